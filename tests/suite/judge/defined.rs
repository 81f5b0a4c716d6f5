//! What a regulation refers to and does not have is told where that stands, with what helps.

use super::office::{Made, REGULATION, found, made};
use super::{NONE, received};
use crate::support::{Finding, Office};

fn rows(office: &Office) -> Vec<String> {
    found(office).into_iter().map(|it| format!("{} {}", it.code, it.severity)).collect()
}

/// What is told of the regulation: the text of its line, and what helps.
fn told(office: &Office) -> Vec<(String, String)> {
    let text = office.read(REGULATION);
    let line = |finding: &Finding| text.lines().nth(finding.line - 1).unwrap().trim().to_owned();
    let of_it = found(office).into_iter().filter(|finding| finding.path == REGULATION);
    of_it.map(|it| (line(&it), it.help.unwrap())).collect()
}

fn office(made: &Made) -> Office {
    made.office("2026-05-06")
}

/// What a regulation does not promise is not asked, and its rows may speak of it.
#[test]
fn an_outcome_that_the_regulation_lacks_is_not_asked_for_and_can_not_be_decided() {
    let grounds = "uitgesloten: {beroep: {naam: Beroep, verwijzing: de commissie}}";
    for (outcome, key) in [("licht", "licht: {wie: [baas]}"), ("uitgesloten", grounds)] {
        for row in [format!("vereist: [{outcome}]"), format!("wie-bij: {{{outcome}: [baas]}}")] {
            let made = received().step(&format!("nabellen: {{soort: stap, {row}}}"));
            assert!(told(&office(&made)).is_empty(), "{row}");
        }
        let decided = received().event("2026-05-05", "besluit", "bea", &format!("uitkomst: {outcome}"));
        let found = decided.found("2026-05-06");
        assert_eq!(rows(&office(&decided)), ["F5 error"]);
        let help = found[0].help.clone().unwrap();
        assert!(help.contains("toepasselijk, niet-ontvankelijk."), "{help}");
        assert!(!rows(&office(&decided.key(key))).contains(&"F5 error".to_owned()));
    }
    // Where there is nothing to choose from, no list is offered.
    let ground = "uitkomst: niet-ontvankelijk, reden: Te oud., grond: beroep";
    let found = received().event("2026-05-05", "besluit", "bea", ground).found("2026-05-06");
    assert!(found.iter().all(|it| !it.help.as_ref().unwrap().contains(": .")), "{found:?}");
}

#[test]
fn a_row_may_speak_of_a_third_that_nobody_is() {
    let made = received().step("oordeel-derde: {wie: [derde]}");
    assert_eq!(rows(&office(&made)), NONE);
    let text = office(&made).read(REGULATION);
    let (before, rest) = text.split_once("onafhankelijke-derde:").unwrap();
    let without = format!("{before}{}", &rest[rest.find("kanalen").unwrap()..]);
    assert!(told(&office(&made).write(REGULATION, without)).is_empty());
}

#[test]
fn an_article_may_be_called_so_in_english_and_a_mistyped_heading_is_shown() {
    let whole = office(&received());
    let text = whole.read(REGULATION);
    assert_eq!(rows(&whole.write(REGULATION, text.replace("## Artikel ", "## Article "))), NONE);
    let mistyped = office(&received()).write(REGULATION, text.replace("## Artikel 2", "### Artikel 2"));
    let found = told(&mistyped);
    assert!(found[0].1.contains("‘### Artikel 2 Termijnen’"), "{found:?}");
    let none = office(&received()).write(REGULATION, text.replace("## Artikel ", "## Art. "));
    let found = told(&none);
    assert!(found.iter().any(|(_, help)| help.contains("‘## Art. 2 Termijnen’")), "{found:?}");
}

#[test]
fn what_is_not_defined_is_told_at_its_line_with_what_is_near() {
    for (key, help) in [
        ("uitgesloten: {beroep: {naam: Beroep, artikel: 9}}", "‘## Artikel 9’"),
        ("artikelen: {A8.1: \"88\"}", "‘## Artikel 88’"),
        ("artikelen: {A88.1: \"1\"}", "‘A8.1’"),
        ("aanvang: {collega: beslut}", "‘besluit’"),
        ("licht: {wie: [bas]}", "‘baas’"),
        ("licht: {wie: [baas], alleen-relatie: [huulp]}", "‘hulp’"),
        ("licht: {wie: [baas], artikel: 7}", "‘## Artikel 7’"),
        ("kanttekeningen: [{artikel: 12, tekst: Zie daar.}]", "‘## Artikel 12’"),
    ] {
        let found = told(&office(&received().key(key)));
        assert!(found.iter().any(|(line, helps)| line == key && helps.contains(help)), "{key}: {found:?}");
    }
    for (row, help) in [
        ("nabellen: {soort: stap, voor: beslut}", "‘besluit’"),
        ("nabellen: {soort: stap, wie: [trainr]}", "‘trainer’"),
        ("nabellen: {soort: stap, termijn: krot}", "‘kort’"),
        ("nabellen: {soort: stap, wie-bij: {colega: [baas]}}", "‘collega’"),
    ] {
        let made = received().step(row).term("kort: {duur: 1 week, vanaf: ontvangen}");
        let found = told(&office(&made));
        assert!(found.iter().any(|(line, helps)| line == row && helps.contains(help)), "{row}: {found:?}");
    }
    let report = office(&received()).replace(REGULATION, "maand: 12,", "maand: 12, artikel: 17,");
    let found = told(&report);
    assert!(found[0].0.starts_with("jaarverslag:") && found[0].1.contains("‘## Artikel 17’"), "{found:?}");
}

#[test]
fn what_every_regulation_needs_is_asked_for_where_it_belongs() {
    let headless = office(&received()).replace(REGULATION, ", eindverantwoordelijk: ja", "");
    let found = told(&headless);
    assert!(found[0].0 == "rollen:" && found[0].1.contains("‘eindverantwoordelijk: ja’"), "{found:?}");
    let made = made().step("ontvangen: {artikel: 1}").step("besluit: {artikel: 1}");
    let found = told(&office(&made.event("2026-05-04", "ontvangen", "anna", "")));
    assert!(found[0].0 == "stappen:" && found[0].1.contains("‘soort: klager-geinformeerd’"), "{found:?}");
}

#[test]
fn a_referral_is_asked_for_where_the_regulation_gives_one() {
    let told = |more: &str| {
        let made = received().key(&format!("uitgesloten: {{anoniem: {{naam: Zonder naam{more}}}}}"));
        let made = made.event("2026-05-05", "besluit", "bea", "uitkomst: uitgesloten, grond: anoniem");
        made.rows("2026-05-06")
    };
    assert_eq!(told(""), NONE);
    assert_eq!(told(", verwijzing: de politie"), ["A1.5 breach"]);
    // Of what only a stub is kept, likewise.
    let stub = |more: &str| {
        let made = received()
            .key(&format!("uitgesloten: {{integer: {{naam: Integriteit, alleen-stub: ja{more}}}}}"))
            .event("2026-05-05", "besluit", "bea", "uitkomst: uitgesloten, grond: integer");
        made.found("2026-05-06").into_iter().any(|it| it.message.contains("waarheen is verwezen"))
    };
    assert!(!stub("") && stub(", verwijzing: de vertrouwenspersoon"));
}
