//! The other repositories: each follows a destruction once it knows that it is one.

use git2::{Commit, Oid, Repository, Signature, build::CheckoutBuilder};

use super::exchange::Account;
use super::locks::Locks;
use super::plan::Open;
use super::prepared::{Prepared, Progress};
use super::recorded::{Epoch, epochs, records_in};
use super::references::References;
use crate::calendar::Day;
use crate::git::GitError;
use crate::trail::ObjectId;

/// What came of adopting.
#[derive(Debug, PartialEq, Eq)]
pub enum Adopted {
    /// There was nothing to adopt.
    Nothing,
    /// This repository follows, and holds nothing any more of what was destroyed.
    Done,
    /// The same; own commits could not be put on top by themselves.
    Apart,
    /// The other history is not this one with those dossiers taken out.
    Differs,
    /// Something that was destroyed is still found.
    Found(Vec<super::search::Found>),
    /// Somebody changed something meanwhile.
    Meanwhile,
}

/// The destruction in a history of which this repository has the old one.
///
/// # Errors
/// What libgit2 refuses.
pub fn to_adopt(open: &Open<'_>, other: Oid, today: Day) -> Result<Option<Epoch>, GitError> {
    let repository = open()?;
    let records = records_in(open, &repository.find_commit(other)?, today)?;
    let odb = repository.odb()?;
    let is_there = |id: ObjectId| Oid::from_bytes(&id.0).is_ok_and(|id| odb.exists(id));
    Ok(epochs(records).into_iter().find(|epoch| is_there(epoch.old_tip)))
}

/// Whether the history up to `other` is the old one of an epoch, rewritten, and what came after.
///
/// # Errors
/// What libgit2 refuses.
pub fn is_rewritten(open: &Open<'_>, epoch: &Epoch, other: Oid) -> Result<bool, GitError> {
    let repository = open()?;
    let new = Oid::from_bytes(&epoch.new_tip.0)?;
    let follows = other == new || repository.graph_descendant_of(other, new).unwrap_or(false);
    Ok(follows && epoch.plan(open)?.expected(&repository)? == epoch.new_tip)
}

/// Follows a destruction: everything that has a name here is rewritten as the other history was, what
/// is on top of it stays on top, and the rest goes.
///
/// # Errors
/// What the disk or libgit2 refuses.
pub fn adopt(
    open: &Open<'_>,
    epoch: &Epoch,
    other: Oid,
    locks: Locks,
    progress: &dyn Progress,
) -> Result<Adopted, GitError> {
    if !is_rewritten(open, epoch, other)? {
        return Ok(Adopted::Differs);
    }
    let repository = open()?;
    let plan = epoch.plan(open)?;
    let names = References::of(&repository)?;
    let prepared = Prepared::adopting(&repository, &plan, names, progress)?;
    if !prepared.found.is_empty() {
        return Ok(Adopted::Found(prepared.found));
    }
    let nothing: Option<Account> = None;
    if !prepared.put_in_place(&repository, locks, nothing)? {
        return Ok(Adopted::Meanwhile);
    }
    let repository = open()?;
    if repository.is_bare() {
        return Ok(Adopted::Done);
    }
    let is_moved = go_along(&repository, &repository.find_commit(other)?)?;
    super::exchange::forget(&repository)?;
    Ok(if is_moved { Adopted::Done } else { Adopted::Apart })
}

/// Moves the current branch to the other history, with own commits on top; false when these are no plain
/// row, or do not fit there: they stay where they are then, on the rewritten history.
fn go_along(repository: &Repository, other: &Commit<'_>) -> Result<bool, GitError> {
    let head = repository.head()?.peel_to_commit()?;
    let mut walk = repository.revwalk()?;
    walk.set_sorting(git2::Sort::TOPOLOGICAL | git2::Sort::REVERSE)?;
    walk.push(head.id())?;
    walk.hide(other.id())?;
    let mut tip = other.clone();
    for id in walk {
        let own = repository.find_commit(id?)?;
        if own.parent_count() != 1 {
            return Ok(false);
        }
        let mut index = repository.cherrypick_commit(&own, &tip, 0, None)?;
        if index.has_conflicts() {
            return Ok(false);
        }
        let tree = repository.find_tree(index.write_tree_to(repository)?)?;
        let (author, committer): (Signature<'_>, Signature<'_>) = (own.author(), own.committer());
        let message = String::from_utf8_lossy(own.message_raw_bytes()).into_owned();
        let id = repository.commit(None, &author, &committer, &message, &tree, &[&tip])?;
        tip = repository.find_commit(id)?;
    }
    let mut checkout = CheckoutBuilder::new();
    checkout.safe();
    repository.checkout_tree(tip.as_object(), Some(&mut checkout))?;
    match repository.head()?.name().ok().filter(|_| !repository.head_detached().unwrap_or(false)) {
        Some(name) => _ = repository.reference(name, tip.id(), true, "klacht purge --adopt")?,
        None => repository.set_head_detached(tip.id())?,
    }
    Ok(true)
}

/// The commit that a name stands for; without one, what the current branch follows.
///
/// # Errors
/// What libgit2 refuses, such as that there is none.
pub fn other_history(repository: &Repository, name: Option<&str>) -> Result<Oid, GitError> {
    let commit = match name {
        Some(name) => repository.revparse_single(name)?.peel_to_commit()?,
        None if repository.is_bare() => repository.head()?.peel_to_commit()?,
        None => {
            let head = repository.head()?;
            let upstream = repository.branch_upstream_name(head.name()?)?;
            let upstream = String::from_utf8_lossy(&upstream).into_owned();
            repository.find_reference(&upstream)?.peel_to_commit()?
        }
    };
    Ok(commit.id())
}
