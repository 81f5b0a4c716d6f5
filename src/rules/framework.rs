//! R: the regulation and the people.

mod covered;
mod defined;
mod idle;

use std::collections::HashMap;
use std::sync::Arc;

use super::Check::{Reading, Single, Together};
use super::Severity::{Error, Warning};
use super::{Judge, Rule, Whole, rule};
use crate::anonymity::same_person;
use crate::calendar::Day;
use crate::case::Case;
use crate::diagnostic::{Finding, Place};
use crate::dossier::Event;
use crate::locale::{Key, Message};
use crate::regulation::{Outcome, Regulation, Role, StepKind, ThirdParty};
use crate::source::{Source, Span};

pub(super) static RULES: &[Rule] = &[
    rule("R1", "1", Error, &[Single(third_is_named)]),
    rule("R2", "1", Error, &[Together(third_is_no_employee)]),
    rule("R3", "", Error, &[Single(one_regulation_in_force), Together(versions_do_not_overlap)]),
    rule("R4", "3", Error, &[Single(one_acting_management)]),
    rule("R5", "", Error, &[Reading, Together(defined::everything_used_is_defined)]),
    rule("R6", "11", Warning, &[Together(regulation_is_announced)]),
    rule("R7", "", Error, &[Together(addresses_and_keys_differ)]),
    rule("R8", "", Warning, &[Together(covered::free_days_are_listed)]),
];

/// R1: on each day that a dossier needs the independent third, one is named.
pub(super) fn third_is_named(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let needs = |event: &&Event| match event.kind {
        Some(StepKind::ThirdInformed | StepKind::Appealed | StepKind::Ruled) => true,
        Some(StepKind::Decision) => {
            event.details.outcome.as_ref().is_some_and(|outcome| outcome.value == Outcome::Applicable)
        }
        _ => false,
    };
    if !case.regulation.names_third {
        return Vec::new();
    }
    // Of one that could not be read nobody knows that it is not named.
    let in_doubt = |day| case.regulation.third_parties.iter().any(|it| it.is_doubtful && it.holds_on(day));
    let unserved = |day: Day| case.regulation.third_party_on(day).is_none() && !in_doubt(day);
    let event = case.dossier.course.iter().filter(needs).find(|event| event.day().is_some_and(unserved));
    event
        .map(|event| {
            let message = message!("r1", day = event.day().unwrap_or(case.today));
            let source = &case.regulation.source;
            let span = case.regulation.third_parties.first().map_or(source.line(1), |third| third.span);
            let place = Place { source: Arc::clone(source), span };
            judge.fault(event.span, message).related(place, message!("label-third-here"))
        })
        .into_iter()
        .collect()
}

/// R2: the independent third is not, and was not, an employee in the same period.
pub(super) fn third_is_no_employee(whole: &Whole<'_>) -> Vec<Finding> {
    let people = &whole.register.people;
    let mut findings = Vec::new();
    for regulation in whole.register.regulations.all() {
        for third in &regulation.third_parties {
            for person in people.all() {
                let forms = std::iter::once(&person.name).chain(&person.also);
                let same = forms.into_iter().any(|form| same_person(form, &third.name));
                let Some(period) = person.roles.iter().find(|period| same && overlaps(third, period)) else {
                    continue;
                };
                let message = message!("r2", name = third.name.as_str());
                let place = Place { source: Arc::clone(&regulation.source), span: third.span };
                let other = Place { source: Arc::clone(&people.source), span: period.span };
                findings.push(whole.fault(place, message).related(other, message!("label-role-here")));
            }
        }
    }
    findings
}

fn overlaps(third: &ThirdParty, period: &crate::people::RolePeriod) -> bool {
    third.to.is_none_or(|to| period.from <= to)
        && period.to.is_none_or(|to| third.from.is_none_or(|from| from <= to))
}

/// R3: exactly one regulation is in force on the day of receipt. The dossier was read with the
/// nearest one, so its lists and terms are judged all the same.
pub(super) fn one_regulation_in_force(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let Some(received) = case.state.received else { return Vec::new() };
    let place = case.event(received).span;
    let mut in_force = case.regulations.in_force_on(received.day);
    match (in_force.next(), in_force.next()) {
        (None, _) => vec![judge.fault(place, message!("r3-none", day = received.day))],
        (Some(one), Some(other)) => {
            let message =
                message!("r3-two", day = received.day, one = one.source.path(), other = other.source.path());
            let at = Place { source: Arc::clone(&other.source), span: other.valid_from.span };
            vec![judge.fault(place, message).related(at, message!("label-in-force-here"))]
        }
        (Some(_), None) => Vec::new(),
    }
}

/// R3 for the versions themselves: there is one, and of two that are in force on one day the later
/// one is reported.
pub(super) fn versions_do_not_overlap(whole: &Whole<'_>) -> Vec<Finding> {
    let versions = whole.register.regulations.all();
    if versions.is_empty() {
        let source = Arc::new(Source::new("records/regulation", ""));
        let finding = whole.fault(Place { source, span: Span::default() }, message!("r3-no-file"));
        return vec![finding.help(message!("r3-no-file-help"))];
    }
    let later = |at: usize| versions[at + 1..].iter();
    let pairs = versions.iter().enumerate().flat_map(|(at, one)| later(at).map(move |other| (one, other)));
    pairs
        .filter(|(one, other)| one.valid_to.is_none_or(|to| other.valid_from.value <= to))
        .map(|(one, other)| {
            let place = |version: &Arc<Regulation>| Place {
                source: Arc::clone(&version.source),
                span: version.valid_from.span,
            };
            let message = message!(
                "r3-two",
                day = other.valid_from.value,
                one = one.source.path(),
                other = other.source.path()
            );
            let finding = whole.fault(place(other), message);
            finding.related(place(one), message!("label-in-force-here"))
        })
        .collect()
}

/// R4: on a day with an event by the management, exactly one person holds that role, or at least one
/// where several hold it together. Each dossier shows its first such day only. Where somebody acts
/// in its place, or does what others may do as well, nobody need hold it.
pub(super) fn one_acting_management(judge: &Judge<'_>) -> Vec<Finding> {
    let case = judge.case;
    let Some(role) = case.regulation.accountable_role() else { return Vec::new() };
    if case.people.all().is_empty() || case.people.is_in_doubt() || case.substitute().is_some() {
        return Vec::new();
    }
    for event in &case.dossier.course {
        let (Some(day), Some(by)) = (event.day(), &event.by) else { continue };
        let Some(others) = beside(role, event, case) else { continue };
        let acts = case.holds(&by.value, std::slice::from_ref(&role.key), day);
        let holders: Vec<_> = case.people.holders(&role.key, day).collect();
        let is_lacking =
            holders.is_empty() && by.value.person().is_some() && !case.holds(&by.value, &others, day);
        if !(is_lacking || acts && !role.jointly && holders.len() > 1) {
            continue;
        }
        let (key, help) = match holders.as_slice() {
            [] => (key!("r4-none"), key!("r4-none-help")),
            _ => (key!("r4-several"), key!("r4-several-help")),
        };
        let names = holders.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ");
        let message = Message::new(key).with("day", day).with("role", role.key.as_str()).with("names", names);
        let help = Message::new(help).with("day", day).with("role", role.key.as_str());
        let finding = judge.fault(event.span, message).help(help);
        let places = holders.iter().flat_map(|person| {
            let periods = person.roles.iter();
            periods
                .filter(|period| period.role.value == role.key && period.holds_on(day))
                .map(|period| period.span)
        });
        let source = &case.people.source;
        return vec![places.fold(finding, |finding, span| {
            finding.related(Place { source: Arc::clone(source), span }, message!("label-role-here"))
        })];
    }
    Vec::new()
}

/// Who may do the step of an event besides the accountable role; none where that may not do it.
fn beside(role: &Role, event: &Event, case: &Case<'_>) -> Option<Vec<String>> {
    let step = case.regulation.step(&event.step.value)?;
    let route = case.dossier.route.as_ref().map(|route| route.value);
    let performers = step.performers_in(route, case.outcome_at(event)).iter().cloned();
    let (own, others): (Vec<_>, Vec<_>) = performers.partition(|performer| *performer == role.key);
    (!own.is_empty()).then_some(others)
}

/// R6: where the regulation is to be announced (art. 11), it is recorded that it was.
pub(super) fn regulation_is_announced(whole: &Whole<'_>) -> Vec<Finding> {
    let in_force = whole.register.regulations.in_force_on(whole.register.today);
    in_force
        .filter_map(|regulation| {
            let announced = regulation.announced.as_ref()?;
            let lacking: Vec<String> = announced.lacking.iter().map(|key| format!("‘{key}’")).collect();
            let place = Place { source: Arc::clone(&regulation.source), span: announced.span };
            let message = message!("r6", keys = lacking.join(", "));
            (!lacking.is_empty()).then(|| whole.fault(place, message))
        })
        .collect()
}

/// R7: no two people share a key, an e-mail address or a key that they sign with. An address that one person
/// has twice is F12.
pub(super) fn addresses_and_keys_differ(whole: &Whole<'_>) -> Vec<Finding> {
    let people = &whole.register.people;
    let mut seen: HashMap<(Key, String), (usize, Span)> = HashMap::new();
    let mut findings = Vec::new();
    for (at, person) in people.all().iter().enumerate() {
        let key = (key!("r7-key"), person.key.value.0.clone(), person.key.span);
        let addresses = person.email.iter().map(|it| (key!("r7-address"), it.value.to_lowercase(), it.span));
        // What stands behind the kind and the key is a remark.
        let of_key = |text: &str| text.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        let keys = person.signing_keys.iter().map(|it| (key!("r7-signing"), of_key(&it.value), it.span));
        for (shared, text, span) in std::iter::once(key).chain(addresses).chain(keys) {
            let Some((owner, first)) = seen.insert((shared, text.clone()), (at, span)) else { continue };
            let place = |span| Place { source: Arc::clone(&people.source), span };
            let finding = if owner == at {
                let is_key = shared == key!("r7-signing");
                let twice = if is_key { key!("f12-signing") } else { key!("f12-address") };
                let message = Message::new(twice).with("text", text);
                Finding::new(code!("F12"), Warning, place(span), message).help(message!("f12-address-help"))
            } else {
                whole.fault(place(span), Message::new(shared).with("text", text))
            };
            findings.push(finding.related(place(first), message!("label-first-here")));
        }
    }
    findings
}
