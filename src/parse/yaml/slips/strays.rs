//! Signs too many, and signs of another alphabet, on a line with braces or a list: a bracket without
//! its other half, two commas in a row, a full stop behind the brace that closes.

use super::LONGEST_LINE;
use crate::dossier::is_list_of_persons;
use crate::locale::Message;
use crate::parse::keys;
use crate::parse::limits::MOST_ITEMS;
use crate::parse::yaml::amended::Slip;
use crate::parse::yaml::quotes::LONGEST_SHOWN;
use crate::parse::yaml::tree;
use crate::source::{Edit, Source, Span};

/// The stray signs of a text that begins with a bracket; none when it is no YAML without them either.
pub(super) fn found(source: &Source, span: Span) -> Option<Slip> {
    let text = source.slice(span);
    if text.len() > LONGEST_LINE {
        return None;
    }
    let strays = Scan::of(text)?.strays;
    let mut meant = String::with_capacity(text.len());
    let mut at = 0;
    for stray in &strays {
        meant.push_str(text.get(at..stray.start)?);
        meant.push_str(stray.meant);
        at = stray.end;
    }
    meant.push_str(&text[at..]);
    let first = strays.first()?;
    if meant.len() > LONGEST_SHOWN || !tree::read(&meant, 0, MOST_ITEMS).is_sound() {
        return None;
    }
    let place = |stray: &Stray| Span::new(span.start + stray.start, span.start + stray.end);
    let end = span.start + text.len();
    Some(Slip {
        span: Span::new(place(first).start, place(first).end.max((place(first).start + 1).min(end))),
        message: Some(first.why.message(&text[first.start..])),
        help: message!("f2-written-help", example = meant.split_whitespace().collect::<Vec<_>>().join(" ")),
        edits: strays.iter().map(|stray| Edit::new(place(stray), stray.meant)).collect(),
    })
}

/// What is wrong with a sign.
#[derive(Debug, Clone, Copy)]
enum Why {
    Bracket,
    Comma,
    Behind,
    Remark,
    Wide,
}

impl Why {
    fn message(self, text: &str) -> Message {
        match self {
            Self::Bracket => message!("f2-bracket"),
            Self::Comma => message!("f2-commas"),
            Self::Behind => message!("f2-trailing"),
            Self::Remark => message!("f2-glued-remark"),
            Self::Wide => {
                message!("f2-wide", character = text.chars().next().unwrap_or_default().to_string())
            }
        }
    }
}

/// A stretch that is replaced by what was meant.
#[derive(Debug)]
struct Stray {
    start: usize,
    end: usize,
    meant: &'static str,
    why: Why,
}

/// A text read sign by sign, up to a remark.
struct Scan<'t> {
    text: &'t str,
    open: Vec<(usize, char)>,
    /// Where the first bracket was closed.
    closed: Option<usize>,
    strays: Vec<Stray>,
}

impl<'t> Scan<'t> {
    /// None where it is not plain what was meant.
    fn of(text: &'t str) -> Option<Self> {
        let mut scan = Self { text, open: Vec::new(), closed: None, strays: Vec::new() };
        let (mut quote, mut previous) = (None, ' ');
        let mut signs = text.char_indices();
        while let Some((at, sign)) = signs.next() {
            #[cfg(test)]
            crate::source::work::add(sign.len_utf8());
            match (quote, sign) {
                (Some('"'), '\\') => _ = signs.next(),
                (Some(open), _) if open == sign => quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') if matches!(previous, '{' | '[' | ',' | ':') => quote = Some(sign),
                (None, '#') if scan.is_remark(at) => break,
                (None, _) => scan.sign(at, sign, previous)?,
            }
            if !sign.is_whitespace() {
                previous = sign;
            }
        }
        scan.finish()?;
        scan.strays.sort_by_key(|stray| stray.start);
        Some(scan)
    }

    fn stray(&mut self, at: usize, sign: char, meant: &'static str, why: Why) {
        self.strays.push(Stray { start: at, end: at + sign.len_utf8(), meant, why });
    }

    /// Whether a remark begins here, which may stand right behind the bracket that closes.
    fn is_remark(&mut self, at: usize) -> bool {
        let is_glued = self.closed.is_some_and(|closed| closed == at);
        if is_glued {
            self.strays.push(Stray { start: at, end: at, meant: " ", why: Why::Remark });
        }
        is_glued || self.text[..at].ends_with([' ', '\t']) && self.open.is_empty()
    }

    fn sign(&mut self, at: usize, sign: char, previous: char) -> Option<()> {
        let behind = &self.text[at + sign.len_utf8()..];
        match sign {
            '{' | '[' => self.open.push((at, sign)),
            '}' | ']' => self.close(at, sign, behind)?,
            _ if self.open.is_empty() => self.behind(at, sign, behind)?,
            ',' if previous == ',' => self.stray(at, sign, "", Why::Comma),
            ',' if previous == '{' => {
                let end = at + 1 + behind.len() - behind.trim_start().len();
                self.strays.push(Stray { start: at, end, meant: "", why: Why::Comma });
            }
            '：' if keys::is_key(word_before(&self.text[..at])) => {
                let meant = if behind.starts_with(' ') { ":" } else { ": " };
                self.stray(at, sign, meant, Why::Wide);
            }
            '，' | '、' if begins_with_key(behind) => {
                let meant = if behind.starts_with(' ') { "," } else { ", " };
                self.stray(at, sign, meant, Why::Wide);
            }
            _ => {}
        }
        Some(())
    }

    fn close(&mut self, at: usize, sign: char, behind: &str) -> Option<()> {
        let opening = if sign == '}' { '{' } else { '[' };
        let is_last = is_end(behind);
        match self.open.last().copied() {
            Some((_, open)) if open == opening => {
                // One that closes before the last key is too many.
                if self.open.len() == 1 && behind.trim_end().ends_with(sign) && follows(behind) {
                    self.stray(at, sign, "", Why::Bracket);
                    return Some(());
                }
                self.open.pop();
                self.closed = self.open.is_empty().then_some(at + 1);
            }
            // What was opened within the braces and not closed.
            Some((opened, '[')) if self.open.len() > 1 => {
                self.unclosed(opened, at)?;
                self.open.pop();
                self.close(at, sign, behind)?;
            }
            Some((_, '{')) if self.open.len() == 1 && is_last && !self.text[..at].contains('}') => {
                self.stray(at, sign, "}", Why::Bracket);
                self.open.pop();
                self.closed = Some(at + 1);
            }
            Some(_)
                if is_last
                    || follows(behind)
                    || is_end(behind.trim_start().trim_start_matches(['}', ']'])) =>
            {
                self.stray(at, sign, "", Why::Bracket);
            }
            None if is_end(behind.trim_start_matches(['}', ']', ',', '.', ';'])) => {
                self.stray(at, sign, "", Why::Bracket);
            }
            _ => return None,
        }
        Some(())
    }

    /// A bracket before one value or key is too many; one before persons was not closed.
    fn unclosed(&mut self, opened: usize, at: usize) -> Option<()> {
        let inside = &self.text[opened + 1..at];
        let key = self.text[..opened].trim_end().strip_suffix(':').map(word_before);
        if key.is_some_and(is_list_of_persons) {
            let next = inside
                .char_indices()
                .find(|(comma, sign)| *sign == ',' && begins_with_key(&inside[comma + 1..]));
            let end = next.map_or(at, |(comma, _)| opened + 1 + comma);
            self.strays.push(Stray { start: end, end, meant: "]", why: Why::Bracket });
        } else if key.is_some() || begins_with_key(inside) {
            self.stray(opened, '[', "", Why::Bracket);
        } else {
            return None;
        }
        Some(())
    }

    /// What stands behind the bracket that closes: signs that say nothing are too many.
    fn behind(&mut self, at: usize, sign: char, behind: &str) -> Option<()> {
        let is_nothing =
            matches!(sign, ',' | '.' | ';') && is_end(behind.trim_start_matches(['}', ']', ',', '.', ';']));
        if is_nothing {
            self.stray(at, sign, "", Why::Behind);
        }
        (is_nothing || sign.is_whitespace()).then_some(())
    }

    /// Of two braces at the beginning of which one is closed, the second is too many.
    fn finish(&mut self) -> Option<()> {
        match self.open.as_slice() {
            [] => Some(()),
            [(_, '{')] if self.text.starts_with("{{") => {
                self.stray(1, '{', "", Why::Bracket);
                Some(())
            }
            _ => None,
        }
    }
}

/// Whether nothing but a remark stands here.
fn is_end(text: &str) -> bool {
    let text = text.trim_start();
    text.is_empty() || text.starts_with('#')
}

/// Whether a comma and a known key stand here.
fn follows(text: &str) -> bool {
    text.trim_start().strip_prefix(',').is_some_and(begins_with_key)
}

/// Whether a known key with its colon stands first.
fn begins_with_key(text: &str) -> bool {
    text.split_once([':', '：']).is_some_and(|(word, _)| keys::is_key(word.trim()))
}

/// The word that stands last.
fn word_before(text: &str) -> &str {
    let start = text
        .rfind(|sign: char| !(sign.is_alphanumeric() || sign == '-'))
        .map(|at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    &text[start.unwrap_or_default()..]
}
