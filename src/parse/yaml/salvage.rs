//! Reading what can still be read of a text that is not YAML as a whole.
//!
//! A record has a plain shape: keys that stand straight under each other, lists of items that do,
//! and short ones between brackets. The text is cut into the pieces that such a shape has, and each
//! piece is read on its own, so that a broken one is told where it stands and costs no more than
//! itself.

mod brackets;
mod lists;

use std::borrow::Cow;

use super::doubled::distinct;
use super::pieces::{Line, Piece, end_of_list, lines, margin, pieces};
use super::stops::{Stopped, meaning, place_from};
use super::tree::{Reading, Stop, read};
use super::{Entry, Node, Value, report};
use crate::diagnostic::Finding;
use crate::locale::{Key, Message};
use crate::parse::Problems;
use crate::parse::limits::MOST_REASONS;
use crate::source::{Source, Span, Spanned};

/// How often a piece is cut up further: deeper than any record goes.
const MOST_CUTS: usize = 12;

/// The entries of a mapping as far as they could be read; not `whole` when there may be more.
struct Part {
    entries: Vec<Entry>,
    whole: bool,
}

impl Part {
    fn new() -> Self {
        Self { entries: Vec::new(), whole: true }
    }

    fn add(&mut self, other: Self) {
        self.entries.extend(other.entries);
        self.whole &= other.whole;
    }
}

pub(super) struct Salvage<'p> {
    problems: &'p mut Problems,
    source: &'p Source,
    /// How many items a list may have.
    most_items: usize,
    /// How many reasons were reported.
    told: usize,
    /// The end of the last lines with tabs that were told.
    tabs_end: usize,
}

impl<'p> Salvage<'p> {
    pub(super) fn new(problems: &'p mut Problems, source: &'p Source, most_items: usize) -> Self {
        Self { problems, source, most_items, told: 0, tabs_end: 0 }
    }

    /// Reads a text that is not YAML as a whole; every reason why not is reported, up to
    /// [`MOST_REASONS`].
    pub(super) fn read(mut self, span: Span, stop: Option<&Stop>) -> Node {
        let node = self.part(span, MOST_CUTS);
        if let (0, Some(stop)) = (self.told, stop) {
            self.tell_stop(stop, span);
        }
        node
    }

    /// Whether so many reasons were given that nothing is read from an offset on; told once.
    fn is_enough(&mut self, at: usize) -> bool {
        if self.told == MOST_REASONS {
            let place = place_from(self.source, at, self.source.text().len());
            let message = message!("f2-reasons", most = MOST_REASONS);
            self.tell(place, message, message!("f2-reasons-help"));
        }
        self.told > MOST_REASONS
    }

    fn parse(&self, text: &str, base: usize) -> Reading {
        read(text, base, self.most_items)
    }

    fn tell(&mut self, place: Span, message: Message, help: Message) -> &mut Finding {
        self.told += 1;
        let finding = self.problems.report(code!("F2"), place, message);
        finding.help = Some(help);
        finding
    }

    fn tell_stop(&mut self, stop: &Stop, piece: Span) {
        let Stopped { place, message, help, mend } = meaning(stop, self.source, piece);
        self.tell(place, message, help).mend.extend(mend);
    }

    /// Tells what is wrong from an offset to the end of its line.
    fn tell_from(&mut self, at: usize, message: Key, help: Key) {
        let place = place_from(self.source, at, self.source.text().len());
        self.tell(place, Message::new(message), Message::new(help));
    }

    fn first_line(&self, span: Span) -> Option<Line<'p>> {
        lines(self.source, span).next()
    }

    /// A list or a mapping, whichever its first line begins.
    fn part(&mut self, span: Span, cuts: usize) -> Node {
        let Some(first) = self.first_line(span) else {
            return Node::unread(Span::new(span.start, span.start));
        };
        let place = Span::new(first.start, span.end);
        if first.is_item() {
            return Node::new(place, Value::List(self.list(span, first.indent, cuts)));
        }
        // A tab does not say how far from the margin the keys should stand; those with spaces do.
        let plain = lines(self.source, span).filter(|line| !line.is_tabbed).map(|line| line.indent).min();
        let indent = plain.filter(|_| first.is_tabbed).unwrap_or(first.indent);
        let part = self.mapping(span, indent, cuts);
        self.map(place, part)
    }

    fn map(&mut self, span: Span, part: Part) -> Node {
        let (entries, repeated) = distinct(part.entries);
        report(self.problems, repeated);
        Node { span, value: Value::Map(entries), whole: part.whole }
    }

    fn mapping(&mut self, span: Span, indent: usize, cuts: usize) -> Part {
        let mut part = Part::new();
        for piece in pieces(self.source, span, indent, false) {
            if self.is_enough(piece.start) {
                part.whole = false;
                break;
            }
            if piece.indent != indent {
                self.tell_from(piece.start, key!("f2-indent"), key!("f2-indent-help"));
            }
            part.add(self.entries(piece, cuts));
        }
        part
    }

    /// The entries of one piece of a mapping: one, as a rule.
    fn entries(&mut self, piece: Piece, cuts: usize) -> Part {
        let Some(first) = self.first_line(piece.span) else { return Part::new() };
        if let Some(part) = self.divider(first) {
            return part;
        }
        let text = self.text(piece, first);
        let reading = self.parse(&text, piece.span.start);
        let Some(stop) = reading.stop else {
            let Some(Node { value: Value::Map(entries), whole, .. }) = reading.root else {
                return self.without_colon(first);
            };
            report(self.problems, reading.faults);
            return Part { entries, whole };
        };
        self.below(first, piece, cuts)
            .or_else(|| self.askew(piece, &stop, cuts))
            .or_else(|| self.tabbed(piece))
            .or_else(|| self.between_brackets(first, piece, cuts))
            .unwrap_or_else(|| self.broken(first, piece, &stop, reading.root))
    }

    /// The text of a piece, without the tabs that its first line may begin with.
    fn text(&mut self, piece: Piece, first: Line<'p>) -> Cow<'p, str> {
        if !first.is_tabbed {
            return Cow::Borrowed(self.source.slice(piece.span));
        }
        self.tell_tabs(piece.span);
        Cow::Owned(spaced(self.source.slice(piece.span)))
    }

    /// A line that begins a second document, or ends the first.
    fn divider(&mut self, line: Line<'p>) -> Option<Part> {
        let marks = ["---", "..."];
        if line.indent > 0 || !marks.iter().any(|mark| line.text.starts_with(mark)) {
            return line.text.starts_with('%').then(|| self.without_colon(line));
        }
        self.tell_from(line.start, key!("f2-document"), key!("f2-document-help"));
        Some(Part::new())
    }

    /// What stands where a key should and has no colon; its first word may be the key.
    fn without_colon(&mut self, line: Line<'p>) -> Part {
        self.tell_from(line.start, key!("f2-no-colon"), key!("f2-no-colon-help"));
        let word = line.text.split([' ', ':']).next().unwrap_or_default();
        let key = Spanned::new(word.to_owned(), Span::new(line.start, line.start + word.len()));
        Part { entries: vec![Entry::unread(key)], whole: true }
    }

    /// A key with lines below it, which are cut up further.
    fn below(&mut self, first: Line<'p>, piece: Piece, cuts: usize) -> Option<Part> {
        let key = first.key().filter(|_| first.is_open()).or_else(|| first.word()).filter(|_| cuts > 0)?;
        let below = self.source.slice(Span::new(first.start, piece.span.end)).find('\n')? + 1;
        let mut below = Span::new(first.start + below, piece.span.end);
        self.first_line(below)?;
        let next = end_of_list(self.source, below);
        if let Some(next) = next {
            below.end = margin(self.source, next.start);
        }
        let before = self.told;
        if !first.is_open() {
            self.tell_from(first.start, key!("f2-no-colon"), key!("f2-no-colon-help"));
        }
        let mut part = Part { entries: vec![Entry { key, value: self.part(below, cuts - 1) }], whole: true };
        if let Some(next) = next {
            let indent = if next.is_tabbed { piece.indent } else { next.indent };
            if !next.is_tabbed {
                self.tell_from(next.start, key!("f2-indent"), key!("f2-indent-help"));
            }
            part.add(self.mapping(Span::new(below.end, piece.span.end), indent, cuts - 1));
        }
        (self.told > before).then_some(part)
    }

    /// A line that looks like a key is taken for one that does not stand straight below the others.
    fn askew(&mut self, piece: Piece, stop: &Stop, cuts: usize) -> Option<Part> {
        let line = self.askew_line(piece, stop).filter(|_| cuts > 0)?;
        self.tell_from(line.start, key!("f2-indent"), key!("f2-indent-help"));
        let start = margin(self.source, line.start);
        let mut part = self.entries(Piece { span: Span::new(piece.span.start, start), ..piece }, cuts - 1);
        if line.is_item() {
            part.whole = false;
        } else {
            part.add(self.mapping(Span::new(start, piece.span.end), line.indent, cuts - 1));
        }
        Some(part)
    }

    /// The line of a stop below the first line of a piece, when it looks like a key or an item.
    fn askew_line(&self, piece: Piece, stop: &Stop) -> Option<Line<'p>> {
        let start = margin(self.source, stop.at.min(piece.span.end));
        let is_inside = stop.bracket.is_some() || stop.info.contains("quoted scalar");
        if is_inside || start <= piece.span.start {
            return None;
        }
        let line = self.first_line(Span::new(start, piece.span.end))?;
        (!line.is_tabbed && (line.key().is_some() || line.is_item())).then_some(line)
    }

    /// Lines that are indented with tabs: with spaces in their place, or else what stands above them.
    fn tabbed(&mut self, piece: Piece) -> Option<Part> {
        let first = lines(self.source, piece.span).find(|line| line.is_tabbed)?;
        if first.start != piece.start {
            self.tell_tabs(piece.span);
        }
        let text = spaced(self.source.slice(piece.span));
        let mut reading = self.parse(&text, piece.span.start);
        let is_whole = reading.stop.is_none();
        if !is_whole {
            let end = margin(self.source, first.start).max(piece.span.start);
            reading = self.parse(self.source.slice(Span::new(piece.span.start, end)), piece.span.start);
        }
        let Some(Node { value: Value::Map(entries), whole, .. }) = reading.root else {
            return Some(Part { entries: Vec::new(), whole: false });
        };
        report(self.problems, reading.faults);
        Some(Part { entries, whole: whole && is_whole })
    }

    /// Tells lines in a row that are indented with tabs, once, where the first of them is met.
    fn tell_tabs(&mut self, span: Span) {
        let Some(first) = lines(self.source, span).find(|line| line.is_tabbed) else { return };
        let start = margin(self.source, first.start);
        let above = Span::new(margin(self.source, start.saturating_sub(1)), start);
        let is_told = start < self.tabs_end;
        if is_told || self.first_line(above).is_some_and(|line| line.is_tabbed) {
            self.told += 1;
            return;
        }
        let tab = start + self.source.slice(Span::new(start, first.start)).find('\t').unwrap_or_default();
        let mut last = first;
        for line in lines(self.source, Span::new(start, self.source.text().len())).skip(1) {
            let is_next = self.source.slice(Span::new(last.start, line.start)).matches('\n').count() == 1;
            if !is_next || !line.is_tabbed {
                break;
            }
            last = line;
        }
        self.tabs_end = last.start + last.text.len();
        self.tell(Span::new(tab, last.start), message!("f2-tab"), message!("f2-tab-help"));
    }

    /// A piece that can't be cut up: it is told why, and what was read of it is kept.
    fn broken(&mut self, first: Line<'p>, piece: Piece, stop: &Stop, root: Option<Node>) -> Part {
        self.tell_stop(stop, piece.span);
        let root = root.map(|root| self.without_cut_value(root, stop));
        let mut entries = match root {
            Some(Node { value: Value::Map(entries), .. }) => entries,
            _ => Vec::new(),
        };
        let key = first.key();
        // What stands on more lines may have held more keys.
        let whole = key.is_some() && lines(self.source, piece.span).nth(1).is_none();
        let is_lost = |key: &Spanned<String>| entries.iter().all(|entry| entry.key.value != key.value);
        let lost = key.filter(is_lost).map(Entry::unread);
        entries.extend(lost);
        Part { entries, whole }
    }

    /// A value right before the place where its line stops being YAML may be half of one.
    fn without_cut_value(&self, mut root: Node, stop: &Stop) -> Node {
        if stop.stands_before_more(self.source) {
            cut(&mut root);
        }
        root
    }
}

/// The text with a space for each tab that a line begins with.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let rest = line.trim_start_matches([' ', '\t']);
        spaced.extend(std::iter::repeat_n(' ', line.len() - rest.len()));
        spaced.push_str(rest);
    }
    spaced
}

/// Takes the last text out, and marks what it stood in.
fn cut(node: &mut Node) {
    node.whole = false;
    match &mut node.value {
        Value::Scalar { .. } => node.value = Value::Unread,
        Value::List(items) => items.last_mut().into_iter().for_each(cut),
        Value::Map(entries) => entries.last_mut().into_iter().for_each(|entry| cut(&mut entry.value)),
        Value::Unread => {}
    }
}
