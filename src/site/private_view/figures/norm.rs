//! The indicator by which the lead time is measured.

use super::SPAN;
use super::Words;
use crate::calendar::{Term, Unit};
use crate::figures::length;
use crate::locale::Locale;
use crate::register::Register;

/// The indicator of the lead time in words, where all years have the same.
pub(super) fn norm_of_all(register: &Register, words: &Words) -> String {
    let mut all = register.regulations.all().iter().map(|it| it.annual_report.indicator);
    let first = all.next().filter(|first| all.all(|other| other == *first));
    let in_words = |term| length(Locale::of(words.language()), term);
    first.map_or_else(|| words.label(key!("site-figures-each-norm")).to_owned(), in_words)
}

/// A term in working days, when it is counted in these.
pub(super) fn working_days(term: Term) -> Option<i64> {
    match term.unit {
        Unit::WorkingDay => Some(i64::from(term.count)),
        Unit::WorkingWeek => Some(i64::from(term.count) * SPAN),
        Unit::Day | Unit::Week | Unit::Month | Unit::Year => None,
    }
}
