//! Sending what was committed, and taking in what others did first. It happens on request alone: git
//! asks the server that the office has set.

use std::path::Path;
use std::process::Command;

/// What git said, and whether it did it.
pub(super) struct Said {
    pub(super) done: bool,
    pub(super) lines: Vec<String>,
}

fn git(root: &Path, arguments: &[&str]) -> Said {
    let mut git = Command::new("git");
    // Nobody sits at a terminal who could be asked for a password.
    git.arg("-C").arg(root).args(arguments).env("GIT_TERMINAL_PROMPT", "0").env("GIT_EDITOR", "true");
    match git.output() {
        Err(cause) => Said { done: false, lines: vec![cause.to_string()] },
        Ok(output) => {
            let text = [output.stdout, output.stderr].concat();
            let text = String::from_utf8_lossy(&text);
            let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
            Said { done: output.status.success(), lines: lines.map(crate::printer::visible).collect() }
        }
    }
}

pub(super) fn push(root: &Path) -> Said {
    git(root, &["push", "--porcelain"])
}

/// Takes in what others did and puts one's own commits behind it. Where both changed the same lines
/// all stays as it was.
pub(super) fn take_in(root: &Path) -> Said {
    let said = git(root, &["pull", "--rebase"]);
    if !said.done {
        git(root, &["rebase", "--abort"]);
    }
    said
}

/// The commits that the server has not, as far as it was asked; none where it is not known.
pub(super) fn unsent(root: &Path) -> Option<Vec<String>> {
    let said = git(root, &["log", "--format=%h %s", "@{upstream}..HEAD"]);
    said.done.then_some(said.lines)
}
