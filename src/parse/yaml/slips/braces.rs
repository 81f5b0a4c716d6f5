//! Braces. They are cut where a key begins, whatever stands before that: what is left
//! between two keys is a value, with every comma in it.

use super::{
    BRACKETS, LONGEST_LINE, Why, are_persons, begins_with_apostrophe, in_quotes, is_word, lists, strays,
    trimmed,
};
use crate::parse::keys;
use crate::parse::yaml::amended::Slip;
use crate::parse::yaml::quotes::{LONGEST_SHOWN, end_of_quoted, quoted, within_curly};
use crate::source::{Edit, Source, Span};

/// The keys that every item of some list has: alone between commas, one of these lacks its colon.
const OBLIGATORY: [&str; 6] = ["datum", "stap", "door", "regel", "bestand", "sleutel"];

/// Those of which the colon is taken for another sign: a name of a file has a full stop too.
const OF_EVENTS: [&str; 3] = ["datum", "stap", "door"];

const LONGEST_KEY: usize = 24;

/// How deep braces stand within braces that are cut: a correction has them around what it says.
const DEEPEST_BRACES: usize = 2;

/// The slips in braces, or in other brackets that are meant as such; gives where they end.
pub(super) fn found(source: &Source, span: Span, slips: &mut Vec<Slip>) -> usize {
    let span = whole(source, span);
    let text = source.slice(span);
    if text.len() <= LONGEST_LINE && !has_remarks(text) {
        match strays::found(source, span) {
            Some(slip) => slips.push(slip),
            None => within(source, span, slips),
        }
    }
    span.end
}

fn within(source: &Source, span: Span, slips: &mut Vec<Slip>) {
    let text = source.slice(span);
    let Some(close) = end(text) else { return };
    let is_other = !text.starts_with('{') || !text[close..].starts_with('}');
    let inside = Span::new(span.start + 1, span.start + close);
    let Some(parts) = Parts::cut(source, inside, DEEPEST_BRACES) else { return };
    let mut lack = Lack { place: is_other.then_some(span), ..Lack::default() };
    if is_other {
        lack.edits.push(Edit::new(Span::new(span.start, span.start + 1), "{"));
        lack.edits.push(Edit::new(Span::new(inside.end, inside.end + 1), "}"));
    }
    parts.lacking(source, &mut lack);
    let Lack { place, is_comma, edits } = lack;
    if let Some(span) = place {
        let message = match (is_other, is_comma) {
            (true, _) => message!("f2-braces"),
            (false, true) => message!("f2-comma"),
            (false, false) => message!("f2-no-colon"),
        };
        let example = parts.shown(source);
        let help = match example.len() <= LONGEST_SHOWN {
            true => message!("f2-written-help", example = example),
            false => message!("f2-bracket-help"),
        };
        slips.push(Slip { span, message: Some(message), help, edits });
    }
    parts.without_quotes(source, slips);
}

/// Keys with values behind a key that holds these, on its line and without braces around them.
pub(super) fn lacking(source: &Source, key: &str, value: Span) -> Option<Slip> {
    let text = source.slice(value);
    let is_held = keys::holds_fields(key) && text.len() <= LONGEST_LINE && !text.contains('#');
    let (length, _) = key_at(text, 0, None).filter(|_| is_held)?;
    let begins = |line: &str| line.len() - line.trim_start().len();
    let line = source.slice(source.line_around(value.start));
    let below = &source.text()[source.line_around(value.start).end..];
    let is_whole =
        below.lines().find(|line| !line.trim().is_empty()).is_none_or(|it| begins(it) <= begins(line));
    if !keys::is_key(&text[..length]) || !is_whole {
        return None;
    }
    let meant = Parts::cut(source, value, DEEPEST_BRACES)?.shown(source);
    let help = message!("f2-written-help", example = format!("{key}: {meant}"));
    let edits = vec![Edit::new(value, meant)];
    let message = Some(message!("f2-braces-lacking"));
    Some(Slip { span: value, message, help, edits })
}

/// Braces that are closed on a line below, with what stands between.
fn whole(source: &Source, span: Span) -> Span {
    let is_open = |text: &str| text.starts_with('{') && !text.contains('}');
    if !is_open(source.slice(span)) {
        return span;
    }
    let indent = source.position(span.start).column - 1;
    let below = Span::new(span.end, source.text().len().min(span.end + LONGEST_LINE));
    let mut at = below.start;
    for line in source.slice(below).split_inclusive('\n') {
        let (text, margin) = (line.trim_end(), line.len() - line.trim_start().len());
        at += line.len();
        let is_below =
            at - line.len() == below.start || margin >= indent && !line.trim_start().starts_with('-');
        if !is_below {
            return span;
        }
        if text.ends_with('}') {
            return Span::new(span.start, at - (line.len() - text.len()));
        }
    }
    span
}

/// Whether remarks stand among the keys, on one of several lines.
fn has_remarks(text: &str) -> bool {
    let is_remark = |line: &str| line.trim_start().starts_with('#') || line.contains(", #");
    text.contains('\n') && text.lines().any(is_remark)
}

/// Where the bracket stands that closes the line: its last sign, save a remark. Another than a brace is
/// taken for it where it closes no bracket within.
fn end(text: &str) -> Option<usize> {
    let is_last = |close: &usize| {
        let behind = &text[close + 1..];
        behind.is_empty() || behind.starts_with(' ') && behind.trim_start().starts_with('#')
    };
    let first = || balanced(text).map(|length| length - 1).filter(is_last);
    let brace = || text.rfind('}').filter(is_last);
    if let Some(close) = text.strip_prefix('{').and_then(|_| first().or_else(brace)) {
        return Some(close);
    }
    PAIRS.iter().find_map(|[open, close]| {
        let at = text.rfind(*close).filter(is_last)?;
        let inside = &text[1..=at];
        (inside.matches(*close).count() > inside.matches(*open).count()).then_some(at)
    })
}

/// Brackets that are typed around keys and values.
const PAIRS: [[char; 2]; 3] = [['{', '}'], ['(', ')'], ['<', '>']];

/// Whether a text begins as braces do, or with another bracket that may be meant as one.
pub(super) fn begin(text: &str) -> bool {
    PAIRS.iter().any(|[open, _]| text.starts_with(*open)) || text.starts_with('[') && text.ends_with('}')
}

/// Why a value between braces can't stand there without quotes.
fn why(value: &str) -> Option<Why> {
    if value.starts_with(['{', '[']) {
        return None;
    }
    if let Some(end) = end_of_quoted(value) {
        return match (value[end..].trim().is_empty(), begins_with_apostrophe(value)) {
            (true, _) => None,
            (false, true) => Some(Why::Apostrophe),
            (false, false) => Some(Why::Quote),
        };
    }
    let rules = [
        (begins_with_apostrophe(value), Why::Apostrophe),
        (value.starts_with(['"', '\'']), Why::Quote),
        (value.contains(','), Why::Comma),
        (value.contains(BRACKETS), Why::Bracket),
        (value.contains(" #") || value.starts_with('#'), Why::Tail),
        (value.contains(": "), Why::Colon),
    ];
    let why = rules.into_iter().find(|(is, _)| *is).map(|(_, why)| why)?;
    // A quote that is never closed is told as such.
    (why != Why::Quote).then_some(why)
}

struct Part {
    key: Span,
    value: Span,
    /// What stands between braces of its own.
    inner: Option<Parts>,
}

/// The signs between keys and values that lack or are others.
#[derive(Default)]
struct Lack {
    /// The first place where one lacks.
    place: Option<Span>,
    /// Whether that is a comma.
    is_comma: bool,
    edits: Vec<Edit>,
}

struct Parts {
    list: Vec<Part>,
}

impl Parts {
    /// None where it is not plain what is meant.
    fn cut(source: &Source, inside: Span, depth: usize) -> Option<Self> {
        let text = source.slice(inside);
        let mut list = Vec::new();
        let mut at = text.len() - text.trim_start().len();
        while at < text.len() {
            let (key, value) = key_at(text, at, Some(&list))?;
            let end = value_end(text, value, &list)?;
            list.push((at..at + key, value..end));
            let behind = &text[end..];
            let between = [' ', ',', ';', '.', '|', '/', '-', '\r', '\n'];
            at = end + behind.len() - behind.trim_start_matches(between).len();
        }
        let part = |(key, value): &(std::ops::Range<usize>, std::ops::Range<usize>)| {
            let span = |range: &std::ops::Range<usize>| {
                Span::new(inside.start + range.start, inside.start + range.end)
            };
            let value = trimmed(source, span(value));
            let is_inner = depth > 0 && source.slice(value).starts_with('{');
            let within = || Self::cut(source, Span::new(value.start + 1, value.end - 1), depth - 1);
            Part { key: span(key), value, inner: if is_inner { within() } else { None } }
        };
        let list: Vec<Part> = list.iter().map(part).collect();
        (!list.is_empty()).then_some(Self { list })
    }

    fn lacking(&self, source: &Source, lack: &mut Lack) {
        for (index, part) in self.list.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| self.list[before].value.end);
            if let Some(before) =
                before.filter(|before| source.slice(Span::new(*before, part.key.start)).trim() != ",")
            {
                lack.edits.push(Edit::new(Span::new(before, part.key.start), ", "));
                lack.is_comma |= lack.place.is_none();
                lack.place.get_or_insert(part.key);
            }
            let colon = Span::new(part.key.end, part.value.start);
            let is_glued = colon.end - colon.start < 2 && part.value.end > part.value.start;
            if source.slice(colon).trim() != ":" || is_glued {
                lack.edits.push(Edit::new(colon, ": "));
                lack.place.get_or_insert(part.key);
            }
            if let Some(inner) = &part.inner {
                inner.lacking(source, lack);
            }
        }
    }

    /// The values that can't stand there without quotes.
    fn without_quotes(&self, source: &Source, slips: &mut Vec<Slip>) {
        for part in &self.list {
            let (key, value) = (source.slice(part.key), source.slice(part.value));
            if let Some(inner) = &part.inner {
                inner.without_quotes(source, slips);
            } else if value.starts_with('[') {
                slips.extend(lists::found(source, key, part.value));
            } else if let Some(why) = why(value) {
                slips.push(in_quotes(source, Some(key), part.value, why));
            }
        }
    }

    /// The braces as they should be typed.
    fn shown(&self, source: &Source) -> String {
        let parts = self.list.iter().map(|part| {
            let (key, value) = (source.slice(part.key), source.slice(part.value));
            let meant = match (&part.inner, why(value)) {
                (Some(inner), _) => inner.shown(source),
                (None, Some(why)) if are_persons(key, why) => format!("[{value}]"),
                (None, Some(_)) => quoted(super::meant(value)),
                (None, None) if within_curly(value).is_some() => quoted(super::meant(value)),
                (None, None) => lists::meant(value).unwrap_or_else(|| value.to_owned()),
            };
            format!("{key}: {meant}")
        });
        format!("{{{}}}", parts.collect::<Vec<_>>().join(", "))
    }
}

type Ranges = [(std::ops::Range<usize>, std::ops::Range<usize>)];

/// The length of the key at an offset, and where its value begins; none where no key stands. Behind
/// anything but a comma it must be a known one that did not stand before.
fn key_at(text: &str, at: usize, before: Option<&Ranges>) -> Option<(usize, usize)> {
    let rest = &text[at..];
    let length =
        rest.find(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '-' | '_'))).unwrap_or(rest.len());
    let (word, behind) = rest.split_at(length);
    if !is_word(word) {
        return None;
    }
    let is_new = keys::is_key(word)
        && before.is_none_or(|list| list.iter().all(|(key, _)| text[key.clone()] != *word));
    let is_alone = || is_new && !text.contains(&format!("{word}:"));
    let spaces = behind.len() - behind.trim_start().len();
    let value = at + length;
    match behind[spaces..].chars().next() {
        Some(':') => {
            let value = value + spaces + 1;
            let is_plain = text[value..].starts_with([' ', '"', '\'', '[', '{']) || value == text.len();
            (is_plain || is_new).then(|| (length, value + blanks(&text[value..])))
        }
        Some('=' | ';') if is_new => {
            let value = value + spaces + 1;
            Some((length, value + blanks(&text[value..])))
        }
        Some('.') if is_new && spaces == 0 && OF_EVENTS.contains(&word) => {
            let is_glued = text[value + 1..].starts_with(char::is_alphanumeric);
            (is_glued || is_alone()).then(|| (length, value + 1 + blanks(&text[value + 1..])))
        }
        Some('-' | '|' | '/') if OF_EVENTS.contains(&word) && is_alone() => {
            let value = value + spaces + 1;
            Some((length, value + blanks(&text[value..])))
        }
        Some(_) if spaces > 0 && is_alone() => {
            // A day is no word of a sentence.
            let is_day = behind[spaces..].bytes().take_while(u8::is_ascii_digit).count() == 4;
            (is_day || OBLIGATORY.contains(&word)).then_some((length, value + spaces))
        }
        _ => None,
    }
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// Where a value ends that begins at an offset: before what separates it from the next key.
fn value_end(text: &str, start: usize, list: &Ranges) -> Option<usize> {
    let rest = &text[start..];
    if rest.starts_with(['{', '[']) {
        return Some(start + balanced(rest)?);
    }
    if let Some(end) = end_of_quoted(rest).filter(|_| !begins_with_apostrophe(rest)) {
        let behind = rest[end..].trim_start();
        let follows = |comma: usize| {
            let next = comma + 1 + blanks(&text[comma + 1..]);
            next == text.len() || key_at(text, next, Some(list)).is_some()
        };
        let is_end = behind.is_empty()
            || behind.starts_with([',', ';']) && follows(text.len() - behind.len())
            || next_key(text, start + end, list);
        if is_end {
            return Some(start + end);
        }
    }
    for (at, sign) in rest.char_indices() {
        let at = start + at;
        let ends = match sign {
            ',' => {
                let next = at + 1 + blanks(&text[at + 1..]);
                next == text.len() || key_at(text, next, Some(list)).is_some()
            }
            ';' | '|' | '/' => next_key(text, at + 1, list),
            '-' => text[..at].ends_with(' ') && next_key(text, at + 1, list),
            // A full stop behind one word was meant to be a comma.
            '.' => !text[start..at].contains(' ') && next_key(text, at + 1, list),
            ' ' | '\n' => next_key(text, at, list),
            _ => false,
        };
        if ends {
            return Some(start + text[start..at].trim_end().len());
        }
    }
    Some(text.len())
}

/// Whether a known key with its colon stands next, that did not stand before.
fn next_key(text: &str, at: usize, list: &Ranges) -> bool {
    let at = at + blanks(&text[at..]);
    let rest = &text[at..];
    let Some((word, _)) = rest.split_once(": ") else { return false };
    let is_new = || list.iter().all(|(key, _)| text[key.clone()] != *word);
    let first = text.trim_start().split([':', '=', ' ']).next().unwrap_or_default();
    word.len() <= LONGEST_KEY && keys::is_beside(first, word) && is_new()
}

/// The length of what stands between a bracket and the one that closes it.
fn balanced(text: &str) -> Option<usize> {
    let (mut depth, mut quote) = (0_usize, None);
    for (at, sign) in text.char_indices() {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (Some(_), _) => {}
            (None, '"') => quote = Some(sign),
            (None, '{' | '[') => depth += 1,
            (None, '}' | ']') => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            (None, _) => {}
        }
    }
    None
}
