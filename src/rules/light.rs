//! A6: the light handling.

use super::Check::{Single, Step};
use super::Severity::Breach;
use super::kinds::{Order, StepRule, Under, check_performers, employee_informed, missing};
use super::{Judge, Rule, rule};
use crate::diagnostic::{Finding, Severity};
use crate::dossier::{Aim, Event};
use crate::locale::Message;
use crate::regulation::{Outcome, StepKind};
use crate::vocabulary::ClosedList;

pub(super) static RULES: &[Rule] = &[
    rule("A6.2", "6", Breach, &[Single(settled_by_the_right_role)]),
    rule("A6.3", "6", Breach, &[Step(StepRule::of(StepKind::ComplainantAgreed).order(Order::Before))]),
    rule("A6.4", "6", Breach, &[Single(measures_aim_at_the_relation)]),
    rule("A6.5", "6", Breach, &[Single(employees_are_not_addressed)]),
    rule("A6.6", "6", Breach, &[Single(registered_and_archived)]),
    rule("A6.7", "6", Breach, &[Step(employee_informed(Under::Light))]),
];

/// A6.2: a light complaint is settled only by those whom the regulation names.
pub(super) fn settled_by_the_right_role(judge: &Judge<'_>) -> Vec<Finding> {
    check_performers(judge, StepKind::ComplainantInformed, Under::Light)
}

/// A6.4: whoever may mend the relation only takes measures that aim at it, and nothing else.
pub(super) fn measures_aim_at_the_relation(judge: &Judge<'_>) -> Vec<Finding> {
    let mut findings = check_performers(judge, StepKind::Measure, Under::Light);
    for event in by_restricted(judge, StepKind::Measure) {
        if let Some(aim) = event.details.aim.as_ref().filter(|aim| aim.value != Aim::Relation) {
            let message = Message::new("a6-4").with("name", doer(judge, event)).with("aim", aim.value.name());
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
    let message = |event| Message::new("a6-5").with("name", doer(judge, event));
    consulted.chain(aimed).map(|(event, span)| judge.fault(span, message(event))).collect()
}

fn doer(judge: &Judge<'_>, event: &Event) -> String {
    event.by.as_ref().map(|by| judge.case.people.name(by.value.key()).to_owned()).unwrap_or_default()
}

/// The events of a kind under a light decision by someone who may mend the relation only, and
/// holds no role that may do more.
fn by_restricted<'a>(judge: &'a Judge<'a>, kind: StepKind) -> impl Iterator<Item = &'a Event> {
    let light = judge.case.regulation.light.as_ref();
    let restricted = light.map(|light| light.relation_only.as_slice()).unwrap_or_default();
    let settling = light.map(|light| light.settled_by.as_slice()).unwrap_or_default();
    let free: Vec<String> = settling.iter().filter(|role| !restricted.contains(role)).cloned().collect();
    let events = judge.case.dossier.events(kind);
    events.filter(|event| judge.case.outcome_at(event) == Outcome::Light).filter(move |event| {
        let actor = event.by.as_ref().zip(event.day());
        actor.is_some_and(|(by, day)| {
            judge.case.holds(&by.value, restricted, day) && !judge.case.holds(&by.value, &free, day)
        })
    })
}

/// A6.6: a light complaint is registered and archived all the same. Of one that was archived
/// nothing but the registration can lack; one that is past its retention should have been archived.
pub(super) fn registered_and_archived(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    if case.state.outcome != Outcome::Light {
        return Vec::new();
    }
    let registered =
        case.state.steps.iter().filter(|step| step.kind == StepKind::Registered && step.done.is_none());
    registered.filter_map(|step| missing(judge, step, Severity::Breach)).collect()
}
