//! Which text is searched.

use crate::people::PublicText;

/// A text that is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Searched {
    /// Which of the texts that are published; none for what is not, in which all that may be read
    /// anywhere is passed over.
    pub(super) text: Option<PublicText>,
    /// Whether it belongs to a report, which refers to nobody: the independent third counts too.
    pub(super) is_report: bool,
    /// Whether people call things there, for which they use no capitals: `notitie-zonnekamp.txt`.
    pub(super) is_calling: bool,
}

impl Searched {
    /// All that is about no year.
    pub const REGULATION: Self =
        Self { text: Some(PublicText::Regulation), is_report: false, is_calling: false };
    /// What is said of all years at once.
    pub const YEARS: Self = Self { text: Some(PublicText::Regulation), is_report: true, is_calling: false };
    /// What is recorded, and not for the public.
    pub const RECORDS: Self = Self { text: None, is_report: true, is_calling: false };
    /// What a person noted of what is recorded, such as a message, or called it.
    pub const NOTED: Self = Self { is_calling: true, ..Self::RECORDS };
    /// What is said of commits.
    pub const MESSAGE: Self = Self { text: None, is_report: false, is_calling: false };

    /// The report over a year and all that belongs to it.
    #[must_use]
    pub const fn year(year: i32) -> Self {
        Self { text: Some(PublicText::Year(year)), is_report: true, is_calling: false }
    }

    /// How the text is named under `leesbaar`.
    #[must_use]
    pub fn name(self) -> Option<String> {
        Some(self.text?.to_string())
    }
}
