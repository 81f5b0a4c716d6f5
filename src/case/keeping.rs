//! How long a dossier is kept, and what is to be done then.

use super::{Case, NextStep, Turn};
use crate::calendar::Day;
use crate::deadline::{RETENTION, Retention};
use crate::diagnostic::Overdue;
use crate::regulation::StepKind;

impl Case<'_> {
    /// Whether the retention is over and nothing holds the dossier.
    #[must_use]
    pub fn is_past_retention(&self) -> bool {
        self.end_of_retention().is_some_and(|end| end < self.today) && self.state.hold.is_none()
    }

    /// The same where all could be read: what could not may hold it.
    #[must_use]
    pub fn is_due_for_destruction(&self) -> bool {
        self.is_past_retention() && !self.is_faulty
    }

    /// The last day on which it is kept; none while it is not completed.
    #[must_use]
    pub fn end_of_retention(&self) -> Option<Day> {
        self.retention.map(|retention| retention.end)
    }

    /// The destruction that it is due for: for whoever archives, else for whoever carries the final
    /// responsibility.
    pub(super) fn destruction(&self, retention: Retention) -> NextStep {
        let accountable = || self.regulation.accountable_role().map(|role| role.key.clone());
        let performers = match self.regulation.steps_of(StepKind::Archived).next() {
            Some(archiving) => archiving.performers.clone(),
            None => accountable().into_iter().collect(),
        };
        NextStep {
            step: RETENTION.to_owned(),
            name: None,
            kind: StepKind::Held,
            subject: None,
            turn: Turn::Roles(performers),
            due: Some(retention.end),
            last: retention.binding.then_some(retention.destruction),
            binding: retention.binding,
            overdue: Some(Overdue::Retention),
            only_rejection: false,
            waits: false,
        }
    }
}
