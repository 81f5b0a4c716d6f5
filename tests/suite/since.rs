//! `check --since`: the dossiers that changed since a revision, and all that concerns the whole.

use std::collections::BTreeSet;

use crate::repository::{DIRECTOR, OPEN, Repository, SECRETARY};
use crate::support::Document;

const LIGHT: &str = "records/complaints/2026/2026-002.md";
const FORMAL: &str = "records/complaints/2026/2026-001.md";

/// A repository with two dossiers that each have an error of long ago.
fn troubled() -> Repository {
    let repository = Repository::empty();
    for path in [LIGHT, FORMAL] {
        repository.replace(path, "aard: ", "aardd: ");
    }
    repository.commit("Alles", SECRETARY, "2026-06-09T09:00:00+0200");
    repository
}

/// The paths in which something is found.
fn paths(repository: &Repository, arguments: &[&str]) -> BTreeSet<String> {
    let run = repository.klacht(&[&["check", "--format", "json"], arguments].concat());
    assert!(run.code < 2, "{run:?}");
    let document: Document = serde_json::from_str(&run.stdout).unwrap();
    document.findings.into_iter().map(|finding| finding.path).collect()
}

fn set(paths: &[&str]) -> BTreeSet<String> {
    paths.iter().map(|path| (*path).to_owned()).collect()
}

#[test]
fn only_what_changed_is_told_committed_or_not() {
    let repository = troubled();
    assert_eq!(paths(&repository, &["--since", "HEAD"]), set(&[]));
    repository.replace(LIGHT, "aardd: ", "aarde: ");
    assert_eq!(paths(&repository, &["--since", "HEAD"]), set(&[LIGHT]));
    repository.commit("Veranderd", SECRETARY, "2026-06-10T09:00:00+0200");
    assert_eq!(paths(&repository, &["--since", "HEAD"]), set(&[]));
    assert_eq!(paths(&repository, &["--since", "HEAD~1"]), set(&[LIGHT]));
    assert_eq!(paths(&repository, &["--since", "HEAD~1", FORMAL]), set(&[FORMAL, LIGHT]));
    assert_eq!(paths(&repository, &[]), set(&[FORMAL, LIGHT]));
}

#[test]
fn a_document_and_a_new_dossier_are_changes_too() {
    let repository = troubled();
    repository.write("records/complaints/2026/2026-001/los.pdf", "los");
    assert_eq!(paths(&repository, &["--since", "HEAD"]), set(&[FORMAL]));
    repository.write(OPEN, include_str!("../fixtures/open.md").replace("aard: ", "aardd: "));
    assert_eq!(paths(&repository, &["--since", "main"]), set(&[FORMAL, OPEN]));
}

#[test]
fn what_concerns_the_whole_is_always_told() {
    let repository = troubled();
    repository.replace("records/people.yaml", "sleutel: hpostma", "sleutel: mjansen");
    repository.commit("Dubbel", SECRETARY, "2026-06-10T09:00:00+0200");
    assert_eq!(paths(&repository, &["--since", "HEAD"]), set(&["records/people.yaml"]));
}

#[test]
fn windows_line_ends_are_no_change() {
    let repository = troubled();
    let text = repository.office.read(LIGHT);
    repository.write(LIGHT, text.replace('\n', "\r\n"));
    assert_eq!(paths(&repository, &["--since", "HEAD"]), set(&[]));
}

#[test]
fn an_unknown_revision_and_no_repository_are_told() {
    let run = troubled().klacht(&["check", "--since", "gisteren"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("Er is geen commit ‘gisteren’"), "{run:?}");
    let run = crate::support::Office::new().run(&["check", "--since", "HEAD"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("in een git-repository"), "{run:?}");
}

#[test]
fn an_audit_since_a_seal_verifies_it_and_judges_only_what_came_after() {
    let repository = Repository::with_open_dossier();
    let audit = |arguments: &[&str]| repository.klacht(&[&["audit", "--lang", "en"], arguments].concat());
    repository.append(OPEN, "datum: 2026-06-08, stap: opvolging, door: ddirks");
    repository.commit("Terug", SECRETARY, "2026-06-01T10:00:00+0200");
    let all = audit(&["--format", "concise"]).stdout;
    assert!(all.contains("H13"), "{all}");
    assert_eq!(audit(&["--seal", "--to", "zegel.txt", "--fail-on", "never"]).code, 0);
    repository.commit("Zegel", SECRETARY, "2026-06-10T10:00:00+0200");
    let since = audit(&["--since", "zegel.txt"]);
    assert_eq!(since.code, 0, "{since:?}");
    assert!(since.stdout.contains("holds: up to there nothing was changed unnoticed"), "{since:?}");
    assert!(!since.stdout.contains("H13"), "{since:?}");
    // A seal that does not hold vouches for nothing.
    repository.rewrite();
    let all = audit(&["--since", "zegel.txt"]).stdout;
    assert!(all.contains("[H7]"), "{all}");
    assert_eq!(audit(&["--since", "geen.txt"]).code, 2);
}

#[test]
fn of_a_file_with_several_seals_all_are_verified() {
    let repository = Repository::with_open_dossier();
    let audit = |arguments: &[&str]| repository.klacht(&[&["audit", "--lang", "en"], arguments].concat());
    let seal = |day: &str| {
        let run = audit(&["--seal", "--to", "zegel.txt", "--fail-on", "never"]);
        assert_eq!(run.code, 0, "{run:?}");
        repository.commit("Zegel", SECRETARY, &format!("{day}T10:00:00+0200"));
        repository.office.read("zegel.txt")
    };
    let (first, second) = (seal("2026-06-09"), seal("2026-06-10"));
    let forged = second.replace(" 2026-06-15 ", " 2026-06-14 ");
    assert_ne!(forged, second);
    for option in ["--against", "--since"] {
        for (text, holding, broken) in [
            (format!("{first}\n{second}"), 2, 0),
            (format!("{first}\n{forged}"), 1, 1),
            (format!("{forged}\n{first}\n{first}"), 1, 1),
        ] {
            repository.write("zegels.txt", text);
            let run = audit(&[option, "zegels.txt"]);
            assert_eq!(run.stdout.matches("[H7]").count(), broken, "{option}: {run:?}");
            assert_eq!(run.stdout.matches("holds: up to there").count(), holding, "{option}: {run:?}");
            assert_eq!(run.code, i32::from(broken > 0), "{option}: {run:?}");
        }
    }
}

/// What could not be read in the commit before is compared with what could be read before that.
#[test]
fn a_slip_in_the_regulation_is_mended_after_it_was_pushed() {
    const REGULATION: &str = "records/regulation/2016-06-24.md";
    for slip in ["termijnen: [", "\u{fffd}"] {
        let repository = Repository::with_open_dossier();
        let text = repository.office.read(REGULATION);
        let slipped = match slip {
            "\u{fffd}" => vec![0xff],
            slip => text.replace("\ntermijnen:\n", &format!("\n{slip}\n")).into_bytes(),
        };
        repository.write(REGULATION, slipped);
        repository.commit("Verschreven", DIRECTOR, "2026-06-10T10:00:00+0200");
        repository.append(OPEN, "datum: 2026-06-10, stap: opvolging, door: sdevries");
        repository.commit("Gebeld", SECRETARY, "2026-06-10T11:00:00+0200");
        repository.write(REGULATION, text);
        repository.commit("Hersteld", DIRECTOR, "2026-06-12T10:00:00+0200");
        let run = repository.klacht(&["audit", "--since", "HEAD~1", "--format", "concise"]);
        assert_eq!((run.code, run.stdout.matches("H10").count()), (0, 0), "{run:?}");
    }
}
