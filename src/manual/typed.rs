//! How a text of a regulation stands in what people read or copy: in a table, as a word to type, in a
//! line of YAML.

use crate::parse::scalar;

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
    fn a_word_is_glossed_only_where_that_says_more() {
        assert_eq!(glossed("deels-gegrond", "Deels gegrond"), "`deels-gegrond`");
        assert_eq!(glossed("gegrond", "well founded"), "`gegrond` (well founded)");
    }
}
