//! The number of a dossier.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The number of a dossier, `YEAR-SEQ`; numbers sort by year, then by sequence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Number {
    /// The year.
    pub year: i32,
    /// The sequence within the year.
    pub sequence: u32,
    text: String,
}

impl Number {
    /// Reads `2026-003`: four digits, a dash, three digits or more.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, sequence) = text.split_once('-')?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || !(3..=9).contains(&sequence.len()) || !digits(year) || !digits(sequence) {
            return None;
        }
        Some(Self { year: year.parse().ok()?, sequence: sequence.parse().ok()?, text: text.to_owned() })
    }

    /// The number as it is typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The number with this place in a year.
    #[must_use]
    pub fn of(year: i32, sequence: u32) -> Self {
        Self { year, sequence, text: format!("{year:04}-{sequence:03}") }
    }

    /// The number that is meant by `2026-3`, which has too few digits.
    #[must_use]
    pub fn meant(text: &str) -> Option<Self> {
        let (year, sequence) = text.trim().split_once('-')?;
        let padded = Self::parse(&format!("{year}-{sequence:0>3}"))?;
        (!sequence.is_empty() && padded.sequence > 0).then_some(padded)
    }

    /// Where the dossier's file belongs, from the folder with `records/`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("records/complaints/{}/{self}.md", self.year)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}
