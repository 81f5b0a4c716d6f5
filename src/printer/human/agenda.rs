//! What is late and falls due, by whoever's turn it is.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::agenda::Item;
use crate::locale::Locale;
use crate::printer::shown::{in_charge, to_do_for, which};
use crate::printer::{Agenda, visible};

pub(super) fn write(agenda: &Agenda<'_>, to: &mut dyn Write) -> io::Result<()> {
    let locale = agenda.locale;
    if agenda.items.is_empty() {
        return writeln!(to, "{}", locale.say(&message!("due-nothing", days = agenda.within)));
    }
    let mut groups: BTreeMap<String, Vec<&Item>> = BTreeMap::new();
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
    let late = agenda.items.iter().filter(|item| item.late).count();
    let past = agenda.items.iter().filter(|item| item.days < 0 && !item.late).count();
    let soon = agenda.items.len() - late - past;
    let summary = message!("due-summary", late = late, past = past, soon = soon);
    writeln!(to, "{}", locale.say(&summary))?;
    writeln!(to, "{}", locale.text(key!("due-next")))
}

fn write_item(item: &Item, locale: &Locale, to: &mut dyn Write) -> io::Result<()> {
    let (colour, when) = match item.days {
        ..0 if !item.late => ("\x1b[33m", message!("due-past", days = -item.days)),
        ..0 => ("\x1b[31m", message!("due-late", days = -item.days)),
        0 => ("\x1b[33m", message!("due-today")),
        days => ("", message!("due-in", days = days)),
    };
    let what = visible(&to_do_for(item.name.as_deref(), &item.step, item.employee.as_deref(), locale));
    let (which, when, date) = (visible(&which(item)), locale.say(&when), locale.date(item.due));
    writeln!(to, "  \x1b[36m{which:<9}\x1b[0m {what}")?;
    writeln!(to, "  {:<9} {colour}{when}\x1b[0m: {date}  \x1b[2m{}\x1b[0m", "", visible(&item.subject))
}
