//! A mail that a dossier begins with: what is taken of it, and what is told of that.

use std::io::{self, Write};
use std::path::Path;

use crate::calendar::Day;
use crate::commands::apart;
use crate::commands::editing::{Paper, can_ask, pick};
use crate::commands::office::Office;
use crate::commands::taking::read_named;
use crate::commands::{Desk, Result, Trouble};
use crate::dossier::names::safe_name;
use crate::dossier::{DocumentKind, Manner};
use crate::inbox::Mail;
use crate::locale::{Locale, Message};
use crate::parse::as_story;
use crate::printer::visible;
use crate::regulation::Regulation;
use crate::vocabulary::ClosedList;

/// A file of mail, and what it gives.
#[derive(Debug, Clone)]
pub(in crate::commands) struct Letter {
    /// The file as it was named.
    pub(in crate::commands) file: String,
    pub(in crate::commands) bytes: Vec<u8>,
    pub(in crate::commands) mail: Mail,
}

impl Letter {
    pub(in crate::commands) fn open(file: &Path) -> Result<Self> {
        Ok(Self::of(file.display().to_string(), read_named(file)?))
    }

    /// A file that was given.
    pub(in crate::commands) fn of(file: String, bytes: Vec<u8>) -> Self {
        let mail = apart::read(&bytes);
        Self { file, bytes, mail }
    }

    /// The original and what is attached, as documents.
    pub(in crate::commands) fn papers(self, kind: DocumentKind, day: Day) -> Vec<Paper> {
        let own = Path::new(&self.file).file_name().unwrap_or_default().to_string_lossy().into_owned();
        let original = Paper { name: safe_name(&own), bytes: self.bytes, kind, day, from: None };
        let attached = self.mail.attachments.into_iter();
        let kind = DocumentKind::Other;
        let attached = attached.map(|it| Paper { name: it.name, bytes: it.bytes, kind, day, from: None });
        std::iter::once(original).chain(attached).collect()
    }

    /// The day of receipt, unless that is still to come.
    pub(in crate::commands) fn day(&self, today: Day) -> Option<Day> {
        self.mail.received.map(|(day, _)| day).filter(|day| *day <= today)
    }

    /// What a person is to know of it.
    pub(in crate::commands) fn told(&self, today: Day) -> Vec<Message> {
        let of_day = match self.mail.received {
            None => Some(message!("mail-undated", day = today)),
            Some((day, _)) => (day > today).then(|| message!("mail-late", day = day)),
        };
        self.mail.told.iter().cloned().chain(of_day).collect()
    }
}

/// What mails give for a dossier, to be agreed to.
pub(in crate::commands) struct Proposal {
    /// Fields of which nothing was typed.
    pub(in crate::commands) fields: Vec<(String, String)>,
    /// The text for the dossier.
    pub(in crate::commands) text: String,
    /// What is taken from where, and what is to be known, in words.
    pub(in crate::commands) lines: Vec<String>,
}

/// What the first mail gives where nothing was typed, and the text of all.
pub(in crate::commands) fn proposed(
    letters: &[&Letter],
    given: &[(String, String)],
    regulation: &Regulation,
    office: &Office,
    desk: &Desk,
) -> Proposal {
    let mut proposal = Proposal { fields: Vec::new(), text: String::new(), lines: Vec::new() };
    let Some(first) = letters.first() else { return proposal };
    let locale = office.locale;
    let has = |name: &str| given.iter().any(|(key, _)| key == name);
    let is_stub = has("vermoeden");
    let lines = &mut proposal.lines;
    lines.push(locale.say(&message!("mail-taken", file = first.file.as_str())));
    let field = first.mail.received.map_or("Date", |(_, field)| field);
    let mut of_mail = vec![("datum", first.day(desk.today).map(|day| day.to_string()), field)];
    let mut told = letters.iter().flat_map(|letter| letter.told(desk.today)).collect::<Vec<_>>();
    if is_stub {
        told.push(message!("mail-stub"));
    } else {
        let staff = office.framework.people.of_address(&first.mail.email);
        let is_complainant = staff.is_none() && !has("klager.anoniem");
        told.extend(staff.map(|person| message!("mail-staff", name = person.name.as_str())));
        let of = |text: &String| (is_complainant && !text.is_empty()).then(|| text.clone());
        of_mail.push(("onderwerp", Some(first.mail.subject.clone()).filter(|it| !it.is_empty()), "Subject"));
        of_mail.push(("kanaal", channel(regulation), "mail"));
        of_mail.push(("klager.naam", of(&first.mail.name), "From"));
        of_mail.push(("klager.email", of(&first.mail.email), "From"));
    }
    for (name, value, from) in of_mail {
        let Some(value) = value.filter(|_| !has(name)) else { continue };
        let line = message!("mail-taken-field", field = name, value = value.as_str(), from = from);
        lines.push(format!("  {}", locale.say(&line)));
        proposal.fields.push((name.to_owned(), value));
    }
    if !is_stub {
        let texts: Vec<&str> =
            letters.iter().map(|it| it.mail.text.as_str()).filter(|it| !it.is_empty()).collect();
        proposal.text = as_story(&texts.join("\n\n"));
        let number = proposal.text.lines().count();
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
    proposal
}

/// Puts what the mails give where nothing was typed, and tells it. On a terminal somebody must agree.
/// Gives the text for the dossier.
pub(super) fn take(
    letters: &[Letter],
    given: &mut Vec<(String, String)>,
    regulation: &Regulation,
    office: &Office,
    desk: &Desk,
) -> Result<String> {
    if letters.is_empty() {
        return Ok(String::new());
    }
    let letters: Vec<&Letter> = letters.iter().collect();
    let Proposal { fields, text, lines } = proposed(&letters, given, regulation, office, desk);
    given.extend(fields);
    agree(&lines, office.locale)?;
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
