//! H14: who gives a reason for a breach, and when; and which reasons count for the history.

use std::collections::HashSet;
use std::sync::Arc;

use super::Check::{SinglePast, TogetherPast};
use super::Severity::Warning;
use super::accountings::Accountings;
use super::entitled::office_roles;
use super::history::{DossierPast, PROMPT, Past, Told, WholePast, last_day_of};
use super::{Rule, rule};
use crate::diagnostic::{Finding, Place};
use crate::dossier::{Accounting, Actor};
use crate::law::Law;
use crate::locale::Message;
use crate::parse::read_accountings;
use crate::people::{Person, PersonKey};
use crate::source::{Source, Span};
use crate::trail::{Change, Commit, Identity};

pub(super) static RULES: &[Rule] = &[rule(
    "H14",
    "",
    Warning,
    &[SinglePast(reasons_in_dossiers_are_true), TogetherPast(reasons_elsewhere_are_true)],
)];

/// A file with reasons for breaches, and its history.
struct Given<'p> {
    past: &'p Past<'p>,
    source: &'p Arc<Source>,
}

/// H14 of a dossier.
fn reasons_in_dossiers_are_true(judge: &DossierPast<'_>) -> Vec<Told> {
    let dossier = judge.case.dossier;
    let given = Given { past: judge.past, source: &dossier.source };
    let faults = given.faults(&dossier.accountings).into_iter();
    faults.map(|(place, span, message)| (place, judge.fault(span, message))).collect()
}

/// H14 of people.yaml, the regulation and the reports.
fn reasons_elsewhere_are_true(judge: &WholePast<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources(judge.past) {
        let given = Given { past: judge.past, source };
        for (_, span, message) in given.faults(&read_accountings(source)) {
            findings.push(judge.fault(Place { source: Arc::clone(source), span }, message));
        }
    }
    findings
}

/// The files besides dossiers that can give reasons.
fn sources<'p>(past: &'p Past<'_>) -> impl Iterator<Item = &'p Arc<Source>> {
    let versions = past.chronicler.regulations.all().iter().map(|version| &version.source);
    std::iter::once(&past.chronicler.people.source).chain(versions).chain(&past.reports)
}

/// Marks the breaches in files that are no dossiers for which a reason stands in them.
pub(super) fn apply_elsewhere(past: &Past<'_>, findings: &mut [Finding]) {
    let sources: Vec<Arc<Source>> = sources(past).cloned().collect();
    apply_in_sources(past, &sources, findings);
}

/// Marks the breaches for which a reason that counts stands in the file at which they were found.
pub(super) fn apply_in_sources(past: &Past<'_>, sources: &[Arc<Source>], findings: &mut [Finding]) {
    let paths: HashSet<String> =
        findings.iter().map(|finding| finding.place.source.path().to_owned()).collect();
    for source in sources.iter().filter(|source| paths.contains(source.path())) {
        let accountings = read_accountings(source);
        let mut here: Vec<&mut Finding> =
            findings.iter_mut().filter(|finding| finding.place.source.path() == source.path()).collect();
        let given = Given { past, source };
        let counting: Vec<Accounting> = accountings.into_iter().filter(|it| given.counts(it, None)).collect();
        let given = Accountings { source, dossier: None, given: &counting };
        given.apply(here.iter_mut().map(|finding| &mut **finding));
    }
}

/// Marks the breaches of a dossier's history for which a reason that counts stands in it. Where the
/// management excuses what it did itself, that is told; so is a reason that nothing in the whole of its
/// history asks for.
pub(super) fn apply_in_dossier(judge: &DossierPast<'_>, told: &mut [Told]) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let given = Given { past: judge.past, source: &dossier.source };
    let mut own = Vec::new();
    if !judge.past.is_part {
        let all = told.iter().map(|(_, finding)| finding);
        own.extend(Accountings::of_dossier(dossier).unused_in_history(all));
    }
    for (place, finding) in told {
        let of_rule = dossier.accountings.iter().filter(|it| it.rule.value == finding.code.as_str());
        let counting: Vec<Accounting> =
            of_rule.filter(|it| given.counts(it, Some(*place))).cloned().collect();
        let reasons = Accountings { source: &dossier.source, dossier: None, given: &counting };
        reasons.apply(std::iter::once(&mut *finding));
        let author = |place: u32| &judge.past.trail.author(judge.past.commit(place)).email;
        for accounting in &counting {
            let brought = given.brought(accounting).filter(|it| author(*it) == author(*place));
            if let Some(brought) = brought.filter(|_| finding.accounted.is_some()) {
                let message = judge.past.say(key!("h14-own"), judge.past.commit(brought));
                let message = message.with("rule", accounting.rule.value.as_str());
                let mut fault = judge.fault(accounting.span, message).help(message!("h14-own-help"));
                (fault.code, fault.severity) = (code!("H14"), Warning);
                own.push(fault);
            }
        }
    }
    own
}

impl Given<'_> {
    /// The commit that brought a reason; none when it is not committed, or lies before the part of the
    /// history that is looked at.
    fn brought(&self, accounting: &Accounting) -> Option<u32> {
        let by = accounting.by.as_ref().map_or("", |by| by.value.key());
        let date = accounting.date.map(|date| date.to_string()).unwrap_or_default();
        let said =
            [format!("regel: {}", accounting.rule.value), format!("door: {by}"), format!("datum: {date}")];
        let says = |text: &str| {
            said.iter().all(|part| text.contains(part)) && text.contains(accounting.reason.trim())
        };
        let deeds = self.past.trail.of(self.source.path()).iter().rev();
        let mut bringing = deeds.filter(|deed| {
            deed.changes.iter().any(|change| match change {
                Change::Field { name, to: Some(to), .. } => name == "verantwoording" && says(to),
                _ => false,
            })
        });
        bringing.next().map(|deed| deed.commit)
    }

    /// Whether a reason for a breach of the history counts: it is the management's, recorded by whoever
    /// may record its decisions, when what it excuses had been done. One for any other rule always does.
    fn counts(&self, accounting: &Accounting, excused: Option<u32>) -> bool {
        if !is_of_history(accounting) {
            return true;
        }
        match self.brought(accounting) {
            Some(place) => {
                let (law, commit) = (self.past.laws.before(place), self.past.commit(place));
                excused.is_none_or(|excused| excused <= place)
                    && is_of_the_management(law, accounting, self.past.trail.author(commit), commit)
            }
            // Before it is committed only what it says itself can tell.
            None => !self.past.is_part && self.says_management(accounting),
        }
    }

    fn says_management(&self, accounting: &Accounting) -> bool {
        let chronicler = self.past.chronicler;
        let person = accounting.by.as_ref().and_then(|by| by.value.person());
        let person = person.and_then(|key| chronicler.people.get(&key.0));
        person.zip(accounting.date).is_some_and(|(person, day)| {
            let version = chronicler.regulations.nearest_to(day);
            let role = version.and_then(|version| version.accountable_role());
            role.is_some_and(|role| person.holds(&role.key, day))
        })
    }

    /// What is wrong with the reasons that were committed, each with its commit.
    fn faults(&self, accountings: &[Accounting]) -> Vec<(u32, Span, Message)> {
        let brought = accountings.iter().filter_map(|it| Some((it, self.brought(it)?)));
        brought.filter_map(|(it, place)| Some((place, it.span, self.fault(it, place)?))).collect()
    }

    fn fault(&self, accounting: &Accounting, place: u32) -> Option<Message> {
        let (past, commit, law) = (self.past, self.past.commit(place), self.past.laws.before(place));
        let say = |key| past.say(key, commit).with("rule", accounting.rule.value.as_str());
        let (author, committer) = (past.trail.author(commit), past.trail.committer(commit));
        if is_of_history(accounting) && !is_of_the_management(law, accounting, author, commit) {
            return Some(say(key!("h14-management")));
        }
        let by = accounting.by.as_ref().and_then(|by| match &by.value {
            Actor::Person(key) => Some(key),
            Actor::Complainant | Actor::Third => None,
        });
        if let Some(by) = by.filter(|by| ![author, committer].iter().any(|it| is_person(law, it, by))) {
            return Some(say(key!("h14-by")).with("by", past.chronicler.people.name(&by.0)));
        }
        let day = accounting.date?;
        let recorded = commit.committed.day();
        let days = past.chronicler.working_days(day, recorded).unwrap_or_default();
        let is_off = day > last_day_of(commit).next() || days > PROMPT;
        is_off.then(|| say(key!("h14-date")).with("dated", day))
    }
}

fn is_of_history(accounting: &Accounting) -> bool {
    Rule::of(&accounting.rule.value).is_some_and(Rule::looks_at_history)
}

fn is_person(law: &Law, identity: &Identity, key: &PersonKey) -> bool {
    law.people.of_address(&identity.email).is_some_and(|person| person.key.value == *key)
}

/// Whether a reason is in the name of whoever carried the final responsibility when it was committed, and
/// the author of that commit may record what the management decides.
fn is_of_the_management(law: &Law, accounting: &Accounting, author: &Identity, commit: &Commit) -> bool {
    let day = commit.committed.day();
    let Some(version) = law.regulations.nearest_to(day) else { return false };
    let gives = accounting.by.as_ref().and_then(|by| by.value.person());
    let gives = gives.and_then(|key| law.people.get(&key.0));
    let role = version.accountable_role();
    let is_management = |person: &Person| role.is_some_and(|role| person.holds(&role.key, day));
    let office = office_roles(version);
    let may_record = |person: &Person| office.iter().any(|role| person.holds(role, day));
    gives.is_some_and(is_management) && law.people.of_address(&author.email).is_some_and(may_record)
}
