//! F15, and F5 and F9 with it: the reasons given for breaches, in dossiers and in reports.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::{Rule, Whole};
use crate::diagnostic::{Code, Finding, Place, Related, Severity};
use crate::dossier::{Accounting, Dossier};
use crate::locale::{Key, Message};
use crate::report::Report;
use crate::source::{Source, Spanned};
use crate::vocabulary::nearest;

/// F9 for whoever gives a reason in a report.
pub(super) fn accounters_are_known(whole: &Whole<'_>) -> Vec<Finding> {
    let people = &whole.register.people;
    let reports = whole.register.reports.iter();
    let given = reports.flat_map(|report| report.accountings.iter().map(move |given| (report, given)));
    given
        .filter_map(|(report, accounting)| {
            let by = accounting.by.as_ref()?;
            let key = by.value.person()?.0.as_str();
            let place = Place { source: Arc::clone(&report.source), span: by.span };
            let Some(person) = people.get(key) else {
                let message = message!("f9-unknown", key = key);
                // When nobody could be read, that is reported once, with people.yaml.
                return (!people.all().is_empty())
                    .then(|| whole.fault(place, message).help(message!("f9-help")));
            };
            let day = accounting.date.filter(|day| !person.holds_any(*day) && !person.is_doubtful)?;
            let message = message!("f9-no-role", name = person.name.as_str(), day = day);
            let at = Place { source: Arc::clone(&people.source), span: person.key.span };
            Some(whole.fault(place, message).related(at, message!("label-roles-here")))
        })
        .collect()
}

/// How many reasons given for one breach are shown with it; the last one counts.
const MOST_SHOWN: usize = 10;
/// How many characters of such a reason go with a finding: each breach of a rule bears it.
const MOST_OF_A_REASON: usize = 1000;

/// The reasons for breaches that a file gives.
pub(super) struct Accountings<'a> {
    pub(super) source: &'a Arc<Source>,
    /// The dossier, when the file is one.
    pub(super) dossier: Option<&'a str>,
    pub(super) given: &'a [Accounting],
}

impl<'a> Accountings<'a> {
    pub(super) fn of_dossier(dossier: &'a Dossier) -> Self {
        Self { source: &dossier.source, dossier: Some(&dossier.name), given: &dossier.accountings }
    }

    pub(super) fn of_report(report: &'a Report) -> Self {
        Self { source: &report.source, dossier: None, given: &report.accountings }
    }

    /// Marks each breach for which a reason is given.
    pub(super) fn apply<'f>(&self, findings: impl IntoIterator<Item = &'f mut Finding>) {
        let mut of_rules: HashMap<&str, Vec<&Accounting>> = HashMap::new();
        for accounting in self.given {
            of_rules.entry(&accounting.rule.value).or_default().push(accounting);
        }
        for finding in findings.into_iter().filter(|finding| finding.severity == Severity::Breach) {
            let given = of_rules.get(finding.code.as_str()).map(Vec::as_slice).unwrap_or_default();
            for accounting in &given[given.len().saturating_sub(MOST_SHOWN)..] {
                let reason: String = accounting.reason.chars().take(MOST_OF_A_REASON).collect();
                finding.accounted = Some(reason).filter(|reason| !reason.is_empty());
                let place = Place { source: Arc::clone(self.source), span: accounting.span };
                finding.related.push(Related { place, label: message!("label-accounted") });
            }
        }
    }

    /// Reasons that nothing asks for (F15) or that name no rule (F5). Whether the history asks for one
    /// is not known here, and one that lacks something is told for that alone. A reason given ahead,
    /// while it is only late or a warning, is not one for nothing; an error has no reason that counts.
    pub(super) fn unused<'f>(&self, findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Finding> {
        let found = findings.into_iter().filter(|finding| finding.severity != Severity::Error);
        let found: HashSet<&str> = found.map(|finding| finding.code.as_str()).collect();
        let of_history =
            |code: &str| Rule::of(code).is_some_and(|rule| rule.code == *code && rule.looks_at_history());
        let unused = self.given.iter().filter(|accounting| {
            let code = accounting.rule.value.as_str();
            accounting.whole && !of_history(code) && !found.contains(code)
        });
        unused.map(|accounting| self.unused_one(&accounting.rule)).collect()
    }

    /// The same of the history, where all of it was looked at: for what shows in this file and its trail alone.
    pub(super) fn unused_in_history<'f>(
        &self,
        findings: impl IntoIterator<Item = &'f Finding>,
    ) -> Vec<Finding> {
        let found = findings.into_iter().filter(|finding| finding.severity != Severity::Error);
        let found: HashSet<&str> = found.map(|finding| finding.code.as_str()).collect();
        let of_one = |code: &str| {
            Rule::of(code).is_some_and(|rule| rule.code == *code && rule.looks_at_the_past_of_one())
        };
        let unused = self.given.iter().filter(|accounting| {
            let code = accounting.rule.value.as_str();
            accounting.whole && of_one(code) && !found.contains(code)
        });
        unused.map(|accounting| self.unused_one(&accounting.rule)).collect()
    }

    fn unused_one(&self, code: &Spanned<String>) -> Finding {
        let place = Place { source: Arc::clone(self.source), span: code.span };
        let typed = |key: Key| Message::new(key).with("code", code.value.as_str());
        let mut finding = match Rule::of(&code.value).filter(|rule| rule.code == *code.value.as_str()) {
            Some(rule) if rule.severity == Severity::Error => {
                Finding::new(code!("F15"), Severity::Warning, place, typed(key!("f15-error")))
                    .help(typed(key!("f15-error-help")))
            }
            Some(_) => Finding::new(code!("F15"), Severity::Warning, place, typed(key!("f15"))),
            None => {
                let near =
                    in_full(&code.value).or_else(|| nearest(&code.value, super::codes().map(Code::as_str)));
                let help = match near {
                    Some(near) => message!("help-nearest", near = near),
                    None => message!("f5-rule-help"),
                };
                let message = message!("f5-rule", typed = code.value.as_str());
                Finding::new(code!("F5"), Severity::Error, place, message).help(help)
            }
        };
        finding.dossier = self.dossier.map(str::to_owned);
        finding
    }
}

/// The one code of which these are the letter and the digits: `A91` is short for `A9.1`.
fn in_full(typed: &str) -> Option<&'static str> {
    let signs = |code: &str| {
        let signs = code.chars().filter(char::is_ascii_alphanumeric);
        signs.map(|sign| sign.to_ascii_uppercase()).collect::<String>()
    };
    let typed = signs(typed);
    let mut codes = super::codes().map(Code::as_str).filter(|code| signs(code) == typed);
    codes.next().filter(|_| codes.next().is_none())
}
