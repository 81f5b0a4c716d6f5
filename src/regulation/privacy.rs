//! What the organisation tells of personal data (`avg`).

/// What people are told of their data where that differs from what is told by default; what is not
/// given is empty.
#[derive(Debug, Clone, Default)]
pub struct Privacy {
    /// What is kept.
    pub data: String,
    /// Why.
    pub purpose: String,
    /// Where one asks for one's rights: an e-mail address.
    pub contact: String,
    /// The data protection officer.
    pub officer: String,
    /// The authority to which one can complain.
    pub authority: String,
}

impl Privacy {
    /// The same with another text for each.
    #[must_use]
    pub fn with_texts(&self, change: &dyn Fn(&str) -> String) -> Self {
        Self {
            data: change(&self.data),
            purpose: change(&self.purpose),
            contact: change(&self.contact),
            officer: change(&self.officer),
            authority: change(&self.authority),
        }
    }
}
