//! YAML as one small kind of node in which every value keeps its place and its text.
//!
//! The events of `saphyr-parser` are loaded by hand, because that shows every duplicate key and
//! leaves scalars as they were typed. What a record has no use for is refused: anchors, aliases,
//! tags, merge keys, a second document, and deep nesting.

mod characters;
mod conflict;
mod pieces;
mod salvage;
mod stops;
mod tree;

use std::sync::Arc;

use self::tree::Fault;
use super::Problems;
use super::limits::MOST_ITEMS;
use crate::diagnostic::Related;
use crate::locale::Message;
use crate::source::{Span, Spanned};

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) span: Span,
    pub(super) value: Value,
    /// Whether all of it could be read; what could not is reported.
    pub(super) whole: bool,
}

impl Node {
    fn new(span: Span, value: Value) -> Self {
        Self { span, value, whole: true }
    }

    /// Something of which nothing could be read.
    fn unread(span: Span) -> Self {
        Self { span, value: Value::Unread, whole: false }
    }
}

/// What was typed.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// Its text as it was typed; `plain` without quotes.
    Scalar {
        text: String,
        plain: bool,
    },
    List(Vec<Node>),
    /// In the order of the file.
    Map(Vec<Entry>),
    /// Nothing that could be read.
    Unread,
}

/// A key and its value.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) key: Spanned<String>,
    pub(super) value: Node,
}

impl Entry {
    /// A key of whose value nothing could be read.
    fn unread(key: Spanned<String>) -> Self {
        let value = Node::unread(Span::new(key.span.end, key.span.end));
        Self { key, value }
    }

    pub(super) fn span(&self) -> Span {
        self.key.span.to(self.value.span)
    }
}

/// Loads the YAML in `span` that people type. What can't be read is reported and passed over, so that
/// the rest is read all the same.
pub(super) fn load(problems: &mut Problems, span: Span) -> Node {
    load_up_to(problems, span, MOST_ITEMS)
}

/// The same for what the tool writes: a list in it may be as long as the file.
pub(super) fn load_written(problems: &mut Problems, span: Span) -> Node {
    load_up_to(problems, span, usize::MAX)
}

fn load_up_to(problems: &mut Problems, span: Span, most_items: usize) -> Node {
    let typed = Arc::clone(&problems.source);
    let settled = conflict::settled(&typed, span);
    for marker in settled.iter().flat_map(|(_, markers)| markers) {
        let finding = problems.report(code!("F2"), *marker, message!("f2-conflict"));
        finding.help = Some(message!("f2-conflict-help"));
    }
    let source = settled.as_ref().map_or(&*typed, |(source, _)| source);
    let reading = tree::read(source.slice(span), span.start, most_items);
    if reading.stop.is_some() || reading.divided {
        return salvage::Salvage::new(problems, source, most_items).read(span, reading.stop.as_ref());
    }
    report(problems, reading.faults);
    reading.root.unwrap_or(Node::new(Span::new(span.start, span.start), Value::Map(Vec::new())))
}

fn report(problems: &mut Problems, faults: impl IntoIterator<Item = Fault>) {
    for fault in faults {
        let first = fault.first.map(|span| problems.place(span));
        let finding = problems.report(fault.code, fault.span, fault.message);
        finding.help = Some(Message::new(fault.help));
        if let Some(place) = first {
            finding.related.push(Related { place, label: message!("label-first-here") });
        }
    }
}

/// A word as it is typed in YAML: in quotes where it would not be that word without.
#[must_use]
pub fn scalar(word: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/' | ' ');
    let begins_well = word.starts_with(char::is_alphanumeric) && !word.ends_with(' ');
    if begins_well && word.chars().all(is_plain) {
        return word.to_owned();
    }
    // What JSON makes of a text is a double-quoted scalar of YAML too.
    serde_json::Value::from(word).to_string()
}

#[cfg(test)]
#[path = "../../tests/suite/bad_input/shapes/mod.rs"]
mod shapes;

#[cfg(test)]
mod tests {
    use super::super::split;
    use super::shapes::{DOSSIER, shapes};
    use super::*;
    use crate::calendar::Day;
    use crate::source::{Source, work};

    /// How many bytes are looked at to load a text, for each of its own.
    fn work_for_each_byte(text: &str) -> usize {
        let source = Arc::new(Source::new(DOSSIER, text));
        let today = Day::new(2026, 6, 15).expect("a day of the calendar");
        let mut problems = Problems::new(source, None, today);
        let front =
            text.starts_with("---\n").then(|| split(&mut problems)).flatten().map(|parts| parts.front);
        let data = front.unwrap_or(Span::new(0, text.len()));
        work::of(|| _ = load(&mut problems, data)) / text.len()
    }

    #[test]
    fn however_a_text_is_broken_loading_it_looks_at_no_byte_more_often_in_a_longer_one() {
        for shape in shapes().iter().filter(|shape| !shape.name.starts_with("product")) {
            let of_size = |size| shape.files(size).iter().map(|(_, text)| work_for_each_byte(text)).max();
            let (short, long) = (of_size(2 << 10), of_size(8 << 10));
            assert!(long <= short.map(|short| short + short / 2 + 4), "{}: {short:?}, {long:?}", shape.name);
        }
    }

    #[test]
    fn a_word_is_quoted_only_where_yaml_would_read_another() {
        assert_eq!(scalar("per brief"), "per brief");
        assert_eq!(scalar("coördinator"), "coördinator");
        for word in ["a: b", "#1", "{x}", "'t loket", "", "- a", "a, b"] {
            assert_eq!(scalar(word), format!("\"{word}\""));
        }
    }
}
