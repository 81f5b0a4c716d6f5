//! Mistakes of which `fix` writes what was meant, with every letter that was typed, or nothing.

use super::elsewhere::only;
use super::{LIGHT, shown_by};
use crate::support::Office;

const PEOPLE: &str = "records/people.yaml";
const REGULATION: &str = "records/regulation/2016-06-24.md";
const COMPLAINANT: &str = "klager: {naam: Teun Modelman, email: t.modelman@elders.example}";
const LAST: &str = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";

/// What is found that blocks: each code with its line and its remedy.
fn errors(office: &Office) -> Vec<(String, usize, String)> {
    let errors = office.check().into_iter().filter(|found| found.severity == "error");
    errors.map(|found| (found.code, found.line, found.help.unwrap_or_default())).collect()
}

/// One mistake is told with what was meant, and `fix` writes that.
fn mends(office: &Office, path: &str, (code, shown): (&str, &str), written: &str) {
    let found = errors(office);
    let told: Vec<_> = found.iter().map(|(code, _, help)| (code.as_str(), shown_by(help))).collect();
    assert_eq!(told, [(code, shown)], "{found:?}");
    assert_eq!(office.run(&["fix"]).code, 0);
    assert!(office.read(path).contains(written), "{written}: {}", office.read(path));
    assert_eq!(errors(office), [], "{written}");
}

/// One mistake is told with what may be meant, and `fix` leaves it.
fn leaves(office: &Office, path: &str, (code, shown): (&str, &str)) {
    let found = errors(office);
    let told: Vec<_> = found.iter().map(|(code, _, help)| (code.as_str(), shown_by(help))).collect();
    assert_eq!(told, [(code, shown)], "{found:?}");
    let text = office.read(path);
    office.run(&["fix"]);
    assert_eq!(office.read(path), text);
}

#[test]
fn a_day_beside_which_more_was_typed_is_left_to_a_person() {
    for typed in [
        "2026-04-10 of 2026-04-11",
        "10-4-2026 en 11-4-2026",
        "2026-04-10 ?",
        "2026-04-10 n.a.v. brief",
        "\"2026-04-10, 's ochtends\"",
        "04-10-2026",
    ] {
        let office = Office::new().replace(LIGHT, "2026-04-10", typed);
        leaves(&office, LIGHT, ("F6", "2026-04-10"));
    }
    for typed in ["2026-04-10 10:30", "10-4-2026 10.30 uur", "2026-04-10."] {
        let office = Office::new().replace(LIGHT, "2026-04-10", typed);
        mends(&office, LIGHT, ("F6", "2026-04-10"), "{datum: 2026-04-10, stap: gearchiveerd");
    }
    let registered = "{datum: 2026-04-07, stap: geregistreerd, door: sdevries}";
    let office =
        Office::new().replace(LIGHT, "2026-04-07, stap: geregistreerd", "2026-04-07, stap.geregistreerd");
    mends(&office, LIGHT, ("F2", registered), registered);
}

/// A correction has braces within its braces.
#[test]
fn what_is_mistyped_within_inner_braces_is_told_as_it_is_without() {
    let correction = |inner: &str| {
        format!("{{datum: 2026-04-11, stap: correctie, door: sdevries, {inner}, reden: Zo was het}}")
    };
    let with =
        |inner: &str| Office::new().replace(LIGHT, LAST, &format!("{LAST}  - {}\n", correction(inner)));
    for (typed, meant) in [
        ("opmerking: Ja, maar", "opmerking: \"Ja, maar\""),
        ("opmerking: 's ochtends", "opmerking: \"'s ochtends\""),
        ("opmerking: Zij zei: ja", "opmerking: \"Zij zei: ja\""),
        ("opmerking: \"Zaal\", dicht", "opmerking: '\"Zaal\", dicht'"),
    ] {
        let office = with(&format!("op: {{stap: gearchiveerd}}, wordt: {{{typed}}}"));
        mends(&office, LIGHT, ("F2", meant), &format!("wordt: {{{meant}}}, reden"));
    }
    let office = with("op: {stap: gearchiveerd}, wordt: {opmerking: zaal #3}");
    leaves(&office, LIGHT, ("F2", "opmerking: \"zaal #3\""));
    let meant = "op: {stap: gearchiveerd, datum: 2026-04-10}, wordt: {datum: 2026-04-09, door: ddirks}";
    for (typed, sound) in
        [("gearchiveerd, datum", "gearchiveerd datum"), ("datum: 2026-04-09", "datum=2026-04-09")]
    {
        let whole = correction(meant);
        mends(&with(&meant.replace(typed, sound)), LIGHT, ("F2", &whole), &whole);
    }
    let whole = correction(meant);
    mends(&with(&meant.replace("09, door", "09 door")), LIGHT, ("F2", &whole), &whole);
}

#[test]
fn an_item_of_a_list_is_quoted_by_itself() {
    let with = |list: &str| {
        Office::new().replace(
            PEOPLE,
            "    naam: Saskia de Vries\n",
            &format!("    naam: Saskia de Vries\n    ook: {list}\n"),
        )
    };
    for (typed, meant) in [
        ("['t Hart, Bea 't Hart]", "[\"'t Hart\", \"Bea 't Hart\"]"),
        ("['t Hart]", "[\"'t Hart\"]"),
        ("[\"Bea\" Bakker, B. Bakker]", "['\"Bea\" Bakker', B. Bakker]"),
    ] {
        let meant = format!("ook: {meant}");
        mends(&with(typed), PEOPLE, ("F2", &meant), &meant);
    }
    leaves(&with("[B. Bakker #2]"), PEOPLE, ("F2", "ook: [\"B. Bakker #2\"]"));
}

#[test]
fn a_complainant_on_one_line_is_put_between_braces_with_a_key() {
    let meant = "klager: {naam: Teun Modelman}";
    for typed in ["klager: naam: Teun Modelman", "klager: {Teun Modelman}"] {
        let office = Office::new().replace(LIGHT, COMPLAINANT, typed);
        mends(&office, LIGHT, ("F2", meant), meant);
    }
    let typed = "klager: naam: Teun Modelman, email: t.modelman@elders.example";
    mends(&Office::new().replace(LIGHT, COMPLAINANT, typed), LIGHT, ("F2", COMPLAINANT), COMPLAINANT);
}

#[test]
fn quotes_and_brackets_of_another_kind_are_mended() {
    let subject = "onderwerp: De koffie was koud";
    let office = Office::new().replace(LIGHT, subject, "onderwerp: “De koffie”");
    mends(&office, LIGHT, ("F2", "onderwerp: \"De koffie\""), "onderwerp: \"De koffie\"\n");
    let event = LAST.trim_start_matches("  - ").trim_end();
    let list = event.replace('{', "[").replace('}', "]");
    mends(&Office::new().replace(LIGHT, event, &list), LIGHT, ("F2", event), LAST);
    for typed in ["onderwerp = De koffie", "onderwerp De koffie", "onderwerp : De koffie"] {
        let office = Office::new().replace(LIGHT, subject, typed);
        match typed.contains(" : ") {
            true => assert_eq!(errors(&office), []),
            false => mends(&office, LIGHT, ("F2", "onderwerp: De koffie"), "onderwerp: De koffie\n"),
        }
    }
    // A word of the subject that goes on below is no key.
    let office = Office::new().replace(LIGHT, subject, &format!("{subject}\naard van de koffie"));
    assert!(errors(&office).iter().all(|(_, _, help)| !help.contains("aard: van")), "{:?}", errors(&office));
}

#[test]
fn a_comma_behind_a_quoted_value_does_not_end_it() {
    let office = Office::new().replace(
        LIGHT,
        "gearchiveerd, door: sdevries",
        "gearchiveerd, door: sdevries, opmerking: \"Zaal\", was dicht",
    );
    let meant = "opmerking: '\"Zaal\", was dicht'";
    mends(&office, LIGHT, ("F2", meant), meant);
}

#[test]
fn a_key_that_is_surely_another_is_read_as_that() {
    for (from, to) in [
        ("klager:", "Klager:"),
        ("klager:", "klagers:"),
        ("betreft:", "Betreft:"),
        ("verloop:", "Verloop:"),
        ("verloop:", "stuken: []\nverloop:"),
        ("verloop:", "bijlagen: []\nverloop:"),
    ] {
        let office = Office::new().replace(LIGHT, &format!("\n{from}"), &format!("\n{to}"));
        let found = errors(&office);
        assert!(matches!(&found[..], [(code, ..)] if code == "F3"), "{to}: {found:?}");
        office.run(&["fix"]);
        assert_eq!(errors(&office), [], "{to}");
    }
    // With two mistakes it is told, and not asked for once more.
    let office = Office::new().replace(LIGHT, "klager:", "klgers:");
    assert_eq!(errors(&office).len(), 1, "{:?}", errors(&office));
    // What is listed under another key is listed.
    let stray = "records/complaints/2026/2026-002/x.pdf";
    let list = "Stukken:\n  - {bestand: x.pdf, soort: overig}\nverloop:";
    let office = Office::new().write(stray, "x").replace(LIGHT, "verloop:", list);
    only(&office, "F3", (LIGHT, 10, 1));
    for (from, to) in [("diensten:", "diensen:"), ("kanalen:", "Kanalen:"), ("titel:", "tittel:")] {
        let office = Office::new().replace(REGULATION, &format!("\n{from}"), &format!("\n{to}"));
        let found = errors(&office);
        assert!(matches!(&found[..], [(code, ..)] if code == "F3"), "{to}: {found:?}");
    }
}

#[test]
fn a_divider_that_a_merge_left_among_the_data_is_told_alone() {
    let office = Office::new().replace(LIGHT, LAST, &format!("=======\n{LAST}"));
    only(&office, "F2", (LIGHT, 18, 1));
    let office = Office::new().replace(PEOPLE, "  - sleutel: sdevries\n", "=======\n  - sleutel: sdevries\n");
    only(&office, "F2", (PEOPLE, 9, 1));
}

#[test]
fn a_rule_without_its_full_stop_is_led_to_the_one_that_has_it() {
    for (typed, meant) in [("A91", "A9.1"), ("A101", "A10.1"), ("a9.1", "A9.1")] {
        let reasons = format!(
            "{LAST}verantwoording:\n  - {{regel: {typed}, door: ddirks, datum: 2026-04-10, reden: Zo}}\n"
        );
        let office = Office::new().replace(LIGHT, LAST, &reasons);
        assert_eq!(errors(&office), [("F5".to_owned(), 20, format!("Bedoelt u ‘{meant}’?"))]);
    }
}

#[test]
fn an_item_out_of_line_is_told_and_not_those_beside_it() {
    let role = "      - {rol: backoffice, van: 2018-02-01}";
    let office = Office::new().replace(PEOPLE, role, &role.replace("      ", "\t"));
    only(&office, "F2", (PEOPLE, 18, 1));
    assert_eq!(office.run(&["fix"]).code, 0);
    assert!(office.read(PEOPLE).contains(&format!("\n{role}\n")));
    let first = Office::new().read(LIGHT).lines().nth(10).unwrap().to_owned();
    let office = Office::new().replace(LIGHT, &first, &format!("  {first}"));
    let (_, help) = only(&office, "F2", (LIGHT, 11, 5));
    assert!(help.contains("kolom 3"), "{help}");
    assert_eq!(office.run(&["fix"]).code, 0);
    assert!(office.read(LIGHT).contains(&format!("\n{first}\n")));
}

#[test]
fn what_is_said_twice_is_told_however_it_is_written() {
    for again in [
        "  - {door: sdevries, stap: gearchiveerd, datum: 2026-04-10}\n",
        "  - {datum: \"2026-04-10\", stap: gearchiveerd, door: 'sdevries'}\n",
        "  - datum: 2026-04-10\n    stap: gearchiveerd\n    door: sdevries\n",
    ] {
        let found = Office::new().replace(LIGHT, LAST, &format!("{LAST}{again}")).check();
        let twice = found.iter().filter(|it| it.code == "F12").map(|it| (&*it.severity, it.line));
        assert_eq!(twice.collect::<Vec<_>>(), [("warning", 19)], "{again}: {found:?}");
    }
    let more = LAST.replace("sdevries}", "sdevries, opmerking: nog eens}");
    let found = Office::new().replace(LIGHT, LAST, &format!("{LAST}{more}")).check();
    assert!(found.iter().all(|it| it.code != "F12"), "{found:?}");
    let list = "stukken:\n  - {bestand: x.pdf, soort: overig}\n  - {soort: correspondentie, bestand: \"x.pdf\"}\nverloop:";
    let office =
        Office::new().write("records/complaints/2026/2026-002/x.pdf", "x").replace(LIGHT, "verloop:", list);
    let found = office.check();
    let told = found.iter().filter(|it| it.code == "F12").map(|it| (&*it.severity, it.line));
    assert_eq!(told.collect::<Vec<_>>(), [("warning", 12)], "{found:?}");
}
