//! One event as it stands in the file, before it is known what it means.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::dossier::{EVENT_FIELDS, FieldName};
use crate::parse::fields::is_empty;
use crate::parse::keys::{self, field_meant};
use crate::parse::version;
use crate::parse::yaml::{Entry, Node, Value, scalar};
use crate::regulation::{Regulations, StepKind};
use crate::source::Span;
use crate::trail::EventText;
use crate::vocabulary::ClosedList;

static FIELD_NAMES: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| FieldName::NAMES.iter().copied().chain(EVENT_FIELDS).collect());

/// The fields that an event can have.
pub(super) fn field_names() -> impl Iterator<Item = &'static str> {
    FIELD_NAMES.iter().copied()
}

/// Whether some event can have a field of this name.
pub(super) fn is_field(name: &str) -> bool {
    FIELD_NAMES.contains(name)
}

/// An event as it stands in the file.
pub(super) struct Item<'n> {
    pub(super) span: Span,
    pub(super) entries: Vec<&'n Entry>,
    pub(super) whole: bool,
    /// What its fields say, by the keys that were meant; those without a value left out.
    pub(super) said: EventText,
    pub(super) is_correction: bool,
}

impl<'n> Item<'n> {
    /// What is no event has no fields, and keeps its place.
    pub(super) fn of(node: &'n Node, is_event: bool, regulations: &Regulations) -> Self {
        let (entries, whole): (Vec<&Entry>, bool) = match &node.value {
            Value::Map(entries) if is_event => (entries.iter().collect(), node.whole),
            _ => (Vec::new(), false),
        };
        let said = said(entries.iter().copied());
        let is_correction = means(regulations, said.step(), StepKind::Correction);
        Self { span: node.span, entries, whole, said, is_correction }
    }

    /// The entry of a key, or of one that is surely meant for it, when it has a value or one that could
    /// not be read.
    pub(super) fn entry(&self, key: &str) -> Option<&'n Entry> {
        let otherwise = || self.entries.iter().find(|entry| field_meant(&entry.key.value) == key);
        let entry = self.entries.iter().find(|entry| entry.key.value == key).or_else(otherwise)?;
        (!is_empty(&entry.value) || matches!(entry.value.value, Value::Unread)).then_some(entry)
    }

    /// Whether a key is not there, and nothing that could not be read or is typed otherwise may be it.
    pub(super) fn lacks(&self, key: &str) -> bool {
        let mut entries = self.entries.iter();
        let is_typed_otherwise = entries.any(|entry| keys::is_meant(&entry.key.value, key));
        self.whole && self.entry(key).is_none() && !is_typed_otherwise
    }
}

/// What entries say by the keys that were meant, those without a value left out.
pub(super) fn said<'n>(entries: impl Iterator<Item = &'n Entry>) -> EventText {
    let said = version::said(entries).filter(|(_, value)| !value.is_empty());
    EventText::new(said.map(|(key, value)| (field_meant(key), value)))
}

/// Whether a step is of a kind, whatever a version of the regulation calls it.
pub(super) fn means(regulations: &Regulations, step: &str, kind: StepKind) -> bool {
    let mut versions = regulations.all().iter();
    versions.any(|version| version.step(step).is_some_and(|step| step.kind == kind))
}

/// Fields as they are typed between braces.
pub(super) fn in_braces<'n>(entries: impl Iterator<Item = &'n Entry>) -> String {
    format!("{{{}}}", entries.map(field).collect::<Vec<_>>().join(", "))
}

/// A field as it is typed on one line, within braces.
pub(super) fn field(entry: &Entry) -> String {
    format!("{}: {}", scalar(field_meant(&entry.key.value)), written(&entry.value))
}

fn written(node: &Node) -> String {
    match &node.value {
        Value::Scalar { text, .. } => scalar(text.trim()),
        Value::List(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(", ")),
        Value::Map(entries) => in_braces(entries.iter()),
        Value::Unread => String::new(),
    }
}
