//! The terms of a regulation.

use crate::calendar::Term;
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
}
