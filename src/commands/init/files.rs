//! The files of a new office: those of `office-template/`, with what is known filled in.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, DirEntry, include_dir};
use unicode_normalization::UnicodeNormalization;

use super::super::{Result, Trouble};
use super::answers::Answers;
use crate::calendar::Day;
use crate::locale::Message;
use crate::parse::{LARGEST_FILE, read_regulation};
use crate::source::Source;

static TEMPLATE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/office-template");
/// The manual for the office is the one of the example.
const MANUAL: &str = include_str!("../../../records/README.md");
/// The regulation in the template; the office's own is named by its day of adoption.
const REGULATION: &str = "records/regulation/regulation.md";

/// A file to be made.
pub(super) struct NewFile {
    /// The path within the repository, with forward slashes.
    pub(super) path: String,
    /// The text.
    pub(super) text: String,
}

/// Every file of the new office, in order of path.
pub(super) fn files(answers: &Answers, today: Day) -> Result<Vec<NewFile>> {
    let mut files = vec![NewFile { path: "records/README.md".to_owned(), text: MANUAL.to_owned() }];
    for file in below(&TEMPLATE) {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let text = file.contents_utf8().unwrap_or_default();
        files.push(match (&answers.from, path.as_str()) {
            (Some(from), REGULATION) => own_regulation(from, today)?,
            (None, REGULATION) => NewFile { path: regulation_path(today), text: fill(text, answers, today) },
            (_, "records/people.yaml") => NewFile { path, text: fill(text, answers, today) },
            _ => NewFile { path, text: text.to_owned() },
        });
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

fn below(folder: &'static Dir<'static>) -> Vec<&'static include_dir::File<'static>> {
    let entries = folder.entries().iter();
    entries
        .flat_map(|entry| match entry {
            DirEntry::Dir(folder) => below(folder),
            DirEntry::File(file) => vec![file],
        })
        .collect()
}

fn regulation_path(adopted: Day) -> String {
    format!("records/regulation/{adopted}.md")
}

/// The office's own regulation as it stands; only its day of adoption is needed here.
fn own_regulation(from: &Path, today: Day) -> Result<NewFile> {
    let told = |key: &'static str| Trouble::new(Message::new(key).with("path", from.display().to_string()));
    let size = fs::metadata(from).map_err(|cause| told("trouble-init-unread").because(cause))?.len();
    if size > LARGEST_FILE {
        return Err(told("trouble-init-not-a-regulation"));
    }
    let text = fs::read_to_string(from).map_err(|cause| told("trouble-init-unread").because(cause))?;
    let (regulation, _) = read_regulation(&Arc::new(Source::new(REGULATION, text.as_str())), today);
    let adopted = regulation.map(|regulation| regulation.adopted).filter(|day| *day != Day::MIN);
    let adopted = adopted.ok_or_else(|| told("trouble-init-not-a-regulation"))?;
    Ok(NewFile { path: regulation_path(adopted), text })
}

/// Puts the answers into a text; what was not answered stays empty.
fn fill(text: &str, answers: &Answers, today: Day) -> String {
    let title = match known(&answers.organisation) {
        Some(name) => format!("Klachtenregeling {name}"),
        None => "Klachtenregeling".to_owned(),
    };
    let values = [
        ("@titel@", value(&Some(title))),
        ("@naam@", value(&answers.organisation)),
        ("@adres@", value(&answers.address)),
        ("@email@", value(&answers.email)),
        ("@site@", value(&answers.website)),
        ("@derde@", third(answers, today)),
        ("@personen@", director(answers, today)),
        ("@dag@", today.to_string()),
    ];
    // One pass: what was answered may look like a place to fill in, and is left alone.
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    let next = |rest: &str| {
        let places = values.iter().filter_map(|(name, value)| Some((rest.find(name)?, *name, value)));
        places.min_by_key(|(at, ..)| *at).map(|(at, name, value)| (at, name, value.clone()))
    };
    while let Some((at, name, value)) = next(rest) {
        filled.push_str(&rest[..at]);
        filled.push_str(&value);
        rest = &rest[at + name.len()..];
    }
    filled + rest
}

fn known(answer: &Option<String>) -> Option<&str> {
    answer.as_deref().filter(|text| !text.is_empty())
}

/// A value behind a key, quoted so that it is text whatever it holds.
fn value(answer: &Option<String>) -> String {
    known(answer).map(|text| format!(" {}", quoted(text))).unwrap_or_default()
}

/// What JSON makes of a text is a double-quoted scalar of YAML too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The independent third counts only with name, organisation and address (art. 1).
fn third(answers: &Answers, today: Day) -> String {
    let parts = (known(&answers.third), known(&answers.third_organisation), known(&answers.third_address));
    let (Some(name), Some(organisation), Some(address)) = parts else { return String::new() };
    let (name, organisation, address) = (quoted(name), quoted(organisation), quoted(address));
    format!("\n  - naam: {name}\n    organisatie: {organisation}\n    adres: {address}\n    van: {today}")
}

/// The first person. Whoever brings a regulation has people elsewhere; without one there is nobody yet,
/// which is something to fill in.
fn director(answers: &Answers, today: Day) -> String {
    let Some(name) = known(&answers.director) else {
        return if answers.from.is_some() { " []".to_owned() } else { String::new() };
    };
    let email = known(&answers.director_email).map(|email| format!("    email: [{}]\n", quoted(email)));
    format!(
        "\n  - sleutel: {}\n    naam: {}\n{}    rollen:\n      - {{rol: medewerker, van: {today}}}\n      \
         - {{rol: directie, van: {today}}}",
        quoted(&key(name)),
        quoted(name),
        email.unwrap_or_default()
    )
}

/// The key of a person as the example has them: `Saskia de Vries` is `sdevries`.
fn key(name: &str) -> String {
    let plain = |text: &str| -> String {
        let letters = text.nfd().filter(char::is_ascii_alphanumeric);
        letters.map(|letter| letter.to_ascii_lowercase()).collect()
    };
    let key = match name.split_once(' ') {
        Some((first, rest)) => plain(first).chars().take(1).chain(plain(rest).chars()).collect(),
        None => plain(name),
    };
    if key.is_empty() { "directie".to_owned() } else { key }
}
