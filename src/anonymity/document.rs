//! The names of documents, which people call after people.

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use super::Manner;
use super::fold::{fold, is_capital};
use super::name::{Form, forms as name_forms};
use crate::dossier::DocumentKind;
use crate::regulation::StepKind;
use crate::vocabulary::ClosedList;

/// Words by which documents are called, and that are nobody's name, besides [`KINDS`].
const ORDINARY: &[&str] = &[
    "advies",
    "afhandeling",
    "afschrift",
    "algemene",
    "antwoord",
    "beroepschrift",
    "bericht",
    "bevestiging",
    "bijlage",
    "brief",
    "cv",
    "de",
    "definitief",
    "deelnemer",
    "document",
    "doc",
    "docx",
    "dossier",
    "eerste",
    "eml",
    "en",
    "envelop",
    "evaluatie",
    "evaluatieformulier",
    "factuur",
    "formulier",
    "foto",
    "gesprek",
    "gespreksverslag",
    "gif",
    "heer",
    "het",
    "html",
    "htm",
    "intern",
    "jpeg",
    "jpg",
    "klacht",
    "klachten",
    "klachtenbrief",
    "kopie",
    "letter",
    "mail",
    "mailwisseling",
    "met",
    "mevrouw",
    "msg",
    "nota",
    "notitie",
    "odt",
    "of",
    "offerte",
    "onderzoek",
    "ontvangst",
    "op",
    "opname",
    "over",
    "overzicht",
    "pdf",
    "png",
    "rapport",
    "reactie",
    "rtf",
    "scan",
    "scherm",
    "schermafdruk",
    "screenshot",
    "stuk",
    "svg",
    "telefoonnotitie",
    "tweede",
    "txt",
    "uitnodiging",
    "uitstelbericht",
    "van",
    "verklaring",
    "verslag",
    "versie",
    "voor",
    "voorwaarden",
    "xls",
    "xlsx",
    "zip",
];

/// The words for kinds of step and of document: `uitkomst-aan-medewerker` has three.
static KINDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    let names = StepKind::NAMES.iter().chain(DocumentKind::NAMES);
    names.flat_map(|name| name.split('-')).collect()
});

fn is_ordinary(word: &str) -> bool {
    ORDINARY.contains(&word) || KINDS.contains(word)
}

/// The forms to search for of a document's name: the whole name; what is left of it without ordinary
/// words, when that is more than one word; and each word in it with a capital that is not its first.
///
/// `ordinary` are more words that are nobody's name. `klachtbrief.pdf` has none. A single word in small letters can't be told from an ordinary one.
pub(super) fn forms(file: &str, ordinary: &HashSet<String>) -> Vec<Form> {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let words: Vec<&str> = stem
        .split(|character: char| !character.is_alphanumeric() && !matches!(character, '\'' | '’'))
        .filter(|word| !word.is_empty())
        .collect();
    let is_name = |word: &str| {
        let folded = fold(word);
        word.chars().any(char::is_alphabetic) && !is_ordinary(&folded) && !ordinary.contains(&folded)
    };
    let mut forms = Vec::new();
    if words.iter().any(|word| is_name(word)) {
        forms.push((fold(file), Manner::Text));
    }
    for run in words.split(|word| !is_name(word) && !is_within_name(word)) {
        let run: Vec<&str> = trimmed(run);
        let capitals = run.iter().filter(|word| has_capital(word)).count();
        if run.len() > 1 && capitals == run.len() {
            forms.extend(name_forms(&run.join(" ")));
        } else if run.len() > 1 && run.iter().filter(|word| is_name(word)).count() > 1 {
            forms.push((fold(&run.join(" ")), Manner::Name));
        }
        let apart =
            run.iter().filter(|word| has_capital(word) && is_name(word) && words.first() != Some(word));
        forms.extend(apart.map(|word| (fold(word), Manner::Capital)).filter(|(word, _)| word.len() > 2));
    }
    forms
}

/// Particles hold a run together: `brief-anna-van-der-berg`.
fn is_within_name(word: &str) -> bool {
    matches!(fold(word).as_str(), "van" | "de" | "der" | "den" | "ten" | "ter" | "het" | "t")
}

/// A run without particles at its ends.
fn trimmed<'w>(run: &[&'w str]) -> Vec<&'w str> {
    let first = run.iter().position(|word| !is_within_name(word)).unwrap_or(run.len());
    let last = run.iter().rposition(|word| !is_within_name(word)).map_or(first, |last| last + 1);
    run[first..last.max(first)].to_vec()
}

fn has_capital(word: &str) -> bool {
    word.starts_with(is_capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(file: &str) -> Vec<String> {
        forms(file, &HashSet::new()).into_iter().map(|(form, _)| form).collect()
    }

    #[test]
    fn a_document_called_after_somebody_knows_a_name() {
        for (file, form) in [
            ("brief van Truus Fictie.pdf", "fictie"),
            ("brief-truus-fictie.pdf", "truus fictie"),
            ("brief-anna-van-der-berg.pdf", "anna van der berg"),
            ("Verslag_Fictie.docx", "fictie"),
            ("oproep-aan-de-groep.eml", "oproep aan de groep eml"),
        ] {
            assert!(folded(file).contains(&form.to_owned()), "{file}: {:?}", folded(file));
        }
    }

    #[test]
    fn ordinary_documents_know_nobody() {
        for file in [
            "klachtbrief.pdf",
            "mail-van-klager.eml",
            "tweede-uitstelbericht.pdf",
            "oordeel-derde.pdf",
            "maatregel geregistreerd.pdf",
            "2026-03-02.pdf",
            "scan 3.pdf",
            "",
        ] {
            assert_eq!(folded(file), [""; 0], "{file}");
        }
        assert_eq!(folded("lokaal.jpg"), ["lokaal jpg"]);
    }

    /// Documents as offices call them. Each word is ordinary, and each ordinary word stands in one.
    const DOCUMENTS: &str = include_str!("document/ordinary.txt");

    #[test]
    fn ordinary_documents_are_nobodys_name_and_every_ordinary_word_is_needed() {
        let none = HashSet::new();
        let mut seen: HashSet<String> = HashSet::new();
        for document in DOCUMENTS.lines().filter(|line| !line.starts_with('#')) {
            let found: Vec<String> = forms(document, &none).into_iter().map(|(form, _)| form).collect();
            assert_eq!(found, [""; 0], "{document}");
            seen.extend(document.split(|it: char| !it.is_alphanumeric()).map(str::to_lowercase));
        }
        let needless: Vec<&&str> = ORDINARY.iter().filter(|word| !seen.contains(**word)).collect();
        assert!(needless.is_empty(), "{needless:?}");
    }
}
