//! How long each part of the handling took, and whose work it is.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::{Year, counted, median};
use crate::diagnostic::Overdues;
use crate::register::{Register, ReportTask, Summary};

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
    /// In how many dossiers it is this person's turn now.
    pub dossiers: u32,
    /// How much is late that this person has to do, in dossiers and for the report.
    pub late: u32,
    /// Of how much of it a target has passed.
    pub target: u32,
    /// How many dossiers this person has to destroy.
    pub retention: u32,
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

/// Whose turn it is in dossiers and for reports, and who handled complaints, those who have the most to do first.
pub(super) fn load(summaries: &[&Summary], reports: &[ReportTask], register: &Register) -> Vec<Load> {
    let mut loads: BTreeMap<String, Load> = BTreeMap::new();
    for summary in summaries {
        let steps = || summary.next.iter().zip(&summary.in_charge);
        let their_turn = steps().filter(|(step, _)| step.is_for_now());
        let mut people: Vec<&String> = their_turn.flat_map(|(_, people)| people).collect();
        people.sort_unstable();
        people.dedup();
        for person in people {
            let its = steps().filter(|(_, people)| people.contains(person));
            let overdues = its.filter_map(|(step, _)| step.overdue).collect();
            let load = loads.entry(person.clone()).or_insert_with(|| Load::none(person));
            load.dossiers += 1;
            load.add(overdues);
        }
        if let Some(key) = &summary.facts.handled_by {
            let person = register.people.name(&key.0);
            loads.entry(person.to_owned()).or_insert_with(|| Load::none(person)).handled += 1;
        }
    }
    for task in reports {
        let overdues: Overdues = task.overdue.into_iter().collect();
        for person in register.names_of(&task.turn).into_iter().filter(|_| overdues.late > 0) {
            loads.entry(person.clone()).or_insert_with(|| Load::none(&person)).add(overdues);
        }
    }
    let mut loads: Vec<Load> = loads.into_values().collect();
    let rank = |load: &Load| (Reverse(load.dossiers), Reverse(load.handled), load.person.clone());
    loads.sort_by_cached_key(rank);
    loads
}

impl Load {
    fn none(person: &str) -> Self {
        Self { person: person.to_owned(), dossiers: 0, late: 0, target: 0, retention: 0, handled: 0 }
    }

    /// How much is past its day of what this person has to do.
    #[must_use]
    pub fn overdues(&self) -> Overdues {
        let [late, target, retention] = [self.late, self.target, self.retention].map(|it| it as usize);
        Overdues { late, target, retention }
    }

    fn add(&mut self, overdues: Overdues) {
        self.late += counted(0..overdues.late);
        self.target += counted(0..overdues.target);
        self.retention += counted(0..overdues.retention);
    }
}
