//! The public site before anyone wrote a word of it: the same pages, by the same code, with what was
//! written made unreadable and without templates of one's own.

use super::words::is_in_glossary;
use super::{YearReport, public_pages};
use crate::anonymity::blank;
use crate::calendar::Day;
use crate::regulation::Regulations;
use crate::site::Page;
use crate::site::templates::TemplateError;

/// Makes every page without what people wrote. What the regulation calls as the glossary does stays:
/// those are the tool's own words.
///
/// # Errors
/// A template of the tool that cannot be used.
pub fn blank_pages(
    regulations: &Regulations,
    today: Day,
    reports: &[YearReport],
) -> Result<Vec<Page>, TemplateError> {
    let regulations = blank_regulations(regulations);
    let blanked = |report: &YearReport| YearReport {
        year: report.year,
        figures: report.figures.as_ref().map(|figures| figures.with_texts(&regulations, &blank)),
        words: report.words.as_deref().map(blank),
    };
    let reports: Vec<YearReport> = reports.iter().map(blanked).collect();
    public_pages(&regulations, today, &reports, &[])
}

/// The regulation without what people wrote in it.
#[must_use]
pub fn blank_regulations(regulations: &Regulations) -> Regulations {
    let change = |text: &str| if is_in_glossary(text) { text.to_owned() } else { blank(text) };
    regulations.with_texts(&change)
}
