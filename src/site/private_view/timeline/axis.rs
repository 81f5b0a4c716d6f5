//! Days to places along the axis.
//!
//! The handling has the scale. What came long after it, such as asking how things went on, stands
//! beyond a break, one day beside the other, so that years of silence do not press weeks of work into
//! a corner.

use super::{Band, Course, FLAG, Tick};
use crate::calendar::Day;
use crate::site::private_view::words::Words;

const SIDE: i64 = 26;
/// The room that a tick's text needs.
const TICK_ROOM: i64 = 66;
/// The room of a day beyond the break.
const LATER_ROOM: i64 = 96;
/// So many days beyond the break have a place of their own.
const MOST_LATER: usize = 4;

/// The axis of a picture.
pub(super) struct Axis {
    first: Day,
    /// How many days the scale has.
    days: i64,
    /// Where the scale ends.
    end: i64,
    /// The days beyond the break, in order; none where the scale has them all.
    later: Vec<Day>,
}

impl Axis {
    /// None where no step has a day.
    pub(super) fn of(course: &Course, width: i64) -> Option<Self> {
        course.steps.first()?;
        let steps = course.steps.iter().filter(|step| !step.follows).map(|step| step.date);
        let flags = course.flags.iter().map(|flag| flag.date);
        let term = course.term.iter().flat_map(|(from, to)| [*from, *to]);
        let scaled = || steps.clone().chain(flags.clone()).chain(term.clone()).chain(course.today);
        let all = || scaled().chain(course.steps.iter().map(|step| step.date));
        let first = all().min()?;
        let last = scaled().max().unwrap_or(first);
        // What lies as near as the handling was long needs no break.
        let reach = last.plus_days((last - first).max(14));
        let is_near = all().max().is_some_and(|last| last <= reach);
        let mut later: Vec<Day> = match is_near {
            true => Vec::new(),
            false => course.steps.iter().map(|step| step.date).filter(|day| *day > last).collect(),
        };
        later.sort_unstable();
        later.dedup();
        later.truncate(MOST_LATER);
        // The day of the last flag stands to the right of it.
        let side = if flags.clone().next().is_some() && later.is_empty() { FLAG + 4 } else { SIDE };
        let end = width - side - LATER_ROOM * i64::try_from(later.len()).unwrap_or_default();
        let last = if later.is_empty() { all().max()? } else { last };
        Some(Self { first: first.previous(), days: (last - first + 2).max(16), end, later })
    }

    pub(super) fn at(&self, day: Day) -> i64 {
        if self.later.first().is_some_and(|later| *later <= day) {
            let index = self.later.iter().rposition(|later| *later <= day).unwrap_or_default();
            return self.end + LATER_ROOM * i64::try_from(index).unwrap_or_default() + LATER_ROOM / 2;
        }
        // Whole units are finer than a screen shows, and cost less to write than fractions.
        ((day - self.first) * (self.end - SIDE) + self.days / 2) / self.days + SIDE
    }

    /// Where the scale breaks off.
    pub(super) fn broken(&self) -> Option<i64> {
        (!self.later.is_empty()).then_some(self.end)
    }

    pub(super) fn band(&self, from: Day, to: Day) -> Band {
        let x = self.at(from);
        Band { x, width: (self.at(to) - x).max(0) }
    }

    /// Mondays for a short course, first days of a month for a longer one, and each day beyond the
    /// break.
    pub(super) fn ticks(&self, words: &Words) -> Vec<Tick> {
        let fits = ((self.end - SIDE) / TICK_ROOM).max(1);
        let step = self.days.div_euclid(fits) + 1;
        let mut ticks = Vec::new();
        let mut day = self.first_tick(step);
        while day - self.first < self.days {
            let text = if step > 14 { words.month(day) } else { words.short(day) };
            ticks.push(Tick { x: self.at(day), y: 0, text });
            day = after(day, step);
        }
        let later = self.later.iter().map(|day| Tick { x: self.at(*day), y: 0, text: words.month(*day) });
        ticks.into_iter().chain(later).collect()
    }

    fn first_tick(&self, step: i64) -> Day {
        if step <= 14 {
            let since_monday = i64::from(self.first.weekday().num_days_from_monday());
            return self.first.plus_days((7 - since_monday) % 7);
        }
        let month = self.first.first_of_month();
        let start = if step > 180 { Day::new(month.year(), 1, 1).unwrap_or(month) } else { month };
        if start < self.first { after(start, step) } else { start }
    }
}

/// The next tick, where ticks lie at least `step` days apart.
fn after(day: Day, step: i64) -> Day {
    if step <= 14 {
        return day.plus_days(if step <= 7 { 7 } else { 14 });
    }
    let months = match step {
        ..=28 => 1,
        29..=89 => 3,
        90..=180 => 6,
        step => 12 * i32::try_from(step / 360 + 1).unwrap_or(i32::MAX / 12),
    };
    day.plus_months(months)
}
