//! Values between quotes: those that people type, and those that they are shown.

/// How long a line may be that is shown as it should be typed.
pub(in crate::parse) const LONGEST_SHOWN: usize = 600;

/// A text as a value between quotes.
pub(super) fn quoted(text: &str) -> String {
    match text.contains(['"', '\\']) {
        true => format!("'{}'", text.replace('\'', "''")),
        false => format!("\"{text}\""),
    }
}

/// The signs that close what a curly quote opens.
pub(super) fn closing(first: char) -> Option<[char; 3]> {
    match first {
        '“' | '”' | '„' | '‟' => Some(['“', '”', '"']),
        '‘' | '’' | '‚' | '‛' => Some(['‘', '’', '\'']),
        '«' | '»' => Some(['»', '«', '"']),
        _ => None,
    }
}

/// What stands between the curly quotes around a value; none where a quote stands inside as well, for
/// then they may belong to words of it.
pub(super) fn within_curly(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    let last = closing(first)?;
    let inside = text.strip_prefix(first)?.strip_suffix(last)?;
    let is_whole = !inside.trim().is_empty() && !inside.contains(['“', '”', '„', '«', '»', '‘', '‚', '"']);
    is_whole.then(|| inside.trim())
}

/// Whether a value begins with a word that an apostrophe belongs to, such as `'t` or `'s`.
pub(super) fn begins_with_apostrophe(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('\'') else { return false };
    let word = rest.split([' ', '-']).next().unwrap_or_default();
    let is_short = matches!(
        word.to_lowercase().as_str(),
        "t" | "s" | "n" | "k" | "m" | "r" | "d" | "ns" | "em" | "ie" | "tis" | "twas"
    );
    let is_year = word.len() >= 2 && word.chars().take(2).all(|character| character.is_ascii_digit());
    (is_short || is_year) && rest.len() > word.len()
}

/// Where a value that begins with a quote ends: behind the quote that closes it.
pub(super) fn end_of_quoted(text: &str) -> Option<usize> {
    let quote = text.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let mut characters = text.char_indices().skip(1).peekable();
    while let Some((at, character)) = characters.next() {
        match (quote, character) {
            ('"', '\\') => _ = characters.next(),
            ('\'', '\'') if characters.next_if(|(_, next)| *next == '\'').is_some() => {}
            (quote, character) if quote == character => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// The text that a value without quotes of its own was meant to be.
pub(super) fn meant(value: &str) -> &str {
    let value = value.trim();
    let lone = ['"', '\''].into_iter().find(|quote| {
        value.starts_with(*quote) && value.matches(*quote).count() == 1 && !begins_with_apostrophe(value)
    });
    match lone {
        Some(quote) => value.trim_start_matches(quote).trim(),
        None => within_curly(value).unwrap_or(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_between_quotes_is_what_was_meant() {
        for (typed, shown) in [
            ("'t Hart, Bart", "\"'t Hart, Bart\""),
            ("\"Zaal\" was dicht", "'\"Zaal\" was dicht'"),
            ("“Zaal: dicht”", "\"Zaal: dicht\""),
            ("\"Zaal: dicht", "\"Zaal: dicht\""),
            ("map\\brief 's", "'map\\brief ''s'"),
            ("‘Zaal’ en ‘koor’", "\"‘Zaal’ en ‘koor’\""),
        ] {
            assert_eq!(quoted(meant(typed)), shown);
        }
    }

    #[test]
    fn an_apostrophe_is_no_quote() {
        for text in ["'t Hart", "'s Ochtends", "'90 of '91"] {
            assert!(begins_with_apostrophe(text), "{text}");
        }
        for text in ["'Zaal'", "'t", "t Hart", "'te laat'"] {
            assert!(!begins_with_apostrophe(text), "{text}");
        }
        assert_eq!(end_of_quoted("'een''s' x"), Some(8));
        assert_eq!(end_of_quoted("\"a\\\"b\" x"), Some(6));
        assert_eq!(end_of_quoted("\"a"), None);
    }
}
