//! Mistakes that are told alone: nothing else is said of what they spoil, and what was meant is read.

use super::elsewhere::only;
use super::{LIGHT, shown_by};
use crate::support::Office;

const PEOPLE: &str = "records/people.yaml";
const REGULATION: &str = "records/regulation/2016-06-24.md";
const REGISTERED: &str = "  - {datum: 2026-04-07, stap: geregistreerd, door: sdevries}";

/// Between two others it is read where it stands, and hides none of them.
#[test]
fn an_event_at_the_margin_between_others_is_told_alone() {
    for (typed, end) in [
        ("datum: 2026-04-07\nstap: geregistreerd\ndoor: sdevries", "door: sdevries"),
        ("stap: geregistreerd\ndatum: 2026-04-07\ndoor: sdevries", "door: sdevries"),
        (" datum: 2026-04-07\n stap: geregistreerd\n door: sdevries", "door: sdevries"),
    ] {
        let office = Office::new().replace(LIGHT, REGISTERED, typed);
        let column = if typed.starts_with(' ') { 2 } else { 1 };
        let (_, help) = only(&office, "F2", (LIGHT, 12, column));
        assert!(shown_by(&help).starts_with("- {") && shown_by(&help).contains(end), "{help}");
        let mended = Office::new().replace(LIGHT, REGISTERED, &format!("  {}", shown_by(&help)));
        assert_eq!(mended.check(), []);
    }
}

/// Tabs are told once for lines in a row, whatever stands below them.
#[test]
fn a_tab_is_told_once_and_the_line_below_it_is_no_mistake() {
    let complainant = "klager: {naam: Teun Modelman, email: t.modelman@elders.example}";
    for typed in [
        "klager:\n\tnaam: Teun Modelman\n  email: t.modelman@elders.example",
        "klager:\n\tnaam: Teun Modelman\n    email: t.modelman@elders.example",
        "klager:\n\tnaam: Teun Modelman\n\temail: t.modelman@elders.example",
        "klager:\n\tnaam: Teun Modelman",
    ] {
        only(&Office::new().replace(LIGHT, complainant, typed), "F2", (LIGHT, 9, 1));
    }
}

/// Who complains anonymously, or acts without standing among the people, is told by the word for that.
#[test]
fn a_word_for_somebody_who_has_no_key_is_told_as_it_is_written() {
    let complainant = "klager: {naam: Teun Modelman, email: t.modelman@elders.example}";
    let office = Office::new().replace(LIGHT, complainant, "klager: Anoniem");
    let (_, help) = only(&office, "F5", (LIGHT, 8, 9));
    assert_eq!(shown_by(&help), "klager: {anoniem: ja}");
    let mended = office.replace(LIGHT, "klager: Anoniem", shown_by(&help));
    assert!(mended.check().iter().all(|found| !found.code.starts_with('F')), "{:?}", mended.check());
    let archived = "stap: gearchiveerd, door: sdevries}";
    let office = Office::new().replace(LIGHT, archived, "stap: ingetrokken, door: Klager}");
    let found = office.check();
    let of_outsider = found.iter().find(|found| found.code == "F5");
    assert_eq!(
        of_outsider.and_then(|found| found.help.clone()),
        Some("Bedoelt u ‘klager’?".to_owned()),
        "{found:?}"
    );
}

/// A name that a program copied wrong is told with what was meant, which is searched for too.
#[test]
fn a_name_that_was_copied_wrong_is_told_with_what_was_meant() {
    let complainant = "klager: {naam: Teun Modelman, email: t.modelman@elders.example}";
    for (typed, meant) in [
        ("JosÃ© Ãœmit", "José Ümit"),
        ("Ren&eacute;e Denkbeeld", "Renée Denkbeeld"),
        ("Bart â€™t Hart", "Bart ’t Hart"),
    ] {
        for (to, column) in [
            (format!("klager: {{naam: \"{typed}\"}}"), 16),
            (format!("klager: {{naam: Teun Modelman, organisatie: \"{typed}\"}}"), 44),
        ] {
            let office = Office::new().replace(LIGHT, complainant, &to);
            let found = office.check();
            let places: Vec<_> =
                found.iter().map(|it| (&*it.path, &*it.code, &*it.severity, it.line, it.column)).collect();
            assert_eq!(places, [(LIGHT, "F5", "warning", 8, column)], "{found:?}");
            assert_eq!(found[0].help, Some(format!("Bedoelt u ‘{meant}’?")));
            assert_eq!(office.replace(LIGHT, typed, meant).check(), []);
        }
    }
    let office = Office::new().replace(PEOPLE, "Marloes Jansen", "MarloÃ«s Jansen");
    let found: Vec<_> = office.check().into_iter().map(|it| (it.path, it.code, it.line)).collect();
    assert_eq!(found, [(PEOPLE.to_owned(), "F5".to_owned(), 25)]);
    let office = Office::new().replace(LIGHT, "Teun Modelman", "Ren&eacute;e Zonnebl&ouml;m");
    let office = office.replace(REGULATION, "## Artikel 2 ", "De heer Zonneblöm klaagde.\n\n## Artikel 2 ");
    let built = office.run(&["build", "--only", "public"]);
    assert_eq!(built.code, 1, "{built:?}");
    assert!(built.stdout.contains("Zonneblöm") && built.stdout.contains(LIGHT), "{built:?}");
}

/// Whoever obeys must not write down a name that may not be kept.
#[test]
fn who_complains_is_asked_for_with_the_ways_to_name_nobody() {
    let complainant = "klager: {naam: Teun Modelman, email: t.modelman@elders.example}\n";
    let (_, help) = only(&Office::new().replace(LIGHT, complainant, ""), "F4", (LIGHT, 1, 1));
    for way in ["klager: {anoniem: ja}", "vermoeden: integriteit", "machtsmisbruik"] {
        assert!(help.contains(way), "{way}: {help}");
    }
    let anonymous = Office::new().replace(LIGHT, complainant, "klager: {anoniem: ja}\n");
    assert_eq!(anonymous.check(), []);
}

#[test]
fn of_a_list_that_can_not_be_read_nothing_is_said_but_that() {
    for typed in ["betreft: [mjansen", "betreft: [mjansen, 'x]", "betreft: {mjansen"] {
        let found = Office::new().replace(LIGHT, "betreft: [mjansen]", typed).check();
        let places: Vec<_> = found.iter().map(|it| (&*it.code, it.line)).collect();
        assert_eq!(places, [("F2", 9)], "{typed}: {found:?}");
    }
}

/// The braces around a role are as those around an event.
#[test]
fn a_comma_too_few_between_the_fields_of_a_role_is_told_as_such() {
    let role = "{rol: backoffice, van: 2018-02-01}";
    for (typed, meant, column) in [
        ("{rol: backoffice van: 2018-02-01}", role, 26),
        ("{rol: backoffice; van: 2018-02-01}", role, 27),
        (
            "{rol: backoffice, van: 2018-02-01 tot: 2026-12-31}",
            "{rol: backoffice, van: 2018-02-01, tot: 2026-12-31}",
            43,
        ),
    ] {
        let office = Office::new().replace(PEOPLE, role, typed);
        let (_, help) = only(&office, "F2", (PEOPLE, 18, column));
        assert_eq!(shown_by(&help), meant);
        assert_eq!(office.replace(PEOPLE, typed, meant).check(), []);
    }
}
