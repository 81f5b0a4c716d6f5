//! `hook install`: puts the hook where git finds it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use git2::Repository;

use super::super::quoting::{in_quotes, quoted};
use super::super::{Desk, Outcome, Result, Trouble};
use crate::disk::{Mode, is_program, make_folder, write_new, write_whole};
use crate::locale::{Key, Message};
use crate::printer::say;

#[derive(Debug, Args)]
pub(in super::super) struct Install {
    #[arg(value_name = "DIR")]
    repository: Option<PathBuf>,
}

impl Install {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let repository = match &self.repository {
            Some(folder) => open_at(folder)?,
            None => super::open(desk)?,
        };
        let mut refused = Vec::new();
        for hook in install(&repository) {
            match hook {
                Ok(hook) => {
                    let message = message!("hook-installed", path = hook.display().to_string());
                    writeln!(desk.output(), "{}", say(desk.locale(), &message))?;
                }
                Err(trouble) => refused.push(trouble),
            }
        }
        let Some(last) = refused.pop() else { return Ok(Outcome::Clean) };
        refused.iter().for_each(|trouble| trouble.tell(desk.locale()));
        Err(last)
    }
}

fn open_at(folder: &Path) -> Result<Repository> {
    let named = |key: Key| Message::new(key).with("folder", folder.display().to_string());
    if !folder.is_dir() {
        return Err(Trouble::new(named(key!("trouble-no-such-folder"))));
    }
    Repository::open(folder).map_err(|refusal| {
        let trouble = Trouble::from(refusal).explained(folder);
        match trouble.message.key == key!("trouble-hook-no-git") {
            true => Trouble::new(named(key!("trouble-hook-no-git-there"))),
            false => trouble,
        }
    })
}

/// Installs the hooks that a repository needs: on a server, where there is no work tree, the one for a
/// push and the one after it, elsewhere those for a commit, for its message and for a merge that git
/// makes by itself. The same hook may be there already; another is left alone, and keeps none of the
/// others from being installed.
pub(in super::super) fn install(repository: &Repository) -> Vec<Result<PathBuf>> {
    let names: &[&str] = if repository.is_bare() {
        &["pre-receive", "post-receive"]
    } else {
        &["pre-commit", "pre-merge-commit", "commit-msg"]
    };
    names.iter().map(|name| install_one(repository, name)).collect()
}

fn install_one(repository: &Repository, name: &str) -> Result<PathBuf> {
    let line = line(name)?;
    if let Ok(elsewhere) = repository.config()?.get_path("core.hooksPath") {
        let base = repository.workdir().unwrap_or(repository.path());
        return refuse_other(base.join(elsewhere).join(name), &line, key!("trouble-hooks-path"));
    }
    let hook = repository.commondir().join("hooks").join(name);
    let text = format!("#!/bin/sh\n# klacht hook install\n{line}\n");
    let there = fs::read_to_string(&hook).ok();
    if there.as_deref() == Some(text.as_str()) && is_program(&hook) {
        return Ok(hook);
    }
    let written = match hook.symlink_metadata() {
        Err(_) => write(&hook, &text),
        // A run that was broken off leaves an empty file, and git passes over one that is no program.
        Ok(file) if file.is_file() && there.is_some_and(|there| text.starts_with(&there)) => {
            write_whole(&hook, text.as_bytes(), Mode::Program)
        }
        Ok(_) => return refuse_other(hook, &line, key!("trouble-hook-there")),
    };
    match written {
        Ok(()) => Ok(hook),
        Err(cause) => {
            let message = message!("trouble-write", path = hook.display().to_string());
            Err(Trouble::new(message).because(cause))
        }
    }
}

/// A hook of the user's own will do when it calls ours and git runs it; any other stays as it is.
fn refuse_other(hook: PathBuf, line: &str, refusal: Key) -> Result<PathBuf> {
    let bare = |line: &str| line.trim_start().trim_start_matches("exec ").to_owned();
    let call = bare(line);
    let calls = fs::read_to_string(&hook)
        .is_ok_and(|text| text.lines().any(|line| bare(line).starts_with(call.as_str())));
    if calls && is_program(&hook) {
        return Ok(hook);
    }
    let shown = hook.display().to_string();
    Err(Trouble::new(match calls {
        true => message!("trouble-hook-no-program", path = shown.as_str(), command = quoted(&shown)),
        false => Message::new(refusal).with("path", shown).with("line", line),
    }))
}

/// The program's own place is written into the hook, because git calls it with a search path that is
/// often not the user's.
fn line(name: &str) -> Result<String> {
    let program = in_quotes(&std::env::current_exe()?.display().to_string());
    // Git names the file of the message.
    let arguments = if name == "commit-msg" { " \"$1\"" } else { "" };
    Ok(format!("exec {program} hook {name}{arguments}"))
}

fn write(hook: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = hook.parent() {
        make_folder(folder, Mode::Usual)?;
    }
    write_new(hook, text.as_bytes(), Mode::Program)
}
