//! A complaint as it is told: who complains, what happens on which day, and when which colleague
//! writes that down.

use super::book::Book;
use super::cast::{Cast, Complainant};
use super::days::{Hour, OfficeDays};
use crate::calendar::Day;

/// What is decided beforehand about a complaint.
#[derive(Debug, Clone)]
pub(super) struct Seat {
    /// Its place among all.
    pub(super) index: usize,
    /// The year of its number, and its place in that year.
    pub(super) year: i32,
    pub(super) sequence: usize,
    /// The working day on which it comes in.
    pub(super) received: usize,
    pub(super) story: usize,
    pub(super) subject: usize,
}

impl Seat {
    pub(super) fn number(&self) -> String {
        format!("{}-{:03}", self.year, self.sequence)
    }
}

/// Where complaints are told: the office, its people and its words.
#[derive(Debug)]
pub(super) struct Stage {
    pub(super) seed: u64,
    pub(super) days: OfficeDays,
    pub(super) cast: Cast,
    pub(super) book: Book,
}

/// A complaint with all that happened.
#[derive(Debug)]
pub(super) struct Tale {
    pub(super) number: String,
    pub(super) title: String,
    pub(super) nature: String,
    pub(super) service: String,
    pub(super) channel: String,
    pub(super) route: String,
    pub(super) complainant: Option<Complainant>,
    pub(super) is_stub: bool,
    pub(super) asked: bool,
    pub(super) subjects: Vec<String>,
    pub(super) entries: Vec<Entry>,
}

/// Something that happened, and when it was recorded.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) day: usize,
    /// It is recorded together with the entry before it.
    pub(super) along: bool,
    /// The moment of the commit, which entries of one commit share.
    pub(super) recorded: Hour,
    /// The colleague who records it.
    pub(super) scribe: usize,
    pub(super) label: String,
    pub(super) event: Vec<(String, Value)>,
    pub(super) document: Option<Document>,
    pub(super) body: Option<String>,
    /// Rule, who, day, reason.
    pub(super) account: Option<[String; 4]>,
}

/// The value of a field.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// Words, which may need quotes.
    Text(String),
    /// What stands as it is.
    Plain(String),
}

/// A document of which the content is still to be made.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) file: String,
    pub(super) kind: String,
    pub(super) date: Day,
    pub(super) about: Option<String>,
    pub(super) from: Party,
    pub(super) to: Party,
    pub(super) subject: String,
    pub(super) text: String,
}

/// Who writes a letter, or gets it.
#[derive(Debug, Clone)]
pub(super) struct Party {
    pub(super) name: String,
    /// How a letter to them begins.
    pub(super) greeting: String,
    pub(super) organisation: Option<String>,
    pub(super) address: String,
    pub(super) email: String,
}

impl Tale {
    /// The moments of its commits, each with the first entry that is not in it any more.
    pub(super) fn commits(&self) -> Vec<(Hour, usize)> {
        let mut commits: Vec<(Hour, usize)> = Vec::new();
        for (index, entry) in self.entries.iter().enumerate() {
            match commits.last_mut() {
                Some((hour, end)) if *hour == entry.recorded => *end = index + 1,
                _ => commits.push((entry.recorded, index + 1)),
            }
        }
        commits
    }
}

impl Entry {
    /// Whether it is that step.
    pub(super) fn is(&self, step: &str) -> bool {
        self.label == step
    }
}

/// A day as a letter writes it.
pub(super) fn written(date: Day) -> String {
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    format!("{} {} {}", date.day(), MONTHS[date.month() as usize - 1], date.year())
}
