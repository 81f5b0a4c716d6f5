//! Finding what a dossier says in its own words.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};

use crate::source::Span;

/// Finds sentences, whatever their capitals and wherever their lines end.
pub(super) struct Sentences(Option<AhoCorasick>);

impl Sentences {
    pub(super) fn of(sentences: &[String]) -> Self {
        let mut builder = AhoCorasickBuilder::new();
        let built = builder.ascii_case_insensitive(true).build(sentences.iter().map(|text| flat(text)));
        Self(built.ok().filter(|_| !sentences.is_empty()))
    }

    /// Where they stand in a text.
    pub(super) fn find(&self, text: &str) -> Vec<Span> {
        let Some(automaton) = &self.0 else { return Vec::new() };
        let flat = flat(text);
        places(text, automaton.find_iter(&flat).map(|found| found.range()))
    }

    /// The first that stands in a text, on one line.
    pub(super) fn first_in(&self, text: &str) -> Option<String> {
        let span = self.find(text).into_iter().next()?;
        text.get(span.start..span.end).map(flat)
    }

    /// Which of them stand in a text, by their place in the list, also where they lie over each other.
    pub(super) fn places_in(&self, text: &str) -> Vec<usize> {
        let Some(automaton) = &self.0 else { return Vec::new() };
        automaton.find_overlapping_iter(&flat(text)).map(|found| found.pattern().as_usize()).collect()
    }
}

/// A text with one space wherever there is white space.
fn flat(text: &str) -> String {
    signs(text).map(|(_, sign)| sign).collect()
}

/// The signs of that, each with its place in the text.
fn signs(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut is_behind_space = false;
    text.char_indices().filter_map(move |(at, sign)| {
        let is_space = sign.is_whitespace();
        let is_more = is_space && std::mem::replace(&mut is_behind_space, is_space);
        is_behind_space = is_space;
        (!is_more).then_some((at, if is_space { ' ' } else { sign }))
    })
}

/// Where in a text some stretches of it stand that were found where it is flat, one behind the other.
fn places(text: &str, stretches: impl Iterator<Item = Range<usize>>) -> Vec<Span> {
    let mut spans = Vec::new();
    let (mut signs, mut length) = (signs(text), 0);
    for stretch in stretches {
        let mut start = None;
        while length < stretch.end
            && let Some((at, sign)) = signs.next()
        {
            if length == stretch.start {
                start = Some(at);
            }
            length += sign.len_utf8();
            if length == stretch.end {
                spans.extend(start.map(|start| Span::new(start, at + sign.len_utf8())));
            }
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_found_wherever_its_lines_end() {
        let sentences = Sentences::of(&["Zij stond één uur  stil".to_owned(), "bij de dure deur".to_owned()]);
        for (text, found) in [
            ("Zij stond één uur stil", vec!["Zij stond één uur stil"]),
            (
                "É: zij  stond\n één\u{a0}uur\r\nstil, bij\tde dure\n\ndeur.",
                vec!["zij  stond\n één\u{a0}uur\r\nstil", "bij\tde dure\n\ndeur"],
            ),
            ("Zij stond een uur stil", vec![]),
            ("  ", vec![]),
        ] {
            let spans = sentences.find(text);
            let said: Vec<&str> = spans.iter().map(|span| &text[span.start..span.end]).collect();
            assert_eq!(said, found, "{text}");
        }
        assert_eq!(sentences.first_in("\nbij  de\ndure deur").as_deref(), Some("bij de dure deur"));
        assert_eq!(sentences.places_in("bij de\ndure deur; zij stond één uur stil"), [1, 0]);
    }
}
