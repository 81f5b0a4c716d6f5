//! What a complaint that has ended asks for, and what is done with it all the same.

use super::{USUAL, found, office, on, page};

const ENDED: &str = "2026-05-04 ontvangen pdeboer
2026-05-04 bevestigd pdeboer, antwoord: ja
2026-05-04 geregistreerd sdevries
2026-05-05 directie-geinformeerd pdeboer
2026-05-06 ingetrokken klager";

#[test]
fn a_withdrawn_complaint_only_waits_for_the_archive() {
    let office = on(
        office(USUAL, ENDED),
        "2026-06-15",
        "archiving ingetrokken
        term directie-geinformeerd 2026-05-04 to 2026-05-05 met
        next gearchiveerd: Saskia de Vries",
    );
    assert!(!page(&office).contains("weer opgenomen"));
}

/// What handles a complaint that has ended changes nothing, and that is told at its line, once.
#[test]
fn a_step_without_effect_is_told() {
    for step in [
        "overleg ddirks, met: mjansen",
        "ontvangstbericht bbakker",
        "klager-geinformeerd ddirks, oordeel: gegrond",
        "uitstel ddirks, reden: Druk, verwacht: 2026-06-30",
        "geen-maatregel ddirks, reden: Niets aan te doen",
        "akkoord-klager klager",
        "ingediend bbakker",
    ] {
        for end in ["ingetrokken klager", "bevestigd pdeboer, antwoord: nee"] {
            let course = format!(
                "2026-05-04 ontvangen pdeboer\n2026-05-04 geregistreerd sdevries\n2026-05-04 directie-geinformeerd pdeboer\n2026-05-05 {end}\n2026-05-07 {step}\n2026-05-08 overleg ddirks, met: mjansen"
            );
            let office = office(USUAL, &course).today("2026-05-08");
            assert_eq!(found(&office), ["A5.14 warning 14"], "{step} after {end}");
            let help = office.check().remove(0).help.expect("it says what to do");
            assert!(help.contains("‘bevestigd’ met ‘antwoord: ja’"), "{help}");
            // Its remedy, as it stands: the complaint goes on, and the steps count.
            let resumed =
                course.replace("\n2026-05-07", "\n2026-05-07 bevestigd pdeboer, antwoord: ja\n2026-05-07");
            let office = super::office(USUAL, &resumed).today("2026-05-08");
            assert!(!found(&office).iter().any(|it| it.contains("warning")), "{step} after {end}");
        }
    }
}

/// Whoever knew of it may hear that it was withdrawn.
#[test]
fn what_belongs_to_an_ended_complaint_is_not_told() {
    let course = format!(
        "{ENDED}\n2026-05-07 derde-geinformeerd ddirks\n2026-05-07 medewerker-geinformeerd ddirks, aan: mjansen\n2026-05-07 gearchiveerd sdevries"
    );
    assert_eq!(found(&office(USUAL, &course)), [""; 0]);
}

/// Whoever means nothing by it, or takes it back, need not lodge it.
#[test]
fn a_complaint_that_has_ended_is_not_to_be_lodged() {
    let front = USUAL.replace("route: algemeen", "route: collega\nbetreft: [mjansen]");
    for end in ["ingetrokken klager", "bevestigd pdeboer, antwoord: nee"] {
        let course = format!("2026-05-11 ontvangen pdeboer\n2026-05-12 {end}");
        let ended = on(
            office(&front, &course),
            "2026-06-15",
            "finishing ingetrokken
            next geregistreerd: Saskia de Vries
            next gearchiveerd: Saskia de Vries",
        );
        let closed = format!("{course}\n2026-05-12 geregistreerd sdevries\n2026-05-13 gearchiveerd sdevries");
        assert_eq!(found(&super::office(&front, &closed)), [""; 0]);
        // Going on, it is lodged, and counts from there.
        let course = format!(
            "{course}\n2026-06-01 bevestigd pdeboer, antwoord: ja\n2026-06-01 verwezen-naar-backoffice pdeboer"
        );
        on(
            ended.write(super::PATH, super::dossier(&front, &course)),
            "2026-06-15",
            "advised -
            due ingediend 2026-06-15
            term ingediend 2026-06-01 to 2026-06-15 running
            next ingediend: de klager",
        );
        let course = format!("{course}\n2026-06-08 ingediend bbakker");
        let lodged = super::office(&front, &course).today("2026-06-09");
        let show = super::json(&lodged, &["show", super::DOSSIER, "--format", "json"]);
        let from = super::rows(&show["deadlines"]).find(|term| term["step"] == "klager-geinformeerd");
        assert_eq!(from.map(|term| &term["from"]), Some(&"2026-06-08".into()));
    }
}
