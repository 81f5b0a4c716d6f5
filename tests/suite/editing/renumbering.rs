//! Another number for a dossier: nothing else of the file changes, and where the old one stands is told.

use crate::support::Office;

const LIGHT: &str = "records/complaints/2026/2026-002.md";

#[test]
fn a_remark_behind_the_number_stays() {
    for (typed, written) in [
        ("\"2026-002\" # mijn opmerking", "2026-007 # mijn opmerking"),
        ("'2026-002'   # \"zo\" # en zo", "2026-007   # \"zo\" # en zo"),
        ("2026-002", "2026-007"),
        ("\"2026-002\"", "2026-007"),
    ] {
        let office = Office::new().replace(LIGHT, "nummer: 2026-002", &format!("nummer: {typed}"));
        let before = office.read(LIGHT);
        let run = office.run(&["renumber", "2026-002", "2026-007"]);
        assert_eq!(run.code, 0, "{typed}: {run:?}");
        assert_eq!(office.read("records/complaints/2026/2026-007.md"), before.replace(typed, written));
    }
}

#[test]
fn every_file_in_which_the_old_number_stands_is_told() {
    let report = "records/reports/2024.md";
    let text = Office::new().read(report);
    let office = Office::new().write(report, format!("{text}\nZie 2026-002.\n"));
    let story = office.read(LIGHT);
    let office = office.write(LIGHT, format!("{story}\nIn 2026-002 en 2026-0021.\n"));
    let run = office.run(&["renumber", "2026-002", "2026-007"]);
    assert_eq!(run.code, 0, "{run:?}");
    for told in [report, "records/complaints/2026/2026-007.md"] {
        let named = run.stdout.split("staat nog in: ").nth(1).unwrap_or_default();
        assert!(named.contains(told), "{told}: {run:?}");
    }
    let other = Office::new().write(LIGHT, format!("{story}\nIn 2026-0021.\n"));
    assert!(!other.run(&["renumber", "2026-002", "2026-007"]).stdout.contains("staat nog in"));
}
