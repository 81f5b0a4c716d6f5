//! Text to records: each reader gives a value as far as it goes, and every problem it met.
//! One bad field never hides the next.

mod accounting;
mod detail;
mod dossier;
mod event;
mod fields;
mod given;
mod ledger;
mod limits;
mod people;
mod published;
mod regulation;
mod report;
mod version;
mod yaml;

use std::sync::Arc;

pub use self::dossier::read_dossier;
pub use self::ledger::{read_destructions, read_seals};
pub use self::limits::LARGEST_FILE;
use self::limits::MOST_KEPT;
pub use self::people::read_people;
pub use self::published::read_published;
pub use self::regulation::read_regulation;
pub use self::report::read_report;
pub use self::version::Version;
use self::yaml::Node;
use crate::calendar::Day;
use crate::diagnostic::{Code, Finding, Place, Severity};
use crate::locale::{Key, Message};
use crate::source::{Source, Span, Spanned};
use crate::vocabulary::nearest;

/// The problems of one file, as they are met.
#[derive(Debug)]
pub struct Problems {
    source: Arc<Source>,
    dossier: Option<String>,
    today: Day,
    findings: Vec<Finding>,
    /// How many were met beyond those that are kept, of which the last stands for all of them.
    more: usize,
}

impl Problems {
    /// Starts without problems.
    #[must_use]
    pub fn new(source: Arc<Source>, dossier: Option<String>, today: Day) -> Self {
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

    fn report(&mut self, code: Code, span: Span, message: Message) -> &mut Finding {
        self.push(code, Severity::Error, span, message)
    }

    /// Reports F5 for a value of another shape than is asked for; what could be read of a broken one
    /// says nothing about the shape that was meant.
    fn report_unlike(&mut self, node: &Node, message: Key) {
        if node.whole {
            self.report(code!("F5"), node.span, Message::new(message));
        }
    }

    /// Reports F3 for a key or step that is not known, suggesting the nearest candidate.
    fn report_unknown<'a>(
        &mut self,
        typed: &Spanned<String>,
        message: Key,
        known: impl Iterator<Item = &'a str>,
    ) {
        self.report_with_candidates(code!("F3"), typed, message, known);
    }

    fn report_with_candidates<'a>(
        &mut self,
        code: Code,
        typed: &Spanned<String>,
        message: Key,
        known: impl Iterator<Item = &'a str>,
    ) {
        let known: Vec<&str> = known.collect();
        let help = match nearest(&typed.value, known.iter().copied()) {
            Some(near) => message!("help-nearest", near = near),
            None if known.len() <= 12 => message!("help-choose", choices = known.join(", ")),
            None => message!("help-see-readme"),
        };
        let message = Message::new(message).with("typed", typed.value.as_str());
        self.report(code, typed.span, message).help = Some(help);
    }

    fn push(&mut self, code: Code, severity: Severity, span: Span, message: Message) -> &mut Finding {
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
        problems.report(code!("F1"), source.line(1), message!("f1-empty")).help = Some(message!("f1-help"));
        return None;
    }
    if source.slice(source.line(1)).trim_end() != "---" {
        problems.report(code!("F1"), source.line(1), message!("f1-no-front-matter")).help =
            Some(message!("f1-help"));
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
    problems.report(code!("F1"), source.line(1), message!("f1-not-closed")).help =
        Some(message!("f1-not-closed-help"));
    None
}
