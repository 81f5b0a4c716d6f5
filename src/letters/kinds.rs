//! Which letters there are, which of them a regulation promises, and which make sense now.

use crate::case::Case;
use crate::deadline::extensions;
use crate::people::PersonKey;
use crate::regulation::{Outcome, Regulation, Route, StepKind};
use crate::state::Stage;
use crate::vocabulary::{ClosedList, closed_list};

closed_list! {
    /// A letter, by the name that people type.
    pub enum LetterKind {
        /// To the complainant: it was received and is being handled.
        Acknowledgement = "ontvangst",
        /// To the complainant: where to lodge it.
        Referral = "doorverwijzing",
        /// To the complainant: it takes longer.
        Extension = "verlenging",
        /// To the complainant: it is not handled, and where to go.
        NotHandled = "niet-behandelen",
        /// To the complainant: how it was handled.
        Answer = "antwoord",
        /// To an employee concerned: there is a complaint.
        Employee = "medewerker",
        /// To an employee concerned: how it was handled.
        EmployeeOutcome = "uitkomst-medewerker",
        /// To the independent third: there is a complaint.
        Third = "derde",
        /// The cover sheet of a sealed envelope.
        Cover = "omslag",
    }
}

impl LetterKind {
    /// The kind of step that it is the document of; none for the cover sheet.
    #[must_use]
    pub fn step(self) -> Option<StepKind> {
        Some(match self {
            Self::Acknowledgement => StepKind::Acknowledged,
            Self::Referral => StepKind::ReferredToBackOffice,
            Self::Extension => StepKind::Extended,
            Self::NotHandled => StepKind::Decision,
            Self::Answer => StepKind::ComplainantInformed,
            Self::Employee => StepKind::EmployeeInformed,
            Self::EmployeeOutcome => StepKind::OutcomeToEmployee,
            Self::Third => StepKind::ThirdInformed,
            Self::Cover => return None,
        })
    }

    /// Whether it goes to an employee concerned.
    #[must_use]
    pub fn is_for_employee(self) -> bool {
        matches!(self, Self::Employee | Self::EmployeeOutcome)
    }

    /// Whether it goes to the complainant.
    #[must_use]
    pub fn is_for_complainant(self) -> bool {
        !self.is_for_employee() && !matches!(self, Self::Third | Self::Cover)
    }
}

/// Whether the regulation has the step that the letter belongs to, and whoever it goes to.
#[must_use]
pub fn is_promised(kind: LetterKind, regulation: &Regulation) -> bool {
    let has_step = kind.step().is_none_or(|step| regulation.steps_of(step).next().is_some());
    let refuses = || {
        regulation.steps_of(StepKind::Decision).any(|step| {
            [Outcome::Inadmissible, Outcome::Excluded].iter().any(|outcome| step.is_asked_by(*outcome, false))
        })
    };
    has_step
        && match kind {
            LetterKind::Third => regulation.names_third,
            LetterKind::Cover => regulation.steps_of(StepKind::Spread).next().is_some(),
            LetterKind::NotHandled => refuses(),
            _ => true,
        }
}

/// The letters that make sense now, in the order in which they are sent.
#[must_use]
pub fn sensible(case: &Case<'_>) -> Vec<LetterKind> {
    let all = LetterKind::ALL.iter().copied();
    all.filter(|kind| is_promised(*kind, case.regulation) && makes_sense(*kind, case)).collect()
}

fn makes_sense(kind: LetterKind, case: &Case<'_>) -> bool {
    let dossier = case.dossier;
    if kind.is_for_complainant() && dossier.is_anonymous() {
        return false;
    }
    match kind {
        LetterKind::Cover => case.state.stage.is_open(),
        LetterKind::Referral => {
            let is_of_colleague = dossier.route.as_ref().is_some_and(|it| it.value == Route::Colleague);
            is_of_colleague && dossier.first(StepKind::Lodged).is_none() && is_awaited(kind, case)
        }
        LetterKind::Extension => may_be_extended(case),
        LetterKind::NotHandled => {
            let refused = matches!(case.state.outcome, Outcome::Inadmissible | Outcome::Excluded);
            case.state.stage == Stage::Deciding || refused && lacks_document(kind, case)
        }
        _ => is_awaited(kind, case),
    }
}

/// Whether its step is still to be done, or was done without a document.
fn is_awaited(kind: LetterKind, case: &Case<'_>) -> bool {
    let is_open = case.state.open_steps().any(|step| Some(step.kind) == kind.step());
    is_open || lacks_document(kind, case)
}

fn lacks_document(kind: LetterKind, case: &Case<'_>) -> bool {
    let Some(step) = kind.step() else { return false };
    case.state.stage.is_open() && case.dossier.events(step).any(|event| event.document.is_none())
}

/// Whether an answer is awaited that may still be put off.
fn may_be_extended(case: &Case<'_>) -> bool {
    let awaits = case.state.open_steps().any(|step| step.kind == StepKind::ComplainantInformed);
    let most = case.regulation.steps_of(StepKind::Extended).find_map(|step| step.at_most);
    let notices = extensions(case.dossier, case.regulation, &case.state).len();
    awaits && most.is_none_or(|most| notices < most) || lacks_document(LetterKind::Extension, case)
}

/// The employees that a letter can go to: those for whom its step is still to be done, or else all whom
/// the complaint concerns.
#[must_use]
pub fn recipients(kind: LetterKind, case: &Case<'_>) -> Vec<PersonKey> {
    let open = case.state.open_steps().filter(|step| Some(step.kind) == kind.step());
    let open: Vec<PersonKey> = open.filter_map(|step| step.subject.clone()).collect();
    let all = || case.dossier.subjects.iter().map(|subject| subject.value.clone()).collect();
    if open.is_empty() { all() } else { open }
}
