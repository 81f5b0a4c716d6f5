//! `due`: what is late, and what falls due soon, by whoever's turn it is.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::formats::{Chosen, formats};
use super::office::Assessed;
use super::outputs::refuse_inside;
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result, Trouble};
use crate::agenda::{agenda, possible};
use crate::assess::Assessment;
use crate::case::SOON;
use crate::diagnostic::Severity;
use crate::disk::{Mode, make_folder, write_whole};
use crate::dossier::names::safe_name;
use crate::locale::Locale;
use crate::printer::{Agenda, WriteAgenda, letters, say, unaddressed, visible};
use crate::state::Stage;

/// Where the versions of the regulation stand.
const REGULATION: &str = "records/regulation/";
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
        let unread = unread(&assessed);
        let is_whole = unread.is_empty();
        let shown = Agenda { today, within, items, possible, is_whole, people, sender, locale };
        match &self.out {
            None => self.format.to_output(desk, |to| (self.format.write)(&shown, to))?,
            Some(folder) => self.post(folder, assessed.store.root(), &shown, desk)?,
        }
        if self.format.extension() == MAILBOX {
            tell_unaddressed(&shown, desk)?;
        }
        refuse_failures(&assessed.assessment.failures)?;
        tell_unknown(&unread, locale)?;
        let late = !is_whole || items.iter().any(|item| item.late);
        Ok(if self.exit_code && late { Outcome::Found } else { Outcome::Clean })
    }

    /// A message of each person in a file of its own, which takes the place of that of another run.
    fn post(&self, folder: &Path, root: &Path, shown: &Agenda<'_>, desk: &Desk) -> Result<()> {
        if self.format.extension() != MAILBOX {
            return Err(Trouble::new(message!("trouble-due-out")));
        }
        let refused = |path: &Path, cause: io::Error| {
            Trouble::new(message!("trouble-write", path = path.display().to_string())).because(cause)
        };
        refuse_inside(folder, root)?;
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

/// So many paths are told at most.
const MOST_TOLD: usize = 5;

/// The files that can't be read, of the regulation all that are broken; its folder where there is none at all.
fn unread(assessed: &Assessed) -> BTreeSet<&str> {
    let Assessment { register, findings, .. } = &*assessed.assessment;
    let unread = register.summaries.iter().filter(|it| it.stage == Stage::Unreadable);
    let broken = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let broken = broken.map(|finding| finding.place.source.path());
    let unread = unread.map(|summary| summary.source.path());
    let lawless = register.regulations.all().is_empty().then_some(REGULATION);
    let of_regulation = broken.filter(|path| path.starts_with(REGULATION)).chain(lawless);
    unread.chain(of_regulation).collect()
}

/// Of what can't be read nobody knows what it asks for: that is said, so that nobody is at ease for nothing.
fn tell_unknown(paths: &BTreeSet<&str>, locale: &Locale) -> Result<()> {
    if paths.is_empty() {
        return Ok(());
    }
    let told: Vec<&str> = paths.iter().take(MOST_TOLD).copied().collect();
    let more = if paths.len() > told.len() { ", …" } else { "" };
    let message = message!("due-unknown", number = paths.len(), paths = told.join(", ") + more);
    writeln!(io::stderr(), "{}", say(locale, &message))?;
    Ok(())
}

/// What nobody hears of by mail is told.
fn tell_unaddressed(shown: &Agenda<'_>, desk: &Desk) -> Result<()> {
    let number = unaddressed(shown);
    if number > 0 && !desk.quiet {
        writeln!(io::stderr(), "{}", say(shown.locale, &message!("due-mail-nobody", number = number)))?;
    }
    Ok(())
}
