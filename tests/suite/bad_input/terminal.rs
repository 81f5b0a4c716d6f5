//! What outsiders write reaches no terminal as anything but text, whatever verb shows it.

use std::fs;

use klacht::printer::Format;

use crate::formats::verbs::{VERBS, acts, well_formed};
use crate::repository::git;
use crate::support::{Office, files_below, root, run};

const LIGHT: &str = "records/complaints/2026/2026-002.md";
const OPEN: &str = include_str!("../../fixtures/open.md");
const PEOPLE: &str = "records/people.yaml";
const REGULATION: &str = "records/regulation/2016-06-24.md";

/// Clears a screen, sets a title, turns the reading order, rings.
const HOSTILE: &str = "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}2J\u{202e}\u{2066}\u{200f}\u{61c}\u{7f}\r";

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
    let office = office
        .write(&dossier, OPEN)
        .write(
            "records/complaints/2026/2026-006.md",
            late.replace("onderwerp: ", &format!("onderwerp: x{HOSTILE}")),
        )
        .write(&document, "brief")
        .write(&format!("records/los{HOSTILE}.txt"), "x")
        .today("2026-09-15");
    committed(office, &format!("Wie{}", HOSTILE.replace(['\r', '\u{7}'], "")))
}

/// The same in a repository, recorded by somebody of this name.
fn committed(office: Office, who: &str) -> Office {
    let name = format!("user.name={who}");
    let commit = ["-c", &name, "-c", "user.email=x@elders.example", "commit", "-q", "-m", HOSTILE];
    for arguments in [&["init", "-q"][..], &["add", "-A"], &commit] {
        let run = run(git(&office.path("")).args(arguments));
        assert_eq!(run.code, 0, "{run:?}");
    }
    office
}

#[cfg(unix)]
#[test]
fn nothing_reaches_a_terminal_raw() {
    let office = hostile();
    let name = format!("2026-0{HOSTILE}7");
    let is_text = |format: &&dyn Format| format.extension() == "txt";
    let of_formats =
        VERBS.iter().flat_map(|verb| verb.formats().filter(is_text).map(|format| verb.writing(format)));
    let others: Vec<Vec<&str>> = vec![
        vec!["check", "--lang", "en"],
        vec!["show", "2026-006"],
        vec!["show", &name],
        vec!["show", "2026-00\u{1b}[2J2"],
        vec!["explain", "A9\u{1b}[2J.1"],
        vec!["log", "2026-00\u{1b}[2J2"],
        vec!["report", "2025", "--draft"],
        vec!["build"],
        vec!["bou\u{1b}[2Jw"],
        vec!["check", "\u{202e}\u{1b}[2J"],
    ];
    for verb in of_formats.chain(others) {
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

/// Taking out colours could take text with them, so what programs read is the same with and without.
#[cfg(unix)]
#[test]
fn what_programs_read_is_whole_whatever_stands_in_the_records() {
    let office = hostile();
    for verb in VERBS {
        for format in verb.formats().filter(|format| !format.is_for_people()) {
            let run = office.run(&[&verb.writing(format)[..], &["--color", "never"]].concat());
            assert!(run.code < 2 && !run.stderr.contains("panicked"), "{run:?}");
            assert_eq!(well_formed(format, &run.stdout), Ok(()), "{:?}", verb.arguments);
            let coloured = office.run(&[&verb.writing(format)[..], &["--color", "always"]].concat());
            assert_eq!(run.stdout, coloured.stdout, "{:?} {format:?}", verb.arguments);
        }
    }
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

/// What somebody types for a place is told as it is in every verb that tells where something stands.
#[cfg(unix)]
#[test]
fn the_name_of_a_place_reaches_no_terminal_raw() {
    let odd = "a\u{1b}]0;pwn\u{7}\u{85}";
    let office = Office::new().write(&format!("{odd}/letter.txt"), "x");
    let place = |name: &str| format!("{odd}/{name}");
    assert_eq!(run(git(&office.path("")).args(["init", "-q", &place("g")])).code, 0);
    for arguments in [
        &["build", "--out", &place("site")][..],
        &["hook", "install", &place("g")],
        &["init", &place("kantoor")],
        &["demo", &place("proef"), "--dossiers", "1", "--years", "1"],
        &["demo", &place("proef")],
        &["export", "2026-002", "--out", &place("inzage")],
        &["letter", "2026-002", "ontvangstbevestiging", "--out", &place("brief.html")],
        &["report", "2025", "--draft", "--out", &place("verslag.md")],
        &["check", "--format", &format!("json={}", place("niets/uit.json"))],
        &["-C", &place("niets"), "check"],
    ] {
        for colour in ["always", "never"] {
            let run = office.run(&[arguments, &["--color", colour]].concat());
            let text = without_colours(&format!("{}{}", run.stdout, run.stderr));
            assert!(!text.contains(acts), "{arguments:?}: {text:?}");
            assert!(!text.contains("panicked"), "{text}");
        }
    }
    let told = office.run(&["build", "--out", &place("site")]).stdout;
    assert!(told.contains("a⟨U+001B⟩]0;pwn⟨U+0007⟩⟨U+0085⟩/site"), "{told}");
}

/// What is written for people is a message that [`klacht::printer::say`] made fit for a terminal, or lines
/// that were made so.
#[test]
fn no_verb_writes_a_message_past_what_makes_it_visible() {
    for file in files_below(&root().join("src/commands")) {
        let text = fs::read_to_string(&file).unwrap();
        for call in text.split("write!(").chain(text.split("writeln!(")).skip(1) {
            let call = call.split(";\n").next().unwrap().split("?,\n").next().unwrap();
            let is_raw = call.contains(".say(") && !call.contains("visible");
            assert!(!is_raw, "{}: {call}", file.display());
        }
    }
}
