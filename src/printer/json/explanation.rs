//! Rules as data.

use std::io::{self, Write};

use serde::Serialize;

use super::SCHEMA;
use crate::printer::{Explanation, write_json};
use crate::rules::{Rule, example};

#[derive(Serialize)]
struct Document {
    schema: u32,
    language: &'static str,
    rules: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    code: &'static str,
    article: Option<String>,
    severity: &'static str,
    title: String,
    why: String,
    remedy: String,
    examples: Examples,
}

#[derive(Serialize)]
struct Examples {
    good: Option<String>,
    bad: Option<String>,
}

pub(super) fn write(explanation: &Explanation<'_>, to: &mut dyn Write) -> io::Result<()> {
    let rules = explanation.rules().iter().map(|rule| row(rule, explanation)).collect();
    let language = explanation.locale.language().code();
    write_json(&Document { schema: SCHEMA, language, rules }, to)
}

fn row(rule: &'static Rule, explanation: &Explanation<'_>) -> Row {
    let key = rule.code.key();
    let (good, bad) = example(rule.code).map(|example| (example.good, example.bad)).unzip();
    Row {
        code: rule.code.as_str(),
        article: rule.article_in(explanation.regulation),
        severity: rule.severity.name(),
        title: explanation.locale.text(family!("rule-{key}-title")),
        why: explanation.locale.say(&rule.why(explanation.regulation)),
        remedy: explanation.locale.say(&rule.remedy(explanation.regulation)),
        examples: Examples { good, bad },
    }
}
