//! What the regulation file itself says: articles, names, and terms that can't run.

use std::collections::BTreeMap;

use super::office::{Made, made};
use super::{NONE, decided, received};
use crate::support::Office;

#[test]
fn what_is_cited_is_the_article_of_the_step_then_of_the_rule_and_else_none() {
    let cited = |row: &str, articles: &str| {
        let made = made()
            .step("ontvangen: {artikel: 1}")
            .step("besluit: {artikel: 1}")
            .step(&format!("klager-geinformeerd: {{vereist: [toepasselijk], termijn: antwoord{row}}}"))
            .term("antwoord: {duur: 1 week, vanaf: ontvangen}")
            .key(articles)
            .event("2026-05-04", "ontvangen", "anna", "");
        let office = made.office("2026-05-20");
        let found = office.check().into_iter().find(|finding| finding.code == "A9.1").unwrap().article;
        assert!(office.run(&["build"]).code < 2);
        let page = office.read("site/private/rules/A9.1.html");
        let explained = office.run(&["explain", "A9.1"]).stdout;
        let number = found.clone().unwrap_or_default();
        let shows = |text: &str, mark: &str| number.is_empty() != text.contains(&format!("{mark}{number}"));
        assert!(shows(&page, "<span class=\"soft\">Artikel "), "{number}: {page}");
        assert!(shows(&explained, "Artikel "), "{number}: {explained}");
        found
    };
    let article = |number: &str| Some(number.to_owned());
    assert_eq!(cited(", artikel: 2", ""), article("2"));
    assert_eq!(cited(", artikel: 2", "artikelen: {A9.1: \"4\"}"), article("2"));
    assert_eq!(cited(", artikel: \"2, 4\"", "artikelen: {A9.1: \"4\"}"), article("4"));
    assert_eq!(cited("", "artikelen: {A9.1: \"4\"}"), article("4"));
    // The rule's own number is 9, and this text has no such article.
    assert_eq!(cited("", ""), None);
}

#[test]
fn two_steps_of_a_kind_are_cited_by_their_own_articles() {
    let made = decided(received())
        .step("bericht: {soort: ontvangstbericht, artikel: 1, vereist: [toepasselijk], termijn: bericht}")
        .step("gesprek: {soort: ontvangstbericht, naam: hoorgesprek, artikel: 2, vereist: [toepasselijk], termijn: bericht}")
        .term("bericht: {duur: 1 week, vanaf: ontvangen}");
    let found = made.found("2026-05-20");
    let articles: Vec<_> = found.iter().map(|it| (it.code.as_str(), it.article.as_deref())).collect();
    assert_eq!(articles, [("A5.4", Some("1")), ("A5.4", Some("2"))]);
    assert!(found[1].message.contains("‘hoorgesprek’"), "{}", found[1].message);
    assert!(found[1].help.as_ref().unwrap().contains("‘hoorgesprek’"), "{:?}", found[1].help);
}

#[test]
fn a_step_is_called_by_its_own_name_wherever_it_is_named() {
    let made = decided(received())
        .step("gesprek: {soort: ontvangstbericht, naam: hoorgesprek, vereist: [toepasselijk], termijn: kort}")
        .step("bevestigd: {soort: overleg, vereist: [toepasselijk], termijn: kort}")
        .step("overleg: {soort: stap, naam: advies van de commissie, vereist: [toepasselijk], termijn: kort}")
        .step("terugblik: {soort: stap, vereist: [toepasselijk], termijn: kort}")
        .term("kort: {duur: 2 dagen, vanaf: ontvangen}");
    let due = made.run("2026-05-05", &["due"]).stdout;
    let show = made.show("2026-05-05");
    for text in [due, show] {
        for name in ["hoorgesprek", "bevestigd", "advies van de commissie", "terugblik"] {
            assert!(text.contains(name), "{name}: {text}");
        }
        for usual in ["bericht van ontvangst sturen", "als klacht bedoeld", "met de medewerker overleggen"] {
            assert!(!text.contains(usual), "{usual}: {text}");
        }
    }
    let office = made.office("2026-05-05");
    assert!(office.run(&["build"]).code < 2);
    let page = office.read("site/private/2026/2026-001.html");
    for name in ["hoorgesprek", "advies van de commissie", "terugblik"] {
        assert!(page.contains(name), "{name}");
    }
    let public = office.read("site/public/how-to-complain.html");
    assert!(public.contains("Advies van de commissie") && public.contains("Terugblik"), "{public}");
}

#[test]
fn a_plain_step_takes_the_fields_of_every_event_and_no_other() {
    let made = received().step("nabellen: {soort: stap}");
    let with = |more: &str| made.clone().event("2026-05-05", "nabellen", "anna", more).rows("2026-05-06");
    assert_eq!(with("opmerking: Niet thuis."), NONE);
    assert_eq!(with("reden: Niet thuis."), ["F4 error"]);
}

#[test]
fn a_term_from_completion_runs() {
    let made = made()
        .usual()
        .step("gearchiveerd: {artikel: 4, vereist: [toepasselijk], termijn: opbergen}")
        .term("opbergen: {duur: 1 week, vanaf: afronding}")
        .event("2026-05-04", "ontvangen", "anna", "");
    let course = decided(made).event("2026-05-06", "klager-geinformeerd", "bea", "oordeel: gegrond");
    let found =
        |today| course.rows(today).into_iter().filter(|row| row.starts_with("A5.11")).collect::<Vec<_>>();
    assert_eq!(found("2026-05-13"), NONE);
    assert_eq!(found("2026-05-14"), ["A5.11 late 2026-05-13"]);
    assert!(course.due("2026-05-14").contains(&("gearchiveerd".into(), "2026-05-13".into(), true)));
}

#[test]
fn a_term_that_can_never_run_is_refused() {
    for (step, term) in [
        ("nabellen: {soort: stap, termijn: nazorg}", "nazorg: {duur: 1 week, vanaf: afronding}"),
        (
            "nabellen: {soort: stap, vereist: [toepasselijk], termijn: nazorg}",
            "nazorg: {duur: 1 week, vanaf: einde-bewaring}",
        ),
        ("nabellen: {soort: stap}", "bewaring: {duur: 1 jaar, vanaf: einde-bewaring}"),
        ("nabellen: {soort: stap}", "vernietiging: {duur: 1 jaar, vanaf: afronding}"),
        ("uitstel: {}", "uitstelbericht: {duur: 1 week, vanaf: afronding}"),
        ("uitstel: {}", "uitsluitsel: {duur: 1 week, vanaf: einde-bewaring}"),
    ] {
        assert_eq!(received().step(step).term(term).rows("2026-05-04"), ["R5 error"], "{term}");
    }
}

#[test]
fn a_term_or_an_order_that_goes_round_in_a_circle_is_refused() {
    let refused = |steps: &[&str], terms: &[&str], told: &str| {
        let made = steps.iter().fold(received(), |made, step| made.step(step));
        let made = terms.iter().fold(made, |made, term| made.term(term));
        let found = made.found("2026-05-04");
        assert_eq!(made.rows("2026-05-04"), ["R5 error"], "{steps:?}");
        assert!(found[0].message.contains(told), "{}", found[0].message);
    };
    let own = "zx: {duur: 1 week, vanaf: x}";
    refused(&["x: {soort: stap, termijn: zx}"], &[own], "De termijn van ‘x’ telt vanaf die stap zelf");
    refused(&["x: {soort: stap, vereist: [toepasselijk], termijn: zx}"], &[own], "‘x’");
    refused(
        &["x: {soort: stap, termijn: zy}", "y: {soort: stap, termijn: zx}"],
        &[own, "zy: {streef: 1 week, vanaf: y}"],
        "De termijnen van ‘x’, ‘y’ tellen in een kring",
    );
    refused(
        &["x: {soort: stap, termijn: zy}", "y: {soort: stap, termijn: zz}", "z: {soort: stap, termijn: zx}"],
        &[own, "zy: {duur: 1 week, vanaf: y}", "zz: {duur: 1 week, vanaf: z}"],
        "‘x’, ‘y’, ‘z’",
    );
    refused(&["x: {soort: stap, voor: x}"], &[], "De stap ‘x’ moet volgens ‘voor’ aan zichzelf voorafgaan");
    refused(&["x: {soort: stap, voor: y}", "y: {soort: stap, voor: x}"], &[], "De stappen ‘x’, ‘y’ moeten");
    refused(&["x: {soort: stap, voor-bij: {ingetrokken: x}}"], &[], "‘x’");
}

#[test]
fn what_leads_into_a_circle_or_meets_it_under_no_outcome_is_not_refused() {
    let made = received()
        .step("x: {soort: stap, voor: y}")
        .step("y: {soort: stap, voor-bij: {ingetrokken: gearchiveerd}, termijn: kort}")
        .step("z: {soort: stap, voor: x, voor-bij: {ingetrokken: y}, termijn: lang}")
        .term("kort: {duur: 1 week, vanaf: x}")
        .term("lang: {duur: 1 week, vanaf: y}");
    assert_eq!(made.rows("2026-05-04"), NONE);
    let led = received().step("w: {soort: stap, voor: x}").step("x: {soort: stap, voor: x}");
    let told = led.found("2026-05-04");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].message.contains("‘x’") && !told[0].message.contains("‘w’"), "{}", told[0].message);
}

/// Of a rule about light complaints no article is cited where there are none, whatever its number.
#[test]
fn explain_cites_an_article_only_where_the_regulation_has_what_the_rule_is_about() {
    let articles = |office: &Office| {
        let run = office.run(&["explain", "--format", "json"]);
        let document: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let rules = document["rules"].as_array().unwrap().iter();
        let row = |rule: &serde_json::Value| {
            let text = |key: &str| rule[key].as_str().unwrap_or_default().to_owned();
            (text("code"), text("article"))
        };
        rules.map(row).collect::<BTreeMap<_, _>>()
    };
    let school = Office::of("tests/fixtures/sister");
    let cited = articles(&school);
    for code in ["A6.2", "A6.3", "A6.4", "A6.5", "A6.6", "A6.7"] {
        assert_eq!(cited[code], "", "{code}");
    }
    assert!(!school.run(&["explain", "A6.2"]).stdout.contains("Termijnen en uitkomst"));
    assert_eq!(cited["A9.1"], "6", "what it has is cited as before");
    // Of each thing that a regulation may leave out.
    let own = |office: Office| articles(&office);
    let all = own(Office::new());
    for (key, codes) in [
        ("licht", &["A3.4", "A6.2", "A6.4", "A6.5", "A6.6", "A6.7"][..]),
        ("jaarverslag", &["A3.2", "A10.1", "A10.2"]),
        ("bekendgemaakt", &["R6"]),
        ("onafhankelijke-derde", &["R1", "R2"]),
    ] {
        let left_out = own(without(key));
        for (code, number) in &all {
            let expected = if codes.contains(&code.as_str()) { "" } else { number };
            // The indicator of the report is A10's alone.
            if !(key == "jaarverslag" && code.starts_with("A10.")) {
                assert_eq!(left_out[code], expected, "{code} without {key}");
            }
        }
    }
}

/// O21's regulation without one of its keys.
fn without(key: &str) -> Office {
    const REGULATION: &str = "records/regulation/2016-06-24.md";
    let office = Office::new();
    let text = office.read(REGULATION);
    let mut is_left_out = false;
    let mut kept = String::new();
    for line in text.split_inclusive('\n') {
        if line.starts_with(|first: char| first.is_ascii_lowercase() || first == '-') {
            is_left_out = line.starts_with(&format!("{key}:"));
        }
        if !is_left_out {
            kept.push_str(line);
        }
    }
    assert!(kept.len() < text.len(), "{key}");
    office.write(REGULATION, kept)
}

#[test]
fn archiving_waits_for_all_that_keeps_a_dossier_open() {
    let made = |more: &str| {
        let made = made()
            .step("ontvangen: {}")
            .step("besluit: {vereist: [toepasselijk]}")
            .step("klager-geinformeerd: {vereist: [toepasselijk], termijn: lang}")
            .step("gearchiveerd: {vereist: [toepasselijk, niet-ontvankelijk]}")
            .term("lang: {duur: 4 weken, vanaf: ontvangen}");
        let made = if more.is_empty() { made } else { made.step(more) };
        made.event("2026-05-04", "ontvangen", "anna", "")
    };
    let is_for_now = |made: &Made| {
        let show = made.show("2026-05-06");
        let now = show.split("Wat nu").nth(1).unwrap().split("Daarna").next().unwrap();
        now.contains("gearchiveerd") || now.contains("archiveren")
    };
    let answered =
        |made: Made| decided(made).event("2026-05-05", "klager-geinformeerd", "bea", "oordeel: gegrond");
    assert!(!is_for_now(&made("")), "not decided");
    assert!(!is_for_now(&decided(made(""))), "not answered");
    assert!(is_for_now(&answered(made(""))));
    let called = "nabellen: {soort: stap, vereist: [toepasselijk]}";
    assert!(!is_for_now(&answered(made(called))));
    let looked_back = "opvolging: {termijn: lang}";
    assert!(is_for_now(&answered(made(looked_back))), "nobody waits for what looks back");
}

/// What stands in the file and can't be read is told as that, and not as lacking.
#[test]
fn what_could_not_be_read_is_not_called_undefined() {
    let step = "klager-geinformeerd: {artikel: 2, termijn: a}";
    for term in ["a: {duur: twee weken, vanaf: ontvangen}", "a: {vanaf: ontvangen}"] {
        let made = made().step("ontvangen: {}").step("besluit: {}").step(step).term(term);
        let codes: Vec<_> = made.event("2026-05-04", "ontvangen", "anna", "").rows("2026-05-04");
        assert!(codes == ["F5 error"] || codes == ["F4 error"], "{term}: {codes:?}");
    }
    let made = made()
        .step("ontvangen: {voor: oordeel}")
        .step("besluit: {soort: beslit}")
        .step("oordeel: {soort: klager-geinformeerd, voor: besluit}")
        .term("a: {duur: 1 week, vanaf: besluit}")
        .key("aanvang: {collega: besluit}")
        .event("2026-05-04", "ontvangen", "anna", "");
    assert_eq!(made.rows("2026-05-04"), ["F5 error"]);
}

#[test]
fn an_announced_day_is_followed_also_where_the_answer_has_no_term() {
    let made = made()
        .step("ontvangen: {}")
        .step("besluit: {}")
        .step("uitstel: {}")
        .step("klager-geinformeerd: {vereist: [toepasselijk]}")
        .event("2026-05-04", "ontvangen", "anna", "");
    let made = decided(made).event("2026-05-06", "uitstel", "bea", "reden: Druk., verwacht: 2026-05-20");
    let late = |today: &str| made.rows(today).iter().any(|row| row == "A9.1 late 2026-05-20");
    assert!(!late("2026-05-20") && late("2026-05-21"), "{:?}", made.rows("2026-05-21"));
    assert!(made.due("2026-05-21").contains(&("klager-geinformeerd".into(), "2026-05-20".into(), true)));
    assert!(
        made.show("2026-05-21")
            .contains("20 mei 2026        ✗ te laat  de klager informeren over de afhandeling")
    );
}

#[test]
fn without_an_archiving_step_a_dossier_is_complete_after_its_last_required_step() {
    let made = made()
        .step("ontvangen: {artikel: 1}")
        .step("besluit: {artikel: 1, vereist: [toepasselijk]}")
        .step("klager-geinformeerd: {artikel: 2, vereist: [toepasselijk]}")
        .step("nabellen: {soort: stap, vereist: [toepasselijk]}")
        .term("bewaring: {duur: 1 jaar, vanaf: afronding}")
        .event("2026-05-04", "ontvangen", "anna", "")
        .event("2026-05-05", "besluit", "bea", "uitkomst: toepasselijk")
        .event("2026-05-06", "klager-geinformeerd", "bea", "oordeel: gegrond");
    assert!(
        made.show("2026-05-20").contains("\naf te ronden, gegrond (6 mei 2026)\n"),
        "{}",
        made.show("2026-05-20")
    );
    let done = made.event("2026-05-07", "nabellen", "anna", "");
    let show = done.show("2026-05-20");
    assert!(show.contains("\nafgerond, gegrond (6 mei 2026)\n"), "{show}");
    // The end of retention is shown although nothing else has a last day.
    assert!(show.contains("6 mei 2027         bewaren tot en met deze dag"), "{show}");
    assert!(!show.contains("Wat nu"), "{show}");
    let office = done.office("2026-05-20");
    assert!(office.run(&["build"]).code < 2);
    assert!(
        office.read("site/private/index.html").contains("Er loopt geen klacht."),
        "the overview counts none"
    );
}
