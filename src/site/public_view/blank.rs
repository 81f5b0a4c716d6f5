//! The public site before anyone wrote a word of it: the same pages, by the same code, with what was
//! written made unreadable and without templates of one's own.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use super::words::is_in_glossary;
use super::{YearReport, public_pages};
use crate::anonymity::blank;
use crate::calendar::Day;
use crate::parse::read_regulation;
use crate::regulation::Regulations;
use crate::site::Page;
use crate::site::templates::TemplateError;
use crate::source::Source;

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

/// The regulation without what people wrote in it: lines that came with the tool stay.
#[must_use]
pub fn blank_regulations(regulations: &Regulations) -> Regulations {
    regulations.with_texts(&blank_text)
}

/// A text of the regulation without what people wrote in it.
#[must_use]
pub fn blank_text(text: &str) -> String {
    if is_in_glossary(text) || BROUGHT.contains(text.trim()) {
        return text.to_owned();
    }
    let lines = text.split('\n');
    let blanked = lines.map(|line| match BROUGHT.contains(line.trim()) {
        true => line.to_owned(),
        false => blank(line),
    });
    blanked.collect::<Vec<_>>().join("\n")
}

/// The regulations that come with the tool: that of a new office and that of the invented one.
const WITH_THE_TOOL: [&str; 2] = [
    include_str!("../../../office-template/records/regulation/regulation.md"),
    include_str!("../../../records/regulation/2016-06-24.md"),
];

/// Every line and every text of those.
static BROUGHT: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let brought = RefCell::new(BTreeSet::new());
    for text in WITH_THE_TOOL {
        let source = Arc::new(Source::new("records/regulation/2016-06-24.md", text));
        let lines = text.lines().map(|line| line.trim().to_owned());
        brought.borrow_mut().extend(lines);
        let day = Day::new(2016, 6, 24);
        if let Some(regulation) = day.and_then(|day| read_regulation(&source, day).0) {
            _ = regulation.with_texts(&|text| {
                brought.borrow_mut().insert(text.trim().to_owned());
                text.to_owned()
            });
        }
    }
    brought.into_inner()
});
