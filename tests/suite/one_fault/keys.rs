//! A key of an event that was mistyped.

use super::{FORMAL, LIGHT, PATH, light, office, one, told};

/// The events with one word typed otherwise in one of them; that one is told alone.
fn one_key(route: &str, subjects: &str, events: &[&str], (from, to): (&str, &str)) {
    let at = events.iter().position(|event| event.contains(from)).unwrap();
    let mistyped = events[at].replacen(from, to, 1);
    let typed = [&events[..at], &[mistyped.as_str()], &events[at + 1..]].concat();
    one(&office(route, subjects, &typed), "F3", at + 1);
}

#[test]
fn a_mistyped_key_of_an_event_is_told_alone() {
    for keys in [("antwoord", "antwood"), ("uitkomst", "uitkomt"), ("oordeel", "ordeel")] {
        one_key("algemeen", "[]", &FORMAL, keys);
    }
    for keys in [("uitkomst", "uitkomt"), ("wijze", "wize"), ("oordeel", "ordel")] {
        one_key("algemeen", "[]", &LIGHT, keys);
    }
    let of_employee = [
        &FORMAL[..1],
        &["2026-06-01 ingediend bbakker"],
        &FORMAL[1..7],
        &[
            "2026-06-03 medewerker-geinformeerd ddirks, aan: mjansen",
            "2026-06-03 overleg ddirks, met: mjansen",
            FORMAL[7],
            "2026-06-04 uitkomst-aan-medewerker ddirks, aan: mjansen",
            "2026-06-04 geen-maatregel ddirks, reden: Niets mis",
            "2026-06-09 bewaren ddirks, reden: Rechtszaak, tot: 2027-01-01",
        ],
    ]
    .concat();
    assert_eq!(told(&office("collega", "[mjansen]", &of_employee)), []);
    for keys in [
        ("medewerker-geinformeerd ddirks, aan", "medewerker-geinformeerd ddirks, an"),
        ("met", "mt"),
        ("uitkomst-aan-medewerker ddirks, aan", "uitkomst-aan-medewerker ddirks, an"),
        ("geen-maatregel ddirks, reden", "geen-maatregel ddirks, redn"),
        ("geen-maatregel ddirks, reden", "geen-maatregel ddirks, rdn"),
        ("tot", "to"),
    ] {
        one_key("collega", "[mjansen]", &of_employee, keys);
    }
    let extended = [&FORMAL[..7], &["2026-06-05 uitstel ddirks, reden: Ziek, verwacht: 2026-07-10"]].concat();
    for keys in [("reden", "redn"), ("reden", "rdn"), ("verwacht", "verwcht")] {
        one_key("algemeen", "[]", &extended, keys);
    }
    let excluded = [
        "2026-06-08 ontvangen bbakker",
        "2026-06-08 directie-geinformeerd bbakker",
        "2026-06-08 geregistreerd sdevries",
        "2026-06-09 besluit ddirks, uitkomst: uitgesloten, grond: beoordeling, verwezen-naar: Bezwaar",
        "2026-06-10 gearchiveerd sdevries",
    ];
    for keys in [("verwezen-naar", "verwezen-nar"), ("grond", "grod"), ("grond", "gronnt")] {
        one_key("algemeen", "[]", &excluded, keys);
    }
}

#[test]
fn a_receipt_of_which_the_key_of_the_step_was_mistyped_is_one() {
    for typed in ["stp", "sp"] {
        let office = light("", "", &[]).replace(PATH, "stap: ontvangen", &format!("{typed}: ontvangen"));
        one(&office, "F3", 1);
    }
}

#[test]
fn a_correction_of_which_a_key_was_mistyped_is_told_alone() {
    let correction = |rest: &str| format!("2026-06-11 correctie sdevries, {rest}");
    for (from, to, is_read) in [
        ("wordt", "word", true),
        ("reden", "redn", true),
        ("reden", "rdn", true),
        ("wordt", "wrd", false),
        ("op:", "opp:", true),
    ] {
        let sound = correction("op: {stap: geregistreerd}, wordt: {datum: 2026-06-09}, reden: Vergist");
        let office = light("", "", &[&sound.replacen(from, to, 1)]);
        one(&office, "F3", 7);
        let shown = office.run(&["show", "2026-006", "--format", "json"]).stdout;
        assert_eq!(shown.contains("\"corrected\": true"), is_read, "{to}: {shown}");
    }
    let lapses = correction("op: {stap: geregistreerd, datum: 2026-06-09}, vervlt: ja, reden: Dubbel");
    let office = light("", "", &["2026-06-11 geregistreerd sdevries", &lapses]);
    let office = office.replace(PATH, "datum: 2026-06-09}, vervlt", "datum: 2026-06-11}, vervlt");
    one(&office, "F3", 8);
    // What stands within it is read as it was meant too.
    let within = correction("op: {stap: besluit}, wordt: {uitkomt: licht, opmerking: x}, reden: Vergist");
    one(&light("", "", &[&within]), "F3", 7);
    // And what is wrong with the recorded key is told no longer.
    let anew = correction("op: {stap: besluit}, wordt: {uitkomst: licht}, reden: Verschreven");
    assert_eq!(told(&light("uitkomst: licht", "uitkomt: licht", &[&anew])), []);
}
