//! Where a word leads: a document to its file, a number to its dossier, a person to people.yaml.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::desks::Sheet;
use super::places::{offset, range};
use crate::commands::editing::judged;
use crate::dossier::Number;
use crate::source::Span;
use crate::store::PEOPLE;

/// The word at a place: letters, digits, and what keys and numbers have between them.
pub(super) fn word_at(text: &str, at: usize) -> Span {
    let is_part = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.');
    let start = text[..at]
        .rfind(|sign| !is_part(sign))
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let end = text[at..].find(|sign| !is_part(sign)).map_or(text.len(), |end| at + end);
    Span::new(start, end)
}

/// The documents and the other dossiers that are named, as links to them.
pub(super) fn links(sheet: &Sheet<'_>) -> Value {
    let text = sheet.source.text();
    let link = |(span, target): (Span, String)| json!({ "range": range(text, span), "target": target });
    documents(sheet).into_iter().chain(dossiers(sheet)).map(link).collect()
}

/// Where the word at a place is written down.
pub(super) fn definition(sheet: &Sheet<'_>, params: &Value) -> Value {
    let text = sheet.source.text();
    let at = offset(text, &params["position"]);
    let mut leads = documents(sheet).into_iter().chain(dossiers(sheet));
    let top = json!({ "line": 0, "character": 0 });
    if let Some((_, target)) = leads.find(|(span, _)| span.start <= at && at <= span.end) {
        return json!({ "uri": target, "range": { "start": top, "end": top } });
    }
    let word = sheet.source.slice(word_at(text, at));
    let Some(person) = sheet.office.framework.people.get(word) else { return Value::Null };
    let Some(source) = sheet.read(PEOPLE) else { return Value::Null };
    json!({ "uri": sheet.uri_of(PEOPLE), "range": range(source.text(), person.key.span) })
}

/// The documents that lie in the folder, where they are named.
fn documents(sheet: &Sheet<'_>) -> Vec<(Span, String)> {
    let (text, path) = (sheet.source.text(), sheet.source.path());
    let Some((folder, _)) = sheet.uri.rsplit_once(".md") else { return Vec::new() };
    let found = judged(sheet.office, path, Some(text), &sheet.desk, |judged| {
        let dossier = judged.dossier;
        let listed = dossier.documents.iter().map(|document| &document.file);
        let tied = dossier.course.iter().filter_map(|event| event.document.as_ref());
        let lying =
            listed.chain(tied).filter_map(|name| Some((name.span, dossier.lying(&name.value)?.name())));
        let target = |(span, name): (Span, &str)| {
            (span, format!("{folder}/{}", utf8_percent_encode(name, NON_ALPHANUMERIC)))
        };
        lying.map(target).collect()
    });
    found.map(|(_, found)| found).unwrap_or_default()
}

/// The numbers of other dossiers that are there.
fn dossiers(sheet: &Sheet<'_>) -> Vec<(Span, String)> {
    let text = sheet.source.text();
    let is_part = |sign: char| sign.is_ascii_digit() || sign == '-';
    let mut at = 0;
    let mut found = Vec::new();
    for word in text.split(|sign| !is_part(sign)) {
        let span = Span::new(at, at + word.len());
        // What parts words is one character, of whatever length.
        at = span.end + text[span.end..].chars().next().map_or(0, char::len_utf8);
        let Some(number) = Number::parse(word.trim_end_matches('-')) else { continue };
        let path = number.path();
        if path != sheet.source.path() && sheet.root().join(&path).is_file() {
            found.push((Span::new(span.start, span.start + number.as_str().len()), sheet.uri_of(&path)));
        }
    }
    found
}
