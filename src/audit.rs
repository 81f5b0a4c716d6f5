//! What of git's history is judged, gathered: the trail, and what git says of seals and signatures.
//!
//! The whole history for `audit`, or what lies between two commits for a hook that sees a push. The
//! records by which it is judged are those of the last commit, and are given.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::chronicle::Chronicler;
use crate::git::{GitError, Records};
use crate::ledger::{Evidence, Ledger, SealState};
use crate::regulation::Regulations;
use crate::rules::Past;
use crate::trail::{ObjectId, Trail};

/// A history, ready to be judged.
#[derive(Debug)]
pub struct History {
    /// The trail.
    pub trail: Trail,
    /// Seals and destructions.
    pub ledger: Arc<Ledger>,
    /// What git was asked.
    pub evidence: Evidence,
}

impl History {
    /// Gathers what is reachable from `tip` and, where `since` is given, not from there.
    ///
    /// # Errors
    /// [`GitError::Shallow`] when a part of the history is not there, and what libgit2 refuses.
    pub fn gather(
        records: &Records,
        since: Option<ObjectId>,
        tip: Option<ObjectId>,
        ledger: &Arc<Ledger>,
        chronicler: Chronicler<'_>,
    ) -> Result<Self, GitError> {
        let trail = records.trail_between(since, tip)?;
        let evidence = evidence(records, since, tip, ledger, chronicler)?;
        Ok(Self { trail, ledger: Arc::clone(ledger), evidence })
    }

    /// The history as the rules see it.
    #[must_use]
    pub fn past<'a>(&'a self, chronicler: Chronicler<'a>) -> Past<'a> {
        Past { trail: &self.trail, ledger: &self.ledger, evidence: &self.evidence, chronicler }
    }
}

/// Asks git about seals and signatures. The last seal is verified wholly: it covers all before it.
fn evidence(
    records: &Records,
    since: Option<ObjectId>,
    tip: Option<ObjectId>,
    ledger: &Ledger,
    chronicler: Chronicler<'_>,
) -> Result<Evidence, GitError> {
    let current = ledger.current_seals();
    let Some(tip) = tip else {
        return Ok(Evidence { seals: vec![SealState::Gone; current.len()], signatures: Vec::new() });
    };
    let mut seals = Vec::with_capacity(current.len());
    for (at, seal) in current.iter().enumerate() {
        seals.push(records.seal_state(&seal.value, tip, at + 1 == current.len())?);
    }
    let regulations = chronicler.regulations;
    let signatures = if signing_starts(regulations).is_some() {
        records.signatures(since, tip, chronicler.people, |day| must_be_signed(regulations, day))?
    } else {
        Vec::new()
    };
    Ok(Evidence { seals, signatures })
}

/// The first day from which some version of the regulation asks for signatures.
#[must_use]
pub fn signing_starts(regulations: &Regulations) -> Option<NaiveDate> {
    regulations.all().iter().filter_map(|version| Some(version.signatures.as_ref()?.value)).min()
}

fn must_be_signed(regulations: &Regulations, day: NaiveDate) -> bool {
    let version = regulations.nearest_to(day);
    version.and_then(|version| version.signatures.as_ref()).is_some_and(|from| from.value <= day)
}
