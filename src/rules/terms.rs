//! A9: the terms of handling, extension and ruling.

use super::Check::Single;
use super::Severity::{Error, Late, Warning};
use super::kinds::check_deadline;
use super::{Judge, Rule, rule};
use crate::deadline::{ANSWER, EXTENSION_NOTICE, Standing, term_from};
use crate::diagnostic::{Finding, Severity};
use crate::dossier::Event;
use crate::locale::Message;
use crate::regulation::StepKind;
use crate::state::Mark;

pub(super) static RULES: &[Rule] = &[
    rule("A9.1", "9", Late, &[Single(handled_in_time)]),
    rule("A9.2", "9", Error, &[Single(extension_has_a_reason)]),
    rule("A9.3", "9", Warning, &[Single(extension_was_announced_in_time)]),
    rule("A9.5", "9", Error, &[Single(extension_names_a_date)]),
    rule("A9.6", "9", Warning, &[Single(extension_is_capped)]),
    rule("A9.8", "9", Error, &[Single(ruling_has_consequences)]),
    rule("A9.9", "9", Late, &[Single(consequences_are_carried_out)]),
];

/// A9.1: handled within the term, or by the date that was announced.
pub(super) fn handled_in_time(judge: &Judge<'_>) -> Vec<Finding> {
    let deadline = judge.case.handling_deadline();
    deadline.and_then(|deadline| check_deadline(judge, deadline, Severity::Breach)).into_iter().collect()
}

/// The extensions before handling, each with its day.
fn extensions<'a>(judge: &Judge<'a>) -> Vec<(Mark, &'a Event)> {
    let case = judge.case;
    let events = case.dossier.course.iter().enumerate();
    events
        .filter(|(_, event)| event.kind == Some(StepKind::Extended))
        .filter_map(|(index, event)| Some((Mark { event: index, day: event.day()? }, event)))
        .collect()
}

/// A9.2: an extension gives its reason.
pub(super) fn extension_has_a_reason(judge: &Judge<'_>) -> Vec<Finding> {
    let unexplained = |event: &&Event| event.lacks("reden", event.details.reason.as_ref());
    let extended = judge.case.dossier.events(StepKind::Extended).filter(unexplained);
    extended.map(|event| judge.fault(event.span, Message::new("a9-2"))).collect()
}

/// A9.3: the first notice of extension came within the first term on the strict reading, within
/// both on the outer one; a later notice came by the date announced before.
pub(super) fn extension_was_announced_in_time(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let extensions = extensions(judge);
    let mut findings = Vec::new();
    if let Some((mark, event)) = extensions.first() {
        let term = term_from(case.dossier, case.regulation, &case.state, EXTENSION_NOTICE, Some(*mark));
        if let Some((strict, outer)) = term {
            findings.extend(past(judge, event, mark.day, (strict, outer), ["a9-3", "a9-3-strict"]));
        }
    }
    for pair in extensions.windows(2) {
        let (before, (mark, event)) = (pair[0].1, pair[1]);
        let Some(announced) = before.details.expected.as_ref().filter(|announced| announced.value < mark.day)
        else {
            continue;
        };
        let message = Message::new("a9-3-later").with("day", mark.day).with("due", announced.value);
        let finding = judge.find(Severity::Breach, event.span, message).due(announced.value);
        findings.push(finding.related(judge.place(announced.span), Message::new("label-announced")));
    }
    findings
}

/// A warning past the strict day, a breach past the outer one, which is the strict one where there
/// is no other.
fn past(
    judge: &Judge<'_>,
    event: &Event,
    day: crate::calendar::Day,
    (strict, outer): (crate::calendar::Day, Option<crate::calendar::Day>),
    [with_outer, without]: [&'static str; 2],
) -> Option<Finding> {
    let last = outer.map_or(strict, |outer| outer.max(strict));
    let severity = match (day <= strict, day <= last) {
        (true, _) => return None,
        (false, true) => Severity::Warning,
        (false, false) => Severity::Breach,
    };
    let message = Message::new(if outer.is_some() { with_outer } else { without });
    let message = message.with("day", day).with("due", strict).with("outer", last);
    let finding = judge.find(severity, event.span, message).due(strict);
    let start = judge.case.state.start.map(|start| judge.case.event(start).span);
    let label = Message::new("label-counts-from").with("due", strict);
    Some(match start {
        Some(start) => finding.related(judge.place(start), label),
        None => finding,
    })
}

/// A9.5: an extension names the day by which an answer is expected.
pub(super) fn extension_names_a_date(judge: &Judge<'_>) -> Vec<Finding> {
    let extended = judge.case.dossier.events(StepKind::Extended);
    // A date that could not be read was reported as F6; only a missing one is reported here.
    let lacking = extended.filter(|event| event.lacks("verwacht", event.details.expected.as_ref()));
    lacking.map(|event| judge.fault(event.span, Message::new("a9-5"))).collect()
}

/// A9.6: that day is within the cap, counted from receipt on the strict reading and from the
/// notice on the outer one.
pub(super) fn extension_is_capped(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    extensions(judge)
        .into_iter()
        .filter_map(|(mark, event)| {
            let expected = event.details.expected.as_ref()?;
            let term = term_from(case.dossier, case.regulation, &case.state, ANSWER, Some(mark))?;
            let mut finding = past(judge, event, expected.value, term, ["a9-6", "a9-6-strict"])?;
            finding.place = judge.place(expected.span);
            Some(finding)
        })
        .collect()
}

/// A9.8: a ruling is followed by its consequences, or by the word that there are none.
pub(super) fn ruling_has_consequences(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let Some(ruling) = case.state.ruling else { return Vec::new() };
    let mut later = case.dossier.course[ruling.event..].iter();
    if later.any(|event| event.kind == Some(StepKind::Consequence)) {
        return Vec::new();
    }
    vec![judge.fault(case.event(ruling).span, Message::new("a9-8"))]
}

/// A9.9: the consequences are carried out soon. Past a target it is late, and once done a warning;
/// where the regulation has a term that binds, once done too late it is a breach.
pub(super) fn consequences_are_carried_out(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let deadline = case.deadlines.iter().find(|deadline| deadline.kind == StepKind::Consequence);
    let Some(deadline) = deadline else { return Vec::new() };
    let (severity, key) = match (deadline.standing(case.today), deadline.binding) {
        (Standing::Late, true) => (Severity::Late, "a9-9-late"),
        (Standing::Late, false) => (Severity::Late, "a9-9-late-target"),
        (Standing::MetLate, true) => (Severity::Breach, "a9-9-met-late"),
        (Standing::MetLate, false) => (Severity::Warning, "a9-9-met-late-target"),
        (Standing::Met | Standing::MetWithinOuter | Standing::Running | Standing::WithinOuter, _) => {
            return Vec::new();
        }
    };
    let ruling = case.event(deadline.from);
    let place = deadline.met.map_or(ruling, |met| case.event(met));
    let finding =
        judge.find(severity, place.span, Message::new(key).with("due", deadline.due)).due(deadline.due);
    vec![if place.span == ruling.span {
        finding
    } else {
        finding.related(judge.place(ruling.span), Message::new("label-ruling"))
    }]
}
