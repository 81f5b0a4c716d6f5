//! What is being typed at a place of a file, told from the lines alone: half-typed data is seldom
//! readable.

use crate::source::Span;

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
    /// The word as far as it is typed.
    pub(super) word: Span,
}

impl Context {
    pub(super) fn field(&self, key: &str) -> Option<&str> {
        self.fields.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
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
        let mut context =
            Self { section: section(before), fields: fields(&text[item.clone()]), ..Self::default() };
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
                let key = typed[..typed.rfind('[').unwrap_or_default()].trim_end().trim_end_matches(':');
                context.key = key.rsplit([' ', '{', ',']).next().map(str::to_owned);
                inner
            }
            None => {
                context.is_item = dash.is_some() && begin == 0;
                inner
            }
        };
        context.word = Span::new(offset - word.trim_start().len(), offset);
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

/// The last key at the top above a place.
fn section(before: &str) -> String {
    let is_top = |line: &&str| line.starts_with(char::is_alphabetic);
    let above = before.rfind('\n').map_or("", |at| &before[..at]);
    let current = before.rsplit('\n').next().unwrap_or_default();
    let lines = above.lines().rev();
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
        assert_eq!(list.key.as_deref(), Some("betreft"));
        assert_eq!(at("---\naard: x\n---\n‸"), None);
    }
}
