//! `show`: one dossier, so that one sees at a glance where it stands.

use clap::Args;

use super::editing::{dossier_path, refused};
use super::formats::{Chosen, formats};
use super::office::Office;
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result, Trouble};
use crate::assess::Judged;
use crate::printer::{WholeDossier, WriteDossier};

#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "FORMAT", default_value = "human",
        value_parser = formats(|format| format.dossier()))]
    format: Chosen<WriteDossier>,
}

impl Show {
    /// No other dossier is read: what one says does not hang on them.
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = Office::open_for_one(desk)?;
        refuse_failures(office.framework.failures())?;
        let path = dossier_path(&self.id, &office, desk)?;
        let (today, locale, pages) = (desk.today, office.locale, desk.rule_pages(office.store.root()));
        let write = |judged: &Judged<'_>| {
            let Judged { dossier, case, findings, .. } = *judged;
            let whole = WholeDossier { today, dossier, case, findings, pages: &pages, locale };
            let mut bytes = Vec::new();
            (self.format.write)(&whole, &mut bytes).map(|()| bytes)
        };
        let written = office.framework.judge_one(&office.store, &path, today, write);
        let written = written.map_err(|failure| refused(&failure))?;
        let bytes =
            written.ok_or_else(|| Trouble::new(message!("trouble-path-of-nothing", path = path)))??;
        self.format.to_output(desk, |to| to.write_all(&bytes))?;
        Ok(Outcome::Clean)
    }
}
