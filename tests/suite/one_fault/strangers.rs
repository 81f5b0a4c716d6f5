//! A receiver, or somebody concerned, whom nobody knows.

use super::{LIGHT, office, one, told};

/// A stranger as receiver of own work: what is said of it at the route is not this test's.
fn besides_the_route(route: &str, subjects: &str, events: &[&str]) -> Vec<(String, usize)> {
    let told = told(&office(route, subjects, events));
    told.into_iter().filter(|(code, _)| code != "A4.5").collect()
}

#[test]
fn who_may_do_what_is_the_receivers_is_not_judged_by_a_stranger() {
    let stranger = [("F9".to_owned(), 1)];
    for receiver in ["mjansn", "hpostma"] {
        let received = format!("2026-06-12 ontvangen {receiver}");
        let own = [
            received.as_str(),
            "2026-06-12 bevestigd mjansen, antwoord: ja",
            "2026-06-12 directie-geinformeerd mjansen",
        ];
        assert_eq!(besides_the_route("eigen-werk", "[mjansen]", &own), stranger);
        let about_nobody = [
            received.as_str(),
            "2026-06-12 bevestigd bbakker, antwoord: ja",
            "2026-06-12 directie-geinformeerd bbakker",
        ];
        assert_eq!(told(&office("algemeen", "[]", &about_nobody)), stranger);
        let colleague = [
            received.as_str(),
            "2026-06-12 bevestigd pdeboer, antwoord: ja",
            "2026-06-12 verwezen-naar-backoffice pdeboer",
        ];
        assert_eq!(told(&office("collega", "[mjansen]", &colleague)), stranger);
        // Whoever was meant may take what others are sent on with.
        let lodged = [received.as_str(), "2026-06-12 ingediend bbakker"];
        assert_eq!(told(&office("collega", "[mjansen]", &lodged)), stranger);
    }
}

#[test]
fn a_receipt_by_a_stranger_may_have_told_the_management() {
    let events = [
        "2026-06-01 ontvangen ddirsk",
        "2026-06-01 bevestigd bbakker, antwoord: ja",
        "2026-06-01 geregistreerd sdevries",
    ];
    one(&office("algemeen", "[]", &events), "F9", 1);
    let known = ["2026-06-01 ontvangen pdeboer", events[1].replace("bbakker", "pdeboer").leak(), events[2]];
    assert_eq!(told(&office("algemeen", "[]", &known)), [("A3.3".to_owned(), 1)]);
}

#[test]
fn a_receiver_who_was_corrected_into_a_stranger_is_told_alone() {
    let correction =
        "2026-06-12 correctie sdevries, op: {stap: ontvangen}, wordt: {door: bbaker}, reden: Vergist";
    let events = [
        "2026-06-12 ontvangen pdeboer",
        "2026-06-12 bevestigd bbakker, antwoord: ja",
        "2026-06-12 directie-geinformeerd bbakker",
        correction,
    ];
    one(&office("algemeen", "[]", &events), "F9", 4);
}

#[test]
fn nothing_lacks_for_somebody_concerned_whom_nobody_knows() {
    let told = "2026-06-10 medewerker-geinformeerd ddirks, aan: mjansen";
    let events = [&LIGHT[..5], &[told, LIGHT[5]]].concat();
    let office = office("algemeen", "[]", &events);
    let office = office.replace(super::PATH, "betreft: []", "betreft: [mjanse]");
    let office = office.replace(super::PATH, "route: algemeen", "route: collega");
    let found: Vec<String> = super::told(&office).into_iter().map(|(code, _)| code).collect();
    assert_eq!(found, ["F9"]);
}

#[test]
fn what_was_not_done_for_somebody_who_is_known_lacks_all_the_same() {
    let found = told(&office("collega", "[mjansen, mjanse]", &LIGHT));
    let codes: Vec<&str> = found.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(codes, ["F9", "A6.7"], "once, for mjansen");
}
