//! What is plainly meant, typed in another way; and what is told in two ways though it is one thing.

use super::{LIGHT, PATH, light, office, one, told};

#[test]
fn the_envelope_by_another_word_is_told_as_a_word() {
    for typed in ["Envelop", "gesloten envelop", "in een gesloten envelop"] {
        let spread = format!("2026-06-09 verspreid ddirks, aan: mjansen, wijze: {typed}");
        let events = [&LIGHT[..5], &[spread.as_str(), LIGHT[5]]].concat();
        let office = office("algemeen", "[]", &events);
        assert!(one(&office, "F5", 6).help.unwrap().contains("‘envelop’?"));
        assert_eq!(office.run(&["fix"]).code, 0);
        assert_eq!(told(&office), []);
    }
    let spread = "2026-06-09 verspreid ddirks, aan: mjansen, wijze: open envelop";
    one(&office("algemeen", "[]", &[&LIGHT[..5], &[spread, LIGHT[5]]].concat()), "A5.12", 6);
}

#[test]
fn what_a_correction_made_different_does_not_stand_there_twice() {
    let [first, last] =
        ["2026-06-09 maatregel sdevries, soort: preventief, status: genomen, gericht-op: relatie", LIGHT[5]];
    let op = "{stap: maatregel, datum: 2026-06-09, door: sdevries, soort: preventief, status: genomen, gericht-op: relatie}";
    let correction =
        |wordt: &str| format!("2026-06-11 correctie sdevries, op: {op}, wordt: {wordt}, reden: Vergist");
    let twice = [&LIGHT[..5], &[first, first, last]].concat();
    one(&office("algemeen", "[]", &twice), "F12", 7);
    let corrected = correction("{soort: corrigerend}");
    let different = [&twice[..], &[corrected.as_str()]].concat();
    assert_eq!(told(&office("algemeen", "[]", &different)), []);
    let thrice = [&LIGHT[..5], &[first, first, first, last, corrected.as_str()]].concat();
    one(&office("algemeen", "[]", &thrice), "F12", 8);
}

#[test]
fn a_number_of_another_folder_is_told_once() {
    let text = light("", "", &[]).read(PATH).replace("2026-006", "2025-001");
    let path = "records/complaints/2026/2025-001.md";
    let office = crate::support::Office::new().write(path, text);
    let codes: Vec<String> = office.check().into_iter().map(|found| found.code).collect();
    assert_eq!(codes, ["F7"]);
}

#[test]
fn a_subject_is_one_line() {
    for typed in ["|\n  Zaal\n  te koud", "\"Zaal\\nte koud\""] {
        let office = light("", "", &[]).replace(PATH, "onderwerp: Zaal", &format!("onderwerp: {typed}"));
        let found = office.check();
        assert_eq!(found.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["F5"], "{typed}");
        assert!(found[0].help.as_ref().unwrap().contains("onderwerp: Zaal te koud"), "{found:?}");
    }
    for typed in [">\n  Zaal\n  te koud", "Zaal\n  te koud", "|\n  Zaal te koud"] {
        let office = light("", "", &[]).replace(PATH, "onderwerp: Zaal", &format!("onderwerp: {typed}"));
        assert_eq!(told(&office), [], "{typed}");
    }
}
