//! Mistakes of which the remedy is to take something out or to put it elsewhere.

use super::{LIGHT, shown_by, value};
use crate::support::Office;

const PEOPLE: &str = "records/people.yaml";
const REGULATION: &str = "records/regulation/2016-06-24.md";
const FORMAL: &str = "records/complaints/2026/2026-001.md";
const REPORT: &str = "records/reports/2025.md";
const SUBJECT: &str = "onderwerp: De koffie was koud";
const REGISTERED: &str = "  - {datum: 2026-04-07, stap: geregistreerd, door: sdevries}";
const LAST: &str = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";

/// The one finding of an office.
pub(super) fn only(
    office: &Office,
    code: &str,
    (path, line, column): (&str, usize, usize),
) -> (String, String) {
    let mut found = office.check();
    let places: Vec<_> = found.iter().map(|it| (&*it.path, &*it.code, it.line, it.column)).collect();
    assert_eq!(places, [(path, code, line, column)], "{found:?}");
    let finding = found.remove(0);
    assert!(finding.severity == "error" || code == "F15", "{finding:?}");
    (finding.message, finding.help.unwrap())
}

/// Every sign that looks like a space or like nothing, beside each thing it can stand beside, is
/// named by number, and read as what was meant.
#[test]
fn signs_that_look_alike_are_named_by_number_at_their_place() {
    let spaces = ['\u{a0}', '\u{2009}', '\u{202f}', '\u{3000}', '\u{2003}', '\u{205f}'];
    let marks = ['\u{200b}', '\u{feff}', '\u{ad}', '\u{202e}', '\u{2060}', '\u{200e}', '\u{7}'];
    let spots = [
        (SUBJECT, "onderwerp:@De koffie was koud", (3, 11)),
        (SUBJECT, "onderwerp: De@koffie was koud", (3, 14)),
        (SUBJECT, "onderwerp: De koffie was koud@", (3, 30)),
        ("klager: {naam", "klager: {@naam", (8, 10)),
        ("klager: {naam:", "klager: {naam:@", (8, 15)),
        (
            "  - {datum: 2026-04-07, stap: geregistreerd",
            "  -@{datum: 2026-04-07, stap: geregistreerd",
            (12, 4),
        ),
        (
            "  - {datum: 2026-04-07, stap: geregistreerd",
            "@@- {datum: 2026-04-07, stap: geregistreerd",
            (12, 1),
        ),
        ("stap: geregistreerd", "stap:@geregistreerd", (12, 30)),
    ];
    for sign in spaces {
        for (from, to, (line, column)) in spots {
            let to = to.replace('@', &sign.to_string());
            let office = Office::new().replace(LIGHT, from, &to);
            let (message, help) = only(&office, "F2", (LIGHT, line, column));
            let number = format!("U+{:04X}", u32::from(sign));
            assert!(message.contains(&number) && help.contains("gewone spatie"), "{to:?}: {message}");
        }
        assert_eq!(
            value(&Office::new().replace(LIGHT, SUBJECT, &format!("onderwerp:{sign}De koffie")), "subject"),
            "De koffie"
        );
    }
    for sign in marks {
        for (from, to, (line, column)) in [
            ("aard: comm", "aa@rd: comm", (4, 3)),
            ("aard: communicatie", "aard: commu@nicatie", (4, 12)),
            ("aard: communicatie", "aard: communicatie@", (4, 19)),
            ("aard: communicatie", "@aard: communicatie", (4, 1)),
            (
                "- {datum: 2026-04-07, stap: geregistreerd",
                "- @{datum: 2026-04-07, stap: geregistreerd",
                (12, 5),
            ),
        ] {
            let to = to.replace('@', &sign.to_string());
            let office = Office::new().replace(LIGHT, from, &to);
            let (message, _) = only(&office, "F2", (LIGHT, line, column));
            assert!(message.contains(&format!("U+{:04X}", u32::from(sign))), "{to:?}: {message}");
            assert_eq!(value(&office, "nature"), "communicatie");
        }
    }
}

#[test]
fn letters_that_were_lost_are_told_wherever_they_stood() {
    let office = Office::new().replace(LIGHT, "naam: Teun", "naam: Teu\u{fffd}n");
    assert!(only(&office, "F2", (LIGHT, 8, 19)).0.contains("U+FFFD"));
    let office = Office::new().replace(LIGHT, "De heer", "De h\u{fffd}\u{fffd}r");
    assert!(only(&office, "F2", (LIGHT, 20, 5)).0.contains("U+FFFD"));
    let office = Office::new().replace(PEOPLE, "Petra de Boer", "P\u{fffd}tra de Boer");
    only(&office, "F2", (PEOPLE, 20, 12));
}

#[test]
fn what_joins_pictures_and_an_apostrophe_is_no_odd_sign() {
    for subject in
        ["👩\u{200d}🏫 was ziek ☕\u{fe0f}", "Bart ’t Hart – ‘koud’ en “lauw”", "crème brûlée “op”"]
    {
        let office = Office::new().replace(LIGHT, SUBJECT, &format!("onderwerp: {subject}"));
        assert_eq!(office.check(), [], "{subject}");
        assert_eq!(value(&office, "subject"), subject);
    }
}

#[test]
fn a_remark_that_hides_nothing_is_free() {
    for (from, to) in [
        (SUBJECT, "# De koffie\nonderwerp: De koffie was koud"),
        (SUBJECT, "onderwerp: \"De koffie was koud\" # zo heet het"),
        (SUBJECT, "onderwerp: De koffie#was koud"),
        ("betreft: [mjansen]", "betreft: [mjansen] # de trainer"),
        ("verloop:", "verloop: # van oud naar nieuw"),
        (LAST, "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries} # klaar, dus\n"),
        ("betreft: [mjansen]", "betreft: [mjansen]\nstukken:   # nog geen"),
    ] {
        assert_eq!(Office::new().replace(LIGHT, from, to).check(), [], "{to}");
    }
    // As a draft of the yearly report is filled in.
    let office =
        Office::new().replace(REPORT, "opgesteld: 2026-01-12", "opgesteld: 2026-01-12 # aan de directie");
    assert_eq!(office.check(), []);
}

#[test]
fn another_sign_for_a_dash_is_told_at_the_sign() {
    for sign in ["–", "—", "−", "•", "*"] {
        let typed = format!("  {sign} {}", REGISTERED.trim_start_matches("  - "));
        let office = Office::new().replace(LIGHT, REGISTERED, &typed);
        let (message, help) = only(&office, "F2", (LIGHT, 12, 3));
        assert!(message.contains(sign) && help.contains("‘- ’"), "{message}: {help}");
        assert_eq!(value(&office, "12 stap"), "geregistreerd");
        let all = Office::new().read(LIGHT).replace("\n  - {", &format!("\n  {sign} {{"));
        assert_eq!(Office::new().write(LIGHT, all).check().len(), 8, "{sign}");
    }
}

#[test]
fn a_line_of_other_dashes_closes_the_data_and_is_told() {
    for dashes in
        ["----", "--", "—", "–––", "___", "...", " ---", "- - -", "---.", "***", "===", "+++", "~~~"]
    {
        let office = Office::new().replace(LIGHT, "---\nDe heer", &format!("{dashes}\nDe heer"));
        let (_, help) = only(&office, "F1", (LIGHT, 19, 1));
        assert_eq!(shown_by(&help), "---", "{help}");
    }
    let office = Office::new().replace(LIGHT, "---\nnummer", "-----\nnummer");
    only(&office, "F1", (LIGHT, 1, 1));
    // A story may have a line of three by itself.
    for dashes in [" ---", "----", "—", "...", "***"] {
        let office = Office::new().replace(LIGHT, "---\nDe heer", &format!("{dashes}\nDe heer"));
        let story = office.read(LIGHT);
        let office = office.write(LIGHT, format!("{story}\n- een punt\n\n---\n\nVervolg: niets.\n"));
        let (_, help) = only(&office, "F1", (LIGHT, 19, 1));
        assert_eq!(shown_by(&help), "---", "{help}");
    }
    // Within data that go on below it, it closes nothing.
    for below in ["  twee\n", "extra : x\n", "# een opmerking\nextra: x\n"] {
        let typed = format!("opmerking: >-\n  Een\n  ----\n{below}verloop:\n");
        let office = Office::new().replace(LIGHT, "verloop:\n", &typed);
        assert!(office.check().iter().all(|finding| finding.code != "F1"), "{:?}", office.check());
    }
    // A heading of the story is none.
    let office = Office::new().replace(LIGHT, "De heer", "Verslag\n----\nDe heer");
    assert_eq!(office.check(), []);
}

#[test]
fn markers_of_a_merge_are_told_in_every_kind_of_file() {
    let conflict = "<<<<<<< HEAD\nA\n||||||| 12ab\nB\n=======\nC\n>>>>>>> tak\n";
    let nested = "<<<<<<< HEAD\nA\n||||||| basis\n<<<<<<<<< x\nB\n=========\nC\n>>>>>>>>> y\n=======\nD\n>>>>>>> tak\n";
    for text in [conflict, nested, "<<<<<<< HEAD\n", ">>>>>>> tak\n", "||||||| basis\n", "<<<<<<<<<< x\n"] {
        for path in [LIGHT, REGULATION, REPORT] {
            let body = Office::new().read(path);
            let line = body.lines().count() + 1;
            let office = Office::new().write(path, format!("{body}{text}"));
            only(&office, "F2", (path, line, 1));
        }
        let office = Office::new().replace(
            LIGHT,
            "verloop:\n",
            &format!("{}verloop:\n", text.replace(['A', 'B', 'C', 'D'], "# x")),
        );
        only(&office, "F2", (LIGHT, 10, 1));
        let people = Office::new().read(PEOPLE);
        let office =
            Office::new().write(PEOPLE, format!("{people}{}", text.replace(['A', 'B', 'C', 'D'], "# x")));
        only(&office, "F2", (PEOPLE, people.lines().count() + 1, 1));
    }
    // A whole file of which git left both.
    let whole = Office::new().read(LIGHT);
    let both = format!("<<<<<<< HEAD\n{whole}=======\n{}>>>>>>> tak\n", whole.replace("koud", "lauw"));
    only(&Office::new().write(LIGHT, both), "F2", (LIGHT, 1, 1));
    let heading = Office::new().replace(LIGHT, "De heer", "Verslag\n=======\nDe heer");
    assert_eq!(heading.check(), []);
}

#[test]
fn what_is_typed_below_the_data_is_told() {
    for (text, list) in [
        (
            "verantwoording:\n  - {regel: A5.1, door: ddirks, datum: 2026-04-10, reden: Zo was het.}\n",
            "‘verantwoording’",
        ),
        ("  - {datum: 2026-04-10, stap: overleg, door: ddirks, met: mjansen}\n", "‘verloop’"),
        ("- datum: 2026-04-10\n  stap: overleg\n  door: ddirks\n", "‘verloop’"),
        ("- {bestand: brief.pdf, soort: overig}\n", "‘stukken’"),
        ("* {datum: 2026-04-10, stap: overleg, door: ddirks, met: mjansen}\n", "‘verloop’"),
    ] {
        let body = Office::new().read(LIGHT);
        let office = Office::new().write(LIGHT, format!("{body}\n{text}\nEn verder niets.\n"));
        let column = if text.starts_with(' ') { 3 } else { 1 };
        let (_, help) = only(&office, "F2", (LIGHT, 22, column));
        assert!(help.contains(list), "{help}");
    }
    for text in
        ["verantwoording: A6.6 te laat", "betreft: [mjansen]", "vervanger: pdeboer", "aard: communicatie"]
    {
        let body = Office::new().read(LIGHT);
        let office = Office::new().write(LIGHT, format!("{body}\n{text}\n"));
        only(&office, "F2", (LIGHT, 22, 1));
    }
    for story in [
        "Aard: communicatie\nbetreft: de koffie\n",
        "- Zij zei: stap voor stap.\n",
        "```\n- {datum: 2026-04-10, stap: overleg}\n```\n",
        "verloop:\nEerst dit.\n",
    ] {
        let body = Office::new().read(LIGHT);
        assert_eq!(Office::new().write(LIGHT, format!("{body}\n{story}")).check(), [], "{story}");
    }
}

#[test]
fn an_event_in_the_wrong_place_is_told_once_and_shown_as_it_should_stand() {
    let event = "{datum: 2026-04-10, stap: overleg, door: ddirks, met: mjansen}";
    let below = format!("{LAST}stukken:\n  - {event}\n");
    let office = Office::new().replace(LIGHT, LAST, &below);
    let (message, help) = only(&office, "F3", (LIGHT, 20, 25));
    assert!(message.contains("‘verloop’") && message.contains("‘stukken’"), "{message}");
    assert_eq!(shown_by(&help), event);
    let moved = Office::new().replace(LIGHT, LAST, &format!("{LAST}  - {}\n", shown_by(&help)));
    assert_eq!(value(&moved, "19 stap"), "overleg");
    let loose = format!("{LAST}datum: 2026-04-10\nstap: overleg\ndoor: ddirks\nmet: mjansen\n");
    let office = Office::new().replace(LIGHT, LAST, &loose);
    let (_, help) = only(&office, "F3", (LIGHT, 19, 1));
    assert_eq!(shown_by(&help), event);
    // At the margin, with its dash.
    only(&Office::new().replace(LIGHT, LAST, &format!("{LAST}- {event}\n")), "F2", (LIGHT, 19, 1));
}

#[test]
fn a_key_without_a_value_is_empty_and_not_missing() {
    let (message, help) = only(&Office::new().replace(LIGHT, SUBJECT, "onderwerp:"), "F4", (LIGHT, 3, 1));
    assert!(message.contains("nog leeg") && help.contains("Vul ‘onderwerp’ in"), "{message}: {help}");
    only(&Office::new().replace(LIGHT, SUBJECT, "onderwerp:  # nog invullen"), "F4", (LIGHT, 3, 1));
}

#[test]
fn a_day_beyond_its_month_tells_how_long_that_is() {
    for (typed, days) in [
        ("2026-02-30", "28 dagen"),
        ("30 februari", "28 dagen"),
        ("2026-04-31", "30 dagen"),
        ("31-4-2026", "30 dagen"),
    ] {
        let office = Office::new().replace(
            LIGHT,
            "datum: 2026-04-10, stap: gearch",
            &format!("datum: {typed}, stap: gearch"),
        );
        let (message, _) = only(&office, "F6", (LIGHT, 18, 13));
        assert!(message.contains(days), "{typed}: {message}");
    }
}

#[test]
fn two_keys_on_a_line_are_told_at_the_second() {
    let typed = "  - datum: 2026-04-07 stap: geregistreerd\n    door: sdevries";
    let office = Office::new().replace(LIGHT, REGISTERED, typed);
    let (_, help) = only(&office, "F2", (LIGHT, 12, 23));
    assert_eq!(shown_by(&help), "stap: geregistreerd");
    let office = office.replace(LIGHT, " stap: geregistreerd", "\n    stap: geregistreerd");
    assert_eq!(office.check(), []);
}

#[test]
fn one_digit_of_a_year_is_one_finding() {
    let office = Office::new().replace(LIGHT, REGISTERED, &REGISTERED.replace("2026", "2025"));
    assert_eq!(only(&office, "F10", (LIGHT, 12, 13)).1, "Bedoelt u ‘2026-04-07’?");
}

/// Who is told to wait is told up to a day that comes.
#[test]
fn an_answer_that_is_expected_before_its_notice_is_told_with_the_year_that_was_meant() {
    for typed in ["2025-04-17", "2016-04-17"] {
        let office = Office::new().replace(FORMAL, "verwacht: 2026-04-17", &format!("verwacht: {typed}"));
        let (message, help) = only(&office, "F6", (FORMAL, 30, 15));
        assert!(message.contains("‘verwacht’"), "{message}");
        assert_eq!(help, "Bedoelt u ‘2026-04-17’?");
        assert_eq!(office.replace(FORMAL, typed, shown_by(&help)).check(), []);
    }
    let office = Office::new().replace(FORMAL, "verwacht: 2026-04-17", "verwacht: 2026-03-17");
    assert!(only(&office, "F6", (FORMAL, 30, 15)).1.contains("verbeter ‘datum’"));
    // The day itself is none before it.
    let office = Office::new().replace(FORMAL, "verwacht: 2026-04-17", "verwacht: 2026-03-20");
    assert!(office.check().iter().all(|found| found.code != "F6"));
}

#[test]
fn a_word_of_daily_use_leads_to_the_channel_that_the_office_has() {
    for typed in ["e-mail", "mail", "brief", "per brief"] {
        let office = Office::new().replace(LIGHT, "kanaal: evaluatie", &format!("kanaal: {typed}"));
        assert_eq!(only(&office, "F5", (LIGHT, 6, 9)).1, "Bedoelt u ‘schriftelijk’?", "{typed}");
    }
    let office = Office::new().replace(REGULATION, "  schriftelijk: s", "  op-papier: s");
    let office = office.replace(LIGHT, "kanaal: evaluatie", "kanaal: mail");
    let found = office.check();
    let help = found.iter().find(|it| it.path == LIGHT).and_then(|it| it.help.as_deref());
    assert!(help.is_some_and(|help| help.contains("op-papier")), "{found:?}");
}

#[test]
fn a_word_that_is_neither_yes_nor_no_is_not_guessed() {
    for typed in ["akkoord", "misschien", "nja", "jee"] {
        let to = format!("wijze: mondeling, antwoord: {typed}");
        let office = Office::new().replace(LIGHT, "wijze: mondeling", &to);
        assert_eq!(only(&office, "F5", (LIGHT, 14, 89)).1, "Kies uit: ja, nee.", "{typed}");
    }
}

/// Whoever may stand in the part of people.yaml that could not be read is not unknown elsewhere, and
/// nobody is told to hold no role of which the line could not be read.
#[test]
fn a_broken_line_of_people_is_told_there_and_nowhere_else() {
    for (from, to, code, line) in [
        ("  - sleutel: sdevries\n", "  - sleutel sdevries\n", "F2", 9),
        ("  - sleutel: sdevries\n", "  - slutel: sdevries\n", "F3", 9),
        ("  - sleutel: sdevries\n", "  - sleutel: [sdevries\n", "F2", 9),
        ("{rol: secretariaat, van: 2020-01-01}", "{rol: secretariaat, van: 2020-13-45}", "F6", 13),
        ("{rol: backoffice, van: 2018-02-01}", "{rol: backoffice, van: 1-2-2018}", "F6", 18),
        ("{rol: directie, van: 2015-01-01}", "{rol: directie, van 2015-01-01}", "F2", 8),
        ("{rol: directie, van: 2015-01-01}", "{rol: directie, vna: 2015-01-01}", "F3", 8),
    ] {
        let office = Office::new().replace(PEOPLE, from, to);
        let found = office.check();
        let places: Vec<_> = found.iter().map(|it| (&*it.path, &*it.code, it.line)).collect();
        assert_eq!(places, [(PEOPLE, code, line)], "{to}: {found:?}");
    }
    // A key that nobody can have typed there is still unknown.
    let office = Office::new().replace(
        LIGHT,
        "stap: gearchiveerd, door: sdevries",
        "stap: gearchiveerd, door: sdevreis",
    );
    only(&office, "F9", (LIGHT, 18, 51));
}

/// A step by its name and what is told of the complainant, among the keys of the file: told once, with
/// what to write instead, which leads to no finding.
#[test]
fn what_stands_among_the_keys_of_the_file_is_led_to_its_place() {
    let loose = format!("{SUBJECT}\ngeregistreerd: 2026-04-07");
    let office = Office::new().replace(LIGHT, SUBJECT, &loose).replace(LIGHT, &format!("{REGISTERED}\n"), "");
    let found = office.check();
    let finding =
        found.iter().find(|it| it.code == "F3" && (it.line, it.column) == (4, 1)).expect("it is told");
    let (message, help) = (&finding.message, finding.help.as_ref().unwrap());
    assert!(message.contains("‘verloop’"), "{message}");
    let line = format!("  {}", help.split_once(": - ").map(|(_, line)| format!("- {line}")).unwrap());
    assert_eq!(line.replace("SLEUTEL", "sdevries"), REGISTERED);

    let whole = "klager: {naam: Tijn Schimmelpen, organisatie: Bakkerij Voorbeeld}";
    let text = Office::new().read(LIGHT);
    let written = text.lines().find(|line| line.starts_with("klager: ")).unwrap();
    for (typed, place) in [
        ("naam: Tijn Schimmelpen\norganisatie: Bakkerij Voorbeeld", 8),
        ("klager: {naam: Tijn Schimmelpen}\norganisatie: Bakkerij Voorbeeld", 9),
    ] {
        let office = Office::new().replace(LIGHT, written, typed);
        let (_, help) = only(&office, "F3", (LIGHT, place, 1));
        assert!(help.ends_with(whole), "{help}");
        assert_eq!(Office::new().replace(LIGHT, written, whole).check(), []);
    }
}
