//! The figures of a year (art. 10): complete for the management, and as they may be published.
//!
//! A complaint belongs to the year in which it was received. Whatever is told in public is a margin
//! of one and the same total, the number registered: figures over different groups of complaints
//! could be subtracted from each other.

pub mod disclosure;
pub mod document;
pub mod draft;
mod handling;
mod internal;
mod told;
mod trend;
mod wording;

use std::sync::Arc;

pub use self::handling::{Load, Phase};
pub use self::internal::{
    Appeals, Bar, Effectiveness, InternalFigures, LeadTime, MeasureRow, Measures, NatureRow, Outcomes,
};
pub use self::told::Told;
pub use self::trend::{Overall, TrendRow};
pub use self::wording::{Statement, length, statements};
use crate::calendar::Day;
use crate::dossier::Kept;
use crate::locale::Message;
use crate::published::{Disclosed, NatureCount, PublicSentence, PublishedFigures, Reason, file_of};
use crate::register::{Register, Summary};
use crate::regulation::{AnnualReport, Nature, REST, Regulation, Thresholds};

/// The complaints of a year, with the regulation that the report over it goes by: the one in force
/// on its last day.
pub(crate) struct Year<'r> {
    year: i32,
    regulation: Option<&'r Arc<Regulation>>,
    /// Every version that was in force in it.
    versions: Vec<&'r Arc<Regulation>>,
    summaries: Vec<&'r Summary>,
}

impl<'r> Year<'r> {
    fn of(register: &'r Register, year: i32) -> Self {
        let first = Day::new(year, 1, 1);
        let last = Day::new(year, 12, 31);
        let in_force = |version: &&Arc<Regulation>| {
            last.is_some_and(|last| version.valid_from.value <= last)
                && version.valid_to.is_none_or(|to| first.is_some_and(|first| first <= to))
        };
        let received = |summary: &&Summary| summary.year_of_receipt() == Some(year);
        Self {
            year,
            regulation: last.and_then(|day| register.regulations.nearest_to(day)),
            versions: register.regulations.all().iter().filter(in_force).collect(),
            summaries: register.ever().filter(received).collect(),
        }
    }

    fn rules(&self) -> AnnualReport {
        self.regulation.map(|regulation| regulation.annual_report.clone()).unwrap_or_default()
    }

    fn count(&self, holds: impl Fn(&Summary) -> bool) -> u32 {
        counted(self.summaries.iter().filter(|summary| holds(summary)))
    }

    /// The natures of the year's regulation, those of other versions in the same year, and those
    /// under which a dossier was read all the same.
    fn natures(&self) -> Vec<Nature> {
        let mut natures: Vec<Nature> = self.regulation.into_iter().flat_map(Nature::all).collect();
        let others = self.versions.iter().flat_map(|version| Nature::all(version));
        let read = self.summaries.iter().filter_map(|summary| summary.facts.nature.clone());
        for nature in others.chain(read) {
            if !natures.contains(&nature) {
                natures.push(nature);
            }
        }
        natures
    }

    /// Whether the regulation had light handling, which may not depend on whether it was used.
    fn has_light(&self) -> bool {
        self.versions.iter().chain(&self.regulation).any(|version| version.light.is_some())
    }

    fn of_nature(&self, nature: &Nature) -> u32 {
        self.count(|summary| summary.facts.nature.as_ref() == Some(nature))
    }

    fn exceeded(&self) -> u32 {
        self.count(|summary| summary.facts.lead.is_some_and(|lead| lead.exceeded))
    }

    fn light(&self) -> u32 {
        self.count(Summary::is_light)
    }

    fn kept(&self) -> u32 {
        self.count(|summary| summary.facts.kept == Some(Kept::Yes))
    }

    fn not_renewed(&self) -> u32 {
        self.count(|summary| summary.facts.renewed == Some(false))
    }

    /// Why no measures are told: of few complaints they tell how each ended, and so does that there are
    /// none. The management can decide in the report to tell them.
    fn measures_withheld(&self, register: &Register, total: u32, thresholds: &Thresholds) -> Option<Reason> {
        let mut reports = register.reports.iter().filter(|report| report.year == self.year);
        match total {
            0 => None,
            _ if total >= thresholds.complaints || reports.any(|report| report.shows_measures) => None,
            1 => Some(Reason::OneComplaint),
            _ => Some(Reason::TooFew),
        }
    }

    fn sentences(&self) -> Vec<PublicSentence> {
        let measures = self.summaries.iter().flat_map(|summary| &summary.facts.measures);
        let mut sentences: Vec<PublicSentence> =
            measures.filter_map(|measure| measure.sentence.clone()).collect();
        sentences.sort_by_cached_key(|sentence| (sentence.as_str().to_lowercase(), sentence.clone()));
        sentences.dedup();
        sentences
    }
}

fn counted<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

/// The middle of numbers in order; the lower one of two.
fn median(sorted: &[i64]) -> Option<i64> {
    sorted.get(sorted.len().checked_sub(1)? / 2).copied()
}

/// The figures of a year as they may be published, from the records as they are now. What was
/// published is in [`Register::frozen`].
#[must_use]
pub fn published(register: &Register, year: i32) -> PublishedFigures {
    let year = Year::of(register, year);
    let rules = year.rules();
    let thresholds = rules.thresholds;
    let total = year.count(|_| true);
    let light = year.has_light().then(|| disclosure::part(year.light(), total, &thresholds));
    let of_clients = |number| disclosure::share_of_clients(number, total, &thresholds);
    let measures_withheld = year.measures_withheld(register, total, &thresholds);
    PublishedFigures {
        year: year.year,
        indicator: rules.indicator,
        thresholds,
        total,
        natures: published_natures(&year, total),
        light,
        within: disclosure::share(total - year.exceeded(), total, &thresholds),
        kept: of_clients(year.kept()),
        not_renewed: of_clients(year.not_renewed()),
        measures: if measures_withheld.is_some() { Vec::new() } else { year.sentences() },
        measures_withheld,
        corrected: Vec::new(),
    }
}

/// A nature that could not be read counts with the rest.
fn published_natures(year: &Year<'_>, total: u32) -> Disclosed<Vec<NatureCount>> {
    let natures = year.natures();
    let counts: Vec<u32> = natures.iter().map(|nature| year.of_nature(nature)).collect();
    let rest = natures.iter().position(|nature| nature.key() == REST);
    let row = |(index, number): (Option<usize>, u32)| NatureCount {
        nature: index.map(|index| natures[index].clone()),
        number,
    };
    match disclosure::table(&counts, rest, total, &year.rules().thresholds) {
        Disclosed::Shown(rows) => Disclosed::Shown(rows.into_iter().map(row).collect()),
        Disclosed::Withheld(reason) => Disclosed::Withheld(reason),
    }
}

/// How the account of a year stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its figures were frozen.
    Frozen,
    /// It is over, and its figures may still change.
    Provisional,
    /// It is not over.
    Running,
}

impl Standing {
    /// How a year stands.
    #[must_use]
    pub fn of(register: &Register, year: i32) -> Self {
        match register.frozen.contains_key(&year) {
            true => Self::Frozen,
            false if year < register.today.year() => Self::Provisional,
            false => Self::Running,
        }
    }

    /// The name in JSON and of its text, after `figures-standing-`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Frozen => "frozen",
            Self::Provisional => "provisional",
            Self::Running => "running",
        }
    }

    /// How the account of a year stands, in a sentence.
    #[must_use]
    pub fn in_words(self, year: i32) -> Message {
        let message = Message::new(family!("report-standing-{}", self.name()));
        message.with("year", year.to_string()).with("path", file_of(year))
    }
}

/// The first year that has a dossier.
#[must_use]
pub fn first_year(register: &Register) -> Option<i32> {
    register.ever().filter_map(Summary::year_of_receipt).min()
}
