//! What is late and falls due.

use std::io::{self, Write};

use serde::Serialize;

use super::SCHEMA;
use crate::agenda::Item;
use crate::locale::Locale;
use crate::printer::shown::{to_do_for, turn_name};
use crate::printer::{Agenda, write_json};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    today: String,
    within: i64,
    items: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    dossier: Option<&'a str>,
    report: Option<i32>,
    step: &'a str,
    employee: Option<&'a str>,
    due: String,
    late: bool,
    working_days: i64,
    binding: bool,
    turn: String,
    people: &'a [String],
    message: String,
}

pub(super) fn write(agenda: &Agenda<'_>, to: &mut dyn Write) -> io::Result<()> {
    let document = Document {
        schema: SCHEMA,
        today: agenda.today.to_string(),
        within: agenda.within,
        items: agenda.items.iter().map(|item| row(item, agenda.locale)).collect(),
    };
    write_json(&document, to)
}

fn row<'a>(item: &'a Item, locale: &Locale) -> Row<'a> {
    Row {
        dossier: item.dossier.as_deref(),
        report: item.report,
        step: &item.step,
        employee: item.employee.as_deref(),
        due: item.due.to_string(),
        late: item.late,
        working_days: item.days,
        binding: item.binding,
        turn: turn_name(&item.turn, locale),
        people: &item.people,
        message: to_do_for(item.name.as_deref(), &item.step, item.employee.as_deref(), locale),
    }
}
