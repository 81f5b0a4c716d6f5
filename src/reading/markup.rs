//! HTML, SVG and XML as a reader sees them, by the tokenizer that browsers agree on.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

use super::tags::divided;
use super::{Builder, Reading};
use crate::source::Span;

/// Elements that stand within a line: between what is in and around them there is nothing.
const WITHIN_A_LINE: [&str; 41] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "meta", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "slot",
    "small", "span", "strike", "strong", "sub", "sup", "textpath", "time", "tspan", "tt", "u", "var",
];

/// The readings of a text with tags or entities in it: as a page usually shows it, with nothing
/// between any two elements, with something between all of them, and what a page does not show.
/// A style sheet can make any of the first three the true one.
pub(super) fn readings<'r>(text: &str) -> Vec<Reading<'r>> {
    if !text.contains(['<', '&']) {
        return Vec::new();
    }
    let sink = tokenized(text, Sink { lines: lines(text), flows: RefCell::default() });
    let flows = sink.flows.into_inner();
    [flows.shown, flows.joined, flows.apart, flows.unseen].map(Builder::finish).into()
}

/// The sink with all that a page is made of.
pub fn tokenized<S: TokenSink>(page: &str, sink: S) -> S {
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(&divided(page, MOST_ATTRIBUTES)));
    // A tokenizer stops early only for scripts, which no sink of ours announces.
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    tokenizer.sink
}

/// A tag with more attributes is read as several: the tokenizer holds each against all before it.
const MOST_ATTRIBUTES: usize = 200;

/// The longest name of a character, with its sign and its semicolon.
const LONGEST_ENTITY: usize = 34;

/// `&eacute;`, `&#233;` or `&#xe9;` where it is no markup, such as within a comment: how long it is, and what
/// it means.
#[must_use]
pub fn entity(rest: &str) -> Option<(usize, String)> {
    let end = rest.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';')? + 1;
    let [shown, ..] = <[Reading<'_>; 4]>::try_from(readings(&rest[..end])).ok()?;
    (shown.text() != &rest[..end]).then(|| (end, shown.text().to_owned()))
}

fn lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    let lines = text.split('\n').map(|line| {
        let span = Span::new(start, start + line.len());
        start = span.end + 1;
        span
    });
    lines.collect()
}

#[derive(Debug, Default)]
struct Flows {
    shown: Builder,
    joined: Builder,
    apart: Builder,
    unseen: Builder,
}

struct Sink {
    lines: Vec<Span>,
    flows: RefCell<Flows>,
}

impl Sink {
    /// The line of which the tokenizer tells the number.
    fn line(&self, number: u64) -> Span {
        let last = self.lines.len().saturating_sub(1);
        let index = usize::try_from(number).map_or(last, |number| number.saturating_sub(1).min(last));
        self.lines.get(index).copied().unwrap_or_default()
    }

    fn characters(&self, text: &str, last_line: u64) {
        let flows = &mut *self.flows.borrow_mut();
        let breaks = u64::try_from(text.matches('\n').count()).unwrap_or(0);
        let first = last_line.saturating_sub(breaks);
        for (piece, number) in text.split_inclusive('\n').zip(first..) {
            let line = self.line(number);
            for flow in [&mut flows.shown, &mut flows.joined, &mut flows.apart] {
                flow.push(piece, line);
            }
        }
    }

    fn tag(&self, tag: &Tag, number: u64) {
        let mut flows = self.flows.borrow_mut();
        let line = self.line(number);
        let name: &str = &tag.name;
        flows.apart.push(" ", line);
        if !WITHIN_A_LINE.contains(&name) && name != "wbr" {
            // A new line, so that a word broken before it is mended.
            flows.shown.push(if name == "br" { "\n" } else { " " }, line);
        }
        flows.unseen.push(&format!("\n{name}\n"), line);
        for attribute in &tag.attrs {
            let name: &str = &attribute.name.local;
            flows.unseen.push(&format!("{name}\n{}\n", attribute.value), line);
        }
    }
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, number: u64) -> TokenSinkResult<()> {
        match token {
            Token::CharacterTokens(text) => self.characters(&text, number),
            Token::TagToken(tag) => self.tag(&tag, number),
            Token::CommentToken(text) => {
                let line = self.line(number);
                self.flows.borrow_mut().unseen.push(&format!("{text}\n"), line);
            }
            Token::DoctypeToken(doctype) => {
                let line = self.line(number);
                let texts = [doctype.name, doctype.public_id, doctype.system_id];
                for text in texts.into_iter().flatten() {
                    self.flows.borrow_mut().unseen.push(&format!("{text}\n"), line);
                }
            }
            Token::NullCharacterToken | Token::EOFToken | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}
