//! Light that becomes formal.

use super::{DOSSIER, found, json, office, on, own_work, rows};

const LIGHT: &str = "2026-05-11 ontvangen mjansen
2026-05-11 geregistreerd sdevries
2026-05-11 besluit sdevries, uitkomst: licht
2026-05-11 akkoord-klager klager, antwoord: ja
2026-05-11 klager-geinformeerd sdevries, oordeel: geen-oordeel";
const REFUSED: &str = "2026-05-18 akkoord-klager klager, antwoord: nee";

#[test]
fn without_agreement_the_full_procedure_is_asked_for_from_that_day() {
    let rest = "next ontvangstbericht: Bea Bakker
        next medewerker-geinformeerd: Dirk Dirks
        next derde-geinformeerd: Dirk Dirks
        next overleg: Dirk Dirks
        next klager-geinformeerd: Dirk Dirks
        next uitkomst-aan-medewerker: Dirk Dirks
        next maatregel: Dirk Dirks
        next gearchiveerd: Saskia de Vries";
    let refused = office(&own_work(), &format!("{LIGHT}\n{REFUSED}"));
    let refused = on(
        refused,
        "2026-05-18",
        &format!(
            "deciding -
        due directie-geinformeerd 2026-05-19
        due bevestigd 2026-05-26
        term bevestigd 2026-05-18 to 2026-05-26 running
        term directie-geinformeerd 2026-05-18 to 2026-05-19 running
        term klager-geinformeerd 2026-05-11 to 2026-06-03 running
        next directie-geinformeerd: Marloes Jansen
        next bevestigd: Marloes Jansen
        next besluit: Dirk Dirks
        {rest}"
        ),
    );
    let late = refused.today("2026-05-20");
    assert_eq!(found(&late), ["A3.3 late 16"]);
    let formal = format!(
        "{LIGHT}\n{REFUSED}\n2026-05-19 bevestigd mjansen, antwoord: ja\n2026-05-19 directie-geinformeerd mjansen\n2026-05-20 besluit ddirks, uitkomst: toepasselijk"
    );
    on(
        office(&own_work(), &formal),
        "2026-05-20",
        &format!(
            "handling toepasselijk
        term bevestigd 2026-05-18 to 2026-05-26 met
        term directie-geinformeerd 2026-05-18 to 2026-05-19 met
        term klager-geinformeerd 2026-05-11 to 2026-06-03 running
        {rest}"
        ),
    );
    // The handling keeps the day of receipt.
    let late = office(&own_work(), &formal).today("2026-06-04");
    assert_eq!(found(&late), ["A9.1 late 11"]);
}

#[test]
fn a_new_decision_stops_it_too() {
    let formal = format!(
        "{LIGHT}\n2026-05-20 bevestigd mjansen, antwoord: ja\n2026-05-20 besluit ddirks, uitkomst: toepasselijk"
    );
    let told = |day: &str| {
        let course = format!("{formal}\n{day} directie-geinformeerd mjansen");
        found(&office(&own_work(), &course).today("2026-05-26"))
    };
    assert_eq!(
        told("2026-05-21"),
        [""; 0],
        "the decision can't wait for what is to be done at once from it on"
    );
    assert_eq!(told("2026-05-22"), ["A3.3 breach 18"], "the term counts from the new decision");
    assert_eq!(found(&office(&own_work(), &formal).today("2026-05-21")), [""; 0]);
    assert_eq!(found(&office(&own_work(), &formal).today("2026-05-22")), ["A3.3 late 17"]);
    // What a light complaint asks for too counts from the receipt.
    let asked = own_work().replace("betreft:", "directie-gevraagd: ja\nbetreft:");
    let office = office(&asked, &format!("{LIGHT}\n{REFUSED}")).today("2026-05-18");
    let show = json(&office, &["show", DOSSIER, "--format", "json"]);
    let mut terms = rows(&show["deadlines"]);
    let term = terms.find(|term| term["step"] == "directie-geinformeerd").expect("it has a term");
    assert_eq!((&term["from"], &term["due"]), (&"2026-05-11".into(), &"2026-05-12".into()));
}

/// Once it is known that it is meant as a complaint no more can go wrong; the remedy can be followed.
#[test]
fn the_confirmation_is_asked_for_once_it_is_no_longer_light() {
    let undone = format!(
        "{LIGHT}\n{REFUSED}\n2026-05-19 directie-geinformeerd mjansen\n2026-05-20 besluit ddirks, uitkomst: toepasselijk"
    );
    assert_eq!(found(&office(&own_work(), &undone).today("2026-05-20")), ["A1.8 breach 18"]);
    let accounted = own_work()
        + "verantwoording: [{regel: A1.8, door: ddirks, datum: 2026-05-20, reden: De klager schreef zelf dat het een klacht is.}]\n";
    let office = office(&accounted, &undone).today("2026-05-20");
    assert!(office.check().iter().all(|finding| finding.accounted));
}

#[test]
fn an_agreement_given_again_settles_nothing_that_was_told_before() {
    for again in [
        "2026-05-19 akkoord-klager klager, antwoord: ja",
        "2026-05-19 besluit sdevries, uitkomst: licht\n2026-05-19 akkoord-klager klager",
    ] {
        let course = format!("{LIGHT}\n{REFUSED}\n{again}");
        on(
            office(&own_work(), &course),
            "2026-05-19",
            "handling licht
            term klager-geinformeerd 2026-05-11 to 2026-06-03 running
            next klager-geinformeerd: Dirk Dirks, Saskia de Vries
            next medewerker-geinformeerd: Dirk Dirks
            next gearchiveerd: Saskia de Vries",
        );
        let told = format!(
            "{course}\n2026-05-20 klager-geinformeerd sdevries, oordeel: gegrond\n2026-05-20 medewerker-geinformeerd ddirks, aan: mjansen\n2026-05-20 gearchiveerd sdevries"
        );
        assert_eq!(found(&office(&own_work(), &told)), [""; 0]);
    }
}

/// Settled against the complainant's will it stays a light one, and that is the breach.
#[test]
fn settled_without_agreement_it_stays_light() {
    let (light, _) = LIGHT.rsplit_once('\n').expect("there are more events");
    let course =
        format!("{light}\n{REFUSED}\n2026-05-19 klager-geinformeerd sdevries, oordeel: geen-oordeel");
    assert_eq!(found(&office(&own_work(), &course).today("2026-05-20")), ["A6.3 breach 16"]);
}

/// An archive that was closed is opened again, and closed when it is handled in full.
#[test]
fn an_archived_light_complaint_goes_on() {
    let archived = format!(
        "{LIGHT}\n2026-05-12 medewerker-geinformeerd ddirks, aan: mjansen\n2026-05-12 gearchiveerd sdevries\n{REFUSED}"
    );
    let office = office(&own_work(), &archived).today("2026-05-18");
    assert_eq!(found(&office), [""; 0]);
    assert_eq!(json(&office, &["show", DOSSIER, "--format", "json"])["state"], "deciding");
}
