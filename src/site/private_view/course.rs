//! The steps of a dossier as a list.

use super::dossier::Names;
use super::timeline::By;
use super::words::Words;
use super::{Day, Fact, Link, StepView, dossier};
use crate::dossier::{Actor, Details, Dossier, Event};
use crate::regulation::{Outcome, StepKind};
use crate::vocabulary::ClosedList;

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
            day: event.day().map(|day| Day::of(day, self.words)),
            what: self.names.step(&event.step.value),
            by: self.by(event),
            shape: shape(event),
            facts: self.facts(event),
            document: event.document.as_ref().map(|document| self.document(&document.value)),
            article: self.names.article(&event.step.value),
            recorded: event.recorded.as_ref().map(|before| self.changed(before, event)).unwrap_or_default(),
        }
    }

    fn by(&self, event: &Event) -> String {
        event.by.as_ref().map(|by| self.names.actor(&by.value)).unwrap_or_default()
    }

    fn document(&self, name: &str) -> Link {
        let listed = self.dossier.documents.iter().position(|document| document.file.value == name);
        let downloads =
            listed.map(|index| dossier::download_name(self.dossier, index, &self.dossier.documents[index]));
        Link { text: name.to_owned(), href: downloads.unwrap_or_default() }
    }

    /// What it said before it was corrected: only what differs.
    fn changed(&self, before: &Event, after: &Event) -> Vec<Fact> {
        let mut before_facts = self.all(before);
        let after_facts = self.all(after);
        before_facts.retain(|fact| !after_facts.contains(fact));
        before_facts
    }

    fn all(&self, event: &Event) -> Vec<Fact> {
        let day = event.day().map(|day| self.words.date(day)).unwrap_or_default();
        let mut facts = vec![
            self.words.fact("fact_date", day),
            self.words.fact("fact_step", self.names.step(&event.step.value)),
            self.words.fact("fact_by", self.by(event)),
        ];
        facts.extend(self.facts(event));
        facts
    }

    /// What more the record says.
    fn facts(&self, event: &Event) -> Vec<Fact> {
        let mut facts = Vec::new();
        let words = self.words;
        let mut add = |name: &str, value: Option<String>| {
            facts.extend(value.filter(|value| !value.is_empty()).map(|value| words.fact(name, value)));
        };
        let Details { whom, expected, until, corrects, .. } = &event.details;
        let whom: Vec<String> = whom.iter().map(|actor| self.names.actor(&actor.value)).collect();
        let toward = if event.kind == Some(StepKind::Consulted) { "fact_with" } else { "fact_to" };
        add(toward, Some(whom.join(", ")));
        for (name, value) in self.choices(&event.details) {
            add(name, value);
        }
        add("fact_expected", expected.as_ref().map(|date| words.date(date.value)));
        add("fact_until", until.as_ref().map(|date| words.date(date.value)));
        add("fact_corrects", corrects.as_ref().map(|step| step.value.to_string()));
        for (name, value) in texts(event) {
            add(name, value);
        }
        facts
    }

    /// What was chosen from a closed list.
    fn choices(&self, details: &Details) -> Vec<(&'static str, Option<String>)> {
        let words = self.words;
        let yes = |answer: bool| words.label(if answer { "yes" } else { "no" });
        let ground = |key: &str| {
            let exclusion = self.names.regulation.and_then(|regulation| regulation.exclusion(key));
            exclusion.map_or(key, |exclusion| &exclusion.name).to_owned()
        };
        let new_complaint = |number: &Option<crate::dossier::Number>| {
            number.as_ref().map_or_else(|| words.label("no"), ToString::to_string)
        };
        vec![
            ("fact_answer", details.answer.as_ref().map(|it| yes(it.value))),
            (
                "fact_outcome",
                details.outcome.as_ref().map(|it| words.value("outcome", Outcome::name(it.value))),
            ),
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

/// What was written in free words.
fn texts(event: &Event) -> [(&'static str, Option<String>); 5] {
    let text = |value: &Option<crate::source::Spanned<String>>| value.as_ref().map(|it| it.value.clone());
    let details = &event.details;
    [
        ("fact_reason", text(&details.reason)),
        ("fact_referred_to", text(&details.referred_to)),
        ("fact_description", text(&details.description)),
        ("fact_public", text(&details.public)),
        ("fact_remark", event.remark.clone()),
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
