//! What is a move of a dossier and what is not, and that a file is followed through all its names.

use super::{DECISION, EMPLOYEE, HistoryCase, LODGED, OPEN, RECEIVED, Repository, SEALS, SECRETARY};
use super::{case, decide, remove, seal};

const SIX: &str = OPEN;
const SEVEN: &str = "records/complaints/2026/2026-007.md";
const EIGHT: &str = "records/complaints/2026/2026-008.md";
const DECIDED: &str = "stap: besluit";

pub(super) fn cases() -> Vec<HistoryCase> {
    [followed(), branches(), both_names(), no_moves()].into_iter().flatten().collect()
}

fn number(path: &str) -> &str {
    &path[path.len() - "2026-006.md".len()..path.len() - ".md".len()]
}

/// Gives a dossier another number, nothing committed.
fn rename(it: &Repository, from: &str, to: &str) {
    it.git(&["mv", from, to]);
    it.replace(to, &format!("nummer: {}", number(from)), &format!("nummer: {}", number(to)));
}

fn renumber(it: &Repository, from: &str, to: &str, hour: u32) {
    rename(it, from, to);
    it.commit("Hernummerd", SECRETARY, &format!("2026-06-10T{hour:02}:00:00+0200"));
}

/// Goes on on a new branch, at the commit that main is at.
fn branch(it: &Repository) {
    it.git(&["checkout", "-q", "-b", "zijtak"]);
}

fn back_to_main(it: &Repository) {
    it.git(&["checkout", "-q", "main"]);
}

fn merge(it: &Repository) {
    it.git(&["merge", "-q", "zijtak", "-m", "Samengevoegd"]);
}

/// Merges, where git finds a conflict that the work then solves.
fn merge_by_hand(it: &Repository, work: impl FnOnce()) {
    let _ = it.command().args(["merge", "-q", "--no-commit", "zijtak"]).output().unwrap();
    work();
    it.commit("Samengevoegd", SECRETARY, "2026-06-10T18:00:00+0200");
}

/// An employee records a decision of the management on a branch, while main goes on.
fn decided_elsewhere(it: &Repository, main: impl FnOnce(&Repository)) {
    branch(it);
    decide(it, EMPLOYEE);
    back_to_main(it);
    main(it);
}

fn followed() -> Vec<HistoryCase> {
    vec![
        case(
            "H6",
            "moved twice, while a decision was recorded under the first number",
            |it| {
                decided_elsewhere(it, |it| {
                    renumber(it, SIX, SEVEN, 12);
                    renumber(it, SEVEN, EIGHT, 13);
                });
                merge(it);
            },
            &[("H6", "breach", EIGHT, DECIDED)],
        ),
        case(
            "H2",
            "moved twice, while an event was changed under the first number",
            |it| {
                branch(it);
                it.replace(OPEN, "06-08, stap: ontvangen", "06-07, stap: ontvangen");
                it.commit("Veranderd", SECRETARY, "2026-06-10T11:00:00+0200");
                back_to_main(it);
                renumber(it, SIX, SEVEN, 12);
                renumber(it, SEVEN, EIGHT, 13);
                merge(it);
            },
            &[("H2", "breach", EIGHT, "datum: 2026-06-07, stap: ontvangen")],
        ),
        case(
            "H1",
            "moved twice and back",
            |it| {
                renumber(it, SIX, SEVEN, 12);
                renumber(it, SEVEN, EIGHT, 13);
                renumber(it, EIGHT, SIX, 14);
            },
            &[],
        ),
        case(
            "H1",
            "moved twice and then removed",
            |it| {
                renumber(it, SIX, SEVEN, 12);
                renumber(it, SEVEN, EIGHT, 13);
                it.git(&["rm", "-q", EIGHT]);
                it.commit("Opgeruimd", SECRETARY, "2026-06-10T14:00:00+0200");
            },
            &[("H1", "error", EIGHT, "")],
        ),
        case(
            "H1",
            "moved, with an event and an address of the complainant added at once",
            |it| {
                rename(it, SIX, SEVEN);
                it.append(SEVEN, LODGED);
                it.replace(SEVEN, "Wubbe Schijngestalte", "Wubbe Schijngestalte, email: w.s@elders.example");
                it.commit("Hernummerd", SECRETARY, "2026-06-10T12:00:00+0200");
            },
            &[],
        ),
        case(
            "H1",
            "many alike moved at once",
            |it| {
                let text = it.office.read(OPEN);
                let path = |number: u32| format!("records/complaints/2026/2026-{number:03}.md");
                for number in 10..40 {
                    it.write(&path(number), text.replace("2026-006", &format!("2026-{number:03}")));
                }
                it.commit("Veel tegelijk", SECRETARY, "2026-06-10T10:00:00+0200");
                for number in 10..40 {
                    rename(it, &path(number), &path(number + 100));
                }
                it.commit("Hernummerd", SECRETARY, "2026-06-10T11:00:00+0200");
            },
            &[],
        ),
        case(
            "H1",
            "removed, put back otherwise and then moved",
            |it| {
                let text = it.office.read(OPEN);
                remove(it);
                it.write(OPEN, text.replace("De uitleg ging te snel", "De uitleg ging veel te snel"));
                it.commit("Terug", SECRETARY, "2026-06-10T11:00:00+0200");
                renumber(it, SIX, SEVEN, 12);
            },
            &[],
        ),
    ]
}

fn branches() -> Vec<HistoryCase> {
    vec![
        case(
            "H6",
            "another branch has another dossier of the number that was moved",
            |it| {
                branch(it);
                it.write(
                    SEVEN,
                    it.office.read(OPEN).replace("2026-006", "2026-007").replace("Wubbe", "Fokke"),
                );
                it.append(SEVEN, DECISION);
                it.commit("Klacht ontvangen", EMPLOYEE, "2026-06-10T10:00:00+0200");
                back_to_main(it);
                it.write(
                    SEVEN,
                    it.office.read(OPEN).replace("2026-006", "2026-007").replace("Wubbe", "Tjitske"),
                );
                it.commit("Klacht ontvangen", SECRETARY, "2026-06-10T11:00:00+0200");
                renumber(it, SEVEN, EIGHT, 12);
                // git would take the other dossier of this name for the one that was moved.
                it.git(&["-c", "merge.renames=false", "merge", "-q", "zijtak", "-m", "Samengevoegd"]);
            },
            &[("H6", "breach", SEVEN, DECIDED)],
        ),
        case(
            "H6",
            "moved to one number on main and to another on a branch",
            |it| {
                branch(it);
                renumber(it, SIX, EIGHT, 11);
                it.append(EIGHT, DECISION);
                it.commit("Besluit", EMPLOYEE, "2026-06-10T12:00:00+0200");
                back_to_main(it);
                renumber(it, SIX, SEVEN, 13);
                merge_by_hand(it, || {
                    it.git(&["checkout", "-q", "zijtak", "--", EIGHT]);
                    it.git(&["rm", "-q", "-f", "--ignore-unmatch", SIX, SEVEN]);
                });
            },
            &[("H6", "breach", EIGHT, DECIDED)],
        ),
        case(
            "H2",
            "a merge keeps the new number and drops what was recorded under the old one",
            |it| {
                branch(it);
                it.append(OPEN, LODGED);
                it.commit("Op de zijtak", SECRETARY, "2026-06-09T11:00:00+0200");
                back_to_main(it);
                renumber(it, SIX, SEVEN, 12);
                it.git(&["merge", "-q", "-s", "ours", "zijtak", "-m", "Samengevoegd"]);
            },
            &[("H2", "breach", SEVEN, "verloop:")],
        ),
        case(
            "H1",
            "moved on one branch and removed by the merge",
            |it| {
                branch(it);
                it.append(OPEN, LODGED);
                it.commit("Op de zijtak", SECRETARY, "2026-06-09T11:00:00+0200");
                back_to_main(it);
                renumber(it, SIX, SEVEN, 12);
                merge_by_hand(it, || _ = it.git(&["rm", "-q", "-f", SEVEN]));
            },
            &[("H1", "error", SEVEN, "")],
        ),
    ]
}

/// A merge that keeps a dossier under its old number and under its new one.
fn keep_both(it: &Repository) {
    branch(it);
    it.append(OPEN, LODGED);
    it.commit("Op de zijtak", SECRETARY, "2026-06-09T11:00:00+0200");
    back_to_main(it);
    renumber(it, SIX, SEVEN, 12);
    merge_by_hand(it, || _ = it.git(&["checkout", "-q", "zijtak", "--", SIX]));
}

fn both_names() -> Vec<HistoryCase> {
    vec![
        case(
            "H6",
            "a decision under the number that was moved, which a merge kept",
            |it| {
                keep_both(it);
                decide(it, EMPLOYEE);
            },
            &[("H6", "breach", SIX, DECIDED)],
        ),
        case(
            "H1",
            "kept by a merge under both numbers, and taken out under one",
            |it| {
                keep_both(it);
                it.git(&["rm", "-q", SIX]);
                it.commit("Dubbel", SECRETARY, "2026-06-11T10:00:00+0200");
            },
            &[],
        ),
        case(
            "H1",
            "kept by a merge under both numbers, and taken out under both",
            |it| {
                keep_both(it);
                it.git(&["rm", "-q", SIX, SEVEN]);
                it.commit("Weg", SECRETARY, "2026-06-11T10:00:00+0200");
            },
            &[("H1", "error", SEVEN, "")],
        ),
    ]
}

/// Another dossier in the place of the open one, in one commit.
fn replaced_by(it: &Repository, to: &str, from: &str, into: &str) {
    rename(it, SIX, to);
    it.replace(to, from, into);
    it.commit("Hernummerd", SECRETARY, "2026-06-10T12:00:00+0200");
}

fn no_moves() -> Vec<HistoryCase> {
    vec![
        case(
            "H1",
            "replaced by a dossier of another complainant",
            |it| replaced_by(it, SEVEN, "Wubbe Schijngestalte", "Fokke Verzonnen"),
            &[("H1", "error", SIX, "")],
        ),
        case(
            "H1",
            "moved with an event taken out",
            |it| replaced_by(it, SEVEN, &format!("  - {{{RECEIVED}}}\n"), ""),
            &[("H1", "error", SIX, "")],
        ),
        case(
            "H1",
            "moved with an event changed",
            |it| replaced_by(it, SEVEN, "06-08, stap: ontvangen", "06-07, stap: ontvangen"),
            &[("H1", "error", SIX, "")],
        ),
        case(
            "H1",
            "moved with most of it written anew",
            |it| {
                let lines: String =
                    (0..40).map(|line| format!("Regel {line} van een ander verhaal.\n")).collect();
                let text = it.office.read(OPEN);
                it.write(SIX, format!("{text}{}", lines.replace("ander", "eerste")));
                it.commit("Uitgeschreven", SECRETARY, "2026-06-10T11:00:00+0200");
                it.git(&["mv", SIX, SEVEN]);
                it.write(SEVEN, format!("{}{lines}", text.replace("2026-006", "2026-007")));
                it.commit("Hernummerd", SECRETARY, "2026-06-10T12:00:00+0200");
            },
            &[("H1", "error", SIX, "")],
        ),
        case(
            "H1",
            "moved to where no dossier is read",
            |it| {
                std::fs::create_dir(it.office.path("records/complaints/.gitkeep")).unwrap();
                it.git(&["mv", SIX, "records/complaints/.gitkeep/2026-006.md"]);
                it.commit("Opzij", SECRETARY, "2026-06-10T12:00:00+0200");
            },
            &[("H1", "error", SIX, "")],
        ),
        case(
            "H15",
            "the list of seals moved away and then removed",
            |it| {
                seal(it);
                it.git(&["mv", SEALS, "records/ledger/oud.yaml"]);
                it.commit("Opzij", SECRETARY, "2026-06-11T10:00:00+0200");
                it.git(&["rm", "-q", "records/ledger/oud.yaml"]);
                it.commit("Weg", SECRETARY, "2026-06-11T11:00:00+0200");
            },
            &[("H15", "error", SEALS, "")],
        ),
    ]
}
