//! Every step is judged by its row: regulations made for the test, judged by the built program.

mod defined;
mod follow_up;
mod led;
mod office;
mod order;
mod regulations;
mod remedies;
mod table;
mod unasked;

use self::office::{Made, made};

/// The rows that every regulation needs, with archiving, and a complaint of Monday 4 May 2026.
fn received() -> Made {
    made().usual().step("gearchiveerd: {artikel: 4}").event("2026-05-04", "ontvangen", "anna", "")
}

fn decided(made: Made) -> Made {
    made.event("2026-05-05", "besluit", "bea", "uitkomst: toepasselijk")
}

const NONE: [&str; 0] = [];

/// An inadmissible complaint of 2023 of which the retention of two years ended on 1 March 2025.
fn kept(retention: &str, more: &str) -> Made {
    let made = made().usual().step("gearchiveerd: {artikel: 4}").step("bewaren: {artikel: 4}");
    let made = made.term(retention);
    let made = if more.is_empty() { made } else { made.term(more) };
    made.event("2025-02-25", "ontvangen", "anna", "")
        .event("2025-03-01", "besluit", "bea", "uitkomst: niet-ontvankelijk, reden: Te oud.")
        .event("2025-03-10", "gearchiveerd", "hans", "")
}

#[test]
fn after_a_hold_everything_counts_from_its_last_day() {
    let held = kept("bewaring: {duur: 1 jaar, vanaf: afronding}", "").event(
        "2026-02-20",
        "bewaren",
        "bea",
        "reden: Rechtszaak., tot: 2026-06-10",
    );
    assert_eq!(held.rows("2026-06-10"), NONE);
    assert_eq!(held.rows("2026-06-11"), ["A8.1 late 2026-06-10"]);
    assert_eq!(held.due("2026-06-11"), [("bewaring".to_owned(), "2026-06-10".to_owned(), true)]);
    assert!(held.show("2026-06-11").contains("10 juni 2026       bewaren tot en met deze dag"));
    // The time for destruction counts from the same day, and its end is no breach either.
    let said = |today| held.found(today)[0].message.clone();
    assert!(said("2026-07-10").contains("tijd tot en met 10 juli 2026"), "{}", said("2026-07-10"));
    assert!(said("2026-07-11").contains("uiterlijk 10 juli 2026"), "{}", said("2026-07-11"));
    assert_eq!(held.rows("2027-01-01"), ["A8.1 late 2026-06-10"]);
}

#[test]
fn a_hold_that_ends_before_the_retention_changes_nothing() {
    let held = kept("bewaring: {duur: 1 jaar, vanaf: afronding}", "").event(
        "2025-03-20",
        "bewaren",
        "bea",
        "reden: Vraag., tot: 2025-06-10",
    );
    assert_eq!(held.rows("2026-03-01"), NONE);
    assert_eq!(held.rows("2026-03-02"), ["A8.1 late 2026-03-01"]);
}

#[test]
fn a_target_only_warns_whatever_it_is_for() {
    let kept = kept("bewaring: {streef: 1 jaar, vanaf: afronding}", "");
    assert_eq!(kept.rows("2026-03-02"), ["A8.1 warning 2026-03-01"]);
    assert_eq!(kept.due("2026-03-02"), [("bewaring".to_owned(), "2026-03-01".to_owned(), false)]);
    let extended = decided(received().step("uitstel: {artikel: 2}"))
        .term("uitstelbericht: {streef: 1 week, vanaf: ontvangen}")
        .term("uitsluitsel: {streef: 2 weken, vanaf: ontvangen}")
        .event("2026-05-12", "uitstel", "bea", "reden: Druk., verwacht: 2026-05-19");
    assert_eq!(extended.rows("2026-05-12"), ["A9.3 warning 2026-05-11", "A9.6 warning 2026-05-18"]);
}

#[test]
fn a_target_that_has_passed_is_late_in_no_verb() {
    let made = received()
        .step("nabellen: {soort: stap, vereist: [toepasselijk], termijn: nabellen}")
        .term("nabellen: {streef: 3 dagen, vanaf: ontvangen}");
    assert_eq!(made.rows("2026-05-20"), ["S3 warning 2026-05-07"]);
    assert_eq!(made.due("2026-05-20"), [("nabellen".to_owned(), "2026-05-07".to_owned(), false)]);
    assert!(made.show("2026-05-20").contains("7 mei 2026         ! streefdatum voorbij  nabellen"));
    assert_eq!(made.run("2026-05-20", &["due", "--exit-code"]).code, 0);
    let text = made.run("2026-05-20", &["due"]).stdout;
    assert!(text.contains("streefdatum 8 werkdagen voorbij: 7 mei 2026"), "{text}");
    assert!(text.contains("Niets is te laat. 1 streefdatum voorbij."), "{text}");
}

#[test]
fn retention_counts_from_the_step_that_the_regulation_names() {
    let of = |from: &str| {
        decided(received().term(&format!("bewaring: {{duur: 1 jaar, vanaf: {from}}}")))
            .event("2026-05-11", "klager-geinformeerd", "bea", "oordeel: gegrond")
            .event("2026-08-03", "gearchiveerd", "hans", "")
    };
    for (from, (last, said), after, public) in [
        ("afronding", ("2027-05-11", "11 mei 2027"), "2027-05-12", "afronding"),
        ("gearchiveerd", ("2027-08-03", "3 augustus 2027"), "2027-08-04", "archivering"),
        ("ontvangen", ("2027-05-04", "4 mei 2027"), "2027-05-05", "ontvangst van uw klacht"),
    ] {
        let made = of(from);
        assert_eq!(made.rows(last), NONE, "{from}");
        assert_eq!(made.rows(after), [format!("A8.1 late {last}")], "{from}");
        assert_eq!(made.due(after), [("bewaring".to_owned(), last.to_owned(), true)], "{from}");
        assert!(made.show(after).contains(&format!("{said:<17}  bewaren tot en met deze dag")), "{from}");
        let office = made.office(after);
        assert!(office.run(&["build"]).code < 2);
        let page = office.read("site/public/how-to-complain.html");
        let kept = format!("bewaren dat één jaar na de {public}");
        assert!(page.contains(&kept), "{from}: {kept}");
    }
}

#[test]
fn a_step_is_asked_for_once_what_its_term_counts_from_has_happened() {
    let made = decided(received())
        .step("beroep: {artikel: 4, wie: [klager]}")
        .step("oordeel-derde: {artikel: 4, wie: [derde], termijn: oordeel}")
        .term("oordeel: {duur: 4 weken, vanaf: beroep}")
        .event("2026-05-11", "klager-geinformeerd", "bea", "oordeel: ongegrond")
        .event("2026-05-12", "gearchiveerd", "hans", "");
    assert_eq!(made.rows("2026-12-31"), NONE);
    let appealed = made.event("2026-05-18", "beroep", "klager", "");
    assert_eq!(appealed.rows("2026-06-15"), NONE);
    assert_eq!(appealed.due("2026-06-15"), [("oordeel-derde".to_owned(), "2026-06-15".to_owned(), false)]);
    assert_eq!(appealed.rows("2026-06-16"), ["S3 late 2026-06-15"]);
    assert_eq!(appealed.due("2026-06-16"), [("oordeel-derde".to_owned(), "2026-06-15".to_owned(), true)]);
    assert!(appealed.show("2026-06-16").contains("15 juni 2026       ✗ te laat  oordelen over het beroep"));
    let ruled = appealed.event("2026-06-16", "oordeel-derde", "derde", "oordeel: gegrond");
    assert_eq!(ruled.rows("2026-06-16"), ["S3 breach 2026-06-15"]);
}

/// Two answers: to the complaint, and to a request for review.
fn reviewed() -> Made {
    made()
        .step("ontvangen: {artikel: 1}")
        .step("besluit: {artikel: 1}")
        .step("antwoord-1: {soort: klager-geinformeerd, naam: eerste antwoord, artikel: 2, vereist: [toepasselijk], termijn: eerste}")
        .step("verzoek: {soort: stap, naam: verzoek om herziening, artikel: 4, wie: [klager]}")
        .step("antwoord-2: {soort: klager-geinformeerd, naam: antwoord na herziening, artikel: 4, termijn: tweede}")
        .step("uitstel: {artikel: 2}")
        .step("gearchiveerd: {artikel: 4}")
        .term("eerste: {duur: 10 werkdagen, vanaf: ontvangen}")
        .term("tweede: {duur: 20 werkdagen, vanaf: verzoek}")
        .term("uitstelbericht: {duur: 10 werkdagen, vanaf: ontvangen}")
        .term("uitsluitsel: {duur: 2 maanden, vanaf: ontvangen}")
        .event("2026-06-01", "ontvangen", "anna", "")
        .event("2026-06-02", "besluit", "bea", "uitkomst: toepasselijk")
}

#[test]
fn each_of_two_answers_is_judged_by_its_own_term() {
    let answered = reviewed().event("2026-06-08", "antwoord-1", "bea", "oordeel: ongegrond");
    assert_eq!(answered.rows("2026-07-15"), NONE);
    let asked = answered.event("2026-06-10", "verzoek", "klager", "");
    assert_eq!(asked.rows("2026-07-08"), NONE);
    assert_eq!(asked.rows("2026-07-09"), ["A9.1 late 2026-07-08"]);
    assert_eq!(asked.due("2026-07-09"), [("antwoord-2".to_owned(), "2026-07-08".to_owned(), true)]);
    let late = asked.event("2026-07-09", "antwoord-2", "bea", "oordeel: gegrond");
    assert_eq!(late.rows("2026-07-15"), ["A9.1 breach 2026-07-08"]);
    assert!(late.found("2026-07-15")[0].message.contains("antwoord na herziening"));
}

#[test]
fn an_extension_moves_the_answer_that_was_waited_for_and_no_other() {
    let first = reviewed()
        .event("2026-06-12", "uitstel", "bea", "reden: Druk., verwacht: 2026-07-10")
        .event("2026-07-08", "antwoord-1", "bea", "oordeel: ongegrond")
        .event("2026-07-09", "verzoek", "klager", "")
        .event("2026-07-30", "antwoord-2", "bea", "oordeel: ongegrond");
    assert_eq!(first.rows("2026-08-10"), NONE);
    let show = first.show("2026-08-10");
    assert!(show.contains("6 augustus 2026    ✓ gehaald  antwoord na herziening"), "{show}");
    assert!(show.contains("10 juli 2026       ✓ gehaald  eerste antwoord"), "{show}");
    assert!(show.contains("(gedaan op 8 juli 2026; zonder uitstel 15 juni 2026)"), "{show}");
    let second = reviewed()
        .event("2026-06-08", "antwoord-1", "bea", "oordeel: ongegrond")
        .event("2026-06-10", "verzoek", "klager", "")
        .event("2026-07-03", "uitstel", "bea", "reden: Druk., verwacht: 2026-09-10")
        .event("2026-09-10", "antwoord-2", "bea", "oordeel: ongegrond");
    assert_eq!(second.rows("2026-09-15"), NONE);
}

#[test]
fn an_extension_moves_every_step_that_has_the_term_of_the_answer() {
    let made = made()
        .step("ontvangen: {artikel: 1}")
        .step("besluit: {artikel: 1}")
        .step("klager-geinformeerd: {artikel: 2, vereist: [toepasselijk], termijn: oordeel}")
        .step("uitkomst: {soort: uitkomst-aan-medewerker, artikel: 2, vereist: [toepasselijk], termijn: oordeel}")
        .step("nabellen: {soort: stap, vereist: [toepasselijk], termijn: nabellen}")
        .step("uitstel: {artikel: 2}")
        .term("oordeel: {duur: 1 maand, vanaf: ontvangen}")
        .term("nabellen: {duur: 1 maand, vanaf: ontvangen}")
        .event("2026-05-04", "ontvangen", "anna", "")
        .event("2026-05-05", "besluit", "bea", "uitkomst: toepasselijk")
        .event("2026-05-20", "uitstel", "bea", "reden: Druk., verwacht: 2026-06-20")
        .event("2026-06-19", "klager-geinformeerd", "bea", "oordeel: gegrond");
    assert_eq!(made.rows("2026-06-20"), ["S3 late 2026-06-04"]);
    assert_eq!(made.rows("2026-06-21"), ["A5.10 late 2026-06-20", "S3 late 2026-06-04"]);
    let told = made.event("2026-06-20", "uitkomst", "bea", "aan: hans");
    assert_eq!(told.rows("2026-06-21"), ["S3 late 2026-06-04"]);
}

#[test]
fn a_term_counts_from_the_decision_in_force() {
    let of = |again: &str| {
        made()
            .step("ontvangen: {artikel: 1}")
            .step("besluit: {artikel: 1}")
            .step("klager-geinformeerd: {artikel: 2, vereist: [toepasselijk], termijn: antwoord}")
            .term("antwoord: {duur: 3 weken, vanaf: besluit}")
            .event("2026-06-01", "ontvangen", "anna", "")
            .event("2026-06-02", "besluit", "bea", &format!("uitkomst: {again}, reden: Zie verslag."))
            .event("2026-06-22", "besluit", "bea", "uitkomst: toepasselijk")
    };
    let anew = of("niet-ontvankelijk");
    assert_eq!(anew.rows("2026-07-13"), NONE);
    assert_eq!(anew.rows("2026-07-14"), ["A9.1 late 2026-07-13"]);
    assert_eq!(anew.due("2026-07-14"), [("klager-geinformeerd".to_owned(), "2026-07-13".to_owned(), true)]);
    let repeated = of("toepasselijk");
    assert_eq!(repeated.rows("2026-06-24"), ["A9.1 late 2026-06-23"]);
}

#[test]
fn a_second_ruling_has_its_own_outer_reading() {
    let made = decided(received())
        .step("beroep: {artikel: 4}")
        .step("oordeel-derde: {artikel: 4}")
        .step("gevolg: {artikel: 4, termijn: gevolgen}")
        .term("gevolgen: {duur: 10 werkdagen, vanaf: oordeel-derde, ruim: 30 werkdagen}")
        .event("2026-05-11", "klager-geinformeerd", "bea", "oordeel: ongegrond")
        .event("2026-05-18", "oordeel-derde", "anna", "oordeel: ongegrond")
        .event("2026-05-19", "gevolg", "bea", "status: geen")
        .event("2026-07-20", "oordeel-derde", "anna", "oordeel: gegrond")
        .event("2026-07-21", "gevolg", "bea", "status: opgedragen");
    assert_eq!(made.rows("2026-08-03"), NONE);
    assert_eq!(made.rows("2026-08-31"), ["A9.9 warning 2026-08-03"]);
    assert_eq!(made.rows("2026-09-01"), ["A9.9 late 2026-08-03"]);
}

#[test]
fn an_announced_day_has_no_outer_reading() {
    let made = made()
        .step("ontvangen: {artikel: 1}")
        .step("besluit: {artikel: 1}")
        .step("uitstel: {artikel: 2}")
        .step("klager-geinformeerd: {artikel: 2, vereist: [toepasselijk], termijn: afhandeling}")
        .term("afhandeling: {duur: 3 weken, vanaf: ontvangen, ruim: 9 weken}")
        .term("uitstelbericht: {duur: 3 weken, vanaf: ontvangen}")
        .term("uitsluitsel: {duur: 12 weken, vanaf: ontvangen}")
        .event("2026-05-04", "ontvangen", "anna", "");
    let plain = decided(made);
    assert_eq!(plain.rows("2026-06-16"), ["A9.1 warning 2026-05-25"]);
    let extended = plain.event("2026-05-06", "uitstel", "bea", "reden: Druk., verwacht: 2026-06-15");
    assert_eq!(extended.rows("2026-06-15"), NONE);
    assert_eq!(extended.rows("2026-06-16"), ["A9.1 late 2026-06-15"]);
}

#[test]
fn a_notice_after_the_answer_is_out_of_order_and_nothing_else() {
    let made = made()
        .usual()
        .step("uitstel: {artikel: 2}")
        .term("uitstelbericht: {duur: 1 week, vanaf: ontvangen}")
        .term("uitsluitsel: {duur: 2 weken, vanaf: ontvangen}")
        .event("2026-05-04", "ontvangen", "anna", "");
    let made = decided(made).event("2026-05-06", "klager-geinformeerd", "bea", "oordeel: gegrond").event(
        "2026-06-01",
        "uitstel",
        "bea",
        "reden: Druk., verwacht: 2026-09-01",
    );
    assert_eq!(made.rows("2026-06-02"), ["A5.14 breach"]);
}
