//! The parts of the yearly report, in the words of the article that names them.

use super::Regulation;
use crate::locale::Key;

/// A part of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportPart {
    /// Its letter.
    pub letter: char,
    /// What the article says of it; none where the text names no parts.
    pub title: Option<String>,
}

/// The last letter where the text names no parts.
const LAST: char = 'e';
/// Words that lead from a part to what is listed under it.
const LEADING: [&str; 7] = [" op", " over", " van", " met", " on", " of", " about"];
/// Words that lead from a part to the next one.
const JOINING: [&str; 2] = [" en", " and"];

impl Regulation {
    /// The parts of the report, as the article about it lists them behind the letters a, b and so on.
    #[must_use]
    pub fn report_parts(&self) -> Vec<ReportPart> {
        let own = self.annual_report.articles.iter();
        let stated = ["A10.2", "A10.1"].into_iter().filter_map(|code| self.rule_articles.get(code));
        let numbers = own.chain(stated).map(String::as_str).chain(["10"]);
        let listed = numbers.filter_map(|number| self.article(number)).map(|article| listed(&article.text));
        let named = listed.into_iter().find(|parts| parts.len() > 1);
        named.unwrap_or_else(|| ('a'..=LAST).map(|letter| ReportPart { letter, title: None }).collect())
    }
}

impl Regulation {
    /// The words for a field of which the usual ones name the report, where none is promised.
    #[must_use]
    pub fn without_report(&self, field: &str) -> Option<Key> {
        let is_idle = field == "publiek" && self.annual_report.month.is_none();
        is_idle.then_some(key!("site-field-sentence"))
    }

    /// The letter under which an article lists something, by a word of it.
    #[must_use]
    pub fn letter_in(&self, article: &str, word: &str) -> Option<char> {
        let parts = listed(&self.article(article)?.text);
        let has_word =
            |part: &&ReportPart| part.title.as_ref().is_some_and(|title| title.to_lowercase().contains(word));
        parts.iter().find(has_word).map(|part| part.letter)
    }
}

/// What stands behind a first `a.`, the `b.` after it, and so on.
fn listed(text: &str) -> Vec<ReportPart> {
    let mut starts = Vec::new();
    let mut from = 0;
    for letter in 'a'..='z' {
        let Some(at) = marker(&text[from..], letter) else { break };
        starts.push((letter, from + at));
        from += at + 1;
    }
    let ends = starts.iter().skip(1).map(|(_, at)| *at).chain([text.len()]);
    let parts = starts.iter().zip(ends).map(|((letter, at), end)| {
        let title = title(&text[at + 2..end]);
        ReportPart { letter: *letter, title: Some(title).filter(|title| !title.is_empty()) }
    });
    parts.collect()
}

/// Where a letter stands as a mark: `a. ` or `a) ` at the begin of a word.
fn marker(text: &str, letter: char) -> Option<usize> {
    let is_mark = |at: &usize| {
        let is_begin =
            text[..*at].chars().next_back().is_none_or(|before| before.is_whitespace() || before == '(');
        let mut after = text[at + 1..].chars();
        is_begin && matches!(after.next(), Some('.' | ')')) && after.next().is_some_and(char::is_whitespace)
    };
    text.match_indices(letter).map(|(at, _)| at).find(is_mark)
}

/// The first sentence of what stands behind a mark, as a heading.
fn title(text: &str) -> String {
    let text = text.split("\n\n").next().unwrap_or_default().replace("\\\n", "\n");
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let sentence = words.split("; ").next().unwrap_or_default();
    let (sentence, introduces) = match sentence.split_once(": ").or_else(|| sentence.split_once(':')) {
        Some((before, _)) => (before, true),
        None => (first_sentence(sentence), false),
    };
    let bare = sentence.trim_end_matches([' ', '\\', ',', ';', '.', '-', '(']);
    let tails = if introduces { LEADING.as_slice() } else { JOINING.as_slice() };
    let bare = tails.iter().find_map(|tail| bare.strip_suffix(tail)).unwrap_or(bare);
    let mut letters = bare.trim_end_matches([' ', ',']).chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Up to a stop that a capital follows: that of `n.a.v. klachten` ends no sentence.
fn first_sentence(text: &str) -> &str {
    let is_end = |at: &usize| text[at + 2..].starts_with(char::is_uppercase);
    let end = text.match_indices(". ").map(|(at, _)| at).find(is_end);
    end.map_or(text, |end| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(text: &str) -> Vec<String> {
        listed(text).into_iter().map(|part| part.title.unwrap_or_default()).collect()
    }

    #[test]
    fn parts_are_read_from_a_list_and_from_a_sentence() {
        let list = "Het rapport bevat:\n\na. het aantal klachten\\\nb. de maatregelen n.a.v. klachten\\\n\
                    c. een evaluatie op:\n\n- aantal\n- a. en b. samen\n";
        assert_eq!(titles(list), ["Het aantal klachten", "De maatregelen n.a.v. klachten", "Een evaluatie"]);
        let sentence =
            "Het bevat a. het aantal, b. de aard en\nc) de opvolging van eerdere voorstellen. Wij delen dat.";
        assert_eq!(titles(sentence), ["Het aantal", "De aard", "De opvolging van eerdere voorstellen"]);
        assert!(titles("Dat is art. 3 a. of iets anders").len() < 2);
    }
}
