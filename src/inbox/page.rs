//! The text of a mail that was written as a page: its lines, lists and cells apart, and where its links
//! lead. How it looks, and what no reader sees, is left out.

use std::cell::RefCell;
use std::fmt::Write;

use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};

use crate::reading::tokenized;

/// What stands on lines of its own.
const BLOCKS: [&str; 20] = [
    "address",
    "article",
    "aside",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "main",
    "nav",
    "section",
    "summary",
];
/// What has an empty line above and below it.
const PARAGRAPHS: [&str; 13] =
    ["blockquote", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "ul"];
/// So deep lists and quotations are told apart.
const DEEPEST: usize = 8;
/// A longer text is cut off by whoever takes it.
const LONGEST: usize = 2 * super::LONGEST_TEXT;
/// A longer address of a link is none that people read.
const LONGEST_ADDRESS: usize = 500;

/// What a page says.
pub(super) fn text(page: &str) -> String {
    let mut shown = tokenized(page, Sink::default()).0.into_inner();
    shown.end_link();
    shown.text
}

#[derive(Default)]
struct Sink(RefCell<Shown>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut shown = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => shown.write(&text),
            Token::TagToken(tag) => {
                shown.tag(&tag);
                return match (&*tag.name, tag.kind) {
                    ("style", TagKind::StartTag) => TokenSinkResult::RawData(RawKind::Rawtext),
                    ("script", TagKind::StartTag) => TokenSinkResult::RawData(RawKind::ScriptData),
                    ("title", TagKind::StartTag) => TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => TokenSinkResult::Continue,
                };
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// What comes before the next letter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Cell,
    Line,
    Paragraph,
}

#[derive(Default)]
struct Shown {
    text: String,
    gap: Gap,
    /// Of each list around: the number of its last item, where they are numbered.
    lists: Vec<Option<u32>>,
    /// What stands before the first letter of an item.
    bullet: String,
    /// Of each table around: whether its row says something already.
    rows: Vec<bool>,
    quotes: usize,
    laid_out: usize,
    is_hidden: bool,
    /// Where a link leads, and where its text begins.
    link: Option<(String, usize)>,
}

impl Shown {
    fn tag(&mut self, tag: &Tag) {
        let (name, is_start): (&str, bool) = (&tag.name, tag.kind == TagKind::StartTag);
        match name {
            "style" | "script" | "title" => self.is_hidden = is_start,
            "br" if self.gap < Gap::Line => self.gap = Gap::Line,
            "br" => self.gap = Gap::Paragraph,
            "a" => {
                self.end_link();
                let address = tag.attrs.iter().find(|it| is_start && &*it.name.local == "href");
                let address = address.and_then(|it| told(&it.value));
                self.link = address.map(|address| (address, self.text.len()));
            }
            "li" => {
                self.part(Gap::Line);
                self.bullet = if is_start { self.item() } else { String::new() };
            }
            "table" => {
                self.part(Gap::Line);
                if is_start {
                    self.rows.push(false);
                } else if self.rows.pop() == Some(true) {
                    self.row(true);
                }
            }
            "tr" => {
                self.part(Gap::Line);
                self.row(false);
            }
            "td" | "th" if is_start && self.rows.last() == Some(&true) => self.gap = Gap::Cell,
            _ if PARAGRAPHS.contains(&name) => self.paragraph(name, is_start),
            _ if BLOCKS.contains(&name) => self.part(Gap::Line),
            _ => {}
        }
    }

    fn paragraph(&mut self, name: &str, is_start: bool) {
        let is_list = matches!(name, "ol" | "ul");
        let is_within = is_list && self.lists.len() > usize::from(!is_start);
        self.part(if is_within { Gap::Line } else { Gap::Paragraph });
        let step = |depth: usize| if is_start { depth + 1 } else { depth.saturating_sub(1) };
        match name {
            "blockquote" => self.quotes = step(self.quotes),
            "pre" => self.laid_out = step(self.laid_out),
            _ if is_list && is_start => self.lists.push((name == "ol").then_some(0)),
            _ if is_list => _ = self.lists.pop(),
            _ => {}
        }
    }

    /// The sign of an item, or its number.
    fn item(&mut self) -> String {
        let indent = "  ".repeat(self.lists.len().saturating_sub(1).min(DEEPEST));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{indent}{number}. ")
            }
            _ => format!("{indent}- "),
        }
    }

    /// At least so much comes before what follows. A cell that begins with a paragraph stays on its row.
    fn part(&mut self, gap: Gap) {
        if self.gap != Gap::Cell && self.gap < gap {
            self.gap = gap;
        }
    }

    /// Whether the row of the table says something.
    fn row(&mut self, says: bool) {
        if let Some(row) = self.rows.last_mut() {
            *row = says;
        }
    }

    fn write(&mut self, text: &str) {
        if self.is_hidden || self.text.len() > LONGEST {
            return;
        }
        for letter in text.chars() {
            let is_space = letter.is_ascii_whitespace() || letter == '\u{a0}';
            match letter {
                '\n' if self.laid_out > 0 && self.gap < Gap::Line => self.gap = Gap::Line,
                '\n' if self.laid_out > 0 => self.gap = Gap::Paragraph,
                _ if is_space && self.laid_out == 0 => {
                    self.gap = self.gap.max(Gap::Space);
                }
                _ => self.letter(if is_space { ' ' } else { letter }),
            }
        }
    }

    fn letter(&mut self, letter: char) {
        let is_first = self.text.is_empty();
        match self.gap {
            _ if is_first => {}
            Gap::None => {}
            Gap::Space => self.text.push(' '),
            Gap::Cell => self.text.push_str(" | "),
            Gap::Line => self.text.push('\n'),
            Gap::Paragraph => self.text.push_str("\n\n"),
        }
        if is_first || self.gap >= Gap::Line {
            self.text.push_str(&"> ".repeat(self.quotes.min(DEEPEST)));
        }
        self.gap = Gap::None;
        self.text.push_str(&std::mem::take(&mut self.bullet));
        self.text.push(letter);
        self.row(true);
    }

    /// The address of a link behind its text, unless the text is that address.
    fn end_link(&mut self) {
        let Some((address, start)) = self.link.take() else { return };
        let shown = self.text[start..].trim();
        if !shown.is_empty() && bare(shown) != bare(&address) {
            // A text takes every letter.
            _ = write!(self.text, " ({address})");
        }
    }
}

/// The address of a link where it leads somewhere that people go.
fn told(address: &str) -> Option<String> {
    let address = address.trim();
    let scheme = address.split_once(':')?.0.to_ascii_lowercase();
    let is_known = ["http", "https", "mailto", "tel"].contains(&scheme.as_str());
    let is_plain = address.len() <= LONGEST_ADDRESS && !address.contains(char::is_whitespace);
    (is_known && is_plain).then(|| address.strip_prefix("mailto:").unwrap_or(address).to_owned())
}

/// An address by what tells it from another.
fn bare(address: &str) -> String {
    let lower = address.to_lowercase();
    let prefixes = ["https://", "http://", "mailto:", "tel:", "www."];
    let bare = prefixes.iter().fold(lower.as_str(), |rest, prefix| rest.strip_prefix(prefix).unwrap_or(rest));
    bare.trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_apart_on_a_page_stands_apart_in_the_text() {
        for (page, said) in [
            (
                "<div dir=\"ltr\"><div>Geachte heer,</div><div><br></div><div>De zaal was dubbel geboekt.</div>\
                 <div>Wij stonden buiten.</div><div>Bedrag: 250</div><div>3 personen</div></div>",
                "Geachte heer,\n\nDe zaal was dubbel geboekt.\nWij stonden buiten.\nBedrag: 250\n3 personen",
            ),
            ("<p>Een</p>\n<p>Twee</p>", "Een\n\nTwee"),
            ("Een<br>Twee<br><br>Drie", "Een\nTwee\n\nDrie"),
            ("<h1>Klacht</h1>Zaal", "Klacht\n\nZaal"),
            (
                "<ul><li>Een<li>Twee<ol><li>a</li><li>b</li></ol></li></ul>Na",
                "- Een\n- Twee\n  1. a\n  2. b\n\nNa",
            ),
            (
                "<table><tr><td>Dag</td><th>Bedrag</th></tr><tr><td>maandag</td><td><p>250</p></td></tr></table>Na",
                "Dag | Bedrag\nmaandag | 250\n\nNa",
            ),
            ("<table><tr><td>Een<td>Twee<tr><td>Drie</table>", "Een | Twee\nDrie"),
            ("Op maandag:<blockquote>Een<br>Twee</blockquote>Nee", "Op maandag:\n\n> Een\n> Twee\n\nNee"),
            ("<pre>a  b\n c</pre>d", "a  b\n c\n\nd"),
            ("Een\n  <b>twee</b>&nbsp;<i>d</i>rie", "Een twee drie"),
            ("<title>T</title><style>p {}</style><script>x</script>Tekst<!-- weg -->", "Tekst"),
            (
                "Zie <a href=\"https://elders.example/x\">de foto</a>.",
                "Zie de foto (https://elders.example/x).",
            ),
            ("<a href='https://www.elders.example/'>elders.example</a>", "elders.example"),
            ("<a href='mailto:a@elders.example'>a@elders.example</a>", "a@elders.example"),
            ("<a href='mailto:a@elders.example'>Ans</a>", "Ans (a@elders.example)"),
            ("<a href='#x'>Op</a> <a href='javascript:x'>y</a>", "Op y"),
            ("R&amp;D &euro; 5", "R&D € 5"),
        ] {
            assert_eq!(text(page), said, "{page}");
        }
    }

    #[test]
    fn what_is_never_closed_is_no_trouble() {
        for part in ["<table><tr><td>a", "<blockquote>a", "<ul><li>a", "<pre>\n a", "<a href='tel:1'>a"] {
            let page = part.repeat(100_000);
            assert!(text(&page).len() < 2_000_000, "{part}");
        }
    }
}
