//! Committing what a verb has written, by git itself: so the hooks run, and it is signed where the
//! office signs.

use std::path::Path;
use std::process::Command;

use crate::commands::{Result, Trouble};

/// Commits these files and no others. The message names a number and a step and no person: it can't be
/// taken out of the history later.
pub(in crate::commands) fn commit(root: &Path, paths: &[String], message: &str) -> Result<()> {
    let run = |arguments: &[&str]| -> Result<()> {
        let mut git = Command::new("git");
        git.arg("-C").arg(root).args(arguments).arg("--").args(paths);
        // A name with an asterisk or a bracket is no pattern.
        git.env("GIT_LITERAL_PATHSPECS", "1");
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
