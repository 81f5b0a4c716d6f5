//! Taken up again after a withdrawal, or after a first *nee*.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{DOSSIER, USUAL, found, json, office, on, page, rows};
use crate::support::Office;

const WITHDRAWN: &str = "2026-05-04 ontvangen pdeboer
2026-05-04 bevestigd pdeboer, antwoord: ja
2026-05-04 geregistreerd sdevries
2026-05-05 directie-geinformeerd pdeboer
2026-05-06 ingetrokken klager
2026-05-07 gearchiveerd sdevries";

#[test]
fn after_a_withdrawal_the_terms_count_from_the_day_that_it_was_taken_up() {
    let course = format!(
        "{WITHDRAWN}\n2026-05-11 bevestigd pdeboer, antwoord: ja\n2026-05-11 besluit ddirks, uitkomst: toepasselijk"
    );
    let terms = "term bevestigd 2026-05-04 to 2026-05-11 met
        term directie-geinformeerd 2026-05-04 to 2026-05-05 met";
    let next = "next ontvangstbericht: Bea Bakker
        next derde-geinformeerd: Dirk Dirks
        next klager-geinformeerd: Dirk Dirks
        next maatregel: Dirk Dirks
        next gearchiveerd: Saskia de Vries";
    let handling = |standing| format!("term klager-geinformeerd 2026-05-11 to 2026-06-03 {standing}");
    let running = handling("running");
    let office = on(
        office(USUAL, &course),
        "2026-05-12",
        &format!("handling toepasselijk\n{terms}\n{running}\n{next}"),
    );
    let office = on(
        office,
        "2026-06-03",
        &format!("handling toepasselijk\ndue klager-geinformeerd 2026-06-03\n{terms}\n{running}\n{next}"),
    );
    let late = handling("late");
    // What should have been done waits for nothing any more.
    let answer = "        next klager-geinformeerd: Dirk Dirks\n";
    let next = format!("{}\n{}", answer.trim(), next.replace(answer, ""));
    let office = on(
        office,
        "2026-06-04",
        &format!(
            "handling toepasselijk\nfound A9.1 late at 16 due 2026-06-03\ndue klager-geinformeerd 2026-06-03 late\n{terms}\n{late}\n{next}"
        ),
    );
    let show = office.run(&["show", DOSSIER]).stdout;
    assert!(show.contains("weer opgenomen op 11 mei 2026: de termijnen tellen vanaf die dag"), "{show}");
    let page = page(&office);
    assert!(page.contains("<dd>hier geëindigd</dd>"), "the end of the first course");
    assert!(page.contains("<dd>hier weer opgenomen; de termijnen tellen vanaf deze dag</dd>"));
    assert!(page.contains("<b>11 mei</b> <span>Weer opgenomen</span>"), "in the picture");
}

#[test]
fn after_a_first_no_the_terms_count_from_the_yes() {
    let course = "2026-05-04 ontvangen pdeboer
        2026-05-04 bevestigd pdeboer, antwoord: nee
        2026-05-04 geregistreerd sdevries
        2026-06-08 bevestigd pdeboer, antwoord: ja";
    on(
        office(USUAL, course),
        "2026-06-10",
        "deciding -
        found A3.3 late at 13 due 2026-06-09
        due directie-geinformeerd 2026-06-09 late
        term bevestigd 2026-06-08 to 2026-06-15 met
        term directie-geinformeerd 2026-06-08 to 2026-06-09 late
        term klager-geinformeerd 2026-06-08 to 2026-06-29 running
        next directie-geinformeerd: Petra de Boer
        next besluit: Dirk Dirks
        next ontvangstbericht: Bea Bakker
        next derde-geinformeerd: Dirk Dirks
        next klager-geinformeerd: Dirk Dirks
        next maatregel: Dirk Dirks
        next gearchiveerd: Saskia de Vries",
    );
}

/// Until it was taken up again, nothing ran; afterwards the extension of the first course puts off
/// nothing, and is judged by the term that ran then.
#[test]
fn an_extension_belongs_to_its_own_course() {
    let course = "2026-03-02 ontvangen pdeboer
        2026-03-02 bevestigd pdeboer, antwoord: ja
        2026-03-02 geregistreerd sdevries
        2026-03-03 directie-geinformeerd pdeboer
        2026-03-04 besluit ddirks, uitkomst: toepasselijk
        2026-03-20 uitstel ddirks, reden: Druk, verwacht: 2026-03-27
        2026-03-25 ingetrokken klager
        2026-06-01 bevestigd pdeboer, antwoord: ja";
    let office = office(USUAL, course).today("2026-06-20");
    assert_eq!(handling(&office), "2026-06-01 2026-06-22");
    // The second course has a notice of its own: in time, and no answer to the first.
    let again = format!("{course}\n2026-06-19 uitstel ddirks, reden: Druk, verwacht: 2026-07-17");
    let office = super::office(USUAL, &again).today("2026-06-20");
    assert_eq!((found(&office), handling(&office)), (vec![], "2026-06-01 2026-07-17".to_owned()));
    // One that came too late in the first course is too late for good.
    let late = course
        .replace("2026-03-25", "2026-04-20")
        .replace("2026-03-20 uitstel", "2026-04-16 uitstel")
        .replace("2026-03-27", "2026-04-17");
    assert_eq!(found(&super::office(USUAL, &late).today("2026-06-20")), ["A9.3 breach 15"]);
}

fn handling(office: &Office) -> String {
    let show = json(office, &["show", DOSSIER, "--format", "json"]);
    let mut terms = rows(&show["deadlines"]);
    let term = terms.find(|term| term["step"] == "klager-geinformeerd").expect("it has a term");
    format!("{} {}", super::text(&term["from"]), super::text(&term["due"]))
}

/// What was done too late in a course that is over is a breach for good, and its reason counts.
#[test]
fn what_was_late_before_it_was_taken_up_stays_so() {
    let late = "2026-05-26 ontvangen bbakker
        2026-05-26 bevestigd bbakker, antwoord: ja
        2026-05-29 directie-geinformeerd bbakker
        2026-05-29 geregistreerd sdevries
        2026-06-01 ingetrokken klager";
    let not_meant = late
        .replace("bevestigd bbakker, antwoord: ja", "ontvangstbericht bbakker")
        .replace("2026-06-01 ingetrokken klager", "2026-06-01 bevestigd bbakker, antwoord: nee");
    let accounting = "verantwoording:
  - {regel: A3.3, door: ddirks, datum: 2026-06-02, reden: Vakantie}
verloop:";
    for course in [late, &not_meant] {
        let again = format!("{course}\n2026-06-10 bevestigd bbakker, antwoord: ja");
        for course in [course, &again] {
            let office = office(USUAL, course).today("2026-06-11");
            let found = found(&office);
            assert!(found.contains(&"A3.3 breach 12".to_owned()), "{course}: {found:?}");
            let reasoned = office.replace(super::PATH, "verloop:", accounting);
            let found = super::found(&reasoned);
            assert!(!found.iter().any(|it| it.starts_with("F15")), "{course}: {found:?}");
        }
    }
    // While it was over nobody waited for it.
    let idle = "2026-05-26 ontvangen bbakker
        2026-05-26 geregistreerd sdevries
        2026-05-27 ingetrokken klager
        2026-06-01 directie-geinformeerd bbakker";
    let again = format!("{idle}\n2026-06-10 bevestigd bbakker, antwoord: ja");
    for course in [idle, &again] {
        let found = found(&office(USUAL, course).today("2026-06-11"));
        assert!(!found.iter().any(|it| it.starts_with("A3.3")), "{course}: {found:?}");
    }
}

/// Retention counts from the end of the last course.
#[test]
fn a_dossier_that_goes_on_is_not_completed() {
    let completed = |course: &str| {
        let office = office(USUAL, course).today("2026-06-10");
        json(&office, &["show", DOSSIER, "--format", "json"])["completed"].clone()
    };
    assert_eq!(completed(WITHDRAWN), "2026-05-06");
    let again = format!("{WITHDRAWN}\n2026-05-11 bevestigd pdeboer, antwoord: ja");
    assert_eq!(completed(&again), Value::Null);
    assert_eq!(completed(&format!("{again}\n2026-05-20 ingetrokken klager")), "2026-05-20");
}

/// A dossier that was taken up has the terms of one that was received on that day: whatever ended it,
/// whatever took it up, whenever, and whatever was done since.
#[test]
fn a_dossier_taken_up_has_the_terms_of_one_received_then() {
    let since = [
        "",
        "\nDAY1 directie-geinformeerd pdeboer",
        "\nDAY2 directie-geinformeerd pdeboer\nDAY3 besluit ddirks, uitkomst: toepasselijk",
        "\nDAY1 directie-geinformeerd pdeboer\nDAY2 uitstel ddirks, reden: Druk, verwacht: 2026-07-01",
        "\nDAY1 directie-geinformeerd pdeboer\nDAY1 besluit ddirks, uitkomst: licht",
        "\nDAY1 directie-geinformeerd pdeboer\nDAY3 klager-geinformeerd ddirks, oordeel: gegrond",
        "\nDAY3 ingetrokken klager",
    ];
    let days = [
        ["2026-04-02", "2026-04-03", "2026-04-28", "2026-05-15"],
        ["2026-05-13", "2026-05-15", "2026-06-10", "2026-06-12"],
    ];
    let mut pairs = Vec::new();
    for (end, begins) in [
        ("2026-03-05 ingetrokken klager", "bevestigd pdeboer, antwoord: ja"),
        ("2026-03-05 bevestigd pdeboer, antwoord: nee", "bevestigd pdeboer, antwoord: ja"),
        ("2026-03-05 ingetrokken klager", "besluit ddirks, uitkomst: toepasselijk"),
        (
            "2026-03-05 bevestigd pdeboer, antwoord: nee\n2026-03-09 gearchiveerd sdevries",
            "besluit ddirks, uitkomst: licht",
        ),
    ] {
        for ([day, day1, day2, day3], since) in
            days.into_iter().flat_map(|days| since.map(|since| (days, since)))
        {
            let since = since.replace("DAY1", day1).replace("DAY2", day2).replace("DAY3", day3);
            let own = format!("{day} {begins}{since}");
            let before = "2026-03-02 ontvangen pdeboer\n2026-03-02 geregistreerd sdevries";
            let fresh = before.replace("2026-03-02", day);
            pairs.push([format!("{before}\n{end}\n{own}"), format!("{fresh}\n{own}")]);
        }
    }
    let courses = pairs.as_flattened();
    let office = many(courses).today("2026-06-12");
    let terms: Vec<Value> = (0..courses.len()).map(|index| terms(&office, &number(index))).collect();
    let found = [found_with_a_day(&office), found_with_a_day(&office.today("2026-07-20"))];
    assert!(terms.iter().any(|terms| rows(terms).count() > 2) && found.iter().all(|it| it.len() > 20));
    for (index, [resumed, _]) in pairs.iter().enumerate() {
        let [resumed_index, fresh_index] = [2 * index, 2 * index + 1];
        assert_eq!(terms[resumed_index], terms[fresh_index], "{resumed}");
        for found in &found {
            let [resumed_found, fresh_found] =
                [resumed_index, fresh_index].map(|index| found.get(&number(index)));
            assert_eq!(resumed_found, fresh_found, "{resumed}");
        }
    }
}

fn number(index: usize) -> String {
    format!("2026-{}", 101 + index)
}

/// An office with a dossier of each course.
fn many(courses: &[String]) -> Office {
    courses.iter().enumerate().fold(Office::new(), |office, (index, course)| {
        let text = super::dossier(USUAL, course).replace(DOSSIER, &number(index));
        office.write(&format!("records/complaints/2026/{}.md", number(index)), text)
    })
}

fn terms(office: &Office, number: &str) -> Value {
    json(office, &["show", number, "--format", "json"])["deadlines"].take()
}

/// By dossier, what is found with a last day; all but the line.
fn found_with_a_day(office: &Office) -> BTreeMap<String, Vec<String>> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for finding in office.check() {
        if let (Some(dossier), Some(due)) = (finding.dossier, finding.due) {
            let told = format!("{} {} {due} {}", finding.code, finding.severity, finding.message);
            all.entry(dossier).or_default().push(told);
        }
    }
    all
}
