//! The terms of a regulation.

use std::collections::BTreeSet;

use crate::calendar::{Day, Term};
use crate::source::Span;

/// A term of the regulation, or a target that the office has set itself.
#[derive(Debug, Clone)]
pub struct TermRule {
    /// Its length.
    pub length: Term,
    /// Whether it binds; a target only warns.
    pub binding: bool,
    /// What it counts from: a step, `afronding` or `einde-bewaring`.
    pub from: String,
    /// The outer reading of an ambiguous text: length and what it counts from.
    pub outer: Option<(Term, String)>,
    /// The articles that it comes from.
    pub articles: Vec<String>,
    /// Where it stands in the regulation's file.
    pub span: Span,
}

/// The names of what stands in the file and could not be read: it was reported, and is no reason to
/// say of what refers to it that it is not defined.
#[derive(Debug, Clone, Default)]
pub struct Unread {
    /// Of steps.
    pub steps: Vec<String>,
    /// Of terms.
    pub terms: Vec<String>,
    /// Whether some role may be the one that carries the final responsibility.
    pub accountable: bool,
    /// Whether anything at all could not be, so that the head may say more.
    pub is_partial: bool,
}

/// A list of days on which the office does not work, besides the holidays of its calendar.
#[derive(Debug, Clone)]
pub struct FreeDays {
    /// The days.
    pub days: Vec<Day>,
    /// Its key in the regulation's file.
    pub span: Span,
}

impl FreeDays {
    /// The last year that it covers, where it is kept from year to year: it has days of two years in a
    /// row. A day for once promises nothing for the years that follow.
    #[must_use]
    pub fn covers_until(&self) -> Option<i32> {
        let years: BTreeSet<i32> = self.days.iter().map(|day| day.year()).collect();
        let is_yearly = years.iter().any(|year| years.contains(&(year + 1)));
        years.last().copied().filter(|_| is_yearly)
    }
}
