//! A mail that a dossier begins with: what is taken of it, and what is told of that.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::calendar::Day;
use crate::commands::editing::{Paper, can_ask, pick};
use crate::commands::office::Office;
use crate::commands::{Desk, Result, Trouble};
use crate::dossier::names::safe_name;
use crate::dossier::{DocumentKind, Manner};
use crate::inbox::{Mail, read};
use crate::locale::{Locale, Message};
use crate::printer::visible;
use crate::regulation::Regulation;
use crate::vocabulary::ClosedList;

/// A file of mail, and what it gives.
pub(in crate::commands) struct Letter {
    /// The file as it was named.
    file: String,
    bytes: Vec<u8>,
    pub(in crate::commands) mail: Mail,
}

impl Letter {
    pub(in crate::commands) fn open(file: &Path) -> Result<Self> {
        let shown = file.display().to_string();
        let bytes = fs::read(file)
            .map_err(|cause| Trouble::new(message!("trouble-read", path = shown.as_str())).because(cause))?;
        let mail = read(&bytes);
        Ok(Self { file: shown, bytes, mail })
    }

    /// The original and what is attached, as documents.
    pub(in crate::commands) fn papers(self, kind: DocumentKind, day: Day) -> Vec<Paper> {
        let own = Path::new(&self.file).file_name().unwrap_or_default().to_string_lossy().into_owned();
        let original = Paper { name: safe_name(&own), bytes: self.bytes, kind, day };
        let attached = self.mail.attachments.into_iter();
        let attached =
            attached.map(|it| Paper { name: it.name, bytes: it.bytes, kind: DocumentKind::Other, day });
        std::iter::once(original).chain(attached).collect()
    }

    /// The day of receipt, unless that is still to come.
    pub(in crate::commands) fn day(&self, today: Day) -> Option<Day> {
        self.mail.received.map(|(day, _)| day).filter(|day| *day <= today)
    }

    /// What a person is to know of it.
    pub(in crate::commands) fn told(&self, today: Day) -> Vec<Message> {
        let late = self.mail.received.map(|(day, _)| day).filter(|day| *day > today);
        let late = late.map(|day| message!("mail-late", day = day));
        self.mail.told.iter().cloned().chain(late).collect()
    }
}

/// Puts what the first mail gives where nothing was typed, and tells it. On a terminal somebody must
/// agree. Gives the text for the dossier.
pub(super) fn take(
    letters: &[Letter],
    given: &mut Vec<(String, String)>,
    regulation: &Regulation,
    office: &Office,
    desk: &Desk,
) -> Result<String> {
    let Some(first) = letters.first() else { return Ok(String::new()) };
    let locale = office.locale;
    let has = |given: &[(String, String)], name: &str| given.iter().any(|(key, _)| key == name);
    let is_stub = has(given, "vermoeden");
    let mut lines = vec![locale.say(&message!("mail-taken", file = first.file.as_str()))];
    let field = first.mail.received.map_or("Date", |(_, field)| field);
    let mut proposed = vec![("datum", first.day(desk.today).map(|day| day.to_string()), field)];
    let mut told = letters.iter().flat_map(|letter| letter.told(desk.today)).collect::<Vec<_>>();
    if is_stub {
        told.push(message!("mail-stub"));
    } else {
        let staff = office.framework.people.of_address(&first.mail.email);
        let is_complainant = staff.is_none() && !has(given, "klager.anoniem");
        told.extend(staff.map(|person| message!("mail-staff", name = person.name.as_str())));
        let of = |text: &String| (is_complainant && !text.is_empty()).then(|| text.clone());
        proposed.push(("onderwerp", Some(first.mail.subject.clone()).filter(|it| !it.is_empty()), "Subject"));
        proposed.push(("kanaal", channel(regulation), "mail"));
        proposed.push(("klager.naam", of(&first.mail.name), "From"));
        proposed.push(("klager.email", of(&first.mail.email), "From"));
    }
    for (name, value, from) in proposed {
        let Some(value) = value.filter(|_| !has(given, name)) else { continue };
        let line = message!("mail-taken-field", field = name, value = value.as_str(), from = from);
        lines.push(format!("  {}", locale.say(&line)));
        given.push((name.to_owned(), value));
    }
    let mut text = String::new();
    if !is_stub {
        let texts: Vec<&str> =
            letters.iter().map(|it| it.mail.text.as_str()).filter(|it| !it.is_empty()).collect();
        text = texts.join("\n\n");
        let number = text.lines().count();
        if number > 0 {
            lines.push(format!("  {}", locale.say(&message!("mail-taken-text", number = number))));
        }
        let attached = letters.iter().flat_map(|it| &it.mail.attachments).map(|it| it.name.as_str());
        let names = attached.collect::<Vec<_>>().join(", ");
        if !names.is_empty() {
            lines.push(format!("  {}", locale.say(&message!("mail-taken-documents", names = names))));
        }
    }
    lines.extend(told.iter().map(|message| locale.say(message)));
    agree(&lines, locale)?;
    Ok(text)
}

/// Shows what is taken, and where somebody can be asked, asks.
fn agree(lines: &[String], locale: &Locale) -> Result<()> {
    let mut to = io::stderr();
    for line in lines {
        writeln!(to, "{}", visible(line))?;
    }
    if !can_ask() {
        writeln!(to, "{}", locale.text(key!("mail-check")))?;
        return Ok(());
    }
    let answers = [locale.text(key!("mail-yes")), locale.text(key!("mail-no"))];
    match pick(&locale.text(key!("mail-ask")), &answers)? {
        Some(0) => Ok(()),
        _ => Err(Trouble::new(message!("trouble-step-left"))),
    }
}

/// The channel by which a mail comes in, where the regulation has one: that of mail, or else of writing.
fn channel(regulation: &Regulation) -> Option<String> {
    let words = ["mail", Manner::Written.name(), "brief", "writ", "letter"];
    let of = |word: &str| {
        regulation.channels.iter().find(|channel| {
            channel.key.to_lowercase().contains(word) || channel.label.to_lowercase().contains(word)
        })
    };
    words.into_iter().find_map(of).map(|channel| channel.key.clone())
}
