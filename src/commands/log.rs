//! `log`: the audit trail of one dossier or other file of the records.

use std::io::Write;
use std::path::Path;

use clap::Args;

use super::formats::{Chosen, formats};
use super::meant::Meant;
use super::office::Office;
use super::recorded::Recorded;
use super::{Desk, Outcome, Result, Trouble};
use crate::chronicle::Chronicler;
use crate::dossier::Number;
use crate::git::Records;
use crate::locale::Message;
use crate::printer::{Chronicle, WriteChronicle, say};
use crate::trail::Trail;
use crate::vocabulary::nearest;

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
        if let Some(destroyed) = self.destroyed(&office, &trail) {
            writeln!(desk.output(), "{}", say(office.locale, &destroyed))?;
            return Ok(Outcome::Clean);
        }
        let path = self.path(&office, &trail, desk)?;
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
    fn destroyed(&self, office: &Office, trail: &Trail) -> Option<Message> {
        let number = Number::parse(&self.id)?;
        let records = office.framework.ledger.destructions.iter();
        let mut records = records.filter(|record| record.number == number && record.is_whole());
        let record = records.next().filter(|_| trail.file(&number.path()).is_none())?;
        let by = record.by.clone().unwrap_or_default();
        let message = message!("log-destroyed", number = number.as_str(), ..).with("day", record.date?);
        Some(message.with("ground", record.ground.as_str()).with("by", by))
    }

    /// The file that is meant: a dossier by its number, also one that is gone, or any file by its path.
    fn path(&self, office: &Office, trail: &Trail, desk: &Desk) -> Result<String> {
        let here = office.framework.dossier_paths();
        let paths = || here.iter().copied().chain(trail.files.iter().map(|file| file.path.as_str()));
        let stem =
            |path: &str| path.rsplit('/').next().and_then(|name| name.strip_suffix(".md")).map(str::to_owned);
        let is_dossier = |path: &str| path.starts_with(crate::trail::DOSSIERS);
        let meant = Meant::of(Path::new(&self.id), office.store.root(), desk);
        let moved =
            || meant.paths().find_map(|given| trail.file(given.to_str()?)).map(|file| file.path.as_str());
        let documents = || paths().find(|path| is_dossier(path) && meant.is_dossier(path));
        if let Some(path) = paths().find(|path| meant.is_file(path)).or_else(moved).or_else(documents) {
            return Ok(path.to_owned());
        }
        let ids: Vec<String> = paths().filter(|path| is_dossier(path)).filter_map(stem).collect();
        let trouble = Trouble::new(message!("trouble-no-such-dossier", id = self.id.as_str()));
        Err(match nearest(&self.id, ids.iter().map(String::as_str)) {
            Some(near) => trouble.because(office.locale.say(&message!("help-nearest", near = near))),
            None => trouble,
        })
    }
}
