//! `due`: what is late, and what falls due soon, by whoever's turn it is.

use std::collections::BTreeMap;
use std::io::Write;

use clap::Args;
use icalendar::{Alarm, Calendar, Component, Event, EventLike};
use serde::Serialize;

use super::office::refuse_failures;
use super::{Desk, Outcome, Result};
use crate::agenda::{Item, agenda};
use crate::case::{SOON, Turn};
use crate::locale::{Locale, Message};
use crate::printer::visible;

#[derive(Debug, Args)]
pub(super) struct Due {
    #[arg(long, value_name = "N", default_value_t = SOON, allow_negative_numbers = true,
        value_parser = clap::value_parser!(i64).range(0..=9999))]
    within: i64,
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = ["human", "json", "ics"])]
    format: String,
    #[arg(long, id = "exit-code")]
    exit_code: bool,
}

impl Due {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let (assessed, _) = desk.office()?.assess(desk, |_| ());
        let items = agenda(&assessed.assessment.register, self.within);
        let mut to = desk.output();
        match self.format.as_str() {
            "json" => self.write_json(&items, desk, assessed.locale, &mut to)?,
            "ics" => write!(to, "{}", ics(&items, desk, assessed.locale))?,
            _ => self.write_human(&items, assessed.locale, &mut to)?,
        }
        refuse_failures(&assessed.assessment.failures)?;
        let late = items.iter().any(|item| item.late);
        Ok(if self.exit_code && late { Outcome::Found } else { Outcome::Clean })
    }

    fn write_human(&self, items: &[Item], locale: &Locale, to: &mut impl Write) -> Result<()> {
        let within = Message::new("due-nothing").with("days", self.within.unsigned_abs() as usize);
        if items.is_empty() {
            return Ok(writeln!(to, "{}", locale.say(&within))?);
        }
        let mut groups: BTreeMap<String, Vec<&Item>> = BTreeMap::new();
        for item in items {
            groups.entry(in_charge(item, locale)).or_default().push(item);
        }
        for (name, items) in groups {
            writeln!(to, "\x1b[1m{}\x1b[0m", visible(&name))?;
            for item in items {
                write_item(item, locale, to)?;
            }
            writeln!(to)?;
        }
        let late = items.iter().filter(|item| item.late).count();
        let past = items.iter().filter(|item| item.days < 0 && !item.late).count();
        let soon = items.len() - late - past;
        let summary = Message::new("due-summary").with("late", late).with("past", past).with("soon", soon);
        writeln!(to, "{}", locale.say(&summary))?;
        Ok(writeln!(to, "{}", locale.text("due-next"))?)
    }

    fn write_json(&self, items: &[Item], desk: &Desk, locale: &Locale, to: &mut impl Write) -> Result<()> {
        let items = items.iter().map(|item| row(item, locale)).collect();
        let document = Document { schema: 1, today: desk.today.to_string(), within: self.within, items };
        serde_json::to_writer_pretty(&mut *to, &document)
            .map_err(|cause| super::Trouble::from(std::io::Error::from(cause)))?;
        Ok(writeln!(to)?)
    }
}

fn write_item(item: &Item, locale: &Locale, to: &mut impl Write) -> Result<()> {
    let (colour, when) = match item.days {
        ..0 if !item.late => {
            ("\x1b[33m", Message::new("due-past").with("days", item.days.unsigned_abs() as usize))
        }
        ..0 => ("\x1b[31m", Message::new("due-late").with("days", item.days.unsigned_abs() as usize)),
        0 => ("\x1b[33m", Message::new("due-today")),
        days => ("", Message::new("due-in").with("days", days)),
    };
    let what = visible(&what(item, locale));
    let which = item.dossier.clone().or(item.report.map(|year| year.to_string())).unwrap_or_default();
    let (which, when, date) = (visible(&which), locale.say(&when), locale.date(item.due));
    writeln!(to, "  \x1b[36m{which:<9}\x1b[0m {what}")?;
    Ok(writeln!(to, "  {:<9} {colour}{when}\x1b[0m: {date}  \x1b[2m{}\x1b[0m", "", visible(&item.subject))?)
}

/// The step in words, with the employee it is for.
fn what(item: &Item, locale: &Locale) -> String {
    let step = to_do(item.name.as_deref(), &item.step, locale);
    match &item.employee {
        Some(name) => format!("{step} ({name})"),
        None => step,
    }
}

/// What is to be done: by the name that the regulation gives, else in the words for the step.
pub(super) fn to_do(name: Option<&str>, step: &str, locale: &Locale) -> String {
    let key = format!("to-do-{step}");
    match name {
        Some(name) => name.to_owned(),
        None if locale.has(&key) => locale.text(&key),
        None => step.to_owned(),
    }
}

/// Who is in charge: the people, or what they are where nobody holds the role.
fn in_charge(item: &Item, locale: &Locale) -> String {
    match &item.turn {
        Turn::Roles(roles) if roles.is_empty() => locale.text("turn-anyone"),
        _ if !item.people.is_empty() => item.people.join(", "),
        other => turn(other, locale),
    }
}

fn turn(turn: &Turn, locale: &Locale) -> String {
    match turn {
        Turn::Roles(roles) => roles.join(", "),
        Turn::Person(key) => key.0.clone(),
        Turn::Complainant => locale.text("turn-complainant"),
        Turn::Third => locale.text("turn-third"),
    }
}

#[derive(Serialize)]
struct Document {
    schema: u32,
    today: String,
    within: i64,
    items: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    dossier: Option<String>,
    report: Option<i32>,
    step: String,
    employee: Option<String>,
    due: String,
    late: bool,
    working_days: i64,
    binding: bool,
    turn: String,
    people: Vec<String>,
    message: String,
}

fn row(item: &Item, locale: &Locale) -> Row {
    Row {
        dossier: item.dossier.clone(),
        report: item.report,
        step: item.step.clone(),
        employee: item.employee.clone(),
        due: item.due.to_string(),
        late: item.late,
        working_days: item.days,
        binding: item.binding,
        turn: turn(&item.turn, locale),
        people: item.people.clone(),
        message: what(item, locale),
    }
}

/// A calendar to subscribe to. It names numbers and steps only: calendars are shared and synchronised.
fn ics(items: &[Item], desk: &Desk, locale: &Locale) -> Calendar {
    let mut calendar = Calendar::new();
    calendar.name("klacht");
    for item in items {
        let which = item.dossier.clone().or(item.report.map(|year| year.to_string())).unwrap_or_default();
        let summary = format!("{which}: {}", what(&Item { employee: None, ..item.clone() }, locale));
        let stamp = desk.today.date().and_time(chrono::NaiveTime::MIN).and_utc();
        let uid = format!("{which}-{}-{}@klacht", item.step, item.due);
        // Without a name and moment of its own an alarm would get random ones on each run.
        let mut alarm = Alarm::display(&summary, -chrono::Duration::hours(24));
        alarm.uid(&format!("alarm-{uid}")).timestamp(stamp);
        // Only a start: an all-day event lasts that day, and its end would be the day after.
        let event = Event::new()
            .uid(&uid)
            .timestamp(stamp)
            .summary(&summary)
            .starts(item.due.date())
            .alarm(alarm)
            .done();
        calendar.push(event);
    }
    calendar.done()
}
