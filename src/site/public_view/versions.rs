//! The text of the regulation, version by version.

use serde::Serialize;

use super::words::{Citation, ShownDay, Words, anchor};
use crate::calendar::Day;
use crate::regulation::{Note, Regulation, Regulations, ThirdParty};
use crate::site::html::address;
use crate::site::markdown;

/// One version as a page.
#[derive(Debug, Clone, Serialize)]
pub struct VersionView {
    /// The heading of the text itself.
    pub title: String,
    /// What a reader must know before reading; empty for the version in force.
    pub warning: String,
    /// Whether another page has the version in force.
    pub superseded: bool,
    /// The day of adoption, which names the version.
    pub adopted: ShownDay,
    /// The first day in force.
    pub valid_from: ShownDay,
    /// The last day in force.
    pub valid_to: Option<ShownDay>,
    /// Whether the regulation promises an independent third.
    pub names_third: bool,
    /// The independent third, over time when there was more than one.
    pub thirds: Vec<ThirdView>,
    /// The text before the first article, as HTML.
    pub preamble: String,
    /// Notes that belong to no article.
    pub notes: Vec<String>,
    /// The articles.
    pub articles: Vec<ArticleView>,
    /// The other versions, the newest first.
    pub others: Vec<OtherVersion>,
}

/// The independent third, as the regulation names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThirdView {
    /// The name.
    pub name: String,
    /// The organisation.
    pub organisation: String,
    /// The postal address.
    #[serde(serialize_with = "address")]
    pub address: String,
    /// Since or until when; empty when that needs no saying.
    pub period: String,
}

/// An article.
#[derive(Debug, Clone, Serialize)]
pub struct ArticleView {
    /// Where it stands: number and anchor.
    pub place: Citation,
    /// Its heading.
    pub title: String,
    /// Its text, as HTML.
    pub text: String,
    /// The editor's notes beside it.
    pub notes: Vec<String>,
}

/// A link to another version.
#[derive(Debug, Clone, Serialize)]
pub struct OtherVersion {
    /// The page.
    pub href: String,
    /// The day of adoption.
    pub adopted: ShownDay,
    /// When it held or will hold.
    pub period: String,
}

/// The versions, seen from one day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shelf<'r> {
    regulations: &'r Regulations,
    pub(super) current: &'r Regulation,
    today: Day,
}

impl<'r> Shelf<'r> {
    /// None when there is no regulation at all.
    pub(super) fn on(regulations: &'r Regulations, today: Day) -> Option<Self> {
        let current = regulations.nearest_to(today)?;
        Some(Self { regulations, current, today })
    }

    pub(super) fn today(self) -> Day {
        self.today
    }

    /// The versions with the path of their pages, the newest first.
    pub(super) fn pages(self) -> Vec<(String, &'r Regulation)> {
        let versions = self.regulations.all().iter().rev();
        versions.map(|version| (self.path(version), version.as_ref())).collect()
    }

    pub(super) fn is_current(self, version: &Regulation) -> bool {
        version.version == self.current.version
    }

    pub(super) fn view(self, version: &Regulation, words: Words<'_>) -> VersionView {
        let (heading, preamble) = split_heading(&version.preamble);
        VersionView {
            title: heading.unwrap_or(&version.title).to_owned(),
            warning: self.warning(version, words),
            superseded: !self.is_current(version),
            adopted: words.day(version.adopted),
            valid_from: words.day(version.valid_from.value),
            valid_to: self.last_day(version).map(|day| words.day(day)),
            names_third: version.names_third,
            thirds: self.thirds(version, words),
            preamble: html(preamble),
            notes: notes(version, None),
            articles: articles(version),
            others: self.others(version, words),
        }
    }

    fn path(self, version: &Regulation) -> String {
        if self.is_current(version) {
            "regulation.html".to_owned()
        } else {
            format!("regulation-{}.html", version.version)
        }
    }

    /// The last day of a version: its own, else the day before the next version came in force.
    fn last_day(self, version: &Regulation) -> Option<Day> {
        let begins = version.valid_from.value;
        let later = self.regulations.all().iter().map(|other| other.valid_from.value);
        let next = later.filter(|from| *from > begins).min().map(Day::previous);
        match (version.valid_to, next) {
            (Some(own), Some(next)) => Some(own.min(next)),
            (own, next) => own.or(next),
        }
    }

    fn warning(self, version: &Regulation, words: Words<'_>) -> String {
        let from = version.valid_from.value;
        if version.in_force_on(self.today) && self.is_current(version) {
            return String::new();
        }
        if from > self.today {
            return words.fill(message!("public-regulation-future", from = from));
        }
        if self.is_current(version) {
            return words.text(key!("public-regulation-none-in-force"));
        }
        match self.last_day(version) {
            Some(to) => words.fill(message!("public-regulation-past", from = from, to = to)),
            None => words.fill(message!("public-regulation-past-open", from = from)),
        }
    }

    /// For the version in force its third of today; for another one all that it names.
    fn thirds(self, version: &Regulation, words: Words<'_>) -> Vec<ThirdView> {
        let today = self.is_current(version).then(|| version.third_party_on(self.today)).flatten();
        match today {
            Some(third) => vec![third_view(third, "")],
            None if self.is_current(version) => Vec::new(),
            None => all_thirds(version, words),
        }
    }

    fn others(self, version: &Regulation, words: Words<'_>) -> Vec<OtherVersion> {
        let others = self.pages().into_iter().filter(|(_, other)| other.version != version.version);
        others
            .map(|(href, other)| OtherVersion {
                href,
                adopted: words.day(other.adopted),
                period: self.period(other, words),
            })
            .collect()
    }

    fn period(self, version: &Regulation, words: Words<'_>) -> String {
        let from = version.valid_from.value;
        if from > self.today {
            return words.fill(message!("public-regulation-version-future", from = from));
        }
        if version.in_force_on(self.today) && self.is_current(version) {
            return words.text(key!("public-regulation-version-current"));
        }
        match self.last_day(version) {
            Some(to) => words.fill(message!("public-regulation-version-period", from = from, to = to)),
            None => words.fill(message!("public-regulation-version-open", from = from)),
        }
    }
}

/// The third of a day, as the regulation publishes it.
pub(super) fn third_on(regulation: &Regulation, day: Day) -> Option<ThirdView> {
    regulation.third_party_on(day).map(|third| third_view(third, ""))
}

fn all_thirds(version: &Regulation, words: Words<'_>) -> Vec<ThirdView> {
    let named: Vec<&ThirdParty> = version.third_parties.iter().filter(|third| third.is_named()).collect();
    let alone = named.len() == 1;
    named
        .into_iter()
        .map(|third| third_view(third, if alone { String::new() } else { third_period(third, words) }))
        .collect()
}

fn third_view(third: &ThirdParty, period: impl Into<String>) -> ThirdView {
    ThirdView {
        name: third.name.clone(),
        organisation: third.organisation.clone(),
        address: third.address.clone(),
        period: period.into(),
    }
}

fn third_period(third: &ThirdParty, words: Words<'_>) -> String {
    match (third.from, third.to) {
        (Some(from), Some(to)) => {
            words.fill(message!("public-regulation-third-period", from = from, to = to))
        }
        (Some(from), None) => words.fill(message!("public-regulation-third-since", from = from)),
        (None, Some(to)) => words.fill(message!("public-regulation-third-until", to = to)),
        (None, None) => String::new(),
    }
}

fn articles(version: &Regulation) -> Vec<ArticleView> {
    let articles = version.articles.iter();
    articles
        .map(|article| ArticleView {
            place: Citation { number: article.number.clone(), anchor: anchor(&article.number) },
            title: article.title.clone(),
            text: html(&article.text),
            notes: notes(version, Some(&article.number)),
        })
        .collect()
}

/// The notes of an article; without one those of the whole, and those whose article does not exist,
/// so that no note vanishes.
fn notes(version: &Regulation, article: Option<&str>) -> Vec<String> {
    let belongs = |note: &&Note| match (note.article.as_deref(), article) {
        (Some(of), Some(here)) => of == here,
        (Some(of), None) => version.article(of).is_none(),
        (None, here) => here.is_none(),
    };
    version.notes.iter().filter(belongs).map(|note| note.text.clone()).collect()
}

/// The first heading becomes the heading of the page.
fn split_heading(preamble: &str) -> (Option<&str>, &str) {
    let text = preamble.trim_start();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.strip_prefix("# ") {
        Some(heading) => (Some(heading.trim()), rest),
        None => (None, preamble),
    }
}

/// A regulation has no documents of its own to refer to.
fn html(text: &str) -> String {
    markdown::to_html(text, &|_| None)
}
