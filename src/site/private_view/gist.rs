//! What one wants to know of a dossier before anything else: who complains, about whom, and how it
//! ended.

use super::names::Names;
use super::words::Words;
use crate::case::{Case, Turn, ended_as, in_appeal};
use crate::dossier::Dossier;
use crate::locale::{Locale, Message};
use crate::register::Summary;
use crate::regulation::{Outcome, Route};

/// How a dossier ended among others, without its days.
pub(super) fn ending_of(summary: &Summary, words: &Words) -> String {
    let is_over = match summary.outcome {
        Outcome::Withdrawn => true,
        Outcome::Inadmissible | Outcome::Excluded => summary.decided,
        Outcome::Applicable | Outcome::Light => summary.handled.is_some(),
    };
    let own = is_over.then(|| words.label(ended_as(summary.outcome, summary.facts.verdict)).to_owned());
    let appeal = summary.facts.ruling.map(|verdict| in_appeal(verdict, Locale::of(words.language())));
    own.into_iter().chain(appeal).collect::<Vec<_>>().join(" · ")
}

/// Who complains, and for whom; empty where the record may not or does not say.
pub(super) fn complainant(dossier: &Dossier, words: &Words) -> String {
    let Some(complainant) = dossier.complainant.as_ref().filter(|_| !dossier.is_stub()) else {
        return String::new();
    };
    let name = if complainant.anonymous { words.label(key!("site-anonymous")) } else { &complainant.name };
    let parts = [name, &complainant.organisation].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// Whom it is about.
pub(super) fn concerned(dossier: &Dossier, names: &Names<'_>) -> String {
    let subjects = dossier.subjects.iter().map(|subject| names.person(&subject.value));
    subjects.collect::<Vec<_>>().join(", ")
}

/// What holds for this dossier alone, and has to be known first.
pub(super) fn caution(dossier: &Dossier, case: Option<&Case<'_>>, names: &Names<'_>) -> String {
    let words = names.words;
    if dossier.is_stub() {
        return words.label(key!("site-stub-note")).to_owned();
    }
    if !dossier.is_about_management() {
        return String::new();
    }
    match dossier.acts_for_management() {
        Some(key) => names.say(message!("site-management-replaced", name = names.person(key), ..)),
        None if case.is_some_and(is_undecided_who_judges) => {
            names.say(Message::new(key!("site-management-concerned")))
        }
        None => String::new(),
    }
}

/// Whether it is still to be agreed who decides in the place of the management.
fn is_undecided_who_judges(case: &Case<'_>) -> bool {
    case.state.stage.is_open() && !case.regulation.says_who_judges_the_management()
}

/// The same of a dossier among others, without a name.
pub(super) fn note(summary: &Summary, names: &Names<'_>) -> String {
    if summary.route != Some(Route::Management) {
        return String::new();
    }
    let is_unnamed = summary.next.iter().any(|step| step.turn == Turn::Substitute);
    names.say(Message::new(if is_unnamed { key!("site-note-unnamed") } else { key!("site-note-management") }))
}
