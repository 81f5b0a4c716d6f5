//! The keys of every record, and what people type for them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::dossier::{EVENT_FIELDS, FieldName};
use crate::vocabulary::{ClosedList, meant, nearest};

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
    "bekendgemaakt",
    "bestand",
    "betreft",
    "contact",
    "dienst",
    "diensten",
    "directie-gevraagd",
    "drempels",
    "duur",
    "eindverantwoordelijk",
    "eist",
    "email",
    "extra-vrije-dagen",
    "geldig-tot",
    "geldig-vanaf",
    "gelijkgestelde-dagen",
    "handboek",
    "handtekeningen",
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
    "maand",
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
    "uitgesloten",
    "van",
    "vanaf",
    "vastgesteld",
    "verantwoording",
    "vereist",
    "verloop",
    "vermoeden",
    "vervanger",
    "verwijzing",
    "voor",
    "voor-bij",
    "website",
    "wie",
    "wie-bij",
    "wordt",
];

static KEYS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| FieldName::NAMES.iter().chain(&EVENT_FIELDS).chain(OTHERS).copied().collect());

/// Whether some record that people type has this key.
pub(super) fn is_key(word: &str) -> bool {
    KEYS.contains(word)
}

/// Whether an event, or another item of a dossier's lists, has this key.
pub(super) fn is_of_item(word: &str) -> bool {
    const OF_LISTS: [&str; 4] = ["bestand", "regel", "wordt", "vervalt"];
    FieldName::NAMES.iter().chain(&EVENT_FIELDS).chain(&OF_LISTS).any(|name| *name == word)
}

/// Whether a word that is no key was typed for this one.
pub(super) fn is_meant(typed: &str, key: &str) -> bool {
    !is_key(typed) && meant(typed, [key]).or_else(|| nearest(typed, [key])).is_some()
}
