//! A3.2 and A10: the yearly report.

use std::sync::Arc;

use rayon::prelude::*;

use super::Check::{Single, Together};
use super::Severity::{Error, Late};
use super::copies::{Subjects, sentences_tell_no_case};
use super::{Rule, Whole, rule};
use crate::anonymity::{Names, Searched};
use crate::calendar::Day;
use crate::case::Case;
use crate::diagnostic::{Finding, Overdue, Place, Severity};
use crate::figures::draft::hints;
use crate::locale::{Key, Message};
use crate::published::PublicSentence;
use crate::reading::readings;
use crate::register::Register;
use crate::regulation::{ReportPart, StepKind};
use crate::report::{DRAW_UP, ESTABLISH, Part, Report, comments};
use crate::source::{Position, Source, Span};

pub(super) static RULES: &[Rule] = &[
    rule("A3.2", "3", Late, &[Together(management_is_informed_yearly)]),
    rule("A10.1", "10", Late, &[Together(report_is_established_in_time)]),
    rule("A10.2", "10", Error, &[Together(report_has_its_parts)]),
    rule(
        "A10.7",
        "10",
        Error,
        &[
            Together(report_names_nobody),
            Together(sentences_tell_no_other_case),
            Single(sentences_tell_no_case),
        ],
    ),
];

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

/// What is still to be done for a report, its day having passed.
fn overdue_report(
    whole: &Whole<'_>,
    report: Option<&Report>,
    (year, due): (i32, Day),
    overdue: Overdue,
    message: Message,
) -> Finding {
    whole.find(Severity::Late, place(report, year), message).overdue(overdue, due)
}

/// A3.2: once a calendar year the management is told how many complaints there were, of what
/// nature, and how they were handled. It is late from the month after the report's for as long as
/// nothing is recorded. It is a breach when it was recorded after the year in which it was due, or the
/// report was established without it.
pub(super) fn management_is_informed_yearly(whole: &Whole<'_>) -> Vec<Finding> {
    let register = whole.register;
    let mut findings = Vec::new();
    for year in register.owed_years() {
        let report = register.report_over(year);
        let drawn_up = report.and_then(|report| report.drawn_up.as_ref());
        let established = report.and_then(|report| report.established.as_ref());
        let (Some(due), Some(end)) = (register.report_due(year), Day::new(year + 1, 12, 31)) else {
            continue;
        };
        let message = |key: Key| Message::new(key).with("year", year.to_string()).with("due", due);
        let finding = match (drawn_up, established) {
            (Some(drawn_up), _) if drawn_up.value <= end => continue,
            (Some(drawn_up), _) => {
                let at = Place { span: drawn_up.span, ..place(report, year) };
                whole.find(Severity::Breach, at, message(key!("a3-2-late")))
            }
            (None, Some(_)) if is_unread(report, DRAW_UP) => continue,
            (None, Some(_)) => {
                whole.find(Severity::Breach, place(report, year), message(key!("a3-2-breach")))
            }
            (None, None) => match register.report_overdue(year, DRAW_UP) {
                Some(overdue) => {
                    overdue_report(whole, report, (year, due), overdue, message(key!("a3-2-open")))
                }
                None => continue,
            },
        };
        findings.push(finding.due(due));
    }
    findings
}

fn is_unread(report: Option<&Report>, step: &str) -> bool {
    report.is_some_and(|report| report.unread.contains(&step))
}

/// A10.1: the report over the past year is established in the month that the regulation names,
/// also when there were no complaints.
pub(super) fn report_is_established_in_time(whole: &Whole<'_>) -> Vec<Finding> {
    let register = whole.register;
    let mut findings = Vec::new();
    for year in register.owed_years() {
        let report = register.report_over(year);
        let Some(due) = register.report_due(year) else { continue };
        let message = |key: Key| Message::new(key).with("year", year.to_string()).with("due", due);
        let finding = match report.and_then(|report| report.established.as_ref()) {
            Some(established) if established.value <= due => continue,
            Some(established) => {
                let at = Place { span: established.span, ..place(report, year) };
                let message = message(key!("a10-1-breach")).with("day", established.value);
                whole.find(Severity::Breach, at, message).help(message!("a10-1-breach-help"))
            }
            None => match register.report_overdue(year, ESTABLISH) {
                Some(overdue) => {
                    overdue_report(whole, report, (year, due), overdue, message(key!("a10-1-late")))
                }
                None => continue,
            },
        };
        findings.push(finding.due(due));
    }
    findings
}

/// A10.2: from the day on which it was drawn up, the report says something, and where it has lettered
/// headings, it says something under each that the regulation names.
pub(super) fn report_has_its_parts(whole: &Whole<'_>) -> Vec<Finding> {
    let is_promised = |report: &&Report| whole.register.report_due(report.year).is_some();
    let drawn_up = whole.register.reports.iter().filter(|report| report.drawn_up.is_some());
    drawn_up.filter(is_promised).flat_map(|report| missing_parts(whole, report)).collect()
}

fn missing_parts(whole: &Whole<'_>, report: &Report) -> Vec<Finding> {
    let text = report.text();
    let Some(first) = text.parts.first() else {
        let empty =
            text.is_empty.then(|| whole.fault(place(Some(report), report.year), message!("a10-2-empty")));
        return empty.into_iter().collect();
    };
    let regulation = whole.register.regulation_over(report.year);
    let asked = regulation.map(|regulation| regulation.report_parts()).unwrap_or_default();
    let told = |part: &ReportPart| {
        let under = |heading: &&Part| heading.letter == part.letter;
        let (key, help, heading) = match text.parts.iter().find(under) {
            Some(heading) if !heading.is_empty => return None,
            Some(heading) => (key!("a10-2-part-empty"), key!("a10-2-part-empty-help"), heading),
            None => {
                let before = text.parts.iter().rev().find(|other| other.letter < part.letter);
                (key!("a10-2-part"), key!("a10-2-part-help"), before.unwrap_or(first))
            }
        };
        let place = Place { source: Arc::clone(&report.source), span: heading.heading };
        let title = part.title.clone().unwrap_or_else(|| part.letter.to_string());
        let fill = |key: Key| {
            let message = Message::new(key).with("part", part.letter.to_string());
            message.with("title", title.as_str()).with("year", report.year.to_string())
        };
        Some(whole.fault(place, fill(key)).help(fill(help)))
    };
    asked.iter().filter_map(told).collect()
}

/// A10.7: the report refers to nobody, neither in its text nor in the sentences on measures.
pub(super) fn report_names_nobody(whole: &Whole<'_>) -> Vec<Finding> {
    let texts: Vec<ReportText> = report_texts(whole).chain(public_sentences(whole)).collect();
    let read: Vec<_> = texts.par_iter().map(|text| readings(text.text)).collect();
    let mut findings = Vec::new();
    for (text, mut found) in texts.iter().zip(whole.names.search(&read, |at| texts[at].which)) {
        if let Stands::Report(report, _) = text.stands
            && !found.is_empty()
        {
            let hints = hints_in(whole.register, report.year, text.text);
            let is_within =
                |span: Span| hints.iter().any(|hint| hint.start <= span.start && span.end <= hint.end);
            found.retain(|found| !is_within(found.span));
        }
        for found in found {
            let message = Message::new(text.message).with("origin", found.origin()).with("text", found.text);
            let mut finding = whole.fault(text.place(found.span), message);
            finding.dossier = text.dossier.map(ToOwned::to_owned);
            findings.push(finding);
        }
    }
    findings
}

/// Where a text has a hint of its draft as klacht wrote it, on lines of its own: whom that seems to name
/// nobody named, and it is never published.
fn hints_in(register: &Register, year: i32, text: &str) -> Vec<Span> {
    let mut comments = comments(text).peekable();
    if comments.peek().is_none() {
        return Vec::new();
    }
    let hints = hints(register, year);
    let is_alone = |comment: &Span| {
        let before = text[..comment.start].rsplit('\n').next().unwrap_or_default();
        let behind = text[comment.end..].split('\n').next().unwrap_or_default();
        before.trim().is_empty() && behind.trim().is_empty()
    };
    comments.filter(is_alone).filter(|it| hints.contains(&text[it.start..it.end])).collect()
}

/// A10.7 of one dossier: its sentences for the public refer to nobody of whom these know. They are asked
/// for only where there is such a sentence.
#[must_use]
pub fn sentences_name_nobody(case: &Case<'_>, names: impl FnOnce() -> Names) -> Vec<Finding> {
    let dossier = case.dossier;
    let events = dossier.events(StepKind::Measure);
    let sentences: Vec<(Span, PublicSentence)> = events
        .filter_map(|event| event.details.public.as_ref())
        .filter_map(|text| Some((text.span, PublicSentence::written_for_the_public(&text.value)?)))
        .collect();
    if sentences.is_empty() {
        return Vec::new();
    }
    let year = case.state.received.map(|received| received.day.year());
    let which = year.map_or(Searched::YEARS, Searched::year);
    let read: Vec<_> = sentences.iter().map(|(_, sentence)| readings(sentence.as_str())).collect();
    let mut findings = Vec::new();
    for ((written, _), found) in sentences.iter().zip(names().search(&read, |_| which)) {
        for found in found {
            let within = dossier.source.slice(*written).find(&found.text).map(|at| written.start + at);
            let span = within.map_or(*written, |start| Span::new(start, start + found.text.len()));
            let place = Place { source: Arc::clone(&dossier.source), span };
            let message = message!("a10-7-sentence", origin = found.origin(), text = found.text);
            let mut finding = Finding::new(code!("A10.7"), Error, place, message);
            finding.dossier = Some(dossier.name.clone());
            findings.push(finding);
        }
    }
    findings
}

/// A text that the report holds, and the dossier it comes from.
struct ReportText<'w> {
    text: &'w str,
    stands: Stands<'w>,
    dossier: Option<&'w str>,
    message: Key,
    which: Searched,
}

/// Where a text stands.
enum Stands<'w> {
    /// In the report, at an offset.
    Report(&'w Report, usize),
    /// In the dossier with this path, of which no more is kept.
    Dossier(&'w str, Position),
}

impl ReportText<'_> {
    /// A stretch of the text at its place. One of a dossier gets a source of its own, in which it stands
    /// where it stands in the dossier.
    fn place(&self, within: Span) -> Place {
        let (source, start) = match self.stands {
            Stands::Report(report, start) => (Arc::clone(&report.source), start),
            Stands::Dossier(path, at) => {
                let before = "\n".repeat(at.line - 1) + &" ".repeat(at.column - 1);
                (Arc::new(Source::new(path, format!("{before}{}", self.text))), before.len())
            }
        };
        Place { source, span: Span::new(start + within.start, start + within.end) }
    }
}

fn report_texts<'w>(whole: &'w Whole<'_>) -> impl Iterator<Item = ReportText<'w>> {
    whole.register.reports.iter().map(|report| ReportText {
        text: report.source.slice(report.body),
        stands: Stands::Report(report, report.body.start),
        dossier: None,
        message: key!("a10-7"),
        which: Searched::year(report.year),
    })
}

/// The sentences written for the public.
fn public_sentences<'w>(whole: &'w Whole<'_>) -> impl Iterator<Item = ReportText<'w>> {
    whole.register.summaries.iter().flat_map(|summary| {
        summary.facts.measures.iter().filter_map(|measure| {
            let (sentence, at) = measure.sentence.as_ref().zip(measure.written_at)?;
            Some(ReportText {
                text: sentence.as_str(),
                stands: Stands::Dossier(summary.source.path(), at),
                dossier: Some(&summary.id),
                message: key!("a10-7-sentence"),
                which: summary.year_of_receipt().map_or(Searched::YEARS, Searched::year),
            })
        })
    })
}

/// A10.7 as a warning: a sentence for the public is not the subject of another dossier either.
pub(super) fn sentences_tell_no_other_case(whole: &Whole<'_>) -> Vec<Finding> {
    let mut sentences = public_sentences(whole).peekable();
    if sentences.peek().is_none() {
        return Vec::new();
    }
    let subjects = Subjects::of(&whole.register.summaries);
    let told = sentences.filter_map(|sentence| {
        let (within, message) = subjects.repeated(sentence.text, sentence.dossier?)?;
        let mut finding = whole.find(Severity::Warning, sentence.place(within), message);
        finding.dossier = sentence.dossier.map(ToOwned::to_owned);
        Some(finding.help(message!("a10-7-copy-help")))
    });
    told.collect()
}
