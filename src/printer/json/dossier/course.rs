//! The course of a dossier: each event with its fields as they were typed.

use serde::Serialize;

use super::text_of;
use crate::dossier::{Actor, Dossier, Event};
use crate::people::{People, PersonKey};
use crate::trail::EventText;
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
    fields: Vec<FieldRow<'a>>,
}

/// A field as it was typed, on one line.
#[derive(Serialize)]
struct FieldRow<'a> {
    name: &'a str,
    value: &'a str,
}

/// Somebody of the organisation, or `klager` or `derde`; the name where the people know it.
#[derive(Serialize)]
pub(super) struct Person<'a> {
    key: &'a str,
    name: Option<&'a str>,
}

/// The events with corrections applied, and what stands in the file of each.
pub(super) fn course<'a>(dossier: &'a Dossier, people: Option<&'a People>) -> Vec<EventRow<'a>> {
    let mut typed = dossier.typed.iter();
    let numbered = dossier.course.iter().zip(1..);
    numbered.map(|(event, number)| event_row(event, number, typed.next(), dossier, people)).collect()
}

fn event_row<'a>(
    event: &'a Event,
    number: usize,
    typed: Option<&'a EventText>,
    dossier: &'a Dossier,
    people: Option<&'a People>,
) -> EventRow<'a> {
    let fields = typed.map(|typed| typed.fields.as_slice()).unwrap_or_default();
    EventRow {
        event: number,
        line: dossier.source.position(event.span.start).line,
        date: text_of(event.day()),
        step: &event.step.value,
        kind: event.kind.map(ClosedList::name),
        by: event.by.as_ref().map(|by| actor(&by.value, people)),
        corrected: event.recorded.is_some(),
        fields: fields.iter().map(|(name, value)| FieldRow { name, value }).collect(),
    }
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
