//! A7 and A8: registration, the file, and its destruction.

use super::case::paths::*;
use super::case::{Case, case, hold};

pub(crate) fn cases() -> Vec<Case> {
    [rejection(), retention(), file()].concat()
}

#[test]
fn cases_of_the_archive_hold() {
    hold(&cases());
}

fn rejection() -> Vec<Case> {
    vec![
        case("A7.2", "the ground of an exclusion is its reason").replace(
            EXCLUDED,
            "oordeling\n    verwezen",
            "oordeling\n    opmerking: Zie artikel 1.\n    verwezen",
        ),
        case("A7.2", "not admissible without a reason")
            .cut(INADMISSIBLE, "    reden: De parkeerplaats is niet van O21.\n")
            .error(INADMISSIBLE, "datum: 2024-06-17"),
        case("A7.2", "not admissible with an empty reason")
            .replace(INADMISSIBLE, "reden: De parkeerplaats is niet van O21.", "reden: \"\"")
            .error(INADMISSIBLE, "datum: 2024-06-17"),
        case("A7.2", "excluded with neither ground nor reason")
            .cut(EXCLUDED, "    grond: beoordeling\n")
            .error(EXCLUDED, "datum: 2026-02-11")
            .error(EXCLUDED, "uitkomst: uitgesloten")
            .of("F4"),
    ]
}

const ARCHIVED: &str = "  - {datum: 2024-06-18, stap: gearchiveerd, door: sdevries}\n";

fn retention() -> Vec<Case> {
    let held = |name, until: &str| {
        let event = format!(
            "{ARCHIVED}  - {{datum: 2026-06-01, stap: bewaren, door: ddirks, reden: Verzoek van de verzekeraar.{until}}}\n"
        );
        case("A8.1", name).replace(INADMISSIBLE, ARCHIVED, event)
    };
    let decided = "datum: 2024-06-17";
    vec![
        case("A8.1", "the last day").today("2026-06-17"),
        case("A8.1", "the day after").today("2026-06-18").late(INADMISSIBLE, decided).due("2026-06-17"),
        case("A8.1", "thirty days after").today("2026-07-17").late(INADMISSIBLE, decided).due("2026-06-17"),
        case("A8.1", "more than thirty days after")
            .today("2026-07-18")
            .late(INADMISSIBLE, decided)
            .due("2026-06-17"),
        case("A8.1", "thirty days after, where the regulation gives no time for destruction")
            .cut(REGULATION, "  vernietiging: {duur: 30 dagen, vanaf: einde-bewaring, artikel: 8}\n")
            .today("2026-07-17")
            .late(INADMISSIBLE, decided)
            .due("2026-06-17"),
        case("A8.1", "more than that after")
            .cut(REGULATION, "  vernietiging: {duur: 30 dagen, vanaf: einde-bewaring, artikel: 8}\n")
            .today("2026-07-18")
            .late(INADMISSIBLE, decided)
            .due("2026-06-17"),
        held("held without end", "").today("2026-07-18"),
        held("held up to a day", ", tot: 2026-07-18").today("2026-07-18"),
        held("held no longer", ", tot: 2026-07-17")
            .today("2026-07-18")
            .late(INADMISSIBLE, decided)
            .due("2026-07-17"),
    ]
}

fn file() -> Vec<Case> {
    let letter = "  - {bestand: klachtbrief.txt, soort: klachtbrief, datum: 2026-03-02}\n";
    let archived = "  - {datum: 2026-04-15, stap: gearchiveerd, door: sdevries}\n";
    let unlisted = "records/complaints/2026/2026-001/klachtbrief.txt";
    vec![
        case("A8.2", "not archived yet").cut(FORMAL, archived).cut(FORMAL, letter).remove(unlisted),
        case("A8.2", "a letter that came by word of mouth")
            .replace(FORMAL, "kanaal: schriftelijk", "kanaal: mondeling")
            .cut(FORMAL, letter)
            .remove(unlisted),
        case("A8.2", "a notice that is listed with its day").cut(FORMAL, ", stuk: ontvangstbericht.txt"),
        case("A8.2", "no letter").cut(FORMAL, letter).remove(unlisted).breach(FORMAL, "kanaal:"),
        case("A8.2", "the acknowledgement is of another day")
            .cut(FORMAL, ", stuk: ontvangstbericht.txt")
            .replace(FORMAL, "correspondentie, datum: 2026-03-04", "correspondentie, datum: 2026-03-05")
            .breach(FORMAL, "stap: ontvangstbericht"),
        case("A8.2", "no notice of extension")
            .cut(FORMAL, "    stuk: uitstelbericht.txt\n")
            .cut(FORMAL, "  - {bestand: uitstelbericht.txt, soort: correspondentie, datum: 2026-03-20}\n")
            .remove("records/complaints/2026/2026-001/uitstelbericht.txt")
            .breach(FORMAL, "datum: 2026-03-20"),
        case("A8.2", "no notice of the handling")
            .cut(FORMAL, ", stuk: afhandeling.txt")
            .replace(FORMAL, "soort: afhandelingsbericht", "soort: overig")
            .breach(FORMAL, "klager-geinformeerd"),
    ]
}
