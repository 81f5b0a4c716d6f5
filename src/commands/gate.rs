//! What is to be published, and whether it may be: the one gate to the public side.

mod written;

use std::collections::{BTreeSet, HashSet};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use anstream::AutoStream;

pub(super) use self::written::found_in_texts;
use self::written::{found_in_frozen, found_in_reports, found_nameless, found_unsettled};
use super::office::Assessed;
use super::quoting::quoted;
use super::{Result, Trouble};
use crate::assess::{Assessment, Unread, Why};
use crate::diagnostic::{Finding, Place, Severity};
use crate::git::{GitError, Records, WayBack, is_absent, names_people, staged_paths, way_back};
use crate::leak;
use crate::locale::Message;
use crate::printer::{self, Findings, RulePages};
use crate::register::Register;
use crate::report::Report;
use crate::rules::finished;
use crate::site::Page;
use crate::site::public_view::{YearReport, blank_pages, public_pages};
use crate::site::templates::{Override, Reason, TemplateError};
use crate::source::{Source, Span};

/// The public side, before it is published.
pub(super) enum Publication {
    /// There is no regulation to make it from.
    Nothing,
    /// It may be published.
    Ready(Vec<Page>),
    /// It may not: something that the records know stands in it, or may stand in it (P1), or a
    /// template asks for what is not published (P2).
    Withheld(Vec<Finding>),
}

impl Publication {
    /// Makes the public pages and searches them.
    ///
    /// # Errors
    /// A template that can't be used.
    pub(super) fn of(assessed: &Assessed, overrides: &[Override]) -> Result<Self> {
        let assessment = &*assessed.assessment;
        let register = &assessment.register;
        let reports: Vec<YearReport> =
            reported_years(register).into_iter().map(|year| year_report(register, year)).collect();
        let mut findings = unread(assessed);
        findings.extend(found_unsettled(assessment));
        findings.extend(found_nameless(register));
        let pages = match public_pages(&register.regulations, register.today, &reports, overrides) {
            Ok(pages) => pages,
            Err(error) if error.is_absent => {
                findings.push(asked(&error, overrides));
                Vec::new()
            }
            Err(error) => return Err(Trouble::from(error)),
        };
        let searched = pages.iter().map(|page| (page.path.as_str(), page.bytes.as_slice()));
        findings.extend(search(assessed, searched, &reports));
        if findings.is_empty() {
            findings.extend(found_in_texts(assessment));
            findings.extend(found_in_reports(assessment, &reports));
        } else {
            findings.extend(found_in_frozen(assessment));
        }
        let regulation = register.regulations.nearest_to(register.today);
        let findings = finished(findings, regulation.map(AsRef::as_ref));
        Ok(match (regulation, findings.is_empty()) {
            (_, false) => Self::Withheld(findings),
            (None, true) => Self::Nothing,
            (Some(_), true) => Self::Ready(pages),
        })
    }

    /// The pages, when they may be published.
    pub(super) fn pages(&self) -> &[Page] {
        match self {
            Self::Ready(pages) => pages,
            Self::Nothing | Self::Withheld(_) => &[],
        }
    }
}

fn search<'p>(
    assessed: &Assessed,
    pages: impl Iterator<Item = (&'p str, &'p [u8])>,
    reports: &[YearReport],
) -> Vec<Finding> {
    let Assessment { register, names, .. } = &*assessed.assessment;
    let blank = || {
        // Without those of the tool there are no pages, of which everything then counts as written.
        let pages = blank_pages(&register.regulations, register.today, reports).unwrap_or_default();
        pages.into_iter().map(|page| (page.path, page.bytes)).collect()
    };
    leak::search_beside(pages, names, blank)
}

/// Searches pages that were made before.
pub(super) fn search_pages<'p>(
    assessed: &Assessed,
    pages: impl Iterator<Item = &'p (String, Vec<u8>)>,
) -> Vec<Finding> {
    let register = &assessed.assessment.register;
    let reports: Vec<YearReport> =
        reported_years(register).into_iter().map(|year| year_report(register, year)).collect();
    search(assessed, pages.map(|(path, bytes)| (path.as_str(), bytes.as_slice())), &reports)
}

/// The years that have a page for their report: those over which one is owed, and those over which
/// one was published.
pub(super) fn reported_years(register: &Register) -> BTreeSet<i32> {
    let established = register.reports.iter().filter(|report| report.established.is_some());
    let published = established.map(|report| report.year).chain(register.frozen.keys().copied());
    let published = published.filter(|year| *year < register.today.year());
    register.owed_years().into_iter().chain(published).collect()
}

/// What is published of a year: the frozen figures, and the report once it is established.
fn year_report(register: &Register, year: i32) -> YearReport {
    let mut reports = register.reports.iter();
    let established = reports.find(|report| report.year == year && report.established.is_some());
    YearReport {
        year,
        figures: register.frozen.get(&year).cloned().flatten(),
        words: established.map(Report::words),
    }
}

/// Searches something else that is for the public, less what `blank` makes of it before anyone wrote in
/// it; what is found is told on standard error, and so is what could not be read.
///
/// # Errors
/// Standard error can't be written.
pub(super) fn may_be_published(
    assessed: &Assessed,
    name: &str,
    bytes: &[u8],
    blank: impl FnOnce() -> Vec<u8>,
) -> Result<bool> {
    let assessment = &assessed.assessment;
    let mut findings = unread(assessed);
    let blank = || vec![(name.to_owned(), blank())];
    findings.extend(leak::search_beside([(name, bytes)], &assessment.names, blank));
    let register = &assessment.register;
    let regulation = register.regulations.nearest_to(register.today);
    let findings = finished(findings, regulation.map(AsRef::as_ref));
    tell_findings(&findings, assessed, &mut AutoStream::auto(io::stderr().lock()))?;
    Ok(findings.is_empty())
}

/// Tells people why something is withheld.
///
/// # Errors
/// The writer refuses.
pub(super) fn tell_findings(findings: &[Finding], assessed: &Assessed, to: &mut dyn Write) -> Result<()> {
    let register = &assessed.assessment.register;
    let printed = Findings {
        today: register.today,
        dossiers: &[],
        findings,
        regulation: register.regulations.nearest_to(register.today).map(AsRef::as_ref),
        folder: "",
        locale: assessed.locale,
        pages: RulePages::default(),
        quiet: true,
    };
    Ok(printer::tell(&printed, to)?)
}

/// The records of which nobody knows whom they name: those that could not be read, and those that git
/// keeps and that are not in the folder.
pub(super) fn unread_of(assessed: &Assessed) -> Vec<Unread> {
    let summaries = assessed.assessment.register.summaries.iter();
    let read = summaries.map(|summary| summary.source.path()).collect();
    let absent = absent(assessed.store.root(), &read);
    // What is not there was not read either, and is to be brought back.
    let is_there = |one: &&Unread| absent.iter().all(|other| other.path != one.path);
    let unread: Vec<Unread> = assessed.assessment.unread.iter().filter(is_there).cloned().collect();
    unread.into_iter().chain(absent).collect()
}

/// Tells which records could not be read, where something is gathered from all of them.
pub(super) fn tell_unread(assessed: &Assessed) -> Result<()> {
    let paths: Vec<String> = unread_of(assessed).into_iter().map(|unread| unread.path).collect();
    if paths.is_empty() {
        return Ok(());
    }
    let message = message!("gathered-without", paths = paths.join(", "));
    Ok(writeln!(io::stderr(), "{}", printer::say(assessed.locale, &message))?)
}

/// What git keeps of the records at a folder, and is neither among those that are read there nor
/// lies there.
fn absent(root: &Path, read: &HashSet<&str>) -> Vec<Unread> {
    let absent = match Records::discover(root).and_then(|records| records.absent(root, read)) {
        Ok(absent) => absent,
        Err(GitError::NoRepository) => Vec::new(),
        // Of a repository that can't be read, the list of what is staged often can.
        Err(_) => match staged_paths(root) {
            Some(kept) => kept.into_iter().filter(|path| is_absent(path, root, read)).collect(),
            None => return vec![Unread { path: ".git".to_owned(), why: Why::Unlisted }],
        },
    };
    absent.into_iter().map(|path| Unread { path, why: Why::Absent }).collect()
}

/// P1 of the records that git keeps and that are not in the folder, which `check` tells too; of the
/// dossiers those that lie there are given.
pub(super) fn found_absent(root: &Path, dossiers: &[String]) -> Vec<Finding> {
    unnamed(absent(root, &dossiers.iter().map(String::as_str).collect()), root)
}

/// P1 of the records of which nobody knows whom they name.
fn unread(assessed: &Assessed) -> Vec<Finding> {
    unnamed(unread_of(assessed), assessed.store.root())
}

fn unnamed(unread: Vec<Unread>, root: &Path) -> Vec<Finding> {
    let is_absent = unread.iter().any(|unread| unread.why == Why::Absent);
    let way = if is_absent { way_back(root) } else { (WayBack::Named, String::new()) };
    let finding = |Unread { path, why }: Unread| {
        let absent = if names_people(&path) { message!("p1-absent") } else { message!("p1-absent-other") };
        let absent_help = back(&way, &path);
        let place = Place { source: Arc::new(Source::new(path, "")), span: Span::default() };
        let (message, help) = match why {
            Why::NoText => (message!("p1-unread"), message!("p1-unread-help")),
            Why::Nameless => (message!("p1-nameless"), message!("p1-nameless-help")),
            Why::Absent => (absent, absent_help),
            Why::Unlisted => (message!("p1-unlisted"), message!("p1-unlisted-help")),
            Why::Misplaced => (message!("p1-misplaced"), message!("p1-misplaced-help")),
        };
        Finding::new(code!("P1"), Severity::Error, place, message).help(help)
    };
    unread.into_iter().map(finding).collect()
}

/// What to type to bring a file back, wherever one is in the work tree.
fn back((way, prefix): &(WayBack, String), path: &str) -> Message {
    match way {
        WayBack::Named => message!("p1-absent-help", path = quoted(&format!(":/{prefix}{path}"))),
        WayBack::Whole => message!("p1-absent-whole-help"),
        WayBack::Listed => message!("p1-absent-listed-help"),
    }
}

/// P2: a template of the public side asks for something that a public page is not given.
fn asked(error: &TemplateError, overrides: &[Override]) -> Finding {
    let own = overrides.iter().find(|(name, _)| *name == error.file).map(|(_, text)| text.as_str());
    let source = Source::new(format!("site-templates/{}", error.file), own.unwrap_or_default());
    let span = error.line.map_or_else(Span::default, |line| source.line(line));
    let place = Place { source: Arc::new(source), span };
    let reason = match &error.reason {
        Reason::NotGiven(name, _) => format!("‘{name}’"),
        reason => reason.to_string().trim_end_matches('.').to_owned(),
    };
    Finding::new(code!("P2"), Severity::Error, place, message!("p2", reason = reason))
}
