//! F13: what stands under `records/` and belongs to nothing, with where it may belong.

use std::sync::Arc;

use ahash::AHashSet;

use super::needed::{self, TEXT, text, year};
use super::{Entry, Files, Kind, Store, year_of};
use crate::diagnostic::{Finding, Place, Rename, Severity};
use crate::dossier::Number;
use crate::locale::{Key, Message};
use crate::published::Replaced;
use crate::source::{Source, Span};
use crate::trail::{DOSSIERS, LEDGER, is_typed};

/// What is said of the records as a whole.
const README: &str = "records/README.md";

/// Something that belongs to nothing.
pub(super) fn stray(entry: &Entry) -> Finding {
    match entry.kind {
        Kind::Link => told(entry, key!("f13-link"), key!("f13-link-help")),
        Kind::Folder if Number::parse(&entry.name).is_some() => {
            told(entry, key!("f13-folder"), key!("f13-folder-help"))
        }
        Kind::Folder | Kind::Other if is_of_a_file(&entry.path) => {
            told(entry, key!("f13-no-file"), key!("f13-no-file-help"))
        }
        Kind::File if is_beside_dossiers(&entry.path) => told(entry, key!("f13"), key!("f13-beside-help")),
        _ => told(entry, key!("f13"), key!("f13-help")),
    }
}

/// Whether a file stands where the dossiers of a year do, and not their documents.
fn is_beside_dossiers(path: &str) -> bool {
    let place = path.strip_prefix(DOSSIERS).and_then(|path| path.split_once('/'));
    place.is_some_and(|(year, name)| year_of(year).is_some() && !name.contains('/'))
}

/// Whether what has this name belongs there when it is a file. A name that is no text is none of these.
fn is_of_a_file(path: &str) -> bool {
    let is_written = || path.strip_prefix(LEDGER).is_some_and(is_of_ledger);
    !path.contains(char::REPLACEMENT_CHARACTER) && (is_typed(path) || path == README || is_written())
}

/// Whether a file of the ledger is called so.
fn is_of_ledger(name: &str) -> bool {
    let figures = name.strip_prefix("figures-").and_then(|name| name.strip_suffix(".yaml"));
    matches!(name, "seals.yaml" | "destructions.yaml" | "publications.yaml")
        || figures.is_some_and(|name| year_of(name).is_some() || Replaced::parse(name).is_some())
}

/// What holds more than is looked through for dossiers.
pub(super) fn too_much(entry: &Entry) -> Finding {
    told(entry, key!("f13-many"), key!("f13-help"))
}

/// The same of what is meant to be something that bears the name `needed`, unless that stands there
/// `among` the others.
pub(super) fn misnamed(
    entry: &Entry,
    needed: Option<String>,
    (what, help): Said,
    among: &[Entry],
) -> Finding {
    let is_free = |needed: &String| !among.iter().any(|other| other.name == *needed);
    let Some(needed) = needed.filter(is_free) else { return stray(entry) };
    let said = |key| Message::new(key).with("name", entry.name.as_str()).with("needed", needed.as_str());
    let rename = Some(Rename::of(&entry.path, &needed));
    Finding { rename, ..finding(&entry.path, said(what)).help(said(help)) }
}

/// The same of what stands `among` the parts of the records.
pub(super) fn misnamed_at_the_top(entry: &Entry, among: &[Entry]) -> Finding {
    match entry.kind {
        Kind::Folder => misnamed(entry, needed::folder(&entry.name), FOLDER, among),
        Kind::File => misnamed(entry, needed::people(&entry.name), PEOPLE, among),
        Kind::Link | Kind::Other | Kind::Ignored => stray(entry),
    }
}

/// The same of a text: `is_stem` tells the names from others by which such texts are read.
pub(super) fn misnamed_text(
    entry: &Entry,
    is_stem: fn(&str) -> bool,
    said: Said,
    among: &[Entry],
) -> Finding {
    let needed = if entry.kind == Kind::File { text(&entry.name, is_stem) } else { None };
    misnamed(entry, needed, said, among)
}

/// What is told of a name, and what to do about it.
pub(super) type Said = (Key, Key);

const FILE_HELP: Key = key!("f13-misnamed-help");
const PEOPLE: Said = (key!("f13-people"), FILE_HELP);
pub(super) const REPORT: Said = (key!("f13-report"), FILE_HELP);
pub(super) const REGULATION: Said = (key!("f13-regulation"), FILE_HELP);
const FOLDER: Said = (key!("f13-misnamed-folder"), key!("f13-misnamed-folder-help"));
const YEAR: Said = (key!("f13-year"), key!("f13-misnamed-folder-help"));
const DOCUMENTS: Said = (key!("f13-documents"), key!("f13-misnamed-folder-help"));

/// What stands `among` the folders of the years: a dossier belongs in one of these.
pub(super) fn misplaced(entry: &Entry, among: &[Entry]) -> Finding {
    if entry.kind == Kind::Folder {
        return misnamed(entry, year(&entry.name), YEAR, among);
    }
    let number = entry.stem().filter(|_| entry.kind == Kind::File).and_then(Number::parse);
    let Some(number) = number else { return stray(entry) };
    let message = message!("f13-no-year", name = entry.name.as_str());
    let help = message!("f13-no-year-help", year = number.year.to_string(), path = number.path());
    finding(&entry.path, message).help(help)
}

/// The number that a file bears in its name which is no dossier by its ending.
pub(super) fn number_of(entry: &Entry) -> Option<Number> {
    let start = entry.name.split('.').next().unwrap_or_default().trim();
    Number::in_name(start).filter(|_| entry.kind == Kind::File && entry.stem().is_none())
}

/// A dossier that was saved under another ending.
fn not_markdown(entry: &Entry, number: &Number) -> Finding {
    let ending = entry.name.split_once('.').map_or("", |(_, ending)| ending).trim().to_lowercase();
    let is_text = TEXT.contains(&ending.as_str());
    let help = match is_text {
        true => message!("f13-rename-help", name = entry.name.as_str(), number = number.as_str()),
        false => message!("f13-rewrite-help", name = entry.name.as_str(), number = number.as_str()),
    };
    let message = message!("f13-not-markdown", name = entry.name.as_str(), number = number.as_str());
    let rename = is_text.then(|| Rename::of(&entry.path, &format!("{number}.md")));
    Finding { rename, ..finding(&entry.path, message).help(help) }
}

fn told(entry: &Entry, message: Key, help: Key) -> Finding {
    let message = Message::new(message).with("name", entry.name.as_str());
    finding(&entry.path, message).help(Message::new(help).with("name", entry.name.as_str()))
}

fn finding(path: &str, message: Message) -> Finding {
    let place = Place { source: Arc::new(Source::new(path, "")), span: Span::default() };
    Finding::new(code!("F13"), Severity::Error, place, message)
}

/// A dossier that stands among its own documents: it belongs beside their folder.
fn inside(entry: &Entry, folder: &Entry, number: &Number) -> Finding {
    let message = message!("f13-inside", name = entry.name.as_str(), folder = folder.name.as_str());
    let help = message!("f13-inside-help", folder = folder.name.as_str(), number = number.as_str());
    let to = Rename::of(&folder.path, &format!("{number}.md")).to;
    let rename = Some(Rename { from: entry.path.clone(), to });
    Finding { rename, ..finding(&entry.path, message).help(help) }
}

impl<F: Files> Store<F> {
    /// What stands among the dossiers of a year and is none, nor the folder of one: `names` are theirs, and
    /// `own` their folders.
    pub(super) fn strays_of_year(
        &self,
        others: &[Entry],
        own: &[Entry],
        names: &AHashSet<&str>,
    ) -> Vec<Finding> {
        if others.is_empty() {
            return Vec::new();
        }
        // What is called otherwise than its number is told where its name is.
        let called: AHashSet<String> = names
            .iter()
            .filter(|name| Number::parse(name).is_none())
            .filter_map(|name| Some(Number::in_name(name)?.to_string()))
            .chain(others.iter().filter_map(|entry| Some(number_of(entry)?.to_string())))
            .collect();
        let is_told = |entry: &&Entry| entry.kind != Kind::Folder || !called.contains(&entry.name);
        let tell = |entry: &Entry| match number_of(entry) {
            Some(number) if !names.contains(number.as_str()) => not_markdown(entry, &number),
            _ if entry.kind == Kind::Folder => self.stray_folder(entry, own, names),
            _ => stray(entry),
        };
        others.iter().filter(is_told).map(tell).collect()
    }

    /// A folder to which no dossier belongs.
    fn stray_folder(&self, folder: &Entry, own: &[Entry], names: &AHashSet<&str>) -> Finding {
        let Some(number) = Number::in_name(&folder.name) else { return stray(folder) };
        if names.contains(number.as_str()) {
            return misnamed(folder, Some(number.to_string()), DOCUMENTS, own);
        }
        let within = self.list(&folder.path).unwrap_or_default();
        let is_dossier = |entry: &&Entry| {
            entry.kind == Kind::File && entry.stem().and_then(Number::in_name).as_ref() == Some(&number)
        };
        match within.iter().find(is_dossier) {
            Some(dossier) => inside(dossier, folder, &number),
            None => stray(folder),
        }
    }

    /// Whether it is an empty file that keeps a folder in being: whatever else bears the name is told.
    pub(super) fn is_place_holder(&self, entry: &Entry) -> bool {
        let is_empty = || matches!(self.files.bytes(&entry.path, 0), Ok(Some(_)));
        entry.name == ".gitkeep" && entry.kind == Kind::File && is_empty()
    }
}
