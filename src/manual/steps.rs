//! The steps of a regulation as tables: what each is, what its fields take, when it is asked for.

use crate::locale::{Key, Message};
use serde::Serialize;

use super::fields::{fields_of, is_required, meaning};
use super::typed::{cell, code, codes};
use super::words::Words;
use crate::deadline::{ANSWER, DESTRUCTION, EXTENSION_NOTICE, RETENTION};
use crate::regulation::{COMMON_FIELDS, Outcome, Route, StepDefinition, StepKind, TermRule};
use crate::vocabulary::ClosedList;

/// A step.
#[derive(Debug, Serialize)]
pub(super) struct StepRow {
    step: String,
    name: String,
    fields: String,
    who: String,
    articles: String,
    term: String,
}

pub(super) fn step_rows(words: Words<'_>) -> Vec<StepRow> {
    words.regulation.steps.iter().map(|step| step_row(words, step)).collect()
}

fn step_row(words: Words<'_>, step: &StepDefinition) -> StepRow {
    let asks = |name: &str| step.fields.iter().any(|field| field.value == name);
    let bold =
        |(name, required)| if required || asks(name) { format!("**{}**", code(name)) } else { code(name) };
    let fields = fields_of(step.kind, words.regulation).map(|field| (field.name.name(), is_required(field)));
    let common = COMMON_FIELDS.into_iter().filter(|name| asks(name)).map(|name| (name, true));
    let term = step.term.as_deref().and_then(|name| words.regulation.term(name));
    StepRow {
        step: code(&step.key),
        name: words.name(step),
        fields: fields.chain(common).map(bold).collect::<Vec<_>>().join(", "),
        who: performers(words, step),
        articles: cell(&step.articles.join(", ")),
        term: term.map(|rule| words.within(rule)).unwrap_or_default(),
    }
}

/// Who may do it, and who else under a route or an outcome.
fn performers(words: Words<'_>, step: &StepDefinition) -> String {
    let others = step.performers_by.iter().filter_map(|(condition, keys)| {
        let key = if Route::from_name(condition).is_some() {
            key!("manual-who-by-route")
        } else {
            Outcome::from_name(condition)?;
            key!("manual-who-by-outcome")
        };
        let message = Message::new(key).with("condition", code(condition));
        Some(words.fill(message.with("who", words.performers(keys))))
    });
    std::iter::once(words.performers(&step.performers)).chain(others).collect::<Vec<_>>().join("; ")
}

/// What a field takes, in the steps where it takes that.
#[derive(Debug, Serialize)]
pub(super) struct FieldRow {
    field: String,
    steps: String,
    meaning: String,
}

/// Fields of one name that take the same share a row.
pub(super) fn field_rows(words: Words<'_>) -> Vec<FieldRow> {
    let mut rows: Vec<(&str, String, Vec<&str>)> = Vec::new();
    for step in &words.regulation.steps {
        for field in fields_of(step.kind, words.regulation) {
            let (meaning, field) = (meaning(words, step.kind, field), field.name.name());
            match rows.iter_mut().find(|(name, taken, _)| *name == field && *taken == meaning) {
                Some((_, _, steps)) => steps.push(&step.key),
                None => rows.push((field, meaning, vec![&step.key])),
            }
        }
    }
    let row = |(field, meaning, steps)| FieldRow { field: code(field), steps: codes(steps), meaning };
    rows.into_iter().map(row).collect()
}

/// When a step is asked for.
#[derive(Debug, Serialize)]
pub(super) struct AskedRow {
    step: String,
    cells: Vec<String>,
    before: String,
}

/// The outcomes under which a step is asked for, and each step that any of them asks for.
pub(super) fn asked_rows(words: Words<'_>) -> (Vec<String>, Vec<AskedRow>) {
    let steps = &words.regulation.steps;
    let asks = |step: &StepDefinition, outcome: Outcome| {
        [&step.required, &step.on_request, &step.document].iter().any(|list| list.contains(&outcome))
    };
    let asking = |outcome: &Outcome| steps.iter().any(|step| asks(step, *outcome));
    let outcomes: Vec<Outcome> = Outcome::ALL.iter().copied().filter(asking).collect();
    let asked = steps.iter().filter(|step| outcomes.iter().any(|outcome| asks(step, *outcome)));
    let rows = asked.map(|step| AskedRow {
        step: code(&step.key),
        cells: outcomes.iter().map(|outcome| asked_cell(words, step, *outcome)).collect(),
        before: before(words, step),
    });
    let rows = rows.collect();
    (outcomes.iter().map(|outcome| code(outcome.name())).collect(), rows)
}

fn asked_cell(words: Words<'_>, step: &StepDefinition, outcome: Outcome) -> String {
    let document = step.document.contains(&outcome);
    let key = match (step.required.contains(&outcome), step.on_request.contains(&outcome)) {
        (true, _) => key!("manual-asked"),
        (false, true) => key!("manual-asked-on-request"),
        (false, false) if document => return words.say(key!("manual-asked-document-if")),
        (false, false) => return String::new(),
    };
    let asked = words.say(key);
    if document { format!("{asked}, {}", words.say(key!("manual-asked-document"))) } else { asked }
}

fn before(words: Words<'_>, step: &StepDefinition) -> String {
    let usual = step.before.iter().map(|before| code(before));
    let others = step.before_by.iter().map(|(outcome, before)| {
        let message = message!("manual-before-by", outcome = code(outcome.name()), ..);
        words.fill(message.with("before", code(before)))
    });
    usual.chain(others).collect::<Vec<_>>().join("; ")
}

/// What the table of steps that are asked for can't say.
pub(super) fn remarks(words: Words<'_>) -> Vec<String> {
    let steps = &words.regulation.steps;
    let of = |kind| words.regulation.steps_of(kind).map(|step| step.key.as_str()).collect::<Vec<_>>();
    let about = |key: Key, steps: &[&str]| {
        let message = Message::new(key).with("steps", codes(steps.iter().copied()));
        (!steps.is_empty()).then(|| words.fill(message))
    };
    let each = steps.iter().filter(|step| step.kind.is_per_subject() && !step.required.is_empty());
    let each: Vec<&str> = each.map(|step| step.key.as_str()).collect();
    let written: Vec<&str> =
        steps.iter().filter(|step| !step.document.is_empty()).map(|step| step.key.as_str()).collect();
    let mut measures = of(StepKind::Measure);
    measures.extend(of(StepKind::NoMeasure));
    let has_both = of(StepKind::Measure).len() < measures.len() && !of(StepKind::Measure).is_empty();
    let withdrawn = steps.iter().any(|step| step.required.contains(&Outcome::Withdrawn));
    let told = of(StepKind::ManagementInformed);
    let on_request = steps.iter().any(|step| !step.on_request.is_empty());
    [
        about(key!("manual-remark-confirmed"), &of(StepKind::Confirmed)),
        about(key!("manual-remark-agreed"), &of(StepKind::ComplainantAgreed)),
        about(key!("manual-remark-each"), &each),
        has_both.then(|| about(key!("manual-remark-measures"), &measures)).flatten(),
        withdrawn.then(|| about(key!("manual-remark-withdrawn"), &told)).flatten(),
        on_request.then(|| words.say(key!("manual-remark-on-request"))),
        about(key!("manual-remark-document"), &written),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A term.
#[derive(Debug, Serialize)]
pub(super) struct TermRow {
    term: String,
    purpose: String,
    length: String,
}

pub(super) fn term_rows(words: Words<'_>) -> Vec<TermRow> {
    let terms = words.regulation.terms.iter();
    terms
        .map(|(name, rule)| TermRow {
            term: code(name),
            purpose: purpose(words, name),
            length: length(words, name, rule),
        })
        .collect()
}

/// The steps that a term is for, or what the tool knows its name for.
fn purpose(words: Words<'_>, name: &str) -> String {
    let steps = words.regulation.steps.iter().filter(|step| step.term.as_deref() == Some(name));
    let steps = codes(steps.map(|step| step.key.as_str()));
    if !steps.is_empty() {
        return steps;
    }
    let extension = codes(words.regulation.steps_of(StepKind::Extended).map(|step| step.key.as_str()));
    match name {
        EXTENSION_NOTICE => extension,
        ANSWER if !extension.is_empty() => words.fill(message!("manual-term-answer", steps = extension)),
        RETENTION => words.say(key!("manual-term-retention")),
        DESTRUCTION => words.say(key!("manual-term-destruction")),
        _ => String::new(),
    }
}

fn length(words: Words<'_>, name: &str, rule: &TermRule) -> String {
    let say = |key, length, from: &str| {
        let message = Message::new(key).with("length", words.length(length));
        words.fill(message.with("from", words.from(from)))
    };
    if name == RETENTION {
        let key = if rule.binding { key!("manual-kept") } else { key!("manual-kept-aim") };
        return say(key, rule.length, &rule.from);
    }
    let outer = rule.outer.as_ref().map(|(length, from)| say(key!("manual-outer"), *length, from));
    std::iter::once(words.within(rule)).chain(outer).collect::<Vec<_>>().join("; ")
}
