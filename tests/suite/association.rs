//! An association with terms in months and steps of its own names: no desk where complaints are
//! lodged, no confirmation, no light handling, and a term for nearly every step.

use crate::support::{Finding, Office};

const ASSOCIATION: &str = "tests/fixtures/association";
const DOSSIER: &str = "records/complaints/2024/2024-001.md";
const REPORTED: &str = "  - {datum: 2024-02-07, stap: gemeld, door: kstam}\n";
const DECIDED: &str = "  - {datum: 2024-02-29, stap: beslist, door: kstam, uitkomst: toepasselijk}\n";
const ACKNOWLEDGED: &str = "  - {datum: 2024-03-05, stap: bevestiging, door: kstam}\n";
const ANSWERED: &str = "  - {datum: 2024-03-31, stap: antwoord, door: iree, oordeel: gegrond}\n";
const CLOSED: &str = "  - {datum: 2024-04-14, stap: gesloten, door: kstam}\n";

fn association() -> Office {
    Office::of(ASSOCIATION).today("2024-04-20")
}

fn rows(office: &Office) -> Vec<String> {
    let row = |finding: &Finding| {
        let name = finding.path.rsplit('/').next().unwrap_or_default();
        let due = finding.due.as_deref().unwrap_or("-");
        format!("{name}:{} {} {} due {due}", finding.line, finding.code, finding.severity)
    };
    office.check().iter().map(row).collect()
}

/// The dossier up to, and without, an event.
fn until(event: &str, today: &str) -> Office {
    let text = association().read(DOSSIER);
    let (front, _) = text.split_once(event).unwrap();
    association().write(DOSSIER, format!("{front}---\n")).today(today)
}

#[test]
fn every_step_on_its_last_day_gives_no_finding() {
    assert_eq!(rows(&association()), Vec::<String>::new());
}

#[test]
fn a_month_from_the_end_of_january_is_clipped_and_two_are_not() {
    assert_eq!(rows(&until(DECIDED, "2024-02-29")), Vec::<String>::new());
    assert_eq!(rows(&until(DECIDED, "2024-03-01")), ["2024-001.md:10 A3.5 late due 2024-02-29"]);
    assert_eq!(rows(&until(ANSWERED, "2024-03-31")), Vec::<String>::new());
    assert_eq!(rows(&until(ANSWERED, "2024-04-01")), ["2024-001.md:10 A9.1 late due 2024-03-31"]);
}

#[test]
fn any_step_may_have_a_term_or_a_target() {
    assert_eq!(rows(&until(REPORTED, "2024-02-08")), ["2024-001.md:10 A3.3 late due 2024-02-07"]);
    assert_eq!(rows(&until(ACKNOWLEDGED, "2024-03-06")), ["2024-001.md:13 A5.4 warning due 2024-03-05"]);
    assert_eq!(rows(&until(CLOSED, "2024-04-15")), ["2024-001.md:15 A5.11 late due 2024-04-14"]);
    let closed_late =
        association().replace(DOSSIER, "2024-04-14, stap: gesloten", "2024-04-15, stap: gesloten");
    assert_eq!(rows(&closed_late), ["2024-001.md:16 A5.11 breach due 2024-04-14"]);
}

#[test]
fn an_extension_has_one_reading_where_the_regulation_gives_one() {
    let extended = |day: &str, expected: &str| {
        let extension = format!(
            "  - {{datum: {day}, stap: verlengd, door: iree, reden: De havenmeester is ziek., verwacht: {expected}}}\n"
        );
        let office = association().replace(DOSSIER, ANSWERED, "").replace(DOSSIER, CLOSED, &extension);
        rows(&office.today("2024-04-20"))
    };
    assert_eq!(extended("2024-04-05", "2024-07-31"), Vec::<String>::new());
    assert_eq!(
        extended("2024-04-06", "2024-08-01"),
        ["2024-001.md:15 A9.3 breach due 2024-04-05", "2024-001.md:15 A9.6 breach due 2024-07-31"]
    );
}

#[test]
fn one_extension_more_than_the_regulation_allows_moves_nothing() {
    let twice = |day: &str, expected: &str| {
        let extension = |day: &str, expected: &str| {
            format!("  - {{datum: {day}, stap: verlengd, door: iree, reden: Ziekte, verwacht: {expected}}}\n")
        };
        let both = extension("2024-03-20", "2024-05-01") + &extension(day, expected);
        let office = association().replace(DOSSIER, ANSWERED, "").replace(DOSSIER, CLOSED, &both);
        office.today("2024-05-06")
    };
    assert_eq!(
        rows(&twice("2024-04-20", "2024-07-01")),
        ["2024-001.md:10 A9.1 late due 2024-05-01", "2024-001.md:16 A9.6 breach due -"]
    );
    let anywhere =
        twice("2024-04-20", "2024-07-01").replace("records/regulation/2023-02-01.md", ", hoogstens: 1}", "}");
    assert_eq!(rows(&anywhere), Vec::<String>::new());
    let elsewhere = association().replace(
        "records/regulation/2023-02-01.md",
        "binnengekomen: {soort: ontvangen,",
        "binnengekomen: {hoogstens: 1, soort: ontvangen,",
    );
    assert!(rows(&elsewhere).iter().any(|row| row.contains("F3 error")), "{:?}", rows(&elsewhere));
}

#[test]
fn a_correction_may_have_another_name() {
    let late = association().replace(DOSSIER, "2024-02-07, stap: gemeld", "2024-02-08, stap: gemeld");
    assert_eq!(rows(&late), ["2024-001.md:12 A3.3 breach due 2024-02-07"]);
    let correction = format!(
        "{CLOSED}  - {{datum: 2024-04-15, stap: rectificatie, door: kstam, op: {{stap: gemeld}}, wordt: {{datum: 2024-02-07}}, reden: Vergist.}}\n"
    );
    assert_eq!(rows(&late.replace(DOSSIER, CLOSED, &correction)), Vec::<String>::new());
}

#[test]
fn past_its_retention_a_dossier_stays_late() {
    let found = |today| {
        let report = association().read("records/reports/2023.md").replace("2024-", "2025-");
        let office =
            association().write("records/reports/2024.md", report.replace("jaar: 2023", "jaar: 2024"));
        rows(&office.today(today))
    };
    assert_eq!(found("2025-03-31"), Vec::<String>::new());
    assert_eq!(found("2025-04-01"), ["2024-001.md:15 A8.1 late due 2025-03-31"]);
    assert_eq!(found("2025-04-30"), ["2024-001.md:15 A8.1 late due 2025-03-31"]);
    assert_eq!(found("2025-05-01"), ["2024-001.md:15 A8.1 late due 2025-03-31"]);
}

#[test]
fn the_report_is_due_in_its_own_month() {
    let found = |today| rows(&association().remove("records/reports/2023.md").today(today));
    assert_eq!(found("2024-03-31"), ["2024-001.md:16 F6 error due -"]);
    assert_eq!(
        found("2024-04-20"),
        ["2023.md:1 A3.2 late due 2024-03-31", "2023.md:1 A10.1 late due 2024-03-31"]
    );
}

#[test]
fn both_sites_are_built_from_it() {
    let run = association().run(&["build"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}
