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

/// One file as it was read: its path within the repository and its text, or as many lines of it as are
/// shown. A place stands at the same offset and line in either.
pub struct Source {
    path: Box<str>,
    text: Box<str>,
    before: Before,
    /// Where each line starts; looked for when it is asked, as of most files nothing is.
    line_starts: OnceLock<Box<[usize]>>,
    /// How many characters begin before each stretch of [`STRETCH`] bytes; counted when it is asked
    /// for.
    characters: OnceLock<Box<[usize]>>,
}

/// What of a file stands before the lines that are held.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
struct Before {
    bytes: usize,
    lines: usize,
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

    /// The same of a text that was read already: its mark is out of it, and another that stood behind that
    /// is a sign like any other.
    #[must_use]
    pub fn of_text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self::behind(Before::default(), path.into().into(), text.into().into())
    }

    fn behind(before: Before, path: Box<str>, text: Box<str>) -> Self {
        Self { path, text, before, line_starts: OnceLock::new(), characters: OnceLock::new() }
    }

    /// The same file, of which no more is held than the lines in which a stretch stands.
    #[must_use]
    pub fn lines_around(&self, span: Span) -> Self {
        let [first, last] = [span.start, span.end.max(span.start)].map(|offset| self.position(offset).line);
        let lines = Span::new(self.line(first).start, self.line(last + 1).start);
        let before = Before { bytes: lines.start, lines: first - 1 };
        Self::behind(before, self.path.clone(), self.slice(lines).into())
    }

    /// The path within the repository, with forward slashes.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// All of the text that is held.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where in the file that stands which is held.
    #[must_use]
    pub fn span(&self) -> Span {
        self.in_file(0, self.text.len())
    }

    /// The text of a stretch; an offset that falls outside gives an empty text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        let held = |offset: usize| offset.checked_sub(self.before.bytes);
        let stretch = held(span.start).zip(held(span.end));
        stretch.and_then(|(start, end)| self.text.get(start..end)).unwrap_or_default()
    }

    /// Line and column of a byte offset; an offset behind the end is the end.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.saturating_sub(self.before.bytes).min(self.text.len());
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= offset);
        let column = self.characters(starts[line - 1], offset) + 1;
        Position { line: self.before.lines + line, column }
    }

    /// The stretch of a whole line, counted from 1, without its line end.
    #[must_use]
    pub fn line(&self, line: usize) -> Span {
        let Some(line) = line.max(1).checked_sub(self.before.lines + 1) else { return self.in_file(0, 0) };
        let starts = self.line_starts();
        let start = starts.get(line).copied().unwrap_or(self.text.len());
        let next = starts.get(line + 1).map_or(self.text.len(), |next| next - 1);
        let is_end = next > start && self.text.as_bytes()[next - 1] == b'\r';
        self.in_file(start, next - usize::from(is_end))
    }

    /// The stretch of the line in which an offset stands, without its line end.
    #[must_use]
    pub fn line_around(&self, offset: usize) -> Span {
        self.line(self.position(offset).line)
    }

    /// A stretch of what is held, by where it stands in the file.
    fn in_file(&self, start: usize, end: usize) -> Span {
        Span::new(self.before.bytes + start, self.before.bytes + end)
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

/// As its path, its text and what stands before that.
impl Serialize for Source {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (&self.path, &self.text, self.before).serialize(to)
    }
}

impl<'d> Deserialize<'d> for Source {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        let (path, text, before) = Deserialize::deserialize(from)?;
        Ok(Self::behind(before, path, text))
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
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn in_some_lines_of_a_file_a_place_is_where_it_is_in_all_of_it(
            text in "([a-c]|é|😀|\r?\n){0,40}",
            places in [0..99_usize, 0..99, 0..99],
        ) {
            let whole = Source::new("a.md", text.as_str());
            let [start, end, other] = places.map(|at| text.floor_char_boundary(at));
            let shown = Span::new(start, end);
            let part = whole.lines_around(shown);
            let (first, last) = (whole.position(shown.start).line, whole.position(shown.end).line);
            let lines = whole.line(first).to(whole.line(last));
            prop_assert_eq!(part.slice(lines), whole.slice(lines));
            for at in [shown.start, shown.end, other.clamp(lines.start, lines.end)] {
                prop_assert_eq!(part.position(at), whole.position(at));
                prop_assert_eq!(part.line_around(at), whole.line_around(at));
            }
            let beside = [first.saturating_sub(1), last + 1].into_iter().filter(|line| *line > 0);
            prop_assert_eq!(beside.map(|line| part.slice(part.line(line))).collect::<String>(), "");
            prop_assert_eq!(part.lines_around(shown).span(), part.span());
        }
    }

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
