//! The schema and the reader: what one accepts the other does.

use std::sync::{Arc, LazyLock};

use klacht::calendar::Day;
use klacht::diagnostic::{Finding, Severity};
use klacht::editing::{Schema, schema};
use klacht::parse::{Node, Outline, Value as Typed, read_dossier, read_people, read_regulation, read_report};
use klacht::regulation::Regulations;
use klacht::source::Source;
use klacht::vocabulary::ClosedList;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value};

use crate::properties::regulations;
use crate::support::{files_below, root};

fn today() -> Day {
    crate::support::TODAY.parse().unwrap()
}

/// What stands in a file, every scalar as it was typed.
fn typed(node: &Node) -> Value {
    match &node.value {
        Typed::Scalar { text, plain } if text.trim().is_empty() || *plain && text == "~" => Value::Null,
        Typed::Scalar { text, .. } => text.trim().into(),
        Typed::List(items) => items.iter().map(typed).collect(),
        Typed::Map(entries) => {
            let entries = entries.iter().map(|entry| (entry.key.value.clone(), typed(&entry.value)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
        Typed::Unread => panic!("what is read here can be read"),
    }
}

/// Every sound file of a kind: its path and what stands in it.
fn samples(of: Schema) -> Vec<(String, Value)> {
    let fixtures = root().join("tests/fixtures");
    let folders = [
        fixtures.join("base"),
        root().join("records"),
        fixtures.join("association/records"),
        fixtures.join("sister/records"),
    ];
    let files = folders.iter().flat_map(|folder| files_below(folder).into_iter().map(move |it| (folder, it)));
    let mut samples = Vec::new();
    for (folder, file) in files {
        // Dossiers of other offices go by another regulation.
        let is_other = folder.starts_with(&fixtures) && !folder.ends_with("base");
        let path = format!("records/{}", file.strip_prefix(folder).unwrap().display());
        let is_own = match of {
            Schema::Dossier => path.starts_with("records/complaints/") && path.ends_with(".md"),
            Schema::People => path == "records/people.yaml",
            Schema::Regulation => path.starts_with("records/regulation/"),
            Schema::Report => path.starts_with("records/reports/") && path.ends_with(".md"),
        };
        if is_own && (of == Schema::Regulation || !is_other) {
            let source = Arc::new(Source::new(path.as_str(), std::fs::read_to_string(&file).unwrap()));
            let outline = Outline::of(&source).unwrap();
            assert!(outline.is_whole, "{path}");
            samples.push((path, typed(&outline.root)));
        }
    }
    assert!(!samples.is_empty());
    samples
}

/// A kind of file, sound ones of it, and its schema.
type Kind = (Schema, Vec<(String, Value)>, jsonschema::Validator);

/// What the reader finds in the same data. That a correction names an event, that a period ends after
/// it begins, that what is expected comes after its notice, that a file is named by its day, that one
/// role is accountable and that a year asks for more complaints than a group is not said by a schema.
fn read(of: Schema, path: &str, data: &Value, regulations: &Regulations) -> Vec<Finding> {
    let name = path.rsplit('/').next().unwrap().split('.').next().unwrap();
    let text = match of {
        Schema::People => data.to_string(),
        _ => format!("---\n{data}\n---\n"),
    };
    let source = Arc::new(Source::new(path, text));
    let mut findings = match of {
        Schema::Dossier => read_dossier(&source, name, regulations, today()).1,
        Schema::People => read_people(&source, today()).1,
        Schema::Regulation => read_regulation(&source, today()).1,
        Schema::Report => read_report(&source, name.parse().unwrap(), today()).1,
    };
    findings.retain(|finding| finding.severity == Severity::Error && finding.code != *"F14");
    let unsaid = ["f6-before", "f6-expected", "f7-regulation", "r5-accountable-twice", "f5-thresholds"];
    findings.retain(|finding| !unsaid.contains(&finding.message.key.as_str()));
    findings
}

fn agree(of: Schema, path: &str, data: &Value, validator: &jsonschema::Validator) -> Result<(), String> {
    let mut found = read(of, path, data, regulations());
    // No schema knows in which order days are.
    found.retain(|finding| finding.code != *"F10");
    let is_valid = validator.is_valid(data);
    if is_valid == found.is_empty() {
        return Ok(());
    }
    let said: Vec<String> = validator.iter_errors(data).map(|error| error.to_string()).collect();
    let found: Vec<_> = found.iter().map(|finding| (finding.code, &finding.message)).collect();
    Err(format!("{path}: the schema says {said:?}, the reader {found:?}, of {data:#}"))
}

fn validator(of: Schema) -> jsonschema::Validator {
    let regulation = regulations().nearest_to(today()).unwrap();
    jsonschema::draft202012::new(&schema(of, regulation)).unwrap()
}

#[test]
fn every_sound_file_is_valid() {
    for of in Schema::ALL {
        for (path, data) in samples(*of) {
            assert_eq!(agree(*of, &path, &data, &validator(*of)), Ok(()));
        }
    }
}

/// The places of all values below one.
fn places(value: &Value, at: &str, places: &mut Vec<String>) {
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| {
            // A number is that of the file, and an address or a correction is judged by more than a schema.
            if !["nummer", "jaar", "email", "ondertekening", "telefoon", "op", "wordt"]
                .contains(&key.as_str())
            {
                places.push(format!("{at}/{key}"));
                self::places(value, &format!("{at}/{key}"), places);
            }
        }),
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(key, value)| self::places(value, &format!("{at}/{key}"), places));
        }
        _ => {}
    }
}

#[derive(Debug, Clone, Copy)]
enum Mutation {
    Remove,
    Rename,
    Empty,
    Word(&'static str),
    Mapping,
    Copy,
}

fn mutated(data: &Value, at: &str, how: Mutation) -> Value {
    let mut data = data.clone();
    let (above, key) = at.rsplit_once('/').unwrap();
    let Value::Object(entries) = data.pointer_mut(above).unwrap() else { panic!("{at}") };
    match how {
        Mutation::Remove => _ = entries.remove(key),
        Mutation::Rename => {
            let value = entries.remove(key).unwrap();
            entries.insert(format!("{key}x"), value);
        }
        Mutation::Empty => entries[key] = Value::Null,
        Mutation::Word(word) => entries[key] = word.into(),
        Mutation::Mapping => entries[key] = serde_json::json!({ "naam": "x" }),
        Mutation::Copy => {
            let value = entries[key].clone();
            entries.insert("opmerking".to_owned(), value);
        }
    }
    data
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_the_schema_accepts_the_reader_does(
        of in select(Schema::ALL.to_vec()),
        file in any::<Index>(),
        place in any::<Index>(),
        how in select(vec![
            Mutation::Remove, Mutation::Rename, Mutation::Empty, Mutation::Mapping, Mutation::Copy,
            Mutation::Word("ja"), Mutation::Word("nee"), Mutation::Word("x"), Mutation::Word("2026-03-02"),
            Mutation::Word("3 werkweken"), Mutation::Word("collega"), Mutation::Word("1000 dagen"),
            Mutation::Word("besluit"), Mutation::Word("7"), Mutation::Word("12-6-2026"), Mutation::Word("directie"), Mutation::Word("uitgesloten"),
        ]),
    ) {
        static KNOWN: LazyLock<Vec<Kind>> = LazyLock::new(|| {
            Schema::ALL.iter().map(|of| (*of, samples(*of), validator(*of))).collect()
        });
        let (_, samples, validator) = KNOWN.iter().find(|(known, ..)| *known == of).unwrap();
        let (path, data) = file.get::<(String, Value)>(samples);
        let mut known = Vec::new();
        places(data, "", &mut known);
        // What is wrong in an event and was corrected later is wrong for a schema alone.
        if data.to_string().contains("\"correctie\"") {
            known.retain(|place| !place.starts_with("/verloop"));
        }
        let data = mutated(data, place.get::<String>(&known), how);
        let agreed = agree(of, path, &data, validator);
        prop_assert!(agreed.is_ok(), "{}", agreed.unwrap_err());
    }
}
