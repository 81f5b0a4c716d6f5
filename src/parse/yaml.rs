//! YAML as one small kind of node in which every value keeps its place and its text.
//!
//! The events of `saphyr-parser` are loaded by hand, because that shows every duplicate key and
//! leaves scalars as they were typed. What a record has no use for is refused: anchors, aliases,
//! tags, merge keys, a second document, and nesting beyond [`DEEPEST`].

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};

use super::Problems;
use crate::locale::Message;
use crate::source::{Span, Spanned};

/// How deep lists and mappings may be nested.
const DEEPEST: usize = 32;
/// How many lines that do not parse are passed over before the rest is left unread.
const MOST_REPAIRS: usize = 16;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) span: Span,
    pub(super) value: Value,
}

/// A scalar with its text as it was typed, a list, or a mapping in the order of the file.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Scalar { text: String, plain: bool },
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) key: Spanned<String>,
    pub(super) value: Node,
}

impl Entry {
    pub(super) fn span(&self) -> Span {
        self.key.span.to(self.value.span)
    }
}

/// A loaded front matter; `whole` is false when a part could not be read.
#[derive(Debug)]
pub(super) struct Loaded {
    pub(super) root: Node,
    pub(super) whole: bool,
}

/// Loads the YAML in `span`. A line that does not parse is reported as F2 and passed over, so that
/// the rest is read all the same.
pub(super) fn load(problems: &mut Problems, span: Span) -> Loaded {
    let source = std::sync::Arc::clone(&problems.source);
    let mut text = source.slice(span).to_owned();
    for repairs in 0.. {
        let offsets = Offsets::new(&text, span.start);
        let mut tree = Tree::new(&text, &offsets);
        let Err(fault) = tree.read() else {
            let whole = repairs == 0 && tree.faults.is_empty();
            tree.report(problems);
            return Loaded { root: tree.finish(span), whole };
        };
        let at = offsets.byte(fault.marker().index());
        let at = tree.unclosed_above(at).unwrap_or(at);
        report_fault(problems, at, fault.info());
        let blanked = repairs < MOST_REPAIRS && blank_line(&mut text, at - span.start);
        if !blanked {
            let offsets = Offsets::new(&text, span.start);
            let mut tree = Tree::new(&text, &offsets);
            // The fault is reported already; what came before it is kept.
            let _ = tree.read();
            tree.report(problems);
            return Loaded { root: tree.finish(span), whole: false };
        }
    }
    unreachable!("the loop ends when no line is left to pass over")
}

/// Replaces the text of the line at an offset by spaces; false when nothing stood there.
fn blank_line(text: &mut String, at: usize) -> bool {
    let at = at.min(text.len());
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    if text[start..end].trim().is_empty() {
        return false;
    }
    text.replace_range(start..end, &" ".repeat(end - start));
    true
}

fn report_fault(problems: &mut Problems, at: usize, info: &str) {
    let source = std::sync::Arc::clone(&problems.source);
    let line = source.line(source.position(at).line);
    let (message, help) = if info.contains("mapping values are not allowed") {
        ("f2-colon", "f2-colon-help")
    } else if info.contains("tab") {
        ("f2-tab", "f2-tab-help")
    } else if info.contains("quoted scalar") {
        ("f2-quote", "f2-quote-help")
    } else if info.contains("recursion limit") {
        ("f2-deep", "f2-deep-help")
    } else if info.contains("flow") || info.contains("bracket") {
        ("f2-bracket", "f2-bracket-help")
    } else {
        ("f2-other", "f2-other-help")
    };
    let span = Span::new(at.min(line.end), line.end);
    let span = if span.start == span.end { line } else { span };
    problems.report("F2", span, Message::new(message).with("info", info)).help = Some(Message::new(help));
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
    Map { start: usize, entries: Vec<Entry>, key: Option<Spanned<String>> },
}

struct Fault {
    code: &'static str,
    span: Span,
    message: Message,
    help: &'static str,
    first: Option<Span>,
}

struct Tree<'t> {
    text: &'t str,
    offsets: &'t Offsets,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    too_deep: usize,
    faults: Vec<Fault>,
}

impl<'t> Tree<'t> {
    fn new(text: &'t str, offsets: &'t Offsets) -> Self {
        Self { text, offsets, open: Vec::new(), root: None, documents: 0, too_deep: 0, faults: Vec::new() }
    }

    fn read(&mut self) -> Result<(), ScanError> {
        for event in Parser::new_from_str(self.text) {
            let (event, span) = event?;
            let span = Span::new(self.offsets.byte(span.start.index()), self.offsets.byte(span.end.index()));
            self.take(event, span);
        }
        Ok(())
    }

    fn take(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.fault("F2", span, Message::new("f2-document"), "f2-document-help");
                }
            }
            Event::Alias(_) => {
                self.fault("F2", span, Message::new("f2-alias"), "f2-alias-help");
                self.add(Node { span, value: Value::Scalar { text: String::new(), plain: true } });
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse(span, anchor, tag.is_some());
                let span = self.trimmed(span);
                let plain = style == ScalarStyle::Plain;
                self.add(Node { span, value: Value::Scalar { text: text.into_owned(), plain } });
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse(span, anchor, tag.is_some());
                self.enter(Open::List { start: span.start, items: Vec::new() }, span);
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse(span, anchor, tag.is_some());
                self.enter(Open::Map { start: span.start, entries: Vec::new(), key: None }, span);
            }
            Event::SequenceEnd | Event::MappingEnd => self.leave(span.end),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
    }

    fn refuse(&mut self, span: Span, anchor: usize, tagged: bool) {
        if anchor > 0 {
            self.fault("F2", span, Message::new("f2-anchor"), "f2-alias-help");
        }
        if tagged {
            self.fault("F2", span, Message::new("f2-tag"), "f2-alias-help");
        }
    }

    fn fault(&mut self, code: &'static str, span: Span, message: Message, help: &'static str) {
        self.faults.push(Fault { code, span, message, help, first: None });
    }

    fn enter(&mut self, open: Open, span: Span) {
        if self.open.len() == DEEPEST || self.too_deep > 0 {
            if self.too_deep == 0 {
                self.fault("F2", span, Message::new("f2-deep"), "f2-deep-help");
            }
            self.too_deep += 1;
        } else {
            self.open.push(open);
        }
    }

    fn leave(&mut self, end: usize) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            if self.too_deep == 0 {
                self.add(Node { span: Span::new(end, end), value: Value::List(Vec::new()) });
            }
            return;
        }
        if let Some(open) = self.open.pop() {
            let node = self.close(open, end);
            self.add(node);
        }
    }

    /// Where the bracket was opened that makes the lines below it unreadable; none when it was opened
    /// on the line of the fault itself.
    fn unclosed_above(&self, fault: usize) -> Option<usize> {
        let starts = self.open.iter().map(|open| match open {
            Open::List { start, .. } | Open::Map { start, .. } => *start,
        });
        let start = starts.into_iter().find(|start| self.is_flow(*start))?;
        let between = self.text.get(start - self.offsets.base..fault.saturating_sub(self.offsets.base))?;
        between.contains('\n').then_some(start)
    }

    fn is_flow(&self, start: usize) -> bool {
        matches!(self.text.as_bytes().get(start - self.offsets.base), Some(b'{' | b'['))
    }

    /// A block list or mapping ends with its last child: the parser's own mark stands lines below.
    fn close(&self, open: Open, end: usize) -> Node {
        match open {
            Open::List { start, items } => {
                let last = items.last().map_or(start, |item| item.span.end);
                let end = if self.is_flow(start) { end } else { last };
                Node { span: Span::new(start, end), value: Value::List(items) }
            }
            Open::Map { start, entries, .. } => {
                let first = entries.first().map_or(start, |entry| entry.key.span.start);
                let last = entries.last().map_or(start, |entry| entry.span().end);
                let span = if self.is_flow(start) { Span::new(start, end) } else { Span::new(first, last) };
                Node { span, value: Value::Map(entries) }
            }
        }
    }

    fn add(&mut self, node: Node) {
        if self.too_deep > 0 {
            return;
        }
        let fault = match self.open.last_mut() {
            None => {
                self.root.get_or_insert(node);
                None
            }
            Some(Open::List { items, .. }) => {
                items.push(node);
                None
            }
            Some(Open::Map { entries, key, .. }) => match key.take() {
                None => {
                    let (name, fault) = key_of(node);
                    *key = Some(name);
                    fault
                }
                Some(name) => add_entry(entries, name, node),
            },
        };
        self.faults.extend(fault);
    }

    fn trimmed(&self, span: Span) -> Span {
        let (start, end) = (span.start - self.offsets.base, span.end - self.offsets.base);
        let text = self.text.get(start..end).unwrap_or_default();
        Span::new(span.start, span.start + text.trim_end().len())
    }

    fn report(&mut self, problems: &mut Problems) {
        for fault in self.faults.drain(..) {
            let first = fault.first.map(|span| problems.place(span));
            let finding = problems.report(fault.code, fault.span, fault.message);
            finding.help = Some(Message::new(fault.help));
            if let Some(place) = first {
                let label = Message::new("label-first-here");
                finding.related.push(crate::diagnostic::Related { place, label });
            }
        }
    }

    fn finish(mut self, span: Span) -> Node {
        while let Some(open) = self.open.pop() {
            let node = self.close(open, span.end);
            self.add(node);
        }
        let empty = Node { span: Span::new(span.start, span.start), value: Value::Map(Vec::new()) };
        self.root.unwrap_or(empty)
    }
}

fn key_of(node: Node) -> (Spanned<String>, Option<Fault>) {
    let fault = |message, help| {
        Some(Fault { code: "F2", span: node.span, message: Message::new(message), help, first: None })
    };
    match node.value {
        Value::Scalar { text, .. } if text == "<<" => {
            (Spanned::new(text, node.span), fault("f2-merge", "f2-alias-help"))
        }
        Value::Scalar { text, .. } => (Spanned::new(text, node.span), None),
        Value::List(_) | Value::Map(_) => {
            (Spanned::new(String::new(), node.span), fault("f2-key", "f2-other-help"))
        }
    }
}

/// A key that stands twice keeps its first value.
fn add_entry(entries: &mut Vec<Entry>, key: Spanned<String>, value: Node) -> Option<Fault> {
    if let Some(first) = entries.iter().find(|entry| entry.key.value == key.value) {
        return Some(Fault {
            code: "F12",
            span: key.span,
            message: Message::new("f12").with("key", key.value),
            help: "f12-help",
            first: Some(first.key.span),
        });
    }
    entries.push(Entry { key, value });
    None
}
