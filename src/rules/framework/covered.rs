//! R8: lists of free days that ended while terms count on.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::calendar::Day;
use crate::diagnostic::{Finding, Place};
use crate::register::{Register, Summary};
use crate::regulation::{FreeDays, Regulation};
use crate::rules::Whole;

/// R8: a list of free days that is kept from year to year has days of every year in which a term
/// counts the days on which the office works.
pub(super) fn free_days_are_listed(whole: &Whole<'_>) -> Vec<Finding> {
    let versions = whole.register.regulations.all().iter();
    let lists = versions.flat_map(|version| version.free_days.iter().map(move |list| (version, list)));
    lists.filter_map(|(version, list)| ended(whole, version, list)).collect()
}

/// A list that ends before the terms of a dossier that is judged by this version.
fn ended(whole: &Whole<'_>, version: &Arc<Regulation>, list: &FreeDays) -> Option<Finding> {
    let last = list.covers_until()?;
    let is_judged_by_it = |summary: &&Summary| {
        let day = summary.received.unwrap_or(whole.register.today);
        whole.register.regulations.nearest_to(day).is_some_and(|nearest| Arc::ptr_eq(nearest, version))
    };
    let counting = || {
        let summaries = whole.register.summaries.iter().filter(is_judged_by_it);
        summaries.filter_map(|summary| Some((summary, summary.counted.filter(|(_, to)| to.year() > last)?)))
    };
    let (first, _) = counting().next()?;
    let years: BTreeSet<i32> =
        counting().flat_map(|(_, (from, to))| from.year().max(last + 1)..=to.year()).collect();
    let free = years.iter().filter_map(|year| already_free(version, *year, whole.register.today));
    let joined = |texts: Vec<String>| texts.join(", ");
    let years = joined(years.iter().map(ToString::to_string).collect());
    let free = joined(free.map(|day| day.to_string()).collect());
    let place = Place { source: Arc::clone(&version.source), span: list.span };
    let message =
        message!("r8", last = last.to_string(), years = years.as_str(), dossier = first.id.as_str());
    let finding = whole.fault(place, message).help(message!("r8-help", years = years, free = free));
    let number = first.number.as_ref().map(|number| Register::place(first, number.span));
    Some(
        number
            .into_iter()
            .fold(finding, |finding, place| finding.related(place, message!("label-counts-on"))),
    )
}

/// A day of a year on which nobody works whatever a list says: the first that is still to come, since
/// a day of the past is no longer put on a list.
fn already_free(version: &Regulation, year: i32, today: Day) -> Option<Day> {
    let (first, last) = Day::new(year, 1, 1).zip(Day::new(year, 12, 31))?;
    let is_free = |day: &Day| !version.calendar.is_working_day(*day);
    let find = |from: Day| from.and_after().take_while(|day| *day <= last).find(is_free);
    find(first.max(today)).or_else(|| find(first))
}
