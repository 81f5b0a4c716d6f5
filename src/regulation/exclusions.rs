//! What a regulation does not apply to, and where one can go instead.

use super::Regulation;

/// Something that does not fall under the regulation.
#[derive(Debug, Clone)]
pub struct Exclusion {
    /// What is typed as `grond`.
    pub key: String,
    /// What people read.
    pub name: String,
    /// Where one can go instead.
    pub referral: String,
    /// The telephone number there; empty when none is given.
    pub telephone: String,
    /// The address of its site; empty when none is given.
    pub website: String,
    /// The articles that it comes from.
    pub articles: Vec<String>,
    /// Whether only a stub may be kept: no complainant, subject, body or documents.
    pub stub_only: bool,
}

impl Regulation {
    /// What does not fall under the regulation, by key.
    #[must_use]
    pub fn exclusion(&self, key: &str) -> Option<&Exclusion> {
        self.exclusions.iter().find(|exclusion| exclusion.key == key)
    }
}
