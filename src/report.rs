//! The annual report of a year as it is written down: the management's own words and sign-off.

mod parts;

use std::sync::Arc;

pub use self::parts::{Part, Text, comments};

use crate::calendar::Day;
use crate::dossier::Accounting;
use crate::source::{Source, Span, Spanned};

impl Report {
    /// The body without comments and without headings under which nothing stands: the hints of a draft
    /// are not the management's words.
    #[must_use]
    pub fn words(&self) -> String {
        parts::without_empty_headings(&self.without_comments())
    }

    fn without_comments(&self) -> String {
        let mut rest = self.source.slice(self.body);
        let mut words = String::with_capacity(rest.len());
        while let Some((before, after)) = rest.split_once("<!--") {
            words.push_str(before);
            rest = after.split_once("-->").map_or("", |(_, behind)| behind);
        }
        words + rest
    }
}

/// The step by which the management hears of the complaints of a year: the report is drawn up.
pub const DRAW_UP: &str = "opstellen";
/// The step by which the management establishes it.
pub const ESTABLISH: &str = "vaststellen";

/// `records/reports/YEAR.md`.
#[derive(Debug)]
pub struct Report {
    /// The file.
    pub source: Arc<Source>,
    /// The year it is about, from the file's name.
    pub year: i32,
    /// The day on which the secretariat drew it up for the management (art. 3).
    pub drawn_up: Option<Spanned<Day>>,
    /// The day on which the management established it (art. 10).
    pub established: Option<Spanned<Day>>,
    /// The steps, [`DRAW_UP`] or [`ESTABLISH`], of which a day stands there that can't be read.
    pub unread: Vec<&'static str>,
    /// Whether the management decided to tell the measures of a year with few complaints.
    pub shows_measures: bool,
    /// The reasons given for breaches.
    pub accountings: Vec<Accounting>,
    /// The front matter's place in the text.
    pub front: Span,
    /// The body's place in the text: the evaluation.
    pub body: Span,
}
