//! All dossiers together: of each the little that lists, counts and look-ups need.
//!
//! Dossiers are read, judged and shown one at a time; what stays of them is a [`Summary`], so that a
//! hundred thousand of them fit in memory.

mod destroyed;
mod facts;
mod owed;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

pub use self::destroyed::destroyed;
pub use self::facts::{Facts, Lead, Measure};
pub use self::owed::ReportTask;
use serde::{Deserialize, Serialize};

use crate::calendar::Day;
use crate::case::{Case, NextStep, Turn};
use crate::diagnostic::{Finding, Overdue, Overdues, Place, Severity};
use crate::dossier::{Dossier, Number};
use crate::ledger::Destruction;
use crate::people::{People, ReadableForm};
use crate::published::PublishedFigures;
use crate::regulation::{Outcome, Regulations, Route, StepKind};
use crate::report::Report;
use crate::source::{Source, Spanned};
use crate::state::Stage;

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Errors.
    pub error: usize,
    /// Breaches, accounted for or not.
    pub breach: usize,
    /// Breaches for which a reason was given.
    pub accounted: usize,
    /// Late ones.
    pub late: usize,
    /// Warnings.
    pub warning: usize,
}

impl Count {
    /// Counts findings.
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        let mut count = Self::default();
        for finding in findings {
            match finding.severity {
                Severity::Error => count.error += 1,
                Severity::Breach => count.breach += 1,
                Severity::Late => count.late += 1,
                Severity::Warning => count.warning += 1,
            }
            count.accounted += usize::from(finding.accounted.is_some());
        }
        count
    }
}

/// What stays of a dossier once it was judged.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Summary {
    /// The name of its file without the ending: its number, when all is well.
    pub id: String,
    /// The year folder it stands in.
    pub year: String,
    /// Its number, when it could be read, and the file it stands in.
    pub number: Option<Spanned<Number>>,
    /// The file, of which the line with its number is held, if any.
    pub source: Arc<Source>,
    /// The subject; empty when it could not be read.
    pub subject: String,
    /// Who complains, and for whom; empty where that could not be read, or is not kept.
    pub complainant: Box<[String]>,
    /// The names of the employees concerned.
    pub concerned: Box<[String]>,
    /// The label of the nature; empty when it could not be read.
    pub nature: String,
    /// The route.
    pub route: Option<Route>,
    /// The day of receipt.
    pub received: Option<Day>,
    /// How far the procedure is.
    pub stage: Stage,
    /// What it is held to.
    pub outcome: Outcome,
    /// Whether a decision was taken.
    pub decided: bool,
    /// Whether the complainant was told that it takes longer.
    pub extended: bool,
    /// The day on which the complainant was told how it was handled.
    pub handled: Option<Day>,
    /// The day of completion.
    pub completed: Option<Day>,
    /// The last day on which it is kept.
    pub end_of_retention: Option<Day>,
    /// Whether a hold keeps it beyond that day, and until when.
    pub hold: Option<Option<Day>>,
    /// From when until when its terms count the days on which the office works.
    pub counted: Option<(Day, Day)>,
    /// What is still to be done, the first thing first.
    pub next: Box<[NextStep]>,
    /// The names of those whose turn it is for each of these.
    pub in_charge: Box<[Box<[String]>]>,
    /// What can be done without a day and without anybody waiting for it.
    pub possible: Box<[NextStep]>,
    /// What the figures of its year need.
    pub facts: Facts,
    /// Forms of what it knows of the complainant that may be read in public (`leesbaar`).
    pub readable: Box<[ReadableForm]>,
    /// How many findings it has.
    pub findings: Count,
    /// Whether something in it could not be read, which may hide what holds it.
    pub is_faulty: bool,
}

impl Summary {
    /// What stays of a case and its findings.
    #[must_use]
    pub fn of(case: &Case<'_>, findings: &[Finding]) -> Self {
        let next = case.next_steps();
        let names =
            |step: &NextStep| case.in_charge(&step.turn).iter().map(|person| person.name.clone()).collect();
        let dossier = case.dossier;
        Self {
            stage: case.state.stage,
            outcome: case.state.outcome,
            decided: case.state.decision.is_some(),
            extended: dossier.first(StepKind::Extended).is_some(),
            received: case.state.received.map(|mark| mark.day),
            handled: case.state.handled.map(|mark| mark.day),
            completed: case.state.completion.map(|mark| mark.day),
            end_of_retention: case.end_of_retention(),
            hold: case.state.hold.map(|hold| hold.until),
            counted: case.counted(),
            in_charge: next.iter().map(names).collect(),
            possible: case.possible_steps().into(),
            concerned: dossier.subjects.iter().map(|it| case.people.name(&it.value.0).to_owned()).collect(),
            next: next.into(),
            is_faulty: case.is_faulty,
            facts: Facts::of(case),
            ..Self::unread(dossier, findings, nature_label(case))
        }
    }

    /// What stays of a dossier when there is no regulation to judge it by.
    #[must_use]
    pub fn unjudged(dossier: &Dossier, findings: &[Finding]) -> Self {
        Self::unread(dossier, findings, String::new())
    }

    /// One of which no more is known than where it stands.
    fn bare(id: String, year: String, source: Source) -> Self {
        Self {
            id,
            year,
            number: None,
            source: Arc::new(source),
            subject: String::new(),
            complainant: Box::default(),
            concerned: Box::default(),
            nature: String::new(),
            route: None,
            received: None,
            stage: Stage::Unreadable,
            outcome: Outcome::Applicable,
            decided: false,
            extended: false,
            handled: None,
            completed: None,
            end_of_retention: None,
            hold: None,
            counted: None,
            next: Box::default(),
            in_charge: Box::default(),
            possible: Box::default(),
            facts: Facts::default(),
            readable: Box::default(),
            findings: Count::default(),
            is_faulty: false,
        }
    }

    fn unread(dossier: &Dossier, findings: &[Finding], nature: String) -> Self {
        let path = dossier.source.path();
        let year = path.rsplit('/').nth(1).unwrap_or_default().to_owned();
        let number = dossier.number.as_ref().map(|number| number.span);
        let source =
            number.map_or_else(|| Source::of_text(path, ""), |span| dossier.source.lines_around(span));
        Self {
            number: dossier.number.clone(),
            subject: dossier.subject.as_ref().map(|subject| subject.value.clone()).unwrap_or_default(),
            complainant: complainant(dossier),
            nature,
            route: dossier.route.as_ref().map(|route| route.value),
            readable: dossier.complainant.iter().flat_map(|it| &it.readable).cloned().collect(),
            findings: Count::of(findings),
            is_faulty: findings.iter().any(|finding| finding.severity == Severity::Error),
            ..Self::bare(dossier.name.clone(), year, source)
        }
    }

    /// The year that counts it: that of receipt, else that of its folder, so that what can't be
    /// read drops out of no figure.
    #[must_use]
    pub fn year_of_receipt(&self) -> Option<i32> {
        self.received.map(|day| day.year()).or_else(|| self.year.parse().ok())
    }

    /// Whether it was decided to handle it lightly (art. 6).
    #[must_use]
    pub fn is_light(&self) -> bool {
        self.decided && self.outcome == Outcome::Light
    }

    /// Whether something is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.stage.is_open()
    }

    /// Whether its retention is over and nothing holds it.
    #[must_use]
    pub fn is_past_retention(&self, today: Day) -> bool {
        self.end_of_retention.is_some_and(|end| end < today) && self.hold.is_none()
    }

    /// The same where all could be read: what could not may hold it.
    #[must_use]
    pub fn is_due_for_destruction(&self, today: Day) -> bool {
        self.is_past_retention(today) && !self.is_faulty
    }

    /// Whether it may be due, were it not for what could not be read.
    #[must_use]
    pub fn may_be_due_for_destruction(&self, today: Day) -> bool {
        let is_unknown = self.end_of_retention.is_none() && !self.is_open();
        self.is_faulty && (is_unknown || self.is_past_retention(today))
    }

    /// The first thing to be done that has a day.
    #[must_use]
    pub fn next_deadline(&self) -> Option<&NextStep> {
        self.next.iter().find(|step| step.due.is_some())
    }

    /// The same among what this one and others of the same turn have to do: nobody is told the day of what
    /// another has to do.
    #[must_use]
    pub fn deadline_of(&self, turn: &Turn) -> Option<&NextStep> {
        self.next.iter().find(|step| step.due.is_some() && step.turn == *turn)
    }

    /// Whether the complainant waits for an answer. Before a complaint was lodged it has no term yet.
    #[must_use]
    pub fn is_unanswered(&self) -> bool {
        match self.facts.lead {
            Some(lead) => lead.days.is_none() && !self.facts.is_destroyed,
            // What can't be read, and what was destroyed, is not known to wait.
            None => self.is_open() && self.stage != Stage::Unreadable,
        }
    }
}

fn complainant(dossier: &Dossier) -> Box<[String]> {
    let given = dossier.complainant.iter().flat_map(|it| [&it.name, &it.organisation]);
    given.filter(|part| !part.is_empty()).cloned().collect()
}

fn nature_label(case: &Case<'_>) -> String {
    let Some(nature) = &case.dossier.nature else { return String::new() };
    let natures = case.regulation.natures.iter();
    let mut labels = natures.filter(|entry| entry.key == nature.value).map(|entry| entry.label.clone());
    labels.next().unwrap_or_default()
}

/// Everything that was read, with the summaries of the dossiers in the order of their files.
#[derive(Debug)]
pub struct Register {
    /// The day on which it is looked at.
    pub today: Day,
    /// Every version of the regulation.
    pub regulations: Regulations,
    /// Everyone of the organisation.
    pub people: Arc<People>,
    /// The annual reports, the oldest first.
    pub reports: Vec<Report>,
    /// The figures of years that were frozen; none in place of what could not be read.
    pub frozen: BTreeMap<i32, Option<PublishedFigures>>,
    /// The dossiers.
    pub summaries: Vec<Summary>,
    /// The records of those that were destroyed, in the order of the ledger.
    pub destructions: Vec<Destruction>,
    /// Where those stand.
    pub destructions_source: Arc<Source>,
    /// What the figures need of those that were destroyed, in the order of the ledger.
    pub destroyed: Vec<Summary>,
}

impl Register {
    /// The dossiers, and what stays of those that were destroyed.
    pub fn ever(&self) -> impl Iterator<Item = &Summary> {
        self.summaries.iter().chain(&self.destroyed)
    }

    /// The years that have a dossier, each once, the newest first.
    #[must_use]
    pub fn years(&self) -> Vec<&str> {
        let mut years: Vec<&str> = self.summaries.iter().map(|summary| summary.year.as_str()).collect();
        years.sort_unstable();
        years.dedup();
        years.reverse();
        years
    }

    /// The names of those of the organisation whose turn it is today.
    #[must_use]
    pub fn names_of(&self, turn: &Turn) -> Vec<String> {
        match turn {
            Turn::Roles(roles) => {
                let everyone = self.people.all().iter();
                let holding =
                    everyone.filter(|person| roles.iter().any(|role| person.holds(role, self.today)));
                holding.map(|person| person.name.clone()).collect()
            }
            Turn::Person(key) => vec![self.people.name(&key.0).to_owned()],
            Turn::Complainant | Turn::Third | Turn::Substitute => Vec::new(),
        }
    }

    /// How much there is of what is past its day, dossiers and reports together.
    #[must_use]
    pub fn overdues(&self) -> Overdues {
        let steps = self.summaries.iter().flat_map(|summary| &summary.next);
        let reports = self.report_tasks().into_iter().filter_map(|task| task.overdue);
        let all: Vec<Overdue> = steps.filter_map(|step| step.overdue).chain(reports).collect();
        all.into_iter().collect()
    }

    /// The dossiers by number: those whose number is used twice share one.
    #[must_use]
    pub fn by_number(&self) -> HashMap<&str, Vec<&Summary>> {
        let mut found: HashMap<&str, Vec<&Summary>> = HashMap::new();
        for summary in &self.summaries {
            if let Some(number) = &summary.number {
                found.entry(number.value.as_str()).or_default().push(summary);
            }
        }
        found
    }

    /// A place in a summary's file.
    #[must_use]
    pub fn place(summary: &Summary, span: crate::source::Span) -> Place {
        Place { source: Arc::clone(&summary.source), span }
    }
}
