//! What was destroyed, as far as the figures of past years need it.

use super::{Facts, Lead, Summary};
use crate::calendar::Day;
use crate::ledger::Destruction;
use crate::regulation::{Nature, Outcome, Regulations};
use crate::source::Source;
use crate::state::Stage;

/// What stays of dossiers that were destroyed: when, of which nature, what became of it, whether it took
/// too long, and whether the answer was in time; nothing of what it was about.
#[must_use]
pub fn destroyed(records: &[Destruction], regulations: &Regulations) -> Vec<Summary> {
    records.iter().filter_map(|record| summary(record, regulations)).collect()
}

fn summary(record: &Destruction, regulations: &Regulations) -> Option<Summary> {
    let figures = record.figures.as_ref()?;
    let received = Day::new(figures.year, 1, 1)?;
    let of_year = Day::new(figures.year, 12, 31).and_then(|day| regulations.nearest_to(day));
    let mut versions = of_year.into_iter().chain(regulations.all().iter().rev());
    let nature = versions.find_map(|version| Nature::of(version, &figures.nature));
    let answered = figures.is_handled() && !figures.unanswered;
    let lead = figures.within.map(|within| Lead { exceeded: !within, days: None, answered });
    let is_decided = figures.outcome.is_some_and(|outcome| outcome != Outcome::Withdrawn);
    let source = Source::new(record.number.path(), "");
    Some(Summary {
        nature: nature.as_ref().map(|nature| nature.label().to_owned()).unwrap_or_default(),
        received: Some(received),
        stage: Stage::Completed,
        outcome: figures.outcome.unwrap_or(Outcome::Applicable),
        decided: is_decided,
        facts: Facts {
            nature,
            lead,
            is_destroyed: true,
            in_time: figures.in_time,
            lacks_in_time: !record.tells_in_time(),
            ..Facts::default()
        },
        ..Summary::bare(record.number.as_str().to_owned(), figures.year.to_string(), source)
    })
}
