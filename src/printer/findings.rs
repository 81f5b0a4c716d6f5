//! Findings, as every format that shows them sees them.

use std::cmp::Reverse;

use super::{RulePages, say};
use crate::calendar::Day;
use crate::diagnostic::{Finding, Overdues, Place, Severity};
use crate::locale::{Key, Locale, Message};
use crate::register::{Count, Summary};
use crate::regulation::Regulation;

/// What is written: the findings and what they were found in.
pub struct Findings<'a> {
    /// The day on which it was looked at.
    pub today: Day,
    /// The dossiers that were looked at.
    pub dossiers: &'a [&'a Summary],
    /// The findings, in order.
    pub findings: &'a [Finding],
    /// The regulation whose words say what to do about a rule.
    pub regulation: Option<&'a Regulation>,
    /// The folder of the records within their git repository, with a slash behind it; empty when
    /// both begin at the same place. What a git server reads names files from its own top.
    pub folder: &'a str,
    /// The language.
    pub locale: &'static Locale,
    /// Where the codes of rules lead on a terminal.
    pub pages: RulePages,
    /// Whether the summary is left out, where a format has one for people.
    pub quiet: bool,
}

impl Findings<'_> {
    pub(super) fn count(&self) -> Count {
        Count::of(self.findings)
    }

    /// How much was looked at and how much was found, on one line.
    pub(super) fn in_short(&self) -> String {
        let (count, locale) = (self.count(), self.locale);
        let overdues: Overdues = self.findings.iter().filter_map(|finding| finding.overdue).collect();
        let is_other =
            |finding: &&Finding| finding.severity == Severity::Warning && finding.overdue.is_none();
        let others = self.findings.iter().filter(is_other).count();
        let said = |key: Key, number: usize| {
            let message = Message::new(key).with("number", number).with("accounted", count.accounted);
            (number > 0).then(|| locale.say(&message))
        };
        let grave = [said(key!("count-error"), count.error), said(key!("count-breach"), count.breach)];
        let warnings = said(key!("count-warning"), others);
        let parts = grave.into_iter().flatten().chain(overdues.amounts(locale)).chain(warnings);
        let parts: Vec<String> = parts.collect();
        let dossiers = locale.say(&message!("summary-dossiers", number = self.dossiers.len()));
        if parts.is_empty() {
            return format!("{dossiers}: {}", locale.text(key!("summary-clean")));
        }
        format!("{dossiers}: {}.", parts.join(", "))
    }

    /// The file of a place, from the top of the git repository.
    pub(super) fn path(&self, place: &Place) -> String {
        format!("{}{}", self.folder, place.source.path())
    }

    /// What was found and what to do about it, on one line.
    pub(super) fn advice(&self, finding: &Finding) -> String {
        let message = say(self.locale, &finding.message);
        match &finding.help {
            Some(help) => format!("{message} {}", say(self.locale, help)),
            None => message,
        }
    }

    /// The findings, the gravest first and those accounted for last; else in their own order.
    pub(super) fn by_gravity(&self) -> Vec<&Finding> {
        let mut findings: Vec<&Finding> = self.findings.iter().collect();
        findings.sort_by_key(|finding| (Level::of(finding), Reverse(finding.severity)));
        findings
    }
}

/// How loud a finding is told where there are three grades, the loudest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// It blocks a push.
    Error,
    /// It doesn't.
    Warning,
    /// A reason was given for it.
    Note,
}

impl Level {
    pub(super) fn of(finding: &Finding) -> Self {
        match finding.severity {
            _ if finding.accounted.is_some() => Self::Note,
            severity => Self::of_severity(severity),
        }
    }

    pub(super) fn of_severity(severity: Severity) -> Self {
        match severity {
            Severity::Error | Severity::Breach => Self::Error,
            Severity::Late | Severity::Warning => Self::Warning,
        }
    }
}
