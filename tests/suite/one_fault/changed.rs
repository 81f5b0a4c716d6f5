//! Corrections of which a new value can't be read, and those that make another step of an event.

use super::{light, office, one, told};

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

#[test]
fn another_step_is_made_of_an_event_without_what_only_the_old_one_takes() {
    let events = ["2026-06-12 ontvangen bbakker", "2026-06-12 ingediend bbakker"];
    let of = |old: &str, corrections: &[&str]| {
        let lines: Vec<String> = corrections
            .iter()
            .map(|it| {
                let step = old.split(' ').nth(1).unwrap();
                correction(step, it)
            })
            .collect();
        let lines = lines.iter().map(String::as_str);
        let events: Vec<&str> = events.iter().copied().chain([old]).chain(lines).collect();
        office("collega", "[mjansen]", &events)
    };
    let consulted = "2026-06-12 overleg ddirks, met: mjansen";
    for corrections in [
        &["stap: medewerker-geinformeerd, aan: mjansen, met: "][..],
        &["stap: medewerker-geinformeerd, aan: mjansen, met: \"\""],
        &["stap: medewerker-geinformeerd, aan: mjansen"],
        &["stap: medewerker-geinformeerd, aan: mjansen", "met: "],
        &["met: pdeboer", "stap: medewerker-geinformeerd, aan: mjansen"],
    ] {
        let office = of(consulted, corrections);
        assert_eq!(told(&office), [], "{corrections:?}");
        let shown = office.run(&["show", "2026-006", "--lang", "nl"]).stdout;
        assert!(shown.contains("verbeterd: met van Marloes Jansen"), "{shown}");
    }
    let informed = "2026-06-12 medewerker-geinformeerd ddirks, aan: mjansen";
    assert_eq!(told(&of(informed, &["stap: overleg, met: mjansen"])), []);
    let spread = "2026-06-12 verspreid ddirks, aan: mjansen, wijze: envelop";
    assert_eq!(told(&of(spread, &["stap: opvolging"])), []);
    // What a correction says itself of the new step, and that does not take it, is told.
    one(&of(consulted, &["stap: medewerker-geinformeerd, aan: mjansen, met: pdeboer"]), "F4", 4);
}
