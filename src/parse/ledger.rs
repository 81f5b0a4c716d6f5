//! records/ledger/.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Problems;
use super::fields::{self, Fields};
use super::yaml::{self, Node};
use crate::diagnostic::Finding;
use crate::dossier::Number;
use crate::ledger::Destruction;
use crate::locale::Message;
use crate::source::{Source, Span};

/// Reads `destructions.yaml`; a record whose number can't be read is reported and left out.
#[must_use]
pub fn read_destructions(source: &Arc<Source>, today: NaiveDate) -> (Vec<Destruction>, Vec<Finding>) {
    let mut problems = Problems::new(Arc::clone(source), None, today);
    let root = yaml::load(&mut problems, Span::new(0, source.text().len()));
    let mut records = Vec::new();
    if let Some(mut fields) = Fields::of(&root, source.line(1), &mut problems) {
        let items = fields.required("vernietigingen", &mut problems).map(fields::items).unwrap_or_default();
        records = items.iter().filter_map(|item| read_destruction(item, &mut problems)).collect();
    }
    (records, problems.into_findings())
}

fn read_destruction(node: &Node, problems: &mut Problems) -> Option<Destruction> {
    let mut fields = Fields::of(node, node.span, problems)?;
    let typed = fields.required("nummer", problems).and_then(|node| fields::text(node, problems));
    let old_tip = fields.optional("oude-tip").and_then(|node| fields::text(node, problems));
    let typed = typed?;
    let Some(number) = Number::parse(&typed.value) else {
        problems.report("F5", typed.span, Message::new("f5-number").with("typed", typed.value));
        return None;
    };
    Some(Destruction { number, old_tip: old_tip.map(|tip| tip.value) })
}
