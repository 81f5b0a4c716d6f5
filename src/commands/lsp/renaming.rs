//! Another key for a person, in every file that people type. The ledger says what was written at the
//! time, and nothing in it is changed.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::desks::Sheet;
use super::leading::word_at;
use super::places::{offset, range, text_edit};
use crate::commands::editing::rewrites_events;
use crate::dossier::is_of_persons;
use crate::locale::Message;
use crate::parse::{Node, Outline, Value as Held};
use crate::regulation::{COMPLAINANT, THIRD};
use crate::source::{Edit, Span, edited};
use crate::store::PEOPLE;

/// What YAML, here or in another program, does not read as text.
const NO_TEXT: [&str; 7] = ["null", "true", "false", "yes", "no", "on", "off"];

/// Whether a person stands behind a key: in people.yaml, in a dossier or in its events.
fn names_a_person(key: &str) -> bool {
    key == "sleutel" || is_of_persons(key)
}

/// What would be renamed at a place.
pub(super) fn prepare(sheet: &Sheet<'_>, params: &Value) -> Value {
    let text = sheet.source.text();
    let span = word_at(text, offset(text, &params["position"]));
    let is_person = sheet.office.framework.people.get(sheet.source.slice(span)).is_some();
    match is_person && places(sheet.source.path(), sheet).contains(&span) {
        true => json!({ "range": range(text, span), "placeholder": sheet.source.slice(span) }),
        false => Value::Null,
    }
}

/// The edits that give a person another key, where no one else has it; otherwise why not.
pub(super) fn rename(sheet: &Sheet<'_>, params: &Value) -> Result<Value, Message> {
    let text = sheet.source.text();
    let key = sheet.source.slice(word_at(text, offset(text, &params["position"])));
    let new = params["newName"].as_str().unwrap_or_default().trim();
    let people = &sheet.office.framework.people;
    let is_word = new.starts_with(char::is_alphabetic)
        && new.chars().all(|sign| sign.is_alphanumeric() || "-_.".contains(sign))
        && !NO_TEXT.contains(&new.to_lowercase().as_str());
    let is_free = people.get(new).is_none() && ![COMPLAINANT, THIRD].contains(&new);
    if people.get(key).is_none() {
        return Err(message!("lsp-rename-nobody", key = key));
    }
    if !is_word {
        return Err(message!("lsp-rename-word", key = new));
    }
    if !is_free {
        return Err(message!("lsp-rename-taken", key = new));
    }
    let store = &sheet.office.store;
    let reports = store.inventory_without_dossiers().reports.into_values();
    let paths = [PEOPLE.to_owned()].into_iter().chain(store.dossier_paths()).chain(reports);
    let mut changes = BTreeMap::new();
    for path in paths {
        let Some(source) = sheet.read(&path).filter(|source| source.text().contains(key)) else { continue };
        let places = places(&path, sheet).into_iter().filter(|span| source.slice(*span) == key);
        let edits: Vec<Edit> = places.map(|span| Edit::new(span, new)).collect();
        if rewrites_events(sheet.office, &source, &edited(source.text(), &edits)) {
            return Err(message!("lsp-rename-committed", key = key, path = path));
        }
        let edits: Vec<Value> = edits.iter().map(|edit| text_edit(source.text(), edit)).collect();
        if !edits.is_empty() {
            changes.insert(sheet.uri_of(&path), edits);
        }
    }
    Ok(json!({ "changes": changes }))
}

/// Where keys of persons stand in a file.
fn places(path: &str, sheet: &Sheet<'_>) -> Vec<Span> {
    let source = if path == sheet.source.path() { Some(sheet.source.clone()) } else { sheet.read(path) };
    let mut found = Vec::new();
    if let Some(source) = source
        && let Some(outline) = Outline::of(&source)
    {
        gather(&outline.root, false, &mut found);
        // A key in quotes is what stands between them.
        for span in &mut found {
            let typed = source.slice(*span);
            let inner = typed.trim_matches(['"', '\'']);
            let start = span.start + typed.find(inner).unwrap_or_default();
            *span = Span::new(start, start + inner.len());
        }
    }
    found
}

fn gather(node: &Node, is_person: bool, found: &mut Vec<Span>) {
    match &node.value {
        Held::Scalar { .. } if is_person => found.push(node.span),
        Held::Scalar { .. } | Held::Unread => {}
        Held::List(items) => items.iter().for_each(|item| gather(item, is_person, found)),
        Held::Map(entries) => {
            for entry in entries {
                gather(&entry.value, names_a_person(&entry.key.value), found);
            }
        }
    }
}
