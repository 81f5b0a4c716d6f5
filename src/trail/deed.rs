//! What one commit did to one file, in terms of the record.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::event::EventText;
use super::{ObjectId, PEOPLE};
use crate::locale::Message;

/// The folder of the dossiers, with its closing slash.
pub const DOSSIERS: &str = "records/complaints/";

/// The fields that tell one complaint from another: who complains, and of what.
pub const IDENTITY: [&str; 2] = ["klager.naam", "onderwerp"];

/// The fields of a dossier that say what it is about, and of whom.
const EVIDENCE: [&str; 8] =
    ["klager", "onderwerp", "aard", "dienst", "kanaal", "route", "directie-gevraagd", "betreft"];

/// Whether a field, or one below it, says what a dossier is about, or of whom.
#[must_use]
pub fn is_evidence(name: &str) -> bool {
    let root = name.split('.').next().unwrap_or_default();
    EVIDENCE.contains(&root) && name != "klager.leesbaar"
}

/// The folder of the ledger, with its closing slash.
pub const LEDGER: &str = "records/ledger/";

/// The folders of the other texts that people type.
const TEXTS: [&str; 2] = ["records/regulation/", "records/reports/"];

/// What a file of the records is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A dossier: front matter with a course, and a body.
    Dossier,
    /// Any other Markdown file: a version of the regulation, a report.
    Text,
    /// people.yaml and the like.
    Data,
    /// A file of the ledger, to which the tool only adds: each of its lines is told, also when the
    /// file comes or goes.
    Ledger,
    /// Anything else.
    Other,
}

/// The file of the records that a path below `records/` is about: the path itself, or for a document
/// in a dossier's folder the dossier's file, with the document's name in that folder.
#[must_use]
pub fn subject_of(path: &str) -> (Cow<'_, str>, Option<&str>) {
    let mut parts = path.strip_prefix(DOSSIERS).unwrap_or_default().splitn(3, '/');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(number), Some(document)) => {
            (format!("{DOSSIERS}{year}/{number}.md").into(), Some(document))
        }
        _ => (path.into(), None),
    }
}

/// What a record is called, by its path: of a dossier its number. None of a file that is no Markdown.
#[must_use]
pub fn name_of(path: &str) -> Option<&str> {
    path.rsplit('/').next()?.strip_suffix(".md")
}

/// The folder of the documents of a dossier, by the path of its file.
#[must_use]
pub fn folder_of(path: &str) -> &str {
    path.strip_suffix(".md").unwrap_or(path)
}

/// Whether a file at this path below `records/` is read as a dossier: in the folder of a year, whatever
/// its own name.
#[must_use]
pub fn is_place_of_a_dossier(path: &str) -> bool {
    let below = path.strip_prefix(DOSSIERS).and_then(|below| below.split_once('/'));
    below.is_some_and(|(year, name)| {
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        // What an editor left behind is read as no dossier either.
        let is_named = name.ends_with(".md") && !name.starts_with('.') && !name.starts_with("~$");
        is_year && is_named && !name.contains('/')
    })
}

/// Whether it is where a record stands that people type: a dossier, the people, a version of the
/// regulation or an annual report.
#[must_use]
pub fn is_typed(path: &str) -> bool {
    let is_text = |folder| {
        let name = path.strip_prefix(folder).and_then(|rest| rest.strip_suffix(".md"));
        name.is_some_and(|name| !name.contains('/'))
    };
    is_place_of_a_dossier(path) || path == PEOPLE || TEXTS.into_iter().any(is_text)
}

impl FileKind {
    /// What a path below `records/` is.
    #[must_use]
    pub fn of(path: &str) -> Self {
        let ending = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending);
        match ending {
            Some("md") if path.starts_with(DOSSIERS) => Self::Dossier,
            Some("md") => Self::Text,
            Some("yaml") if path.starts_with(LEDGER) => Self::Ledger,
            Some("yaml") => Self::Data,
            _ => Self::Other,
        }
    }
}

/// What became different in one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// The file is there for the first time.
    FileAdded,
    /// The file is gone.
    FileRemoved,
    /// The file was moved from another path, whatever else changed.
    FileMoved(String),
    /// An event is there that was not.
    EventAdded(EventText),
    /// An event that was recorded says something else.
    EventChanged(EventText, EventText),
    /// An event that was recorded is gone.
    EventRemoved(EventText),
    /// The events stand in another order.
    EventsReordered,
    /// A field, or one item of a list, came (`None` before), went (`None` after) or changed.
    Field {
        /// The keys that lead to it, such as `klager.naam`.
        name: String,
        /// What it said.
        from: Option<String>,
        /// What it says.
        to: Option<String>,
    },
    /// So many lines of the text below the front matter came and went.
    Text {
        /// Lines that came.
        added: usize,
        /// Lines that went.
        removed: usize,
        /// Digests of the words before and after, by which one that was put back is known; the same ones
        /// where only its spaces are others.
        states: [ObjectId; 2],
    },
    /// A document's file came, with the object that it is.
    DocumentAdded(String, ObjectId),
    /// A document's file has other content: the object that it was, and the one that it is.
    DocumentChanged(String, [ObjectId; 2]),
    /// A document's file is gone, with the object that it was.
    DocumentRemoved(String, ObjectId),
    /// The content of a file that is no text of ours changed.
    Content,
    /// Only spaces, quotes, comments or the order of keys changed.
    Layout,
    /// From here the file can't be read as a record.
    Unreadable,
}

impl Change {
    /// The change as a person reads it.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::FileAdded => message!("trail-file-added"),
            Self::FileRemoved => message!("trail-file-removed"),
            Self::FileMoved(from) => message!("trail-file-moved", from = from.as_str()),
            Self::EventAdded(event) => message!("trail-event-added", event = event.line()),
            Self::EventChanged(from, to) => Self::changed_event(from, to),
            Self::EventRemoved(event) => message!("trail-event-removed", event = event.line()),
            Self::EventsReordered => message!("trail-events-reordered"),
            Self::Field { name, from, to } => Self::changed_field(name, from.as_deref(), to.as_deref()),
            Self::Text { added, removed, .. } => {
                message!("trail-text", added = *added, removed = *removed)
            }
            Self::DocumentAdded(name, _) => message!("trail-document-added", name = name.as_str()),
            Self::DocumentChanged(name, _) => message!("trail-document-changed", name = name.as_str()),
            Self::DocumentRemoved(name, _) => message!("trail-document-removed", name = name.as_str()),
            Self::Content => message!("trail-content"),
            Self::Layout => message!("trail-layout"),
            Self::Unreadable => message!("trail-unreadable"),
        }
    }

    /// Whether the text below the front matter says something else.
    #[must_use]
    pub fn is_of_words(&self) -> bool {
        matches!(self, Self::Text { states: [before, after], .. } if before != after)
    }

    /// A stable name for programs.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::FileAdded => "file-added",
            Self::FileRemoved => "file-removed",
            Self::FileMoved(_) => "file-moved",
            Self::EventAdded(_) => "event-added",
            Self::EventChanged(..) => "event-changed",
            Self::EventRemoved(_) => "event-removed",
            Self::EventsReordered => "events-reordered",
            Self::Field { .. } => "field-changed",
            Self::Text { .. } => "text-changed",
            Self::DocumentAdded(..) => "document-added",
            Self::DocumentChanged(..) => "document-changed",
            Self::DocumentRemoved(..) => "document-removed",
            Self::Content => "content-changed",
            Self::Layout => "layout-changed",
            Self::Unreadable => "unreadable",
        }
    }

    fn changed_event(from: &EventText, to: &EventText) -> Message {
        let head: Vec<&str> = ["datum", "stap"].iter().filter_map(|name| from.get(name)).collect();
        let fields = to.differences(from).join(", ");
        message!("trail-event-changed", event = head.join(" "), fields = fields)
    }

    fn changed_field(name: &str, from: Option<&str>, to: Option<&str>) -> Message {
        let key = match (from, to) {
            (None, _) => key!("trail-field-added"),
            (_, None) => key!("trail-field-removed"),
            _ => key!("trail-field-changed"),
        };
        Message::new(key)
            .with("name", name)
            .with("from", from.unwrap_or_default())
            .with("to", to.unwrap_or_default())
    }
}

/// What one commit did to one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// The commit, as a place in [`super::Trail::commits`].
    pub commit: u32,
    /// Whether a merge only took over what another of its branches has: no new act of a person, but
    /// what was lost by it counts.
    pub taken: bool,
    /// What became different.
    pub changes: Vec<Change>,
}
