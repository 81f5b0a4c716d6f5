//! The terms of a regulation and the days they are counted in.

use std::collections::BTreeMap;

use super::super::fields::Fields;
use super::super::given::Given;
use super::super::yaml::Value;
use super::read_articles;
use crate::calendar::{Calendar, HOLIDAY_RULES, HolidayRule, Term};
use crate::regulation::{AnnualReport, FreeDays, TermRule, Thresholds};
use crate::source::Spanned;

/// The terms, and the names of those that could not be read.
pub(super) fn read_terms(given: Given<'_, '_>) -> (BTreeMap<String, TermRule>, Vec<String>) {
    let mut unread = Vec::new();
    let terms = given.each_entry(|key, value| {
        let rule = read_term_rule(key, value);
        unread.extend(rule.is_none().then(|| key.value.clone()));
        Some((key.value.clone(), rule?))
    });
    (terms.into_iter().collect(), unread)
}

fn read_term_rule(key: &Spanned<String>, given: Given<'_, '_>) -> Option<TermRule> {
    let mut fields = Fields::of(given)?.at(key.span);
    let binding = fields.optional("streef").node.is_none();
    let length = if binding {
        read_term(fields.required("duur"))
    } else {
        if let Some(beside) = fields.optional("duur").node {
            let message = message!("f4-term-twice");
            fields.report(code!("F4"), beside.span, message).help = Some(message!("f4-term-twice-help"));
        }
        read_term(fields.optional("streef"))
    };
    let from = fields.required("vanaf").plain_text();
    let outer = read_outer(fields.optional("ruim"), &from);
    let articles = read_articles(fields.optional("artikel"));
    fields.finish();
    Some(TermRule { length: length?, binding, from, outer, articles, span: key.span })
}

/// `6 werkweken`, or `{duur: 3 maanden, vanaf: uitstel}` when it counts from something else.
fn read_outer(given: Given<'_, '_>, from: &str) -> Option<(Term, String)> {
    let Value::Map(_) = given.node?.value else { return Some((read_term(given)?, from.to_owned())) };
    let mut fields = Fields::of(given)?;
    let length = read_term(fields.required("duur"));
    let other = fields.optional("vanaf");
    let from = if other.node.is_some() { other.text()?.value } else { from.to_owned() };
    fields.finish();
    Some((length?, from))
}

pub(in crate::parse) fn read_term(given: Given<'_, '_>) -> Option<Term> {
    let term = given.parsed(key!("f5-term"), key!("f5-term-help"), |text| text.parse().ok());
    term.map(|term| term.value)
}

/// The days equated by decree count as holidays under the rule that knows them.
pub(super) fn read_calendar(fields: &mut Fields<'_, '_>) -> (Calendar, Vec<FreeDays>) {
    let rule = fields
        .required("kalender")
        .one_of(HOLIDAY_RULES.iter().map(|rule| rule.name))
        .and_then(|name| HolidayRule::named(&name.value))
        .unwrap_or(&HOLIDAY_RULES[0]);
    let mut free_days = Vec::new();
    let days = ["extra-vrije-dagen", "gelijkgestelde-dagen"].map(|key| {
        let entry = fields.entry(key);
        let mut is_read = true;
        let days = fields.optional(key).each(|item| {
            let day = item.day();
            is_read &= day.is_some();
            Some(day?.value)
        });
        let span = entry.filter(|_| is_read).map(|entry| entry.key.span);
        free_days.extend(span.map(|span| FreeDays { days: days.clone(), span }));
        days
    });
    (Calendar::new(rule, days.concat()), free_days)
}

/// Without an indicator of its own the figures go by the term for the answer.
pub(super) fn read_report_rules(given: Given<'_, '_>, answered_within: Option<Term>) -> AnnualReport {
    let usual = AnnualReport::default();
    let aims = answered_within.is_some();
    let usual = AnnualReport { indicator: answered_within.unwrap_or(usual.indicator), aims, ..usual };
    let Some(mut fields) = Fields::of(given) else { return usual };
    let months = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    let month = fields.required("maand").one_of(months.into_iter());
    let indicator = read_term(fields.optional("kpi"));
    let mut given = fields.optional("drempels");
    let typed = given.node.map(|node| node.span);
    let thresholds = read_thresholds(given.again());
    // With as many complaints as a group there is one reason for which no table is given.
    if let Some(span) = typed.filter(|_| thresholds.complaints <= thresholds.group) {
        let message = message!(
            "f5-thresholds",
            complaints = i64::from(thresholds.complaints),
            group = i64::from(thresholds.group)
        );
        given.report(code!("F5"), span, message).help =
            Some(message!("f5-thresholds-help", least = i64::from(thresholds.group) + 1));
    }
    let articles = read_articles(fields.optional("artikel"));
    fields.finish();
    AnnualReport {
        articles,
        month: month.and_then(|month| month.value.parse().ok()),
        aims: usual.aims || indicator.is_some(),
        indicator: indicator.unwrap_or(usual.indicator),
        thresholds,
    }
}

/// What is left out or malformed keeps its usual value.
pub(in crate::parse) fn read_thresholds(given: Given<'_, '_>) -> Thresholds {
    let usual = Thresholds::default();
    let Some(mut fields) = Fields::of(given) else { return usual };
    let mut read = |key, usual| fields.optional(key).number(Thresholds::RANGE).unwrap_or(usual);
    let thresholds = Thresholds {
        complaints: read("klachten", usual.complaints),
        group: read("groep", usual.group),
        percentage: read("percentage", usual.percentage),
    };
    fields.finish();
    thresholds
}
