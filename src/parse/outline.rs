//! Where things stand in the data of a file, for whoever changes it.

use std::sync::Arc;

use super::yaml::{self, Entry, Node, Value};
use super::{Problems, split};
use crate::calendar::Day;
use crate::source::{Source, Span};
use crate::trail::FileKind;

/// The data of a file as they stand there.
#[derive(Debug)]
pub struct Outline {
    /// The stretch of the data.
    pub front: Span,
    /// All that stands in it.
    pub root: Node,
    /// Whether everything could be read.
    pub is_whole: bool,
}

impl Outline {
    /// The data of a file; none where a file has none.
    #[must_use]
    pub fn of(source: &Arc<Source>) -> Option<Self> {
        let mut problems = Problems::of_file(source, None, Day::MAX);
        let front = match FileKind::of(source.path()) {
            FileKind::Data => Span::new(0, source.text().len()),
            FileKind::Dossier | FileKind::Text => split(&mut problems)?.front,
            FileKind::Ledger | FileKind::Other => return None,
        };
        let root = yaml::load(&mut problems, front);
        let is_whole = yaml::is_whole(&root) && problems.count() == 0;
        Some(Self { front, root, is_whole })
    }

    /// The keys at the top.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        match &self.root.value {
            Value::Map(entries) => entries,
            Value::Scalar { .. } | Value::List(_) | Value::Unread => &[],
        }
    }

    /// A key at the top.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key.value == key)
    }

    /// The items of a list at the top.
    #[must_use]
    pub fn items(&self, key: &str) -> &[Node] {
        match self.entry(key).map(|entry| &entry.value.value) {
            Some(Value::List(items)) => items,
            _ => &[],
        }
    }
}
