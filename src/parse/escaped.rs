//! A text that comes from elsewhere and is to stand below the data: what would be a mark or data there is
//! written so that it is read as the text that it is.

use super::conflict;
use super::misplaced::list_begun;

/// The text with a backslash, as Markdown has it, before each sign that would make more of it than text.
#[must_use]
pub fn as_story(text: &str) -> String {
    let mut story = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().map_or("", |next| next.trim());
        match sign_to_escape(line, next) {
            Some(at) => {
                let (before, rest) = line.split_at(at);
                story.extend([before, "\\", rest]);
            }
            None => story.push_str(line),
        }
    }
    story
}

/// Where the sign stands that is to be read as itself.
fn sign_to_escape(line: &str, next: &str) -> Option<usize> {
    let start = line.len() - line.trim_start().len();
    let text = line.trim();
    if conflict::marker(line).is_some() || text == "---" {
        return Some(start);
    }
    list_begun(text, next)?;
    let item = text.strip_prefix('-').map_or(text, str::trim_start);
    let first = if item.starts_with('{') { 0 } else { item.find(':')? };
    Some(start + text.len() - item.len() + first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_a_mark_or_data_is_text() {
        for (text, story) in [
            (">>>>>>> Op maandag:\r\n> ja\n", "\\>>>>>>> Op maandag:\r\n> ja\n"),
            ("<<<<<<<\na\n=======\nb\n>>>>>>> x", "\\<<<<<<<\na\n\\=======\nb\n\\>>>>>>> x"),
            ("a\n  ---\nb", "a\n  \\---\nb"),
            ("verloop:\n- een\n", "verloop\\:\n- een\n"),
            ("- {datum: 2026-06-12, stap: besluit}", "- \\{datum: 2026-06-12, stap: besluit}"),
            ("- datum: 2026-06-12\n  stap: besluit\n", "- datum\\: 2026-06-12\n  stap: besluit\n"),
            ("verloop: goed\n\nKop\n====\n- a: b\n", "verloop: goed\n\nKop\n====\n- a: b\n"),
            ("", ""),
        ] {
            assert_eq!(as_story(text), story, "{text}");
            assert_eq!(as_story(story), story, "{text}");
        }
    }
}
