//! The articles of a regulation's text.

use crate::regulation::Article;

/// Splits the body at its headings `## Artikel N`; what stands before the first is the preamble.
pub(super) fn split_articles(body: &str) -> (String, Vec<Article>) {
    let mut preamble = String::new();
    let mut articles: Vec<Article> = Vec::new();
    for line in body.split_inclusive('\n') {
        if let Some((number, title)) = heading(line) {
            let (number, title) = (number.to_owned(), title.to_owned());
            articles.push(Article { number, title, text: String::new() });
        } else {
            articles.last_mut().map_or(&mut preamble, |article| &mut article.text).push_str(line);
        }
    }
    (preamble, articles)
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
        let (preamble, articles) =
            split_articles("# Regeling\nvooraf\n## Artikel 1 Doel\neen\n## Artikel 2a. Slot\n");
        assert_eq!(preamble, "# Regeling\nvooraf\n");
        assert_eq!(articles.len(), 2);
        assert_eq!((articles[0].number.as_str(), articles[0].title.as_str()), ("1", "Doel"));
        assert_eq!(articles[0].text, "een\n");
        assert_eq!(articles[1].number, "2a");
    }
}
