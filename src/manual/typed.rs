//! How a text of a regulation stands in what people read or copy: in a table, as a word to type, in a
//! line of YAML.

/// Text in a cell of a table: on one line, with nothing that ends the cell or begins markup.
pub(super) fn cell(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let line = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    line.replace('|', "\\|").replace('<', "&lt;")
}

/// A word that people type, as code.
pub(super) fn code(word: &str) -> String {
    let word = cell(&scalar(word));
    if word.contains('`') { format!("`` {word} ``") } else { format!("`{word}`") }
}

/// The same for several, with commas between them.
pub(super) fn codes<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().map(code).collect::<Vec<_>>().join(", ")
}

/// A word as it is typed in YAML: in quotes where it would not be that word without.
#[must_use]
pub fn scalar(word: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/' | ' ');
    let begins_well = word.starts_with(char::is_alphanumeric) && !word.ends_with(' ');
    if begins_well && word.chars().all(is_plain) {
        return word.to_owned();
    }
    // What JSON makes of a text is a double-quoted scalar of YAML too.
    serde_json::Value::from(word).to_string()
}

/// A word with what people read for it, where that says more.
pub(super) fn glossed(word: &str, label: &str) -> String {
    let plain = |text: &str| text.to_lowercase().replace('-', " ");
    if label.is_empty() || plain(word) == plain(label) {
        return code(word);
    }
    format!("{} ({})", code(word), cell(label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_cell_ends_it() {
        assert_eq!(cell("een | twee\n drie <b>"), "een \\| twee drie &lt;b>");
    }

    #[test]
    fn a_word_is_quoted_only_where_yaml_would_read_another() {
        assert_eq!(scalar("per brief"), "per brief");
        assert_eq!(scalar("coördinator"), "coördinator");
        for word in ["a: b", "#1", "{x}", "'t loket", "", "- a", "a, b"] {
            assert_eq!(scalar(word), format!("\"{word}\""));
        }
    }

    #[test]
    fn a_word_is_glossed_only_where_that_says_more() {
        assert_eq!(glossed("deels-gegrond", "Deels gegrond"), "`deels-gegrond`");
        assert_eq!(glossed("gegrond", "well founded"), "`gegrond` (well founded)");
    }
}
