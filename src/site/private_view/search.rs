//! What dossiers are found by, also without a server: a script for each year, which the register loads
//! when somebody searches.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::json;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::dossier::Reading;
use super::gist;
use super::paths::{page_path, year_of};
use super::words::Words;
use crate::dossier::{Actor, Dossier};
use crate::site::Page;

/// Where the script of a year stands.
#[must_use]
pub fn script_path(year: &str) -> String {
    format!("assets/search-{year}.js")
}

/// The script of a year, of the lines by which its dossiers are found.
#[must_use]
pub fn script(year: &str, lines: &[Cow<'_, str>]) -> Page {
    let mut text = format!("klachtSearch({}, [\n", json!(year));
    text.reserve_exact(lines.iter().map(|line| line.len() + 2).sum::<usize>() + 4);
    for (at, line) in lines.iter().enumerate() {
        text.push_str(if at == 0 { "" } else { ",\n" });
        text.push_str(line);
    }
    text.push_str("\n]);\n");
    Page { path: script_path(year), bytes: text.into_bytes() }
}

/// The lines of a script that was written before, by the names of their dossiers.
#[must_use]
pub fn lines_of(script: &str) -> HashMap<String, &str> {
    let named = |line| {
        let line = str::trim_end_matches(line, ',');
        Some((serde_json::from_str::<Vec<String>>(line).ok()?.into_iter().next()?, line))
    };
    script.lines().filter_map(named).collect()
}

/// The line by which a dossier is found, of JSON: number, page, subject and complainant, to be shown, and
/// all other words that it is found by.
pub(super) fn line(reading: &Reading<'_>, words: &Words) -> Box<str> {
    let dossier = reading.dossier;
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
    let page = page_path(year_of(dossier), &dossier.name);
    let by = gist::complainant(dossier, words);
    json!([dossier.name, page, subject, by, found.join(" ")]).to_string().into()
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
    let lower = text.nfd().filter(|sign| !is_combining_mark(*sign)).collect::<String>().to_lowercase();
    let plain = |sign: char| PLAIN.iter().find(|(letter, _)| *letter == sign).map(|(_, plain)| *plain);
    let mut folded = String::with_capacity(lower.len());
    for sign in lower.chars() {
        match plain(sign) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(sign),
        }
    }
    folded
}

/// Letters that can't be taken apart, by what is typed for them; register.js has the same ones.
const PLAIN: [(char, &str); 10] = [
    ('ı', "i"),
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('ð', "d"),
    ('ħ', "h"),
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('þ', "th"),
];

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
    fn letters_that_do_not_come_apart_are_found_by_plain_ones_and_the_register_has_the_same() {
        let found = folded(
            "Y\u{131}ld\u{131}z \u{141}ukasz \u{d8}re \u{d0}or\u{f0}e Gro\u{df} \u{c6}gir \u{153}uvre",
        );
        assert_eq!(found, "yildiz lukasz ore dorde gross aegir oeuvre");
        let script = include_str!("../../../site-templates/private/register.js");
        let line = script.lines().find(|line| line.contains("const PLAIN")).expect("it has the table");
        let there: Vec<String> =
            PLAIN.iter().map(|(letter, plain)| format!("{letter}: \"{plain}\"")).collect();
        assert_eq!(line.trim(), format!("const PLAIN = {{ {} }};", there.join(", ")));
    }

    #[test]
    fn a_year_is_a_script_of_which_the_lines_are_read_again_and_no_text_ends_it() {
        let of = |name: &str, text: &str| Cow::from(json!([name, text]).to_string());
        let lines = [of("2025-001", "a\"\n]);alert(1),"), of("2025-002", "c")];
        let page = script("2025", &lines);
        let text = String::from_utf8(page.bytes).expect("it is text");
        let told =
            "klachtSearch(\"2025\", [\n[\"2025-001\",\"a\\\"\\n]);alert(1),\"],\n[\"2025-002\",\"c\"]\n]);\n";
        assert_eq!((page.path.as_str(), text.as_str()), ("assets/search-2025.js", told));
        let named =
            ["2025-001", "2025-002"].map(str::to_owned).into_iter().zip(lines.iter().map(AsRef::as_ref));
        assert_eq!(lines_of(&text), named.collect());
    }
}
