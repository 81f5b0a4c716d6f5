//! The shape that most rules share: a step that is asked for, by whom, and within which term.

use super::Judge;
use crate::case::Case;
use crate::deadline::{Deadline, Standing};
use crate::diagnostic::{Finding, Severity};
use crate::dossier::Event;
use crate::locale::Message;
use crate::regulation::{Outcome, Route, StepKind};
use crate::state::{Mark, Step};

/// Under which outcome a rule speaks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Under {
    Any,
    Light,
    Formal,
    /// The full procedure, or a withdrawal from it: not a rejection, after which nothing is handled.
    Procedure,
}

/// Whether a step must come before the one that presupposes it, or only be there by then.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Free,
    Before,
}

/// A rule about one kind of step.
#[derive(Clone, Copy)]
pub(super) struct StepRule {
    kind: StepKind,
    under: Under,
    missing_under: Under,
    order: Order,
    performed: bool,
    while_pending: bool,
    at_most: Severity,
}

impl StepRule {
    /// The step is there once something presupposes it or the dossier is archived, and within its
    /// term.
    pub(super) const fn of(kind: StepKind) -> Self {
        let (under, missing_under) = (Under::Any, Under::Any);
        Self {
            kind,
            under,
            missing_under,
            order: Order::Free,
            performed: false,
            while_pending: false,
            at_most: Severity::Breach,
        }
    }

    /// The rule speaks only under this outcome.
    pub(super) const fn under(self, under: Under) -> Self {
        Self { under, ..self }
    }

    /// The rule asks that the step is there only under this outcome.
    pub(super) const fn missing_under(self, missing_under: Under) -> Self {
        Self { missing_under, ..self }
    }

    /// The step comes before the one that presupposes it.
    pub(super) const fn order(self, order: Order) -> Self {
        Self { order, ..self }
    }

    /// Only those whom the regulation names may do it.
    pub(super) const fn performed(self) -> Self {
        Self { performed: true, ..self }
    }

    /// Its term speaks only while the step is still to be done.
    pub(super) const fn while_pending(self) -> Self {
        Self { while_pending: true, ..self }
    }

    /// What is found is never graver than this.
    pub(super) const fn at_most(self, at_most: Severity) -> Self {
        Self { at_most, ..self }
    }

    pub(super) fn check(&self, judge: &Judge<'_>) -> Vec<Finding> {
        let case = judge.case;
        let mut findings = Vec::new();
        if speaks(self.under, case.state.outcome) {
            let steps = case.state.steps.iter().filter(|step| step.kind == self.kind);
            let asked = steps.filter(|_| speaks(self.missing_under, case.state.outcome));
            findings.extend(asked.filter_map(|step| self.check_presence(judge, step)));
            findings.extend(self.check_term(judge));
        }
        if self.performed {
            findings.extend(check_performers(judge, self.kind, self.under));
        }
        findings
    }

    fn check_presence(&self, judge: &Judge<'_>, step: &Step) -> Option<Finding> {
        match step.done {
            None => missing(judge, step, self.at_most),
            Some(done) => {
                let later = step
                    .presupposed_by
                    .filter(|before| self.order == Order::Before && done.day > before.day)?;
                Some(too_late_for(judge, step, done, later))
            }
        }
    }

    fn check_term(&self, judge: &Judge<'_>) -> Vec<Finding> {
        let deadlines = judge.case.deadlines.iter().filter(|deadline| deadline.kind == self.kind);
        let speaking = deadlines.filter(|deadline| !self.while_pending || deadline.met.is_none());
        speaking.filter_map(|deadline| check_deadline(judge, deadline, self.at_most)).collect()
    }
}

/// An employee concerned is told that there is a complaint, which two articles ask for.
pub(super) const fn employee_informed(under: Under) -> StepRule {
    StepRule::of(StepKind::EmployeeInformed).under(under).order(Order::Before).performed()
}

pub(super) fn speaks(under: Under, outcome: Outcome) -> bool {
    match under {
        Under::Any => true,
        Under::Light => outcome == Outcome::Light,
        Under::Formal => outcome != Outcome::Light,
        Under::Procedure => matches!(outcome, Outcome::Applicable | Outcome::Withdrawn),
    }
}

/// A step that has not happened is a breach once something that presupposes it has, or once the
/// dossier is archived.
pub(super) fn missing(judge: &Judge<'_>, step: &Step, at_most: Severity) -> Option<Finding> {
    let case = judge.case;
    if step.obscured {
        return None;
    }
    let at = step.presupposed_by.or(case.state.archived)?;
    let event = case.event(at);
    let message =
        named(Message::new("step-missing"), case, step).with("presupposing", event.step.value.as_str());
    let message = match &step.subject {
        Some(_) => Message { key: "step-missing-for".into(), ..message },
        None => message,
    };
    let finding = judge.find(Severity::Breach.min(at_most), event.span, message);
    Some(with_reason(judge, finding))
}

fn too_late_for(judge: &Judge<'_>, step: &Step, done: Mark, later: Mark) -> Finding {
    let case = judge.case;
    let (event, presupposing) = (case.event(done), case.event(later));
    let message = named(Message::new("step-after"), case, step)
        .with("presupposing", presupposing.step.value.as_str())
        .with("day", later.day);
    judge
        .find(Severity::Breach, event.span, message)
        .related(judge.place(presupposing.span), Message::new("label-presupposes"))
}

fn named(message: Message, case: &Case<'_>, step: &Step) -> Message {
    let subject = step.subject.as_ref().map_or("", |subject| case.people.name(&subject.0));
    message.with("step", step.key.as_str()).with("subject", subject)
}

/// Points at the decision that asks for the step.
fn with_reason(judge: &Judge<'_>, finding: Finding) -> Finding {
    match judge.case.state.decision {
        Some(decision) => {
            let event = judge.case.event(decision);
            let outcome = judge.case.state.outcome;
            let label =
                Message::new("label-decision").with("outcome", crate::vocabulary::ClosedList::name(outcome));
            if event.span == finding.place.span {
                finding
            } else {
                finding.related(judge.place(event.span), label)
            }
        }
        None => finding,
    }
}

/// Late while it is open, a breach once it was met too late; a target and an outer reading warn.
pub(super) fn check_deadline(judge: &Judge<'_>, deadline: &Deadline, at_most: Severity) -> Option<Finding> {
    let case = judge.case;
    if deadline.met.is_none() && !is_running(case, deadline) {
        return None;
    }
    let grave = |severity: Severity| if deadline.binding { severity.min(at_most) } else { Severity::Warning };
    let (severity, key) = match deadline.standing(case.today) {
        Standing::Met | Standing::Running => return None,
        Standing::MetWithinOuter => (Severity::Warning, "term-met-within-outer"),
        Standing::WithinOuter => (Severity::Warning, "term-within-outer"),
        Standing::MetLate => (grave(Severity::Breach), "term-met-late"),
        Standing::Late => (grave(Severity::Late), "term-late"),
    };
    let from = case.event(deadline.from);
    let place = deadline.met.map_or(from, |met| case.event(met));
    let day = deadline.met.map_or(case.today, |met| met.day);
    let message = Message::new(key)
        .with("step", deadline.step.as_str())
        .with("due", deadline.due)
        .with("day", day)
        .with("days", case.regulation.calendar.working_days_between(deadline.due, day));
    let finding = judge.find(severity, place.span, message).due(deadline.due);
    let label = Message::new("label-counts-from").with("due", deadline.due);
    Some(if place.span == from.span { finding } else { finding.related(judge.place(from.span), label) })
}

/// A term of an open step runs while nothing has presupposed the step; after that it is missing.
/// Whether it runs is not known while an event that may meet it can't be read.
fn is_running(case: &Case<'_>, deadline: &Deadline) -> bool {
    let mut steps = case.state.open_steps();
    let step = steps.find(|step| step.key == deadline.step && step.subject == deadline.subject);
    match step {
        Some(step) => !step.obscured && step.presupposed_by.is_none() && case.state.archived.is_none(),
        None => case.state.archived.is_none() && case.state.withdrawn.is_none(),
    }
}

/// Each event of a kind is done by someone whom the regulation names for it under the outcome then
/// in force.
pub(super) fn check_performers(judge: &Judge<'_>, kind: StepKind, under: Under) -> Vec<Finding> {
    let events = judge.case.dossier.events(kind);
    let spoken_of = events.filter(|event| speaks(under, judge.case.outcome_at(event)));
    spoken_of.filter_map(|event| check_performer(judge, event)).collect()
}

/// The regulation gives no route for a complaint about the management: whoever is named in its
/// place may do what is otherwise the management's (A3.6 says so).
pub(super) fn check_performer(judge: &Judge<'_>, event: &Event) -> Option<Finding> {
    let case = judge.case;
    let route = case.dossier.route.as_ref().map(|route| route.value);
    let definition = case.regulation.step(&event.step.value)?;
    let performers = definition.performers_in(route, case.outcome_at(event));
    let (by, day) = (event.by.as_ref()?, event.day()?);
    let is_known = by.value.person().is_none_or(|key| case.people.get(&key.0).is_some());
    if performers.is_empty() || !is_known || case.holds(&by.value, performers, day) {
        return None;
    }
    let management = case.regulation.accountable_role();
    let is_reserved = management.is_some_and(|role| performers.contains(&role.key));
    if route == Some(Route::Management) && is_reserved && by.value.person().is_some() {
        return None;
    }
    let message = Message::new("step-performer")
        .with("step", event.step.value.as_str())
        .with("by", by.value.key())
        .with("roles", performers.join(", "));
    Some(judge.find(Severity::Breach, by.span, message))
}
