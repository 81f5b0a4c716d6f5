//! A9: the terms of handling, extension and ruling.

use super::Check::{Single, Steps};
use super::Severity::{Breach, Error, Late, Warning};
use super::names::Aspect::{Missing, Performer, Term};
use super::names::named;
use super::{Judge, Rule, rule};
use crate::calendar::Day;
use crate::deadline::{ANSWER, EXTENSION_NOTICE, Limit, extension_limit, extensions, extensions_are_spent};
use crate::diagnostic::{Finding, Overdue, Severity};
use crate::dossier::Event;
use crate::locale::{Key, Message};
use crate::regulation::StepKind;
use crate::state::Mark;

pub(super) static RULES: &[Rule] = &[
    rule("A9.1", "9", Late, &[Steps(&[named(StepKind::ComplainantInformed, &[Term])])]),
    rule("A9.2", "9", Error, &[Single(extension_has_a_reason)]),
    rule("A9.3", "9", Warning, &[Single(extension_was_announced_in_time)]),
    rule("A9.4", "9", Breach, &[Steps(&[named(StepKind::Extended, &[Performer])])]),
    rule("A9.5", "9", Error, &[Single(extension_names_a_date)]),
    rule("A9.6", "9", Warning, &[Single(extension_is_capped)]),
    rule(
        "A9.8",
        "9",
        Late,
        &[Single(ruling_has_consequences), Steps(&[named(StepKind::Consequence, &[Missing])])],
    ),
    rule("A9.9", "9", Late, &[Steps(&[named(StepKind::Consequence, &[Term])])]),
    rule("A9.10", "9", Breach, &[Steps(&[named(StepKind::Consequence, &[Performer])])]),
];

/// A notice of extension, with the answer that it puts off.
struct Notice<'a> {
    mark: Mark,
    event: &'a Event,
    answer: Option<String>,
    /// How many the regulation allows, where this is one more.
    beyond: Option<usize>,
}

/// The notices that came before the answer they put off, answer by answer and course by course: what
/// was announced about one says nothing about another.
fn notices<'a>(judge: &Judge<'a>) -> Vec<Vec<Notice<'a>>> {
    let case = judge.case;
    let is_before = |mark: Mark| case.state.handled.is_none_or(|handled| mark.event < handled.event);
    let mut answers: Vec<Vec<Notice<'a>>> = Vec::new();
    for extension in extensions(case.dossier, case.regulation, &case.state) {
        if extension.answer.is_none() && !is_before(extension.mark) {
            continue;
        }
        let event = case.event(extension.mark);
        let notice =
            Notice { mark: extension.mark, event, answer: extension.answer, beyond: extension.beyond };
        let course = |notice: &Notice<'_>| case.state.courses.resumed_before(notice.mark.event);
        let same = |it: &Notice<'_>| it.answer == notice.answer && course(it) == course(&notice);
        match answers.iter_mut().find(|other| other.first().is_some_and(same)) {
            Some(others) => others.push(notice),
            None => answers.push(vec![notice]),
        }
    }
    answers
}

/// A term of the extension as it holds for a notice.
fn limit_of(judge: &Judge<'_>, name: &str, notice: &Notice<'_>) -> Option<Limit> {
    let case = judge.case;
    let about = (notice.answer.as_deref(), Some(notice.mark));
    extension_limit(case.dossier, case.regulation, &case.state, name, about)
}

/// Whether no more notices are allowed about the answer that is put off.
fn is_last(judge: &Judge<'_>, answer: Option<&str>) -> bool {
    let case = judge.case;
    answer.is_some_and(|answer| extensions_are_spent(case.dossier, case.regulation, &case.state, answer))
}

/// A9.2: an extension gives its reason.
pub(super) fn extension_has_a_reason(judge: &Judge<'_>) -> Vec<Finding> {
    let unexplained = |event: &&Event| event.lacks("reden", event.details.reason.as_ref());
    let extended = judge.case.dossier.events(StepKind::Extended).filter(unexplained);
    extended.map(|event| judge.fault(event.span, message!("a9-2"))).collect()
}

/// A9.3: the first notice of extension came within the first term on the strict reading, within
/// both on the outer one; a later notice came by the date announced before.
pub(super) fn extension_was_announced_in_time(judge: &Judge<'_>) -> Vec<Finding> {
    notices(judge).iter().flat_map(|notices| announced_in_time(judge, notices)).collect()
}

fn announced_in_time(judge: &Judge<'_>, notices: &[Notice<'_>]) -> Vec<Finding> {
    // Where a notice before it may not have been read, nobody knows which is the first, or what was announced.
    let hidden = &judge.case.state.hidden;
    let is_known = |from: usize, to: usize| !hidden.notices().any(|event| (from..to).contains(&event));
    let first = notices.first().filter(|notice| is_known(0, notice.mark.event)).and_then(|notice| {
        let limit = limit_of(judge, EXTENSION_NOTICE, notice)?;
        let found = past(judge, notice.event, notice.mark.day, limit, [key!("a9-3"), key!("a9-3-strict")])?;
        // A warning asks for no reason: on the outer reading the notice came in time.
        let is_warning = found.severity == Severity::Warning;
        Some(if is_warning { found.help(message!("term-met-help", ..)) } else { found })
    });
    let later = notices.windows(2).filter_map(|pair| {
        let (before, notice) = (pair[0].event, &pair[1]);
        is_known(pair[0].mark.event, notice.mark.event).then_some(())?;
        let day = notice.mark.day;
        let announced = before.details.expected.as_ref().filter(|announced| announced.value < day)?;
        let message = message!("a9-3-later", day = day, due = announced.value);
        let finding = judge.find(Severity::Breach, notice.event.span, message).due(announced.value);
        Some(finding.related(judge.place(announced.span), message!("label-announced")))
    });
    first.into_iter().chain(later).collect()
}

/// A warning past the strict day, a breach past the outer one, which is the strict one where there
/// is no other; past a target a warning.
fn past(
    judge: &Judge<'_>,
    event: &Event,
    day: Day,
    limit: Limit,
    [with_outer, without]: [Key; 2],
) -> Option<Finding> {
    let severity = limit.severity(day)?;
    let message = Message::new(if limit.outer.is_some() { with_outer } else { without });
    let message = message.with("day", day).with("due", limit.strict).with("outer", limit.last());
    let finding = judge.find(severity, event.span, message).due(limit.strict);
    let label = message!("label-counts-from", due = limit.strict);
    Some(finding.related(judge.place(judge.case.event(limit.from).span), label))
}

/// A9.5: an extension names the day by which an answer is expected.
pub(super) fn extension_names_a_date(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let extended = case.dossier.events(StepKind::Extended);
    // A date that could not be read was reported as F6; only a missing one is reported here.
    let lacking = extended.filter(|event| event.lacks("verwacht", event.details.expected.as_ref()));
    lacking
        .map(|event| {
            let notices = extensions(case.dossier, case.regulation, &case.state);
            let own = notices.iter().find(|notice| case.event(notice.mark).span == event.span);
            let finding = judge.fault(event.span, message!("a9-5"));
            match own.is_some_and(|notice| is_last(judge, notice.answer.as_deref())) {
                true => finding.help(message!("a9-5-last-help", ..)),
                false => finding,
            }
        })
        .collect()
}

/// A9.6: that day is within the cap, counted from receipt on the strict reading and from the
/// notice on the outer one; and there are no more extensions than the regulation allows.
pub(super) fn extension_is_capped(judge: &Judge<'_>) -> Vec<Finding> {
    let beyond = |notice: &Notice<'_>| {
        if let Some(most) = notice.beyond {
            let message = message!("a9-6-more", most = most);
            let finding = judge.find(Severity::Breach, notice.event.span, message);
            return Some(finding.help(message!("a9-6-more-help", ..)));
        }
        let expected = notice.event.details.expected.as_ref()?;
        let limit = limit_of(judge, ANSWER, notice)?;
        let mut finding =
            past(judge, notice.event, expected.value, limit, [key!("a9-6"), key!("a9-6-strict")])?;
        finding.place = judge.place(expected.span);
        // Another day can only be agreed on where one more notice is allowed.
        let is_last = is_last(judge, notice.answer.as_deref());
        Some(if is_last { finding.help(message!("a9-6-more-help", ..)) } else { finding })
    };
    notices(judge).iter().flatten().filter_map(beyond).collect()
}

/// A9.8: a ruling is followed by its consequences, or by the word that there are none. Once the
/// dossier is archived without, the judge of steps tells it.
pub(super) fn ruling_has_consequences(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let Some(ruling) = case.state.ruling.filter(|_| !case.ruling_is_followed()) else { return Vec::new() };
    let awaited = case.deadlines.iter().filter(|deadline| deadline.kind == StepKind::Consequence);
    let late = awaited.filter(|deadline| deadline.overdue(case.today) == Some(Overdue::Late));
    late.map(|deadline| {
        let finding = judge.find(Severity::Late, case.event(ruling).span, message!("a9-8"));
        finding.overdue(Overdue::Late, deadline.due)
    })
    .collect()
}
