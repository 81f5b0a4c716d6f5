//! A calendar to subscribe to: <https://www.rfc-editor.org/rfc/rfc5545>.

use std::collections::HashMap;
use std::io::{self, Write};

use icalendar::{Alarm, Calendar, Component, Event, EventLike};

use super::shown::{to_do, which_unnamed};
use super::{Agenda, Format, WriteAgenda, visible};
use crate::agenda::Item;

/// A calendar. It names numbers and steps only: calendars are shared and synchronised.
#[derive(Debug)]
pub(super) struct Ics;

impl Format for Ics {
    fn name(&self) -> &'static str {
        "ics"
    }

    fn extension(&self) -> &'static str {
        "ics"
    }

    fn agenda(&self) -> Option<WriteAgenda> {
        Some(write)
    }
}

fn write(agenda: &Agenda<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut calendar = Calendar::new();
    calendar.name("klacht");
    let mut named: HashMap<String, usize> = HashMap::new();
    for item in agenda.items {
        let task = format!("{}-{}", which_unnamed(item, agenda.locale), visible(item.step));
        let times = named.entry(task.clone()).or_default();
        *times += 1;
        let uid = if *times == 1 { task } else { format!("{task}-{times}") };
        calendar.push(event(item, &uid, agenda));
    }
    write!(to, "{}", calendar.done())
}

/// It is known by what is to be done and not by the day, so that a day that moves replaces the old one
/// in a calendar.
fn event(item: &Item<'_>, uid: &str, agenda: &Agenda<'_>) -> Event {
    // A line end within a text would begin a line of the calendar.
    let which = which_unnamed(item, agenda.locale);
    let mut summary = format!("{which}: {}", visible(&to_do(item.name, item.step, agenda.locale)));
    if !item.binding {
        summary = agenda.locale.say(&message!("due-calendar-target", what = summary));
    }
    let stamp = agenda.today.date().and_time(chrono::NaiveTime::MIN).and_utc();
    let uid = format!("{uid}@klacht");
    // Without a name and moment of its own an alarm would get random ones on each run.
    let mut alarm = Alarm::display(&summary, -chrono::Duration::hours(24));
    alarm.uid(&format!("alarm-{uid}")).timestamp(stamp);
    // Only a start: an all-day event lasts that day, and its end would be the day after.
    // On the last day of its retention a dossier is still kept: what is told is by when it must be gone.
    let by = item.task.and_then(|(_, step)| step.by());
    let start = by.unwrap_or(item.due).date();
    Event::new().uid(&uid).timestamp(stamp).summary(&summary).starts(start).alarm(alarm).done()
}
