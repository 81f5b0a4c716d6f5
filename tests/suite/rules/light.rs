//! A6: the light handling.

use super::case::paths::*;
use super::case::{Case, case, hold};

pub(crate) fn cases() -> Vec<Case> {
    [settling(), agreement(), measures(), filing(), becoming_formal()].concat()
}

#[test]
fn cases_of_light_handling_hold() {
    hold(&cases());
}

const AGREED: &str = "  - {datum: 2026-04-08, stap: akkoord-klager, door: klager, wijze: mondeling}\n";
const SETTLED: &str =
    "  - {datum: 2026-04-09, stap: klager-geinformeerd, door: sdevries, oordeel: geen-oordeel}\n";
const REGISTERED: &str = "  - {datum: 2026-04-07, stap: geregistreerd, door: sdevries}\n";
const EMPLOYEE: &str = "  - {datum: 2026-04-08, stap: medewerker-geinformeerd, door: ddirks, aan: mjansen}\n";
const ARCHIVED: &str = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";

fn settling() -> Vec<Case> {
    vec![
        case("A6.2", "by the management").replace(
            LIGHT,
            "klager-geinformeerd, door: sdevries",
            "klager-geinformeerd, door: ddirks",
        ),
        case("A6.2", "by the back office")
            .replace(LIGHT, "klager-geinformeerd, door: sdevries", "klager-geinformeerd, door: bbakker")
            .breach(LIGHT, "klager-geinformeerd"),
        case("A6.2", "by whoever received it")
            .replace(LIGHT, "klager-geinformeerd, door: sdevries", "klager-geinformeerd, door: mjansen")
            .breach(LIGHT, "klager-geinformeerd"),
    ]
}

fn agreement() -> Vec<Case> {
    let answered =
        |name, answer: &'static str| case("A6.3", name).replace(LIGHT, SETTLED, format!("{answer}{SETTLED}"));
    vec![
        case("A6.3", "on the day it was settled").cut(LIGHT, AGREED).replace(
            LIGHT,
            SETTLED,
            format!("{}{SETTLED}", AGREED.replace("04-08", "04-09")),
        ),
        answered(
            "withdrawn, then given again",
            "  - {datum: 2026-04-08, stap: akkoord-klager, door: klager, antwoord: nee}\n  - {datum: 2026-04-09, stap: akkoord-klager, door: klager, antwoord: ja}\n",
        ),
        case("A6.3", "settled without").cut(LIGHT, AGREED).breach(LIGHT, "klager-geinformeerd"),
        case("A6.3", "settled against")
            .replace(LIGHT, "wijze: mondeling", "wijze: mondeling, antwoord: nee")
            .breach(LIGHT, "klager-geinformeerd"),
        answered(
            "settled after it was withdrawn",
            "  - {datum: 2026-04-09, stap: akkoord-klager, door: klager, antwoord: nee}\n",
        )
        .breach(LIGHT, "klager-geinformeerd"),
        case("A6.3", "given after it was settled")
            .cut(LIGHT, AGREED)
            .replace(LIGHT, ARCHIVED, format!("{}{ARCHIVED}", AGREED.replace("04-08", "04-10")))
            .breach(LIGHT, "akkoord-klager"),
    ]
}

fn measures() -> Vec<Case> {
    let measure = "stap: maatregel, door: sdevries, soort: corrigerend, status: genomen, gericht-op: relatie";
    let changed = |code, name, doer: &str, aim: &str| {
        case(code, name).replace(LIGHT, measure, measure.replace("sdevries", doer).replace("relatie", aim))
    };
    let consulted = |name, doer: &str| {
        let event = format!("  - {{datum: 2026-04-08, stap: overleg, door: {doer}, met: mjansen}}\n");
        case("A6.5", name).replace(LIGHT, EMPLOYEE, format!("{EMPLOYEE}{event}"))
    };
    vec![
        changed("A6.4", "the management may do more", "ddirks", "werkwijze"),
        changed("A6.4", "aimed at the procedure", "sdevries", "werkwijze").breach(LIGHT, "stap: maatregel"),
        changed("A6.4", "aimed at the employee", "sdevries", "medewerker")
            .breach(LIGHT, "stap: maatregel")
            .breach(LIGHT, "stap: maatregel")
            .of("A6.5"),
        changed("A6.4", "by the back office", "bbakker", "relatie").breach(LIGHT, "stap: maatregel"),
        consulted("by the management", "ddirks"),
        consulted("by the secretariat", "sdevries").breach(LIGHT, "stap: overleg"),
        changed("A6.5", "a measure of the management", "ddirks", "medewerker"),
    ]
}

fn filing() -> Vec<Case> {
    vec![
        case("A6.6", "registered on the day of archiving")
            .cut(LIGHT, REGISTERED)
            .replace(LIGHT, ARCHIVED, format!("{}{ARCHIVED}", REGISTERED.replace("04-07", "04-10"))),
        case("A6.6", "archived without").cut(LIGHT, REGISTERED).breach(LIGHT, "gearchiveerd"),
        case("A6.6", "accounted for")
            .cut(LIGHT, REGISTERED)
            .replace(LIGHT, ARCHIVED, format!("{ARCHIVED}verantwoording:\n  - {{regel: A6.6, door: sdevries, datum: 2026-04-13, reden: Vergeten.}}\n"))
            .breach(LIGHT, "stap: gearchiveerd")
            .accounted(),
        case("A6.7", "about nobody")
            .cut(LIGHT, EMPLOYEE)
            .cut(LIGHT, "betreft: [mjansen]\n")
            .replace(LIGHT, "route: eigen-werk", "route: algemeen"),
        case("A6.7", "told after it was settled")
            .cut(LIGHT, EMPLOYEE)
            .replace(LIGHT, ARCHIVED, format!("{}{ARCHIVED}", EMPLOYEE.replace("04-08", "04-10"))),
        case("A6.7", "settled, not archived").cut(LIGHT, EMPLOYEE).cut(LIGHT, ARCHIVED),
        case("A6.7", "archived without").cut(LIGHT, EMPLOYEE).breach(LIGHT, "gearchiveerd"),
        case("A6.7", "by the secretariat")
            .replace(LIGHT, "medewerker-geinformeerd, door: ddirks", "medewerker-geinformeerd, door: sdevries")
            .breach(LIGHT, "medewerker-geinformeerd"),
    ]
}

/// Settled as a light complaint; then the complainant no longer agreed, and it was handled formally.
fn becoming_formal() -> Vec<Case> {
    const ACKNOWLEDGED: &str =
        "  - {datum: 2026-04-14, stap: ontvangstbericht, door: bbakker, stuk: bericht.eml}\n";
    const TOLD: &str = "  - {datum: 2026-04-28, stap: klager-geinformeerd, door: ddirks, oordeel: gegrond, stuk: brief.pdf}\n";
    let anew = format!(
        "  - {{datum: 2026-04-10, stap: akkoord-klager, door: klager, antwoord: nee}}
  - {{datum: 2026-04-10, stap: bevestigd, door: mjansen, antwoord: ja}}
  - {{datum: 2026-04-10, stap: directie-geinformeerd, door: mjansen}}
  - {{datum: 2026-04-14, stap: besluit, door: ddirks, uitkomst: toepasselijk}}
{ACKNOWLEDGED}  - {{datum: 2026-04-14, stap: derde-geinformeerd, door: ddirks}}
  - {{datum: 2026-04-20, stap: overleg, door: ddirks, met: mjansen}}
{TOLD}  - {{datum: 2026-04-28, stap: uitkomst-aan-medewerker, door: ddirks, aan: mjansen}}
  - {{datum: 2026-04-29, stap: gearchiveerd, door: sdevries}}
stukken: [{{bestand: bericht.eml, soort: correspondentie}}, {{bestand: brief.pdf, soort: afhandelingsbericht}}]
"
    );
    let formal = |code, name, archived: &str| {
        case(code, name)
            .write("records/complaints/2026/2026-002/bericht.eml", "bericht")
            .write("records/complaints/2026/2026-002/brief.pdf", "brief")
            .replace(LIGHT, ARCHIVED, format!("{archived}{anew}"))
    };
    vec![
        formal("A5.9", "the secretariat settled it while it was light", ""),
        formal("A5.11", "archived twice", ARCHIVED),
        formal("A5.4", "acknowledged after it was told anew", "")
            .cut(LIGHT, ACKNOWLEDGED)
            .replace(
                LIGHT,
                "  - {datum: 2026-04-29",
                format!("{}  - {{datum: 2026-04-29", ACKNOWLEDGED.replace("04-14", "04-29")),
            )
            .breach(LIGHT, "stap: ontvangstbericht")
            .of("A5.4"),
        formal("A9.1", "the day of receipt stays", "")
            .replace(LIGHT, TOLD, TOLD.replace("04-28", "04-30"))
            .replace(LIGHT, "2026-04-28, stap: uitkomst", "2026-04-30, stap: uitkomst")
            .replace(LIGHT, "2026-04-29, stap: gearch", "2026-04-30, stap: gearch")
            .breach(LIGHT, "2026-04-30, stap: klager-geinformeerd")
            .due("2026-04-29")
            .of("A9.1"),
        formal("A9.1", "not handled anew", "")
            .cut(LIGHT, TOLD)
            .cut(
                LIGHT,
                "  - {datum: 2026-04-28, stap: uitkomst-aan-medewerker, door: ddirks, aan: mjansen}\n",
            )
            .cut(LIGHT, "  - {datum: 2026-04-29, stap: gearchiveerd, door: sdevries}\n")
            .replace(
                LIGHT,
                ", {bestand: brief.pdf, soort: afhandelingsbericht}",
                ", {bestand: brief.pdf, soort: overig}",
            )
            .late(LIGHT, "stap: ontvangen")
            .due("2026-04-29"),
    ]
}
