//! What one wants to know of a dossier before anything else: who complains, about whom, and how it
//! ended.

use super::names::Names;
use super::words::Words;
use crate::case::Case;
use crate::dossier::{Dossier, Verdict};
use crate::register::Summary;
use crate::regulation::Outcome;
use crate::state::Mark;
use crate::vocabulary::ClosedList;

/// How a dossier ended, in a sentence without its full stop; empty while it did not.
pub(super) fn ending(case: &Case<'_>, names: &Names<'_>) -> String {
    let (words, state) = (names.words, &case.state);
    let on = |text: &str, mark: Mark| format!("{text} ({})", words.date(mark.day));
    let details = |mark: Mark| &case.event(mark).details;
    let verdict = |mark| Some(details(mark).verdict.as_ref()?.value);
    let answered = |mark| match state.outcome {
        Outcome::Light => words.label(key!("site-ended-light")),
        _ => verdict(mark)
            .map_or(words.label(key!("site-ended-answered")), |it| words.value("verdict", it.name())),
    };
    let rejected = |mark| {
        let ground =
            details(mark).ground.as_ref().map(|ground| format!(": {}", names.exclusion(&ground.value)));
        format!("{}{}", words.value("outcome", state.outcome.name()), ground.unwrap_or_default())
    };
    let own = match state.outcome {
        Outcome::Withdrawn => state.withdrawn.map(|mark| on(words.label(key!("site-ended-withdrawn")), mark)),
        Outcome::Inadmissible | Outcome::Excluded => state.decision.map(|mark| on(&rejected(mark), mark)),
        Outcome::Applicable | Outcome::Light => state.handled.map(|mark| on(answered(mark), mark)),
    };
    let appeal = state.ruling.and_then(|mark| Some(on(&in_appeal(verdict(mark)?, words), mark)));
    own.into_iter().chain(appeal).collect::<Vec<_>>().join(" · ")
}

/// The same of a dossier among others, without its days.
pub(super) fn ending_of(summary: &Summary, words: &Words) -> String {
    let outcome = || words.value("outcome", summary.outcome.name());
    let handled = summary.handled.is_some();
    let own = match summary.outcome {
        Outcome::Withdrawn => Some(outcome()),
        Outcome::Inadmissible | Outcome::Excluded => summary.decided.then(outcome),
        Outcome::Light => handled.then(outcome),
        Outcome::Applicable => {
            summary.facts.verdict.filter(|_| handled).map(|it| words.value("verdict", it.name()))
        }
    };
    let appeal = summary.facts.ruling.map(|verdict| in_appeal(verdict, words));
    own.map(str::to_owned).into_iter().chain(appeal).collect::<Vec<_>>().join(" · ")
}

fn in_appeal(verdict: Verdict, words: &Words) -> String {
    format!("{} {}", words.label(key!("site-ended-appeal")), words.value("verdict", verdict.name()))
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
        Some(key) => words.say(&message!("site-management-replaced", name = names.person(key))),
        None if case.is_some_and(|case| case.state.stage.is_open()) => {
            words.label(key!("site-management-concerned")).to_owned()
        }
        None => String::new(),
    }
}
