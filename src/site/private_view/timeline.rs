//! The picture of a dossier: its steps on an axis of days, against its deadlines.
//!
//! Shape and text carry what the picture says, never colour alone; and the page gives the same as an
//! ordered list beside it.

mod drawing;
mod shape;

use serde::{Serialize, Serializer};

use self::drawing::Drawing;
pub use self::shape::By;
use super::words::Words;
use crate::calendar::Day;

const WIDTH: i64 = 960;
const SIDE: i64 = 26;
const LANE: i64 = 25;
const FLAG_ROW: i64 = 30;
/// So many marks are stacked on one day; the rest is told as a number.
const LANES: usize = 10;
/// The room that a tick's text needs.
const TICK_ROOM: i64 = 66;
/// The mean width of ten characters of a flag's text.
const TEN_CHARACTERS: i64 = 71;

/// A step as the picture needs it.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its number in the list, from 1.
    pub number: usize,
    /// The day.
    pub date: Day,
    /// Who took it.
    pub by: By,
}

/// A deadline as the picture needs it.
#[derive(Debug, Clone)]
pub struct Flag {
    /// The day.
    pub date: Day,
    /// What is due, and how it stands, in words.
    pub text: String,
    /// Whether it is the outer reading of a term that can be read in two ways.
    pub outer: bool,
    /// Whether it was missed.
    pub missed: bool,
}

/// What the picture is made of.
#[derive(Debug, Clone, Default)]
pub struct Course {
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The deadlines.
    pub flags: Vec<Flag>,
    /// The term of handling: the days on which it begins and ends.
    pub term: Option<(Day, Day)>,
    /// The day on which the complaint was handled.
    pub handled: Option<Day>,
    /// Today, while the dossier is open.
    pub today: Option<Day>,
}

/// The picture, ready to be drawn.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// Height of the picture; its width is always 960.
    pub height: i64,
    /// Where the axis lies.
    pub axis: i64,
    /// Where the drawing of marks begins, for lines over the whole height.
    pub top: i64,
    /// What the picture says, in words.
    pub description: String,
    /// Days and months along the axis.
    pub ticks: Vec<Tick>,
    /// The running term, from its first day to its last.
    pub term: Option<Band>,
    /// The days after the term while the dossier was not handled.
    pub over: Option<Band>,
    /// The steps.
    pub marks: Vec<Mark>,
    /// Steps for which a day had no room.
    pub more: Vec<Tick>,
    /// The deadlines.
    pub flags: Vec<Pennant>,
    /// Where today is.
    pub today: Option<i64>,
}

impl Serialize for Timeline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Drawing::of(self).serialize(serializer)
    }
}

/// A text at a place on the axis.
#[derive(Debug, Clone)]
pub struct Tick {
    /// Where.
    pub x: i64,
    /// How high; the axis itself for days.
    pub y: i64,
    /// The text.
    pub text: String,
}

/// A stretch of the axis.
#[derive(Debug, Clone, Serialize)]
pub struct Band {
    /// Where it begins.
    pub x: i64,
    /// How long it is.
    pub width: i64,
}

/// A step in the picture.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Its middle.
    pub x: i64,
    /// Its middle.
    pub y: i64,
    /// Its number in the list.
    pub number: usize,
    /// Whose shape it has.
    pub by: By,
}

/// A deadline in the picture.
#[derive(Debug, Clone)]
pub struct Pennant {
    /// Where its pole stands.
    pub x: i64,
    /// Where its cloth and text are.
    pub y: i64,
    /// Whether the text stands to the left of the pole.
    pub left: bool,
    /// The text.
    pub text: String,
    /// See [`Flag::outer`].
    pub outer: bool,
    /// See [`Flag::missed`].
    pub missed: bool,
}

/// Draws the picture; none when there is no step with a day.
#[must_use]
pub fn draw(course: &Course, words: &Words) -> Option<Timeline> {
    let axis = Axis::of(course)?;
    let (marks, more, lanes) = marks(&course.steps, &axis);
    let top = 22;
    let base = top + as_i64(lanes) * LANE + 14;
    let (flags, rows) = flags(&course.flags, &axis, base + 52);
    let lift = |y: i64| base - 26 - y * LANE;
    Some(Timeline {
        height: base + 44 + as_i64(rows) * FLAG_ROW,
        axis: base,
        top,
        description: describe(course, words),
        ticks: axis.ticks(words),
        term: course.term.map(|(from, to)| axis.band(from, to)),
        over: over(course).map(|(from, to)| axis.band(from, to)),
        marks: marks.into_iter().map(|mark| Mark { y: lift(mark.y), ..mark }).collect(),
        more: more.into_iter().map(|tick| Tick { y: lift(tick.y), ..tick }).collect(),
        flags,
        today: course.today.map(|day| axis.at(day)),
    })
}

/// The days from the end of the term to the day of handling, or today.
fn over(course: &Course) -> Option<(Day, Day)> {
    let (_, end) = course.term?;
    let until = course.handled.or(course.today)?;
    (until > end).then_some((end, until))
}

fn describe(course: &Course, words: &Words) -> String {
    let days = || course.steps.iter().map(|step| step.date);
    let (Some(first), Some(last)) = (days().min(), days().max()) else {
        return String::new();
    };
    let mut text = words.timeline(course.steps.len(), first, last);
    for flag in &course.flags {
        text.push(' ');
        text.push_str(&flag.text);
        text.push('.');
    }
    text
}

/// A number of things as a length.
fn as_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX / 1024)
}

/// Days to places.
struct Axis {
    first: Day,
    days: i64,
}

impl Axis {
    fn of(course: &Course) -> Option<Self> {
        let steps = || course.steps.iter().map(|step| step.date);
        steps().next()?;
        let days = || {
            let flags = course.flags.iter().map(|flag| flag.date);
            let term = course.term.iter().flat_map(|(from, to)| [*from, *to]);
            steps().chain(flags).chain(term).chain(course.today)
        };
        let (first, last) = (days().min()?, days().max()?);
        Some(Self { first: first.previous(), days: (last - first + 2).max(16) })
    }

    fn at(&self, day: Day) -> i64 {
        // Whole units are finer than a screen shows, and cost less to write than fractions.
        ((day - self.first) * (WIDTH - 2 * SIDE) + self.days / 2) / self.days + SIDE
    }

    fn band(&self, from: Day, to: Day) -> Band {
        let x = self.at(from);
        Band { x, width: (self.at(to) - x).max(0) }
    }

    /// Mondays for a short course, first days of a month for a longer one.
    fn ticks(&self, words: &Words) -> Vec<Tick> {
        let fits = (WIDTH - 2 * SIDE) / TICK_ROOM;
        let step = self.days.div_euclid(fits) + 1;
        let mut ticks = Vec::new();
        let mut day = self.first_tick(step);
        while day - self.first < self.days {
            let text = if step > 14 { words.month(day) } else { words.short(day) };
            ticks.push(Tick { x: self.at(day), y: 0, text });
            day = after(day, step);
        }
        ticks
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

/// Stacks the marks so that none covers another. Their height counts in lanes.
fn marks(steps: &[Step], axis: &Axis) -> (Vec<Mark>, Vec<Tick>, usize) {
    let mut ends = [None; LANES];
    let (mut marks, mut more): (Vec<Mark>, Vec<(i64, usize)>) = (Vec::new(), Vec::new());
    for step in steps {
        let x = axis.at(step.date);
        if let Some(lane) = ends.iter().position(|end| end.is_none_or(|end: i64| x - end >= LANE)) {
            ends[lane] = Some(x);
            marks.push(Mark { x, y: as_i64(lane), number: step.number, by: step.by });
        } else {
            match more.last_mut().filter(|(at, _)| x - *at < 2 * LANE) {
                Some((_, count)) => *count += 1,
                None => more.push((x, 1)),
            }
        }
    }
    let used = ends.iter().flatten().count() + usize::from(!more.is_empty());
    let ticks =
        more.into_iter().map(|(x, count)| Tick { x, y: as_i64(LANES), text: format!("+{count}") }).collect();
    (marks, ticks, used)
}

/// Hangs the flags in rows so that no text covers another or a pole.
fn flags(flags: &[Flag], axis: &Axis, top: i64) -> (Vec<Pennant>, usize) {
    let mut ordered: Vec<&Flag> = flags.iter().collect();
    ordered.sort_by_key(|flag| std::cmp::Reverse(flag.date));
    let mut rows: Vec<Vec<(i64, i64)>> = Vec::new();
    let mut pennants = Vec::with_capacity(flags.len());
    for flag in ordered {
        let x = axis.at(flag.date);
        let length = as_i64(flag.text.chars().count()) * TEN_CHARACTERS / 10 + 26;
        let left = x + length > WIDTH && x > WIDTH / 2;
        let (from, to) = if left { ((x - length).max(0), x) } else { (x, x + length) };
        let free = |row: &Vec<(i64, i64)>| row.iter().all(|(start, end)| to + 6 < *start || *end + 6 < from);
        let row = rows.iter().position(free).unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(Vec::new());
        }
        rows[row].push((from, to));
        pennants.push(Pennant {
            x,
            y: top + as_i64(row) * FLAG_ROW,
            left,
            text: flag.text.clone(),
            outer: flag.outer,
            missed: flag.missed,
        });
    }
    (pennants, rows.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn day(text: &str) -> Day {
        text.parse().expect("a real day")
    }

    fn drawn(days: &[&str], flags: &[&str]) -> Timeline {
        let step =
            |(index, date): (usize, &&str)| Step { number: index + 1, date: day(date), by: By::Organisation };
        let flag = |date: &&str| Flag {
            date: day(date),
            text: "Termijn, gehaald".to_owned(),
            outer: false,
            missed: false,
        };
        let steps = days.iter().enumerate().map(step).collect();
        let course = Course { steps, flags: flags.iter().map(flag).collect(), ..Course::default() };
        draw(&course, &Words::of(Language::known("nl"))).expect("there are steps")
    }

    #[test]
    fn no_mark_covers_another_and_later_days_lie_further_right() {
        let line = drawn(&["2026-03-02", "2026-03-02", "2026-03-03", "2026-04-01"], &[]);
        for (index, one) in line.marks.iter().enumerate() {
            for other in &line.marks[index + 1..] {
                assert!((one.x - other.x).abs() >= LANE - 1 || (one.y - other.y).abs() >= LANE - 1);
                assert!(one.x <= other.x);
            }
        }
    }

    #[test]
    fn a_day_with_more_steps_than_fit_says_how_many_more() {
        let line = drawn(&["2026-03-02"; 500], &[]);
        assert_eq!(line.marks.len(), LANES);
        assert_eq!(line.more[0].text, "+490");
        assert!(line.height < 500, "{}", line.height);
    }

    #[test]
    fn texts_of_flags_do_not_cover_each_other_and_stay_in_the_picture() {
        let line = drawn(&["2026-03-02"], &["2026-03-10", "2026-03-12", "2026-03-12", "2026-06-01"]);
        let rows: std::collections::BTreeSet<i64> = line.flags.iter().map(|flag| flag.y).collect();
        assert_eq!(rows.len(), 3);
        assert!(line.flags.iter().any(|flag| flag.left) && line.flags.iter().all(|flag| flag.x < WIDTH));
    }

    #[test]
    fn any_stretch_of_time_has_few_ticks() {
        for (first, last) in
            [("2026-03-02", "2026-03-02"), ("2026-03-02", "2027-09-01"), ("1900-01-01", "2200-12-31")]
        {
            let line = drawn(&[first, last], &[]);
            assert!((1..=16).contains(&line.ticks.len()), "{first} {last}: {}", line.ticks.len());
        }
    }
}
