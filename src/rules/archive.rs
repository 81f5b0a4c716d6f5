//! A7 and A8: registration, the file, and its destruction.

use super::Check::{Single, Steps};
use super::Severity::{Breach, Error, Late};
use super::names::Aspect::{Document, Performer};
use super::names::named;
use super::{Judge, Rule, rule};
use crate::diagnostic::{Finding, Overdue, Severity};
use crate::dossier::{DocumentKind, Manner};
use crate::locale::Message;
use crate::regulation::{Outcome, StepKind};
use crate::source::Spanned;
use crate::vocabulary::ClosedList;

pub(super) static RULES: &[Rule] = &[
    rule("A7.2", "7", Error, &[Single(rejection_has_a_reason)]),
    rule("A8.1", "8", Late, &[Single(destroyed_after_retention)]),
    rule(
        "A8.2",
        "8",
        Breach,
        &[
            Single(letter_is_there),
            Steps(&[
                named(StepKind::Acknowledged, &[Document]),
                named(StepKind::Extended, &[Document]),
                named(StepKind::ComplainantInformed, &[Document]),
            ]),
        ],
    ),
    rule("A8.3", "8", Breach, &[Steps(&[named(StepKind::Held, &[Performer])])]),
];

/// A7.2: a complaint that is turned away is registered with the reason. The ground of an exclusion
/// is its reason.
pub(super) fn rejection_has_a_reason(judge: &Judge<'_>) -> Vec<Finding> {
    let decisions = judge.case.dossier.events(StepKind::Decision);
    let unreasoned = decisions.filter(|event| event.lacks("reden", event.details.reason.as_ref()));
    unreasoned
        .filter_map(|event| {
            let details = &event.details;
            let field = match details.outcome.as_ref()?.value {
                Outcome::Inadmissible => "reden",
                Outcome::Excluded if event.lacks("grond", details.ground.as_ref()) => "grond",
                _ => return None,
            };
            Some(judge.fault(event.span, message!("a7-2")).help(message!("a7-2-help", field = field, ..)))
        })
        .collect()
}

/// A8.1: past its retention a dossier is destroyed, unless something holds it. That is late for as
/// long as it stands there: the clock alone breaks nothing.
pub(super) fn destroyed_after_retention(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let Some(retention) = case.retention.filter(|_| case.is_due_for_destruction()) else { return Vec::new() };
    let severity = if retention.binding { Severity::Late } else { Severity::Warning };
    let key = match retention.binding {
        false => key!("a8-1-aim"),
        true if case.today > retention.destruction => key!("a8-1-over"),
        true => key!("a8-1"),
    };
    let message = Message::new(key).with("end", retention.end).with("destruction", retention.destruction);
    let finding = judge.find(severity, case.event(retention.from).span, message);
    vec![finding.overdue(Overdue::Retention, retention.end)]
}

/// A8.2: where the regulation asks documents in the file, it holds once archived the letter of a
/// complaint that came in writing.
pub(super) fn letter_is_there(judge: &Judge<'_>) -> Vec<Finding> {
    let (case, dossier) = (judge.case, judge.case.dossier);
    let is_asked = case.regulation.steps.iter().any(|step| !step.document.is_empty());
    let is_letter = |kind| kind == Some(DocumentKind::Letter);
    let has_letter = dossier.documents.iter().any(|document| is_letter(document.kind));
    let is_written = |channel: &str| channel == Manner::Written.name();
    let channel = dossier.channel.as_ref().filter(|channel| is_written(&channel.value));
    let is_due = is_asked && case.state.archived.is_some() && !dossier.is_stub();
    let lacking = channel.filter(|_| is_due && !has_letter);
    let fault = |channel: &Spanned<String>| {
        judge.fault(channel.span, message!("a8-2-letter")).help(message!("a8-2-letter-help"))
    };
    lacking.map(fault).into_iter().collect()
}
