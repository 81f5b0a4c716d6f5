//! A finding: what was found, where, how grave, and what to do.

mod overdue;

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

pub use self::overdue::{Overdue, Overdues};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::calendar::Day;
use crate::locale::{Message, is_rule, rule};
use crate::source::{Edit, Position, Source, Span};

/// The code of a rule, held against the rules' texts when it is compiled.
macro_rules! code {
    ($code:literal) => {
        const { $crate::diagnostic::Code::known($code) }
    };
}

/// How grave a finding is, the lightest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Something to look at.
    Warning,
    /// Due and not done today; never blocks a push.
    Late,
    /// What the record truly says is against the regulation.
    Breach,
    /// The record is malformed, contradicts itself, or lacks what only editing can supply.
    Error,
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Self; 4] = [Self::Error, Self::Breach, Self::Late, Self::Warning];

    /// The name in JSON and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Late => "late",
            Self::Breach => "breach",
            Self::Error => "error",
        }
    }
}

/// The stable code of a rule, such as `A9.1`: article 9, rule 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code(&'static str);

impl Code {
    /// The code of a rule, for `code!`: it does not compile where no rule has it.
    #[must_use]
    pub const fn known(code: &'static str) -> Self {
        assert!(is_rule(code), "no rule has this code");
        Self(code)
    }

    /// The code that is written so; none where no rule has it.
    #[must_use]
    pub fn find(code: &str) -> Option<Self> {
        rule(code).map(Self)
    }

    /// The code as it is written.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// The letter of the group and the numbers, for sorting: `A10.1` comes after `A9.1`.
    fn parts(self) -> (char, u32, u32) {
        let mut characters = self.0.chars();
        let group = characters.next().unwrap_or(' ');
        let mut numbers = characters.as_str().split('.').map(|part| part.parse().unwrap_or(0));
        (group, numbers.next().unwrap_or(0), numbers.next().unwrap_or(0))
    }

    /// The code as localisation keys spell it: `A9-1`.
    #[must_use]
    pub fn key(self) -> String {
        self.0.replace('.', "-")
    }

    /// The letter of the group: F, R, A.
    #[must_use]
    pub fn group(self) -> char {
        self.parts().0
    }
}

/// So that a code is compared with what people typed.
impl PartialEq<str> for Code {
    fn eq(&self, typed: &str) -> bool {
        self.0 == typed
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> Ordering {
        // F before R before A before S, the order of the documentation.
        let rank = |code: Self| ("FRASHP".find(code.parts().0), code.parts());
        rank(*self).cmp(&rank(*other))
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

impl<'d> Deserialize<'d> for Code {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        Self::find(<&str>::deserialize(from)?).ok_or_else(|| D::Error::custom("no rule has this code"))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

/// A stretch of a file.
#[derive(Debug, Clone)]
pub struct Place {
    /// The file.
    pub source: Arc<Source>,
    /// The stretch.
    pub span: Span,
}

impl Place {
    /// Where the stretch begins.
    #[must_use]
    pub fn start(&self) -> Position {
        self.source.position(self.span.start)
    }

    /// Where the stretch ends: behind its last character.
    #[must_use]
    pub fn end(&self) -> Position {
        self.source.position(self.span.end)
    }

    fn order(&self) -> (&str, Span) {
        (self.source.path(), self.span)
    }
}

/// A second place that matters to a finding, and what stands there.
#[derive(Debug, Clone)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// What stands there, such as “received here”.
    pub label: Message,
}

/// One finding of one rule.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule's code.
    pub code: Code,
    /// How grave it is here and today.
    pub severity: Severity,
    /// The article of the regulation that applies; none for the form of the files.
    pub article: Option<String>,
    /// The number of the dossier it is about, when it is about one.
    pub dossier: Option<String>,
    /// Where it was found.
    pub place: Place,
    /// What was found.
    pub message: Message,
    /// What to do about it.
    pub help: Option<Message>,
    /// What to put in place of what was typed, where that is plain; nothing where a person must choose.
    pub mend: Vec<Edit>,
    /// The name that a file should have instead, where that is plain.
    pub rename: Option<Rename>,
    /// Other places that matter.
    pub related: Vec<Related>,
    /// The day by which it was or is due.
    pub due: Option<Day>,
    /// What is still to be done and past that day; none when it is done, or not about a day.
    pub overdue: Option<Overdue>,
    /// The reason given for it in the dossier (`verantwoording`), when it is accounted for.
    pub accounted: Option<String>,
    /// How many findings of its file it stands for: itself, unless there are too many to keep.
    pub number: usize,
}

/// How many characters of what was typed a message repeats at most.
const MOST_REPEATED: usize = 200;

/// How many findings of one file are told at most. A file with more is broken in one way that
/// repeats itself, and nobody reads on.
pub const MOST_OF_A_FILE: usize = 1000;

/// Findings in order, of each file no more than [`MOST_OF_A_FILE`]: the last of those stands for the
/// rest, as grave as the gravest of them.
#[must_use]
pub fn capped(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(Finding::compare);
    if findings.len() <= MOST_OF_A_FILE {
        return findings;
    }
    let mut told = Vec::new();
    let in_one_file = |one: &Finding, other: &Finding| one.place.source.path() == other.place.source.path();
    for of_a_file in findings.chunk_by(in_one_file) {
        let (first, rest) = of_a_file.split_at(of_a_file.len().min(MOST_OF_A_FILE - 1));
        told.extend_from_slice(first);
        // Of equally grave ones the first: `max_by_key` would give the last.
        let gravest = rest.iter().rev().max_by_key(|finding| (finding.accounted.is_none(), finding.severity));
        let number = of_a_file.iter().map(|finding| finding.number).sum::<usize>() - first.len();
        told.extend(gravest.cloned().map(|gravest| match number {
            1 => gravest,
            more => gravest.standing_for(more),
        }));
    }
    told
}

/// Another name for a file in the same folder: both paths, from the folder with `records/`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rename {
    /// What it is called.
    pub from: String,
    /// What it should be called.
    pub to: String,
}

impl Rename {
    /// The file at a path under another name.
    #[must_use]
    pub fn of(path: &str, name: &str) -> Self {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        Self { from: path.to_owned(), to: format!("{folder}/{name}") }
    }
}

impl Finding {
    /// A finding without help, second place, date or accounting.
    #[must_use]
    pub fn new(code: Code, severity: Severity, place: Place, message: Message) -> Self {
        Self {
            code,
            severity,
            article: None,
            dossier: None,
            place,
            message: message.cut_to(MOST_REPEATED),
            help: None,
            mend: Vec::new(),
            rename: None,
            related: Vec::new(),
            due: None,
            overdue: None,
            accounted: None,
            number: 1,
        }
    }

    /// The same with what to do about it.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// The same with a second place.
    #[must_use]
    pub fn related(mut self, place: Place, label: Message) -> Self {
        self.related.push(Related { place, label });
        self
    }

    /// The same with the day by which it was or is due.
    #[must_use]
    pub fn due(mut self, due: Day) -> Self {
        self.due = Some(due);
        self
    }

    /// The same as something that is still to be done and was due by a day.
    #[must_use]
    pub fn overdue(mut self, overdue: Overdue, due: Day) -> Self {
        self.overdue = Some(overdue);
        self.due(due)
    }

    /// Whether it counts at a threshold: at least as grave, and not accounted for.
    #[must_use]
    pub fn counts_at(&self, threshold: Severity) -> bool {
        self.severity >= threshold && self.accounted.is_none()
    }

    /// One that stands for more findings of the same file.
    fn standing_for(self, number: usize) -> Self {
        let message = message!("more-findings", number = number);
        let help = Some(message!("more-findings-help"));
        let (mend, related) = (Vec::new(), Vec::new());
        Self { message, help, mend, rename: None, related, due: None, overdue: None, ..self }
    }

    /// The order of a report: by file, place, code and text. It is total, so that the same
    /// findings always come out in the same order.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Ordering {
        let rank = |finding: &Self| (finding.code, finding.severity);
        self.place
            .order()
            .cmp(&other.place.order())
            .then_with(|| rank(self).cmp(&rank(other)))
            .then_with(|| self.message.cmp(&other.message))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::locale::{Language, Locale};
    use crate::source::{Source, Span};

    #[test]
    fn a_message_repeats_two_hundred_characters_of_what_was_typed() {
        let place =
            Place { source: Arc::new(Source::new("records/people.yaml", "x")), span: Span::new(0, 1) };
        let told = |typed: &str| {
            let message = message!("trouble-no-such-dossier", id = typed);
            let finding = Finding::new(code!("F5"), Severity::Error, place.clone(), message);
            Locale::of(Language::known("nl")).say(&finding.message)
        };
        let whole = "a".repeat(200);
        assert!(told(&whole).contains(&whole) && !told(&whole).contains('…'));
        assert!(told(&format!("{whole}b")).contains(&format!("{whole}…")));
    }
}
