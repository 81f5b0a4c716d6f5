//! The directie's figures of a year: complete.

use std::collections::BTreeMap;

use serde::Serialize;

use super::handling::{Load, Phase, load, phases};
use super::told::Told;
use super::trend::{TrendRow, trend};
use super::{Year, counted, median};
use crate::dossier::{Kept, MeasureKind, Progress};
use crate::register::{Measure, Register, Summary};
use crate::regulation::Outcome;
use crate::vocabulary::ClosedList;

/// Everything about a year, for the management only.
#[derive(Debug, Clone, Serialize)]
pub struct InternalFigures {
    /// The year in which the complaints were received.
    pub year: i32,
    /// The first year that has a dossier.
    pub first_year: Option<i32>,
    /// How many were registered.
    pub total: u32,
    /// How many of each nature, those without complaints too.
    pub natures: Vec<NatureRow>,
    /// How many have a nature that could not be read.
    pub without_nature: u32,
    /// What became of them.
    pub outcomes: Outcomes,
    /// How long they took.
    pub lead_time: LeadTime,
    /// To how many it was announced that the answer takes longer.
    pub extended: u32,
    /// How long each part of the handling took.
    pub phases: Vec<Phase>,
    /// Who still has something to do for them, and who handled them.
    pub load: Vec<Load>,
    /// The measures.
    pub measures: Measures,
    /// What followed.
    pub effectiveness: Effectiveness,
    /// The appeals to the independent third.
    pub appeals: Appeals,
    /// The years up to this one.
    pub trend: Vec<TrendRow>,
    /// Which of all this people are told.
    #[serde(skip)]
    pub told: Told,
}

/// The complaints of a nature.
#[derive(Debug, Clone, Serialize)]
pub struct NatureRow {
    /// The key.
    pub nature: String,
    /// What people read.
    pub label: String,
    /// How many.
    pub number: u32,
}

/// What became of the complaints; each is counted once.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Outcomes {
    /// The procedure applied.
    pub applicable: u32,
    /// Handled lightly.
    pub light: u32,
    /// Not admissible.
    pub inadmissible: u32,
    /// Excluded from the regulation.
    pub excluded: u32,
    /// Withdrawn.
    pub withdrawn: u32,
    /// Not decided.
    pub undecided: u32,
}

/// How long the complaints took, measured by the indicator.
#[derive(Debug, Clone, Serialize)]
pub struct LeadTime {
    /// The indicator as the regulation writes it.
    pub indicator: String,
    /// How many stayed within it, so far.
    pub within: u32,
    /// How many took longer.
    pub exceeded: u32,
    /// How many have not ended yet.
    #[serde(skip)]
    pub running: u32,
    /// How many of those have taken longer already.
    #[serde(skip)]
    pub running_beyond: u32,
    /// To how many complainants it was told how their complaint was handled.
    pub answered: u32,
    /// How many of those within the indicator.
    pub answered_within: u32,
    /// How many by the day that was set, or announced by an extension; none where what is left of one that
    /// was destroyed does not tell.
    pub answered_in_time: Option<u32>,
    /// The middle one of the answered, in working days; the lower one of two.
    pub median: Option<i64>,
    /// How many took so many working days, the answered only.
    pub days: Vec<Bar>,
}

/// One length of time and how many complaints took it.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Bar {
    /// Working days.
    pub working_days: i64,
    /// How many.
    pub number: u32,
    /// How many of these took longer than the indicator.
    pub exceeded: u32,
}

/// The measures by kind, and each of them.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Measures {
    /// Corrective, taken.
    pub corrective_taken: u32,
    /// Corrective, proposed.
    pub corrective_proposed: u32,
    /// Preventive, taken.
    pub preventive_taken: u32,
    /// Preventive, proposed.
    pub preventive_proposed: u32,
    /// Each measure, by dossier.
    pub rows: Vec<MeasureRow>,
}

/// One measure.
#[derive(Debug, Clone, Serialize)]
pub struct MeasureRow {
    /// The dossier.
    pub dossier: String,
    /// The year folder that it stands in.
    #[serde(skip)]
    pub folder: String,
    /// The day.
    pub day: Option<String>,
    /// `corrigerend` or `preventief`.
    pub kind: Option<&'static str>,
    /// `genomen` or `voorgesteld`.
    pub progress: Option<&'static str>,
    /// `relatie`, `werkwijze` or `medewerker`.
    pub aim: Option<&'static str>,
    /// What it is, for the organisation itself.
    pub description: Option<String>,
    /// The sentence for the public.
    pub sentence: Option<String>,
}

/// What followed on the complaints.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Effectiveness {
    /// The assignment was kept.
    pub kept: u32,
    /// It was lost.
    pub lost: u32,
    /// It was asked and is not known.
    pub unknown: u32,
    /// Nobody asked yet.
    pub not_asked: u32,
    /// No new complaint followed.
    pub not_renewed: u32,
    /// A new complaint followed.
    pub renewed: u32,
}

/// The appeals to the independent third.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Appeals {
    /// How many complainants appealed.
    pub lodged: u32,
    /// How many of these wait for the ruling.
    pub pending: u32,
    /// How many were ruled, by what was found.
    pub rulings: BTreeMap<&'static str, u32>,
}

impl InternalFigures {
    /// The figures of a year, from the records as they are now.
    #[must_use]
    pub fn of(register: &Register, year: i32) -> Self {
        let complaints = Year::of(register, year);
        let first_year = super::first_year(register);
        let row = |nature: &crate::regulation::Nature| NatureRow {
            nature: nature.key().to_owned(),
            label: nature.label().to_owned(),
            number: complaints.of_nature(nature),
        };
        Self {
            year,
            first_year,
            total: complaints.count(|_| true),
            natures: complaints.natures().iter().map(row).collect(),
            without_nature: complaints.count(|summary| summary.facts.nature.is_none()),
            outcomes: Outcomes::of(&complaints),
            lead_time: LeadTime::of(&complaints),
            extended: complaints.count(|summary| summary.extended),
            phases: phases(&complaints),
            load: load(&complaints.summaries, &register.report_tasks_over(year), register),
            measures: Measures::of(&complaints),
            effectiveness: Effectiveness::of(&complaints),
            appeals: Appeals::of(&complaints),
            trend: trend(register, first_year.unwrap_or(year).min(year)..=year),
            told: Told::of_year(&complaints, register),
        }
    }
}

impl Outcomes {
    fn of(year: &Year<'_>) -> Self {
        let decided = |outcome| {
            year.count(|summary| summary.outcome == outcome && summary.decided && summary.received.is_some())
        };
        let withdrawn = year.count(|summary| summary.outcome == Outcome::Withdrawn);
        let mut outcomes = Self {
            applicable: decided(Outcome::Applicable),
            light: decided(Outcome::Light),
            inadmissible: decided(Outcome::Inadmissible),
            excluded: decided(Outcome::Excluded),
            withdrawn,
            undecided: 0,
        };
        let known = outcomes.applicable
            + outcomes.light
            + outcomes.inadmissible
            + outcomes.excluded
            + outcomes.withdrawn;
        outcomes.undecided = year.count(|_| true).saturating_sub(known);
        outcomes
    }
}

impl LeadTime {
    fn of(year: &Year<'_>) -> Self {
        let leads = || year.summaries.iter().filter_map(|summary| summary.facts.lead);
        let answered = || leads().filter(|lead| lead.answered);
        let mut days: Vec<i64> = answered().filter_map(|lead| lead.days).collect();
        days.sort_unstable();
        let mut bars: BTreeMap<i64, Bar> = BTreeMap::new();
        for (working_days, exceeded) in answered().filter_map(|lead| Some((lead.days?, lead.exceeded))) {
            let bar = bars.entry(working_days).or_insert(Bar { working_days, number: 0, exceeded: 0 });
            bar.number += 1;
            bar.exceeded += u32::from(exceeded);
        }
        let is_answered = |summary: &Summary| summary.facts.lead.is_some_and(|lead| lead.answered);
        let in_time = |summary: &Summary| is_answered(summary) && summary.facts.in_time == Some(true);
        let untold = year.count(|summary| is_answered(summary) && summary.facts.lacks_in_time);
        Self {
            indicator: year.rules().indicator.to_string(),
            within: year.count(|_| true) - year.exceeded(),
            exceeded: year.exceeded(),
            running: year.count(Summary::is_unanswered),
            running_beyond: year.count(|summary| {
                summary.is_unanswered() && summary.facts.lead.is_some_and(|lead| lead.exceeded)
            }),
            answered: counted(answered()),
            answered_within: counted(answered().filter(|lead| !lead.exceeded)),
            answered_in_time: (untold == 0).then(|| year.count(in_time)),
            median: median(&days),
            days: bars.into_values().collect(),
        }
    }
}

impl LeadTime {
    /// How many were answered in time, by its name, where that is known.
    #[must_use]
    pub fn in_time(&self) -> Option<(&'static str, u32)> {
        self.answered_in_time.map(|number| ("answered-in-time", number))
    }
}

impl Measures {
    fn of(year: &Year<'_>) -> Self {
        let mut measures = Self::default();
        for summary in &year.summaries {
            for measure in &summary.facts.measures {
                measures.add(summary, measure);
            }
        }
        measures
    }

    fn add(&mut self, summary: &Summary, measure: &Measure) {
        let counter = match (measure.kind, measure.progress) {
            (Some(MeasureKind::Corrective), Some(Progress::Taken)) => Some(&mut self.corrective_taken),
            (Some(MeasureKind::Corrective), Some(Progress::Proposed)) => Some(&mut self.corrective_proposed),
            (Some(MeasureKind::Preventive), Some(Progress::Taken)) => Some(&mut self.preventive_taken),
            (Some(MeasureKind::Preventive), Some(Progress::Proposed)) => Some(&mut self.preventive_proposed),
            _ => None,
        };
        if let Some(counter) = counter {
            *counter += 1;
        }
        self.rows.push(MeasureRow {
            dossier: summary.id.clone(),
            folder: summary.year.clone(),
            day: measure.day.map(|day| day.to_string()),
            kind: measure.kind.map(ClosedList::name),
            progress: measure.progress.map(ClosedList::name),
            aim: measure.aim.map(ClosedList::name),
            description: measure.description.clone(),
            sentence: measure.sentence.as_ref().map(|sentence| sentence.as_str().to_owned()),
        });
    }
}

impl Effectiveness {
    fn of(year: &Year<'_>) -> Self {
        let kept = |kept| year.count(|summary| summary.facts.kept == kept);
        Self {
            kept: year.kept(),
            lost: kept(Some(Kept::No)),
            unknown: kept(Some(Kept::Unknown)),
            not_asked: year.count(|summary| summary.facts.kept.is_none() && !summary.facts.is_destroyed),
            not_renewed: year.not_renewed(),
            renewed: year.count(|summary| summary.facts.renewed == Some(true)),
        }
    }
}

impl Appeals {
    fn of(year: &Year<'_>) -> Self {
        let facts = || year.summaries.iter().map(|summary| &summary.facts);
        let mut rulings: BTreeMap<&'static str, u32> = BTreeMap::new();
        for ruling in facts().filter_map(|facts| facts.ruling) {
            *rulings.entry(ruling.name()).or_default() += 1;
        }
        Self {
            lodged: counted(facts().filter(|facts| facts.appealed)),
            pending: counted(facts().filter(|facts| facts.appealed && facts.ruling.is_none())),
            rulings,
        }
    }
}

impl Appeals {
    /// How many there are and how many of them wait, by name.
    #[must_use]
    pub fn rows(&self) -> [(&'static str, u32); 2] {
        [("lodged", self.lodged), ("pending", self.pending)]
    }
}

impl Measures {
    /// Each kind of measure by its name, with how many there are.
    #[must_use]
    pub fn counts(&self) -> [(&'static str, u32); 4] {
        [
            ("corrective-taken", self.corrective_taken),
            ("corrective-proposed", self.corrective_proposed),
            ("preventive-taken", self.preventive_taken),
            ("preventive-proposed", self.preventive_proposed),
        ]
    }
}

impl Outcomes {
    /// Each outcome by its name, with how many had it.
    #[must_use]
    pub fn rows(&self) -> [(&'static str, u32); 6] {
        [
            ("applicable", self.applicable),
            ("light", self.light),
            ("inadmissible", self.inadmissible),
            ("excluded", self.excluded),
            ("withdrawn", self.withdrawn),
            ("undecided", self.undecided),
        ]
    }
}

impl Effectiveness {
    /// Each answer by its name, with how many gave it.
    #[must_use]
    pub fn rows(&self) -> [(&'static str, u32); 6] {
        [
            ("kept", self.kept),
            ("lost", self.lost),
            ("unknown", self.unknown),
            ("not-asked", self.not_asked),
            ("not-renewed", self.not_renewed),
            ("renewed", self.renewed),
        ]
    }
}
