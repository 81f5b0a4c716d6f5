//! Where the parts of a regulation's head stand in its file.

use std::collections::HashMap;

use super::Regulation;
use crate::source::Span;

/// The places of keys, each by itself and those above it.
#[derive(Debug, Clone, Default)]
pub struct Places {
    spans: HashMap<String, Span>,
}

impl Places {
    /// Adds the place of a key under others.
    pub fn add(&mut self, path: &[&str], span: Span) {
        self.spans.entry(path.join("/")).or_insert(span);
    }
}

impl Regulation {
    /// Where a key of the head stands under others; the nearest of those where it is not there.
    #[must_use]
    pub fn place_of(&self, path: &[&str]) -> Span {
        let lengths = (1..=path.len()).rev();
        let mut spans = lengths.filter_map(|length| self.places.spans.get(&path[..length].join("/")));
        spans.next().copied().unwrap_or_else(|| self.source.line(1))
    }
}
