//! What the pages of the private site show: the contract with `site-templates/private/`.
//!
//! Everything is ready to be read by people: dates are written out, keys have become labels. A
//! template only lays out. What stands on a page dozens of times comes to it as a piece that it
//! writes as it is. What a broken record lacks is absent here and a dash on the page.

mod certificate;
mod course;
mod dossier;
mod figures;
mod gist;
mod lists;
mod names;
mod office;
mod overview;
mod pages;
mod paper;
mod paths;
mod pieces;
mod register;
mod rules;
mod search;
mod signs;
mod terms;
#[cfg(test)]
mod tests;
pub mod timeline;
mod trail;
pub mod words;

use std::borrow::Cow;

use serde::Serialize;

pub use self::dossier::Reading;
pub use self::figures::{CellView, FiguresView, HeadView, SectionView, TableRow, TableView};
pub use self::lists::{RetentionRow, RetentionView, TaskRow};
pub use self::names::event_in_words;
pub use self::overview::{Group, Month, OverviewView, ReadableRow, Tile};
pub use self::pages::PrivateSite;
pub use self::paths::{Download, downloads};
pub use self::pieces::{Facts, List};
pub use self::register::{RegisterView, Row, YearTab};
pub use self::rules::{Hit, RuleGroup, RuleLine, RuleView, RulesView};
pub use self::search::{lines_of, script as search_script, script_path};
pub use self::signs::finding_in_words;
pub use self::trail::{LatestRow, LineView, RecordView};
use self::words::Words;
use crate::calendar::Day;

/// What every page has around its content.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The title, without the name of the site.
    pub title: String,
    /// The way back to the site's first folder: empty or `../`.
    pub root: &'static str,
    /// The part of the site it belongs to: `overview`, `register`, `figures`, `rules` or `retention`.
    pub part: &'static str,
}

/// What all pages of the site share.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// The organisation's name.
    pub organisation: String,
    /// The code of the language.
    pub language: &'static str,
    /// That of what is quoted from the records; none where it is the same.
    pub quoted: Option<&'static str>,
    /// What a page may load.
    pub policy: &'static str,
    /// The organisation's postal address, for the cover sheet.
    pub address: String,
    /// For whom the site is; empty while nobody is known.
    pub audience: String,
    /// How to handle it, on the foot of each page.
    pub footer: String,
    /// Whether any version of the regulation says how long dossiers are kept: without, no page lists that.
    pub keeps: bool,
    /// How long dossiers are kept; empty where the regulation of today gives no term.
    pub retention: String,
    /// Which part of the file the registration form is; empty where the regulation doesn't say.
    pub form_article: String,
    /// Who signs the form.
    pub form_signature: String,
    /// What stands on the cover sheet of an envelope; empty where the regulation asks for none.
    pub cover_note: String,
}

/// A day, for machines and for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownDay {
    /// The day.
    pub date: Day,
    /// Written out.
    pub text: String,
}

impl ShownDay {
    /// A day in the words of a language.
    #[must_use]
    pub fn of(date: Day, words: &Words) -> Self {
        Self { date, text: words.date(date) }
    }
}

/// How something stands: a shape, a tone and a word, which say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// The shape, by the name under which `private/shapes.html` draws it.
    pub shape: &'static str,
    /// The tone: `calm`, `good`, `warn`, `late` or `bad`.
    pub tone: &'static str,
    /// The word.
    pub word: Cow<'static, str>,
}

/// A name and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The name.
    pub name: &'static str,
    /// The value.
    pub value: String,
}

/// One finding.
#[derive(Debug, Clone)]
pub struct FindingView {
    /// The rule's code.
    pub code: &'static str,
    /// The page of the rule, from the page that shows it.
    pub href: String,
    /// How grave it is.
    pub sign: Sign,
    /// The article; empty for the form of the files.
    pub article: String,
    /// What was found, in words; about the form of a file, which is about the keys in it, by these.
    pub message: String,
    /// What to do about it in the files, by the keys that stand there; empty when that is plain.
    pub help: String,
    /// The file and the line.
    pub place: String,
    /// Whether it is about the form of a file, and so for whoever writes in it.
    pub is_of_form: bool,
}

/// Something to be done.
#[derive(Debug, Clone, Serialize)]
pub struct Task {
    /// The role or the person whose turn it is.
    pub who: String,
    /// What.
    pub what: String,
    /// The article; empty when there is none.
    pub article: String,
    /// By when.
    pub due: Option<ShownDay>,
    /// How much time there is, with its sign.
    pub sign: Option<Sign>,
}

/// A page of one dossier.
#[derive(Debug, Clone, Serialize)]
pub struct DossierView {
    /// The number.
    pub number: String,
    /// The year, as the folder and the register name it.
    pub year: String,
    /// The subject; empty when the record lacks it.
    pub subject: String,
    /// How the dossier stands.
    pub status: Sign,
    /// What is urgent about it.
    pub alarms: Vec<Sign>,
    /// The day of receipt.
    pub received: Option<ShownDay>,
    /// How it ended, in a sentence; empty while it did not.
    pub ending: String,
    /// Who complains, in short; empty where that is not known.
    pub by: String,
    /// Whom it is about; empty where that is nobody.
    pub about: String,
    /// What has to be known before anything is done; mostly empty.
    pub caution: String,
    /// What must be mended in the file.
    pub errors: List<FindingView>,
    /// The other findings.
    pub findings: List<FindingView>,
    /// What is said where there are none.
    pub no_findings: &'static str,
    /// What can be done now, the earliest day first.
    pub now: Vec<Task>,
    /// What comes after that.
    pub later: Vec<Task>,
    /// The picture of its course.
    pub timeline: Option<timeline::Pictures>,
    /// The steps, in order.
    pub steps: List<StepView>,
    /// The deadlines.
    pub deadlines: List<DeadlineView>,
    /// Nature, service, channel and route.
    pub facts: Facts,
    /// Who complains.
    pub complainant: Facts,
    /// The people of the organisation who have a part in it.
    pub people: List<PersonView>,
    /// The documents.
    pub documents: List<DocumentView>,
    /// The reasons given for breaches.
    pub accountings: Vec<AccountingView>,
    /// Who recorded what, the newest first; empty where there is no repository.
    pub trail: Vec<RecordView>,
    /// The body, as harmless HTML.
    pub body: String,
    /// The registration form of art. 8 b.
    pub form: List<FormPart>,
    /// A cover sheet for each employee concerned.
    pub covers: Vec<CoverView>,
}

/// A step of the course.
#[derive(Debug, Clone)]
pub struct StepView {
    /// Its place in the list, from 1.
    pub number: usize,
    /// The day.
    pub day: Option<ShownDay>,
    /// What was done.
    pub what: String,
    /// Who did it.
    pub by: String,
    /// Whose shape it has in the picture.
    pub shape: timeline::By,
    /// What more the record says about it.
    pub facts: Facts,
    /// The document that belongs to it.
    pub document: Option<Link>,
    /// The articles it comes from; empty when there are none.
    pub article: String,
    /// Whether it lapsed: it did not happen, or belongs to another dossier.
    pub lapsed: bool,
    /// What was corrected.
    pub changed: Vec<Changed>,
}

/// A field that was corrected.
#[derive(Debug, Clone)]
pub struct Changed {
    /// Its label.
    pub name: String,
    /// What was typed.
    pub from: String,
    /// What holds.
    pub to: String,
}

/// A text that leads somewhere; nowhere when `href` is empty.
#[derive(Debug, Clone)]
pub struct Link {
    /// The text.
    pub text: String,
    /// Where it leads, from the page it stands on.
    pub href: String,
}

/// A deadline.
#[derive(Debug, Clone)]
pub struct DeadlineView {
    /// What is due.
    pub what: String,
    /// The article; empty when there is none.
    pub article: String,
    /// The day, in the strict reading.
    pub day: ShownDay,
    /// The day in the outer reading, where there are two.
    pub outer: Option<ShownDay>,
    /// How it stands.
    pub sign: Sign,
    /// The day on which it was done.
    pub done: Option<ShownDay>,
}

/// Someone of the organisation who has a part in a dossier.
#[derive(Debug, Clone)]
pub struct PersonView {
    /// The name.
    pub name: String,
    /// The parts, such as `receiver` and `concerned`, in words.
    pub parts: String,
    /// The roles held on the day of receipt.
    pub roles: String,
}

/// A document, offered as a download.
#[derive(Debug, Clone)]
pub struct DocumentView {
    /// The name in the dossier's folder.
    pub name: String,
    /// Where the download is, from the dossier's page; empty when the document is not there.
    pub href: String,
    /// The name that the download gets.
    pub download: String,
    /// What it is.
    pub kind: &'static str,
    /// Its date.
    pub day: Option<ShownDay>,
    /// What it says.
    pub description: String,
}

/// The reason given for a breach.
#[derive(Debug, Clone, Serialize)]
pub struct AccountingView {
    /// The rule's code.
    pub code: String,
    /// Who gave it.
    pub by: String,
    /// When.
    pub day: Option<ShownDay>,
    /// The reason.
    pub reason: String,
}

/// A part of the registration form.
#[derive(Debug, Clone)]
pub struct FormPart {
    /// Its heading.
    pub title: &'static str,
    /// Its lines.
    pub facts: Facts,
}

/// A cover sheet for a sealed envelope (art. 5).
#[derive(Debug, Clone, Serialize)]
pub struct CoverView {
    /// The place on the page, for links.
    pub id: String,
    /// To whom.
    pub to: String,
}
