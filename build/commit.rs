//! Which commit the sources are of.

use std::path::{Path, PathBuf};
use std::process::Command;

/// How much of a commit's name is told.
const LENGTH: usize = 12;

/// A commit, and the files that change when it is another.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Commit {
    pub(crate) name: Option<String>,
    pub(crate) watched: Vec<PathBuf>,
}

impl Commit {
    /// That of the repository in this folder, not of one above it, in which the sources may lie; else
    /// the one that who packs them tells. Nothing that lacks here stops a build.
    pub(crate) fn of(folder: &Path, told: Option<String>) -> Self {
        let own = Self::own(folder).unwrap_or_default();
        let is_name = |name: &String| !name.is_empty() && name.bytes().all(|sign| sign.is_ascii_hexdigit());
        let name = own.name.or(told).filter(is_name);
        Self { name: name.map(|name| name.chars().take(LENGTH).collect()), ..own }
    }

    fn own(folder: &Path) -> Option<Self> {
        if !folder.join(".git").exists() {
            return None;
        }
        let git = |arguments: &[&str]| -> Option<String> {
            let mut command = Command::new("git");
            command.arg("-C").arg(folder).args(arguments).env_remove("GIT_DIR").env_remove("GIT_WORK_TREE");
            let output = command.output().ok().filter(|output| output.status.success())?;
            Some(String::from_utf8(output.stdout).ok()?.trim().to_owned())
        };
        // The second gets a line with each commit, wherever the branch itself is kept.
        let paths = ["HEAD", "logs/HEAD"].map(|name| git(&["rev-parse", "--git-path", name]));
        let paths = paths.into_iter().flatten().map(|path| folder.join(path));
        let watched = paths.filter(|path| path.exists()).collect();
        Some(Self { name: git(&["rev-parse", "--verify", "HEAD"]), watched })
    }
}
