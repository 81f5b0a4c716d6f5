//! Attacks by way of a branch: one that begins anew, or that was made before something came.

use super::{ARCHIVED, LAST, LATER, OPEN, PEOPLE, REGULATION, SEALS, Way, seal, way};
use crate::repository::{EMPLOYEE, Repository, SECRETARY};

const ROLE: &str = "{rol: medewerker, van: 2010-09-01}";
const FIGURES: &str = "records/ledger/figures-2025.yaml";
/// Between the two others.
const MIDDLE: &str = "2026-06-11T10:30:00+0200";

/// The records on a branch that begins anew, changed there by an employee; main is merged into it, of which
/// nothing is kept.
fn anew(it: &Repository, change: impl Fn(&Repository)) {
    it.git(&["checkout", "-q", "--orphan", "ander"]);
    change(it);
    it.commit("Begin", EMPLOYEE, LATER);
    it.git(&["merge", "-q", "--no-commit", "--allow-unrelated-histories", "-s", "ours", "main"]);
    it.commit("Samen", EMPLOYEE, LAST);
    it.git(&["checkout", "-q", "-B", "main"]);
}

/// A commit on a branch that was made some commits ago; main is merged into it, of which nothing is kept.
fn from_before(it: &Repository, ago: &str) {
    it.git(&["checkout", "-q", "-b", "ander", ago]);
    it.write("records/README.md", "Over deze map.\n");
    it.commit("Iets anders", SECRETARY, MIDDLE);
    it.git(&["merge", "-q", "--no-commit", "-s", "ours", "main"]);
    it.commit("Samen", SECRETARY, LAST);
    it.git(&["checkout", "-q", "-B", "main"]);
}

/// Another complaint, of the same receiver and day.
fn other(text: &str) -> String {
    text.replace("Wubbe Schijngestalte", "Els Modelman")
        .replace("onderwerp: De uitleg ging te snel", "onderwerp: Koude koffie")
}

pub(super) fn events() -> Vec<Way> {
    vec![
        way("a dossier called as what an editor leaves behind", |it| {
            it.git(&["mv", OPEN, "records/complaints/2026/~$2026-006.md"]);
            it.commit("Weg", EMPLOYEE, LATER);
        }),
        way("another complaint under a number, with the same events", |it| {
            it.write(OPEN, other(&it.office.read(OPEN)));
            it.commit("Aangepast", EMPLOYEE, LATER);
        }),
        way("a merge that keeps one of two complaints under a number", |it| {
            let (path, text) = ("records/complaints/2026/2026-008.md", it.office.read(OPEN));
            let text = text.replace("nummer: 2026-006", "nummer: 2026-008");
            it.git(&["checkout", "-q", "-b", "ander"]);
            it.write(path, other(&text));
            it.commit("2026-008", SECRETARY, LATER);
            it.git(&["checkout", "-q", "main"]);
            it.write(path, text);
            it.commit("2026-008", EMPLOYEE, MIDDLE);
            it.git(&["merge", "-q", "--no-commit", "-s", "ours", "ander"]);
            it.commit("Samen", EMPLOYEE, LAST);
        }),
        way("another complaint of nobody named, under another number", |it| {
            let path = OPEN.replace("006", "008");
            let text = it.office.read(OPEN).replace("006", "008").replace("begeleiding", "inhoud");
            it.git(&["rm", "-q", OPEN]);
            it.write(&path, text.replace("De uitleg ging te snel", "Koude koffie"));
            it.commit("2026-008", EMPLOYEE, LATER);
        })
        .following(|it| {
            it.replace(OPEN, "{naam: Wubbe Schijngestalte}", "{anoniem: ja}");
            it.commit("Anoniem", SECRETARY, "2026-06-09T12:00:00+0200");
        }),
    ]
}

pub(super) fn evidence() -> Vec<Way> {
    vec![
        way("an archived dossier, as a branch has it that begins anew", |it| {
            anew(it, |it| it.replace(ARCHIVED, "Els Modelman", "Els Modelman-Voorbeeld"));
        }),
        way("the story of an archived dossier, as a branch has it that began it too", |it| {
            let text = it.office.read(ARCHIVED);
            it.git(&["checkout", "-q", "-b", "ander", "HEAD~2"]);
            it.write(ARCHIVED, text + "Het was anders.\n");
            it.commit("2026-007", EMPLOYEE, LATER);
            it.git(&["merge", "-q", "--no-commit", "-X", "ours", "main"]);
            it.commit("Samen", EMPLOYEE, LAST);
            it.git(&["checkout", "-q", "-B", "main"]);
        }),
    ]
}

pub(super) fn standard() -> Vec<Way> {
    vec![way("a term, on a branch that begins anew", |it| {
        anew(it, |it| it.replace(REGULATION, "afhandeling: {duur: 3", "afhandeling: {duur: 8"));
    })]
}

pub(super) fn say() -> Vec<Way> {
    vec![way(
        "an employee who makes herself the secretariat on a branch that begins anew, and decides",
        |it| {
            anew(it, |it| {
                it.replace(PEOPLE, ROLE, &format!("{ROLE}\n      - {{rol: secretariaat, van: 2015-01-01}}"));
                it.append(OPEN, "datum: 2026-06-11, stap: besluit, door: ddirks, uitkomst: toepasselijk");
            });
        },
    )]
}

pub(super) fn clocks() -> Vec<Way> {
    vec![way("clocks put back a day at a time, across the seal", |it| {
        for day in ["10", "09", "08", "07"] {
            let when = format!("2026-06-{day}T09:00:00+0200");
            it.write("records/README.md", format!("Over deze map, {day}.\n"));
            it.commit("Uitleg", SECRETARY, &when);
        }
    })]
}

pub(super) fn ledger() -> Vec<Way> {
    vec![
        way("a merge that drops a seal", |it| {
            seal(it);
            it.commit("Zegel", SECRETARY, LATER);
            from_before(it, "HEAD~1");
            assert_eq!(it.office.read(SEALS).matches("tip: ").count(), 1);
        }),
        way("a merge that drops frozen figures", |it| {
            let text = it.office.read(FIGURES);
            it.write("records/ledger/figures-2023.yaml", text.replace("jaar: 2025", "jaar: 2023"));
            it.commit("2023", SECRETARY, LATER);
            from_before(it, "HEAD~1");
        }),
    ]
}

pub(super) fn innocent() -> Vec<Way> {
    vec![
        way("an archived dossier picked from a branch that is merged later", |it| {
            let path = "records/complaints/2026/2026-008.md";
            let text = it.office.read(OPEN).replace("nummer: 2026-006", "nummer: 2026-008");
            it.git(&["checkout", "-q", "-b", "werk"]);
            it.write(path, text);
            it.append(path, "datum: 2026-06-10, stap: ingetrokken, door: klager");
            it.append(path, "datum: 2026-06-10, stap: gearchiveerd, door: sdevries");
            let made = it.commit("2026-008", SECRETARY, LATER);
            it.git(&["checkout", "-q", "main"]);
            it.write("records/README.md", "Over deze map.\n");
            it.commit("Uitleg", SECRETARY, MIDDLE);
            it.git(&["cherry-pick", "--no-commit", &made]);
            it.commit("2026-008", SECRETARY, MIDDLE);
            it.git(&["merge", "-q", "--no-ff", "werk", "-m", "Samen"]);
        }),
        way("an archived dossier that two branches have alike", |it| {
            let text = it.office.read(ARCHIVED);
            it.git(&["checkout", "-q", "-b", "ander", "HEAD~2"]);
            it.write(ARCHIVED, text);
            it.commit("2026-007", SECRETARY, LATER);
            it.git(&["checkout", "-q", "main"]);
            it.git(&["merge", "-q", "--no-ff", "-m", "Samen", "ander"]);
        }),
        way("the complainant and the subject of a dossier put right", |it| {
            it.replace(OPEN, "Wubbe Schijngestalte", "Wubbe Schijn-Gestalte");
            it.replace(OPEN, "De uitleg ging te snel", "Te snelle uitleg");
            it.commit("Naam", EMPLOYEE, LATER);
        }),
        way("a branch of before there were records, merged later", |it| {
            it.git(&["checkout", "-q", "--orphan", "website"]);
            it.git(&["rm", "-rqf", "."]);
            it.write("website.md", "Over ons.\n");
            it.commit("Website", SECRETARY, LATER);
            it.git(&["checkout", "-q", "main"]);
            it.git(&["merge", "-q", "--no-commit", "--allow-unrelated-histories", "website"]);
            it.commit("Samen", SECRETARY, LAST);
        }),
    ]
}
