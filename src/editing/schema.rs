//! What may stand in a file, as JSON Schema, from the same tables by which it is read and from the
//! office's own regulation.

mod regulation;

use serde_json::{Map, Value, json};

use crate::dossier::{Complainant, DocumentKind, EVENT_FIELDS, FieldName, FieldType, NO_SERVICE};
use crate::people::REGULATION_TEXT;
use crate::regulation::{COMPLAINANT, Entry, Need, Regulation, Route, StepDefinition, THIRD};
use crate::vocabulary::{ClosedList, closed_list};

closed_list! {
    /// The files that a schema describes.
    pub enum Schema {
        /// The front matter of a dossier.
        Dossier = "dossier",
        /// people.yaml.
        People = "people",
        /// The front matter of a version of the regulation.
        Regulation = "regulation",
        /// The front matter of an annual report.
        Report = "report",
    }
}

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a kind of file under a regulation.
#[must_use]
pub fn schema(of: Schema, regulation: &Regulation) -> Value {
    let mut schema = match of {
        Schema::Dossier => dossier(regulation),
        Schema::People => people(),
        Schema::Regulation => regulation::regulation(),
        Schema::Report => report(),
    };
    schema["$schema"] = DRAFT.into();
    schema["title"] = format!("klacht {}", of.name()).into();
    schema
}

/// A key of a mapping: what may stand behind it, and whether it must.
type Key<'a> = (&'a str, Need, Value);

/// A mapping with these keys and no others. What need not be there may stand without a value.
fn mapping(keys: Vec<Key<'_>>) -> Value {
    let required: Vec<&str> =
        keys.iter().filter(|(_, need, _)| *need == Need::Required).map(|(key, ..)| *key).collect();
    let properties: Map<String, Value> = keys
        .iter()
        .map(|(key, need, value)| {
            let value = if *need == Need::Required { value.clone() } else { or_nothing(value.clone()) };
            ((*key).to_owned(), value)
        })
        .collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn or_nothing(value: Value) -> Value {
    json!({ "anyOf": [{ "type": "null" }, value] })
}

/// A mapping in which something stands behind a key.
fn is_said(key: &str) -> Value {
    json!({ "required": [key], "properties": { key: { "not": { "type": "null" } } } })
}

/// The name of somebody, which has a letter. Not every reader of schemas knows `\p{L}`, so the scripts are
/// named by where their letters stand.
fn name_of_somebody() -> Value {
    const LETTER: &str =
        "[A-Za-z\u{c0}-\u{24f}\u{370}-\u{1fff}\u{2c00}-\u{2dff}\u{3040}-\u{d7ff}\u{f900}-\u{fdff}]";
    json!({ "type": ["string", "boolean"], "pattern": LETTER })
}

/// Scalars stay text as they were typed, also what YAML would read as a number.
fn text() -> Value {
    json!({ "type": ["string", "number", "boolean"], "pattern": "\\S" })
}

fn day() -> Value {
    json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
}

fn yes_or_no() -> Value {
    json!({ "enum": ["ja", "nee", "true", "false", true, false] })
}

fn one_of<'a>(words: impl IntoIterator<Item = &'a str>) -> Value {
    json!({ "enum": words.into_iter().collect::<Vec<_>>() })
}

/// A word of a list of the regulation, with what it is called.
fn entry(entries: &[Entry], more: &[&str]) -> Value {
    let named = entries.iter().map(|entry| json!({ "const": entry.key, "title": entry.label }));
    let more = more.iter().map(|word| json!({ "const": word }));
    json!({ "oneOf": named.chain(more).collect::<Vec<_>>() })
}

/// One or several: a single value counts as a list of one.
fn several(item: Value, least: usize) -> Value {
    json!({ "anyOf": [item.clone(), { "type": "array", "items": item, "minItems": least }] })
}

fn accountings() -> Value {
    let keys = ["regel", "door", "datum", "reden"];
    let of = |key| if key == "datum" { day() } else { text() };
    several(mapping(keys.map(|key| (key, Need::Required, of(key))).to_vec()), 0)
}

fn dossier(regulation: &Regulation) -> Value {
    use Need::{Optional, Required};
    let stubs = regulation.exclusions.iter().filter(|exclusion| exclusion.stub_only);
    let mut schema = mapping(vec![
        ("nummer", Required, json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{3,}$" })),
        ("onderwerp", Optional, text()),
        ("aard", Optional, entry(&regulation.natures, &[])),
        ("dienst", Optional, entry(&regulation.services, &[NO_SERVICE])),
        ("kanaal", Optional, entry(&regulation.channels, &[])),
        ("route", Optional, one_of(Route::names())),
        ("klager", Optional, complainant()),
        ("betreft", Optional, several(text(), 0)),
        ("directie-gevraagd", Optional, yes_or_no()),
        ("vermoeden", Optional, one_of(stubs.map(|exclusion| exclusion.key.as_str()))),
        ("vervanger", Optional, text()),
        ("verloop", Required, json!({ "type": "array", "minItems": 1, "items": event(regulation) })),
        ("stukken", Optional, several(document(), 0)),
        ("verantwoording", Optional, accountings()),
    ]);
    let asked: Vec<Value> =
        ["onderwerp", "aard", "dienst", "kanaal", "route"].into_iter().map(is_said).collect();
    schema["allOf"] = json!([
        // Of what may be kept as a stub only, nothing more is asked.
        { "if": { "not": is_said("vermoeden") }, "then": { "allOf": asked } },
        {
            "if": { "not": { "anyOf": [is_said("vermoeden"), decided_as_stub(regulation)] } },
            "then": is_said("klager"),
        },
        {
            "if": is_said("vervanger"),
            "then": { "properties": { "route": { "const": Route::Management.word() } } },
        },
    ]);
    schema
}

/// A dossier of which the decision leaves a stub only.
fn decided_as_stub(regulation: &Regulation) -> Value {
    let stubs = regulation.exclusions.iter().filter(|exclusion| exclusion.stub_only);
    let grounds: Vec<&str> = stubs.map(|exclusion| exclusion.key.as_str()).collect();
    let decided = json!({ "required": ["grond"], "properties": { "grond": { "enum": grounds } } });
    json!({ "properties": { "verloop": { "contains": decided } } })
}

/// A form alone, or with the texts in which it may be read.
fn readable() -> Value {
    let text_name =
        json!({ "pattern": format!("^({REGULATION_TEXT}|[0-9]{{4}})$"), "type": ["string", "integer"] });
    let named =
        mapping(vec![("vorm", Need::Required, text()), ("in", Need::Required, several(text_name, 1))]);
    several(json!({ "anyOf": [text(), named] }), 0)
}

fn complainant() -> Value {
    use Need::{Optional, Required};
    let others = || {
        let others = Complainant::CONTACT.into_iter().map(|key| (key, Optional, text()));
        others.chain([("leesbaar", Optional, readable())])
    };
    let anonymous =
        [("anoniem", Required, json!({ "enum": ["ja", "true", true] })), ("naam", Optional, json!(false))];
    let named = [
        ("naam", Required, name_of_somebody()),
        ("anoniem", Optional, json!({ "enum": ["nee", "false", false] })),
    ];
    json!({ "anyOf": [
        mapping(named.into_iter().chain(others()).collect()),
        mapping(anonymous.into_iter().chain(others()).collect()),
    ] })
}

fn document() -> Value {
    mapping(vec![
        ("bestand", Need::Required, text()),
        ("soort", Need::Required, one_of(DocumentKind::names())),
        ("datum", Need::Optional, day()),
        ("omschrijving", Need::Optional, text()),
    ])
}

/// An event: its step, and then what that step takes.
fn event(regulation: &Regulation) -> Value {
    let steps = regulation.steps.iter().map(|step| match &step.name {
        Some(name) => json!({ "const": step.key, "title": name }),
        None => json!({ "const": step.key }),
    });
    let of_step = regulation.steps.iter().map(|step| {
        json!({
            "if": { "required": ["stap"], "properties": { "stap": { "const": step.key } } },
            "then": step_fields(step, regulation),
        })
    });
    json!({
        "type": "object",
        "required": ["datum", "stap", "door"],
        "properties": { "stap": { "oneOf": steps.collect::<Vec<_>>() } },
        "allOf": of_step.collect::<Vec<_>>(),
    })
}

fn step_fields(step: &StepDefinition, regulation: &Regulation) -> Value {
    let common = EVENT_FIELDS.into_iter().map(|name| match name {
        "datum" => (name, Need::Required, day()),
        "stap" | "door" => (name, Need::Required, text()),
        _ => (name, Need::Optional, text()),
    });
    let own = step.kind.fields().iter().map(|field| {
        let value = value(field.of, field.name, regulation);
        (field.name.name(), field.need, value)
    });
    mapping(common.chain(own).collect())
}

fn value(of: FieldType, name: FieldName, regulation: &Regulation) -> Value {
    match of {
        FieldType::Text => text(),
        FieldType::YesOrNo => yes_or_no(),
        FieldType::Day => day(),
        FieldType::Word(list) => {
            one_of(list.words.iter().copied().filter(|word| regulation.knows_word(word)))
        }
        FieldType::Exclusion => one_of(regulation.exclusions.iter().map(|exclusion| exclusion.key.as_str())),
        FieldType::Persons => several(text(), 1),
        FieldType::DossierOrNo => json!({ "anyOf": [
            { "enum": ["nee", "false", false] },
            { "type": "string", "pattern": "^[0-9]{4}-[0-9]{3,}$" },
        ] }),
        FieldType::Fields if name == FieldName::Corrects => {
            json!({ "type": "object", "required": ["stap"] })
        }
        FieldType::Fields => json!({ "type": "object", "minProperties": 1 }),
    }
}

fn people() -> Value {
    use Need::{Optional, Required};
    let role = mapping(vec![("rol", Required, text()), ("van", Required, day()), ("tot", Optional, day())]);
    let key = json!({ "allOf": [text(), { "not": { "enum": [COMPLAINANT, THIRD] } }] });
    let person = mapping(vec![
        ("sleutel", Required, key),
        ("naam", Required, name_of_somebody()),
        ("ook", Optional, several(name_of_somebody(), 0)),
        ("email", Optional, several(text(), 0)),
        ("ondertekening", Optional, several(text(), 0)),
        ("rollen", Required, several(role, 1)),
        ("leesbaar", Optional, readable()),
    ]);
    mapping(vec![("personen", Required, several(person, 0)), ("verantwoording", Optional, accountings())])
}

fn report() -> Value {
    mapping(vec![
        ("jaar", Need::Required, json!({ "type": ["string", "number"], "pattern": "^[0-9]{4}$" })),
        ("opgesteld", Need::Optional, day()),
        ("vastgesteld", Need::Optional, day()),
        ("maatregelen", Need::Optional, one_of(["tonen"])),
        ("verantwoording", Need::Optional, accountings()),
    ])
}
