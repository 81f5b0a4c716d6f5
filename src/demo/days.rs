//! The working days of the office, and the hours of a day.

use chrono::{DateTime, FixedOffset, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Europe::Amsterdam;

use super::random::Random;
use crate::calendar::Day;
use crate::calendar::{Calendar, HOLIDAY_RULES};

/// Announced days may lie so many days after the last one on which something happened.
const BEYOND: i64 = 4 * 366;
/// Minutes after midnight between which people write something down.
const OPENS: usize = 8 * 60 + 35;
const CLOSES: usize = 17 * 60 + 10;

/// The working days of the office, numbered from the first on which it keeps dossiers.
#[derive(Debug)]
pub(super) struct OfficeDays {
    days: Vec<Day>,
    last: usize,
}

impl OfficeDays {
    /// The days from `first` to the last working day before `today`; none when there are too few
    /// to tell a story in.
    pub(super) fn new(first: Day, today: Day) -> Option<Self> {
        let calendar = Calendar::new(&HOLIDAY_RULES[0], []);
        let end = today.plus_days(BEYOND);
        let days: Vec<Day> = first
            .and_after()
            .take_while(|day| *day < end)
            .filter(|day| calendar.is_working_day(*day))
            .collect();
        let last = days.partition_point(|day| *day < today).checked_sub(1)?;
        (last > 60).then_some(Self { days, last })
    }

    /// The number of the last day on which something was written down.
    pub(super) fn last(&self) -> usize {
        self.last
    }

    pub(super) fn date(&self, day: usize) -> Day {
        self.days[day.min(self.days.len() - 1)]
    }

    /// The number of the first working day on or after a date.
    pub(super) fn on_or_after(&self, date: Day) -> usize {
        self.days.partition_point(|day| *day < date).min(self.days.len() - 1)
    }
}

/// A minute of a working day, and a second to tell commits of one minute apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hour {
    pub(super) day: usize,
    minute: usize,
    second: usize,
}

impl Hour {
    /// When the office opens on a day.
    pub(super) fn opening(day: usize) -> Self {
        Self { day, minute: OPENS, second: 0 }
    }

    /// Some moment of a day, with time left to do more.
    pub(super) fn some(day: usize, random: &mut Random) -> Self {
        Self { day, minute: random.between((OPENS, CLOSES - 45)), second: random.below(60) }
    }

    /// Somewhat later the same day, or early the next when the office closes before that.
    pub(super) fn later(self, random: &mut Random) -> Self {
        let minute = self.minute + random.between((4, 38));
        if minute <= CLOSES {
            return Self { minute, second: random.below(60), ..self };
        }
        Self { day: self.day + 1, minute: OPENS + random.below(30), second: random.below(60) }
    }

    /// The moment, with the zone that the office's clock shows.
    pub(super) fn moment(self, days: &OfficeDays) -> DateTime<FixedOffset> {
        let minutes = i64::try_from(self.minute * 60 + self.second).expect("a day has 86,400 seconds");
        let local = days.date(self.day).date().and_time(NaiveTime::MIN) + TimeDelta::seconds(minutes);
        let zone =
            Amsterdam.offset_from_local_datetime(&local).earliest().expect("the clock changes at night");
        zone.fix().from_local_datetime(&local).single().expect("a fixed zone has every moment once")
    }
}
