//! The yearly reports that the regulation asks for: over which years, and by when.

use super::{Register, Summary};
use crate::calendar::Day;
use crate::case::Turn;
use crate::diagnostic::Overdue;
use crate::regulation::{Regulation, StepKind};
use crate::report::{DRAW_UP, ESTABLISH, Report};

/// What is still to be done for a report that is owed.
#[derive(Debug, Clone)]
pub struct ReportTask {
    /// The year that it is about.
    pub year: i32,
    /// [`DRAW_UP`] or [`ESTABLISH`].
    pub step: &'static str,
    /// The last day.
    pub due: Day,
    /// What it is today, that day having passed; none while it has not.
    pub overdue: Option<Overdue>,
    /// Whose turn it is.
    pub turn: Turn,
}

impl Register {
    /// What is still to be done for the reports that are owed, the first year first. The management that
    /// established a report need not be told any more what stands in it.
    #[must_use]
    pub fn report_tasks(&self) -> Vec<ReportTask> {
        self.owed_years().into_iter().flat_map(|year| self.report_tasks_over(year)).collect()
    }

    /// The same for one of these years.
    #[must_use]
    pub fn report_tasks_over(&self, year: i32) -> Vec<ReportTask> {
        let Some(due) = self.report_due(year) else { return Vec::new() };
        let report = self.report_over(year);
        // Of a day that can't be read nobody knows whether it was in time; that it can't be read is told.
        let is_done = |step, day: fn(&Report) -> bool| {
            report.is_some_and(|report| day(report) || report.unread.contains(&step))
        };
        let is_established = is_done(ESTABLISH, |report| report.established.is_some());
        let is_drawn_up = is_done(DRAW_UP, |report| report.drawn_up.is_some());
        let steps: &[&'static str] = match (is_established, is_drawn_up) {
            (true, _) => &[],
            (false, true) => &[ESTABLISH],
            (false, false) => &[DRAW_UP, ESTABLISH],
        };
        let task = |step: &&'static str| ReportTask {
            year,
            step,
            due,
            overdue: (self.today > due).then_some(Overdue::Late),
            turn: Turn::Roles(self.regulation_over(year).map(|it| roles_of(it, step)).unwrap_or_default()),
        };
        steps.iter().map(task).collect()
    }

    /// What a step of a report that is owed is when its day has passed; none when it has not, or the step
    /// was done.
    #[must_use]
    pub fn report_overdue(&self, year: i32, step: &str) -> Option<Overdue> {
        self.report_tasks_over(year).into_iter().find(|task| task.step == step)?.overdue
    }

    /// The years over which a report is owed, the first one first: from the first year on record up to
    /// the past year, as far as a regulation that promises a report was in force. Whatever asks for a
    /// report, or tells that it is not there, goes by this.
    #[must_use]
    pub fn owed_years(&self) -> Vec<i32> {
        let past = self.today.year() - 1;
        let recorded = self.summaries.iter().filter_map(|summary| Some(summary.received?.year()));
        let reported = self.reports.iter().map(|report| report.year);
        let first = recorded.chain(reported).chain(self.frozen.keys().copied()).min();
        let first = first.map_or(past, |first| first.min(past));
        (first..=past).filter(|year| self.report_due(*year).is_some()).collect()
    }

    /// The last day of the month in which the report over a year is established, by the regulation
    /// that was in force in that year; none when that promises no report.
    #[must_use]
    pub fn report_due(&self, year: i32) -> Option<Day> {
        let month = self.regulation_over(year)?.annual_report.month?;
        Some(Day::new(year + 1, month, 1)?.plus_months(1).previous())
    }

    /// The year of a dossier, where its figures must be frozen before the dossier may go and are not: the
    /// figures of a year that is over, in which a report about it was promised.
    #[must_use]
    pub fn lacks_frozen(&self, summary: &Summary, day: Day) -> Option<i32> {
        let year = summary.year_of_receipt().filter(|year| *year < day.year())?;
        let is_frozen = matches!(self.frozen.get(&year), Some(Some(_)));
        // A file that can't be read is one that is there all the same.
        let is_asked = self.report_due(year).is_some() || self.frozen.contains_key(&year);
        (is_asked && !is_frozen).then_some(year)
    }

    /// The report over a year.
    #[must_use]
    pub fn report_over(&self, year: i32) -> Option<&Report> {
        self.reports.iter().find(|report| report.year == year)
    }

    /// The last version of the regulation that was in force in a year. It does not change as days go by.
    #[must_use]
    pub fn regulation_over(&self, year: i32) -> Option<&Regulation> {
        let (first, last) = Day::new(year, 1, 1).zip(Day::new(year, 12, 31))?;
        let mut versions = self.regulations.all().iter().rev();
        let version = versions.find(|version| {
            version.valid_from.value <= last && version.valid_to.is_none_or(|to| first <= to)
        })?;
        Some(version)
    }
}

/// Who archives draws it up; who carries the final responsibility establishes it.
fn roles_of(regulation: &Regulation, step: &str) -> Vec<String> {
    let archiving = regulation.steps_of(StepKind::Archived).next().filter(|_| step == DRAW_UP);
    let archiving = archiving.map(|step| step.performers.clone()).filter(|roles| !roles.is_empty());
    let accountable = || regulation.accountable_role().map(|role| role.key.clone()).into_iter().collect();
    archiving.unwrap_or_else(accountable)
}
