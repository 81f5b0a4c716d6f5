//! One version of the regulation: its terms, roles, steps and lists as data, and its text.

mod exclusions;
mod nature;
mod outcomes;
mod parts;
mod places;
mod privacy;
mod roles;
mod steps;
mod terms;
mod texts;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use self::exclusions::Exclusion;
pub use self::nature::{Nature, REST};
pub use self::parts::ReportPart;
pub use self::places::Places;
pub use self::privacy::Privacy;
pub use self::steps::{
    COMMON_FIELDS, COMPLAINANT, Meets, Need, Outcome, Phase, RECEIVER, Route, StepDefinition, StepKind, THIRD,
};
pub use self::terms::{FreeDays, TermRule, Unread};
use crate::calendar::{Calendar, Day, Term, Unit};
use crate::locale::Language;
use crate::source::{Source, Span, Spanned};

/// One version of the regulation, from `records/regulation/DATE.md`.
#[derive(Debug, Clone)]
pub struct Regulation {
    /// The file.
    pub source: Arc<Source>,
    /// The file's name without its ending: the date of adoption.
    pub version: String,
    /// What the regulation is called.
    pub title: String,
    /// Whose regulation it is.
    pub organisation: Organisation,
    /// The day on which the management adopted it.
    pub adopted: Day,
    /// The first day on which it is in force.
    pub valid_from: Spanned<Day>,
    /// The last day on which it is in force; none while it is open.
    pub valid_to: Option<Day>,
    /// Whether it promises an independent third (art. 1), named or still to be named.
    pub names_third: bool,
    /// The independent third over time (art. 1).
    pub third_parties: Vec<ThirdParty>,
    /// How complaints come in.
    pub channels: Vec<Entry>,
    /// The services that fall under it.
    pub services: Vec<Entry>,
    /// The closed list of natures that the report counts.
    pub natures: Vec<Entry>,
    /// What does not fall under it.
    pub exclusions: Vec<Exclusion>,
    /// The roles that people hold.
    pub roles: Vec<Role>,
    /// The step from which terms count, for routes where that is not the receipt.
    pub starts: BTreeMap<Route, String>,
    /// The light handling of art. 6; none where a regulation has no such route.
    pub light: Option<Light>,
    /// The steps of the procedure.
    pub steps: Vec<StepDefinition>,
    /// The terms by name.
    pub terms: BTreeMap<String, TermRule>,
    /// The names of steps and terms that stand in the file and could not be read.
    pub unread: Unread,
    /// The working days.
    pub calendar: Calendar,
    /// The lists of free days that the calendar goes by as well; none of which a day could not be read.
    pub free_days: Vec<FreeDays>,
    /// When it was announced (art. 11); none where the regulation promises no announcement.
    pub announced: Option<Announced>,
    /// Where and how the public site is published.
    pub publication: Publication,
    /// What people are told of their data (`avg`).
    pub privacy: Privacy,
    /// The yearly report (art. 10).
    pub annual_report: AnnualReport,
    /// For a rule's code, the article of this text, where it differs from the rule's own.
    pub rule_articles: BTreeMap<String, String>,
    /// From which day on commits must be signed, and where that is said; none where they need not.
    pub signatures: Option<Spanned<Day>>,
    /// Whether a second person must agree before a dossier is destroyed.
    pub second_person: Option<SecondPerson>,
    /// The editor's notes, which stand beside the text.
    pub notes: Vec<Note>,
    /// Where the parts of the head stand.
    pub places: Places,
    /// The text before the first article, as Markdown.
    pub preamble: String,
    /// The articles of the text.
    pub articles: Vec<Article>,
}

/// The organisation whose regulation it is.
#[derive(Debug, Clone, Default)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// What it is, in a word or two; may be empty.
    pub description: String,
    /// Its postal address.
    pub address: String,
    /// Where a complainant turns to.
    pub contact: Contact,
}

/// Where a complainant turns to; what is not known is empty.
#[derive(Debug, Clone, Default)]
pub struct Contact {
    /// The name of the desk.
    pub name: String,
    /// Its postal address, where that is not the organisation's.
    pub address: String,
    /// Its e-mail address.
    pub email: String,
    /// Its telephone number.
    pub telephone: String,
}

/// The independent third during a period (art. 1).
#[derive(Debug, Clone)]
pub struct ThirdParty {
    /// Name; empty when the file lacks it.
    pub name: String,
    /// Organisation; empty when the file lacks it.
    pub organisation: String,
    /// Postal address; empty when the file lacks it.
    pub address: String,
    /// First day.
    pub from: Option<Day>,
    /// Last day; none while open.
    pub to: Option<Day>,
    /// Where it stands in the regulation.
    pub span: Span,
    /// Whether something of it could not be read; that was told.
    pub is_doubtful: bool,
}

impl ThirdParty {
    /// Whether two versions of a regulation name one third for one period.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let said = |it: &Self| (it.name.clone(), it.organisation.clone(), it.address.clone(), it.from, it.to);
        said(self) == said(other)
    }

    /// Whether name, organisation and address are all given, as art. 1 asks.
    #[must_use]
    pub fn is_named(&self) -> bool {
        [&self.name, &self.organisation, &self.address].iter().all(|text| !text.is_empty())
    }

    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// One entry of a closed list: what is typed and what people read.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What is typed in a dossier.
    pub key: String,
    /// What people read.
    pub label: String,
}

/// A role that people hold.
#[derive(Debug, Clone)]
pub struct Role {
    /// What is typed in people.yaml.
    pub key: String,
    /// What people read.
    pub name: String,
    /// The article that a sentence puts before it, such as `het`; none before a name.
    pub article: Option<String>,
    /// Whether it is the one that carries the final responsibility.
    pub accountable: bool,
    /// Whether several persons may hold that together; otherwise one does at a time.
    pub jointly: bool,
}

/// The light handling of art. 6.
#[derive(Debug, Clone)]
pub struct Light {
    /// The articles that it comes from.
    pub articles: Vec<String>,
    /// The roles that may decide on it and settle it.
    pub settled_by: Vec<String>,
    /// Those among them whose measures may aim at the relation only, and who do not address
    /// employees about it.
    pub relation_only: Vec<String>,
}

/// When the regulation was announced (art. 11).
#[derive(Debug, Clone, Default)]
pub struct Announced {
    /// Where it was to be announced and no day is given; one that can't be read is no lack.
    pub lacking: Vec<&'static str>,
    /// The day on which the delivery conditions spoke of it.
    pub delivery_conditions: Option<Day>,
    /// Where it is recorded.
    pub span: Span,
}

/// Where and how the public site is published.
#[derive(Debug, Clone, Default)]
pub struct Publication {
    /// The base address, with its closing slash; empty when none is given.
    pub address: String,
    /// The public contact.
    pub contact: String,
    /// The language of the regulation and of what comes from it.
    pub language: Language,
}

/// The yearly report (art. 10).
#[derive(Debug, Clone)]
pub struct AnnualReport {
    /// The month, from 1, in which the report over the past year is established; none where the
    /// regulation promises no report.
    pub month: Option<u32>,
    /// The articles that it comes from.
    pub articles: Vec<String>,
    /// The performance indicator for the lead time.
    pub indicator: Term,
    /// Whether the regulation gives it, by an aim or by the term of the answer.
    pub aims: bool,
    /// From how many complaints on the public report says what.
    pub thresholds: Thresholds,
}

impl Default for AnnualReport {
    /// No report; the figures are counted as those of the first customer.
    fn default() -> Self {
        let indicator = Term { count: 3, unit: Unit::WorkingWeek };
        let thresholds = Thresholds::default();
        Self { month: None, articles: Vec::new(), indicator, aims: false, thresholds }
    }
}

/// How many complaints must stand behind a figure before it is published, so that none points at
/// somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// The least complaints in a year of which more than the total is given.
    pub complaints: u32,
    /// The least complaints in a group that is shown.
    pub group: u32,
    /// The least complaints in a year of which percentages are given.
    pub percentage: u32,
}

impl Thresholds {
    /// What a regulation may ask for: a group of one would point at somebody.
    pub const RANGE: std::ops::RangeInclusive<u32> = 2..=999;
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { complaints: 5, group: 3, percentage: 10 }
    }
}

/// An editor's note beside the text.
#[derive(Debug, Clone)]
pub struct Note {
    /// The article it belongs to; none for the whole.
    pub article: Option<String>,
    /// The note.
    pub text: String,
    /// Where its article is cited.
    pub span: Span,
}

/// One article of the text.
#[derive(Debug, Clone)]
pub struct Article {
    /// Its number, as it is cited.
    pub number: String,
    /// Its heading, without the number.
    pub title: String,
    /// Its text, as Markdown.
    pub text: String,
}

/// That a second person agrees with a destruction, some time before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecondPerson {
    /// How long after the agreement it may be done.
    pub thinking: Term,
}

impl Regulation {
    /// Whether it is in force on a day.
    #[must_use]
    pub fn in_force_on(&self, day: Day) -> bool {
        self.valid_from.value <= day && self.valid_to.is_none_or(|to| day <= to)
    }

    /// The definition of a step by the name that is typed.
    #[must_use]
    pub fn step(&self, key: &str) -> Option<&StepDefinition> {
        self.steps.iter().find(|step| step.key == key)
    }

    /// The definitions of one kind: more than one where the regulation asks a notice twice.
    pub fn steps_of(&self, kind: StepKind) -> impl Iterator<Item = &StepDefinition> {
        self.steps.iter().filter(move |step| step.kind == kind)
    }

    /// The independent third on a day.
    #[must_use]
    pub fn third_party_on(&self, day: Day) -> Option<&ThirdParty> {
        self.third_parties.iter().find(|third| third.is_named() && third.holds_on(day))
    }

    /// What it calls things: itself, the entries of its lists, its roles and its steps.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        let entries = self.channels.iter().chain(&self.services).chain(&self.natures);
        let exclusions = self.exclusions.iter().flat_map(|exclusion| [&exclusion.name, &exclusion.referral]);
        let labels = entries.map(|entry| &entry.label).chain(exclusions);
        let named = self.roles.iter().map(|role| &role.name);
        labels
            .chain(named)
            .chain([&self.title, &self.organisation.contact.name])
            .map(String::as_str)
            .chain(self.steps.iter().map(StepDefinition::called))
    }

    /// The article of a number.
    #[must_use]
    pub fn article(&self, number: &str) -> Option<&Article> {
        self.articles.iter().find(|article| article.number == number)
    }

    /// A term by name.
    #[must_use]
    pub fn term(&self, name: &str) -> Option<&TermRule> {
        self.terms.get(name)
    }
}

/// Every version of the regulation, in the order of the day they came in force.
#[derive(Debug, Default, Clone)]
pub struct Regulations {
    versions: Vec<Arc<Regulation>>,
}

impl Regulations {
    /// Takes the versions in any order.
    #[must_use]
    pub fn new(mut versions: Vec<Arc<Regulation>>) -> Self {
        versions.sort_by(|one, other| {
            (one.valid_from.value, &one.version).cmp(&(other.valid_from.value, &other.version))
        });
        Self { versions }
    }

    /// All versions, the oldest first.
    #[must_use]
    pub fn all(&self) -> &[Arc<Regulation>] {
        &self.versions
    }

    /// Whether some version has this role, or there is none that could.
    #[must_use]
    pub fn know_role(&self, role: &str) -> bool {
        let mut roles = self.versions.iter().flat_map(|version| &version.roles);
        self.versions.is_empty() || roles.any(|known| known.key == role)
    }

    /// Every version in force on a day; one, when all is well.
    pub fn in_force_on(&self, day: Day) -> impl Iterator<Item = &Arc<Regulation>> {
        self.versions.iter().filter(move |version| version.in_force_on(day))
    }

    /// The version to go by on a day: the newest in force, else the newest that came before, else
    /// the first of all, so that a record without a regulation of its own can still be read.
    #[must_use]
    pub fn nearest_to(&self, day: Day) -> Option<&Arc<Regulation>> {
        let versions = || self.versions.iter().rev();
        versions()
            .find(|version| version.in_force_on(day))
            .or_else(|| versions().find(|version| version.valid_from.value <= day))
            .or_else(|| self.versions.first())
    }
}
