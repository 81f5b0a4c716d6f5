//! The shapes of the steps in the picture.

use crate::dossier::{Actor, Event};

/// Who took a step; each has a shape of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The organisation: a disc.
    Organisation,
    /// The complainant: a square.
    Complainant,
    /// The independent third: a lozenge.
    Third,
}

impl By {
    /// Who took the step that an event tells of.
    #[must_use]
    pub fn of(event: &Event) -> Self {
        match event.by.as_ref().map(|by| &by.value) {
            Some(Actor::Complainant) => Self::Complainant,
            Some(Actor::Third) => Self::Third,
            _ => Self::Organisation,
        }
    }

    /// The name by which the styles know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Complainant => "complainant",
            Self::Third => "third",
        }
    }
}
