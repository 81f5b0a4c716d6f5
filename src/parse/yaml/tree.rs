//! The parser's events as nodes, as far as the text can be parsed.

use std::cmp::Ordering;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::characters::Characters;
use super::doubled::distinct;
use super::faults::Fault;
use super::quotes::LONGEST_SHOWN;
use super::values::look_at;
use super::{Entry, Node, Value};
use crate::parse::limits::DEEPEST;
use crate::source::{Edit, Span, Spanned};

/// What was read of a text.
pub(super) struct Reading {
    /// As far as it went; none when nothing stands there.
    pub(super) root: Option<Node>,
    /// What was refused although it parses.
    pub(super) faults: Vec<Fault>,
    /// Where the text stopped being YAML.
    pub(super) stop: Option<Stop>,
    /// Whether more than one document stands in it.
    pub(super) divided: bool,
}

impl Reading {
    /// Whether it is one text of which no key lacks its colon.
    pub(super) fn is_sound(&self) -> bool {
        let lacks_colon = |fault: &Fault| fault.message.key == key!("f2-no-colon");
        self.stop.is_none() && !self.divided && !self.faults.iter().any(lacks_colon)
    }
}

/// Where and why a text stopped being YAML.
pub(super) struct Stop {
    /// The offset in the file.
    pub(super) at: usize,
    /// The parser's own words.
    pub(super) info: String,
    /// The outermost bracket that is still open there.
    pub(super) bracket: Option<usize>,
}

/// Reads a text that begins at `base` in the file; of a list no more than `most_items`.
pub(super) fn read(text: &str, base: usize, most_items: usize) -> Reading {
    #[cfg(test)]
    crate::source::work::add(text.len());
    let mut tree = Tree::new(text, base, most_items);
    let mut stop = None;
    for event in Parser::new(Characters::of(text)) {
        match event {
            Ok((event, span)) => {
                let span =
                    Span::new(tree.offsets.byte(span.start.index()), tree.offsets.byte(span.end.index()));
                tree.take(event, span);
            }
            Err(error) => {
                let at = tree.offsets.byte(error.marker().index());
                stop = Some(Stop { at, info: error.info().to_owned(), bracket: tree.open_bracket() });
                break;
            }
        }
    }
    tree.finish(stop)
}

/// Adds an item to a list; the first beyond the most that it may have is told and stands for the rest.
pub(super) fn put(items: &mut Vec<Node>, item: Node, most: usize) -> Option<Fault> {
    match items.len().cmp(&most) {
        Ordering::Less => items.push(item),
        Ordering::Equal => {
            items.push(Node::unread(item.span));
            return Some(Fault::beyond(most, item.span, key!("f2-many"), key!("f2-many-help")));
        }
        Ordering::Greater => {}
    }
    None
}

/// Turns the parser's count of characters into byte offsets in the file.
struct Offsets {
    base: usize,
    table: Option<Vec<usize>>,
    length: usize,
}

impl Offsets {
    fn new(text: &str, base: usize) -> Self {
        let table = (!text.is_ascii()).then(|| text.char_indices().map(|(at, _)| at).collect());
        Self { base, table, length: text.len() }
    }

    fn byte(&self, index: usize) -> usize {
        let offset = match &self.table {
            None => index.min(self.length),
            Some(table) => table.get(index).copied().unwrap_or(self.length),
        };
        self.base + offset
    }
}

/// A list or mapping that is still open.
enum Open {
    List { start: usize, items: Vec<Node> },
    Map { start: usize, entries: Vec<Entry>, key: Turn, whole: bool },
}

/// Where a mapping is between its keys and values.
enum Turn {
    Awaited,
    Named(Spanned<String>),
    /// No key that a record can have; its value is passed over.
    Refused,
}

struct Tree<'t> {
    text: &'t str,
    offsets: Offsets,
    most_items: usize,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    too_deep: usize,
    faults: Vec<Fault>,
}

impl<'t> Tree<'t> {
    fn new(text: &'t str, base: usize, most_items: usize) -> Self {
        Self {
            text,
            offsets: Offsets::new(text, base),
            most_items,
            open: Vec::new(),
            root: None,
            documents: 0,
            too_deep: 0,
            faults: Vec::new(),
        }
    }

    fn take(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::DocumentStart(_) => self.documents += 1,
            Event::Alias(_) => {
                self.faults.push(Fault::new(span, key!("f2-alias"), key!("f2-alias-help")));
                self.add(Node::unread(span));
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse(span, anchor, tag.is_some());
                // A word right behind the sign of a tag is no value, though one was typed.
                let is_lost = text.is_empty() && (anchor > 0 || tag.is_some());
                let (span, plain) = (self.trimmed(span), style == ScalarStyle::Plain);
                let node = Node::new(span, Value::Scalar { text: text.into_owned(), plain });
                self.add(if is_lost { Node::unread(span) } else { node });
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse(span, anchor, tag.is_some());
                self.enter(Open::List { start: span.start, items: Vec::new() }, span);
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse(span, anchor, tag.is_some());
                let (entries, key) = (Vec::with_capacity(8), Turn::Awaited);
                self.enter(Open::Map { start: span.start, entries, key, whole: true }, span);
            }
            Event::SequenceEnd | Event::MappingEnd => self.leave(span.end),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
    }

    fn refuse(&mut self, span: Span, anchor: usize, tagged: bool) {
        if anchor > 0 {
            self.faults.push(Fault::new(span, key!("f2-anchor"), key!("f2-alias-help")));
        }
        if tagged {
            self.faults.push(Fault::new(span, key!("f2-tag"), key!("f2-alias-help")));
        }
    }

    fn enter(&mut self, open: Open, span: Span) {
        if self.open.len() < DEEPEST && self.too_deep == 0 {
            self.open.push(open);
            return;
        }
        if self.too_deep == 0 {
            self.faults.push(Fault::beyond(DEEPEST, span, key!("f2-deep"), key!("f2-deep-help")));
        }
        self.too_deep += 1;
    }

    fn leave(&mut self, end: usize) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            if self.too_deep == 0 {
                self.add(Node::unread(Span::new(end, end)));
            }
        } else if let Some(open) = self.open.pop() {
            let node = self.close(open, end);
            self.add(node);
        }
    }

    fn open_bracket(&self) -> Option<usize> {
        let starts = self.open.iter().map(|open| match open {
            Open::List { start, .. } | Open::Map { start, .. } => *start,
        });
        starts.into_iter().find(|start| self.is_flow(*start))
    }

    fn is_flow(&self, start: usize) -> bool {
        matches!(self.text.as_bytes().get(start - self.offsets.base), Some(b'{' | b'['))
    }

    /// A block list or mapping ends with its last child: the parser's own mark stands lines below.
    fn close(&mut self, open: Open, end: usize) -> Node {
        match open {
            Open::List { start, items } if self.is_of_pairs(start, &items) => {
                self.as_braces(start, end, items)
            }
            Open::List { start, items } => {
                let last = items.last().map_or(start, |item| item.span.end);
                let end = if self.is_flow(start) { end } else { last };
                Node::new(Span::new(start, end), Value::List(items))
            }
            Open::Map { start, entries, whole, .. } => {
                let first = entries.first().map_or(start, |entry| entry.key.span.start);
                let last = entries.last().map_or(start, |entry| entry.span().end);
                let span = if self.is_flow(start) { Span::new(start, end) } else { Span::new(first, last) };
                let (entries, repeated) = distinct(entries);
                self.faults.extend(repeated);
                Node { span, value: Value::Map(entries), whole }
            }
        }
    }

    fn add(&mut self, mut node: Node) {
        if self.too_deep > 0 {
            return;
        }
        let (text, base) = (self.text, self.offsets.base);
        match self.open.last_mut() {
            None => _ = self.root.get_or_insert(node),
            Some(Open::List { items, .. }) => {
                self.faults.extend(look_at(&mut node, None, text, base));
                self.faults.extend(put(items, node, self.most_items));
            }
            Some(Open::Map { entries, key, whole, .. }) => match std::mem::replace(key, Turn::Awaited) {
                Turn::Awaited => match key_of(node) {
                    Ok(name) => *key = Turn::Named(name),
                    Err(fault) => {
                        self.faults.push(*fault);
                        (*key, *whole) = (Turn::Refused, false);
                    }
                },
                Turn::Named(key) if stands_alone(&key, &node, text, base) => {
                    self.faults.push(Fault::new(key.span, key!("f2-no-colon"), key!("f2-no-colon-help")));
                    let word = key.value.split([' ', ':']).next().unwrap_or_default();
                    entries.push(Entry::unread(Spanned::new(word.to_owned(), key.span)));
                }
                Turn::Named(key) => {
                    self.faults.extend(look_at(&mut node, Some(&key), text, base));
                    entries.push(Entry { key, value: node });
                }
                Turn::Refused => {}
            },
        }
    }

    /// Whether square brackets hold keys with values, as braces should.
    fn is_of_pairs(&self, start: usize, items: &[Node]) -> bool {
        let is_pair = |item: &Node| matches!(&item.value, Value::Map(entries) if entries.len() == 1);
        let is_bare = |item: &Node| !self.is_flow(item.span.start);
        !items.is_empty() && self.is_flow(start) && items.iter().all(|item| is_pair(item) && is_bare(item))
    }

    fn as_braces(&mut self, start: usize, end: usize, items: Vec<Node>) -> Node {
        let whole = items.iter().all(|item| item.whole);
        let entries = items.into_iter().flat_map(|item| match item.value {
            Value::Map(entries) => entries,
            _ => Vec::new(),
        });
        let (entries, repeated) = distinct(entries.collect());
        let span = Span::new(start, end);
        let inside = self.text.get(start + 1 - self.offsets.base..end.saturating_sub(1) - self.offsets.base);
        let example = inside.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        let example = format!("{{{}}}", example.chars().take(LONGEST_SHOWN).collect::<String>());
        let brackets = [(start, "{"), (end.saturating_sub(1), "}")];
        let mend = brackets.map(|(at, brace)| Edit::new(Span::new(at, at + 1), brace));
        let fault = Fault::written(span, key!("f2-braces"), key!("f2-written-help"), example);
        let is_closed =
            inside.is_some() && self.text.get(..end - self.offsets.base).is_some_and(|it| it.ends_with(']'));
        self.faults.push(if is_closed { fault.mended(mend) } else { fault });
        self.faults.extend(repeated);
        Node { span, value: Value::Map(entries), whole }
    }

    fn trimmed(&self, span: Span) -> Span {
        let (start, end) = (span.start - self.offsets.base, span.end - self.offsets.base);
        let text = self.text.get(start..end).unwrap_or_default();
        Span::new(span.start, span.start + own_length(text))
    }

    /// Closes what a stop left open: of that it is not known what else stands in it.
    fn finish(mut self, stop: Option<Stop>) -> Reading {
        let end = self.offsets.base + self.text.len();
        let at = stop.as_ref().map_or(end, |stop| stop.at);
        self.too_deep = 0;
        while let Some(mut open) = self.open.pop() {
            if let Open::Map { entries, key, .. } = &mut open
                && let Turn::Named(key) = std::mem::replace(key, Turn::Awaited)
            {
                entries.push(Entry::unread(key));
            }
            let node = self.close(open, at);
            self.add(Node { whole: false, ..node });
        }
        Reading { root: self.root, faults: self.faults, stop, divided: self.documents > 1 }
    }
}

/// Between brackets a key may stand alone: then it is one whose colon was forgotten.
fn stands_alone(key: &Spanned<String>, value: &Node, text: &str, base: usize) -> bool {
    let is_empty = matches!(&value.value, Value::Scalar { text, plain: true } if text.is_empty());
    let behind = text.get(key.span.end - base..).unwrap_or_default();
    is_empty && !behind.trim_start().starts_with(':')
}

/// A merge key brings in keys from elsewhere, and a list or nothing at all is no key.
fn key_of(node: Node) -> Result<Spanned<String>, Box<Fault>> {
    match node.value {
        Value::Scalar { text, .. } if text == "<<" => {
            Err(Box::new(Fault::new(node.span, key!("f2-merge"), key!("f2-alias-help"))))
        }
        Value::Scalar { text, .. } if !text.chars().all(char::is_whitespace) => {
            Ok(Spanned::new(text, node.span))
        }
        _ => Err(Box::new(Fault::new(node.span, key!("f2-key"), key!("f2-key-help")))),
    }
}

/// How long a value is, without what the parser counts in behind it: spaces, and behind quotes a remark.
fn own_length(text: &str) -> usize {
    let whole = text.trim_end().len();
    let Some(quote) = text.chars().next().filter(|sign| matches!(sign, '"' | '\'')) else { return whole };
    if !text.contains('#') {
        return whole;
    }
    let mut signs = text.char_indices().skip(1).peekable();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' if quote == '"' => _ = signs.next(),
            _ if sign != quote => {}
            '\'' if signs.next_if(|(_, next)| *next == quote).is_some() => {}
            _ => return at + 1,
        }
    }
    whole
}
