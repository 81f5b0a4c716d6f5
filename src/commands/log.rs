//! `log`: the audit trail of one dossier or other file of the records.

use std::io::Write;
use std::path::Path;

use clap::Args;

use super::formats::{Chosen, formats};
use super::meant::{Meant, told_destroyed};
use super::office::Office;
use super::recorded::Recorded;
use super::{Desk, Outcome, Result};
use crate::chronicle::Chronicler;
use crate::git::Records;
use crate::locale::Message;
use crate::printer::{Chronicle, WriteChronicle, say};
use crate::trail::Trail;

#[derive(Debug, Args)]
pub(super) struct Log {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "FORMAT", default_value = "human",
        value_parser = formats(|format| format.chronicle()))]
    format: Chosen<WriteChronicle>,
}

impl Log {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = desk.office()?;
        let records = Records::discover(office.store.root())?;
        let trail = records.kept_trail(records.tip()?, None)?;
        let meant = Meant::of(Path::new(&self.id), office.store.root(), desk);
        if let Some(destroyed) = Self::destroyed(&meant, &office, &trail) {
            writeln!(desk.output(), "{}", say(office.locale, &destroyed))?;
            return Ok(Outcome::Clean);
        }
        let path = self.path(&meant, &office, &trail)?;
        let framework = &office.framework;
        let chronicler = Chronicler { people: &framework.people, regulations: &framework.regulations };
        let recorded = Recorded::with(trail, office.store.root())?;
        let (trail, pending) = (recorded.trail_of(&path)?, recorded.pending(&path)?);
        let listed = chronicler.all(&trail, &path, &pending, desk.today);
        let shown = Chronicle { path: &path, records: &listed, locale: office.locale };
        self.format.to_output(desk, |to| (self.format.write)(&shown, to))?;
        Ok(Outcome::Clean)
    }

    /// What is left to tell of a dossier that was destroyed.
    fn destroyed(meant: &Meant, office: &Office, trail: &Trail) -> Option<Message> {
        let record = meant.destroyed(&office.framework.ledger)?;
        told_destroyed(record).filter(|_| trail.file(&record.number.path()).is_none())
    }

    /// The file that is meant: a dossier by its number, also one that is gone, or any file by its path.
    fn path(&self, meant: &Meant, office: &Office, trail: &Trail) -> Result<String> {
        let here = office.framework.dossier_paths();
        let paths = || here.iter().copied().chain(trail.files.iter().map(|file| file.path.as_str()));
        let is_dossier = |path: &str| path.starts_with(crate::trail::DOSSIERS);
        let moved =
            || meant.paths().find_map(|given| trail.file(given.to_str()?)).map(|file| file.path.as_str());
        let documents = || paths().find(|path| is_dossier(path) && meant.is_dossier(path));
        if let Some(path) = paths().find(|path| meant.is_file(path)).or_else(moved).or_else(documents) {
            return Ok(path.to_owned());
        }
        let nothing = message!("trouble-no-such-dossier", id = self.id.as_str());
        let dossiers = paths().filter(|path| is_dossier(path));
        Err(meant.of_nothing(nothing, dossiers, &office.framework.ledger))
    }
}
