//! How long each part of the handling took, and whose work it is.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::{Year, counted, median};
use crate::register::{Register, Summary};

/// One part of the handling.
#[derive(Debug, Clone, Serialize)]
pub struct Phase {
    /// `confirmation`, `management`, `decision`, `answer` or `archiving`; its text stands under `figures-phase-`.
    pub phase: &'static str,
    /// How many complaints went through it.
    pub number: u32,
    /// The middle one in working days; the lower one of two.
    pub median: Option<i64>,
    /// The longest in working days.
    pub longest: Option<i64>,
}

/// What someone has to do and did.
#[derive(Debug, Clone, Serialize)]
pub struct Load {
    /// The person.
    pub person: String,
    /// How many dossiers wait for this person.
    pub dossiers: u32,
    /// In how many of these something is late.
    pub late: u32,
    /// In how many this person told the complainant how it was handled.
    pub handled: u32,
}

pub(super) fn phases(year: &Year<'_>) -> Vec<Phase> {
    let facts = || year.summaries.iter().map(|summary| &summary.facts);
    let lengths: [(&'static str, Vec<i64>); 5] = [
        ("confirmation", facts().filter_map(|facts| facts.to_confirmation).collect()),
        ("management", facts().filter_map(|facts| facts.to_management).collect()),
        ("decision", facts().filter_map(|facts| facts.to_decision).collect()),
        ("answer", facts().filter_map(|facts| facts.to_answer).collect()),
        ("archiving", facts().filter_map(|facts| facts.to_archive).collect()),
    ];
    lengths
        .into_iter()
        .map(|(phase, mut days)| {
            days.sort_unstable();
            let number = counted(days.iter());
            Phase { phase, number, median: median(&days), longest: days.last().copied() }
        })
        .collect()
}

/// Whose turn it is in dossiers and who handled them, those who have the most to do first.
pub(super) fn load(summaries: &[&Summary], register: &Register) -> Vec<Load> {
    let mut loads: BTreeMap<&str, Load> = BTreeMap::new();
    for summary in summaries {
        let steps = || summary.next.iter().zip(&summary.in_charge);
        let mut people: Vec<&String> = steps().flat_map(|(_, people)| people).collect();
        people.sort_unstable();
        people.dedup();
        for person in people {
            let is_late = steps().any(|(step, people)| {
                people.contains(person) && step.due.is_some_and(|due| due < register.today)
            });
            let load = loads.entry(person).or_insert_with(|| Load::none(person));
            load.dossiers += 1;
            load.late += u32::from(is_late);
        }
        if let Some(key) = &summary.facts.handled_by {
            let person = register.people.name(&key.0);
            loads.entry(person).or_insert_with(|| Load::none(person)).handled += 1;
        }
    }
    let mut loads: Vec<Load> = loads.into_values().collect();
    let rank = |load: &Load| (Reverse(load.dossiers), Reverse(load.handled), load.person.clone());
    loads.sort_by_cached_key(rank);
    loads
}

impl Load {
    fn none(person: &str) -> Self {
        Self { person: person.to_owned(), dossiers: 0, late: 0, handled: 0 }
    }
}
