//! The steps of a dossier as a list.

use std::borrow::Cow;

use super::dossier::Names;
use super::timeline::By;
use super::words::Words;
use super::{Fact, Facts, Link, ShownDay, StepView, dossier};
use crate::calendar::Day;
use crate::dossier::{Actor, Details, Dossier, Event, Number};
use crate::regulation::StepKind;
use crate::source::Spanned;
use crate::vocabulary::ClosedList;

/// The name of a label, and what stands behind it.
type Said<'t> = (&'static str, Cow<'t, str>);

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
            shape: shape(event),
            facts: self
                .more(event)
                .fold(Facts::new(self.words), |facts, (name, value)| facts.with(name, &value)),
            document: event.document.as_ref().map(|document| self.document(&document.value)),
            article: self.names.article(&event.step.value),
            recorded: event.recorded.as_ref().map(|before| self.changed(before, event)).unwrap_or_default(),
        }
    }

    fn by<'e>(&'e self, event: &'e Event) -> &'e str {
        event.by.as_ref().map_or("", |by| self.names.actor(&by.value))
    }

    fn document(&self, name: &str) -> Link {
        let listed = self.dossier.documents.iter().position(|document| document.file.value == name);
        let downloads =
            listed.map(|index| dossier::download_name(self.dossier, index, &self.dossier.documents[index]));
        Link { text: name.to_owned(), href: downloads.unwrap_or_default() }
    }

    /// What it said before it was corrected: only what differs.
    fn changed(&self, before: &Event, after: &Event) -> Vec<Fact> {
        let after = self.all(after);
        let changed = self.all(before).into_iter().filter(|said| !after.contains(said));
        changed
            .map(|(name, value)| Fact { name: self.words.label(name), value: value.into_owned() })
            .collect()
    }

    fn all<'e>(&'e self, event: &'e Event) -> Vec<Said<'e>> {
        let day = event.day().map(|day| self.words.date(day)).unwrap_or_default();
        let mut all = vec![
            ("fact_date", day.into()),
            ("fact_step", self.names.step(&event.step.value).into()),
            ("fact_by", self.by(event).into()),
        ];
        all.extend(self.more(event));
        all
    }

    /// What more the record says.
    fn more<'e>(&'e self, event: &'e Event) -> impl Iterator<Item = Said<'e>> {
        let details = &event.details;
        let whom: Vec<&str> = details.whom.iter().map(|actor| self.names.actor(&actor.value)).collect();
        let toward = if event.kind == Some(StepKind::Consulted) { "fact_with" } else { "fact_to" };
        let date = |date: &Option<Spanned<Day>>| date.as_ref().map(|date| self.words.date(date.value));
        let dates = [
            (toward, Some(whom.join(", "))),
            ("fact_expected", date(&details.expected)),
            ("fact_until", date(&details.until)),
            ("fact_corrects", details.corrects.as_ref().map(|step| step.value.to_string())),
        ];
        let [to, dates @ ..] = dates.map(said);
        let (chosen, written) = (self.chosen(details).map(said), written(event).map(said));
        let all = std::iter::once(to).chain(chosen).chain(dates).chain(written);
        all.filter(|(_, value)| !value.is_empty())
    }

    /// What was chosen from a closed list.
    fn chosen<'e>(&'e self, details: &'e Details) -> [(&'static str, Option<&'e str>); 10] {
        let words = self.words;
        let yes = |answer: bool| words.label(if answer { "yes" } else { "no" });
        let ground = |key: &'e str| {
            let exclusion = self.names.regulation.and_then(|regulation| regulation.exclusion(key));
            exclusion.map_or(key, |exclusion| &exclusion.name)
        };
        let new_complaint =
            |number: &'e Option<Number>| number.as_ref().map_or(words.label("no"), Number::as_str);
        [
            ("fact_answer", details.answer.as_ref().map(|it| yes(it.value))),
            ("fact_outcome", details.outcome.as_ref().map(|it| words.value("outcome", it.value.name()))),
            ("fact_ground", details.ground.as_ref().map(|it| ground(&it.value))),
            ("fact_manner", details.manner.as_ref().map(|it| words.value("manner", &it.value))),
            ("fact_verdict", details.verdict.as_ref().map(|it| words.value("verdict", it.value.name()))),
            ("fact_measure", details.measure.as_ref().map(|it| words.value("measure", it.value.name()))),
            ("fact_progress", details.progress.as_ref().map(|it| words.value("progress", it.value.name()))),
            ("fact_aim", details.aim.as_ref().map(|it| words.value("aim", it.value.name()))),
            ("fact_kept", details.assignment_kept.as_ref().map(|it| words.value("kept", it.value.name()))),
            ("fact_new_complaint", details.new_complaint.as_ref().map(|it| new_complaint(&it.value))),
        ]
    }
}

fn said<'t, T: Into<Cow<'t, str>>>((name, text): (&'static str, Option<T>)) -> Said<'t> {
    (name, text.map(Into::into).unwrap_or_default())
}

/// What was written in free words.
fn written(event: &Event) -> [(&'static str, Option<&str>); 5] {
    fn text(written: &Option<Spanned<String>>) -> Option<&str> {
        written.as_ref().map(|it| it.value.as_str())
    }
    let details = &event.details;
    [
        ("fact_reason", text(&details.reason)),
        ("fact_referred_to", text(&details.referred_to)),
        ("fact_description", text(&details.description)),
        ("fact_public", text(&details.public)),
        ("fact_remark", event.remark.as_deref()),
    ]
}

/// Whose shape a step has in the picture.
pub(super) fn shape(event: &Event) -> By {
    match event.by.as_ref().map(|by| &by.value) {
        Some(Actor::Complainant) => By::Complainant,
        Some(Actor::Third) => By::Third,
        _ => By::Organisation,
    }
}
