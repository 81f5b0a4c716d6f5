//! What can be gathered from a record that could not be read as a whole.
//!
//! Line by line, for whatever looks like a field with something private in it: what a person typed
//! next to a mistake must not be forgotten because of it.

use super::fold::is_ignorable;
use super::readable::Listed;
use super::{Fact, Kind, telephone};
use crate::calendar::Day;
use crate::dossier::{DOSSIER_KEYS, EVENT_FIELDS, FieldName};
use crate::reading::readings;
use crate::unseen::is_invisible;
use crate::vocabulary::{ClosedList, is_surely, nearest};

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
/// How keys end under which people put a part of a name.
const NAMES: [&str; 3] = ["naam", "name", "voegsel"];

/// Keys of the records under which nobody is named, besides those of events and of a dossier itself.
const OTHERS: [&str; 9] =
    ["rol", "rollen", "van", "personen", "ondertekening", "anoniem", "regel", "soort", "omschrijving"];

fn other_keys() -> impl Iterator<Item = &'static str> {
    let of_dossier = DOSSIER_KEYS.iter().filter(|key| PRIVATE.iter().all(|(private, _)| private != *key));
    FieldName::NAMES.iter().chain(&EVENT_FIELDS).chain(of_dossier).chain(&OTHERS).copied()
}

/// Whether it is another field, so that it is not taken for a mistyped private one.
fn is_other(key: &str) -> bool {
    other_keys().any(|other| other == key)
}

/// Whether a value under a key that no record knows looks like somebody's name: a few words that begin with
/// a capital, and what stands between them.
fn is_strangers(key: &str, value: &str) -> bool {
    is_name(value) && !other_keys().any(|other| is_surely(key, other, &[]))
}

fn is_name(value: &str) -> bool {
    let words: Vec<&str> = words(value).collect();
    (1..=6).contains(&words.len())
        && words.last().is_some_and(is_capital)
        && words.iter().filter(|word| !is_capital(word)).count() <= 3
}

fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split([' ', ',', '[', ']', '"', '\'']).filter(|word| !word.is_empty())
}

fn is_capital(word: &&str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Every private value of a text, also under a key that was mistyped, is given twice or stands in a
/// comment, and the forms that may be read, folded.
pub(super) fn read(text: &str) -> (Vec<Fact>, Listed) {
    let (readable, facts): (Vec<Fact>, Vec<Fact>) =
        facts(text, |_| true).into_iter().partition(|fact| fact.kind == Kind::Readable);
    (facts, readable.iter().map(|fact| &*fact.text).collect())
}

/// Every private value on the lines with a comment: what YAML leaves out there, a person has typed.
pub(super) fn read_comments(text: &str) -> Vec<Fact> {
    if !text.contains('#') {
        return Vec::new();
    }
    let mut facts = facts(text, |line| line.contains('#'));
    facts.retain(|fact| fact.kind != Kind::Readable);
    facts
}

/// The lines of a text, whatever ends them, without what is not seen.
fn lines(text: &str) -> impl Iterator<Item = String> + '_ {
    let lines = text.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
    lines.map(|line| line.chars().filter(|sign| !is_ignorable(*sign) && !is_invisible(*sign)).collect())
}

/// The key that each line of a text begins with, also in a remark, a quotation or quotes, in small
/// letters.
pub fn first_keys(text: &str) -> impl Iterator<Item = String> + '_ {
    lines(text).filter_map(|line| {
        let line = line.trim_start_matches(['\u{fffd}', '#', '>', ' ', '\t', '"', '\'']);
        let (key, _) = line.split_once(':')?;
        Some(key.trim_end_matches(['"', '\'', ' ']).to_lowercase())
    })
}

/// A line without what makes it a comment or a quotation.
fn uncommented(line: &str) -> &str {
    line.trim().trim_start_matches(['#', '>', ' ', '\t'])
}

fn facts(text: &str, is_read: impl Fn(&str) -> bool) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut kind = None;
    let mut complainant = false;
    // The line's number counts ends of lines of one sign.
    let crlf = text.contains("\r\n");
    let mut blocks = 0;
    for (index, line) in lines(text).enumerate() {
        blocks += usize::from(line.trim_end() == "---");
        let is_comment = line.trim_start().starts_with('#');
        let bare = if is_comment { uncommented(&line) } else { line.as_str() };
        if !bare.starts_with([' ', '\t', '-']) && (!is_comment || bare.starts_with("klager")) {
            complainant = is_complainant(bare);
        }
        if !is_read(&line) {
            kind = None;
            continue;
        }
        let number = if crlf { index / 2 } else { index } + 1;
        // Whatever stands under the complainant is about them, such as a partner, save that they are nameless.
        let otherwise = (complainant && !line.contains("anoniem")).then_some(Kind::Name);
        let mut add = |kind: Option<Kind>, value: &str| {
            let values = value.trim().trim_matches(['[', ']', '{', '}']).split("\" ");
            for value in values.map(|value| value.trim_matches([' ', '"', '\'', ','])) {
                if let Some(kind) =
                    kind.or_else(|| kind_of(value)).or(otherwise).filter(|_| !is_nothing(value))
                {
                    facts.extend(spellings(kind, value).map(|text| Fact { kind, text, line: number }));
                }
            }
        };
        let content = bare.trim().trim_start_matches("- ");
        let fields = fields(content);
        if fields.is_empty() {
            // An item of a list, or a text that goes on, belongs to the key above it.
            let is_item = !is_comment && (bare.trim_start().starts_with('-') || kind.is_some());
            add(kind, if is_item { content } else { "" });
            continue;
        }
        for (key, value) in fields {
            // In a story such a line is a sentence.
            let stranger = (blocks < 2 && !is_comment && is_strangers(key, value)).then_some(Kind::Name);
            kind = private(key).or(stranger);
            match kind {
                Some(Kind::Name | Kind::Email | Kind::Readable) if value.trim_start().starts_with('[') => {
                    let (list, comment) = value.split_at(comment_in(value).unwrap_or(value.len()));
                    list.split(',').for_each(|value| add(kind, value));
                    add(kind, comment);
                }
                _ => add(kind, value),
            }
        }
        kind = kind.filter(|_| !is_comment);
        let of_comment = commented(bare).into_iter().filter_map(|(key, value)| Some((private(key)?, value)));
        for (kind, value) in of_comment {
            facts.extend(spellings(kind, value.trim()).map(|text| Fact { kind, text, line: number }));
        }
    }
    facts
}

/// The keys and values in the comments behind what stands on a line.
fn commented(line: &str) -> Vec<(&str, &str)> {
    let begins = |(at, _): &(usize, &str)| line[..*at].ends_with([' ', '\t']);
    let comments = line.match_indices('#').filter(begins).map(|(at, _)| uncommented(&line[at..]));
    comments.flat_map(fields).collect()
}

/// Whether a value is none: as YAML has it, whatever its letters.
fn is_nothing(value: &str) -> bool {
    value.is_empty() || value == "~" || value.eq_ignore_ascii_case("null")
}

/// Where a comment begins in a value: at a # behind a space, and not between quotes.
fn comment_in(value: &str) -> Option<usize> {
    let begins = |at: &usize| {
        let before = &value[..*at];
        (before.is_empty() || before.ends_with([' ', '\t'])) && before.matches('"').count().is_multiple_of(2)
    };
    value.match_indices('#').map(|(at, _)| at).find(begins)
}

/// A value as it stands; with a comment in it also without that, and with escapes in it as it is meant. A
/// comment that does not go on where the value ended explains it: of that only what has a capital can be
/// somebody.
fn spellings(kind: Kind, value: &str) -> impl Iterator<Item = Box<str>> + '_ {
    let comment = comment_in(value).filter(|at| !goes_on(kind, &value[*at..]));
    let (value, comment) = value.split_at(comment.unwrap_or(value.len()));
    let value = value.trim_end_matches([' ', '\t', ']', '}', '"', '\'', ',']);
    let named = words(comment).filter(move |word| kind == Kind::Name && is_capital(word)).map(str::to_owned);
    let uncommented = value.contains('#').then(|| value.replace('#', ""));
    let meant = value.contains('\\').then(|| readings(value).into_iter().skip(1));
    let meant = meant.into_iter().flatten().map(|reading| reading.text().to_owned());
    let said = std::iter::once(value.to_owned()).filter(|value| !value.is_empty());
    said.chain(uncommented).chain(meant).chain(named).map(String::into_boxed_str)
}

/// Whether what stands behind a # in a value is more of the same: a name that goes on, another address, or
/// whatever a number or a street is followed by.
fn goes_on(kind: Kind, comment: &str) -> bool {
    let bare = uncommented(comment);
    match kind {
        Kind::Name => is_name(bare) || comment.len() == 1 + bare.len() && words(bare).count() == 1,
        Kind::Email => comment.contains('@'),
        Kind::Readable => false,
        _ => true,
    }
}

/// Whether a line begins what is known of the complainant.
fn is_complainant(line: &str) -> bool {
    let key = line.trim_start_matches(['"', '\'']).split(':').next().unwrap_or_default();
    key.starts_with("klager") && key.trim_end_matches(['"', '\'', ' ']).len() <= "klagers".len()
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
    if NAMES.iter().any(|name| key.to_lowercase().ends_with(name)) {
        return Some(Kind::Name);
    }
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
        let facts = facts(text, |_| true);
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
    fn who_stands_under_a_key_that_no_record_knows_is_somebody() {
        for (text, is_known) in [
            ("---\nklaagster: Sanne van Denkbeeld\n", true),
            ("---\nverloop:\n  - {datum: 2026-06-12, namens: Sanne Denkbeeld}\n", true),
            ("personen:\n  - voorheen: Denkbeeld\n", true),
            ("---\nonderwrp: Sanne Denkbeeld\n", false),
            ("---\nlocatie: het lokaal beneden\n", false),
            ("---\nnummer: 2026-001\n---\nToen zei zij: Denkbeeld\n", false),
        ] {
            let found = facts(text, |_| true);
            assert_eq!(
                found.iter().any(|fact| fact.text.contains("Denkbeeld")),
                is_known,
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn whatever_stands_under_the_complainant_is_a_name() {
        for text in [
            "klager: Sanne Denkbeeld\nonderwerp: Iets\n",
            "klager:\n  achternaam: Sanne Denkbeeld\nonderwerp: Iets\n",
            "klager: {partner: Sanne Denkbeeld}\nonderwerp: Iets\n",
        ] {
            let facts = facts(text, |_| true);
            let found: Vec<(Kind, &str)> = facts.iter().map(|fact| (fact.kind, &*fact.text)).collect();
            assert!(found.contains(&(Kind::Name, "Sanne Denkbeeld")), "{text}: {found:?}");
            assert!(!found.iter().any(|(_, text)| *text == "Iets"), "{text}: {found:?}");
        }
    }

    #[test]
    fn what_an_editor_broke_is_gathered_all_the_same() {
        for text in [
            "# klager:\n#  naam: Sanne Denkbeeld\n",
            "klager:\r  naam: Sanne Denkbeeld\r",
            "klager:\n  na\u{200b}am: Sanne Denkbeeld\n",
            "---\n---\n---\nnummer: 2026-001\nklager:\n  naam: Sanne Denkbeeld\n",
            "personen:\n  - naam: {voornaam: Sanne, achternaam: Denkbeeld}\n",
            "klager:\n  naam: Sanne #Denkbeeld\n",
            "personen:\n  - naam: \"Sanne D\\u0065nkbeeld\n",
        ] {
            let facts = facts(text, |_| true);
            let is_named = |fact: &Fact| fact.kind == Kind::Name && fact.text.contains("Denkbeeld");
            assert!(facts.iter().any(is_named), "{text}: {facts:?}");
        }
        let comment =
            read_comments("# klager:\n#   naam: Els Beeld\nklager:\n  naam: Sanne #Denk\n  ook: Sas\n");
        let texts: Vec<&str> = comment.iter().map(|fact| &*fact.text).collect();
        assert!(texts.contains(&"Els Beeld") && texts.contains(&"Sanne Denk"), "{texts:?}");
        assert!(!texts.contains(&"Sas"), "{texts:?}");
    }

    #[test]
    fn what_explains_a_value_is_nobodys_name() {
        let read = |text: &str| -> Vec<String> {
            facts(text, |_| true).iter().map(|fact| fact.text.to_string()).collect()
        };
        for (text, expected) in [
            (
                "#    ook: [A. Denk, Sas]   # other spellings, to keep them out of it\n",
                vec!["A. Denk", "Sas"],
            ),
            ("    ook: [A. Denk,\n  Sas]  # andere schrijfwijzen, om te weren\n", vec!["A. Denk", "Sas"]),
            ("  - naam: Sanne Denk  # werkt hier sinds maart\n", vec!["Sanne Denk"]),
            ("  - naam:   # nog vragen\n", vec![]),
            ("    email: [s@ergens.example]  # ook in git\n", vec!["s@ergens.example"]),
            ("    leesbaar: [kop]  # dat staat er, en ook elders\n", vec!["kop"]),
            ("  - naam: Sanne Denk  # vroeger Beeld geheten\n", vec!["Sanne Denk", "Beeld"]),
            ("    ook: [A. Denk]  # Sanne Beeld\n", vec!["A. Denk", "# Sanne Beeld", " Sanne Beeld"]),
            (
                "    email: s@ergens.example  # of b@ergens.example\n",
                vec!["s@ergens.example  # of b@ergens.example", "s@ergens.example   of b@ergens.example"],
            ),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn nothing_is_made_of_nothing() {
        for text in
            ["", "---\n---\n", "geen gegevens", "verloop:\n  - {datum: 2026-03-02, stap: ontvangen}\n"]
        {
            let facts = facts(text, |_| true);
            assert!(facts.is_empty(), "{text}: {facts:?}");
        }
    }
}
