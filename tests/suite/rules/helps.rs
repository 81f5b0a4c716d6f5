//! What is told to do follows from what is wrong: done again or done otherwise, filled in or taken out.

use super::case::paths::*;
use crate::support::{Finding, Office};

const INFORMED: &str = "  - {datum: 2026-03-05, stap: medewerker-geinformeerd, door: ddirks, aan: mjansen}\n";
const RECEIVED: &str = "  - {datum: 2024-06-12, stap: ontvangen, door: pdeboer}\n";

fn one(office: &Office, code: &str) -> Finding {
    let found = office.check();
    let mut of_code = found.iter().filter(|it| it.code == code);
    let Some(finding) = of_code.next() else { panic!("no {code}: {found:#?}") };
    assert!(of_code.next().is_none(), "{found:#?}");
    finding.clone()
}

/// What is told to do about the only finding of a rule.
fn help(office: &Office, code: &str) -> String {
    one(office, code).help.expect("it says what to do")
}

#[test]
fn a_step_is_to_be_done_only_where_it_is_missing() {
    let formal = |to: &str| Office::new().replace(FORMAL, INFORMED, to);
    let missing = help(&formal(""), "A5.5");
    assert!(
        missing.starts_with("Informeer de medewerker en voeg ‘medewerker-geinformeerd’ toe"),
        "{missing}"
    );
    let by_another = help(&formal(&INFORMED.replace("ddirks", "pdeboer")), "A5.5");
    assert_eq!(
        by_another,
        "Is ‘door’ bij ‘medewerker-geinformeerd’ verkeerd ingevuld, verbeter dat dan met een ‘correctie’. \
         Is het echt zo gegaan, geef dan de reden onder ‘verantwoording’."
    );
    let later = INFORMED.replace("2026-03-05", "2026-04-15");
    let archived = "  - {datum: 2026-04-15, stap: gearchiveerd";
    let after = formal("").replace(FORMAL, archived, &format!("{later}{archived}"));
    let after = help(&after, "A5.5");
    assert!(after.starts_with("Is een datum verkeerd, verbeter die dan met een ‘correctie’."), "{after}");
}

/// Every step of the base that an article names, done by somebody else: nowhere is it to be done again.
#[test]
fn who_did_a_step_is_mended_or_accounted_for() {
    for (step, by, code) in [
        ("geregistreerd", "sdevries", "A5.1"),
        ("ontvangstbericht", "bbakker", "A5.4"),
        ("medewerker-geinformeerd", "ddirks", "A5.5"),
        ("derde-geinformeerd", "ddirks", "A5.6"),
        ("overleg", "ddirks", "A5.7"),
        ("klager-geinformeerd", "ddirks", "A5.9"),
        ("uitkomst-aan-medewerker", "ddirks", "A5.10"),
        ("gearchiveerd", "sdevries", "A5.11"),
    ] {
        let done = format!("stap: {step}, door: {by}");
        let office = Office::new().replace(FORMAL, &done, &format!("stap: {step}, door: pdeboer"));
        let told = help(&office, code);
        assert!(told.starts_with(&format!("Is ‘door’ bij ‘{step}’ verkeerd ingevuld")), "{code}: {told}");
    }
    // What the remedy of the rule says of it itself stays.
    let decided = "stap: besluit, door: ddirks, uitkomst: toepasselijk";
    let office = Office::new().replace(FORMAL, decided, &decided.replace("ddirks", "sdevries"));
    assert!(help(&office, "A3.5").contains("laat dan een nieuw besluit nemen"));
    let put_off = "    stap: uitstel\n    door: ddirks";
    let office = Office::new().replace(FORMAL, put_off, &put_off.replace("ddirks", "bbakker"));
    assert!(help(&office, "A9.4").contains("het uitstel echt gemeld"));
}

#[test]
fn a_rejection_is_told_what_its_outcome_lacks() {
    let reason = Office::new().read(INADMISSIBLE);
    let reason = reason.lines().find(|line| line.trim_start().starts_with("reden:")).unwrap();
    let inadmissible = Office::new().replace(INADMISSIBLE, &format!("{reason}\n"), "");
    let told = help(&inadmissible, "A7.2");
    assert!(told.starts_with("Voeg aan het besluit ‘reden’ toe.") && !told.contains("grond"), "{told}");
    let excluded = Office::new().replace(EXCLUDED, "    grond: beoordeling\n", "");
    let told = help(&excluded, "A7.2");
    assert!(told.starts_with("Voeg aan het besluit ‘grond’ toe.") && !told.contains("reden"), "{told}");
}

#[test]
fn where_to_refer_is_said_only_where_it_is_known() {
    let referral = "    verwezen-naar: de beroepsmogelijkheid tegen beoordelingen\n";
    let office = Office::new().replace(EXCLUDED, referral, "");
    assert!(help(&office, "A1.5").contains("bijvoorbeeld: "));
    let office = office.replace(EXCLUDED, "    grond: beoordeling\n", "    reden: Cijfer.\n");
    assert_eq!(help(&office, "A1.5"), "Voeg ‘verwezen-naar’ toe: waar de klager wel terechtkan.");
}

#[test]
fn of_a_stub_a_document_is_taken_out() {
    let stub = |file: &str| {
        Office::new().replace(
            STUB,
            "stap: geregistreerd, door: sdevries",
            &format!("{file}stap: geregistreerd, door: sdevries"),
        )
    };
    let told = help(&stub("stuk: brief.txt, "), "F11");
    assert!(told.starts_with("Haal dit stuk hier weg"), "{told}");
    let listed = "route: algemeen\nstukken: [{bestand: brief.txt, soort: klachtbrief}]\n";
    let absent = Office::new().replace(STUB, "route: algemeen\n", listed);
    assert!(help(&absent, "F11").starts_with("Haal dit stuk hier weg"));
}

#[test]
fn a_receipt_that_is_missing_is_to_be_added_and_one_that_is_mistyped_is_told_once() {
    let without = Office::new().replace(INADMISSIBLE, RECEIVED, "");
    let told = help(&without, "A5.14");
    assert!(told.contains("‘- {datum: JJJJ-MM-DD, stap: ontvangen, door: SLEUTEL}’"), "{told}");
    let mistyped = Office::new().replace(INADMISSIBLE, "stap: ontvangen", "stap: ontvangn");
    let codes: Vec<String> = mistyped.check().into_iter().map(|it| it.code).collect();
    assert_eq!(codes, ["F3"]);
}

#[test]
fn the_complainant_and_the_third_are_called_by_their_words() {
    let agreed = "stap: akkoord-klager, door: klager";
    for said in ["de klager", "De klager", "Teun Modelman"] {
        let office = Office::new().replace(LIGHT, agreed, &format!("stap: akkoord-klager, door: {said}"));
        assert_eq!(help(&office, "F5"), "Bedoelt u ‘klager’?", "{said}");
    }
    let ruled = "stap: oordeel-derde, door: derde";
    let office = Office::new().replace(APPEAL, ruled, "stap: oordeel-derde, door: de onafhankelijke derde");
    assert_eq!(help(&office, "F5"), "Bedoelt u ‘derde’?");
    let informed = "stap: medewerker-geinformeerd, door: ddirks, aan: mjansen";
    let office = Office::new().replace(LIGHT, informed, &informed.replace("mjansen", "de klager"));
    assert_eq!(help(&office, "F9"), "Schrijf ‘klager’.");
}

/// Neither a step nor a new dossier brings what the complainant cannot have done, or tells of people in
/// a stub.
#[test]
fn what_is_recorded_is_held_to_it_at_once() {
    let office =
        Office::new().replace(STUB, "  - {datum: 2026-02-17, stap: gearchiveerd, door: sdevries}\n", "");
    let before = office.read(STUB);
    for event in [
        &["overleg", "door=ddirks", "met=mjansen"][..],
        &["gearchiveerd", "door=sdevries", "opmerking=Het verhaal"],
    ] {
        let run = office.run(&[&["step", "2026-004"], event].concat());
        assert!(run.code != 0 && run.stderr.contains("A1.6"), "{run:?}");
        assert_eq!(office.read(STUB), before);
    }
    let run = office.run(&["step", "2026-001", "opvolging", "door=klager", "opdracht-behouden=ja"]);
    assert!((run.stdout + &run.stderr).contains("S2"));
}
