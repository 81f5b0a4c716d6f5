//! What is so grave that it isn't handled here: where to go with it, and whom to call.

use serde::Serialize;

use super::words::{Words, dialled};
use crate::locale::Key;

/// Where to go with what is so grave that it isn't handled here.
#[derive(Debug, Clone, Serialize)]
pub struct ElsewhereView {
    /// That, in a sentence.
    pub text: String,
    /// The telephone number; empty when none is given.
    pub telephone: String,
    /// The same for a telephone to dial.
    pub dial: String,
    /// The address of its site; empty when none is given.
    pub website: String,
    /// The same as people read it.
    pub site: String,
    /// Whom anyone can call, where the regulation gives no number of its own.
    pub calls: Vec<CallView>,
}

/// A number that anyone can call.
#[derive(Debug, Clone, Serialize)]
pub struct CallView {
    /// When to call it.
    pub text: String,
    /// The number.
    pub telephone: &'static str,
    /// The same for a telephone to dial.
    pub dial: String,
}

/// The numbers of the Netherlands, with when to call them.
const DUTCH_NUMBERS: [(Key, &str); 2] =
    [(key!("public-how-danger"), "112"), (key!("public-how-police"), "0900-8844")];

/// Of what is so grave that only a stub is kept, a complainant hears first where to go.
pub(super) fn elsewhere(words: Words<'_>) -> Vec<ElsewhereView> {
    let exclusions = words.regulation.exclusions.iter();
    let grave = exclusions.filter(|exclusion| exclusion.stub_only && !exclusion.referral.is_empty());
    grave
        .map(|exclusion| {
            let what = words.foreign(&exclusion.name).text;
            let message = message!("public-how-elsewhere", what = what, ..);
            let bare = exclusion.website.split("://").last().unwrap_or_default();
            ElsewhereView {
                text: words.fill(message.with("where", words.foreign(&exclusion.referral).text)),
                telephone: exclusion.telephone.clone(),
                dial: dialled(&exclusion.telephone),
                website: exclusion.website.clone(),
                site: bare.trim_end_matches('/').to_owned(),
                calls: if exclusion.telephone.is_empty() { calls(words) } else { Vec::new() },
            }
        })
        .collect()
}

/// A regulation that goes by the calendar of a country is of that country; of any other it isn't known
/// whom people call there.
fn calls(words: Words<'_>) -> Vec<CallView> {
    let numbers = DUTCH_NUMBERS.into_iter().filter(|_| words.regulation.calendar.is_dutch());
    numbers
        .map(|(key, telephone)| CallView { text: words.text(key), telephone, dial: dialled(telephone) })
        .collect()
}
