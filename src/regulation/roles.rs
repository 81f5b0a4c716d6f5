//! Who has a say, by the names that the regulation gives its roles.

use super::{Regulation, Role, StepKind};

impl Regulation {
    /// The role that carries the final responsibility.
    #[must_use]
    pub fn accountable_role(&self) -> Option<&Role> {
        self.roles.iter().find(|role| role.accountable)
    }

    /// The names of the roles that may do the first step of a kind.
    #[must_use]
    pub fn roles_of(&self, kind: StepKind) -> Vec<&str> {
        let performers = self.steps_of(kind).next().map(|step| step.performers.as_slice());
        let performers = performers.unwrap_or_default();
        let roles = self.roles.iter().filter(|role| performers.contains(&role.key));
        roles.map(|role| role.name.as_str()).collect()
    }

    /// Those who see everything: whoever carries the responsibility, and whoever keeps the register.
    #[must_use]
    pub fn audience(&self) -> Vec<&str> {
        let mut names: Vec<&str> =
            self.accountable_role().map(|role| role.name.as_str()).into_iter().collect();
        for name in self.roles_of(StepKind::Registered) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// Whether a complainant can take a complaint further, to somebody else.
    #[must_use]
    pub fn has_appeal(&self) -> bool {
        let has = |kind| self.steps_of(kind).next().is_some();
        self.names_third && (has(StepKind::Appealed) || has(StepKind::Ruled))
    }
}
