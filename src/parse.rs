//! Text to records: each reader gives a value as far as it goes, and every problem it met.
//! One bad field never hides the next.

mod dossier;
mod event;
mod fields;
mod ledger;
mod limits;
mod people;
mod published;
mod regulation;
mod report;
mod version;
mod yaml;

use std::sync::Arc;

use chrono::NaiveDate;

pub use self::dossier::read_dossier;
pub use self::ledger::{read_destructions, read_seals};
pub use self::limits::LARGEST_FILE;
use self::limits::MOST_KEPT;
pub use self::people::read_people;
pub use self::published::read_published;
pub use self::regulation::read_regulation;
pub use self::report::read_report;
pub use self::version::Version;
use crate::diagnostic::{Finding, Place, Severity};
use crate::locale::Message;
use crate::source::{Source, Span};

/// The problems of one file, as they are met.
#[derive(Debug)]
pub struct Problems {
    source: Arc<Source>,
    dossier: Option<String>,
    today: NaiveDate,
    findings: Vec<Finding>,
    /// How many were met beyond those that are kept, of which the last stands for all of them.
    more: usize,
}

impl Problems {
    /// Starts without problems.
    #[must_use]
    pub fn new(source: Arc<Source>, dossier: Option<String>, today: NaiveDate) -> Self {
        Self { source, dossier, today, findings: Vec::new(), more: 0 }
    }

    /// Everything that was met, in the order it was met; of very much the last stands for the rest.
    #[must_use]
    pub fn into_findings(mut self) -> Vec<Finding> {
        if let Some(last) = self.findings.last_mut() {
            last.number += self.more;
        }
        self.findings
    }

    fn count(&self) -> usize {
        self.findings.len() + self.more
    }

    fn report(&mut self, code: &'static str, span: Span, message: Message) -> &mut Finding {
        self.push(code, Severity::Error, span, message)
    }

    fn push(&mut self, code: &'static str, severity: Severity, span: Span, message: Message) -> &mut Finding {
        let mut finding = Finding::new(code, severity, self.place(span), message);
        finding.dossier.clone_from(&self.dossier);
        if self.findings.len() >= MOST_KEPT {
            self.findings.pop();
            self.more += 1;
        }
        self.findings.push(finding);
        self.findings.last_mut().expect("a finding was pushed just now")
    }

    fn place(&self, span: Span) -> Place {
        Place { source: Arc::clone(&self.source), span }
    }
}

/// The two parts of a file: front matter and body.
#[derive(Debug, Clone, Copy)]
struct Parts {
    front: Span,
    body: Span,
}

/// Finds the front matter between two lines of three dashes; reports F1 when it is not there.
fn split(problems: &mut Problems) -> Option<Parts> {
    let source = Arc::clone(&problems.source);
    let text = source.text();
    if text.trim().is_empty() {
        problems.report("F1", source.line(1), Message::new("f1-empty")).help = Some(Message::new("f1-help"));
        return None;
    }
    if source.slice(source.line(1)).trim_end() != "---" {
        problems.report("F1", source.line(1), Message::new("f1-no-front-matter")).help =
            Some(Message::new("f1-help"));
        return None;
    }
    let start = text.find('\n').map_or(text.len(), |at| at + 1);
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some(Parts { front: Span::new(start, at), body: Span::new(at + line.len(), text.len()) });
        }
        at += line.len();
    }
    problems.report("F1", source.line(1), Message::new("f1-not-closed")).help =
        Some(Message::new("f1-not-closed-help"));
    None
}
