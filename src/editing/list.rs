//! Adding to a list, or to one of its items, in the style in which they are written.

use std::sync::Arc;

use super::typed::{Typed, in_braces};
use crate::parse::{Entry, Node, Outline, Value};
use crate::source::{Edit, Source, Span};

/// How lines end in a file: as its first one does.
#[must_use]
pub fn line_end(text: &str) -> &'static str {
    let first = text.find('\n').map(|at| text[..at].ends_with('\r'));
    if first == Some(true) { "\r\n" } else { "\n" }
}

/// The edits that put an item into a list at the top of the data, so that `before` items stand above
/// it; the list is begun where it lacks. None where the data can't be read whole, or where another
/// thing than a list stands.
#[must_use]
pub fn add_item(
    source: &Arc<Source>,
    list: &str,
    before: usize,
    fields: &[(String, Typed)],
) -> Option<Vec<Edit>> {
    let outline = Outline::of(source).filter(|outline| outline.is_whole)?;
    let writer = Writer { source, outline: &outline, end: line_end(source.text()) };
    let edit = match outline.entry(list) {
        None => writer.begin(list, fields),
        Some(entry) => match &entry.value.value {
            Value::List(items) if items.is_empty() => {
                Edit::put(entry.value.span.start + 1, in_braces(fields))
            }
            Value::List(items) if writer.is_in_brackets(entry.value.span) => beside(items, before, fields),
            Value::List(items) => writer.below(items, before, fields)?,
            Value::Scalar { text, plain: true } if text.is_empty() => writer.under(entry, fields),
            Value::Scalar { .. } | Value::Map(_) | Value::Unread => return None,
        },
    };
    Some(vec![edit])
}

/// The edits that put a field at the end of an event.
#[must_use]
pub fn put_field(source: &Arc<Source>, place: usize, field: &str, value: &Typed) -> Option<Vec<Edit>> {
    let outline = Outline::of(source).filter(|outline| outline.is_whole)?;
    let writer = Writer { source, outline: &outline, end: line_end(source.text()) };
    let item = outline.items("verloop").get(place)?;
    let Value::Map(entries) = &item.value else { return None };
    let last = entries.last()?;
    let text = format!("{field}: {}", value.written());
    Some(vec![match writer.is_flow(item.span) {
        true => Edit::put(last.value.span.end, format!(", {text}")),
        false => {
            let column = writer.column(entries.first()?.key.span.start);
            let end = source.line_around(last.value.span.end).end;
            Edit::put(end, format!("{}{}{text}", writer.end, " ".repeat(column)))
        }
    }])
}

/// An item between the others of a list in brackets.
fn beside(items: &[Node], before: usize, fields: &[(String, Typed)]) -> Edit {
    let text = in_braces(fields);
    match before.min(items.len()).checked_sub(1) {
        Some(above) => Edit::put(items[above].span.end, format!(", {text}")),
        None => Edit::put(items[0].span.start, format!("{text}, ")),
    }
}

struct Writer<'a> {
    source: &'a Source,
    outline: &'a Outline,
    end: &'static str,
}

impl Writer<'_> {
    /// Whether braces stand around a mapping.
    fn is_flow(&self, span: Span) -> bool {
        self.source.slice(span).starts_with('{')
    }

    /// Whether brackets stand around a list. The place of one without indent begins behind its dash,
    /// where a brace may stand.
    fn is_in_brackets(&self, span: Span) -> bool {
        self.source.slice(span).starts_with('[')
    }

    /// How many characters stand before an offset on its line.
    fn column(&self, at: usize) -> usize {
        self.source.position(at).column - 1
    }

    /// A list that was not there, at the end of the data.
    fn begin(&self, list: &str, fields: &[(String, Typed)]) -> Edit {
        let root = self.outline.root.span;
        let last = self.outline.entries().last();
        if let Some(last) = last.filter(|_| self.is_flow(root)) {
            return Edit::put(last.value.span.end, format!(", {list}: [{}]", in_braces(fields)));
        }
        let indent = self.outline.entries().first().map_or(0, |entry| self.column(entry.key.span.start));
        let indent = " ".repeat(indent);
        let text = format!("{indent}{list}:{end}{indent}  - {}{end}", in_braces(fields), end = self.end);
        Edit::put(self.outline.front.end, text)
    }

    /// The first item of a list of which only the key stands there.
    fn under(&self, entry: &Entry, fields: &[(String, Typed)]) -> Edit {
        let indent = " ".repeat(self.column(entry.key.span.start) + 2);
        let line = self.source.line_around(entry.key.span.end).end;
        Edit::put(line, format!("{}{indent}- {}", self.end, in_braces(fields)))
    }

    /// An item between the others of a list on lines of their own, in the style of its neighbour.
    fn below(&self, items: &[Node], before: usize, fields: &[(String, Typed)]) -> Option<Edit> {
        let above = before.min(items.len()).checked_sub(1);
        let neighbour = &items[above.unwrap_or_default()];
        let dash = self.dash(neighbour)?;
        let indent = " ".repeat(self.column(dash));
        let text = match self.is_flow(neighbour.span) {
            true => format!("{indent}- {}", in_braces(fields)),
            false => {
                let lines = fields.iter().map(|(key, value)| format!("{key}: {}", value.written()));
                let lines: Vec<String> = lines.collect();
                format!("{indent}- {}", lines.join(&format!("{}{indent}  ", self.end)))
            }
        };
        Some(match above {
            Some(_) => {
                let line = self.source.line_around(neighbour.span.end).end;
                Edit::put(line, format!("{}{text}", self.end))
            }
            None => Edit::put(self.source.line_around(dash).start, format!("{text}{}", self.end)),
        })
    }

    /// Where the dash of an item stands, when nothing but spaces stands before it.
    fn dash(&self, item: &Node) -> Option<usize> {
        let above = &self.source.text()[..item.span.start];
        let dash = above.trim_end().len().checked_sub(1)?;
        let line = self.source.line_around(dash);
        let before = self.source.slice(Span::new(line.start, dash));
        (above.as_bytes()[dash] == b'-' && before.chars().all(|sign| sign == ' ')).then_some(dash)
    }
}
