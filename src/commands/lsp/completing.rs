//! What can be typed at a place: keys, steps, persons, days, documents and words.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::context::Context;
use super::desks::Sheet;
use super::places::{offset, range};
use crate::assess::Judged;
use crate::calendar::Day;
use crate::case::Case;
use crate::commands::editing::{in_words, judged};
use crate::diagnostic::Severity;
use crate::dossier::{
    Actor, DOSSIER_KEYS, DocumentKind, Dossier, EVENT_FIELDS, FieldName, FieldType, NO_SERVICE, is_of_persons,
};
use crate::editing::{Typed, choices, in_braces, lacking, performers, words};
use crate::locale::Locale;
use crate::parse::{named_event, scalar};
use crate::regulation::{Entry, Outcome, Regulation, Route, StepKind};
use crate::trail::{EventText, is_place_of_a_dossier};
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
    let lead = context.lead;
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
            "textEdit": { "range": place, "newText": format!("{lead}{new}") },
        })
    });
    items.collect()
}

/// What a word means where it stands, when it is one of those that can stand there.
pub(super) fn explained(
    judged: &Judged<'_>,
    context: &Context,
    word: &str,
    locale: &'static Locale,
) -> Option<String> {
    let items = offered(judged, context, locale);
    let item = items.into_iter().find(|item| item.snippet.is_none() && item.label == word);
    Some(item?.detail).filter(|detail| !detail.is_empty())
}

fn items(judged: &Judged<'_>, context: &Context, locale: &'static Locale) -> Vec<Item> {
    let mut items = offered(judged, context, locale);
    items.retain(|item| !context.taken.contains(&item.label));
    items
}

fn offered(judged: &Judged<'_>, context: &Context, locale: &'static Locale) -> Vec<Item> {
    let Some(case) = judged.case else { return Vec::new() };
    let key = context.key.as_deref();
    match (context.section.as_str(), key) {
        ("verloop", None) if context.is_item => whole_events(case, locale),
        ("verloop", key) if context.within.as_ref().is_some_and(|(of, _)| of == "op") => {
            named_events(case, context, key)
        }
        ("verloop", None) if context.within.as_ref().is_some_and(|(of, _)| of == "wordt") => {
            keys_of_events(case.dossier, context)
        }
        ("verloop", None) => event_keys(case, context),
        ("verloop", Some(key)) => event_values(case, context, key, locale),
        ("stukken", None) => keys(&["bestand", "soort", "datum", "omschrijving"], context),
        ("stukken", Some(key)) => document_values(case, key, locale),
        ("verantwoording", None) => keys(&["regel", "door", "datum", "reden"], context),
        ("verantwoording", Some("regel")) => {
            // A reason may be given ahead, while it is only late.
            let owed = [Severity::Breach, Severity::Late];
            let owed = judged.findings.iter().filter(|it| owed.contains(&it.severity));
            owed.map(|it| Item::new(it.code.as_str(), locale.say(&it.message))).collect()
        }
        ("verantwoording", Some("door")) => persons(case, day(case, context)),
        ("klager", None) => keys(&["naam", "organisatie", "email", "telefoon", "adres", "anoniem"], context),
        (_, Some("datum")) => days(case, locale),
        (_, Some(key)) => top_values(case, key, locale),
        ("", None) => {
            let has = |key: &&&str| !judged.dossier.source.text().contains(&format!("\n{key}:"));
            DOSSIER_KEYS.iter().filter(has).map(|key| Item::new(format!("{key}: "), "")).collect()
        }
        (list, None) => top_values(case, list, locale),
    }
}

/// The day of what is being typed, and today where it has none yet.
fn day(case: &Case<'_>, context: &Context) -> Day {
    context.field("datum").and_then(|day| day.parse().ok()).unwrap_or(case.today)
}

/// What a word of a closed list means, as the site has it.
fn called(list: &str, word: &str, locale: &Locale) -> String {
    member!("site-{list}-{word}").map(|key| locale.text(key)).unwrap_or_default()
}

fn keys(known: &[&str], context: &Context) -> Vec<Item> {
    let lacking = known.iter().filter(|key| context.field(key).is_none());
    lacking.map(|key| Item::new(format!("{key}: "), "")).collect()
}

fn listed(entries: &[Entry]) -> Vec<Item> {
    entries.iter().map(|entry| Item::new(&*entry.key, &*entry.label)).collect()
}

fn top_values(case: &Case<'_>, key: &str, locale: &Locale) -> Vec<Item> {
    let Regulation { natures, services, channels, .. } = case.regulation;
    match key {
        "aard" => listed(natures),
        "dienst" => listed(services).into_iter().chain([Item::new(NO_SERVICE, "")]).collect(),
        "kanaal" => listed(channels),
        "route" => Route::names().map(|word| Item::new(word, called("route", word, locale))).collect(),
        key if is_of_persons(key) => persons(case, case.today),
        "vermoeden" => {
            let stubs = case.regulation.exclusions.iter().filter(|it| it.stub_only);
            stubs.map(|it| Item::new(&*it.key, &*it.name)).collect()
        }
        "directie-gevraagd" | "anoniem" => ["ja", "nee"].map(|word| Item::new(word, "")).into(),
        _ => Vec::new(),
    }
}

/// Who had a role on a day, with those roles.
fn persons(case: &Case<'_>, day: Day) -> Vec<Item> {
    let people = case.people.all().iter().filter(|person| person.holds_any(day));
    let roles = |person: &crate::people::Person| {
        let held = person.roles.iter().filter(|role| role.holds_on(day));
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

fn document_values(case: &Case<'_>, key: &str, locale: &Locale) -> Vec<Item> {
    match key {
        "bestand" => {
            let names = case.dossier.on_disk.iter().map(crate::dossier::OnDisk::name);
            names.filter(|name| case.dossier.listed(name).is_none()).map(|name| Item::new(name, "")).collect()
        }
        "soort" => {
            DocumentKind::names().map(|word| Item::new(word, called("document", word, locale))).collect()
        }
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

/// What names an event that is there: all of it as it would be named, or one of its fields.
fn named_events(case: &Case<'_>, context: &Context, key: Option<&str>) -> Vec<Item> {
    let dossier = case.dossier;
    let is_begun = context.within.as_ref().is_some_and(|(_, typed)| typed.contains(':'));
    match key {
        None if is_begun => keys_of_events(dossier, context),
        None => {
            let named = |(place, event): (usize, &EventText)| {
                let Typed::Fields(named) =
                    Typed::of_event(&named_event(&dossier.source, case.regulations, place)?)
                else {
                    return None;
                };
                let text = in_braces(&named);
                let text = text.trim_start_matches('{').trim_end_matches('}').replace('$', "\\$");
                Some(Item { label: event.line(), detail: String::new(), snippet: Some(text) })
            };
            can_be_named(dossier).filter_map(named).collect()
        }
        Some(key) => {
            let mut said: Vec<&str> = can_be_named(dossier).filter_map(|(_, event)| event.get(key)).collect();
            let mut seen = BTreeSet::new();
            said.retain(|word| seen.insert(*word));
            said.into_iter().map(|word| Item::new(word, "")).collect()
        }
    }
}

/// The events that a correction can name, with their places: a correction itself is none.
fn can_be_named(dossier: &Dossier) -> impl Iterator<Item = (usize, &EventText)> {
    dossier.typed.iter().enumerate().filter(|(_, event)| event.get(FieldName::Corrects.word()).is_none())
}

/// The fields that events have there, and by which one can be told from another, besides those that are
/// typed already.
fn keys_of_events(dossier: &Dossier, context: &Context) -> Vec<Item> {
    let own = context.within.as_ref().map(|(_, typed)| typed.as_str()).unwrap_or_default();
    let typed = can_be_named(dossier).flat_map(|(_, event)| event.fields().map(|(name, _)| name));
    let mut names: Vec<&str> = vec!["datum", "stap", "door"];
    for name in typed {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let is_typed = |name: &str| own.split(',').any(|field| field.trim().starts_with(&format!("{name}:")));
    names.retain(|name| !is_typed(name));
    names.into_iter().map(|name| Item::new(format!("{name}: "), "")).collect()
}

/// The fields that the step takes and that are not typed yet, those that it needs first.
fn event_keys(case: &Case<'_>, context: &Context) -> Vec<Item> {
    let step = context.step().and_then(|step| case.regulation.step(step));
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
    let step = context.step().and_then(|step| case.regulation.step(step));
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
            let decided = context.field("uitkomst").and_then(Outcome::from_name);
            let able = step.map(|step| performers(case, step, decided, day(case, context)));
            let mut everyone = persons(case, day(case, context));
            let outside =
                [(Actor::Complainant, key!("turn-complainant")), (Actor::Third, key!("turn-third"))];
            everyone.extend(outside.map(|(actor, called)| Item::new(actor.key(), locale.text(called))));
            let place = |item: &Item| match &able {
                Some(able) => able.iter().position(|actor| actor.key() == item.label),
                None => Some(0),
            };
            let stands_aside =
                |item: &Item| case.people.get(&item.label).is_some_and(|person| case.stands_aside(person));
            everyone.sort_by_key(|item| (place(item).unwrap_or(usize::MAX), stands_aside(item)));
            for item in &mut everyone {
                if place(item).is_none() {
                    item.detail = locale.say(&message!("lsp-may-not", who = item.detail.as_str()));
                }
            }
            everyone
        }
        key if is_of_persons(key) => persons(case, day(case, context)),
        "stuk" => {
            let listed = case.dossier.documents.iter();
            listed.map(|document| Item::new(&*document.file.value, "")).collect()
        }
        _ => {
            let kind = step.map_or(StepKind::Plain, |step| step.kind);
            let called = |word: &str| meaning(case, kind, key, word, locale);
            words(case, kind, key).into_iter().map(|word| Item::new(&*word, called(&word))).collect()
        }
    }
}

/// What a word means in a field of a step.
fn meaning(case: &Case<'_>, kind: StepKind, field: &str, word: &str, locale: &Locale) -> String {
    match kind.fields().iter().find(|known| known.name.name() == field).map(|field| field.of) {
        Some(FieldType::Word(list)) => called(list.list, word, locale),
        Some(FieldType::Exclusion) => {
            let mut grounds = case.regulation.exclusions.iter();
            grounds.find(|ground| ground.key == word).map(|ground| ground.name.clone()).unwrap_or_default()
        }
        _ => String::new(),
    }
}
