//! What people are told of their data: what is kept, why, how long, what they may ask, and of whom.

use serde::Serialize;

use super::procedure;
use super::words::{Phrase, Words};
use crate::locale::Key;
use crate::regulation::Privacy;

/// What is told; what is empty is not.
#[derive(Debug, Clone, Serialize)]
pub struct PrivacyView {
    /// What is kept.
    pub data: Phrase,
    /// Why.
    pub purpose: Phrase,
    /// How long; empty where the regulation does not say.
    pub kept: String,
    /// The e-mail address at which one asks; empty where none is known.
    pub contact: String,
    /// The data protection officer.
    pub officer: Phrase,
    /// To whom one can complain.
    pub authority: String,
}

impl PrivacyView {
    /// `contact` is where one turns to with anything else.
    pub(super) fn of(words: Words<'_>, contact: &str) -> Self {
        let Privacy { data, purpose, contact: own, officer, authority } = &words.regulation.privacy;
        let given = |text: &str, otherwise: Key| match text {
            "" => Phrase { text: words.say(otherwise), lang: None },
            text => words.foreign(text),
        };
        let kept = procedure::retention(words).filter(|rule| rule.binding).map(|rule| {
            let (length, from) = (words.length(rule.length), words.from(&rule.from));
            let kept = words.fill(message!("public-privacy-kept", length = length, from = from));
            format!("{kept} {}", procedure::after_retention(words))
        });
        let why = match words.regulation.annual_report.month {
            Some(_) => key!("public-privacy-why-report"),
            None => key!("public-privacy-why"),
        };
        let name = given(authority, key!("public-privacy-authority-name")).text;
        Self {
            data: given(data, key!("public-privacy-data")),
            purpose: given(purpose, why),
            kept: kept.unwrap_or_default(),
            contact: if own.is_empty() { contact.to_owned() } else { own.clone() },
            officer: words.foreign(officer),
            authority: words.fill(message!("public-privacy-authority", name = name)),
        }
    }
}
