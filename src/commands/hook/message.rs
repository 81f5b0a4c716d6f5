//! `hook commit-msg`: the message of a commit, before it is made.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

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

/// Below this line git shows what is committed, which is no part of the message.
const SCISSORS: &str = "# ------------------------ >8 ------------------------";

impl Message {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let message = read(&self.file)?;
        let repository = open(desk)?;
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

/// The message without what git takes out of it.
fn read(file: &Path) -> Result<String> {
    let path = || file.display().to_string();
    let bytes = fs::read(file)
        .map_err(|cause| Trouble::new(message!("trouble-read", path = path())).because(cause))?;
    let text = String::from_utf8_lossy(&bytes);
    // Where no editor was opened git takes nothing out, and tells the hook so by an editor that does nothing.
    if env::var_os("GIT_EDITOR").is_some_and(|editor| editor == ":") {
        return Ok(text.into_owned());
    }
    let lines = text.lines().take_while(|line| *line != SCISSORS).filter(|line| !line.starts_with('#'));
    Ok(lines.collect::<Vec<_>>().join("\n"))
}
