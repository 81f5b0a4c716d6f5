//! Committing what a verb has written, by git itself: so the hooks run, and it is signed where the
//! office signs.

use std::path::Path;
use std::process::Command;

use git2::{BranchType, Repository, RepositoryState};

use crate::commands::{Result, Trouble};
use crate::git::{discovered, opened};

/// Paths as git takes them where a name with an asterisk or a bracket is no pattern. It is said of each
/// path, since a hook may have patterns of its own.
pub(in crate::commands) fn literal(paths: &[String]) -> impl Iterator<Item = String> {
    paths.iter().map(|path| format!(":(literal){path}"))
}

/// Refuses, before anything is written, where a commit would be lost: while git is in the middle of
/// something, which can be broken off, and where no branch has it. What is staged in a merge is the other
/// side's, besides.
pub(in crate::commands) fn refuse_lost_commit(root: &Path) -> Result<()> {
    use RepositoryState as State;
    let Ok(repository) = discovered(root) else { return Ok(()) };
    let command = match repository.state() {
        State::Merge => "git merge",
        State::CherryPick | State::CherryPickSequence => "git cherry-pick",
        State::Revert | State::RevertSequence => "git revert",
        State::Rebase | State::RebaseInteractive | State::RebaseMerge => "git rebase",
        State::ApplyMailbox | State::ApplyMailboxOrRebase => "git am",
        state @ (State::Clean | State::Bisect) => {
            if !repository.head_detached().unwrap_or(false) {
                return Ok(());
            }
            let command = match state {
                State::Bisect => "git bisect reset".to_owned(),
                _ => format!("git switch {}", branch_to_go_on(&repository)),
            };
            return Err(Trouble::new(message!("trouble-no-branch", command = command)));
        }
    };
    Err(Trouble::new(message!("trouble-half-done", command = command)))
}

/// The branch that was worked on last, or else the first one here or elsewhere, unless another folder works
/// on it; a new one where there is none.
fn branch_to_go_on(repository: &Repository) -> String {
    let folders = repository.worktrees().into_iter().flat_map(|names| {
        let named = names.iter().flatten().flatten();
        named.filter_map(|name| repository.find_worktree(name).ok()).collect::<Vec<_>>()
    });
    let others = folders.filter_map(|folder| Repository::open_from_worktree(&folder).ok());
    let others = others.chain(opened(repository.commondir()));
    let taken: Vec<_> = others.filter_map(|other| Some(other.head().ok()?.name().ok()?.to_owned())).collect();
    let branches = repository.branches(Some(BranchType::Local)).into_iter().flatten().flatten();
    let free = branches
        .filter(|(branch, _)| branch.get().name().is_ok_and(|name| !taken.iter().any(|taken| taken == name)));
    let free: Vec<String> =
        free.filter_map(|(branch, _)| branch.name().ok().flatten().map(str::to_owned)).collect();
    let left = |entry: git2::ReflogEntry<'_>| {
        let left =
            entry.message().ok()??.strip_prefix("checkout: moving from ")?.split_once(" to ")?.0.to_owned();
        free.contains(&left).then_some(left)
    };
    let last = repository.reflog("HEAD").ok().and_then(|log| log.iter().find_map(left));
    let is_new = |name: &String| repository.find_branch(name, BranchType::Local).is_err();
    let elsewhere = || {
        let branches = repository.branches(Some(BranchType::Remote)).into_iter().flatten().flatten();
        let names = branches.filter_map(|(branch, _)| branch.name().ok().flatten().map(str::to_owned));
        let mut names = names.filter_map(|name| Some(name.split_once('/')?.1.to_owned()));
        names.find(|name| name != "HEAD" && is_new(name))
    };
    last.or_else(|| free.first().cloned()).or_else(elsewhere).unwrap_or_else(|| {
        let new = (1..).map(|number| format!("dossiers-{number}")).find(is_new);
        format!("--create {}", new.unwrap_or_default())
    })
}

/// Commits these files and no others. The message names a number and a step and no person: it can't be
/// taken out of the history later. What stands there no longer and git never had is passed over.
pub(in crate::commands) fn commit(root: &Path, paths: &[String], message: &str) -> Result<()> {
    let git = |arguments: &[&str], paths: &[String]| -> Result<Vec<u8>> {
        let mut git = Command::new("git");
        git.arg("-C").arg(root).args(arguments).arg("--").args(literal(paths));
        let refused = || Trouble::new(message!("trouble-commit", message = message));
        let output = git.output().map_err(|cause| refused().because(cause))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        Err(said.lines().filter(|line| !line.trim().is_empty()).fold(refused(), Trouble::because))
    };
    // Git refuses all of them for one that it does not know.
    let known = |listing: &[&str]| -> Result<Vec<String>> {
        let listed = git(&[&["ls-files", "-z"], listing].concat(), paths)?;
        let listed = String::from_utf8_lossy(&listed).into_owned();
        let listed: Vec<&str> = listed.split('\0').collect();
        let is_known = |path: &&String| {
            let is_plain = root.join(path).symlink_metadata().is_ok_and(|lying| !lying.is_dir());
            is_plain || listed.iter().any(|file| Path::new(file).starts_with(path))
        };
        Ok(paths.iter().filter(is_known).cloned().collect())
    };
    let lies_there = |path: &String| root.join(path).symlink_metadata().is_ok();
    if paths.iter().all(lies_there) {
        git(&["add", "--all"], paths)?;
    } else {
        let staged = known(&[])?;
        let added = paths.iter().filter(|path| lies_there(path) || staged.contains(path));
        git(&["add", "--all"], &added.cloned().collect::<Vec<_>>())?;
    }
    // Before the first commit there is none to hold them against.
    let paths = known(&["--with-tree=HEAD"]).or_else(|_| known(&[]))?;
    git(&["commit", "--quiet", "--only", "--message", message], &paths).map(drop)
}
