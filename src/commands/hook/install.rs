//! `hook install`: puts the hook where git finds it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use git2::Repository;

use super::super::{Desk, Outcome, Result, Trouble};
use crate::disk::{Mode, make_folder, write_new};
use crate::locale::{Key, Message};

#[derive(Debug, Args)]
pub(in super::super) struct Install {
    #[arg(value_name = "DIR")]
    repository: Option<PathBuf>,
}

impl Install {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let repository = match &self.repository {
            Some(folder) => Repository::open(folder)?,
            None => super::open(desk)?,
        };
        for hook in install(&repository)? {
            let message = message!("hook-installed", path = hook.display().to_string());
            writeln!(desk.output(), "{}", desk.locale().say(&message))?;
        }
        Ok(Outcome::Clean)
    }
}

/// Installs the hooks that a repository needs: on a server, where there is no work tree, the one for a
/// push and the one after it, elsewhere those for a commit, for its message and for a merge that git
/// makes by itself. The same hook may be there already; another is left alone.
pub(in super::super) fn install(repository: &Repository) -> Result<Vec<PathBuf>> {
    let names: &[&str] = if repository.is_bare() {
        &["pre-receive", "post-receive"]
    } else {
        &["pre-commit", "pre-merge-commit", "commit-msg"]
    };
    names.iter().map(|name| install_one(repository, name)).collect()
}

fn install_one(repository: &Repository, name: &str) -> Result<PathBuf> {
    let line = line(name)?;
    let asked = |key: Key, path: String| {
        Trouble::new(Message::new(key).with("path", path).with("line", line.as_str()))
    };
    if let Ok(elsewhere) = repository.config()?.get_string("core.hooksPath") {
        return Err(asked(key!("trouble-hooks-path"), elsewhere));
    }
    let hook = repository.commondir().join("hooks").join(name);
    let shown = hook.display().to_string();
    let text = format!("#!/bin/sh\n# klacht hook install\n{line}\n");
    if fs::read_to_string(&hook).is_ok_and(|there| there == text) {
        return Ok(hook);
    }
    if hook.symlink_metadata().is_ok() {
        return Err(asked(key!("trouble-hook-there"), shown));
    }
    write(&hook, &text).map_err(|cause| asked(key!("trouble-write"), shown).because(cause))?;
    Ok(hook)
}

/// The program's own place is written into the hook, because git calls it with a search path that is
/// often not the user's.
fn line(name: &str) -> Result<String> {
    let program = std::env::current_exe()?;
    let quoted = program.display().to_string().replace('\'', r"'\''");
    // Git names the file of the message.
    let arguments = if name == "commit-msg" { " \"$1\"" } else { "" };
    Ok(format!("exec '{quoted}' hook {name}{arguments}"))
}

fn write(hook: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = hook.parent() {
        make_folder(folder, Mode::Usual)?;
    }
    write_new(hook, text.as_bytes(), Mode::Program)
}
