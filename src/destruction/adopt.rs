//! The other repositories: each follows a destruction once it knows that it is one.

use git2::{Commit, Oid, Repository, Signature, build::CheckoutBuilder};

use super::chain::Chain;
use super::exchange::Account;
use super::judged::{After, Lacking};
use super::locks::Locks;
use super::plan::Open;
use super::prepared::Prepared;
use super::progress::Progress;
use super::references::References;
use crate::calendar::Day;
use crate::git::GitError;

/// What came of adopting.
#[derive(Debug, PartialEq, Eq)]
pub enum Adopted {
    /// This repository follows, and holds nothing any more of what was destroyed.
    Done,
    /// The same; own commits could not be put on top by themselves.
    Apart,
    /// The other history is not this one with those dossiers taken out.
    Differs,
    /// It might not be made.
    Lacking(Lacking),
    /// Something that was destroyed is still found.
    Found(Vec<super::search::Found>),
    /// Somebody changed something meanwhile.
    Meanwhile,
}

/// Follows destructions: everything that has a name here is rewritten as the other history was, what
/// is on top of it stays on top, and the rest goes. What own work said once and says no more goes where it
/// is asked to be `clean`. What might not be destroyed is not destroyed here either.
///
/// # Errors
/// What the disk or libgit2 refuses.
pub fn adopt(
    open: &Open<'_>,
    chain: &mut Chain,
    (other, clean, today): (Oid, bool, Day),
    locks: Locks,
    progress: &dyn Progress,
) -> Result<Adopted, GitError> {
    let repository = open()?;
    let has_old = chain.has_the_old_history();
    let base = if has_old { chain.rewritten_in(open, &repository, other)? } else { None };
    let after = After { open, repository: &repository, base, tip: other, today };
    if let Some(lacking) = chain.lacking(after)?.into_iter().find(|lacking| lacking.is_known) {
        return Ok(Adopted::Lacking(lacking));
    }
    let is_so = if has_old { base.is_some() } else { chain.is_behind(&repository, other)? };
    if !is_so || !chain.comes_alone(after)? {
        return Ok(Adopted::Differs);
    }
    let names = References::of(&repository)?;
    let mut prepared = Prepared::adopting(&repository, chain, (names.clone(), other), progress)?;
    if clean && prepared.may_go_too() {
        for plan in &mut chain.plans {
            plan.add_besides(&repository, &prepared.found)?;
        }
        drop(prepared);
        prepared = Prepared::adopting(&repository, chain, (names, other), progress)?;
    }
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
