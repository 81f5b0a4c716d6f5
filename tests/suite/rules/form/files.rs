//! F11 and F13: what stands on disk, and where.

use super::super::case::paths::*;
use super::{Case, TOP, case};

const LETTER: &str = "records/complaints/2026/2026-001/klachtbrief.txt";

pub(super) fn cases() -> Vec<Case> {
    [documents(), strays()].concat()
}

fn documents() -> Vec<Case> {
    vec![
        case("F11", "listed and there")
            .write("records/complaints/2026/2026-001/foto.png", "geen foto")
            .replace(FORMAL, "stukken:\n", "stukken:\n  - {bestand: foto.png, soort: overig}\n"),
        case("F11", "listed but absent").remove(LETTER).error(FORMAL, "klachtbrief.txt"),
        case("F11", "present but not listed")
            .write("records/complaints/2026/2026-001/foto.png", "geen foto")
            .error(FORMAL, "stukken:"),
        case("F11", "present, and nothing is listed")
            .write("records/complaints/2026/2026-002/foto.png", "geen foto")
            .error(LIGHT, TOP),
        case("F11", "a path that leaves the folder")
            .replace(
                FORMAL,
                "stukken:\n",
                "stukken:\n  - {bestand: ../2026-005/afhandeling.txt, soort: overig}\n",
            )
            .error(FORMAL, "../2026-005"),
        case("F11", "an absolute path")
            .replace(FORMAL, "stukken:\n", "stukken:\n  - {bestand: /etc/hostname, soort: overig}\n")
            .error(FORMAL, "/etc/hostname"),
        case("F11", "a symbolic link")
            .remove(LETTER)
            .link("../2026-005/afhandeling.txt", LETTER)
            .error(FORMAL, "klachtbrief.txt"),
        case("F11", "a folder")
            .remove(LETTER)
            .write("records/complaints/2026/2026-001/klachtbrief.txt/bladzijde", "1")
            .error(FORMAL, "klachtbrief.txt"),
        case("F11", "an event with a document that is not listed")
            .replace(FORMAL, "stuk: ontvangstbericht.txt", "stuk: ontvangsbericht.txt")
            .error(FORMAL, "ontvangsbericht.txt"),
    ]
}

fn strays() -> Vec<Case> {
    vec![
        case("F13", "what belongs there")
            .write("records/README.md", "Hoe het werkt.")
            .write("records/ledger/seals.yaml", "zegels: []\n")
            .write("records/ledger/destructions.yaml", "vernietigingen: []\n"),
        case("F13", "another file in the ledger")
            .write("records/ledger/2025.yaml", "jaar: 2025")
            .error("records/ledger/2025.yaml", TOP),
        case("F13", "a place-holder of an empty folder").write("records/reports/.gitkeep", ""),
        case("F13", "a stray file").write("records/notities.txt", "x").error("records/notities.txt", TOP),
        case("F13", "a stray folder").write("records/oud/2026-001.md", "x").error("records/oud", TOP),
        case("F13", "a folder without dossier")
            .write("records/complaints/2026/2026-099/brief.txt", "x")
            .error("records/complaints/2026/2026-099", TOP),
        case("F13", "a folder that is no year")
            .write("records/complaints/archief/2026-001.md", "x")
            .error("records/complaints/archief", TOP),
        case("F13", "another file among the dossiers")
            .write("records/complaints/2026/2026-001.docx", "x")
            .error("records/complaints/2026/2026-001.docx", TOP),
        case("F13", "a report that is no year")
            .write("records/reports/laatste.md", "x")
            .error("records/reports/laatste.md", TOP),
        case("F13", "a linked dossier").link("2026-001.md", NEW).error(NEW, TOP),
    ]
}
