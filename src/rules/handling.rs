//! A5: advice and support, the formal handling.

use super::Check::{Single, Step};
use super::Severity::{Breach, Error};
use super::kinds::{Order, StepRule, Under, check_performers, employee_informed, missing, speaks};
use super::{Judge, Rule, rule};
use crate::calendar::Day;
use crate::diagnostic::{Finding, Severity};
use crate::dossier::Event;
use crate::locale::Message;
use crate::regulation::{Outcome, StepKind};

pub(super) static RULES: &[Rule] = &[
    rule(
        "A5.1",
        "5",
        Breach,
        &[Step(StepRule::of(StepKind::Registered).missing_under(Under::Formal).performed())],
    ),
    rule("A5.4", "5", Breach, &[Step(StepRule::of(StepKind::Acknowledged).order(Order::Before).performed())]),
    rule("A5.5", "5", Breach, &[Step(employee_informed(Under::Formal))]),
    rule(
        "A5.6",
        "5",
        Breach,
        &[Step(StepRule::of(StepKind::ThirdInformed).order(Order::Before).performed())],
    ),
    rule("A5.7", "5", Breach, &[Step(consulted())]),
    rule("A5.8", "5", Breach, &[Single(measures_or_none)]),
    rule("A5.9", "5", Breach, &[Single(complainant_is_informed)]),
    rule("A5.10", "5", Breach, &[Step(StepRule::of(StepKind::OutcomeToEmployee).performed())]),
    rule(
        "A5.11",
        "5",
        Breach,
        &[Step(StepRule::of(StepKind::Archived).missing_under(Under::Formal).performed())],
    ),
    rule("A5.12", "5", Breach, &[Single(spread_in_an_envelope)]),
    rule("A5.14", "5", Error, &[Single(chronology)]),
];

const fn consulted() -> StepRule {
    StepRule::of(StepKind::Consulted).under(Under::Formal).order(Order::Before).performed()
}

/// The way in which art. 5 lets information be spread inside.
const ENVELOPE: &str = "envelop";

/// A5.8: measures, or the reason why none are needed; not both.
pub(super) fn measures_or_none(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    if !speaks(Under::Formal, case.state.outcome) {
        return Vec::new();
    }
    let steps = case.state.steps.iter().filter(|step| step.kind == StepKind::Measure && step.done.is_none());
    let mut findings: Vec<Finding> =
        steps.filter_map(|step| missing(judge, step, Severity::Breach)).collect();
    let measure = case.dossier.first(StepKind::Measure);
    for none in case.dossier.events(StepKind::NoMeasure) {
        if none.lacks("reden", none.details.reason.as_ref()) {
            findings.push(judge.fault(none.span, Message::new("a5-8-reason")));
        }
        if let Some(measure) = measure {
            let both = judge.fault(none.span, Message::new("a5-8-both"));
            findings.push(both.related(judge.place(measure.span), Message::new("label-measure-here")));
        }
    }
    findings.extend(check_performers(judge, StepKind::Measure, Under::Formal));
    findings.extend(check_performers(judge, StepKind::NoMeasure, Under::Formal));
    findings
}

/// A5.9: the management tells the complainant how it was handled. When is for A9.1.
pub(super) fn complainant_is_informed(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let steps = case.state.steps.iter();
    let informed = steps.filter(|step| step.kind == StepKind::ComplainantInformed && step.done.is_none());
    let mut findings: Vec<Finding> =
        informed.filter_map(|step| missing(judge, step, Severity::Breach)).collect();
    findings.extend(check_performers(judge, StepKind::ComplainantInformed, Under::Procedure));
    findings
}

/// A5.12: inside the organisation information goes round in a sealed envelope only.
pub(super) fn spread_in_an_envelope(judge: &Judge<'_>) -> Vec<Finding> {
    let spread = judge.case.dossier.events(StepKind::Spread);
    spread
        .filter_map(|event| match &event.details.manner {
            Some(manner) if manner.value == ENVELOPE => None,
            Some(manner) => {
                let message = Message::new("a5-12").with("manner", manner.value.as_str());
                Some(judge.fault(manner.span, message))
            }
            None => Some(judge.fault(event.span, Message::new("a5-12-unknown"))),
        })
        .collect()
}

/// A5.14: received, confirmed, decided, handled, archived, each on the day of the one before it or
/// later; and no extension after handling.
pub(super) fn chronology(judge: &Judge<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let dossier = judge.case.dossier;
    if let Some(received) = dossier.first(StepKind::Received) {
        let early = dossier
            .course
            .iter()
            .find(|event| event.kind != Some(StepKind::Received) && before(event, received));
        findings.extend(early.map(|event| disorder(judge, event, received)));
    } else if let Some(first) = dossier.course.first() {
        findings.push(judge.fault(first.span, Message::new("a5-14-not-received")));
    }
    let chain = chain(judge);
    for (at, earlier) in chain.iter().enumerate() {
        let overtaken = chain[at + 1..].iter().find(|later| before(later, earlier));
        findings.extend(overtaken.map(|later| disorder(judge, later, earlier)));
    }
    findings.extend(extension_after_handling(judge));
    findings
}

/// The steps of the chain that the dossier has, in the order in which they should have happened.
/// Light handling and a rejection need no confirmation.
fn chain<'a>(judge: &Judge<'a>) -> Vec<&'a Event> {
    let case = judge.case;
    let dossier = case.dossier;
    let confirmed = dossier.first(StepKind::Confirmed).filter(|_| case.state.outcome == Outcome::Applicable);
    let handled = case.state.handled.map(|mark| case.event(mark));
    let archived = dossier.events(StepKind::Archived).next_back();
    [confirmed, dossier.decision(), handled, archived].into_iter().flatten().collect()
}

fn before(one: &Event, other: &Event) -> bool {
    let days: Option<(Day, Day)> = one.day().zip(other.day());
    days.is_some_and(|(one, other)| one < other)
}

fn disorder(judge: &Judge<'_>, event: &Event, earlier: &Event) -> Finding {
    let message = Message::new("a5-14")
        .with("step", event.step.value.as_str())
        .with("earlier", earlier.step.value.as_str());
    let label = Message::new("label-happened-here").with("step", earlier.step.value.as_str());
    judge.fault(event.span, message).related(judge.place(earlier.span), label)
}

fn extension_after_handling(judge: &Judge<'_>) -> Option<Finding> {
    let dossier = judge.case.dossier;
    let handled = judge.case.event(judge.case.state.handled?);
    let extension = dossier.events(StepKind::Extended).find(|event| before(handled, event))?;
    let label = Message::new("label-happened-here").with("step", handled.step.value.as_str());
    let finding = judge.fault(extension.span, Message::new("a5-14-extension"));
    Some(finding.related(judge.place(handled.span), label))
}
