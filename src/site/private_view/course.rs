//! The steps of a dossier as a list.

use std::borrow::Cow;

use super::names::Names;
use super::paths::download_name;
use super::timeline::By;
use super::words::Words;
use super::{Fact, Facts, Link, ShownDay, StepView};
use crate::dossier::{Dossier, Event, Field, FieldType, Number, Said};

/// A label, and what stands behind it.
type Row<'t> = (&'static str, Cow<'t, str>);

/// What the list is made from.
pub(super) struct Parts<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) names: &'a Names<'a>,
    pub(super) words: &'a Words,
}

impl Parts<'_> {
    /// The steps, in the order of the file.
    pub(super) fn steps(&self) -> Vec<StepView> {
        self.dossier.course.iter().enumerate().map(|(index, event)| self.step(index + 1, event)).collect()
    }

    fn step(&self, number: usize, event: &Event) -> StepView {
        StepView {
            number,
            day: event.day().map(|day| ShownDay::of(day, self.words)),
            what: self.names.step(&event.step.value).to_owned(),
            by: self.by(event).to_owned(),
            shape: By::of(event),
            facts: self
                .more(event)
                .fold(Facts::new(self.words), |facts, (label, value)| facts.row(label, &value)),
            document: event.document.as_ref().map(|document| self.document(&document.value)),
            article: self.names.article(&event.step.value),
            recorded: event.recorded.as_ref().map(|before| self.changed(before, event)).unwrap_or_default(),
        }
    }

    fn by<'e>(&'e self, event: &'e Event) -> &'e str {
        event.by.as_ref().map_or("", |by| self.names.actor(&by.value))
    }

    fn document(&self, name: &str) -> Link {
        let listed = self.dossier.listed(name);
        let downloads =
            listed.map(|index| download_name(self.dossier, index, &self.dossier.documents[index]));
        Link { text: name.to_owned(), href: downloads.unwrap_or_default() }
    }

    /// What it said before it was corrected: only what differs.
    fn changed(&self, before: &Event, after: &Event) -> Vec<Fact> {
        let after = self.all(after);
        let changed = self.all(before).into_iter().filter(|row| !after.contains(row));
        changed.map(|(name, value)| Fact { name, value: value.into_owned() }).collect()
    }

    fn all<'e>(&'e self, event: &'e Event) -> Vec<Row<'e>> {
        let day = event.day().map(|day| self.words.date(day)).unwrap_or_default();
        let mut all = vec![
            (self.words.label(key!("site-fact-date")), day.into()),
            (self.words.label(key!("site-fact-step")), self.names.step(&event.step.value).into()),
            (self.words.label(key!("site-fact-by")), self.by(event).into()),
        ];
        all.extend(self.more(event));
        all
    }

    /// What more the record says.
    fn more<'e>(&'e self, event: &'e Event) -> impl Iterator<Item = Row<'e>> {
        let told = event.told().map(|(field, said)| (field.name.word(), self.value(field, said)));
        let remark = event.remark.as_deref().map(|remark| ("opmerking", remark.into()));
        let named = told.chain(remark).map(|(field, value)| (self.words.value("field", field), value));
        named.filter(|(_, value)| !value.is_empty())
    }

    fn value<'e>(&'e self, field: &Field, said: Said<'e>) -> Cow<'e, str> {
        let words = self.words;
        match said {
            Said::Text(text) => match field.of {
                FieldType::Word(list) => words.value(list.list, text).into(),
                FieldType::Exclusion => self.exclusion(text).into(),
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
            Said::Event(number) => number.to_string().into(),
        }
    }

    fn exclusion<'e>(&'e self, key: &'e str) -> &'e str {
        let exclusion = self.names.regulation.and_then(|regulation| regulation.exclusion(key));
        exclusion.map_or(key, |exclusion| &exclusion.name)
    }
}
