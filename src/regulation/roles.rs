//! Who has a say, by the names that the regulation gives its roles.

use super::{Regulation, Role, Route, StepDefinition, StepKind};
use crate::locale::{Key, Locale, Message};
use crate::vocabulary::ClosedList;

impl Regulation {
    /// The role that carries the final responsibility.
    #[must_use]
    pub fn accountable_role(&self) -> Option<&Role> {
        self.roles.iter().find(|role| role.accountable)
    }

    /// Whether it says who decides when the complaint is about the management itself.
    #[must_use]
    pub fn says_who_judges_the_management(&self) -> bool {
        let by_route =
            |step: &StepDefinition| step.performers_by.iter().any(|(by, _)| by == Route::Management.name());
        self.steps_of(StepKind::Decision).any(by_route)
    }

    /// The names of the roles that may do the first step of a kind.
    #[must_use]
    pub fn roles_of(&self, kind: StepKind) -> Vec<&str> {
        let performers = self.steps_of(kind).next().map(|step| step.performers.as_slice());
        let performers = performers.unwrap_or_default();
        let roles = self.roles.iter().filter(|role| performers.contains(&role.key));
        roles.map(|role| role.name.as_str()).collect()
    }

    /// Those who see everything: whoever carries the responsibility, whoever keeps the register, and
    /// whoever else does something in every dossier. To take a complaint in is no reason.
    #[must_use]
    pub fn audience(&self) -> Vec<&str> {
        let accountable = self.accountable_role().map(|role| role.key.as_str());
        let registering = self.steps_of(StepKind::Registered);
        let others = self.steps.iter().filter(|step| step.kind != StepKind::Received);
        let performers = registering.chain(others).flat_map(|step| &step.performers).map(String::as_str);
        let mut keys: Vec<&str> = Vec::new();
        for key in accountable.into_iter().chain(performers) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        let role = |key: &str| self.roles.iter().find(|role| role.key == key);
        keys.into_iter().filter_map(role).map(|role| role.name.as_str()).collect()
    }

    /// Who takes complaints in: the role that one is lodged with, else the name of the desk.
    #[must_use]
    pub fn desk(&self) -> &str {
        let organisation = &self.organisation;
        let lodged = self.roles_of(StepKind::Lodged).into_iter();
        let named = [organisation.contact.name.as_str(), organisation.name.as_str()];
        lodged.chain(named).find(|name| !name.is_empty()).unwrap_or_default()
    }

    /// A text in which they go by the names that they have here.
    #[must_use]
    pub fn say(&self, message: Message, locale: &Locale) -> String {
        let accountable = self.accountable_role().map(|role| role.name.as_str()).unwrap_or_default();
        locale.say(&message.with("desk", self.desk()).with("accountable", accountable))
    }

    /// What a step is called: by its own name, or in the words for its kind.
    #[must_use]
    pub fn name_of(&self, step: &StepDefinition, locale: &Locale) -> String {
        let kind = step.kind.name();
        let known = || {
            let key = self.without_third(step.kind).or_else(|| member!("site-step-{kind}"));
            key.map(|key| self.say(Message::new(key), locale))
        };
        let mut letters = match step.own_name() {
            Some(name) => return name.to_owned(),
            None => known().unwrap_or_else(|| kind.to_owned()),
        }
        .chars()
        .collect::<Vec<_>>();
        if let Some(first) = letters.first_mut() {
            *first = first.to_uppercase().next().unwrap_or(*first);
        }
        letters.into_iter().collect()
    }

    /// The words for a kind of step of which the usual ones name the independent third, where there is none.
    #[must_use]
    pub fn without_third(&self, kind: StepKind) -> Option<Key> {
        match kind {
            _ if self.names_third => None,
            StepKind::Appealed => Some(key!("site-appeal")),
            StepKind::Ruled => Some(key!("site-ruling")),
            _ => None,
        }
    }

    /// Whether a complainant can take a complaint further, to somebody else.
    #[must_use]
    pub fn has_appeal(&self) -> bool {
        let has = |kind| self.steps_of(kind).next().is_some();
        self.names_third && (has(StepKind::Appealed) || has(StepKind::Ruled))
    }
}
