//! What the records hold, as parts of a page.

use std::sync::Arc;

use super::{Owners, Section};
use crate::anonymity::Searched;
use crate::calendar::Day;
use crate::case::Case;
use crate::diagnostic::Finding;
use crate::dossier::{Actor, Dossier, Event};
use crate::locale::{Key, Locale};
use crate::people::{Person, PersonKey};
use crate::printer::{details, facts, word_of};
use crate::reading::readings;
use crate::regulation::ThirdParty;
use crate::source::Source;
use crate::vocabulary::ClosedList;

fn section(heading: String, head: &[Key], rows: Vec<Vec<String>>, locale: &Locale) -> Section {
    Section { heading, head: head.iter().map(|key| locale.text(*key)).collect(), rows, is_typed: false }
}

/// Everything of a dossier.
#[must_use]
pub fn of_dossier(case: &Case<'_>, findings: &[Finding], locale: &Locale) -> Vec<Section> {
    let dossier = case.dossier;
    let heading = |key| format!("{}: {}", dossier.id(), locale.text(key));
    let accountings = dossier.accountings.iter().map(|it| {
        let by = it.by.as_ref().map(|by| case.people.name(by.value.key()).to_owned()).unwrap_or_default();
        let day = it.date.map(|day| day.to_string()).unwrap_or_default();
        vec![day, it.rule.value.clone(), by, it.reason.clone()]
    });
    let documents = dossier.documents.iter().map(|it| {
        let day = it.date.map(|day| day.to_string()).unwrap_or_default();
        let kind = it.kind.map(|kind| word_of("document", kind.name(), locale)).unwrap_or_default();
        vec![day, kind, it.file.value.clone(), it.description.clone().unwrap_or_default()]
    });
    let found = findings.iter().map(|it| vec![it.code.as_str().to_owned(), locale.say(&it.message)]);
    let event_head = [key!("access-day"), key!("access-step"), key!("access-by"), key!("access-details")];
    let document_head =
        [key!("access-day"), key!("access-kind"), key!("access-document"), key!("access-description")];
    let accounting_head = [key!("access-day"), key!("access-rule"), key!("access-by"), key!("access-reason")];
    let course = dossier.recorded().into_iter().map(|(event, lapsed)| row(event, lapsed, case, locale));
    let parts = [
        section(heading(key!("access-facts")), &[], first_rows(dossier, case, locale), locale),
        section(heading(key!("access-course")), &event_head, course.collect(), locale),
        section(heading(key!("access-accountings")), &accounting_head, accountings.collect(), locale),
        section(heading(key!("access-documents")), &document_head, documents.collect(), locale),
        section(heading(key!("access-findings")), &[], found.collect(), locale),
        Section {
            heading: heading(key!("access-typed")),
            rows: vec![vec![dossier.source.text().to_owned()]],
            is_typed: true,
            ..Section::default()
        },
    ];
    parts.into_iter().filter(|part| !part.rows.is_empty()).collect()
}

fn first_rows(dossier: &Dossier, case: &Case<'_>, locale: &Locale) -> Vec<Vec<String>> {
    let subject = dossier.subject.as_ref().map(|subject| subject.value.clone()).unwrap_or_default();
    let mut rows = vec![vec![locale.text(key!("access-subject-of")), subject]];
    rows.extend(facts(dossier, case, locale).into_iter().map(|(label, value)| vec![label, value]));
    let reached = dossier.complainant.iter().flat_map(|it| [&it.email, &it.telephone, &it.address]);
    let reached: Vec<&str> = reached.filter(|it| !it.is_empty()).map(String::as_str).collect();
    if !reached.is_empty() {
        rows.push(vec![locale.text(key!("access-reached")), reached.join(", ")]);
    }
    rows
}

/// An event: its day, step, who did it, and what it says.
fn row(event: &Event, lapsed: bool, case: &Case<'_>, locale: &Locale) -> Vec<String> {
    let own = case.regulation.step(&event.step.value);
    let step = own.map(|step| case.regulation.name_of(step, locale));
    let by = event.by.as_ref().map(|by| match &by.value {
        Actor::Complainant => locale.text(key!("site-actor-complainant")),
        Actor::Third => locale.text(key!("site-actor-third")),
        Actor::Person(key) => case.people.name(&key.0).to_owned(),
    });
    let mut says = vec![details(event, case, locale)];
    if lapsed {
        says.push(locale.text(key!("show-lapsed")));
    }
    says.extend(event.corrections.iter().map(|it| {
        let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
        let (field, from, to) = (it.field.as_str(), said(&it.from), said(&it.to));
        locale.say(&message!("show-corrected", field = field, from = from, to = to))
    }));
    says.retain(|text| !text.is_empty());
    vec![
        event.day().map(|day| day.to_string()).unwrap_or_default(),
        step.unwrap_or_else(|| event.step.value.clone()),
        by.unwrap_or_default(),
        says.join("; "),
    ]
}

/// What somebody of the organisation, or the independent third, is and did in a dossier; nothing where that
/// is nothing. `is_meant` tells who of those who act on a day it is about.
#[must_use]
pub fn involvement(
    case: &Case<'_>,
    is_meant: &dyn Fn(&Actor, Option<Day>) -> bool,
    locale: &Locale,
) -> Option<Section> {
    let dossier = case.dossier;
    let is_person = |key: &PersonKey| is_meant(&Actor::Person(key.clone()), None);
    let is_subject = dossier.subjects.iter().any(|subject| is_person(&subject.value));
    let substitutes = dossier.substitute.iter().any(|substitute| is_person(&substitute.value));
    let takes_part = |event: &Event| event.has_part(is_meant);
    let mut rows = Vec::new();
    let mut say = |key: Key| rows.push(vec![String::new(), locale.text(key), String::new(), String::new()]);
    if is_subject {
        say(key!("access-is-subject"));
    }
    if substitutes {
        say(key!("access-is-substitute"));
    }
    let recorded = dossier.recorded().into_iter().filter(|(event, _)| takes_part(event));
    rows.extend(recorded.map(|(event, lapsed)| row(event, lapsed, case, locale)));
    let accounted =
        dossier.accountings.iter().filter(|it| it.by.as_ref().is_some_and(|by| is_meant(&by.value, it.date)));
    rows.extend(accounted.map(|it| {
        let day = it.date.map(|day| day.to_string()).unwrap_or_default();
        vec![day, it.rule.value.clone(), String::new(), it.reason.clone()]
    }));
    if rows.is_empty() {
        return None;
    }
    let subject = dossier.subject.as_ref().map(|subject| subject.value.as_str()).unwrap_or_default();
    let head = [key!("access-day"), key!("access-step"), key!("access-by"), key!("access-details")];
    rows.insert(
        0,
        vec![String::new(), locale.text(key!("access-subject-of")), String::new(), subject.to_owned()],
    );
    Some(section(format!("{}: {}", dossier.id(), locale.text(key!("access-share"))), &head, rows, locale))
}

/// What people.yaml says of somebody.
#[must_use]
pub fn of_employee(person: &Person, locale: &Locale) -> Section {
    let roles = person.roles.iter().map(|period| {
        let to = period.to.map(|day| day.to_string()).unwrap_or_default();
        format!("{} {} – {to}", period.role.value, period.from)
    });
    let emails = person.email.iter().map(|email| email.value.clone());
    let readable = person.readable.iter().map(|form| form.form.clone());
    let keys = person.signing_keys.iter().map(|key| key.value.clone());
    let fields: [(Key, Vec<String>); 7] = [
        (key!("access-key"), vec![person.key.value.0.clone()]),
        (key!("access-name"), vec![person.name.clone()]),
        (key!("access-also"), person.also.clone()),
        (key!("access-email"), emails.collect()),
        (key!("access-roles"), roles.collect()),
        (key!("access-readable"), readable.collect()),
        (key!("access-signing"), keys.collect()),
    ];
    let told = fields.into_iter().filter(|(_, values)| !values.is_empty());
    let rows = told.map(|(label, values)| vec![locale.text(label), values.join("\n")]).collect();
    section(locale.text(key!("access-in-people")), &[], rows, locale)
}

/// What the regulation says of the independent third.
#[must_use]
pub fn of_third(third: &ThirdParty, locale: &Locale) -> Section {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let period = format!("{} – {}", day(third.from), day(third.to));
    let fields = [
        (key!("access-name"), third.name.clone()),
        (key!("access-organisation"), third.organisation.clone()),
        (key!("access-address"), third.address.clone()),
        (key!("access-period"), period),
    ];
    let told = fields.into_iter().filter(|(_, value)| !value.is_empty());
    let rows = told.map(|(label, value)| vec![locale.text(label), value]).collect();
    section(locale.text(key!("access-in-regulation")), &[], rows, locale)
}

/// Where else somebody is named in files: the place, and what stands around it.
#[must_use]
pub fn mentions(owners: &Owners<'_>, sources: &[Arc<Source>], locale: &Locale) -> Section {
    let names = owners.own_names();
    let read: Vec<_> = sources.iter().map(|source| readings(source.text())).collect();
    let found = names.search(&read, |_| Searched::RECORDS);
    let rows = sources.iter().zip(found).flat_map(|(source, found)| {
        found.into_iter().filter_map(|found| {
            let line = source.position(found.span.start).line;
            let whole = source.text().lines().nth(line - 1).unwrap_or_default().trim();
            // The person's own lines in people.yaml stand above.
            let is_told = owners.is_own(source.path(), line);
            (!is_told).then(|| vec![format!("{}:{line}", source.path()), whole.to_owned()])
        })
    });
    let mut rows: Vec<_> = rows.collect();
    rows.dedup();
    section(locale.text(key!("access-mentions")), &[key!("access-place"), key!("access-says")], rows, locale)
}
