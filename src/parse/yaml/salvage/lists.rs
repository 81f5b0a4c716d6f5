//! Lists of which each item begins a line: one that can't be read keeps its place, so that the others
//! keep their numbers.

use super::super::pieces::{Piece, margin, pieces};
use super::super::tree::put;
use super::super::{Node, Value, report};
use super::Salvage;
use crate::source::Span;

impl Salvage<'_> {
    /// The items of a list whose first stands `indent` from the margin.
    pub(super) fn list(&mut self, span: Span, indent: usize, cuts: usize) -> Vec<Node> {
        let mut items = Vec::new();
        for piece in pieces(self.source, span, indent, true) {
            if self.is_enough(piece.start) {
                items.push(Node::unread(Span::new(piece.start, span.end)));
                break;
            }
            if piece.indent != indent {
                self.tell_from(piece.start, key!("f2-indent"), key!("f2-indent-help"));
            }
            for item in self.items(piece, cuts) {
                report(self.problems, put(&mut items, item, self.most_items));
            }
        }
        items
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

fn items_of(root: Option<Node>, span: Span) -> Vec<Node> {
    match root {
        Some(Node { value: Value::List(items), .. }) if !items.is_empty() => items,
        _ => vec![Node::unread(span)],
    }
}
