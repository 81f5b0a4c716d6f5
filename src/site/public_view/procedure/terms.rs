//! The terms of the procedure as a table, and how days are counted.

use crate::locale::Message;
use serde::Serialize;

use super::super::words::{Citation, Phrase, Words, capitalised};
use super::{DESTRUCTION, EXTENDED_ANSWER, EXTENSION_NOTICE, HANDLING, RETENTION, staged};
use crate::calendar::Unit;
use crate::regulation::{StepDefinition, StepKind, TermRule};
use crate::vocabulary::ClosedList;

/// The terms whose names mean the same in every regulation; all others are named by their step.
const RESERVED: [&str; 5] = [HANDLING, EXTENSION_NOTICE, EXTENDED_ANSWER, RETENTION, DESTRUCTION];

/// A row of the table of terms.
#[derive(Debug, Clone, Serialize)]
pub struct TermView {
    /// What it is for.
    pub name: Phrase,
    /// The term in words.
    pub term: String,
    /// The articles.
    pub articles: Vec<Citation>,
}

pub(super) fn terms(words: Words<'_>) -> Vec<TermView> {
    let all = words.regulation.terms.iter();
    let mut rows: Vec<(&String, &TermRule)> =
        all.filter(|(name, rule)| is_shown(words, name, rule)).collect();
    rows.sort_by_key(|(name, _)| term_place(words, name));
    rows.into_iter().map(|(name, rule)| term_view(words, name, rule)).collect()
}

/// Where a term stands among the others: with its step, those of the extension after the answer, and
/// those about the file last.
fn term_place(words: Words<'_>, name: &str) -> (usize, usize) {
    let staged = staged(words);
    let of = |wanted: &dyn Fn(&StepDefinition) -> bool| staged.iter().position(|(_, step)| wanted(step));
    let answer = || of(&|step| step.kind == StepKind::ComplainantInformed).unwrap_or(staged.len());
    match name {
        HANDLING => (answer(), 0),
        EXTENSION_NOTICE => (answer(), 1),
        EXTENDED_ANSWER => (answer(), 2),
        RETENTION => (usize::MAX, 0),
        DESTRUCTION => (usize::MAX, 1),
        _ => (of(&|step| step.term.as_deref() == Some(name)).unwrap_or(staged.len()), 0),
    }
}

/// A term of the extension says nothing where there is no extension; a target for what the
/// complainant does is the office's own affair.
fn is_shown(words: Words<'_>, name: &str, rule: &TermRule) -> bool {
    let extends = matches!(name, EXTENSION_NOTICE | EXTENDED_ANSWER);
    let lodging = step_with(words, name).is_some_and(|step| step.kind == StepKind::Lodged);
    let extendable = words.regulation.steps_of(StepKind::Extended).next().is_some();
    (!extends || extendable) && (!lodging || rule.binding)
}

fn term_view(words: Words<'_>, name: &str, rule: &TermRule) -> TermView {
    let term = if name == RETENTION {
        let message = message!("public-for-length", length = words.length(rule.length), ..);
        let kept = words.fill(message.with("from", words.from(&rule.from)));
        if rule.binding { kept } else { words.fill(message!("public-aim", what = kept)) }
    } else {
        words.within_from(rule)
    };
    TermView { name: term_name(words, name), term: capitalised(&term), articles: term_articles(words, name) }
}

fn term_name(words: Words<'_>, name: &str) -> Phrase {
    let step = step_with(words, name);
    let kind = step.filter(|step| step.name.is_none()).map(|step| step.kind.name());
    let known = RESERVED.contains(&name).then_some(name).or(kind).and_then(|row| member!("public-row-{row}"));
    match (known, step) {
        (Some(known), _) => words.own(words.text(known)),
        (None, Some(step)) => words.step_title(step),
        (None, None) => words.foreign(&capitalised(&name.replace('-', " "))),
    }
}

fn term_articles(words: Words<'_>, name: &str) -> Vec<Citation> {
    match (name, step_with(words, name)) {
        (EXTENSION_NOTICE | EXTENDED_ANSWER, _) => words.citations_of(StepKind::Extended),
        (_, Some(step)) => words.citations(step.articles.iter().map(String::as_str)),
        (RETENTION | DESTRUCTION, None) => words.citations_of_rule("A8.1"),
        (HANDLING, None) => words.citations_of(StepKind::ComplainantInformed),
        (_, None) => Vec::new(),
    }
}

fn step_with<'r>(words: Words<'r>, term: &str) -> Option<&'r StepDefinition> {
    words.regulation.steps.iter().find(|step| step.term.as_deref() == Some(term))
}

pub(super) fn starts(words: Words<'_>) -> Vec<String> {
    let starts = words.regulation.starts.iter();
    starts
        .map(|(route, step)| {
            let message = Message::new(family!("public-how-terms-start-{}", route.name()));
            words.fill(message.with("from", words.from(step)))
        })
        .collect()
}

pub(super) fn counting(words: Words<'_>) -> Vec<String> {
    let regulation = words.regulation;
    let used = |unit| regulation.terms.values().any(|rule| rule.length.unit == unit);
    let mut sentences = vec![words.text(key!("public-how-day-zero"))];
    if used(Unit::WorkingWeek) {
        sentences.push(words.text(key!("public-how-working-week")));
    }
    if used(Unit::WorkingWeek) || used(Unit::WorkingDay) {
        let key = if regulation.calendar.has_holidays() {
            key!("public-how-working-day-holidays")
        } else {
            key!("public-how-working-day")
        };
        sentences.push(words.text(key));
    }
    sentences
}
