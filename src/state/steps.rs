//! Which steps a dossier asks for, which are done, and what presupposes them.

use super::{Facts, Mark, State, Step};
use crate::dossier::Event;
use crate::people::PersonKey;
use crate::regulation::{Outcome, StepDefinition, StepKind};
use crate::vocabulary::nearest;

impl Facts<'_> {
    pub(super) fn steps(&self, state: &State) -> Vec<Step> {
        let definitions = self.regulation.steps.iter();
        definitions
            .filter(|step| self.is_asked(step, state))
            .flat_map(|step| self.expand(step, state))
            .collect()
    }

    fn is_asked(&self, step: &StepDefinition, state: &State) -> bool {
        if !self.is_under_the_procedure() {
            return self.is_asked_before_lodging(step);
        }
        if state.outcome == Outcome::Withdrawn && step.kind == StepKind::ManagementInformed {
            return self.was_asked_before_withdrawal(step, state);
        }
        self.asks_for(state.outcome, step)
    }

    fn asks_for(&self, outcome: Outcome, step: &StepDefinition) -> bool {
        let on_request = self.dossier.management_requested && step.on_request.contains(&outcome);
        on_request || step.required.contains(&outcome)
    }

    /// Advised to lodge it: that advice, and the lodging, are all that is waited for.
    fn is_asked_before_lodging(&self, step: &StepDefinition) -> bool {
        self.lodging_step() == Some(step.key.as_str())
            || (step.kind == StepKind::ReferredToBackOffice && !self.receiver_may_lodge())
    }

    fn was_asked_before_withdrawal(&self, step: &StepDefinition, state: &State) -> bool {
        let (Some(start), Some(withdrawn)) = (state.start, state.withdrawn) else { return false };
        let term = step.term.as_deref().and_then(|term| self.regulation.term(term));
        let due = term.map(|term| self.regulation.calendar.end_of(term.length, start.day));
        self.asks_for(self.decided(), step) && due.is_some_and(|due| due < withdrawn.day)
    }

    /// Whoever receives a complaint at the place where it is lodged needs no advice to go there.
    fn receiver_may_lodge(&self) -> bool {
        let lodging = self.lodging_step().and_then(|step| self.regulation.step(step));
        let roles = lodging.map(|step| step.performers.as_slice()).unwrap_or_default();
        self.receiver_holds(roles)
    }

    fn receiver_holds(&self, roles: &[String]) -> bool {
        let Some(received) = self.dossier.first(StepKind::Received) else { return false };
        let (Some(by), Some(day)) = (&received.by, received.day()) else { return false };
        let person = by.value.person().and_then(|key| self.people.get(&key.0));
        person.is_some_and(|person| roles.iter().any(|role| person.holds(role, day)))
    }

    fn expand(&self, step: &StepDefinition, state: &State) -> Vec<Step> {
        if !step.kind.is_per_subject() {
            return vec![self.step(step, None, state)];
        }
        let subjects = self.dossier.subjects.iter();
        subjects.map(|subject| self.step(step, Some(subject.value.clone()), state)).collect()
    }

    fn step(&self, step: &StepDefinition, subject: Option<PersonKey>, state: &State) -> Step {
        let done = self.fulfilled(step, subject.as_ref());
        let presupposed_by = self.marks(|event| self.presupposes(step, event, state.outcome)).next();
        let obscured = done.is_none() && self.dossier.course.iter().any(|event| self.may_fulfil(step, event));
        Step { key: step.key.clone(), kind: step.kind, subject, done, presupposed_by, obscured }
    }

    /// An event presupposes what the decision in force then asks for: a light decision that became
    /// a formal one did not presuppose what only the formal one asks for.
    fn presupposes(&self, step: &StepDefinition, event: &Event, outcome: Outcome) -> bool {
        if !step.befores().any(|before| before == event.step.value) || self.dossier.is_overtaken(event) {
            return false;
        }
        let outcome = self.dossier.outcome_at(event).unwrap_or(outcome);
        step.before_in(outcome) == Some(event.step.value.as_str())
            && (step.required.contains(&outcome) || step.on_request.contains(&outcome))
    }

    /// An event of the step of which a part could not be read, one with a mistyped step that is
    /// nearest to it, or one that names no step at all.
    fn may_fulfil(&self, step: &StepDefinition, event: &Event) -> bool {
        if event.step.value.is_empty() {
            return true;
        }
        if event.kind.is_none() {
            let known = self.regulation.steps.iter().map(|step| step.key.as_str());
            return nearest(&event.step.value, known) == Some(step.key.as_str());
        }
        let is_unknown = |key: &PersonKey| self.people.get(&key.0).is_none();
        let is_for_a_stranger =
            || event.details.whom.iter().any(|whom| whom.value.person().is_some_and(is_unknown));
        let is_instead = step.kind == StepKind::Measure && event.kind == Some(StepKind::NoMeasure);
        (event.step.value == step.key || is_instead)
            && (event.day().is_none() || !event.whole || !event.unread.is_empty() || is_for_a_stranger())
    }

    fn fulfilled(&self, step: &StepDefinition, subject: Option<&PersonKey>) -> Option<Mark> {
        let named = |event: &Event| event.step.value == step.key;
        match step.kind {
            StepKind::Confirmed => self
                .marks(|event| named(event) && event.details.answer.as_ref().is_some_and(|it| it.value))
                .next(),
            StepKind::ComplainantInformed | StepKind::Archived => {
                self.marks(|event| named(event) && !self.dossier.is_overtaken(event)).next()
            }
            StepKind::ComplainantAgreed => {
                let last = self.marks(named).next_back()?;
                let answer = self.dossier.course[last.event].details.answer.as_ref();
                answer.is_none_or(|answer| answer.value).then_some(last)
            }
            StepKind::Decision => self.decision(),
            StepKind::Measure => {
                let measures = [Some(StepKind::Measure), Some(StepKind::NoMeasure)];
                self.marks(|event| measures.contains(&event.kind)).next()
            }
            StepKind::ManagementInformed => self.marks(named).next().or_else(|| self.informed_by_receipt()),
            _ => match subject {
                Some(subject) => self.marks(|event| named(event) && event.concerns(subject)).next(),
                None => self.marks(named).next(),
            },
        }
    }

    /// The management that receives a complaint itself knows of it.
    fn informed_by_receipt(&self) -> Option<Mark> {
        let role = self.regulation.accountable_role()?;
        self.receiver_holds(std::slice::from_ref(&role.key)).then(|| self.first(StepKind::Received))?
    }
}
