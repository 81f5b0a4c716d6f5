//! Which commits must be signed, and what their signatures are worth.
//!
//! A commit must be signed when the law before it says so on its day, or on that of any commit before
//! it: a clock that is set back opens no way round. What a merge brings in beside a history that asks for
//! signatures must be signed as well.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::calendar::Day;
use crate::git::{GitError, Records};
use crate::law::{Law, Laws};
use crate::ledger::{Ledger, SignatureState};
use crate::trail::{Moment, ObjectId, Trail};

/// The state of each signature that must be there, the oldest first.
pub(super) fn of(
    records: &Records,
    since: Option<ObjectId>,
    trail: &Trail,
    laws: &Laws,
    ledger: &Ledger,
) -> Result<Vec<(ObjectId, SignatureState)>, GitError> {
    let asks =
        |place: u32| laws.before_each(place).any(|law| super::signing_starts(&law.regulations).is_some());
    let places = 0..u32::try_from(trail.commits.len()).unwrap_or(u32::MAX);
    if !places.clone().any(asks) {
        return Ok(Vec::new());
    }
    let before = since.map(|since| records.latest_before(since)).transpose()?.unwrap_or(i64::MIN);
    let required = Required::of(trail, laws, before);
    let (rewritten, mut verified) = required.rewritten(ledger);
    let mut states = Vec::new();
    for place in places.filter(|place| required.commits.contains(place)) {
        let id = trail.commits[place as usize].id;
        let mut state = SignatureState::Missing;
        for law in laws.before_each(place) {
            state = records.signature(id, &law.people)?;
            if state == SignatureState::Good {
                break;
            }
        }
        if state != SignatureState::Good && records.is_clean_merge(id)? {
            // A server that merges adds nothing of its own; what it merges is signed.
            state = SignatureState::Good;
        }
        if state == SignatureState::Missing && verified > 0 && rewritten.contains(&place) {
            state = SignatureState::Verified;
            verified -= 1;
        }
        states.push((id, state));
    }
    Ok(states)
}

struct Required<'t> {
    trail: &'t Trail,
    places: HashMap<ObjectId, u32>,
    commits: HashSet<u32>,
}

impl<'t> Required<'t> {
    fn of(trail: &'t Trail, laws: &Laws, before: i64) -> Self {
        let places = trail.commits.iter().map(|commit| commit.id).zip(0..).collect();
        let mut required = Self { trail, places, commits: HashSet::new() };
        let mut latest: Vec<i64> = Vec::with_capacity(trail.commits.len());
        for (place, commit) in (0_u32..).zip(&trail.commits) {
            let parents = commit.parents.iter().map(|id| required.places.get(id));
            let earlier = parents.map(|place| place.map_or(before, |place| latest[*place as usize]));
            let moment = earlier.fold(commit.committed.seconds, i64::max);
            latest.push(moment);
            let day = Moment { seconds: moment, offset: 0 }.day();
            let asking: Vec<bool> = laws.before_each(place).map(|law| demands(law, day)).collect();
            if asking.contains(&true) {
                required.commits.insert(place);
                required.bring_in(place, &asking);
            }
        }
        required
    }

    /// What comes in beside a parent whose law asks for signatures.
    fn bring_in(&mut self, merge: u32, asking: &[bool]) {
        let parents = &self.trail.commits[merge as usize].parents;
        let tips: Vec<u32> = parents.iter().filter_map(|id| self.places.get(id).copied()).collect();
        if parents.len() < 2 || tips.iter().all(|tip| self.commits.contains(tip)) {
            return;
        }
        for (parent, _) in parents.iter().zip(asking).filter(|(_, asks)| **asks) {
            let known: HashSet<u32> = match self.places.get(parent) {
                Some(place) => self.behind(vec![*place], &HashSet::new()),
                // It lies before all that is walked.
                None => HashSet::new(),
            };
            let brought = self.behind(tips.clone(), &known);
            self.commits.extend(brought);
        }
    }

    /// The commits that a destruction rewrote, whose signatures went with that, and how many were good then
    /// by its record, which is signed itself or is found like any other commit.
    fn rewritten(&self, ledger: &Ledger) -> (HashSet<u32>, u32) {
        let records = ledger.destructions.iter().filter(|record| record.is_whole());
        let epochs: BTreeSet<_> = records
            .filter_map(|record| Some((record.old_tip?, record.new_tip?, record.signatures?)))
            .collect();
        let tips = epochs.iter().filter_map(|(_, new, _)| self.places.get(new).copied());
        let good = epochs.iter().fold(0_u32, |sum, (_, _, good)| sum.saturating_add(*good));
        (self.behind(tips.collect(), &HashSet::new()), good)
    }

    /// These commits and all before them in the trail, but for what is `known`.
    fn behind(&self, mut waiting: Vec<u32>, known: &HashSet<u32>) -> HashSet<u32> {
        let mut found = HashSet::new();
        while let Some(place) = waiting.pop() {
            if !known.contains(&place) && found.insert(place) {
                let parents = &self.trail.commits[place as usize].parents;
                waiting.extend(parents.iter().filter_map(|id| self.places.get(id).copied()));
            }
        }
        found
    }
}

fn demands(law: &Law, day: Day) -> bool {
    let version = law.regulations.nearest_to(day);
    version.and_then(|version| version.signatures.as_ref()).is_some_and(|from| from.value <= day)
}
