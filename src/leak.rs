//! Searches what is to be published: nothing that the records know of people may stand in it.
//!
//! P1 of the rules, over every byte of the public pages and over their names, in every reading of
//! them: see [`readings`] and [`Names`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::anonymity::Names;
use crate::diagnostic::{Finding, Place, Severity};
use crate::locale::Message;
use crate::reading::{Reading, readings};
use crate::source::{Source, Span};

/// How much of the text around a find is told, in characters on each side.
const AROUND: usize = 40;

/// Where the public pages stand in what is told about them.
const PUBLIC: &str = "public";

/// Searches pages, each its path and its bytes, for everything that is known: one finding for each
/// page and each thing that was found there, in the order of the pages.
///
/// What is no UTF-8 is searched as far as it is.
#[must_use]
pub fn search<'p>(pages: impl IntoIterator<Item = (&'p str, &'p [u8])>, names: &Names) -> Vec<Finding> {
    let sheets: Vec<Sheet<'p>> = pages.into_iter().map(|(path, bytes)| Sheet::new(path, bytes)).collect();
    let (mut owners, mut all) = (Vec::new(), Vec::new());
    for (at, sheet) in sheets.iter().enumerate() {
        let of_path = readings(sheet.path).into_iter().map(|reading| (true, reading));
        let of_text = readings(sheet.source.text()).into_iter().map(|reading| (false, reading));
        for (of_path, reading) in of_path.chain(of_text) {
            owners.push((at, of_path));
            all.push(reading);
        }
    }
    let mut leaks: BTreeMap<(usize, String), Leak<'_>> = BTreeMap::new();
    for found in names.search(&all) {
        let reading = &all[found.reading];
        let (at, of_path) = owners[found.reading];
        let said = found.text(reading).to_lowercase();
        let record = (Arc::clone(&found.path), found.line);
        let leak = leaks.entry((at, said)).or_insert_with(|| {
            let place = sheets[at].place(reading, found.span, of_path);
            Leak { reading, of_path, span: found.span, place, records: BTreeSet::new() }
        });
        leak.records.insert(record);
    }
    let leaks: Vec<Leak<'_>> = leaks.into_values().collect();
    let told = leaks.iter().filter(|leak| !leaks.iter().any(|other| other.tells(leak)));
    let mut findings: Vec<Finding> = told.map(Leak::finding).collect();
    findings.sort_by(Finding::compare);
    findings
}

/// A page that is searched.
struct Sheet<'p> {
    path: &'p str,
    source: Arc<Source>,
}

impl<'p> Sheet<'p> {
    fn new(path: &'p str, bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        Self { path, source: Arc::new(Source::new(format!("{PUBLIC}/{path}"), text)) }
    }

    fn place(&self, reading: &Reading<'_>, span: Span, of_path: bool) -> Place {
        if of_path {
            return Place { source: Arc::new(Source::new(self.source.path(), "")), span: Span::default() };
        }
        Place { source: Arc::clone(&self.source), span: reading.span(span.start, span.end) }
    }
}

/// One thing that stands on a page, where it was met first, and every record that knows it.
struct Leak<'r> {
    reading: &'r Reading<'r>,
    span: Span,
    of_path: bool,
    place: Place,
    records: BTreeSet<(Arc<str>, usize)>,
}

impl Leak<'_> {
    fn text(&self) -> &str {
        &self.reading.text()[self.span.start..self.span.end]
    }

    /// Whether this says all that another says of the same line, and more: a whole name where the
    /// other has its last word.
    fn tells(&self, other: &Self) -> bool {
        let place =
            |leak: &Self| (leak.place.source.path().to_owned(), leak.of_path, leak.place.start().line);
        self.text().len() > other.text().len()
            && self.text().to_lowercase().contains(&other.text().to_lowercase())
            && self.records.is_superset(&other.records)
            && place(self) == place(other)
    }

    fn finding(&self) -> Finding {
        let mut records = self.records.iter().map(|(path, line)| format!("{path}:{line}"));
        let message = Message::new(if self.of_path { "p1-path" } else { "p1" })
            .with("text", self.text())
            .with("around", around(self.reading.text(), self.span))
            .with("origin", records.next().unwrap_or_default())
            .with("others", records.count());
        Finding::new("P1", Severity::Error, self.place.clone(), message)
    }
}

/// A stretch of a text with what stands around it, on one line.
fn around(text: &str, span: Span) -> String {
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(text.len(), |(at, _)| span.end + at);
    text[start..end].split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_is_told_on_one_line() {
        let text = format!("{}\n\n één Voorbeeld\ttwee {}", "é".repeat(60), "z".repeat(60));
        let at = text.find("Voor").unwrap_or_default();
        let told = around(&text, Span::new(at, at + 9));
        assert!(told.contains("één Voorbeeld twee zzz"), "{told}");
        assert!(told.chars().count() <= 9 + 2 * AROUND && !told.contains('\n'));
        assert_eq!(around("x", Span::new(0, 1)), "x");
    }
}
