//! What may have happened and could not be read: until that is mended, nobody knows.

use std::collections::HashMap;
use std::iter::once;

use crate::dossier::{Dossier, Event, FieldName};
use crate::regulation::{Outcome, Regulation, StepDefinition, StepKind};
use crate::vocabulary::nearest;

/// What the events may be that could not be read to the end. Each of them was reported.
#[derive(Debug, Clone, Default)]
pub struct Hidden {
    /// The steps that are nearest to a mistyped one.
    meant: Vec<(String, StepKind)>,
    /// Whether an event names no step at all: it may be any.
    is_nameless: bool,
    /// Whether it may have been decided otherwise.
    is_decided: bool,
    /// Whether it may have been withdrawn.
    is_withdrawn: bool,
    /// The events that may be a notice of extension.
    notices: Vec<usize>,
    /// The events that may be a hold.
    holds: Vec<usize>,
    /// Whether what goes on after the handling may have begun, such as an appeal.
    goes_on: bool,
    /// Whether some correction was refused, of which nobody knows what it corrects.
    is_uncorrected: bool,
}

impl Hidden {
    /// Looks for them in the order of the file.
    pub(super) fn of(dossier: &Dossier, regulation: &Regulation) -> Self {
        let mut hidden = Self::default();
        let mut known: HashMap<&str, Option<&StepDefinition>> = HashMap::new();
        let keys = || regulation.steps.iter().map(|step| step.key.as_str());
        for (place, event) in dossier.course.iter().enumerate() {
            let typed = event.step.value.as_str();
            hidden.goes_on |= event.kind.is_none();
            match event.kind {
                Some(StepKind::Correction) => {
                    hidden.is_uncorrected |= event.is_unread(FieldName::Corrects.word());
                }
                // What is not meant as a complaint ends as what was withdrawn.
                Some(StepKind::Confirmed) if event.day().is_none() && !means_it(event) => {
                    hidden.add(place, StepKind::Withdrawn);
                }
                Some(kind) if is_lost(event, kind) => hidden.add(place, kind),
                Some(_) => {}
                None if typed.is_empty() => hidden.is_nameless = true,
                None => {
                    let near = || nearest(typed, keys()).and_then(|key| regulation.step(key));
                    if let Some(step) = *known.entry(typed).or_insert_with(near) {
                        hidden.add(place, step.kind);
                    }
                }
            }
        }
        // Where a decision can be read, an event that says nothing of what it is hides no more than itself.
        if hidden.is_nameless && dossier.decision().is_none() {
            (hidden.is_decided, hidden.is_withdrawn) = (true, true);
        }
        hidden.meant = known.into_values().flatten().map(|step| (step.key.clone(), step.kind)).collect();
        hidden
    }

    fn add(&mut self, place: usize, kind: StepKind) {
        match kind {
            StepKind::Decision => self.is_decided = true,
            StepKind::Withdrawn => self.is_withdrawn = true,
            StepKind::Extended => self.notices.push(place),
            StepKind::Held => {
                self.holds.push(place);
                self.goes_on = true;
            }
            StepKind::Appealed | StepKind::Ruled | StepKind::Consequence => self.goes_on = true,
            _ => {}
        }
    }

    /// Whether a mistyped event, or one that names no step, may be this step, or stand in its place.
    #[must_use]
    pub fn may_be(&self, step: &StepDefinition) -> bool {
        let is_instead = |kind| step.kind == StepKind::Measure && kind == StepKind::NoMeasure;
        self.is_nameless || self.meant.iter().any(|(key, kind)| *key == step.key || is_instead(*kind))
    }

    /// Whether it is not known how it was decided, or whether it was withdrawn.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        self.is_decided || self.is_withdrawn
    }

    /// Whether it is not known whether it was withdrawn.
    #[must_use]
    pub fn may_be_withdrawn(&self) -> bool {
        self.is_withdrawn
    }

    /// What a dossier may be held to, that by what could be read is held to this outcome.
    pub fn outcomes(&self, read: Outcome) -> impl Iterator<Item = Outcome> {
        let decided = [Outcome::Applicable, Outcome::Light, Outcome::Inadmissible, Outcome::Excluded];
        let decided = decided.into_iter().filter(|_| self.is_decided);
        once(read).chain(decided).chain(once(Outcome::Withdrawn).filter(|_| self.is_withdrawn))
    }

    /// Whether an event may keep the dossier from being completed, or longer than its term.
    #[must_use]
    pub fn may_go_on(&self) -> bool {
        self.goes_on || self.is_uncorrected
    }

    /// Whether this event may be a hold.
    #[must_use]
    pub fn may_hold(&self, event: usize) -> bool {
        self.holds.contains(&event)
    }

    /// Whether what corrects an event may not have been read.
    #[must_use]
    pub fn may_be_corrected(&self) -> bool {
        self.is_uncorrected
    }

    /// The events that may be a notice of extension, in the order of the file.
    pub fn notices(&self) -> impl Iterator<Item = usize> {
        self.notices.iter().copied()
    }
}

/// Whether the complainant means it as a complaint.
fn means_it(event: &Event) -> bool {
    event.details.answer.as_ref().is_none_or(|answer| answer.value)
}

/// Whether nothing follows from an event: its day could not be read, or the outcome of a decision.
fn is_lost(event: &Event, kind: StepKind) -> bool {
    event.day().is_none() || kind == StepKind::Decision && event.details.outcome.is_none()
}
