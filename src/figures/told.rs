//! What the figures of a year tell of: what the regulation has, and what happened all the same.

use super::handling::Phase;
use super::{Standing, Year};
use crate::deadline::RETENTION;
use crate::locale::Message;
use crate::register::Register;
use crate::regulation::{Outcome, Regulation, StepKind};

/// What a row of the figures asks of the regulation.
enum Asked {
    /// A step of this kind.
    Step(StepKind),
    /// An outcome that asks for a step.
    Ending(Outcome),
    /// Light handling.
    Light,
    /// Something that it does not apply to.
    Exclusion,
    /// Somebody to appeal to, and a step for that.
    Appeal,
    /// A term after which dossiers are destroyed.
    Retention,
    /// A term that only aims.
    Target,
    /// A length of time that the figures go by. Without it a number says nothing, whatever it is.
    Indicator,
    /// A term for the answer, and so a day by which it was in time.
    AnswerTerm,
    /// That somebody does this; that nobody did it in any of them says nothing without it.
    Doing(StepKind),
}

/// What each row asks; what is not here is told of every regulation.
const ROWS: [(Asked, &[&str]); 18] = [
    (Asked::Light, &["light"]),
    (Asked::Ending(Outcome::Inadmissible), &["inadmissible"]),
    (Asked::Exclusion, &["excluded"]),
    (Asked::Step(StepKind::Withdrawn), &["withdrawn"]),
    (Asked::Doing(StepKind::Decision), &["undecided"]),
    (Asked::Doing(StepKind::FollowedUp), &["not-asked"]),
    (Asked::Indicator, &["within", "exceeded", "answered-within", "running-beyond"]),
    (Asked::AnswerTerm, &["answered-in-time"]),
    (Asked::Step(StepKind::Extended), &["extended"]),
    (Asked::Step(StepKind::Confirmed), &["confirmation"]),
    (Asked::Step(StepKind::ManagementInformed), &["management"]),
    (Asked::Step(StepKind::Decision), &["decision", "answer"]),
    (Asked::Step(StepKind::Archived), &["archiving"]),
    (Asked::Step(StepKind::Measure), &MEASURES),
    (Asked::Step(StepKind::FollowedUp), &EFFECTS),
    (Asked::Appeal, &["lodged", "pending"]),
    (Asked::Retention, &["retention"]),
    (Asked::Target, &["target"]),
];
const MEASURES: [&str; 4] =
    ["corrective-taken", "corrective-proposed", "preventive-taken", "preventive-proposed"];
const EFFECTS: [&str; 5] = ["kept", "lost", "unknown", "not-renewed", "renewed"];

impl Asked {
    fn is_in(&self, regulation: &Regulation) -> bool {
        let has = |kind| regulation.steps_of(kind).next().is_some();
        match self {
            Self::Step(kind) | Self::Doing(kind) => has(*kind),
            Self::Ending(outcome) => regulation.steps.iter().any(|step| step.required.contains(outcome)),
            Self::Light => regulation.light.is_some(),
            Self::Exclusion => !regulation.exclusions.is_empty(),
            Self::Appeal => regulation.has_appeal(),
            Self::Retention => regulation.term(RETENTION).is_some(),
            Self::Target => regulation.terms.values().any(|term| !term.binding),
            Self::Indicator => regulation.annual_report.aims,
            Self::AnswerTerm => {
                regulation.steps_of(StepKind::ComplainantInformed).any(|step| step.term.is_some())
            }
        }
    }

    /// Whether a number is told only where the regulation has what it is measured by.
    fn is_a_measure(&self) -> bool {
        matches!(self, Self::Indicator | Self::AnswerTerm | Self::Doing(_))
    }
}

/// Which rows are told.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// What no regulation of these years asks for: not told while there is none of it.
    idle: Vec<&'static str>,
    /// What nothing here measures: never told.
    unmeasured: Vec<&'static str>,
    /// Whether a report is promised or made, and so figures are published.
    pub publishes: bool,
    /// What the role is called that carries the final responsibility.
    accountable: String,
}

impl Told {
    /// Of a year.
    pub(super) fn of_year(year: &Year<'_>, register: &Register) -> Self {
        let versions = year.versions.iter().chain(&year.regulation);
        let versions: Vec<&Regulation> = versions.map(|version| version.as_ref()).collect();
        Self::of(&versions, register.reports.iter().any(|report| report.year == year.year))
    }

    /// Of all years together.
    pub(super) fn of_all(register: &Register) -> Self {
        let versions: Vec<&Regulation> = register.regulations.all().iter().map(AsRef::as_ref).collect();
        Self::of(&versions, !register.reports.is_empty())
    }

    fn of(versions: &[&Regulation], is_reported: bool) -> Self {
        let mut told = Self::default();
        for (asked, rows) in &ROWS {
            if !versions.iter().any(|version| asked.is_in(version)) {
                let absent = if asked.is_a_measure() { &mut told.unmeasured } else { &mut told.idle };
                absent.extend(*rows);
            }
        }
        let promises = |version: &&Regulation| version.annual_report.month.is_some();
        told.publishes = is_reported || versions.iter().any(promises);
        let accountable = versions.iter().rev().find_map(|version| version.accountable_role());
        told.accountable = accountable.map(|role| role.name.clone()).unwrap_or_default();
        told
    }

    /// The name of a part of the handling.
    #[must_use]
    pub fn phase(&self, phase: &Phase) -> Message {
        Message::new(family!("report-phase-{}", phase.phase)).with("role", self.accountable.as_str())
    }

    /// Whether a row is told with this number.
    #[must_use]
    pub fn tells(&self, row: &str, number: u32) -> bool {
        !self.unmeasured.contains(&row) && (number > 0 || !self.idle.contains(&row))
    }

    /// Whether it is told how the account of a year stands: not where nothing is published and the year
    /// is over.
    #[must_use]
    pub fn tells_standing(&self, standing: Standing) -> bool {
        standing != Standing::Provisional || self.publishes
    }

    /// The rows that are told. A part of which none of its own is told is left out altogether.
    #[must_use]
    pub fn rows<'r>(&self, rows: &[(&'r str, u32)]) -> Vec<(&'r str, u32)> {
        rows.iter().copied().filter(|(row, number)| self.tells(row, *number)).collect()
    }

    /// The rows of a part in which they explain each other: all of them as soon as one is told.
    #[must_use]
    pub fn part<'r>(&self, rows: &[(&'r str, u32)]) -> Vec<(&'r str, u32)> {
        let is_told = rows.iter().any(|(row, number)| self.tells(row, *number));
        if is_told { rows.to_vec() } else { Vec::new() }
    }
}
