//! The figures of a year on the public site: in words, as bars with the same numbers in a table, and
//! beside the years before.

use serde::Serialize;

use super::words::Words;
use crate::figures::Standing;
use crate::figures::document::{PublicDocument, ShareView};
use crate::locale::Locale;
use crate::published::PublishedFigures;
use crate::site::chart::BarsView;

/// How many years stand beside each other.
const YEARS: usize = 5;

/// A year's report: the figures as they were published, and the management's words.
#[derive(Debug, Clone)]
pub struct YearReport {
    /// The year.
    pub year: i32,
    /// The frozen figures; none while there are none that can be used.
    pub figures: Option<PublishedFigures>,
    /// The text of the report, as Markdown; none while it is not established.
    pub words: Option<String>,
}

/// A year's figures with their words; none while they are not published.
pub(super) fn document(report: &YearReport, words: Words<'_>) -> Option<PublicDocument> {
    let figures = report.figures.as_ref()?;
    Some(PublicDocument::new(figures, Standing::Frozen, Locale::of(words.language())))
}

/// The figures of a year.
#[derive(Debug, Clone, Serialize)]
pub struct FiguresView {
    /// The figures in words and numbers.
    pub document: PublicDocument,
    /// How the lead time is counted.
    pub lead_note: String,
    /// The natures as bars; none when there is no table of them.
    pub natures: Option<BarsView>,
    /// The number of complaints by year, up to this one; none while it is the only one.
    pub totals: Option<BarsView>,
    /// The same years in a table, the latest first.
    pub years: Vec<YearRow>,
}

/// One year beside the others.
#[derive(Debug, Clone, Serialize)]
pub struct YearRow {
    /// The year.
    pub year: i32,
    /// How many complaints.
    pub total: u32,
    /// How many stayed within the indicator, in a few words.
    pub within: String,
    /// After how many the assignment is known to have been kept, in a few words.
    pub kept: String,
}

impl FiguresView {
    /// None while the year's figures are not published.
    pub(super) fn of(words: Words<'_>, year: i32, reports: &[YearReport]) -> Option<Self> {
        let up_to = reports.iter().rev().filter(|report| report.year <= year);
        let published: Vec<PublicDocument> =
            up_to.filter_map(|report| document(report, words)).take(YEARS).collect();
        let document = published.first().filter(|document| document.year == year)?.clone();
        let years = published.iter().map(|document| YearRow {
            year: document.year,
            total: document.total.number,
            within: briefly(&document.lead_time, document.total.number, words),
            kept: briefly(&document.assignment_kept, document.total.number, words),
        });
        Some(Self {
            lead_note: Locale::of(words.language()).text(key!("figures-doorlooptijd-note")),
            natures: natures(&document, words),
            totals: totals(&published, words),
            years: years.collect(),
            document,
        })
    }
}

fn briefly(share: &ShareView, total: u32, words: Words<'_>) -> String {
    match (share.extent, share.number) {
        (Some(_), Some(number)) => {
            let message = message!("public-report-share-number", number = i64::from(number), ..);
            words.fill(message.with("total", i64::from(total)))
        }
        (Some("all"), _) => words.text(key!("public-report-share-all")),
        (Some(_), None) => words.text(key!("public-report-share-not-all")),
        (None, _) => words.text(key!("public-report-share-withheld")),
    }
}

fn natures(document: &PublicDocument, words: Words<'_>) -> Option<BarsView> {
    let rows = &document.natures.rows;
    let bars = rows.iter().map(|row| (row.label.clone(), row.number)).collect();
    let title = words.fill(message!("public-report-chart-natures", year = document.year.to_string()));
    // One bar would only repeat the total.
    (rows.len() > 1).then(|| BarsView::of(title, bars))
}

fn totals(published: &[PublicDocument], words: Words<'_>) -> Option<BarsView> {
    let oldest_first = published.iter().rev();
    let bars = oldest_first.map(|document| (document.year.to_string(), document.total.number)).collect();
    (published.len() > 1).then(|| BarsView::of(words.text(key!("public-report-chart-totals")), bars))
}
