//! F: the form of the files, as far as it shows only when a record was read.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::Check::{Reading, Reasons, Single, Together};
use super::Severity::{Error, Warning};
use super::{Judge, Rule, Whole, rule};
use crate::calendar::Day;
use crate::diagnostic::{Code, Finding, Place, Related, Severity};
use crate::dossier::{Accounting, Actor, Dossier, OnDisk};
use crate::locale::{Key, Message};
use crate::people::People;
use crate::register::Register;
use crate::regulation::{COMPLAINANT, Outcome, StepKind, THIRD};
use crate::report::Report;
use crate::source::{Source, Spanned};
use crate::vocabulary::nearest;

pub(super) static RULES: &[Rule] = &[
    rule("F1", "", Error, &[Reading]),
    rule("F2", "", Error, &[Reading]),
    rule("F3", "", Error, &[Reading]),
    rule("F4", "", Error, &[Reading, Single(exclusion_names_its_ground)]),
    rule("F5", "", Error, &[Reading, Reasons, Single(outsiders_act_themselves)]),
    rule("F6", "", Error, &[Reading]),
    rule("F7", "", Error, &[Reading]),
    rule("F8", "", Error, &[Together(numbers_are_used_once)]),
    rule("F9", "", Error, &[Single(persons_are_known), Together(accounters_are_known)]),
    rule("F10", "", Error, &[Single(events_are_in_order)]),
    rule("F11", "", Error, &[Single(documents_are_there)]),
    rule("F12", "", Error, &[Reading]),
    rule("F13", "", Error, &[Reading]),
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
    let is_outsider = |performer: &String| [COMPLAINANT, THIRD].contains(&performer.as_str());
    let events = judge.case.dossier.course.iter();
    events
        .filter_map(|event| {
            let (by, step) = (event.by.as_ref()?, judge.case.regulation.step(&event.step.value)?);
            let performers = &step.performers;
            let is_theirs = !performers.is_empty() && performers.iter().all(is_outsider);
            if !is_theirs || performers.iter().any(|performer| performer == by.value.key()) {
                return None;
            }
            let message = message!("f5-choice", typed = by.value.key());
            let help = message!("help-choose", choices = performers.join(", "));
            Some(judge.fault(by.span, message).help(help))
        })
        .collect()
}

/// F8: no two dossiers bear one number.
pub(super) fn numbers_are_used_once(whole: &Whole<'_>) -> Vec<Finding> {
    let mut seen: HashMap<(i32, u32), Place> = HashMap::new();
    let mut findings = Vec::new();
    for summary in &whole.register.summaries {
        let Some(number) = &summary.number else { continue };
        let place = Register::place(summary, number.span);
        let bears = (number.value.year, number.value.sequence);
        if let Some(first) = seen.get(&bears) {
            let message = message!("f8", number = number.value.as_str(), other = first.source.path());
            let mut finding =
                whole.fault(place, message).related(first.clone(), message!("label-first-here"));
            finding.dossier = Some(summary.id.clone());
            findings.push(finding);
        } else {
            seen.insert(bears, place);
        }
    }
    findings
}

/// F9: whoever is named is known, and whoever did something held a role then.
pub(super) fn persons_are_known(judge: &Judge<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let mut findings = Vec::new();
    for subject in &dossier.subjects {
        findings.extend(known(judge, &subject.clone().map(Actor::Person)));
    }
    for event in &dossier.course {
        for whom in &event.details.whom {
            findings.extend(known(judge, whom));
        }
        if let Some(by) = &event.by {
            findings.extend(known(judge, by).or_else(|| held_a_role(judge, by, event.day())));
        }
    }
    for accounting in &dossier.accountings {
        if let Some(by) = &accounting.by {
            findings.extend(known(judge, by).or_else(|| held_a_role(judge, by, accounting.date)));
        }
    }
    findings
}

/// F9 for whoever gives a reason in a report.
pub(super) fn accounters_are_known(whole: &Whole<'_>) -> Vec<Finding> {
    let people = &whole.register.people;
    let reports = whole.register.reports.iter();
    let given = reports.flat_map(|report| report.accountings.iter().map(move |given| (report, given)));
    given
        .filter_map(|(report, accounting)| {
            let by = accounting.by.as_ref()?;
            let find = |message| {
                whole.fault(Place { source: Arc::clone(&report.source), span: by.span }, message)
            };
            unknown(people, by, find).or_else(|| without_role(people, by, accounting.date, find))
        })
        .collect()
}

fn known(judge: &Judge<'_>, actor: &Spanned<Actor>) -> Option<Finding> {
    unknown(judge.case.people, actor, |message| judge.fault(actor.span, message))
}

fn held_a_role(judge: &Judge<'_>, actor: &Spanned<Actor>, day: Option<Day>) -> Option<Finding> {
    without_role(judge.case.people, actor, day, |message| judge.fault(actor.span, message))
}

fn unknown(people: &People, actor: &Spanned<Actor>, find: impl Fn(Message) -> Finding) -> Option<Finding> {
    let key = &actor.value.person()?.0;
    // When nobody could be read, that is reported once, with people.yaml.
    if people.get(key).is_some() || people.all().is_empty() {
        return None;
    }
    let keys = people.all().iter().map(|person| person.key.value.0.as_str());
    let help = match nearest(key, keys) {
        Some(near) => message!("help-nearest", near = near),
        None => message!("f9-help"),
    };
    Some(find(message!("f9-unknown", key = key.as_str())).help(help))
}

fn without_role(
    people: &People,
    actor: &Spanned<Actor>,
    day: Option<Day>,
    find: impl Fn(Message) -> Finding,
) -> Option<Finding> {
    let (person, day) = (people.get(&actor.value.person()?.0)?, day?);
    if person.holds_any(day) {
        return None;
    }
    let message = message!("f9-no-role", name = person.name.as_str(), day = day);
    let place = Place { source: people.source.clone(), span: person.key.span };
    Some(find(message).related(place, message!("label-roles-here")))
}

/// F10: events stand in order of date; a date that was corrected need not fit its place.
pub(super) fn events_are_in_order(judge: &Judge<'_>) -> Vec<Finding> {
    let events = judge.case.dossier.course.iter();
    let dated =
        events.filter(|event| event.recorded.as_ref().is_none_or(|recorded| recorded.day() == event.day()));
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

/// F11: what is listed is there, what is there is listed, and nothing leaves the dossier's folder.
pub(super) fn documents_are_there(judge: &Judge<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let listed: HashSet<&str> =
        dossier.documents.iter().map(|document| document.file.value.as_str()).collect();
    let mut findings: Vec<Finding> =
        dossier.documents.iter().filter_map(|document| listed_document(judge, &document.file)).collect();
    for file in dossier.course.iter().filter_map(|event| event.document.as_ref()) {
        if !listed.contains(file.value.as_str()) {
            let message = message!("f11-not-in-list", file = file.value.as_str());
            let help = match nearest(&file.value, listed.iter().copied()) {
                Some(near) => message!("help-nearest", near = near),
                None => message!("f11-not-in-list-help", file = file.value.as_str()),
            };
            findings.push(judge.fault(file.span, message).help(help));
        }
    }
    // Of a file that could not be read at all it is not known what it lists.
    if dossier.number.is_none() && dossier.course.is_empty() && dossier.documents.is_empty() {
        return findings;
    }
    let line = dossier.documents_span.unwrap_or_else(|| dossier.source.line(1));
    for on_disk in dossier.on_disk.iter().filter(|on_disk| !listed.contains(on_disk.name())) {
        let key =
            if matches!(on_disk, OnDisk::File(_)) { key!("f11-not-listed") } else { key!("f11-not-a-file") };
        let message = Message::new(key).with("file", on_disk.name());
        let help = message!("f11-not-listed-help", file = on_disk.name());
        findings.push(judge.fault(line, message).help(help));
    }
    findings
}

fn listed_document(judge: &Judge<'_>, file: &Spanned<String>) -> Option<Finding> {
    let name = file.value.as_str();
    let message = |key: Key| Message::new(key).with("file", name);
    if name.is_empty() || name == "." || name.contains("..") || name.contains(['/', '\\', ':', '\0']) {
        return Some(judge.fault(file.span, message(key!("f11-path"))).help(message!("f11-path-help")));
    }
    let on_disk = judge.case.dossier.on_disk.iter().find(|on_disk| on_disk.name() == name);
    match on_disk {
        Some(OnDisk::File(_)) => None,
        Some(OnDisk::Other(_)) => {
            Some(judge.fault(file.span, message(key!("f11-not-a-file"))).help(message!("f11-path-help")))
        }
        None => {
            let near = nearest(name, judge.case.dossier.on_disk.iter().map(OnDisk::name));
            let help = match near {
                Some(near) => message!("help-nearest", near = near),
                None => message!("f11-absent-help", id = judge.case.dossier.id()),
            };
            Some(judge.fault(file.span, message(key!("f11-absent"))).help(help))
        }
    }
}

/// How many reasons given for one breach are shown with it; the last one counts.
const MOST_SHOWN: usize = 10;
/// How many characters of such a reason go with a finding: each breach of a rule bears it.
const MOST_OF_A_REASON: usize = 1000;

/// The reasons for breaches that a file gives.
pub(super) struct Accountings<'a> {
    pub(super) source: &'a Arc<Source>,
    /// The dossier, when the file is one.
    pub(super) dossier: Option<&'a str>,
    pub(super) given: &'a [Accounting],
}

impl<'a> Accountings<'a> {
    pub(super) fn of_dossier(dossier: &'a Dossier) -> Self {
        Self { source: &dossier.source, dossier: Some(&dossier.name), given: &dossier.accountings }
    }

    pub(super) fn of_report(report: &'a Report) -> Self {
        Self { source: &report.source, dossier: None, given: &report.accountings }
    }

    /// Marks each breach for which a reason is given.
    pub(super) fn apply<'f>(&self, findings: impl IntoIterator<Item = &'f mut Finding>) {
        let mut of_rules: HashMap<&str, Vec<&Accounting>> = HashMap::new();
        for accounting in self.given {
            of_rules.entry(&accounting.rule.value).or_default().push(accounting);
        }
        for finding in findings.into_iter().filter(|finding| finding.severity == Severity::Breach) {
            let given = of_rules.get(finding.code.as_str()).map(Vec::as_slice).unwrap_or_default();
            for accounting in &given[given.len().saturating_sub(MOST_SHOWN)..] {
                let reason: String = accounting.reason.chars().take(MOST_OF_A_REASON).collect();
                finding.accounted = Some(reason).filter(|reason| !reason.is_empty());
                let place = Place { source: Arc::clone(self.source), span: accounting.span };
                finding.related.push(Related { place, label: message!("label-accounted") });
            }
        }
    }

    /// Reasons that nothing asks for (F15) or that name no rule (F5). Whether the history asks for one
    /// is not known here, and one that lacks something is told for that alone. A reason given ahead,
    /// while it is only late or a warning, is not one for nothing; an error has no reason that counts.
    pub(super) fn unused<'f>(&self, findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Finding> {
        let found = findings.into_iter().filter(|finding| finding.severity != Severity::Error);
        let found: HashSet<&str> = found.map(|finding| finding.code.as_str()).collect();
        let of_history = |code: &str| {
            Rule::of(code).is_some_and(|rule| rule.code == *code && rule.looks_at_history())
        };
        let unused = self.given.iter().filter(|accounting| {
            let code = accounting.rule.value.as_str();
            accounting.whole && !of_history(code) && !found.contains(code)
        });
        unused.map(|accounting| self.unused_one(&accounting.rule)).collect()
    }

    fn unused_one(&self, code: &Spanned<String>) -> Finding {
        let place = Place { source: Arc::clone(self.source), span: code.span };
        let typed = |key: Key| Message::new(key).with("code", code.value.as_str());
        let mut finding = match Rule::of(&code.value).filter(|rule| rule.code == *code.value.as_str()) {
            Some(rule) if rule.severity == Severity::Error => {
                Finding::new(code!("F15"), Severity::Warning, place, typed(key!("f15-error")))
                    .help(typed(key!("f15-error-help")))
            }
            Some(_) => Finding::new(code!("F15"), Severity::Warning, place, typed(key!("f15"))),
            None => {
                let near = super::codes().map(Code::as_str);
                let help = match nearest(&code.value, near) {
                    Some(near) => message!("help-nearest", near = near),
                    None => message!("f5-rule-help"),
                };
                let message = message!("f5-rule", typed = code.value.as_str());
                Finding::new(code!("F5"), Severity::Error, place, message).help(help)
            }
        };
        finding.dossier = self.dossier.map(str::to_owned);
        finding
    }
}
