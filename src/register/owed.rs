//! The yearly reports that the regulation asks for: over which years, and by when.

use super::Register;
use crate::calendar::Day;
use crate::regulation::Regulation;
use crate::report::Report;

impl Register {
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
