//! `check` of what is not saved yet, and again when something changes.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use super::editor::LIGHT;
use crate::support::{Office, Run, TODAY, run};

fn piped(command: &mut Command, typed: &[u8]) -> Run {
    let input = tempfile::NamedTempFile::new().unwrap();
    input.as_file().write_all(typed).unwrap();
    run(command.stdin(std::fs::File::open(input.path()).unwrap()))
}

fn check(office: &Office, path: &str, typed: impl AsRef<[u8]>, more: &[&str]) -> Run {
    let mut command = office.command();
    command.args(["check", "--format", "concise", "--today", TODAY, "--stdin-path", path, "-"]).args(more);
    piped(&mut command, typed.as_ref())
}

#[test]
fn standard_input_stands_in_the_place_of_the_file() {
    let office = Office::new();
    let text = office.read(LIGHT);
    let sound = check(&office, LIGHT, &text, &[]);
    assert_eq!((sound.code, sound.stderr.as_str()), (0, ""), "{sound:?}");
    let wrong = text.replacen("2026-04-08, stap: besluit", "8-4-2026, stap: besluit", 1);
    for path in [LIGHT.to_owned(), format!("./{LIGHT}"), office.path(LIGHT).display().to_string()] {
        let found = check(&office, &path, &wrong, &[]);
        assert_eq!(found.code, 1, "{found:?}");
        assert!(found.stdout.starts_with(&format!("{LIGHT}:")) && found.stdout.contains(" F6 "), "{found:?}");
    }
    assert_eq!(office.read(LIGHT), text, "nothing is written");
    assert_eq!(office.run(&["check", "2"]).code, 0, "the disk is as it was");
    // What is no text is told as it is of a file.
    assert!(check(&office, LIGHT, b"\xff\xfe", &[]).stdout.contains(" F1 "));
}

#[test]
fn a_file_that_is_not_there_yet_counts_and_the_others_are_judged_by_it() {
    let office = Office::new();
    let text = office.read(LIGHT);
    let path = "records/complaints/2027/2027-001.md";
    let found = check(&office, path, &text, &[]);
    assert!(found.code == 1 && found.stdout.contains(&format!("{path}:")), "{found:?}");
    assert!(found.stdout.contains(" F8 "), "{found:?}");
    // Who is no longer among the people is missed where a dossier names them.
    let people = office.read("records/people.yaml").replace("mjansen", "mjansens");
    let found = check(&office, "records/people.yaml", &people, &[]);
    assert!(found.code < 2 && found.stderr.is_empty(), "{found:?}");
}

#[test]
fn what_can_stand_nowhere_or_is_not_given_is_refused() {
    let office = Office::new();
    let nowhere = check(&office, "notitie.md", "", &[]);
    assert_eq!((nowhere.code, nowhere.stdout.as_str()), (2, ""), "{nowhere:?}");
    let without = office.run(&["check", "--stdin-path", LIGHT]);
    assert!(without.code == 2 && without.stderr.contains("--stdin-path PAD -"), "{without:?}");
    let both = office.run(&["check", "--stdin-path", LIGHT, "-", "--since", "HEAD"]);
    assert_eq!(both.code, 2, "{both:?}");
}

#[test]
fn each_change_is_checked_and_told_apart_from_what_came_before() {
    let office = Office::new();
    let text = office.read(LIGHT);
    let with = |step: &str| text.replacen("stap: besluit", &format!("stap: {step}"), 1);
    let office = office.write(LIGHT, with("besluiten"));
    let mut command = office.command();
    command.args(["check", "--watch", "--format", "concise", "--today", TODAY]);
    let mut watching = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut told = BufReader::new(watching.stdout.take().unwrap()).lines();
    let mut apart = BufReader::new(watching.stderr.take().unwrap()).lines();
    let first = told.next().unwrap().unwrap();
    assert!(first.starts_with(LIGHT) && first.contains("besluiten"), "{first}");
    let _office = office.write(LIGHT, with("besloten"));
    // What was found of the first is read to its end.
    let found = told.find(|line| line.as_ref().unwrap().contains("besloten"));
    assert!(found.unwrap().unwrap().starts_with(LIGHT));
    assert!(apart.next().unwrap().unwrap().is_empty());
    let line = apart.next().unwrap().unwrap();
    assert!(line.starts_with("──── ") && line.contains("Er is iets veranderd"), "{line}");
    watching.kill().unwrap();
    watching.wait().unwrap();
}
