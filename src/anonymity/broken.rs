//! What can be gathered from a record that could not be read as a whole.
//!
//! Line by line, for whatever looks like a field with something private in it: what a person typed
//! next to a mistake must not be forgotten because of it.

use std::collections::HashSet;

use super::fold::fold;
use super::{Fact, Kind, telephone};
use crate::calendar::Day;
use crate::dossier::{EVENT_FIELDS, FieldName};
use crate::vocabulary::{ClosedList, nearest};

/// The fields that hold something private.
const PRIVATE: [(&str, Kind); 10] = [
    ("naam", Kind::Name),
    ("ook", Kind::Name),
    ("organisatie", Kind::Organisation),
    ("email", Kind::Email),
    ("telefoon", Kind::Telephone),
    ("adres", Kind::Address),
    ("bestand", Kind::Document),
    ("nummer", Kind::Dossier),
    ("sleutel", Kind::Key),
    ("leesbaar", Kind::Readable),
];
/// Whether it is another field, so that it is not taken for a mistyped private one.
fn is_other(key: &str) -> bool {
    let of_events = FieldName::NAMES.iter().chain(&EVENT_FIELDS);
    of_events.chain(&["rol", "van", "aard"]).any(|other| *other == key)
}

/// Every private value of a text, also under a key that was mistyped or is given twice, and the
/// forms that may be read, folded.
pub(super) fn read(text: &str) -> (Vec<Fact>, HashSet<String>) {
    let (readable, facts): (Vec<Fact>, Vec<Fact>) =
        facts(text).into_iter().partition(|fact| fact.kind == Kind::Readable);
    (facts, readable.iter().map(|fact| fold(&fact.text)).collect())
}

fn facts(text: &str) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut kind = None;
    let mut complainant = false;
    for (index, line) in text.lines().enumerate() {
        if !line.starts_with([' ', '\t', '-']) {
            complainant = line.trim_start_matches(['"', '\'']).starts_with("klager");
        }
        // Whatever stands under the complainant is about them, such as a partner, save that they are nameless.
        let otherwise = (complainant && !line.contains("anoniem")).then_some(Kind::Name);
        let mut add = |kind: Option<Kind>, value: &str| {
            let values = value.trim().trim_matches(['[', ']', '{', '}']).split("\" ");
            for value in values.map(|value| value.trim_matches([' ', '"', '\'', ','])) {
                if let Some(kind) =
                    kind.or_else(|| kind_of(value)).or(otherwise).filter(|_| !value.is_empty())
                {
                    facts.push(Fact { kind, text: value.into(), line: index + 1 });
                }
            }
        };
        let content = line.trim().trim_start_matches("- ");
        let fields = fields(content);
        if fields.is_empty() {
            // An item of a list, or a text that goes on, belongs to the key above it.
            let items = if line.trim_start().starts_with('-') || kind.is_some() { content } else { "" };
            add(kind, items);
            continue;
        }
        for (key, value) in fields {
            kind = private(key);
            match kind {
                Some(Kind::Name | Kind::Email | Kind::Readable) if value.trim_start().starts_with('[') => {
                    value.split(',').for_each(|value| add(kind, value));
                }
                _ => add(kind, value),
            }
        }
    }
    facts
}

/// The keys and values on a line: one, or those between braces.
fn fields(content: &str) -> Vec<(&str, &str)> {
    let brace = content.find('{');
    let pieces: Vec<&str> = match brace {
        Some(at) if content[..at].trim_end().ends_with(':') || at == 0 => {
            content[at + 1..].split(',').collect()
        }
        _ => vec![content],
    };
    let fields = pieces.into_iter().filter_map(|piece| piece.split_once(':'));
    let is_key = |key: &str| {
        !key.is_empty() && key.chars().all(|at| at.is_alphanumeric() || matches!(at, '-' | '_' | ' '))
    };
    fields.map(|(key, value)| (key.trim(), value)).filter(|(key, _)| is_key(key)).collect()
}

fn private(key: &str) -> Option<Kind> {
    let near = nearest(key, PRIVATE.iter().map(|(key, _)| *key)).filter(|_| !is_other(key))?;
    PRIVATE.iter().find(|(key, _)| *key == near).map(|(_, kind)| *kind)
}

/// What a value is by its look, under a key that says nothing.
fn kind_of(value: &str) -> Option<Kind> {
    if value.contains('@') && !value.contains(' ') {
        return Some(Kind::Email);
    }
    let is_number = !value.chars().any(|at| at.is_alphabetic() || at == ':');
    let is_date = value.parse::<Day>().is_ok();
    (is_number && !is_date && !telephone::numbers(value).is_empty()).then_some(Kind::Telephone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beside_a_mistake_is_gathered() {
        let text = "---\nnummer: 2026-003\nklager: {naam: Sanne Voorbeeld, e-mail: s@ergens.example\n  naaam: Els Modelman\n  \
                    mobiel: \"06 12 34 56 78\"\n  adres: Dorpsstraat 12, 1234 AB Ergens\n    naam: [A. Denk, B. Beeld]\nook:\n  - Sas\n";
        let facts = facts(text);
        let found: Vec<(Kind, &str, usize)> =
            facts.iter().map(|fact| (fact.kind, &*fact.text, fact.line)).collect();
        for expected in [
            (Kind::Name, "Sanne Voorbeeld", 3),
            (Kind::Email, "s@ergens.example", 3),
            (Kind::Name, "Els Modelman", 4),
            (Kind::Telephone, "06 12 34 56 78", 5),
            (Kind::Address, "Dorpsstraat 12, 1234 AB Ergens", 6),
            (Kind::Name, "A. Denk", 7),
            (Kind::Name, "B. Beeld", 7),
            (Kind::Name, "Sas", 9),
        ] {
            assert!(found.contains(&expected), "{expected:?}: {found:?}");
        }
    }

    #[test]
    fn whatever_stands_under_the_complainant_is_a_name() {
        for text in [
            "klager: Sanne Denkbeeld\nonderwerp: Iets\n",
            "klager:\n  achternaam: Sanne Denkbeeld\nonderwerp: Iets\n",
            "klager: {partner: Sanne Denkbeeld}\nonderwerp: Iets\n",
        ] {
            let facts = facts(text);
            let found: Vec<(Kind, &str)> = facts.iter().map(|fact| (fact.kind, &*fact.text)).collect();
            assert!(found.contains(&(Kind::Name, "Sanne Denkbeeld")), "{text}: {found:?}");
            assert!(!found.iter().any(|(_, text)| *text == "Iets"), "{text}: {found:?}");
        }
    }

    #[test]
    fn nothing_is_made_of_nothing() {
        for text in
            ["", "---\n---\n", "geen gegevens", "verloop:\n  - {datum: 2026-03-02, stap: ontvangen}\n"]
        {
            assert!(facts(text).is_empty(), "{text}: {:?}", facts(text));
        }
    }
}
