//! The years beside each other, and what all dossiers together ask of people.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::handling::{Load, load};
use super::told::Told;
use crate::register::{Register, Summary};

/// So many years stand beside each other, those without complaints too.
const YEARS: i32 = 10;

/// One year beside the others.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct TrendRow {
    /// The year.
    pub year: i32,
    /// How many were registered.
    pub total: u32,
    /// How many stayed within the indicator, so far.
    pub within: u32,
    /// To how many complainants it was told how their complaint was handled.
    #[serde(skip)]
    pub answered: u32,
    /// How many of those within the indicator.
    #[serde(skip)]
    pub answered_within: u32,
    /// How many have not ended yet.
    #[serde(skip)]
    pub running: u32,
    /// How many of those have taken longer than the indicator already.
    #[serde(skip)]
    pub running_beyond: u32,
    /// How many were handled lightly.
    pub light: u32,
    /// How many complainants appealed.
    pub appeals: u32,
}

impl TrendRow {
    /// How many ended without telling the complainant how they were handled.
    #[must_use]
    pub fn otherwise(&self) -> u32 {
        self.total - self.answered - self.running
    }
}

/// What the dossiers of all years say together.
#[derive(Debug, Clone)]
pub struct Overall {
    /// The years, the oldest first; empty while there are no dossiers.
    pub years: Vec<TrendRow>,
    /// Who has something to do, and who handled complaints.
    pub load: Vec<Load>,
    /// Which of all this people are told.
    pub told: Told,
}

impl Overall {
    /// From the records as they are now: the last years, and earlier ones that still have a dossier.
    #[must_use]
    pub fn of(register: &Register) -> Self {
        let summaries: Vec<&Summary> = register.ever().collect();
        let received: BTreeSet<i32> =
            summaries.iter().filter_map(|summary| summary.year_of_receipt()).collect();
        let today = register.today.year();
        let lately = received.first().map(|first| *first.max(&(today - YEARS + 1))..=today);
        let years = received.iter().copied().chain(lately.into_iter().flatten());
        let load = load(&summaries, &register.report_tasks(), register);
        Self { years: trend(register, years), load, told: Told::of_all(register) }
    }
}

/// Each of these years, with the complaints that it has.
pub(super) fn trend(register: &Register, years: impl IntoIterator<Item = i32>) -> Vec<TrendRow> {
    let none = |year| TrendRow { year, ..TrendRow::default() };
    let mut rows: BTreeMap<i32, TrendRow> = years.into_iter().map(|year| (year, none(year))).collect();
    for summary in register.ever() {
        let Some(row) = summary.year_of_receipt().and_then(|year| rows.get_mut(&year)) else { continue };
        row.total += 1;
        row.within += u32::from(summary.facts.lead.is_none_or(|lead| !lead.exceeded));
        if let Some(lead) = summary.facts.lead.filter(|lead| lead.answered) {
            row.answered += 1;
            row.answered_within += u32::from(!lead.exceeded);
        }
        if summary.is_unanswered() {
            row.running += 1;
            row.running_beyond += u32::from(summary.facts.lead.is_some_and(|lead| lead.exceeded));
        }
        row.light += u32::from(summary.is_light());
        row.appeals += u32::from(summary.facts.appealed);
    }
    rows.into_values().collect()
}
