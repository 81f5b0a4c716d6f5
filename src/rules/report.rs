//! A3.2 and A10: the yearly report.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Check::Together;
use super::Severity::{Error, Late};
use super::{Rule, Whole, rule};
use crate::calendar::Day;
use crate::diagnostic::{Finding, Place, Severity};
use crate::locale::{Key, Message};
use crate::reading::readings;
use crate::report::Report;
use crate::source::{Source, Span};

pub(super) static RULES: &[Rule] = &[
    rule("A3.2", "3", Late, &[Together(management_is_informed_yearly)]),
    rule("A10.1", "10", Late, &[Together(report_is_established_in_time)]),
    rule("A10.2", "10", Error, &[Together(report_has_its_parts)]),
    rule("A10.7", "10", Error, &[Together(report_names_nobody)]),
];

/// The years over which a report is owed: from the first year on record up to the past year, and
/// the past year whenever a regulation was in force in it.
fn owed_years(whole: &Whole<'_>) -> Vec<i32> {
    let register = whole.register;
    let past = register.today.year() - 1;
    let recorded = register.summaries.iter().filter_map(|summary| Some(summary.received?.year()));
    let reported = register.reports.iter().map(|report| report.year);
    let first = recorded.chain(reported).min().unwrap_or(past).min(past);
    (first..=past).filter(|year| was_in_force(whole, *year)).collect()
}

fn was_in_force(whole: &Whole<'_>, year: i32) -> bool {
    let days = Day::new(year, 1, 1).zip(Day::new(year, 12, 31));
    days.is_some_and(|(first, last)| {
        let mut versions = whole.register.regulations.all().iter();
        versions.any(|version| {
            let is_in_force =
                version.valid_from.value <= last && version.valid_to.is_none_or(|to| first <= to);
            is_in_force && version.promises.annual_report
        })
    })
}

fn report_over<'a>(whole: &'a Whole<'_>, year: i32) -> Option<&'a Report> {
    whole.register.reports.iter().find(|report| report.year == year)
}

/// The last day of the month in which the report over a year is established.
fn last_day(whole: &Whole<'_>, year: i32) -> Option<Day> {
    let regulation = whole.register.regulations.nearest_to(whole.register.today)?;
    let first = Day::new(year + 1, regulation.annual_report.month, 1)?;
    Some(first.plus_months(1).previous())
}

/// The report, or the place where it should stand.
fn place(report: Option<&Report>, year: i32) -> Place {
    match report {
        Some(report) => Place { source: Arc::clone(&report.source), span: report.source.line(1) },
        None => {
            let source = Source::new(format!("records/reports/{year}.md"), "");
            Place { source: Arc::new(source), span: Span::default() }
        }
    }
}

/// A3.2: once a calendar year the management is told how many complaints there were, of what
/// nature, and how they were handled. It is late from the month after the report's for as long as
/// nothing is recorded, and a breach once it was recorded after the year in which it was due, or the
/// report was established without it.
pub(super) fn management_is_informed_yearly(whole: &Whole<'_>) -> Vec<Finding> {
    let today = whole.register.today;
    let mut findings = Vec::new();
    for year in owed_years(whole) {
        let report = report_over(whole, year);
        let drawn_up = report.and_then(|report| report.drawn_up.as_ref());
        let established = report.and_then(|report| report.established.as_ref());
        let (Some(due), Some(end)) = (last_day(whole, year), Day::new(year + 1, 12, 31)) else {
            continue;
        };
        let message = |key: Key| Message::new(key).with("year", year.to_string()).with("due", due);
        let finding = match drawn_up {
            Some(drawn_up) if drawn_up.value <= end => continue,
            Some(drawn_up) => {
                let at = Place { span: drawn_up.span, ..place(report, year) };
                whole.find(Severity::Breach, at, message(key!("a3-2-late")))
            }
            None if established.is_some() => {
                whole.find(Severity::Breach, place(report, year), message(key!("a3-2-breach")))
            }
            None if today > due => {
                whole.find(Severity::Late, place(report, year), message(key!("a3-2-open")))
            }
            None => continue,
        };
        findings.push(finding.due(due));
    }
    findings
}

/// A10.1: the report over the past year is established in the month that the regulation names,
/// also when there were no complaints.
pub(super) fn report_is_established_in_time(whole: &Whole<'_>) -> Vec<Finding> {
    let today = whole.register.today;
    let mut findings = Vec::new();
    for year in owed_years(whole) {
        let report = report_over(whole, year);
        let Some(due) = last_day(whole, year) else { continue };
        let message = |key: Key| Message::new(key).with("year", year.to_string()).with("due", due);
        let finding = match report.and_then(|report| report.established.as_ref()) {
            Some(established) if established.value <= due => continue,
            Some(established) => {
                let at = Place { span: established.span, ..place(report, year) };
                let message = message(key!("a10-1-breach")).with("day", established.value);
                whole.find(Severity::Breach, at, message)
            }
            None if today > due => {
                whole.find(Severity::Late, place(report, year), message(key!("a10-1-late")))
            }
            None => continue,
        };
        findings.push(finding.due(due));
    }
    findings
}

const PARTS: [char; 5] = ['a', 'b', 'c', 'd', 'e'];

/// A10.2: once it is drawn up, the parts a to e are there; until then it is a draft. The figures of a to d are computed; the body is the
/// evaluation, and where it has lettered headings it has all of them.
pub(super) fn report_has_its_parts(whole: &Whole<'_>) -> Vec<Finding> {
    let drawn_up = whole.register.reports.iter().filter(|report| report.drawn_up.is_some());
    drawn_up.flat_map(|report| missing_parts(whole, report)).collect()
}

fn missing_parts(whole: &Whole<'_>, report: &Report) -> Vec<Finding> {
    let body = report.words();
    let body = body.as_str();
    if body.trim().is_empty() {
        return vec![whole.fault(place(Some(report), report.year), message!("a10-2-empty"))];
    }
    let headings: BTreeSet<char> = body.lines().filter_map(lettered_heading).collect();
    if headings.is_empty() {
        return Vec::new();
    }
    let start = report.source.position(report.body.start).line;
    let span = report.source.line(start);
    let place = Place { source: Arc::clone(&report.source), span };
    let absent = PARTS.into_iter().filter(|part| !headings.contains(part));
    let mut findings: Vec<Finding> = absent
        .map(|part| whole.fault(place.clone(), message!("a10-2-part", part = part.to_string())))
        .collect();
    if headings.contains(&'e') && evaluation(body).is_empty() {
        findings.push(whole.fault(place, message!("a10-2-evaluation")));
    }
    findings
}

/// `## a. Aantal klachten` is the heading of part a.
fn lettered_heading(line: &str) -> Option<char> {
    let heading = line.strip_prefix('#')?.trim_start_matches('#').trim_start();
    let mut characters = heading.chars();
    let letter = characters.next()?.to_ascii_lowercase();
    (PARTS.contains(&letter) && matches!(characters.next(), Some('.' | ')'))).then_some(letter)
}

fn evaluation(body: &str) -> String {
    let after = body.lines().skip_while(|line| lettered_heading(line) != Some('e')).skip(1);
    let own = after.take_while(|line| lettered_heading(line).is_none());
    own.filter(|line| !line.starts_with('#')).collect::<String>().trim().to_owned()
}

/// A10.7: the report refers to nobody, neither in its text nor in the sentences on measures.
pub(super) fn report_names_nobody(whole: &Whole<'_>) -> Vec<Finding> {
    let texts: Vec<ReportText> = report_texts(whole).chain(public_sentences(whole)).collect();
    let read: Vec<_> = texts.iter().map(|text| readings(text.source.slice(text.span))).collect();
    let mut findings = Vec::new();
    for (text, found) in texts.iter().zip(whole.names.search(&read, |_| true)) {
        for found in found {
            let span = Span::new(text.span.start + found.span.start, text.span.start + found.span.end);
            let place = Place { source: Arc::clone(&text.source), span };
            let message = Message::new(text.message).with("origin", found.origin()).with("text", found.text);
            let mut finding = whole.fault(place, message);
            finding.dossier.clone_from(&text.dossier);
            findings.push(finding);
        }
    }
    findings
}

/// A text that the report holds, and the dossier it comes from.
struct ReportText {
    source: Arc<Source>,
    span: Span,
    dossier: Option<String>,
    message: Key,
}

fn report_texts<'w>(whole: &'w Whole<'_>) -> impl Iterator<Item = ReportText> + 'w {
    whole.register.reports.iter().map(|report| ReportText {
        source: Arc::clone(&report.source),
        span: report.body,
        dossier: None,
        message: key!("a10-7"),
    })
}

/// The sentences written for the public. Of their dossiers no more than that is kept, so each gets a
/// source of its own in which it stands where it stands in the dossier.
fn public_sentences<'w>(whole: &'w Whole<'_>) -> impl Iterator<Item = ReportText> + 'w {
    whole.register.summaries.iter().flat_map(|summary| {
        summary.facts.measures.iter().filter_map(|measure| {
            let (sentence, at) = measure.sentence.as_ref().zip(measure.written_at)?;
            let before = "\n".repeat(at.line - 1) + &" ".repeat(at.column - 1);
            let text = format!("{before}{}", sentence.as_str());
            Some(ReportText {
                span: Span::new(before.len(), text.len()),
                source: Arc::new(Source::new(summary.source.path(), text)),
                dossier: Some(summary.id.clone()),
                message: key!("a10-7-sentence"),
            })
        })
    })
}
