//! A day of the calendar: the one type for dates, with the one reader of what people type.

#![allow(clippy::disallowed_types, reason = "this is the type that stands in its place")]

use std::fmt;
use std::ops::Sub;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use super::TABULATED_YEARS;

/// A day without a time or a zone. No function fails on a far day: where a result would lie beyond
/// [`Day::MAX`] or [`Day::MIN`], it is that day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// A text is no day as people type it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("this is no day from 1900 to 2200, written YYYY-MM-DD")]
pub struct NotADay;

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.days().serialize(to)
    }
}

impl<'d> Deserialize<'d> for Day {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        Self::from_days(i64::deserialize(from)?).ok_or_else(|| D::Error::custom(NotADay))
    }
}

impl Day {
    /// The last day that can be counted with.
    pub const MAX: Self = Self(NaiveDate::MAX);
    /// The first day that can be counted with.
    pub const MIN: Self = Self(NaiveDate::MIN);

    /// The day of a year, a month from 1 and a day of the month from 1; none when there is no such
    /// day.
    #[must_use]
    pub const fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => Some(Self(date)),
            None => None,
        }
    }

    /// The day so many days after 31 December of the year 0; none beyond the range.
    pub(super) fn from_days(days: i64) -> Option<Self> {
        NaiveDate::from_num_days_from_ce_opt(i32::try_from(days).ok()?).map(Self)
    }

    /// The number of days after 31 December of the year 0.
    pub(super) fn days(self) -> i64 {
        self.0.num_days_from_ce().into()
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, from 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The same day in the year of another; none when that is its own year, or has no such day.
    #[must_use]
    pub fn in_year_of(self, other: Self) -> Option<Self> {
        if self.year() == other.year() { None } else { Self::new(other.year(), self.month(), self.day()) }
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// The day so many days later; earlier for a negative number.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let count = Days::new(days.unsigned_abs());
        if days < 0 {
            self.0.checked_sub_days(count).map_or(Self::MIN, Self)
        } else {
            self.0.checked_add_days(count).map_or(Self::MAX, Self)
        }
    }

    /// The same day of the month so many months later, or the last of that month; earlier for a
    /// negative number.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let count = Months::new(months.unsigned_abs());
        if months < 0 {
            self.0.checked_sub_months(count).map_or(Self::MIN, Self)
        } else {
            self.0.checked_add_months(count).map_or(Self::MAX, Self)
        }
    }

    /// The day after it.
    #[must_use]
    pub fn next(self) -> Self {
        self.plus_days(1)
    }

    /// The day before it.
    #[must_use]
    pub fn previous(self) -> Self {
        self.plus_days(-1)
    }

    /// This day and all that follow.
    pub fn and_after(self) -> impl Iterator<Item = Self> {
        self.0.iter_days().map(Self)
    }

    /// The first day of its month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        self.0.with_day(1).map_or(self, Self)
    }

    /// The same day as chrono counts with it, where a time of the day joins it.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self(date)
    }
}

/// The number of days from the other day to this one; negative when the other is later.
impl Sub for Day {
    type Output = i64;

    fn sub(self, other: Self) -> i64 {
        (self.0 - other.0).num_days()
    }
}

impl FromStr for Day {
    type Err = NotADay;

    /// Reads a day as people type it: `YYYY-MM-DD`, with all its zeros, from 1900 to 2200.
    fn from_str(text: &str) -> Result<Self, NotADay> {
        let is_shaped = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !is_shaped {
            return Err(NotADay);
        }
        let number = |digits: &str| digits.parse::<u32>().map_err(|_| NotADay);
        let year = i32::try_from(number(&text[..4])?).map_err(|_| NotADay)?;
        let day = Self::new(year, number(&text[5..7])?, number(&text[8..])?);
        day.filter(|day| TABULATED_YEARS.contains(&day.year())).ok_or(NotADay)
    }
}

/// As people type it: `2026-03-24`.
impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}
