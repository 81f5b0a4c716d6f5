//! `completions` and `man`: for packagers.

use std::io::Write;

use clap::{Args, Command};
use clap_complete::Shell;

use super::{Outcome, Result};

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

/// The manual page: the program, then each verb.
pub(super) fn man(mut command: Command, to: &mut impl Write) -> Result<Outcome> {
    command.build();
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    for verb in command.get_subcommands() {
        clap_mangen::Man::new(verb.clone()).render(&mut page)?;
    }
    to.write_all(&page)?;
    Ok(Outcome::Clean)
}
