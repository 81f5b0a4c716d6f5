//! The figures of a year on the public site: in words, as bars with the same numbers in a table, and
//! beside the years before.

use serde::Serialize;

use super::words::{Words, message};
use crate::figures::Standing;
use crate::figures::document::{PublicDocument, ShareView};
use crate::locale::Locale;
use crate::published::PublishedFigures;

/// How wide a chart is drawn.
const WIDTH: u32 = 640;
/// How far apart its bars stand.
const STEP: u32 = 36;
/// What a letter of a label takes, at most.
const LETTER: u32 = 9;
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

/// Bars, each with its label and number.
#[derive(Debug, Clone, Serialize)]
pub struct BarsView {
    /// What tells its identifiers from those of another chart on the page.
    pub name: &'static str,
    /// The title.
    pub title: String,
    /// All it shows, in words.
    pub description: String,
    /// The width.
    pub width: u32,
    /// The height.
    pub height: u32,
    /// Where the bars begin.
    pub axis: u32,
    /// The bars.
    pub bars: Vec<BarView>,
}

/// One bar.
#[derive(Debug, Clone, Serialize)]
pub struct BarView {
    /// The label.
    pub label: String,
    /// The number.
    pub number: u32,
    /// The upper edge.
    pub y: u32,
    /// The length.
    pub length: u32,
    /// Where the number stands.
    pub end: u32,
    /// The line on which label and number stand.
    pub baseline: u32,
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
            lead_note: Locale::of(words.language()).text("figures-doorlooptijd-note"),
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
            let message = message("report-share-number").with("number", i64::from(number));
            words.fill(message.with("total", i64::from(total)))
        }
        (Some("all"), _) => words.text("report-share-all"),
        (Some(_), None) => words.text("report-share-not-all"),
        (None, _) => words.text("report-share-withheld"),
    }
}

fn natures(document: &PublicDocument, words: Words<'_>) -> Option<BarsView> {
    let rows = &document.natures.rows;
    let bars = rows.iter().map(|row| (row.label.clone(), row.number)).collect();
    let title = words.fill(message("report-chart-natures").with("year", document.year.to_string()));
    // One bar would only repeat the total.
    (rows.len() > 1).then(|| BarsView::of("natures", title, bars))
}

fn totals(published: &[PublicDocument], words: Words<'_>) -> Option<BarsView> {
    let oldest_first = published.iter().rev();
    let bars = oldest_first.map(|document| (document.year.to_string(), document.total.number)).collect();
    (published.len() > 1).then(|| BarsView::of("totals", words.text("report-chart-totals"), bars))
}

impl BarsView {
    fn of(name: &'static str, title: String, rows: Vec<(String, u32)>) -> Self {
        let letters = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
        let axis = (u32::try_from(letters).unwrap_or_default() * LETTER + 12).min(WIDTH / 2);
        let most = rows.iter().map(|(_, number)| *number).max().unwrap_or_default().max(1);
        // Room is kept behind the longest bar for its number.
        let longest = u64::from(WIDTH - axis - 48);
        let told: Vec<String> = rows.iter().map(|(label, number)| format!("{label}: {number}")).collect();
        let height = STEP * u32::try_from(rows.len()).unwrap_or_default();
        let bars = rows.into_iter().zip(0..).map(|((label, number), index)| {
            let length = u32::try_from(longest * u64::from(number) / u64::from(most)).unwrap_or_default();
            let y = index * STEP + 6;
            BarView { label, number, y, length, end: axis + length + 8, baseline: y + 17 }
        });
        Self { name, title, description: told.join("; "), width: WIDTH, height, axis, bars: bars.collect() }
    }
}
