//! What a key means and how long a term is, in the words of the manual, for whoever asks in an editor.

use super::fields::meaning;
use super::view::View;
use super::words::Words;
use crate::calendar::Day;
use crate::dossier::EVENT_FIELDS;
use crate::locale::Locale;
use crate::regulation::{Regulation, StepKind, TermRule};
use crate::vocabulary::ClosedList;

/// By which key the table is known in which the manual tells the keys of a part of a file.
const TABLES: [(&str, &str); 6] = [
    ("", "nummer"),
    ("klager", "organisatie"),
    ("stukken", "bestand"),
    ("verloop", "stap"),
    ("verantwoording", "regel"),
    ("personen", "sleutel"),
];

/// What a key means below one at the top, or itself at the top; of an event by the kind of its step.
#[must_use]
pub fn key_meaning(
    regulation: &Regulation,
    (locale, today): (&'static Locale, Day),
    (section, kind): (&str, Option<StepKind>),
    key: &str,
) -> Option<String> {
    let words = Words { regulation, locale };
    let kind = kind.filter(|_| section == "verloop");
    if let Some(field) = kind.and_then(|kind| kind.fields().iter().find(|field| field.name.name() == key)) {
        return Some(meaning(words, kind?, field));
    }
    let manual = super::render(words, "manual.md", &View::of(words, today), "");
    let (_, anchor) = TABLES.iter().find(|(of, _)| *of == section)?;
    let told = row(&manual, anchor, key);
    told.or_else(|| beside(&manual, key).filter(|_| section == "verloop" && EVENT_FIELDS.contains(&key)))
}

/// How long a term is, and from when.
#[must_use]
pub fn term_in_words(regulation: &Regulation, locale: &'static Locale, term: &TermRule) -> String {
    let told = Words { regulation, locale }.within(term).replace('`', "");
    let articles = term.articles.join(", ");
    match articles.is_empty() {
        true => told,
        false => format!("{told}, {}", locale.say(&message!("article", number = articles))),
    }
}

/// What the table that has a row for one key says of another.
fn row(manual: &str, anchor: &str, key: &str) -> Option<String> {
    let mut table: Vec<Vec<&str>> = Vec::new();
    for line in manual.lines().chain([""]) {
        if let Some(cells) = line.strip_prefix("| ").and_then(|line| line.strip_suffix(" |")) {
            table.push(cells.split(" | ").collect());
            continue;
        }
        let row = |key: &str| {
            let is_of = |cells: &&Vec<&str>| cells.len() > 1 && cells[0] == format!("`{key}`");
            table.iter().find(is_of)
        };
        if let (Some(_), Some(cells)) = (row(anchor), row(key)) {
            return Some(without_links(cells.last()?));
        }
        if !line.starts_with('|') {
            table.clear();
        }
    }
    None
}

/// Where to read on stands elsewhere in the manual.
fn without_links(cell: &str) -> String {
    let until = cell.find("](#").and_then(|link| cell[..link].rfind("; ")).unwrap_or(cell.len());
    cell[..until].to_owned()
}

/// What stands in brackets behind a key in the running text.
fn beside(manual: &str, key: &str) -> Option<String> {
    let (_, behind) = manual.split_once(&format!("`{key}` ("))?;
    let (told, _) = behind.split_once(')')?;
    Some(told.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::dossier::DOSSIER_KEYS;
    use crate::locale::Language;
    use crate::parse::read_regulation;
    use crate::source::Source;

    const EXAMPLE: &str = include_str!("../../records/regulation/2016-06-24.md");

    #[test]
    fn every_key_that_is_typed_has_a_meaning_in_every_language() {
        let day = Day::new(2026, 6, 15).expect("a real day");
        let source = Arc::new(Source::new("records/regulation/2016-06-24.md", EXAMPLE));
        let regulation = read_regulation(&source, day).0.expect("the example is sound");
        for language in Language::all() {
            let locale = Locale::of(language);
            let means = |section: &str, kind: Option<StepKind>, key: &str| {
                let meaning = key_meaning(&regulation, (locale, day), (section, kind), key);
                let is_plain = |it: &String| !it.is_empty() && !it.contains("](#");
                assert!(meaning.as_ref().is_some_and(is_plain), "{language:?}: {section} {key}: {meaning:?}");
            };
            DOSSIER_KEYS.into_iter().for_each(|key| means("", None, key));
            EVENT_FIELDS.into_iter().for_each(|key| means("verloop", None, key));
            ["naam", "organisatie", "email"].into_iter().for_each(|key| means("klager", None, key));
            ["bestand", "soort", "datum"].into_iter().for_each(|key| means("stukken", None, key));
            ["regel", "door", "reden"].into_iter().for_each(|key| means("verantwoording", None, key));
            ["sleutel", "naam", "rollen"].into_iter().for_each(|key| means("personen", None, key));
            for kind in StepKind::ALL {
                kind.fields().iter().for_each(|field| means("verloop", Some(*kind), field.name.name()));
            }
        }
    }
}
