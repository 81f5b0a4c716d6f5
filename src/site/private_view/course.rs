//! The steps of a dossier as a list.

use std::borrow::Cow;

use super::names::Names;
use super::paths::download;
use super::timeline::By;
use super::words::Words;
use super::{Changed, Facts, Link, ShownDay, StepView};
use crate::dossier::{Dossier, Event, Field, FieldType, Number, Said};

/// A label, what stands behind it, and the language of that where it is quoted from the records.
type Row<'t> = (&'static str, Cow<'t, str>, Option<&'static str>);

/// What the list is made from.
pub(super) struct Parts<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) names: &'a Names<'a>,
    pub(super) words: &'a Words,
}

impl Parts<'_> {
    /// The steps, in the order of the file, those that lapsed too.
    pub(super) fn steps(&self) -> Vec<StepView> {
        self.dossier.recorded().into_iter().map(|(event, lapsed)| self.step(event, lapsed)).collect()
    }

    fn step(&self, event: &Event, lapsed: bool) -> StepView {
        StepView {
            number: event.place + 1,
            lapsed,
            day: event.day().map(|day| ShownDay::of(day, self.words)),
            what: self.names.step(&event.step.value).into_owned(),
            by: self.by(event).to_owned(),
            shape: By::of(event),
            facts: self
                .more(event)
                .fold(Facts::new(self.words), |facts, (label, value, of)| facts.row_in(of, label, &value))
                .with_any(key!("site-course"), self.turning(event)),
            document: event.document.as_ref().map(|document| self.document(&document.value)),
            article: self.names.article(&event.step.value),
            changed: self.changed(event),
        }
    }

    /// Whether the handling ended here, or was taken up again.
    fn turning(&self, event: &Event) -> &'static str {
        let Some(case) = self.names.case else { return "" };
        let turns = case.state.courses.resumed.iter().flat_map(|(ended, resumed)| {
            [(ended, key!("site-course-ended")), (resumed, key!("site-course-resumed"))]
        });
        let mut keys = turns.filter(|(mark, _)| case.event(**mark).place == event.place);
        keys.next().map_or("", |(_, key)| self.words.label(key))
    }

    fn by<'e>(&'e self, event: &'e Event) -> &'e str {
        event.by.as_ref().map_or("", |by| self.names.actor(&by.value))
    }

    fn document(&self, name: &str) -> Link {
        Link { text: name.to_owned(), href: download(self.dossier, name).unwrap_or_default() }
    }

    /// What was corrected: what was typed, and what holds.
    fn changed(&self, event: &Event) -> Vec<Changed> {
        let said = |field: &str, value: &Option<String>| match value {
            Some(value) => self.names.typed(field, value).into_owned(),
            None => "–".to_owned(),
        };
        let changed = event.corrections.iter().map(|correction| Changed {
            name: self.names.field(&correction.field).to_owned(),
            from: said(&correction.field, &correction.from),
            to: said(&correction.field, &correction.to),
        });
        changed.collect()
    }

    /// What more the record says.
    fn more<'e>(&'e self, event: &'e Event) -> impl Iterator<Item = Row<'e>> {
        let quoted = self.words.quoted();
        let told = event.told().map(move |(field, said)| {
            let is_quoted = matches!(said, Said::Text(_)) && !matches!(field.of, FieldType::Word(_));
            (field.name.word(), self.value(field, said), quoted.filter(|_| is_quoted))
        });
        let remark = event.remark.as_deref().map(|remark| ("opmerking", remark.into(), quoted));
        let named = told.chain(remark).map(|(field, value, of)| (self.names.field(field), value, of));
        named.filter(|(_, value, _)| !value.is_empty())
    }

    fn value<'e>(&'e self, field: &Field, said: Said<'e>) -> Cow<'e, str> {
        let words = self.words;
        match said {
            Said::Text(text) => match field.of {
                FieldType::Word(list) => words.value(list.list, text).into(),
                FieldType::Exclusion => self.names.exclusion(text).into(),
                _ => text.into(),
            },
            Said::YesOrNo(answer) => {
                words.label(if answer { key!("site-yes") } else { key!("site-no") }).into()
            }
            Said::Day(day) => words.date(day).into(),
            Said::Persons(persons) => {
                let names = persons.iter().map(|person| self.names.actor(&person.value));
                names.collect::<Vec<_>>().join(", ").into()
            }
            Said::DossierOrNo(number) => number.map_or(words.label(key!("site-no")), Number::as_str).into(),
            Said::Fields(fields) => {
                let said = fields.fields().map(|(field, value)| {
                    format!("{} {}", self.names.field(field), self.names.typed(field, value))
                });
                said.collect::<Vec<_>>().join(", ").into()
            }
        }
    }
}
