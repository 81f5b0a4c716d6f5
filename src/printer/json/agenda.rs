//! What is late and falls due.

use std::io::{self, Write};

use serde::Serialize;

use super::SCHEMA;
use crate::agenda::{Item, Possible};
use crate::locale::Locale;
use crate::printer::shown::{next_step, to_do_for, turn_name};
use crate::printer::{Agenda, write_json};
use crate::vocabulary::ClosedList;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    today: String,
    within: i64,
    items: Vec<Row<'a>>,
    possible: Vec<PossibleRow<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    dossier: Option<&'a str>,
    report: Option<i32>,
    step: &'a str,
    employee: Option<&'a str>,
    due: String,
    late: bool,
    overdue: Option<&'static str>,
    working_days: i64,
    binding: bool,
    turn: String,
    people: &'a [String],
    message: String,
}

#[derive(Serialize)]
struct PossibleRow<'a> {
    step: &'a str,
    turn: String,
    people: &'a [String],
    message: String,
    dossiers: &'a [&'a str],
}

pub(super) fn write(agenda: &Agenda<'_>, to: &mut dyn Write) -> io::Result<()> {
    let document = Document {
        schema: SCHEMA,
        today: agenda.today.to_string(),
        within: agenda.within,
        items: agenda.items.iter().map(|item| row(item, agenda.locale)).collect(),
        possible: agenda.possible.iter().map(|possible| possible_row(possible, agenda.locale)).collect(),
    };
    write_json(&document, to)
}

fn row<'a>(item: &'a Item<'_>, locale: &Locale) -> Row<'a> {
    Row {
        dossier: item.dossier(),
        report: item.report,
        step: item.step,
        employee: item.employee.as_deref(),
        due: item.due.to_string(),
        late: item.late,
        overdue: item.overdue.map(ClosedList::name),
        working_days: item.days,
        binding: item.binding,
        turn: turn_name(&item.turn, locale),
        people: &item.people,
        message: to_do_for(item.name, item.step, item.employee.as_deref(), locale),
    }
}

fn possible_row<'a>(possible: &'a Possible<'_>, locale: &Locale) -> PossibleRow<'a> {
    PossibleRow {
        step: &possible.step.step,
        turn: turn_name(&possible.step.turn, locale),
        people: &possible.people,
        message: next_step(possible.step, None, locale),
        dossiers: &possible.dossiers,
    }
}
