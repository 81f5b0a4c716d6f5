//! What the figures of a year say of a dossier that was destroyed, and when they must be frozen before.

use std::fs;

use super::adopted::{force, served_with};
use super::{GONE, office, office_with};
use crate::support::Office;

const RECORD: &str = "records/ledger/destructions.yaml";
const REGULATION: &str = "records/regulation/2016-06-24.md";
const REPORT: &str = "jaarverslag:\n  maand: 1\n  kpi: 3 werkweken\n  artikel: 10\n";

fn lines(office: &Office, words: &[&str]) -> Vec<String> {
    let told = office.run(&["report", "2026"]).stdout;
    let is_sought = |line: &&str| words.iter().any(|word| line.contains(word));
    told.lines().filter(is_sought).map(str::to_owned).collect()
}

#[test]
fn a_past_year_counts_the_answers_in_time_as_before() {
    let office = office();
    let words = ["op tijd", "aan de klager beantwoord"];
    let before = lines(&office, &words);
    assert!(before.iter().any(|line| line.contains("op tijd")), "{before:?}");
    let run = office.purge(&["2026-005", "--execute", "--erasure-request", "brief van 1 juni"]);
    assert_eq!(run.code, 0, "{run:?}");
    let record = office.read(RECORD);
    assert!(record.contains("binnen-termijn: ja, op-tijd: ja}"), "{record}");
    assert_eq!(lines(&office, &words), before);
    // A record of before that was told: nobody knows, and so nothing is said.
    fs::write(
        office.path(RECORD),
        record.replace(", op-tijd: ja", "").replace("zoekwijze: 3", "zoekwijze: 1"),
    )
    .unwrap();
    let found = office.check();
    assert!(found.iter().all(|finding| finding.path != RECORD), "it is read all the same: {found:?}");
    let after = lines(&office, &words);
    assert!(!after.is_empty() && after.iter().all(|line| !line.contains("op tijd")), "{after:?}");
    let figures = office.run(&["report", "2026", "--format", "json"]).stdout;
    assert!(figures.contains("\"answered_in_time\": null"), "{figures}");
}

#[test]
fn a_record_of_before_is_followed_and_one_that_hides_it_is_not() {
    for (way, is_taken) in [("1", true), ("2", false)] {
        let (server, office) = served_with(|office| office);
        let clone = super::adopted::clone(&server);
        let run = office.purge(&["2026-005", "--execute", "--erasure-request", "brief van 1 juni"]);
        assert_eq!(run.code, 0, "{run:?}");
        let record = office.read(RECORD).replace(", op-tijd: ja", "");
        let record = record.replace("zoekwijze: 3", &format!("zoekwijze: {way}"));
        fs::write(office.path(RECORD), record).unwrap();
        office.must(&["commit", "--quiet", "--no-verify", "--all", "--amend", "--no-edit"]);
        let (code, told) = force(&office, "main");
        assert_eq!(code == 0, is_taken, "{told}");
        server.without_hook(|| assert_eq!(force(&office, "main").0, 0));
        clone.must(&["fetch", "--quiet"]);
        let run = clone.purge(&["--adopt"]);
        assert_eq!(run.code == 0, is_taken, "{run:?}");
    }
}

/// What a regulation does not promise is not asked.
#[test]
fn where_no_report_is_promised_no_figures_need_be_frozen() {
    let (_server, office) = served_with(|_| {
        office_with(|office| {
            office
                .replace(REGULATION, REPORT, "")
                .remove("records/ledger/figures-2024.yaml")
                .remove("records/ledger/figures-2025.yaml")
                .remove("records/reports/2024.md")
                .remove("records/reports/2025.md")
        })
    });
    office.destroy();
    assert!(!office.path(GONE).exists());
    let (code, told) = force(&office, "main");
    assert_eq!(code, 0, "{told}");
}

#[test]
fn without_a_term_nothing_is_due_and_that_is_what_is_said() {
    let office = office_with(|office| {
        office.replace(REGULATION, "  bewaring: {duur: 2 jaar, vanaf: afronding, artikel: 8}\n", "").replace(
            REGULATION,
            "  vernietiging: {duur: 30 dagen, vanaf: einde-bewaring, artikel: 8}\n",
            "",
        )
    });
    let run = office.purge(&["2024-001", "--execute"]);
    assert!(run.code == 2 && run.stderr.contains("geen bewaartermijn"), "{run:?}");
    assert!(run.stderr.contains("--erasure-request") && !run.stderr.contains("niet afgerond"), "{run:?}");
}

/// It is kept up to and with 17 June, and thirty days are there to destroy it.
#[test]
fn the_day_by_which_it_is_destroyed_is_the_last_one_for_that() {
    let told = office().run(&["show", "2024-001"]).stdout;
    let line = told.lines().find(|line| line.contains("→")).expect("it is due");
    assert!(line.contains("17 juli 2026") && !line.contains("17 juni"), "{told}");
}
