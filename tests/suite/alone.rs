//! One mistake is told once, and what to do about it leads where it says.

use crate::repository::{Repository, SECRETARY};
use crate::support::Office;

const REGULATION: &str = "records/regulation/2016-06-24.md";
const REPORT: &str = "records/reports/2025.md";
const FORMAL: &str = "records/complaints/2026/2026-001.md";

#[test]
fn what_follows_from_a_mistake_is_not_told_beside_it() {
    let slips: [(&str, &str, &str, &[&str]); 11] = [
        (REPORT, "opgesteld: 2026-01-12", "opgesteld: 2026-01-32", &["F6"]),
        (REPORT, "opgesteld: 2026-01-12", "opgesteld: 2027-01-12", &["F6"]),
        (REPORT, "opgesteld: 2026-01-12", "opgesteld: [2026-01-12", &["F2"]),
        (REPORT, "vastgesteld: 2026-01-26", "vastgesteld: 2026-01-41", &["F6"]),
        (REPORT, "vastgesteld: 2026-01-26", "vastgesteld: 26 januari", &["F6"]),
        (REGULATION, "handboek: 2016-07-01", "handboek: 2016-13-01", &["F6"]),
        (REGULATION, "handboek: 2016-07-01", "handboek:", &["R6"]),
        (REGULATION, "eindverantwoordelijk: ja", "eindverantwoordelijk: jaa", &["F5"]),
        (REGULATION, "- naam: mevrouw J. Kets", "- naan: mevrouw J. Kets", &["F3"]),
        (FORMAL, "betreft: [mjansen]", "betreft: [mjansn]", &["F9"]),
        (FORMAL, "stap: ontvangen, door: pdeboer", "stap: ontvangen, door: pdeboeer", &["F9"]),
    ];
    for (path, from, to, expected) in slips {
        let found = Office::new().replace(path, from, to).check();
        let mut codes: Vec<&str> = found.iter().map(|finding| finding.code.as_str()).collect();
        codes.sort_unstable();
        assert_eq!(codes, expected, "{to}: {found:#?}");
    }
}

#[test]
fn what_the_regulation_does_not_promise_is_not_asked_of_a_report() {
    let empty = "---\njaar: 2025\nopgesteld: 2026-01-12\n---\n";
    let office = Office::new().write(REPORT, empty);
    assert!(office.check().iter().any(|finding| finding.code == "A10.2"));
    let promise = "jaarverslag:\n  maand: 1\n  kpi: 3 werkweken\n  artikel: 10\n";
    let found = office.replace(REGULATION, promise, "").check();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_dossier_that_was_removed_comes_back_with_its_documents_by_what_is_shown() {
    let folder = "records/complaints/2026/2026-005";
    let repository = Repository::empty();
    repository.commit("Begin van het archief", SECRETARY, "2026-06-09T09:00:00+0200");
    repository.git(&["rm", "-rq", &format!("{folder}.md"), folder]);
    let run = repository.klacht(&["hook", "pre-commit"]);
    let shown = format!("git restore --staged --worktree -- \"{folder}[./]*\"");
    assert!(run.code == 1 && run.stdout.contains(&shown), "{run:?}");
    repository.git(&["restore", "--staged", "--worktree", "--", &format!("{folder}[./]*")]);
    assert_eq!(repository.git(&["status", "--porcelain"]).trim(), "");
    repository.git(&["rm", "-rq", &format!("{folder}.md"), folder]);
    let commit = repository.commit("Weg", SECRETARY, "2026-06-12T10:00:00+0200");
    let run = repository.klacht(&["audit"]);
    assert!(run.stdout.contains(&format!("^ -- \"{folder}[./]*\"")), "{run:?}");
    repository.git(&["checkout", &format!("{}^", commit.trim()), "--", &format!("{folder}[./]*")]);
    assert!(repository.office.path(folder).join("afhandeling.txt").is_file());
}

#[test]
fn a_warning_asks_for_no_reason_and_a_step_says_what_it_lacks() {
    // Past the strict day and within the outer one.
    let office =
        Office::new().replace(FORMAL, "2026-03-20\n    stap: uitstel", "2026-03-25\n    stap: uitstel");
    let found = office.check();
    let late = found.iter().find(|finding| finding.code == "A9.3").unwrap_or_else(|| panic!("{found:#?}"));
    let help = late.help.as_deref().unwrap_or_default();
    assert!(late.severity == "warning" && !help.contains("verantwoording"), "{help}");
}

#[test]
fn a_letter_that_would_lie_in_the_archive_is_told() {
    let repository = Repository::with_open_dossier();
    let letter = |out: &str| repository.klacht(&["letter", "2026-006", "ontvangst", "--out", out]);
    let run = letter("ontvangst.docx");
    assert!(run.code == 0 && run.stdout.contains("ligt in het archief"), "{run:?}");
    let elsewhere = tempfile::tempdir().unwrap();
    let run = letter(&elsewhere.path().join("ontvangst.docx").display().to_string());
    assert!(run.code == 0 && !run.stdout.contains("ligt in het archief"), "{run:?}");
}

#[test]
fn what_is_to_be_done_by_a_target_is_told_as_that() {
    let office = Office::of(".");
    let told = office.run(&["step", "2026-011"]).stdout;
    assert!(told.contains("streefdatum 18 juni 2026"), "{told}");
    let figures = office.run(&["report", "2026", "--lang", "en"]).stdout;
    assert!(!figures.contains("genomen") && !figures.contains("preventief"), "{figures}");
}
