//! What no outcome asks for need not be done; once it was, it is held to its row all the same.

use super::office::{Made, made};
use super::table::{CODES, SAID, fields, told, tried_with};
use super::{NONE, decided, received};

/// What the complainant does is no duty of the office, so that it only warns.
const THEIRS: [&str; 3] = ["ingediend", "ingetrokken", "beroep"];

#[test]
fn what_was_done_unasked_after_its_last_day_is_told_in_every_verb() {
    for (kind, [_, late, ..]) in CODES {
        let office = tried_with(kind, "");
        assert_eq!(told(&office), NONE, "{kind}, not done");
        assert_eq!(told(&office.clone().event("2026-05-04", "proef", "anna", fields(kind))), NONE, "{kind}");
        let done = office.event("2026-05-06", "proef", "anna", fields(kind));
        let (severity, late) = match THEIRS.contains(kind) {
            true if *kind == "ingediend" => ("warning", "A4.6"),
            true => ("warning", *late),
            false => ("breach", *late),
        };
        assert_eq!(told(&done), [format!("{severity} {late}")], "{kind}");
        let shown = done.show(super::table::TODAY);
        let line = shown.lines().find(|line| line.contains(SAID) && line.contains("proef"));
        assert!(line.is_some_and(|line| line.contains("gedaan")), "{kind}: {shown}");
        assert_eq!(done.due(super::table::TODAY).iter().filter(|(step, ..)| step == "proef").count(), 0);
    }
}

#[test]
fn what_was_done_unasked_after_what_presupposes_it_is_told_once() {
    for (kind, [_, _, missing, _]) in CODES {
        let made = tried_with(kind, ", voor: gesprek").step("gesprek: {soort: stap}");
        let before = made.clone().event("2026-05-02", "proef", "anna", fields(kind)).event(
            "2026-05-02",
            "gesprek",
            "anna",
            "",
        );
        assert_eq!(told(&before), NONE, "{kind}");
        let after = made.event("2026-05-02", "gesprek", "anna", "").event(
            "2026-05-03",
            "proef",
            "anna",
            fields(kind),
        );
        let code = match *kind {
            "gearchiveerd" => "A5.11",
            "gevolg" => "S4",
            _ if *missing == "S1" => "S4",
            _ => missing,
        };
        assert_eq!(told(&after), [format!("breach {code}")], "{kind}");
    }
}

/// What an outcome asks for is not held to its row under another outcome.
#[test]
fn what_another_outcome_asks_for_is_free() {
    let made = received()
        .step("oproep: {soort: stap, vereist: [toepasselijk], voor: besluit, termijn: kort}")
        .term("kort: {duur: 2 dagen, vanaf: ontvangen}")
        .event("2026-05-05", "besluit", "bea", "uitkomst: niet-ontvankelijk, reden: Te oud.")
        .event("2026-05-15", "oproep", "anna", "");
    assert_eq!(made.rows("2026-05-20"), NONE);
}

#[test]
fn a_target_of_what_was_done_unasked_only_warns_and_an_outer_reading_too() {
    let of = |term: &str| {
        decided(received().step("oproep: {soort: stap, termijn: kort}").term(term)).event(
            "2026-05-11",
            "oproep",
            "anna",
            "",
        )
    };
    let rows = |term| of(term).rows("2026-05-20");
    assert_eq!(rows("kort: {streef: 3 dagen, vanaf: ontvangen}"), ["S3 warning 2026-05-07"]);
    assert_eq!(rows("kort: {duur: 3 dagen, vanaf: ontvangen, ruim: 8 dagen}"), ["S3 warning 2026-05-07"]);
    assert_eq!(rows("kort: {duur: 3 dagen, vanaf: besluit}"), ["S3 breach 2026-05-08"]);
    assert_eq!(rows("kort: {duur: 8 dagen, vanaf: ontvangen}"), NONE);
}

/// An answer that no outcome asks for is put off as any other.
#[test]
fn an_extension_moves_an_answer_that_is_not_asked_for() {
    let made = made()
        .step("ontvangen: {artikel: 1}")
        .step("besluit: {artikel: 1}")
        .step("uitstel: {artikel: 2}")
        .step("klager-geinformeerd: {artikel: 2, termijn: antwoord}")
        .term("antwoord: {duur: 1 week, vanaf: ontvangen}")
        .event("2026-05-04", "ontvangen", "anna", "");
    let answer = |made: Made, day: &str| made.event(day, "klager-geinformeerd", "bea", "oordeel: gegrond");
    assert_eq!(answer(decided(made.clone()), "2026-05-12").rows("2026-06-01"), ["A9.1 breach 2026-05-11"]);
    let put_off = decided(made).event("2026-05-08", "uitstel", "bea", "reden: Druk., verwacht: 2026-05-20");
    assert_eq!(answer(put_off.clone(), "2026-05-20").rows("2026-06-01"), NONE);
    assert_eq!(answer(put_off, "2026-05-21").rows("2026-06-01"), ["A9.1 breach 2026-05-20"]);
}

#[test]
fn an_extension_after_the_answer_is_told_once_whatever_its_row_says() {
    for row in ["", ", voor: klager-geinformeerd", ", vereist: [toepasselijk], voor: klager-geinformeerd"] {
        let made = made().usual().step(&format!("uitstel: {{artikel: 2{row}}}")).event(
            "2026-05-04",
            "ontvangen",
            "anna",
            "",
        );
        let made = decided(made).event("2026-05-06", "klager-geinformeerd", "bea", "oordeel: gegrond").event(
            "2026-05-08",
            "uitstel",
            "bea",
            "reden: Druk., verwacht: 2026-05-20",
        );
        assert_eq!(made.rows("2026-05-08"), ["A5.14 breach"], "{row}");
    }
}

/// What a regulation without an independent third says of telling one binds nobody.
#[test]
fn without_an_independent_third_nobody_is_held_to_when_one_is_told() {
    let row = "derde-geinformeerd: {vereist: [toepasselijk], voor: klager-geinformeerd, termijn: kort}";
    let made = received().step(row).term("kort: {duur: 1 dag, vanaf: ontvangen}");
    let made = decided(made).event("2026-05-06", "klager-geinformeerd", "bea", "oordeel: gegrond").event(
        "2026-05-08",
        "derde-geinformeerd",
        "bea",
        "",
    );
    assert_eq!(made.rows("2026-05-08").len(), 1);
    let third = "onafhankelijke-derde:\n  - {naam: mevrouw Q. Ver, organisatie: Elders, adres: Weg 2, van: 2025-01-01}\n";
    let office = made.office("2026-05-08").replace("records/regulation/2025-01-01.md", third, "");
    let told: Vec<_> = office.check().into_iter().filter(|it| it.path.contains("complaints")).collect();
    assert!(told.is_empty(), "{told:?}");
}
