//! When something was committed, and by whom.

use super::*;

pub(super) fn cases() -> Vec<HistoryCase> {
    [moments(), recorders()].into_iter().flatten().collect()
}

fn moments() -> Vec<HistoryCase> {
    vec![
        case(
            "H3",
            "three working days later, a weekend between",
            |it| record(it, "2026-06-11", "2026-06-16T10:00:00+0200"),
            &[],
        ),
        case(
            "H3",
            "four working days later",
            |it| record(it, "2026-06-10", "2026-06-16T10:00:00+0200"),
            &[("H3", "warning", OPEN, "stap: opvolging")],
        ),
        case(
            "H3",
            "a day later only where the clock stands elsewhere",
            // 15 June, 20:00 in New York is 16 June, 02:00 in Amsterdam: the fourth working day.
            |it| record(it, "2026-06-10", "2026-06-15T20:00:00-0400"),
            &[("H3", "warning", OPEN, "stap: opvolging")],
        ),
        case("H4", "on the day itself", |it| record(it, "2026-06-10", "2026-06-10T10:00:00+0200"), &[]),
        case(
            "H4",
            "the day before, as by a clock that is a day slow",
            |it| record(it, "2026-06-11", "2026-06-10T10:00:00+0200"),
            &[],
        ),
        case(
            "H4",
            "on the day itself where the clock stands, in Tokyo in the morning",
            |it| record(it, "2026-06-12", "2026-06-12T06:00:00+0900"),
            &[],
        ),
        case(
            "H4",
            "two days before",
            |it| record(it, "2026-06-12", "2026-06-10T10:00:00+0200"),
            &[("H4", "error", OPEN, "stap: opvolging")],
        ),
        case(
            "H4",
            "two days before, corrected since",
            |it| {
                record(it, "2026-06-12", "2026-06-10T10:00:00+0200");
                let wrong = "stap: correctie, door: sdevries, op: {stap: opvolging}, reden: Een dag eerder.";
                it.append(OPEN, &format!("datum: 2026-06-12, {wrong}, wordt: {{datum: 2026-06-10}}"));
                it.commit("Correctie", SECRETARY, "2026-06-12T10:00:00+0200");
            },
            &[],
        ),
    ]
}

fn record(repository: &Repository, day: &str, when: &str) {
    repository.append(OPEN, &format!("datum: {day}, stap: opvolging, door: sdevries"));
    repository.commit("Opvolging", SECRETARY, when);
}

fn recorders() -> Vec<HistoryCase> {
    let decided = "stap: besluit";
    vec![
        case(
            "H5",
            "an address in capitals",
            |it| {
                it.append(OPEN, LODGED);
                it.commit("Vastgelegd", "Saskia <S.DeVries@O21.example>", "2026-06-09T11:00:00+0200");
            },
            &[],
        ),
        case(
            "H5",
            "an address of nobody",
            |it| {
                it.append(OPEN, LODGED);
                it.commit("Vastgelegd", STRANGER, "2026-06-09T11:00:00+0200");
            },
            &[("H5", "warning", PEOPLE, "")],
        ),
        case(
            "H5",
            "somebody who has left",
            |it| {
                it.append(OPEN, LODGED);
                it.commit("Vastgelegd", "Hidde Postma <h.postma@o21.example>", "2026-06-09T11:00:00+0200");
            },
            &[("H5", "warning", PEOPLE, "sleutel: hpostma")],
        ),
        case(
            "H5",
            "an address of nobody, outside the records",
            |it| {
                it.write("README.md", "Niets bijzonders.\n");
                it.commit("Iets anders", STRANGER, "2026-06-09T11:00:00+0200");
            },
            &[],
        ),
        case("H6", "by the management", |it| decide(it, DIRECTOR), &[]),
        case("H6", "by the secretariat", |it| decide(it, SECRETARY), &[]),
        case("H6", "in its place, by whoever decided", |it| decide_instead(it, "pdeboer"), &[]),
        case(
            "H6",
            "in its place, by another employee",
            |it| decide_instead(it, "mjansen"),
            &[("H6", "breach", OPEN, decided)],
        ),
        case("H6", "by an employee", |it| decide(it, EMPLOYEE), &[("H6", "breach", OPEN, decided)]),
        case(
            "H6",
            "by a stranger whose address sounds like a server's",
            |it| {
                it.append(OPEN, DECISION);
                let when = "2026-06-10T11:00:00+0200";
                it.commit_as("Besluit", (DIRECTOR, when), ("Eve <eve-noreply@elders.example>", when));
            },
            &[("H6", "breach", OPEN, decided), ("H5", "warning", PEOPLE, "")],
        ),
        case(
            "H6",
            "by a stranger",
            |it| decide(it, STRANGER),
            &[("H6", "breach", OPEN, decided), ("H5", "warning", PEOPLE, "")],
        ),
    ]
}

/// Somebody decides in the place of the management, and an employee commits that.
fn decide_instead(repository: &Repository, substitute: &str) {
    let route = format!("route: directie\nvervanger: {substitute}");
    repository.replace(OPEN, "route: eigen-werk", &route);
    repository.append(OPEN, &DECISION.replace("ddirks", substitute));
    repository.commit("Besluit", EMPLOYEE, "2026-06-10T11:00:00+0200");
}

/// Who commits in another's name can be a server or a colleague who rebases; audit says who did.
#[test]
fn who_committed_what_another_is_given_as_the_author_of_is_told() {
    let it = Repository::with_open_dossier();
    assert!(!it.klacht(&["audit"]).stdout.contains("door een ander vastgelegd"));
    it.append(OPEN, DECISION);
    let (before, when) = ("2026-06-10T10:00:00+0200", "2026-06-10T11:00:00+0200");
    it.commit_as("Besluit", (DIRECTOR, before), (EMPLOYEE, when));
    it.append(OPEN, LODGED);
    it.commit_as("Gebeld", (DIRECTOR, when), ("Forge <noreply@elders.example>", when));
    for (language, said) in
        [("nl", "2 vastleggingen zijn door een ander"), ("en", "2 commits were committed by")]
    {
        let told = it.klacht(&["audit", "--lang", language]).stdout;
        assert!(told.contains(said), "{told}");
        assert!(told.contains("noreply@elders.example (1), p.deboer@o21.example (1)"), "{told}");
    }
}
