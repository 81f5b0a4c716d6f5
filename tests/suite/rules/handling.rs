//! A5: the formal handling.

use super::case::paths::*;
use super::case::{Case, case, hold};

pub(crate) fn cases() -> Vec<Case> {
    [
        registration(),
        acknowledgement(),
        informing(),
        consulting(),
        measures(),
        outcome(),
        archiving(),
        chronology(),
    ]
    .concat()
}

#[test]
fn cases_of_handling_hold() {
    hold(&cases());
}

const REGISTERED: &str = "  - {datum: 2026-03-03, stap: geregistreerd, door: sdevries}\n";
const ACKNOWLEDGED: &str =
    "  - {datum: 2026-03-04, stap: ontvangstbericht, door: bbakker, stuk: ontvangstbericht.txt}\n";
const EMPLOYEE: &str = "  - {datum: 2026-03-05, stap: medewerker-geinformeerd, door: ddirks, aan: mjansen}\n";
const THIRD: &str = "  - {datum: 2026-03-05, stap: derde-geinformeerd, door: ddirks}\n";
const CONSULTED: &str = "  - {datum: 2026-03-11, stap: overleg, door: ddirks, met: mjansen}\n";
const HANDLED: &str = "  - {datum: 2026-04-14, stap: klager-geinformeerd, door: ddirks, oordeel: gegrond, stuk: afhandeling.txt}\n";
const TOLD: &str = "  - {datum: 2026-04-14, stap: uitkomst-aan-medewerker, door: ddirks, aan: mjansen}\n";
const ARCHIVED: &str = "  - {datum: 2026-04-15, stap: gearchiveerd, door: sdevries}\n";

/// The event, moved to just before archiving, on that day.
fn moved(case: Case, event: &'static str) -> Case {
    let (_, rest) = event.split_once(',').expect("an event has a date and more");
    case.cut(FORMAL, event).replace(FORMAL, ARCHIVED, format!("  - {{datum: 2026-04-15,{rest}{ARCHIVED}"))
}

/// The same step by someone else.
fn by(case: Case, event: &'static str, doer: &str, other: &str) -> Case {
    case.replace(FORMAL, event, event.replace(doer, other))
}

fn registration() -> Vec<Case> {
    vec![
        moved(case("A5.1", "registered before archiving"), REGISTERED),
        case("A5.1", "archived without").cut(FORMAL, REGISTERED).breach(FORMAL, "gearchiveerd"),
        by(case("A5.1", "by the back office"), REGISTERED, "sdevries", "bbakker")
            .breach(FORMAL, "geregistreerd"),
        case("A5.1", "withdrawn, archived and not registered")
            .write(NEW, OPEN.replace("stap: geregistreerd, door: sdevries}", "stap: ingetrokken, door: klager}\n  - {datum: 2026-06-10, stap: gearchiveerd, door: sdevries}"))
            .breach(NEW, "gearchiveerd"),
        case("A5.1", "a rejection that is not registered")
            .cut(INADMISSIBLE, "  - {datum: 2024-06-13, stap: geregistreerd, door: sdevries}\n")
            .breach(INADMISSIBLE, "gearchiveerd"),
    ]
}

fn acknowledgement() -> Vec<Case> {
    let target = |name, length: &str| {
        case("A5.4", name)
            .replace(
                REGULATION,
                "  ontvangstbericht:\n    artikel: 5\n",
                "  ontvangstbericht:\n    artikel: 5\n    termijn: ontvangst\n",
            )
            .replace(
                REGULATION,
                "termijnen:\n",
                format!("termijnen:\n  ontvangst: {{streef: {length}, vanaf: ontvangen, artikel: 5}}\n"),
            )
    };
    vec![
        target("on the last day of a target", "2 werkdagen"),
        target("past a target", "1 werkdag").warning(APPEAL, "stap: ontvangstbericht").due("2026-01-06"),
        case("A5.4", "handled without").cut(FORMAL, ACKNOWLEDGED).breach(FORMAL, "klager-geinformeerd"),
        moved(case("A5.4", "after the handling"), ACKNOWLEDGED).breach(FORMAL, "stap: ontvangstbericht"),
        by(case("A5.4", "by the secretariat"), ACKNOWLEDGED, "bbakker", "sdevries")
            .breach(FORMAL, "stap: ontvangstbericht"),
    ]
}

fn informing() -> Vec<Case> {
    vec![
        case("A5.5", "two at once")
            .replace(FORMAL, "betreft: [mjansen]", "betreft: [mjansen, pdeboer]")
            .replace(FORMAL, EMPLOYEE, EMPLOYEE.replace("mjansen", "[mjansen, pdeboer]"))
            .replace(FORMAL, CONSULTED, CONSULTED.replace("mjansen", "[mjansen, pdeboer]"))
            .replace(FORMAL, TOLD, TOLD.replace("mjansen", "[mjansen, pdeboer]")),
        case("A5.5", "one of two")
            .replace(FORMAL, "betreft: [mjansen]", "betreft: [mjansen, pdeboer]")
            .replace(FORMAL, CONSULTED, CONSULTED.replace("mjansen", "[mjansen, pdeboer]"))
            .replace(FORMAL, TOLD, TOLD.replace("mjansen", "[mjansen, pdeboer]"))
            .breach(FORMAL, "klager-geinformeerd"),
        case("A5.5", "handled without").cut(FORMAL, EMPLOYEE).breach(FORMAL, "klager-geinformeerd"),
        moved(case("A5.5", "after the handling"), EMPLOYEE).breach(FORMAL, "stap: medewerker-geinformeerd"),
        by(case("A5.5", "by the secretariat"), EMPLOYEE, "ddirks", "sdevries")
            .breach(FORMAL, "stap: medewerker-geinformeerd"),
        case("A5.6", "not asked of a rejection"),
        case("A5.6", "handled without").cut(FORMAL, THIRD).breach(FORMAL, "klager-geinformeerd"),
        moved(case("A5.6", "after the handling"), THIRD).breach(FORMAL, "derde-geinformeerd"),
        by(case("A5.6", "by the back office"), THIRD, "ddirks", "bbakker")
            .breach(FORMAL, "derde-geinformeerd"),
    ]
}

fn consulting() -> Vec<Case> {
    vec![
        case("A5.7", "on the day of the handling")
            .cut(FORMAL, CONSULTED)
            .replace(FORMAL, HANDLED, format!("{HANDLED}{}", CONSULTED.replace("2026-03-11", "2026-04-14"))),
        case("A5.7", "handled without").cut(FORMAL, CONSULTED).breach(FORMAL, "klager-geinformeerd"),
        moved(case("A5.7", "after the handling"), CONSULTED).breach(FORMAL, "stap: overleg"),
        by(case("A5.7", "by the secretariat"), CONSULTED, "ddirks", "sdevries").breach(FORMAL, "stap: overleg"),
        case("A5.7", "accounted for")
            .cut(FORMAL, CONSULTED)
            .replace(FORMAL, "stukken:\n", "verantwoording:\n  - {regel: A5.7, door: ddirks, datum: 2026-04-20, reden: Zij was ziek.}\nstukken:\n")
            .breach(FORMAL, "klager-geinformeerd")
            .accounted(),
    ]
}

const NONE: &str =
    "  - {datum: 2026-01-20, stap: geen-maatregel, door: ddirks, reden: De toets stond in de studiegids.}\n";

fn measures() -> Vec<Case> {
    vec![
        case("A5.8", "two measures").replace(APPEAL, NONE, "  - {datum: 2026-01-20, stap: maatregel, door: ddirks, soort: corrigerend, status: genomen, gericht-op: relatie}\n  - {datum: 2026-01-20, stap: maatregel, door: ddirks, soort: preventief, status: voorgesteld, gericht-op: medewerker}\n"),
        case("A5.8", "archived without").cut(APPEAL, NONE).breach(APPEAL, "gearchiveerd"),
        case("A5.8", "none, without a reason").cut(APPEAL, ", reden: De toets stond in de studiegids.").breach(APPEAL, "geen-maatregel"),
        case("A5.8", "both")
            .replace(APPEAL, NONE, format!("{NONE}  - {{datum: 2026-01-20, stap: maatregel, door: ddirks, soort: corrigerend, status: genomen, gericht-op: relatie}}\n"))
            .breach(APPEAL, "geen-maatregel"),
        case("A5.8", "by the secretariat")
            .replace(FORMAL, "    stap: maatregel\n    door: ddirks", "    stap: maatregel\n    door: sdevries")
            .breach(FORMAL, "    door: sdevries\n"),
        case("A5.8", "none, by the secretariat")
            .replace(APPEAL, "geen-maatregel, door: ddirks", "geen-maatregel, door: sdevries")
            .breach(APPEAL, "geen-maatregel"),
    ]
}

fn outcome() -> Vec<Case> {
    vec![
        case("A5.9", "another finding").replace(FORMAL, "oordeel: gegrond", "oordeel: geen-oordeel"),
        case("A5.9", "of a rejection, for which the regulation names nobody").replace(
            INADMISSIBLE,
            "  - {datum: 2024-06-18, stap: gearch",
            "  - {datum: 2024-06-18, stap: klager-geinformeerd, door: bbakker, oordeel: geen-oordeel}\n  - {datum: 2024-06-18, stap: gearch",
        ),
        case("A5.9", "archived without").cut(FORMAL, HANDLED).breach(FORMAL, "gearchiveerd"),
        by(case("A5.9", "by the secretariat"), HANDLED, "ddirks", "sdevries")
            .breach(FORMAL, "klager-geinformeerd"),
        moved(case("A5.10", "on the day of archiving"), TOLD),
        case("A5.10", "archived without").cut(FORMAL, TOLD).breach(FORMAL, "gearchiveerd"),
        by(case("A5.10", "by the secretariat"), TOLD, "ddirks", "sdevries")
            .breach(FORMAL, "uitkomst-aan-medewerker"),
    ]
}

fn archiving() -> Vec<Case> {
    let spread = |name, manner: &str| {
        let event = format!(
            "{TOLD}  - {{datum: 2026-04-14, stap: verspreid, door: sdevries, aan: mjansen{manner}}}\n"
        );
        case("A5.12", name).replace(FORMAL, TOLD, event)
    };
    vec![
        case("A5.11", "not archived yet, for which there is no term").cut(FORMAL, ARCHIVED),
        by(case("A5.11", "by the back office"), ARCHIVED, "sdevries", "bbakker")
            .breach(FORMAL, "gearchiveerd"),
        case("A5.11", "a rejection, by an employee")
            .replace(INADMISSIBLE, "gearchiveerd, door: sdevries", "gearchiveerd, door: pdeboer")
            .breach(INADMISSIBLE, "gearchiveerd"),
        spread("in an envelope", ", wijze: envelop"),
        spread("by mail", ", wijze: mail").breach(FORMAL, "verspreid"),
        spread("nobody knows how", "").breach(FORMAL, "verspreid"),
    ]
}

fn chronology() -> Vec<Case> {
    let extended = |name, day: &str| {
        let event = format!(
            "  - {{datum: {day}, stap: uitstel, door: ddirks, reden: Ziekte., verwacht: 2026-02-02, stuk: afhandeling.txt}}\n"
        );
        let before = "  - {datum: 2026-01-21, stap: gearchiveerd";
        case("A5.14", name).replace(APPEAL, before, format!("{event}{before}"))
    };
    let corrected = |name, step: &str, day: &str| {
        let last = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";
        let event = format!(
            "{last}  - {{datum: 2026-04-13, stap: correctie, door: sdevries, op: {{stap: {step}}}, wordt: {{datum: {day}}}, reden: Vergist.}}\n"
        );
        case("A5.14", name).replace(LIGHT, last, event)
    };
    vec![
        extended("an extension on the day of the handling", "2026-01-20"),
        extended("an extension after the handling", "2026-01-21").error(APPEAL, "stap: uitstel"),
        case("A5.14", "never received")
            .cut(INADMISSIBLE, "  - {datum: 2024-06-12, stap: ontvangen, door: pdeboer}\n")
            .error(INADMISSIBLE, "directie-geinformeerd"),
        corrected("all on one day", "besluit", "2026-04-07"),
        corrected("registered before it was received", "geregistreerd", "2026-04-06")
            .error(LIGHT, "stap: geregistreerd, door"),
        corrected("archived before it was handled", "gearchiveerd", "2026-04-08")
            .error(LIGHT, "stap: gearchiveerd, door"),
        corrected("handled before it was decided", "besluit", "2026-04-10")
            .error(LIGHT, "klager-geinformeerd")
            .breach(LIGHT, "stap: besluit, door")
            .of("A3.5"),
    ]
}
