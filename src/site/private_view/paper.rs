//! What is printed: the registration form of art. 8 b and the cover sheets of art. 5.

use super::names::Names;
use super::words::Words;
use super::{CoverView, Facts, FormPart};
use crate::dossier::{Complainant, Dossier, NO_SERVICE};
use crate::locale::Key;
use crate::regulation::{Entry, Regulation};
use crate::source::Spanned;
use crate::vocabulary::ClosedList;

/// Nature, service, channel and route.
pub(super) fn classification(dossier: &Dossier, names: &Names<'_>, facts: Facts) -> Facts {
    let words = names.words;
    let label = |list: fn(&Regulation) -> &[Entry], key: &Option<Spanned<String>>| {
        let key = key.as_ref().map_or("", |key| key.value.as_str());
        let entries = names.regulation.map(list).unwrap_or_default();
        entries.iter().find(|entry| entry.key == key).map_or(key, |entry| &entry.label).to_owned()
    };
    let service = |facts: Facts| match &dossier.service {
        Some(service) if service.value == NO_SERVICE => {
            facts.with(key!("site-fact-service"), words.label(key!("site-service-none")))
        }
        service => {
            facts.with_quoted(key!("site-fact-service"), &label(|regulation| &regulation.services, service))
        }
    };
    let route = dossier.route.as_ref().map_or("", |route| words.value("route", route.value.name()));
    let nature = label(|regulation| &regulation.natures, &dossier.nature);
    service(facts.with_quoted(key!("site-fact-nature"), &nature))
        .with_quoted(key!("site-fact-channel"), &label(|regulation| &regulation.channels, &dossier.channel))
        .with(key!("site-fact-route"), route)
}

/// What the record gives of who complains, under its labels.
fn given(complainant: &Complainant) -> [(Key, &str); 5] {
    [
        (key!("site-fact-name"), &complainant.name),
        (key!("site-fact-organisation"), &complainant.organisation),
        (key!("site-fact-email"), &complainant.email),
        (key!("site-fact-telephone"), &complainant.telephone),
        (key!("site-fact-address"), &complainant.address),
    ]
}

/// Who complains: what the record gives.
pub(super) fn complainant(dossier: &Dossier, words: &Words) -> Facts {
    let facts = Facts::new(words);
    let Some(complainant) = &dossier.complainant else { return facts };
    let anonymous = if complainant.anonymous { words.label(key!("site-anonymous")) } else { "" };
    let facts = facts.with_any(key!("site-fact-name"), anonymous);
    let asked = if complainant.anonymous { words.label(key!("site-anonymous-steps")) } else { "" };
    let facts = facts.with_any(key!("site-fact-anonymous"), asked);
    given(complainant).into_iter().fold(facts, |facts, (name, value)| facts.with_any(name, value))
}

/// The registration form: every line stands there, so that what is unknown can be filled in by hand.
/// Of what is kept as a stub only nothing more is to be kept, so that has none.
pub(super) fn form(dossier: &Dossier, names: &Names<'_>) -> Vec<FormPart> {
    let words = names.words;
    let part = |title, facts| FormPart { title: words.label(title), facts };
    if dossier.is_stub() {
        return Vec::new();
    }
    vec![
        part(key!("site-form-complaint"), complaint(dossier, names)),
        part(key!("site-form-complainant"), whole_complainant(dossier, words)),
        part(key!("site-form-concerned"), concerned(dossier, names)),
        part(key!("site-form-handling"), handling(names)),
    ]
}

fn concerned(dossier: &Dossier, names: &Names<'_>) -> Facts {
    let facts = Facts::new(names.words);
    if dossier.subjects.is_empty() {
        return facts.with(key!("site-fact-employee"), names.words.label(key!("site-nobody")));
    }
    let subjects = dossier.subjects.iter().map(|subject| names.person(&subject.value));
    subjects.fold(facts, |facts, name| facts.with(key!("site-fact-employee"), name))
}

fn complaint(dossier: &Dossier, names: &Names<'_>) -> Facts {
    let words = names.words;
    let received = names.case.and_then(|case| case.state.received).map(|mark| words.date(mark.day));
    let receiver = names.case.and_then(|case| case.receiver()).map_or("", |actor| names.actor(actor));
    let facts = Facts::new(words)
        .with(key!("site-fact-number"), &dossier.name)
        .with_quoted(key!("site-fact-subject"), dossier.subject.as_ref().map_or("", |subject| &subject.value))
        .with(key!("site-fact-received"), &received.unwrap_or_default())
        .with(key!("site-fact-receiver"), receiver);
    classification(dossier, names, facts)
}

fn whole_complainant(dossier: &Dossier, words: &Words) -> Facts {
    let nobody = Complainant::default();
    let complainant = dossier.complainant.as_ref().unwrap_or(&nobody);
    given(complainant).into_iter().fold(Facts::new(words), |facts, (name, value)| {
        let is_anonymous = complainant.anonymous && name == key!("site-fact-name");
        facts.with(name, if is_anonymous { words.label(key!("site-anonymous")) } else { value })
    })
}

fn handling(names: &Names<'_>) -> Facts {
    let words = names.words;
    let state = names.case.map(|case| &case.state);
    let decision = state.and_then(|state| Some((state.outcome, state.decision?.day)));
    let decided = decision
        .map(|(outcome, day)| format!("{}, {}", words.value("outcome", outcome.name()), words.date(day)));
    let handled = state.and_then(|state| state.handled);
    let verdict = names.case.zip(handled).and_then(|(case, mark)| {
        case.event(mark).details.verdict.as_ref().map(|it| words.value("verdict", it.value.name()))
    });
    Facts::new(words)
        .with(key!("site-fact-decision"), &decided.unwrap_or_default())
        .with(key!("site-fact-verdict"), verdict.unwrap_or_default())
        .with(key!("site-fact-handled"), &handled.map(|mark| words.date(mark.day)).unwrap_or_default())
}

/// A cover sheet for each employee concerned, and one without a name.
pub(super) fn covers(dossier: &Dossier, names: &Names<'_>) -> Vec<CoverView> {
    let named = dossier.subjects.iter().map(|subject| names.person(&subject.value));
    let sheet =
        |(index, to): (usize, &str)| CoverView { id: format!("voorblad-{}", index + 1), to: to.to_owned() };
    named.chain(std::iter::once("")).enumerate().map(sheet).collect()
}
