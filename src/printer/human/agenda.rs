//! What is late and falls due, the most urgent first, and what can be done without a day.

use std::io::{self, Write};

use crate::agenda::{Item, Possible};
use crate::diagnostic::Overdue;
use crate::locale::{Locale, Message};
use crate::printer::shown::{in_charge, in_short, next_step, overdue_colour, to_do_for, when, which};
use crate::printer::{Agenda, visible};

/// So many dossiers are named of what is no hurry.
const NAMED: usize = 10;

pub(super) fn write(agenda: &Agenda<'_>, to: &mut dyn Write) -> io::Result<()> {
    let locale = agenda.locale;
    for overdue in [Some(Overdue::Late), Some(Overdue::Target), None] {
        let mut items = agenda.items.iter().filter(|item| item.overdue == overdue).peekable();
        if items.peek().is_none() {
            continue;
        }
        let title = match overdue {
            Some(overdue) => locale.text(overdue.label()),
            None => locale.say(&message!("due-soon-title", days = agenda.within)),
        };
        writeln!(to, "\x1b[1m{title}\x1b[0m")?;
        items.try_for_each(|item| write_item(item, locale, to))?;
        writeln!(to)?;
    }
    write_retention(agenda, to)?;
    write_possible(agenda.possible, locale, to)?;
    if agenda.items.is_empty() {
        let key = if agenda.is_whole { key!("due-nothing") } else { key!("due-nothing-read") };
        return writeln!(to, "{}", locale.say(&Message::new(key).with("days", agenda.within)));
    }
    writeln!(to, "{}", in_short(agenda.items.iter(), agenda))?;
    writeln!(to, "{}", locale.text(key!("due-next")))
}

fn write_item(item: &Item<'_>, locale: &Locale, to: &mut dyn Write) -> io::Result<()> {
    let colour = match item.overdue {
        None if item.days == 0 => overdue_colour(Some(Overdue::Target)),
        overdue => overdue_colour(overdue),
    };
    let what = visible(&to_do_for(item.name, item.step, item.employee.as_deref(), locale));
    let subject = item.task.map_or("", |(summary, _)| summary.subject.as_str());
    let (which, when, date) = (visible(&which(item)), locale.say(&when(item)), locale.date(item.due));
    let who = visible(&in_charge(&item.people, &item.turn, locale));
    writeln!(to, "  \x1b[36m{which:<9}\x1b[0m  {what}: \x1b[1m{who}\x1b[0m")?;
    writeln!(to, "  {:<9}  {colour}{when}\x1b[0m: {date}  \x1b[2m{}\x1b[0m", "", visible(subject))
}

/// Nobody waits for a destruction, so all of them are one line.
fn write_retention(agenda: &Agenda<'_>, to: &mut dyn Write) -> io::Result<()> {
    let over = agenda.items.iter().filter(|item| item.overdue == Some(Overdue::Retention));
    let dossiers: Vec<&str> = over.filter_map(Item::dossier).collect();
    if dossiers.is_empty() {
        return Ok(());
    }
    let locale = agenda.locale;
    let title = locale.text(Overdue::Retention.label());
    writeln!(to, "\x1b[1m{title}\x1b[0m")?;
    let message = message!("due-retention", dossiers = named(&dossiers, locale));
    writeln!(to, "  {}\n", visible(&locale.say(&message)))
}

/// Some dossiers by their numbers, and how many more there are.
fn named(dossiers: &[&str], locale: &Locale) -> String {
    let shown = dossiers.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    match dossiers.len().saturating_sub(NAMED) {
        0 => shown,
        more => locale.say(&message!("due-possible-more", dossiers = shown, number = more)),
    }
}

/// One line a step: there is no hurry, and there may be many dossiers.
fn write_possible(possible: &[Possible<'_>], locale: &Locale, to: &mut dyn Write) -> io::Result<()> {
    if possible.is_empty() {
        return Ok(());
    }
    writeln!(to, "\x1b[1m{}\x1b[0m", locale.text(key!("due-possible")))?;
    for possible in possible {
        let what = next_step(possible.step, None, locale);
        let who = in_charge(&possible.people, &possible.step.turn, locale);
        let dossiers = named(&possible.dossiers, locale);
        writeln!(to, "  {}: \x1b[36m{}\x1b[0m", visible(&format!("{what} ({who})")), visible(&dossiers))?;
    }
    writeln!(to)
}
