//! Suspected, anonymous, about the management, outside the services.

use super::{DOSSIER, PATH, USUAL, found, office, on, page};
use crate::support::Office;

const RECEIVED: &str = "2026-06-01 ontvangen pdeboer";

#[test]
fn of_a_suspicion_nothing_more_is_asked() {
    for front in [
        "vermoeden: integriteit\n",
        &(USUAL.replace("klager: {naam: Ans Denkbeeld}\n", "") + "vermoeden: integriteit\n"),
    ] {
        let first = office(front, RECEIVED);
        on(
            first,
            "2026-06-01",
            "deciding -
            due directie-geinformeerd 2026-06-02
            term directie-geinformeerd 2026-06-01 to 2026-06-02 running
            next directie-geinformeerd: Petra de Boer
            next geregistreerd: Saskia de Vries
            next besluit: Dirk Dirks
            next gearchiveerd: Saskia de Vries",
        );
        let decided = format!(
            "{RECEIVED}\n2026-06-01 geregistreerd sdevries\n2026-06-02 directie-geinformeerd pdeboer\n2026-06-30 besluit ddirks, uitkomst: uitgesloten, grond: integriteit, verwezen-naar: de politie\n2026-06-30 gearchiveerd sdevries"
        );
        let office = on(
            office(front, &decided),
            "2026-07-01",
            "archived uitgesloten
            term directie-geinformeerd 2026-06-01 to 2026-06-02 met",
        );
        let page = page(&office);
        assert!(page.contains("machtsmisbruik of (seksuele) intimidatie"), "the page says what is suspected");
        for asked in ["De klager</", "Betrokken medewerkers"] {
            assert!(!page.contains(asked), "the form asks for {asked}");
        }
    }
}

/// Nobody is sent elsewhere with it, whatever the route.
#[test]
fn a_suspicion_is_not_to_be_lodged() {
    let front = "route: collega\nvermoeden: integriteit\n";
    let course = format!(
        "{RECEIVED}\n2026-06-01 geregistreerd sdevries\n2026-06-02 directie-geinformeerd sdevries\n2026-06-03 besluit ddirks, uitkomst: uitgesloten, grond: integriteit, verwezen-naar: de politie\n2026-06-03 gearchiveerd sdevries"
    );
    for day in ["2026-06-03", "2026-07-03"] {
        let today = |course: &str| {
            if day == "2026-06-03" { office(front, course) } else { office(front, course).today(day) }
        };
        assert_eq!(found(&today(&course)), [""; 0]);
    }
}

#[test]
fn what_may_not_stand_with_a_suspicion_is_told() {
    let stub = |more: &str| office(&format!("vermoeden: integriteit\n{more}"), RECEIVED).today("2026-06-01");
    assert_eq!(found(&stub("klager: {naam: Ans Denkbeeld}\n")), ["A1.6 error 4"]);
    assert_eq!(found(&stub("klager: {anoniem: ja}\n")), ["A1.6 error 4"]);
    assert_eq!(found(&stub("betreft: [mjansen]\n")), ["A1.6 error 4"]);
    let text = stub("");
    let body = text.read(PATH) + "Zij belde huilend op.\n";
    assert_eq!(found(&text.write(PATH, body)), ["A1.6 error 7"]);
    let letter = stub("").write("records/complaints/2026/2026-009/brief.txt", "Geachte directie,");
    assert_eq!(found(&letter), ["F11 error 1", "A1.6 error 1"]);
    for finding in letter.check() {
        let help = finding.help.expect("it says what to do");
        assert!(!help.contains("Voeg"), "nothing is asked for: {help}");
    }
    // Not every exclusion may be kept as a stub only, and not every word is one.
    for word in ["beoordeling", "integritijd"] {
        let office = office(&format!("vermoeden: {word}\n"), RECEIVED).today("2026-06-01");
        assert_eq!(found(&office), ["F5 error 3"]);
    }
}

#[test]
fn a_stub_without_referral_says_where_to_go() {
    let decided = format!(
        "{RECEIVED}\n2026-06-01 geregistreerd sdevries\n2026-06-02 directie-geinformeerd pdeboer\n2026-06-03 besluit ddirks, uitkomst: uitgesloten, grond: integriteit"
    );
    let office = office("vermoeden: integriteit\n", &decided);
    assert_eq!(found(&office), ["A1.6 error 8"]);
    let help = office.check().remove(0).help.expect("it says what to do");
    assert_eq!(help, "Voeg ‘verwezen-naar’ toe, bijvoorbeeld: een vertrouwenspersoon of de politie.");
    let referral = "grond: integriteit, verwezen-naar: een vertrouwenspersoon of de politie";
    assert_eq!(found(&office.replace(PATH, "grond: integriteit", referral)), [""; 0]);
}

#[test]
fn a_suspicion_that_is_handled_after_all_is_a_contradiction() {
    let course = format!(
        "{RECEIVED}\n2026-06-01 bevestigd pdeboer, antwoord: ja\n2026-06-01 geregistreerd sdevries\n2026-06-02 directie-geinformeerd pdeboer\n2026-06-03 besluit ddirks, uitkomst: toepasselijk"
    );
    let front = USUAL.replace("klager: {naam: Ans Denkbeeld}\n", "vermoeden: integriteit\n");
    let office = office(&front, &course);
    assert_eq!(found(&office), ["A1.6 error 8"]);
    let followed = office.replace(PATH, "vermoeden: integriteit\n", "klager: {naam: Ans Denkbeeld}\n");
    assert_eq!(found(&followed), [""; 0]);
}

const ANONYMOUS: &str = "2026-06-01 ontvangen pdeboer
2026-06-01 geregistreerd sdevries
2026-06-02 directie-geinformeerd pdeboer
2026-06-03 besluit ddirks, uitkomst: toepasselijk";

fn anonymous() -> String {
    USUAL.replace("naam: Ans Denkbeeld", "anoniem: ja")
}

#[test]
fn nothing_is_asked_of_nobody() {
    let office = on(
        office(&anonymous(), ANONYMOUS),
        "2026-07-31",
        "finishing toepasselijk
        term directie-geinformeerd 2026-06-01 to 2026-06-02 met
        next derde-geinformeerd: Dirk Dirks
        next maatregel: Dirk Dirks
        next gearchiveerd: Saskia de Vries",
    );
    let told = "wat alleen samen met de klager kan, wordt niet gevraagd";
    assert!(office.run(&["show", DOSSIER]).stdout.contains(&format!("anoniem: {told}")));
    assert!(page(&office).contains(told));
    let archived = format!(
        "{ANONYMOUS}\n2026-06-04 derde-geinformeerd ddirks\n2026-06-05 geen-maatregel ddirks, reden: Al verholpen\n2026-06-08 gearchiveerd sdevries"
    );
    on(
        super::office(&anonymous(), &archived),
        "2026-07-31",
        "archived toepasselijk
        term directie-geinformeerd 2026-06-01 to 2026-06-02 met",
    );
    // It is completed with the last thing that was asked for.
    let shown = super::json(&super::office(&anonymous(), &archived), &["show", DOSSIER, "--format", "json"]);
    assert_eq!(
        (&shown["completed"], &shown["end_of_retention"]),
        (&"2026-06-05".into(), &"2028-06-05".into())
    );
}

/// Neither before the decision nor when it is light, and what was done anyway needs no letter.
#[test]
fn whatever_was_decided_an_anonymous_complainant_is_not_asked() {
    let light = "2026-06-01 ontvangen pdeboer
        2026-06-01 geregistreerd sdevries
        2026-06-03 besluit sdevries, uitkomst: licht
        2026-06-04 gearchiveerd sdevries";
    assert_eq!(found(&office(&anonymous(), light)), [""; 0]);
    let told = format!(
        "{ANONYMOUS}\n2026-06-03 ontvangstbericht bbakker\n2026-06-04 derde-geinformeerd ddirks\n2026-06-05 geen-maatregel ddirks, reden: Al verholpen\n2026-06-08 klager-geinformeerd ddirks, oordeel: gegrond\n2026-06-08 gearchiveerd sdevries"
    );
    assert_eq!(found(&office(&anonymous(), &told)), [""; 0]);
    let undecided = "2026-06-01 ontvangen pdeboer\n2026-06-01 geregistreerd sdevries\n2026-06-02 directie-geinformeerd pdeboer";
    assert_eq!(found(&office(&anonymous(), undecided).today("2026-09-01")), [""; 0]);
}

#[test]
fn nobody_is_anonymous_and_named() {
    let front = USUAL.replace("{naam: Ans Denkbeeld}", "{anoniem: ja, naam: Ans Denkbeeld}");
    let office = office(&front, RECEIVED).today("2026-06-01");
    assert_eq!(found(&office), ["F4 error 8"]);
    for other in ["{anoniem: ja}", "{naam: Ans Denkbeeld}"] {
        let front = USUAL.replace("{naam: Ans Denkbeeld}", other);
        assert_eq!(found(&super::office(&front, RECEIVED).today("2026-06-01")), [""; 0]);
    }
}

const ABOUT_MANAGEMENT: &str = "2026-06-01 ontvangen mjansen
2026-06-01 bevestigd mjansen, antwoord: ja
2026-06-01 geregistreerd sdevries
2026-06-02 directie-geinformeerd mjansen";

fn about_management(more: &str) -> String {
    USUAL.replace("route: algemeen", &format!("route: directie\nbetreft: [ddirks]{more}"))
}

#[test]
fn whoever_acts_for_the_management_has_its_steps() {
    let lines = |found: &str, who: &str| {
        format!(
            "deciding -
            {found}
            term bevestigd 2026-06-01 to 2026-06-08 met
            term directie-geinformeerd 2026-06-01 to 2026-06-02 met
            term klager-geinformeerd 2026-06-01 to 2026-06-22 running
            next besluit: {who}
            next ontvangstbericht: Bea Bakker
            next medewerker-geinformeerd: {who}
            next derde-geinformeerd: {who}
            next overleg: {who}
            next klager-geinformeerd: {who}
            next uitkomst-aan-medewerker: {who}
            next maatregel: {who}
            next gearchiveerd: Saskia de Vries"
        )
    };
    let unnamed = office(&about_management(""), ABOUT_MANAGEMENT);
    on(unnamed, "2026-06-03", &lines("found A3.6 warning at 7", "wie in de plaats van de leiding beslist"));
    let named = office(&about_management("\nvervanger: pdeboer"), ABOUT_MANAGEMENT);
    let named = on(named, "2026-06-03", &lines("", "Petra de Boer"));
    let show = named.run(&["show", DOSSIER]).stdout;
    assert!(
        show.contains("Deze klacht gaat over de leiding (directie). Petra de Boer beslist in haar plaats.")
    );
    let page = page(&named);
    assert!(page.contains("In plaats van de leiding</dt><dd>Petra de Boer"), "the page says who");
}

#[test]
fn anybody_else_has_the_finding_of_the_step() {
    let steps = [
        ("A3.5", "2026-06-03 besluit NAME, uitkomst: toepasselijk"),
        ("A5.5", "2026-06-03 medewerker-geinformeerd NAME, aan: ddirks"),
        ("A5.6", "2026-06-03 derde-geinformeerd NAME"),
        ("A5.7", "2026-06-03 overleg NAME, met: ddirks"),
        ("A5.8", "2026-06-03 geen-maatregel NAME, reden: Niets aan te doen"),
        ("A8.3", "2026-06-03 bewaren NAME, reden: Rechtszaak"),
    ];
    for (code, step) in steps {
        for (name, mark) in [("ddirks", true), ("sdevries", true), ("pdeboer", false)] {
            let course = format!("{ABOUT_MANAGEMENT}\n{}", step.replace("NAME", name));
            let named = office(&about_management("\nvervanger: pdeboer"), &course);
            let expected: Vec<String> = mark.then(|| format!("{code} breach 16")).into_iter().collect();
            assert_eq!(found(&named), expected, "{step} by {name}");
            // As long as nobody is named, who does it is not judged.
            let unnamed = office(&about_management(""), &course);
            assert_eq!(found(&unnamed), ["A3.6 warning 7"], "{step} by {name}");
        }
    }
}

/// Where the management has left, or is two people, somebody else acts; that is what R4 is for.
#[test]
fn nobody_need_lead_where_somebody_acts_for_the_management() {
    let course = format!("{ABOUT_MANAGEMENT}\n2026-06-03 besluit pdeboer, uitkomst: toepasselijk");
    let left = |office: Office| {
        let people = office.read("records/people.yaml");
        let from = people.find("sleutel: ddirks").expect("the management is there");
        let role = from + people[from..].find("rol: directie").expect("and leads");
        let end = role + people[role..].find('}').expect("a role is closed");
        let left = format!("{}, tot: 2026-06-02{}", &people[..end], &people[end..]);
        found(&office.write("records/people.yaml", left))
    };
    assert_eq!(left(office(&about_management(""), &course)), ["A3.6 warning 7", "R4 error 15"]);
    assert_eq!(left(office(&about_management("\nvervanger: pdeboer"), &course)), [""; 0]);
}

#[test]
fn a_substitute_is_somebody_else_in_this_route() {
    let named = |key: &str| {
        found(
            &office(&about_management(&format!("\nvervanger: {key}")), ABOUT_MANAGEMENT).today("2026-06-03"),
        )
    };
    assert_eq!(named("ddirks"), ["A3.6 warning 9"], "whom it is about");
    assert_eq!(named("pdebor"), ["F9 error 9"]);
    let elsewhere = USUAL.to_owned() + "vervanger: pdeboer\n";
    let course = ABOUT_MANAGEMENT;
    let elsewhere = office(&elsewhere, course).today("2026-06-03");
    assert_eq!(found(&elsewhere), ["F4 error 9"]);
    // Both ways that its remedy names.
    let removed = office(USUAL, course).today("2026-06-03");
    assert_eq!(found(&removed), [""; 0]);
    let routed = elsewhere.replace(PATH, "route: algemeen", "route: directie");
    assert_eq!(found(&routed), [""; 0]);
}

#[test]
fn a_service_outside_is_told_with_the_decision() {
    let front = USUAL.replace("dienst: training", "dienst: geen");
    let outside = office(&front, RECEIVED).today("2026-06-01");
    let told = "(dienst ‘geen’: dat kan alleen ‘niet-ontvankelijk’ zijn)";
    assert!(outside.run(&["show", DOSSIER]).stdout.contains(told));
    assert!(page(&outside).contains(told));
    assert!(!office(USUAL, RECEIVED).today("2026-06-01").run(&["show", DOSSIER]).stdout.contains(told));
}

#[test]
fn a_route_about_a_colleague_says_about_whom() {
    let front = |betreft: &str| USUAL.replace("route: algemeen\n", &format!("route: collega\n{betreft}"));
    let found = |betreft: &str| found(&office(&front(betreft), RECEIVED).today("2026-06-01"));
    assert_eq!(found(""), ["A4.5 warning 7"]);
    assert_eq!(found("betreft:\n"), ["A4.5 warning 7"]);
    assert_eq!(found("betreft: []\n"), [""; 0], "not known yet");
    assert_eq!(found("betreft: [mjansen]\n"), [""; 0]);
}
