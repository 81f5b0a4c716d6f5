//! The articles of a regulation's text.

use std::collections::HashSet;

use crate::regulation::Article;
use crate::source::Span;

/// The body of a regulation in its parts.
#[derive(Debug, Default)]
pub(super) struct Text {
    /// What stands before the first article.
    pub(super) preamble: String,
    pub(super) articles: Vec<Article>,
    /// The numbers that an earlier article has too, with the place of the heading in the body.
    pub(super) doubles: Vec<(String, Span)>,
}

/// Splits the body at its headings `## Artikel N`.
pub(super) fn split_articles(body: &str) -> Text {
    let mut text = Text::default();
    let mut numbers = HashSet::new();
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        if let Some((number, title)) = heading(line) {
            if !numbers.insert(number) {
                text.doubles.push((number.to_owned(), Span::new(at, at + line.trim_end().len())));
            }
            let (number, title) = (number.to_owned(), title.to_owned());
            text.articles.push(Article { number, title, text: String::new() });
        } else {
            let part = text.articles.last_mut().map_or(&mut text.preamble, |article| &mut article.text);
            part.push_str(line);
        }
        at += line.len();
    }
    text
}

fn heading(line: &str) -> Option<(&str, &str)> {
    let rest = line.trim_end().strip_prefix("## Artikel ")?;
    let (number, title) = rest.split_once(' ').unwrap_or((rest, ""));
    Some((number.trim_end_matches(['.', ':']), title.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_split_at_their_headings() {
        let Text { preamble, articles, doubles } =
            split_articles("# Regeling\nvooraf\n## Artikel 1 Doel\neen\n## Artikel 2a. Slot\n");
        assert_eq!(doubles, []);
        assert_eq!(preamble, "# Regeling\nvooraf\n");
        assert_eq!(articles.len(), 2);
        assert_eq!((articles[0].number.as_str(), articles[0].title.as_str()), ("1", "Doel"));
        assert_eq!(articles[0].text, "een\n");
        assert_eq!(articles[1].number, "2a");
    }
}
