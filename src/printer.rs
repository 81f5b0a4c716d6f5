//! Findings to a writer, one format a file. A format knows nothing of how findings came about.

mod concise;
mod fingerprint;
mod github;
mod gitlab;
mod human;
mod job_summary;
mod json;
mod junit;
mod sarif;

use std::io::{self, Write};

use serde::Serialize;

use crate::calendar::Day;
use crate::diagnostic::{Finding, Place, Severity};
use crate::locale::{Locale, Message};
use crate::register::{Count, Summary};
use crate::unseen::{is_unseen, marked};
use crate::vocabulary::closed_list;

closed_list! {
    /// How findings are written.
    pub enum Format {
        /// With the source line, for people.
        Human = "human",
        /// One line a finding.
        Concise = "concise",
        /// Stable JSON, for programs.
        Json = "json",
        /// Workflow commands of GitHub Actions, which Forgejo understands too.
        Github = "github",
        /// The Code Quality report of GitLab.
        Gitlab = "gitlab",
        /// The Static Analysis Results Interchange Format, version 2.1.0.
        Sarif = "sarif",
        /// The XML of JUnit, as test reports are read by most servers.
        Junit = "junit",
    }
}

/// What is written: the findings and what they were found in.
pub struct Findings<'a> {
    /// The day on which it was looked at.
    pub today: Day,
    /// The dossiers that were looked at.
    pub dossiers: &'a [&'a Summary],
    /// The findings, in order.
    pub findings: &'a [Finding],
    /// The folder of the records within their git repository, with a slash behind it; empty when
    /// both begin at the same place. What a git server reads names files from its own top.
    pub folder: &'a str,
    /// The language.
    pub locale: &'static Locale,
    /// Whether the summary is left out, where a format has one for people.
    pub quiet: bool,
}

impl Findings<'_> {
    /// Writes them in a format.
    ///
    /// # Errors
    /// What the writer refuses.
    pub fn write(&self, format: Format, to: &mut dyn Write) -> io::Result<()> {
        match format {
            Format::Human => human::write(self, to),
            Format::Concise => concise::write(self, to),
            Format::Json => json::write(self, to),
            Format::Github => github::write(self, to),
            Format::Gitlab => gitlab::write(self, to),
            Format::Sarif => sarif::write(self, to),
            Format::Junit => junit::write(self, to),
        }
    }

    /// The page about a run that GitHub shows, in Markdown and at most so many bytes.
    #[must_use]
    pub fn job_summary(&self, room: usize) -> String {
        job_summary::write(self, room)
    }

    fn count(&self) -> Count {
        Count::of(self.findings)
    }

    /// How much was looked at and how much was found, on one line.
    fn in_short(&self) -> String {
        let (count, locale) = (self.count(), self.locale);
        let numbers = [
            ("count-error", count.error),
            ("count-breach", count.breach),
            ("count-late", count.late),
            ("count-warning", count.warning),
        ];
        let parts: Vec<String> = numbers
            .into_iter()
            .filter(|(_, number)| *number > 0)
            .map(|(key, number)| Message::new(key).with("number", number).with("accounted", count.accounted))
            .map(|message| locale.say(&message))
            .collect();
        let dossiers = locale.say(&Message::new("summary-dossiers").with("number", self.dossiers.len()));
        if parts.is_empty() {
            return format!("{dossiers}: {}", locale.text("summary-clean"));
        }
        format!("{dossiers}: {}.", parts.join(", "))
    }

    /// The file of a place, from the top of the git repository.
    fn path(&self, place: &Place) -> String {
        format!("{}{}", self.folder, place.source.path())
    }

    /// What was found and what to do about it, on one line.
    fn advice(&self, finding: &Finding) -> String {
        let message = say(self.locale, &finding.message);
        match &finding.help {
            Some(help) => format!("{message} {}", say(self.locale, help)),
            None => message,
        }
    }

    /// The findings, the gravest first and those accounted for last; else in their own order.
    fn by_gravity(&self) -> Vec<&Finding> {
        let mut findings: Vec<&Finding> = self.findings.iter().collect();
        findings.sort_by_key(|finding| (Level::of(finding), std::cmp::Reverse(finding.severity)));
        findings
    }
}

/// How loud a finding is told where there are three grades, the loudest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// It blocks a push.
    Error,
    /// It doesn't.
    Warning,
    /// A reason was given for it.
    Note,
}

impl Level {
    fn of(finding: &Finding) -> Self {
        match finding.severity {
            _ if finding.accounted.is_some() => Self::Note,
            severity => Self::of_severity(severity),
        }
    }

    fn of_severity(severity: Severity) -> Self {
        match severity {
            Severity::Error | Severity::Breach => Self::Error,
            Severity::Late | Severity::Warning => Self::Warning,
        }
    }
}

/// A document as JSON that people can read too, with a line end behind it.
fn write_json(document: &impl Serialize, to: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, document)?;
    writeln!(to)
}

/// How grave a finding is as people read it, or that it is accounted for.
#[must_use]
pub fn standing(locale: &Locale, finding: &Finding) -> String {
    if finding.accounted.is_some() {
        locale.text("accounted")
    } else {
        severity_name(locale, finding.severity)
    }
}

/// A severity's name as people read it.
#[must_use]
pub fn severity_name(locale: &Locale, severity: Severity) -> String {
    locale.text(&format!("severity-{}", severity.name()))
}

/// Says a message on one line, with what a terminal would act on made visible: control characters
/// and marks that turn the direction of text.
#[must_use]
pub fn say(locale: &Locale, message: &Message) -> String {
    visible(&locale.say(message).replace('\n', " "))
}

/// Makes visible what a terminal would act on, and the two characters that XML has no place for.
#[must_use]
pub fn visible(text: &str) -> String {
    marked(text, acts).into_owned()
}

/// The same for lines that stand below each other.
#[must_use]
pub fn visible_lines(text: &str) -> String {
    marked(text, |character| character != '\n' && acts(character)).into_owned()
}

fn acts(character: char) -> bool {
    character.is_control() || is_unseen(character) || matches!(character, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_a_terminal_would_act_on_is_shown() {
        assert_eq!(visible("a\u{1b}[2Jb"), "a⟨U+001B⟩[2Jb");
        assert_eq!(visible("a\u{202e}b"), "a⟨U+202E⟩b");
        assert_eq!(visible("één – ‘twee’"), "één – ‘twee’");
    }
}
