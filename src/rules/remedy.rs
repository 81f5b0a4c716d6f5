//! Why a rule is there and what to do, with the steps as the regulation at hand calls them.

use super::Rule;
use crate::locale::Message;
use crate::regulation::{Regulation, StepKind};
use crate::vocabulary::ClosedList;

impl Rule {
    /// Why there is this rule and how it is judged, under a regulation.
    #[must_use]
    pub fn why(&self, regulation: Option<&Regulation>) -> Message {
        with_steps(Message::new(family!("rule-{}-why", self.code.key())), regulation)
    }

    /// What to do about a finding of this rule, under a regulation.
    #[must_use]
    pub fn remedy(&self, regulation: Option<&Regulation>) -> Message {
        with_steps(Message::new(family!("rule-{}-remedy", self.code.key())), regulation)
    }
}

/// Puts in the steps that a text takes, each as it is typed under this regulation, by the name of
/// its kind; and under `has-KIND` how many there are, so that a text is silent about what there is not.
#[must_use]
pub fn with_steps(message: Message, regulation: Option<&Regulation>) -> Message {
    let lacking: Vec<&'static str> = message.lacking().collect();
    lacking.into_iter().fold(message, |message, name| {
        let kind = StepKind::from_name(name.strip_prefix("has-").unwrap_or(name));
        match kind {
            Some(kind) if name == kind.name() => message.with(name, typed(kind, regulation)),
            Some(kind) => message.with(name, regulation.map_or(1, |it| it.steps_of(kind).count())),
            None => message,
        }
    })
}

/// Of several steps of a kind the one that has its name, else the first.
fn typed(kind: StepKind, regulation: Option<&Regulation>) -> String {
    let steps = || regulation.into_iter().flat_map(move |regulation| regulation.steps_of(kind));
    let step = steps().find(|step| step.key == kind.name()).or_else(|| steps().next());
    step.map_or(kind.name(), |step| step.key.as_str()).to_owned()
}
