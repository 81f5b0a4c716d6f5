//! What people type to name a dossier, a rule or a place: short, as a path, or of something that is
//! not there.

use crate::repository::{Repository, SECRETARY};
use crate::support::{Office, TODAY};

/// Every way to say which dossier is meant.
const FIRST: [&str; 7] = [
    "2026-001",
    "2026-1",
    "1",
    "001",
    "records/complaints/2026/2026-001.md",
    "./records/complaints/2026/2026-001.md",
    "records/complaints/2026/2026-001",
];

#[test]
fn a_dossier_is_named_as_people_say_it() {
    assert!(TODAY.starts_with("2026"));
    let repository = Repository::empty();
    repository.commit("Alles", SECRETARY, "2026-06-09T09:00:00+0200");
    for given in FIRST {
        let shown = repository.klacht(&["show", given]);
        assert!(shown.code == 0 && shown.stdout.contains("2026-001"), "{given}: {shown:?}");
        let logged = repository.klacht(&["log", given]);
        assert!(logged.code == 0 && logged.stdout.contains("2026-001"), "{given}: {logged:?}");
        let checked = repository.klacht(&["check", given, "--fail-on", "never"]);
        assert!(checked.code == 0 && checked.stdout.contains("1 dossier:"), "{given}: {checked:?}");
    }
}

#[test]
fn a_path_that_names_nothing_is_no_clean_result() {
    let office = Office::new().write("records/complaints/2027/.gitkeep", "").write(".gitignore", "/site\n");
    for given in
        ["2026-999", "999", "nergens", "records/complaints/2027", ".gitignore", "records/reports/2031.md"]
    {
        let run = office.run(&["check", given]);
        assert_eq!(run.code, 2, "{given}: {run:?}");
        assert!(run.stdout.is_empty() && run.stderr.contains(given), "{given}: {run:?}");
    }
    for given in ["records/people.yaml", "records/regulation", "records/complaints", "records"] {
        assert!(office.run(&["check", given]).code < 2, "{given}");
    }
    for verb in ["show", "log"] {
        assert_eq!(Repository::empty().klacht(&[verb, "999"]).code, 2, "{verb}");
    }
}

#[test]
fn all_rules_of_an_article_or_a_group_are_explained() {
    let office = Office::new();
    for given in ["A9", "a9", "9"] {
        let run = office.run(&["explain", given]);
        assert_eq!(run.code, 0, "{run:?}");
        for code in ["A9.1", "A9.2", "A9.9"] {
            assert!(run.stdout.lines().any(|line| line.starts_with(code)), "{given}: {code}");
        }
        assert!(!run.stdout.contains("A10.1 "), "{given}: {run:?}");
    }
    let group = office.run(&["explain", "h", "--format", "json"]);
    assert!(group.stdout.contains("\"H1\"") && !group.stdout.contains("\"F1\""), "{group:?}");
    let unknown = office.run(&["explain", "A99"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("‘A9"), "no rule of another group is meant: {unknown:?}");
}

#[test]
fn what_does_not_go_together_is_told_in_the_language() {
    let office = Office::new();
    let told = |arguments: &[&str]| {
        let run = office.run(arguments);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(!run.stderr.contains("argument") && !run.stderr.contains("cannot"), "{run:?}");
        run.stderr
    };
    assert!(told(&["show", "2026-001", "2026-002"]).contains("‘2026-002’ is er een te veel"));
    assert!(told(&["init", "x", "--from", "a.md", "--organisation", "B"]).contains("gaan niet samen"));
    assert!(told(&["init", "x", "--organisation", "B", "--third", "C"]).contains("--third-organisation"));
    assert!(
        told(&["init", "x", "--organisation", "B", "--director-email", "c@d.example"]).contains("--director")
    );
    let help = office.run(&["check", "--help"]).stdout;
    assert!(!help.contains("default") && !help.contains("Arguments"), "{help}");
}
