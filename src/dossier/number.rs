//! The number of a dossier.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::names::seen_name;

/// The number of a dossier, `YEAR-SEQ`; numbers sort by year, then by sequence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Number {
    /// The year.
    pub year: i32,
    /// The sequence within the year.
    pub sequence: u32,
    text: String,
}

/// Endings that a text gets behind another.
const ENDINGS: [&str; 4] = ["md", "markdown", "txt", "text"];
/// What people write before a number to say what it is.
const WORDS: [&str; 5] = ["dossier", "klacht", "klachtdossier", "nummer", "nr"];

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

    /// The number that a file is called by, however it is written: with another dash, too few digits,
    /// behind a word for what it is, or with one more ending.
    #[must_use]
    pub fn in_name(name: &str) -> Option<Self> {
        let is_dash = |sign: char| matches!(sign, '\u{2010}'..='\u{2015}' | '\u{2212}' | '_');
        let name = seen_name(name).replace(is_dash, "-").to_lowercase();
        let mut stem = name.trim();
        while let Some((rest, _)) = stem.rsplit_once('.').filter(|(_, ending)| ENDINGS.contains(ending)) {
            stem = rest.trim_end();
        }
        let digits = stem.find(|sign: char| sign.is_ascii_digit())?;
        let word = stem[..digits].trim_end_matches([' ', '-']);
        (word.is_empty() && digits == 0 || WORDS.contains(&word)).then(|| Self::meant(&stem[digits..]))?
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_in_a_name_is_known_and_that_of_a_copy_is_not() {
        for name in [
            "2026-001",
            "2026-1",
            "2026–001",
            "2026-001.md",
            "Dossier 2026-001",
            "klacht-2026-001",
            "2026_001 ",
        ] {
            assert_eq!(Number::in_name(name), Number::parse("2026-001"), "{name}");
        }
        for name in [
            "2026-001 - kopie",
            "2026-001 (2)",
            "Kopie van 2026-001",
            "2026-06-12",
            "2026",
            "2026-0",
            "-2026-001",
        ] {
            assert_eq!(Number::in_name(name), None, "{name}");
        }
    }
}
