//! A step that is asked for.

use super::Mark;
use crate::people::PersonKey;
use crate::regulation::StepKind;

/// Why a step is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Its row names the outcome that the dossier is held to.
    ByOutcome,
    /// Its route waits for it before there is a complaint under the procedure.
    ByRoute,
    /// It answers this event, for which no outcome asks either: a ruling answers an appeal.
    Since(Mark),
    /// It looks back on this answer to the complainant. Nothing waits for it.
    Afterwards(Mark),
    /// Nothing asks for it, and it was done: its row says how.
    Freely,
}

/// One step that is asked for, for one person where it is asked for each employee concerned.
#[derive(Debug, Clone)]
pub struct Step {
    /// The step as the regulation names it.
    pub key: String,
    /// What it means.
    pub kind: StepKind,
    /// The employee concerned it is asked for.
    pub subject: Option<PersonKey>,
    /// Why it is asked for.
    pub asked: Asked,
    /// The event that fulfils it.
    pub done: Option<Mark>,
    /// The event that presupposes it and has happened.
    pub presupposed_by: Option<Mark>,
    /// The event from which on it is missing and no longer open: what presupposes it, or archiving.
    pub closed_by: Option<Mark>,
    /// Whether an event that may fulfil it could not be read to the end, or one that decides whether it is
    /// asked for: until that is mended nobody knows whether the step is missing or late.
    pub obscured: bool,
}

impl Step {
    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done.is_none() && self.closed_by.is_none()
    }

    /// Whether the dossier waits for it while it is not done.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        !matches!(self.asked, Asked::Afterwards(_))
    }
}
