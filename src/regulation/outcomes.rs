//! What can be decided about a complaint under a regulation.

use super::{Outcome, Regulation};
use crate::vocabulary::ClosedList;

impl Regulation {
    /// Whether it has such an outcome: light handling or an exclusion only where it says what that is.
    #[must_use]
    pub fn has_outcome(&self, outcome: Outcome) -> bool {
        match outcome {
            Outcome::Light => self.light.is_some(),
            Outcome::Excluded => !self.exclusions.is_empty(),
            Outcome::Applicable | Outcome::Inadmissible | Outcome::Withdrawn => true,
        }
    }

    /// Whether it knows a word of a closed list: all but the outcomes that it does not have.
    #[must_use]
    pub fn knows_word(&self, word: &str) -> bool {
        Outcome::from_name(word).is_none_or(|outcome| self.has_outcome(outcome))
    }
}
