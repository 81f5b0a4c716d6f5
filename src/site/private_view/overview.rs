//! The overview: what is open, what is late, what comes next, whose turn it is, and the months.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::lists::{TaskRow, first_task, holders, report_task, task, task_of};
use super::names::Names;
use super::paths::page_path;
use super::register::{BREACH, ERROR};
use super::words::Words;
use super::{FindingView, LatestRow, List, ShownDay, signs, trail};
use crate::agenda::{Item, Possible, agenda, possible};
use crate::calendar::Day;
use crate::case::{NextStep, SOON, Turn};
use crate::chronicle::Record;
use crate::deadline::RETENTION;
use crate::diagnostic::{Finding, Overdue, Overdues, Severity};
use crate::people::ReadableForm;
use crate::register::{Register, Summary};
use crate::state::Stage;
use crate::vocabulary::ClosedList;

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
    /// How many files can't be used, in a sentence, which takes the place of saying that there is nothing;
    /// empty when all can.
    pub unread: String,
    /// The figures.
    pub tiles: Vec<Tile>,
    /// What is late.
    pub late: Basket,
    /// The heading above it.
    pub late_title: &'static str,
    /// Targets that have passed.
    pub targets: Basket,
    /// The heading above these.
    pub targets_title: &'static str,
    /// What falls due within a few working days.
    pub soon: Basket,
    /// Files that must be mended.
    pub broken: Basket,
    /// The open dossiers by whose turn it is.
    pub turns: Vec<Group>,
    /// What can be done without a day.
    pub possible: Vec<PossibleView>,
    /// The last twelve months; none where no complaint was received or handled in them.
    pub months: Vec<Month>,
    /// What the picture of the months says, in words.
    pub months_text: String,
    /// What was recorded lately, the newest first; empty where there is no repository.
    pub latest: Vec<LatestRow>,
    /// What may be read in public although it is part of what a record knows.
    pub readable: Vec<ReadableRow>,
    /// What must be mended or is late outside the dossiers.
    pub urgent: List<FindingView>,
    /// What else was found outside the dossiers.
    pub findings: List<FindingView>,
}

/// Some of what waits, and where the rest is found.
#[derive(Debug, Clone, Serialize)]
pub struct Basket {
    /// The first of them.
    pub rows: Vec<TaskRow>,
    /// How many more there are, in a sentence; empty when there are none.
    pub more: String,
    /// The register with only these.
    pub all: String,
}

/// What somebody listed under `leesbaar`.
#[derive(Debug, Clone, Serialize)]
pub struct ReadableRow {
    /// The person, or the dossier's number.
    pub whose: String,
    /// The dossier's page; empty for a person.
    pub href: String,
    /// The forms, one after another.
    pub forms: String,
}

/// A figure.
#[derive(Debug, Clone, Serialize)]
pub struct Tile {
    /// How many.
    pub amount: usize,
    /// Of what.
    pub text: &'static str,
    /// Whether these wait for somebody who should not have to.
    pub alarms: bool,
    /// Where they are listed; empty when there are none.
    pub href: String,
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

/// What can be done without a day, and in which dossiers.
#[derive(Debug, Clone, Serialize)]
pub struct PossibleView {
    /// What.
    pub task: String,
    /// Whose turn it is.
    pub who: String,
    /// The dossiers by their numbers, with their pages.
    pub dossiers: Vec<(String, String)>,
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
    unread: &str,
    words: &Words,
) -> OverviewView {
    let here: HashSet<&str> = register.summaries.iter().map(|summary| summary.source.path()).collect();
    let names = Names::on(register.today, register, words);
    let latest = latest.iter().map(|(path, record)| trail::latest(path, here.contains(path), record, &names));
    let lists = Lists::of(register);
    let due = |overdue: Option<Overdue>| {
        let rows = lists.items(overdue).map(|item| row(item, register, words));
        basket(rows, overdue.map(Overdue::name), words)
    };
    let title = |overdue: Overdue| words.known("overdue", overdue.name()).unwrap_or_default();
    let (months, months_text) = months(register, words);
    let (urgent, whole): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().filter(|finding| finding.dossier.is_none()).partition(|it| is_urgent(it));
    let shown = |findings: Vec<&Finding>| {
        List::new(findings.into_iter().map(|finding| signs::finding(finding, "", &names)).collect(), words)
    };
    OverviewView {
        today: ShownDay::of(register.today, words),
        lead: lead(&lists, unread, words),
        unread: unread.to_owned(),
        tiles: tiles(&lists, register, words),
        late: due(Some(Overdue::Late)),
        late_title: title(Overdue::Late),
        targets: due(Some(Overdue::Target)),
        targets_title: title(Overdue::Target),
        soon: due(None),
        broken: basket(
            lists.broken.iter().map(|summary| first_task(summary, register, words)),
            Some(ERROR),
            words,
        ),
        turns: turns(&lists, register, words),
        possible: possible_tasks(register, words),
        months,
        months_text,
        latest: latest.collect(),
        readable: readable(register),
        urgent: shown(urgent),
        findings: shown(whole),
    }
}

/// The first rows of all, and where the others are: in the register, with the filter of this name.
fn basket(rows: impl Iterator<Item = TaskRow>, filter: Option<&str>, words: &Words) -> Basket {
    let mut rows: Vec<TaskRow> = rows.collect();
    let more = words.more(rows.len().saturating_sub(ROWS));
    rows.truncate(ROWS);
    let filter = filter.map(|name| format!("#let-op={name}")).unwrap_or_default();
    Basket { rows, more, all: format!("register.html{filter}") }
}

/// Anyone may list a form, so that all see which are.
fn readable(register: &Register) -> Vec<ReadableRow> {
    let shown = |one: &ReadableForm| match one.texts.as_slice() {
        [] => one.form.clone(),
        texts => {
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            format!("{} ({})", one.form, texts.join(", "))
        }
    };
    let row = |whose: &str, href: String, forms: &[ReadableForm]| {
        let shown: Vec<String> = forms.iter().map(shown).collect();
        (!forms.is_empty()).then(|| ReadableRow { whose: whose.to_owned(), href, forms: shown.join(" · ") })
    };
    let people = register.people.all().iter().filter_map(|it| row(&it.name, String::new(), &it.readable));
    let dossiers = register.summaries.iter();
    let dossiers = dossiers.filter_map(|it| row(&it.id, page_path(&it.year, &it.id), &it.readable));
    people.chain(dossiers).collect()
}

fn is_urgent(finding: &Finding) -> bool {
    let is_grave = matches!(finding.severity, Severity::Error | Severity::Late);
    is_grave && finding.accounted.is_none()
}

struct Lists<'a> {
    open: Vec<&'a Summary>,
    /// What is past its day, and what falls due soon.
    items: Vec<Item<'a>>,
    broken: Vec<&'a Summary>,
    overdues: Overdues,
}

impl<'a> Lists<'a> {
    fn of(register: &'a Register) -> Self {
        let all = || register.summaries.iter();
        Self {
            open: all().filter(|it| it.is_open() && it.stage != Stage::Unreadable).collect(),
            items: agenda(register, SOON),
            broken: all().filter(|it| it.findings.error > 0 || it.stage == Stage::Unreadable).collect(),
            overdues: register.overdues(),
        }
    }

    /// Those whose day has passed in this way, or has not.
    fn items(&self, overdue: Option<Overdue>) -> impl Iterator<Item = &Item<'a>> {
        self.items.iter().filter(move |item| item.overdue == overdue)
    }
}

fn row(item: &Item<'_>, register: &Register, words: &Words) -> TaskRow {
    match item.task {
        Some((summary, step)) => task(summary, step, register, words),
        None => report_task(item, register, words),
    }
}

fn lead(lists: &Lists<'_>, unread: &str, words: &Words) -> String {
    let open = message!("site-lead-open", count = lists.open.len());
    let open = (!lists.open.is_empty() || unread.is_empty()).then(|| words.say(&open));
    let overdues = words.overdues(lists.overdues, unread);
    open.into_iter().chain([overdues]).collect::<Vec<_>>().join(" ")
}

fn tiles(lists: &Lists<'_>, register: &Register, words: &Words) -> Vec<Tile> {
    let year = register.today.year();
    let keeps = register.regulations.all().iter().any(|version| version.term(RETENTION).is_some());
    let summaries = || register.summaries.iter();
    let received = summaries().filter(|it| it.received.is_some_and(|day| day.year() == year)).count();
    let breaches = summaries().filter(|it| it.findings.breach > it.findings.accounted).count();
    let overdue =
        |overdue: Overdue, href: &str| (lists.overdues.of(overdue), overdue.label(), href.to_owned());
    [
        (lists.open.len(), key!("site-tile-open"), "#aan-zet".to_owned()),
        overdue(Overdue::Late, "#te-laat"),
        overdue(Overdue::Target, "#streefdatum"),
        (lists.items(None).count(), key!("site-tile-soon"), "#binnenkort".to_owned()),
        (breaches, key!("site-tile-breaches"), format!("register.html#let-op={BREACH}")),
        (received, key!("site-tile-received"), format!("{year}/index.html")),
        overdue(Overdue::Retention, "retention.html"),
    ]
    .into_iter()
    .filter(|(_, text, _)| keeps || *text != Overdue::Retention.label())
    .map(|(amount, text, href)| Tile {
        amount,
        text: words.label(text),
        alarms: amount > 0 && text == Overdue::Late.label(),
        href: if amount > 0 { href } else { String::new() },
    })
    .collect()
}

/// What can be done without a day: there is no hurry, and there may be many dossiers.
fn possible_tasks(register: &Register, words: &Words) -> Vec<PossibleView> {
    let shown = |it: Possible<'_>| {
        let names = Names::on(register.today, register, words);
        let found = register.summaries.iter().filter(|summary| it.dossiers.contains(&summary.id.as_str()));
        PossibleView {
            task: names.task(&it.step.step, None),
            who: names.turn(&it.step.turn),
            dossiers: found
                .take(ROWS)
                .map(|summary| (summary.id.clone(), page_path(&summary.year, &summary.id)))
                .collect(),
            more: words.more(it.dossiers.len().saturating_sub(ROWS)),
        }
    };
    possible(register).into_iter().map(shown).collect()
}

fn turns(lists: &Lists<'_>, register: &Register, words: &Words) -> Vec<Group> {
    let mut by_turn: BTreeMap<&Turn, Vec<(&Summary, &NextStep)>> = BTreeMap::new();
    for summary in &lists.open {
        // Nobody waits for what comes later, unless it is all that there is.
        let first = summary.next.first().into_iter();
        for step in first.chain(summary.next.iter().filter(|step| step.is_for_now())) {
            let waiting = by_turn.entry(&step.turn).or_default();
            if waiting.last().is_none_or(|(last, _)| !std::ptr::eq(*last, *summary)) {
                waiting.push((summary, step));
            }
        }
    }
    by_turn.into_iter().map(|(turn, waiting)| group(turn, waiting, register, words)).collect()
}

/// The dossiers that wait for a turn, each with the first thing that is its to do.
fn group(turn: &Turn, mut waiting: Vec<(&Summary, &NextStep)>, register: &Register, words: &Words) -> Group {
    waiting.sort_by_key(|(_, step)| step.due.unwrap_or(Day::MAX));
    let names = waiting.first().map(|(summary, step)| holders(summary, step));
    let row = |(summary, step): &(&Summary, &NextStep)| task_of(turn, summary, step, register, words);
    Group {
        who: Names::on(register.today, register, words).turn(turn),
        names: names.unwrap_or_default(),
        rows: waiting.iter().take(ROWS).map(row).collect(),
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
    let is_empty = figures.iter().all(|(_, received, handled)| received + handled == 0);
    let months = if is_empty { Vec::new() } else { figures.iter().enumerate().map(month).collect() };
    (months, words.say(&text))
}
