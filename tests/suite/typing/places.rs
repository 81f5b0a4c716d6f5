//! Lines that stand elsewhere than those beside them: told once each, and put right.

use super::LIGHT;
use super::elsewhere::only;
use crate::support::Office;

const PEOPLE: &str = "records/people.yaml";
const REGISTERED: &str = "  - {datum: 2026-04-07, stap: geregistreerd, door: sdevries}";
const LAST: &str = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";

/// One finding, of which the remedy makes the office sound.
fn mended(path: &str, from: &str, to: &str, code: &str, place: (usize, usize)) {
    let office = Office::new().replace(path, from, to);
    only(&office, code, (path, place.0, place.1));
    office.run(&["fix"]);
    assert_eq!(office.check(), [], "{to}: {}", office.read(path));
}

#[test]
fn a_dash_out_of_line_is_moved_and_the_keys_below_it_stay() {
    mended(PEOPLE, "  - sleutel: bbakker", "   - sleutel: bbakker", "F2", (14, 4));
    mended(PEOPLE, "  - sleutel: bbakker", "- sleutel: bbakker", "F2", (14, 1));
}

#[test]
fn keys_that_stand_under_their_dash_are_told_once() {
    let typed = "  - datum: 2026-04-07\n  stap: geregistreerd\n  door: sdevries";
    mended(LIGHT, REGISTERED, typed, "F2", (13, 3));
    let last = LAST
        .replace("{datum: 2026-04-10, ", "datum: 2026-04-10\n  ")
        .replace(", door", "\n  door")
        .replace('}', "");
    mended(LIGHT, LAST, &last, "F2", (19, 3));
}

#[test]
fn an_event_without_its_dash_is_told_once() {
    for (typed, column) in [("", 1), ("  ", 3), ("  -", 3), ("    ", 5)] {
        let event = REGISTERED.trim_start_matches("  - ");
        mended(LIGHT, REGISTERED, &format!("{typed}{event}"), "F2", (12, column));
        mended(LIGHT, LAST, &LAST.replace("  - ", typed), "F2", (18, column));
    }
    for indent in ["  ", "    "] {
        let last = format!("{indent}datum: 2026-04-10\n{indent}stap: gearchiveerd\n{indent}door: sdevries\n");
        mended(LIGHT, LAST, &last, "F2", (18, indent.len() + 1));
    }
}

#[test]
fn an_item_on_one_line_without_its_braces_is_told_once() {
    mended(PEOPLE, "{rol: backoffice, van: 2018-02-01}", "rol: backoffice, van: 2018-02-01", "F2", (18, 9));
    let event = &REGISTERED[4..];
    mended(LIGHT, event, &event[1..event.len() - 1], "F2", (12, 5));
}

#[test]
fn a_number_or_more_dashes_stand_for_one_dash() {
    for sign in ["1.", "2)", "--", "---"] {
        mended(LIGHT, REGISTERED, &REGISTERED.replace("- {", &format!("{sign} {{")), "F2", (12, 3));
    }
    let typed = "  1. datum: 2026-04-07\n     stap: geregistreerd\n     door: sdevries";
    mended(LIGHT, REGISTERED, typed, "F2", (12, 3));
}
