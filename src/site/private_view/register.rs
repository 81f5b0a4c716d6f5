//! The register, whole and by year.

use serde::Serialize;

use super::lists::{Terms, WHOLE, who};
use super::names::Names;
use super::paths::page_path;
use super::pieces::{Item, day, sign};
use super::words::Words;
use super::{List, ShownDay, Sign, gist, signs};
use crate::diagnostic::Overdue;
use crate::locale::Key;
use crate::register::{Register, Summary};
use crate::site::html::Html;
use crate::state::Stage;
use crate::vocabulary::ClosedList;

/// By these names the register filters what has a breach, and what can't be read.
pub(super) const BREACH: &str = "breach";
pub(super) const ERROR: &str = "error";

/// One dossier in the register.
#[derive(Debug, Clone)]
pub struct Row {
    /// The number.
    pub number: String,
    /// Its page, from the page that lists it.
    pub href: String,
    /// The subject; empty when the record lacks it.
    pub subject: String,
    /// Who complains; empty where the record does not say.
    pub complainant: String,
    /// For whom that is.
    pub organisation: String,
    /// What it is found by besides what the row shows.
    pub found_by: String,
    /// How it ended; empty while it did not.
    pub ending: String,
    /// What it has of what the filter asks for, by its names.
    pub marks: String,
    /// The day of receipt.
    pub received: Option<ShownDay>,
    /// How it stands.
    pub status: Sign,
    /// The name of the status, for the filter.
    pub stage: &'static str,
    /// By when something is due.
    pub due: Option<ShownDay>,
    /// For what that day is, when others have to do that; else empty.
    pub due_for: String,
    /// How much time there is.
    pub time: Option<Sign>,
    /// Whose turn it is.
    pub who: String,
    /// The gravest that was found in it.
    pub found: Option<Sign>,
}

/// A year of the register.
#[derive(Debug, Clone, Serialize)]
pub struct YearTab {
    /// The year.
    pub year: String,
    /// Its page, from the page that lists it.
    pub href: String,
    /// Whether it is the page itself.
    pub current: bool,
    /// How many dossiers it has.
    pub count: usize,
}

/// The register, whole or of a year.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterView {
    /// The year; empty for all years.
    pub year: String,
    /// Whether the page lists open dossiers only, since there are too many.
    pub open_only: bool,
    /// The page of all years.
    pub all: String,
    /// The years.
    pub years: Vec<YearTab>,
    /// The statuses that occur: name and word.
    pub stages: Vec<(&'static str, &'static str)>,
    /// What is past its day or was found somewhere: name and word.
    pub marks: Vec<(&'static str, &'static str)>,
    /// The dossiers.
    pub rows: List<Row>,
}

/// The register; of one year when it is given.
pub(super) fn view(register: &Register, year: Option<&str>, words: &Words) -> RegisterView {
    let root = if year.is_some() { "../" } else { "" };
    let open_only = year.is_none() && register.summaries.len() > WHOLE;
    let listed = |summary: &&Summary| match year {
        Some(year) => summary.year == year,
        // What a filter finds, or another page leads to, is there.
        None => !open_only || summary.is_open() || marks(summary).iter().any(|mark| !is_of_retention(mark)),
    };
    let mut rows: Vec<Row> =
        register.summaries.iter().filter(listed).map(|summary| row(summary, register, root, words)).collect();
    rows.reverse();
    let occurs = |stage: &&Stage| rows.iter().any(|row| row.stage == stage.name());
    RegisterView {
        year: year.unwrap_or_default().to_owned(),
        open_only,
        all: format!("{root}register.html"),
        years: tabs(register, year, root),
        stages: Stage::ALL
            .iter()
            .filter(occurs)
            .map(|stage| (stage.name(), words.value("stage", stage.name())))
            .collect(),
        marks: all_marks(words)
            .filter(|(name, _)| !(open_only && is_of_retention(name)))
            .filter(|(name, _)| rows.iter().any(|row| has(row, name)))
            .collect(),
        rows: List::new(rows, words),
    }
}

fn has(row: &Row, mark: &str) -> bool {
    row.marks.split(' ').any(|it| it == mark)
}

/// What has to be destroyed has a page of its own, and there may be very many.
fn is_of_retention(mark: &str) -> bool {
    mark == Overdue::Retention.name()
}

/// By what else than its status a dossier can be found: name and word.
fn all_marks(words: &Words) -> impl Iterator<Item = (&'static str, &'static str)> {
    let overdue = Overdue::ALL.iter().map(|overdue| (overdue.name(), words.label(overdue.label())));
    let grave = [(BREACH, key!("severity-breach")), (ERROR, key!("severity-error"))];
    overdue.chain(grave.map(|(name, key)| (name, words.label(key))))
}

fn tabs(register: &Register, current: Option<&str>, root: &str) -> Vec<YearTab> {
    let tab = |year: &str| YearTab {
        year: year.to_owned(),
        href: format!("{root}{year}/index.html"),
        current: current == Some(year),
        count: register.summaries.iter().filter(|summary| summary.year == year).count(),
    };
    register.years().into_iter().map(tab).collect()
}

/// A dossier as the register shows it: how it stands, and the first deadline.
fn row(summary: &Summary, register: &Register, root: &str, words: &Words) -> Row {
    let first = summary.next.first();
    let own = first.and_then(|step| summary.deadline_of(&step.turn));
    let deadline = own.or_else(|| summary.next_deadline());
    let names = Names::of_summary(summary, register, words);
    let due_for = deadline.filter(|_| own.is_none()).map(|it| names.task(&it.step, it.subject.as_ref()));
    let Terms { due, time } = Terms::of(summary, deadline, register, words);
    let mut complainant = summary.complainant.iter().cloned();
    Row {
        number: summary.id.clone(),
        href: format!("{root}{}", page_path(&summary.year, &summary.id)),
        subject: summary.subject.clone(),
        complainant: complainant.next().unwrap_or_default(),
        organisation: complainant.next().unwrap_or_default(),
        found_by: found_by(summary, words),
        ending: gist::ending_of(summary, words),
        marks: marks(summary).join(" "),
        received: summary.received.map(|day| ShownDay::of(day, words)),
        status: signs::stage(summary.stage, words),
        stage: summary.stage.name(),
        due,
        due_for: due_for.unwrap_or_default(),
        time,
        who: who(summary, first, register, words),
        found: found(summary, words),
    }
}

fn found_by(summary: &Summary, words: &Words) -> String {
    let route = summary.route.map_or("", |route| words.value("route", route.name()));
    let people = summary.concerned.iter().map(String::as_str);
    let all = [summary.nature.as_str(), route].into_iter().chain(people).filter(|it| !it.is_empty());
    all.collect::<Vec<_>>().join(" · ")
}

/// What is past its day in it, and the gravest that was found.
fn marks(summary: &Summary) -> Vec<&'static str> {
    let is_overdue = |overdue: &&Overdue| summary.next.iter().any(|step| step.overdue == Some(**overdue));
    let overdue = Overdue::ALL.iter().filter(is_overdue).map(|overdue| overdue.name());
    let breach = (summary.findings.breach > summary.findings.accounted).then_some(BREACH);
    let error = (summary.findings.error > 0).then_some(ERROR);
    overdue.chain(breach).chain(error).collect()
}

fn found(summary: &Summary, words: &Words) -> Option<Sign> {
    use crate::diagnostic::Severity::{Breach, Error};
    if summary.findings.error > 0 {
        Some(signs::grave(Error, words))
    } else if summary.findings.breach > summary.findings.accounted {
        Some(signs::grave(Breach, words))
    } else {
        None
    }
}

impl Item for Row {
    const LENGTH: usize = 1024;

    fn write(&self, html: Html, words: &Words) -> Html {
        let html = html.markup("<tr role=\"row\" data-status=\"").markup(self.stage);
        let html = html.markup("\" data-marks=\"").text(&self.marks);
        let html = html.markup("\" data-found=\"").text(&self.found_by);
        let html = html.markup("\"><th role=\"rowheader\" scope=\"row\"><a href=\"").text(&self.href);
        let html = html.markup("\"><span class=\"number\">").text(&self.number);
        let html = html.markup("</span></a></th><td role=\"cell\" class=\"subject\"><a href=\"");
        let html = html.text(&self.href).markup("\">").quoted(&self.subject, words.quoted());
        let unnamed = if self.subject.is_empty() { words.label(key!("site-no-subject")) } else { "" };
        let html = html.between("<span class=\"soft\">", unnamed, "</span>").markup("</a>");
        let html = self.found.iter().fold(html, |html, found| sign(html.markup(" "), found));
        let html = cell(html, key!("site-complainant"), words).text(&self.complainant);
        let html = html.between(" <span class=\"soft small\">", &self.organisation, "</span>");
        let html = self.received.iter().fold(cell(html, key!("site-column-received"), words), day);
        let html = sign(cell(html, key!("site-column-status"), words), &self.status);
        let html = cell(html, key!("site-gist-ending"), words).text(&self.ending);
        let html = cell(html, key!("site-column-due"), words);
        let html = self.due.iter().fold(html, |html, due| day(html, due).markup(" "));
        let html = html.between("<span class=\"soft small\">", &self.due_for, "</span> ");
        let html = self.time.iter().fold(html, sign);
        cell(html, key!("site-column-turn"), words).text(&self.who).markup("</td></tr>\n")
    }
}

/// Ends a cell and begins the next one, with what its column is called where it stands alone.
fn cell(html: Html, column: Key, words: &Words) -> Html {
    let html = html.markup("</td><td role=\"cell\" data-label=\"").text(words.label(column));
    html.markup("\">")
}
