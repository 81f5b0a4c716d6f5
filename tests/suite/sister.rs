//! A music school with its own regulation, terms, roles and steps, and no line of code of its own.

use crate::support::{Finding, Office, TODAY, files_below};

const SISTER: &str = "tests/fixtures/sister";
const DONE: &str = "records/complaints/2025/2025-001.md";
const SLOW: &str = "records/complaints/2025/2025-002.md";
const OPEN: &str = "records/complaints/2026/2026-001.md";

fn school() -> Office {
    Office::of(SISTER)
}

fn rows(findings: &[Finding]) -> Vec<String> {
    let row = |finding: &Finding| {
        let name = finding.path.rsplit('/').next().unwrap_or_default();
        let due = finding.due.as_deref().unwrap_or("-");
        let article = finding.article.as_deref().unwrap_or("-");
        format!("{name}:{} {} {} due {due} art. {article}", finding.line, finding.code, finding.severity)
    };
    findings.iter().map(row).collect()
}

const LATE_ACKNOWLEDGEMENT: &str = "2025-002.md:25 A5.4 breach due 2025-06-02 art. 4";

#[test]
fn it_works_with_no_change_of_code() {
    assert_eq!(rows(&school().today(TODAY).check()), [LATE_ACKNOWLEDGEMENT]);
}

#[test]
fn an_older_dossier_is_judged_by_the_older_version() {
    let old = "records/complaints/2024/2024-001.md";
    let version = "records/regulation/2019-05-20.md";
    // Six weeks from 7 October under the older version; thirty days under the newer would be too few.
    let last = school().replace(
        old,
        "2024-11-14, stap: uitkomst-aan-klager",
        "2024-11-18, stap: uitkomst-aan-klager",
    );
    let last =
        last.replace(old, "datum: 2024-11-14\n    stap: maatregel", "datum: 2024-11-18\n    stap: maatregel");
    assert_eq!(rows(&last.check()), [LATE_ACKNOWLEDGEMENT]);
    let shorter = school().replace(version, "afhandeling: {duur: 6 weken", "afhandeling: {duur: 5 weken");
    assert_eq!(
        rows(&shorter.check()),
        ["2024-001.md:20 A9.1 breach due 2024-11-11 art. 5", LATE_ACKNOWLEDGEMENT]
    );
}

#[test]
fn the_acknowledgement_binds_within_seven_working_days() {
    let acknowledged =
        "  - {datum: 2026-06-02, stap: ontvangstbericht, door: pabbink, stuk: ontvangstbericht.eml}\n";
    let open = |today| {
        let office = school().replace(OPEN, acknowledged, "").today(today);
        rows(&office.check()).into_iter().filter(|row| row.contains("A5.4")).collect::<Vec<_>>()
    };
    assert_eq!(open("2026-06-04"), [LATE_ACKNOWLEDGEMENT]);
    assert_eq!(open("2026-06-05"), [LATE_ACKNOWLEDGEMENT, "2026-001.md:12 A5.4 late due 2026-06-04 art. 4"]);
}

#[test]
fn both_notices_are_required() {
    for (step, line) in [
        ("  - {datum: 2025-03-14, stap: klachtencommissie-geinformeerd, door: ireesink}\n", 23),
        ("  - {datum: 2025-03-17, stap: ouderraad-geinformeerd, door: gtolsma}\n", 23),
    ] {
        let found = rows(&school().replace(DONE, step, "").check());
        assert_eq!(
            found,
            [format!("2025-001.md:{line} A5.6 breach due - art. 5"), LATE_ACKNOWLEDGEMENT.into()]
        );
    }
}

#[test]
fn there_is_no_light_handling() {
    let office = school().replace(OPEN, "uitkomst: toepasselijk", "uitkomst: licht");
    let found = rows(&office.check());
    assert!(found.contains(&"2026-001.md:17 F5 error due - art. -".to_owned()), "{found:?}");
}

#[test]
fn a_complaint_is_handled_within_thirty_days() {
    let open = |today| {
        let found = rows(&school().today(today).check());
        found.into_iter().filter(|row| row.contains("A9.1")).collect::<Vec<_>>()
    };
    assert!(open("2026-06-25").is_empty());
    assert_eq!(open("2026-06-26"), ["2026-001.md:12 A9.1 late due 2026-06-25 art. 6"]);
}

#[test]
fn dossiers_are_kept_for_five_years() {
    let found = |today| {
        let found = rows(&school().today(today).check());
        found.into_iter().filter(|row| row.contains("A8.1")).collect::<Vec<_>>()
    };
    assert!(found("2029-11-14").is_empty());
    assert_eq!(found("2029-11-15"), ["2024-001.md:20 A8.1 late due 2029-11-14 art. 7"]);
    assert_eq!(found("2030-01-13"), ["2024-001.md:20 A8.1 late due 2029-11-14 art. 7"]);
    assert_eq!(found("2030-01-14"), ["2024-001.md:20 A8.1 late due 2029-11-14 art. 7"]);
}

#[test]
fn the_schools_own_calendar_counts() {
    // 29 May is Ascension Day and the school adds the Friday after it: seven working days end on 2 June.
    let event =
        "  - {datum: 2025-06-05, stap: ontvangstbericht, door: pabbink, stuk: ontvangstbericht.pdf}\n";
    let notice = "  - {datum: 2025-05-27, stap: ouderraad-geinformeerd, door: ireesink}\n";
    let moved = |day| {
        let office = school().replace(SLOW, event, "");
        office.replace(SLOW, notice, &format!("{notice}{}", event.replace("2025-06-05", day)))
    };
    assert_eq!(rows(&moved("2025-06-02").check()), Vec::<String>::new());
    assert_eq!(rows(&moved("2025-06-03").check()), [LATE_ACKNOWLEDGEMENT]);
}

#[test]
fn an_extension_is_announced_within_four_weeks() {
    let last = "  - {datum: 2026-06-05, stap: klachtencommissie-geinformeerd, door: ireesink}\n";
    let announced = |day: &str| {
        let extension = format!(
            "{last}  - {{datum: {day}, stap: uitstel, door: ireesink, reden: De installateur komt in juli., verwacht: 2026-08-04}}\n"
        );
        let found = rows(&school().replace(OPEN, last, &extension).today("2026-06-24").check());
        found.into_iter().filter(|row| row.contains(" A9.")).collect::<Vec<_>>()
    };
    assert_eq!(announced("2026-06-23"), Vec::<String>::new());
    assert_eq!(announced("2026-06-24"), ["2026-001.md:19 A9.3 breach due 2026-06-23 art. 6"]);
}

#[test]
fn a_complaint_is_lodged_within_four_weeks_of_the_advice() {
    let lodged = "  - {datum: 2025-05-22, stap: ingediend, door: pabbink}\n";
    let advised = |today| {
        let text = school().read(SLOW);
        let (front, _) = text.split_once(lodged).unwrap();
        let found = rows(&school().write(SLOW, format!("{front}---\n")).today(today).check());
        found.into_iter().filter(|row| row.contains(" A4.6 ")).collect::<Vec<_>>()
    };
    assert_eq!(advised("2025-06-17"), Vec::<String>::new());
    assert_eq!(advised("2025-06-18"), ["2025-002.md:17 A4.6 warning due 2025-06-17 art. 3"]);
}

#[test]
fn a_step_that_is_corrected_into_the_receipt_tells_the_version_in_force() {
    let judged = |course: &str| {
        let front = "nummer: 2024-002\nonderwerp: Trommel\naard: kosten\ndienst: les\nkanaal: schriftelijk\n\
                     route: algemeen\nklager: {naam: Renske Bijlholt}";
        let text = format!("---\n{front}\nverloop:\n{course}---\n");
        let findings = school().write("records/complaints/2024/2024-002.md", text).check();
        let mut judged: Vec<_> = findings.into_iter().map(|it| (it.code, it.severity, it.due)).collect();
        judged.sort();
        judged
    };
    let typed = judged("  - {datum: 2024-12-16, stap: ontvangen, door: pabbink}\n");
    let corrected = "  - {datum: 2024-12-16, stap: ingediend, door: pabbink}\n  - {datum: 2024-12-17, stap: correctie, \
                     door: pabbink, op: {stap: ingediend}, reden: Verkeerde stap., wordt: {stap: ontvangen}}\n";
    // Six weeks, by the version of 2019.
    assert!(typed.iter().any(|(code, _, due)| code == "A9.1" && due.as_deref() == Some("2025-01-27")));
    assert_eq!(judged(corrected), typed);
}

/// Who takes complaints in and who heads the school go by their own names, on every page but those of
/// the rules and in the findings, which name the steps of a first office as examples.
#[test]
fn its_pages_have_no_word_of_another_organisation() {
    // A dossier through all routes, one of them about whoever heads it, of whom no one else is named.
    let head = school().read(OPEN).replace("route: algemeen", "route: directie");
    let office = school().write(OPEN, head.replace("onderwerp:", "directie-gevraagd: ja\nonderwerp:"));
    assert!(office.run(&["build"]).code < 2);
    let foreign = ["BackOffice", "back office", "Directie", "de directie", "ecretariaat"];
    let mut seen = 0;
    for file in files_below(&office.path("site")) {
        let path = file.to_string_lossy().into_owned();
        if !path.ends_with(".html") || path.contains("/rules/") {
            continue;
        }
        let page = std::fs::read_to_string(&file).unwrap();
        let found: Vec<_> = foreign.iter().filter(|word| page.contains(**word)).collect();
        assert!(found.is_empty(), "{path}: {found:?}");
        seen += 1;
    }
    assert!(seen > 15, "{seen}");
    assert!(office.read("site/private/2025/2025-002.html").contains("Ingediend bij loket"));
}

/// Of what its regulation has not there is no rule to read, and no page of one.
#[test]
fn its_rules_are_those_that_its_regulation_can_break() {
    let office = school();
    assert!(office.run(&["build", "--only", "private"]).code < 2);
    let list = office.read("site/private/rules/index.html");
    let has = |code: &str| {
        let page = office.path(&format!("site/private/rules/{code}.html")).exists();
        assert_eq!(page, list.contains(&format!(">{code}<")), "{code}");
        page
    };
    assert!(has("A9.1") && has("F3") && has("H2"));
    assert!(!has("A6.2") && !has("A6.3"), "the school handles nothing lightly");
}
