//! H1: a dossier goes by destruction only, and a record of one tells of what was really destroyed.

use std::sync::Arc;

use super::Check::TogetherPast;
use super::Severity::Error;
use super::history::{WholePast, dossiers_go_by_destruction};
use super::{Rule, rule};
use crate::diagnostic::{Finding, Place, Severity};
use crate::dossier::Number;
use crate::ledger::{Destruction, Ledger};
use crate::locale::Message;
use crate::trail::Trail;

pub(super) static RULES: &[Rule] =
    &[rule("H1", "", Error, &[TogetherPast(dossiers_go_by_destruction), TogetherPast(records_are_true)])];

/// Each record of a dossier that is there, or is in the history: that is no destruction. A number is
/// never used again either. And each that says that a dossier went before its day, which `klacht` refuses.
#[must_use]
pub fn untrue_records(ledger: &Ledger, trail: &Trail, is_there: impl Fn(&str) -> bool) -> Vec<Finding> {
    let stands = |number: &Number| {
        let path = number.path();
        is_there(&path) || trail.file(&path).is_some_and(|file| file.path == path)
    };
    let untrue = |record: &Destruction| {
        let number = record.number.as_str();
        match stands(&record.number) {
            true => {
                let found = fault(ledger, record, message!("h1-record", number = number));
                Some(found.help(message!("h1-record-help", number = number)))
            }
            false => record.is_early().then(|| {
                let found = fault(ledger, record, message!("h1-early", number = number));
                found.help(message!("h1-early-help"))
            }),
        }
    };
    ledger.destructions.iter().filter_map(untrue).collect()
}

fn fault(ledger: &Ledger, record: &Destruction, message: Message) -> Finding {
    let place = Place { source: Arc::clone(&ledger.destructions_source), span: record.span };
    let mut finding = Finding::new(code!("H1"), Severity::Error, place, message);
    finding.dossier = Some(record.number.as_str().to_owned());
    finding
}

/// One that was removed is told as that.
fn records_are_true(judge: &WholePast<'_>) -> Vec<Finding> {
    let (ledger, kept) = (&judge.past.ledger, &judge.past.evidence.kept);
    let mut found = untrue_records(ledger, &Trail::default(), |path| judge.dossiers.contains(path));
    for record in &ledger.destructions {
        let held = record.removed.iter().find(|id| kept.contains(*id));
        found.extend(held.map(|id| {
            let message = message!("h1-kept", number = record.number.as_str(), object = id.to_string());
            fault(ledger, record, message).help(message!("h1-kept-help"))
        }));
    }
    found
}
