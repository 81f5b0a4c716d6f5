//! Corrections of which a new value can't be read.

use super::{light, one, told};

fn correction(op: &str, wordt: &str) -> String {
    format!("2026-06-15 correctie sdevries, op: {{stap: {op}}}, wordt: {{{wordt}}}, reden: Vergist")
}

#[test]
fn a_correction_of_which_a_value_can_not_be_read_changes_nothing() {
    for (code, wordt) in [
        ("F6", "datum: 2026-06-31"),
        ("F6", "datum: 2026-06-16"),
        ("F6", "datum: 2026-06-31, door: mjansen, uitkomst: toepasselijk"),
        ("F4", "datum: "),
        ("F4", "door: "),
        ("F4", "uitkomst: "),
        ("F5", "uitkomst: lict"),
        ("F5", "door: [sdevries]"),
        ("F5", "stuk: [brief.pdf]"),
        ("F3", "stap: beslut"),
        ("F3", "sfeer: goed, uitkomst: toepasselijk"),
        ("F4", "oordeel: gegrond, uitkomst: toepasselijk"),
    ] {
        let office = light("", "", &[&correction("besluit", wordt)]);
        one(&office, code, 7);
        let shown = office.run(&["show", "2026-006", "--format", "json"]).stdout;
        assert!(!shown.contains("\"corrected\": true"), "{wordt}: {shown}");
    }
    one(&light("", "", &[&correction("ontvangen", "datum: 2026-06-31")]), "F6", 7);
}

#[test]
fn before_one_that_can_not_be_read_the_correction_before_it_counts() {
    let (good, bad) =
        (correction("geregistreerd", "datum: 2026-06-09"), correction("geregistreerd", "datum: 2026-06-39"));
    let office = light("", "", &[&good, &bad]);
    one(&office, "F6", 8);
    let shown = office.run(&["show", "2026-006", "--format", "json"]).stdout;
    assert_eq!(shown.matches("\"corrected\": true").count(), 1, "{shown}");
    assert_eq!(told(&light("", "", &[&bad, &good])), [], "the last one counts");
}

#[test]
fn a_value_that_is_read_as_it_was_meant_counts() {
    let shown =
        |office: &crate::support::Office| office.run(&["show", "2026-006", "--format", "json"]).stdout;
    let office = light("", "", &[&correction("klager-geinformeerd", "oordeel: Ongegrond")]);
    one(&office, "F5", 7);
    assert!(shown(&office).contains("\"corrected\": true"));
}
