//! What was changed and put back: the putting back is told of nothing that it mends.

use super::tampering::{REGULATION, destroyed, edit};
use super::{DESTRUCTIONS, DIRECTOR, HistoryCase, LODGED, OPEN, PEOPLE, Repository, SEALS, SECRETARY};
use super::{case, seal};

const FIRST: &str = "2026-06-10T10:00:00+0200";
const NEXT: &str = "2026-06-10T11:00:00+0200";
const LATER: &str = "2026-06-12T11:00:00+0200";
const TERM: [&str; 3] = ["afhandeling: {duur: 3", "afhandeling: {duur: 8", "afhandeling: {duur: 9"];
const ROLE: &str = "{rol: medewerker, van: 2010-09-01}";
const UNPROVEN: &str = "vernietigingen:\n  - {nummer: 2023-001, grond: art. 8, datum: 2026-06-10}\n";
const DAYS: [&str; 2] = ["extra-vrije-dagen: []", "extra-vrije-dagen: [2026-06-11]"];

pub(super) fn cases() -> Vec<HistoryCase> {
    let parts = [own_work(), of_others(), with_more(), removals(), ledger(), destructions(), strays()];
    parts.into_iter().flatten().collect()
}

fn change(it: &Repository, path: &str, [from, to]: [&str; 2], (who, when): (&str, &str)) {
    it.replace(path, from, to);
    it.commit("Anders", who, when);
}

fn own_work() -> Vec<HistoryCase> {
    vec![
        case(
            "H10",
            "a term, changed and put back (git revert)",
            |it| {
                change(it, REGULATION, [TERM[0], TERM[1]], (SECRETARY, FIRST));
                it.git(&["revert", "--no-commit", "HEAD"]);
                it.commit("Revert", SECRETARY, NEXT);
            },
            &[],
        ),
        case(
            "H10",
            "a term, changed twice and put back",
            |it| {
                change(it, REGULATION, [TERM[0], TERM[1]], (SECRETARY, FIRST));
                change(it, REGULATION, [TERM[1], TERM[2]], (SECRETARY, FIRST));
                change(it, REGULATION, [TERM[2], TERM[0]], (SECRETARY, NEXT));
            },
            &[],
        ),
        case(
            "H10",
            "a role that ended years ago, put back",
            |it| {
                let ended = "{rol: medewerker, van: 2010-09-01, tot: 2020-06-09}";
                change(it, PEOPLE, [ROLE, ended], (SECRETARY, FIRST));
                change(it, PEOPLE, [ended, ROLE], (SECRETARY, NEXT));
            },
            &[],
        ),
        case(
            "H10",
            "a version of the regulation that begins in the past, and is taken out",
            |it| {
                let text = it.office.read(REGULATION);
                let other = "records/regulation/2020-01-01.md";
                it.write(other, text.replace("geldig-vanaf: 2016-06-01", "geldig-vanaf: 2020-01-01"));
                it.commit("Erbij", SECRETARY, FIRST);
                it.git(&["rm", "-q", other]);
                it.commit("Eraf", SECRETARY, NEXT);
            },
            &[],
        ),
    ]
}

fn of_others() -> Vec<HistoryCase> {
    let told = |line| ("H10", "breach", REGULATION, line);
    vec![
        case(
            "H10",
            "a term, put back by somebody else",
            |it| {
                change(it, REGULATION, [TERM[0], TERM[1]], (SECRETARY, FIRST));
                change(it, REGULATION, [TERM[1], TERM[0]], (DIRECTOR, NEXT));
            },
            &[],
        ),
        case(
            "H10",
            "a term, put back after days",
            |it| {
                change(it, REGULATION, [TERM[0], TERM[1]], (SECRETARY, FIRST));
                change(it, REGULATION, [TERM[1], TERM[0]], (SECRETARY, LATER));
            },
            &[],
        ),
        case(
            "H10",
            "a term, put back within the hour when a dossier had been judged by it",
            |it| {
                change(it, REGULATION, [TERM[0], TERM[1]], (SECRETARY, FIRST));
                it.append(OPEN, LODGED);
                it.commit("Gebeld", SECRETARY, FIRST);
                change(it, REGULATION, [TERM[1], TERM[0]], (SECRETARY, NEXT));
            },
            &[told(TERM[0])],
        ),
        case(
            "H10",
            "a term, put back by the commit that touches a dossier",
            |it| {
                change(it, REGULATION, [TERM[0], TERM[1]], (SECRETARY, FIRST));
                it.append(OPEN, LODGED);
                change(it, REGULATION, [TERM[1], TERM[0]], (SECRETARY, NEXT));
            },
            &[told(TERM[0])],
        ),
        case(
            "H10",
            "a term, put back after which a dossier is touched",
            |it| {
                change(it, REGULATION, [TERM[0], TERM[1]], (SECRETARY, FIRST));
                change(it, REGULATION, [TERM[1], TERM[0]], (SECRETARY, NEXT));
                it.append(OPEN, LODGED);
                it.commit("Gebeld", SECRETARY, NEXT);
            },
            &[],
        ),
        case(
            "H10",
            "a term, put back and changed again",
            |it| {
                change(it, REGULATION, [TERM[0], TERM[1]], (SECRETARY, FIRST));
                change(it, REGULATION, [TERM[1], TERM[0]], (SECRETARY, NEXT));
                change(it, REGULATION, [TERM[0], TERM[1]], (SECRETARY, NEXT));
            },
            &[told(TERM[1])],
        ),
    ]
}

fn with_more() -> Vec<HistoryCase> {
    let told = ("H10", "breach", REGULATION, DAYS[0]);
    vec![
        case(
            "H10",
            "back to what was left while that was allowed",
            |it| {
                change(it, REGULATION, DAYS, (SECRETARY, FIRST));
                change(it, REGULATION, [DAYS[1], DAYS[0]], (SECRETARY, LATER));
            },
            &[told],
        ),
        case(
            "H10",
            "a term, put back together with a free day that is over by then",
            |it| {
                let text = it.office.read(REGULATION);
                change(it, REGULATION, [TERM[0], TERM[1]], (SECRETARY, FIRST));
                change(it, REGULATION, DAYS, (SECRETARY, FIRST));
                it.write(REGULATION, text);
                it.commit("Terug", SECRETARY, LATER);
            },
            &[told],
        ),
        case(
            "H10",
            "a term, put back together with a free day to come",
            |it| {
                let text = it.office.read(REGULATION);
                change(it, REGULATION, [TERM[0], TERM[1]], (SECRETARY, FIRST));
                change(it, REGULATION, DAYS, (SECRETARY, FIRST));
                it.write(REGULATION, text);
                it.commit("Terug", SECRETARY, NEXT);
            },
            &[],
        ),
    ]
}

fn remove(it: &Repository, path: &str) -> String {
    let text = it.office.read(path);
    it.git(&["rm", "-q", path]);
    // An archive is known by this folder.
    it.write("records/regulation/notitie.txt", "Leeg.");
    it.commit("Weg", SECRETARY, FIRST);
    text
}

fn removals() -> Vec<HistoryCase> {
    let told = ("H10", "breach", REGULATION, "");
    vec![
        case("H10", "the only version, removed", |it| _ = remove(it, REGULATION), &[told]),
        case("H10", "people.yaml, removed", |it| _ = remove(it, PEOPLE), &[("H10", "breach", PEOPLE, "")]),
        case(
            "H10",
            "the only version, removed and put back",
            |it| {
                let text = remove(it, REGULATION);
                it.write(REGULATION, text);
                it.commit("Terug", SECRETARY, NEXT);
            },
            &[],
        ),
        case(
            "H10",
            "the only version, removed and put back with another term",
            |it| {
                let text = remove(it, REGULATION);
                it.write(REGULATION, text.replace(TERM[0], TERM[1]));
                it.commit("Terug", SECRETARY, NEXT);
            },
            &[told, ("H10", "breach", REGULATION, TERM[1])],
        ),
    ]
}

fn ledger() -> Vec<HistoryCase> {
    let told = ("H15", "error", DESTRUCTIONS, "");
    vec![
        case(
            "H15",
            "the day of a seal, put back",
            |it| {
                seal(it);
                edit(it, SEALS, "datum: 2026-06-15", "datum: 2026-06-14");
                edit(it, SEALS, "datum: 2026-06-14", "datum: 2026-06-15");
            },
            &[],
        ),
        case(
            "H15",
            "a destruction record changed twice, and put back",
            |it| {
                destroyed(it, &["2023-001"], "");
                edit(it, DESTRUCTIONS, "2023-001", "2023-002");
                edit(it, DESTRUCTIONS, "2023-002", "2023-003");
                edit(it, DESTRUCTIONS, "2023-003", "2023-001");
            },
            &[],
        ),
        case(
            "H15",
            "a destruction record put back, and another taken out with that",
            |it| {
                destroyed(it, &["2023-001", "2023-002"], "");
                edit(it, DESTRUCTIONS, "2023-001", "2023-003");
                it.replace(DESTRUCTIONS, "2023-003", "2023-001");
                edit(it, DESTRUCTIONS, "2023-002", "2023-004");
            },
            &[told],
        ),
        case(
            "H15",
            "a destruction record put back beside what had come for it, which goes later",
            |it| {
                destroyed(it, &["2023-001"], "");
                let was = it.office.read(DESTRUCTIONS);
                edit(it, DESTRUCTIONS, "2023-001", "2023-003");
                let line = was.lines().nth(1).unwrap_or_default();
                it.write(DESTRUCTIONS, it.office.read(DESTRUCTIONS) + line + "\n");
                it.commit("Erbij", SECRETARY, NEXT);
                it.write(DESTRUCTIONS, &was);
                it.commit("Eraf", SECRETARY, NEXT);
            },
            &[told],
        ),
    ]
}

fn destructions() -> Vec<HistoryCase> {
    vec![
        case(
            "H1",
            "a record that proves nothing",
            |it| {
                it.write(DESTRUCTIONS, UNPROVEN);
                it.commit("Vernietigd", SECRETARY, FIRST);
            },
            &[("H1", "error", DESTRUCTIONS, "nummer: 2023-001")],
        ),
        case(
            "H1",
            "a record that proves nothing, taken out as its remedy says",
            |it| {
                it.write(DESTRUCTIONS, UNPROVEN);
                it.commit("Vernietigd", SECRETARY, FIRST);
                it.git(&["rm", "-q", DESTRUCTIONS]);
                it.commit("Weg", SECRETARY, LATER);
            },
            &[],
        ),
        case(
            "H15",
            "a record of which the proof is taken out",
            |it| {
                destroyed(it, &["2023-001"], "");
                it.write(DESTRUCTIONS, UNPROVEN);
                it.commit("Korter", SECRETARY, FIRST);
            },
            &[("H15", "error", DESTRUCTIONS, ""), ("H1", "error", DESTRUCTIONS, "nummer: 2023-001")],
        ),
    ]
}

/// What was typed in a file that the tool writes, and never was a line of its own, can be taken out.
fn strays() -> Vec<HistoryCase> {
    fn stray(it: &Repository, path: &str, typed: &str, mended: &str) {
        it.write(path, typed);
        it.commit("Later meer", SECRETARY, FIRST);
        it.write(path, mended);
        it.commit("Hersteld", DIRECTOR, LATER);
    }
    const PUBLICATIONS: &str = "records/ledger/publications.yaml";
    const FIGURES: &str = "records/ledger/figures-2025.yaml";
    vec![
        case(
            "H15",
            "a stray key in the destructions, taken out",
            |it| {
                stray(it, DESTRUCTIONS, "opmerking: later\n", "vernietigingen: []\n");
            },
            &[],
        ),
        case(
            "H15",
            "a stray key in the publications, taken out",
            |it| {
                stray(it, PUBLICATIONS, "x: y\n", "publicaties: []\n");
            },
            &[],
        ),
        case(
            "H15",
            "an item that is no publication, taken out",
            |it| {
                stray(
                    it,
                    PUBLICATIONS,
                    "publicaties:\n  - {datum: later, bestanden: x}\n",
                    "publicaties: []\n",
                );
            },
            &[],
        ),
        case(
            "H15",
            "a stray key in frozen figures, taken out",
            |it| {
                let was = it.office.read(FIGURES);
                stray(it, FIGURES, &format!("{was}opmerking: later\n"), &was);
            },
            &[],
        ),
    ]
}
