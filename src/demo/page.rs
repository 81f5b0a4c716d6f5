//! A dossier's text, as it stood after a number of entries.

use std::fmt::Write as _;

use super::cast::Complainant;
use super::tale::{Document, Entry, Tale, Value};

/// An event stays on one line up to this width, as people like it.
const WIDTH: usize = 112;
/// The dossier's own words are wrapped here.
const PAGE: usize = 100;

/// The Markdown of a dossier that has the first `count` entries.
pub(super) fn dossier(tale: &Tale, count: usize) -> String {
    let entries = &tale.entries[..count];
    let mut text = String::with_capacity(2048);
    text.push_str("---\n");
    head(&mut text, tale);
    text.push_str("verloop:\n");
    entries.iter().filter(|entry| !entry.event.is_empty()).for_each(|entry| event(&mut text, entry));
    let mut documents = entries.iter().filter_map(|entry| entry.document.as_ref()).peekable();
    if documents.peek().is_some() {
        text.push_str("stukken:\n");
        documents.for_each(|listed| document(&mut text, listed));
    }
    let mut accounts = entries.iter().filter_map(|entry| entry.account.as_ref()).peekable();
    if accounts.peek().is_some() {
        text.push_str("verantwoording:\n");
    }
    for [rule, by, date, reason] in accounts {
        line(
            &mut text,
            &format!("  - regel: {rule}\n    door: {by}\n    datum: {date}\n    reden: {}", scalar(reason)),
        );
    }
    text.push_str("---\n");
    let bodies: Vec<String> = entries.iter().filter_map(|entry| entry.body.as_deref()).map(wrapped).collect();
    text.push_str(&bodies.join("\n"));
    text
}

fn line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

fn head(text: &mut String, tale: &Tale) {
    let Tale { number, title, nature, service, channel, route, .. } = tale;
    line(text, &format!("nummer: {number}\nonderwerp: {}\naard: {nature}", scalar(title)));
    line(text, &format!("dienst: {service}\nkanaal: {channel}\nroute: {route}"));
    match &tale.complainant {
        Some(complainant) => whom(text, complainant),
        None if tale.is_stub => {}
        None => line(text, "klager: {anoniem: ja}"),
    }
    if tale.asked {
        line(text, "directie-gevraagd: ja");
    }
    if !tale.subjects.is_empty() {
        line(text, &format!("betreft: [{}]", tale.subjects.join(", ")));
    }
}

fn whom(text: &mut String, complainant: &Complainant) {
    line(text, &format!("klager:\n  naam: {}", complainant.name));
    if let Some(organisation) = &complainant.organisation {
        line(text, &format!("  organisatie: {organisation}"));
    }
    line(text, &format!("  email: {}\n  telefoon: \"{}\"", complainant.email, complainant.telephone));
    if let Some(address) = &complainant.address {
        line(text, &format!("  adres: {address}"));
    }
}

fn event(text: &mut String, entry: &Entry) {
    let in_braces = |(key, value): &(String, Value)| match value {
        Value::Plain(value) if value.contains(", ") && !value.starts_with('{') => format!("{key}: [{value}]"),
        Value::Plain(value) => format!("{key}: {value}"),
        Value::Text(words) => format!("{key}: {}", scalar(words)),
    };
    let fields: Vec<String> = entry.event.iter().map(in_braces).collect();
    let one_line = format!("  - {{{}}}", fields.join(", "));
    let words = entry.event.iter().filter_map(|(_, value)| match value {
        Value::Text(words) => Some(words),
        Value::Plain(_) => None,
    });
    let mut separators = words.filter(|words| words.contains([',', '[', ']', '{', '}']));
    if one_line.chars().count() <= WIDTH && separators.next().is_none() {
        return line(text, &one_line);
    }
    line(text, &format!("  - {}", fields.join("\n    ")));
}

fn document(text: &mut String, document: &Document) {
    let Document { file, kind, date, .. } = document;
    let about = document.about.as_ref().map_or_else(String::new, |about| format!(", omschrijving: {about}"));
    line(text, &format!("  - {{bestand: {file}, soort: {kind}, datum: {date}{about}}}"));
}

/// Words as YAML takes them: bare where nothing in them has a meaning, in quotes otherwise.
fn scalar(words: &str) -> String {
    let has_meaning = words.contains(": ") || words.contains(" #") || words.ends_with(':');
    let begins_bare = words.starts_with(|first: char| first.is_alphanumeric());
    if begins_bare && !has_meaning {
        return words.to_owned();
    }
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Running text in lines of a page's width; headings and lists keep their own.
pub(super) fn wrapped(text: &str) -> String {
    let mut page = String::with_capacity(text.len() + 16);
    for paragraph in text.lines() {
        lines(paragraph, PAGE).iter().for_each(|words| line(&mut page, words));
    }
    page
}

/// A paragraph in lines of at most so many characters; an empty one is one empty line.
pub(super) fn lines(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.split(' ') {
        let last = lines.last_mut().expect("there always is a line");
        if last.is_empty() {
            last.push_str(word);
        } else if last.chars().count() + 1 + word.chars().count() <= width {
            let _ = write!(last, " {word}");
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
