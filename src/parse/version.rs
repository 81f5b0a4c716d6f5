//! Two versions of a file, compared in terms of the record.
//!
//! Old versions may be broken, or be written for rules that no longer hold; so this looks at keys
//! and values as they were typed, never at typed records.

mod appended;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use sha1::{Digest, Sha1};

use super::yaml::{self, Entry, Node, Value};
use super::{Problems, split};
use crate::calendar::Day;
use crate::source::{Source, Span};
use crate::trail::{Change, EventText, FileKind, ObjectId};

/// What one version of a file says.
#[derive(Debug, Default)]
pub struct Version {
    /// The events, in the order of the file.
    pub events: Vec<EventText>,
    /// The other fields by the keys that lead to them; the items of a list share their keys.
    fields: BTreeMap<String, Vec<String>>,
    body: Vec<String>,
    is_ledger: bool,
    /// Whether everything could be read.
    is_whole: bool,
}

impl Version {
    /// Reads as much as there is to read; of what is no record each line counts as text.
    #[must_use]
    pub fn read(kind: FileKind, text: &str) -> Self {
        let source = Arc::new(Source::new("", text));
        let mut problems = Problems::of_file(&source, None, Day::MAX);
        let parts = match kind {
            FileKind::Other => None,
            FileKind::Data | FileKind::Ledger => Some((Span::new(0, source.text().len()), Span::default())),
            FileKind::Dossier | FileKind::Text => split(&mut problems).map(|parts| (parts.front, parts.body)),
        };
        let lines = |text: &str| text.lines().map(str::to_owned).collect();
        let Some((front, body)) = parts else {
            return Self { body: lines(source.text()), is_whole: kind == FileKind::Other, ..Self::default() };
        };
        let load = if kind == FileKind::Ledger { yaml::load_written } else { yaml::load };
        let root = load(&mut problems, front);
        let mut version =
            Self { body: lines(source.slice(body)), is_whole: yaml::is_whole(&root), ..Self::default() };
        version.is_ledger = kind == FileKind::Ledger;
        version.take(kind, &root);
        version
    }

    fn take(&mut self, kind: FileKind, root: &Node) {
        let Value::Map(entries) = &root.value else {
            self.add("", root);
            return;
        };
        for entry in entries {
            match (&entry.value.value, entry.key.value.as_str()) {
                (Value::List(items), "verloop") if kind == FileKind::Dossier => self.events = events(items),
                _ => self.add(&entry.key.value, &entry.value),
            }
        }
    }

    /// Items that have a key of their own are followed by it; other items are one value each.
    fn add(&mut self, name: &str, node: &Node) {
        let mut put = |value| self.fields.entry(name.to_owned()).or_default().push(value);
        match &node.value {
            Value::Scalar { text, .. } => put(text.trim().to_owned()),
            Value::Map(entries) => {
                for entry in entries {
                    self.add(&joined(name, &entry.key.value), &entry.value);
                }
            }
            Value::List(items) => {
                for item in items {
                    match own_key(item) {
                        Some(key) => self.add(&joined(name, key), item),
                        None => {
                            self.fields.entry(name.to_owned()).or_default().push(inline(item).into_owned())
                        }
                    }
                }
            }
            Value::Unread => {}
        }
    }

    /// The fields that say whose complaint it is: who complains and, where nobody is named, of what.
    #[must_use]
    pub fn complaint(&self) -> Vec<(&str, &[String])> {
        let field = |name: &'static str| Some((name, self.fields.get(name)?.as_slice()));
        let told = field("klager.naam").or_else(|| field("onderwerp"));
        [field("klager"), field("klager.anoniem"), told].into_iter().flatten().collect()
    }

    /// The events that were added, where that is all that became different between two texts of a
    /// dossier and can be told from the lines alone.
    #[must_use]
    pub fn appended(old: &str, new: &str) -> Option<Vec<Change>> {
        appended::appended(old, new)
    }

    /// What became different between two texts of a file, either of which may be absent.
    #[must_use]
    pub fn changes(kind: FileKind, old: Option<&str>, new: Option<&str>) -> Vec<Change> {
        let read = |text: Option<&str>| text.map(|text| Self::read(kind, text));
        Self::between(read(old).as_ref(), read(new).as_ref())
    }

    /// What became different between two versions of a file, either of which may be absent.
    ///
    /// Of a file that comes or goes the events are told; that its fields do goes without saying.
    #[must_use]
    pub fn between(old: Option<&Self>, new: Option<&Self>) -> Vec<Change> {
        let absent = Self { is_whole: true, ..Self::default() };
        let all =
            new.unwrap_or(&absent).changes_since(old.unwrap_or(&absent), old.is_none() || new.is_none());
        // Who gave a reason is judged by the commit that brought it, so it is told of a new file too.
        let is_field =
            |change: &Change| matches!(change, Change::Field { name, .. } if name != "verantwoording");
        let tells = |change: &Change| match (old, new) {
            (None, Some(new)) => new.is_ledger || !is_field(change),
            (Some(old), None) => old.is_ledger || matches!(change, Change::EventRemoved(_)),
            _ => true,
        };
        let first = match (old, new) {
            (None, None) => return Vec::new(),
            (None, Some(_)) => Some(Change::FileAdded),
            (Some(_), None) => Some(Change::FileRemoved),
            (Some(_), Some(_)) => None,
        };
        first.into_iter().chain(all.into_iter().filter(tells)).collect()
    }

    /// `is_first` when there is no earlier version, or no later one.
    fn changes_since(&self, earlier: &Self, is_first: bool) -> Vec<Change> {
        let mut changes = compare_events(&earlier.events, &self.events);
        changes.extend(compare_fields(&earlier.fields, &self.fields));
        changes.extend(compare_lines(&earlier.body, &self.body));
        if !self.is_whole && (earlier.is_whole || is_first) {
            changes.push(Change::Unreadable);
        }
        if changes.is_empty() && !is_first {
            changes.push(Change::Layout);
        }
        changes
    }
}

fn joined(name: &str, key: &str) -> String {
    if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") }
}

/// The key of a person, the one kind of item that has one.
fn own_key(item: &Node) -> Option<&str> {
    let Value::Map(entries) = &item.value else { return None };
    let entry = entries.iter().find(|entry| entry.key.value == "sleutel")?;
    match &entry.value.value {
        Value::Scalar { text, .. } => Some(text.trim()),
        Value::List(_) | Value::Map(_) | Value::Unread => None,
    }
}

/// The events of a course as they were typed.
#[must_use]
pub(super) fn events(items: &[Node]) -> Vec<EventText> {
    let mut events: Vec<EventText> = items.iter().map(event).collect();
    EventText::number(&mut events);
    events
}

fn event(node: &Node) -> EventText {
    match &node.value {
        Value::Map(entries) => event_of(entries.iter()),
        Value::Scalar { .. } | Value::List(_) | Value::Unread => EventText::new([("", inline(node))]),
    }
}

/// What the fields of an event say, or those by which another event is named.
pub(super) fn event_of<'n>(entries: impl Iterator<Item = &'n Entry>) -> EventText {
    EventText::new(said(entries))
}

/// The name of each entry, and what it says.
pub(super) fn said<'n>(
    entries: impl Iterator<Item = &'n Entry>,
) -> impl Iterator<Item = (&'n str, Cow<'n, str>)> {
    entries.map(|entry| (entry.key.value.as_str(), inline(&entry.value)))
}

/// A value on one line.
fn inline(node: &Node) -> Cow<'_, str> {
    match &node.value {
        Value::Scalar { text, .. } => text.trim().into(),
        Value::Unread => "".into(),
        Value::List(items) => items.iter().map(inline).collect::<Vec<_>>().join(", ").into(),
        Value::Map(entries) => {
            let field = |entry: &Entry| format!("{}: {}", entry.key.value, inline(&entry.value));
            format!("{{{}}}", entries.iter().map(field).collect::<Vec<_>>().join(", ")).into()
        }
    }
}

/// Pairs of an event that went and one that came are held against each other up to so many: what many
/// events became at once is no longer told, only that those came and these went.
const MOST_PAIRS: usize = 100_000;

/// Events that say the same belong together, in order; of what is left, those that are most alike.
/// What has nothing to go by came or went.
fn compare_events(old: &[EventText], new: &[EventText]) -> Vec<Change> {
    let places: HashMap<&EventText, usize> = old.iter().zip(0..).collect();
    let origin: Vec<Option<usize>> = new.iter().map(|event| places.get(event).copied()).collect();
    let mut is_left = vec![true; old.len()];
    origin.iter().flatten().for_each(|place| is_left[*place] = false);
    let kept: Vec<usize> = origin.iter().flatten().copied().collect();
    let reordered = kept.windows(2).any(|pair| pair[1] < pair[0]);
    let come: Vec<usize> = (0..new.len()).filter(|at| origin[*at].is_none()).collect();
    let is_told = come.len() * (old.len() - kept.len()) <= MOST_PAIRS;
    let mut changes = Vec::new();
    for (at, event) in come.into_iter().map(|at| (at, &new[at])) {
        let nearest = if is_told { nearest(old, &is_left, at, event) } else { None };
        changes.push(match nearest {
            Some(place) => {
                is_left[place] = false;
                Change::EventChanged(old[place].clone(), event.clone())
            }
            None => Change::EventAdded(event.clone()),
        });
    }
    let gone = old.iter().zip(&is_left).filter(|(_, is_left)| **is_left);
    changes.extend(gone.map(|(event, _)| Change::EventRemoved(event.clone())));
    changes.extend(reordered.then_some(Change::EventsReordered));
    changes
}

/// The place of the event that this one became, when one that is left is much like it.
fn nearest(old: &[EventText], is_left: &[bool], at: usize, event: &EventText) -> Option<usize> {
    let left = old.iter().enumerate().filter(|(place, _)| is_left[*place]);
    let alike = left.map(|(place, other)| (event.likeness(other), usize::MAX - place.abs_diff(at), place));
    alike.filter(|(likeness, ..)| 2 * likeness >= event.fields().count().min(3)).max().map(|found| found.2)
}

fn compare_fields(old: &BTreeMap<String, Vec<String>>, new: &BTreeMap<String, Vec<String>>) -> Vec<Change> {
    let none = Vec::new();
    let mut names: Vec<&String> = old.keys().chain(new.keys()).collect();
    names.sort_unstable();
    names.dedup();
    let mut changes = Vec::new();
    for name in names {
        let (before, after) = (old.get(name).unwrap_or(&none), new.get(name).unwrap_or(&none));
        let (gone, come) = (without(before, after), without(after, before));
        let pairs = gone.len().max(come.len());
        for at in 0..pairs {
            let (from, to) = (gone.get(at), come.get(at));
            changes.push(Change::Field { name: name.clone(), from: from.cloned(), to: to.cloned() });
        }
    }
    changes
}

/// What is in the first list more often than in the second, in order.
fn without(all: &[String], known: &[String]) -> Vec<String> {
    let mut left: HashMap<&str, usize> = HashMap::new();
    known.iter().for_each(|value| *left.entry(value.as_str()).or_default() += 1);
    let is_news = |value: &&String| match left.get_mut(value.as_str()) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    all.iter().filter(is_news).cloned().collect()
}

/// How many lines came and went; a line that only moved did neither, unless nothing else happened.
fn compare_lines(old: &[String], new: &[String]) -> Option<Change> {
    let states = [old, new].map(digest);
    let start = old.iter().zip(new).take_while(|(one, other)| one == other).count();
    let (old, new) = (&old[start..], &new[start..]);
    let end = old.iter().rev().zip(new.iter().rev()).take_while(|(one, other)| one == other).count();
    let (old, new) = (&old[..old.len() - end], &new[..new.len() - end]);
    if old.is_empty() && new.is_empty() {
        return None;
    }
    let mut balance: BTreeMap<&String, i64> = BTreeMap::new();
    new.iter().for_each(|line| *balance.entry(line).or_default() += 1);
    old.iter().for_each(|line| *balance.entry(line).or_default() -= 1);
    let count = |sign: i64| {
        let counts = balance.values().map(|count| (count * sign).max(0));
        usize::try_from(counts.sum::<i64>()).unwrap_or(usize::MAX)
    };
    let (added, removed) = (count(1), count(-1));
    if added + removed == 0 {
        return Some(Change::Text { added: new.len(), removed: old.len(), states });
    }
    Some(Change::Text { added, removed, states })
}

/// Of the words in their lines: other spaces and more empty lines between or below them say nothing else.
fn digest(lines: &[String]) -> ObjectId {
    let mut words: Vec<String> =
        lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    words.dedup_by(|line, above| line.is_empty() && above.is_empty());
    let text = words.join("\n");
    ObjectId(Sha1::digest(text.trim()).into())
}

#[cfg(test)]
mod tests;
