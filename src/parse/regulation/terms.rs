//! The terms of a regulation and the days they are counted in.

use std::collections::BTreeMap;

use super::super::Problems;
use super::super::fields::{self, Fields};
use super::super::yaml::{Entry, Node, Value};
use super::read_articles;
use crate::calendar::{Calendar, HOLIDAY_RULES, HolidayRule, Term};
use crate::locale::Message;
use crate::regulation::{AnnualReport, TermRule, Thresholds};

pub(super) fn read_terms(node: Option<&Node>, problems: &mut Problems) -> BTreeMap<String, TermRule> {
    let entries = fields::mapping(node, problems).iter();
    entries.filter_map(|entry| Some((entry.key.value.clone(), read_term_rule(entry, problems)?))).collect()
}

fn read_term_rule(entry: &Entry, problems: &mut Problems) -> Option<TermRule> {
    let mut fields = Fields::of(&entry.value, entry.key.span, problems)?;
    let target = fields.optional("streef");
    let length = match target {
        Some(node) => {
            if let Some(beside) = fields.optional("duur") {
                let message = Message::new("f4-term-twice");
                problems.report("F4", beside.span, message).help = Some(Message::new("f4-term-twice-help"));
            }
            read_term(node, problems)
        }
        None => fields.required("duur", problems).and_then(|node| read_term(node, problems)),
    };
    let from = fields::plain_text(fields.required("vanaf", problems), problems);
    let outer = fields.optional("ruim").and_then(|node| read_outer(node, &from, problems));
    read_articles(fields.optional("artikel"), problems);
    fields.finish(problems);
    Some(TermRule { length: length?, binding: target.is_none(), from, outer, span: entry.key.span })
}

/// `6 werkweken`, or `{duur: 3 maanden, vanaf: uitstel}` when it counts from something else.
fn read_outer(node: &Node, from: &str, problems: &mut Problems) -> Option<(Term, String)> {
    let Value::Map(_) = node.value else { return Some((read_term(node, problems)?, from.to_owned())) };
    let mut fields = Fields::of(node, node.span, problems)?;
    let length = fields.required("duur", problems).and_then(|node| read_term(node, problems));
    let from = match fields.optional("vanaf") {
        Some(node) => fields::text(node, problems)?.value,
        None => from.to_owned(),
    };
    fields.finish(problems);
    Some((length?, from))
}

pub(in crate::parse) fn read_term(node: &Node, problems: &mut Problems) -> Option<Term> {
    let text = fields::text(node, problems)?;
    let term = text.value.parse().ok();
    if term.is_none() {
        let message = Message::new("f5-term").with("typed", text.value);
        problems.report("F5", text.span, message).help = Some(Message::new("f5-term-help"));
    }
    term
}

/// The days equated by decree count as holidays under the rule that knows them.
pub(super) fn read_calendar(fields: &mut Fields<'_>, problems: &mut Problems) -> Calendar {
    let names = HOLIDAY_RULES.iter().map(|rule| rule.name);
    let rule = fields
        .required("kalender", problems)
        .and_then(|node| fields::one_of(node, problems, names))
        .and_then(|name| HolidayRule::named(&name.value))
        .unwrap_or(&HOLIDAY_RULES[0]);
    let mut days = Vec::new();
    for key in ["extra-vrije-dagen", "gelijkgestelde-dagen"] {
        let items = fields.optional(key).map(fields::items).unwrap_or_default();
        days.extend(items.iter().filter_map(|item| fields::date(item, problems)).map(|date| date.value));
    }
    Calendar::new(rule, days)
}

pub(super) fn read_report_rules(node: Option<&Node>, problems: &mut Problems) -> AnnualReport {
    let usual = AnnualReport::default();
    let Some(mut fields) = node.and_then(|node| Fields::of(node, node.span, problems)) else { return usual };
    let month = fields.required("maand", problems).and_then(|node| {
        let months = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
        fields::one_of(node, problems, months.into_iter())
    });
    let indicator = fields.required("kpi", problems).and_then(|node| read_term(node, problems));
    let thresholds = fields.optional("drempels").map(|node| read_thresholds(node, problems));
    read_articles(fields.optional("artikel"), problems);
    fields.finish(problems);
    AnnualReport {
        month: month.and_then(|month| month.value.parse().ok()).unwrap_or(usual.month),
        indicator: indicator.unwrap_or(usual.indicator),
        thresholds: thresholds.unwrap_or(usual.thresholds),
    }
}

/// What is left out or malformed keeps its usual value.
pub(in crate::parse) fn read_thresholds(node: &Node, problems: &mut Problems) -> Thresholds {
    let usual = Thresholds::default();
    let Some(mut fields) = Fields::of(node, node.span, problems) else { return usual };
    let mut read = |key, usual| {
        let node = fields.optional(key);
        node.and_then(|node| fields::number(node, Thresholds::RANGE, problems)).unwrap_or(usual)
    };
    let thresholds = Thresholds {
        complaints: read("klachten", usual.complaints),
        group: read("groep", usual.group),
        percentage: read("percentage", usual.percentage),
    };
    fields.finish(problems);
    thresholds
}
