//! What documents list is what the program knows; `SNAPSHOTS=overwrite` renews it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use klacht::dossier::{Field, FieldName, FieldType};
use klacht::locale::{Key, Language, Locale};
use klacht::regulation::{Need, StepKind};
use klacht::vocabulary::ClosedList;

use crate::support::{Office, root};

const HEAD: &str =
    "| `soort` | fields (required in bold) | rules with a code of their own |\n|---|---|---|\n";

#[test]
fn the_table_of_kinds_of_step_is_that_of_the_program() {
    let path = root().join("docs/regulation-file.md");
    let document = fs::read_to_string(&path).unwrap();
    let start = document.find(HEAD).expect("the table is there") + HEAD.len();
    let end = start + document[start..].find("\n\n").expect("the table ends") + 1;
    let expected = rows(&rules(&document[start..end]));
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        fs::write(&path, [&document[..start], &expected, &document[end..]].concat()).unwrap();
        return;
    }
    assert_eq!(&document[start..end], expected);
}

/// What stands behind each kind about rules, which is written by hand.
fn rules(table: &str) -> BTreeMap<&str, &str> {
    table
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            (cells[1].trim_matches('`'), cells[3])
        })
        .collect()
}

fn rows(rules: &BTreeMap<&str, &str>) -> String {
    StepKind::ALL.iter().fold(String::new(), |mut rows, kind| {
        let fields: Vec<String> = kind.fields().iter().map(field).collect();
        let fields = if fields.is_empty() { String::new() } else { format!(" {}", fields.join("; ")) };
        let rules = rules.get(kind.name()).filter(|rules| !rules.is_empty());
        let rules = rules.map(|rules| format!(" {rules}")).unwrap_or_default();
        writeln!(rows, "| `{}` |{fields} |{rules} |", kind.name()).unwrap();
        rows
    })
}

fn field(field: &Field) -> String {
    let name = match field.need {
        Need::Required => format!("**`{}`**", field.name.name()),
        Need::Optional => format!("`{}`", field.name.name()),
    };
    let words = |words: &[&str]| words.join(", ");
    let values = match field.of {
        FieldType::Text => return name,
        FieldType::YesOrNo => words(&["ja", "nee"]),
        FieldType::Day => "a day".to_owned(),
        FieldType::Word(list) => words(list.words),
        FieldType::Exclusion => "a key of `uitgesloten`".to_owned(),
        FieldType::Persons => "one or more persons".to_owned(),
        FieldType::DossierOrNo => "a number, or nee".to_owned(),
        FieldType::Fields => "fields of an event, as they were typed".to_owned(),
    };
    format!("{name}: {values}")
}

#[test]
fn the_extension_that_a_new_office_recommends_is_the_one_that_is_packed() {
    let json = |path: &str| -> serde_json::Value {
        serde_json::from_str(&fs::read_to_string(root().join(path)).unwrap()).unwrap()
    };
    let package = json("editors/vscode/package.json");
    let name = format!("{}.{}", package["publisher"].as_str().unwrap(), package["name"].as_str().unwrap());
    let settings = json("office-template/.vscode/extensions.json");
    assert_eq!(settings["recommendations"], serde_json::json!([name]));
    assert!(fs::read_to_string(root().join("docs/editors.md")).unwrap().contains(&format!("`{name}`")));
}

/// One event of each kind with all its fields, so that none is read and then forgotten.
#[test]
fn show_tells_every_field_of_every_kind_in_both_languages() {
    let events: String = StepKind::ALL.iter().map(|kind| event(*kind)).collect();
    let office = Office::new().write("records/complaints/2026/2026-006.md", format!("{FRONT}{events}---\n"));
    for (language, code) in [(Language::known("nl"), "nl"), (Language::known("en"), "en")] {
        let page = office.run(&["show", "2026-006", "--lang", code]).stdout;
        let locale = Locale::of(language);
        let text = |key: &str| Key::find(key).map(|key| locale.text(key));
        let course = format!("\n{}\n", text("show-course").unwrap());
        let lines: Vec<&str> = page.split(&course).nth(1).expect("it has a course").lines().collect();
        for (kind, line) in StepKind::ALL.iter().zip(lines) {
            for field in kind.fields() {
                let label = text(&format!("field-{}", field.name.name())).unwrap();
                let told = format!("{label}: {}", in_words(field, locale));
                assert!(line.contains(&told), "{kind:?} lacks {told}:\n{page}");
            }
        }
    }
}

/// What stands in a field, as people are told of it.
fn in_words(field: &Field, locale: &Locale) -> String {
    let (typed, text) = (sample(field), |key: &str| Key::find(key).map(|key| locale.text(key)));
    match field.of {
        FieldType::YesOrNo => text("site-no").unwrap(),
        FieldType::Day => locale.date(typed.parse().unwrap()),
        FieldType::Word(list) => text(&format!("site-{}-{typed}", list.list)).unwrap_or(typed),
        FieldType::Exclusion => {
            "beroep tegen de uitslag van opdrachten of de beoordeling van eindopdrachten".to_owned()
        }
        FieldType::Persons => "Marloes Jansen".to_owned(),
        FieldType::Fields => {
            let (field, step) = (text("field-stap"), text("site-step-geregistreerd"));
            format!("{} {}", field.unwrap(), step.unwrap())
        }
        FieldType::Text | FieldType::DossierOrNo => typed,
    }
}

#[test]
fn show_tells_the_documents_of_the_dossier_and_of_each_event() {
    let page = Office::new().run(&["show", "2026-001"]).stdout;
    assert!(page.contains("Stuk: uitstelbericht.txt"), "{page}");
    let listed = page.split("\nStukken\n").nth(1).and_then(|rest| rest.split("\n\n").next()).unwrap();
    let listed: Vec<Vec<&str>> = listed.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(listed[0], ["2", "maart", "2026", "klachtbrief", "klachtbrief.txt"]);
    assert_eq!(listed.len(), 4);
}

#[test]
fn every_kind_and_every_field_has_its_name() {
    let fields = FieldName::NAMES.iter().map(|name| format!("field-{name}"));
    let kinds = StepKind::NAMES.iter().map(|name| format!("site-step-{name}"));
    let keys: Vec<String> = fields.chain(kinds).chain(["field-opmerking".to_owned()]).collect();
    let lacking: Vec<_> = keys.iter().filter(|key| Key::find(key).is_none()).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}

const FRONT: &str = "---\nnummer: 2026-006\nonderwerp: Alles\naard: overig\ndienst: geen\nkanaal: mondeling\n\
                     route: algemeen\nklager: {naam: Teun Modelman}\nverloop:\n";

fn event(kind: StepKind) -> String {
    let fields = kind.fields().iter().map(|field| format!(", {}: {}", field.name.name(), sample(field)));
    let (step, fields) = (kind.name(), fields.collect::<String>());
    format!("  - {{datum: 2026-06-10, stap: {step}, door: ddirks{fields}}}\n")
}

/// What may stand in a field.
pub(crate) fn sample(field: &Field) -> String {
    match field.of {
        FieldType::Text => format!("Over {}", field.name.name()),
        FieldType::YesOrNo => "nee".to_owned(),
        FieldType::Day => "2026-06-19".to_owned(),
        FieldType::Word(list) => (*list.words.last().unwrap()).to_owned(),
        FieldType::Exclusion => "beoordeling".to_owned(),
        FieldType::Persons => "mjansen".to_owned(),
        FieldType::DossierOrNo => "2026-001".to_owned(),
        FieldType::Fields => "{stap: geregistreerd}".to_owned(),
    }
}
