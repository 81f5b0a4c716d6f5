//! That a dossier was destroyed, as the ledger keeps it: nothing in it names anybody of the case.

use crate::calendar::Day;
use crate::dossier::Number;
use crate::regulation::Outcome;
use crate::source::{Span, Spanned};
use crate::trail::ObjectId;
use crate::vocabulary::ClosedList;

/// The key of the list of destructions in their file.
pub const DESTRUCTIONS_KEY: &str = "vernietigingen";
/// The key of the list of approvals in the same file.
pub const APPROVALS_KEY: &str = "goedkeuringen";

/// How the ground of a destruction begins that somebody asked for, before the term.
pub const REQUEST: &str = "verzoek:";

/// From which way of looking for names on a record tells whether the answer was in time.
const TELLS_IN_TIME: u32 = 2;

/// That a dossier was destroyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destruction {
    /// The number of the dossier.
    pub number: Number,
    /// The ground: an article, or somebody's request.
    pub ground: String,
    /// The day.
    pub date: Option<Day>,
    /// Who destroyed it, by the key in people.yaml.
    pub by: Option<String>,
    /// Until which day it was to be kept.
    pub kept_until: Option<Day>,
    /// The last commit of the history that still held the dossier.
    pub old_tip: Option<ObjectId>,
    /// The commit that took its place.
    pub new_tip: Option<ObjectId>,
    /// The tip of the last seal of the history as it was; seals up to that one are of an earlier epoch.
    pub seal: Option<ObjectId>,
    /// How many commits the history has.
    pub commits: Option<u32>,
    /// How many objects were searched for what was destroyed.
    pub searched: Option<u32>,
    /// How often it was found.
    pub found: Option<u32>,
    /// How many signatures of the old history were good.
    pub signatures: Option<u32>,
    /// In which way names were looked for in messages; the first one where it does not say.
    pub matcher: Option<u32>,
    /// What the figures of its year need.
    pub figures: Option<DestroyedFigures>,
    /// The names of the git objects that went: every version of the dossier and its documents.
    pub removed: Vec<ObjectId>,
    /// Copies out of reach.
    pub to_do: Vec<ToDo>,
    /// What somebody added.
    pub remark: String,
    /// Where it stands.
    pub span: Span,
}

/// What the figures of a year need of a dossier that was destroyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DestroyedFigures {
    /// The year of receipt.
    pub year: i32,
    /// The key of its nature; empty when it had none that could be read.
    pub nature: String,
    /// What became of it; none when nothing was decided.
    pub outcome: Option<Outcome>,
    /// Whether it stayed within the indicator; none when no clock ran.
    pub within: Option<bool>,
    /// Whether nobody was told how it was handled, although it was: they could not be, or not yet.
    pub unanswered: bool,
    /// Whether the answer was in time; none where nothing asked that, and in older records
    /// (`TELLS_IN_TIME`).
    pub in_time: Option<bool>,
}

/// A copy that the program can't reach, and whether somebody saw to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToDo {
    /// Which copy.
    pub what: String,
    /// The day on which it was seen to.
    pub done: Option<Day>,
    /// Who did, by the key in people.yaml.
    pub by: Option<Spanned<String>>,
}

/// That somebody agrees with destroying dossiers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The dossiers.
    pub numbers: Vec<Number>,
    /// Who agrees, by the key in people.yaml.
    pub by: String,
    /// The day.
    pub date: Option<Day>,
    /// Where it stands.
    pub span: Span,
}

impl Destruction {
    /// Whether it has everything that only the program can know, without which it is no proof.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.old_tip.is_some()
            && self.new_tip.is_some()
            && !self.removed.is_empty()
            && self.found == Some(0)
            && self.date.is_some()
    }

    /// Whether it tells of an answer whether that was in time.
    #[must_use]
    pub fn tells_in_time(&self) -> bool {
        self.matcher.is_some_and(|matcher| matcher >= TELLS_IN_TIME)
    }

    /// Whether it says that the dossier went before its day, and that nobody asked for it.
    #[must_use]
    pub fn is_early(&self) -> bool {
        let is_before = self.date.zip(self.kept_until).is_some_and(|(date, until)| date <= until);
        is_before && !self.ground.starts_with(REQUEST)
    }

    fn lines(&self) -> Vec<String> {
        fn line<T: ToString>(key: &str, value: Option<T>) -> Option<String> {
            value.map(|value| format!("{key}: {}", value.to_string()))
        }
        let removed: Vec<String> = self.removed.iter().map(ToString::to_string).collect();
        let lines = [
            line("nummer", Some(&self.number)),
            line("grond", Some(quoted(&self.ground))),
            line("datum", self.date),
            line("door", self.by.as_deref().map(quoted)),
            line("bewaard-tot", self.kept_until),
            line("oude-tip", self.old_tip),
            line("nieuwe-tip", self.new_tip),
            line("zegel", self.seal),
            line("commits", self.commits),
            line("objecten-doorzocht", self.searched),
            line("namen-gevonden", self.found),
            line("handtekeningen", self.signatures),
            line("zoekwijze", self.matcher),
            line("cijfers", self.figures.as_ref().map(DestroyedFigures::item)),
            line("opmerking", Some(&self.remark).filter(|it| !it.is_empty()).map(|it| quoted(it))),
        ];
        let mut lines: Vec<String> = lines.into_iter().flatten().collect();
        if !removed.is_empty() {
            lines.push("verwijderd:".to_owned());
            lines.extend(removed.into_iter().map(|id| format!("  - {id}")));
        }
        if !self.to_do.is_empty() {
            lines.push("nog-te-doen:".to_owned());
            lines.extend(self.to_do.iter().map(|it| format!("  - {}", it.item())));
        }
        lines
    }
}

impl DestroyedFigures {
    /// Whether a complaint was handled, so that whoever complained was to be told how.
    #[must_use]
    pub fn is_handled(&self) -> bool {
        matches!(self.outcome, Some(Outcome::Applicable | Outcome::Light))
    }

    fn item(&self) -> String {
        let mut fields = vec![format!("jaar: {}", self.year)];
        if !self.nature.is_empty() {
            fields.push(format!("aard: {}", quoted(&self.nature)));
        }
        fields.extend(self.outcome.map(|outcome| format!("uitkomst: {}", outcome.name())));
        let word = |within| if within { "ja" } else { "nee" };
        fields.extend(self.within.map(|within| format!("binnen-termijn: {}", word(within))));
        fields.extend(self.unanswered.then(|| "beantwoord: nee".to_owned()));
        fields.extend(self.in_time.map(|in_time| format!("op-tijd: {}", word(in_time))));
        format!("{{{}}}", fields.join(", "))
    }
}

impl ToDo {
    fn item(&self) -> String {
        let mut fields = vec![format!("wat: {}", quoted(&self.what))];
        fields.extend(self.done.map(|day| format!("gedaan: {day}")));
        fields.extend(self.by.as_ref().map(|by| format!("door: {}", quoted(&by.value))));
        format!("{{{}}}", fields.join(", "))
    }
}

impl Approval {
    fn item(&self) -> String {
        let numbers: Vec<&str> = self.numbers.iter().map(Number::as_str).collect();
        let mut fields =
            vec![format!("nummers: [{}]", numbers.join(", ")), format!("door: {}", quoted(&self.by))];
        fields.extend(self.date.map(|day| format!("datum: {day}")));
        format!("{{{}}}", fields.join(", "))
    }
}

/// The text of the file of the destructions: the same ones always give the same text. `head` is said on
/// the first line, by the program to whoever opens the file.
#[must_use]
pub fn destructions_text(head: &str, destructions: &[Destruction], approvals: &[Approval]) -> String {
    let mut text = format!("# {head}\n{DESTRUCTIONS_KEY}:");
    for destruction in destructions {
        let lines = destruction.lines();
        text.push_str(&format!("\n  - {}", lines.join("\n    ")));
    }
    if destructions.is_empty() {
        text.push_str(" []");
    }
    text.push('\n');
    if !approvals.is_empty() {
        text.push_str(&format!("{APPROVALS_KEY}:\n"));
        let items = approvals.iter().map(|approval| format!("  - {}\n", approval.item()));
        text.extend(items);
    }
    text
}

/// A text of JSON is a double-quoted text of YAML.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
