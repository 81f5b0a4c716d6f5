//! Places as editors name them: lines from 0, and columns in units of UTF-16.

use std::path::PathBuf;

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use crate::source::{Edit, Span};

/// The file of an address; none for anything but a file of this machine.
pub(super) fn path_of(uri: &str) -> Option<PathBuf> {
    let path = uri.strip_prefix("file://")?;
    let path = percent_decode_str(path).decode_utf8().ok()?.into_owned();
    // Windows: file:///c%3A/office/records
    let is_drive = path.as_bytes().get(2) == Some(&b':') && path.starts_with('/');
    Some(PathBuf::from(if is_drive { path[1..].to_owned() } else { path }))
}

/// The offset of a place; one behind the end of its line is that end.
pub(super) fn offset(text: &str, place: &Value) -> usize {
    let number = |key: &str| usize::try_from(place[key].as_u64().unwrap_or_default()).unwrap_or(usize::MAX);
    let (line, column) = (number("line"), number("character"));
    let start = match line.checked_sub(1) {
        None => 0,
        Some(before) => match text.match_indices('\n').nth(before) {
            Some((at, _)) => at + 1,
            None => return text.len(),
        },
    };
    let line = text[start..].split('\n').next().unwrap_or_default().trim_end_matches('\r');
    let mut units = 0;
    for (at, sign) in line.char_indices() {
        if units >= column {
            return start + at;
        }
        units += sign.len_utf16();
    }
    start + line.len()
}

/// The place of an offset.
pub(super) fn place(text: &str, offset: usize) -> Value {
    let before = text.get(..offset).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let units: usize = before[start..].chars().map(char::len_utf16).sum();
    json!({ "line": before.matches('\n').count(), "character": units })
}

pub(super) fn range(text: &str, span: Span) -> Value {
    json!({ "start": place(text, span.start), "end": place(text, span.end) })
}

/// An edit as editors make it.
pub(super) fn text_edit(text: &str, edit: &Edit) -> Value {
    json!({ "range": range(text, edit.span), "newText": edit.text })
}

/// Changes a text as the editor says it was changed.
pub(super) fn apply(text: &mut String, change: &Value) {
    let new = change["text"].as_str().unwrap_or_default();
    match change.get("range") {
        None => *text = new.to_owned(),
        Some(range) => {
            let (start, end) = (offset(text, &range["start"]), offset(text, &range["end"]));
            text.replace_range(start..end.max(start), new);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_units_of_utf_16() {
        let text = "é😀x\r\ntwee";
        assert_eq!(place(text, 6), json!({ "line": 0, "character": 3 }));
        assert_eq!(offset(text, &json!({ "line": 0, "character": 3 })), 6);
        assert_eq!(offset(text, &json!({ "line": 0, "character": 99 })), 7);
        assert_eq!(offset(text, &json!({ "line": 1, "character": 2 })), 11);
        assert_eq!(offset(text, &json!({ "line": 7, "character": 0 })), text.len());
        assert_eq!(offset(text, &json!("nothing")), 0);
    }

    #[test]
    fn a_change_within_a_pair_of_units_breaks_no_character() {
        let mut text = "😀".to_owned();
        let at = json!({ "line": 0, "character": 1 });
        apply(&mut text, &json!({ "range": { "start": at, "end": at }, "text": "x" }));
        assert_eq!(text, "😀x");
    }

    #[test]
    fn addresses_of_files_lead_to_their_paths() {
        assert_eq!(path_of("file:///a%20b/%C3%A9.md"), Some(PathBuf::from("/a b/é.md")));
        assert_eq!(path_of("file:///c%3A/x.md"), Some(PathBuf::from("c:/x.md")));
        assert_eq!(path_of("untitled:1"), None);
    }
}
