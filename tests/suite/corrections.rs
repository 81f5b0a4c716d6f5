//! Corrections through the built program: what a person types, reads, pastes, and then sees.

mod inserted;

use serde_json::{Value, json};

use crate::support::{Finding, Office};

const LIGHT: &str = "records/complaints/2026/2026-002.md";
const LAST: &str = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";
const START: &str = "{datum: 2026-04-13, stap: correctie, door: sdevries, ";
/// Two events of one step on one day, of which the one says what the other says and more; then twice
/// the same; then one with a list and with words that YAML reads otherwise.
const ALIKE: &str = "  - {datum: 2026-04-08, stap: overleg, door: ddirks, met: mjansen}
  - {datum: 2026-04-08, stap: overleg, door: ddirks, met: mjansen, opmerking: Gebeld.}
  - {datum: 2026-04-08, stap: derde-geinformeerd, door: ddirks}
  - {datum: 2026-04-08, stap: derde-geinformeerd, door: ddirks}
  - {datum: 2026-04-08, stap: overleg, door: ddirks, met: [mjansen, pdeboer], opmerking: \"Kort: 'ja', zei hij #1\"}
";

fn office(correction: &str) -> Office {
    let informed = "  - {datum: 2026-04-08, stap: medewerker-geinformeerd";
    Office::new().replace(LIGHT, informed, &format!("{ALIKE}{informed}")).replace(
        LIGHT,
        LAST,
        &format!("{LAST}  - {START}{correction}}}\n"),
    )
}

fn refused(office: &Office) -> Vec<Finding> {
    office.check().into_iter().filter(|finding| finding.code == "F14").collect()
}

fn course(office: &Office) -> Vec<Value> {
    let shown = office.run(&["show", "2026-002", "--format", "json"]);
    let shown: Value = serde_json::from_str(&shown.stdout).unwrap();
    shown["course"].as_array().unwrap().clone()
}

/// The numbers of the events that a correction says something of.
fn corrected(office: &Office) -> Vec<u64> {
    let corrected = course(office).into_iter().filter(|event| event["corrected"] == true);
    corrected.map(|event| event["event"].as_u64().unwrap()).collect()
}

/// The texts to paste that a finding offers.
fn offered(finding: &Finding) -> Vec<String> {
    let help = finding.help.as_deref().unwrap();
    let parts = help.split('‘').skip(1).map(|part| part.split('’').next().unwrap().to_owned());
    parts.filter(|part| part.contains('{')).collect()
}

/// The one finding of a correction that is refused; then nothing is corrected.
fn one_refusal(office: &Office) -> Finding {
    let mut found = refused(office);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(corrected(office), [0; 0], "a correction that is refused changes nothing");
    found.remove(0)
}

#[test]
fn what_is_offered_names_one_event_and_each_that_may_be_meant() {
    let wordt = "wordt: {opmerking: Verbeterd}, reden: x";
    for (op, targets) in [
        ("{stap: overleg}", vec![5, 6, 9]),
        ("{stap: overleg, door: ddirks, met: mjansen}", vec![5, 6]),
        ("{stap: overleg, datum: 2026-04-09}", vec![5, 6, 9]),
        ("{stap: overlg, met: [mjansen, pdeboer]}", vec![9]),
        ("{stap: derde-geinformeerd}", vec![7]),
        ("{met: mjansen}", vec![5, 6]),
        ("geregistreerd", vec![2]),
        ("\"2026-04-10\"", vec![13]),
        ("{stap: maatregel, datum: 2026-04-13}", vec![12]),
        ("{stap: bewaren, datum: 2026-04-10}", vec![13]),
        ("99", (1..=13).filter(|number| *number != 8).collect()),
    ] {
        let typed = format!("op: {op}");
        let finding = one_refusal(&office(&format!("{typed}, {wordt}")));
        let offered = offered(&finding);
        let mut met = Vec::new();
        for paste in &offered {
            let pasted = office(&format!("{paste}, {wordt}"));
            assert_eq!(refused(&pasted), [], "{op}: {paste}");
            met.extend(corrected(&pasted));
        }
        met.sort_unstable();
        let most = if targets.len() > 10 { 10 } else { targets.len() };
        assert_eq!(met, targets[..most], "{op}: {offered:?}");
    }
}

#[test]
fn a_correction_by_number_is_offered_whole_by_what_the_event_says() {
    for (typed, event, wanted) in [
        (
            "op: 2, wordt: {datum: 2026-04-08}, reden: Later",
            2,
            json!([["datum", "2026-04-07", "2026-04-08"]]),
        ),
        ("op: \"4\", wijze: schriftelijk, reden: Mail", 4, json!([["wijze", "mondeling", "schriftelijk"]])),
        ("op: 4, stuk: mail.txt, reden: \"Zo: 't was #1\"", 4, json!([["stuk", null, "mail.txt"]])),
        (
            "op: 9, met: [pdeboer], wordt: {datum: 2026-04-07}, reden: x",
            9,
            json!([["datum", "2026-04-08", "2026-04-07"], ["met", "mjansen, pdeboer", "pdeboer"]]),
        ),
        ("op: 5, wordt: {opmerking: a}, opmerking: Eigen., reden: x", 5, json!([["opmerking", null, "a"]])),
        ("op: 6, wordt: {opmerking: }, reden: x", 6, json!([["opmerking", "Gebeld.", null]])),
        ("op: 8, vervalt: ja, reden: Twee keer", 7, json!([])),
    ] {
        let typed_office = office(typed);
        let [paste] = offered(&one_refusal(&typed_office)).try_into().unwrap();
        let line = format!("- {START}{typed}}}");
        let pasted = typed_office.replace(LIGHT, &line, &paste);
        assert_eq!(refused(&pasted), [], "{paste}");
        assert_eq!(corrected(&pasted), [event], "{paste}");
        let shown = course(&pasted);
        let rows = shown[usize::try_from(event).unwrap() - 1]["corrections"].as_array().unwrap().iter();
        let rows: Vec<Value> = rows.map(|row| json!([row["name"], row["from"], row["to"]])).collect();
        assert_eq!(json!(rows), wanted, "{paste}");
        let reason = |course: &[Value]| {
            let fields = course.last().unwrap()["fields"].as_array().unwrap().clone();
            fields.into_iter().find(|field| field["name"] == "reden")
        };
        assert_eq!(reason(&shown), reason(&course(&office(typed))), "the reason stays");
    }
}

#[test]
fn fields_beside_wordt_are_offered_within_it() {
    for (typed, beside, from_to) in [
        ("wijze: schriftelijk", "wijze: schriftelijk", ["mondeling", "schriftelijk"]),
        ("stuk: mail.txt", "stuk: mail.txt", ["", "mail.txt"]),
        ("opmerking: Gemaild.", "opmerking: Gemaild.", ["", "Gemaild."]),
        (
            "wijze: schriftelijk, wordt: {opmerking: x}",
            "wijze: schriftelijk, wordt: {opmerking: x}",
            ["mondeling", "schriftelijk"],
        ),
    ] {
        let office = office(&format!("op: {{stap: akkoord-klager}}, reden: x, {typed}"));
        let [paste] = offered(&one_refusal(&office)).try_into().unwrap();
        let pasted = office.replace(LIGHT, &format!("reden: x, {beside}"), &format!("reden: x, {paste}"));
        assert_eq!(refused(&pasted), [], "{paste}");
        let rows = course(&pasted)[3]["corrections"].clone();
        let [from, to] = from_to;
        let is_wanted = |row: &Value| row["from"].as_str().unwrap_or_default() == from && row["to"] == to;
        assert!(rows.as_array().unwrap().iter().any(is_wanted), "{paste}: {rows}");
    }
}

#[test]
fn a_receipt_that_was_none_lapses_as_the_help_says() {
    let office = office("op: {stap: ontvangen}, wordt: {stap: opvolging}, reden: x");
    let help = one_refusal(&office).help.unwrap();
    assert!(help.contains("‘vervalt: ja’"), "{help}");
    let pasted = office.replace(LIGHT, "wordt: {stap: opvolging}", "vervalt: ja");
    assert_eq!(refused(&pasted), []);
    assert_eq!(course(&pasted)[0]["lapsed"], true);
}

#[test]
fn a_later_correction_corrects_what_an_earlier_one_changed() {
    let first = "op: {stap: geregistreerd, datum: 2026-04-07}, wordt: {datum: 2026-04-08}, reden: x}\n";
    let line = |rest: &str| format!("{first}  - {START}{rest}");
    let again =
        office(&line("op: {stap: geregistreerd, datum: 2026-04-07}, wordt: {datum: 2026-04-09}, reden: y"));
    assert_eq!(refused(&again), []);
    assert_eq!(course(&again)[1]["date"], "2026-04-09");
    let now =
        office(&line("op: {stap: geregistreerd, datum: 2026-04-08}, wordt: {datum: 2026-04-09}, reden: y"));
    let found = refused(&now);
    assert_eq!(offered(&found[0]), ["op: {stap: geregistreerd, datum: 2026-04-07}"]);
    assert_eq!(course(&now)[1]["date"], "2026-04-08");
}

#[test]
fn what_lapsed_counts_nowhere_and_is_told_struck_through() {
    let codes = |office: &Office| -> Vec<String> { office.check().into_iter().map(|it| it.code).collect() };
    // An event of which nothing is right, written in the wrong dossier.
    let wrong = "  - {datum: 2026-04-09, stap: maatregel, door: niemand, soort: x, stuk: weg.pdf}\n";
    let before = codes(&Office::new());
    let stray = Office::new().replace(LIGHT, LAST, &format!("{wrong}{LAST}"));
    assert!(codes(&stray).len() > before.len() + 3);
    let lapses =
        format!("  - {START}op: {{stap: maatregel, door: niemand}}, vervalt: ja, reden: Ander dossier.}}\n");
    let lapsed = stray.replace(LIGHT, LAST, &format!("{LAST}{lapses}"));
    assert_eq!(codes(&lapsed), before);
    let event = &course(&lapsed)[7];
    assert_eq!(
        [&event["lapsed"], &event["step"], &event["event"]],
        [&json!(true), &json!("maatregel"), &json!(8)]
    );

    let human = lapsed.run(&["show", "2026-002"]).stdout;
    let line = human.lines().find(|line| line.contains("niemand") && !line.contains("correctie")).unwrap();
    assert!(line.contains("(vervallen)"), "{human}");
    assert_eq!(lapsed.run(&["build"]).code, 0);
    let page = lapsed.read("site/private/2026/2026-002.html");
    assert!(page.contains("<s>") && page.contains("vervallen"), "told on the page");

    // What counted before does no longer: the complainant was never told.
    let answer = "op: {stap: klager-geinformeerd}, vervalt: ja, reden: Nooit verstuurd.";
    let untold = office(answer);
    assert!(
        codes(&untold).iter().any(|code| code.starts_with("A5") || code.starts_with("A6")),
        "{:?}",
        codes(&untold)
    );
    let back =
        format!("{answer}}}\n  - {START}op: {{stap: klager-geinformeerd}}, vervalt: nee, reden: Toch wel.");
    let [plain, back] = [office("op: {stap: besluit}, wordt: {opmerking: x}, reden: x"), office(&back)];
    assert_eq!(codes(&back), codes(&plain));
    assert_eq!(course(&back).iter().filter(|event| event["lapsed"] == true).count(), 0);
}

#[test]
fn an_event_that_was_written_twice_lapses_once() {
    let twice =
        "op: {stap: derde-geinformeerd, datum: 2026-04-08, door: ddirks}, vervalt: ja, reden: Dubbel.";
    let lapsed = |office: &Office| course(office).iter().filter(|event| event["lapsed"] == true).count();
    let once = office(twice);
    assert_eq!((refused(&once), lapsed(&once)), (vec![], 1));
    let both = office(&format!("{twice}}}\n  - {START}{twice}"));
    assert_eq!((refused(&both), lapsed(&both)), (vec![], 2));
    let back = twice.replace("vervalt: ja", "vervalt: nee");
    let back = office(&format!("{twice}}}\n  - {START}{back}"));
    assert_eq!((refused(&back), lapsed(&back)), (vec![], 0));
}

#[test]
fn what_lapsed_is_not_corrected_until_it_is_taken_back() {
    let [lapses, back] =
        ["ja", "nee"].map(|word| format!("op: {{stap: geregistreerd}}, vervalt: {word}, reden: x}}"));
    let becomes = "op: {stap: geregistreerd}, wordt: {datum: 2026-04-08}, reden: y";
    let next = format!("\n  - {START}");
    let vain = office(&format!("{lapses}{next}{becomes}"));
    assert_eq!((refused(&vain).len(), &course(&vain)[1]["corrections"]), (1, &json!([])));
    let taken_back = office(&format!("{lapses}{next}{back}{next}{becomes}"));
    assert_eq!((refused(&taken_back), &course(&taken_back)[1]["date"]), (vec![], &json!("2026-04-08")));
}

#[test]
fn both_values_are_shown() {
    let office = office("op: {stap: geregistreerd}, wordt: {datum: 2026-04-08, door: ddirks}, reden: x");
    for (language, told) in [
        (
            "nl",
            "(verbeterd: datum van 7 april 2026 naar 8 april 2026; verbeterd: door van Saskia de Vries naar Dirk Dirks)",
        ),
        (
            "en",
            "(corrected: date from 7 April 2026 to 8 April 2026; corrected: by from Saskia de Vries to Dirk Dirks)",
        ),
    ] {
        let shown = office.run(&["show", "2026-002", "--lang", language]).stdout;
        assert!(shown.contains(told), "{shown}");
    }
    assert_eq!(office.run(&["build"]).code, 0);
    let page = office.read("site/private/2026/2026-002.html");
    for told in ["van <s>7 april 2026</s> naar 8 april 2026", "van <s>Saskia de Vries</s> naar Dirk Dirks"] {
        assert!(page.contains(told), "{told}");
    }
}
