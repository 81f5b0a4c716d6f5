//! What is late and what falls due: every dated step that is still to be done.

use crate::calendar::Day;
use crate::case::{NextStep, Turn};
use crate::people::People;
use crate::register::{Register, Summary};
use crate::regulation::Regulation;

/// One thing to be done by a day.
#[derive(Debug, Clone)]
pub struct Item {
    /// The dossier; none for the annual report.
    pub dossier: Option<String>,
    /// The subject of the dossier; empty for the annual report.
    pub subject: String,
    /// The year of the annual report, when it is about that.
    pub report: Option<i32>,
    /// The step as it is typed; `vaststellen` for the annual report.
    pub step: String,
    /// What the regulation itself calls it; none where the usual words are meant.
    pub name: Option<String>,
    /// The name of the employee it is for, when the step is asked for each.
    pub employee: Option<String>,
    /// The last day.
    pub due: Day,
    /// Working days from today to that day; negative when it is past.
    pub days: i64,
    /// Whether the day binds; a target only warns.
    pub binding: bool,
    /// Whether it is late today, by the judgement that `check` goes by.
    pub late: bool,
    /// Whose turn it is.
    pub turn: Turn,
    /// The names of those people of the organisation.
    pub people: Vec<String>,
}

/// The step of the annual report: the management establishes it.
pub const ESTABLISH: &str = "vaststellen";

/// What is late, or falls due within a number of working days, the earliest first.
#[must_use]
pub fn agenda(register: &Register, within: i64) -> Vec<Item> {
    let Some(regulation) = register.regulations.nearest_to(register.today) else { return Vec::new() };
    let dossiers = register.summaries.iter().flat_map(|summary| items_of(summary, register, regulation));
    let mut items: Vec<Item> = dossiers.chain(reports_due(register, regulation)).collect();
    items.retain(|item| item.days <= within);
    items.sort_by(|one, other| {
        (one.due, &one.dossier, &one.step).cmp(&(other.due, &other.dossier, &other.step))
    });
    items
}

fn items_of<'a>(
    summary: &'a Summary,
    register: &'a Register,
    regulation: &'a Regulation,
) -> impl Iterator<Item = Item> + 'a {
    summary.next.iter().zip(&summary.in_charge).filter_map(move |(step, people)| {
        Some(Item {
            dossier: Some(summary.id.clone()),
            subject: summary.subject.clone(),
            report: None,
            step: step.step.clone(),
            name: step.name.clone(),
            employee: employee(step, &register.people),
            due: step.due?,
            days: days_to(regulation, register.today, step.due?),
            binding: step.binding,
            late: step.is_late(),
            turn: step.turn.clone(),
            people: people.clone(),
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

/// The reports that are owed, each until it is established.
fn reports_due<'a>(register: &'a Register, regulation: &'a Regulation) -> impl Iterator<Item = Item> + 'a {
    let is_established =
        |year: i32| register.report_over(year).is_some_and(|report| report.established.is_some());
    let open = register.owed_years().into_iter().filter(move |year| !is_established(*year));
    open.filter_map(move |year| {
        let due = register.report_due(year)?;
        let role = regulation.accountable_role()?;
        let holders = register.people.holders(&role.key, register.today);
        Some(Item {
            dossier: None,
            subject: String::new(),
            report: Some(year),
            step: ESTABLISH.to_owned(),
            name: None,
            employee: None,
            due,
            days: days_to(regulation, register.today, due),
            binding: true,
            late: due < register.today,
            turn: Turn::Roles(vec![role.key.clone()]),
            people: holders.map(|person| person.name.clone()).collect(),
        })
    })
}
