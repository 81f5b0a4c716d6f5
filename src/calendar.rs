//! Working days, public holidays and terms.
//!
//! Date arithmetic only: nothing here reads a clock. Two conventions run
//! through the module. A term starts on day 0 and ends at the end of its last
//! day, so a term of one working day that starts on Monday ends on Tuesday.
//! And no function fails on a far date: where a result would lie beyond
//! [`Day::MAX`], it is [`Day::MAX`].

use std::ops::RangeInclusive;

use chrono::Weekday;

pub use day::{Day, NotADay};
pub use holiday::{HOLIDAY_RULES, HolidayRule};
pub use term::{Term, TermError, Unit};

mod day;
mod holiday;
mod term;
#[cfg(test)]
mod tests;

/// The years whose holidays are computed once, when a calendar is made. Other
/// years follow the same rules and are computed on each use.
const TABULATED_YEARS: RangeInclusive<i32> = 1900..=2200;

/// Which days are working days: Monday to Friday, less the holidays of a rule
/// and the extra days that a regulation lists.
#[derive(Clone, Debug)]
pub struct Calendar {
    rule: &'static HolidayRule,
    /// In order of date, each once.
    extra_days: Vec<Day>,
    /// The holidays of [`TABULATED_YEARS`] and all extra days that fall on
    /// Monday to Friday, in order of date, each once.
    free_weekdays: Vec<Day>,
}

impl Calendar {
    /// A calendar of that rule, in which the extra days are no working days
    /// either. Their order does not matter, nor that one is listed twice.
    #[must_use]
    pub fn new(rule: &'static HolidayRule, extra_days: impl IntoIterator<Item = Day>) -> Self {
        let extra_days = in_order(extra_days.into_iter().collect());
        let holidays = TABULATED_YEARS.flat_map(|year| rule.days_of(year));
        let free_days = holidays.chain(extra_days.iter().copied());
        let free_weekdays = in_order(free_days.filter(|day| is_weekday(*day)).collect());
        Self { rule, extra_days, free_weekdays }
    }

    /// Whether the office works on that date.
    #[must_use]
    pub fn is_working_day(&self, date: Day) -> bool {
        is_weekday(date) && !self.is_holiday(date)
    }

    /// Whether its holidays are those of the Netherlands.
    #[must_use]
    pub fn is_dutch(&self) -> bool {
        self.rule.name.starts_with("nl-")
    }

    /// Whether any day from Monday to Friday is free.
    #[must_use]
    pub fn has_holidays(&self) -> bool {
        !self.free_weekdays.is_empty()
    }

    /// Whether it is a holiday of the rule or an extra day, also on a weekend.
    #[must_use]
    pub fn is_holiday(&self, date: Day) -> bool {
        self.rule.days_of(date.year()).any(|day| day == date) || self.is_extra(date)
    }

    /// The first working day strictly after that date.
    #[must_use]
    pub fn next_working_day(&self, date: Day) -> Day {
        self.after_working_days(date, 1)
    }

    /// The number of working days after `from_exclusive` up to and including
    /// `to_inclusive`. When the second date lies before the first, it is the
    /// number the other way round, negated.
    #[must_use]
    pub fn working_days_between(&self, from_exclusive: Day, to_inclusive: Day) -> i64 {
        self.working_days_until(to_inclusive) - self.working_days_until(from_exclusive)
    }

    /// The last day of a term that starts on `from`, which is day 0 also when
    /// it is no working day. Terms in working days end on a working day; terms
    /// in calendar units end where they end, on a weekend or holiday too.
    #[must_use]
    pub fn end_of(&self, term: Term, from: Day) -> Day {
        let count = i64::from(term.count);
        let months = |of_unit| i32::try_from(count * of_unit).unwrap_or(i32::MAX);
        match term.unit {
            Unit::WorkingDay => self.after_working_days(from, count),
            Unit::WorkingWeek => self.after_working_days(from, 5 * count),
            Unit::Day => from.plus_days(count),
            Unit::Week => from.plus_days(7 * count),
            Unit::Month => from.plus_months(months(1)),
            Unit::Year => from.plus_months(months(12)),
        }
    }

    /// The day that is `count` working days after `from`; `from` for none.
    ///
    /// Each round steps over as many weekdays as there are working days still
    /// to go. It never steps too far, as no weekday is more than one working
    /// day, and it ends on a working day, as a free one would leave one to go.
    fn after_working_days(&self, from: Day, count: i64) -> Day {
        let mut end = from;
        let mut to_go = count;
        while to_go > 0 {
            let Some(next) = after_weekdays(end, to_go) else {
                return Day::MAX;
            };
            to_go -= self.working_days_between(end, next);
            end = next;
        }
        end
    }

    /// The number of working days up to and including `date`, from a fixed
    /// day on: only the difference of two such numbers has a meaning.
    fn working_days_until(&self, date: Day) -> i64 {
        weekdays_until(date) - self.free_weekdays_until(date)
    }

    /// The number of free weekdays up to and including `date`. Holidays before
    /// the tabulated years count down from 0, so that no first year is needed.
    fn free_weekdays_until(&self, date: Day) -> i64 {
        let tabulated = self.free_weekdays.partition_point(|day| *day <= date);
        let later = self.untabulated(TABULATED_YEARS.end() + 1..=date.year());
        let earlier = self.untabulated(date.year()..=TABULATED_YEARS.start() - 1);
        let count = |days: usize| i64::try_from(days).unwrap_or(i64::MAX);
        count(tabulated) + count(later.filter(|day| *day <= date).count())
            - count(earlier.filter(|day| *day > date).count())
    }

    /// The holidays of those years on Monday to Friday, less the extra days,
    /// which are in the table whatever their year.
    fn untabulated(&self, years: RangeInclusive<i32>) -> impl Iterator<Item = Day> {
        let distinct = |year| in_order(self.rule.days_of(year).collect());
        let days = years.flat_map(distinct);
        days.filter(|day| is_weekday(*day) && !self.is_extra(*day))
    }

    fn is_extra(&self, date: Day) -> bool {
        self.extra_days.binary_search(&date).is_ok()
    }
}

fn in_order(mut days: Vec<Day>) -> Vec<Day> {
    days.sort_unstable();
    days.dedup();
    days
}

fn is_weekday(date: Day) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The number of days from Monday to Friday up to and including `date`, from
/// 1 January of the year 1, which is a Monday; negative before it.
fn weekdays_until(date: Day) -> i64 {
    let days = date.days();
    days.div_euclid(7) * 5 + days.rem_euclid(7).min(5)
}

/// The day from Monday to Friday that is `count` such days after `date`;
/// nothing beyond the last day. The count is at least 1.
fn after_weekdays(date: Day, count: i64) -> Option<Day> {
    let whole_weeks_and_rest = weekdays_until(date) + count - 1;
    let weeks = whole_weeks_and_rest.div_euclid(5);
    Day::from_days(weeks * 7 + whole_weeks_and_rest.rem_euclid(5) + 1)
}
