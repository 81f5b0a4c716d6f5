//! The steps of a procedure: the kinds that the tool knows, and a regulation's own definitions.

use crate::source::{Span, Spanned};
use crate::vocabulary::{ClosedList, closed_list};

closed_list! {
    /// Whom a complaint is about, seen from the person who received it (art. 4).
    pub enum Route {
        /// The receiver's own work.
        OwnWork = "eigen-werk",
        /// Another employee: the complainant is advised to lodge it at the back office.
        Colleague = "collega",
        /// No person in particular.
        General = "algemeen",
        /// The management itself.
        Management = "directie",
    }
}

closed_list! {
    /// What a dossier is held to: the decision's outcome, or the complainant's withdrawal.
    pub enum Outcome {
        /// The procedure applies (art. 3, 5).
        Applicable = "toepasselijk",
        /// Settled directly, with the complainant's agreement (art. 6).
        Light = "licht",
        /// Not admissible (art. 7).
        Inadmissible = "niet-ontvankelijk",
        /// Excluded from the regulation (art. 1).
        Excluded = "uitgesloten",
        /// Withdrawn by the complainant; never the outcome of a decision.
        Withdrawn = "ingetrokken",
    }
}

closed_list! {
    /// What a step means to the tool. A regulation may give a step another name, or define several
    /// steps of one kind; the kind says which fields it takes and which rules judge it.
    pub enum StepKind {
        /// A complaint came in.
        Received = "ontvangen",
        /// The complainant was asked whether it is meant as a complaint.
        Confirmed = "bevestigd",
        /// The complainant was advised to lodge it at the back office.
        ReferredToBackOffice = "verwezen-naar-backoffice",
        /// The complainant lodged it at the back office.
        Lodged = "ingediend",
        /// It was registered.
        Registered = "geregistreerd",
        /// The management was told.
        ManagementInformed = "directie-geinformeerd",
        /// It was decided whether the procedure applies.
        Decision = "besluit",
        /// The complainant agreed to light handling, or withdrew that.
        ComplainantAgreed = "akkoord-klager",
        /// Receipt was acknowledged to the complainant.
        Acknowledged = "ontvangstbericht",
        /// An employee concerned was told.
        EmployeeInformed = "medewerker-geinformeerd",
        /// The independent third was told.
        ThirdInformed = "derde-geinformeerd",
        /// It was discussed with an employee concerned.
        Consulted = "overleg",
        /// The complainant was told that it takes longer.
        Extended = "uitstel",
        /// The complainant was told how it was handled.
        ComplainantInformed = "klager-geinformeerd",
        /// An employee concerned was told how it was handled.
        OutcomeToEmployee = "uitkomst-aan-medewerker",
        /// A measure was taken or proposed.
        Measure = "maatregel",
        /// No measure is needed.
        NoMeasure = "geen-maatregel",
        /// The complainant withdrew it.
        Withdrawn = "ingetrokken",
        /// The complainant appealed to the independent third.
        Appealed = "beroep",
        /// The independent third ruled.
        Ruled = "oordeel-derde",
        /// What follows from the ruling.
        Consequence = "gevolg",
        /// The dossier was archived.
        Archived = "gearchiveerd",
        /// Information was spread inside the organisation.
        Spread = "verspreid",
        /// What became of the assignment afterwards.
        FollowedUp = "opvolging",
        /// The dossier is kept beyond its term.
        Held = "bewaren",
        /// An earlier event is corrected.
        Correction = "correctie",
        /// A step that means nothing more to the tool than what its own row says.
        Plain = "stap",
    }
}

/// Whether an event must have a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It is malformed without.
    Required,
    /// It may have it; a rule of its own may still ask for it.
    Optional,
}

/// A part of the procedure as the public reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// The complaint comes in.
    Received,
    /// Whether the regulation applies.
    Decided,
    /// The complaint is looked into.
    Examined,
    /// The complainant hears what came of it.
    Answered,
    /// The independent third looks at it.
    Appealed,
    /// The dossier is put away.
    Closed,
}

/// Where the public meets a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meets {
    /// In this phase, which it can caption where it has the words for that.
    In(Phase),
    /// In the phase that has then begun. Of these phases it can be the caption, before one of their
    /// own.
    Anywhere(&'static [Phase]),
    /// Nowhere: it is no step for the public, or has a section of its own.
    Apart,
}

impl StepKind {
    /// How often a regulation may allow an extension at most.
    pub const AT_MOST: std::ops::RangeInclusive<u32> = 1..=99;

    /// Where the public meets it.
    #[must_use]
    pub fn meets(self) -> Meets {
        match self {
            Self::Received => Meets::In(Phase::Received),
            Self::Confirmed => Meets::Anywhere(&[Phase::Received]),
            Self::Acknowledged => Meets::Anywhere(&[Phase::Received, Phase::Decided]),
            Self::ReferredToBackOffice
            | Self::Lodged
            | Self::Registered
            | Self::ManagementInformed
            | Self::EmployeeInformed
            | Self::ThirdInformed
            | Self::Plain => Meets::Anywhere(&[]),
            Self::Decision => Meets::In(Phase::Decided),
            Self::Consulted | Self::Extended => Meets::In(Phase::Examined),
            Self::ComplainantInformed | Self::OutcomeToEmployee | Self::Measure => Meets::In(Phase::Answered),
            Self::Appealed | Self::Ruled | Self::Consequence => Meets::In(Phase::Appealed),
            Self::Archived => Meets::In(Phase::Closed),
            Self::ComplainantAgreed
            | Self::NoMeasure
            | Self::Withdrawn
            | Self::Spread
            | Self::FollowedUp
            | Self::Held
            | Self::Correction => Meets::Apart,
        }
    }

    /// Whether the step needs a complainant who can be spoken to.
    #[must_use]
    pub fn needs_the_complainant(self) -> bool {
        matches!(
            self,
            Self::Confirmed | Self::Acknowledged | Self::ComplainantAgreed | Self::ComplainantInformed
        )
    }

    /// Whether nobody but the complainant or the independent third can do it, whatever a regulation says.
    #[must_use]
    pub fn is_of_outsiders(self) -> bool {
        matches!(self, Self::ComplainantAgreed | Self::Withdrawn | Self::Appealed | Self::Ruled)
    }

    /// Whether the step is asked for each employee concerned apart.
    #[must_use]
    pub fn is_per_subject(self) -> bool {
        matches!(self, Self::EmployeeInformed | Self::Consulted | Self::OutcomeToEmployee)
    }
}

/// The fields that every event may have, and that a regulation may ask for.
pub const COMMON_FIELDS: [&str; 2] = ["stuk", "opmerking"];

/// Stands in `wie` for the person who received the complaint.
pub const RECEIVER: &str = "ontvanger";
/// Stands in `wie` and `door` for the complainant.
pub const COMPLAINANT: &str = "klager";
/// Stands in `wie` and `door` for the independent third.
pub const THIRD: &str = "derde";

/// A step as a regulation defines it.
#[derive(Debug, Clone)]
pub struct StepDefinition {
    /// What is typed as `stap`.
    pub key: String,
    /// What it means to the tool.
    pub kind: StepKind,
    /// What people read, where the regulation gives it.
    pub name: Option<String>,
    /// The articles it comes from.
    pub articles: Vec<String>,
    /// Who may do it: roles, [`RECEIVER`], [`COMPLAINANT`], [`THIRD`]; empty for anyone.
    pub performers: Vec<String>,
    /// Who may do it under a route or an outcome, by its name, where that differs.
    pub performers_by: Vec<(String, Vec<String>)>,
    /// The outcomes that ask for it.
    pub required: Vec<Outcome>,
    /// The outcomes that ask for it only when the complainant did.
    pub on_request: Vec<Outcome>,
    /// The step that presupposes it.
    pub before: Option<String>,
    /// The step that presupposes it under an outcome, where that differs.
    pub before_by: Vec<(Outcome, String)>,
    /// The outcomes under which a document belongs to it.
    pub document: Vec<Outcome>,
    /// The fields that an event must have besides those that its kind requires.
    pub fields: Vec<Spanned<String>>,
    /// The name of its term.
    pub term: Option<String>,
    /// How often it may be taken for one answer; only an extension is limited so.
    pub at_most: Option<usize>,
    /// Where it stands in the regulation's file.
    pub span: Span,
}

impl StepDefinition {
    /// What the regulation itself calls it: its `naam`, or its key where the kind has another; none
    /// where the words for the kind are meant.
    #[must_use]
    pub fn own_name(&self) -> Option<&str> {
        let is_key = self.kind == StepKind::Plain || self.key != self.kind.name();
        self.name.as_deref().or_else(|| is_key.then_some(self.key.as_str()))
    }

    /// What it is called in a message: its `naam`, or what is typed.
    #[must_use]
    pub fn called(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.key)
    }

    /// Whether a dossier that is held to this outcome asks for it, also where that depends on whether
    /// the complainant asked that the management be told.
    #[must_use]
    pub fn is_asked_by(&self, outcome: Outcome, is_requested: bool) -> bool {
        self.required.contains(&outcome) || is_requested && self.on_request.contains(&outcome)
    }

    /// Whether any outcome asks for it.
    #[must_use]
    pub fn is_asked_by_an_outcome(&self) -> bool {
        !self.required.is_empty() || !self.on_request.is_empty()
    }

    /// Every step that presupposes it under some outcome.
    pub fn befores(&self) -> impl Iterator<Item = &str> {
        self.before.iter().chain(self.before_by.iter().map(|(_, before)| before)).map(String::as_str)
    }

    /// The step that presupposes it in a dossier that is held to this outcome.
    #[must_use]
    pub fn before_in(&self, outcome: Outcome) -> Option<&str> {
        let by = self.before_by.iter().find(|(condition, _)| *condition == outcome);
        by.map(|(_, before)| before).or(self.before.as_ref()).map(String::as_str)
    }

    /// Who may do it in a dossier of this route that is held to this outcome.
    #[must_use]
    pub fn performers_in(&self, route: Option<Route>, outcome: Outcome) -> &[String] {
        let by = |name: &str| self.performers_by.iter().find(|(key, _)| key == name);
        by(outcome.name())
            .or_else(|| route.and_then(|route| by(route.name())))
            .map_or(&self.performers, |(_, performers)| performers)
    }
}
