//! One dossier: what is written down, and what follows from it today.

mod course;

use std::io::{self, Write};

use serde::Serialize;

use self::course::{EventRow, Person, course, person};
use super::SCHEMA;
use super::findings::{Row as FindingRow, rows};
use crate::calendar::Day;
use crate::case::{Case, NextStep};
use crate::deadline::Deadline;
use crate::dossier::{Accounting, Complainant, Document as Listed};
use crate::locale::Locale;
use crate::people::People;
use crate::printer::shown::{next_step, standing_name, turn_name};
use crate::printer::{WholeDossier, write_json};
use crate::regulation::Outcome;
use crate::state::State;
use crate::vocabulary::ClosedList;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    today: String,
    dossier: &'a str,
    path: &'a str,
    number: Option<&'a str>,
    subject: Option<&'a str>,
    nature: Option<&'a str>,
    service: Option<&'a str>,
    channel: Option<&'a str>,
    route: Option<&'static str>,
    complainant: Option<ComplainantRow<'a>>,
    subjects: Vec<Person<'a>>,
    management_requested: bool,
    regulation: Option<&'a str>,
    state: Option<&'static str>,
    outcome: Option<&'static str>,
    received: Option<String>,
    completed: Option<String>,
    end_of_retention: Option<String>,
    held: bool,
    body: &'a str,
    course: Vec<EventRow<'a>>,
    documents: Vec<DocumentRow<'a>>,
    deadlines: Vec<DeadlineRow<'a>>,
    next_steps: Vec<StepRow>,
    accountings: Vec<AccountingRow<'a>>,
    findings: Vec<FindingRow<'a>>,
}

#[derive(Serialize)]
struct ComplainantRow<'a> {
    anonymous: bool,
    name: Option<&'a str>,
    organisation: Option<&'a str>,
    email: Option<&'a str>,
    telephone: Option<&'a str>,
    address: Option<&'a str>,
}

#[derive(Serialize)]
struct DocumentRow<'a> {
    file: &'a str,
    kind: Option<&'static str>,
    date: Option<String>,
    description: Option<&'a str>,
}

#[derive(Serialize)]
struct DeadlineRow<'a> {
    term: Option<&'a str>,
    step: &'a str,
    employee: Option<&'a str>,
    from: String,
    due: String,
    outer: Option<String>,
    original: Option<String>,
    binding: bool,
    met: Option<String>,
    standing: &'static str,
}

#[derive(Serialize)]
struct StepRow {
    step: String,
    employee: Option<String>,
    due: Option<String>,
    overdue: Option<&'static str>,
    binding: bool,
    turn: String,
    people: Vec<String>,
    message: String,
}

#[derive(Serialize)]
struct AccountingRow<'a> {
    rule: &'a str,
    by: Option<&'a str>,
    date: Option<String>,
    reason: &'a str,
}

pub(super) fn write(whole: &WholeDossier<'_>, to: &mut dyn Write) -> io::Result<()> {
    let WholeDossier { today, dossier, case, findings, locale, .. } = *whole;
    let people = case.map(|case| case.people);
    let state = case.map(|case| &case.state);
    let deadlines = case.map_or(&[][..], |case| case.deadlines.as_slice());
    let next_steps = case.map(|case| next_steps(case, locale)).unwrap_or_default();
    let document = Document {
        schema: SCHEMA,
        today: today.to_string(),
        dossier: dossier.id(),
        path: dossier.source.path(),
        number: dossier.number.as_ref().map(|number| number.value.as_str()),
        subject: dossier.subject.as_ref().map(|subject| subject.value.as_str()),
        nature: dossier.nature.as_ref().map(|nature| nature.value.as_str()),
        service: dossier.service.as_ref().map(|service| service.value.as_str()),
        channel: dossier.channel.as_ref().map(|channel| channel.value.as_str()),
        route: dossier.route.as_ref().map(|route| route.value.name()),
        complainant: dossier.complainant.as_ref().map(complainant_row),
        subjects: dossier.subjects.iter().map(|subject| person(&subject.value, people)).collect(),
        management_requested: dossier.management_requested,
        regulation: dossier.regulation.as_ref().map(|regulation| regulation.source.path()),
        state: state.map(|state| state.stage.name()),
        outcome: state.and_then(outcome),
        received: state.and_then(|state| state.received).map(|mark| mark.day.to_string()),
        completed: state.and_then(|state| state.completion).map(|mark| mark.day.to_string()),
        end_of_retention: text_of(case.and_then(Case::end_of_retention)),
        held: state.is_some_and(|state| state.hold.is_some()),
        body: dossier.body_text(),
        course: course(dossier, people),
        documents: dossier.documents.iter().map(document_row).collect(),
        deadlines: deadlines.iter().map(|deadline| deadline_row(deadline, people, today)).collect(),
        next_steps,
        accountings: dossier.accountings.iter().map(accounting_row).collect(),
        findings: rows(findings, locale),
    };
    write_json(&document, to)
}

fn text_of(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// What was decided, or that it was withdrawn; none before that.
fn outcome(state: &State) -> Option<&'static str> {
    let is_settled = state.decision.is_some() || state.outcome == Outcome::Withdrawn;
    is_settled.then(|| state.outcome.name())
}

fn complainant_row(complainant: &Complainant) -> ComplainantRow<'_> {
    fn given(text: &str) -> Option<&str> {
        (!text.is_empty()).then_some(text)
    }
    ComplainantRow {
        anonymous: complainant.anonymous,
        name: given(&complainant.name),
        organisation: given(&complainant.organisation),
        email: given(&complainant.email),
        telephone: given(&complainant.telephone),
        address: given(&complainant.address),
    }
}

fn document_row(document: &Listed) -> DocumentRow<'_> {
    DocumentRow {
        file: &document.file.value,
        kind: document.kind.map(ClosedList::name),
        date: text_of(document.date),
        description: document.description.as_deref(),
    }
}

fn deadline_row<'a>(deadline: &'a Deadline, people: Option<&'a People>, today: Day) -> DeadlineRow<'a> {
    DeadlineRow {
        term: deadline.term.as_deref(),
        step: &deadline.step,
        employee: deadline.subject.as_ref().and_then(|key| Some(people?.name(&key.0))),
        from: deadline.from.day.to_string(),
        due: deadline.due.to_string(),
        outer: text_of(deadline.outer),
        original: text_of(deadline.original),
        binding: deadline.binding,
        met: text_of(deadline.met.map(|met| met.day)),
        standing: standing_name(deadline, today),
    }
}

fn next_steps(case: &Case<'_>, locale: &Locale) -> Vec<StepRow> {
    let steps = case.next_steps().into_iter().chain(case.possible_steps());
    steps.map(|step| step_row(&step, case, locale)).collect()
}

fn step_row(step: &NextStep, case: &Case<'_>, locale: &Locale) -> StepRow {
    let employee = step.subject.as_ref().map(|key| case.people.name(&key.0).to_owned());
    StepRow {
        due: text_of(step.by()),
        overdue: step.overdue.map(ClosedList::name),
        binding: step.binding,
        turn: turn_name(&step.turn, locale),
        people: case.in_charge(&step.turn).iter().map(|person| person.name.clone()).collect(),
        message: next_step(step, employee.as_deref(), locale),
        step: step.step.clone(),
        employee,
    }
}

fn accounting_row(accounting: &Accounting) -> AccountingRow<'_> {
    AccountingRow {
        rule: &accounting.rule.value,
        by: accounting.by.as_ref().map(|by| by.value.key()),
        date: text_of(accounting.date),
        reason: &accounting.reason,
    }
}
