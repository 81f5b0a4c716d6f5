//! The ledger: seals and destructions.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Problems;
use super::fields::{self, Fields};
use super::yaml::{self, Node};
use crate::diagnostic::Finding;
use crate::dossier::Number;
use crate::ledger::{Destruction, Seal, is_digest};
use crate::locale::Message;
use crate::source::{Source, Span, Spanned};
use crate::trail::ObjectId;

/// Reads `seals.yaml`; a seal that can't be read is reported and left out.
#[must_use]
pub fn read_seals(source: &Arc<Source>, today: NaiveDate) -> (Vec<Spanned<Seal>>, Vec<Finding>) {
    read_list(source, "zegels", today, read_seal)
}

/// Reads `destructions.yaml`; a destruction that can't be read is reported and left out.
#[must_use]
pub fn read_destructions(source: &Arc<Source>, today: NaiveDate) -> (Vec<Destruction>, Vec<Finding>) {
    read_list(source, "vernietigingen", today, read_destruction)
}

fn read_list<T>(
    source: &Arc<Source>,
    key: &'static str,
    today: NaiveDate,
    read: impl Fn(&Node, &mut Problems) -> Option<T>,
) -> (Vec<T>, Vec<Finding>) {
    let mut problems = Problems::new(Arc::clone(source), None, today);
    let root = yaml::load_written(&mut problems, Span::new(0, source.text().len()));
    let mut list = Vec::new();
    if let Some(mut fields) = Fields::of(&root, source.line(1), &mut problems) {
        let items = fields.required(key, &mut problems).map(fields::items).unwrap_or_default();
        list = items.iter().filter_map(|item| read(item, &mut problems)).collect();
        fields.finish(&mut problems);
    }
    (list, problems.into_findings())
}

fn read_seal(node: &Node, problems: &mut Problems) -> Option<Spanned<Seal>> {
    let mut fields = Fields::of(node, node.span, problems)?;
    let date = fields.required("datum", problems).and_then(|node| fields::past_date(node, problems));
    let commits = fields
        .required("commits", problems)
        .and_then(|node| read_as(node, "f5-count", problems, |text| text.parse::<usize>().ok()));
    let tip = fields.required("tip", problems).and_then(|node| read_id(node, problems));
    let digest = fields.required("sha256", problems).and_then(|node| {
        read_as(node, "f5-digest", problems, |text| is_digest(text).then(|| text.to_owned()))
    });
    fields.finish(problems);
    let seal = Seal { date: date?.value, commits: commits?, tip: tip?, digest: digest? };
    Some(Spanned::new(seal, node.span))
}

fn read_destruction(node: &Node, problems: &mut Problems) -> Option<Destruction> {
    let mut fields = Fields::of(node, node.span, problems)?;
    let number = fields.required("nummer", problems).and_then(|node| read_number(node, problems));
    let ground = fields::plain_text(fields.required("grond", problems), problems);
    let date = fields.required("datum", problems).and_then(|node| fields::past_date(node, problems));
    let seal = fields.optional("zegel").and_then(|node| read_id(node, problems));
    let old_tip = fields.optional("oude-tip").and_then(|node| read_id(node, problems));
    fields.optional("nieuwe-tip").and_then(|node| read_id(node, problems));
    // What was searched, and what is left to do by hand, is for people to read.
    for key in ["door", "objecten-doorzocht", "namen-gevonden", "nog-te-doen", "opmerking"] {
        fields.optional(key);
    }
    fields.finish(problems);
    let date = date.map(|date| date.value);
    let old_tip = old_tip.map(|tip| tip.to_string());
    Some(Destruction { number: number?, old_tip, ground, date, seal, span: node.span })
}

fn read_number(node: &Node, problems: &mut Problems) -> Option<Number> {
    read_as(node, "f5-number", problems, Number::parse)
}

fn read_id(node: &Node, problems: &mut Problems) -> Option<ObjectId> {
    read_as(node, "f5-commit", problems, ObjectId::parse)
}

fn read_as<T>(
    node: &Node,
    message: &'static str,
    problems: &mut Problems,
    convert: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let text = fields::text(node, problems)?;
    let value = convert(&text.value);
    if value.is_none() {
        problems.report("F5", text.span, Message::new(message).with("typed", text.value)).help =
            Some(Message::new("f5-ledger-help"));
    }
    value
}
