//! Searches what is to be published: nothing that the records know of people may stand in it.
//!
//! P1 of the rules, over every byte of the public pages and over their names, in every reading of
//! them: see [`readings`] and [`Names`].

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::anonymity::{Found, Names, Searched};
use crate::diagnostic::{Finding, Place, Severity};
use crate::locale::{Key, Message};
use crate::reading::{readings, styles};
use crate::source::{Source, Span};

/// Where the public pages stand in what is told about them.
const PUBLIC: &str = "public";
/// How the path of a report begins.
const REPORT: &str = "report";

/// Searches pages, each its path and its bytes, for everything that is known: one finding for each
/// page and each thing that was found there, in the order of the pages.
///
/// What is no UTF-8 is searched as far as it is.
#[must_use]
pub fn search<'p>(pages: impl IntoIterator<Item = (&'p str, &'p [u8])>, names: &Names) -> Vec<Finding> {
    search_beside(pages, names, Vec::new)
}

/// The same, less what the same pages hold before anyone wrote in them; they are made only when
/// something was found.
pub fn search_beside<'p>(
    pages: impl IntoIterator<Item = (&'p str, &'p [u8])>,
    names: &Names,
    blank: impl FnOnce() -> Vec<(String, Vec<u8>)>,
) -> Vec<Finding> {
    let sources: Vec<(&str, Arc<Source>)> = pages
        .into_iter()
        .map(|(path, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            (path, Arc::new(Source::new(format!("{PUBLIC}/{path}"), text)))
        })
        .collect();
    let said: Vec<Cow<'_, str>> =
        sources.iter().map(|(path, source)| written_in(path, source.text())).collect();
    let texts: Vec<_> =
        sources.iter().zip(&said).flat_map(|((path, _), said)| [readings(path), readings(said)]).collect();
    // Of each page its path and its text.
    let which = |index: usize| which(sources[index / 2].0);
    let blank = LazyCell::new(|| {
        let pages = blank().into_iter();
        let text = |(path, bytes): (String, Vec<u8>)| {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let said = written_in(&path, &text).into_owned();
            (path, (text, said))
        };
        pages.map(text).collect::<HashMap<String, (String, String)>>()
    });
    let fixed = |index: usize| match blank.get_key_value(sources[index / 2].0) {
        Some((path, _)) if index.is_multiple_of(2) => readings(path),
        Some((_, (_, said))) => readings(said),
        None => Vec::new(),
    };
    let mut results = names.search_beside(&texts, which, fixed).into_iter();
    let mut findings = Vec::new();
    for (path, source) in &sources {
        let text = self::which(path);
        let of_path = results.next().unwrap_or_default();
        let bare = Place { source: Arc::new(Source::new(source.path(), "")), span: Span::default() };
        findings.extend(of_path.iter().map(|found| finding(key!("p1-path"), bare.clone(), found)));
        let mut told = HashSet::new();
        let of_text = results.next().unwrap_or_default();
        // Of a style sheet little is said, so that what stands beside a find does not tell who wrote it.
        let is_blank = !of_text.is_empty() && blank.get(*path).is_some_and(|(text, _)| text == source.text());
        for found in of_text.into_iter().filter(|_| !is_blank) {
            if told.insert(found.text.to_lowercase()) {
                let place = Place { source: Arc::clone(source), span: found.span };
                let mut finding = finding(key!("p1"), place, &found);
                finding.help = way_out(&found, text);
                findings.push(finding);
            }
        }
    }
    findings
}

/// What a page says; a style sheet does not in its own language.
fn written_in<'t>(path: &str, text: &'t str) -> Cow<'t, str> {
    if path.ends_with(".css") { styles::said(text).into() } else { text.into() }
}

/// A text that somebody wrote for the public, in the file where it stands.
#[derive(Debug)]
pub struct Written {
    /// The file.
    pub source: Arc<Source>,
    /// The text; where it is not, byte for byte, what stands in the file, its place there is sought.
    pub text: String,
    /// The same before anyone wrote it.
    pub blank: String,
    /// Which text it is.
    pub which: Searched,
    /// What to do about a find, where that is something else than to take it out of the text.
    pub help: Option<Message>,
}

/// Searches texts as they were written: a page may show a sign by its code, which hides what it is in.
#[must_use]
pub fn search_written(texts: &[Written], names: &Names) -> Vec<Finding> {
    let read: Vec<_> = texts.iter().map(|written| readings(&written.text)).collect();
    let which = |index: usize| texts[index].which;
    let results = names.search_beside(&read, which, |index| readings(&texts[index].blank));
    let mut findings = Vec::new();
    for (written, found) in texts.iter().zip(results) {
        for found in found {
            let place = Place { source: Arc::clone(&written.source), span: place_of(written, &found) };
            let mut finding = finding(key!("p1-written"), place, &found);
            finding.help = written.help.clone().or_else(|| way_out(&found, written.which));
            findings.push(finding);
        }
    }
    findings
}

/// Where a find stands in the file: within its text, or else where the same is first written.
fn place_of(written: &Written, found: &Found) -> Span {
    let file = written.source.text();
    if let Some(at) = file.find(&written.text) {
        return Span::new(at + found.span.start, at + found.span.end);
    }
    let words = found.text.split_whitespace().next().unwrap_or_default();
    let at = [found.text.as_str(), words].into_iter().find_map(|text| Some((file.find(text)?, text.len())));
    at.map_or_else(Span::default, |(at, length)| Span::new(at, at + length))
}

/// Which text a public page is, by its path.
fn which(path: &str) -> Searched {
    let Some(name) = path.strip_prefix(REPORT) else { return Searched::REGULATION };
    let year = name.get(1..5).and_then(|year| year.parse().ok());
    year.map_or(Searched::YEARS, Searched::year)
}

/// What to do about a word that may be none of a name here; what stands there as a name is taken out.
fn way_out(found: &Found, text: Searched) -> Option<Message> {
    let within = text.name().filter(|_| found.may_be_a_word)?;
    let (form, origin) = (found.text.as_str(), found.origin());
    Some(message!("p1-readable-help", form = form, within = within, origin = origin))
}

fn finding(key: Key, place: Place, found: &Found) -> Finding {
    let message = Message::new(key)
        .with("text", found.text.as_str())
        .with("around", found.around.as_str())
        .with("origin", found.origin())
        .with("others", found.others());
    Finding::new(code!("P1"), Severity::Error, place, message)
}
