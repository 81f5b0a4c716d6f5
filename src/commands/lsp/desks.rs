//! What is open, and the offices that it belongs to.
//!
//! Of an office only people, regulation and ledger are kept; a dossier is read when it is asked for. So an
//! answer takes as long in an office of ten thousand dossiers as in one of ten.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use serde_json::Value;

use super::places::{apply, path_of};
use crate::calendar::Day;
use crate::commands::office::Office;
use crate::commands::{Desk, today_in_amsterdam};
use crate::source::Source;
use crate::store::{PEOPLE, Replacements, Store};
use crate::trail::{LEDGER, is_typed};

/// The folders of what every dossier is judged by.
const FRAMEWORK: [&str; 2] = ["records/regulation/", LEDGER];

/// All that is open.
pub(super) struct Desks<'d> {
    desk: &'d Desk,
    /// Whether the day is the clock's, which goes on while the server runs.
    is_live: bool,
    offices: BTreeMap<PathBuf, Kept>,
    buffers: BTreeMap<String, Buffer>,
}

/// An office as it was read, and when it no longer is what it was.
struct Kept {
    office: Office,
    seen: Seen,
}

/// What an office was read from: the day, each file with its change and its length, and what stood in the
/// editor in the place of some.
#[derive(PartialEq, Eq)]
struct Seen {
    today: Day,
    files: Vec<(PathBuf, Option<SystemTime>, u64)>,
    instead: Replacements,
}

/// What stands in the editor, and where it belongs.
struct Buffer {
    text: Arc<str>,
    place: Option<(PathBuf, String)>,
}

/// A file of an office that stands in the editor.
pub(super) struct Sheet<'s> {
    pub(super) office: &'s Office,
    pub(super) desk: Desk,
    pub(super) source: Arc<Source>,
    pub(super) uri: String,
    buffers: &'s BTreeMap<String, Buffer>,
}

impl<'d> Desks<'d> {
    pub(super) fn new(desk: &'d Desk) -> Self {
        let is_live = desk.today == today_in_amsterdam();
        Self { desk, is_live, offices: BTreeMap::new(), buffers: BTreeMap::new() }
    }

    pub(super) fn open(&mut self, uri: &str, text: &str) {
        let place = in_office(uri);
        self.buffers.insert(uri.to_owned(), Buffer { text: text.into(), place });
    }

    /// Changes what is open; false for what is not.
    pub(super) fn change(&mut self, uri: &str, changes: &[Value]) -> bool {
        let Some(buffer) = self.buffers.get_mut(uri) else { return false };
        let mut text = buffer.text.to_string();
        changes.iter().for_each(|change| apply(&mut text, change));
        buffer.text = text.into();
        true
    }

    pub(super) fn close(&mut self, uri: &str) {
        self.buffers.remove(uri);
    }

    /// The addresses of all that is open.
    pub(super) fn opened(&self) -> Vec<String> {
        self.buffers.keys().cloned().collect()
    }

    /// Whether every dossier is judged by this file.
    pub(super) fn is_of_framework(&self, uri: &str) -> bool {
        let place = self.buffers.get(uri).and_then(|buffer| buffer.place.as_ref());
        place.is_some_and(|(_, path)| is_of_framework(path))
    }

    /// The file at an address, where it is one of the records and open.
    pub(super) fn sheet(&mut self, uri: &str) -> Option<Sheet<'_>> {
        let today = if self.is_live { today_in_amsterdam() } else { self.desk.today };
        let buffer = self.buffers.get(uri)?;
        let (root, path) = buffer.place.clone()?;
        let instead = self.buffers.values().filter_map(|buffer| {
            let (of, path) = buffer.place.as_ref()?;
            (*of == root && is_of_framework(path)).then(|| (path.clone(), buffer.text.as_bytes().to_vec()))
        });
        let seen = Seen { today, files: files(&root), instead: instead.collect() };
        let desk = self.desk.at(root.clone(), today);
        if self.offices.get(&root).is_none_or(|kept| kept.seen != seen) {
            let office = Office::at(root.clone(), seen.instead.clone(), &desk);
            self.offices.insert(root.clone(), Kept { office, seen });
        }
        let office = &self.offices.get(&root)?.office;
        let _ = desk.spoken.set(office.locale);
        let source = Arc::new(Source::new(path, buffer.text.to_string()));
        Some(Sheet { office, desk, source, uri: uri.to_owned(), buffers: &self.buffers })
    }
}

impl Sheet<'_> {
    /// The office's folder.
    pub(super) fn root(&self) -> &Path {
        self.office.store.root()
    }

    /// The address of another file of the office.
    pub(super) fn uri_of(&self, path: &str) -> String {
        let own = self.source.path();
        let open = self.buffers.iter().find(|(_, buffer)| {
            buffer.place.as_ref().is_some_and(|(root, known)| root == self.root() && known == path)
        });
        if let Some((uri, _)) = open {
            return uri.clone();
        }
        // The editor's own way to write the folder, so that it knows its files again.
        let up = self.uri.rsplitn(own.split('/').count() + 1, '/').last().unwrap_or_default();
        format!("{up}/{path}")
    }

    /// A file of the office as it stands in the editor, or else on disk.
    pub(super) fn read(&self, path: &str) -> Option<Arc<Source>> {
        let open = self.buffers.values().find(|buffer| {
            buffer.place.as_ref().is_some_and(|(root, known)| root == self.root() && known == path)
        });
        match open {
            Some(buffer) => Some(Arc::new(Source::new(path, buffer.text.to_string()))),
            None => self.office.store.read(path).ok()?.ok(),
        }
    }
}

fn is_of_framework(path: &str) -> bool {
    path == PEOPLE || FRAMEWORK.iter().any(|folder| path.starts_with(folder))
}

/// The files that every dossier is judged by, as the disk has them now.
fn files(root: &Path) -> Vec<(PathBuf, Option<SystemTime>, u64)> {
    let folders = FRAMEWORK.iter().filter_map(|folder| fs::read_dir(root.join(folder)).ok());
    let paths = folders.flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let seen = |path: PathBuf| {
        let about = fs::metadata(&path).ok();
        let changed = about.as_ref().and_then(|about| about.modified().ok());
        (path, changed, about.map_or(0, |about| about.len()))
    };
    let mut files: Vec<_> = paths.chain([root.join(PEOPLE)]).map(seen).collect();
    files.sort_unstable();
    files
}

/// The office that a file stands in, and its path there, when it is one that people type.
fn in_office(uri: &str) -> Option<(PathBuf, String)> {
    let path = path_of(uri)?;
    let store = Store::find(path.parent()?)?;
    let below = path.strip_prefix(store.root()).ok()?.to_string_lossy().replace('\\', "/");
    is_typed(&below).then(|| (store.root().to_path_buf(), below))
}
