//! Committing what a verb has written, by git itself: so the hooks run, and it is signed where the
//! office signs.

use std::path::Path;
use std::process::Command;

use crate::commands::{Result, Trouble};
use crate::git::Records;

/// Whether git tracks all of these files; not where that can't be told.
fn are_known(root: &Path, paths: &[String]) -> bool {
    let known = || {
        let records = Records::discover(root).ok()?;
        let index = records.repository().index().ok()?;
        let office = Path::new(records.office());
        Some(paths.iter().all(|path| index.get_path(&office.join(path), 0).is_some()))
    };
    known().unwrap_or(false)
}

/// Commits these files and no others. The message names a number and a step and no person: it can't be
/// taken out of the history later.
pub(in crate::commands) fn commit(root: &Path, paths: &[String], message: &str) -> Result<()> {
    let run = |arguments: &[&str]| -> Result<()> {
        let mut git = Command::new("git");
        git.arg("-C").arg(root).args(arguments).arg("--").args(paths);
        let refused = || Trouble::new(message!("trouble-commit", message = message));
        let output = git.output().map_err(|cause| refused().because(cause))?;
        if output.status.success() {
            return Ok(());
        }
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        Err(said.lines().filter(|line| !line.trim().is_empty()).fold(refused(), Trouble::because))
    };
    // Only what is new has to be added, and each call looks at all that git tracks.
    if !are_known(root, paths) {
        run(&["add", "--all"])?;
    }
    run(&["commit", "--quiet", "--only", "--message", message])
}
