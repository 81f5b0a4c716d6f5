//! `new`: the first file of a complaint, under the next number that nobody uses.

use std::path::Path;

use clap::Args;

use super::editing::{
    added, ask, assigned, can_ask, commit, judged, pick, recorder, refuse_errors, tell_next,
};
use super::office::Office;
use super::{Desk, Outcome, Result, Trouble};
use crate::disk::{Mode, make_folder, write_new};
use crate::dossier::NO_SERVICE;
use crate::editing::{Typed, in_braces, nested};
use crate::git::Records;
use crate::people::PersonKey;
use crate::regulation::{Regulation, Route, StepKind};
use crate::taken::free_number;
use crate::vocabulary::ClosedList;

#[derive(Debug, Args)]
pub(super) struct New {
    #[arg(value_name = "FIELD=VALUE")]
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
        let office = desk.office()?;
        let mut given = Vec::new();
        for word in &self.words {
            let pair = assigned(word);
            given.push(pair.ok_or_else(|| Trouble::new(message!("trouble-new-word", word = word.as_str())))?);
        }
        let day = given.iter().find(|(key, _)| key == "datum").map(|(_, day)| day.parse());
        let day = day.and_then(std::result::Result::ok).unwrap_or(desk.today);
        let regulation = office.framework.regulations.nearest_to(day);
        let regulation = regulation.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
        complete(&mut given, regulation, recorder(&office).as_ref(), &office, desk)?;
        let records = Records::discover(office.store.root()).ok();
        let paths = office.framework.dossier_paths();
        let number = free_number(&paths, &office.framework.ledger, records.as_ref(), day.year())?;
        let received = regulation.steps_of(StepKind::Received).next();
        let received = received.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
        let text = text(number.as_str(), &received.key, &day.to_string(), &given);
        let path = number.path();
        let (findings, _) = judged(&office, &path, Some(&text), desk, |_| ())?;
        refuse_errors(&added(&[], &findings), &path, desk)?;
        write(&office.store.root().join(&path), &path, &text)?;
        if self.commit {
            let message = format!("{}: {}", number.as_str(), received.key);
            commit(office.store.root(), std::slice::from_ref(&path), &message)?;
        }
        let done = office.locale.say(&message!("new-done", path = path.as_str()));
        let (_, told) = judged(&office, &path, None, desk, |judged| tell_next(&done, judged.case, desk))?;
        told?;
        Ok(Outcome::Clean)
    }
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
    if !can_ask() {
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
fn text(number: &str, received: &str, day: &str, given: &[(String, String)]) -> String {
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
    text.push_str(&format!("verloop:\n  - {}\n---\n", in_braces(&event)));
    text
}
