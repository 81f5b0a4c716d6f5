//! A3.2 and A10: the yearly report.

use super::case::paths::*;
use super::case::{Case, TOP, case, hold};

pub(crate) fn cases() -> Vec<Case> {
    [drawn_up(), established(), later(), parts(), names()].concat()
}

#[test]
fn cases_of_the_yearly_report_hold() {
    hold(&cases());
}

const DRAWN_UP: &str = "opgesteld: 2026-01-12\n";
const ESTABLISHED: &str = "vastgesteld: 2026-01-26\n";
const DUE: &str = "2026-01-31";

fn drawn_up() -> Vec<Case> {
    vec![
        case("A3.2", "on the last day of the calendar year").replace(
            OLD_REPORT,
            "opgesteld: 2025-01-13",
            "opgesteld: 2025-12-31",
        ),
        case("A3.2", "in the year after that")
            .replace(OLD_REPORT, "opgesteld: 2025-01-13", "opgesteld: 2026-01-01")
            .breach(OLD_REPORT, "opgesteld")
            .due("2025-01-31"),
        case("A3.2", "established without").cut(REPORT, DRAWN_UP).breach(REPORT, TOP).due(DUE),
        case("A3.2", "neither drawn up nor established")
            .cut(REPORT, DRAWN_UP)
            .cut(REPORT, ESTABLISHED)
            .late(REPORT, TOP)
            .due(DUE)
            .late(REPORT, TOP)
            .due(DUE)
            .of("A10.1"),
        case("A3.2", "no report of an earlier year")
            .remove(OLD_REPORT)
            .late(OLD_REPORT, TOP)
            .due("2025-01-31")
            .late(OLD_REPORT, TOP)
            .due("2025-01-31")
            .of("A10.1"),
    ]
}

fn established() -> Vec<Case> {
    vec![
        case("A10.1", "on the last day of January").replace(REPORT, ESTABLISHED, "vastgesteld: 2026-01-31\n"),
        case("A10.1", "in February")
            .replace(REPORT, ESTABLISHED, "vastgesteld: 2026-02-01\n")
            .breach(REPORT, "vastgesteld")
            .due(DUE),
        case("A10.1", "not established").cut(REPORT, ESTABLISHED).late(REPORT, TOP).due(DUE),
        case("A10.1", "no report at all, without complaints")
            .remove(REPORT)
            .late(REPORT, TOP)
            .due(DUE)
            .late(REPORT, TOP)
            .due(DUE)
            .of("A3.2"),
    ]
}

/// What is due in a later year, when a report is still to be written.
fn later() -> Vec<Case> {
    let next = "records/reports/2026.md";
    let on = |code, name, today| case(code, name).remove(INADMISSIBLE).today(today);
    let due = "2027-01-31";
    vec![
        on("A10.1", "open on 31 January", "2027-01-31"),
        on("A10.1", "open on 1 February", "2027-02-01")
            .late(next, TOP)
            .due(due)
            .late(next, TOP)
            .due(due)
            .of("A3.2"),
        on("A3.2", "open on the last day of the calendar year", "2027-12-31")
            .late(next, TOP)
            .due(due)
            .late(next, TOP)
            .due(due)
            .of("A10.1"),
        on("A3.2", "open when that year is over", "2028-01-01")
            .late(next, TOP)
            .due(due)
            .late(next, TOP)
            .due(due)
            .of("A10.1"),
    ]
}

fn parts() -> Vec<Case> {
    vec![
        case("A10.2", "without headings the body is the evaluation").write(
            REPORT,
            "---\njaar: 2025\nopgesteld: 2026-01-12\nvastgesteld: 2026-01-26\n---\nEen rustig jaar.\n",
        ),
        case("A10.2", "empty")
            .write(REPORT, "---\njaar: 2025\nopgesteld: 2026-01-12\nvastgesteld: 2026-01-26\n---\n\n")
            .error(REPORT, TOP),
        case("A10.2", "no part b").cut(REPORT, "## b. De aard van de klachten\n").error(REPORT, "## a."),
        case("A10.2", "an empty evaluation")
            .cut(REPORT, "Het was een rustig jaar; de opdrachten zijn behouden gebleven.\n")
            .error(REPORT, "## e."),
    ]
}

fn names() -> Vec<Case> {
    let said = |name, words: &str| {
        case("A10.7", name).replace(REPORT, "Het was een rustig jaar", format!("{words}\nEen rustig jaar"))
    };
    vec![
        said("the third, whom only the regulation names", "Mevrouw J. Kets deed uitspraak.")
            .error(REPORT, "Mevrouw"),
        said("an ordinary word", "Een voorbeeldig jaar, 2026."),
        said("a complainant", "Sanne Voorbeeld was boos.").error(REPORT, "Sanne"),
        said("a family name with a genitive", "Modelmans koffie was koud.").error(REPORT, "Modelmans"),
        said("an employee", "P. de Boer let op.").error(REPORT, "de Boer"),
        said("an address", "Schrijf naar s.voorbeeld@ergens.example.").error(REPORT, "s.voorbeeld@"),
        said("a telephone number", "Bel 010-0000000.").error(REPORT, "Bel"),
        said("a number of a dossier", "Zie 2026-001.").error(REPORT, "Zie"),
        case("A10.7", "a public sentence")
            .replace(FORMAL, "Lesmateriaal gaat twee", "Na Voorbeelds klacht gaat lesmateriaal twee")
            .error(FORMAL, "    publiek:"),
        said("an organisation", "GEMEENTE ERGENS was boos.").error(REPORT, "GEMEENTE"),
    ]
}
