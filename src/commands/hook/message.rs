//! `hook commit-msg`: the message of a commit, before it is made.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use git2::Repository;

use super::cleanup::Cleanup;
use super::{locale_of, open};
use crate::commands::{Desk, Outcome, Result, Trouble};
use crate::printer::say;
use crate::proposal::Reader;
use crate::rules::{named_in, word_in_message};
use crate::snapshot::{offices, staged};

#[derive(Debug, Args)]
pub(in super::super) struct Message {
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Message {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let repository = open(desk)?;
        let message = read(&self.file, &repository)?;
        let tree = staged(&repository)?;
        let reopen = || {
            let repository = open(desk)?;
            staged(&repository)?;
            Ok(repository)
        };
        let reader = Reader { open: &reopen, today: desk.today, clock: None };
        for folder in offices(&repository, tree)? {
            let assessment = reader.judge(tree, &folder)?;
            let named = named_in(&[&message], &assessment.names).into_iter().flatten().next();
            if let Some(found) = named {
                let locale = locale_of(desk, Some(&assessment));
                let text = message!("h16-message", text = found.text.as_str(), origin = found.origin());
                let (severity, help) = (locale.text(key!("severity-error")), locale.text(key!("help")));
                writeln!(desk.output(), "{severity}[H16]: {}", say(locale, &text))?;
                let way = word_in_message(&found).unwrap_or_else(|| message!("h16-message-help"));
                writeln!(desk.output(), "  {help}: {}", say(locale, &way))?;
                return Ok(Outcome::Found);
            }
        }
        Ok(Outcome::Clean)
    }
}

/// The message as git will record it.
fn read(file: &Path, repository: &Repository) -> Result<String> {
    let path = || file.display().to_string();
    let bytes = fs::read(file)
        .map_err(|cause| Trouble::new(message!("trouble-read", path = path())).because(cause))?;
    let text = String::from_utf8_lossy(&bytes);
    // Where no editor was opened git tells the hook so by an editor that does nothing.
    let is_edited = env::var_os("GIT_EDITOR").is_none_or(|editor| editor != ":");
    Ok(Cleanup::of(repository, &text, is_edited)?.of_message(&text))
}
