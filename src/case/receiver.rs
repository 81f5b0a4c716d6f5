//! Who received a complaint.

use super::Case;
use crate::dossier::Actor;
use crate::regulation::StepKind;

impl<'a> Case<'a> {
    /// Who received the complaint.
    #[must_use]
    pub fn receiver(&self) -> Option<&'a Actor> {
        let received = self.dossier.first(StepKind::Received)?;
        received.by.as_ref().map(|by| &by.value)
    }

    /// The same, unless it is told that nobody is called so, or held a role that day (F9): somebody else
    /// may be meant.
    #[must_use]
    pub fn known_receiver(&self) -> Option<&'a Actor> {
        let day = self.dossier.first(StepKind::Received)?.day();
        self.receiver().filter(|actor| actor.person().is_none_or(|key| self.people.may_act(key, day)))
    }
}
