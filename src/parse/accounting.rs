//! Reasons given for breaches, in whatever file.

use std::sync::Arc;

use super::fields::Fields;
use super::given::Given;
use super::misplaced::report_stray;
use super::{Problems, split, yaml};
use crate::calendar::Day;
use crate::dossier::Accounting;
use crate::source::{Source, Span};
use crate::trail::FileKind;

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

/// The reasons given in people.yaml, a version of the regulation, a report or a dossier. What is wrong
/// with them is found where that file is read.
#[must_use]
pub fn read_accountings(source: &Arc<Source>) -> Vec<Accounting> {
    let mut problems = Problems::of_file(source, None, Day::MAX);
    let front = match FileKind::of(source.path()) {
        FileKind::Text | FileKind::Dossier => split(&mut problems).map(|parts| parts.front),
        _ => Some(Span::new(0, source.text().len())),
    };
    let Some(front) = front else { return Vec::new() };
    let root = yaml::load(&mut problems, front);
    let fields = Fields::of_root(&root, &mut problems);
    fields.map_or_else(Vec::new, |mut fields| fields.optional("verantwoording").each(read_accounting))
}
