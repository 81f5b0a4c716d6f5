//! What is printed: the registration form of art. 8 b and the cover sheets of art. 5.

use super::dossier::Names;
use super::words::Words;
use super::{CoverView, Fact, FormPart};
use crate::dossier::{Dossier, NO_SERVICE};
use crate::regulation::{Entry, Regulation};
use crate::vocabulary::ClosedList;

/// Nature, service, channel and route.
pub(super) fn classification(dossier: &Dossier, names: &Names<'_>) -> Vec<Fact> {
    let words = names.words;
    let label = |list: fn(&Regulation) -> &[Entry], key: Option<&str>| {
        let key = key.unwrap_or_default();
        let entries = names.regulation.map(list).unwrap_or_default();
        entries.iter().find(|entry| entry.key == key).map_or(key, |entry| &entry.label).to_owned()
    };
    let text = |value: &Option<crate::source::Spanned<String>>| value.as_ref().map(|it| it.value.clone());
    let (nature, service, channel) = (text(&dossier.nature), text(&dossier.service), text(&dossier.channel));
    let service = if service.as_deref() == Some(NO_SERVICE) {
        words.label("service_none")
    } else {
        label(|regulation| &regulation.services, service.as_deref())
    };
    let route = dossier.route.as_ref().map(|route| words.value("route", route.value.name()));
    vec![
        words.fact("fact_nature", label(|regulation| &regulation.natures, nature.as_deref())),
        words.fact("fact_service", service),
        words.fact("fact_channel", label(|regulation| &regulation.channels, channel.as_deref())),
        words.fact("fact_route", route.unwrap_or_default()),
    ]
}

/// Who complains: what the record gives.
pub(super) fn complainant(dossier: &Dossier, words: &Words) -> Vec<Fact> {
    let Some(complainant) = &dossier.complainant else { return Vec::new() };
    let mut facts = Vec::new();
    if complainant.anonymous {
        facts.push(words.fact("fact_name", words.label("anonymous")));
    }
    let given = [
        ("fact_name", &complainant.name),
        ("fact_organisation", &complainant.organisation),
        ("fact_email", &complainant.email),
        ("fact_telephone", &complainant.telephone),
        ("fact_address", &complainant.address),
    ];
    let given = given.into_iter().filter(|(_, value)| !value.is_empty());
    facts.extend(given.map(|(name, value)| words.fact(name, value.clone())));
    facts
}

/// The registration form: every line stands there, so that what is unknown can be filled in by hand.
pub(super) fn form(dossier: &Dossier, names: &Names<'_>) -> Vec<FormPart> {
    let words = names.words;
    let part = |title: &str, facts| FormPart { title: words.label(title), facts };
    let mut concerned: Vec<Fact> = dossier
        .subjects
        .iter()
        .map(|subject| words.fact("fact_employee", names.person(&subject.value)))
        .collect();
    if concerned.is_empty() {
        concerned.push(words.fact("fact_employee", words.label("nobody")));
    }
    vec![
        part("form_complaint", complaint(dossier, names)),
        part("form_complainant", whole_complainant(dossier, words)),
        part("form_concerned", concerned),
        part("form_handling", handling(names)),
    ]
}

fn complaint(dossier: &Dossier, names: &Names<'_>) -> Vec<Fact> {
    let words = names.words;
    let subject = dossier.subject.as_ref().map(|subject| subject.value.clone());
    let received = names.case.and_then(|case| case.state.received).map(|mark| words.date(mark.day));
    let receiver = names.case.and_then(|case| case.receiver()).map(|actor| names.actor(actor));
    let mut facts = vec![
        words.fact("fact_number", dossier.name.clone()),
        words.fact("fact_subject", subject.unwrap_or_default()),
        words.fact("fact_received", received.unwrap_or_default()),
        words.fact("fact_receiver", receiver.unwrap_or_default()),
    ];
    facts.extend(classification(dossier, names));
    facts
}

fn whole_complainant(dossier: &Dossier, words: &Words) -> Vec<Fact> {
    let complainant = dossier.complainant.clone().unwrap_or_default();
    let name = if complainant.anonymous { words.label("anonymous") } else { complainant.name };
    vec![
        words.fact("fact_name", name),
        words.fact("fact_organisation", complainant.organisation),
        words.fact("fact_email", complainant.email),
        words.fact("fact_telephone", complainant.telephone),
        words.fact("fact_address", complainant.address),
    ]
}

fn handling(names: &Names<'_>) -> Vec<Fact> {
    let words = names.words;
    let state = names.case.map(|case| &case.state);
    let decision = state.and_then(|state| Some((state.outcome, state.decision?.day)));
    let decided = decision
        .map(|(outcome, day)| format!("{}, {}", words.value("outcome", outcome.name()), words.date(day)));
    let handled = state.and_then(|state| state.handled);
    let verdict = names.case.zip(handled).and_then(|(case, mark)| {
        case.event(mark).details.verdict.as_ref().map(|it| words.value("verdict", it.value.name()))
    });
    vec![
        words.fact("fact_decision", decided.unwrap_or_default()),
        words.fact("fact_verdict", verdict.unwrap_or_default()),
        words.fact("fact_handled", handled.map(|mark| words.date(mark.day)).unwrap_or_default()),
    ]
}

/// A cover sheet for each employee concerned, and one without a name.
pub(super) fn covers(dossier: &Dossier, names: &Names<'_>) -> Vec<CoverView> {
    let named = dossier.subjects.iter().map(|subject| names.person(&subject.value));
    let sheet = |(index, to): (usize, String)| CoverView { id: format!("voorblad-{}", index + 1), to };
    named.chain(std::iter::once(String::new())).enumerate().map(sheet).collect()
}
