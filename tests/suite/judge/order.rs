//! In which order steps come, who sees to the end of a dossier, and what is said of that.

use super::office::{Made, made};
use super::{NONE, decided, kept, received};

fn codes(made: &Made, today: &str) -> Vec<String> {
    made.found(today).into_iter().map(|finding| finding.code).collect()
}

#[test]
fn steps_come_in_the_order_of_their_rows_and_in_no_other() {
    let asked_after_the_decision = |before: &str| {
        let made = decided(received())
            .step(&format!("nagevraagd: {{soort: bevestigd, voor: {before}}}"))
            .step("tussen: {soort: stap, voor: laatste}")
            .step("laatste: {soort: stap, voor: besluit}")
            .event("2026-05-06", "nagevraagd", "anna", "antwoord: ja");
        codes(&made, "2026-05-06").contains(&"A5.14".to_owned())
    };
    assert!(!asked_after_the_decision("klager-geinformeerd"));
    assert!(asked_after_the_decision("besluit"));
    assert!(asked_after_the_decision("tussen"));
    let decided_after_the_answer = |row: &str| {
        let steps = made().step("ontvangen: {artikel: 1}").step("klager-geinformeerd: {artikel: 2}");
        let made = steps
            .step(&format!("besluit: {{artikel: 1{row}}}"))
            .event("2026-05-04", "ontvangen", "anna", "")
            .event("2026-05-05", "klager-geinformeerd", "bea", "oordeel: gegrond")
            .event("2026-05-06", "besluit", "bea", "uitkomst: toepasselijk");
        codes(&made, "2026-05-06")
    };
    assert_eq!(decided_after_the_answer(""), NONE);
    assert!(decided_after_the_answer(", voor: klager-geinformeerd").contains(&"A5.14".to_owned()));
}

#[test]
fn archiving_comes_last_whatever_the_rows_say() {
    let archived = |day: &str| {
        let made = decided(received())
            .event("2026-05-06", "klager-geinformeerd", "bea", "oordeel: gegrond")
            .event(day, "gearchiveerd", "bea", "");
        codes(&made, "2026-05-08").contains(&"A5.14".to_owned())
    };
    assert!(archived("2026-05-05") && !archived("2026-05-07"));
}

#[test]
fn a_target_is_not_accounted_for() {
    let help = |term: &str| {
        let made = decided(received())
            .step("nabellen: {soort: stap, vereist: [toepasselijk], termijn: kort}")
            .term(&format!("kort: {{{term}: 2 dagen, vanaf: ontvangen}}"));
        made.found("2026-05-20")[0].help.clone().unwrap()
    };
    assert!(help("duur").contains("verantwoording"), "{}", help("duur"));
    assert!(help("streef").contains("‘nabellen’") && !help("streef").contains("verantwoording"));
}

/// A dossier that is to be destroyed, and may be kept by whom a row names.
fn ended(keepers: &str) -> Made {
    let row = format!("bewaren: {{wie: [{keepers}]}}");
    let made = made().usual().step(&row).term("bewaring: {duur: 1 jaar, vanaf: afronding}");
    made.event("2025-02-25", "ontvangen", "anna", "").event(
        "2025-03-01",
        "besluit",
        "bea",
        "uitkomst: niet-ontvankelijk, reden: Te oud.",
    )
}

#[test]
fn who_keeps_a_dossier_is_named_as_the_row_does() {
    let help = |code: &str, made: &Made, today: &str| {
        let found = made.found(today);
        found.into_iter().find(|finding| finding.code == code).unwrap().help.unwrap()
    };
    let over = |keepers: &str| help("A8.1", &ended(keepers), "2026-05-06");
    assert!(over("hulp").contains("laat dan wie daarover gaat (hulp) de stap ‘bewaren’"), "{}", over("hulp"));
    assert!(over("baas").contains("laat de leiding dan de stap ‘bewaren’"), "{}", over("baas"));
    let held = |keepers: &str, by: &str| {
        let made = ended(keepers).event("2026-02-01", "bewaren", by, "reden: Rechtszaak.");
        help("A8.3", &made, "2026-05-06")
    };
    assert!(held("hulp, trainer", "bea").contains("(trainer, hulp)"), "{}", held("hulp, trainer", "bea"));
    assert!(held("baas", "hans").contains("Laat de leiding beslissen"), "{}", held("baas", "hans"));
}

#[test]
fn without_archiving_the_management_sees_to_the_destruction() {
    let show = ended("baas").show("2026-05-06");
    let line = show.lines().find(|line| line.to_lowercase().contains("vernietigen")).unwrap();
    assert!(line.contains("Bea Baas") && !line.contains("iedereen"), "{show}");
    // Where somebody archives, it is for them; where anyone may, for anyone.
    let archived = kept("bewaring: {duur: 1 jaar, vanaf: afronding}", "").show("2026-05-06");
    assert!(archived.contains("iedereen"), "{archived}");
}
