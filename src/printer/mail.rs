//! Messages to those whose turn it is, for the office's own mailer:
//! <https://www.rfc-editor.org/rfc/rfc5322>.

use std::io::{self, Write};

use chrono::{NaiveTime, TimeZone};
use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;

use super::shown::{in_short, to_do, when, which_unnamed};
use super::{Agenda, Format, WriteAgenda, visible};
use crate::agenda::Item;
use crate::calendar::Day;
use crate::case::Turn;
use crate::people::Person;

/// All messages in one mailbox (mboxrd). They name numbers and steps only: mail is not sealed.
#[derive(Debug)]
pub(super) struct Mail;

impl Format for Mail {
    fn name(&self) -> &'static str {
        "mail"
    }

    fn extension(&self) -> &'static str {
        "mbox"
    }

    fn agenda(&self) -> Option<WriteAgenda> {
        Some(write)
    }
}

/// A message to one person.
pub struct Letter {
    /// The key of the person.
    pub to: String,
    /// The message, with the line ends of mail.
    pub text: String,
}

/// A message for each person whose turn it is and who has an address, in the order of people.yaml.
///
/// # Errors
/// What the writer reports.
pub fn letters(agenda: &Agenda<'_>) -> io::Result<Vec<Letter>> {
    let people = agenda.people.all().iter();
    let addressed = people.filter_map(|person| Some((person, person.email.first()?.value.as_str())));
    addressed
        .map(|(person, address)| (person, address, items_of(person, agenda)))
        .filter(|(_, _, items)| !items.is_empty())
        .map(|(person, address, items)| {
            let text = message(person, address, &items, agenda)?;
            Ok(Letter { to: person.key.value.0.clone(), text })
        })
        .collect()
}

/// How many things are nobody's who has an address.
#[must_use]
pub fn unaddressed(agenda: &Agenda<'_>) -> usize {
    let people = || agenda.people.all().iter().filter(|person| !person.email.is_empty());
    agenda.items.iter().filter(|item| !people().any(|person| is_turn_of(person, item, agenda))).count()
}

fn items_of<'i>(person: &Person, agenda: &Agenda<'i>) -> Vec<&'i Item<'i>> {
    agenda.items.iter().filter(|item| is_turn_of(person, item, agenda)).collect()
}

fn is_turn_of(person: &Person, item: &Item<'_>, agenda: &Agenda<'_>) -> bool {
    match &item.turn {
        Turn::Roles(roles) => roles.iter().any(|role| person.holds(role, agenda.today)),
        Turn::Person(key) => person.key.value == *key,
        Turn::Complainant | Turn::Third | Turn::Substitute => false,
    }
}

/// Its name is that of the person and the day, so that one who runs it twice sends no two messages
/// that a mailbox would show as different.
fn message(person: &Person, address: &str, items: &[&Item<'_>], agenda: &Agenda<'_>) -> io::Result<String> {
    let locale = agenda.locale;
    let told = in_short(items.iter().copied(), agenda);
    let mut text = format!("{}\n\n", locale.say(&message!("due-mail", day = agenda.today)));
    for item in items {
        text.push_str(&format!("{}\n", line(item, agenda)));
    }
    text.push_str(&format!("\n{told}\n"));
    if !agenda.is_whole {
        text.push_str(&format!("{}\n", locale.text(key!("due-mail-partial"))));
    }
    text.push_str(&format!("{}\n", locale.text(key!("due-next"))));
    let sender = match agenda.sender {
        "" => address,
        sender => sender,
    };
    let domain = sender.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
    let subject = locale.say(&message!("due-mail-subject", told = told));
    MessageBuilder::new()
        .from(visible(sender).as_str())
        .to((visible(&person.name), visible(address)))
        .subject(visible(&subject))
        .date(morning(agenda.today))
        .message_id(visible(&format!("klacht-{}-{}@{domain}", agenda.today, person.key.value.0)))
        .header("Auto-Submitted", Raw::new("auto-generated"))
        .text_body(text)
        .write_to_string()
}

/// What is to be done by when, without the names and the subject that the list on a terminal has.
fn line(item: &Item<'_>, agenda: &Agenda<'_>) -> String {
    let locale = agenda.locale;
    let (which, what) = (which_unnamed(item, locale), visible(&to_do(item.name, item.step, locale)));
    format!("{which}: {what}, {} ({})", locale.date(item.due), locale.say(&when(item)))
}

/// The moment of a day at which reminders are of use, in seconds.
fn morning(day: Day) -> i64 {
    let morning = day.date().and_time(NaiveTime::MIN) + chrono::Duration::hours(6);
    let local = chrono_tz::Europe::Amsterdam.from_local_datetime(&morning).earliest();
    local.map_or_else(|| morning.and_utc().timestamp(), |moment| moment.timestamp())
}

fn write(agenda: &Agenda<'_>, to: &mut dyn Write) -> io::Result<()> {
    let stamp = agenda.today.date().and_time(NaiveTime::MIN).and_utc();
    for letter in letters(agenda)? {
        writeln!(to, "From klacht {}", stamp.format("%a %b %e %H:%M:%S %Y"))?;
        for line in letter.text.lines() {
            // A line of the message that looks like the beginning of the next one.
            let quoted = line.trim_start_matches('>').starts_with("From ");
            writeln!(to, "{}{line}", if quoted { ">" } else { "" })?;
        }
        writeln!(to)?;
    }
    Ok(())
}
