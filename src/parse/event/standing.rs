//! Which fields of an event stand once later corrections are applied, and which corrections can't be.

use std::collections::{BTreeSet, HashMap};

use super::correction::Fate;
use super::item::Item;
use crate::dossier::Event;
use crate::parse::Problems;
use crate::parse::keys::field_meant;
use crate::parse::yaml::{Entry, Value};

/// A field, and which correction says it; none of what stands in the event's own line.
pub(super) struct Standing<'n> {
    pub(super) entry: &'n Entry,
    by: Option<usize>,
}

impl<'n> Standing<'n> {
    fn name(&self) -> &'n str {
        field_meant(&self.entry.key.value)
    }
}

/// Of each field what the last correction says, or else what was typed.
pub(super) fn last_said<'n>(item: &Item<'n>, fate: &Fate<'n>) -> Vec<Standing<'n>> {
    let of_correction = |(by, entries): (usize, &&'n [Entry])| {
        entries.iter().map(move |entry| Standing { entry, by: Some(by) })
    };
    let said: Vec<Standing<'n>> = fate.becomes.iter().enumerate().flat_map(of_correction).collect();
    let last: HashMap<&str, Option<usize>> = said.iter().map(|it| (it.name(), it.by)).collect();
    let typed = item.entries.iter().map(|entry| Standing { entry, by: None });
    let typed = typed.filter(|it| !last.contains_key(it.name()));
    typed.chain(said.into_iter().filter(|it| last.get(it.name()) == Some(&it.by))).collect()
}

/// The corrections that say something that could not be read as the event was read with them.
pub(super) fn unreadable(fields: &[Standing<'_>], event: &Event, met: &Problems) -> BTreeSet<usize> {
    let mut places: Vec<usize> = met.findings.iter().map(|finding| finding.place.span.start).collect();
    places.sort_unstable();
    let is_told = |it: &Standing<'_>| {
        let span = it.entry.span();
        let next = places.partition_point(|place| *place < span.start);
        places.get(next).is_some_and(|place| *place < span.end)
    };
    let corrected = fields.iter().filter(|it| it.by.is_some());
    let lost = corrected.filter(|it| is_lost(it) || is_told(it) && !has(event, it.name()));
    lost.filter_map(|it| it.by).collect()
}

fn is_lost(field: &Standing<'_>) -> bool {
    matches!(field.entry.value.value, Value::Unread)
}

/// Whether an event has a field, as far as it could be read.
fn has(event: &Event, name: &str) -> bool {
    match name {
        "datum" => event.date.is_some(),
        "stap" => event.kind.is_some(),
        "door" => event.by.is_some(),
        "stuk" => event.document.is_some(),
        "opmerking" => event.remark.is_some(),
        _ => event.told().any(|(field, _)| field.name.word() == name),
    }
}
