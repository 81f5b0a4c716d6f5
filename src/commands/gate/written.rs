//! What people wrote for the public, as it was written.

use std::cell::RefCell;
use std::sync::Arc;

use crate::anonymity::{Searched, blank};
use crate::assess::Assessment;
use crate::diagnostic::{Finding, Place, Severity};
use crate::leak::{Written, search_written};
use crate::published::file_of;
use crate::register::Register;
use crate::regulation::{Organisation, Regulation};
use crate::site::public_view::{YearReport, blank_text};
use crate::source::Source;

/// P1 in the texts of the regulation and in the sentences that were frozen: what `check` finds there,
/// `build` finds too.
pub(in crate::commands) fn found_in_texts(assessment: &Assessment) -> Vec<Finding> {
    let Assessment { register, names, .. } = assessment;
    let mut texts: Vec<Written> = register.regulations.all().iter().flat_map(of).collect();
    texts.extend(frozen_sentences(register));
    search_written(&texts, names)
}

/// P1 where git left two versions of a text that is published: nobody chose what is to be read.
pub(super) fn found_unsettled(assessment: &Assessment) -> Vec<Finding> {
    let is_mark =
        |finding: &&Finding| [key!("f2-conflict"), key!("f2-conflict-lone")].contains(&finding.message.key);
    let is_published =
        |path: &str| ["records/regulation/", "records/reports/"].iter().any(|it| path.starts_with(it));
    let marks = assessment.findings.iter().filter(is_mark);
    let published = marks.filter(|finding| is_published(finding.place.source.path()));
    published
        .map(|mark| {
            let found =
                Finding::new(code!("P1"), Severity::Error, mark.place.clone(), message!("p1-unsettled"));
            found.help(message!("f2-conflict-help"))
        })
        .collect()
}

/// F4 where the regulation says neither whose it is nor where a complaint can go: a site that nobody can
/// turn to is no help.
pub(super) fn found_nameless(register: &Register) -> Option<Finding> {
    let regulation = register.regulations.nearest_to(register.today)?;
    let Organisation { name, address, contact, .. } = &regulation.organisation;
    let known = [name, address, &contact.address, &contact.email, &contact.telephone];
    if known.into_iter().chain([&regulation.publication.contact]).any(|it| !it.trim().is_empty()) {
        return None;
    }
    let source = &regulation.source;
    let line = source.text().lines().position(|line| line.starts_with("organisatie:")).unwrap_or_default();
    let place = Place { source: Arc::clone(source), span: source.line(line + 1) };
    let found = Finding::new(code!("F4"), Severity::Error, place, message!("f4-nobody"));
    Some(found.help(message!("f4-nobody-help")))
}

/// P1 in the sentences that were frozen alone, since only there it can be told how they are mended.
pub(super) fn found_in_frozen(assessment: &Assessment) -> Vec<Finding> {
    let texts: Vec<Written> = frozen_sentences(&assessment.register).collect();
    search_written(&texts, &assessment.names)
}

/// A10.7 in the words of the reports that are published.
pub(super) fn found_in_reports(assessment: &Assessment, published: &[YearReport]) -> Vec<Finding> {
    let is_published = |year: i32| {
        let mut reports = published.iter().filter(|report| report.year == year);
        reports.any(|report| report.figures.is_some() && report.words.is_some())
    };
    let reports = assessment.register.reports.iter().filter(|report| is_published(report.year));
    let paths: Vec<&str> = reports.map(|report| report.source.path()).collect();
    let findings = assessment.findings.iter();
    let of_report =
        |finding: &&Finding| finding.code.as_str() == "A10.7" && paths.contains(&finding.place.source.path());
    // That a text repeats a dossier is a warning, confirmed when the year is frozen.
    let is_error = |finding: &&Finding| finding.severity == Severity::Error;
    findings.filter(of_report).filter(is_error).cloned().collect()
}

fn of(version: &Arc<Regulation>) -> Vec<Written> {
    let texts = RefCell::new(Vec::new());
    _ = version.with_texts(&|text| {
        texts.borrow_mut().push(text.to_owned());
        text.to_owned()
    });
    let written = |text: String| Written {
        source: Arc::clone(&version.source),
        blank: blank_text(&text),
        text,
        which: Searched::REGULATION,
        help: None,
    };
    // A label of one word, such as that of a role, is what people are called after.
    let is_sentence = |text: &String| text.trim().contains(char::is_whitespace);
    texts.into_inner().into_iter().filter(is_sentence).map(written).collect()
}

fn frozen_sentences(register: &Register) -> impl Iterator<Item = Written> + '_ {
    let frozen = register.frozen.iter().filter_map(|(year, figures)| Some((*year, figures.as_ref()?)));
    frozen.flat_map(|(year, figures)| {
        let source = Arc::new(Source::new(file_of(year), figures.to_ledger()));
        let sentences = figures.measures.iter();
        sentences.map(move |sentence| Written {
            source: Arc::clone(&source),
            text: sentence.as_str().to_owned(),
            blank: blank(sentence.as_str()),
            which: Searched::year(year),
            help: Some(message!("p1-frozen-help", year = year.to_string(), ..)),
        })
    })
}
