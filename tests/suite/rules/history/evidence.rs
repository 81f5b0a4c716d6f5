//! Evidence: documents, the story and what an archived dossier says stay as they were.

use super::tampering::edit;
use super::{DIRECTOR, HistoryCase, OPEN, Repository, SECRETARY, case};

const REPORT: &str = "records/reports/2025.md";
const LATER: &str = "2026-06-10T10:00:00+0200";
/// The story as it is last.
const STORY: &str = "Er was uitleg.";

/// A dossier that was archived, with a document.
fn archived(it: &Repository) {
    it.write("records/complaints/2026/2026-006/brief.pdf", "Een brief.");
    it.replace(OPEN, "verloop:", "stukken:\n  - {bestand: brief.pdf, soort: klachtbrief}\nverloop:");
    it.append(OPEN, "datum: 2026-06-09, stap: gearchiveerd, door: sdevries");
    it.commit("Gearchiveerd", SECRETARY, "2026-06-09T11:00:00+0200");
}

/// Another story below the front matter.
fn story(it: &Repository, text: &str) {
    let whole = it.office.read(OPEN);
    let end = 4 + whole[4..].find("---\n").unwrap() + 4;
    it.write(OPEN, format!("{}{text}\n", &whole[..end]));
    it.commit("Verhaal", SECRETARY, LATER);
}

/// A document that comes with the dossier, and what becomes of it.
fn brought(it: &Repository, then: impl Fn(&Repository)) {
    it.write("records/complaints/2026/2026-006/scan.pdf", "Een scan.");
    it.replace(OPEN, "verloop:", "stukken:\n  - {bestand: scan.pdf, soort: overig}\nverloop:");
    it.commit("Scan", SECRETARY, LATER);
    then(it);
}

/// What whoever brought a document mends at once is no change of it.
fn own_work() -> Vec<HistoryCase> {
    const SCAN: &str = "records/complaints/2026/2026-006/scan.pdf";
    const NEXT: &str = "2026-06-10T10:30:00+0200";
    fn replace(it: &Repository, who: &str, when: &str) {
        it.write(SCAN, "Een betere scan.");
        it.commit("Scan", who, when);
    }
    let told = ("H12", "breach", OPEN, "bestand: scan.pdf");
    vec![
        case(
            "H12",
            "one's own commit with a document undone (git revert)",
            |it| {
                brought(it, |it| {
                    it.git(&["revert", "--no-commit", "HEAD"]);
                    it.commit("Revert", SECRETARY, NEXT);
                });
            },
            &[],
        ),
        case(
            "H12",
            "a wrong scan, replaced at once",
            |it| brought(it, |it| replace(it, SECRETARY, NEXT)),
            &[],
        ),
        case(
            "H12",
            "a wrong scan, replaced at once and once more after days",
            |it| {
                brought(it, |it| {
                    replace(it, SECRETARY, NEXT);
                    it.write(SCAN, "Een scan.");
                    it.commit("Scan", SECRETARY, "2026-06-12T10:30:00+0200");
                });
            },
            &[told],
        ),
        case(
            "H12",
            "a wrong scan, replaced after days",
            |it| brought(it, |it| replace(it, SECRETARY, "2026-06-12T10:30:00+0200")),
            &[told],
        ),
        case(
            "H12",
            "a wrong scan, replaced by somebody else",
            |it| brought(it, |it| replace(it, DIRECTOR, NEXT)),
            &[told],
        ),
    ]
}

pub(super) fn cases() -> Vec<HistoryCase> {
    [own_work(), of_what_stays()].into_iter().flatten().collect()
}

fn of_what_stays() -> Vec<HistoryCase> {
    let told = ("H12", "breach", OPEN, "");
    let of_story = ("H12", "breach", OPEN, STORY);
    let of_document = ("H12", "breach", OPEN, "bestand: brief.pdf");
    vec![
        case(
            "H12",
            "the bytes of a document",
            |it| {
                archived(it);
                it.write("records/complaints/2026/2026-006/brief.pdf", "Een andere brief.");
                it.commit("Scan", SECRETARY, LATER);
            },
            &[of_document],
        ),
        case(
            "H12",
            "the bytes of a document, removed and put back otherwise",
            |it| {
                archived(it);
                it.git(&["rm", "-q", "records/complaints/2026/2026-006/brief.pdf"]);
                it.commit("Weg", SECRETARY, LATER);
                it.write("records/complaints/2026/2026-006/brief.pdf", "Een andere brief.");
                it.commit("Terug", SECRETARY, LATER);
            },
            &[of_document],
        ),
        case(
            "H12",
            "the bytes of a document, put back",
            |it| {
                archived(it);
                it.write("records/complaints/2026/2026-006/brief.pdf", "Een andere brief.");
                it.commit("Scan", SECRETARY, LATER);
                it.write("records/complaints/2026/2026-006/brief.pdf", "Een brief.");
                it.commit("Terug", SECRETARY, LATER);
            },
            &[],
        ),
        case(
            "H12",
            "a document that was taken off the list first",
            |it| {
                archived(it);
                edit(it, OPEN, "stukken:\n  - {bestand: brief.pdf, soort: klachtbrief}\n", "");
                it.git(&["rm", "-q", "records/complaints/2026/2026-006/brief.pdf"]);
                it.commit("Weg", SECRETARY, LATER);
            },
            &[told],
        ),
        case(
            "H12",
            "a document that was taken away, and off the list later",
            |it| {
                archived(it);
                it.git(&["rm", "-q", "records/complaints/2026/2026-006/brief.pdf"]);
                it.commit("Weg", SECRETARY, LATER);
                edit(it, OPEN, "stukken:\n  - {bestand: brief.pdf, soort: klachtbrief}\n", "");
            },
            &[told],
        ),
        case(
            "H12",
            "what the list says of a document",
            |it| {
                archived(it);
                edit(it, OPEN, "soort: klachtbrief", "soort: overig");
            },
            &[told],
        ),
        case(
            "H12",
            "the story",
            |it| {
                archived(it);
                story(it, "Er was geen uitleg.");
                story(it, "Er was uitleg.");
            },
            &[of_story, of_story],
        ),
        case(
            "H12",
            "the spaces and empty lines of the story",
            |it| {
                story(it, "Er was uitleg.\n\nDaarna niet meer.");
                archived(it);
                story(it, "Er  was uitleg. \n\n\nDaarna niet meer.\n\n");
            },
            &[],
        ),
        case(
            "H12",
            "the story, put back",
            |it| {
                archived(it);
                let was = it.office.read(OPEN);
                story(it, "Er was geen uitleg.");
                story(it, "Er was uitleg.");
                it.write(OPEN, was);
                it.commit("Terug", SECRETARY, LATER);
            },
            &[],
        ),
        case(
            "H12",
            "the story, put back and changed once more",
            |it| {
                archived(it);
                let was = it.office.read(OPEN);
                story(it, "Er was geen uitleg.");
                it.write(OPEN, was);
                it.commit("Terug", SECRETARY, LATER);
                story(it, "Er was uitleg.");
            },
            &[of_story],
        ),
        case(
            "H12",
            "who complained, after archiving",
            |it| {
                archived(it);
                edit(it, OPEN, "Wubbe Schijngestalte", "Piet Anders");
            },
            &[told],
        ),
        case(
            "H12",
            "the nature, before archiving",
            |it| edit(it, OPEN, "aard: begeleiding", "aard: inhoud"),
            &[],
        ),
        case(
            "H12",
            "an established report",
            |it| {
                it.write(REPORT, it.office.read(REPORT) + "\nEn nog iets.\n");
                it.commit("Aangevuld", SECRETARY, LATER);
            },
            &[("H12", "breach", REPORT, "")],
        ),
    ]
}
