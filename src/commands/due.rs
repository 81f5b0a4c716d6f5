//! `due`: what is late, and what falls due soon, by whoever's turn it is.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::formats::{Chosen, formats};
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result, Trouble};
use crate::agenda::{agenda, possible};
use crate::case::SOON;
use crate::disk::{Mode, make_folder, write_whole};
use crate::dossier::names::safe_name;
use crate::printer::{Agenda, WriteAgenda, letters, unaddressed, visible};

/// The ending of a file with messages.
const MAILBOX: &str = "mbox";

#[derive(Debug, Args)]
pub(super) struct Due {
    #[arg(long, value_name = "N", default_value_t = SOON, allow_negative_numbers = true,
        value_parser = clap::value_parser!(i64).range(0..=9999))]
    within: i64,
    #[arg(long, value_name = "FORMAT", default_value = "human",
        value_parser = formats(|format| format.agenda()))]
    format: Chosen<WriteAgenda>,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(long, id = "exit-code")]
    exit_code: bool,
}

impl Due {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let assessed = desk.office()?.assess_quickly(desk, |_| false);
        let register = &assessed.assessment.register;
        let (items, possible) = (agenda(register, self.within), possible(register));
        let (today, within, locale) = (desk.today, self.within, assessed.locale);
        let regulation = register.regulations.nearest_to(today);
        let sender = regulation.map_or("", |it| it.organisation.contact.email.as_str());
        let (people, items, possible) = (&*register.people, &items[..], &possible[..]);
        let shown = Agenda { today, within, items, possible, people, sender, locale };
        match &self.out {
            None => self.format.to_output(desk, |to| (self.format.write)(&shown, to))?,
            Some(folder) => self.post(folder, &shown, desk)?,
        }
        if self.format.extension() == MAILBOX {
            tell_unaddressed(&shown, desk)?;
        }
        refuse_failures(&assessed.assessment.failures)?;
        let late = items.iter().any(|item| item.late);
        Ok(if self.exit_code && late { Outcome::Found } else { Outcome::Clean })
    }

    /// A message of each person in a file of its own, which takes the place of that of another run.
    fn post(&self, folder: &Path, shown: &Agenda<'_>, desk: &Desk) -> Result<()> {
        if self.format.extension() != MAILBOX {
            return Err(Trouble::new(message!("trouble-due-out")));
        }
        let refused = |path: &Path, cause: io::Error| {
            Trouble::new(message!("trouble-write", path = path.display().to_string())).because(cause)
        };
        make_folder(folder, Mode::Private).map_err(|cause| refused(folder, cause))?;
        for letter in letters(shown)? {
            let path = folder.join(format!("{}.eml", safe_name(&letter.to)));
            write_whole(&path, letter.text.as_bytes(), Mode::Private)
                .map_err(|cause| refused(&path, cause))?;
            writeln!(desk.output(), "{}", visible(&path.display().to_string()))?;
        }
        Ok(())
    }
}

/// What nobody hears of by mail is told.
fn tell_unaddressed(shown: &Agenda<'_>, desk: &Desk) -> Result<()> {
    let number = unaddressed(shown);
    if number > 0 && !desk.quiet {
        writeln!(io::stderr(), "{}", shown.locale.say(&message!("due-mail-nobody", number = number)))?;
    }
    Ok(())
}
