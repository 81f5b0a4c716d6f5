//! The overview: what is open, what is late, what comes next, whose turn it is, and the months.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::lists::{TaskRow, first_task, holders, task};
use super::names::Names;
use super::words::Words;
use super::{FindingView, LatestRow, List, ShownDay, signs, trail};
use crate::calendar::Day;
use crate::case::{NextStep, SOON, Turn};
use crate::chronicle::Record;
use crate::deadline::RETENTION;
use crate::diagnostic::Finding;
use crate::register::{Register, Summary};
use crate::state::Stage;

/// So many rows of a kind are shown here; the register has them all.
const ROWS: usize = 40;
const MONTHS: i32 = 12;
/// The height of the highest bar.
const BAR: f64 = 110.0;

/// The first page.
#[derive(Debug, Clone, Serialize)]
pub struct OverviewView {
    /// The day on which it is looked at.
    pub today: ShownDay,
    /// How it stands, in a sentence.
    pub lead: String,
    /// The figures.
    pub tiles: Vec<Tile>,
    /// What is late.
    pub late: Vec<TaskRow>,
    /// What falls due within a few working days.
    pub soon: Vec<TaskRow>,
    /// Files that must be mended.
    pub broken: Vec<TaskRow>,
    /// The open dossiers by whose turn it is.
    pub turns: Vec<Group>,
    /// The last twelve months.
    pub months: Vec<Month>,
    /// What the picture of the months says, in words.
    pub months_text: String,
    /// What was recorded lately, the newest first; empty where there is no repository.
    pub latest: Vec<LatestRow>,
    /// What was found outside the dossiers.
    pub findings: List<FindingView>,
}

/// A figure.
#[derive(Debug, Clone, Serialize)]
pub struct Tile {
    /// How many.
    pub amount: usize,
    /// Of what.
    pub text: &'static str,
    /// Where they are listed; empty when the page itself lists them.
    pub href: &'static str,
}

/// The dossiers that wait for the same role.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// The role.
    pub who: String,
    /// Who holds it.
    pub names: String,
    /// The dossiers.
    pub rows: Vec<TaskRow>,
    /// How many more there are, in a sentence; empty when there are none.
    pub more: String,
}

/// A month in the picture.
#[derive(Debug, Clone, Serialize)]
pub struct Month {
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short: &'static str,
    /// How many complaints came in.
    pub received: usize,
    /// Of how many the complainant was told how they were handled.
    pub handled: usize,
    /// Where its bars stand.
    pub x: f64,
    /// The height of the bar of those received.
    pub received_height: f64,
    /// The height of the bar of those handled.
    pub handled_height: f64,
}

/// The overview of a register.
pub(super) fn view(
    register: &Register,
    findings: &[Finding],
    latest: &[(&str, Record<'_>)],
    words: &Words,
) -> OverviewView {
    let here: HashSet<&str> = register.summaries.iter().map(|summary| summary.source.path()).collect();
    let latest = latest.iter().map(|(path, record)| trail::latest(path, here.contains(path), record, words));
    let lists = Lists::of(register);
    let due = |list: &[Due<'_>]| -> Vec<TaskRow> {
        list.iter().take(ROWS).map(|(summary, step)| task(summary, step, register, words)).collect()
    };
    let broken = lists.broken.iter().take(ROWS);
    let (months, months_text) = months(register, words);
    let whole = findings.iter().filter(|finding| finding.dossier.is_none());
    OverviewView {
        today: ShownDay::of(register.today, words),
        lead: lead(&lists, words),
        tiles: tiles(&lists, register, words),
        late: due(&lists.late),
        soon: due(&lists.soon),
        broken: broken.map(|summary| first_task(summary, register, words)).collect(),
        turns: turns(&lists, register, words),
        months,
        months_text,
        latest: latest.collect(),
        findings: List::new(whole.map(|finding| signs::finding(finding, "", words)).collect(), words),
    }
}

/// A dossier and the first thing in it that is due.
type Due<'a> = (&'a Summary, &'a NextStep);

struct Lists<'a> {
    open: Vec<&'a Summary>,
    late: Vec<Due<'a>>,
    soon: Vec<Due<'a>>,
    broken: Vec<&'a Summary>,
}

impl<'a> Lists<'a> {
    fn of(register: &'a Register) -> Self {
        let all = || register.summaries.iter();
        let mut with_day: Vec<(Day, Due<'a>)> = all().filter_map(first_due).collect();
        with_day.sort_by_key(|(day, _)| *day);
        let horizon = horizon(register);
        let due = |wanted: &dyn Fn(Day, &NextStep) -> bool| -> Vec<Due<'a>> {
            with_day.iter().filter(|(day, it)| wanted(*day, it.1)).map(|(_, it)| *it).collect()
        };
        Self {
            open: all().filter(|it| it.is_open() && it.stage != Stage::Unreadable).collect(),
            late: due(&|_, step| step.is_late()),
            soon: due(&|day, _| register.today <= day && day <= horizon),
            broken: all().filter(|it| it.findings.error > 0 || it.stage == Stage::Unreadable).collect(),
        }
    }
}

/// The first thing that is due and binds, or is late all the same. Destruction has a list of its own.
fn first_due(summary: &Summary) -> Option<(Day, Due<'_>)> {
    let counts = |step: &&NextStep| (step.binding || step.is_late()) && step.step != RETENTION;
    let steps = summary.next.iter().filter(counts);
    let (day, step) = steps.filter_map(|step| Some((step.due?, step))).min_by_key(|(day, _)| *day)?;
    Some((day, (summary, step)))
}

fn horizon(register: &Register) -> Day {
    let calendar = register.regulations.nearest_to(register.today).map(|it| &it.calendar);
    let mut day = register.today;
    for _ in 0..SOON {
        day = calendar.map_or(day, |calendar| calendar.next_working_day(day));
    }
    day
}

fn lead(lists: &Lists<'_>, words: &Words) -> String {
    let open = message!("site-lead-open", count = lists.open.len());
    let late = message!("site-lead-late", count = lists.late.len());
    format!("{} {}", words.say(&open), words.say(&late))
}

fn tiles(lists: &Lists<'_>, register: &Register, words: &Words) -> Vec<Tile> {
    let year = register.today.year();
    let keeps = register.regulations.all().iter().any(|version| version.term(RETENTION).is_some());
    let summaries = || register.summaries.iter();
    let received = summaries().filter(|it| it.received.is_some_and(|day| day.year() == year)).count();
    let breaches = summaries().filter(|it| it.findings.breach > it.findings.accounted).count();
    let due = summaries().filter(|it| it.is_due_for_destruction(register.today)).count();
    [
        (lists.open.len(), key!("site-tile-open"), "#aan-zet"),
        (lists.late.len(), key!("site-tile-late"), if lists.late.is_empty() { "" } else { "#te-laat" }),
        (lists.soon.len(), key!("site-tile-soon"), "#binnenkort"),
        (breaches, key!("site-tile-breaches"), "rules/index.html"),
        (received, key!("site-tile-received"), "#maanden"),
        (due, key!("site-tile-retention"), "retention.html"),
    ]
    .into_iter()
    .filter(|(_, text, _)| keeps || *text != key!("site-tile-retention"))
    .map(|(amount, text, href)| Tile { amount, text: words.label(text), href })
    .collect()
}

fn turns(lists: &Lists<'_>, register: &Register, words: &Words) -> Vec<Group> {
    let mut by_turn: BTreeMap<&Turn, Vec<&Summary>> = BTreeMap::new();
    for summary in &lists.open {
        if let Some(step) = summary.next.first() {
            by_turn.entry(&step.turn).or_default().push(summary);
        }
    }
    by_turn.into_iter().map(|(turn, waiting)| group(turn, waiting, register, words)).collect()
}

fn group(turn: &Turn, mut waiting: Vec<&Summary>, register: &Register, words: &Words) -> Group {
    let far = Day::MAX;
    waiting.sort_by_key(|it| it.next.first().and_then(|step| step.due).unwrap_or(far));
    let names = waiting.first().and_then(|it| Some(holders(it, it.next.first()?)));
    Group {
        who: Names::on(register.today, register, words).turn(turn),
        names: names.unwrap_or_default(),
        rows: waiting.iter().take(ROWS).map(|summary| first_task(summary, register, words)).collect(),
        more: words.more(waiting.len().saturating_sub(ROWS)),
    }
}

fn months(register: &Register, words: &Words) -> (Vec<Month>, String) {
    let first = register.today.first_of_month().plus_months(1 - MONTHS);
    let starts: Vec<Day> = (0..MONTHS).map(|index| first.plus_months(index)).collect();
    let count = |month: Day, day: fn(&Summary) -> Option<Day>| {
        let same = |day: Day| (day.year(), day.month()) == (month.year(), month.month());
        register.summaries.iter().filter(|it| day(it).is_some_and(same)).count()
    };
    let figures: Vec<(Day, usize, usize)> = starts
        .iter()
        .map(|month| (*month, count(*month, |it| it.received), count(*month, |it| it.handled)))
        .collect();
    let most = figures.iter().map(|(_, one, other)| *one.max(other)).max().unwrap_or(0).max(1);
    let height = |amount: usize| (amount as f64 / most as f64 * BAR).round();
    let month = |(index, (start, received, handled)): (usize, &(Day, usize, usize))| Month {
        name: words.month(*start),
        short: words.short_month(*start),
        received: *received,
        handled: *handled,
        x: 14.0 + index as f64 * 60.0,
        received_height: height(*received),
        handled_height: height(*handled),
    };
    let total = |pick: fn(&(Day, usize, usize)) -> usize| figures.iter().map(pick).sum::<usize>();
    let text = message!("site-months-text", received = total(|it| it.1), handled = total(|it| it.2));
    (figures.iter().enumerate().map(month).collect(), words.say(&text))
}
