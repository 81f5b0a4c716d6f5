//! What stands in the text of a report: its lettered parts, or running text.

use super::Report;
use crate::source::Span;

/// The text of a report: hints between comment signs are not the management's words, and headings
/// alone say nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The lettered parts; none in running text.
    pub parts: Vec<Part>,
    /// Whether nothing is said anywhere.
    pub is_empty: bool,
}

/// A part under a lettered heading, such as `## a. Aantal klachten`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its letter, in lower case.
    pub letter: char,
    /// The line of its heading.
    pub heading: Span,
    /// Whether nothing is said under it.
    pub is_empty: bool,
}

impl Report {
    /// Its text by parts.
    #[must_use]
    pub fn text(&self) -> Text {
        let mut text = Text { parts: Vec::new(), is_empty: true };
        let mut start = self.body.start;
        for line in without_comments(self.source.slice(self.body)).split_inclusive('\n') {
            let heading = Span::new(start, start + line.trim_end().len());
            start += line.len();
            if let Some(letter) = lettered_heading(line) {
                text.parts.push(Part { letter, heading, is_empty: true });
            } else if !line.starts_with('#') && !line.trim().is_empty() {
                text.is_empty = false;
                if let Some(part) = text.parts.last_mut() {
                    part.is_empty = false;
                }
            }
        }
        text
    }
}

/// Where the comments of a text stand, signs included.
pub fn comments(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find("<!--")?;
        at = text[start..].find("-->").map_or(text.len(), |end| start + end + "-->".len());
        Some(Span::new(start, at))
    })
}

/// The same text with spaces for its comments, so that everything else keeps its place.
fn without_comments(body: &str) -> String {
    let mut left = String::with_capacity(body.len());
    let mut at = 0;
    for comment in comments(body) {
        left.push_str(&body[at..comment.start]);
        let bytes = body[comment.start..comment.end].bytes();
        left.extend(bytes.map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        at = comment.end;
    }
    left + &body[at..]
}

/// The deepest heading of Markdown.
const DEEPEST: usize = 6;

/// The same text without the headings under which nothing is said.
pub(super) fn without_empty_headings(text: &str) -> String {
    // Whether something is said below, up to the next heading of each depth or a higher one.
    let mut said = [false; DEEPEST + 1];
    let mut kept: Vec<&str> = Vec::new();
    for line in text.split_inclusive('\n').rev() {
        let depth = line.len() - line.trim_start_matches('#').len();
        if (1..=DEEPEST).contains(&depth) {
            if said[depth] {
                kept.push(line);
            }
            said[depth..].fill(false);
        } else {
            if !line.trim().is_empty() {
                said.fill(true);
            }
            kept.push(line);
        }
    }
    kept.into_iter().rev().collect()
}

fn lettered_heading(line: &str) -> Option<char> {
    let heading = line.strip_prefix('#')?.trim_start_matches('#').trim_start();
    let mut characters = heading.chars();
    let letter = characters.next()?.to_ascii_lowercase();
    (letter.is_ascii_lowercase() && matches!(characters.next(), Some('.' | ')'))).then_some(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_without_words_are_left_out() {
        let text = "# Verslag\n\n## a. Aantal\nEr waren er twee.\n### Leeg\n\n## d. Leeg\n### Ook leeg\n## e. Slot\n### Effect\nGoed.\n";
        let kept = "# Verslag\n\n## a. Aantal\nEr waren er twee.\n\n## e. Slot\n### Effect\nGoed.\n";
        assert_eq!(without_empty_headings(text), kept);
        assert_eq!(without_empty_headings("# Verslag\n"), "");
    }

    #[test]
    fn comments_keep_the_places_of_what_stands_around_them() {
        let text = "a<!-- é\n# x -->b<!-- open";
        let bare = without_comments(text);
        assert_eq!((bare.len(), bare.find('b')), (text.len(), text.find("b<")));
        assert!(!bare.contains('#') && bare.matches('\n').count() == 1);
    }
}
