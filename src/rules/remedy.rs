//! Why a rule is there and what to do, with the steps as the regulation at hand calls them.

use super::Rule;
use crate::locale::Message;
use crate::regulation::{Regulation, StepDefinition, StepKind};
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
/// its kind; under `has-KIND` how many there are, so that a text is silent about what there is not; and
/// under `who-KIND` who may do it.
#[must_use]
pub fn with_steps(message: Message, regulation: Option<&Regulation>) -> Message {
    let lacking: Vec<&'static str> = message.lacking().collect();
    lacking.into_iter().fold(message, |message, name| {
        let of_kind = ["has-", "who-"].into_iter().find_map(|of| name.strip_prefix(of)).unwrap_or(name);
        match StepKind::from_name(of_kind) {
            Some(kind) if name == kind.name() => message.with(name, typed(kind, regulation)),
            Some(kind) if name.starts_with("who-") => message.with(name, performers(kind, regulation)),
            Some(kind) => message.with(name, regulation.map_or(1, |it| it.steps_of(kind).count())),
            None => message,
        }
    })
}

/// Of several steps of a kind the one that has its name, else the first.
fn meant(kind: StepKind, regulation: Option<&Regulation>) -> Option<&StepDefinition> {
    let steps = || regulation.into_iter().flat_map(move |regulation| regulation.steps_of(kind));
    steps().find(|step| step.key == kind.name()).or_else(|| steps().next())
}

fn typed(kind: StepKind, regulation: Option<&Regulation>) -> String {
    meant(kind, regulation).map_or(kind.name(), |step| step.key.as_str()).to_owned()
}

/// What is said of who may do a step that is the management's, or that nobody in particular is to do.
const MANAGEMENT: &str = "management";

/// The names of the roles that may do the step.
fn performers(kind: StepKind, regulation: Option<&Regulation>) -> String {
    let performers = meant(kind, regulation).map(|step| step.performers.as_slice()).unwrap_or_default();
    let roles = regulation.into_iter().flat_map(|regulation| &regulation.roles);
    let roles: Vec<_> = roles.filter(|role| performers.contains(&role.key)).collect();
    if roles.iter().all(|role| role.accountable) {
        return MANAGEMENT.to_owned();
    }
    roles.iter().map(|role| role.name.as_str()).collect::<Vec<_>>().join(", ")
}
