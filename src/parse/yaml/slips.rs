//! Slips within a line that make it no YAML, though it is plain what was meant: other dashes, other
//! brackets, a comma too few or too many, a sign that hides what follows it.

mod braces;
mod cuts;
mod lists;
mod loose;
mod places;
mod strays;
mod tabs;

use std::collections::HashSet;

pub(super) use self::tabs::found as tabbed;
use super::amended::Slip;
use super::pieces::{Line, lines};
use super::quotes::{LONGEST_SHOWN, begins_with_apostrophe, end_of_quoted, meant, quoted};
use crate::dossier::is_list_of_persons;
use crate::parse::keys;
use crate::parse::yaml::of_complainant;
use crate::source::{Edit, Source, Span};

/// A longer line is typed by nobody; what is wrong with it is told without saying what was meant.
const LONGEST_LINE: usize = 4000;

/// The slips in the data of `span`.
pub(super) fn found(source: &Source, span: Span) -> Vec<Slip> {
    let (mut slips, mut end) = (Vec::new(), span.start);
    let all: Vec<Line<'_>> = lines(source, span).collect();
    loose::found(&all, &mut slips);
    places::found(&all, &mut slips);
    let is_top = |line: &&Line<'_>| line.indent == 0;
    let top: HashSet<String> = all.iter().filter(is_top).filter_map(|line| Some(line.key()?.value)).collect();
    for line in lines(source, span) {
        #[cfg(test)]
        crate::source::work::add(line.text.len());
        // Braces may be closed on a line below.
        if line.start >= end {
            end = of_line(source, line, &top, &mut slips);
        }
    }
    slips
}

/// The values between curly quotes of which a comma cuts something off, though all of it is YAML.
pub(super) fn in_curly(source: &Source, span: Span) -> Vec<Slip> {
    let is_opened = |text: &str| [": “", ": ”", ": „", ": «", ": ‘"].iter().any(|sign| text.contains(sign));
    let mut slips = Vec::new();
    if is_opened(source.slice(span)) {
        for line in lines(source, span).filter(|line| line.text.contains('{') && is_opened(line.text)) {
            of_line(source, line, &HashSet::new(), &mut slips);
        }
    }
    let is_cut = |slip: &Slip| slip.message.as_ref().is_some_and(|it| it.key == key!("f2-comma-inside"));
    slips.retain(is_cut);
    slips
}

/// The slips of a line below the keys at the `top`; gives where that ends which begins on it.
fn of_line(source: &Source, line: Line<'_>, top: &HashSet<String>, slips: &mut Vec<Slip>) -> usize {
    let line_end = line.start + line.text.len();
    let mut rest = Span::new(line.start, line_end);
    if let Some(dash) = odd_dash(line.text) {
        let sign = Span::new(line.start, line.start + dash.len());
        rest.start = sign.end;
        let is_apart = source.slice(rest).starts_with(' ');
        let is_block = !braces::begin(source.slice(rest).trim_start());
        // The keys below the first stay straight under it.
        let width = if is_block { dash.chars().count() } else { 1 };
        slips.push(Slip {
            span: sign,
            message: Some(message!("f2-dash-sign", character = dash)),
            help: message!("f2-dash-help"),
            edits: vec![Edit::new(sign, if is_apart { format!("{:<width$}", "-") } else { "- ".to_owned() })],
        });
    } else if line.is_item() {
        rest.start += 1;
    }
    let rest = trimmed(source, rest);
    let text = source.slice(rest);
    if braces::begin(text) {
        return braces::found(source, rest, slips);
    }
    if line.is_item()
        && let Some(slip) = braces::lacking_around(source, rest)
    {
        slips.push(slip);
        return line_end;
    }
    if let Some((key, rest)) = text.split_once(':').filter(|(key, _)| is_word(key)) {
        let value = trimmed(source, Span::new(line_end - rest.len(), line_end));
        if is_list_of_persons(key) && is_list_in_braces(source.slice(value)) {
            slips.push(list_in_braces(source, value));
        } else if key == "klager" && is_list_in_braces(source.slice(value)) {
            slips.push(complainant_in_braces(source, key, value));
            return line_end;
        } else if keys::is_text(key) && begins_with_brackets(source.slice(value)) {
            slips.push(in_quotes(source, Some(key), value, Why::Bracket));
            return line_end;
        } else if source.slice(value).starts_with(['{', '(']) {
            return braces::found(source, value, slips);
        }
        if source.slice(value).starts_with('[') {
            slips.extend(lists::found(source, key, value).or_else(|| strays::found(source, value)));
        } else if let Some(slip) = braces::lacking(source, key, value) {
            slips.push(slip);
        } else if rest.starts_with(' ') {
            two_keys(source, key, value, slips);
            apostrophe(source, Some(key), value, slips);
        } else if rest.starts_with('\t') && keys::is_key(key) {
            slips.push(tab_behind(Span::new(line_end - rest.len(), value.start)));
        } else if !rest.is_empty() && keys::is_key(key) {
            slips.push(no_colon(source, key, value));
        }
    } else if let Some((key, value)) =
        text.split_once(['=', '：', ';']).filter(|(key, _)| keys::is_key(key.trim()))
    {
        slips.push(no_colon(source, key, trimmed(source, Span::new(line_end - value.len(), line_end))));
    } else if let Some((key, value)) = text.split_once(' ').filter(|(key, _)| {
        line.is_item() && is_first(key) || line.indent == 0 && keys::is_of_dossier(key) && !top.contains(*key)
    }) {
        slips.push(no_colon(source, key, trimmed(source, Span::new(line_end - value.len(), line_end))));
    } else {
        apostrophe(source, None, rest, slips);
    }
    line_end
}

/// Whether brackets stand around the first words of a text, or braces around all of it.
fn begins_with_brackets(text: &str) -> bool {
    let close = match text.chars().next() {
        Some('{') => '}',
        Some('[') => ']',
        _ => return false,
    };
    let is_list = close == ']' && text.ends_with(close);
    text.len() <= LONGEST_SHOWN && !is_list && text.contains(close) && !text.contains(" #")
}

/// A key at the start of its line without the colon and the space that should stand behind it.
fn no_colon(source: &Source, key: &str, value: Span) -> Slip {
    let text = source.slice(value);
    let text = if text.starts_with('#') { quoted(text) } else { text.to_owned() };
    let line = source.line_around(value.start);
    let start = line.start + source.slice(line).find(key).unwrap_or_default();
    Slip {
        span: Span::new(start, value.end),
        message: Some(message!("f2-no-colon")),
        help: message!("f2-written-help", example = format!("{}: {text}", key.trim())),
        edits: vec![Edit::new(Span::new(start + key.trim_end().len(), value.end), format!(": {text}"))],
    }
}

/// A tab behind the colon of a key, where a space should be.
fn tab_behind(span: Span) -> Slip {
    let (message, help) = (Some(message!("f2-tab")), message!("f2-tab-help"));
    Slip { span, message, help, edits: vec![Edit::new(span, " ")] }
}

/// Whether persons stand between braces, as if these were a list.
fn is_list_in_braces(text: &str) -> bool {
    let inside = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
    text.len() <= LONGEST_LINE && inside.is_some_and(|it| !it.trim().is_empty() && !it.contains([':', '#']))
}

fn list_in_braces(source: &Source, value: Span) -> Slip {
    let list = format!("[{}]", source.slice(Span::new(value.start + 1, value.end - 1)).trim());
    let help = message!("f2-written-help", example = list.as_str());
    let message = Some(message!("f5-persons"));
    Slip { span: value, message, help, edits: vec![Edit::new(value, list)] }
}

/// Who complains, named between braces without the key for that.
fn complainant_in_braces(source: &Source, key: &str, value: Span) -> Slip {
    let meant = of_complainant(source.slice(Span::new(value.start + 1, value.end - 1)));
    let help = message!("f2-written-help", example = format!("{key}: {meant}"));
    let message = Some(message!("f5-complainant"));
    Slip { span: value, message, help, edits: vec![Edit::new(value, meant)] }
}

/// A second key behind the one word of the first: it belongs on a line of its own.
fn two_keys(source: &Source, key: &str, value: Span, slips: &mut Vec<Slip>) {
    let text = source.slice(value);
    let Some((word, second)) = text.split_once(' ').filter(|_| is_first(key) || key == "door") else {
        return;
    };
    let second = second.trim_start();
    let is_key = second.split_once(": ").is_some_and(|(key, _)| keys::is_of_item(key));
    if !is_key || word.starts_with(['"', '\'']) || word.ends_with(',') {
        return;
    }
    let start = value.end - second.len();
    let column =
        source.position(value.start).column - source.slice(value_line(source, value, key)).chars().count();
    slips.push(Slip {
        span: Span::new(start, value.end),
        message: Some(message!("f2-two-keys")),
        help: message!("f2-two-keys-help", example = second),
        edits: vec![Edit::new(
            Span::new(value.start + word.len(), start),
            format!("\n{}", " ".repeat(column - 1)),
        )],
    });
}

/// What stands from a key up to its value.
fn value_line(source: &Source, value: Span, key: &str) -> Span {
    let line = source.line_around(value.start);
    let before = source.slice(Span::new(line.start, value.start));
    Span::new(line.start + before.rfind(key).unwrap_or_default(), value.start)
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

/// What is no text between braces.
const BRACKETS: [char; 4] = ['{', '}', '[', ']'];

/// Why a value must stand between quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    Apostrophe,
    Quote,
    Comma,
    Bracket,
    Tail,
    Colon,
}

/// Whether a comma stands between persons: these are a list, and no text.
fn are_persons(key: &str, why: Why) -> bool {
    why == Why::Comma && is_list_of_persons(key.trim())
}

/// A value that must stand between quotes: it is told from the sign on for which it must.
fn in_quotes(source: &Source, key: Option<&str>, value: Span, why: Why) -> Slip {
    let text = source.slice(value);
    let sign = match why {
        Why::Apostrophe => Some(0),
        Why::Quote => end_of_quoted(text).map(|end| end + text[end..].len() - text[end..].trim_start().len()),
        Why::Comma => text.find(','),
        Why::Bracket => text.find(BRACKETS),
        Why::Tail if text.starts_with('#') => Some(0),
        Why::Tail => text.find(" #").map(|at| at + 1),
        Why::Colon => text.find(": "),
    };
    // On more lines than one it is a text all the same.
    let text_in_one = meant(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let value_in_quotes = match key.is_some_and(|key| are_persons(key, why)) {
        true => format!("[{text_in_one}]"),
        false => quoted(&text_in_one),
    };
    let example = match key {
        Some(key) => format!("{}: {value_in_quotes}", key.trim()),
        None => value_in_quotes.clone(),
    };
    // Between quotes it is no word of a list and no day either: what is wrong with it is told there.
    let is_closed = |key: &str| keys::is_closed(key.trim()) && !are_persons(key, why);
    let is_told = !matches!(why, Why::Comma | Why::Bracket | Why::Colon) || !key.is_some_and(is_closed);
    let message = match why {
        Why::Apostrophe => message!("f2-apostrophe"),
        Why::Quote => message!("f2-trailing"),
        Why::Comma => message!("f2-comma-inside"),
        Why::Bracket => message!("f2-bracket-inside"),
        Why::Tail => message!("f2-tail"),
        Why::Colon => message!("f2-colon"),
    };
    let help = match why {
        Why::Tail => message!("f2-tail-help", example = example),
        _ => message!("f2-written-help", example = example),
    };
    let span = Span::new(value.start + sign.unwrap_or_default(), value.end);
    let message = is_told.then_some(message);
    Slip { span, message, help, edits: vec![Edit::new(value, value_in_quotes)] }
}

/// A number before an item, with the sign behind it, or so many dashes.
const LONGEST_DASH: usize = 4;

/// What stands where a dash should: another sign, more than one dash, or a number, before braces or
/// before a key.
fn odd_dash(text: &str) -> Option<&str> {
    let is_odd =
        |sign: char| matches!(sign, '\u{2010}'..='\u{2015}' | '\u{2212}' | '•' | '·' | '*' | '+' | '~');
    let behind = match text.strip_prefix(is_odd) {
        Some(behind) => behind,
        None if text.starts_with("--") => text.trim_start_matches('-'),
        None => text.trim_start_matches(|sign: char| sign.is_ascii_digit()).strip_prefix(['.', ')'])?,
    };
    let sign = text.strip_suffix(behind).filter(|sign| sign.len() <= LONGEST_DASH)?;
    let rest = behind.trim_start();
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
