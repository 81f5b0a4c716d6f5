//! A6: the light handling.

use super::Check::{Single, Steps};
use super::Severity::Breach;
use super::names::Aspect::{Missing, Order, Performer};
use super::names::{DONE, DONE_BY, is_restricted, light, named};
use super::{Judge, Rule, rule};
use crate::diagnostic::Finding;
use crate::dossier::{Aim, Event};
use crate::regulation::StepKind;
use crate::vocabulary::ClosedList;

pub(super) static RULES: &[Rule] = &[
    rule("A6.2", "6", Breach, &[Steps(&[named(StepKind::ComplainantInformed, &[Performer]).when(light)])]),
    rule("A6.3", "6", Breach, &[Steps(&[named(StepKind::ComplainantAgreed, DONE)])]),
    rule(
        "A6.4",
        "6",
        Breach,
        &[Single(measures_aim_at_the_relation), Steps(&[named(StepKind::Measure, &[Performer]).when(light)])],
    ),
    rule("A6.5", "6", Breach, &[Single(employees_are_not_addressed)]),
    // Of a light complaint that was archived nothing but the registration can lack.
    rule("A6.6", "6", Breach, &[Steps(&[named(StepKind::Registered, &[Missing, Order]).when(light)])]),
    rule("A6.7", "6", Breach, &[Steps(&[named(StepKind::EmployeeInformed, DONE_BY).when(light)])]),
];

/// A6.4: whoever may mend the relation only takes measures that aim at it, and nothing else.
pub(super) fn measures_aim_at_the_relation(judge: &Judge<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for event in by_restricted(judge, StepKind::Measure) {
        if let Some(aim) = event.details.aim.as_ref().filter(|aim| aim.value != Aim::Relation) {
            let message = message!("a6-4", name = doer(judge, event), aim = aim.value.name());
            findings.push(judge.fault(aim.span, message));
        }
    }
    findings
}

/// A6.5: nor does it address employees about the complaint.
pub(super) fn employees_are_not_addressed(judge: &Judge<'_>) -> Vec<Finding> {
    let consulted = by_restricted(judge, StepKind::Consulted).map(|event| (event, event.span));
    let aimed = by_restricted(judge, StepKind::Measure).filter_map(|event| {
        let aim = event.details.aim.as_ref().filter(|aim| aim.value == Aim::Employee)?;
        Some((event, aim.span))
    });
    let message = |event| message!("a6-5", name = doer(judge, event));
    consulted.chain(aimed).map(|(event, span)| judge.fault(span, message(event))).collect()
}

fn doer(judge: &Judge<'_>, event: &Event) -> String {
    event.by.as_ref().map(|by| judge.case.people.name(by.value.key()).to_owned()).unwrap_or_default()
}

fn by_restricted<'a>(judge: &'a Judge<'a>, kind: StepKind) -> impl Iterator<Item = &'a Event> {
    judge.case.dossier.events(kind).filter(|event| is_restricted(judge.case, event))
}
