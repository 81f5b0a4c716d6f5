//! Slips within a line that make it no YAML, though it is plain what was meant: other dashes, other
//! brackets, a comma too few or too many, a sign that hides what follows it.

mod braces;

use super::amended::{Edit, Slip};
use super::pieces::{Line, lines};
use super::quotes::{begins_with_apostrophe, end_of_quoted, meant, quoted};
use crate::parse::keys;
use crate::source::{Source, Span};

/// The slips in the data of `span`.
pub(super) fn found(source: &Source, span: Span) -> Vec<Slip> {
    let mut slips = Vec::new();
    for line in lines(source, span) {
        #[cfg(test)]
        crate::source::work::add(line.text.len());
        of_line(source, line, &mut slips);
    }
    slips
}

fn of_line(source: &Source, line: Line<'_>, slips: &mut Vec<Slip>) {
    let line_end = line.start + line.text.len();
    let mut rest = Span::new(line.start, line_end);
    if let Some(dash) = odd_dash(line.text) {
        let sign = Span::new(line.start, line.start + dash.len_utf8());
        rest.start = sign.end;
        let is_apart = source.slice(rest).starts_with(' ');
        slips.push(Slip {
            span: sign,
            message: message!("f2-dash-sign", character = dash.to_string()),
            help: message!("f2-dash-help"),
            edits: vec![Edit::new(sign, if is_apart { "-" } else { "- " })],
        });
    } else if line.is_item() {
        rest.start += 1;
    }
    let rest = trimmed(source, rest);
    let text = source.slice(rest);
    if text.starts_with(['{', '(']) {
        braces::found(source, rest, slips);
    } else if let Some((key, rest)) = text.split_once(':').filter(|(key, _)| is_word(key)) {
        let value = trimmed(source, Span::new(line_end - rest.len(), line_end));
        match source.slice(value).starts_with(['{', '(']) {
            true => braces::found(source, value, slips),
            false if rest.starts_with(' ') => apostrophe(source, Some(key), value, slips),
            false => {}
        }
    } else if let Some((key, value)) = text.split_once('=').filter(|(key, _)| keys::is_key(key.trim())) {
        let key_end = rest.start + key.len();
        slips.push(Slip {
            span: rest,
            message: message!("f2-no-colon"),
            help: message!("f2-written-help", example = format!("{}: {}", key.trim(), value.trim())),
            edits: vec![Edit::new(Span::new(key_end, line_end - value.trim_start().len()), ": ")],
        });
    } else if let Some((key, value)) = text.split_once(' ').filter(|(key, _)| line.is_item() && is_first(key))
    {
        let gap = Span::new(rest.start + key.len(), line_end - value.trim_start().len());
        slips.push(Slip {
            span: rest,
            message: message!("f2-no-colon"),
            help: message!("f2-written-help", example = format!("{key}: {}", value.trim())),
            edits: vec![Edit::new(gap, ": ")],
        });
    } else {
        apostrophe(source, None, rest, slips);
    }
}

/// Whether a key begins the items of a list.
fn is_first(key: &str) -> bool {
    ["datum", "sleutel", "regel", "bestand", "rol", "stap"].contains(&key)
}

/// A value of one line that begins with an apostrophe.
fn apostrophe(source: &Source, key: Option<&str>, value: Span, slips: &mut Vec<Slip>) {
    let text = source.slice(value);
    let is_quoted = end_of_quoted(text).is_some_and(|end| {
        let behind = text[end..].trim();
        behind.is_empty() || behind.starts_with('#')
    });
    if begins_with_apostrophe(text) && !is_quoted {
        slips.push(in_quotes(source, key, value, Why::Apostrophe));
    }
}

/// Why a value must stand between quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    Apostrophe,
    Quote,
    Comma,
    Tail,
    Colon,
}

/// A value that must stand between quotes: it is told from the sign on for which it must.
fn in_quotes(source: &Source, key: Option<&str>, value: Span, why: Why) -> Slip {
    let text = source.slice(value);
    let sign = match why {
        Why::Apostrophe => Some(0),
        Why::Quote => end_of_quoted(text).map(|end| end + text[end..].len() - text[end..].trim_start().len()),
        Why::Comma => text.find(','),
        Why::Tail if text.starts_with('#') => Some(0),
        Why::Tail => text.find(" #").map(|at| at + 1),
        Why::Colon => text.find(": "),
    };
    let value_in_quotes = quoted(meant(text));
    let example = match key {
        Some(key) => format!("{}: {value_in_quotes}", key.trim()),
        None => value_in_quotes.clone(),
    };
    let message = match why {
        Why::Apostrophe => message!("f2-apostrophe"),
        Why::Quote => message!("f2-trailing"),
        Why::Comma => message!("f2-comma-inside"),
        Why::Tail => message!("f2-tail"),
        Why::Colon => message!("f2-colon"),
    };
    let help = match why {
        Why::Tail => message!("f2-tail-help", example = example),
        _ => message!("f2-written-help", example = example),
    };
    let span = Span::new(value.start + sign.unwrap_or_default(), value.end);
    Slip { span, message, help, edits: vec![Edit::new(value, value_in_quotes)] }
}

/// The sign that stands where a dash should: before braces, or before a key.
fn odd_dash(text: &str) -> Option<char> {
    let is_odd =
        |sign: &char| matches!(sign, '\u{2010}'..='\u{2015}' | '\u{2212}' | '•' | '·' | '*' | '+' | '~');
    let sign = text.chars().next().filter(is_odd)?;
    let rest = text[sign.len_utf8()..].trim_start();
    let word = rest.split([':', '=']).next().unwrap_or_default();
    (rest.starts_with(['{', '(']) || word.len() < rest.len() && keys::is_key(word)).then_some(sign)
}

/// Whether a text may be a key.
fn is_word(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|character| character.is_alphanumeric() || matches!(character, '-' | '_'))
}

fn trimmed(source: &Source, span: Span) -> Span {
    let text = source.slice(span);
    let start = span.start + text.len() - text.trim_start().len();
    Span::new(start, start + text.trim().len())
}
