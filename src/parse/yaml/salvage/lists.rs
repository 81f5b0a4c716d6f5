//! Lists of which each item begins a line: one that can't be read keeps its place, so that the others
//! keep their numbers.

use std::collections::BTreeMap;

use super::super::pieces::{Piece, lines, margin, pieces};
use super::super::stops::place_from;
use super::super::tree::put;
use super::super::{Node, Value, report};
use super::Salvage;
use crate::source::{Edit, Span};

impl Salvage<'_> {
    /// The items of a list whose first stands `indent` from the margin.
    pub(super) fn list(&mut self, span: Span, indent: usize, cuts: usize) -> Vec<Node> {
        let mut items = Vec::new();
        let pieces = pieces(self.source, span, indent, true);
        let usual = usual_indent(&pieces).unwrap_or(indent);
        for piece in pieces {
            if self.is_enough(piece.start) {
                items.push(Node::unread(Span::new(piece.start, span.end)));
                break;
            }
            if piece.indent != usual {
                self.tell_askew(piece, usual);
            }
            for item in self.items(piece, cuts) {
                report(self.problems, put(&mut items, item, self.most_items));
            }
        }
        items
    }

    /// Tells an item that does not stand straight below most others.
    fn tell_askew(&mut self, piece: Piece, usual: usize) {
        let place = place_from(self.source, piece.start, piece.span.end);
        let help = message!("f2-indent-item-help", column = usual + 1);
        let is_one_line = lines(self.source, piece.span).nth(1).is_none();
        let margin = Span::new(margin(self.source, piece.start), piece.start);
        let mend = is_one_line.then(|| Edit::new(margin, " ".repeat(usual)));
        self.tell(place, message!("f2-indent"), help).mend.extend(mend);
    }

    /// The items of one piece of a list: one, as a rule. One that can't be read keeps its place.
    fn items(&mut self, piece: Piece, cuts: usize) -> Vec<Node> {
        let Some(first) = self.first_line(piece.span) else { return Vec::new() };
        let behind = first.text.trim_start_matches('-').trim_start();
        let inside = Span::new(first.start + first.text.len() - behind.len(), piece.span.end);
        if !first.is_item() {
            self.tell_from(first.start, key!("f2-dash"), key!("f2-dash-help"));
            let whole = self.parse(self.source.slice(inside), inside.start);
            let node = self.item(inside, cuts).or_else(|| whole.root.filter(|_| whole.stop.is_none()));
            return vec![node.unwrap_or(Node::unread(inside))];
        }
        let text = self.text(piece, first);
        let reading = self.parse(&text, piece.span.start);
        let Some(stop) = reading.stop else {
            report(self.problems, reading.faults);
            return items_of(reading.root, piece.span);
        };
        if let Some(line) = self.askew_line(piece, &stop).filter(|line| line.is_item() && cuts > 0) {
            self.tell_from(line.start, key!("f2-indent"), key!("f2-indent-help"));
            let start = margin(self.source, line.start);
            let mut items = self.items(Piece { span: Span::new(piece.span.start, start), ..piece }, cuts - 1);
            items.extend(self.list(Span::new(start, piece.span.end), line.indent, cuts - 1));
            return items;
        }
        if let Some(node) = self.item(inside, cuts) {
            return vec![node];
        }
        self.tell_stop(&stop, piece.span);
        items_of(reading.root.map(|root| self.without_cut_value(root, &stop)), piece.span)
    }

    /// What stands behind the dash, cut up further; none when that shows nothing wrong.
    fn item(&mut self, inside: Span, cuts: usize) -> Option<Node> {
        let first = self.first_line(inside).filter(|_| cuts > 0)?;
        let before = self.told;
        let node = match first.text.starts_with('{') {
            true => self.in_brackets(inside, cuts)?,
            false if first.key().is_some() => self.part(inside, cuts - 1),
            false => return None,
        };
        (self.told > before).then_some(node)
    }
}

/// How far from the margin most items of a list stand; of two that are as usual, the first.
fn usual_indent(pieces: &[Piece]) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for piece in pieces {
        *counts.entry(piece.indent).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    pieces.iter().map(|piece| piece.indent).find(|indent| counts.get(indent) == Some(&most))
}

fn items_of(root: Option<Node>, span: Span) -> Vec<Node> {
    match root {
        Some(Node { value: Value::List(items), .. }) if !items.is_empty() => items,
        _ => vec![Node::unread(span)],
    }
}
