//! Braces. They are cut where a key begins, whatever stands before that: what is left
//! between two keys is a value, with every comma in it.

use super::cuts::{OBLIGATORY, balanced, key_at, value_end};
use super::{
    BRACKETS, LONGEST_LINE, Why, are_persons, begins_with_apostrophe, in_quotes, lists, strays, trimmed,
};
use crate::parse::keys;
use crate::parse::yaml::amended::Slip;
use crate::parse::yaml::quotes::{LONGEST_SHOWN, end_of_quoted, quoted, within_curly};
use crate::source::{Edit, Source, Span};

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

/// Keys with values on the line of an item that has nothing below it, without braces around them.
pub(super) fn lacking_around(source: &Source, item: Span) -> Option<Slip> {
    let text = source.slice(item);
    let (length, _) = key_at(text, 0, None).filter(|_| text.len() <= LONGEST_LINE)?;
    if !OBLIGATORY.contains(&&text[..length]) && &text[..length] != "rol"
        || text.contains(['{', '}', '#'])
        || !stands_alone(source, item)
    {
        return None;
    }
    let parts = Parts::cut(source, item, 0).filter(|parts| parts.list.len() > 1)?;
    let are_known = parts.list.iter().all(|part| keys::is_beside(&text[..length], source.slice(part.key)));
    let meant = parts.shown(source);
    are_known.then(|| Slip {
        span: item,
        message: Some(message!("f2-braces-lacking")),
        help: message!("f2-written-help", example = meant.as_str()),
        edits: vec![Edit::new(item, meant)],
    })
}

/// Whether no line below that of a stretch stands further from the margin.
fn stands_alone(source: &Source, stretch: Span) -> bool {
    let begins = |line: &str| line.len() - line.trim_start().len();
    let line = source.line_around(stretch.start);
    let mut below = source.text()[line.end..].lines().filter(|line| !line.trim().is_empty());
    below.next().is_none_or(|below| begins(below) <= begins(source.slice(line)))
}

/// Keys with values behind a key that holds these, on its line and without braces around them.
pub(super) fn lacking(source: &Source, key: &str, value: Span) -> Option<Slip> {
    let text = source.slice(value);
    let is_held = keys::holds_fields(key) && text.len() <= LONGEST_LINE && !text.contains('#');
    let (length, _) = key_at(text, 0, None).filter(|_| is_held)?;
    if !keys::is_key(&text[..length]) || !stands_alone(source, value) {
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
            let end = value_end(text, value, &text[at..at + key], &list)?;
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
