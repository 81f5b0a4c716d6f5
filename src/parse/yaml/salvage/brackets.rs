//! Mappings between brackets, which may all stand on one line: the text between two commas is read on
//! its own.

use super::super::pieces::{Line, Piece, segments};
use super::super::{Entry, Node};
use super::{Part, Salvage};
use crate::source::Span;

impl<'p> Salvage<'p> {
    /// Keys and values between brackets, each read on its own.
    pub(super) fn between_brackets(&mut self, first: Line<'p>, piece: Piece, cuts: usize) -> Option<Part> {
        let key = first.key().filter(|_| cuts > 0)?;
        let value = first.text[key.value.len() + 1..].trim_start();
        let start = first.start + first.text.len() - value.len();
        let is_open = value.starts_with('{');
        if is_open {
            let value = self.in_brackets(Span::new(start, piece.span.end), cuts)?;
            return Some(Part { entries: vec![Entry { key, value }], whole: true });
        }
        // Where several keys stand beside each other, it is the bracket before them that is lacking.
        let (parts, _) = segments(self.source, Span::new(first.start, piece.span.end), false);
        let is_key = |part: &Span| self.first_line(*part).is_some_and(|line| line.key().is_some());
        if parts.len() < 2 || !parts.iter().all(is_key) {
            return None;
        }
        self.tell_from(first.start, key!("f2-bracket"), key!("f2-bracket-help"));
        Some(self.segments(&parts, cuts))
    }

    /// A mapping between brackets; none when each part of it can be read, and so can the whole.
    pub(super) fn in_brackets(&mut self, span: Span, cuts: usize) -> Option<Node> {
        let before = self.told;
        let (parts, close) = segments(self.source, span, true);
        let is_lone = close.is_none() && parts.len() == 1;
        let mut part = if is_lone { Part::new() } else { self.segments(&parts, cuts) };
        part.whole = self.told == before && close.is_some();
        if close.is_none() && self.told == before {
            self.tell_from(span.start, key!("f2-bracket"), key!("f2-bracket-help"));
        }
        if let Some(close) = close {
            let rest = self.source.slice(Span::new(close, span.end));
            let more = rest.trim_start();
            if !more.is_empty() && !more.starts_with('#') {
                self.tell_from(close + rest.len() - more.len(), key!("f2-trailing"), key!("f2-bracket-help"));
            }
        }
        let node = self.map(Span::new(span.start, close.unwrap_or(span.end)), part);
        (self.told > before).then_some(node)
    }

    fn segments(&mut self, parts: &[Span], cuts: usize) -> Part {
        let mut all = Part::new();
        for part in parts {
            if self.is_enough(part.start) {
                all.whole = false;
                break;
            }
            let Some(first) = self.first_line(*part) else { continue };
            let piece =
                Piece { span: Span::new(first.start, part.end), start: first.start, indent: first.indent };
            all.add(self.entries(piece, cuts - 1));
        }
        all
    }
}
