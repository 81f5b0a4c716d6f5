//! Which step comes before which, among those that are still to be done.

use super::{Case, NextStep};
use crate::calendar::Day;
use crate::regulation::{Outcome, StepDefinition, StepKind};

impl NextStep {
    /// The place it has among the others, everywhere: what is for now by its day, and then the rest, which
    /// stays in the order of the procedure.
    pub(super) fn rank(&self) -> (bool, Day) {
        let is_for_now = self.is_for_now();
        (!is_for_now, self.due.filter(|_| is_for_now).unwrap_or(Day::MAX))
    }
}

impl Case<'_> {
    /// What can be done now, by its day, and what comes after that.
    #[must_use]
    pub fn tasks(&self) -> (Vec<NextStep>, Vec<NextStep>) {
        let steps = self.next_steps().into_iter().chain(self.possible_steps());
        steps.partition(NextStep::is_for_now)
    }

    /// Whether a step waits for another of these. Archiving does for all that keeps a dossier open, and
    /// before the decision that does what only some decisions ask for, unless it has a last day of its
    /// own.
    pub(super) fn waits(&self, step: &NextStep, open: &[NextStep]) -> bool {
        let definition = |step: &NextStep| self.regulation.step(&step.step);
        let keeps_open = |other: &NextStep| {
            other.kind != StepKind::FollowedUp
                || definition(other).is_none_or(StepDefinition::is_asked_by_an_outcome)
        };
        let comes_first = |other: &NextStep| {
            let before = definition(other).and_then(|it| it.before_in(self.state.outcome));
            match other.kind {
                _ if before == Some(step.step.as_str()) => true,
                _ if step.kind == StepKind::Archived => keeps_open(other),
                StepKind::ComplainantInformed => {
                    matches!(step.kind, StepKind::OutcomeToEmployee | StepKind::Measure)
                }
                StepKind::Decision => {
                    let is_always_asked = definition(step).is_none_or(|it| {
                        it.required.is_empty()
                            || self.outcomes().all(|outcome| it.required.contains(&outcome))
                    });
                    step.due.is_none()
                        && !is_always_asked
                        && definition(step).is_none_or(|it| !it.befores().any(|before| before == other.step))
                }
                _ => false,
            }
        };
        open.iter().any(|other| other.step != step.step && comes_first(other))
    }

    /// What can be decided about a complaint.
    fn outcomes(&self) -> impl Iterator<Item = Outcome> {
        let outcomes = [Outcome::Applicable, Outcome::Light, Outcome::Inadmissible, Outcome::Excluded];
        outcomes.into_iter().filter(|outcome| self.regulation.has_outcome(*outcome))
    }
}
