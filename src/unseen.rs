//! Characters that a reader cannot see, but that turn or hide what stands around them.

use std::borrow::Cow;

/// Whether a character is a bidirectional control of Unicode or a control character, save those
/// that lay out a text: a tab and the ends of lines.
#[must_use]
pub fn is_unseen(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => false,
        '\u{61c}' | '\u{200e}' | '\u{200f}' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        other => other.is_control(),
    }
}

/// Whether a character looks like a space and is none of those that people type.
#[must_use]
pub fn is_odd_space(character: char) -> bool {
    matches!(
        character,
        '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// Whether nothing is seen of a character, whatever it does. What joins letters or pictures to one
/// sign is part of how some names are written.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    is_unseen(character) || matches!(character, '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The code of a character, such as `U+00A0`.
#[must_use]
pub fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// Whether a character that is not seen may begin with this byte of UTF-8, so that most text can be
/// passed over byte by byte.
#[must_use]
pub const fn begins_unseen(byte: u8) -> bool {
    // C2 begins U+0080 to U+009F, D8 the Arabic letter mark, E2 the bidirectional controls.
    let is_control = byte < 0x20 && byte != b'\t' && byte != b'\n' && byte != b'\r' || byte == 0x7f;
    is_control || byte == 0xc2 || byte == 0xd8 || byte == 0xe2
}

/// A character by its code, such as `⟨U+202E⟩`.
#[must_use]
pub fn mark(character: char) -> String {
    format!("⟨{}⟩", code(character))
}

/// The text with some of its characters shown by their code; the rest stays as it is.
#[must_use]
pub fn marked(text: &str, is_shown: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_shown) {
        return text.into();
    }
    let mut result = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if is_shown(character) {
            result.push_str(&mark(character));
        } else {
            result.push(character);
        }
    }
    result.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_or_hides_is_shown_by_its_code() {
        assert_eq!(marked("\u{2066}a\u{2069}\u{7}\u{9b}", is_unseen), "⟨U+2066⟩a⟨U+2069⟩⟨U+0007⟩⟨U+009B⟩");
        assert!(matches!(marked("één\n– ‘twee’", is_unseen), Cow::Borrowed(_)));
    }
}
