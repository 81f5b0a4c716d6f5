//! Reading the fields of a mapping: what is asked for is known, what is left over is unknown.

use super::Problems;
use super::given::Given;
use super::keys;
use super::yaml::{self, Entry, Node, Value};
use crate::calendar::Day;
use crate::diagnostic::{Code, Finding, Severity};
use crate::locale::Message;
use crate::regulation::Need;
use crate::source::{Span, Spanned};

/// The fields of one mapping while they are read, and the problems that are met in them.
pub(super) struct Fields<'n, 'p> {
    entries: Vec<&'n Entry>,
    asked: Vec<&'static str>,
    place: Span,
    whole: bool,
    /// The entries of which the key is no key of a record, where one of these is read as the key that was
    /// surely meant.
    strange: Vec<&'n Entry>,
    pub(super) problems: &'p mut Problems,
}

impl<'n, 'p> Fields<'n, 'p> {
    /// Takes a value that should be a mapping; reports F5 when it is not.
    pub(super) fn of(given: Given<'n, 'p>) -> Option<Self> {
        let node = given.node?;
        match &node.value {
            Value::Map(entries) => {
                Some(Self::new(entries.iter().collect(), node.span, given.problems).whole(node.whole))
            }
            Value::Scalar { .. } | Value::List(_) | Value::Unread => {
                given.problems.report_unlike(node, key!("f5-not-mapping"), key!("f5-not-mapping-help"));
                None
            }
        }
    }

    /// Takes the root of a file.
    pub(super) fn of_root(root: &'n Node, problems: &'p mut Problems) -> Option<Self> {
        let top = problems.source.line(1);
        Some(Self::of(Given::new(Some(root), problems))?.at(top))
    }

    pub(super) fn new(entries: Vec<&'n Entry>, place: Span, problems: &'p mut Problems) -> Self {
        let strange = entries.iter().copied().filter(|entry| !keys::is_key(&entry.key.value)).collect();
        Self { entries, asked: Vec::new(), place, whole: true, strange, problems }
    }

    /// The same, with what lacks reported at this place.
    pub(super) fn at(mut self, place: Span) -> Self {
        self.place = place;
        self
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
        self.typed(key)
    }

    /// The entry of a key, when it is there with a value.
    pub(super) fn entry(&mut self, key: &'static str) -> Option<&'n Entry> {
        self.given(key).filter(|entry| !is_empty(&entry.value))
    }

    /// The value of a key, when it is there.
    pub(super) fn optional(&mut self, key: &'static str) -> Given<'n, '_> {
        let node = self.entry(key).map(|entry| &entry.value);
        self.value(node)
    }

    /// The value of a key; reports F4 when it is not there.
    pub(super) fn required(&mut self, key: &'static str) -> Given<'n, '_> {
        let node = self.entry(key).map(|entry| &entry.value);
        self.or_missing(key, node)
    }

    /// The same where something may excuse that it lacks.
    pub(super) fn required_unless(&mut self, excused: bool, key: &'static str) -> Given<'n, '_> {
        if excused { self.optional(key) } else { self.required(key) }
    }

    /// The same for a list in which something must stand.
    pub(super) fn required_list(&mut self, key: &'static str) -> Given<'n, '_> {
        let is_empty = |node: &Node| matches!(&node.value, Value::List(items) if items.is_empty());
        let node = self.entry(key).map(|entry| &entry.value).filter(|node| !is_empty(node));
        self.or_missing(key, node)
    }

    /// The value of a key, as far as it is needed.
    pub(super) fn needed(&mut self, key: &'static str, need: Need) -> Given<'n, '_> {
        match need {
            Need::Required => self.required_list(key),
            Need::Optional => self.optional(key),
        }
    }

    /// What need not be there, and is asked for where its key stands without a value.
    pub(super) fn promised(&mut self, key: &'static str) -> Given<'n, '_> {
        if self.given(key).is_some() { self.required(key) } else { self.optional(key) }
    }

    /// The same for what must be there.
    pub(super) fn required_unfilled(&mut self, key: &'static str) -> Given<'n, '_> {
        if self.given(key).is_some() { self.unfilled(key) } else { self.required(key) }
    }

    /// What a new office may still have to fill in: a key without a value stops nobody, and warns (F4).
    pub(super) fn unfilled(&mut self, key: &'static str) -> Given<'n, '_> {
        if let Some(entry) = self.given(key).filter(|entry| is_empty(&entry.value) && !self.is_lost(key)) {
            let (span, message) = (entry.key.span, message!("f4-empty", key = key));
            self.problems.push(code!("F4"), Severity::Warning, span, message).help =
                Some(message!("f4-empty-help", key = key));
        }
        self.optional(key)
    }

    /// The last day of something that begins on another. One before the first is reported as F6 and
    /// counts as left out: nothing follows from a day that is mistyped.
    pub(super) fn last_day(&mut self, key: &'static str, first: Option<Day>) -> Option<Day> {
        let last = self.optional(key).day()?;
        let Some(first) = first.filter(|first| last.value < *first) else { return Some(last.value) };
        let message = message!("f6-before", last = last.value, first = first);
        self.report(code!("F6"), last.span, message).help = Some(message!("f6-before-help", key = key));
        None
    }

    /// A value that was asked for before, to be read now.
    pub(super) fn value(&mut self, node: Option<&'n Node>) -> Given<'n, '_> {
        Given::new(node, self.problems)
    }

    /// Whether a key may have been typed where nothing could be read.
    pub(super) fn is_lost(&self, key: &str) -> bool {
        self.typed(key).map_or(!self.whole, |entry| matches!(entry.value.value, Value::Unread))
    }

    /// The day of a key that is not after today, and whether something stands there that is none.
    pub(super) fn past_day(&mut self, key: &'static str) -> (Option<Spanned<Day>>, bool) {
        let day = self.optional(key).past_day();
        let is_typed = self.entry(key).is_some();
        let is_unread = day.is_none() && (is_typed || self.is_lost(key));
        (day, is_unread)
    }

    pub(super) fn report(&mut self, code: Code, span: Span, message: Message) -> &mut Finding {
        self.problems.report(code, span, message)
    }

    /// The entries of other keys than these.
    pub(super) fn strays(&self, taken: &[&str]) -> Vec<&'n Entry> {
        let others = self.entries.iter().filter(|entry| !taken.contains(&entry.key.value.as_str()));
        others.copied().collect()
    }

    /// Takes out the entries of keys that were not asked for.
    pub(super) fn take(&mut self, is_taken: impl Fn(&str) -> bool) -> Vec<&'n Entry> {
        let asked = &self.asked;
        let is_taken = |entry: &&'n Entry| {
            let key = entry.key.value.as_str();
            !asked.contains(&key) && is_taken(key)
        };
        let (taken, kept) = std::mem::take(&mut self.entries).into_iter().partition(is_taken);
        self.entries = kept;
        taken
    }

    /// Reports every key that was not asked for as F3, with the nearest one that was; and gives how
    /// many problems were met in the file so far.
    pub(super) fn finish(self) -> usize {
        for entry in &self.entries {
            let is_unread = matches!(entry.value.value, Value::Unread);
            if !is_unread && !self.asked.iter().any(|key| *key == entry.key.value) {
                self.problems.report_unknown(&entry.key, key!("f3-key"), self.asked.iter().copied());
            }
        }
        self.problems.count()
    }

    /// Whether some key may have been typed for this one; it is told as unknown.
    pub(super) fn is_typed_otherwise(&self, key: &str) -> bool {
        let is_meant = |entry: &&'n Entry| keys::is_meant(&entry.key.value, key);
        let is_elsewhere = |entry: &&'n Entry| keys::is_elsewhere(&entry.key.value, key);
        self.strange.iter().any(is_meant) || self.entries.iter().any(is_elsewhere)
    }

    /// Whether the value of a key may stand where it could not be read, or behind another word.
    pub(super) fn is_unread(&self, key: &str) -> bool {
        self.is_lost(key) || self.typed(key).is_none() && self.is_typed_otherwise(key)
    }

    fn typed(&self, key: &str) -> Option<&'n Entry> {
        let typed = self.entries.iter().find(|entry| entry.key.value == key);
        let otherwise = || self.strange.iter().find(|entry| keys::is_surely_meant(&entry.key.value, key));
        typed.or_else(otherwise).copied()
    }

    fn or_missing(&mut self, key: &'static str, node: Option<&'n Node>) -> Given<'n, '_> {
        if node.is_some() || self.is_lost(key) {
            return self.value(node);
        }
        if let Some(entry) = self.typed(key) {
            let help = match yaml::remark_behind(&self.problems.text, entry.key.span) {
                Some(remark) => {
                    let example = format!("{key}: {}", yaml::written(remark));
                    message!("f4-empty-remark-help", key = key, example = example)
                }
                None => message!("f4-empty-help", key = key),
            };
            self.report(code!("F4"), entry.key.span, message!("f4-empty", key = key)).help = Some(help);
        } else if !self.is_typed_otherwise(key) {
            // One that was typed otherwise is told as unknown.
            let message = message!("f4-missing", key = key);
            self.report(code!("F4"), self.place, message).help = Some(message!("f4-missing-help", key = key));
        }
        self.value(node)
    }
}

/// Whether nothing was typed behind a key.
pub(super) fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::Scalar { text, plain } => {
            text.trim().is_empty() || *plain && matches!(text.as_str(), "~" | "null")
        }
        Value::Unread => true,
        Value::List(_) | Value::Map(_) => false,
    }
}
