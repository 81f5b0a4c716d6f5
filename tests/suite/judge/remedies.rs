//! What is told to do names the steps of the regulation at hand, as they are typed there.

use klacht::regulation::StepKind;
use klacht::vocabulary::ClosedList;
use rayon::prelude::*;

use super::office::{Made, made};
use super::table::{CODES, TODAY, fields, tried, tried_with};
use super::{NONE, decided, received};
use crate::support::Finding;

/// The steps that a text names and that are not among these.
fn foreign<'n>(text: &str, known: &[&str]) -> Vec<&'n str> {
    let kinds = StepKind::ALL.iter().map(|kind| kind.name()).filter(|kind| !known.contains(kind));
    kinds
        .filter(|kind| text.contains(&format!("‘{kind}’")) || text.contains(&format!("stap: {kind}")))
        .collect()
}

fn helps(made: &Made, today: &str) -> Vec<String> {
    made.found(today).into_iter().filter_map(|it| Some(format!("{}: {}", it.code, it.help?))).collect()
}

/// Of every kind of step, whatever is wrong with it, in a regulation with few other steps.
#[test]
fn no_help_names_a_step_that_the_regulation_lacks() {
    const KNOWN: [&str; 5] = ["ontvangen", "besluit", "klager-geinformeerd", "gearchiveerd", "proef"];
    let faults: Vec<String> = CODES
        .par_iter()
        .flat_map_iter(|(kind, _)| {
            let late = |made: Made, by: &str| made.event("2026-05-06", "proef", by, fields(kind));
            let archived = |made: Made| made.event("2026-05-07", "gearchiveerd", "hans", "");
            let asked = || tried(kind);
            let ordered =
                || tried_with(kind, ", voor: gesprek, stuk: [toepasselijk]").step("gesprek: {soort: stap}");
            let gone = "2026-05-02";
            let offices = [
                asked(),
                late(asked(), "anna"),
                late(asked(), "hans"),
                archived(asked()),
                archived(late(ordered().event(gone, "gesprek", "anna", ""), "hans")),
            ];
            let known: Vec<&str> =
                KNOWN.into_iter().filter(|it| it != kind || *kind == "ontvangen").collect();
            let told: Vec<String> = offices.iter().flat_map(|made| helps(made, TODAY)).collect();
            assert!(!told.is_empty(), "{kind}");
            let wrong = told.into_iter().filter(move |help| !foreign(help, &known).is_empty());
            wrong.map(move |help| format!("{kind}: {help}"))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// O21's row of each kind under a name of its own: what is wrong in its dossiers is told in those.
#[test]
fn explain_names_the_steps_as_the_regulation_does() {
    let kinds = StepKind::ALL.iter().map(|kind| kind.name()).filter(|kind| *kind != "stap");
    let renamed = kinds.fold(made(), |made, kind| made.step(&format!("onze-{kind}: {{soort: {kind}}}")));
    let usual = made().usual();
    for (made, ours) in [(renamed, true), (usual, false)] {
        let run =
            made.event("2026-05-04", "ontvangen", "anna", "").run(TODAY, &["explain", "--format", "json"]);
        let document: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let remedies = document["rules"].as_array().unwrap().iter();
        let text = |rule: &serde_json::Value| rule["remedy"].as_str().unwrap().to_owned();
        let remedies: Vec<String> = remedies.map(text).collect();
        let all = remedies.join("\n");
        assert!(!all.contains("onze-") || ours, "{all}");
        if ours {
            assert_eq!(foreign(&all, &[]), NONE, "{all}");
            assert!(all.contains("‘onze-klager-geinformeerd’") && all.contains("‘onze-correctie’"), "{all}");
        } else {
            assert!(!all.contains("‘correctie’") && !all.contains("‘uitstel’ toe met ‘reden’"), "{all}");
        }
    }
}

#[test]
fn a_correction_and_an_extension_are_offered_by_the_name_that_is_typed() {
    let of = |steps: &[&str]| {
        let made =
            steps.iter().fold(made().step("ontvangen: {}").step("besluit: {}"), |made, it| made.step(it));
        made.step("klager-geinformeerd: {vereist: [toepasselijk], termijn: kort}")
            .term("kort: {duur: 2 dagen, vanaf: ontvangen}")
            .event("2026-05-04", "ontvangen", "anna", "")
    };
    let help = |made: &Made, code: &str| {
        let found: Vec<Finding> = made.found("2026-05-20");
        found.into_iter().find(|it| it.code == code).unwrap().help.unwrap()
    };
    let plain = decided(of(&[]));
    let named = decided(of(&["correction: {soort: correctie}", "later: {soort: uitstel}"]));
    let answer =
        |made: &Made| made.clone().event("2026-05-12", "klager-geinformeerd", "bea", "oordeel: gegrond");
    assert!(help(&named, "A9.1").contains("voeg ‘later’ toe met ‘reden’ en ‘verwacht’"));
    assert!(!help(&plain, "A9.1").contains("uitstel"), "{}", help(&plain, "A9.1"));
    assert!(help(&answer(&named), "A9.1").contains("voeg dan een ‘correction’ toe"));
    assert!(help(&answer(&plain), "A9.1").starts_with("Staat er een verkeerde datum, verbeter die dan."));
    // The step is done as it is called, and typed by its key.
    let hearing = received()
        .step("gesprek: {soort: stap, naam: hoorgesprek, vereist: [toepasselijk], termijn: kort}")
        .term("kort: {duur: 2 dagen, vanaf: ontvangen}");
    let told = help(&decided(hearing), "S3");
    assert!(told.contains("Doe ‘hoorgesprek’ en voeg de stap ‘gesprek’ toe"), "{told}");
}

#[test]
fn no_further_extension_is_offered_where_the_regulation_allows_none() {
    let made = made()
        .step("ontvangen: {}")
        .step("besluit: {}")
        .step("uitstel: {hoogstens: 1}")
        .step("klager-geinformeerd: {vereist: [toepasselijk], termijn: kort}")
        .term("kort: {duur: 2 weken, vanaf: ontvangen}")
        .term("uitsluitsel: {duur: 4 weken, vanaf: ontvangen}")
        .event("2026-05-04", "ontvangen", "anna", "");
    let put_off = |made: &Made, day: &str, expected: &str| {
        made.clone().event(day, "uitstel", "bea", &format!("reden: Druk., verwacht: {expected}"))
    };
    let offers = |made: &Made, today: &str| {
        let told = helps(made, today);
        assert!(!told.is_empty());
        told.iter()
            .any(|help| help.contains("een nieuw ‘uitstel’ toe") || help.contains("voeg ‘uitstel’ toe"))
    };
    let open = decided(made);
    assert!(offers(&open, "2026-05-20"), "the first may be taken");
    let once = put_off(&open, "2026-05-08", "2026-05-20");
    assert!(!offers(&once, "2026-05-21"), "{:?}", helps(&once, "2026-05-21"));
    assert!(!offers(&put_off(&once, "2026-05-19", "2026-05-25"), "2026-05-20"));
    assert!(!offers(&put_off(&open, "2026-05-08", "2026-07-20"), "2026-05-20"), "too far away");
    // The only one names no day: it is filled in where it lacks.
    let silent = open.clone().event("2026-05-08", "uitstel", "bea", "reden: Druk.");
    let told = helps(&silent, "2026-05-12");
    assert!(told.iter().any(|help| help.starts_with("A9.5: Vul bij ‘verwacht’")), "{told:?}");
    assert!(!offers(&silent, "2026-05-12"), "{told:?}");
    assert_eq!(put_off(&open, "2026-05-08", "2026-05-20").rows("2026-05-12"), Vec::<String>::new());
}

/// A notice that comes too late by the regulation is not proposed either.
#[test]
fn no_extension_is_offered_that_would_come_too_late() {
    let open = decided(
        made()
            .step("ontvangen: {}")
            .step("besluit: {}")
            .step("uitstel: {}")
            .step("klager-geinformeerd: {vereist: [toepasselijk], termijn: kort}")
            .term("kort: {duur: 2 weken, vanaf: ontvangen}")
            .term("uitstelbericht: {duur: 2 weken, vanaf: ontvangen, ruim: 4 weken}")
            .event("2026-05-04", "ontvangen", "anna", ""),
    );
    let offers = |made: &Made, today: &str| {
        let told = helps(made, today);
        assert!(told.iter().any(|help| help.starts_with("A9.1")), "{told:?}");
        told.iter().any(|help| help.contains("voeg ‘uitstel’ toe"))
    };
    assert!(offers(&open, "2026-06-01"), "the outer reading allows it");
    assert!(!offers(&open, "2026-06-02"));
    let once = open.event("2026-05-08", "uitstel", "bea", "reden: Druk., verwacht: 2026-05-20");
    assert!(!offers(&once, "2026-05-21"), "a next one comes by the day that was announced");
}
