//! How the handling of a complaint ended, in the same words wherever that is told.

use super::Case;
use crate::dossier::Verdict;
use crate::locale::{Key, Locale};
use crate::regulation::Outcome;
use crate::state::Mark;
use crate::vocabulary::ClosedList;

impl Case<'_> {
    /// How it ended, with the day, and in appeal; empty while it did not.
    #[must_use]
    pub fn ending(&self, locale: &Locale) -> String {
        let state = &self.state;
        let verdict = |mark: Option<Mark>| self.verdict_at(mark?);
        let on = |text: String, mark: Mark| format!("{text} ({})", locale.date(mark.day));
        let own = self.ended().map(|mark| {
            let called = |key| self.regulation.exclusion(key).map_or(key, |known| known.name.as_str());
            let ground = self.ground_at(mark).map(|key| format!(": {}", called(key))).unwrap_or_default();
            on(format!("{}{ground}", locale.text(ended_as(state.outcome, verdict(state.handled)))), mark)
        });
        let appeal = verdict(state.ruling).zip(state.ruling);
        let appeal = appeal.map(|(verdict, mark)| on(in_appeal(verdict, locale), mark));
        own.into_iter().chain(appeal).collect::<Vec<_>>().join(" · ")
    }

    /// The event with which the handling ended; none while it did not.
    fn ended(&self) -> Option<Mark> {
        match self.state.outcome {
            Outcome::Withdrawn => self.state.withdrawn,
            Outcome::Inadmissible | Outcome::Excluded => self.state.decision,
            Outcome::Applicable | Outcome::Light => self.state.handled,
        }
    }

    /// What was found at an event.
    fn verdict_at(&self, mark: Mark) -> Option<Verdict> {
        Some(self.event(mark).details.verdict.as_ref()?.value)
    }

    /// On what ground it was decided at an event that it is not handled, by its key.
    fn ground_at(&self, mark: Mark) -> Option<&str> {
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

/// What is said of a complaint of which this was found in appeal.
#[must_use]
pub fn in_appeal(verdict: Verdict, locale: &Locale) -> String {
    format!("{} {}", locale.text(key!("site-ended-appeal")), locale.text(found_as(verdict)))
}

/// What is said of a complaint of which this was found.
fn found_as(verdict: Verdict) -> Key {
    family!("site-verdict-{}", verdict.name())
}
