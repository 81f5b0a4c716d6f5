//! What of git's history is judged, gathered: the trail, and what git says of seals and signatures.
//!
//! The whole history for `audit`, or what lies between two commits for a hook that sees a push. The
//! records by which it is judged are those of the last commit, and are given.

mod laws;
mod reports;
mod restored;
mod signatures;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::calendar::Day;
use crate::chronicle::Chronicler;
use crate::git::{GitError, Records};
use crate::ledger::{Chain, Evidence, Ledger, Seal, SealState};
use crate::regulation::Regulations;
use crate::rules::{Moment, Past};
use crate::trail::{Change, LEDGER, ObjectId, Trail};

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
    let mut trail = records.trail_between(since, tip)?;
    restored::compare(records, &mut trail)?;
    let laws = laws::read(records, since, &trail)?;
    let changes_ledger = || trail.places.keys().any(|path| path.starts_with(LEDGER));
    let (seals, kept) = match since {
        // What a seal or a destruction covers lies before all that is new, so it holds as well as it did.
        Some(_) if !changes_ledger() => Default::default(),
        _ => (seals(records, tip, ledger)?, records.kept(&ledger.destructions)?),
    };
    let signatures = signatures::of(records, since, &trail, &laws, ledger)?;
    let malformed = records.malformed(&trail)?;
    let moments = moments(records, &trail, ledger);
    let across_seals = across_seals(records, &trail, &moments, ledger)?;
    let revisions = reports::revisions(records, &trail)?;
    let reports = tip.map(|tip| records.reports(tip)).transpose()?.unwrap_or_default();
    let references = if since.is_none() { records.reference_names()? } else { Vec::new() };
    let tags = if since.is_none() { records.tag_messages()? } else { Vec::new() };
    Ok(Past {
        trail,
        ledger: Arc::clone(ledger),
        evidence: Evidence { seals, signatures, kept, malformed },
        chronicler,
        laws,
        whole: None,
        is_part: since.is_some(),
        moments,
        across_seals,
        reports,
        revisions,
        references,
        tags,
        clock: None,
    })
}

/// Whether an event or a document that was recorded is changed or removed in a trail.
#[must_use]
pub fn loses_what_was_recorded(trail: &Trail) -> bool {
    let mut changes = trail.files.iter().flat_map(|file| &file.deeds).flat_map(|deed| &deed.changes);
    changes.any(|change| {
        matches!(
            change,
            Change::EventChanged(..)
                | Change::EventRemoved(_)
                | Change::DocumentChanged(..)
                | Change::DocumentRemoved(..)
        )
    })
}

/// The latest moment up to each commit of a trail, each that they follow and each that is sealed. One that is
/// dated back by more than a clock may be off is told, and those that follow it count from it.
fn moments(records: &Records, trail: &Trail, ledger: &Ledger) -> HashMap<ObjectId, Moment> {
    let own: HashSet<ObjectId> = trail.commits.iter().map(|commit| commit.id).collect();
    let parents = trail.commits.iter().flat_map(|commit| commit.parents.iter().copied());
    let around = parents.chain(ledger.seals.iter().map(|seal| seal.value.tip));
    let around: HashSet<ObjectId> = around.filter(|commit| !own.contains(commit)).collect();
    let moment = |of: ObjectId| Some((of, Moment { of, seconds: records.seconds_of(of)? }));
    let mut moments: HashMap<ObjectId, Moment> = around.into_iter().filter_map(moment).collect();
    for commit in &trail.commits {
        let own = Moment { of: commit.id, seconds: commit.committed.seconds };
        let followed = commit.parents.iter().filter_map(|parent| moments.get(parent));
        let latest = followed.copied().filter(|it| !it.is_long_after(own.seconds)).chain([own]);
        moments.insert(commit.id, latest.max_by_key(|it| it.seconds).unwrap_or(own));
    }
    moments
}

/// The commits that are dated more than a day before a sealed one that they follow.
fn across_seals(
    records: &Records,
    trail: &Trail,
    moments: &HashMap<ObjectId, Moment>,
    ledger: &Ledger,
) -> Result<HashSet<ObjectId>, GitError> {
    let later = |id: &ObjectId, seconds: i64| moments.get(id).is_some_and(|it| it.is_long_after(seconds));
    let mut found = HashSet::new();
    for commit in &trail.commits {
        let seconds = commit.committed.seconds;
        if !commit.parents.iter().any(|parent| later(parent, seconds)) {
            continue;
        }
        for seal in ledger.seals.iter().filter(|seal| later(&seal.value.tip, seconds)) {
            if records.follows(commit.id, seal.value.tip)? {
                found.insert(commit.id);
            }
        }
    }
    Ok(found)
}

/// The state of each seal of the list. One that names another as the one before it than stands there has
/// lost its place.
fn seals(records: &Records, tip: Option<ObjectId>, ledger: &Ledger) -> Result<Vec<SealState>, GitError> {
    let seals: Vec<&Seal> = ledger.seals.iter().map(|seal| &seal.value).collect();
    let Some(tip) = tip else { return Ok(vec![SealState::Gone; seals.len()]) };
    let mut states = records.seal_states(&seals, tip)?;
    for (at, seal) in seals.iter().enumerate() {
        let before = at.checked_sub(1).map_or(Chain::First, |at| Chain::After(seals[at].digest.clone()));
        if !seal.is_of_the_first_form() && seal.chain != before && states[at] == SealState::Holds {
            states[at] = SealState::Differs;
        }
    }
    Ok(states)
}

/// The first day from which some version of the regulation asks for signatures.
#[must_use]
pub fn signing_starts(regulations: &Regulations) -> Option<Day> {
    regulations.all().iter().filter_map(|version| Some(version.signatures.as_ref()?.value)).min()
}
