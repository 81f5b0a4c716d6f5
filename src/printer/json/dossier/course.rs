//! The course of a dossier: each event with its fields as they were typed.

use serde::Serialize;

use super::text_of;
use crate::dossier::{Actor, Correction, Dossier, Event};
use crate::people::{People, PersonKey};
use crate::vocabulary::ClosedList;

#[derive(Serialize)]
pub(super) struct EventRow<'a> {
    event: usize,
    line: usize,
    date: Option<String>,
    step: &'a str,
    kind: Option<&'static str>,
    by: Option<Person<'a>>,
    corrected: bool,
    lapsed: bool,
    corrections: Vec<CorrectionRow<'a>>,
    fields: Vec<FieldRow<'a>>,
}

/// A field as it was typed, on one line.
#[derive(Serialize)]
struct FieldRow<'a> {
    name: &'a str,
    value: &'a str,
}

/// What a later event says of a field: what was typed, and what holds.
#[derive(Serialize)]
struct CorrectionRow<'a> {
    name: &'a str,
    from: Option<&'a str>,
    to: Option<&'a str>,
}

/// Somebody of the organisation, or `klager` or `derde`; the name where the people know it.
#[derive(Serialize)]
pub(super) struct Person<'a> {
    key: &'a str,
    name: Option<&'a str>,
}

/// The events with corrections applied, those that lapsed too, and what stands in the file of each.
pub(super) fn course<'a>(dossier: &'a Dossier, people: Option<&'a People>) -> Vec<EventRow<'a>> {
    dossier.recorded().into_iter().map(|(event, lapsed)| event_row(event, lapsed, dossier, people)).collect()
}

fn event_row<'a>(
    event: &'a Event,
    lapsed: bool,
    dossier: &'a Dossier,
    people: Option<&'a People>,
) -> EventRow<'a> {
    let fields = dossier.typed.get(event.place).into_iter().flat_map(|typed| typed.fields());
    EventRow {
        event: event.place + 1,
        line: dossier.source.position(event.span.start).line,
        date: text_of(event.day()),
        step: &event.step.value,
        kind: event.kind.map(ClosedList::name),
        by: event.by.as_ref().map(|by| actor(&by.value, people)),
        corrected: event.corrected,
        lapsed,
        corrections: event.corrections.iter().map(correction_row).collect(),
        fields: fields.map(|(name, value)| FieldRow { name, value }).collect(),
    }
}

fn correction_row(correction: &Correction) -> CorrectionRow<'_> {
    let Correction { field, from, to } = correction;
    CorrectionRow { name: field, from: from.as_deref(), to: to.as_deref() }
}

pub(super) fn person<'a>(key: &'a PersonKey, people: Option<&'a People>) -> Person<'a> {
    let known = people.and_then(|people| people.get(&key.0));
    Person { key: &key.0, name: known.map(|person| person.name.as_str()) }
}

fn actor<'a>(actor: &'a Actor, people: Option<&'a People>) -> Person<'a> {
    match actor.person() {
        Some(key) => person(key, people),
        None => Person { key: actor.key(), name: None },
    }
}
