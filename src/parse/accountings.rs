//! The reasons for breaches of the history that stand in a file which is no dossier.

use std::sync::Arc;

use super::dossier::read_accounting;
use super::fields::Fields;
use super::{Problems, split, yaml};
use crate::calendar::Day;
use crate::dossier::Accounting;
use crate::source::{Source, Span};
use crate::trail::FileKind;

/// The reasons given in people.yaml, a version of the regulation, a report or a dossier. What is wrong with them is
/// found where that file is read.
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
