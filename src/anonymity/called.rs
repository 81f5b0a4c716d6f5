//! Whether a word stands in a text as the name of somebody.

use super::fold::{Folded, Word, is_capital};
use super::words::{ACTS, ARTICLES, CASES, PARTICLES, ROLES, TITLES, TOGETHER};

/// A text in which something was found: as it is read, and folded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Read<'t> {
    pub(super) text: &'t str,
    pub(super) folded: &'t Folded,
    /// Whether the text is as it was written, so that a line that ends goes on in the next one.
    pub(super) is_as_written: bool,
}

impl Read<'_> {
    /// Whether a stretch is the name of somebody: after a title or a word of role, before what somebody
    /// did, or where a case is called after it.
    pub(super) fn is_called(&self, (start, end): (usize, usize)) -> bool {
        let first = self.folded.index(start);
        let last = self.folded.index(end).saturating_sub(1).max(first);
        let before = self.before(first);
        if before.is_some_and(|at| self.says(at, &TITLES))
            || self.names_a_case(last)
            || self.has_an_initial_behind(last)
        {
            return true;
        }
        let follows_role = |at: usize, first: usize| {
            (self.says(at, &ROLES) || self.says(at, &CASES)) && self.go_together(at, first)
        };
        self.has_capital(first)
            && (before.is_some_and(|at| follows_role(at, first))
                || self.together(first).is_some_and(|at| follows_role(at, at + 1))
                || self.acts(first, last))
    }

    /// The word before one, particles left out.
    fn before(&self, first: usize) -> Option<usize> {
        (0..first).rev().find(|at| !self.says(*at, &PARTICLES))
    }

    /// The word before somebody with whom this one is named together: `de heren Jansen en Lee`.
    fn together(&self, first: usize) -> Option<usize> {
        let and =
            first.checked_sub(1).filter(|at| self.says(*at, &TOGETHER) && self.go_together(*at, first))?;
        let other = and.checked_sub(1).filter(|at| self.has_capital(*at) && self.go_together(*at, and))?;
        other.checked_sub(1)
    }

    /// Whether somebody did something: `Lee klaagde`.
    fn acts(&self, first: usize, last: usize) -> bool {
        let has_article =
            first.checked_sub(1).is_some_and(|at| self.says(at, &ARTICLES) && self.go_together(at, first));
        !has_article
            && last + 1 < self.folded.words.len()
            && self.says(last + 1, &ACTS)
            && self.go_together(last, last + 1)
    }

    /// Whether a case is called after it: `de Lee-zaak`.
    fn names_a_case(&self, last: usize) -> bool {
        let Some(next) = self.folded.words.get(last + 1) else { return false };
        let between = self.text.get(self.folded.words[last].to..next.from).unwrap_or_default();
        let is_joined = matches!(between.trim(), "-" | "\u{2010}" | "\u{2011}" | "\u{2013}");
        is_joined && between.chars().count() == 1 && self.says(last + 1, &CASES)
    }

    /// Whether an initial follows, as in a list of names: `Lee, B.`.
    fn has_an_initial_behind(&self, last: usize) -> bool {
        let Some(next) = self.folded.words.get(last + 1) else { return false };
        let between = self.text.get(self.folded.words[last].to..next.from).unwrap_or_default();
        let is_initial = self.text[next.from..next.to].chars().count() == 1 && self.has_capital(last + 1);
        is_initial && between.trim() == "," && self.text[next.to..].starts_with('.')
    }

    fn says(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.folded.word(self.folded.words[at]))
    }

    fn has_capital(&self, at: usize) -> bool {
        let Word { from, to, .. } = self.folded.words[at];
        self.text[from..to].starts_with(is_capital)
    }

    /// Whether two words, and all between them, stand in one sentence: between elements of a page there
    /// is more than one space, and a line ends.
    fn go_together(&self, one: usize, other: usize) -> bool {
        let words = &self.folded.words[one..=other];
        words.windows(2).all(|pair| {
            let between = self.text.get(pair[0].to..pair[1].from).unwrap_or_default();
            let is_space = |sign: &char| {
                matches!(sign, ' ' | '\t' | '\u{a0}') || self.is_as_written && matches!(sign, '\n' | '\r')
            };
            let spaces = between.chars().filter(char::is_ascii_whitespace).count();
            let is_mark = |sign: char| {
                matches!(sign, '-' | '/' | '(' | '\'' | '"' | '‘' | '’' | '“' | '”' | ',' | '*' | '_')
            };
            (spaces <= 1 || between == "\r\n") && between.chars().all(|sign| is_space(&sign) || is_mark(sign))
        })
    }
}
