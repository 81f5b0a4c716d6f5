//! Results to a writer, one format a file. A format knows nothing of how results came about.

mod concise;
mod csv;
mod findings;
mod fingerprint;
mod github;
mod gitlab;
mod human;
mod ics;
mod job_summary;
mod json;
mod junit;
mod mail;
mod rule_pages;
mod sarif;
mod shown;

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

use serde::Serialize;

pub use self::findings::Findings;
use self::findings::Level;
pub use self::mail::{letters, unaddressed};
pub use self::rule_pages::RulePages;
pub use self::shown::{
    Agenda, Chronicle, Explanation, Figures, FiguresFor, WholeDossier, details, facts, in_charge, next_step,
    word_of,
};
use crate::diagnostic::{Finding, Severity};
use crate::locale::{Locale, Message};
use crate::unseen::{is_unseen, mark, marked};

/// Every format, in the order in which they are listed for people.
pub static FORMATS: &[&dyn Format] = &[
    &human::Human,
    &concise::Concise,
    &json::Json,
    &github::Github,
    &gitlab::Gitlab,
    &sarif::Sarif,
    &junit::Junit,
    &csv::Csv,
    &csv::CsvExcel,
    &ics::Ics,
    &mail::Mail,
];

/// What stands before a bracket in a command to a runner.
const COMMANDS: [&str; 2] = ["##", "##vso"];

/// Writes findings.
pub type WriteFindings = fn(&Findings<'_>, &mut dyn Write) -> io::Result<()>;
/// Writes what is late and falls due.
pub type WriteAgenda = fn(&Agenda<'_>, &mut dyn Write) -> io::Result<()>;
/// Writes one dossier.
pub type WriteDossier = fn(&WholeDossier<'_>, &mut dyn Write) -> io::Result<()>;
/// Writes what was recorded of a file.
pub type WriteChronicle = fn(&Chronicle<'_>, &mut dyn Write) -> io::Result<()>;
/// Writes the figures of a year.
pub type WriteFigures = fn(&Figures<'_>, &mut dyn Write) -> io::Result<()>;
/// Writes what rules say.
pub type WriteExplanation = fn(&Explanation<'_>, &mut dyn Write) -> io::Result<()>;

/// How results are written: for each kind of result a writer, or none when the format can't show it.
pub trait Format: fmt::Debug + Sync {
    /// What is typed after `--format`.
    fn name(&self) -> &'static str;

    /// The usual ending of a file in this format, without the full stop.
    fn extension(&self) -> &'static str;

    /// Whether people read it as it is: then it may have colours, which a file or a pipe does without.
    fn is_for_people(&self) -> bool {
        false
    }

    /// Whether each finding is read where it is written: what stood there before is not told again
    /// then. A program that compares by itself needs it.
    fn is_read_at_once(&self) -> bool {
        self.is_for_people()
    }

    /// How it writes findings.
    fn findings(&self) -> Option<WriteFindings> {
        None
    }

    /// How it writes what is late and falls due.
    fn agenda(&self) -> Option<WriteAgenda> {
        None
    }

    /// How it writes one dossier.
    fn dossier(&self) -> Option<WriteDossier> {
        None
    }

    /// How it writes what was recorded of a file.
    fn chronicle(&self) -> Option<WriteChronicle> {
        None
    }

    /// How it writes the figures of a year.
    fn figures(&self) -> Option<WriteFigures> {
        None
    }

    /// How it writes what rules say.
    fn explanation(&self) -> Option<WriteExplanation> {
        None
    }

    /// The page about a run that the server shows beside its output.
    fn run_page(&self) -> Option<RunPage> {
        None
    }
}

/// A page about a run: a server names a file, and shows what was appended to it.
#[derive(Debug, Clone, Copy)]
pub struct RunPage {
    /// The variable of the environment that names the file.
    pub variable: &'static str,
    /// How many bytes the server takes; a file that is larger it refuses as a whole.
    pub largest: usize,
    /// What is appended, in at most so many bytes.
    pub text: fn(&Findings<'_>, usize) -> String,
}

/// Tells people of findings, whatever format was asked for.
///
/// # Errors
/// What the writer refuses.
pub fn tell(findings: &Findings<'_>, to: &mut dyn Write) -> io::Result<()> {
    human::findings::write(findings, to)
}

/// A document as JSON that people can read too, with a line end behind it.
fn write_json(document: &impl Serialize, to: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, document)?;
    writeln!(to)
}

/// How grave a finding is as people read it, what it is when its day has passed, or that it is
/// accounted for.
#[must_use]
pub fn standing(locale: &Locale, finding: &Finding) -> String {
    match finding.overdue {
        _ if finding.accounted.is_some() => locale.text(key!("accounted")),
        Some(overdue) => locale.text(overdue.label()),
        None => severity_name(locale, finding.severity),
    }
}

/// A severity's name as people read it.
#[must_use]
pub fn severity_name(locale: &Locale, severity: Severity) -> String {
    locale.text(family!("severity-{}", severity.name()))
}

/// Says a message on one line, with what a terminal would act on made visible: control characters
/// and marks that turn the direction of text.
#[must_use]
pub fn say(locale: &Locale, message: &Message) -> String {
    visible(&locale.say(message).replace('\n', " "))
}

/// Makes visible what a terminal would act on or a runner that reads its log, and the two characters
/// that XML has no place for.
#[must_use]
pub fn visible(text: &str) -> String {
    no_command(marked(text, acts))
}

/// The same for lines that stand below each other.
#[must_use]
pub fn visible_lines(text: &str) -> String {
    no_command(marked(text, |character| character != '\n' && acts(character)))
}

/// The text without what a runner takes for a command: two colons that begin a line, and a bracket
/// behind two number signs anywhere.
/// <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>
fn no_command(text: Cow<'_, str>) -> String {
    if !text.contains("##") && !text.contains("::") {
        return text.into_owned();
    }
    let line = |line: &str| match line.trim_start().strip_prefix("::") {
        Some(command) => format!("{}:{command}", mark(':')),
        None => line.to_owned(),
    };
    let lines: String = text.split_inclusive('\n').map(line).collect();
    COMMANDS
        .iter()
        .fold(lines, |text, sign| text.replace(&format!("{sign}["), &format!("{sign}{}", mark('['))))
}

fn acts(character: char) -> bool {
    character.is_control() || is_unseen(character) || matches!(character, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_a_terminal_would_act_on_is_shown() {
        assert_eq!(visible("a\u{1b}[2Jb"), "a⟨U+001B⟩[2Jb");
        assert_eq!(visible("a\u{202e}b"), "a⟨U+202E⟩b");
        assert_eq!(visible("één – ‘twee’"), "één – ‘twee’");
    }

    #[test]
    fn every_format_has_a_name_of_its_own_and_something_to_show() {
        let names: BTreeSet<&str> = FORMATS.iter().map(|format| format.name()).collect();
        assert_eq!(names.len(), FORMATS.len());
        for format in FORMATS {
            let shows = [
                format.findings().is_some(),
                format.agenda().is_some(),
                format.dossier().is_some(),
                format.chronicle().is_some(),
                format.figures().is_some(),
                format.explanation().is_some(),
            ];
            assert!(shows.contains(&true), "{format:?}");
        }
    }
}
