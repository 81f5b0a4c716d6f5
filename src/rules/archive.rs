//! A7 and A8: registration, the file, and its destruction.

use super::Check::Single;
use super::Severity::{Breach, Error, Late};
use super::{Judge, Rule, rule};
use crate::calendar::{Term, Unit};
use crate::deadline::DESTRUCTION;
use crate::diagnostic::{Finding, Severity};
use crate::dossier::{DocumentKind, Event, Manner};
use crate::locale::Message;
use crate::regulation::{Outcome, StepKind};
use crate::vocabulary::ClosedList;

pub(super) static RULES: &[Rule] = &[
    rule("A7.2", "7", Error, &[Single(rejection_has_a_reason)]),
    rule("A8.1", "8", Late, &[Single(destroyed_after_retention)]),
    rule("A8.2", "8", Breach, &[Single(documents_are_complete)]),
];

/// The time for destruction where the regulation gives none.
const GRACE: Term = Term { count: 30, unit: Unit::Day };

/// A7.2: a complaint that is turned away is registered with the reason. The ground of an exclusion
/// is its reason.
pub(super) fn rejection_has_a_reason(judge: &Judge<'_>) -> Vec<Finding> {
    let decisions = judge.case.dossier.events(StepKind::Decision);
    decisions
        .filter(|event| {
            let details = &event.details;
            event.lacks("reden", details.reason.as_ref())
                && match details.outcome.as_ref().map(|outcome| outcome.value) {
                    Some(Outcome::Inadmissible) => true,
                    Some(Outcome::Excluded) => event.lacks("grond", details.ground.as_ref()),
                    _ => false,
                }
        })
        .map(|event| judge.fault(event.span, Message::new("a7-2")))
        .collect()
}

/// A8.1: past its retention a dossier is destroyed, unless something holds it.
pub(super) fn destroyed_after_retention(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let (Some(end), Some(completion)) = (case.end_of_retention, case.state.completion) else {
        return Vec::new();
    };
    if !case.is_due_for_destruction() {
        return Vec::new();
    }
    let grace = case.regulation.term(DESTRUCTION).map_or(GRACE, |rule| rule.length);
    let is_over = case.today > case.regulation.calendar.end_of(grace, end);
    let severity = if is_over { Severity::Breach } else { Severity::Late };
    let message = Message::new("a8-1").with("end", end).with("completed", completion.day);
    let place = case.event(completion).span;
    vec![judge.find(severity, place, message).due(end)]
}

/// A8.2: once archived, the file holds the letter, the notices to the complainant, and how it was
/// handled.
pub(super) fn documents_are_complete(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let Some(archived) = case.state.archived else { return Vec::new() };
    let dossier = case.dossier;
    let mut findings = Vec::new();
    let has = |kind| dossier.documents.iter().any(|document| document.kind == Some(kind));
    let channel = dossier.channel.as_ref().filter(|channel| channel.value == Manner::Written.name());
    if let Some(channel) = channel.filter(|_| !has(DocumentKind::Letter) && !dossier.is_stub()) {
        findings.push(judge.fault(channel.span, Message::new("a8-2-letter")));
    }
    for event in dossier.course.iter().filter(|event| asks_for_a_document(judge, event)) {
        if !has_document(judge, event) {
            let message = Message::new("a8-2-notice").with("step", event.step.value.as_str());
            let place = judge.place(case.event(archived).span);
            findings.push(judge.fault(event.span, message).related(place, Message::new("label-archived")));
        }
    }
    findings
}

fn asks_for_a_document(judge: &Judge<'_>, event: &Event) -> bool {
    let definition = judge.case.regulation.step(&event.step.value);
    let asks = definition.is_some_and(|step| step.document.contains(&judge.case.state.outcome));
    asks && !judge.case.dossier.is_overtaken(event)
}

/// The document that the event names, or a listed one of its kind and day.
fn has_document(judge: &Judge<'_>, event: &Event) -> bool {
    let documents = &judge.case.dossier.documents;
    event.document.is_some()
        || documents.iter().any(|document| match event.kind {
            Some(StepKind::ComplainantInformed) => document.kind == Some(DocumentKind::HandlingNotice),
            _ => document.kind == Some(DocumentKind::Correspondence) && document.date == event.day(),
        })
}
