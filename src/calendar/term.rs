//! Lengths of time, as a regulation gives them.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use thiserror::Error;

/// What a [`Term`] counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A day on which the office works (*werkdag*).
    WorkingDay,
    /// Five working days (*werkweek*), wherever in the week they begin.
    WorkingWeek,
    /// A calendar day (*dag*).
    Day,
    /// Seven calendar days (*week*).
    Week,
    /// A calendar month (*maand*): the same day number, clipped to the month's end.
    Month,
    /// A calendar year (*jaar*): the same day and month, 29 February clipped to the 28th.
    Year,
}

impl Unit {
    /// Each spelling that a regulation file may use, with its unit.
    pub const SPELLINGS: [(&'static str, Unit); 12] = [
        ("werkdag", Unit::WorkingDay),
        ("werkdagen", Unit::WorkingDay),
        ("werkweek", Unit::WorkingWeek),
        ("werkweken", Unit::WorkingWeek),
        ("dag", Unit::Day),
        ("dagen", Unit::Day),
        ("week", Unit::Week),
        ("weken", Unit::Week),
        ("maand", Unit::Month),
        ("maanden", Unit::Month),
        ("jaar", Unit::Year),
        ("jaren", Unit::Year),
    ];

    fn from_spelling(spelling: &str) -> Option<Self> {
        let found = Self::SPELLINGS.iter().find(|(name, _)| *name == spelling);
        found.map(|(_, unit)| *unit)
    }
}

/// A length of time as a regulation gives it (*duur*): "3 werkweken".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// How many of the unit; 1 to 999 when read from a file.
    pub count: u32,
    /// What is counted.
    pub unit: Unit,
}

impl fmt::Display for Term {
    /// The spelling of regulation files: `3 werkweken`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let spelt = |(_, unit): &&(&str, Unit)| *unit == self.unit;
        let mut spellings = Unit::SPELLINGS.iter().filter(spelt);
        let (singular, plural) = (spellings.next(), spellings.next());
        let spelling = if self.count == 1 { singular } else { plural };
        write!(formatter, "{} {}", self.count, spelling.map_or("", |(name, _)| name))
    }
}

impl Term {
    /// Whether it counts the days on which the office works, so that a free day makes it end later.
    #[must_use]
    pub fn counts_working_days(self) -> bool {
        matches!(self.unit, Unit::WorkingDay | Unit::WorkingWeek)
    }

    /// Working weeks in working days; none for what is counted otherwise.
    #[must_use]
    pub fn in_working_days(self) -> Option<Self> {
        let count = self.count.saturating_mul(5);
        (self.unit == Unit::WorkingWeek).then_some(Self { count, unit: Unit::WorkingDay })
    }

    /// The counts that a regulation file may use.
    pub const COUNTS: RangeInclusive<u32> = 1..=999;
}

/// Why a text is no [`Term`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TermError {
    /// The text is not one number and one unit.
    #[error("{text:?} is not a term: write a number and a unit, such as \"3 werkweken\"")]
    Shape {
        /// The text as it was given.
        text: String,
    },
    /// The first word is no whole number in [`Term::COUNTS`].
    #[error("{count:?} is not a count: write a whole number from 1 to 999")]
    Count {
        /// The word that stands where the number should.
        count: String,
    },
    /// The second word is none of [`Unit::SPELLINGS`].
    #[error(
        "{unit:?} is not a unit: write werkdag(en), werkweek or werkweken, dag(en), \
         week or weken, maand(en), jaar or jaren"
    )]
    Unit {
        /// The word that stands where the unit should.
        unit: String,
    },
}

impl FromStr for Term {
    type Err = TermError;

    /// Reads the Dutch spelling of regulation files: a number, white space and
    /// a unit in the singular or the plural, in lower case.
    fn from_str(text: &str) -> Result<Self, TermError> {
        let mut words = text.split_whitespace();
        let (Some(count), Some(unit), None) = (words.next(), words.next(), words.next()) else {
            return Err(TermError::Shape { text: text.into() });
        };
        Ok(Self {
            count: parse_count(count).ok_or_else(|| TermError::Count { count: count.into() })?,
            unit: Unit::from_spelling(unit).ok_or_else(|| TermError::Unit { unit: unit.into() })?,
        })
    }
}

/// Digits only: the standard parser would also take a plus sign.
fn parse_count(word: &str) -> Option<u32> {
    if !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    word.parse().ok().filter(|count| Term::COUNTS.contains(count))
}
