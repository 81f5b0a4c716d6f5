//! Findings to a writer, one format a file. A format knows nothing of how findings came about.

mod concise;
mod human;
mod json;

use std::io::{self, Write};

use chrono::NaiveDate;

use crate::diagnostic::{Finding, Severity};
use crate::locale::{Locale, Message};
use crate::register::Count;
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
    }
}

/// What is written: the findings and what they were found in.
pub struct Findings<'a> {
    /// The day on which it was looked at.
    pub today: NaiveDate,
    /// How many dossiers were looked at.
    pub dossiers: usize,
    /// The findings, in order.
    pub findings: &'a [Finding],
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
        }
    }

    fn count(&self) -> Count {
        Count::of(self.findings)
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

/// Makes visible what a terminal would act on.
#[must_use]
pub fn visible(text: &str) -> String {
    let acts = |character: char| {
        character.is_control()
            || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(acts) {
        return text.to_owned();
    }
    let shown = |character: char| match acts(character) {
        true => format!("⟨U+{:04X}⟩", u32::from(character)),
        false => character.to_string(),
    };
    text.chars().map(shown).collect()
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
