//! Another number for a dossier: nothing else of the file changes, and where the old one stands is told.

use std::fs;

use crate::repository::{OPEN, Repository, SECRETARY};
use crate::support::Office;

const LIGHT: &str = "records/complaints/2026/2026-002.md";

#[test]
fn a_remark_behind_the_number_stays() {
    for (typed, written) in [
        ("\"2026-002\" # mijn opmerking", "2026-007 # mijn opmerking"),
        ("'2026-002'   # \"zo\" # en zo", "2026-007   # \"zo\" # en zo"),
        ("2026-002", "2026-007"),
        ("\"2026-002\"", "2026-007"),
    ] {
        let office = Office::new().replace(LIGHT, "nummer: 2026-002", &format!("nummer: {typed}"));
        let before = office.read(LIGHT);
        let run = office.run(&["renumber", "2026-002", "2026-007"]);
        assert_eq!(run.code, 0, "{typed}: {run:?}");
        assert_eq!(office.read("records/complaints/2026/2026-007.md"), before.replace(typed, written));
    }
}

#[test]
fn every_file_in_which_the_old_number_stands_is_told() {
    let report = "records/reports/2024.md";
    let text = Office::new().read(report);
    let office = Office::new().write(report, format!("{text}\nZie 2026-002.\n"));
    let story = office.read(LIGHT);
    let office = office.write(LIGHT, format!("{story}\nIn 2026-002 en 2026-0021.\n"));
    let run = office.run(&["renumber", "2026-002", "2026-007"]);
    assert_eq!(run.code, 0, "{run:?}");
    for told in [report, "records/complaints/2026/2026-007.md"] {
        let named = run.stdout.split("staat nog in: ").nth(1).unwrap_or_default();
        assert!(named.contains(told), "{told}: {run:?}");
    }
    let other = Office::new().write(LIGHT, format!("{story}\nIn 2026-0021.\n"));
    assert!(!other.run(&["renumber", "2026-002", "2026-007"]).stdout.contains("staat nog in"));
}

/// A number that is in use anywhere, in however many digits, or whose folder holds something, is refused
/// before anything is moved.
#[test]
fn no_number_is_given_that_another_dossier_has_had() {
    let refused = |it: &Repository, number: &str, told: &str| {
        let before = it.git(&["status", "--porcelain", "-uall"]);
        let run = it.klacht(&["renumber", "2026-006", number]);
        assert!(run.code == 2 && run.stderr.contains(told), "{number}: {run:?}");
        assert_eq!(it.git(&["status", "--porcelain", "-uall"]), before, "{number}");
    };
    let repository = Repository::with_open_dossier();
    let other = repository.office.read("records/complaints/2026/2026-006.md");
    let other = other.replace("2026-006", "2026-031").replace("Wubbe Schijngestalte", "Els Modelman");
    let destroyed = "vernietigingen:\n  - {nummer: 2026-021, grond: art. 8, datum: 2026-06-01}\n";
    repository.write("records/ledger/destructions.yaml", destroyed);
    repository.write("records/complaints/2026/2026-022/oud.pdf", "oud");
    repository.write("records/complaints/2026/2026-002.md", other.replace("2026-031", "2026-002"));
    repository.git(&["checkout", "-q", "-b", "zij"]);
    repository.write("records/complaints/2026/2026-031.md", other);
    repository.commit("2026-031", SECRETARY, "2026-06-09T12:00:00+0200");
    repository.git(&["checkout", "-q", "main"]);
    repository.git(&["checkout", "-q", "zij", "--", "records/complaints/2026/2026-002.md"]);
    repository.write("records/ledger/destructions.yaml", destroyed);
    repository.write("records/complaints/2026/2026-022/oud.pdf", "oud");
    for (number, told) in [
        ("2026-002", "al in gebruik"),
        ("2026-0002", "al in gebruik"),
        ("2026-021", "al in gebruik"),
        ("2026-031", "al in gebruik"),
        ("2026-022", "2026-022 staat er al"),
        ("2026-000", "geen nummer"),
    ] {
        refused(&repository, number, told);
    }
    // Its own number elsewhere is no other dossier's.
    assert_eq!(repository.klacht(&["renumber", "2026-006", "2026-040"]).code, 0);
    assert_eq!(repository.klacht(&["renumber", "2026-040", "2026-006"]).code, 0);
}

/// What the disk refuses halfway leaves all as it was.
#[test]
fn a_dossier_that_can_not_be_moved_stays_with_its_folder() {
    let office = Office::new().write("records/complaints/2026/2026-002/brief.pdf", "brief");
    let office = office.write("records/complaints/2027", "een bestand");
    let run = office.run(&["renumber", "2026-002", "2027-001"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(office.read(LIGHT).contains("nummer: 2026-002"));
    assert_eq!(office.read("records/complaints/2026/2026-002/brief.pdf"), "brief");
    assert!(fs::metadata(office.path("records/complaints/2027")).unwrap().is_file());
}

/// What git never had under the old name is no reason to commit nothing under the new one: neither a
/// dossier that was not committed, nor one that was only staged, nor documents that lie beside one that was.
#[test]
fn a_dossier_that_git_has_in_part_or_not_at_all_is_renumbered_and_committed() {
    let list = "\nstukken:\n  - {bestand: brief.pdf, soort: overig}\n---\n";
    for (is_known, staged) in [(false, false), (false, true), (true, false), (true, true)] {
        let repository = Repository::with_open_dossier();
        repository.git(&["config", "user.name", "Saskia de Vries"]);
        repository.git(&["config", "user.email", "s.devries@o21.example"]);
        let text = repository.office.read(OPEN).replace("2026-006", "2026-030");
        let text = text.replace("Wubbe Schijngestalte", "Els Modelman").replacen("\n---\n", list, 1);
        let old = "records/complaints/2026/2026-030";
        repository.write(&format!("{old}.md"), &text);
        if is_known {
            repository.commit("2026-030", SECRETARY, "2026-06-12T12:00:00+0200");
        }
        repository.write(&format!("{old}/brief.pdf"), "brief");
        if staged {
            repository.git(&["add", "--all"]);
        }
        let run = repository.klacht(&["renumber", "2026-030", "2026-040", "--commit"]);
        assert_eq!(run.code, 0, "{is_known} {staged}: {run:?}");
        assert_eq!(repository.git(&["status", "--porcelain", "-uall"]), "", "{is_known} {staged}");
        let committed = repository.git(&["ls-tree", "-r", "--name-only", "HEAD"]);
        assert!(committed.contains("2026-040/brief.pdf") && !committed.contains("2026-030"), "{committed}");
    }
}

/// A number of more digits than it needs is the same number, and is written as all are.
#[test]
fn a_number_is_written_with_as_many_digits_as_it_needs() {
    let office = Office::new();
    let run = office.run(&["renumber", "2026-002", "2026-0014"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(office.read("records/complaints/2026/2026-014.md").contains("nummer: 2026-014\n"));
}
