//! What `show --format json` tells of a dossier.

use serde_json::{Value, json};
use snapbox::{IntoData, assert_data_eq, file};

use super::written;
use crate::command_line::troubled;
use crate::support::Office;

const FORMAL: &str = "records/complaints/2026/2026-005.md";

fn shown(office: &Office, id: &str) -> Value {
    written(office, &["show", id])
}

#[test]
fn a_whole_dossier_is_shown() {
    let text = troubled().run(&["show", "2026-006", "--format", "json"]).stdout;
    assert_data_eq!(text.raw(), file!["../../../golden/show-open.json"].raw());
}

#[test]
fn a_dossier_is_what_stands_in_its_file_and_what_follows() {
    let office = Office::new();
    let document = shown(&office, "2026-005");
    assert_eq!(document["number"], "2026-005");
    assert_eq!(document["path"], FORMAL);
    assert_eq!(document["subject"], "Tussentijdse toets was niet aangekondigd");
    assert_eq!(document["complainant"]["email"], "ide@zinnebeeld.example");
    assert_eq!(document["complainant"]["telephone"], Value::Null);
    assert_eq!([&document["state"], &document["outcome"]], ["archived", "toepasselijk"]);
    assert_eq!([&document["received"], &document["completed"]], ["2026-01-05", "2026-02-27"]);
    let next: Vec<_> =
        document["next_steps"].as_array().unwrap().iter().map(|it| [&it["step"], &it["due"]]).collect();
    assert_eq!(next, [[&json!("opvolging"), &Value::Null]]);
    assert_eq!(document["findings"], json!([]));
    assert_eq!(document["documents"][1]["kind"], "afhandelingsbericht");
    let text = office.read(FORMAL);
    assert_eq!(document["body"].as_str(), text.split("---\n").nth(2));
    let steps = |status: &str| text.lines().filter(|line| line.contains(status)).count();
    assert_eq!(document["course"].as_array().unwrap().len(), steps("stap: "));
    let met = document["deadlines"]
        .as_array()
        .unwrap()
        .iter()
        .find(|deadline| deadline["step"] == "klager-geinformeerd");
    assert_eq!(met.unwrap()["standing"], "met");
    assert_eq!(met.unwrap()["met"], "2026-01-20");
}

#[test]
fn findings_are_those_of_check_and_next_steps_those_of_due() {
    let office = troubled();
    for id in ["2026-002", "2026-006"] {
        let document = shown(&office, id);
        let all = written(&office, &["check"])["findings"].take();
        let own: Vec<&Value> =
            all.as_array().unwrap().iter().filter(|finding| finding["dossier"] == id).collect();
        assert!(!own.is_empty());
        assert_eq!(document["findings"], json!(own));
    }
    let steps = shown(&office, "2026-006")["next_steps"].take();
    let due = written(&office, &["due", "--within", "100"])["items"].take();
    let with_day: Vec<&Value> =
        steps.as_array().unwrap().iter().filter(|step| !step["due"].is_null()).collect();
    for item in due.as_array().unwrap().iter().filter(|item| item["dossier"] == "2026-006") {
        let same = ["step", "employee", "due", "binding", "turn", "people", "message"];
        let step = with_day.iter().find(|step| same.iter().all(|key| step[key] == item[key]));
        assert!(step.is_some(), "{item:#} is not in {steps:#}");
    }
}

#[test]
fn every_field_of_an_event_is_told_as_it_was_typed() {
    let typed = [
        ("datum", "2026-01-21", "2026-01-21"),
        ("stap", "gearchiveerd", "gearchiveerd"),
        ("door", "sdevries", "sdevries"),
        ("aan", "[ddirks, bbakker]", "ddirks, bbakker"),
        ("antwoord", "JA", "JA"),
        ("kleur", "\"rood: \\x7f\"", "rood: \u{7f}"),
        ("opmerking", "Het is 1.", "Het is 1."),
        ("wordt", "{stap: ontvangen}", "{stap: ontvangen}"),
    ];
    let entries: Vec<String> = typed.iter().map(|(name, value, _)| format!("{name}: {value}")).collect();
    let event = "{datum: 2026-01-21, stap: gearchiveerd, door: sdevries}";
    let office = Office::new().replace(FORMAL, event, &format!("{{{}}}", entries.join(", ")));
    let document = shown(&office, "2026-005");
    let wanted: Vec<Value> =
        typed.iter().map(|(name, _, value)| json!({"name": name, "value": value})).collect();
    assert_eq!(document["course"][9]["fields"], json!(wanted));
    assert_eq!(document["course"][9]["kind"], "gearchiveerd");
}

#[test]
fn a_corrected_event_tells_what_holds_and_what_was_typed() {
    let last = "  - {datum: 2026-02-27, stap: gevolg";
    let correction = "  - {datum: 2026-03-02, stap: correctie, door: ddirks, op: {stap: ontvangen}, reden: Verschreven., wordt: {datum: 2026-01-02}}\n";
    let office = Office::new().replace(FORMAL, "stukken:\n", &format!("{correction}stukken:\n"));
    assert!(office.read(FORMAL).contains(last));
    let document = shown(&office, "2026-005");
    let (first, second) = (&document["course"][0], &document["course"][1]);
    assert_eq!([&first["event"], &first["line"], &first["corrected"]], [&json!(1), &json!(10), &json!(true)]);
    assert_eq!(first["date"], "2026-01-02");
    assert_eq!(first["fields"][0], json!({"name": "datum", "value": "2026-01-05"}));
    assert_eq!(first["by"], json!({"key": "bbakker", "name": "Bea Bakker"}));
    assert_eq!(second["corrected"], false);
    assert_eq!(document["course"][10]["by"], json!({"key": "klager", "name": null}));
}

#[test]
fn without_a_regulation_nothing_follows_and_every_key_is_there() {
    let office =
        Office::new().remove("records/regulation/2016-06-24.md").write("records/regulation/x.txt", "x");
    let document = shown(&office, "2026-005");
    for key in ["regulation", "state", "outcome", "received", "completed", "end_of_retention"] {
        assert_eq!(document[key], Value::Null, "{key}");
    }
    assert_eq!([&document["deadlines"], &document["next_steps"]], [&json!([]), &json!([])]);
    assert_eq!(document["subject"], "Tussentijdse toets was niet aangekondigd");
}

#[test]
fn what_can_not_be_read_is_null_and_found() {
    let office = Office::new().write(FORMAL, b"\xff\xfe\0");
    let document = shown(&office, "2026-005");
    assert_eq!([&document["number"], &document["complainant"]], [&Value::Null, &Value::Null]);
    assert_eq!([&document["course"], &document["dossier"]], [&json!([]), &json!("2026-005")]);
    assert_eq!(document["findings"][0]["code"], "F1");
}

#[test]
fn what_was_not_decided_has_no_outcome() {
    assert_eq!(shown(&troubled(), "2026-006")["outcome"], Value::Null);
}

#[test]
fn two_files_of_one_number_are_told_apart_by_their_paths() {
    let copy = "records/complaints/2024/2026-005.md";
    let text = Office::new().read(FORMAL);
    let office = Office::new().write(copy, text.replace("Tussentijdse", "Andere"));
    for format in ["human", "json"] {
        let run = office.run(&["show", "2026-005", "--format", format]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run:?}");
        assert!(run.stderr.contains(FORMAL) && run.stderr.contains(copy), "{run:?}");
    }
    assert_eq!(shown(&office, copy)["subject"], "Andere toets was niet aangekondigd");
    assert_eq!(shown(&office, FORMAL)["subject"], "Tussentijdse toets was niet aangekondigd");
    assert_eq!(shown(&office, &format!("./{FORMAL}"))["path"], FORMAL);
}
