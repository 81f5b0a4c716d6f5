//! Reading the fields of a mapping: what is asked for is known, what is left over is unknown.

use std::ops::RangeInclusive;

use super::Problems;
use super::yaml::{Entry, Node, Value};
use crate::calendar::Day;

use crate::locale::Message;
use crate::source::{Span, Spanned};
use crate::vocabulary::{ClosedList, nearest};

/// The fields of one mapping while they are read.
pub(super) struct Fields<'n> {
    entries: Vec<&'n Entry>,
    asked: Vec<&'static str>,
    place: Span,
    whole: bool,
}

impl<'n> Fields<'n> {
    /// Takes a node that should be a mapping; reports F5 when it is not. What is lacking is
    /// reported at `place`.
    pub(super) fn of(node: &'n Node, place: Span, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            Value::Map(entries) => Some(Self::new(entries.iter().collect(), place).whole(node.whole)),
            Value::Scalar { .. } | Value::List(_) | Value::Unread => {
                report_unlike(node, "f5-not-mapping", problems);
                None
            }
        }
    }

    pub(super) fn new(entries: Vec<&'n Entry>, place: Span) -> Self {
        Self { entries, asked: Vec::new(), place, whole: true }
    }

    /// The same for a mapping of which a part could not be read: nothing is reported as missing.
    pub(super) fn whole(mut self, whole: bool) -> Self {
        self.whole = whole;
        self
    }

    /// The entry of a key, with a value or without.
    pub(super) fn given(&mut self, key: &'static str) -> Option<&'n Entry> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.entries.iter().find(|entry| entry.key.value == key).copied()
    }

    /// The entry of a key, when it is there with a value.
    pub(super) fn entry(&mut self, key: &'static str) -> Option<&'n Entry> {
        self.given(key).filter(|entry| !is_empty(&entry.value))
    }

    /// The value of a key, when it is there.
    pub(super) fn optional(&mut self, key: &'static str) -> Option<&'n Node> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// Whether a key may have been typed where nothing could be read.
    pub(super) fn is_lost(&self, key: &str) -> bool {
        let typed = self.entries.iter().find(|entry| entry.key.value == key);
        typed.map_or(!self.whole, |entry| matches!(entry.value.value, Value::Unread))
    }

    /// The value of a key; reports F4 when it is not there.
    pub(super) fn required(&mut self, key: &'static str, problems: &mut Problems) -> Option<&'n Node> {
        let value = self.optional(key);
        self.or_missing(key, value, problems)
    }

    /// The same for a list in which something must stand.
    pub(super) fn required_list(&mut self, key: &'static str, problems: &mut Problems) -> Option<&'n Node> {
        let is_empty = |node: &Node| matches!(&node.value, Value::List(items) if items.is_empty());
        let value = self.optional(key).filter(|node| !is_empty(node));
        self.or_missing(key, value, problems)
    }

    fn or_missing(
        &self,
        key: &'static str,
        value: Option<&'n Node>,
        problems: &mut Problems,
    ) -> Option<&'n Node> {
        if value.is_none() && !self.is_lost(key) {
            let place = self.entries.iter().find(|entry| entry.key.value == key);
            let place = place.map_or(self.place, |entry| entry.key.span);
            let message = Message::new("f4-missing").with("key", key);
            problems.report("F4", place, message).help =
                Some(Message::new("f4-missing-help").with("key", key));
        }
        value
    }

    /// Reports every key that was not asked for as F3, with the nearest one that was.
    pub(super) fn finish(self, problems: &mut Problems) {
        for entry in &self.entries {
            let is_unread = matches!(entry.value.value, Value::Unread);
            if !is_unread && !self.asked.iter().any(|key| *key == entry.key.value) {
                report_unknown(problems, &entry.key, "f3-key", self.asked.iter().copied());
            }
        }
    }
}

/// Reports F3 for a key or step that is not known, suggesting the nearest candidate.
pub(super) fn report_unknown<'a>(
    problems: &mut Problems,
    typed: &Spanned<String>,
    message: &'static str,
    known: impl Iterator<Item = &'a str>,
) {
    report_with_candidates(problems, "F3", typed, message, known);
}

fn report_with_candidates<'a>(
    problems: &mut Problems,
    code: &'static str,
    typed: &Spanned<String>,
    message: &'static str,
    known: impl Iterator<Item = &'a str>,
) {
    let known: Vec<&str> = known.collect();
    let help = match nearest(&typed.value, known.iter().copied()) {
        Some(near) => Message::new("help-nearest").with("near", near),
        None if known.len() <= 12 => Message::new("help-choose").with("choices", known.join(", ")),
        None => Message::new("help-see-readme"),
    };
    let message = Message::new(message).with("typed", typed.value.as_str());
    problems.report(code, typed.span, message).help = Some(help);
}

fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::Scalar { text, plain } => {
            text.trim().is_empty() || *plain && matches!(text.as_str(), "~" | "null")
        }
        Value::Unread => true,
        Value::List(_) | Value::Map(_) => false,
    }
}

/// Reports F5 for a value of another shape than is asked for; what could be read of a broken one
/// says nothing about the shape that was meant.
pub(super) fn report_unlike(node: &Node, message: &'static str, problems: &mut Problems) {
    if node.whole {
        problems.report("F5", node.span, Message::new(message));
    }
}

/// A text of one scalar; reports F5 for a list or a mapping.
pub(super) fn text(node: &Node, problems: &mut Problems) -> Option<Spanned<String>> {
    match &node.value {
        Value::Scalar { text, .. } => Some(Spanned::new(text.trim().to_owned(), node.span)),
        Value::List(_) | Value::Map(_) | Value::Unread => {
            report_unlike(node, "f5-not-text", problems);
            None
        }
    }
}

/// A text, or an empty one when it is lacking or malformed.
pub(super) fn plain_text(node: Option<&Node>, problems: &mut Problems) -> String {
    node.and_then(|node| text(node, problems)).map(|text| text.value).unwrap_or_default()
}

/// A boolean: `ja` or `nee`, also `true` or `false`.
pub(super) fn boolean(node: &Node, problems: &mut Problems) -> Option<Spanned<bool>> {
    let text = text(node, problems)?;
    let value = match text.value.as_str() {
        "ja" | "true" => true,
        "nee" | "false" => false,
        _ => {
            report_choice(problems, &text, ["ja", "nee"].into_iter());
            return None;
        }
    };
    Some(Spanned::new(value, text.span))
}

/// A real day, `YYYY-MM-DD`; reports F6 otherwise, and says which day may be meant.
pub(super) fn date(node: &Node, problems: &mut Problems) -> Option<Spanned<Day>> {
    let text = text(node, problems)?;
    if let Ok(date) = text.value.parse() {
        return Some(Spanned::new(date, text.span));
    }
    let help = match reversed_date(&text.value) {
        Some(date) => Message::new("help-nearest").with("near", date.to_string()),
        None => Message::new("f6-help"),
    };
    let message = Message::new("f6-not-real").with("typed", text.value.as_str());
    problems.report("F6", text.span, message).help = Some(help);
    None
}

/// A real day that is not after today. What is dated later counts as undated: nothing follows from
/// a day that is mistyped.
pub(super) fn past_date(node: &Node, problems: &mut Problems) -> Option<Spanned<Day>> {
    let date = date(node, problems)?;
    if date.value > problems.today {
        let message = Message::new("f6-future").with("date", date.value).with("today", problems.today);
        problems.report("F6", date.span, message).help = Some(Message::new("f6-future-help"));
        return None;
    }
    Some(date)
}

/// The day that is meant by `24-3-2026` or `24/03/2026`.
fn reversed_date(text: &str) -> Option<Day> {
    let mut parts = text.split(['-', '/', '.']).map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    format!("{year:0>4}-{month:0>2}-{day:0>2}").parse().ok()
}

/// A whole number within a range; reports F5 otherwise.
pub(super) fn number(node: &Node, range: RangeInclusive<u32>, problems: &mut Problems) -> Option<u32> {
    let text = text(node, problems)?;
    let is_plain = text.value.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.value.parse().ok().filter(|number| is_plain && range.contains(number));
    if number.is_none() {
        let message = Message::new("f5-count").with("typed", text.value);
        let help = Message::new("f5-count-help").with("least", i64::from(*range.start()));
        problems.report("F5", text.span, message).help = Some(help.with("most", i64::from(*range.end())));
    }
    number
}

/// A value of a closed list of the tool; reports F5 otherwise.
pub(super) fn closed<T: ClosedList>(node: &Node, problems: &mut Problems) -> Option<Spanned<T>> {
    closed_among(node, problems, T::ALL.iter().copied())
}

/// A value of a closed list of which only some are meant here.
pub(super) fn closed_among<T: ClosedList>(
    node: &Node,
    problems: &mut Problems,
    values: impl Iterator<Item = T> + Clone,
) -> Option<Spanned<T>> {
    let text = text(node, problems)?;
    if let Some(value) = values.clone().find(|value| value.name() == text.value) {
        return Some(Spanned::new(value, text.span));
    }
    report_choice(problems, &text, values.map(ClosedList::name));
    None
}

/// A key of a closed list of the regulation; reports F5 otherwise.
pub(super) fn one_of<'a>(
    node: &Node,
    problems: &mut Problems,
    keys: impl Iterator<Item = &'a str> + Clone,
) -> Option<Spanned<String>> {
    let text = text(node, problems)?;
    if keys.clone().any(|key| key == text.value) {
        return Some(text);
    }
    report_choice(problems, &text, keys);
    None
}

fn report_choice<'a>(problems: &mut Problems, typed: &Spanned<String>, known: impl Iterator<Item = &'a str>) {
    report_with_candidates(problems, "F5", typed, "f5-choice", known);
}

/// The items of a list; a single value counts as a list of one.
pub(super) fn items(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(items) => items,
        Value::Scalar { .. } | Value::Map(_) | Value::Unread => std::slice::from_ref(node),
    }
}

/// The texts of a list, or of a single value.
pub(super) fn texts(node: Option<&Node>, problems: &mut Problems) -> Vec<Spanned<String>> {
    node.map(items).unwrap_or_default().iter().filter_map(|item| text(item, problems)).collect()
}

/// The entries of a mapping; reports F5 when it is none.
pub(super) fn mapping<'n>(node: Option<&'n Node>, problems: &mut Problems) -> &'n [Entry] {
    let Some(node) = node else { return &[] };
    let Value::Map(entries) = &node.value else {
        report_unlike(node, "f5-not-mapping", problems);
        return &[];
    };
    entries
}
