//! Where the keys between braces begin and their values end.

use super::{begins_with_apostrophe, is_word};
use crate::parse::keys;
use crate::parse::yaml::quotes::{closing, end_of_quoted, within_curly};

/// The keys that every item of some list has: alone between commas, one of these lacks its colon.
pub(super) const OBLIGATORY: [&str; 6] = ["datum", "stap", "door", "regel", "bestand", "sleutel"];

/// Those of which the colon is taken for another sign: a name of a file has a full stop too.
const OF_EVENTS: [&str; 3] = ["datum", "stap", "door"];

const LONGEST_KEY: usize = 24;

type Ranges = [(std::ops::Range<usize>, std::ops::Range<usize>)];

/// The length of the key at an offset, and where its value begins; none where no key stands. Behind
/// anything but a comma it must be a known one that did not stand before.
pub(super) fn key_at(text: &str, at: usize, before: Option<&Ranges>) -> Option<(usize, usize)> {
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

pub(super) fn blanks(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// Where the value of a key ends that begins at an offset: before what separates it from the next key.
pub(super) fn value_end(text: &str, start: usize, of: &str, list: &Ranges) -> Option<usize> {
    let rest = &text[start..];
    if rest.starts_with(['{', '[']) {
        return Some(start + balanced(rest)?);
    }
    let follows = |comma: usize| {
        let next = comma + 1 + blanks(&text[comma + 1..]);
        let key = key_at(text, next, Some(list)).map(|(length, _)| &text[next..next + length]);
        // What is like no key goes on with a sentence.
        next == text.len() || key.is_some_and(|key| !keys::is_text(of) || keys::is_like_one(key))
    };
    let closing = rest.chars().next().and_then(closing);
    let mut closed =
        closing.iter().flat_map(|closing| rest.match_indices(*closing)).skip_while(|(at, _)| *at == 0);
    let end = closed.find_map(|(at, sign)| {
        let behind = rest[at + sign.len()..].trim_start();
        let is_end = behind.is_empty() || behind.starts_with(',') && follows(text.len() - behind.len());
        let end = at + sign.len();
        (is_end && within_curly(&rest[..end]).is_some()).then_some(start + end)
    });
    if end.is_some() {
        return end;
    }
    if let Some(end) = end_of_quoted(rest).filter(|_| !begins_with_apostrophe(rest)) {
        let behind = rest[end..].trim_start();
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
            ',' => follows(at),
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
pub(super) fn balanced(text: &str) -> Option<usize> {
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
