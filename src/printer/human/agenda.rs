//! What is late and falls due, by whoever's turn it is, and what can be done without a day.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::agenda::{Item, Possible};
use crate::diagnostic::{Overdue, Overdues};
use crate::locale::{Locale, Message};
use crate::printer::shown::{in_charge, next_step, overdue_colour, to_do_for, which};
use crate::printer::{Agenda, visible};

/// So many dossiers are named of what can be done without a day.
const NAMED: usize = 10;

pub(super) fn write(agenda: &Agenda<'_>, to: &mut dyn Write) -> io::Result<()> {
    let locale = agenda.locale;
    let mut groups: BTreeMap<String, Vec<&Item<'_>>> = BTreeMap::new();
    for item in agenda.items {
        groups.entry(in_charge(&item.people, &item.turn, locale)).or_default().push(item);
    }
    for (name, items) in groups {
        writeln!(to, "\x1b[1m{}\x1b[0m", visible(&name))?;
        for item in items {
            write_item(item, locale, to)?;
        }
        writeln!(to)?;
    }
    write_possible(agenda.possible, locale, to)?;
    if agenda.items.is_empty() {
        return writeln!(to, "{}", locale.say(&message!("due-nothing", days = agenda.within)));
    }
    let overdues: Overdues = agenda.items.iter().filter_map(|item| item.overdue).collect();
    let soon = agenda.items.iter().filter(|item| item.overdue.is_none()).count();
    let mut told = overdues.in_short(locale);
    if soon > 0 {
        told = format!("{told} {}", locale.say(&message!("due-soon", number = soon, days = agenda.within)));
    }
    writeln!(to, "{told}")?;
    writeln!(to, "{}", locale.text(key!("due-next")))
}

fn write_item(item: &Item<'_>, locale: &Locale, to: &mut dyn Write) -> io::Result<()> {
    let when = match (item.overdue, item.days) {
        (Some(overdue), days) => Message::new(overdue.since()).with("days", -days),
        (None, 0) => message!("due-today"),
        (None, days) => message!("due-in", days = days),
    };
    let colour = match item.overdue {
        None if item.days == 0 => overdue_colour(Some(Overdue::Target)),
        overdue => overdue_colour(overdue),
    };
    let what = visible(&to_do_for(item.name, item.step, item.employee.as_deref(), locale));
    let subject = item.task.map_or("", |(summary, _)| summary.subject.as_str());
    let (which, when, date) = (visible(&which(item)), locale.say(&when), locale.date(item.due));
    writeln!(to, "  \x1b[36m{which:<9}\x1b[0m {what}")?;
    writeln!(to, "  {:<9} {colour}{when}\x1b[0m: {date}  \x1b[2m{}\x1b[0m", "", visible(subject))
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
        let mut dossiers = possible.dossiers.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        let more = possible.dossiers.len().saturating_sub(NAMED);
        if more > 0 {
            dossiers = locale.say(&message!("due-possible-more", dossiers = dossiers, number = more));
        }
        writeln!(to, "  {}: \x1b[36m{}\x1b[0m", visible(&format!("{what} ({who})")), visible(&dossiers))?;
    }
    writeln!(to)
}
