//! What the examples in the manual hold: a day on which the regulation is in force, two invented
//! people, and words of its lists.

use serde::Serialize;

use super::words::Words;
use crate::calendar::Day;
use crate::parse::scalar;
use crate::regulation::{Entry, Regulation, Role, StepDefinition, StepKind};
use crate::vocabulary::ClosedList;

/// The values of the examples, as they are typed.
#[derive(Debug, Serialize)]
pub(super) struct Example {
    /// The day, and the year of the dossier.
    day: String,
    year: String,
    /// The day before it, on which the regulation was in force too where it can be.
    day_before: String,
    /// The first day of the regulation.
    first_day: String,
    number: String,
    nature: String,
    service: String,
    channel: String,
    received: String,
    correction: Option<String>,
    receiver: Person,
    head: Option<Person>,
    rule: &'static str,
}

/// Somebody with a role.
#[derive(Debug, Serialize)]
struct Person {
    key: String,
    name: String,
    role: Option<String>,
}

impl Example {
    pub(super) fn of(words: Words<'_>, today: Day) -> Self {
        let regulation = words.regulation;
        let first = |entries: &[Entry]| entries.first().map_or_else(String::new, |entry| scalar(&entry.key));
        let typed = |kind| regulation.steps_of(kind).next().map(|step| scalar(&step.key));
        let (day, before) = days(regulation, today);
        let year = day.year().to_string();
        let (receiver, head) = people(words);
        Self {
            day: day.to_string(),
            day_before: before.to_string(),
            first_day: regulation.valid_from.value.to_string(),
            number: format!("{year}-012"),
            year,
            nature: first(&regulation.natures),
            service: first(&regulation.services),
            channel: first(&regulation.channels),
            received: typed(StepKind::Received).unwrap_or_else(|| StepKind::Received.name().to_owned()),
            correction: typed(StepKind::Correction),
            receiver,
            head,
            rule: if has_answer_term(regulation) { "A9.1" } else { "A5.9" },
        }
    }
}

/// Today, or the day nearest to it on which the regulation and a day before it are in force.
fn days(regulation: &Regulation, today: Day) -> (Day, Day) {
    let first = regulation.valid_from.value;
    let second = first.next();
    let last = regulation.valid_to.unwrap_or(Day::MAX);
    let day = today.max(second).min(last);
    (day, day.previous())
}

fn has_answer_term(regulation: &Regulation) -> bool {
    let mut answers = regulation.steps_of(StepKind::ComplainantInformed);
    answers.any(|step| step.term.as_deref().is_some_and(|name| regulation.term(name).is_some()))
}

/// Somebody who may receive a complaint, and who carries the final responsibility where that is
/// another role.
fn people(words: Words<'_>) -> (Person, Option<Person>) {
    let regulation = words.regulation;
    let person = |who: &str, role: Option<&Role>| Person {
        key: words.say(family!("manual-example-{who}-key")),
        name: words.say(family!("manual-example-{who}")),
        role: role.map(|role| scalar(&role.key)),
    };
    let (receives, leads) = (receiving_role(regulation), regulation.accountable_role());
    let is_another = |role: &&Role| receives.is_some_and(|receives| receives.key != role.key);
    (person("receiver", receives), leads.filter(is_another).map(|role| person("head", Some(role))))
}

/// The role of someone who may receive a complaint: one that does not lead, if it can be.
fn receiving_role(regulation: &Regulation) -> Option<&Role> {
    let receipt = regulation.steps_of(StepKind::Received).next();
    let allowed = |role: &&Role| {
        receipt.is_none_or(|step| step.performers.is_empty() || step.performers.contains(&role.key))
    };
    let roles = || regulation.roles.iter().filter(allowed);
    general_role(regulation)
        .filter(allowed)
        .or_else(|| roles().find(|role| !role.accountable))
        .or(roles().next())
}

/// The role that everyone has who works there: the only one to which the regulation leaves nothing.
#[must_use]
pub fn general_role(regulation: &Regulation) -> Option<&Role> {
    let is_task = |role: &Role| {
        let named = |keys: &[String]| keys.contains(&role.key);
        let does = |step: &StepDefinition| {
            named(&step.performers) || step.performers_by.iter().any(|(_, keys)| named(keys))
        };
        let settles = regulation.light.as_ref().is_some_and(|light| named(&light.settled_by));
        role.accountable || settles || regulation.steps.iter().any(does)
    };
    let mut general = regulation.roles.iter().filter(|role| !is_task(role));
    let first = general.next();
    first.filter(|_| general.next().is_none())
}
