//! A line that is no YAML costs no more than itself: it is told once, where it stands, in words of
//! our own, and everything around it is judged as before.

use crate::support::Office;

const LIGHT: &str = "records/complaints/2026/2026-002.md";
const FORMAL: &str = "records/complaints/2026/2026-001.md";
const PEOPLE: &str = "records/people.yaml";
const REGULATION: &str = "records/regulation/2016-06-24.md";

const SUBJECT: &str = "onderwerp: De koffie was koud";
const COMPLAINANT: &str = "klager: {naam: Teun Modelman, email: t.modelman@elders.example}";
const REGISTERED: &str = "  - {datum: 2026-04-07, stap: geregistreerd, door: sdevries}";
const EXTENDED: &str = "    stap: uitstel";

/// Where the fault is told and with which words, when a text of a file is replaced.
struct Fault {
    path: &'static str,
    from: &'static str,
    to: &'static str,
    line: usize,
    column: usize,
    told: &'static str,
}

const fn fault(
    path: &'static str,
    (from, to): (&'static str, &'static str),
    (line, column): (usize, usize),
    told: &'static str,
) -> Fault {
    Fault { path, from, to, line, column, told }
}

const COLON: &str = "dubbele punt binnen een waarde";
const NO_COLON: &str = "ontbreekt achter de sleutel een dubbele punt";
const TAB: &str = "een tab waar spaties horen";
const ASKEW: &str = "niet recht onder";
const BRACKET: &str = "accolade of rechte haak";
const QUOTE: &str = "aanhalingsteken wordt niet gesloten";
const TRAILING: &str = "achter een waarde die al is afgesloten";
const DASH: &str = "streepje";

/// Each of these leaves the rest of the file readable, so that nothing but the fault is found.
const ALONE: &[Fault] = &[
    fault(LIGHT, (SUBJECT, "onderwerp: Les: te laat"), (3, 15), COLON),
    fault(LIGHT, (SUBJECT, "onderwerp De koffie was koud"), (3, 1), NO_COLON),
    fault(LIGHT, (SUBJECT, "onderwerp:De koffie was koud"), (3, 1), NO_COLON),
    fault(LIGHT, (SUBJECT, "onderwerp: De koffie\nwas koud"), (4, 1), NO_COLON),
    fault(LIGHT, (SUBJECT, "\tonderwerp: De koffie was koud"), (3, 1), TAB),
    fault(LIGHT, (SUBJECT, "onderwerp:\tDe koffie was koud"), (3, 11), TAB),
    fault(LIGHT, (SUBJECT, "  onderwerp: De koffie was koud"), (3, 3), ASKEW),
    fault(LIGHT, (SUBJECT, " onderwerp: De koffie was koud"), (3, 2), ASKEW),
    fault(LIGHT, (SUBJECT, "onderwerp: \"De koffie was koud"), (3, 12), QUOTE),
    fault(LIGHT, (SUBJECT, "onderwerp: 'De koffie was koud"), (3, 12), QUOTE),
    fault(LIGHT, (SUBJECT, "onderwerp: \"De\" koffie"), (3, 17), TRAILING),
    fault(LIGHT, (SUBJECT, "onderwerp: [spoed] De koffie"), (3, 12), BRACKET),
    fault(LIGHT, (SUBJECT, "onderwerp: \"De\\d koffie\""), (3, 12), "Achter een ‘\\’"),
    fault(LIGHT, (SUBJECT, "onderwerp: @jan"), (3, 12), "niet met ‘@’ beginnen"),
    fault(LIGHT, (SUBJECT, "onderwerp: `jan`"), (3, 12), "niet met ‘`’ beginnen"),
    fault(LIGHT, (SUBJECT, "onderwerp: %jan"), (3, 12), "niet met ‘%’ beginnen"),
    fault(LIGHT, (SUBJECT, "onderwerp: - De koffie"), (3, 12), "niet met ‘-’ beginnen"),
    fault(LIGHT, (SUBJECT, "onderwerp: | De koffie"), (3, 12), "niet met ‘|’ beginnen"),
    fault(LIGHT, (SUBJECT, "onderwerp: *De koffie*"), (3, 12), "met ‘*’ naar een andere waarde"),
    fault(LIGHT, (SUBJECT, "onderwerp: !a!jan De koffie"), (3, 12), "met ‘!’ een soort"),
    fault(LIGHT, (SUBJECT, "onderwerp: De \u{feff} koffie"), (3, 15), "onzichtbaar teken"),
    fault(
        LIGHT,
        (SUBJECT, "onderwerp: De koffie #was\n  koud"),
        (3, 22),
        "telt de rest van de regel niet mee",
    ),
    fault(LIGHT, (SUBJECT, "onderwerp: [De koffie was koud"), (3, 12), BRACKET),
    fault(LIGHT, (SUBJECT, "onderwerp: De koffie was koud\n..."), (4, 1), "tweede reeks gegevens"),
    fault(LIGHT, (SUBJECT, "onderwerp: De koffie was koud\n--- x"), (4, 1), "tweede reeks gegevens"),
    fault(LIGHT, (COMPLAINANT, "klager: {naam: Teun Modelman, email: t@elders.example"), (8, 9), BRACKET),
    fault(LIGHT, (COMPLAINANT, "klager: {naam: Teun: Modelman}"), (8, 20), COLON),
    fault(LIGHT, (COMPLAINANT, "klager:\n\tnaam: Teun Modelman\n\temail: t@elders.example"), (9, 1), TAB),
    fault(LIGHT, (COMPLAINANT, "klager:\n  naam: Teun Modelman\n   email: t@elders.example"), (10, 4), ASKEW),
    fault(LIGHT, (COMPLAINANT, "klager:\n  naam: Teun Modelman\n email: t@elders.example"), (10, 2), ASKEW),
    fault(LIGHT, (REGISTERED, "\t- {datum: 2026-04-07, stap: geregistreerd, door: sdevries}"), (12, 1), TAB),
    fault(LIGHT, (REGISTERED, " - {datum: 2026-04-07, stap: geregistreerd, door: sdevries}"), (12, 2), ASKEW),
    fault(
        LIGHT,
        (REGISTERED, "    - {datum: 2026-04-07, stap: geregistreerd, door: sdevries}"),
        (12, 5),
        ASKEW,
    ),
    fault(LIGHT, (REGISTERED, "  -{datum: 2026-04-07, stap: geregistreerd, door: sdevries}"), (12, 3), DASH),
    fault(LIGHT, (REGISTERED, "  {datum: 2026-04-07, stap: geregistreerd, door: sdevries}"), (12, 3), DASH),
    fault(
        LIGHT,
        (REGISTERED, "  - {datum: 2026-04-07, stap: geregistreerd, door: sdevries"),
        (12, 5),
        BRACKET,
    ),
    fault(
        LIGHT,
        (REGISTERED, "  - datum: 2026-04-07, stap: geregistreerd, door: sdevries}"),
        (12, 5),
        BRACKET,
    ),
    fault(LIGHT, ("uitkomst: licht}", "uitkomst: licht, reden: Les: te laat}"), (13, 83), COLON),
    fault(LIGHT, ("uitkomst: licht}", "reden: Les: te laat, uitkomst: licht}"), (13, 66), COLON),
    fault(LIGHT, ("verloop:", "verloop"), (10, 1), NO_COLON),
    fault(LIGHT, ("verloop:", "\tverloop:"), (10, 1), TAB),
    fault(FORMAL, (EXTENDED, "\tstap: uitstel"), (27, 1), TAB),
    fault(FORMAL, (EXTENDED, "    \tstap: uitstel"), (27, 5), TAB),
    fault(FORMAL, (EXTENDED, "     stap: uitstel"), (27, 6), ASKEW),
    fault(FORMAL, (EXTENDED, "   stap: uitstel"), (27, 4), ASKEW),
    fault(FORMAL, (EXTENDED, "  stap: uitstel"), (27, 3), ASKEW),
    fault(FORMAL, ("    reden: De drukker", "    reden: Dus: de drukker"), (29, 15), COLON),
    fault(FORMAL, ("stukken:", "\tstukken:"), (42, 1), TAB),
    fault(FORMAL, ("stukken:", " stukken:"), (42, 2), ASKEW),
    fault(FORMAL, ("stukken:", "  stukken:"), (42, 3), ASKEW),
    fault(PEOPLE, ("naam: Petra de Boer", "naam: Petra: de Boer"), (20, 16), COLON),
    fault(PEOPLE, ("    naam: Petra de Boer", "\tnaam: Petra de Boer"), (20, 1), TAB),
    fault(PEOPLE, ("email: [d.dirks", "email: @[d.dirks"), (5, 12), "niet met ‘@’ beginnen"),
    fault(REGULATION, ("titel: Klachtenregeling O21", "titel: Klachten: regeling O21"), (2, 16), COLON),
];

#[test]
fn a_line_that_is_no_yaml_is_told_once_and_hides_nothing() {
    for fault in ALONE {
        let office = Office::new().replace(fault.path, fault.from, fault.to);
        let found = office.check();
        let places: Vec<_> =
            found.iter().map(|it| (it.path.as_str(), it.code.as_str(), it.line, it.column)).collect();
        assert_eq!(places, [(fault.path, "F2", fault.line, fault.column)], "{:?}: {found:?}", fault.to);
        assert!(found[0].message.contains(fault.told), "{:?}: {}", fault.to, found[0].message);
        assert!(found[0].help.as_ref().is_some_and(|help| help.len() > 20), "{:?}", fault.to);
    }
}

#[test]
fn the_remedy_for_a_colon_shows_the_line_as_it_should_be() {
    let office = Office::new().replace(LIGHT, SUBJECT, "onderwerp: Les: te laat");
    let help = office.check().remove(0).help.unwrap();
    assert!(
        help.contains("tussen aanhalingstekens") && help.contains("onderwerp: \"Les: te laat\""),
        "{help}"
    );
    let english = office.document(&["--lang", "en"]).findings.remove(0).help.unwrap();
    assert!(
        english.contains("between quotes") && english.contains("onderwerp: \"Les: te laat\""),
        "{english}"
    );
}

#[test]
fn lines_in_a_row_that_are_indented_with_tabs_are_one_finding() {
    let tabbed = Office::new().read(LIGHT).replace("\n  - ", "\n\t- ");
    let office = Office::new().write(LIGHT, tabbed);
    let found = office.check();
    let places: Vec<_> = found.iter().map(|it| (it.code.as_str(), it.line, it.end_line)).collect();
    assert_eq!(places, [("F2", 11, 18)], "{found:?}");
}

#[test]
fn an_unfinished_merge_is_told_once_and_the_first_version_is_read() {
    let other = REGISTERED.replace("sdevries", "bbakker");
    let conflict = format!("<<<<<<< HEAD\n{REGISTERED}\n||||||| basis\n=======\n{other}\n>>>>>>> tak");
    let office = Office::new().replace(LIGHT, REGISTERED, &conflict);
    let places = |office: &Office| -> Vec<_> {
        office.check().into_iter().map(|it| (it.code, it.line, it.column, it.end_column)).collect()
    };
    assert_eq!(places(&office), [("F2".to_owned(), 12, 1, 13)]);
    assert!(office.check()[0].help.as_ref().unwrap().contains("‘=======’"));
    // What can't be read for another reason is told at its own line.
    let office = office.replace(LIGHT, SUBJECT, "onderwerp: Les: te laat");
    assert_eq!(places(&office), [("F2".to_owned(), 3, 15, 24), ("F2".to_owned(), 12, 1, 13)]);
    let people = format!("<<<<<<< HEAD\n{}=======\n>>>>>>> tak\n", office.read(PEOPLE));
    let office = Office::new().write(PEOPLE, people);
    assert_eq!(places(&office), [("F2".to_owned(), 1, 1, 13)]);
}

/// What is wrong elsewhere in a file with a broken line is found as if that line were whole.
#[test]
fn a_broken_line_hides_nothing_of_the_same_file() {
    let broken = [
        (SUBJECT, "onderwerp: Les: te laat"),
        (REGISTERED, "  - {datum: 2026-04-07, stap: \"geregistreerd, door: sdevries}"),
        (REGISTERED, "  - &a {datum: 2026-04-07, stap: geregistreerd, door: sdevries}"),
        (COMPLAINANT, "klager: {naam: [Teun Modelman"),
    ];
    for (from, to) in broken {
        let office = Office::new()
            .replace(LIGHT, "aard: communicatie", "aard: comunicatie")
            .replace(LIGHT, "gericht-op: relatie", "gericht-op: werkwijze")
            .replace(LIGHT, "stap: gearchiveerd, door: sdevries", "stap: gearchiveerd, door: sdevreis")
            .replace(LIGHT, "betreft: [mjansen]", "betreft: [mjansen]\nkleur: rood")
            .replace(LIGHT, from, to);
        let found = office.check();
        for code in ["F2", "F3", "F5", "F9", "A6.4"] {
            assert!(found.iter().any(|finding| finding.code == code), "{to:?} hides {code}: {found:?}");
        }
    }
}

/// A correction finds its event also where another can't be read.
#[test]
fn an_event_that_can_not_be_read_hides_no_other_from_a_correction() {
    let last = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";
    let correction = "  - {datum: 2026-04-13, stap: correctie, door: sdevries, op: {stap: maatregel}, wordt: {gericht-op: werkwijze}, reden: Zo was het.}\n";
    let office = Office::new().replace(LIGHT, last, &format!("{last}{correction}")).replace(
        LIGHT,
        REGISTERED,
        "  - \"{datum: 2026-04-07",
    );
    let codes: Vec<String> = office.check().into_iter().map(|finding| finding.code).collect();
    assert!(codes.contains(&"F2".to_owned()) && codes.contains(&"A6.4".to_owned()), "{codes:?}");
    assert!(!codes.contains(&"F14".to_owned()), "{codes:?}");
}

/// A key that is there and can't be read is not lacking too; one that is not there is.
#[test]
fn only_what_is_not_there_is_lacking() {
    let office = Office::new().replace(LIGHT, SUBJECT, "onderwerp: Les: te laat").replace(
        LIGHT,
        "kanaal: evaluatie\n",
        "",
    );
    let found: Vec<_> = office.check().into_iter().map(|it| (it.code, it.message)).collect();
    let lacking: Vec<_> = found.iter().filter(|(code, _)| code == "F4").collect();
    assert!(matches!(&lacking[..], [(_, message)] if message.contains("‘kanaal’")), "{found:?}");
}

#[test]
fn the_parsers_own_words_are_told_to_nobody() {
    for fault in ALONE {
        let office = Office::new().replace(fault.path, fault.from, fault.to);
        let told = office.run(&["check", "--lang", "en"]).stdout;
        for word in ["while scanning", "while parsing", "did not find", "block mapping", "simple key", "[f2-"]
        {
            assert!(!told.contains(word), "{:?}: {told}", fault.to);
        }
    }
}
