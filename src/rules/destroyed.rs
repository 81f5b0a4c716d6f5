//! H1, the other way round: a record of a destruction tells of something that was really destroyed.

use std::sync::Arc;

use super::history::WholePast;
use crate::diagnostic::{Finding, Place, Severity};
use crate::dossier::Number;
use crate::ledger::Ledger;
use crate::trail::Trail;

/// Each record of a dossier that is there, or is in the history: that is no destruction. A number is
/// never used again either.
#[must_use]
pub fn untrue_records(ledger: &Ledger, trail: &Trail, is_there: impl Fn(&str) -> bool) -> Vec<Finding> {
    let stands = |number: &Number| {
        let path = number.path();
        is_there(&path) || trail.file(&path).is_some_and(|file| file.path == path)
    };
    let untrue = ledger.destructions.iter().filter(|record| stands(&record.number));
    untrue
        .map(|record| {
            let place = Place { source: Arc::clone(&ledger.destructions_source), span: record.span };
            let number = record.number.as_str();
            let message = message!("h1-record", number = number);
            let mut finding = Finding::new(code!("H1"), Severity::Error, place, message);
            finding.dossier = Some(number.to_owned());
            finding.help(message!("h1-record-help", number = number))
        })
        .collect()
}

pub(super) fn records_are_true(judge: &WholePast<'_>) -> Vec<Finding> {
    untrue_records(&judge.past.ledger, &judge.past.trail, |path| judge.dossiers.contains(path))
}
