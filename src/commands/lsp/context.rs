//! What is being typed at a place of a file, told from the lines alone: half-typed data is seldom
//! readable.

use crate::dossier::is_list_of_persons;
use crate::source::Span;

/// The lists of a dossier of which each item is a mapping.
const LISTS: [&str; 3] = ["verloop", "stukken", "verantwoording"];

/// What is being typed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Context {
    /// The key at the top under which it stands; empty where that is itself being typed.
    pub(super) section: String,
    /// The key of which the value is being typed; none for a key.
    pub(super) key: Option<String>,
    /// Whether a new item of a list is being begun.
    pub(super) is_item: bool,
    /// The keys and values of the item as far as they are typed.
    pub(super) fields: Vec<(String, String)>,
    /// The key before the innermost brace that is open, where that is one of a field, with what was typed
    /// behind it.
    pub(super) within: Option<(String, String)>,
    /// What stands in the list already.
    pub(super) taken: Vec<String>,
    /// What must stand before what is typed: a space behind a dash or a colon, or the dash of a new item.
    pub(super) lead: &'static str,
    /// The word as far as it is typed.
    pub(super) word: Span,
}

impl Context {
    pub(super) fn field(&self, key: &str) -> Option<&str> {
        self.fields.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// The step that a field belongs to: of what a correction makes otherwise, that of the event it names.
    pub(super) fn step(&self) -> Option<&str> {
        let is_otherwise = self.within.as_ref().is_some_and(|(of, _)| of == "wordt");
        let named = self.fields.iter().skip_while(|(name, _)| is_otherwise && name != "op");
        named.filter(|(name, _)| name == "stap").map(|(_, step)| step.as_str()).next()
    }

    /// What is typed at an offset; `has_front` tells that the data stand between lines of dashes.
    pub(super) fn at(text: &str, offset: usize, has_front: bool) -> Option<Self> {
        let before = text.get(..offset)?;
        if has_front && !is_in_front(before) {
            return None;
        }
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let typed = &before[start..];
        let item = item(text, start);
        let is_open = is_open(&before[item.start.min(start)..]);
        let mut context = Self {
            section: section(before),
            fields: fields(&text[item.clone()]),
            within: within(typed),
            ..Self::default()
        };
        let begin = typed.rfind(['{', ',', '[']).map_or(0, |at| at + 1);
        let in_list = typed.rfind('[').is_some_and(|open| !typed[open..].contains(']'));
        let piece = &typed[begin..];
        let dash = piece.trim_start().strip_prefix("- ").or(piece.trim_start().strip_prefix('-'));
        let inner = dash.unwrap_or(piece);
        let word = match inner.split_once(':') {
            Some((key, value)) => {
                context.key = Some(key.trim().to_owned());
                value
            }
            None if in_list => {
                let key = typed[..begin_of_list(typed)].trim_end().trim_end_matches(':');
                context.key = key.rsplit([' ', '{', ',']).next().map(str::to_owned);
                inner
            }
            None => {
                context.is_item = dash.is_some() && begin == 0;
                let is_list = LISTS.contains(&&*context.section) || is_list_of_persons(&context.section);
                if is_list && dash.is_none() && !is_open && typed.starts_with(' ') {
                    let first = text[item.start..].split('\n').next().unwrap_or_default();
                    context.is_item = is_beside(first, typed)?;
                    if context.is_item {
                        context.lead = "- ";
                        context.fields.clear();
                    }
                }
                inner
            }
        };
        context.word = Span::new(offset - word.trim_start().len(), offset);
        if context.lead.is_empty() && before[..context.word.start].ends_with(['-', ':', ',']) {
            context.lead = " ";
        }
        context.taken = match in_list {
            true => in_brackets(text, start + begin_of_list(typed), offset),
            false if is_list_of_persons(&context.section) => in_lines(text, &context.section, start),
            false => Vec::new(),
        };
        if context.key.is_some() && !typed.starts_with([' ', '-', '\t']) && begin == 0 {
            context.section = String::new();
        }
        Some(context)
    }
}

/// Whether a text ends within data that a line of dashes begins and none has ended yet.
fn is_in_front(before: &str) -> bool {
    let mut lines = before.trim_start_matches('\u{feff}').lines();
    lines.next().is_some_and(|line| line.trim_end() == "---") && lines.all(|line| line.trim_end() != "---")
}

fn begin_of_list(typed: &str) -> usize {
    typed.rfind('[').unwrap_or_default()
}

/// Whether a brace is open at the end of a text.
fn is_open(text: &str) -> bool {
    text.matches('{').count() > text.matches('}').count()
}

/// Whether a line without a dash stands where a new item does, and not within the one above it, of which
/// this is the first line; none where nothing can stand.
fn is_beside(first: &str, line: &str) -> Option<bool> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let Some(item) = first.trim_start().strip_prefix('-') else {
        return first.trim_end().ends_with(':').then_some(true);
    };
    let (own, dash) = (indent(line), indent(first));
    let is_between_braces = item.trim_start().starts_with(['{', '[']);
    match own > dash {
        true => (!is_between_braces).then_some(false),
        false => (own == dash).then_some(true),
    }
}

/// The key of the field between whose braces a line ends, and what was typed there.
fn within(typed: &str) -> Option<(String, String)> {
    let mut open = Vec::new();
    for (at, sign) in typed.char_indices() {
        match sign {
            '{' => open.push(at),
            '}' => _ = open.pop(),
            _ => {}
        }
    }
    let brace = open.pop()?;
    let key = typed[..brace].trim_end().strip_suffix(':')?.rsplit([' ', '{', ',']).next()?;
    Some((key.to_owned(), typed[brace + 1..].to_owned()))
}

/// What stands between brackets, save the word at a place.
fn in_brackets(text: &str, open: usize, at: usize) -> Vec<String> {
    let inside = text[open + 1..].split([']', '\n']).next().unwrap_or_default();
    let mut start = open + 1;
    let words = inside.split(',').filter(|word| {
        let is_typed = (start..=start + word.len()).contains(&at);
        start += word.len() + 1;
        !is_typed
    });
    words.map(|word| word.trim().to_owned()).collect()
}

/// The items of a list on lines of their own, save the line that begins at a place.
fn in_lines(text: &str, section: &str, own: usize) -> Vec<String> {
    let mut start = 0;
    let mut is_inside = false;
    let mut items = Vec::new();
    for line in text.split('\n') {
        if line.starts_with(char::is_alphabetic) {
            is_inside = line.strip_prefix(section).is_some_and(|rest| rest.starts_with(':'));
        } else if let Some(item) = line.trim().strip_prefix('-').filter(|_| is_inside && start != own) {
            items.push(item.trim().to_owned());
        }
        start += line.len() + 1;
    }
    items
}

/// The last key at the top above a place.
fn section(before: &str) -> String {
    let is_top = |line: &&str| line.starts_with(char::is_alphabetic);
    let above = before.rfind('\n').map_or("", |at| &before[..at]);
    let current = before.rsplit('\n').next().unwrap_or_default();
    let lines = above.lines().rev();
    if current.is_empty() {
        return String::new();
    }
    if current.starts_with(char::is_alphabetic) {
        return match current.split_once(':') {
            Some((key, rest)) if rest.contains(['{', '[']) => key.trim().to_owned(),
            _ => String::new(),
        };
    }
    let mut keys = lines.filter(is_top).filter_map(|line| line.split_once(':'));
    keys.next().map(|(key, _)| key.trim().to_owned()).unwrap_or_default()
}

/// The lines of the item of a list that a line belongs to.
fn item(text: &str, start: usize) -> std::ops::Range<usize> {
    let is_dash = |line: &str| line.trim_start().starts_with('-');
    let is_deep = |line: &str| line.starts_with(' ') && !is_dash(line);
    let line_at = |at: usize| text[at..].split('\n').next().unwrap_or_default();
    let mut from = start;
    while from > 0 && is_deep(line_at(from)) {
        from = text[..from - 1].rfind('\n').map_or(0, |at| at + 1);
    }
    let mut to = start + line_at(start).len();
    while to < text.len() && is_deep(line_at(to + 1)) {
        to += 1 + line_at(to + 1).len();
    }
    from..to.min(text.len())
}

/// Keys with their values in the text of an item, as well as they can be told.
fn fields(item: &str) -> Vec<(String, String)> {
    let pieces = item.split(['\n', ',', '{', '}']);
    let pairs = pieces.filter_map(|piece| piece.trim().trim_start_matches("- ").split_once(':'));
    pairs.map(|(key, value)| (key.trim().to_owned(), value.trim().trim_matches('"').to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is typed where ‸ stands.
    fn at(text: &str) -> Option<Context> {
        let offset = text.find('‸').expect("a place");
        Context::at(&text.replace('‸', ""), offset, true)
    }

    #[test]
    fn values_keys_and_items_are_told_apart() {
        let value = at("---\naard: org‸\n---\n").expect("in the data");
        assert_eq!((value.section.as_str(), value.key.as_deref()), ("", Some("aard")));
        let step = at("---\nverloop:\n  - {datum: 2026-03-02, stap: be‸}\n---\n").expect("in the data");
        assert_eq!((step.section.as_str(), step.key.as_deref()), ("verloop", Some("stap")));
        assert_eq!(step.field("datum"), Some("2026-03-02"));
        let key = at("---\nverloop:\n  - {stap: besluit, u‸}\n---\n").expect("in the data");
        assert_eq!((key.key.as_deref(), key.field("stap"), key.is_item), (None, Some("besluit"), false));
        let item = at("---\nverloop:\n  - ‸\n---\n").expect("in the data");
        assert!(item.is_item && item.section == "verloop");
        let block =
            at("---\nverloop:\n  - stap: besluit\n    door: ‸\n    reden: x\n---\n").expect("in the data");
        assert_eq!((block.key.as_deref(), block.field("stap")), (Some("door"), Some("besluit")));
        let list = at("---\nbetreft: [a, ‸]\n---\n").expect("in the data");
        assert_eq!((list.key.as_deref(), list.taken), (Some("betreft"), vec!["a".to_owned()]));
        assert_eq!(at("---\naard: x\n---\n‸"), None);
    }

    #[test]
    fn what_is_typed_stands_apart_from_what_stands_before_it() {
        for (text, lead) in [
            ("---\nverloop:\n  -‸\n---\n", " "),
            ("---\nverloop:\n  - ‸\n---\n", ""),
            ("---\nverloop:\n  - {stap:‸}\n---\n", " "),
            ("---\nverloop:\n  - {stap: x,‸}\n---\n", " "),
            ("---\nverloop:\n  - {stap: x}\n  ‸\n---\n", "- "),
            ("---\nverloop:\n  ‸\n---\n", "- "),
            ("---\nverloop:\n  - stap: x\n    ‸\n---\n", ""),
            ("---\nverloop:\n  - {datum: 2026-03-02,\n     ‸\n---\n", ""),
        ] {
            assert_eq!(at(text).expect("in the data").lead, lead, "{text}");
        }
        // Within an item between braces nothing can stand below it.
        assert_eq!(at("---\nverloop:\n  - {stap: x}\n    ‸\n---\n"), None);
        assert_eq!(at("---\nbetreft: [a]\n  ‸\n---\n"), None);
    }

    #[test]
    fn at_the_begin_of_a_line_a_key_at_the_top_is_typed() {
        for key in ["klager", "verloop"] {
            let top = at(&format!("---\n{key}:\n  naam: x\n‸\n---\n")).expect("in the data");
            assert_eq!((top.section.as_str(), top.key), ("", None));
        }
    }

    #[test]
    fn a_field_between_braces_of_its_own_is_known() {
        let of = at("---\nverloop:\n  - {stap: correctie, op: {stap: x, ‸}}\n---\n").expect("in the data");
        assert_eq!(of.within, Some(("op".to_owned(), "stap: x, ".to_owned())));
        let own = at("---\nverloop:\n  - {stap: correctie, op: {stap: x}, ‸}\n---\n").expect("in the data");
        assert_eq!(own.within, None);
        let list = at("---\nbetreft:\n  - a\n  - ‸\nklager:\n  - b\n---\n").expect("in the data");
        assert_eq!((list.section.as_str(), list.taken), ("betreft", vec!["a".to_owned()]));
    }
}
