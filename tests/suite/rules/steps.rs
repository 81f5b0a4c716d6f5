//! S: the steps that a regulation judges by their rows alone, and those codes of articles that are
//! about who may do a step.

use super::case::paths::*;
use super::case::{Case, case, hold};

pub(crate) fn cases() -> Vec<Case> {
    [asked(), performers()].concat()
}

#[test]
fn cases_of_steps_hold() {
    hold(&cases());
}

const ARCHIVED: &str = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";
const CALLED: &str = "  - {datum: 2026-04-09, stap: nabellen, door: sdevries, opmerking: Tevreden.}\n";
const CORRECTED: &str = "  - {datum: 2026-04-10, stap: correctie, door: klager, op: {stap: gearchiveerd}, wordt: {opmerking: Compleet.}, reden: Vergeten.}\n";

/// The light complaint under a regulation that asks to call the complainant afterwards.
fn called(code: &'static str, name: &'static str, asks: &str, event: &str) -> Case {
    let row =
        format!("  nabellen: {{soort: stap, naam: nabellen van de klager, artikel: 6{asks}}}\n  uitstel:\n");
    case(code, name)
        .replace(REGULATION, "  uitstel:\n", row)
        .replace(REGULATION, "kalender:", "  nabellen: {duur: 2 werkdagen, vanaf: ontvangen}\n\nkalender:")
        .replace(LIGHT, ARCHIVED, format!("{event}{ARCHIVED}"))
}

fn asked() -> Vec<Case> {
    let required = ", vereist: [licht]";
    let before = ", vereist: [licht], voor: klager-geinformeerd";
    let written = "records/complaints/2026/2026-002/nabellen.txt";
    let later = CALLED.replace("04-09", "04-10");
    let outside = |by: &str| CALLED.replace("door: sdevries", &format!("door: {by}"));
    vec![
        called("S1", "there", required, CALLED),
        called("S1", "asked for only when the complainant asks", ", op-verzoek: [licht]", ""),
        called("S1", "missing in the archive", required, "").breach(LIGHT, "stap: gearchiveerd"),
        called("S1", "missing where something presupposes it", before, "")
            .breach(LIGHT, "stap: klager-geinformeerd"),
        called("S2", "by whom the regulation names", ", wie: [secretariaat]", CALLED),
        called("S2", "by another", ", wie: [directie]", CALLED).breach(LIGHT, "stap: nabellen"),
        called("S2", "by somebody of the office, where the regulation names nobody", "", CALLED),
        called("S2", "by the complainant, where the regulation names nobody", "", &outside("klager"))
            .breach(LIGHT, "stap: nabellen"),
        called("S2", "by the third, where the regulation names nobody", "", &outside("derde"))
            .breach(LIGHT, "stap: nabellen"),
        case("S2", "received by the complainant")
            .replace(EXCLUDED, "stap: ontvangen, door: pdeboer", "stap: ontvangen, door: klager")
            .breach(EXCLUDED, "stap: ontvangen")
            .breach(EXCLUDED, "stap: directie-geinformeerd"),
        case("S2", "corrected by the complainant")
            .replace(LIGHT, ARCHIVED, format!("{ARCHIVED}{CORRECTED}"))
            .breach(LIGHT, "stap: correctie"),
        called("S3", "on its last day", ", vereist: [licht], termijn: nabellen", CALLED),
        called("S3", "after its last day", ", vereist: [licht], termijn: nabellen", &later)
            .breach(LIGHT, "stap: nabellen")
            .due("2026-04-09"),
        called("S4", "on the day of what presupposes it", before, CALLED),
        called("S4", "after what presupposes it", before, &later).breach(LIGHT, "stap: nabellen"),
        called("S5", "with its document", ", stuk: [licht]", &CALLED.replace("}", ", stuk: nabellen.txt}"))
            .write(written, "Zij was tevreden.")
            .replace(
                LIGHT,
                "---\nDe heer",
                "stukken: [{bestand: nabellen.txt, soort: overig}]\n---\nDe heer",
            ),
        called("S5", "without its document", ", stuk: [licht]", CALLED).breach(LIGHT, "stap: nabellen"),
        called("S6", "with the field", ", eist: [opmerking]", CALLED),
        called(
            "S6",
            "without the field",
            ", eist: [opmerking]",
            &CALLED.replace(", opmerking: Tevreden.", ""),
        )
        .error(LIGHT, "stap: nabellen"),
        called("F5", "a field that this kind of step does not take", ", eist: [verwacht]", CALLED)
            .error(REGULATION, "nabellen: {soort"),
    ]
}

fn performers() -> Vec<Case> {
    let archived = "  - {datum: 2024-06-18, stap: gearchiveerd, door: sdevries}\n";
    let held = |name, by: &str| {
        let event =
            format!("{archived}  - {{datum: 2026-06-01, stap: bewaren, door: {by}, reden: Rechtszaak.}}\n");
        case("A8.3", name).replace(INADMISSIBLE, archived, event)
    };
    vec![
        held("kept longer by the management", "ddirks").today("2026-07-18"),
        held("kept longer by the secretariat", "sdevries").breach(INADMISSIBLE, "stap: bewaren"),
        case("A9.4", "announced by the management, in other words").replace(FORMAL, "moet nog", "moest nog"),
        case("A9.4", "announced by the back office")
            .replace(FORMAL, "    stap: uitstel\n    door: ddirks", "    stap: uitstel\n    door: bbakker")
            .breach(FORMAL, "    door: bbakker"),
        case("A9.10", "ordered by the management, in other words").replace(
            APPEAL,
            "Herkansing aanbieden",
            "Toets over",
        ),
        case("A9.10", "ordered by the secretariat")
            .replace(
                APPEAL,
                "stap: gevolg, door: ddirks, status: opgedragen",
                "stap: gevolg, door: sdevries, status: opgedragen",
            )
            .breach(APPEAL, "status: opgedragen"),
    ]
}
