//! What outsiders write reaches no terminal as anything but text, whatever verb shows it.

use std::fs;

use crate::support::{Office, files_below};

const LIGHT: &str = "records/complaints/2026/2026-002.md";
const OPEN: &str = include_str!("../../fixtures/open.md");
const PEOPLE: &str = "records/people.yaml";
const REGULATION: &str = "records/regulation/2016-06-24.md";

/// Clears a screen, sets a title, turns the reading order, rings.
const HOSTILE: &str = "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}2J\u{202e}\u{2066}\u{200f}\u{61c}\u{7f}\r";

/// Characters that a terminal acts on.
fn acts(character: char) -> bool {
    character.is_control() && character != '\n'
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The office with hostile text wherever a person can put text, and in the names of files.
fn hostile() -> Office {
    let quoted = "\\e[2J\\e]0;x\\a\\x9b2J\\u202e\\u2066\\u200f\\u061c\\x7f\\r";
    let office = Office::new()
        .replace(LIGHT, "De koffie was koud", &format!("\"De koffie{quoted}\""))
        .replace(LIGHT, "naam: Teun Modelman", &format!("naam: \"Teun{quoted} Modelman\""))
        .replace(LIGHT, "aard: communicatie", &format!("aard: \"com{quoted}\"\n\"sleutel{quoted}\": x"))
        .replace(LIGHT, "wijze: mondeling}", &format!("wijze: mondeling, opmerking: \"ja{quoted}\"}}"))
        .replace(LIGHT, "gearchiveerd, door: sdevries", &format!("gearchiveerd, door: \"sde{quoted}\""))
        .replace(LIGHT, "De heer Modelman", &format!("De heer {HOSTILE} Modelman"))
        .replace(PEOPLE, "naam: Marloes Jansen", &format!("naam: \"Marloes{quoted} Jansen\""))
        .replace(PEOPLE, "naam: Dirk Dirks", &format!("naam: \"Dirk{quoted} Dirks\""))
        .replace(REGULATION, "titel: Klachtenregeling O21", &format!("titel: \"Regeling{quoted}\""))
        .replace(REGULATION, "## Artikel 9", &format!("## Artikel 9 x{HOSTILE}\n{HOSTILE}\n## Artikel 99"));
    let dossier = format!("records/complaints/2026/2026-0{}7.md", HOSTILE);
    let document = format!("records/complaints/2026/2026-002/brief{HOSTILE}.txt");
    let late = OPEN.replace("De", "Nog");
    office
        .write(&dossier, OPEN)
        .write(
            "records/complaints/2026/2026-006.md",
            late.replace("onderwerp: ", &format!("onderwerp: x{HOSTILE}")),
        )
        .write(&document, "brief")
        .write(&format!("records/los{HOSTILE}.txt"), "x")
        .today("2026-09-15")
}

#[cfg(unix)]
#[test]
fn nothing_reaches_a_terminal_raw() {
    let office = hostile();
    let name = format!("2026-0{HOSTILE}7");
    let verbs: Vec<Vec<&str>> = vec![
        vec!["check"],
        vec!["check", "--lang", "en"],
        vec!["check", "--format", "concise"],
        vec!["check", "--format", "github"],
        vec!["due", "--within", "100"],
        vec!["show", "2026-002"],
        vec!["show", "2026-006"],
        vec!["show", &name],
        vec!["show", "2026-00\u{1b}[2J2"],
        vec!["explain", "A9.1"],
        vec!["explain", "A9\u{1b}[2J.1"],
        vec!["report", "2025"],
        vec!["log", "2026-002"],
        vec!["audit"],
        vec!["build"],
        vec!["bou\u{1b}[2Jw"],
        vec!["check", "\u{202e}\u{1b}[2J"],
    ];
    for verb in verbs {
        let plain = office.run(&[&verb[..], &["--color", "never"]].concat());
        for text in [&plain.stdout, &plain.stderr] {
            let raw: Vec<char> = text.chars().filter(|character| acts(*character)).collect();
            assert!(raw.is_empty(), "{verb:?}: {raw:?} in {text:?}");
        }
        let coloured = office.run(&[&verb[..], &["--color", "always"]].concat());
        let text = without_colours(&coloured.stdout);
        assert!(!text.contains(acts), "{verb:?}: {text:?}");
        assert!(!plain.stderr.contains("panicked"), "{plain:?}");
    }
    let shown = office.run(&["show", "2026-002"]).stdout;
    assert!(shown.contains("De koffie⟨U+001B⟩[2J"), "{shown}");
}

/// The text without the sequences that set colours and weights, which are the program's own.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('m') {
            Some((codes, rest)) if codes.chars().all(|it| it.is_ascii_digit() || it == ';') => {
                plain.push_str(rest)
            }
            _ => plain.extend(["\u{1b}[", part]),
        }
    }
    plain
}

#[cfg(unix)]
#[test]
fn nothing_reaches_a_page_raw() {
    let office = hostile();
    office.run(&["build"]);
    let pages: Vec<_> = files_below(&office.path("site/private"))
        .into_iter()
        .filter(|file| file.extension().is_some_and(|it| it == "html"))
        .collect();
    assert!(pages.len() > 5);
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        let raw = text.chars().find(|character| acts(*character) && !matches!(character, '\t' | '\r'));
        assert_eq!(raw, None, "{}", page.display());
    }
}
