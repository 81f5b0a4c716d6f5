//! What was recorded of a file, in changes of single fields.

use std::io::{self, Write};

use serde::Serialize;

use super::SCHEMA;
use crate::chronicle::{Line, Record, Recorder};
use crate::locale::Locale;
use crate::printer::{Chronicle, write_json};
use crate::trail::{Change, EventText};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    path: &'a str,
    records: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    commit: Option<String>,
    author: Option<Who<'a>>,
    committer: Option<Who<'a>>,
    authored: Option<String>,
    committed: Option<String>,
    merge: bool,
    message: Option<&'a str>,
    changes: Vec<ChangeRow<'a>>,
}

#[derive(Serialize)]
struct Who<'a> {
    person: Option<&'a str>,
    name: &'a str,
    email: &'a str,
    roles: &'a [String],
}

#[derive(Serialize)]
struct ChangeRow<'a> {
    kind: &'static str,
    text: String,
    event: Option<Vec<(&'a str, &'a str)>>,
    working_days: Option<i64>,
    fields: Vec<FieldRow<'a>>,
    document: Option<&'a str>,
    moved_from: Option<&'a str>,
    lines_added: Option<usize>,
    lines_removed: Option<usize>,
}

/// A field of an event or of the record: what it said, and what it says.
#[derive(Serialize)]
struct FieldRow<'a> {
    name: &'a str,
    from: Option<&'a str>,
    to: Option<&'a str>,
}

pub(super) fn write(chronicle: &Chronicle<'_>, to: &mut dyn Write) -> io::Result<()> {
    let records = chronicle.records.iter().map(|record| row(record, chronicle.locale)).collect();
    write_json(&Document { schema: SCHEMA, path: chronicle.path, records }, to)
}

fn row<'a>(record: &'a Record<'_>, locale: &Locale) -> Row<'a> {
    let commit = record.commit.as_ref();
    Row {
        commit: commit.map(|(commit, ..)| commit.id.to_string()),
        author: commit.map(|(_, author, _)| who(author)),
        committer: commit.map(|(_, author, committer)| who(committer.as_ref().unwrap_or(author))),
        authored: commit.map(|(commit, ..)| commit.authored.stated().to_rfc3339()),
        committed: commit.map(|(commit, ..)| commit.committed.stated().to_rfc3339()),
        merge: commit.is_some_and(|(commit, ..)| commit.parents.len() > 1),
        message: commit.map(|(commit, ..)| commit.message.as_str()),
        changes: record.lines.iter().map(|line| change_row(line, locale)).collect(),
    }
}

fn who(recorder: &Recorder) -> Who<'_> {
    let Recorder { person, name, email, roles } = recorder;
    Who { person: person.as_ref().map(|key| key.0.as_str()), name, email, roles }
}

fn change_row<'a>(line: &'a Line<'_>, locale: &Locale) -> ChangeRow<'a> {
    let change = &*line.change;
    let mut row = ChangeRow {
        kind: change.name(),
        text: locale.say(&change.message()),
        event: None,
        working_days: line.delay.map(|(_, days)| days),
        fields: Vec::new(),
        document: None,
        moved_from: None,
        lines_added: None,
        lines_removed: None,
    };
    match change {
        Change::EventAdded(event) | Change::EventRemoved(event) => {
            row.event = Some(event.fields().collect());
            row.fields = event_fields(event, matches!(change, Change::EventAdded(_)));
        }
        Change::EventChanged(from, to) => {
            row.event = Some(to.fields().collect());
            row.fields = to.differing(from).map(|(name, from, to)| FieldRow { name, from, to }).collect();
        }
        Change::Field { name, from, to } => {
            row.fields = vec![FieldRow { name, from: from.as_deref(), to: to.as_deref() }];
        }
        Change::DocumentAdded(name, _)
        | Change::DocumentChanged(name, _)
        | Change::DocumentRemoved(name, _) => {
            row.document = Some(name);
        }
        Change::FileMoved(from) => row.moved_from = Some(from),
        Change::Text { added, removed, .. } => {
            (row.lines_added, row.lines_removed) = (Some(*added), Some(*removed));
        }
        Change::FileAdded
        | Change::FileRemoved
        | Change::EventsReordered
        | Change::Content
        | Change::Layout
        | Change::Unreadable => {}
    }
    row
}

/// All fields of an event that came or went.
fn event_fields(event: &EventText, came: bool) -> Vec<FieldRow<'_>> {
    let fields = event.fields().map(|(name, value)| match came {
        true => FieldRow { name, from: None, to: Some(value) },
        false => FieldRow { name, from: Some(value), to: None },
    });
    fields.collect()
}
