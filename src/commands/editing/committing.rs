//! Committing what a verb has written, by git itself: so the hooks run, and it is signed where the
//! office signs.

use std::path::Path;
use std::process::Command;

use git2::{Repository, RepositoryState};

use crate::commands::{Result, Trouble};

/// Paths as git takes them where a name with an asterisk or a bracket is no pattern. It is said of each
/// path, since a hook may have patterns of its own.
pub(in crate::commands) fn literal(paths: &[String]) -> impl Iterator<Item = String> {
    paths.iter().map(|path| format!(":(literal){path}"))
}

/// Refuses while git is in the middle of something, before anything is written: what was staged for that is
/// the other side's, and a commit in between is lost when it is broken off. So is one that is on no branch
/// when another is chosen.
pub(in crate::commands) fn refuse_half_done(root: &Path) -> Result<()> {
    use RepositoryState as State;
    let Ok(repository) = Repository::discover(root) else { return Ok(()) };
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
            let command = if state == State::Bisect { "git bisect reset" } else { "git switch -" };
            return Err(Trouble::new(message!("trouble-no-branch", command = command)));
        }
    };
    Err(Trouble::new(message!("trouble-half-done", command = command)))
}

/// Commits these files and no others. The message names a number and a step and no person: it can't be
/// taken out of the history later.
pub(in crate::commands) fn commit(root: &Path, paths: &[String], message: &str) -> Result<()> {
    let run = |arguments: &[&str]| -> Result<()> {
        let mut git = Command::new("git");
        git.arg("-C").arg(root).args(arguments).arg("--").args(literal(paths));
        let refused = || Trouble::new(message!("trouble-commit", message = message));
        let output = git.output().map_err(|cause| refused().because(cause))?;
        if output.status.success() {
            return Ok(());
        }
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        Err(said.lines().filter(|line| !line.trim().is_empty()).fold(refused(), Trouble::because))
    };
    run(&["add", "--all"])?;
    run(&["commit", "--quiet", "--only", "--message", message])
}
