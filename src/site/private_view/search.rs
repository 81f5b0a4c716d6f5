//! What dossiers are found by, also without a server: a script for each year, which the register loads
//! when somebody searches.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::dossier::Reading;
use super::gist;
use super::paths::{page_path, year_of};
use super::words::Words;
use crate::dossier::{Actor, Dossier};
use crate::site::Page;

/// What one dossier is found by.
#[derive(Debug, Clone)]
pub struct SearchEntry {
    year: Box<str>,
    /// One line of JSON.
    line: Box<str>,
}

impl SearchEntry {
    /// The line of the script that it is.
    #[must_use]
    pub fn line(&self) -> &str {
        &self.line
    }

    /// The entries of a script that was written before, by the names of their dossiers.
    #[must_use]
    pub fn read(year: &str, script: &str) -> HashMap<String, Self> {
        let named = |line: &str| {
            let line = line.trim_end_matches(',');
            let name = serde_json::from_str::<Vec<String>>(line).ok()?.into_iter().next()?;
            Some((name, Self { year: year.into(), line: line.into() }))
        };
        script.lines().filter_map(named).collect()
    }
}

/// Where the script of a year stands.
#[must_use]
pub fn script_path(year: &str) -> String {
    format!("assets/search-{year}.js")
}

/// Number, page, subject and complainant, to be shown, and all other words that it is found by.
pub(super) fn entry(reading: &Reading<'_>, words: &Words) -> SearchEntry {
    let dossier = reading.dossier;
    let year = year_of(dossier).to_owned();
    let subject = dossier.subject.as_ref().map(|subject| subject.value.as_str()).unwrap_or_default();
    let mut text = String::new();
    let people = people_of(dossier).map(|key| reading.case.map_or(key, |case| case.people.name(key)));
    for part in texts_of(dossier).chain(people) {
        text.push_str(&folded(part));
        text.push('\n');
    }
    let mut found: Vec<&str> = words_of(&text).collect();
    found.sort_unstable();
    found.dedup();
    let page = page_path(&year, &dossier.name);
    let by = gist::complainant(dossier, words);
    let line = json!([dossier.name, page, subject, by, found.join(" ")]).to_string();
    SearchEntry { year: year.into(), line: line.into() }
}

fn texts_of(dossier: &Dossier) -> impl Iterator<Item = &str> {
    let complainant = dossier.complainant.iter().flat_map(|it| {
        [&it.name, &it.organisation, &it.email, &it.telephone, &it.address].map(String::as_str)
    });
    let events = dossier.typed.iter().flat_map(|event| event.details().map(|(_, value)| value));
    let documents = dossier.documents.iter().flat_map(|document| {
        std::iter::once(document.file.value.as_str()).chain(document.description.as_deref())
    });
    let reasons = dossier.accountings.iter().map(|accounting| accounting.reason.as_str());
    let body = std::iter::once(dossier.source.slice(dossier.body));
    complainant.chain(events).chain(documents).chain(reasons).chain(body)
}

/// The keys of those whom it concerns, and of those who did something.
fn people_of(dossier: &Dossier) -> impl Iterator<Item = &str> {
    let subjects = dossier.subjects.iter().map(|subject| subject.value.0.as_str());
    let actors = dossier.course.iter().flat_map(|event| event.by.iter().chain(&event.details.whom));
    let people = actors.filter_map(|actor| match &actor.value {
        Actor::Person(key) => Some(key.0.as_str()),
        Actor::Complainant | Actor::Third => None,
    });
    subjects.chain(people)
}

/// The words of a text that was folded.
fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A text in small letters, without diacritics, as the register folds what is typed. Nearly all texts have
/// plain letters alone, of which no diacritics need to be taken apart.
fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd().filter(|sign| !is_combining_mark(*sign)).collect::<String>().to_lowercase()
}

/// The scripts, one a year, each made when it is asked for: together they are large. A year without
/// dossiers has none.
pub(super) fn scripts(entries: Vec<SearchEntry>) -> impl Iterator<Item = Page> {
    let mut years: BTreeMap<Box<str>, Vec<Box<str>>> = BTreeMap::new();
    for entry in entries {
        years.entry(entry.year).or_default().push(entry.line);
    }
    years.into_iter().map(|(year, lines)| {
        let mut text = format!("klachtSearch({}, [\n", json!(year));
        text.reserve_exact(lines.iter().map(|line| line.len() + 2).sum::<usize>() + 4);
        for (at, line) in lines.into_iter().enumerate() {
            text.push_str(if at == 0 { "" } else { ",\n" });
            text.push_str(&line);
        }
        text.push_str("\n]);\n");
        Page { path: script_path(&year), bytes: text.into_bytes() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_as_the_register_folds_them() {
        let folded = folded("Caf\u{e9}, \u{c5}NGSTR\u{d6}M\nhet 2026-003 a@b.example");
        let words: Vec<&str> = words_of(&folded).collect();
        assert_eq!(words, ["cafe", "angstrom", "het", "2026", "003", "a", "b", "example"]);
    }

    #[test]
    fn a_year_is_a_script_and_no_text_ends_it() {
        let of = |year: &str, text: &str| SearchEntry {
            year: year.into(),
            line: json!([text]).to_string().into(),
        };
        let entries = vec![of("2025", "a\"\n]);alert(1)"), of("2026", "b"), of("2025", "c")];
        let pages: Vec<Page> = scripts(entries).collect();
        let text = |at: usize| String::from_utf8_lossy(&pages[at].bytes).into_owned();
        assert_eq!(text(0), "klachtSearch(\"2025\", [\n[\"a\\\"\\n]);alert(1)\"],\n[\"c\"]\n]);\n");
        assert_eq!((pages[1].path.as_str(), pages.len()), ("assets/search-2026.js", 2));
    }
}
