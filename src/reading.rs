//! A text as its different readers meet it: as it stands, as a browser shows it, with its escapes
//! undone. Whoever searches a text for something searches all of its readings.

pub mod garbled;
mod markup;
pub mod styles;
mod tags;

use std::borrow::Cow;

pub use self::markup::{entity, tokenized};
use crate::source::Span;

/// How often an escape may stand within an escape, such as `%2520` for a space.
const DEEPEST_ESCAPE: usize = 3;

/// One way to read a text, and where in the text each part of it stands.
#[derive(Debug, Clone)]
pub struct Reading<'t> {
    text: Cow<'t, str>,
    pieces: Vec<Piece>,
}

/// A stretch of a reading: where it begins there, and where it stands in the text.
#[derive(Debug, Clone, Copy)]
struct Piece {
    start: usize,
    span: Span,
    /// Whether it is, byte for byte, what stands in the text.
    exact: bool,
}

impl<'t> Reading<'t> {
    /// A text as it stands.
    #[must_use]
    pub fn plain(text: &'t str) -> Self {
        let span = Span::new(0, text.len());
        Self { text: Cow::Borrowed(text), pieces: vec![Piece { start: 0, span, exact: true }] }
    }

    /// What is read.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where in the text a stretch of this reading stands. Where the reading is not, byte for byte,
    /// what stands there, it is the smallest stretch of which that is known.
    #[must_use]
    pub fn span(&self, start: usize, end: usize) -> Span {
        let first = self.locate(start);
        let last = self.locate(end.saturating_sub(1).max(start));
        Span::new(first.start, last.end.max(first.start))
    }

    /// Where the character at an offset stands.
    fn locate(&self, at: usize) -> Span {
        let index = self.pieces.partition_point(|piece| piece.start <= at);
        let Some(piece) = index.checked_sub(1).map(|index| self.pieces[index]) else {
            return Span::default();
        };
        if !piece.exact {
            return piece.span;
        }
        let start = piece.span.start + (at - piece.start);
        Span::new(start, start + 1)
    }

    /// The same with every stretch replaced for which `step` gives its length and what it means;
    /// `step` is asked wherever one of `triggers` stands. None when nothing is to be replaced.
    fn rewritten<'r>(
        &self,
        triggers: &[char],
        step: impl Fn(&str) -> Option<(usize, String)>,
    ) -> Option<Reading<'r>> {
        let mut result = Builder::default();
        let (mut copied, mut at) = (0, 0);
        while let Some(found) = self.text[at..].find(triggers) {
            at += found;
            let Some((length, meaning)) = step(&self.text[at..]) else {
                at += self.text[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            result.copy(self, copied, at);
            result.push(&meaning, self.span(at, at + length));
            at += length;
            copied = at;
        }
        if copied == 0 {
            return None;
        }
        result.copy(self, copied, self.text.len());
        Some(result.finish())
    }
}

/// A reading while it is put together.
#[derive(Debug, Default)]
struct Builder {
    text: String,
    pieces: Vec<Piece>,
}

impl Builder {
    /// Adds a text that means what stands in a stretch.
    fn push(&mut self, text: &str, span: Span) {
        self.pieces.push(Piece { start: self.text.len(), span, exact: false });
        self.text.push_str(text);
    }

    fn copy(&mut self, from: &Reading<'_>, start: usize, end: usize) {
        if start == end {
            return;
        }
        let offset = self.text.len();
        let first = from.pieces.partition_point(|piece| piece.start <= start).saturating_sub(1);
        for piece in from.pieces[first..].iter().take_while(|piece| piece.start < end) {
            let skipped = start.saturating_sub(piece.start);
            let span =
                if piece.exact { Span::new(piece.span.start + skipped, piece.span.end) } else { piece.span };
            self.pieces.push(Piece {
                start: offset + piece.start.max(start) - start,
                span,
                exact: piece.exact,
            });
        }
        self.text.push_str(&from.text[start..end]);
    }

    fn finish<'r>(self) -> Reading<'r> {
        Reading { text: Cow::Owned(self.text), pieces: self.pieces }
    }
}

/// Every reading of a text in which something may be found that the others hide: as it stands, as
/// markup, and both with their escapes and line ends undone.
#[must_use]
pub fn readings(text: &str) -> Vec<Reading<'_>> {
    let mut readings = vec![Reading::plain(text)];
    readings.extend(markup::readings(text));
    let undone: Vec<Reading<'_>> = readings.iter().flat_map(undone).collect();
    readings.extend(undone);
    readings
}

/// A text as it stands, and with the escapes undone that a page, an address or a script has, where it has
/// any: for whoever searches many texts.
#[must_use]
pub fn unescaped(text: &str) -> Vec<Reading<'_>> {
    let plain = Reading::plain(text);
    // What holds an empty byte is no text, and has as many marks as anything.
    if text.contains('\0') {
        return vec![plain];
    }
    let undone = [
        plain.rewritten(&['&'], entity),
        plain.rewritten(&['%'], percent),
        plain.rewritten(&['\\'], script_escape),
    ];
    std::iter::once(plain).chain(undone.into_iter().flatten()).collect()
}

/// A reading with one kind of escape undone at a time.
fn undone<'r>(reading: &Reading<'_>) -> Vec<Reading<'r>> {
    let mut results = Vec::new();
    let mut decoded = reading.rewritten(&['%'], percent);
    for _ in 1..DEEPEST_ESCAPE {
        let again = decoded.as_ref().and_then(|reading| reading.rewritten(&['%'], percent));
        results.extend(std::mem::replace(&mut decoded, again));
    }
    results.extend(decoded);
    results.extend(reading.rewritten(&['&'], entity));
    results.extend(reading.rewritten(&['\\'], script_escape));
    results.extend(reading.rewritten(&['\\', '"', '\''], style_escape));
    results.extend(reading.rewritten(&['-', '\u{ad}', '\u{2010}'], hyphenation));
    results.extend(reading.rewritten(&['*', '_', '`', '~'], emphasis));
    results
}

/// `%C3%A9` in an address: the bytes of a text.
fn percent(rest: &str) -> Option<(usize, String)> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(code) = rest.as_bytes().get(length..length + 3).filter(|code| code[0] == b'%') {
        let Some(byte) = hexadecimal(std::str::from_utf8(&code[1..]).ok()?) else { break };
        bytes.push(u8::try_from(byte).ok()?);
        length += 3;
    }
    (length > 0).then(|| (length, String::from_utf8_lossy(&bytes).into_owned()))
}

/// `\u00e9`, `\u{e9}`, `\xe9` and line ends in JSON and scripts.
fn script_escape(rest: &str) -> Option<(usize, String)> {
    let kind = rest[1..].chars().next()?;
    let (length, code) = match kind {
        'u' if rest[2..].starts_with('{') => {
            let end = rest.bytes().take(12).position(|byte| byte == b'}')?;
            (end + 1, rest.get(3..end)?)
        }
        'u' => (6, rest.get(2..6)?),
        'x' => (4, rest.get(2..4)?),
        'n' | 'r' | 't' => return Some((2, " ".to_owned())),
        '/' | '"' | '\'' | '\\' => return Some((2, kind.to_string())),
        _ => return None,
    };
    Some((length, char::from_u32(hexadecimal(code)?)?.to_string()))
}

/// `\e9 ` and `\s` in style sheets, and two strings beside each other, which a page shows as one.
fn style_escape(rest: &str) -> Option<(usize, String)> {
    let first = rest.chars().next()?;
    if first != '\\' {
        let after = rest[1..].trim_start();
        let joins = after.len() < rest.len() - 1 && after.starts_with(first);
        return joins.then(|| (rest.len() - after.len() + 1, String::new()));
    }
    let digits = rest[1..].bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
    if digits == 0 {
        let escaped = rest[1..].chars().next()?;
        return Some((1 + escaped.len_utf8(), escaped.to_string()));
    }
    let length = 1 + digits;
    let space = usize::from(rest[length..].starts_with([' ', '\n', '\t']));
    Some((length + space, char::from_u32(hexadecimal(&rest[1..length])?)?.to_string()))
}

/// A word that is broken at the end of a line, also where that was made a space since.
fn hyphenation(rest: &str) -> Option<(usize, String)> {
    let hyphen = rest.chars().next()?.len_utf8();
    let after = rest[hyphen..].trim_start();
    let between = &rest[hyphen..rest.len() - after.len()];
    let goes_on = !between.is_empty() && after.starts_with(char::is_lowercase);
    (goes_on || between.contains('\n')).then(|| (hyphen + between.len(), String::new()))
}

/// The marks of emphasis in Markdown.
fn emphasis(rest: &str) -> Option<(usize, String)> {
    Some((rest.chars().next()?.len_utf8(), String::new()))
}

fn hexadecimal(digits: &str) -> Option<u32> {
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_plain.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}

#[cfg(test)]
mod tests;
