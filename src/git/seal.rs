//! Seals: a digest over a whole history, made and verified.

use std::collections::{BTreeMap, HashSet};

use git2::{Oid, Sort};
use sha2::{Digest, Sha256};

use super::tree::blob;
use super::{Records, Result, object_id, oid};
use crate::calendar::Day;
use crate::hexadecimal;
use crate::ledger::{Seal, SealState};
use crate::trail::ObjectId;

impl Records {
    /// A seal on everything up to a commit.
    ///
    /// The digest is SHA-256 over every commit as git keeps it, in order of name, and then over the
    /// path and the content of every file of the records in the last one. A commit names what it
    /// follows and what it holds by SHA-1; the digest does not rely on that alone for the commits
    /// themselves and for what the records say now.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn seal(&self, tip: ObjectId, date: Day) -> Result<Seal> {
        let mut order = self.repository.revwalk()?;
        order.set_sorting(Sort::NONE)?;
        order.push(oid(tip)?)?;
        let mut commits = order.collect::<std::result::Result<Vec<Oid>, _>>()?;
        commits.sort_unstable();
        let odb = self.repository.odb()?;
        let mut digest = Sha256::new();
        for commit in &commits {
            add(&mut digest, odb.read(*commit)?.data());
        }
        let files: BTreeMap<String, Oid> = self.listing(Some(tip))?;
        for (path, id) in files {
            add(&mut digest, path.as_bytes());
            add(&mut digest, &blob(&odb, id)?.unwrap_or_default());
        }
        let digest = hexadecimal::digits(&digest.finalize());
        Ok(Seal { date, commits: commits.len(), tip, digest })
    }

    /// Whether what a seal covers is a part of the history up to a commit, as its digest tells.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn seal_state(&self, seal: &Seal, tip: ObjectId) -> Result<SealState> {
        if self.seal_states([seal.tip], tip)? != [SealState::Holds] {
            return Ok(SealState::Gone);
        }
        let now = self.seal(seal.tip, seal.date)?;
        let same = (now.commits, &now.digest) == (seal.commits, &seal.digest);
        Ok(if same { SealState::Holds } else { SealState::Differs })
    }

    /// Whether each of these sealed commits is in the history up to a commit; no digest is computed.
    /// One walk serves for all, however many there are.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn seal_states(
        &self,
        sealed: impl IntoIterator<Item = ObjectId>,
        tip: ObjectId,
    ) -> Result<Vec<SealState>> {
        let sealed: Vec<Oid> = sealed.into_iter().map(oid).collect::<Result<_>>()?;
        let mut missing: HashSet<Oid> = sealed.iter().copied().collect();
        let mut order = self.repository.revwalk()?;
        order.push(oid(tip)?)?;
        for id in order {
            if missing.is_empty() {
                break;
            }
            missing.remove(&id?);
        }
        let state = |id: &Oid| if missing.contains(id) { SealState::Gone } else { SealState::Holds };
        Ok(sealed.iter().map(state).collect())
    }

    /// The commit that a name stands for, such as `HEAD~5`, a branch or a number.
    ///
    /// # Errors
    /// [`super::GitError::NoRevision`] when there is none.
    pub fn revision(&self, name: &str) -> Result<ObjectId> {
        let object = self.repository.revparse_single(name).and_then(|object| object.peel_to_commit());
        object.map(|commit| object_id(commit.id())).map_err(|_| super::GitError::NoRevision(name.to_owned()))
    }
}

/// Each part is preceded by its length, so that no two lists of parts give the same bytes.
fn add(digest: &mut Sha256, bytes: &[u8]) {
    digest.update((bytes.len() as u64).to_be_bytes());
    digest.update(bytes);
}
