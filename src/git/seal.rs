//! Seals: a digest over a whole history, made and verified.

use std::collections::BTreeMap;

use git2::{ErrorCode, Oid, Sort};
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

    /// Whether what a seal covers is a part of the history up to a commit. `wholly` also computes
    /// the digest anew; else it is enough that the sealed commit is there.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn seal_state(&self, seal: &Seal, tip: ObjectId, wholly: bool) -> Result<SealState> {
        let (sealed, last) = (oid(seal.tip)?, oid(tip)?);
        let is_there = sealed == last
            || match self.repository.graph_descendant_of(last, sealed) {
                Ok(is_there) => is_there,
                Err(error) if error.code() == ErrorCode::NotFound => false,
                Err(_) if self.repository.find_commit(sealed).is_err() => false,
                Err(error) => return Err(error.into()),
            };
        if !is_there {
            return Ok(SealState::Gone);
        }
        let same = !wholly || {
            let now = self.seal(seal.tip, seal.date)?;
            (now.commits, &now.digest) == (seal.commits, &seal.digest)
        };
        Ok(if same { SealState::Holds } else { SealState::Differs })
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
