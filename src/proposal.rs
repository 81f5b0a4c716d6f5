//! A state of the records that somebody proposes: staged for a commit, or pushed. It is judged with
//! what lies between it and the archive, and by what it adds to the states that it comes from.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use git2::{Oid, Repository};
use rayon::prelude::*;

use crate::addition::Addition;
use crate::assess::{Assessment, Framework};
use crate::audit::{gather, loses_what_was_recorded};
use crate::calendar::Day;
use crate::chronicle::Chronicler;
use crate::diagnostic::Finding;
use crate::git::{GitError, Records};
use crate::rules::{Rule, judge_past, judge_past_of_dossier, judge_words};
use crate::snapshot::{Refusal, Snapshot, differing};
use crate::store::Store;
use crate::trail::{ObjectId, is_place_of_a_dossier, subject_of};

/// Opens the repository once more: every office is read on its own.
pub type Open<'o> = dyn Fn() -> Result<Repository, Refusal> + 'o;

/// An office as it would be.
#[derive(Debug)]
pub struct Proposal {
    /// The folder of the office; empty for the top.
    pub folder: String,
    /// What was found in it.
    pub assessment: Assessment,
    /// What of that is new.
    pub addition: Addition,
}

/// A commit, or one that is to be made.
#[derive(Debug, Clone, Copy)]
pub struct State {
    /// Its tree.
    pub tree: Oid,
    /// Its name.
    pub commit: ObjectId,
}

/// Reads states of the records from git.
pub struct Reader<'o> {
    /// Opens the repository.
    pub open: &'o Open<'o>,
    /// The day on which it is judged.
    pub today: Day,
    /// The clock of the server that takes a push, in seconds since 1970; none for a commit in a clone.
    pub clock: Option<i64>,
}

impl Reader<'_> {
    /// The files of an office in a tree.
    ///
    /// # Errors
    /// When git can't read them.
    pub fn store(&self, tree: Oid, folder: &str) -> Result<Store<Snapshot>, Refusal> {
        Ok(Store::of(Snapshot::new((self.open)()?, tree, folder)?))
    }

    /// Judges a state, without its history.
    ///
    /// # Errors
    /// When git can't read it.
    pub fn judge(&self, tree: Oid, folder: &str) -> Result<Assessment, Refusal> {
        let store = self.store(tree, folder)?;
        Ok(Framework::read(&store, self.today).assess(&store, self.today, |_| ()).0)
    }

    /// What is found in a tree of before, of the rules of what blocks in a tree that comes of it, judging
    /// no more than the dossiers by which they differ; in the others it is what blocks now. None where
    /// that can't be told, for something else differs, or a rule looks at more than one dossier.
    /// `repository` has both trees.
    ///
    /// # Errors
    /// When git can't read it.
    pub fn found_before(
        &self,
        repository: &Repository,
        [before, after]: [Oid; 2],
        folder: &str,
        blocking: &[&Finding],
    ) -> Result<Option<Vec<Finding>>, Refusal> {
        let is_of_one = |finding: &&Finding| {
            let looks = Rule::of(finding.code.as_str()).is_some_and(Rule::looks_at_one_dossier);
            // Whether a copy is told by its name depends on the other one.
            let looks = looks && finding.message.key != key!("f7-name");
            looks && finding.dossier.is_some() && is_place_of_a_dossier(finding.place.source.path())
        };
        if !blocking.iter().all(is_of_one) {
            return Ok(None);
        }
        let differing = differing(repository, [before, after], folder)?;
        let changed: BTreeSet<String> =
            differing.iter().map(|path| subject_of(path).0.into_owned()).collect();
        if !changed.iter().all(|path| is_place_of_a_dossier(path)) {
            return Ok(None);
        }
        let (store, today) = (self.store(before, folder)?, self.today);
        let framework = Framework::without_dossiers(&store, today);
        let there: HashSet<String> = store.dossier_paths().into_iter().collect();
        let judge = |path: &String| framework.judge_one(&store, path, today, |it| it.findings.to_vec());
        let stood = changed.par_iter().filter(|path| there.contains(path.as_str()));
        let mut found: Vec<Finding> = Vec::new();
        for judged in stood.map(judge).collect::<Vec<_>>() {
            match judged {
                Ok(findings) => found.extend(findings.into_iter().flatten()),
                Err(_) => return Ok(None),
            }
        }
        let stays = blocking.iter().filter(|finding| !changed.contains(finding.place.source.path()));
        found.extend(stays.map(|finding| (*finding).clone()));
        // What is alike is matched in the order in which all of it is found.
        found.sort_by(Finding::compare);
        Ok(Some(found))
    }

    /// Judges a state, and what lies between an older commit and it.
    ///
    /// # Errors
    /// When git can't read it.
    pub fn judge_with_history(
        &self,
        state: State,
        since: Option<ObjectId>,
        folder: &str,
    ) -> Result<Assessment, GitError> {
        let store = self.store(state.tree, folder)?;
        let framework = Framework::read(&store, self.today);
        let (people, regulations) = (Arc::clone(&framework.people), framework.regulations.clone());
        let chronicler = Chronicler { people: &people, regulations: &regulations };
        // The server that takes a push has a clock.
        let records = if self.clock.is_some() { Records::of_push } else { Records::new };
        let records = records((self.open)()?, folder);
        let mut past = gather(&records, since, Some(state.commit), &framework.ledger, chronicler)?;
        past.clock = self.clock;
        if self.clock.is_none() && loses_what_was_recorded(&past.trail) {
            past.whole = Some(records.trail(Some(state.commit))?);
        }
        let (mut assessment, of_dossiers) = framework.assess(&store, self.today, |judged| {
            judged.case.map(|case| judge_past_of_dossier(case, &past)).unwrap_or_default()
        });
        let summaries = &assessment.register.summaries;
        let found = judge_past(&past, &summaries.iter().map(|summary| summary.source.path()).collect());
        let words = judge_words(&past, &assessment.names, |path| store.read(path).ok()?.ok());
        assessment.add(of_dossiers.into_iter().flatten().chain(found).chain(words).collect());
        Ok(assessment)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests;
