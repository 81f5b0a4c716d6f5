//! Every key of every kind of file left out in turn, and every value replaced by what does not
//! belong there: all of it is judged, nothing panics, and what is wrong is told where it stands.
//!
//! The program's own reading and judging runs here in one process, over a folder on disk: that is
//! hundreds of offices.

use klacht::assess::Framework;
use klacht::diagnostic::Finding;
use klacht::store::Store;
use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_json::{Map, Value};

use crate::support::{Office, TODAY};

/// Every finding in the office.
fn findings(office: &Office) -> Vec<Finding> {
    let store = Store::new(office.path(""));
    let today = TODAY.parse().unwrap();
    let framework = Framework::read(&store, today);
    framework.assess(&store, today, |_| ()).0.findings
}

/// The YAML of a front matter as JSON values: every scalar a text.
fn values(text: &str) -> Value {
    enum Open {
        List(Vec<Value>),
        Map(Map<String, Value>, Option<String>),
    }
    fn add(open: &mut [Open], root: &mut Value, value: Value) {
        match open.last_mut() {
            None => *root = value,
            Some(Open::List(items)) => items.push(value),
            Some(Open::Map(entries, key)) => match key.take() {
                None => *key = Some(value.as_str().unwrap().to_owned()),
                Some(key) => _ = entries.insert(key, value),
            },
        }
    }
    let (mut open, mut root) = (Vec::new(), Value::Null);
    for event in Parser::new_from_str(text) {
        match event.unwrap().0 {
            Event::Scalar(text, style, ..) if style == ScalarStyle::Plain && text == "null" => {
                add(&mut open, &mut root, Value::Null);
            }
            Event::Scalar(text, ..) => add(&mut open, &mut root, Value::String(text.into_owned())),
            Event::SequenceStart(..) => open.push(Open::List(Vec::new())),
            Event::MappingStart(..) => open.push(Open::Map(Map::new(), None)),
            Event::SequenceEnd | Event::MappingEnd => {
                let closed = match open.pop().unwrap() {
                    Open::List(items) => Value::Array(items),
                    Open::Map(entries, _) => Value::Object(entries),
                };
                add(&mut open, &mut root, closed);
            }
            _ => {}
        }
    }
    root
}

/// A step down in a value: a key, or the place in a list.
#[derive(Debug, Clone)]
enum Step {
    Key(String),
    Item(usize),
}

/// The way to every value, the outer ones first.
fn paths(value: &Value) -> Vec<Vec<Step>> {
    let below: Vec<(Step, &Value)> = match value {
        Value::Object(entries) => {
            entries.iter().map(|(key, value)| (Step::Key(key.clone()), value)).collect()
        }
        Value::Array(items) => items.iter().enumerate().map(|(at, item)| (Step::Item(at), item)).collect(),
        _ => Vec::new(),
    };
    let mut all = Vec::new();
    for (step, value) in below {
        all.push(vec![step.clone()]);
        all.extend(paths(value).into_iter().map(|rest| [vec![step.clone()], rest].concat()));
    }
    all
}

fn at<'v>(value: &'v mut Value, path: &[Step]) -> &'v mut Value {
    path.iter().fold(value, |value, step| match step {
        Step::Key(key) => &mut value[key.as_str()],
        Step::Item(index) => &mut value[*index],
    })
}

fn without(mut value: Value, path: &[Step]) -> Value {
    let (last, above) = path.split_last().unwrap();
    match (at(&mut value, above), last) {
        (Value::Object(entries), Step::Key(key)) => _ = entries.remove(key),
        (Value::Array(items), Step::Item(index)) => _ = items.remove(*index),
        other => panic!("{other:?}"),
    }
    value
}

fn with(mut value: Value, path: &[Step], other: Value) -> Value {
    *at(&mut value, path) = other;
    value
}

/// Judges an office in which the file at `path` is varied in every way.
fn vary(path: &str) {
    let office = Office::new();
    let text = office.read(path);
    let (front, body) = match text.strip_prefix("---\n") {
        Some(rest) => rest.split_once("\n---\n").unwrap(),
        None => (text.as_str(), ""),
    };
    let original = values(front);
    let judge = |value: &Value| {
        let front = serde_json::to_string_pretty(value).unwrap();
        let text = if path.ends_with(".md") { format!("---\n{front}\n---\n{body}") } else { front };
        std::fs::write(office.path(path), text).unwrap();
        findings(&office)
    };
    assert_eq!(judge(&original).len(), 0, "{path}: as JSON it says the same");
    let nonsense = Value::Object([("onzin".to_owned(), "onzin".into())].into_iter().collect());
    let empty = [Value::Array(Vec::new()), Value::Object(Map::new()), "".into()];
    let mut accepted = Vec::new();
    for way in paths(&original) {
        judge(&without(original.clone(), &way));
        for value in &empty {
            judge(&with(original.clone(), &way, value.clone()));
        }
        let found = judge(&with(original.clone(), &way, nonsense.clone()));
        if !found.iter().any(|finding| finding.place.source.path() == path) {
            accepted.push(way);
        }
    }
    // What an organisation names as it likes takes any key.
    let is_free = |way: &[Step]| matches!(way, [Step::Key(key)] if ["aarden", "diensten", "kanalen"].contains(&key.as_str()));
    accepted.retain(|way| !is_free(way));
    assert!(accepted.is_empty(), "{path}: nonsense is accepted at {accepted:?}");
}

#[test]
fn no_value_of_a_regulation_takes_nonsense() {
    vary("records/regulation/2016-06-24.md");
}

#[test]
fn no_value_of_the_people_or_a_report_takes_nonsense() {
    vary("records/people.yaml");
    vary("records/reports/2025.md");
}

#[test]
fn no_value_of_a_dossier_takes_nonsense() {
    for number in ["2026-001", "2026-003", "2026-005"] {
        vary(&format!("records/complaints/2026/{number}.md"));
    }
}
