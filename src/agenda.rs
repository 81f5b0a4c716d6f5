//! What is late and what falls due: every dated step that is still to be done. And what can be done
//! without a day.

use std::collections::BTreeMap;

use crate::calendar::Day;
use crate::case::{NextStep, Turn};
use crate::diagnostic::Overdue;
use crate::people::People;
use crate::register::{Register, ReportTask, Summary};
use crate::regulation::Regulation;

/// One thing to be done by a day.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    /// The dossier and what is to be done in it; none for the annual report.
    pub task: Option<(&'a Summary, &'a NextStep)>,
    /// The year of the annual report, when it is about that.
    pub report: Option<i32>,
    /// The step as it is typed; `opstellen` and `vaststellen` for the annual report.
    pub step: &'a str,
    /// What the regulation itself calls it; none where the usual words are meant.
    pub name: Option<&'a str>,
    /// The name of the employee it is for, when the step is asked for each.
    pub employee: Option<String>,
    /// The last day.
    pub due: Day,
    /// Working days from today to that day; negative when it is past.
    pub days: i64,
    /// Whether the day binds; a target only warns.
    pub binding: bool,
    /// Whether `check` finds it `late` too.
    pub late: bool,
    /// What it is today, the day having passed.
    pub overdue: Option<Overdue>,
    /// Whose turn it is.
    pub turn: Turn,
    /// The names of those people of the organisation.
    pub people: Vec<String>,
}

impl Item<'_> {
    /// The dossier; none for the annual report.
    #[must_use]
    pub fn dossier(&self) -> Option<&str> {
        self.task.map(|(summary, _)| summary.id.as_str())
    }
}

/// A step that can be done in some dossiers without a day and without anybody waiting for it.
#[derive(Debug, Clone)]
pub struct Possible<'a> {
    /// The step, as it is in the first of these dossiers.
    pub step: &'a NextStep,
    /// The names of those whose turn it is.
    pub people: Vec<String>,
    /// The dossiers.
    pub dossiers: Vec<&'a str>,
}

/// What is late, or falls due within a number of working days, the earliest first.
#[must_use]
pub fn agenda(register: &Register, within: i64) -> Vec<Item<'_>> {
    let Some(regulation) = register.regulations.nearest_to(register.today) else { return Vec::new() };
    let dossiers = register.summaries.iter().flat_map(|summary| items_of(summary, register, regulation));
    let reports = register.report_tasks().into_iter().map(|task| of_report(task, register, regulation));
    let mut items: Vec<Item<'_>> = dossiers.chain(reports).collect();
    items.retain(|item| item.days <= within);
    items.sort_by(|one, other| {
        (one.due, one.dossier(), one.step).cmp(&(other.due, other.dossier(), other.step))
    });
    items
}

/// What can be done without a day, step by step.
#[must_use]
pub fn possible(register: &Register) -> Vec<Possible<'_>> {
    let mut found: BTreeMap<(&str, &Turn), Possible<'_>> = BTreeMap::new();
    for summary in &register.summaries {
        for step in &summary.possible {
            let people = || register.names_of(&step.turn);
            let entry = found.entry((&step.step, &step.turn));
            let same = entry.or_insert_with(|| Possible { step, people: people(), dossiers: Vec::new() });
            same.dossiers.push(&summary.id);
        }
    }
    found.into_values().collect()
}

fn items_of<'a>(
    summary: &'a Summary,
    register: &'a Register,
    regulation: &'a Regulation,
) -> impl Iterator<Item = Item<'a>> + 'a {
    summary.next.iter().zip(&summary.in_charge).filter_map(move |(step, people)| {
        Some(Item {
            task: Some((summary, step)),
            report: None,
            step: &step.step,
            name: step.name.as_deref(),
            employee: employee(step, &register.people),
            due: step.due?,
            days: days_to(regulation, register.today, step.due?),
            binding: step.binding,
            late: step.is_late(),
            overdue: step.overdue,
            turn: step.turn.clone(),
            people: people.to_vec(),
        })
    })
}

fn employee(step: &NextStep, people: &People) -> Option<String> {
    step.subject.as_ref().map(|subject| people.name(&subject.0).to_owned())
}

/// The first day past a weekend's deadline is already late, though no working day has gone by.
fn days_to(regulation: &Regulation, today: Day, due: Day) -> i64 {
    let days = regulation.calendar.working_days_between(today, due);
    if due < today { days.min(-1) } else { days.max(0) }
}

fn of_report<'a>(task: ReportTask, register: &Register, regulation: &Regulation) -> Item<'a> {
    Item {
        task: None,
        report: Some(task.year),
        step: task.step,
        name: None,
        employee: None,
        due: task.due,
        days: days_to(regulation, register.today, task.due),
        binding: true,
        late: task.overdue == Some(Overdue::Late),
        overdue: task.overdue,
        people: register.names_of(&task.turn),
        turn: task.turn,
    }
}
