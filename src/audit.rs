//! What of git's history is judged, gathered: the trail, and what git says of seals and signatures.
//!
//! The whole history for `audit`, or what lies between two commits for a hook that sees a push. The
//! records by which it is judged are those of the last commit, and are given.

use std::sync::Arc;

use crate::calendar::Day;
use crate::chronicle::Chronicler;
use crate::git::{GitError, Records};
use crate::ledger::{Evidence, Ledger, SealState, SignatureState};
use crate::regulation::Regulations;
use crate::rules::Past;
use crate::trail::{LEDGER, ObjectId};

/// Gathers what is reachable from `tip` and, where `since` is given, not from there. Seals are looked
/// at again after `since`, which `tip` must follow, only when the ledger changed there.
///
/// # Errors
/// [`GitError::Shallow`] when a part of the history is not there, and what libgit2 refuses.
pub fn gather<'a>(
    records: &Records,
    since: Option<ObjectId>,
    tip: Option<ObjectId>,
    ledger: &Arc<Ledger>,
    chronicler: Chronicler<'a>,
) -> Result<Past<'a>, GitError> {
    if since.is_none() {
        records.drop_stale_trail(tip);
    }
    let trail = records.trail_between(since, tip)?;
    let changes_ledger = || trail.places.keys().any(|path| path.starts_with(LEDGER));
    let seals = match since {
        // What a seal covers lies before all that is new, so it holds as well as it did.
        Some(_) if !changes_ledger() => Vec::new(),
        _ => seals(records, tip, ledger)?,
    };
    let signatures = signatures(records, since, tip, chronicler)?;
    Ok(Past { trail, ledger: Arc::clone(ledger), evidence: Evidence { seals, signatures }, chronicler })
}

/// The state of each current seal. The last one is verified wholly: it covers all before it.
fn seals(records: &Records, tip: Option<ObjectId>, ledger: &Ledger) -> Result<Vec<SealState>, GitError> {
    let current = ledger.current_seals();
    let Some(tip) = tip else { return Ok(vec![SealState::Gone; current.len()]) };
    let mut states = records.seal_states(current.iter().map(|seal| seal.value.tip), tip)?;
    if let Some((seal, state)) = current.last().zip(states.last_mut()) {
        *state = records.seal_state(&seal.value, tip)?;
    }
    Ok(states)
}

/// What each signature is worth, once some version of the regulation asks for them.
fn signatures(
    records: &Records,
    since: Option<ObjectId>,
    tip: Option<ObjectId>,
    chronicler: Chronicler<'_>,
) -> Result<Vec<(ObjectId, SignatureState)>, GitError> {
    let regulations = chronicler.regulations;
    match tip.filter(|_| signing_starts(regulations).is_some()) {
        Some(tip) => {
            records.signatures(since, tip, chronicler.people, |day| must_be_signed(regulations, day))
        }
        None => Ok(Vec::new()),
    }
}

/// The first day from which some version of the regulation asks for signatures.
#[must_use]
pub fn signing_starts(regulations: &Regulations) -> Option<Day> {
    regulations.all().iter().filter_map(|version| Some(version.signatures.as_ref()?.value)).min()
}

fn must_be_signed(regulations: &Regulations, day: Day) -> bool {
    let version = regulations.nearest_to(day);
    version.and_then(|version| version.signatures.as_ref()).is_some_and(|from| from.value <= day)
}
