//! Searches what is to be published: nothing that the records know of people may stand in it.
//!
//! P1 of the rules, over every byte of the public pages and over their names, in every reading of
//! them: see [`readings`] and [`Names`].

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::anonymity::{Found, Names};
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
    let texts: Vec<(&str, String)> =
        pages.into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(bytes).into_owned())).collect();
    let (mut owners, mut all) = (Vec::new(), Vec::new());
    for (page, (path, text)) in texts.iter().enumerate() {
        for (of_path, reading) in readings(path)
            .into_iter()
            .map(|reading| (true, reading))
            .chain(readings(text).into_iter().map(|reading| (false, reading)))
        {
            owners.push((page, of_path));
            all.push(reading);
        }
    }
    let mut leaks: BTreeMap<(usize, String), Leak<'_>> = BTreeMap::new();
    for found in names.search(&all) {
        let reading = &all[found.reading];
        let (page, of_path) = owners[found.reading];
        let said = found.text(reading).to_lowercase();
        let leak = leaks.entry((page, said)).or_insert_with(|| Leak {
            reading,
            of_path,
            found: found.clone(),
            records: Vec::new(),
        });
        let record = (found.path, found.line);
        if !leak.records.contains(&record) {
            leak.records.push(record);
        }
    }
    let mut sources: BTreeMap<usize, Arc<Source>> = BTreeMap::new();
    let found = leaks.into_iter().map(|((page, _), leak)| {
        let (path, text) = &texts[page];
        let source = sources
            .entry(page)
            .or_insert_with(|| Arc::new(Source::new(format!("{PUBLIC}/{path}"), text.as_str())));
        leak.finding(source)
    });
    found.collect()
}

/// One thing that stands on a page, where it was met first, and every record that knows it.
struct Leak<'r> {
    reading: &'r Reading<'r>,
    of_path: bool,
    found: Found,
    records: Vec<(Arc<str>, usize)>,
}

impl Leak<'_> {
    fn finding(self, source: &Arc<Source>) -> Finding {
        let span = self.found.span;
        let place = if self.of_path {
            Place { source: Arc::new(Source::new(source.path(), "")), span: Span::default() }
        } else {
            Place { source: Arc::clone(source), span: self.reading.span(span.start, span.end) }
        };
        let (path, line) = &self.records[0];
        let message = Message::new(if self.of_path { "p1-path" } else { "p1" })
            .with("text", self.found.text(self.reading))
            .with("around", around(self.reading.text(), span))
            .with("origin", format!("{path}:{line}"))
            .with("others", self.records.len() - 1);
        Finding::new("P1", Severity::Error, place, message)
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
