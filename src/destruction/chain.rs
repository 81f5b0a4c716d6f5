//! Destructions that came one after the other, as a repository meets them that missed them all.
//!
//! Between two of them the history went on, and nobody but whoever destroyed has what it was then. But
//! what both took out of the history of before is the same whether that is done in two steps or in one.

use std::collections::{BTreeMap, HashMap, HashSet};

use git2::{Commit, Oid, Repository};

use super::beside::standing;
use super::plan::{Ground, Open, Plan, words};
use super::progress::Unseen;
use super::recorded::{Epoch, epochs, records_in};
use super::rewriting::Rewriting;
use super::told::Rewritten;
use super::words::{MATCHER, Words};
use crate::calendar::Day;
use crate::dossier::Number;
use crate::git::{GitError, object_id};
use crate::trail::ObjectId;

/// The way of looking for names of records that say nothing of it.
const FIRST: u32 = 1;

/// Some destructions, and what they take together out of one history.
pub struct Chain {
    /// The destructions, in the order of their days.
    pub epochs: Vec<Epoch>,
    /// What goes: one plan an office.
    pub plans: Vec<Plan>,
    /// The last commit of the history.
    pub tip: Oid,
}

impl Chain {
    /// What these destructions take out of the history up to a commit; `other` is the last commit of the
    /// history that came of them.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn new(open: &Open<'_>, mut epochs: Vec<Epoch>, (tip, other): (Oid, Oid)) -> Result<Self, GitError> {
        epochs.sort_by_key(|epoch| epoch.date);
        let mut offices: BTreeMap<&str, (Vec<Number>, Day)> = BTreeMap::new();
        for epoch in &epochs {
            let (numbers, day) = offices.entry(&epoch.folder).or_insert_with(|| (Vec::new(), epoch.date));
            numbers.extend(epoch.numbers());
            *day = epoch.date;
        }
        let plans = offices.into_iter().map(|(folder, (numbers, day))| {
            let ground = Ground::read(open, folder, object_id(tip), day, &Unseen)?;
            Plan::new(open, ground, &numbers)
        });
        let mut plans = plans.collect::<Result<Vec<_>, _>>()?;
        let repository = open()?;
        for plan in &mut plans {
            let (folder, mut all) = (plan.folder.clone(), HashSet::new());
            for epoch in epochs.iter().filter(|epoch| epoch.folder == folder) {
                let removed = epoch.records.iter().flat_map(|record| record.removed.iter().copied());
                all.extend(removed.clone().filter_map(|id| Oid::from_bytes(&id.0).ok()));
                let naming = plan.naming(&repository, removed)?;
                // Between this history and a later destruction it may have become an earlier version.
                let later = Some(other).filter(|_| epoch.old_tip != object_id(tip));
                let standing = standing(&repository, (tip, later), &naming)?;
                plan.besides.extend(naming.difference(&standing));
            }
            let has_later = epochs.iter().any(|epoch| epoch.old_tip != object_id(tip));
            plan.add_called(&repository, tip, has_later, &all)?;
        }
        Ok(Self { epochs, plans, tip })
    }

    /// The destructions that a history tells of and that this repository did not follow yet: it has the
    /// history of before, or files of a dossier that went.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn missed(open: &Open<'_>, other: Oid, today: Day) -> Result<Option<Self>, GitError> {
        let repository = open()?;
        let records = records_in(open, &repository.find_commit(other)?, today)?;
        let odb = repository.odb()?;
        let is_there = |id: &ObjectId| Oid::from_bytes(&id.0).is_ok_and(|id| odb.exists(id));
        let mut missed = epochs(records);
        missed.retain(|epoch| {
            let mut removed = epoch.records.iter().flat_map(|record| &record.removed);
            is_there(&epoch.old_tip) || removed.any(is_there)
        });
        missed.sort_by_key(|epoch| epoch.date);
        let old = missed.iter().map(|epoch| epoch.old_tip).find(is_there);
        let tip = match old {
            _ if missed.is_empty() => return Ok(None),
            Some(old) => Oid::from_bytes(&old.0)?,
            None => repository.head()?.peel_to_commit()?.id(),
        };
        Self::new(open, missed, (tip, other)).map(Some)
    }

    /// The dossiers.
    #[must_use]
    pub fn numbers(&self) -> Vec<Number> {
        self.epochs.iter().flat_map(Epoch::numbers).collect()
    }

    /// The way in which names were looked for in messages, where that is another one than here: what
    /// differs may differ by that.
    #[must_use]
    pub fn other_matcher(&self) -> Option<u32> {
        let records = self.epochs.iter().flat_map(|epoch| &epoch.records);
        records.map(|record| record.matcher.unwrap_or(FIRST)).find(|matcher| *matcher != MATCHER)
    }

    /// Whether the history of before one of them is here, so that its record can be checked.
    #[must_use]
    pub fn has_the_old_history(&self) -> bool {
        self.epochs.iter().any(|epoch| epoch.old_tip == object_id(self.tip))
    }

    /// The plan of the office of one of the destructions.
    #[must_use]
    pub fn plan_of(&self, epoch: &Epoch) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.folder == epoch.folder)
    }

    /// The commit of another history in which the history of before, so rewritten, ends; none when it is
    /// not there, or when a record that can be checked here tells of something else.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn rewritten_in(
        &self,
        open: &Open<'_>,
        repository: &Repository,
        other: Oid,
    ) -> Result<Option<Oid>, GitError> {
        let (tip, own) = (object_id(self.tip), self.rewritten(repository)?);
        for epoch in self.epochs.iter().filter(|epoch| epoch.old_tip == tip) {
            let is_so = match self.epochs.len() {
                1 => self.is_told(open, epoch, &own)?,
                _ => {
                    let alone = Self::new(open, vec![epoch.clone()], (self.tip, other))?;
                    alone.is_told(open, epoch, &alone.rewritten(repository)?)?
                }
            };
            if !is_so {
                return Ok(None);
            }
        }
        let own = own.tip;
        let follows = other == own || repository.graph_descendant_of(other, own).unwrap_or(false);
        Ok(Some(own).filter(|_| follows))
    }

    /// Whether a history that was behind when the destructions were made is in another one so rewritten.
    /// What is not in that is own work, unless it holds another version of it.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn is_behind(&self, repository: &Repository, other: Oid) -> Result<bool, GitError> {
        let images = self.images(repository)?;
        let mut walk = repository.revwalk()?;
        walk.push(other)?;
        let theirs = walk.collect::<Result<HashSet<Oid>, _>>()?;
        let (words, _) = words(&self.plans, repository, &[self.tip], &[])?;
        let mut unknown = HashSet::new();
        for id in theirs.difference(&images.values().copied().collect()) {
            unknown.extend(marks(&repository.find_commit(*id)?, &words));
        }
        let mut is_own = true;
        for (id, _) in images.iter().filter(|(_, image)| !theirs.contains(image)) {
            is_own &= marks(&repository.find_commit(*id)?, &words).iter().all(|mark| !unknown.contains(mark));
        }
        Ok(is_own && images.values().any(|image| theirs.contains(image)))
    }

    /// Whether the records of one destruction tell what this history gives without its dossiers.
    fn is_told(&self, open: &Open<'_>, epoch: &Epoch, made: &Rewritten) -> Result<bool, GitError> {
        let plan = self.plan_of(epoch).filter(|_| object_id(made.tip) == epoch.new_tip);
        plan.map_or(Ok(false), |plan| plan.is_told(open, epoch, made))
    }

    /// What each commit up to the last becomes; nothing is written.
    fn images(&self, repository: &Repository) -> Result<HashMap<Oid, Oid>, GitError> {
        self.rewriting(repository, |rewriting| {
            rewriting.commits().iter().map(|(old, new)| (*old, *new)).collect()
        })
    }

    fn rewritten(&self, repository: &Repository) -> Result<Rewritten, GitError> {
        self.rewriting(repository, |rewriting| Rewritten {
            tip: rewriting.commits()[&self.tip],
            commits: rewriting.commits().len(),
            signed: rewriting.signed().to_vec(),
            removed: rewriting.finish().removed.into_iter().map(|(id, _)| id).collect(),
        })
    }

    fn rewriting<T>(
        &self,
        repository: &Repository,
        result: impl FnOnce(Rewriting<'_>) -> T,
    ) -> Result<T, GitError> {
        let mut doomed = super::Doomed::default();
        self.plans.iter().for_each(|plan| plan.doom(&mut doomed));
        let (words, _) = words(&self.plans, repository, &[self.tip], &[])?;
        let mut rewriting = Rewriting::new(repository, &doomed, &words, None)?;
        rewriting.commit(self.tip, || ())?;
        Ok(result(rewriting))
    }
}

/// By what a commit is known again that somebody changed: its moments, with what it says or what it holds.
fn marks(commit: &Commit<'_>, words: &Words) -> [(i64, i64, Vec<u8>); 2] {
    let (author, committer) = (commit.author().when().seconds(), commit.time().seconds());
    let said = [words.say(commit.message_raw_bytes()).to_vec(), commit.tree_id().as_bytes().to_vec()];
    said.map(|said| (author, committer, said))
}
