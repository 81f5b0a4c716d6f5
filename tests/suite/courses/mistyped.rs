//! What can't be read may be what is asked for, or decide what that is: the fault is told, and nothing of
//! what would follow from it.

use super::{USUAL, found, office};

const TODAY: &str = "2026-06-15";

fn found_in(front: &str, course: &[&str]) -> Vec<String> {
    found(&office(front, &course.join("\n")).today(TODAY))
}

/// A light complaint that was settled, but for its decision.
fn settled(decision: &str) -> Vec<String> {
    let course = [
        "2026-06-08 ontvangen sdevries",
        "2026-06-08 geregistreerd sdevries",
        decision,
        "2026-06-08 akkoord-klager klager, wijze: mondeling",
        "2026-06-09 klager-geinformeerd sdevries, oordeel: gegrond",
        "2026-06-10 gearchiveerd sdevries",
    ];
    found_in(USUAL, &course)
}

#[test]
fn of_a_decision_that_can_not_be_read_every_outcome_may_hold() {
    assert_eq!(settled("2026-06-08 besluit sdevries, uitkomst: licht"), Vec::<String>::new());
    for (decision, code) in [
        ("2026-06-08 besluit sdevries, uitkomst: lict", "F5"),
        ("2026-06-08 beslut sdevries, uitkomst: licht", "F3"),
        ("2026-06-31 besluit sdevries, uitkomst: licht", "F6"),
        ("2026-06-18 besluit sdevries, uitkomst: licht", "F6"),
        ("2026-06-08 besluit sdevries", "F4"),
        ("2026-06-08 besluit sdevries, uitkomt: licht", "F3"),
    ] {
        assert_eq!(settled(decision), [format!("{code} error 12")], "{decision}");
        let begun = ["2026-06-08 ontvangen sdevries", "2026-06-08 geregistreerd sdevries", decision];
        assert_eq!(found_in(USUAL, &begun), [format!("{code} error 12")], "{decision}, on its first day");
    }
    // What every outcome asks for lacks all the same, and what nobody may do is told.
    let course = [
        "2026-06-08 ontvangen sdevries",
        "2026-06-08 beslut pdeboer, uitkomst: licht",
        "2026-06-09 klager-geinformeerd pdeboer, oordeel: gegrond",
        "2026-06-10 gearchiveerd sdevries",
    ];
    assert_eq!(found_in(USUAL, &course), ["F3 error 11", "A5.9 breach 12", "A5.1 breach 13"]);
}

#[test]
fn a_rejection_that_can_not_be_read_asks_for_no_handling() {
    for rejection in
        ["uitkomst: niet-ontvankelijk, reden: Te laat", "uitkomst: uitgesloten, grond: beoordeling"]
    {
        let course = |decision: &str| {
            found_in(
                USUAL,
                &[
                    "2026-06-08 ontvangen sdevries",
                    "2026-06-08 geregistreerd sdevries",
                    "2026-06-08 directie-geinformeerd sdevries",
                    &format!("{decision}, {rejection}, verwezen-naar: de directie"),
                    "2026-06-10 gearchiveerd sdevries",
                ],
            )
        };
        for decision in ["2026-06-31 besluit ddirks", "2026-06-09 beslut ddirks"] {
            let found = course(decision);
            assert!(found.iter().all(|it| it.starts_with('F')) && !found.is_empty(), "{found:?}");
        }
    }
}

#[test]
fn of_a_withdrawal_that_can_not_be_read_nobody_knows_whether_it_goes_on() {
    for (withdrawal, code) in
        [("2026-06-09 ingetroken klager", "F3"), ("2026-06-31 ingetrokken klager", "F6")]
    {
        let course = [
            "2026-06-08 ontvangen bbakker",
            "2026-06-08 directie-geinformeerd bbakker",
            "2026-06-08 geregistreerd sdevries",
            withdrawal,
            "2026-06-10 gearchiveerd sdevries",
        ];
        assert_eq!(found_in(USUAL, &course), [format!("{code} error 13")], "{withdrawal}");
    }
}

#[test]
fn of_a_notice_of_extension_that_can_not_be_read_nobody_knows_the_day() {
    let begun = [
        "2026-05-11 ontvangen bbakker",
        "2026-05-11 bevestigd bbakker, antwoord: ja",
        "2026-05-11 directie-geinformeerd bbakker",
    ];
    let notices = [
        ("2026-05-20 uitstl ddirks, reden: Druk, verwacht: 2026-06-30", "F3"),
        ("2026-05-32 uitstel ddirks, reden: Druk, verwacht: 2026-06-30", "F6"),
        ("2026-05-20 uitstel ddirks, reden: Druk, verwcht: 2026-06-30", "F3"),
    ];
    for (notice, code) in notices {
        let course = [&begun[..], &[notice]].concat();
        assert_eq!(found_in(USUAL, &course), [format!("{code} error 13")], "{notice}");
        let light = [
            &["2026-05-11 ontvangen sdevries", "2026-05-11 geregistreerd sdevries"][..],
            &["2026-05-11 besluit ddirks, uitkomst: licht", notice],
            &["2026-05-21 akkoord-klager klager, wijze: mondeling"],
            &["2026-06-10 klager-geinformeerd ddirks, oordeel: gegrond"],
        ]
        .concat();
        assert_eq!(found_in(USUAL, &light), [format!("{code} error 13")], "{notice}, answered");
        // The next one says the day, and is not taken for the first.
        let again = "2026-06-10 uitstel ddirks, reden: Druk, verwacht: 2026-06-12";
        let course = [&begun[..], &[notice, again]].concat();
        assert_eq!(found_in(USUAL, &course), ["A9.1 late 10".to_owned(), format!("{code} error 13")]);
    }
    let late = [&begun[..], &["2026-05-20 uitstel ddirks, reden: Druk"]].concat();
    assert_eq!(found_in(USUAL, &late), ["A9.1 late 10", "A9.5 error 13"], "it says no day at all");
}

#[test]
fn an_advice_or_a_lodging_that_can_not_be_read_is_not_missed() {
    let colleague = USUAL.replace("route: algemeen", "route: collega\nbetreft: [mjansen]");
    let told = |course: &[&str]| found_in(&colleague, course);
    let received = "2026-06-01 ontvangen pdeboer";
    let advice = "2026-06-02 verwezen-naar-backoffice pdeboer";
    let told_management = "2026-06-11 directie-geinformeerd bbakker";
    let lodged = "2026-06-10 ingediend bbakker";
    assert_eq!(told(&[received, advice, lodged, told_management]), Vec::<String>::new());
    let undated = "2026-06-31 ingediend bbakker";
    assert_eq!(told(&[received, advice, undated, told_management]), ["F6 error 13"]);
    assert_eq!(told(&[received, undated, told_management]), ["A4.3 breach 12", "F6 error 12"]);
    let mistyped = "2026-06-02 verwezen-naar-backofice pdeboer";
    assert_eq!(told(&[received, mistyped, lodged, told_management]), ["F3 error 12"]);
    // Nor does the term count from the receipt then, once it is decided.
    let decided = "2026-06-12 besluit ddirks, uitkomst: uitgesloten, grond: beoordeling, verwezen-naar: x";
    for (lodging, code) in [(undated, "F6"), ("2026-06-10 ingedient bbakker", "F3")] {
        let found = told(&[received, advice, lodging, told_management, decided]);
        assert_eq!(found, [format!("{code} error 13")], "{lodging}");
    }
}

#[test]
fn the_word_that_no_measure_is_needed_stands_for_one_also_when_it_is_mistyped() {
    let handled = |none: &str| {
        let course = [
            "2026-06-01 ontvangen bbakker",
            "2026-06-01 bevestigd bbakker, antwoord: ja",
            "2026-06-01 directie-geinformeerd bbakker",
            "2026-06-01 geregistreerd sdevries",
            "2026-06-02 besluit ddirks, uitkomst: toepasselijk",
            "2026-06-02 ontvangstbericht bbakker",
            "2026-06-02 derde-geinformeerd ddirks",
            "2026-06-09 klager-geinformeerd ddirks, oordeel: ongegrond",
            none,
            "2026-06-10 gearchiveerd sdevries",
        ];
        found_in(USUAL, &course).into_iter().filter(|it| !it.starts_with("A8.2")).collect::<Vec<_>>()
    };
    assert_eq!(handled("2026-06-10 geen-maatregel ddirks, reden: Niets aan de hand"), Vec::<String>::new());
    assert_eq!(handled("2026-06-10 geen-maatregl ddirks, reden: Niets aan de hand"), ["F3 error 18"]);
}

#[test]
fn a_later_decision_does_not_accuse_the_archiving_that_it_overtook() {
    for (first, settled) in [
        ("licht", "2026-06-09 klager-geinformeerd sdevries, oordeel: gegrond"),
        ("niet-ontvankelijk, reden: Te laat", "2026-06-09 directie-geinformeerd sdevries"),
    ] {
        let by = if first == "licht" { "sdevries" } else { "ddirks" };
        let decision = format!("2026-06-08 besluit {by}, uitkomst: {first}");
        let course = [
            "2026-06-08 ontvangen sdevries",
            "2026-06-08 geregistreerd sdevries",
            "2026-06-08 bevestigd sdevries, antwoord: ja",
            &decision,
            settled,
            "2026-06-10 gearchiveerd sdevries",
            "2026-06-15 besluit ddirks, uitkomst: toepasselijk",
        ];
        let found = found_in(USUAL, &course);
        assert!(!found.iter().any(|it| it.starts_with("A5.14")), "{first}: {found:?}");
    }
}
