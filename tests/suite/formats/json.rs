//! JSON of every verb: its schema, and what `show`, `explain` and `log` tell in it.

mod dossier;

use std::sync::LazyLock;

use jsonschema::Validator;
use klacht::rules::RULES;
use serde_json::{Value, json};

use super::verbs::VERBS;
use super::{faults, parsed, schema};
use crate::command_line::troubled;
use crate::repository::{OPEN, Repository, SECRETARY};
use crate::support::Office;

static SCHEMA: LazyLock<Value> = LazyLock::new(|| parsed(include_str!("../../../docs/output.schema.json")));

/// The schema of what a verb writes; `audit` writes what `check` does.
fn schema_of(verb: &str) -> Validator {
    let mut root = SCHEMA.clone();
    let name = if verb == "audit" { "check" } else { verb };
    assert!(root["$defs"].get(name).is_some(), "{name} has no schema");
    root["$ref"] = json!(format!("#/$defs/{name}"));
    schema(&root.to_string())
}

/// What a verb writes as JSON; it could do its work.
fn written(office: &Office, arguments: &[&str]) -> Value {
    let run = office.run(&[arguments, &["--format", "json"]].concat());
    assert!(run.code < 2, "{arguments:?}: {run:?}");
    parsed(&run.stdout)
}

/// Offices in a repository of their own, with much and with nothing in them.
fn offices() -> Vec<Office> {
    let troubled = Repository { office: troubled() };
    troubled.git(&["init", "-q"]);
    troubled.commit("Begin", SECRETARY, "2026-06-10T12:00:00+0200");
    troubled.replace("records/complaints/2026/2026-002.md", "naam: Teun", "naam: Toon");
    let bare = Repository::empty().office.remove("records/people.yaml");
    let bare = bare.remove("records/regulation/2016-06-24.md").write("records/regulation/x.txt", "x");
    vec![troubled.office, Repository::empty().office, bare]
}

#[test]
fn the_json_of_every_verb_keeps_to_its_schema() {
    for office in offices() {
        for verb in VERBS {
            let run = office.run(&[verb.arguments, &["--format", "json"]].concat());
            // Of an office without a regulation there are no public figures.
            if run.code == 1 && run.stdout.is_empty() {
                assert!(run.stderr.contains("P1"), "{run:?}");
                continue;
            }
            assert!(run.code < 2, "{run:?}");
            let faults = faults(&schema_of(verb.name()), &parsed(&run.stdout));
            assert_eq!(faults, Vec::<String>::new(), "{:?}: {}", verb.arguments, run.stdout);
        }
    }
}

#[test]
fn the_schema_knows_every_key_and_lets_none_be_absent() {
    fn look(schema: &Value, objects: &mut usize) {
        if let Some(properties) = schema.get("properties") {
            let keys: Vec<&String> = properties.as_object().unwrap().keys().collect();
            let mut required: Vec<&str> =
                schema["required"].as_array().unwrap().iter().map(|key| key.as_str().unwrap()).collect();
            required.sort_unstable();
            assert_eq!(keys, required, "{schema:#}");
            assert_eq!(schema["additionalProperties"], false, "{schema:#}");
            *objects += 1;
        }
        match schema {
            Value::Object(entries) => entries.values().for_each(|value| look(value, objects)),
            Value::Array(items) => items.iter().for_each(|value| look(value, objects)),
            _ => {}
        }
    }
    let mut objects = 0;
    look(&SCHEMA, &mut objects);
    assert!(objects > 30, "{objects}");
    let document = written(&Office::new(), &["show", "2026-001"]);
    let is_refused = |change: &dyn Fn(&mut Value)| {
        let mut changed = document.clone();
        change(&mut changed);
        !schema_of("show").is_valid(&changed)
    };
    assert!(!is_refused(&|_| {}));
    assert!(is_refused(&|document| document["schema"] = json!(2)));
    assert!(is_refused(&|document| document["course"][0]["date"] = json!("maandag")));
    assert!(is_refused(&|document| document["findings"] = Value::Null));
    assert!(is_refused(&|document| drop(document.as_object_mut().unwrap().remove("outcome"))));
}

#[test]
fn explain_gives_every_rule_as_data() {
    let office = Office::new();
    for language in ["nl", "en"] {
        let document = written(&office, &["explain", "--lang", language]);
        assert_eq!(document["language"], language);
        let rules = document["rules"].as_array().unwrap();
        assert_eq!(rules.len(), RULES.len());
        for (row, rule) in rules.iter().zip(RULES.iter()) {
            let article = (!rule.article.is_empty()).then_some(rule.article);
            assert_eq!(row["code"], rule.code.as_str());
            assert_eq!(row["severity"], rule.severity.name());
            assert_eq!(row["article"], json!(article), "{row:#}");
            let page = office.run(&["explain", rule.code.as_str(), "--lang", language]).stdout;
            let page: Vec<&str> = page.split_whitespace().collect();
            let page = page.join(" ");
            // Remarks in the examples are in the language of the records, for whose readers they are.
            let said = |line: &&str| language == "nl" || !line.trim_start().starts_with("# ");
            let shown = |line: &str| {
                line.split(" # ").take(1 + usize::from(language == "nl")).collect::<Vec<_>>().join(" # ")
            };
            let example = |which: &str| {
                let text = row["examples"][which].as_str().unwrap();
                text.lines().filter(said).map(shown).collect::<Vec<_>>().join("\n")
            };
            let told = ["title", "why", "remedy"].map(|part| row[part].as_str().unwrap().to_owned());
            for text in told.into_iter().chain(["good", "bad"].map(example)) {
                let words: Vec<&str> = text.split_whitespace().collect();
                assert!(!words.is_empty() && page.contains(&words.join(" ")), "{text} is not in {page}");
            }
        }
    }
}

#[test]
fn explain_gives_one_rule_as_it_gives_all() {
    let office = Office::new();
    let all = written(&office, &["explain"])["rules"].take();
    for row in all.as_array().unwrap().iter().step_by(9) {
        let code = row["code"].as_str().unwrap();
        assert_eq!(written(&office, &["explain", &code.to_lowercase()])["rules"], json!([row]));
    }
}

#[test]
fn explain_names_the_articles_of_the_office_s_own_regulation() {
    let sister = Office::of("tests/fixtures/sister");
    let article = |office: &Office| written(office, &["explain", "A9.1"])["rules"][0]["article"].clone();
    assert_eq!(article(&Office::new()), "9");
    let own = sister.check().into_iter().find(|finding| finding.code == "A9.1");
    assert_ne!(article(&sister), "9");
    assert!(own.is_none_or(|finding| finding.article.as_deref() == article(&sister).as_str()));
}

/// The changes of the newest record of the open dossier.
fn newest(repository: &Repository) -> Value {
    written(&repository.office, &["log", "2026-006"])["records"][0]["changes"].take()
}

fn fields(changes: &Value) -> Vec<Value> {
    let changes = changes.as_array().unwrap().iter();
    changes.map(|change| json!([change["kind"], change["fields"]])).collect()
}

#[test]
fn log_tells_every_change_by_field() {
    let repository = Repository::with_open_dossier();
    repository.append(OPEN, "datum: 2026-06-09, stap: besluit, door: ddirks, uitkomst: toepasselijk");
    let changes = newest(&repository);
    let added = json!([
        {"name": "datum", "from": null, "to": "2026-06-09"},
        {"name": "stap", "from": null, "to": "besluit"},
        {"name": "door", "from": null, "to": "ddirks"},
        {"name": "uitkomst", "from": null, "to": "toepasselijk"},
    ]);
    assert_eq!(fields(&changes), [json!(["event-added", added])]);
    let event = json!([
        ["datum", "2026-06-09"],
        ["stap", "besluit"],
        ["door", "ddirks"],
        ["uitkomst", "toepasselijk"],
    ]);
    assert_eq!(changes[0]["event"], event);
    assert!(changes[0]["working_days"].is_i64());
    repository.commit("Besluit", SECRETARY, "2026-06-10T10:00:00+0200");

    repository.replace(OPEN, "uitkomst: toepasselijk", "uitkomst: uitgesloten, grond: geen-klacht");
    repository.replace(OPEN, "aard: begeleiding", "aard: inhoud");
    repository.replace(OPEN, "route: eigen-werk\n", "");
    let changed = json!([
        {"name": "grond", "from": null, "to": "geen-klacht"},
        {"name": "uitkomst", "from": "toepasselijk", "to": "uitgesloten"},
    ]);
    let wanted = [
        json!(["event-changed", changed]),
        json!(["field-changed", [{"name": "aard", "from": "begeleiding", "to": "inhoud"}]]),
        json!(["field-changed", [{"name": "route", "from": "eigen-werk", "to": null}]]),
    ];
    assert_eq!(fields(&newest(&repository)), wanted);
}

#[test]
fn log_tells_what_became_of_documents_text_and_place() {
    let repository = Repository::with_open_dossier();
    let registered = "  - {datum: 2026-06-09, stap: geregistreerd, door: sdevries}\n";
    repository.replace(OPEN, registered, "");
    let gone = json!([
        {"name": "datum", "from": "2026-06-09", "to": null},
        {"name": "stap", "from": "geregistreerd", "to": null},
        {"name": "door", "from": "sdevries", "to": null},
    ]);
    assert_eq!(fields(&newest(&repository)), [json!(["event-removed", gone])]);
    repository.git(&["checkout", "-q", "--", OPEN]);

    repository.write("records/complaints/2026/2026-006/brief.txt", "een");
    repository.write(OPEN, repository.office.read(OPEN) + "Eén regel.\nNog een.\n");
    let changes = newest(&repository);
    let of_kind = |kind: &str| {
        let mut all = changes.as_array().unwrap().iter();
        all.find(|change| change["kind"] == kind).unwrap_or_else(|| panic!("{kind}: {changes:#}")).clone()
    };
    assert_eq!(of_kind("document-added")["document"], "brief.txt");
    let text = of_kind("text-changed");
    assert_eq!(
        [&text["lines_added"], &text["lines_removed"], &text["document"]],
        [&json!(2), &json!(0), &Value::Null]
    );
    repository.commit("Brief", SECRETARY, "2026-06-09T10:00:00+0200");

    let to = "records/complaints/2026/2026-007.md";
    repository.git(&["mv", OPEN, to]);
    repository.replace(to, "nummer: 2026-006", "nummer: 2026-007");
    repository.commit("Nummer", SECRETARY, "2026-06-09T11:00:00+0200");
    let moved = written(&repository.office, &["log", "2026-007"]);
    assert_eq!(moved["records"][0]["changes"][0]["moved_from"], OPEN);
}
