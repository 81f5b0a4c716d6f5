//! Lists on one line, of which an item begins with an apostrophe, has more behind its quotes, or is
//! cut off by a remark.

use std::ops::Range;

use super::{BRACKETS, LONGEST_LINE, Why, begins_with_apostrophe};
use crate::parse::yaml::amended::Slip;
use crate::parse::yaml::quotes::{end_of_quoted, quoted};
use crate::source::{Edit, Source, Span};

/// An item that can't stand there as it was typed, or that has a quote within it.
struct Item {
    place: Range<usize>,
    /// None of one that is only quoted because others are.
    why: Option<Why>,
}

/// What is wrong with the items of a list.
pub(super) fn found(source: &Source, key: &str, value: Span) -> Option<Slip> {
    let text = source.slice(value);
    let items = unlike(text)?;
    let (first, why) = items.iter().find_map(|item| Some((item, item.why?)))?;
    let example = format!("{key}: {}", meant(text)?);
    let (message, help) = match why {
        Why::Tail => (message!("f2-tail"), message!("f2-tail-help", example = example)),
        Why::Quote => (message!("f2-trailing"), message!("f2-written-help", example = example)),
        _ => (message!("f2-apostrophe"), message!("f2-written-help", example = example)),
    };
    let sign = if why == Why::Tail { text[first.place.clone()].find('#').unwrap_or_default() } else { 0 };
    let edits = items.iter().map(|item| {
        let place = Span::new(value.start + item.place.start, value.start + item.place.end);
        Edit::new(place, quoted(&text[item.place.clone()]))
    });
    let edits = edits.collect();
    let span = Span::new(value.start + first.place.start + sign, value.end);
    Some(Slip { span, message: Some(message), help, edits })
}

/// The list as it should be typed; none where nothing is wrong with it.
pub(super) fn meant(text: &str) -> Option<String> {
    let (mut meant, mut at) = (String::with_capacity(text.len()), 0);
    for Item { place, .. } in unlike(text)? {
        meant.push_str(&text[at..place.start]);
        meant.push_str(&quoted(&text[place.clone()]));
        at = place.end;
    }
    meant.push_str(&text[at..]);
    Some(meant)
}

/// The items that are quoted otherwise in what was meant; none where all is well, or where it is not
/// plain where the items end.
fn unlike(text: &str) -> Option<Vec<Item>> {
    if text.len() > LONGEST_LINE {
        return None;
    }
    let (mut items, mut at) = (Vec::new(), text.strip_prefix('[').map(|_| 1)?);
    let end = loop {
        let start = at + text[at..].len() - text[at..].trim_start().len();
        let end = end_of_item(text, start)?;
        let place = start..start + text[start..end].trim_end().len();
        let item = &text[place.clone()];
        let is_whole = end_of_quoted(item) == Some(item.len());
        // A quote that is never closed is told as such.
        let is_open =
            item.starts_with(['"', '\'']) && !begins_with_apostrophe(item) && end_of_quoted(item).is_none();
        if is_open || !is_whole && item.contains(BRACKETS) {
            return None;
        }
        let rules = [
            (begins_with_apostrophe(item), Why::Apostrophe),
            (item.starts_with(['"', '\'']), Why::Quote),
            (item.starts_with('#') || item.contains(" #"), Why::Tail),
        ];
        let why = rules.into_iter().find(|(is, _)| *is && !is_whole).map(|(_, why)| why);
        if why.is_some() || !is_whole && item.contains(['"', '\'']) {
            items.push(Item { place, why });
        }
        at = end + 1;
        if text[end..].starts_with(']') {
            break at;
        }
    };
    let behind = &text[end..];
    let is_last = behind.is_empty() || behind.starts_with(' ') && behind.trim_start().starts_with('#');
    (is_last && items.iter().any(|item| item.why.is_some())).then_some(items)
}

/// Where an item ends that begins at an offset: before a comma or the bracket that closes.
fn end_of_item(text: &str, start: usize) -> Option<usize> {
    let is_end = |at: &usize| text[*at..].trim_start().starts_with([',', ']']);
    let quotes = end_of_quoted(&text[start..]).map(|end| start + end).filter(is_end);
    let from = quotes.unwrap_or(start);
    text[from..].find([',', ']']).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_item_is_quoted_that_must_be() {
        for (typed, shown) in [
            ("['t Hart, Bea 't Hart]", Some("[\"'t Hart\", \"Bea 't Hart\"]")),
            ("['t Hart]", Some("[\"'t Hart\"]")),
            ("['t Hart, 't Veld, B. Bakker]", Some("[\"'t Hart\", \"'t Veld\", B. Bakker]")),
            ("[\"Bea\" Bakker, B. Bakker]", Some("['\"Bea\" Bakker', B. Bakker]")),
            ("[B. Bakker #2]", Some("[\"B. Bakker #2\"]")),
            ("[\"B, C\", 't Hart] # zo", Some("[\"B, C\", \"'t Hart\"] # zo")),
            ("['Hart', \"Bea 't Hart\", b]", None),
            ("['t Hart, [b]]", None),
            ("['t Hart", None),
            ("[b, 'x]", None),
            ("['t Hart] en", None),
            ("[]", None),
        ] {
            assert_eq!(meant(typed).as_deref(), shown, "{typed}");
        }
    }
}
