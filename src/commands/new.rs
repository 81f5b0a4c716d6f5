//! `new`: the first file of a complaint, under the next number that nobody uses.

pub(in crate::commands) mod mail;

use std::path::Path;

use clap::Args;

use self::mail::{Letter, take};
use super::editing::{
    Paper, added, ask, assigned, commit, judged, lay, listed_as, pick, recorder, refuse_errors,
    refuse_lost_commit, refuse_twice, take_away, tell_breaches, tell_next,
};
use super::office::Office;
use super::{Desk, Outcome, Result, Trouble};
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::disk::{Mode, make_folder, write_new};
use crate::dossier::{DocumentKind, NO_SERVICE, Number};
use crate::editing::{Typed, in_braces, nested};
use crate::git::Records;
use crate::inbox::is_mail;
use crate::people::PersonKey;
use crate::regulation::{Regulation, Route, StepKind};
use crate::taken::free_number;
use crate::trail::folder_of;
use crate::vocabulary::ClosedList;

#[derive(Debug, Args)]
pub(super) struct New {
    #[arg(value_name = "FILE|FIELD=VALUE")]
    words: Vec<String>,
    #[arg(long)]
    commit: bool,
}

/// The keys of a dossier in the order in which they are written; the first ones must be there.
const KEYS: [&str; 10] = [
    "onderwerp",
    "aard",
    "dienst",
    "kanaal",
    "route",
    "vermoeden",
    "klager",
    "betreft",
    "directie-gevraagd",
    "vervanger",
];
const ASKED: [&str; 6] = ["onderwerp", "aard", "dienst", "kanaal", "route", "klager.naam"];

impl New {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = Office::open_for_one(desk)?;
        if self.commit {
            refuse_lost_commit(office.store.root())?;
        }
        let mut given = Vec::new();
        let mut letters = Vec::new();
        for word in &self.words {
            // A file of mail may have an equals sign in its name.
            if is_mail(word) && (Path::new(word).is_file() || !word.contains('=')) {
                letters.push(Letter::open(Path::new(word))?);
                continue;
            }
            let pair = assigned(word);
            let (key, value) =
                pair.ok_or_else(|| Trouble::new(message!("trouble-new-word", word = word.as_str())))?;
            match Typed::read(&value) {
                Some(Typed::Fields(parts)) if key == "klager" => {
                    given.extend(parts.iter().map(|(part, value)| (format!("{key}.{part}"), value.inline())));
                }
                _ => given.push((key, value)),
            }
        }
        refuse_twice(&given)?;
        let typed = given.iter().find(|(key, _)| key == "datum").map(|(_, day)| day.parse());
        let received = || letters.first().and_then(|letter| letter.day(desk.today));
        let day = match typed {
            Some(typed) => typed.unwrap_or(desk.today),
            None => received().unwrap_or(desk.today),
        };
        let regulation = office.framework.regulations.nearest_to(day);
        let regulation = regulation.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
        let said = take(&letters, &mut given, regulation, &office, desk)?;
        let (number, received) = begin(&mut given, day, regulation, &office, desk)?;
        let path = number.path();
        let is_stub = given.iter().any(|(key, _)| key == "vermoeden");
        let papers = if is_stub { Vec::new() } else { papers(letters, day) };
        let folder = office.store.root().join(folder_of(&path));
        let names = lay(&papers, &folder)?;
        let documents: Vec<_> =
            papers.iter().zip(&names).map(|(paper, name)| listed_as((paper.kind, paper.day), name)).collect();
        let text = text(number.as_str(), &received, &day.to_string(), &given, &documents, &said);
        let written = judged(&office, &path, Some(&text), desk, |_| ()).and_then(|(findings, _)| {
            refuse_errors(&added(&[], &findings), &path, desk)?;
            write(&office.store.root().join(&path), &path, &text)?;
            Ok(findings)
        });
        if written.is_err() {
            take_away(&names, &folder);
        }
        tell_breaches(&added(&[], &written?), office.locale, desk)?;
        if self.commit {
            let message = format!("{}: {received}", number.as_str());
            let below = names.iter().map(|name| format!("{}/{name}", folder_of(&path)));
            let paths: Vec<String> = std::iter::once(path.clone()).chain(below).collect();
            commit(office.store.root(), &paths, &message)?;
        }
        let done = office.locale.say(&message!("new-done", path = path.as_str()));
        let (_, told) = judged(&office, &path, None, desk, |judged| tell_next(&done, judged.case, desk))?;
        told?;
        Ok(Outcome::Clean)
    }
}

/// A dossier that is to be begun.
pub(super) struct Drafted {
    pub(super) path: String,
    pub(super) text: String,
    /// What its commit says.
    pub(super) message: String,
}

/// The first text of a dossier under the next free number; refused where it would bring errors.
pub(super) fn drafted(
    mut given: Vec<(String, String)>,
    said: &str,
    office: &Office,
    desk: &Desk,
) -> Result<Drafted> {
    let day = given.iter().find(|(key, _)| key == "datum").map(|(_, day)| day.parse());
    let day = day.and_then(std::result::Result::ok).unwrap_or(desk.today);
    let regulation = office.framework.regulations.nearest_to(day);
    let regulation = regulation.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
    let (number, received) = begin(&mut given, day, regulation, office, desk)?;
    let text = text(number.as_str(), &received, &day.to_string(), &given, &[], said);
    let path = number.path();
    let (findings, _) = judged(office, &path, Some(&text), desk, |_| ())?;
    refuse_errors(&added(&[], &findings), &path, desk)?;
    Ok(Drafted { path, text, message: format!("{}: {received}", number.as_str()) })
}

/// The next free number, and the step with which a dossier begins; what lacks is asked for or told.
fn begin(
    given: &mut Vec<(String, String)>,
    day: Day,
    regulation: &Regulation,
    office: &Office,
    desk: &Desk,
) -> Result<(Number, String)> {
    // What is said of the complainant alone is their name.
    given.iter_mut().filter(|(key, _)| key == "klager").for_each(|(key, _)| "klager.naam".clone_into(key));
    let records = Records::discover(office.store.root()).ok();
    let paths = office.store.dossier_paths();
    let number = free_number(&paths, &office.framework.ledger, records.as_ref(), day.year())?;
    let received = regulation.steps_of(StepKind::Received).next();
    let received = received.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?.key.clone();
    refuse_unknown(&number, &received, given, office, desk)?;
    complete(given, regulation, recorder(office).as_ref(), office, desk)?;
    Ok((number, received))
}

/// A key or a day that was typed wrong is told before anything else is asked for: what lacks may stand
/// behind it, and no other day is taken for the one that was meant.
fn refuse_unknown(
    number: &Number,
    received: &str,
    given: &[(String, String)],
    office: &Office,
    desk: &Desk,
) -> Result<()> {
    let typed = given.iter().find(|(key, _)| key == "datum").map(|(_, day)| day.trim());
    if typed.is_some_and(str::is_empty) {
        return Err(Trouble::new(message!("step-lacks", field = "datum")));
    }
    if given.iter().any(|(key, _)| key == "stap") {
        return Err(Trouble::new(message!("trouble-new-step", step = received)));
    }
    if given.iter().any(|(key, _)| key == "nummer") {
        return Err(Trouble::new(message!("trouble-new-number", number = number.as_str())));
    }
    let day = typed.map_or_else(|| desk.today.to_string(), str::to_owned);
    let (path, text) = (number.path(), text(number.as_str(), received, &day, given, &[], ""));
    let (findings, _) = judged(office, &path, Some(&text), desk, |_| ())?;
    let is_mistyped = |finding: &&Finding| [code!("F3"), code!("F6")].contains(&finding.code);
    refuse_errors(&findings.iter().filter(is_mistyped).collect::<Vec<_>>(), &path, desk)
}

/// The first mail is the letter of complaint; what comes with it and after it is told apart by name.
fn papers(letters: Vec<Letter>, day: Day) -> Vec<Paper> {
    let kinds = std::iter::once(DocumentKind::Letter).chain(std::iter::repeat(DocumentKind::Correspondence));
    letters.into_iter().zip(kinds).flat_map(|(letter, kind)| letter.papers(kind, day)).collect()
}

fn write(file: &Path, path: &str, text: &str) -> Result<()> {
    let refused = |cause: std::io::Error| Trouble::new(message!("trouble-write", path = path)).because(cause);
    if let Some(folder) = file.parent() {
        make_folder(folder, Mode::Usual).map_err(refused)?;
    }
    write_new(file, text.as_bytes(), Mode::Usual).map_err(refused)
}

/// What a dossier must say, asked for where somebody can be asked; otherwise it is told what lacks.
fn complete(
    given: &mut Vec<(String, String)>,
    regulation: &Regulation,
    recorder: Option<&PersonKey>,
    office: &Office,
    desk: &Desk,
) -> Result<()> {
    let has = |given: &[(String, String)], name: &str| given.iter().any(|(key, _)| key == name);
    if !has(given, "door") {
        given.extend(recorder.map(|key| ("door".to_owned(), key.0.clone())));
    }
    let is_stub = has(given, "vermoeden");
    let is_anonymous = has(given, "klager.anoniem");
    let is_asked = |name: &&str| !(is_stub || *name == "klager.naam" && is_anonymous);
    let asked = ASKED.into_iter().filter(is_asked).chain(["door"]);
    let lacks: Vec<&str> = asked.filter(|name| !has(given, name)).collect();
    if lacks.is_empty() {
        return Ok(());
    }
    let words = |name: &str| words(name, regulation, office, desk);
    if !desk.can_ask() {
        let trouble = Trouble::new(message!("trouble-new-lacks"));
        return Err(lacks.into_iter().fold(trouble, |trouble, name| {
            let words = words(name);
            trouble.detail(match words.is_empty() {
                true => message!("step-lacks", field = name),
                false => message!("step-lacks-one", field = name, choices = words.join(", ")),
            })
        }));
    }
    for name in lacks {
        let words = words(name);
        let value = match words.is_empty() {
            true => ask(name)?,
            false => {
                let nothing = || Trouble::new(message!("trouble-step-left"));
                words[pick(name, &words)?.ok_or_else(nothing)?].clone()
            }
        };
        given.push((name.to_owned(), value));
    }
    Ok(())
}

/// The words that can stand behind a key; none where any text can.
pub(super) fn words(name: &str, regulation: &Regulation, office: &Office, desk: &Desk) -> Vec<String> {
    let keys = |entries: &[crate::regulation::Entry]| entries.iter().map(|entry| entry.key.clone()).collect();
    match name {
        "aard" => keys(&regulation.natures),
        "dienst" => {
            let mut services: Vec<String> = keys(&regulation.services);
            services.push(NO_SERVICE.to_owned());
            services
        }
        "kanaal" => keys(&regulation.channels),
        "route" => Route::names().map(str::to_owned).collect(),
        "door" => {
            let people = office.framework.people.all().iter();
            people.filter(|person| person.holds_any(desk.today)).map(|it| it.key.value.0.clone()).collect()
        }
        _ => Vec::new(),
    }
}

/// The file. What is nested stands on lines of its own, and what somebody typed besides the known keys
/// is kept: the reader tells of it.
fn text(
    number: &str,
    received: &str,
    day: &str,
    given: &[(String, String)],
    documents: &[[(String, Typed); 3]],
    said: &str,
) -> String {
    let fields = nested(given);
    let is_event = |key: &str| ["datum", "door", "stap", "opmerking", "stuk"].contains(&key);
    let rank = |key: &str| KEYS.iter().position(|known| *known == key).unwrap_or(KEYS.len());
    let mut own: Vec<&(String, Typed)> = fields.iter().filter(|(key, _)| !is_event(key)).collect();
    own.sort_by_key(|(key, _)| rank(key));
    let mut text = format!("---\nnummer: {number}\n");
    for (key, value) in own {
        match value {
            Typed::Fields(inner) => {
                text.push_str(&format!("{key}:\n"));
                for (key, value) in inner {
                    text.push_str(&format!("  {key}: {}\n", value.written()));
                }
            }
            Typed::Text(keys) if key == "betreft" => {
                let keys = keys.split(',').map(|key| key.trim().to_owned()).collect();
                text.push_str(&format!("{key}: {}\n", Typed::List(keys).written()));
            }
            value => text.push_str(&format!("{key}: {}\n", value.written())),
        }
    }
    let text_of = |text: &str| Typed::Text(text.to_owned());
    let mut event = vec![("datum".to_owned(), text_of(day)), ("stap".to_owned(), text_of(received))];
    event.extend(
        fields.iter().filter(|(key, _)| is_event(key) && !["datum", "stap"].contains(&key.as_str())).cloned(),
    );
    text.push_str(&format!("verloop:\n  - {}\n", in_braces(&event)));
    if !documents.is_empty() {
        text.push_str("stukken:\n");
        documents.iter().for_each(|one| text.push_str(&format!("  - {}\n", in_braces(one))));
    }
    text.push_str("---\n");
    if !said.is_empty() {
        text.push_str(&format!("{said}\n"));
    }
    text
}
