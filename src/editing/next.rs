//! What can come next in a dossier: which steps, by whom, with which fields.

use crate::calendar::Day;
use crate::case::{Case, NextStep};
use crate::dossier::{Actor, FieldType};
use crate::people::PersonKey;
use crate::regulation::{COMPLAINANT, Need, Outcome, StepDefinition, StepKind, THIRD};
use crate::vocabulary::ClosedList;

/// A step that can be recorded now.
#[derive(Debug, Clone)]
pub struct Choice<'c> {
    /// Its row in the regulation.
    pub step: &'c StepDefinition,
    /// What is still to be done by it; none where nothing waits for it, though it may have happened.
    pub next: Option<NextStep>,
}

/// Every step that can be recorded: what is to be done first, the first thing first, and then what can
/// happen besides, in the order of the regulation. Whatever truly happened can be recorded.
#[must_use]
pub fn choices<'c>(case: &Case<'c>) -> Vec<Choice<'c>> {
    let regulation = case.regulation;
    let mut choices: Vec<Choice<'c>> = Vec::new();
    for next in case.next_steps().into_iter().chain(case.possible_steps()) {
        let is_known = |choice: &Choice<'_>| {
            choice.step.key == next.step && choice.next.as_ref().is_some_and(|it| it.subject == next.subject)
        };
        if let Some(step) = regulation.step(&next.step).filter(|_| !choices.iter().any(is_known)) {
            choices.push(Choice { step, next: Some(next) });
        }
    }
    let is_received = case.dossier.first(StepKind::Received).is_some();
    let rest = regulation.steps.iter().filter(|step| !is_received || step.kind != StepKind::Received);
    for step in rest {
        if !choices.iter().any(|choice| choice.step.key == step.key) {
            choices.push(Choice { step, next: None });
        }
    }
    choices
}

/// Who may do a step on a day, in the order of people.yaml; those of outside first. An outcome that
/// the step itself decides on is the one that counts. The management does nothing by that role in a
/// complaint about itself.
#[must_use]
pub fn performers(case: &Case<'_>, step: &StepDefinition, outcome: Option<Outcome>, day: Day) -> Vec<Actor> {
    let route = case.dossier.route.as_ref().map(|route| route.value);
    let roles = step.performers_in(route, outcome.unwrap_or(case.state.outcome));
    let everyone = case.people.all().iter();
    let inside = everyone.filter(|person| person.holds_any(day)).map(|person| &person.key.value);
    let outside = [Actor::Complainant, Actor::Third].into_iter().filter(|_| !roles.is_empty());
    let all = outside.chain(inside.map(|key| Actor::Person(key.clone())));
    let held: Vec<String> = roles.iter().filter(|role| !case.is_vacant(role)).cloned().collect();
    all.filter(|actor| roles.is_empty() || case.holds(actor, &held, day)).collect()
}

/// Who did a step, as far as it goes without saying: who records it where they may do it, or else the
/// one from outside who alone can. Of others nobody can know.
#[must_use]
pub fn doer(performers: &[Actor], recorder: Option<&PersonKey>) -> Option<Actor> {
    let of_recorder = performers.iter().find(|actor| recorder.is_some() && actor.person() == recorder);
    let alone = || match performers {
        [only @ (Actor::Complainant | Actor::Third)] => Some(only),
        _ => None,
    };
    of_recorder.or_else(alone).cloned()
}

/// For whom a step is still to be done, when that is one employee.
#[must_use]
pub fn subject(case: &Case<'_>, step: &StepDefinition) -> Option<PersonKey> {
    let open: Vec<NextStep> = case
        .next_steps()
        .into_iter()
        .filter(|next| next.step == step.key && next.subject.is_some())
        .collect();
    match open.as_slice() {
        [only] => only.subject.clone(),
        _ => None,
    }
}

/// A field that an event of a step must have, and has not yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// Its name.
    pub name: String,
    /// The words that can stand in it; none where any text can.
    pub words: Vec<String>,
    /// Whether persons stand in it.
    pub of_persons: bool,
}

/// The fields that an event of a step must have, besides those that are given.
#[must_use]
pub fn lacking(case: &Case<'_>, step: &StepDefinition, given: &[&str]) -> Vec<Lacking> {
    let own = step.kind.fields().iter().filter(|field| field.need == Need::Required);
    let own = own.map(|field| field.name.name());
    // What a rule of its own asks for: F14, A9.2 and A9.5.
    let of_rules: &[&str] = match step.kind {
        StepKind::Correction => &["op", "reden"],
        StepKind::Extended => &["reden", "verwacht"],
        _ => &[],
    };
    let asked = step.fields.iter().map(|field| field.value.as_str());
    let mut names: Vec<&str> = Vec::new();
    for name in own.chain(of_rules.iter().copied()).chain(asked) {
        if !given.contains(&name) && !names.contains(&name) {
            names.push(name);
        }
    }
    let of_persons = |name: &str| {
        step.kind.fields().iter().any(|field| field.name.name() == name && field.of == FieldType::Persons)
    };
    let lacking = |name: &str| Lacking {
        name: name.to_owned(),
        words: words(case, step.kind, name),
        of_persons: of_persons(name),
    };
    names.into_iter().map(lacking).collect()
}

/// The words that can stand in a field of a step; none where any text can.
#[must_use]
pub fn words(case: &Case<'_>, kind: StepKind, field: &str) -> Vec<String> {
    let Some(field) = kind.fields().iter().find(|known| known.name.name() == field) else {
        return Vec::new();
    };
    let owned = |words: &mut dyn Iterator<Item = &str>| words.map(str::to_owned).collect();
    match field.of {
        FieldType::Word(list) => {
            owned(&mut list.words.iter().copied().filter(|word| case.regulation.knows_word(word)))
        }
        FieldType::YesOrNo => owned(&mut ["ja", "nee"].into_iter()),
        FieldType::Exclusion => owned(&mut case.regulation.exclusions.iter().map(|it| it.key.as_str())),
        FieldType::Persons => {
            let day = case.today;
            let people = case.people.all().iter().filter(|person| person.holds_any(day));
            let outside = [COMPLAINANT, THIRD].into_iter().filter(|_| kind == StepKind::Spread);
            owned(&mut people.map(|person| person.key.value.0.as_str()).chain(outside))
        }
        FieldType::Text | FieldType::Day | FieldType::DossierOrNo | FieldType::Fields => Vec::new(),
    }
}
