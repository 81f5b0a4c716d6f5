//! `completions` and `man`: for packagers.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Command};
use clap_complete::Shell;

use super::{Outcome, Result};
use crate::disk::{Mode, make_folder, write_whole};

#[derive(Debug, Args)]
pub(super) struct Completions {
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Completions {
    pub(super) fn run(&self, mut command: Command, to: &mut impl Write) -> Result<Outcome> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, "klacht", &mut script);
        to.write_all(&script)?;
        Ok(Outcome::Clean)
    }
}

#[derive(Debug, Args)]
pub(super) struct Man {
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl Man {
    /// The manual: a page for the program and for each verb in a folder, or all of it as one.
    pub(super) fn run(&self, mut command: Command, to: &mut impl Write) -> Result<Outcome> {
        command.build();
        let name = command.get_name().to_owned();
        let verbs = command.get_subcommands().filter(|verb| !verb.is_hide_set());
        let pages = verbs.map(|verb| (format!("{name}-{}", verb.get_name()), verb.clone()));
        let pages: Vec<(String, Command)> =
            std::iter::once((name.clone(), command.clone())).chain(pages).collect();
        for (name, command) in pages {
            let mut page = Vec::new();
            match &self.folder {
                Some(folder) => {
                    let path = folder.join(format!("{name}.1"));
                    clap_mangen::Man::new(command).title(name).render(&mut page)?;
                    make_folder(folder, Mode::Usual)?;
                    write_whole(&path, &page, Mode::Usual)?;
                }
                None => {
                    clap_mangen::Man::new(command).render(&mut page)?;
                    to.write_all(&page)?;
                }
            }
        }
        Ok(Outcome::Clean)
    }
}
