//! A text cut where its lines stand straight under each other.

use crate::source::{Source, Span, Spanned};

/// Whole lines, of which the first may begin behind `- `.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) span: Span,
    /// Where its first line's text begins.
    pub(super) start: usize,
    /// How many characters stand before that.
    pub(super) indent: usize,
}

/// One line: where its text begins, and how far that is from the margin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'s> {
    pub(super) start: usize,
    pub(super) indent: usize,
    pub(super) is_tabbed: bool,
    pub(super) text: &'s str,
}

impl Line<'_> {
    pub(super) fn is_item(&self) -> bool {
        self.text == "-" || self.text.starts_with("- ")
    }

    fn is_closing(&self) -> bool {
        self.text.starts_with(['}', ']'])
    }

    /// The key before the first colon, when that is one plain word.
    pub(super) fn key(&self) -> Option<Spanned<String>> {
        let (key, rest) = self.text.split_once(':')?;
        let is_word = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_');
        let is_key =
            !key.is_empty() && key.chars().all(is_word) && (rest.is_empty() || rest.starts_with(' '));
        is_key.then(|| Spanned::new(key.to_owned(), Span::new(self.start, self.start + key.len())))
    }

    /// The one word that it consists of.
    pub(super) fn word(&self) -> Option<Spanned<String>> {
        let is_word = self.text.chars().all(|character| character.is_alphanumeric() || character == '-');
        let span = Span::new(self.start, self.start + self.text.len());
        is_word.then(|| Spanned::new(self.text.to_owned(), span))
    }

    /// Whether what it begins stands on the lines below it.
    pub(super) fn is_open(&self) -> bool {
        let text = self.text.split(" #").next().unwrap_or_default().trim_end();
        text.ends_with(':') || text == "-"
    }
}

/// The lines of a text that say something: no empty ones and no comments.
pub(super) fn lines(source: &Source, span: Span) -> impl Iterator<Item = Line<'_>> {
    let before = span.start - margin(source, span.start);
    let mut at = span.start;
    source.slice(span).split_inclusive('\n').enumerate().filter_map(move |(number, line)| {
        #[cfg(test)]
        crate::source::work::add(line.len());
        let start = at;
        at += line.len();
        let text = line.trim_start_matches([' ', '\t']);
        let margin = &line[..line.len() - text.len()];
        let indent = margin.len() + if number == 0 { before } else { 0 };
        let (start, is_tabbed) = (start + margin.len(), margin.contains('\t'));
        let line = Line { start, indent, is_tabbed, text: text.trim_end() };
        (!line.text.is_empty() && !line.text.starts_with('#')).then_some(line)
    })
}

/// The keys of a mapping with what belongs to each, or the items of a list, when its first line
/// stands `indent` from the margin: a piece begins at every line that stands no further from it.
pub(super) fn pieces(source: &Source, span: Span, indent: usize, is_list: bool) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut above: Option<Line<'_>> = None;
    for line in lines(source, span) {
        if above.is_none_or(|above| begins(line, above, indent, is_list)) {
            let start = margin(source, line.start).max(span.start);
            if let Some(last) = pieces.last_mut() {
                last.span.end = start;
            }
            let indent = if line.is_tabbed { indent } else { line.indent };
            pieces.push(Piece { span: Span::new(start, span.end), start: line.start, indent });
        }
        above = Some(line);
    }
    pieces
}

/// The line that ends a list, though it does not stand nearer to the margin: a key where an item
/// between brackets stands above it, or one with a list of its own.
pub(super) fn end_of_list(source: &Source, span: Span) -> Option<Line<'_>> {
    let mut lines = lines(source, span);
    let mut above = lines.next().filter(Line::is_item)?;
    let indent = above.indent;
    lines.find(|line| {
        let is_apart = line.is_open() || above.text.starts_with("- {");
        above = *line;
        is_apart && (line.indent <= indent || line.is_tabbed) && line.key().is_some() && !line.is_item()
    })
}

/// The parts between commas of what stands between brackets, and where that ends: behind the bracket
/// that closes it. A text that is not `opened` begins behind the bracket.
pub(super) fn segments(source: &Source, span: Span, opened: bool) -> (Vec<Span>, Option<usize>) {
    let (mut parts, mut depth, mut quote, mut previous) = (Vec::new(), 0_usize, None, '{');
    let begin = span.start + usize::from(opened);
    let mut start = begin;
    let mut characters = source.slice(Span::new(begin, span.end)).char_indices();
    while let Some((at, character)) = characters.next() {
        #[cfg(test)]
        crate::source::work::add(character.len_utf8());
        let at = begin + at;
        match (quote, character) {
            (Some('"'), '\\') => _ = characters.next(),
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            // A quote inside a word is an apostrophe.
            (None, '"' | '\'') if matches!(previous, '{' | '[' | ',' | ':') => quote = Some(character),
            (None, '{' | '[') => depth += 1,
            (None, '}' | ']') if depth > 0 => depth -= 1,
            (None, '}' | ']') => {
                parts.push(Span::new(start, at));
                return (parts, Some(at + 1));
            }
            (None, ',') if depth == 0 => {
                parts.push(Span::new(start, at));
                start = at + 1;
            }
            (None, _) => {}
        }
        if !character.is_whitespace() {
            previous = character;
        }
    }
    parts.push(Span::new(start, span.end));
    (parts, None)
}

/// A tab does not say how far a line stands from the margin: below a key that has its value it is
/// taken to begin the next one.
fn begins(line: Line<'_>, above: Line<'_>, indent: usize, is_list: bool) -> bool {
    match line.is_tabbed {
        true if is_list => line.is_item(),
        true => above.indent == indent && !above.is_tabbed && !above.is_open() && !line.is_item(),
        false => {
            let is_item = line.text.starts_with(['-', '{']);
            line.indent <= indent && if is_list { is_item } else { !line.is_item() && !line.is_closing() }
        }
    }
}

/// Where the line of an offset begins.
pub(super) fn margin(source: &Source, at: usize) -> usize {
    source.line_around(at).start
}
