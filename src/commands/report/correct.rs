//! `report --correct`: frozen figures are replaced, and what they were is kept and told.

use std::io::Write;

use super::{Report, create, names_in, refuse_names};
use crate::commands::office::Assessed;
use crate::commands::{Desk, Result, Trouble};
use crate::disk::{Mode, write_whole};
use crate::figures::published;
use crate::ledger::Ledger;
use crate::locale::Message;
use crate::printer::say;
use crate::published::{PublishedFigures, Replaced, file_of};

impl Report {
    pub(super) fn correct(&self, assessed: &Assessed, ledger: &Ledger, desk: &Desk) -> Result<()> {
        let path = file_of(self.year);
        let frozen = match assessed.assessment.register.frozen.get(&self.year) {
            None => return Err(self.trouble(key!("trouble-correct-not-frozen"))),
            Some(None) => return Err(Trouble::new(message!("trouble-figures", path = path))),
            Some(Some(frozen)) => frozen,
        };
        self.refuse_unready(assessed, desk)?;
        let figures = corrected(frozen, assessed, ledger);
        if figures.seal() == frozen.seal() {
            return Err(self.trouble(key!("trouble-correct-same")));
        }
        refuse_names(&figures, assessed)?;
        let kept = keep(assessed, &path, Replaced { year: self.year, day: desk.today, number: 1 })?;
        let written =
            write_whole(&assessed.store.root().join(&path), figures.to_ledger().as_bytes(), Mode::Usual);
        written
            .map_err(|cause| Trouble::new(message!("trouble-write", path = path.as_str())).because(cause))?;
        let done = message!("report-corrected-done", year = self.year.to_string(), ..);
        let done: Message = done.with("path", path).with("kept", kept);
        Ok(writeln!(desk.output(), "{}", say(assessed.locale, &done))?)
    }
}

/// What is published from now on. Of a year of which a dossier was destroyed the records can't tell the
/// figures any more: those stay, and of the sentences those that name nobody.
fn corrected(frozen: &PublishedFigures, assessed: &Assessed, ledger: &Ledger) -> PublishedFigures {
    let year = frozen.year.to_string();
    let mut destroyed = ledger.destructions.iter().map(|destruction| destruction.number.as_str());
    if !destroyed.any(|number| number.split_once('-').is_some_and(|(of, _)| of == year)) {
        return published(&assessed.assessment.register, frozen.year);
    }
    let found = names_in(frozen, assessed);
    let sound = frozen.measures.iter().zip(found).filter(|(_, found)| found.is_empty());
    PublishedFigures { measures: sound.map(|(sentence, _)| sentence.clone()).collect(), ..frozen.clone() }
}

/// Keeps what stands in the file of the figures, byte for byte, beside it; gives the path. What a
/// correction that was broken off kept already is not kept twice.
fn keep(assessed: &Assessed, path: &str, mut replaced: Replaced) -> Result<String> {
    let root = assessed.store.root();
    let unread = |cause| Trouble::new(message!("trouble-read", path = path)).because(cause);
    let text = std::fs::read_to_string(root.join(path)).map_err(unread)?;
    let mut last = None;
    while let Ok(kept) = std::fs::read_to_string(root.join(replaced.file())) {
        last = Some((replaced.file(), kept));
        replaced.number += 1;
    }
    match last {
        Some((file, kept)) if kept == text => Ok(file),
        _ => create(root, &replaced.file(), &text).map(|()| replaced.file()),
    }
}
