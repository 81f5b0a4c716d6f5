//! Which fields of an event stand once later corrections are applied, and which corrections can't be.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::correction::{Fate, scalar_of};
use super::item::{Item, is_field};
use crate::dossier::{EVENT_FIELDS, Event};
use crate::parse::Problems;
use crate::parse::fields::is_empty;
use crate::parse::keys::field_meant;
use crate::parse::yaml::{Entry, Value};
use crate::regulation::Regulation;

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

/// The same without what the step does not take where a correction takes it out, or made another step
/// of the one that it was said of.
pub(super) fn standing<'n>(item: &Item<'n>, fate: &Fate<'n>, regulation: &Regulation) -> Vec<Standing<'n>> {
    let mut fields = last_said(item, fate);
    let step = fields.iter().find(|it| it.name() == "stap");
    let kind = step.and_then(|it| Some((regulation.step(scalar_of(it.entry)?)?.kind, it.by)));
    let Some((kind, since)) = kind else { return fields };
    let taken: Vec<&str> = kind.fields().iter().map(|field| field.name.word()).chain(EVENT_FIELDS).collect();
    let typed: HashSet<&str> = item.entries.iter().map(|entry| field_meant(&entry.key.value)).collect();
    fields.retain(|it| {
        let is_overtaken = it.by < since && is_field(it.name());
        let is_taken_out = it.by.is_some() && !is_lost(it) && is_empty(&it.entry.value);
        taken.contains(&it.name()) || !(is_overtaken || is_taken_out && typed.contains(it.name()))
    });
    fields
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
