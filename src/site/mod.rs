//! The register as pages: paths and bytes. Nothing here touches the disk.
//!
//! Templates stand in `site-templates/`; the structs of the views are the contract with them.

pub mod chart;
pub mod markdown;
pub mod private_view;
pub mod public_view;
pub mod templates;

use std::borrow::Cow;
use std::io::{self, Write};

use crate::unseen::{is_unseen, mark, marked};

/// One file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The path within the site, with forward slashes.
    pub path: String,
    /// What stands in the file.
    pub bytes: Vec<u8>,
}

/// What the pages of both sites may load: their own styles, script and pictures, and nothing else.
/// It stands in each page, so that it also holds when a page is opened from disk.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
     img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// Writes text as HTML: the five characters that mean something there become entities, and
/// characters that a reader cannot see, but that change the order or the look of what stands
/// around them, are shown by their code.
///
/// # Errors
/// What the writer reports.
pub fn escape_to(text: &str, output: &mut dyn Write) -> io::Result<()> {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| CAREFUL[usize::from(byte)]) {
        let (plain, careful) = rest.split_at(at);
        output.write_all(plain.as_bytes())?;
        let Some(character) = careful.chars().next() else { return Ok(()) };
        rest = &careful[character.len_utf8()..];
        match entity(character) {
            Some(entity) => output.write_all(entity.as_bytes())?,
            None if is_unseen(character) => write!(output, "{}", mark(character))?,
            None => output.write_all(&careful.as_bytes()[..character.len_utf8()])?,
        }
    }
    output.write_all(rest.as_bytes())
}

/// The bytes with which a character begins that may not be written as it is: most text has none,
/// and is passed over byte by byte.
static CAREFUL: [bool; 256] = {
    let mut careful = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let control = byte < 0x20 && !matches!(byte as u8, b'\t' | b'\n' | b'\r') || byte == 0x7f;
        let meaning = matches!(byte as u8, b'&' | b'<' | b'>' | b'"' | b'\'');
        // C2 begins U+0080 to U+009F, D8 the Arabic letter mark, E2 the bidirectional controls.
        careful[byte] = control || meaning || matches!(byte, 0xc2 | 0xd8 | 0xe2);
        byte += 1;
    }
    careful
};

/// The text with unseen characters shown by their code, such as `⟨U+202E⟩`; the rest stays as it is.
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    marked(text, is_unseen)
}

fn entity(character: char) -> Option<&'static str> {
    match character {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut output = Vec::new();
        escape_to(text, &mut output).expect("memory takes every byte");
        String::from_utf8(output).expect("text stays text")
    }

    #[test]
    fn what_means_something_in_html_becomes_text() {
        assert_eq!(
            escaped("<a title=\"x\">Tom & O'Neil</a>"),
            "&lt;a title=&quot;x&quot;&gt;Tom &amp; O&#39;Neil&lt;/a&gt;"
        );
        assert_eq!(escaped("één\ntwee"), "één\ntwee");
    }

    #[test]
    fn characters_that_turn_the_reading_order_are_shown() {
        assert_eq!(escaped("exe.\u{202e}fdp"), "exe.⟨U+202E⟩fdp");
    }
}
