//! How the handling of a complaint ended, in the same words wherever that is told.

use super::Case;
use crate::dossier::Verdict;
use crate::locale::Key;
use crate::regulation::Outcome;
use crate::state::Mark;
use crate::vocabulary::ClosedList;

impl Case<'_> {
    /// The event with which the handling ended; none while it did not.
    #[must_use]
    pub fn ended(&self) -> Option<Mark> {
        match self.state.outcome {
            Outcome::Withdrawn => self.state.withdrawn,
            Outcome::Inadmissible | Outcome::Excluded => self.state.decision,
            Outcome::Applicable | Outcome::Light => self.state.handled,
        }
    }

    /// What was found at an event.
    #[must_use]
    pub fn verdict_at(&self, mark: Mark) -> Option<Verdict> {
        Some(self.event(mark).details.verdict.as_ref()?.value)
    }

    /// On what ground it was decided at an event that it is not handled, by its key.
    #[must_use]
    pub fn ground_at(&self, mark: Mark) -> Option<&str> {
        Some(self.event(mark).details.ground.as_ref()?.value.as_str())
    }
}

/// What is said of a complaint that ended in this way.
#[must_use]
pub fn ended_as(outcome: Outcome, verdict: Option<Verdict>) -> Key {
    match (outcome, verdict) {
        (Outcome::Withdrawn, _) => key!("site-ended-withdrawn"),
        (Outcome::Light, _) => key!("site-ended-light"),
        (Outcome::Applicable, Some(verdict)) => found_as(verdict),
        (Outcome::Applicable, None) => key!("site-ended-answered"),
        (Outcome::Inadmissible | Outcome::Excluded, _) => family!("site-outcome-{}", outcome.name()),
    }
}

/// What is said of a complaint of which this was found.
#[must_use]
pub fn found_as(verdict: Verdict) -> Key {
    family!("site-verdict-{}", verdict.name())
}
