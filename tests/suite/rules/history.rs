//! H: the history. Each case is a repository with commits, and every finding that `audit` gives.

mod commits;
mod evidence;
mod innocent;
mod moves;
mod put_back;
mod reasons;
mod seals;
mod tampering;
mod versions;

use rayon::prelude::*;

use self::seals::seal;
use crate::repository::{DIRECTOR, EMPLOYEE, OPEN, PROOF, Repository, SECRETARY, STRANGER, git, succeed};
use crate::support::{Document, Finding, Run, program, run};

const PEOPLE: &str = "records/people.yaml";
const SEALS: &str = "records/ledger/seals.yaml";
const DESTRUCTIONS: &str = "records/ledger/destructions.yaml";
const DECISION: &str = "datum: 2026-06-10, stap: besluit, door: ddirks, uitkomst: toepasselijk";
const LODGED: &str = "datum: 2026-06-09, stap: opvolging, door: sdevries";
/// An event of the open dossier as it stands in the file.
const RECEIVED: &str = "datum: 2026-06-08, stap: ontvangen, door: mjansen";

/// What is found: code, severity, path, and a text that begins on exactly one line of that file, or
/// nothing for its first.
type Find = (&'static str, &'static str, &'static str, &'static str);

pub(crate) struct HistoryCase {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    history: fn(&Repository),
    finds: Vec<Find>,
}

impl HistoryCase {
    pub(crate) fn breaks(&self) -> bool {
        self.finds.iter().any(|(code, ..)| *code == self.code)
    }

    /// What is found otherwise than it should be; nothing when all is well.
    fn failure(&self) -> Option<String> {
        let repository = Repository::with_open_dossier();
        (self.history)(&repository);
        let mut found: Vec<String> = audit(&repository).findings.iter().map(row).collect();
        let mut expected: Vec<String> = self.finds.iter().map(|find| expected(find, &repository)).collect();
        found.sort();
        expected.sort();
        (found != expected).then(|| format!("{} {}: {found:#?} is not {expected:#?}", self.code, self.name))
    }
}

fn row(finding: &Finding) -> String {
    let accounted = if finding.accounted { " accounted" } else { "" };
    format!("{}:{} {} {}{accounted}", finding.path, finding.line, finding.code, finding.severity)
}

fn expected((code, severity, path, text): &Find, repository: &Repository) -> String {
    let line = if text.is_empty() {
        1
    } else {
        let all = repository.office.read(path);
        let lines: Vec<usize> = (1..)
            .zip(all.lines())
            .filter(|(_, line)| line.contains(text))
            .map(|(number, _)| number)
            .collect();
        assert_eq!(lines.len(), 1, "{path} should have this on one line: {text}");
        lines[0]
    };
    format!("{path}:{line} {code} {severity}")
}

/// What `audit --format json` says.
pub(crate) fn audit(repository: &Repository) -> Document {
    let run = repository.klacht(&["audit", "--format", "json"]);
    assert!(run.code < 2, "{run:?}");
    serde_json::from_str(&run.stdout).unwrap()
}

fn case(code: &'static str, name: &'static str, history: fn(&Repository), finds: &[Find]) -> HistoryCase {
    HistoryCase { code, name, history, finds: finds.to_vec() }
}

pub(crate) fn cases() -> Vec<HistoryCase> {
    [
        removals(),
        changes(),
        commits::cases(),
        moves::cases(),
        seals::cases(),
        tampering::cases(),
        put_back::cases(),
        evidence::cases(),
        reasons::cases(),
        versions::cases(),
        innocent::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn cases_of_the_history_hold() {
    let failures: Vec<String> = cases().par_iter().filter_map(HistoryCase::failure).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn remove(repository: &Repository) {
    repository.git(&["rm", "-q", OPEN]);
    repository.commit("Opgeruimd", SECRETARY, "2026-06-10T10:00:00+0200");
}

fn removals() -> Vec<HistoryCase> {
    vec![
        case("H1", "removed", remove, &[("H1", "error", OPEN, "")]),
        case(
            "H1",
            "removed, with a record that somebody wrote",
            |it| {
                remove(it);
                let record =
                    "vernietigingen:\n  - {nummer: 2026-006, grond: op verzoek, datum: 2026-06-10}\n";
                it.write(DESTRUCTIONS, record);
            },
            &[("H1", "error", OPEN, ""), ("H1", "error", DESTRUCTIONS, "nummer: 2026-006")],
        ),
        case(
            "H1",
            "moved to another number",
            |it| {
                it.git(&["mv", OPEN, "records/complaints/2026/2026-007.md"]);
                it.replace("records/complaints/2026/2026-007.md", "nummer: 2026-006", "nummer: 2026-007");
                it.commit("Nummer verbeterd", SECRETARY, "2026-06-10T10:00:00+0200");
            },
            &[],
        ),
        case(
            "H1",
            "removed and put back",
            |it| {
                remove(it);
                it.git(&["checkout", "-q", "HEAD^", "--", OPEN]);
                it.commit("Terug", SECRETARY, "2026-06-10T11:00:00+0200");
            },
            &[],
        ),
        case(
            "H1",
            "moved out of its place and then removed",
            |it| {
                let copy = "records/complaints/2026/2026-006 oud.md";
                it.git(&["mv", OPEN, copy]);
                it.commit("Hernoemd", SECRETARY, "2026-06-10T10:00:00+0200");
                it.git(&["rm", "-q", copy]);
                it.commit("Opgeruimd", SECRETARY, "2026-06-10T11:00:00+0200");
            },
            &[("H1", "error", "records/complaints/2026/2026-006 oud.md", "")],
        ),
        case(
            "H1",
            "a copy that never was a dossier, removed",
            |it| {
                let copy = "records/complaints/2026/2026-006 kopie.md";
                it.write(copy, it.office.read(OPEN));
                it.commit("Met een kopie", SECRETARY, "2026-06-10T10:00:00+0200");
                it.git(&["rm", "-q", copy]);
                it.commit("Zonder kopie", SECRETARY, "2026-06-10T11:00:00+0200");
            },
            &[],
        ),
        case("H1", "removed, not committed", |it| std::fs::remove_file(it.office.path(OPEN)).unwrap(), &[]),
        case(
            "H1",
            "dropped by a merge",
            |it| {
                it.git(&["checkout", "-q", "-b", "ander", "HEAD^"]);
                it.write("records/README.md", "Over deze map.\n");
                it.commit("Iets anders", SECRETARY, "2026-06-10T10:00:00+0200");
                it.git(&["merge", "-q", "-s", "ours", "main", "-m", "Samengevoegd"]);
            },
            &[("H1", "error", OPEN, "")],
        ),
    ]
}

fn changes() -> Vec<HistoryCase> {
    let changed = "datum: 2026-06-07, stap: ontvangen";
    vec![
        case(
            "H2",
            "an appended correction",
            |it| {
                let wrong = "stap: correctie, door: sdevries, op: {stap: ontvangen}, reden: Een dag eerder.";
                it.append(OPEN, &format!("datum: 2026-06-09, {wrong}, wordt: {{datum: 2026-06-07}}"));
                it.commit("Correctie", SECRETARY, "2026-06-09T11:00:00+0200");
            },
            &[],
        ),
        case("H2", "changed", change, &[("H2", "breach", OPEN, changed)]),
        case(
            "H2",
            "changed, with a correction that says so",
            |it| {
                change(it);
                let wrong = "stap: correctie, door: sdevries, op: {stap: ontvangen}, reden: Een dag eerder.";
                it.append(OPEN, &format!("datum: 2026-06-10, {wrong}, wordt: {{datum: 2026-06-07}}"));
                it.commit("Correctie", SECRETARY, "2026-06-10T11:00:00+0200");
            },
            &[],
        ),
        case(
            "H2",
            "a correction by number that names its event by what it says",
            |it| correct(it, "op: 2, opmerking: Laat.", "op: {stap: bevestigd}, wordt: {opmerking: Laat.}"),
            &[],
        ),
        case(
            "H2",
            "a correction by number that becomes another",
            |it| correct(it, "op: 2, opmerking: Laat.", "op: {stap: bevestigd}, wordt: {datum: 2026-06-07}"),
            &[("H2", "breach", OPEN, "stap: correctie")],
        ),
        case("H2", "a correction that names its event more precisely", |it| correct(it, FIRST, PRECISE), &[]),
        case(
            "H2",
            "a correction that says something else too",
            |it| correct(it, FIRST, "op: {stap: bevestigd}, wordt: {datum: 2026-06-07}"),
            &[("H2", "breach", OPEN, "stap: correctie")],
        ),
        case(
            "H2",
            "a correction that names another event",
            |it| correct(it, FIRST, "op: {stap: ontvangen}, wordt: {datum: 2026-06-09}"),
            &[("H2", "breach", OPEN, "stap: correctie")],
        ),
        case(
            "H2",
            "changed and changed back",
            |it| {
                change(it);
                it.replace(OPEN, "datum: 2026-06-07, stap: ontvangen", "datum: 2026-06-08, stap: ontvangen");
                it.commit("Terug", SECRETARY, "2026-06-10T11:00:00+0200");
            },
            &[],
        ),
        case(
            "H2",
            "removed",
            |it| {
                it.replace(OPEN, &format!("  - {{{RECEIVED}}}\n"), "");
                it.commit("Weg", SECRETARY, "2026-06-10T10:00:00+0200");
            },
            &[("H2", "breach", OPEN, "verloop:")],
        ),
        case(
            "H2",
            "one of two that say the same removed",
            |it| {
                it.append(OPEN, LODGED);
                it.append(OPEN, LODGED);
                it.commit("Twee keer gebeld", SECRETARY, "2026-06-09T11:00:00+0200");
                let text = it.office.read(OPEN);
                it.write(OPEN, text.replacen(&format!("  - {{{LODGED}}}\n"), "", 1));
                it.commit("Weg", SECRETARY, "2026-06-10T10:00:00+0200");
            },
            &[("H2", "breach", OPEN, "verloop:")],
        ),
        case(
            "H2",
            "one of two that say the same, recorded later than the other, removed and put back",
            |it| {
                let text = it.office.read(OPEN);
                it.append(OPEN, LODGED);
                it.commit("Gebeld", SECRETARY, "2026-06-09T11:00:00+0200");
                let once = it.office.read(OPEN);
                it.append(OPEN, LODGED);
                it.commit("Nog eens gebeld", SECRETARY, "2026-06-09T12:00:00+0200");
                let twice = it.office.read(OPEN);
                for text in [once, text, twice] {
                    it.write(OPEN, text);
                    it.commit("Heen en weer", SECRETARY, "2026-06-10T10:00:00+0200");
                }
            },
            &[],
        ),
        case(
            "H2",
            "laid out differently, and another put before it",
            |it| {
                let other = "  - {datum: 2026-06-08, stap: ingediend, door: sdevries}\n";
                let same = "  - datum: \"2026-06-08\"\n    stap: ontvangen\n    door: mjansen\n";
                it.replace(OPEN, &format!("  - {{{RECEIVED}}}\n"), &format!("{other}{same}"));
                it.commit("Opmaak", SECRETARY, "2026-06-10T10:00:00+0200");
            },
            &[],
        ),
        case(
            "H2",
            "changed, not committed",
            |it| it.replace(OPEN, "06-08, stap: ontvangen", "06-07, stap: ontvangen"),
            &[],
        ),
        case(
            "H2",
            "removed and put back otherwise",
            |it| {
                let text = it.office.read(OPEN);
                remove(it);
                it.write(OPEN, text.replace("06-08, stap: ontvangen", "06-07, stap: ontvangen"));
                it.commit("Terug", SECRETARY, "2026-06-10T11:00:00+0200");
            },
            &[("H2", "breach", OPEN, "verloop:")],
        ),
        case(
            "H2",
            "dropped by a merge",
            |it| {
                it.append(OPEN, LODGED);
                it.commit("Op main", SECRETARY, "2026-06-09T11:00:00+0200");
                it.git(&["checkout", "-q", "-b", "ander", "HEAD^"]);
                it.write("records/README.md", "Over deze map.\n");
                it.commit("Iets anders", SECRETARY, "2026-06-09T12:00:00+0200");
                it.git(&["merge", "-q", "-s", "ours", "main", "-m", "Samengevoegd"]);
            },
            &[("H2", "breach", OPEN, "verloop:")],
        ),
    ]
}

/// A correction, and the same with more to name its event.
const FIRST: &str = "op: {stap: bevestigd}, wordt: {datum: 2026-06-09}";
const PRECISE: &str = "op: {stap: bevestigd, datum: 2026-06-08}, wordt: {datum: 2026-06-09}";

/// Commits a correction, and then says it otherwise.
fn correct(repository: &Repository, first: &str, then: &str) {
    let start = "datum: 2026-06-09, stap: correctie, door: sdevries, reden: Een dag later.";
    repository.append(OPEN, &format!("{start}, {first}"));
    repository.commit("Correctie", SECRETARY, "2026-06-09T11:00:00+0200");
    repository.replace(OPEN, first, then);
    repository.commit("Anders", SECRETARY, "2026-06-10T11:00:00+0200");
}

fn change(repository: &Repository) {
    repository.replace(OPEN, "06-08, stap: ontvangen", "06-07, stap: ontvangen");
    repository.commit("Veranderd", SECRETARY, "2026-06-10T10:00:00+0200");
}

fn decide(repository: &Repository, who: &str) {
    repository.append(OPEN, DECISION);
    repository.commit("Besluit", who, "2026-06-10T10:00:00+0200");
}

#[test]
fn a_shallow_clone_is_told_and_nothing_else_is_judged() {
    let repository = Repository::with_open_dossier();
    let folder = tempfile::tempdir().unwrap();
    let seal = folder.path().join("zegel.txt");
    let seal = seal.to_str().unwrap();
    assert_eq!(repository.klacht(&["audit", "--seal", "--to", seal]).code, 0);
    remove(&repository);
    let url = format!("file://{}", repository.office.path("").display());
    succeed(git(folder.path()).args(["clone", "-q", "--depth", "1", &url, "kopie"]));
    // A seal is looked at before the history is.
    for since in [&[][..], &["--since", seal]] {
        let audit = [&["audit", "--format", "json"], since].concat();
        let audited: Run = run(program(&folder.path().join("kopie")).args(audit));
        assert_eq!(audited.code, 1, "{audited:?}");
        let document: Document = serde_json::from_str(&audited.stdout).unwrap();
        assert_eq!(document.findings.iter().map(row).collect::<Vec<_>>(), ["records:1 H9 error"]);
        assert!(document.findings[0].help.as_ref().unwrap().contains("git fetch --unshallow"));
    }
}

#[test]
fn a_reason_for_a_breach_of_the_history_counts_in_audit_and_is_no_matter_to_check() {
    let repository = Repository::with_open_dossier();
    decide(&repository, EMPLOYEE);
    assert_eq!(repository.klacht(&["audit"]).code, 1);
    let reason = "verantwoording:\n  - {regel: H6, door: ddirks, datum: 2026-06-11, reden: Op mijn verzoek.}\nverloop:";
    repository.replace(OPEN, "verloop:", reason);
    repository.commit("Verantwoord", DIRECTOR, "2026-06-11T10:00:00+0200");
    let rows: Vec<String> = audit(&repository).findings.iter().map(row).collect();
    assert_eq!(rows.len(), 1);
    assert!(rows[0].ends_with("H6 breach accounted"), "{rows:?}");
    assert_eq!(repository.klacht(&["audit"]).code, 0);
    let codes: Vec<String> = repository.office.check().into_iter().map(|finding| finding.code).collect();
    assert!(!codes.contains(&"F15".to_owned()), "{codes:?}");
}
