//! `report --correct`: frozen figures are replaced, and what they were is kept and told.

use std::io::Write;

use super::{Report, create, names_in, refuse_names};
use crate::assess::Judged;
use crate::commands::office::Assessed;
use crate::commands::{Desk, Result, Trouble};
use crate::disk::{Mode, write_whole};
use crate::figures::published;
use crate::ledger::Ledger;
use crate::locale::Message;
use crate::printer::say;
use crate::published::{PublicSentence, PublishedFigures, Replaced, file_of};
use crate::register::Summary;

impl Report {
    /// Whatever sentences for the public a dossier of the year holds or held, as they were typed.
    pub(super) fn written(&self, judged: &Judged<'_>) -> Vec<String> {
        let received = judged.case.and_then(|case| case.state.received);
        if received.is_none_or(|mark| mark.day.year() != self.year) {
            return Vec::new();
        }
        let values = judged.dossier.typed.iter().flat_map(|event| [event.get("publiek"), event.get("wordt")]);
        values.flatten().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// `written` is what the dossiers of the year hold or held, see [`Self::written`].
    pub(super) fn correct(
        &self,
        assessed: &Assessed,
        ledger: &Ledger,
        written: &[String],
        desk: &Desk,
    ) -> Result<()> {
        let path = file_of(self.year);
        let frozen = match assessed.assessment.register.frozen.get(&self.year) {
            None if self.year >= desk.today.year() => {
                return Err(self.trouble(key!("trouble-correct-running")));
            }
            None => return Err(self.trouble(key!("trouble-correct-not-frozen"))),
            Some(None) => return Err(Trouble::new(message!("trouble-figures", path = path))),
            Some(Some(frozen)) => frozen,
        };
        self.refuse_unready(assessed, desk)?;
        let is_destroyed = of_destroyed(self.year, ledger);
        let figures = match is_destroyed {
            true => corrected(frozen, assessed, written),
            false => published(&assessed.assessment.register, self.year),
        };
        let is_same = match is_destroyed {
            true => figures.seal() == frozen.seal(),
            false => is_still_so(frozen, &figures, assessed),
        };
        if is_same {
            return Err(self.trouble(match is_destroyed {
                true => key!("trouble-correct-destroyed"),
                false => key!("trouble-correct-same"),
            }));
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

/// Whether the records still tell what was published of a year, also where less of it is told by now, and
/// name nobody in it.
fn is_still_so(frozen: &PublishedFigures, figures: &PublishedFigures, assessed: &Assessed) -> bool {
    let now = sentences(frozen.year, assessed);
    frozen.differences(figures).is_empty()
        && frozen.measures.iter().all(|sentence| now.contains(sentence))
        && names_in(frozen, assessed).iter().all(Vec::is_empty)
}

/// What the dossiers of a year say for the public.
fn sentences(year: i32, assessed: &Assessed) -> Vec<PublicSentence> {
    let of_year = |summary: &&Summary| summary.year_of_receipt() == Some(year);
    let measures = assessed.assessment.register.summaries.iter().filter(of_year);
    let measures = measures.flat_map(|summary| &summary.facts.measures);
    measures.filter_map(|measure| measure.sentence.clone()).collect()
}

/// Whether a dossier of a year was destroyed.
fn of_destroyed(year: i32, ledger: &Ledger) -> bool {
    let year = year.to_string();
    let mut destroyed = ledger.destructions.iter().map(|destruction| destruction.number.as_str());
    destroyed.any(|number| number.split_once('-').is_some_and(|(of, _)| of == year))
}

/// What is published from now on of a year of which a dossier was destroyed: the records can't tell its
/// figures any more, so those stay. Of the sentences those stay that name nobody and that no dossier had
/// once and has no longer; what the dossiers say now comes with them.
fn corrected(frozen: &PublishedFigures, assessed: &Assessed, written: &[String]) -> PublishedFigures {
    let was_written = |sentence: &PublicSentence| written.iter().any(|text| holds(text, sentence.as_str()));
    let found = names_in(frozen, assessed);
    let sound = frozen.measures.iter().zip(found).filter(|(_, found)| found.is_empty());
    let stays = sound.map(|(sentence, _)| sentence).filter(|sentence| !was_written(sentence)).cloned();
    let mut measures: Vec<PublicSentence> = stays.chain(sentences(frozen.year, assessed)).collect();
    measures.sort_by_cached_key(|sentence| (sentence.as_str().to_lowercase(), sentence.clone()));
    measures.dedup();
    if frozen.measures_withheld.is_some() {
        measures.clear();
    }
    PublishedFigures { measures, ..frozen.clone() }
}

/// Whether a typed text is a sentence, or gives it as what a correction makes of one.
fn holds(text: &str, sentence: &str) -> bool {
    text == sentence || text.contains(&format!("publiek: {sentence}"))
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
