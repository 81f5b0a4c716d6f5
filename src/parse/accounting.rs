//! A reason given for a breach, in a dossier or in a report.

use super::fields::Fields;
use super::given::Given;
use super::misplaced::report_stray;
use crate::dossier::Accounting;

pub(super) fn read_accounting(given: Given<'_, '_>) -> Option<Accounting> {
    let span = given.node?.span;
    if given.node.is_some_and(|node| report_stray(node, "verantwoording", given.problems)) {
        return None;
    }
    let before = given.problems.count();
    let mut fields = Fields::of(given)?;
    let rule = fields.required("regel").text();
    let by = fields.required("door").actor();
    let date = fields.required("datum").past_day();
    let reason = fields.required("reden").plain_text();
    let whole = fields.problems.count() == before;
    fields.finish();
    Some(Accounting { rule: rule?, by, date: date.map(|date| date.value), reason, whole, span })
}
