//! The picture of a dossier: its steps on an axis of days, against its deadlines.
//!
//! Shape and text carry what the picture says, never colour alone; and the page gives the same as an
//! ordered list beside it. There is one for a wide window and one for a narrow one.

mod axis;
mod drawing;
mod shape;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use self::axis::Axis;
use self::drawing::Drawing;
pub use self::shape::By;
use super::words::Words;
use crate::calendar::Day;

const WIDE: i64 = 960;
const NARROW: i64 = 380;
const LANE: i64 = 25;
const FLAG_ROW: i64 = 30;
/// So many marks are stacked on one day; the rest is told as a number.
const LANES: usize = 12;
/// How far the day of a flag reaches to the right of its pole.
const FLAG: i64 = 72;
/// A day of the axis this near to a pole is left out: it would be run through.
const CLEAR: i64 = 34;

/// A step as the picture needs it.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its number in the list, from 1.
    pub number: usize,
    /// The day.
    pub date: Day,
    /// Who took it.
    pub by: By,
    /// What it is called in the picture; empty for all but those by which one finds one's way.
    pub label: String,
    /// Whether it comes after the handling, however long.
    pub follows: bool,
}

/// A deadline as the picture needs it.
#[derive(Debug, Clone)]
pub struct Flag {
    /// The day.
    pub date: Day,
    /// What is due.
    pub what: String,
    /// How it stands, in words; empty where that needs no saying.
    pub standing: String,
    /// Whether it was missed.
    pub missed: bool,
}

impl Flag {
    /// What is due, and how it stands.
    fn said(&self) -> String {
        let standing = if self.standing.is_empty() { String::new() } else { format!(", {}", self.standing) };
        format!("{}{standing}", self.what)
    }
}

/// What a flag stands for, below the picture.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    /// The day, as it stands at the flag.
    pub day: String,
    /// What is due, and how it stands.
    pub text: String,
    /// See [`Flag::missed`].
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

/// The picture of a course for each width of a window, with what both say.
#[derive(Debug, Clone, Serialize)]
pub struct Pictures {
    /// For a wide window, and for paper.
    pub wide: Timeline,
    /// For a narrow one.
    pub narrow: Timeline,
    /// What they say, in words.
    pub description: String,
    /// What the flags stand for, in the order of their days.
    pub flags: Vec<Told>,
    /// Whose steps there are.
    pub parties: Vec<&'static str>,
}

/// The picture, ready to be drawn.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// Its width.
    pub width: i64,
    /// Its height.
    pub height: i64,
    /// Where the axis lies.
    pub axis: i64,
    /// Where the drawing of marks begins, for lines over the whole height.
    pub top: i64,
    /// Where the scale breaks off: what is beyond came long after.
    pub broken: Option<i64>,
    /// Days and months along the axis.
    pub ticks: Vec<Tick>,
    /// The running term, from its first day to its last.
    pub term: Option<Band>,
    /// The days after the term while the dossier was not handled.
    pub over: Option<Band>,
    /// The steps.
    pub marks: Vec<Mark>,
    /// Steps for which a day had no room.
    pub more: Vec<More>,
    /// What the steps are called where a label had no room, each behind its number.
    pub unlabelled: String,
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

/// How many steps had no room at a place.
#[derive(Debug, Clone)]
pub struct More {
    /// Where.
    pub x: i64,
    /// How high.
    pub y: i64,
    /// How many.
    pub count: usize,
    /// The number of the first of them in the list.
    pub first: usize,
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
    /// What it is called; empty where it stands below the picture.
    pub label: String,
    /// Whether that stands to the left of it.
    pub left: bool,
}

/// A deadline in the picture.
#[derive(Debug, Clone)]
pub struct Pennant {
    /// Where its pole stands.
    pub x: i64,
    /// Where its cloth and day are.
    pub y: i64,
    /// The day.
    pub text: String,
    /// See [`Flag::missed`].
    pub missed: bool,
}

/// Draws the pictures; none when there is no step with a day.
#[must_use]
pub fn draw(course: &Course, words: &Words) -> Option<Pictures> {
    let parties = [By::Organisation, By::Complainant, By::Third].into_iter();
    let took_part = |by: &By| course.steps.iter().any(|step| step.by == *by);
    Some(Pictures {
        wide: of_width(WIDE, course, words)?,
        narrow: of_width(NARROW, course, words)?,
        description: describe(course, words),
        flags: told(&course.flags, words),
        parties: parties.filter(took_part).map(By::name).collect(),
    })
}

fn of_width(width: i64, course: &Course, words: &Words) -> Option<Timeline> {
    let axis = Axis::of(course, width)?;
    let today = course.today.map(|day| axis.at(day));
    let Stacked { marks, more, unlabelled, lanes } = marks(&course.steps, &axis, width, today);
    let top = 22;
    let base = top + as_i64(lanes) * LANE + 14;
    let (flags, rows) = flags(&course.flags, &axis, base + 52, words);
    let is_clear = |tick: &Tick| flags.iter().all(|flag| (flag.x - tick.x).abs() >= CLEAR);
    let lift = |y: i64| base - 26 - y * LANE;
    Some(Timeline {
        width,
        height: base + 44 + as_i64(rows) * FLAG_ROW,
        axis: base,
        top,
        broken: axis.broken(),
        ticks: axis.ticks(words).into_iter().filter(is_clear).collect(),
        term: course.term.map(|(from, to)| axis.band(from, to)),
        over: over(course).map(|(from, to)| axis.band(from, to)),
        marks: marks.into_iter().map(|mark| Mark { y: lift(mark.y), ..mark }).collect(),
        unlabelled,
        more: more.into_iter().map(|more| More { y: lift(more.y), ..more }).collect(),
        flags,
        today,
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
        text.push_str(&format!("{}: {}.", words.date(flag.date), flag.said()));
    }
    text
}

/// A number of things as a length.
fn as_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX / 1024)
}

/// The marks in their lanes.
struct Stacked {
    marks: Vec<Mark>,
    more: Vec<More>,
    unlabelled: String,
    lanes: usize,
}

/// Stacks the marks so that none covers another. Their height counts in lanes. Labels stand beside the
/// marks where all have room, and below the picture otherwise.
fn marks(steps: &[Step], axis: &Axis, width: i64, today: Option<i64>) -> Stacked {
    let mut ends = [None; LANES];
    let (mut marks, mut more): (Vec<Mark>, Vec<More>) = (Vec::new(), Vec::new());
    for step in steps {
        let x = axis.at(step.date);
        let free = ends.iter().position(|end| end.is_none_or(|end: i64| x - end >= LANE));
        // One by which one finds one's way takes the place of another.
        let is_last = |mark: &Mark| ends.get(lane_of(mark)).is_some_and(|end| *end == Some(mark.x));
        let given_up = (free.is_none() && !step.label.is_empty())
            .then(|| marks.iter().rposition(|mark| mark.label.is_empty() && is_last(mark)))
            .flatten();
        let given_up = given_up.map(|at| marks.remove(at));
        let hidden = given_up.as_ref().map_or(step.number, |mark| mark.number);
        let lane = free.or_else(|| given_up.as_ref().map(lane_of));
        if let Some(lane) = lane {
            ends[lane] = Some(x);
            let (number, by, label) = (step.number, step.by, step.label.clone());
            marks.push(Mark { x, y: as_i64(lane), number, by, label, left: false });
        }
        if free.is_none() {
            match more.last_mut().filter(|more| x - more.x < 2 * LANE) {
                Some(more) => {
                    more.count += 1;
                    more.first = more.first.min(hidden);
                }
                None => more.push(More { x, y: as_i64(LANES), count: 1, first: hidden }),
            }
        }
    }
    let unlabelled = place_labels(&mut marks, width, today);
    let used = ends.iter().flatten().count() + usize::from(!more.is_empty());
    Stacked { marks, more, unlabelled, lanes: used }
}

fn lane_of(mark: &Mark) -> usize {
    usize::try_from(mark.y).unwrap_or_default()
}

/// Puts each label beside its mark where no other stands there. Where one has no room none stands in
/// the picture, and this gives all of them behind their numbers.
fn place_labels(marks: &mut [Mark], width: i64, today: Option<i64>) -> String {
    // What is taken in each lane: the marks, and then the labels that found a place.
    let mut taken: Vec<(i64, i64, i64)> =
        marks.iter().map(|mark| (mark.y, mark.x - LANE / 2, mark.x + LANE / 2)).collect();
    let mut is_whole = true;
    for mark in marks.iter_mut().filter(|mark| !mark.label.is_empty()) {
        let room = label_length(&mark.label) + LANE / 2;
        let beside =
            [(false, mark.x + LANE / 2 + 1, mark.x + room), (true, mark.x - room, mark.x - LANE / 2 - 1)];
        let is_free = |(_, from, to): &(bool, i64, i64)| {
            let is_apart = |(y, start, end): &(i64, i64, i64)| *y != mark.y || *end < *from || *to < *start;
            let is_crossed = today.is_some_and(|today| (*from..=*to).contains(&today));
            *from >= 0 && *to <= width && !is_crossed && taken.iter().all(is_apart)
        };
        match beside.into_iter().find(is_free) {
            Some((left, from, to)) => {
                mark.left = left;
                taken.push((mark.y, from, to));
            }
            None => is_whole = false,
        }
    }
    if is_whole {
        return String::new();
    }
    let labelled = marks.iter_mut().filter(|mark| !mark.label.is_empty());
    let labels = labelled.map(|mark| {
        mark.left = false;
        format!("{} {}", mark.number, std::mem::take(&mut mark.label))
    });
    labels.collect::<Vec<_>>().join(", ")
}

/// How wide a label may be in the widest letters, with a gap.
fn label_length(label: &str) -> i64 {
    as_i64(label.chars().count()) * 10 + 10
}

/// What the flags stand for, in the order of their days.
fn told(flags: &[Flag], words: &Words) -> Vec<Told> {
    let mut ordered: Vec<&Flag> = flags.iter().collect();
    ordered.sort_by_key(|flag| flag.date);
    let told = |flag: &Flag| Told { day: words.short(flag.date), text: flag.said(), missed: flag.missed };
    ordered.into_iter().map(told).collect()
}

/// Hangs the flags in rows, one for each day, so that no text covers another or is run through: it
/// stands to the right of its pole, and those to the left of that hang lower unless they are far off.
fn flags(flags: &[Flag], axis: &Axis, top: i64, words: &Words) -> (Vec<Pennant>, usize) {
    let mut days: BTreeMap<Day, bool> = BTreeMap::new();
    for flag in flags {
        *days.entry(flag.date).or_default() |= flag.missed;
    }
    let mut pennants: Vec<(usize, Pennant)> = Vec::with_capacity(days.len());
    for (day, missed) in days.into_iter().rev() {
        let x = axis.at(day);
        // Below each of those whose poles its text would reach.
        let near = pennants.iter().filter(|(_, other)| other.x < x + FLAG);
        let row = near.map(|(row, _)| row + 1).max().unwrap_or_default();
        let y = top + as_i64(row) * FLAG_ROW;
        pennants.push((row, Pennant { x, y, text: words.short(day), missed }));
    }
    let rows = pennants.iter().map(|(row, _)| row + 1).max().unwrap_or_default();
    (pennants.into_iter().map(|(_, pennant)| pennant).collect(), rows)
}
