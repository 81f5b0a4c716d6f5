//! F: the form of the files, as far as it shows only when a record was read.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::ops::Range;

use ahash::{AHashMap, AHasher};

use super::Check::{Reading, Reasons, Single, Together};
use super::Severity::{Error, Warning};
use super::accountings::accounters_are_known;
use super::destroyed::tickers_are_known;
use super::documents::{documents_are_there, documents_stand_once, nothing_is_left_behind};
use super::handling::envelope_is_typed_so;
use super::{Judge, Rule, Whole, rule};
use crate::anonymity::same_person;
use crate::calendar::Day;
use crate::diagnostic::{Finding, MOST_OF_A_FILE, Place};
use crate::dossier::{Actor, Event, Number};
use crate::parse::scalar;
use crate::people::{People, Person};
use crate::register::{Register, Summary};
use crate::regulation::{COMPLAINANT, Outcome, StepKind, THIRD};
use crate::source::{Edit, Spanned};
use crate::vocabulary::{is_surely, nearest};

pub(super) static RULES: &[Rule] = &[
    rule("F1", "", Error, &[Reading]),
    rule("F2", "", Error, &[Reading]),
    rule("F3", "", Error, &[Reading]),
    rule("F4", "", Error, &[Reading, Single(exclusion_names_its_ground)]),
    rule(
        "F5",
        "",
        Error,
        &[Reading, Reasons, Single(outsiders_act_themselves), Single(envelope_is_typed_so)],
    )
    .or_warning(),
    rule("F6", "", Error, &[Reading]),
    rule("F7", "", Error, &[Reading, Single(number_is_of_its_year)]).or_warning(),
    rule("F8", "", Error, &[Together(numbers_are_used_once)]),
    rule(
        "F9",
        "",
        Error,
        &[Single(persons_are_known), Together(accounters_are_known), Together(tickers_are_known)],
    ),
    rule("F10", "", Error, &[Reading, Single(events_are_in_order)]),
    rule("F11", "", Error, &[Single(documents_are_there)]).or_warning(),
    rule("F12", "", Error, &[Reading, Single(events_stand_once), Single(documents_stand_once)]).or_warning(),
    rule("F13", "", Error, &[Reading, Single(nothing_is_left_behind)]).or_warning(),
    rule("F14", "", Error, &[Reading]),
    rule("F15", "", Warning, &[Reasons]),
];

/// F4: an exclusion names its ground, and nothing else does.
pub(super) fn exclusion_names_its_ground(judge: &Judge<'_>) -> Vec<Finding> {
    let decisions = judge.case.dossier.events(StepKind::Decision);
    decisions
        .filter_map(|event| {
            let outcome = event.details.outcome.as_ref()?;
            let excluded = outcome.value == Outcome::Excluded;
            match &event.details.ground {
                None if excluded && !event.is_unread("grond") => {
                    let grounds = judge.case.regulation.exclusions.iter().map(|entry| entry.key.as_str());
                    let help = message!("help-choose", choices = grounds.collect::<Vec<_>>().join(", "));
                    let message = message!("f4-ground");
                    Some(judge.fault(outcome.span, message).help(help))
                }
                Some(ground) if !excluded => Some(judge.fault(ground.span, message!("f4-ground-stray"))),
                _ => None,
            }
        })
        .collect()
}

/// F5: what only the complainant or the independent third can do is not done by anyone else.
pub(super) fn outsiders_act_themselves(judge: &Judge<'_>) -> Vec<Finding> {
    let events = judge.case.dossier.course.iter();
    events
        .filter_map(|event| {
            let (by, performers) = (event.by.as_ref()?, outsiders_of(judge, event)?);
            let typed = by.value.key();
            if performers.iter().any(|performer| performer == typed) {
                return None;
            }
            let finding = judge.fault(by.span, message!("f5-choice", typed = typed));
            let Some((near, is_sure)) = outsider_meant(judge, typed, performers) else {
                return Some(finding.help(message!("help-choose", choices = performers.join(", "))));
            };
            let mend = is_sure.then(|| Edit::new(by.span, near)).into_iter().collect();
            Some(Finding { mend, ..finding.help(message!("help-nearest", near = near)) })
        })
        .collect()
}

/// Who can do a step that the complainant or the independent third alone can do.
fn outsiders_of<'a>(judge: &Judge<'a>, event: &Event) -> Option<&'a [String]> {
    let performers = judge.case.regulation.step(&event.step.value)?.performers.as_slice();
    let is_outsider = |performer: &String| OUTSIDERS.contains(&performer.as_str());
    (!performers.is_empty() && performers.iter().all(is_outsider)).then_some(performers)
}

/// Which of these was meant by what nobody of the organisation is called, and whether that is sure.
fn outsider_meant<'a>(judge: &Judge<'_>, typed: &str, outsiders: &'a [String]) -> Option<(&'a str, bool)> {
    if judge.case.people.get(typed).is_some() {
        return None;
    }
    let words: Vec<&str> = outsiders.iter().map(String::as_str).collect();
    let called = words.iter().copied().find(|word| is_meant_by(judge, typed, word));
    let near = called.or_else(|| nearest(typed, words.iter().copied()))?;
    Some((near, called.is_some() || is_surely(typed, near, &words)))
}

/// F7: the year of the number is that of the receipt.
pub(super) fn number_is_of_its_year(judge: &Judge<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let received = dossier.first(StepKind::Received).and_then(|event| event.date.as_ref());
    let (Some(number), Some(received)) = (&dossier.number, received) else { return Vec::new() };
    // A number that is not that of its file or its folder is told as such.
    let folder = dossier.source.path().rsplit('/').nth(1).unwrap_or_default();
    let is_in_place = number.value.as_str() == dossier.name
        && number.value.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('-'));
    if received.value.year() == number.value.year || !is_in_place {
        return Vec::new();
    }
    let message = message!("f7-year", number = number.value.as_str(), day = received.value);
    let finding = judge.find(Warning, number.span, message).help(message!("f7-year-help"));
    vec![finding.related(judge.place(received.span), message!("label-received"))]
}

/// A dossier, and the number as it is typed in it.
type Bearer<'w> = (&'w Summary, &'w Spanned<Number>);

/// F8: no two dossiers bear one number. It is told at the copy, or at the dossier whose file has
/// another name.
pub(super) fn numbers_are_used_once(whole: &Whole<'_>) -> Vec<Finding> {
    let mut bearers: BTreeMap<(i32, u32), Vec<Bearer<'_>>> = BTreeMap::new();
    for summary in &whole.register.summaries {
        let Some(number) = &summary.number else { continue };
        bearers.entry((number.value.year, number.value.sequence)).or_default().push((summary, number));
    }
    let mut findings = Vec::new();
    for mut bearers in bearers.into_values().filter(|bearers| bearers.len() > 1) {
        bearers.sort_by_key(|(summary, number)| {
            (summary.source.path() != number.value.path(), summary.id != number.value.as_str())
        });
        for (summary, number) in &bearers[1..] {
            findings.push(used_already(whole, bearers[0], summary, number));
        }
    }
    findings
}

fn used_already(
    whole: &Whole<'_>,
    (first, its_number): (&Summary, &Spanned<Number>),
    summary: &Summary,
    number: &Spanned<Number>,
) -> Finding {
    let other = first.source.path();
    let message = message!("f8", number = number.value.as_str(), other = other);
    let file = summary.source.path();
    let help = match Number::parse(&summary.id).filter(|own| *own != number.value) {
        Some(own) => message!("f8-own-help", number = own.as_str()),
        None => message!("f8-copy-help", file = file, number = free_number(whole, number.value.year)),
    };
    let mut finding = whole.fault(Register::place(summary, number.span), message).help(help);
    finding = finding.related(Register::place(first, its_number.span), message!("label-first-here"));
    finding.dossier = Some(summary.id.clone());
    finding
}

/// The first number of a year that comes after all that are used.
fn free_number(whole: &Whole<'_>, year: i32) -> String {
    let summaries = &whole.register.summaries;
    let used = summaries.iter().flat_map(|summary| {
        let own = summary.number.as_ref().map(|number| number.value.clone());
        own.into_iter().chain(Number::parse(&summary.id))
    });
    let last = used.filter(|number| number.year == year).map(|number| number.sequence).max();
    Number::of(year, last.unwrap_or_default().saturating_add(1)).to_string()
}

/// F9: whoever is named is known, and whoever did something held a role then.
pub(super) fn persons_are_known(judge: &Judge<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let mut findings = Vec::new();
    // Whom else a stranger may have been meant for is sought for as many as are told.
    let mut sought = 0..MOST_OF_A_FILE;
    for person in dossier.subjects.iter().chain(&dossier.substitute) {
        findings.extend(known(judge, &person.clone().map(Actor::Person), &[], &mut sought));
    }
    for event in &dossier.course {
        for whom in &event.details.whom {
            findings.extend(known(judge, whom, &OUTSIDERS, &mut sought));
        }
        if let Some(by) = &event.by {
            let finding = known(judge, by, &OUTSIDERS, &mut sought);
            let finding = finding.or_else(|| held_a_role(judge, by, event.day()));
            // Of what an outsider alone can do F5 tells that somebody else stands there.
            findings.extend(finding.filter(|_| outsiders_of(judge, event).is_none()));
        }
    }
    for accounting in &dossier.accountings {
        if let Some(by) = &accounting.by {
            findings.extend(
                known(judge, by, &[], &mut sought).or_else(|| held_a_role(judge, by, accounting.date)),
            );
        }
    }
    findings
}

/// Who acts in a dossier without standing in people.yaml.
const OUTSIDERS: [&str; 2] = [COMPLAINANT, THIRD];

fn known(
    judge: &Judge<'_>,
    actor: &Spanned<Actor>,
    others: &[&str],
    sought: &mut Range<usize>,
) -> Option<Finding> {
    let key = &actor.value.person()?.0;
    let people = judge.case.people;
    // Who may stand in what could not be read is not unknown: that is reported once, with people.yaml.
    let is_lost = judge.case.is_doubtful(&actor.value) || people.all().is_empty();
    if people.get(key).is_some() || is_lost {
        return None;
    }
    let keys = people.all().iter().map(|person| person.key.value.0.as_str());
    let named =
        people.all().iter().find(|person| person.is_called(key)).map(|person| person.key.value.0.as_str());
    let other = others.iter().copied().find(|other| other.to_lowercase() == key.to_lowercase());
    let meant = named.or(other);
    let outsider = others.iter().copied().find(|other| meant.is_none() && is_meant_by(judge, key, other));
    let hinted = || hinted_at(people, key, judge.case.today).map(|person| person.key.value.0.as_str());
    let near = meant.or_else(|| {
        sought.next().and_then(|_| hinted().or_else(|| nearest(key, keys.chain(others.iter().copied()))))
    });
    let help = match (outsider, near) {
        (Some(word), _) => message!("f9-outsider-help", word = word),
        (None, Some(near)) => message!("help-nearest", near = near),
        (None, None) => message!("f9-help"),
    };
    let finding = judge.fault(actor.span, message!("f9-unknown", key = key.as_str())).help(help);
    let is_meant =
        |person: &&Person| person.is_called(key) || person.key.value.0.to_lowercase() == key.to_lowercase();
    let mut meant = people.all().iter().filter(is_meant);
    // Of two who are called so a person must choose.
    let only = meant.next().filter(|_| meant.next().is_none());
    let mend = only.map(|person| Edit::new(actor.span, scalar(&person.key.value.0))).into_iter().collect();
    Some(Finding { mend, ..finding })
}

/// The one person whose first name, address or role this is.
fn hinted_at<'p>(people: &'p People, said: &str, today: Day) -> Option<&'p Person> {
    let said = said.trim().to_lowercase();
    let is_hinted = |person: &&Person| {
        let first = person.name.split_whitespace().next();
        first.is_some_and(|first| first.to_lowercase() == said)
            || person.email.iter().any(|email| email.value.to_lowercase() == said)
            || person.holds(&said, today)
    };
    let mut hinted = people.all().iter().filter(is_hinted);
    hinted.next().filter(|_| hinted.next().is_none())
}

/// Whether this is another way to write the complainant or the independent third: with an article, or
/// by name.
fn is_meant_by(judge: &Judge<'_>, said: &str, outsider: &str) -> bool {
    let case = judge.case;
    let words = said.to_lowercase();
    let bare = words.strip_prefix("de ").unwrap_or(&words);
    let bare = bare.strip_prefix("onafhankelijke ").unwrap_or(bare).trim();
    let names: Vec<&str> = match outsider {
        COMPLAINANT => case.dossier.complainant.iter().map(|complainant| complainant.name.as_str()).collect(),
        _ => case.regulation.third_parties.iter().map(|third| third.name.as_str()).collect(),
    };
    bare == outsider || names.into_iter().any(|name| !name.is_empty() && same_person(name, said))
}

fn held_a_role(
    judge: &Judge<'_>,
    actor: &Spanned<Actor>,
    day: Option<crate::calendar::Day>,
) -> Option<Finding> {
    let (person, day) = (judge.case.people.get(&actor.value.person()?.0)?, day?);
    if person.holds_any(day) || person.is_doubtful {
        return None;
    }
    let message = message!("f9-no-role", name = person.name.as_str(), day = day);
    let place = Place { source: judge.case.people.source.clone(), span: person.key.span };
    Some(judge.fault(actor.span, message).related(place, message!("label-roles-here")))
}

/// F10: events stand in order of date; a date that was corrected need not fit its place.
pub(super) fn events_are_in_order(judge: &Judge<'_>) -> Vec<Finding> {
    let events = judge.case.dossier.course.iter();
    let dated = events.filter(|event| event.corrections.iter().all(|correction| correction.field != "datum"));
    let dates: Vec<_> = dated.filter_map(|event| event.date.as_ref()).collect();
    dates
        .windows(2)
        .filter(|pair| pair[1].value < pair[0].value)
        .map(|pair| {
            let message = message!("f10", day = pair[1].value, previous = pair[0].value);
            let before = judge.place(pair[0].span);
            judge.fault(pair[1].span, message).related(before, message!("label-stands-before"))
        })
        .collect()
}

/// F12: an event stands there once; a merge that keeps both sides can have it twice. What a correction
/// made different is another event.
pub(super) fn events_stand_once(judge: &Judge<'_>) -> Vec<Finding> {
    // By this nearly all differ.
    fn key(event: &Event) -> (Option<Day>, &str) {
        (event.day(), event.step.value.as_str())
    }
    let said = &judge.case.dossier.typed;
    let digest = |event: &Event| {
        let mut hasher = AHasher::default();
        said[event.place].fields().for_each(|field| field.hash(&mut hasher));
        event.corrections.hash(&mut hasher);
        hasher.finish()
    };
    let events = judge.case.dossier.course.iter();
    let mut events: Vec<&Event> = events.filter(|event| event.whole && event.place < said.len()).collect();
    events.sort_by(|one, other| key(one).cmp(&key(other)));
    let mut findings = Vec::new();
    for alike in events.chunk_by(|one, other| key(one) == key(other)).filter(|alike| alike.len() > 1) {
        let mut stood = AHashMap::new();
        for event in alike.iter().copied() {
            let first: &Event = stood.entry(digest(event)).or_insert(event);
            let is_same = || said[first.place].says_the_same(&said[event.place]);
            if first.place != event.place && first.corrections == event.corrections && is_same() {
                let message = message!("f12-event", step = event.step.value.as_str());
                let finding = judge.find(Warning, event.span, message).help(message!("f12-event-help"));
                findings.push(finding.related(judge.place(first.span), message!("label-first-here")));
            }
        }
    }
    findings
}
