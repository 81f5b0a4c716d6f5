//! Records of a destruction that tell of what was none: of files of no dossier that go too, or that did
//! not go, of a file as it is now, of what names nobody.

use std::fs;

use super::adopted::{force, served_with};
use super::office_with;
use crate::support::{Office, run};

const RECORDS: &str = "records/ledger/destructions.yaml";
const OTHER: &str = "records/complaints/2026/2026-001.md";
const PEOPLE: &str = "records/people.yaml";
const NAMING: &str = "\nMevrouw Unieknaam belde ook.\n";

/// Files that named her once, that name her now, that never did, and another dossier that named her once.
fn prepared(office: Office) -> Office {
    let (dossier, people) = (office.read(OTHER), office.read(PEOPLE));
    let office = office
        .write("eerder.txt", "Zie mevrouw Unieknaam\n")
        .write("ook.txt", "Bel mevrouw Unieknaam\n")
        .write("niemand.txt", "Zie het dossier\n")
        .write(OTHER, dossier.clone() + NAMING)
        .write(PEOPLE, people.clone() + "# Niet mevrouw Unieknaam\n");
    office.commit("Wat eerst was");
    let office = office
        .write("eerder.txt", "Zie het dossier\n")
        .write("ook.txt", "Bel\n")
        .write("niemand.txt", "Zie het archief\n")
        .write(OTHER, dossier)
        .write(PEOPLE, people);
    office.commit("Wat nu is");
    office
}

fn blob(office: &Office, what: &str) -> String {
    office.must(&["rev-parse", what])
}

/// Rewrites each commit with git itself.
fn filter(office: &Office, arguments: &[&str]) {
    let mut command = std::process::Command::new("git");
    command.current_dir(office.path("")).env("FILTER_BRANCH_SQUELCH_WARNING", "1");
    let run = run(command.args(["filter-branch", "-f"]).args(arguments).arg("main"));
    assert_eq!(run.code, 0, "{run:?}");
    office.must(&["update-ref", "-d", "refs/original/refs/heads/main"]);
}

/// Takes some files out of every commit.
fn take_out(office: &Office, gone: &[&str]) {
    let lines = gone.join("\\|");
    let filtering = format!(
        "git ls-files -s | grep '{lines}' | cut -f2 | tr '\\n' '\\0' | xargs -0 -r git rm -q --cached --"
    );
    filter(office, &["--index-filter", &filtering]);
}

/// What klacht destroys from a history out of which somebody took some files before, with a record that
/// tells that it began from what was there, and that some files were removed.
fn forge(office: &Office, gone: &[&str], told: &[&str]) {
    let tip = office.tip();
    if !gone.is_empty() {
        take_out(office, gone);
    }
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    amend(office, |record| {
        let began = line_of(record, "oude-tip: ");
        let told: String = told.iter().map(|id| format!("      - {id}\n")).collect();
        record
            .replace(&began, &format!("    oude-tip: {tip}"))
            .replace("    verwijderd:\n", &format!("    verwijderd:\n{told}"))
    });
}

fn line_of(record: &str, word: &str) -> String {
    record.lines().find(|line| line.contains(word)).expect("the record says it").to_owned()
}

fn amend(office: &Office, change: impl Fn(&str) -> String) {
    fs::write(office.path(RECORDS), change(&office.read(RECORDS))).unwrap();
    office.must(&["commit", "--quiet", "--all", "--amend", "--no-edit"]);
}

/// The server refuses it with these words and stays as it was.
fn refused(what: &str, (server, office): (crate::git::Server, Office), words: &[&str]) {
    let old = server.tip("main");
    let (code, told) = force(&office, "main");
    assert_eq!(code, 1, "{what}: {told}");
    assert!(words.iter().all(|word| told.contains(word)), "{what}: {told}");
    assert_eq!(server.tip("main"), old, "{what}");
}

const DIFFERS: &[&str] = &["niet precies"];

#[test]
fn more_than_earlier_versions_that_name_somebody_is_no_destruction() {
    let cases = [
        ("names nobody", ("niemand.txt", "Zie het archief\n"), "HEAD~1:niemand.txt"),
        ("as it is now", ("eerder.txt", "Vraag mevrouw Unieknaam\n"), "HEAD:eerder.txt"),
        ("the only version", ("map/enig.txt", "Van mevrouw Unieknaam\n"), "HEAD:map/enig.txt"),
        ("now in another place", ("map/enig.txt", "Zie mevrouw Unieknaam\n"), "HEAD:map/enig.txt"),
        ("another dossier", ("ook.txt", "Bel\n"), "HEAD~1:records/complaints/2026/2026-001.md"),
        ("who people are", ("ook.txt", "Bel\n"), "HEAD~1:records/people.yaml"),
    ];
    for (what, (path, text), gone) in cases {
        let (server, office) = served_with(|office| {
            let office = prepared(office).write(path, text);
            office.must(&["add", "--all"]);
            office.must(&["commit", "--quiet", "--amend", "--no-edit"]);
            office
        });
        let gone = blob(&office, gone);
        forge(&office, &[&gone], &[&gone]);
        refused(what, (server, office), DIFFERS);
    }
}

#[test]
fn what_goes_is_told_and_what_is_told_goes() {
    let (server, office) = served_with(prepared);
    let untold = blob(&office, "HEAD~1:ook.txt");
    forge(&office, &[&untold], &[]);
    refused("one more than is told", (server, office), DIFFERS);

    let (server, office) = served_with(prepared);
    let kept = blob(&office, "HEAD~1:eerder.txt");
    forge(&office, &[], &[]);
    assert!(office.read(RECORDS).contains(&kept));
    let back = "case $(git log -1 --format=%s $GIT_COMMIT) in *eerst*) echo 'Zie mevrouw Unieknaam' > eerder.txt;; esac";
    filter(&office, &["--tree-filter", back]);
    let tip = blob(&office, "HEAD~1");
    amend(&office, |record| {
        record.replace(&line_of(record, "nieuwe-tip: "), &format!("    nieuwe-tip: {tip}"))
    });
    told_by_audit(&office, &kept);
    refused("one that is told did not go", (server, office), DIFFERS);
}

/// Neither is for the rewriting to take out, so the new history is what it should be.
#[test]
fn a_record_that_tells_of_more_than_went_is_untrue() {
    for what in [
        "HEAD~1:niemand.txt",
        "HEAD:niemand.txt",
        "HEAD~1:records/complaints/2026/2026-001.md",
        "HEAD~1:records/people.yaml",
    ] {
        let (server, office) = served_with(prepared);
        let kept = blob(&office, what);
        forge(&office, &[], &[&kept]);
        told_by_audit(&office, &kept);
        refused(what, (server, office), &["fout[H1]", &kept, "heeft het nog"]);
    }
}

fn told_by_audit(office: &Office, kept: &str) {
    let run = office.run(&["audit", "--format", "concise"]);
    let line = run.stdout.lines().find(|line| line.contains("H1 "));
    assert!(run.code == 1 && line.is_some_and(|line| line.contains(kept)), "{run:?}");
}

/// What a record removed can be said again later; that makes the record no less true.
#[test]
fn what_comes_later_makes_no_record_untrue() {
    let office = office_with(prepared);
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    let removed = office.read(RECORDS);
    let office = office.write("eerder.txt", "Zie mevrouw Unieknaam\n");
    office.commit("Later");
    assert!(removed.contains(&blob(&office, "HEAD:eerder.txt")));
    let run = office.run(&["audit", "--format", "concise"]);
    assert!(!run.stdout.contains("H1 "), "{run:?}");
}

/// A server that missed two destructions has what was replaced between them as it is now; what was taken
/// out of its place is no earlier version.
#[test]
fn of_several_destructions_the_later_takes_out_what_was_replaced_meanwhile() {
    for is_forged in [false, true] {
        let (server, office) = served_with(|office| {
            let office = office.write("map/uitleg.txt", "Zie de heer Denkbeeld\n");
            office.commit("Uitleg");
            office
        });
        let named = blob(&office, "HEAD:map/uitleg.txt");
        office.destroy();
        let office = match is_forged {
            true => {
                take_out(&office, &[&named]);
                office
            }
            false => office.write("map/uitleg.txt", "Zie het dossier\n"),
        };
        office.commit("Tussendoor");
        let second = ["2026-003", "--execute", "--clean", "--erasure-request", "brief van 1 juni"];
        let run = office.purge(&second);
        assert_eq!(run.code, 0, "{run:?}");
        assert_eq!(office.read(RECORDS).contains(&named), !is_forged);
        match is_forged {
            true => {
                amend(&office, |record| {
                    let (first, last) = record.rsplit_once("verwijderd:\n").expect("two records");
                    format!("{first}verwijderd:\n      - {named}\n{last}")
                });
                refused("taken out meanwhile", (server, office), DIFFERS);
            }
            false => {
                let (code, told) = force(&office, "main");
                assert_eq!(code, 0, "{told}");
                assert_eq!(server.tip("main"), office.tip());
            }
        }
    }
}

/// The server has the old history: what it gives stands in the record, and nothing else.
#[test]
fn a_record_that_was_altered_is_refused() {
    fn without_one(record: &str) -> String {
        let one = line_of(record, "      - ") + "\n";
        record.replacen(&one, "", 1)
    }
    fn line(record: &str, word: &str, instead: &str) -> String {
        record.replace(&line_of(record, word), &format!("    {word}{instead}"))
    }
    type Change = (&'static str, fn(&str) -> String);
    let changes: [Change; 9] = [
        ("verwijderd", without_one),
        ("aard", |record| record.replace("aard: \"overig\"", "aard: \"onzin\"")),
        ("uitkomst", |record| record.replace("uitkomst: niet-ontvankelijk", "uitkomst: licht")),
        ("bewaard-tot", |record| line(record, "bewaard-tot: ", "2030-01-01")),
        ("handtekeningen", |record| line(record, "handtekeningen: ", "5")),
        ("commits", |record| line(record, "commits: ", "2")),
        ("grond", |record| line(record, "grond: ", "\"artikel 9\"")),
        ("door", |record| line(record, "door: ", "\"niemand\"")),
        ("nog-te-doen", |record| {
            let kept = record.split_once("    nog-te-doen:").expect("the record has it").0;
            format!("{kept}    nog-te-doen: []\n")
        }),
    ];
    for (what, change) in changes {
        let (server, office) = served_with(|office| office);
        office.destroy();
        let before = office.read(RECORDS);
        amend(&office, change);
        assert_ne!(office.read(RECORDS), before, "{what}");
        refused(what, (server, office), DIFFERS);
    }
}

#[test]
fn the_commit_of_a_record_brings_nothing_else() {
    let (server, office) = served_with(|office| office);
    office.destroy();
    fs::write(office.path("tweede.txt"), "Nog iets\n").unwrap();
    office.must(&["add", "--all"]);
    amend(&office, str::to_owned);
    refused("a second file", (server, office), DIFFERS);
}

#[test]
fn a_record_whose_reason_names_somebody_is_refused() {
    let (server, office) = served_with(|office| office);
    office.destroy();
    amend(&office, |record| {
        record.replace(&line_of(record, "grond: "), "    grond: \"verzoek: Zwaantje Unieknaam vroeg het\"")
    });
    refused("a reason", (server, office), &["noemt daar iemand"]);
}

/// What no history tells can be seen in the record itself.
#[test]
fn a_record_of_before_its_day_is_untrue() {
    let office = office_with(|office| office);
    office.destroy();
    amend(&office, |record| record.replace(&line_of(record, "bewaard-tot: "), "    bewaard-tot: 2030-01-01"));
    for verb in ["check", "audit"] {
        let run = office.run(&[verb, "--format", "concise"]);
        assert!(run.code == 1 && run.stdout.contains("H1 "), "{verb}: {run:?}");
    }
}
