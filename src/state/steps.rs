//! Which steps a dossier asks for, which are done, and what presupposes them.

use super::{Asked, Facts, Mark, State, Step};
use crate::dossier::Event;
use crate::people::PersonKey;
use crate::regulation::{Outcome, StepDefinition, StepKind};

impl Facts<'_> {
    pub(super) fn steps(&self, state: &State) -> Vec<Step> {
        let definitions = self.regulation.steps.iter();
        definitions
            .filter_map(|step| Some((step, self.asked(step, state)?)))
            .flat_map(|(step, asked)| self.expand(step, asked, self.may_be_fulfilled(step), state))
            .collect()
    }

    /// What was done though nothing ever asks for it. What is asked for once something else happened is
    /// not among it, also when a withdrawal took that question back.
    pub(super) fn unasked(&self, state: &State) -> Vec<Step> {
        let is_free = |step: &&StepDefinition| {
            let is_asked = step.is_asked_by_an_outcome() || self.asking(step, state).is_some();
            !is_asked && self.asked(step, state).is_none() && !self.dossier.has_nobody_for(step.kind)
        };
        let free = self.regulation.steps.iter().filter(is_free);
        let of = |step| self.expand(step, Asked::Freely, false, state);
        let is_own = |step: &Step| {
            step.done.is_some_and(|done| self.dossier.course[done.event].step.value == step.key)
        };
        free.flat_map(of).filter(is_own).collect()
    }

    fn asked(&self, step: &StepDefinition, state: &State) -> Option<Asked> {
        if self.dossier.has_nobody_for(step.kind) {
            return None;
        }
        if !self.is_under_the_procedure() && state.withdrawn.is_none() {
            return self.is_asked_before_lodging(step).then_some(Asked::ByRoute);
        }
        let by_outcome = if state.outcome == Outcome::Withdrawn && step.kind == StepKind::ManagementInformed {
            self.was_asked_before_withdrawal(step, state)
        } else {
            self.asks_for(state.outcome, step)
        };
        if by_outcome {
            return Some(Asked::ByOutcome);
        }
        if step.kind == StepKind::FollowedUp {
            return self.looks_back_on(step, state).map(Asked::Afterwards);
        }
        self.asked_since(step, state).map(Asked::Since)
    }

    /// The answer to the complainant on which this step looks back: without it nobody knows what the
    /// handling did for the assignment (art. 10). A row that names outcomes asks for it by these.
    fn looks_back_on(&self, step: &StepDefinition, state: &State) -> Option<Mark> {
        let is_handled = matches!(state.outcome, Outcome::Applicable | Outcome::Light);
        let asks = is_handled && !step.is_asked_by_an_outcome() && !self.dossier.is_anonymous();
        state.handled.filter(|_| asks)
    }

    /// A step for which no outcome asks answers another one of that kind, once that has happened:
    /// the one from which its term counts, or the ruling of which it is the consequence. A later
    /// withdrawal takes the question back.
    fn asked_since(&self, step: &StepDefinition, state: &State) -> Option<Mark> {
        if step.is_asked_by_an_outcome() {
            return None;
        }
        let asking = self.asking(step, state);
        asking.filter(|asking| state.withdrawn.is_none_or(|withdrawn| withdrawn.event <= asking.event))
    }

    fn asking(&self, step: &StepDefinition, state: &State) -> Option<Mark> {
        if step.kind == StepKind::Consequence { state.ruling } else { self.question(step) }
    }

    fn question(&self, step: &StepDefinition) -> Option<Mark> {
        let term = self.regulation.term(step.term.as_deref()?)?;
        let from = self.regulation.step(&term.from)?;
        let is_question = from.kind != StepKind::Received && !from.is_asked_by_an_outcome();
        is_question.then(|| self.courses.first_of(self.dossier, from))?
    }

    fn asks_for(&self, outcome: Outcome, step: &StepDefinition) -> bool {
        step.is_asked_by(outcome, self.dossier.management_requested)
    }

    /// Whether a decision or a withdrawal that could not be read may ask nothing of the kind.
    fn may_be_unasked(&self, step: &StepDefinition, asked: Asked, state: &State) -> bool {
        if !self.hidden.is_undecided() {
            return false;
        }
        let is_unasked = |outcome| !self.asks_for(outcome, step);
        match asked {
            Asked::ByOutcome => self.hidden.outcomes(state.outcome).any(is_unasked),
            Asked::ByRoute | Asked::Afterwards(_) => true,
            Asked::Since(_) | Asked::Freely => self.hidden.may_be_withdrawn(),
        }
    }

    /// Advised to lodge it: that advice, and the lodging, are all that is waited for.
    fn is_asked_before_lodging(&self, step: &StepDefinition) -> bool {
        self.lodging_step() == Some(step.key.as_str())
            || (step.kind == StepKind::ReferredToBackOffice
                && !self.receiver_may_lodge()
                && !self.dossier.is_anonymous())
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
        let key = by.value.person();
        let person = key.and_then(|key| self.people.get(&key.0));
        key.is_some_and(|key| self.people.is_doubtful(key))
            || person.is_some_and(|person| roles.iter().any(|role| person.holds(role, day)))
    }

    /// The step, or one for each subject; `hidden` when an event that could not be read may be it. Of a
    /// subject whom nobody knows it is told just that (F9): whoever is meant may stand in the events.
    fn expand(&self, step: &StepDefinition, asked: Asked, hidden: bool, state: &State) -> Vec<Step> {
        let subjects = match step.kind.is_per_subject() {
            true => self.dossier.subjects.iter().map(|subject| Some(subject.value.clone())).collect(),
            false => vec![None],
        };
        let may_be_unasked = self.may_be_unasked(step, asked, state);
        let one = |subject: Option<PersonKey>| {
            let hidden = hidden || subject.as_ref().is_some_and(|key| !self.people.may_act(key, None));
            let step = self.step(step, subject, asked, state);
            Step { obscured: may_be_unasked || hidden && step.done.is_none(), ..step }
        };
        subjects.into_iter().map(one).collect()
    }

    fn step(&self, step: &StepDefinition, subject: Option<PersonKey>, asked: Asked, state: &State) -> Step {
        let done = self.fulfilled(step, subject.as_ref(), state);
        let is_later = |mark: &Mark| match asked {
            Asked::Since(question) => mark.event > question.event,
            Asked::ByOutcome | Asked::ByRoute | Asked::Afterwards(_) | Asked::Freely => true,
        };
        let mut presupposing = self.in_force(|event| self.presupposes(step, event, state.outcome));
        // From the decision that ended the light handling the management has its time to be told.
        let begins = |mark: &Mark| state.courses.formal_since.is_some_and(|since| since.event == mark.event);
        let is_begun = |mark: &Mark| step.kind == StepKind::ManagementInformed && begins(mark);
        let presupposed_by = presupposing.find(|mark| is_later(mark) && !is_begun(mark));
        // Nobody waits for what looks back, so nothing closes it.
        let is_awaited = !matches!(asked, Asked::Afterwards(_));
        let closed_by = presupposed_by.or_else(|| self.archived(step, state, is_later));
        let closed_by = closed_by.filter(|_| is_awaited);
        let (key, kind) = (step.key.clone(), step.kind);
        Step { key, kind, subject, asked, done, presupposed_by, closed_by, obscured: false }
    }

    /// When archiving closed it. Consequences that were ordered are still to be carried out.
    fn archived(
        &self,
        step: &StepDefinition,
        state: &State,
        is_later: impl Fn(&Mark) -> bool,
    ) -> Option<Mark> {
        let ordered = state.ruling.is_some_and(|ruling| self.has_consequences(ruling));
        if step.kind == StepKind::Consequence && ordered {
            return None;
        }
        self.in_force(|event| event.kind == Some(StepKind::Archived)).find(is_later)
    }

    /// An event presupposes what the decision in force then asks for: a light decision that became
    /// a formal one did not presuppose what only the formal one asks for. What no outcome ever asks for
    /// has its place in the order under all of them.
    fn presupposes(&self, step: &StepDefinition, event: &Event, outcome: Outcome) -> bool {
        if !step.befores().any(|before| before == event.step.value) {
            return false;
        }
        let outcome = self.dossier.outcome_at(event).unwrap_or(outcome);
        let is_asked = !step.is_asked_by_an_outcome()
            || step.required.contains(&outcome)
            || step.on_request.contains(&outcome);
        step.before_in(outcome) == Some(event.step.value.as_str()) && is_asked
    }

    /// Whether an event that names no step or a mistyped one may be it, or one of which a part could not
    /// be read.
    fn may_be_fulfilled(&self, step: &StepDefinition) -> bool {
        let mut events = self.dossier.course.iter().filter(|event| event.kind.is_some());
        self.hidden.may_be(step)
            || self.rests_with_a_stranger(step)
            || events.any(|event| self.may_fulfil(step, event))
    }

    /// Whether the receipt may have made a step needless, by somebody whom nobody knows.
    fn rests_with_a_stranger(&self, step: &StepDefinition) -> bool {
        let rests = matches!(step.kind, StepKind::ManagementInformed | StepKind::ReferredToBackOffice);
        let received = self.dossier.first(StepKind::Received).filter(|_| rests);
        let by = received.and_then(|received| Some((received.by.as_ref()?.value.person()?, received.day())));
        by.is_some_and(|(key, day)| !self.people.may_act(key, day))
    }

    /// An event of the step of which a part could not be read.
    fn may_fulfil(&self, step: &StepDefinition, event: &Event) -> bool {
        let is_unknown = |key: &PersonKey| self.people.get(&key.0).is_none();
        let is_for_a_stranger =
            || event.details.whom.iter().any(|whom| whom.value.person().is_some_and(is_unknown));
        let is_instead = step.kind == StepKind::Measure && event.kind == Some(StepKind::NoMeasure);
        (event.step.value == step.key || is_instead)
            && (event.day().is_none() || !event.whole || !event.unread.is_empty() || is_for_a_stranger())
    }

    fn fulfilled(&self, step: &StepDefinition, subject: Option<&PersonKey>, state: &State) -> Option<Mark> {
        let named = |event: &Event| event.step.value == step.key;
        match step.kind {
            StepKind::Confirmed => self
                .marks(|event| named(event) && event.details.answer.as_ref().is_some_and(|it| it.value))
                .next(),
            StepKind::ComplainantInformed | StepKind::Archived | StepKind::FollowedUp => {
                self.in_force(named).next()
            }
            StepKind::ComplainantAgreed => {
                let last = self.marks(named).next_back()?;
                let answer = self.dossier.course[last.event].details.answer.as_ref();
                answer.is_none_or(|answer| answer.value).then_some(last)
            }
            StepKind::Decision => self.decision(),
            StepKind::Ruled => state.ruling,
            StepKind::Consequence if state.ruling.is_some() => {
                state.ruling.and_then(|ruling| self.consequences(ruling).find(|mark| self.settles(*mark)))
            }
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

    /// The management that receives a complaint itself knows of it; so does whoever acts in its place.
    fn informed_by_receipt(&self) -> Option<Mark> {
        let received = self.dossier.first(StepKind::Received)?;
        let knows = match self.dossier.acts_for_management() {
            Some(substitute) => received.is_by(substitute),
            None => self.receiver_holds(std::slice::from_ref(&self.regulation.accountable_role()?.key)),
        };
        knows.then(|| self.first(StepKind::Received))?
    }
}
