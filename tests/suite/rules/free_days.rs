//! R8: lists of free days that end while terms count on.

use super::case::paths::*;
use super::case::{Case, case, hold};
use crate::support::Office;

const NEW: &str = "records/complaints/2026/2026-006.md";
const OPEN: &str = "---\nnummer: 2026-006\nonderwerp: Geen reactie\naard: communicatie\ndienst: training\nkanaal: mondeling\n\
                    route: algemeen\nklager: {naam: Teun Modelman}\nverloop:\n  - {datum: 2026-06-12, stap: ontvangen, door: bbakker}\n---\n";
const NONE: &str = "extra-vrije-dagen: []";

pub(crate) fn cases() -> Vec<Case> {
    let closed = |name: &'static str, list: &str| {
        case("R8", name).replace(REGULATION, NONE, format!("extra-vrije-dagen: {list}"))
    };
    let open = |name: &'static str, list: &str| closed(name, list).write(NEW, OPEN);
    vec![
        open("no list", "[]"),
        open("a day for once", "[2024-05-10]"),
        open("days for once, years apart", "[2020-05-22, 2024-05-10]"),
        open("up to this year", "[2025-05-30, 2026-05-15]"),
        open("up to a year that comes", "[2025-05-30, 2026-05-15, 2027-05-07]"),
        closed("no term runs", "[2023-05-19, 2024-05-10]"),
        open("it ended the year before", "[2024-05-10, 2025-05-30]").warning(REGULATION, "extra-vrije-dagen"),
        open("it ended years ago", "[2022-05-27, 2021-05-14]").warning(REGULATION, "extra-vrije-dagen"),
        open(
            "of two the one that ended",
            "[2025-05-30, 2026-05-15]\ngelijkgestelde-dagen: [2024-05-10, 2025-05-30]",
        )
        .warning(REGULATION, "gelijkgestelde-dagen"),
    ]
}

#[test]
fn cases_of_free_days_hold() {
    hold(&cases());
}

/// A term that runs into the next year is told before that year begins, and whoever has no free days
/// then can say so, under every calendar.
#[test]
fn whoever_follows_the_remedy_has_said_which_days_are_free() {
    for calendar in ["nl-werk", "geen"] {
        for (today, list, years) in [
            ("2026-12-22", "2025-05-30, 2026-05-15", "2027"),
            ("2026-12-22", "2024-05-10, 2025-05-30", "2026, 2027"),
            ("2027-01-05", "2025-05-30, 2026-05-15", "2027"),
        ] {
            let office = |list: &str| {
                Office::new()
                    .replace(REGULATION, NONE, &format!("extra-vrije-dagen: [{list}]"))
                    .replace(REGULATION, "kalender: nl-werk", &format!("kalender: {calendar}"))
                    .write(NEW, OPEN.replace("2026-06-12", "2026-12-21"))
                    .today(today)
            };
            let told = |list: &str| office(list).check().into_iter().find(|found| found.code == "R8");
            let found = told(list).unwrap_or_else(|| panic!("{calendar} {today} {list}"));
            assert_eq!((&*found.path, &*found.severity), (REGULATION, "warning"));
            assert!(found.message.contains(&format!("maar in {years} loopt")), "{}", found.message);
            let free = found.help.as_deref().unwrap().rsplit(": ").next().unwrap().to_owned();
            assert!(free.split(", ").all(|day| day >= today), "a day of the past is on no list: {free}");
            assert_eq!(told(&format!("{list}, {free}")), None, "{free}");
            let due = |list: &str| office(list).run(&["due", "--within", "999", "--format", "json"]).stdout;
            assert_eq!(due(list), due(&format!("{list}, {free}")), "nobody works on {free}");
        }
    }
}

/// What was answered in time, or put off to a day that was named, is no matter of the calendar.
#[test]
fn a_day_that_was_named_needs_no_list() {
    let list = "extra-vrije-dagen: [2023-05-19, 2024-05-10]";
    let office = Office::new().replace(REGULATION, NONE, list).today("2026-04-01");
    let text = office.read(FORMAL);
    let (open, _) = text.split_once("  - {datum: 2026-04-14").unwrap();
    let (_, documents) = text.split_once("stukken:").unwrap();
    let documents = documents
        .replace("  - {bestand: afhandeling.txt, soort: afhandelingsbericht, datum: 2026-04-14}\n", "");
    let office = office
        .write(FORMAL, format!("{open}stukken:{documents}"))
        .remove("records/complaints/2026/2026-001/afhandeling.txt")
        .remove("records/complaints/2026/2026-002.md");
    assert_eq!(office.check(), []);
}
