//! An annual report.

use std::sync::Arc;

use super::accounting::read_accounting;
use super::fields::Fields;
use super::misplaced::report_below;
use super::{Problems, split, yaml};
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::report::{DRAW_UP, ESTABLISH, Report};
use crate::source::Source;

/// Reads the report of a year, which is the file's name.
#[must_use]
pub fn read_report(source: &Arc<Source>, year: i32, today: Day) -> (Option<Report>, Vec<Finding>) {
    let mut problems = Problems::of_file(source, None, today);
    let report = split(&mut problems).and_then(|parts| {
        let root = yaml::load(&mut problems, parts.front);
        report_below(&mut problems, parts.body);
        let mut fields = Fields::of_root(&root, &mut problems)?;
        let named = fields.required("jaar").text();
        if let Some(named) = named.filter(|named| named.value != year.to_string()) {
            let message = message!("f7-report", typed = named.value, year = year.to_string());
            fields.report(code!("F7"), named.span, message);
        }
        let (drawn_up, draws_up_unread) = fields.past_day("opgesteld");
        let (established, establishes_unread) = fields.past_day("vastgesteld");
        let unread = [(DRAW_UP, draws_up_unread), (ESTABLISH, establishes_unread)];
        let unread = unread.into_iter().filter(|(_, is_unread)| *is_unread).map(|(step, _)| step).collect();
        let shows_measures = fields.optional("maatregelen").one_of(["tonen"].into_iter()).is_some();
        let accountings = fields.optional("verantwoording").each(read_accounting);
        fields.finish();
        let (source, front, body) = (Arc::clone(source), parts.front, parts.body);
        Some(Report { source, year, drawn_up, established, unread, shows_measures, accountings, front, body })
    });
    (report, problems.into_findings())
}
