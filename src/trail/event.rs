//! An event as it was typed.

use std::collections::BTreeMap;

use ahash::AHashMap;
use serde::{Deserialize, Serialize};

use crate::calendar::Day;
use crate::texts::Texts;

/// What stands in a line of the course before all else.
const HEAD: [&str; 3] = ["datum", "stap", "door"];

fn rank(name: &str) -> usize {
    HEAD.iter().position(|first| *first == name).unwrap_or(HEAD.len())
}

/// An event as it was typed: its fields, `datum`, `stap` and `door` first, the rest in order of name. What
/// is no mapping has one field without a name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EventText {
    /// Each name and its value, in turn.
    texts: Texts,
    /// How many events of its version that say the same stand above it: two that are equal are two
    /// events all the same, so that the loss of one shows.
    pub copy: u32,
}

impl EventText {
    /// Takes the fields in any order.
    #[must_use]
    pub fn new<N: AsRef<str>, V: AsRef<str>>(fields: impl IntoIterator<Item = (N, V)>) -> Self {
        let mut fields: Vec<(N, V)> = fields.into_iter().collect();
        fields.sort_by(|(one, says), (other, said)| {
            let (one, other) = (one.as_ref(), other.as_ref());
            rank(one).cmp(&rank(other)).then_with(|| (one, says.as_ref()).cmp(&(other, said.as_ref())))
        });
        let texts = fields.iter().flat_map(|(name, value)| [name.as_ref(), value.as_ref()]);
        Self { texts: texts.collect(), copy: 0 }
    }

    /// The names and values.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut texts = self.texts.iter();
        std::iter::from_fn(move || Some((texts.next()?, texts.next()?)))
    }

    /// Whether a field says this.
    #[must_use]
    pub fn has(&self, field: (&str, &str)) -> bool {
        self.fields().any(|other| other == field)
    }

    /// Whether it says the same as another, whichever of those that do.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.texts == other.texts
    }

    /// Counts the events of one version that say the same, from the top.
    pub fn number(events: &mut [Self]) {
        let mut seen: AHashMap<&Texts, u32> = AHashMap::new();
        for Self { texts, copy } in events {
            let count = seen.entry(texts).or_default();
            *copy = *count;
            *count += 1;
        }
    }

    /// The value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields().find(|(field, _)| *field == name).map(|(_, value)| value)
    }

    /// The step as it was typed; empty when there is none.
    #[must_use]
    pub fn step(&self) -> &str {
        self.get("stap").unwrap_or_default()
    }

    /// The day, when one can be read.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.get("datum")?.parse().ok()
    }

    /// The fields besides day, step and actor.
    pub fn details(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields().filter(|(name, _)| !HEAD.contains(name))
    }

    /// The event on one line.
    #[must_use]
    pub fn line(&self) -> String {
        let head: Vec<&str> = HEAD.iter().filter_map(|name| self.get(name)).collect();
        let details = self.details().map(|(name, value)| match name {
            "" => value.to_owned(),
            name => format!("{name}: {value}"),
        });
        std::iter::once(head.join(" "))
            .chain(details)
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// The fields that say something else than in an earlier form: the name, what it said and what it
    /// says; none where the field is absent.
    pub fn differing<'e>(
        &'e self,
        earlier: &'e Self,
    ) -> impl Iterator<Item = (&'e str, Option<&'e str>, Option<&'e str>)> {
        let mut values: BTreeMap<&str, [Option<&str>; 2]> = BTreeMap::new();
        for (form, event) in [earlier, self].into_iter().enumerate() {
            for (name, value) in event.fields() {
                values.entry(name).or_default()[form].get_or_insert(value);
            }
        }
        values.into_iter().map(|(name, [from, to])| (name, from, to)).filter(|(_, from, to)| from != to)
    }

    /// The same in words, as `datum: 2026-03-02 → 2026-03-03`.
    #[must_use]
    pub fn differences(&self, earlier: &Self) -> Vec<String> {
        let said = |value: Option<&str>| value.unwrap_or("–").to_owned();
        self.differing(earlier)
            .map(|(name, from, to)| format!("{name}: {} → {}", said(from), said(to)))
            .collect()
    }

    /// In how many fields it says the same as another event.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> usize {
        self.fields().filter(|field| other.has(*field)).count()
    }
}

/// In the order of what they say.
impl Ord for EventText {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.fields().cmp(other.fields()).then(self.copy.cmp(&other.copy))
    }
}

impl PartialOrd for EventText {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
