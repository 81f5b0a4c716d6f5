//! Innocent ways of working: nothing is said of them.

use super::{DECISION, DIRECTOR, EMPLOYEE, HistoryCase, LODGED, OPEN, PEOPLE, RECEIVED, Repository};
use super::{SECRETARY, case};

/// A server that merges under an address of its own.
const SERVER: &str = "Forge <noreply@forge.example>";
const TYPING_ERROR: &str = "datum: 2026-06-09, stap: opvolging, door: sdevries, opmerking: Gebled.";

fn typed(it: &Repository, when: &str) {
    it.append(OPEN, TYPING_ERROR);
    it.commit("Gebeld", SECRETARY, when);
}

fn mended(it: &Repository, who: &str, when: &str) {
    it.replace(OPEN, "Gebled.", "Gebeld.");
    it.commit("Tikfout", who, when);
}

pub(super) fn cases() -> Vec<HistoryCase> {
    [own_work(), branches()].into_iter().flatten().collect()
}

fn own_work() -> Vec<HistoryCase> {
    let lost = ("H2", "breach", OPEN, "opmerking: Gebeld.");
    vec![
        case(
            "H2",
            "a typing error, mended by its writer within the hour",
            |it| {
                typed(it, "2026-06-09T11:00:00+0200");
                mended(it, SECRETARY, "2026-06-09T11:30:00+0200");
            },
            &[],
        ),
        case(
            "H2",
            "a typing error, mended by its writer over the weekend",
            |it| {
                typed(it, "2026-06-12T16:00:00+0200");
                mended(it, SECRETARY, "2026-06-15T09:00:00+0200");
            },
            &[],
        ),
        case(
            "H2",
            "a typing error, mended by its writer after a week",
            |it| {
                typed(it, "2026-06-09T11:00:00+0200");
                mended(it, SECRETARY, "2026-06-15T11:00:00+0200");
            },
            &[lost],
        ),
        case(
            "H2",
            "a typing error, mended by somebody else",
            |it| {
                typed(it, "2026-06-09T11:00:00+0200");
                mended(it, DIRECTOR, "2026-06-09T11:30:00+0200");
            },
            &[lost],
        ),
        case(
            "H2",
            "a typing error, mended when another had touched the dossier",
            |it| {
                typed(it, "2026-06-09T11:00:00+0200");
                it.replace(OPEN, "onderwerp: De uitleg", "onderwerp: Alle uitleg");
                it.commit("Onderwerp", DIRECTOR, "2026-06-09T11:20:00+0200");
                mended(it, SECRETARY, "2026-06-09T11:30:00+0200");
            },
            &[lost],
        ),
        case(
            "H2",
            "one's own commit undone",
            |it| {
                typed(it, "2026-06-09T11:00:00+0200");
                it.replace(OPEN, &format!("  - {{{TYPING_ERROR}}}\n"), "");
                it.commit("Revert", SECRETARY, "2026-06-09T11:30:00+0200");
            },
            &[],
        ),
        case(
            "H2",
            "mended at once, and changed a week later",
            |it| {
                typed(it, "2026-06-09T11:00:00+0200");
                mended(it, SECRETARY, "2026-06-09T11:30:00+0200");
                it.replace(OPEN, "Gebeld.", "Niet gebeld.");
                it.commit("Toch niet", SECRETARY, "2026-06-15T11:30:00+0200");
            },
            &[("H2", "breach", OPEN, "Niet gebeld.")],
        ),
        case(
            "H5",
            "an address that was made known first, and of a leaver that was taken off since",
            |it| {
                let email = "email: [s.devries@o21.example]";
                it.replace(PEOPLE, email, "email: [s.devries@o21.example, s@thuis.example]");
                it.commit("Nieuw adres", SECRETARY, "2026-06-09T11:00:00+0200");
                it.append(OPEN, LODGED);
                it.commit("Gebeld", "Saskia <s@thuis.example>", "2026-06-09T12:00:00+0200");
                it.replace(PEOPLE, ", s@thuis.example]", "]");
                it.commit("Adres weg", SECRETARY, "2026-06-10T12:00:00+0200");
            },
            &[],
        ),
        case(
            "H13",
            "a clock that is a day slow",
            |it| {
                it.append(OPEN, "datum: 2026-06-09, stap: opvolging, door: sdevries");
                it.commit("Gebeld", SECRETARY, "2026-06-08T12:00:00+0200");
            },
            &[],
        ),
        case(
            "H12",
            "a document that gets another name, and its dossier another number",
            |it| {
                it.write("records/complaints/2026/2026-006/brief.pdf", "Een brief.");
                it.replace(
                    OPEN,
                    "verloop:",
                    "stukken:\n  - {bestand: brief.pdf, soort: klachtbrief}\nverloop:",
                );
                it.commit("Brief", SECRETARY, "2026-06-09T11:00:00+0200");
                it.git(&["mv", "records/complaints/2026/2026-006", "records/complaints/2026/2026-007"]);
                it.git(&["mv", OPEN, "records/complaints/2026/2026-007.md"]);
                it.replace("records/complaints/2026/2026-007.md", "nummer: 2026-006", "nummer: 2026-007");
                it.commit("Hernummerd", SECRETARY, "2026-06-10T11:00:00+0200");
                let (from, to) = ("2026-007/brief.pdf", "2026-007/klachtbrief.pdf");
                let path = |name: &str| format!("records/complaints/2026/{name}");
                it.git(&["mv", &path(from), &path(to)]);
                it.replace("records/complaints/2026/2026-007.md", "brief.pdf", "klachtbrief.pdf");
                it.commit("Hernoemd", SECRETARY, "2026-06-11T11:00:00+0200");
            },
            &[],
        ),
    ]
}

fn branches() -> Vec<HistoryCase> {
    vec![
        case(
            "H6",
            "a decision of the management that a colleague rebases",
            |it| {
                it.append(OPEN, DECISION);
                let (author, committer) =
                    ((DIRECTOR, "2026-06-10T10:00:00+0200"), (EMPLOYEE, "2026-06-10T15:00:00+0200"));
                it.commit_as("Besluit", author, committer);
            },
            &[],
        ),
        case(
            "H6",
            "a decision of the management that a server squashes",
            |it| {
                it.append(OPEN, DECISION);
                let (author, committer) =
                    ((DIRECTOR, "2026-06-10T10:00:00+0200"), (SERVER, "2026-06-10T10:00:00+0200"));
                it.commit_as("Besluit", author, committer);
            },
            &[],
        ),
        case(
            "H6",
            "a decision in the management's name, committed by an employee",
            |it| {
                it.append(OPEN, DECISION);
                let when = "2026-06-10T10:00:00+0200";
                it.commit_as("Besluit", (DIRECTOR, when), (EMPLOYEE, when));
            },
            &[("H6", "breach", OPEN, "stap: besluit")],
        ),
        case(
            "H6",
            "a decision in the management's name, committed by a stranger",
            |it| {
                it.append(OPEN, DECISION);
                let (author, committer) = (
                    (DIRECTOR, "2026-06-10T10:00:00+0200"),
                    ("Eva <eva@elders.example>", "2026-06-10T15:00:00+0200"),
                );
                it.commit_as("Besluit", author, committer);
            },
            &[("H6", "breach", OPEN, "stap: besluit"), ("H5", "warning", PEOPLE, "")],
        ),
        case(
            "H2",
            "two dossiers under one number, of which the merge gives one another",
            |it| {
                let seven = OPEN.replace("006", "007");
                let other = |name: &str| {
                    it.office.read(OPEN).replace("2026-006", "2026-007").replace("Wubbe Schijngestalte", name)
                };
                it.git(&["branch", "-q", "ander"]);
                it.write(&seven, other("Els Modelman"));
                it.commit("2026-007", SECRETARY, "2026-06-09T11:00:00+0200");
                it.git(&["checkout", "-q", "ander"]);
                it.write(
                    &seven,
                    other("Joop Denkbeeld").replace(RECEIVED, &RECEIVED.replace("mjansen", "pdeboer")),
                );
                it.commit("2026-007", EMPLOYEE, "2026-06-09T11:05:00+0200");
                let mine = it.office.read(&seven);
                let _ = it.command().args(["merge", "-q", "main"]).output().unwrap();
                it.git(&["checkout", "-q", "--theirs", &seven]);
                it.write(&OPEN.replace("006", "008"), mine.replace("2026-007", "2026-008"));
                it.commit("Samen", SECRETARY, "2026-06-09T12:00:00+0200");
            },
            &[],
        ),
    ]
}
