//! Destructions that others made: whether they might be made, and whether nothing else came with them. The
//! server asks it of a push, and every other copy before it follows: what is destroyed comes back nowhere.

use std::path::Path;

use git2::{Commit, Oid, Repository, Sort};

use super::agreed::Lack;
use super::chain::Chain;
use super::plan::{Open, Plan};
use super::recorded::{Epoch, records_in};
use crate::calendar::Day;
use crate::dossier::Number;
use crate::git::{GitError, object_id};
use crate::ledger::DESTRUCTIONS;
use crate::locale::{Key, Message};

/// The history that came of some destructions.
#[derive(Clone, Copy)]
pub struct After<'a> {
    /// Opens the repository once more.
    pub open: &'a Open<'a>,
    /// Where it is read.
    pub repository: &'a Repository,
    /// The commit in it up to which it is the history of before, rewritten; none where that is not known.
    pub base: Option<Oid>,
    /// Its last commit.
    pub tip: Oid,
    /// The day on which it is read.
    pub today: Day,
}

/// Why one of the destructions might not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// The dossier.
    pub number: Number,
    /// What lacked.
    pub lack: Lack,
    /// Whether the history is here that was there when it was destroyed.
    pub is_of_then: bool,
    /// Whether what is here says it: of what came later than that, a copy that was behind knows nothing.
    pub is_known: bool,
}

impl Lacking {
    /// What lacked, and the way out for whoever destroyed.
    #[must_use]
    pub fn told(&self) -> (Message, Key) {
        let named = |key| Message::new(key).with("number", self.number.as_str());
        match self.lack {
            Lack::Term => (named(key!("push-purge-due")), key!("push-purge-due-help")),
            Lack::Fault => (named(key!("push-purge-fault")), key!("push-purge-fault-help")),
            Lack::Frozen(year) => (
                named(key!("push-purge-unfrozen")).with("year", year.to_string()),
                key!("push-purge-unfrozen-help"),
            ),
            Lack::Reason => (named(key!("push-purge-reason")), key!("push-purge-reason-help")),
            Lack::Second => (named(key!("push-purge-second")), key!("push-purge-second-help")),
            Lack::Thinking(from) => {
                (named(key!("push-purge-thinking")).with("from", from), key!("push-purge-second-help"))
            }
        }
    }
}

impl Chain {
    /// What lacked when each of the dossiers was destroyed, as far as anything did.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn lacking(&self, after: After<'_>) -> Result<Vec<Lacking>, GitError> {
        let mut lacking = Vec::new();
        for epoch in &self.epochs {
            let Some(plan) = self.plan_of(epoch) else { continue };
            let is_of_then = epoch.old_tip == object_id(self.tip);
            let committer = after.committer_of(epoch, plan)?;
            for record in &epoch.records {
                let by: Vec<&str> = committer.iter().chain(&record.by).map(String::as_str).collect();
                let Some(lack) = plan.lack(after.open, record, (&by, epoch.date))? else { continue };
                let is_known = is_of_then
                    || matches!(lack, Lack::Term | Lack::Fault | Lack::Reason)
                        && plan.summary(after.open, &record.number)?.is_some();
                lacking.push(Lacking { number: record.number.clone(), lack, is_of_then, is_known });
            }
        }
        Ok(lacking)
    }

    /// Whether each commit that brought records brought nothing else.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn comes_alone(&self, after: After<'_>) -> Result<bool, GitError> {
        for epoch in &self.epochs {
            let Some(commit) = after.commit_of(epoch)? else { continue };
            let parent = commit.parent(0).ok().map(|parent| parent.tree()).transpose()?;
            let changes = after.repository.diff_tree_to_tree(parent.as_ref(), Some(&commit.tree()?), None)?;
            let ledger = Path::new(&epoch.folder).join(DESTRUCTIONS);
            if changes.deltas().any(|delta| delta.new_file().path() != Some(&ledger)) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

impl<'a> After<'a> {
    /// Who brought the records of a destruction, by the key in people.yaml: they are no second person.
    fn committer_of(&self, epoch: &Epoch, plan: &Plan) -> Result<Option<String>, GitError> {
        let Some(commit) = self.commit_of(epoch)? else { return Ok(None) };
        let email = String::from_utf8_lossy(commit.author().email_bytes()).into_owned();
        let person = plan.assessment.register.people.of_address(&email);
        Ok(person.map(|person| person.key.value.0.clone()))
    }

    /// The commit that brought the records of a destruction.
    fn commit_of(&self, epoch: &Epoch) -> Result<Option<Commit<'a>>, GitError> {
        let mut walk = self.repository.revwalk()?;
        walk.set_sorting(Sort::TOPOLOGICAL | Sort::REVERSE)?;
        walk.push(self.tip)?;
        let new_tip = Oid::from_bytes(&epoch.new_tip.0)?;
        let is_here = || self.repository.find_commit(new_tip).is_ok();
        if let Some(base) = self.base.or_else(|| is_here().then_some(new_tip)) {
            walk.hide(base)?;
        }
        let path = Path::new(&epoch.folder).join(DESTRUCTIONS);
        let mut before = None;
        for id in walk {
            let commit = self.repository.find_commit(id?)?;
            let file = commit.tree()?.get_path(&path).ok().map(|file| file.id());
            if file.is_none() || file == before {
                continue;
            }
            before = file;
            let records = records_in(self.open, &commit, self.today)?;
            if records.iter().any(|(folder, record)| {
                *folder == epoch.folder && epoch.records.iter().any(|it| it.number == record.number)
            }) {
                return Ok(Some(commit));
            }
        }
        Ok(None)
    }
}
