//! The text of one file and places in it.
//!
//! A line may be as long as a file, and a file may have a fault at every few characters: looking a
//! place up takes no longer far into a line than at its start.

#[cfg(test)]
pub(crate) mod work;

use std::fmt;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A stretch of a file's text, as byte offsets: `start` is in it, `end` is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset behind the last byte.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` up to `end`; an `end` before `start` gives an empty one.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The smallest stretch that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// A stretch of a file and what is to stand there instead; an empty stretch is a place to put it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What comes there.
    pub text: String,
}

impl Edit {
    /// Replaces a stretch.
    pub fn new(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }

    /// Puts a text at an offset.
    pub fn put(at: usize, text: impl Into<String>) -> Self {
        Self::new(Span::new(at, at), text)
    }
}

/// A text with some of its stretches replaced; of two that meet the first holds, and one that falls
/// outside the text or within a character is left out.
#[must_use]
pub fn edited(text: &str, edits: &[Edit]) -> String {
    let mut in_order: Vec<&Edit> = edits.iter().collect();
    in_order.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let (mut after, mut at) = (String::with_capacity(text.len()), 0);
    for Edit { span, text: new } in in_order {
        let Some(kept) = text.get(at..span.start).filter(|_| text.is_char_boundary(span.end)) else {
            continue;
        };
        after.push_str(kept);
        after.push_str(new);
        at = span.end;
    }
    after.push_str(&text[at..]);
    after
}

/// A value together with the place where it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spanned<T> {
    /// What was typed, converted.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Pairs a value with its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// The same place with a converted value.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: convert(self.value), span: self.span }
    }
}

/// A line and a column, both counted from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// One file as it was read: its path within the repository and its text.
pub struct Source {
    path: String,
    text: String,
    /// Where each line starts; looked for when it is asked, as of most files nothing is.
    line_starts: OnceLock<Vec<usize>>,
    /// How many characters begin before each stretch of [`STRETCH`] bytes; counted when it is asked
    /// for.
    characters: OnceLock<Vec<usize>>,
}

/// So many bytes are counted anew for each place; of what lies further back it is kept how many
/// characters it has.
const STRETCH: usize = 256;

impl Source {
    /// Takes a path relative to the repository, with forward slashes, and the file's text.
    /// A byte order mark is left out of the text.
    #[must_use]
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.starts_with(BYTE_ORDER_MARK) {
            text.drain(..BYTE_ORDER_MARK.len_utf8());
        }
        Self::of_text(path, text)
    }

    /// The same of a text that was read already, or a part of one: its mark is out of it, and another that
    /// stood behind that is a sign like any other.
    #[must_use]
    pub fn of_text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
            line_starts: OnceLock::new(),
            characters: OnceLock::new(),
        }
    }

    /// The path within the repository, with forward slashes.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of a stretch; an offset that falls outside gives an empty text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// Line and column of a byte offset; an offset behind the end is the end.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.line_number(offset);
        let column = self.characters(self.line_starts()[line - 1], offset) + 1;
        Position { line, column }
    }

    /// The stretch of a whole line, counted from 1, without its line end.
    #[must_use]
    pub fn line(&self, line: usize) -> Span {
        let starts = self.line_starts();
        let start = starts.get(line.max(1) - 1).copied().unwrap_or(self.text.len());
        let next = starts.get(line.max(1)).map_or(self.text.len(), |next| next - 1);
        let is_end = next > start && self.text.as_bytes()[next - 1] == b'\r';
        Span::new(start, next - usize::from(is_end))
    }

    /// The stretch of the line in which an offset stands, without its line end.
    #[must_use]
    pub fn line_around(&self, offset: usize) -> Span {
        self.line(self.line_number(offset))
    }

    /// The number of the line in which an offset stands, from 1.
    fn line_number(&self, offset: usize) -> usize {
        self.line_starts().partition_point(|start| *start <= offset)
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let ends = memchr::memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0).chain(ends.map(|at| at + 1)).collect()
        })
    }

    /// How many characters begin between two offsets of one line.
    fn characters(&self, start: usize, end: usize) -> usize {
        let bytes = self.text.as_bytes();
        if end - start <= STRETCH {
            return begun(&bytes[start..end]);
        }
        let counted = self.characters.get_or_init(|| {
            let stretches = bytes.chunks(STRETCH).scan(0, |sum, stretch| {
                let before = *sum;
                *sum += begun(stretch);
                Some(before)
            });
            stretches.collect()
        });
        let before = |at: usize| {
            let first = at / STRETCH * STRETCH;
            counted.get(at / STRETCH).copied().unwrap_or_default() + begun(&bytes[first..at])
        };
        before(end) - before(start)
    }
}

/// How many characters begin in a stretch of UTF-8.
fn begun(bytes: &[u8]) -> usize {
    #[cfg(test)]
    work::add(bytes.len());
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

/// As its path and its text.
impl Serialize for Source {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (&self.path, &self.text).serialize(to)
    }
}

impl<'d> Deserialize<'d> for Source {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        let (path, text) = <(String, String)>::deserialize(from)?;
        Ok(Self::of_text(path, text))
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Source").field("path", &self.path).finish_non_exhaustive()
    }
}

const BYTE_ORDER_MARK: char = '\u{feff}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_from_one() {
        let source = Source::new("a.md", "één\r\ntwee\n");
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position(5), Position { line: 1, column: 4 });
        assert_eq!(source.position(7), Position { line: 2, column: 1 });
        assert_eq!(source.position(99), Position { line: 3, column: 1 });
    }

    #[test]
    fn a_line_leaves_its_end_out() {
        let source = Source::new("a.md", "een\r\ntwee");
        assert_eq!(source.slice(source.line(1)), "een");
        assert_eq!(source.slice(source.line(2)), "twee");
        assert_eq!(source.slice(source.line(9)), "");
    }

    #[test]
    fn a_place_is_found_alike_wherever_it_stands() {
        for part in ["a", "é", "a\u{20ac}é\n", "ab😀\r\n"] {
            let text = part.repeat(700);
            let source = Source::new("a.md", text.as_str());
            for (offset, _) in text.char_indices() {
                let before = &text[..offset];
                let start = before.rfind('\n').map_or(0, |at| at + 1);
                let (line, column) = (before.matches('\n').count() + 1, before[start..].chars().count() + 1);
                assert_eq!(source.position(offset), Position { line, column }, "{part} at {offset}");
            }
        }
    }

    #[test]
    fn a_place_far_into_a_line_costs_no_more_than_one_at_its_start() {
        let source = Source::new("a.md", "é".repeat(500_000));
        let all = work::of(|| {
            for offset in (0..1_000_000).step_by(100) {
                let _ = source.position(offset);
            }
        });
        assert!(all < 10_000 * 2 * STRETCH + 1_000_000, "{all}");
    }

    #[test]
    fn a_byte_order_mark_is_no_text() {
        assert_eq!(Source::new("a.md", "\u{feff}---").text(), "---");
        let twice = Source::new("a.md", "\u{feff}\u{feff}---");
        assert_eq!(twice.text(), "\u{feff}---");
        assert_eq!(Source::of_text("a.md", twice.text()).text(), twice.text());
    }
}
