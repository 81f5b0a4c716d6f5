//! What can be typed at a place: keys, steps, persons, days, documents and words.

use serde_json::{Value, json};

use super::context::Context;
use super::desks::Sheet;
use super::places::{offset, range};
use crate::assess::Judged;
use crate::case::Case;
use crate::commands::editing::{in_words, judged};
use crate::diagnostic::Severity;
use crate::dossier::{Actor, DOSSIER_KEYS, DocumentKind, EVENT_FIELDS, NO_SERVICE, is_of_persons};
use crate::editing::{choices, lacking, performers, words};
use crate::locale::Locale;
use crate::parse::scalar;
use crate::regulation::{Entry, Regulation, Route, StepKind};
use crate::trail::is_place_of_a_dossier;
use crate::vocabulary::ClosedList;

/// One thing that can be typed.
#[derive(Debug, Default)]
struct Item {
    label: String,
    /// What it is or means.
    detail: String,
    /// What is typed, when that is not the label; with places to fill in.
    snippet: Option<String>,
}

impl Item {
    fn new(label: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { label: label.into(), detail: detail.into(), snippet: None }
    }
}

pub(super) fn complete(sheet: &Sheet<'_>, params: &Value) -> Value {
    let text = sheet.source.text();
    let path = sheet.source.path();
    let at = offset(text, &params["position"]);
    if !is_place_of_a_dossier(path) {
        return json!([]);
    }
    let Some(context) = Context::at(text, at, true) else { return json!([]) };
    let locale = sheet.office.locale;
    let items = judged(sheet.office, path, Some(text), &sheet.desk, |judged| items(judged, &context, locale));
    let items = items.map(|(_, items)| items).unwrap_or_default();
    let place = range(text, context.word);
    let items = items.into_iter().enumerate().map(|(at, item)| {
        let is_snippet = item.snippet.is_some();
        // By the protocol: a piece of text with places, the name of a field, a value.
        let kind = if is_snippet {
            15
        } else if item.label.ends_with(": ") {
            10
        } else {
            12
        };
        let new = item.snippet.unwrap_or_else(|| {
            if item.label.ends_with(": ") { item.label.clone() } else { scalar(&item.label) }
        });
        json!({
            "label": item.label.trim_end_matches(": "),
            "kind": kind,
            "detail": item.detail,
            "sortText": format!("{at:04}"),
            "filterText": item.label.trim_end_matches(": "),
            "insertTextFormat": if is_snippet { 2 } else { 1 },
            "textEdit": { "range": place, "newText": new },
        })
    });
    items.collect()
}

fn items(judged: &Judged<'_>, context: &Context, locale: &'static Locale) -> Vec<Item> {
    let Some(case) = judged.case else { return Vec::new() };
    let key = context.key.as_deref();
    match (context.section.as_str(), key) {
        ("verloop", None) if context.is_item => whole_events(case, locale),
        ("verloop", None) => event_keys(case, context),
        ("verloop", Some(key)) => event_values(case, context, key, locale),
        ("stukken", None) => keys(&["bestand", "soort", "datum", "omschrijving"], context),
        ("stukken", Some(key)) => document_values(case, key),
        ("verantwoording", None) => keys(&["regel", "door", "datum", "reden"], context),
        ("verantwoording", Some("regel")) => {
            let breaches = judged.findings.iter().filter(|it| it.severity == Severity::Breach);
            breaches.map(|it| Item::new(it.code.as_str(), locale.say(&it.message))).collect()
        }
        ("verantwoording", Some("door")) => persons(case),
        ("klager", None) => keys(&["naam", "organisatie", "email", "telefoon", "adres", "anoniem"], context),
        (_, Some("datum")) => days(case, locale),
        (_, Some(key)) => top_values(case, key),
        (_, None) => {
            let has = |key: &&&str| !judged.dossier.source.text().contains(&format!("\n{key}:"));
            DOSSIER_KEYS.iter().filter(has).map(|key| Item::new(format!("{key}: "), "")).collect()
        }
    }
}

fn keys(known: &[&str], context: &Context) -> Vec<Item> {
    let lacking = known.iter().filter(|key| context.field(key).is_none());
    lacking.map(|key| Item::new(format!("{key}: "), "")).collect()
}

fn listed(entries: &[Entry]) -> Vec<Item> {
    entries.iter().map(|entry| Item::new(&*entry.key, &*entry.label)).collect()
}

fn top_values(case: &Case<'_>, key: &str) -> Vec<Item> {
    let Regulation { natures, services, channels, .. } = case.regulation;
    match key {
        "aard" => listed(natures),
        "dienst" => listed(services).into_iter().chain([Item::new(NO_SERVICE, "")]).collect(),
        "kanaal" => listed(channels),
        "route" => Route::names().map(|word| Item::new(word, "")).collect(),
        key if is_of_persons(key) => persons(case),
        "vermoeden" => {
            let stubs = case.regulation.exclusions.iter().filter(|it| it.stub_only);
            stubs.map(|it| Item::new(&*it.key, &*it.name)).collect()
        }
        "directie-gevraagd" | "anoniem" => ["ja", "nee"].map(|word| Item::new(word, "")).into(),
        _ => Vec::new(),
    }
}

fn persons(case: &Case<'_>) -> Vec<Item> {
    let people = case.people.all().iter().filter(|person| person.holds_any(case.today));
    let roles = |person: &crate::people::Person| {
        let held = person.roles.iter().filter(|role| role.holds_on(case.today));
        held.map(|role| role.role.value.as_str()).collect::<Vec<_>>().join(", ")
    };
    people
        .map(|person| Item::new(&*person.key.value.0, format!("{} ({})", person.name, roles(person))))
        .collect()
}

/// Today, and the last days of what is to be done.
fn days(case: &Case<'_>, locale: &Locale) -> Vec<Item> {
    let mut days = vec![Item::new(case.today.to_string(), locale.date(case.today))];
    for next in case.next_steps() {
        let due = next.due.map(|due| Item::new(due.to_string(), next.step.clone()));
        days.extend(due.filter(|due| !days.iter().any(|known| known.label == due.label)));
    }
    days
}

fn document_values(case: &Case<'_>, key: &str) -> Vec<Item> {
    match key {
        "bestand" => {
            let names = case.dossier.on_disk.iter().map(crate::dossier::OnDisk::name);
            names.filter(|name| case.dossier.listed(name).is_none()).map(|name| Item::new(name, "")).collect()
        }
        "soort" => DocumentKind::names().map(|word| Item::new(word, "")).collect(),
        "datum" => vec![Item::new(case.today.to_string(), "")],
        _ => Vec::new(),
    }
}

/// Every step as a whole event, what is to be done first.
fn whole_events(case: &Case<'_>, locale: &'static Locale) -> Vec<Item> {
    let event = |choice: crate::editing::Choice<'_>| {
        let step = choice.step;
        let actors = performers(case, step, None, case.today);
        let by = match actors.as_slice() {
            [only] => scalar(only.key()),
            _ => "$1".to_owned(),
        };
        let mut text = format!("{{datum: {}, stap: {}, door: {by}", case.today, scalar(&step.key));
        for (at, field) in lacking(case, step, &[]).into_iter().enumerate() {
            let subject =
                choice.next.as_ref().and_then(|next| next.subject.as_ref()).filter(|_| field.of_persons);
            let value = subject.map_or_else(|| format!("${}", at + 2), |key| scalar(&key.0));
            text.push_str(&format!(", {}: {value}", field.name));
        }
        text.push('}');
        let detail = choice.next.map(|next| in_words(&next, case, locale)).unwrap_or_default();
        Item { label: step.key.clone(), detail, snippet: Some(text) }
    };
    choices(case).into_iter().map(event).collect()
}

/// The fields that the step takes and that are not typed yet, those that it needs first.
fn event_keys(case: &Case<'_>, context: &Context) -> Vec<Item> {
    let step = context.field("stap").and_then(|step| case.regulation.step(step));
    let needed = step.map(|step| lacking(case, step, &[])).unwrap_or_default();
    let needed = needed.iter().map(|field| field.name.as_str());
    let own = step.map_or(&[][..], |step| step.kind.fields()).iter().map(|field| field.name.name());
    let mut names: Vec<&str> = Vec::new();
    for name in ["datum", "stap", "door"].into_iter().chain(needed).chain(own).chain(EVENT_FIELDS) {
        if !names.contains(&name) && context.field(name).is_none() {
            names.push(name);
        }
    }
    names.into_iter().map(|name| Item::new(format!("{name}: "), "")).collect()
}

fn event_values(case: &Case<'_>, context: &Context, key: &str, locale: &'static Locale) -> Vec<Item> {
    let step = context.field("stap").and_then(|step| case.regulation.step(step));
    match key {
        "stap" => {
            let item = |choice: crate::editing::Choice<'_>| {
                let detail = choice.next.map(|next| in_words(&next, case, locale));
                Item::new(&*choice.step.key, detail.unwrap_or_else(|| choice.step.called().to_owned()))
            };
            let mut seen = Vec::new();
            let mut items: Vec<Item> = choices(case).into_iter().map(item).collect();
            items.retain(|item| {
                !seen.contains(&item.label) && {
                    seen.push(item.label.clone());
                    true
                }
            });
            items
        }
        "datum" | "verwacht" | "tot" => days(case, locale),
        "door" => {
            let day = context.field("datum").and_then(|day| day.parse().ok()).unwrap_or(case.today);
            let able = step.map(|step| performers(case, step, None, day)).unwrap_or_default();
            let mut everyone = persons(case);
            everyone.extend([Actor::Complainant, Actor::Third].map(|actor| Item::new(actor.key(), "")));
            let rank = |item: &Item| {
                let place = able.iter().position(|actor| actor.key() == item.label).unwrap_or(usize::MAX);
                (place, case.people.get(&item.label).is_some_and(|person| case.stands_aside(person)))
            };
            everyone.sort_by_key(rank);
            everyone
        }
        key if is_of_persons(key) => persons(case),
        "stuk" => {
            let listed = case.dossier.documents.iter();
            listed.map(|document| Item::new(&*document.file.value, "")).collect()
        }
        _ => {
            let kind = step.map_or(StepKind::Plain, |step| step.kind);
            words(case, kind, key).into_iter().map(|word| Item::new(word, "")).collect()
        }
    }
}
