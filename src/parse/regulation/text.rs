//! The articles of a regulation's text.

use std::collections::HashSet;

use crate::locale::Message;
use crate::parse::limits::{MOST_ARTICLES, MOST_LINES};
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
    /// Where there is more than is read, and of what.
    pub(super) more: Option<(Message, Span)>,
}

/// The words with which the heading of an article begins.
const HEADINGS: [&str; 2] = ["## Artikel ", "## Article "];

/// Splits the body at its headings `## Artikel N`.
pub(super) fn split_articles(body: &str) -> Text {
    let mut text = Text::default();
    let mut numbers = HashSet::new();
    let (mut at, mut lines) = (0, 0);
    for line in body.split_inclusive('\n') {
        // An old Macintosh ends lines otherwise, and so does whoever reads Markdown.
        lines += line.matches('\r').count().max(1);
        let heading = heading(line);
        if let Some(message) = too_many(lines, heading.map_or(0, |_| text.articles.len() + 1)) {
            text.more = Some((message, Span::new(at, at + line.trim_end().len())));
            break;
        }
        if let Some((number, title)) = heading {
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

fn too_many(lines: usize, articles: usize) -> Option<Message> {
    if articles > MOST_ARTICLES {
        return Some(message!("r5-articles-many", most = MOST_ARTICLES));
    }
    (lines > MOST_LINES).then(|| message!("r5-lines-many", most = MOST_LINES))
}

fn heading(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_end();
    let rest = HEADINGS.iter().find_map(|begin| line.strip_prefix(begin))?;
    let (number, title) = rest.split_once(' ').unwrap_or((rest, ""));
    Some((number.trim_end_matches(['.', ':']), title.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_split_at_their_headings() {
        let Text { preamble, articles, doubles, more } =
            split_articles("# Regeling\nvooraf\n## Artikel 1 Doel\neen\n## Article 2a. Slot\n");
        assert!(doubles.is_empty() && more.is_none());
        assert_eq!(preamble, "# Regeling\nvooraf\n");
        assert_eq!(articles.len(), 2);
        assert_eq!((articles[0].number.as_str(), articles[0].title.as_str()), ("1", "Doel"));
        assert_eq!(articles[0].text, "een\n");
        assert_eq!(articles[1].number, "2a");
    }

    #[test]
    fn what_is_more_than_anybody_types_is_not_worked_through() {
        for (body, read) in [
            ("\n## Artikel 1\n".repeat(50_000), MOST_ARTICLES),
            ("## Artikel 1\n".to_owned() + &"- x\n".repeat(200_000), 1),
            ("## Artikel 1\n".to_owned() + &"- x\r".repeat(200_000), 1),
            ("- x\r\n".repeat(200_000), 0),
        ] {
            let text = split_articles(&body);
            let size: usize = text.articles.iter().map(|article| article.text.len()).sum();
            assert_eq!(text.articles.len(), read);
            assert!(text.more.is_some() && size + text.preamble.len() < 100_000, "{size}");
        }
        assert!(split_articles(&"x\r\n".repeat(MOST_LINES)).more.is_none());
    }
}
