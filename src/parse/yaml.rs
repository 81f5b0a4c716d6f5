//! YAML as one small kind of node in which every value keeps its place and its text.
//!
//! The events of `saphyr-parser` are loaded by hand, because that shows every duplicate key and
//! leaves scalars as they were typed. What a record has no use for is refused: anchors, aliases,
//! tags, merge keys, a second document, and deep nesting.

mod amended;
mod characters;
mod doubled;
mod faults;
mod pieces;
mod quotes;
mod salvage;
mod signs;
mod slips;
mod stops;
mod tree;
mod values;

use std::sync::Arc;

use self::faults::Fault;
pub(super) use self::quotes::LONGEST_SHOWN;
pub(super) use self::signs::lost_letters;
use self::tree::Reading;
use super::Problems;
use super::limits::MOST_ITEMS;
use crate::diagnostic::Related;
use crate::source::{Source, Span, Spanned};
use crate::vocabulary::says_nothing;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub struct Node {
    /// The stretch, with quotes or brackets around it.
    pub span: Span,
    /// What stands there.
    pub value: Value,
    /// Whether all of it could be read; what could not is reported.
    pub whole: bool,
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
pub enum Value {
    /// Its text as it was typed.
    Scalar {
        /// What it says.
        text: String,
        /// Whether it has no quotes.
        plain: bool,
    },
    /// The items of a list.
    List(Vec<Node>),
    /// Keys with their values, in the order of the file.
    Map(Vec<Entry>),
    /// Nothing that could be read.
    Unread,
}

/// A key and its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: Spanned<String>,
    /// What stands behind it.
    pub value: Node,
}

impl Entry {
    /// A key of whose value nothing could be read.
    fn unread(key: Spanned<String>) -> Self {
        let value = Node::unread(Span::new(key.span.end, key.span.end));
        Self { key, value }
    }

    /// The stretch of both.
    #[must_use]
    pub fn span(&self) -> Span {
        self.key.span.to(self.value.span)
    }
}

/// A text as it is typed between braces: with quotes where it needs them.
pub(super) fn written(text: &str) -> String {
    let is_plain = |sign: char| sign.is_alphanumeric() || matches!(sign, ' ' | '.' | '-');
    let is_safe = text.starts_with(char::is_alphanumeric) && text.chars().all(is_plain);
    if is_safe { text.to_owned() } else { quotes::quoted(text) }
}

/// What was typed in the place of a complainant's keys, with the key that was meant.
pub(super) fn of_complainant(text: &str) -> String {
    let text = text.trim();
    if says_nothing(text) {
        return "{anoniem: ja}".to_owned();
    }
    let name =
        text.strip_prefix("naam").filter(|rest| rest.starts_with([' ', '=', '-', ','])).unwrap_or(text);
    let name = name.trim_start_matches([' ', '=', '-', ',']);
    let around = [' ', ',', ';', '<', '>', '(', ')', '[', ']'];
    let is_address = |word: &&str| {
        word.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
    };
    let address = name.split(around).find(is_address).map(|address| address.trim_end_matches('.'));
    let rest = address.map(|address| name.replacen(address, "", 1));
    let rest = rest.as_deref().map_or("", |rest| rest.trim_matches(around));
    match address.filter(|_| !rest.is_empty()) {
        Some(address) => format!("{{naam: {}, email: {}}}", written(rest), written(address)),
        None => format!("{{naam: {}}}", written(name)),
    }
}

/// The remark that stands behind a key in the place of its value.
pub(super) fn remark_behind(source: &Source, key: Span) -> Option<&str> {
    let line = source.line_around(key.end);
    let behind = source.slice(Span::new(key.end, line.end)).strip_prefix(':')?.trim();
    behind.starts_with('#').then_some(behind)
}

/// Keys and values as they are typed between braces.
pub(super) fn shown(entries: &[Entry]) -> String {
    fn value(node: &Node, text: &mut String) {
        match &node.value {
            Value::Scalar { text: scalar, .. } => text.push_str(&written(scalar)),
            Value::List(items) => {
                text.push('[');
                for (at, item) in items.iter().enumerate() {
                    text.push_str(if at > 0 { ", " } else { "" });
                    value(item, text);
                }
                text.push(']');
            }
            Value::Map(entries) => text.push_str(&shown(entries)),
            Value::Unread => {}
        }
    }
    let mut text = String::from("{");
    for (at, entry) in entries.iter().enumerate() {
        text.push_str(if at > 0 { ", " } else { "" });
        text.push_str(&entry.key.value);
        text.push_str(": ");
        value(&entry.value, &mut text);
    }
    text.push('}');
    text
}

/// Whether all of a value could be read, and of what it holds.
pub(super) fn is_whole(node: &Node) -> bool {
    node.whole
        && match &node.value {
            Value::List(items) => items.iter().all(is_whole),
            Value::Map(entries) => entries.iter().all(|entry| is_whole(&entry.value)),
            Value::Scalar { .. } => true,
            Value::Unread => false,
        }
}

/// Loads the YAML in `span` that people type. What can't be read is reported and passed over, so that
/// the rest is read all the same.
pub(super) fn load(problems: &mut Problems, span: Span) -> Node {
    let odd = signs::odd(&problems.text, span);
    match odd.is_empty() {
        true => load_signs(problems, span),
        false => amended::load(problems, span, odd, load_signs),
    }
}

/// The same for what the tool writes: a list in it may be as long as the file.
pub(super) fn load_written(problems: &mut Problems, span: Span) -> Node {
    let reading = tree::read(problems.text.slice(span), span.start, usize::MAX);
    salvaged(problems, span, reading, usize::MAX)
}

/// The same where no sign looks like another.
fn load_signs(problems: &mut Problems, span: Span) -> Node {
    let source = Arc::clone(&problems.text);
    let reading = tree::read(source.slice(span), span.start, MOST_ITEMS);
    let is_text = matches!(&reading.root, Some(Node { value: Value::Scalar { .. }, .. }));
    let mut slips;
    if reading.is_sound() && !is_text {
        slips = slips::in_curly(&source, span);
        if slips.is_empty() {
            return taken(problems, span, reading);
        }
    } else {
        slips = slips::found(&source, span);
    }
    if slips.is_empty() {
        slips = slips::tabbed(&source, span);
    }
    if slips.is_empty() {
        return salvaged(problems, span, reading, MOST_ITEMS);
    }
    amended::load(problems, span, slips, |problems, span| {
        let reading = tree::read(problems.text.slice(span), span.start, MOST_ITEMS);
        salvaged(problems, span, reading, MOST_ITEMS)
    })
}

fn salvaged(problems: &mut Problems, span: Span, reading: Reading, most_items: usize) -> Node {
    if reading.stop.is_none() && !reading.divided {
        return taken(problems, span, reading);
    }
    let source = Arc::clone(&problems.text);
    salvage::Salvage::new(problems, &source, most_items).read(span, reading.stop.as_ref())
}

fn taken(problems: &mut Problems, span: Span, reading: Reading) -> Node {
    report(problems, reading.faults);
    reading.root.unwrap_or(Node::new(Span::new(span.start, span.start), Value::Map(Vec::new())))
}

fn report(problems: &mut Problems, faults: impl IntoIterator<Item = Fault>) {
    for fault in faults {
        let first = fault.first.map(|span| problems.place(span));
        let finding = problems.report(fault.code, fault.span, fault.message);
        finding.help = Some(fault.help);
        finding.mend = fault.mend;
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
    use proptest::prelude::*;

    use super::super::split;
    use super::shapes::{DOSSIER, shapes};
    use super::*;
    use crate::calendar::Day;
    use crate::source::{Source, work};

    /// How many bytes are looked at to load a text, for each of its own.
    fn work_for_each_byte(text: &str) -> usize {
        let source = Arc::new(Source::new(DOSSIER, text));
        let today = Day::new(2026, 6, 15).expect("a day of the calendar");
        let mut problems = Problems::of_file(&source, None, today);
        let front =
            text.starts_with("---\n").then(|| split(&mut problems)).flatten().map(|parts| parts.front);
        let data = front.unwrap_or(Span::new(0, text.len()));
        work::of(|| _ = load(&mut problems, data)) / text.len()
    }

    #[test]
    fn however_a_text_is_broken_loading_it_looks_at_no_byte_more_often_in_a_longer_one() {
        for shape in shapes().iter().filter(|shape| !shape.name.starts_with("product")) {
            let of_size = |size| shape.files(size).iter().map(|(_, text)| work_for_each_byte(text)).max();
            // Lines that somebody may have typed are looked at more closely than longer ones.
            let (short, long) = (of_size(6 << 10), of_size(18 << 10));
            assert!(long <= short.map(|short| short + short / 2 + 4), "{}: {short:?}, {long:?}", shape.name);
        }
    }

    #[test]
    fn whoever_complains_is_shown_with_the_keys_that_were_meant() {
        for (typed, shown) in [
            ("Ans Denkbeeld", "{naam: Ans Denkbeeld}"),
            ("naam = Ans", "{naam: Ans}"),
            ("Ans Denkbeeld, ans@x.nl", "{naam: Ans Denkbeeld, email: \"ans@x.nl\"}"),
            ("Ans Denkbeeld <ans@x.nl>", "{naam: Ans Denkbeeld, email: \"ans@x.nl\"}"),
            ("ans@x.nl (Ans)", "{naam: Ans, email: \"ans@x.nl\"}"),
            ("ans@x.nl", "{naam: \"ans@x.nl\"}"),
            ("Anoniem", "{anoniem: ja}"),
        ] {
            assert_eq!(of_complainant(typed), shown, "{typed}");
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

    /// Every place of a node stands in the text, between two of its characters.
    fn assert_placed(node: &Node, text: &str) {
        assert!(text.get(node.span.start..node.span.end).is_some(), "{:?} in {text:?}", node.span);
        match &node.value {
            Value::List(items) => items.iter().for_each(|item| assert_placed(item, text)),
            Value::Map(entries) => {
                for Entry { key, value } in entries {
                    assert!(text.get(key.span.start..key.span.end).is_some(), "{:?} in {text:?}", key.span);
                    assert_placed(value, text);
                }
            }
            Value::Scalar { .. } | Value::Unread => {}
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_and_told_at_a_place_of_its_own(
            text in "(  |- |– |\n|datum|stap|door|reden|: |:|=|, |;|,|[{}()\\[\\]]|#|'t |'|\"|“|”|\u{a0}|\u{200b}|\u{fffd}|2026-06-12|é|x| |<<<<<<< x\n|=======\n|>>>>>>> y\n|---\n){0,40}"
        ) {
            let source = Arc::new(Source::new("", text.as_str()));
            let text = source.text();
            let mut problems = Problems::of_file(&source, None, Day::MAX);
            let node = load(&mut problems, Span::new(0, text.len()));
            assert_placed(&node, text);
            for finding in problems.into_findings() {
                let span = finding.place.span;
                prop_assert!(text.get(span.start..span.end).is_some(), "{span:?} in {text:?}: {finding:?}");
            }
        }
    }
}
