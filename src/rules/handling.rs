//! A5: advice and support, the formal handling.

use super::Check::{Single, Steps};
use super::Severity::{Breach, Error};
use super::names::Aspect::{Missing, Order, Performer, Term};
use super::names::{DONE_BY, formal, named};
use super::{Judge, Rule, rule};
use crate::calendar::Day;
use crate::diagnostic::{Finding, Severity};
use crate::dossier::Event;
use crate::regulation::{Outcome, StepKind};
use crate::source::Edit;
use crate::vocabulary::nearest;

pub(super) static RULES: &[Rule] = &[
    rule(
        "A5.1",
        "5",
        Breach,
        &[Steps(&[
            named(StepKind::Registered, &[Performer, Term]),
            named(StepKind::Registered, &[Missing, Order]).when(formal),
        ])],
    ),
    rule("A5.4", "5", Breach, &[Steps(&[named(StepKind::Acknowledged, DONE_BY)])]),
    rule("A5.5", "5", Breach, &[Steps(&[named(StepKind::EmployeeInformed, DONE_BY).when(formal)])]),
    rule("A5.6", "5", Breach, &[Steps(&[named(StepKind::ThirdInformed, DONE_BY)])]),
    rule("A5.7", "5", Breach, &[Steps(&[named(StepKind::Consulted, DONE_BY).when(formal)])]),
    rule(
        "A5.8",
        "5",
        Breach,
        &[
            Single(measures_or_none),
            Steps(&[
                named(StepKind::Measure, DONE_BY).when(formal),
                named(StepKind::NoMeasure, DONE_BY).when(formal),
            ]),
        ],
    ),
    rule(
        "A5.9",
        "5",
        Breach,
        &[Steps(&[
            named(StepKind::ComplainantInformed, &[Missing, Order]),
            named(StepKind::ComplainantInformed, &[Performer]).when(formal),
        ])],
    ),
    rule("A5.10", "5", Breach, &[Steps(&[named(StepKind::OutcomeToEmployee, DONE_BY)])]),
    rule("A5.11", "5", Breach, &[Steps(&[named(StepKind::Archived, DONE_BY)])]),
    rule("A5.12", "5", Breach, &[Single(spread_in_an_envelope)]),
    rule("A5.14", "5", Error, &[Single(chronology), Single(idle_after_the_end)]),
];

/// The way in which art. 5 lets information be spread inside.
const ENVELOPE: &str = "envelop";

/// A5.8: a measure, or the reason why none is needed; not both.
pub(super) fn measures_or_none(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    if case.state.outcome == Outcome::Light {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let measure = case.dossier.first(StepKind::Measure);
    for none in case.dossier.events(StepKind::NoMeasure) {
        if none.lacks("reden", none.details.reason.as_ref()) {
            findings
                .push(judge.fault(none.span, message!("a5-8-reason")).help(message!("a5-8-reason-help", ..)));
        }
        if let Some(measure) = measure {
            let both = judge.fault(none.span, message!("a5-8-both"));
            findings.push(both.related(judge.place(measure.span), message!("label-measure-here")));
        }
    }
    findings
}

/// A5.12: inside the organisation information goes round in a sealed envelope only.
pub(super) fn spread_in_an_envelope(judge: &Judge<'_>) -> Vec<Finding> {
    let spread = judge.case.dossier.events(StepKind::Spread);
    spread
        .filter_map(|event| match &event.details.manner {
            Some(manner) if says_envelope(&manner.value) => None,
            Some(manner) => {
                let message = message!("a5-12", manner = manner.value.as_str());
                Some(judge.fault(manner.span, message))
            }
            None => Some(judge.fault(event.span, message!("a5-12-unknown"))),
        })
        .collect()
}

/// F5: the envelope is typed by its word, not with capitals or as people call it.
pub(super) fn envelope_is_typed_so(judge: &Judge<'_>) -> Vec<Finding> {
    let spread = judge.case.dossier.events(StepKind::Spread);
    let manners = spread.filter_map(|event| event.details.manner.as_ref());
    let otherwise = manners.filter(|manner| says_envelope(&manner.value) && manner.value != ENVELOPE);
    otherwise
        .map(|manner| {
            let message = message!("f5-choice", typed = manner.value.as_str());
            let finding = judge.fault(manner.span, message).help(message!("help-nearest", near = ENVELOPE));
            Finding { mend: vec![Edit::new(manner.span, ENVELOPE)], ..finding }
        })
        .collect()
}

/// Whether the envelope of art. 5 is meant, however it is written.
fn says_envelope(manner: &str) -> bool {
    let small = manner.to_lowercase();
    let words = small.split_whitespace().filter(|word| !["in", "een", "gesloten"].contains(word));
    words.eq([ENVELOPE])
}

/// A5.14: received, confirmed, decided, handled, archived, each on the day of the one before it or
/// later, as far as the regulation has them in that order; and no extension after handling. Nothing can
/// happen before the receipt; the rest can, and is a breach.
pub(super) fn chronology(judge: &Judge<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let dossier = judge.case.dossier;
    if let Some(received) = dossier.first(StepKind::Received) {
        let early = dossier
            .course
            .iter()
            .find(|event| event.kind != Some(StepKind::Received) && before(event, received));
        findings.extend(early.map(|event| disorder(judge, Severity::Error, event, received)));
    } else if let Some(first) = dossier.course.first().filter(|_| !is_receipt_mistyped(judge)) {
        let help = message!("a5-14-not-received-help", ..);
        findings.push(judge.fault(first.span, message!("a5-14-not-received")).help(help));
    }
    let chain = chain(judge);
    for (at, earlier) in chain.iter().enumerate() {
        // What closes a dossier comes last, whatever the rows say.
        let closes = |later: &Event| later.kind == Some(StepKind::Archived);
        let is_held = |later: &&&Event| closes(later) || must_precede(judge, earlier, later);
        let overtaken = chain[at + 1..].iter().filter(is_held).find(|later| before(later, earlier));
        findings.extend(overtaken.map(|later| disorder(judge, Severity::Breach, later, earlier)));
    }
    findings.extend(extension_after_handling(judge));
    findings
}

/// Whether a step that the regulation does not know is plainly meant for the receipt (F3), or an event
/// that names no step may be it (F4): that is told.
fn is_receipt_mistyped(judge: &Judge<'_>) -> bool {
    let regulation = judge.case.regulation;
    let keys = || regulation.steps.iter().map(|step| step.key.as_str());
    let unknown = judge.case.dossier.course.iter().filter(|event| event.kind.is_none());
    let mut meant = unknown.filter_map(|event| regulation.step(nearest(&event.step.value, keys())?));
    meant.any(|step| step.kind == StepKind::Received)
        || judge.case.dossier.course.iter().any(|event| event.step.value.is_empty())
}

/// The steps of the chain that the dossier has, in the order in which they should have happened.
/// Light handling and a rejection need no confirmation.
fn chain<'a>(judge: &Judge<'a>) -> Vec<&'a Event> {
    let case = judge.case;
    let dossier = case.dossier;
    let is_asked = case.state.outcome == Outcome::Applicable && !case.state.hidden.is_undecided();
    let confirmed = dossier.first(StepKind::Confirmed).filter(|_| is_asked);
    let handled = case.state.handled.map(|mark| case.event(mark));
    let archived = dossier.course.iter().enumerate().rev().find(|(event, it)| {
        it.kind == Some(StepKind::Archived)
            && !case.state.courses.began_anew_after(*event)
            && !dossier.is_overtaken(it)
    });
    let archived = archived.map(|(_, event)| event);
    [confirmed, dossier.decision(), handled, archived].into_iter().flatten().collect()
}

/// Whether the rows of the regulation have the one come before the other, directly or by way of others.
fn must_precede(judge: &Judge<'_>, earlier: &Event, later: &Event) -> bool {
    let (regulation, outcome) = (judge.case.regulation, judge.case.state.outcome);
    let next = |key: &str| regulation.step(key)?.before_in(outcome);
    let following = std::iter::successors(next(&earlier.step.value), |key| next(key));
    // Rows that stand in a circle never end.
    following.take(regulation.steps.len()).any(|key| key == later.step.value)
}

fn before(one: &Event, other: &Event) -> bool {
    let days: Option<(Day, Day)> = one.day().zip(other.day());
    // One in another year that stands in its place otherwise is for F10.
    let is_mistyped = |one: Day, other: Day| one.in_year_of(other).is_some_and(|meant| meant >= other);
    let stands_later = one.span.start > other.span.start;
    days.is_some_and(|(one, other)| one < other && !(stands_later && is_mistyped(one, other)))
}

fn disorder(judge: &Judge<'_>, severity: Severity, event: &Event, earlier: &Event) -> Finding {
    let message = message!("a5-14", step = event.step.value.as_str(), earlier = earlier.step.value.as_str());
    let label = message!("label-happened-here", step = earlier.step.value.as_str());
    let finding = judge.find(severity, event.span, message).related(judge.place(earlier.span), label);
    if severity == Severity::Breach { finding.help(message!("a5-14-breach-help", ..)) } else { finding }
}

/// A5.14: what is done with a complaint after it was withdrawn, or not meant as one, changes nothing
/// as long as nothing takes it up again. The first such step is told.
pub(super) fn idle_after_the_end(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let courses = &case.state.courses;
    let idle = courses.idle.zip(courses.ended).map(|(idle, ended)| {
        let (event, end) = (case.event(idle), case.event(ended));
        let earlier = end.step.value.as_str();
        let message = message!("a5-14-idle", step = event.step.value.as_str(), earlier = earlier);
        let finding =
            judge.find(Severity::Warning, event.span, message).help(message!("a5-14-idle-help", ..));
        finding.related(judge.place(end.span), message!("label-happened-here", step = earlier))
    });
    idle.into_iter().collect()
}

/// A notice that puts off an answer which is still waited for comes after another one was given.
fn extension_after_handling(judge: &Judge<'_>) -> Option<Finding> {
    let case = judge.case;
    let handled = case.event(case.state.handled?);
    let answers = || case.state.judged().filter(|step| step.kind == StepKind::ComplainantInformed);
    let given =
        |event: &Event| answers().all(|step| step.done.is_some_and(|done| before(case.event(done), event)));
    let mut extensions = case.dossier.events(StepKind::Extended);
    let extension = extensions.find(|event| before(handled, event) && given(event))?;
    let label = message!("label-happened-here", step = handled.step.value.as_str());
    let finding = judge.find(Severity::Breach, extension.span, message!("a5-14-extension"));
    Some(finding.help(message!("a5-14-breach-help", ..)).related(judge.place(handled.span), label))
}
