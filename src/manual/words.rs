//! A regulation in the words of its own language, as those read it who type its records.

use super::typed::{cell, code};
use crate::calendar::Term;
use crate::deadline::{COMPLETION, END_OF_RETENTION};
use crate::figures::length;
use crate::locale::{Key, Locale, Message};
use crate::regulation::{COMPLAINANT, RECEIVER, Regulation, StepDefinition, THIRD, TermRule};
use crate::vocabulary::ClosedList;

/// One version of a regulation, spoken about in its own language.
#[derive(Clone, Copy)]
pub(super) struct Words<'r> {
    pub(super) regulation: &'r Regulation,
    pub(super) locale: &'static Locale,
}

impl<'r> Words<'r> {
    pub(super) fn of(regulation: &'r Regulation) -> Self {
        Self { regulation, locale: Locale::of(regulation.publication.language) }
    }

    /// A text that may name the desk, and who carries the final responsibility.
    pub(super) fn fill(self, message: Message) -> String {
        self.locale.say(&message.with("desk", self.desk()).with("accountable", self.accountable()))
    }

    pub(super) fn say(self, key: Key) -> String {
        self.fill(Message::new(key))
    }

    /// What a word of a closed list means, as the site has it.
    pub(super) fn listed(self, list: &str, name: &str) -> String {
        self.locale.text(family!("site-{list}-{name}"))
    }

    /// Who carries the final responsibility, with the name of the role.
    pub(super) fn accountable(self) -> String {
        let message = match self.regulation.accountable_role() {
            Some(role) => message!("manual-accountable", role = cell(&role.name)),
            None => message!("manual-accountable-unknown"),
        };
        self.locale.say(&message)
    }

    /// Where complaints are lodged.
    pub(super) fn desk(self) -> String {
        let organisation = &self.regulation.organisation;
        let named =
            [&organisation.contact.name, &organisation.name].into_iter().find(|name| !name.is_empty());
        named.map_or_else(|| self.locale.text(key!("manual-desk-unknown")), |name| cell(name))
    }

    /// `drie werkweken`, `één maand`.
    pub(super) fn length(self, term: Term) -> String {
        length(self.locale, term)
    }

    /// `binnen drie werkweken na ontvangen`, or the target as a target.
    pub(super) fn within(self, rule: &TermRule) -> String {
        let key = if rule.binding { key!("manual-within") } else { key!("manual-target") };
        let message = Message::new(key).with("length", self.length(rule.length));
        self.fill(message.with("from", self.from(&rule.from)))
    }

    /// What a term counts from.
    pub(super) fn from(self, from: &str) -> String {
        match from {
            COMPLETION => self.say(key!("manual-from-completion")),
            END_OF_RETENTION => self.say(key!("manual-from-end-of-retention")),
            step => code(step),
        }
    }

    /// What happens at a step: its own name, or else what its kind means.
    pub(super) fn name(self, step: &StepDefinition) -> String {
        match &step.name {
            Some(name) => cell(name),
            None => self.say(family!("manual-step-{}", step.kind.name())),
        }
    }

    /// What people read for a role, or for who stands for `ontvanger`, `klager` and `derde`.
    pub(super) fn performer(self, key: &str) -> String {
        match key {
            RECEIVER => self.say(key!("manual-who-receiver")),
            COMPLAINANT => self.say(key!("manual-who-complainant")),
            THIRD => self.say(key!("manual-who-third")),
            _ => {
                let role = self.regulation.roles.iter().find(|role| role.key == key);
                cell(role.map_or(key, |role| &role.name))
            }
        }
    }

    pub(super) fn performers(self, keys: &[String]) -> String {
        if keys.is_empty() {
            return self.say(key!("manual-who-anyone"));
        }
        self.alternatives(&keys.iter().map(|key| self.performer(key)).collect::<Vec<_>>())
    }

    /// `gegrond, ongegrond of geen-oordeel`.
    pub(super) fn alternatives(self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                format!("{} {} {last}", first.join(", "), self.locale.text(key!("public-or")))
            }
        }
    }
}
