//! What messages, names and tags say of the dossiers that go, and of no other.

use std::collections::HashMap;

use super::sentences::Sentences;
use crate::anonymity::{Names, Searched};
use crate::reading::{Reading, unescaped};
use crate::source::Span;

/// The way in which names are found in messages and files, which a record says. It is another one as soon as
/// some message would say something else, or a file is found to name somebody: whoever verifies finds by it
/// that another version destroyed. From the second on compressed files are looked into; from the third
/// on texts that are no UTF-8 or have escapes and sentences over the ends of lines, and a family name counts
/// in messages without its particles and in small letters.
pub const MATCHER: u32 = 3;

/// What stands in the place of what was destroyed.
const MARK: &str = "[vernietigd]";

/// A text can hold a name on one line so often.
const MOST_TIMES: usize = 64;

/// So many texts are searched together: what is made of them to be searched takes many times their room.
const AT_ONCE: usize = 1 << 13;

/// What the dossiers that go know of people, and what others know.
#[derive(Debug, Default)]
pub struct Known {
    /// What the dossiers know.
    pub names: Names,
    /// The same for files of no dossier, in which a word may be read that a dossier lists now.
    pub in_files: Names,
    /// What they say in their own words: subjects and sentences.
    pub sentences: Vec<String>,
    /// What the records know that stay.
    pub others: Names,
}

/// Texts that say something of the dossiers that go, each with what it says instead.
#[derive(Debug, Default)]
pub struct Words {
    instead: HashMap<Vec<u8>, Vec<u8>>,
}

impl Words {
    /// What each of these texts says instead.
    #[must_use]
    pub fn of<'k>(known: impl Iterator<Item = &'k Known>, texts: Vec<Vec<u8>>) -> Self {
        let known: Vec<_> = known.map(|known| (known, Sentences::of(&known.sentences))).collect();
        let mut words = Self::default();
        let mut texts = texts.into_iter().peekable();
        while texts.peek().is_some() {
            words.add(&known, texts.by_ref().take(AT_ONCE).collect());
        }
        words
    }

    fn add(&mut self, known: &[(&Known, Sentences)], texts: Vec<Vec<u8>>) {
        let mut open: Vec<(Vec<u8>, Text)> = texts
            .into_iter()
            .map(|text| {
                let said = Text::of(&text);
                (text, said)
            })
            .collect();
        for _ in 0..MOST_TIMES {
            let said: Vec<&str> = open.iter().map(|(_, text)| text.said.as_str()).collect();
            let found = found(known, &said, Searched::NOTED);
            let mut left = Vec::new();
            for ((original, mut text), spans) in open.into_iter().zip(found) {
                if !spans.is_empty() {
                    text.replace(spans);
                    left.push((original, text));
                } else if text.is_changed {
                    self.instead.insert(original, text.bytes());
                }
            }
            open = left;
            if open.is_empty() {
                break;
            }
        }
    }

    /// What a text says without what was destroyed.
    #[must_use]
    pub fn say<'t>(&'t self, text: &'t [u8]) -> &'t [u8] {
        self.instead.get(text).map_or(text, Vec::as_slice)
    }

    /// How many texts say something else.
    #[must_use]
    pub fn len(&self) -> usize {
        self.instead.len()
    }

    /// Whether every text stays as it is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.instead.is_empty()
    }
}

impl Known {
    /// Of each text what it says of the dossiers that go and of nothing else. For all of them at once what
    /// is looked for is made ready once.
    fn found(&self, sentences: &Sentences, texts: &[&str], which: Searched) -> Vec<Vec<Span>> {
        let readings: Vec<Vec<Reading<'_>>> = texts.iter().map(|text| unescaped(text)).collect();
        let own = self.names.search(&readings, |_| which);
        let touched: Vec<usize> = (0..texts.len()).filter(|at| !own[*at].is_empty()).collect();
        let readings: Vec<Vec<Reading<'_>>> = touched.iter().map(|at| unescaped(texts[*at])).collect();
        let others = self.others.search(&readings, |_| which);
        let mut others: HashMap<usize, Vec<Span>> = touched
            .into_iter()
            .zip(others)
            .map(|(at, found)| (at, found.into_iter().map(|found| found.span).collect()))
            .collect();
        own.into_iter()
            .enumerate()
            .map(|(at, found)| {
                let others = others.remove(&at).unwrap_or_default();
                let is_others = |span: Span| {
                    others.iter().any(|other| other.start <= span.start && span.end <= other.end)
                };
                let names = found.into_iter().map(|found| found.span).filter(|span| !is_others(*span));
                names.chain(sentences.find(texts[at])).collect()
            })
            .collect()
    }
}

/// Of each text what it says of the dossiers of any of several offices.
pub(super) fn found(known: &[(&Known, Sentences)], texts: &[&str], which: Searched) -> Vec<Vec<Span>> {
    let mut found = vec![Vec::new(); texts.len()];
    for (known, sentences) in known {
        for (all, own) in found.iter_mut().zip(known.found(sentences, texts, which)) {
            all.extend(own);
        }
    }
    found
}

/// A text that is no UTF-8 is read as Latin-1, in which every byte is a character, and written so.
struct Text {
    said: String,
    is_latin: bool,
    is_changed: bool,
}

impl Text {
    fn of(bytes: &[u8]) -> Self {
        let (said, is_latin) = match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), false),
            Err(_) => (bytes.iter().copied().map(char::from).collect(), true),
        };
        Self { said, is_latin, is_changed: false }
    }

    fn replace(&mut self, mut spans: Vec<Span>) {
        self.is_changed = true;
        spans.sort_unstable_by_key(|span| (span.start, span.end));
        let mut end = self.said.len();
        for span in spans.into_iter().rev().filter(|span| span.start < span.end) {
            if span.end <= end {
                self.said.replace_range(span.start..span.end, MARK);
                end = span.start;
            }
        }
    }

    fn bytes(self) -> Vec<u8> {
        match self.is_latin {
            true => self.said.chars().map(|character| u8::try_from(character).unwrap_or(b'?')).collect(),
            false => self.said.into_bytes(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn however_many_texts_there_are_each_says_what_it_should() {
        let known = Known { sentences: vec!["Parkeren bij de buren".to_owned()], ..Known::default() };
        let told = |at: usize| at % 4096 == 1;
        let texts = (0..3 * AT_ONCE).map(|at| match told(at) {
            true => format!("{at}: parkeren bij de buren"),
            false => format!("{at}: niets"),
        });
        let texts: Vec<Vec<u8>> = texts.map(String::into_bytes).collect();
        let words = Words::of([&known].into_iter(), texts.clone());
        for (at, text) in texts.iter().enumerate() {
            let expected = if told(at) { format!("{at}: {MARK}").into_bytes() } else { text.clone() };
            assert_eq!(words.say(text), expected);
        }
    }
}
