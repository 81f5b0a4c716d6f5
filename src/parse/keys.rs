//! The keys of every record, and what people type for them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::dossier::{DOSSIER_KEYS, EVENT_FIELDS, FieldName, FieldType};
use crate::vocabulary::{ClosedList, is_surely, meant, nearest};

/// The keys that are no fields of events.
const OTHERS: &[&str] = &[
    "aanvang",
    "aard",
    "aarden",
    "adres",
    "alleen-relatie",
    "alleen-stub",
    "anoniem",
    "artikel",
    "artikelen",
    "avg",
    "bedenktijd",
    "bekendgemaakt",
    "bestand",
    "betreft",
    "contact",
    "dienst",
    "diensten",
    "directie-gevraagd",
    "doel",
    "drempels",
    "duur",
    "eindverantwoordelijk",
    "eist",
    "email",
    "extra-vrije-dagen",
    "functionaris",
    "gegevens",
    "geldig-tot",
    "geldig-vanaf",
    "gelijkgestelde-dagen",
    "handboek",
    "handtekeningen",
    "hoogstens",
    "in",
    "intern",
    "jaar",
    "jaarverslag",
    "kalender",
    "kanaal",
    "kanalen",
    "kanttekeningen",
    "klager",
    "kpi",
    "leesbaar",
    "leveringsvoorwaarden",
    "licht",
    "lidwoord",
    "maand",
    "maatregelen",
    "naam",
    "norm",
    "nummer",
    "onafhankelijke-derde",
    "ondertekening",
    "onderwerp",
    "ook",
    "op-verzoek",
    "opgesteld",
    "organisatie",
    "personen",
    "publicatie",
    "regel",
    "rol",
    "rollen",
    "route",
    "ruim",
    "sleutel",
    "stappen",
    "streef",
    "stukken",
    "taal",
    "tekst",
    "telefoon",
    "termijn",
    "termijnen",
    "titel",
    "toezichthouder",
    "tweede-persoon",
    "uitgesloten",
    "url",
    "van",
    "vanaf",
    "vastgesteld",
    "verantwoording",
    "vereist",
    "verloop",
    "vermoeden",
    "vernietiging",
    "vervanger",
    "verwijzing",
    "voor",
    "voor-bij",
    "vorm",
    "website",
    "wie",
    "wie-bij",
    "wordt",
];

static KEYS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| FieldName::NAMES.iter().chain(&EVENT_FIELDS).chain(OTHERS).copied().collect());

/// Whether some record that people type has this key.
pub(super) fn is_key(word: &str) -> bool {
    // Most keys of a dossier are these.
    EVENT_FIELDS.contains(&word) || KEYS.contains(word)
}

/// The key of which the braces around a role begin, and those that stand behind it.
const OF_ROLES: [&str; 3] = ["rol", "van", "tot"];

/// Whether a key of its kind may stand beside this first one between braces: those of a role are short
/// words, that a sentence may hold as well.
pub(super) fn is_beside(first: &str, word: &str) -> bool {
    if OF_ROLES.contains(&first) { OF_ROLES.contains(&word) } else { is_of_item(word) }
}

/// Whether a dossier has this key, beside its course.
pub(super) fn is_of_dossier(word: &str) -> bool {
    word != "verloop" && DOSSIER_KEYS.contains(&word)
}

/// Whether what stands behind a key is a mapping, wherever the key stands.
pub(super) fn holds_fields(key: &str) -> bool {
    const HOLDERS: [&str; 7] = ["klager", "op", "wordt", "contact", "avg", "bekendgemaakt", "publicatie"];
    HOLDERS.contains(&key)
}

/// Whether an event, or another item of a dossier's lists, has this key.
pub(super) fn is_of_item(word: &str) -> bool {
    const OF_LISTS: [&str; 4] = ["bestand", "regel", "wordt", "vervalt"];
    FieldName::NAMES.iter().chain(&EVENT_FIELDS).chain(&OF_LISTS).any(|name| *name == word)
}

/// Whether a day, a word of a list, or somebody's key stands behind this one, and never a sentence.
pub(super) fn is_closed(key: &str) -> bool {
    const OTHERS: [&str; 12] = [
        "aard",
        "dienst",
        "datum",
        "door",
        "kanaal",
        "regel",
        "rol",
        "route",
        "stap",
        "van",
        "vanaf",
        "vervanger",
    ];
    OTHERS.contains(&key) || FieldName::from_name(key).is_some_and(|field| field.usual() != FieldType::Text)
}

/// Whether a sentence or a name stands behind this key, in which brackets are signs as others.
pub(super) fn is_text(key: &str) -> bool {
    const OTHERS: [&str; 6] = ["adres", "naam", "onderwerp", "opmerking", "organisatie", "titel"];
    OTHERS.contains(&key) || FieldName::from_name(key).is_some_and(|field| field.usual() == FieldType::Text)
}

/// Whether a word is a key of an item of some list, or was typed for one.
pub(super) fn is_like_one(word: &str) -> bool {
    is_key(word) || FieldName::NAMES.iter().chain(&EVENT_FIELDS).any(|name| is_meant(word, name))
}

/// Whether a word that is no key was typed for this one.
pub(super) fn is_meant(typed: &str, key: &str) -> bool {
    !is_key(typed) && meant(typed, [key]).or_else(|| nearest(typed, [key])).is_some()
}

/// The same where no other key may be meant.
pub(super) fn is_surely_meant(typed: &str, key: &str) -> bool {
    static ALL: LazyLock<Vec<&str>> = LazyLock::new(|| KEYS.iter().copied().collect());
    is_meant(typed, key) && is_surely(typed, key, &ALL)
}

/// Whether this key was typed for another one, though records have it elsewhere.
pub(super) fn is_elsewhere(typed: &str, key: &str) -> bool {
    (typed, key) == ("vanaf", "van")
}

/// The field of an event that a key is, or is surely meant for; the key itself where it is neither.
pub(super) fn field_meant(typed: &str) -> &str {
    if is_key(typed) {
        return typed;
    }
    let fields = || FieldName::NAMES.iter().chain(&EVENT_FIELDS).copied();
    let field = meant(typed, fields()).or_else(|| nearest(typed, fields()));
    field.filter(|field| is_surely_meant(typed, field)).unwrap_or(typed)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// The keys that the files of a folder ask for.
    fn asked(folder: &Path, keys: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                asked(&path, keys);
            } else if !["ledger.rs", "published.rs", "keys.rs"].contains(&name.as_str()) {
                let text = std::fs::read_to_string(&path).expect("a text");
                for call in [
                    ".required(\"",
                    ".optional(\"",
                    ".entry(\"",
                    ".given(\"",
                    ".required_list(\"",
                    ".promised(\"",
                    ".last_day(\"",
                ] {
                    let found = text.split(call).skip(1).filter_map(|rest| rest.split('"').next());
                    keys.extend(found.map(str::to_owned));
                }
            }
        }
    }

    #[test]
    fn every_key_that_a_record_is_asked_for_is_known() {
        let mut keys = BTreeSet::new();
        asked(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/parse"), &mut keys);
        assert!(keys.len() > 60, "{keys:?}");
        let unknown: Vec<&String> = keys.iter().filter(|key| !is_key(key)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    #[test]
    fn only_a_word_that_is_no_key_is_taken_for_one() {
        assert!(is_meant("Aard", "aard") && is_meant("subject", "onderwerp") && is_meant("date", "datum"));
        assert!(is_surely_meant("Klager", "klager") && is_surely_meant("bijlagen", "stukken"));
        assert!(is_surely_meant("diensen", "diensten") && !is_surely_meant("dinste", "dienst"));
        assert!(field_meant("uitkomt") == "uitkomst" && field_meant("stp") == "stap");
        assert!(["an", "naam", "kleur", "reden"].iter().all(|typed| field_meant(typed) == *typed));
        assert!(!is_meant("rol", "tot") && !is_meant("naam", "aard") && !is_meant("kleur", "aard"));
    }
}
