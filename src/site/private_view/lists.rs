//! What is to be done, and the retention list.

use std::collections::BTreeSet;

use serde::Serialize;

use super::certificate::{Certificate, certificates};
use super::names::Names;
use super::paths::page_path;
use super::words::Words;
use super::{ShownDay, Sign, gist, signs};
use crate::agenda::Item;
use crate::calendar::Day;
use crate::case::{NextStep, Turn};
use crate::diagnostic::{Finding, Overdue, Severity};
use crate::register::{Register, Summary};
use crate::site::html::Html;
use crate::state::Stage;

/// So many rows a browser filters and sorts at once without a pause. Beyond it the page of all years
/// lists the open dossiers only, and each year has a page of its own.
pub(super) const WHOLE: usize = 1_000;

/// One dossier in a list of what is to be done.
#[derive(Debug, Clone, Serialize)]
pub struct TaskRow {
    /// The number.
    pub number: String,
    /// Its page.
    pub href: String,
    /// The subject; empty when the record lacks it.
    pub subject: Html,
    /// What has to be known of it first; mostly empty.
    pub note: String,
    /// What is to be done.
    pub task: String,
    /// Whose turn it is.
    pub who: String,
    /// Who holds that role.
    pub names: String,
    /// By when it is due.
    pub due: Option<ShownDay>,
    /// How much time there is.
    pub time: Option<Sign>,
    /// For what that day is, when that is not what is to be done first; else empty.
    pub due_for: String,
}

/// A dossier with what is to be done first and its day; the first day of the others where it has none.
pub(super) fn first_task(summary: &Summary, register: &Register, words: &Words) -> TaskRow {
    let first = summary.next.first();
    let deadline = first.filter(|step| step.due.is_some()).or_else(|| summary.next_deadline());
    task_row(summary, first, deadline, register, words)
}

/// A dossier with the first thing that is to be done by a turn, and the first deadline of that.
pub(super) fn task_of(
    turn: &Turn,
    summary: &Summary,
    step: &NextStep,
    register: &Register,
    words: &Words,
) -> TaskRow {
    task_row(summary, Some(step), summary.deadline_of(turn), register, words)
}

/// A dossier with one of the things that are to be done in it.
pub(super) fn task(summary: &Summary, step: &NextStep, register: &Register, words: &Words) -> TaskRow {
    task_row(summary, Some(step), Some(step), register, words)
}

fn task_row(
    summary: &Summary,
    step: Option<&NextStep>,
    deadline: Option<&NextStep>,
    register: &Register,
    words: &Words,
) -> TaskRow {
    let names = Names::of_summary(summary, register, words);
    let name = |step: &NextStep| names.task(&step.step, step.subject.as_ref());
    let Terms { due, time } = Terms::of(summary, deadline, register, words);
    TaskRow {
        number: summary.id.clone(),
        href: page_path(&summary.year, &summary.id),
        subject: words.quote(&summary.subject),
        note: gist::note(summary, &names),
        task: step.map(|step| names.task_now(step)).unwrap_or_default(),
        who: who(summary, step, register, words),
        names: step.map(|step| holders(summary, step)).unwrap_or_default(),
        due_for: deadline
            .filter(|it| step.is_some_and(|step| step.step != it.step))
            .map(name)
            .unwrap_or_default(),
        due,
        time,
    }
}

/// By when a step is due, and how much time there is.
pub(super) struct Terms {
    pub(super) due: Option<ShownDay>,
    pub(super) time: Option<Sign>,
}

impl Terms {
    pub(super) fn of(summary: &Summary, step: Option<&NextStep>, register: &Register, words: &Words) -> Self {
        let names = Names::of_summary(summary, register, words);
        let calendar = names.regulation.map(|regulation| &regulation.calendar);
        let due = step.and_then(NextStep::by);
        let time = step.and_then(|step| signs::step(step, register.today, calendar, words));
        Self { due: due.map(|due| ShownDay::of(due, words)), time }
    }
}

/// What is still to be done for the annual report. It has no page of its own.
pub(super) fn report_task(item: &Item<'_>, register: &Register, words: &Words) -> TaskRow {
    let names = Names::on(register.today, register, words);
    let year = item.report.map(|year| year.to_string()).unwrap_or_default();
    let calendar = names.regulation.map(|regulation| &regulation.calendar);
    TaskRow {
        href: "figures.html".to_owned(),
        number: year,
        subject: Html::default().text(words.label(key!("site-annual-report"))),
        note: String::new(),
        task: names.task(item.step, None),
        who: names.turn(&item.turn),
        names: item.people.join(", "),
        due: Some(ShownDay::of(item.due, words)),
        time: Some(signs::time((item.due, item.binding), item.overdue, register.today, calendar, words)),
        due_for: String::new(),
    }
}

/// How many files can't be used, in a sentence: of what stands in these nobody knows whether it is late.
/// Empty when all can.
pub(super) fn unread(register: &Register, findings: &[Finding], words: &Words) -> String {
    let broken = findings.iter().filter(|it| it.severity == Severity::Error && it.accounted.is_none());
    let broken = broken.map(|finding| finding.place.source.path());
    let unread = register.summaries.iter().filter(|it| it.stage == Stage::Unreadable);
    let paths: BTreeSet<&str> = broken.chain(unread.map(|it| it.source.path())).collect();
    match paths.len() {
        0 => String::new(),
        number => words.say(&message!("site-unread", number = number)),
    }
}

pub(super) fn who(summary: &Summary, step: Option<&NextStep>, register: &Register, words: &Words) -> String {
    let names = Names::of_summary(summary, register, words);
    step.map(|step| names.turn(&step.turn)).unwrap_or_default()
}

/// Who holds the role whose turn it is; nothing when the turn names the person already.
pub(super) fn holders(summary: &Summary, step: &NextStep) -> String {
    let same = |next: &NextStep| std::ptr::eq(next, step);
    let names = summary.next.iter().position(same).and_then(|index| summary.in_charge.get(index));
    match step.turn {
        Turn::Roles(_) => names.map(|names| names.join(", ")).unwrap_or_default(),
        _ => String::new(),
    }
}

/// The retention list.
#[derive(Debug, Clone, Serialize)]
pub struct RetentionView {
    /// The day on which it is looked at.
    pub today: ShownDay,
    /// How many are due for destruction, in a sentence.
    pub lead: String,
    /// The dossiers, those that end first before the others.
    pub rows: Vec<RetentionRow>,
    /// How many more there are than the page lists, in a sentence; empty when there are none.
    pub more: String,
    /// What was destroyed, the last first.
    pub destroyed: Vec<Certificate>,
}

/// A dossier and how long it is kept.
#[derive(Debug, Clone, Serialize)]
pub struct RetentionRow {
    /// The number.
    pub number: String,
    /// Its page.
    pub href: String,
    /// The subject.
    pub subject: Html,
    /// The day of completion.
    pub completed: Option<ShownDay>,
    /// The last day on which it is kept.
    pub end: ShownDay,
    /// How it stands.
    pub sign: Sign,
    /// Until when a hold keeps it, in words; empty when nothing does.
    pub hold: String,
}

/// The completed dossiers, in the order in which their retention ends.
pub(super) fn retention(register: &Register, words: &Words) -> RetentionView {
    let mut kept: Vec<(Day, &Summary)> =
        register.summaries.iter().filter_map(|it| Some((it.end_of_retention?, it))).collect();
    kept.sort_by_key(|(end, _)| *end);
    let due = kept.iter().filter(|(_, it)| it.is_due_for_destruction(register.today)).count();
    RetentionView {
        today: ShownDay::of(register.today, words),
        lead: words.say(&message!("site-retention-lead", count = due)),
        rows: kept.iter().take(WHOLE).map(|(end, it)| retention_row(*end, it, register, words)).collect(),
        more: words.more(kept.len().saturating_sub(WHOLE)),
        destroyed: certificates(register, words).rev().collect(),
    }
}

fn retention_row(end: Day, summary: &Summary, register: &Register, words: &Words) -> RetentionRow {
    let last = summary.next.iter().find_map(|step| step.last);
    let sign = if summary.hold.is_some() {
        signs::sign("held", "warn", key!("site-retention-held"), words)
    } else if summary.is_due_for_destruction(register.today) {
        let names = Names::of_summary(summary, register, words);
        let calendar = names.regulation.map(|regulation| &regulation.calendar);
        last.map_or_else(
            || signs::overdue(Overdue::Retention, words),
            |last| signs::destruction(last, register.today, calendar, words),
        )
    } else if summary.is_past_retention(register.today) {
        signs::sign("held", "warn", key!("site-retention-faulty"), words)
    } else if end - register.today <= 60 {
        signs::sign("soon", "warn", key!("site-retention-soon"), words)
    } else {
        signs::sign("archive", "calm", key!("site-retention-running"), words)
    };
    let hold = summary.hold.map(|until| match until {
        Some(until) => words.say(&message!("site-hold-until", date = until)),
        None => words.label(key!("site-hold-open")).to_owned(),
    });
    RetentionRow {
        number: summary.id.clone(),
        href: page_path(&summary.year, &summary.id),
        subject: words.quote(&summary.subject),
        completed: summary.completed.map(|day| ShownDay::of(day, words)),
        end: ShownDay::of(end, words),
        sign,
        hold: hold.unwrap_or_default(),
    }
}
