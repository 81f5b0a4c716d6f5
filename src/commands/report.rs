//! `report`: the figures of a year, the draft of its report, and freezing what is published.

mod correct;

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use clap::Args;

use super::choices::closed;
use super::formats::{Chosen, formats};
use super::gate::{may_be_published, unread_of};
use super::office::Assessed;
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result, Trouble};
use crate::anonymity::{Found, Searched, blank};
use crate::assess::{Unread, Why};
use crate::diagnostic::{Finding, Severity};
use crate::disk::{Mode, make_folder, write_new};
use crate::figures::document::{InternalDocument, PublicDocument};
use crate::figures::{InternalFigures, Standing, draft, published};
use crate::git::names_people;
use crate::locale::{Key, Locale, Message};
use crate::printer::{Figures, FiguresFor, WriteFigures, say};
use crate::published::{Figure, PublishedFigures, file_of};
use crate::reading::readings;
use crate::register::Register;
use crate::regulation::Regulation;
use crate::site::public_view::blank_regulations;
use crate::vocabulary::{ClosedList, closed_list};

closed_list! {
    /// Who may read what is shown.
    enum Audience {
        /// The management: everything.
        Internal = "internal",
        /// Anyone.
        Public = "public",
    }
}

#[derive(Debug, Args)]
pub(super) struct Report {
    #[arg(value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    year: i32,
    #[arg(long, value_name = "FORMAT", default_value = "human",
        value_parser = formats(|format| format.figures()))]
    format: Chosen<WriteFigures>,
    #[arg(long, value_name = "WHO", default_value = "internal", value_parser = closed::<Audience>())]
    audience: Audience,
    #[arg(long, conflicts_with = "freeze")]
    draft: bool,
    #[arg(long, group = "settled")]
    freeze: bool,
    #[arg(long, group = "settled", conflicts_with = "draft")]
    correct: bool,
    #[arg(long, requires = "settled")]
    confirm_copies: bool,
}

impl Report {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        if self.year > desk.today.year() {
            return Err(self.trouble(key!("trouble-year-ahead")));
        }
        let office = desk.office()?;
        let ledger = Arc::clone(&office.framework.ledger);
        let (assessed, written) =
            office.assess(desk, |judged| if self.correct { self.written(judged) } else { Vec::new() });
        refuse_failures(&assessed.assessment.failures)?;
        match self {
            Self { draft: true, .. } => self.write_draft(&assessed, desk)?,
            Self { freeze: true, .. } => self.freeze(&assessed, desk)?,
            Self { correct: true, .. } => self.correct(&assessed, &ledger, &written.concat(), desk)?,
            _ => return self.show(&assessed, desk),
        }
        Ok(Outcome::Clean)
    }

    fn trouble(&self, key: Key) -> Trouble {
        Trouble::new(Message::new(key).with("year", self.year.to_string()))
    }

    fn show(&self, assessed: &Assessed, desk: &Desk) -> Result<Outcome> {
        let bytes = match self.audience {
            Audience::Internal => self.internal(assessed, desk)?,
            Audience::Public => {
                // Accounts that are not frozen could be subtracted from each other.
                let is_over = self.year < desk.today.year();
                if !assessed.assessment.register.frozen.contains_key(&self.year) {
                    return Err(self.trouble(match is_over {
                        true => key!("trouble-report-not-frozen"),
                        false => key!("trouble-report-not-public"),
                    }));
                }
                let figures = self.public_figures(&assessed.assessment.register)?;
                let bytes = self.public(&figures, assessed)?;
                let name = format!("report-{}.{}", self.year, self.format.extension());
                let blanked = || {
                    let regulations = blank_regulations(&assessed.assessment.register.regulations);
                    self.public(&figures.with_texts(&regulations, &blank), assessed).unwrap_or_default()
                };
                if !may_be_published(assessed, &name, &bytes, blanked)? {
                    return Ok(Outcome::Found);
                }
                bytes
            }
        };
        self.format.to_output(desk, |to| to.write_all(&bytes))?;
        if let Some(message) = standing(&assessed.assessment.register, self.year, assessed.locale) {
            // There is nowhere left to tell that standard error can't be written.
            let _ = writeln!(std::io::stderr(), "{}", say(assessed.locale, &message));
        }
        Ok(Outcome::Clean)
    }

    fn internal(&self, assessed: &Assessed, desk: &Desk) -> Result<Vec<u8>> {
        let register = &assessed.assessment.register;
        let figures = InternalFigures::of(register, self.year);
        let standing = Standing::of(register, self.year);
        let differences = differences(register, self.year);
        let roles =
            register.regulations.nearest_to(desk.today).map(|it| assessed.locale.listed(&it.audience()));
        let roles = roles.unwrap_or_default();
        let document = InternalDocument::new(&figures, standing, &differences, desk.today, roles);
        self.shown(FiguresFor::Management(&document), assessed.locale)
    }

    fn public(&self, figures: &PublishedFigures, assessed: &Assessed) -> Result<Vec<u8>> {
        let standing = Standing::of(&assessed.assessment.register, self.year);
        let document = PublicDocument::new(figures, standing, assessed.locale);
        self.shown(FiguresFor::Public(&document), assessed.locale)
    }

    fn shown(&self, figures: FiguresFor<'_>, locale: &'static Locale) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        (self.format.write)(&Figures { figures, locale }, &mut bytes)?;
        Ok(bytes)
    }

    /// What is published: the frozen figures, and today's only while there are none.
    fn public_figures(&self, register: &Register) -> Result<PublishedFigures> {
        match register.frozen.get(&self.year) {
            Some(Some(frozen)) => Ok(frozen.clone()),
            Some(None) => Err(Trouble::new(message!("trouble-figures", path = file_of(self.year)))),
            None => Ok(published(register, self.year)),
        }
    }

    fn write_draft(&self, assessed: &Assessed, desk: &Desk) -> Result<()> {
        let (register, locale) = (&assessed.assessment.register, assessed.locale);
        let path = format!("records/reports/{}.md", self.year);
        let nearest = || register.regulations.nearest_to(desk.today).map(AsRef::as_ref);
        let regulation = register.regulation_over(self.year).or_else(nearest);
        let parts = regulation.map(Regulation::report_parts).unwrap_or_default();
        // What is published speaks the language of the regulation, whatever is spoken here.
        let published_in = regulation.map_or(locale, |it| Locale::of(it.publication.language));
        let text = draft::text(&self.public_figures(register)?, regulation, &parts, published_in);
        create(assessed.store.root(), &path, &text)?;
        let mut to = desk.output();
        if Standing::of(register, self.year) == Standing::Running {
            let message = message!("report-draft-running", year = self.year.to_string());
            writeln!(to, "{}", say(locale, &message))?;
        }
        let role = regulation.and_then(Regulation::accountable_role).map(|role| role.name.as_str());
        let done = message!("report-draft-done", path = path, role = role.unwrap_or_default());
        Ok(writeln!(to, "{}", say(locale, &done))?)
    }

    fn freeze(&self, assessed: &Assessed, desk: &Desk) -> Result<()> {
        if assessed.assessment.register.frozen.contains_key(&self.year) {
            return Err(self.trouble(key!("trouble-frozen-already")));
        }
        self.refuse_unready(assessed, desk)?;
        let figures = published(&assessed.assessment.register, self.year);
        refuse_names(&figures, assessed)?;
        let path = file_of(self.year);
        create(assessed.store.root(), &path, &figures.to_ledger())?;
        let done = message!("report-frozen-done", year = self.year.to_string(), ..);
        Ok(writeln!(desk.output(), "{}", say(assessed.locale, &done.with("path", path)))?)
    }

    /// What is published is of a year that is over, from a report that is established and from sound
    /// records.
    fn refuse_unready(&self, assessed: &Assessed, desk: &Desk) -> Result<()> {
        let register = &assessed.assessment.register;
        if self.year >= desk.today.year() {
            return Err(self.trouble(key!("trouble-freeze-running")));
        }
        let report = format!("records/reports/{}.md", self.year);
        let mut reports = register.reports.iter().filter(|report| report.year == self.year);
        if reports.next().is_none_or(|report| report.established.is_none()) {
            let message = message!("trouble-freeze-report", year = self.year.to_string(), ..);
            return Err(Trouble::new(message.with("path", report)));
        }
        self.refuse_errors(assessed, &report)?;
        self.refuse_copies(assessed, &report)
    }

    /// What repeats a dossier, or tells of one case what the figures withhold, somebody must have meant.
    fn refuse_copies(&self, assessed: &Assessed, report: &str) -> Result<()> {
        let findings = assessed.assessment.findings.iter();
        let is_copy = |it: &&Finding| it.code.as_str() == "A10.7" && it.severity == Severity::Warning;
        let mut copies = findings.filter(is_copy);
        let of_year = |finding: &Finding| self.is_of_year(assessed, report, finding.place.source.path());
        match copies.find(|finding| !self.confirm_copies && of_year(finding)) {
            None => Ok(()),
            Some(finding) => {
                let message = message!("trouble-freeze-copies", year = self.year.to_string(), ..);
                let line = finding.place.source.position(finding.place.span.start).line;
                let place = format!("{}:{line}", finding.place.source.path());
                let said = say(assessed.locale, &finding.message);
                Err(Trouble::new(message.with("place", place).with("said", said)))
            }
        }
    }

    fn is_of_year(&self, assessed: &Assessed, report: &str, path: &str) -> bool {
        let summaries = assessed.assessment.register.summaries.iter();
        let mut summaries = summaries.filter(|summary| summary.source.path() == path);
        path == report || summaries.any(|summary| summary.year_of_receipt() == Some(self.year))
    }

    /// Frozen figures can't be mended, so what they are made of must be sound.
    fn refuse_errors(&self, assessed: &Assessed, report: &str) -> Result<()> {
        let of_year = |path: &str| self.is_of_year(assessed, report, path);
        let errors = assessed.assessment.findings.iter();
        let mut errors = errors.filter(|finding| finding.severity == Severity::Error);
        match errors.find(|finding| of_year(finding.place.source.path())) {
            None => Ok(()),
            Some(finding) => {
                let message = message!("trouble-freeze-errors", year = self.year.to_string(), ..);
                Err(Trouble::new(message.with("path", finding.place.source.path())))
            }
        }
    }
}

/// A sentence that names somebody would stand in the ledger for good. Whom a record names that could
/// not be read, nobody knows.
fn refuse_names(figures: &PublishedFigures, assessed: &Assessed) -> Result<()> {
    let may_name = |unread: &&Unread| unread.why != Why::Absent || names_people(&unread.path);
    if let Some(unread) = unread_of(assessed).iter().find(may_name) {
        return Err(Trouble::new(message!("trouble-freeze-unread", path = unread.path.as_str())));
    }
    let found = names_in(figures, assessed);
    let named = figures.measures.iter().zip(found).find(|(_, found)| !found.is_empty());
    match named.and_then(|(sentence, found)| Some((sentence, found.into_iter().next()?))) {
        None => Ok(()),
        Some((sentence, found)) => {
            let message = message!("trouble-freeze-name", sentence = sentence.as_str(), ..);
            let message = message.with("text", found.text.as_str()).with("origin", found.origin());
            Err(Trouble::new(message))
        }
    }
}

/// What the records know of people in each sentence.
fn names_in(figures: &PublishedFigures, assessed: &Assessed) -> Vec<Vec<Found>> {
    let texts: Vec<_> = figures.measures.iter().map(|sentence| readings(sentence.as_str())).collect();
    assessed.assessment.names.search(&texts, |_| Searched::year(figures.year))
}

/// What was frozen otherwise than today's records say.
fn differences(register: &Register, year: i32) -> Vec<Figure> {
    match register.frozen.get(&year) {
        Some(Some(frozen)) => {
            let mut all = frozen.differences(&published(register, year));
            // What a record of a destruction does not keep is explained by the destruction.
            let is_kept =
                |figure: &Figure| !matches!(figure, Figure::Kept | Figure::NotRenewed | Figure::Measures);
            if register.destroyed.iter().any(|it| it.year_of_receipt() == Some(year)) {
                all.retain(is_kept);
            }
            all
        }
        _ => Vec::new(),
    }
}

/// Where the published account of a year is not that of today's records, or not there.
pub(super) fn standing(register: &Register, year: i32, locale: &Locale) -> Option<Message> {
    let named = |key: Key| Message::new(key).with("year", year.to_string());
    let mut reports = register.reports.iter();
    let is_established = reports.any(|report| report.year == year && report.established.is_some());
    match register.frozen.get(&year) {
        Some(None) => Some(named(key!("report-unreadable"))),
        None => is_established.then(|| named(key!("report-not-frozen"))),
        Some(Some(_)) => {
            let name = |figure: &Figure| locale.text(family!("figures-name-{}", figure.name()));
            let names: Vec<String> = differences(register, year).iter().map(name).collect();
            (!names.is_empty()).then(|| named(key!("report-difference")).with("figures", names.join(", ")))
        }
    }
}

/// Writes a new file under the records, whole or not at all; one that is there stays as it is.
fn create(root: &Path, path: &str, text: &str) -> Result<()> {
    let file = root.join(path);
    let refused = |cause: std::io::Error| match cause.kind() {
        std::io::ErrorKind::AlreadyExists => Trouble::new(message!("trouble-report-exists", path = path)),
        _ => Trouble::new(message!("trouble-write", path = path)).because(cause),
    };
    make_folder(file.parent().unwrap_or(root), Mode::Usual).map_err(refused)?;
    write_new(&file, text.as_bytes(), Mode::Usual).map_err(refused)
}
