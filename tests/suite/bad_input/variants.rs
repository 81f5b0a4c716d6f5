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

const REGULATION: &str = "records/regulation/2016-06-24.md";
const PEOPLE: &str = "records/people.yaml";
const REPORT: &str = "records/reports/2025.md";
const DOSSIERS: [&str; 3] = [
    "records/complaints/2026/2026-001.md",
    "records/complaints/2026/2026-003.md",
    "records/complaints/2026/2026-005.md",
];

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

#[test]
fn explore() {
    let office = Office::new();
    let text = office.read(REGULATION);
    let (front, body) = text.strip_prefix("---\n").unwrap().split_once("\n---\n").unwrap();
    let value = values(front);
    let write = |office: Office, value: &Value| {
        office
            .write(REGULATION, format!("---\n{}\n---\n{body}", serde_json::to_string_pretty(value).unwrap()))
    };
    let mut office = write(office, &value);
    assert_eq!(findings(&office).len(), 0);
    let start = std::time::Instant::now();
    for path in paths(&value) {
        let mut silent = Vec::new();
        office = write(office, &without(value.clone(), &path));
        if findings(&office).is_empty() {
            silent.push("without".to_owned());
        }
        let others = [
            serde_json::json!([]),
            serde_json::json!({}),
            serde_json::json!(["onzin"]),
            serde_json::json!({"onzin": "onzin"}),
            serde_json::json!("onzin"),
            serde_json::json!(""),
        ];
        for other in others {
            office = write(office, &with(value.clone(), &path, other.clone()));
            if findings(&office).is_empty() {
                silent.push(other.to_string());
            }
        }
        eprintln!("{path:?}: {}", silent.join(" "));
    }
    eprintln!("{:?}", start.elapsed());
}
