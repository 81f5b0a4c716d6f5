//! The rules: a list, and a page for each.

use serde::Serialize;

use super::words::Words;
use super::{Sign, signs};
use crate::diagnostic::Severity;

/// A rule with its texts, as the rules' own table and the localisation give them.
#[derive(Debug, Clone)]
pub struct RuleText {
    /// The code.
    pub code: String,
    /// The article; none for the form of the files.
    pub article: Option<String>,
    /// How grave a finding is.
    pub severity: Severity,
    /// What there should be.
    pub title: String,
    /// Why the article asks it and how it is looked at.
    pub why: String,
    /// What to do about a finding.
    pub remedy: String,
    /// A part of a record that keeps the rule; none when there is none to show.
    pub good: Option<String>,
    /// A part of a record that breaks it.
    pub bad: Option<String>,
    /// The dossiers in which it finds something today.
    pub hits: Vec<Hit>,
}

/// A dossier in which a rule finds something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// The dossier's number.
    pub number: String,
    /// Its page, from the page of the rule.
    pub href: String,
}

impl Hit {
    /// A dossier by its year folder and number.
    #[must_use]
    pub fn of(year: &str, number: &str) -> Self {
        Self { number: number.to_owned(), href: format!("../{year}/{number}.html") }
    }
}

/// The list of rules.
#[derive(Debug, Clone, Serialize)]
pub struct RulesView {
    /// The groups, in the order of the table.
    pub groups: Vec<RuleGroup>,
}

/// The rules of a group.
#[derive(Debug, Clone, Serialize)]
pub struct RuleGroup {
    /// Its letter.
    pub letter: String,
    /// What its rules are about.
    pub title: String,
    /// The rules.
    pub rules: Vec<RuleLine>,
}

/// A rule in the list.
#[derive(Debug, Clone, Serialize)]
pub struct RuleLine {
    /// The code.
    pub code: String,
    /// The article; empty when there is none.
    pub article: String,
    /// How grave a finding is.
    pub sign: Sign,
    /// What there should be.
    pub title: String,
    /// In how many dossiers it finds something.
    pub count: usize,
}

/// A page of one rule.
#[derive(Debug, Clone, Serialize)]
pub struct RuleView {
    /// The line of the list.
    pub rule: RuleLine,
    /// Why, by paragraph.
    pub why: Vec<String>,
    /// What to do, by paragraph.
    pub remedy: Vec<String>,
    /// A part of a record that keeps the rule; empty when there is none to show.
    pub good: String,
    /// A part of a record that breaks it.
    pub bad: String,
    /// The dossiers in which it finds something.
    pub hits: Vec<Hit>,
}

/// The list, by group.
pub(super) fn list(rules: &[RuleText], words: &Words) -> RulesView {
    let mut groups: Vec<RuleGroup> = Vec::new();
    for rule in rules {
        let letter = rule.code.get(..1).unwrap_or_default();
        if groups.last().is_none_or(|group| group.letter != letter) {
            let title = words.label(&format!("rule_group_{}", letter.to_lowercase()));
            groups.push(RuleGroup { letter: letter.to_owned(), title, rules: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.rules.push(line(rule, words));
        }
    }
    RulesView { groups }
}

fn line(rule: &RuleText, words: &Words) -> RuleLine {
    RuleLine {
        code: rule.code.clone(),
        article: rule.article.clone().unwrap_or_default(),
        sign: signs::grave(rule.severity, words),
        title: rule.title.clone(),
        count: rule.hits.len(),
    }
}

/// The page of a rule.
pub(super) fn view(rule: &RuleText, words: &Words) -> RuleView {
    let paragraphs = |text: &str| text.split("\n\n").map(|part| part.trim().to_owned()).collect();
    RuleView {
        rule: line(rule, words),
        why: paragraphs(&rule.why),
        remedy: paragraphs(&rule.remedy),
        good: rule.good.clone().unwrap_or_default(),
        bad: rule.bad.clone().unwrap_or_default(),
        hits: rule.hits.clone(),
    }
}
