//! How long a dossier is kept, and what is to be done then.

use super::{Case, NextStep, Turn};
use crate::calendar::Day;
use crate::deadline::{RETENTION, Retention};
use crate::diagnostic::Overdue;
use crate::regulation::StepKind;

impl Case<'_> {
    /// Whether the retention is over and nothing holds the dossier.
    #[must_use]
    pub fn is_due_for_destruction(&self) -> bool {
        self.end_of_retention().is_some_and(|end| end < self.today) && self.state.hold.is_none()
    }

    /// The last day on which it is kept; none while it is not completed.
    #[must_use]
    pub fn end_of_retention(&self) -> Option<Day> {
        self.retention.map(|retention| retention.end)
    }

    pub(super) fn destruction(&self, retention: Retention) -> NextStep {
        let archiving = self.regulation.steps_of(StepKind::Archived).next();
        let performers = archiving.map(|step| step.performers.clone()).unwrap_or_default();
        NextStep {
            step: RETENTION.to_owned(),
            name: None,
            kind: StepKind::Held,
            subject: None,
            turn: Turn::Roles(performers),
            due: Some(retention.end),
            last: Some(retention.destruction),
            binding: retention.binding,
            overdue: Some(Overdue::Retention),
            only_rejection: false,
            waits: false,
        }
    }
}
