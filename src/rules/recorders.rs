//! H5 and H6: whether whoever commits is known, and had a say.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::Check::{SinglePast, TogetherPast};
use super::Severity::{Breach, Warning};
use super::history::{DossierPast, Told, WholePast};
use super::{Rule, rule};
use crate::calendar::Day;
use crate::case::Case;
use crate::diagnostic::Finding;
use crate::dossier::{Actor, Event};
use crate::locale::Key;
use crate::people::{Person, PersonKey};
use crate::regulation::{Regulation, StepKind};
use crate::trail::{Commit, EventText, Identity};

pub(super) static RULES: &[Rule] = &[
    rule("H5", "", Warning, &[TogetherPast(recorders_are_known)]),
    rule("H6", "", Breach, &[SinglePast(decisions_are_recorded_by_the_office)]),
];

/// Whether an address is one that a server commits with when it merges.
fn is_of_a_machine(identity: &Identity) -> bool {
    let name = identity.email.split('@').next().unwrap_or_default().to_lowercase();
    ["noreply", "no-reply"].iter().any(|word| name.contains(word))
}

/// H6: a decision of the management, and what corrects one, is recorded by the management, or by those who
/// keep its files; one that was taken in its place also by whoever took it.
pub(super) fn decisions_are_recorded_by_the_office(judge: &DossierPast<'_>) -> Vec<Told> {
    let case = judge.case;
    let recorded = judge.recorded().filter_map(|(event, place, commit)| {
        let corrects = || corrects_a_decision(event, case);
        let key = is_managements_decision(event, case).then_some(key!("h6"));
        Some((event, place, commit, key.or_else(|| corrects().then_some(key!("h6-correction")))?))
    });
    recorded
        .filter_map(|(event, place, commit, key)| {
            let who = misfit(judge, place, commit)?;
            let name = judge.past.chronicler.recorder(who, commit.committed.day()).name;
            let mut message = judge.past.say(key, commit);
            message.arguments.retain(|(argument, _)| *argument != "name");
            Some((place, judge.fault(event.span, message.with("name", name))))
        })
        .collect()
}

/// Who, of the author and the committer of a decision, had no say in it; none when both did.
///
/// A server that merges commits under an address of its own, and a colleague who rebases commits what
/// another wrote before.
fn misfit<'p>(judge: &DossierPast<'p>, place: u32, commit: &'p Commit) -> Option<&'p Identity> {
    let past = judge.past;
    let (author, committer) = (past.trail.author(commit), past.trail.committer(commit));
    let (law, day) = (past.laws.before(place), commit.committed.day());
    let regulation = law.regulations.nearest_to(day).map_or(judge.case.regulation, |version| version);
    let office = office_roles(regulation);
    let person = |identity: &Identity| law.people.of_address(&identity.email);
    let fits = |identity: &Identity| {
        let decides = |person: &Person| judge.case.substitute() == Some(&person.key.value);
        let is_office = |person: &Person| office.iter().any(|role| person.holds(role, day));
        person(identity).is_some_and(|it| it.is_doubtful || decides(it) || is_office(it))
    };
    if !fits(author) {
        return Some(author);
    }
    let is_passed_on = commit.authored.seconds < commit.committed.seconds
        && person(committer).is_some_and(|person| person.holds_any(day));
    (!is_of_a_machine(committer) && !fits(committer) && !is_passed_on).then_some(committer)
}

fn is_managements_decision(event: &Event, case: &Case<'_>) -> bool {
    let by = event.by.as_ref().map(|by| &by.value);
    event.kind == Some(StepKind::Decision) && by.is_some_and(|by| is_of_the_management(by, event.day(), case))
}

fn is_of_the_management(by: &Actor, day: Option<Day>, case: &Case<'_>) -> bool {
    let role = case.regulation.accountable_role().map(|role| std::slice::from_ref(&role.key));
    role.zip(day).is_some_and(|(role, day)| case.holds(by, role, day))
}

/// Whether an event corrects a decision of the management, as it was typed or as it has become since: one
/// that takes the decision away from the management moves it too.
fn corrects_a_decision(correction: &Event, case: &Case<'_>) -> bool {
    let Some(op) = &correction.details.corrects else { return false };
    let fits = |said: &EventText| op.value.fields.iter().all(|(name, value)| said.get(name) == Some(value));
    let named = case.dossier.typed.iter().enumerate().take(correction.place).filter(|(_, said)| fits(said));
    let mut named = named.filter_map(|(place, said)| Some((case.dossier.at(place)?, said)));
    named.any(|(event, said)| {
        let typed_by = said.get("door").map(|key| Actor::Person(PersonKey(key.to_owned())));
        let typed_day = said.get("datum").and_then(|day| day.parse().ok());
        let by = [event.by.as_ref().map(|by| by.value.clone()), typed_by];
        let days = [event.day(), typed_day];
        let mut pairs = by.iter().flatten().flat_map(|by| days.iter().map(move |day| (by, *day)));
        event.kind == Some(StepKind::Decision) && pairs.any(|(by, day)| is_of_the_management(by, day, case))
    })
}

/// The management, whoever registers and whoever acknowledges: at O21 management, secretariat and
/// back office.
pub(super) fn office_roles(regulation: &Regulation) -> HashSet<&str> {
    let kinds = [StepKind::Registered, StepKind::Acknowledged];
    let steps = kinds.into_iter().flat_map(|kind| regulation.steps_of(kind));
    let performers = steps.flat_map(|step| step.performers.iter().map(String::as_str));
    performers.chain(regulation.accountable_role().map(|role| role.key.as_str())).collect()
}

/// H5: whoever commits to the records is known, and held a role.
pub(super) fn recorders_are_known(judge: &WholePast<'_>) -> Vec<Finding> {
    let trail = &judge.past.trail;
    let deeds = trail.files.iter().flat_map(|file| &file.deeds).filter(|deed| !deed.taken);
    let touching: BTreeSet<u32> = deeds.map(|deed| deed.commit).collect();
    let mut unknown: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut without_role: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for place in touching {
        let commit = judge.past.commit(place);
        let people = &judge.past.laws.before(place).people;
        for identity in recorders(trail.author(commit), trail.committer(commit)) {
            match people.of_address(&identity.email) {
                None if people.is_in_doubt() => {}
                None => unknown.entry(identity.email.to_lowercase()).or_default().push(place),
                Some(person) if !person.is_doubtful && !person.holds_any(commit.committed.day()) => {
                    without_role.entry(person.key.value.0.clone()).or_default().push(place);
                }
                Some(_) => {}
            }
        }
    }
    let say = |key: Key, commits: &[u32]| {
        judge.past.say(key, judge.past.commit(commits[0])).with("count", commits.len())
    };
    let people = judge.past.chronicler.people;
    let top = people.source.line(1);
    let unknown = unknown.iter().map(|(email, commits)| {
        judge.fault(judge.people_place(top), say(key!("h5-unknown"), commits).with("email", email.as_str()))
    });
    let without_role = without_role.iter().map(|(key, commits)| {
        let span = people.get(key).map_or(top, |person| person.key.span);
        judge.fault(judge.people_place(span), say(key!("h5-no-role"), commits))
    });
    unknown.chain(without_role).collect()
}

/// Whoever wrote a commit, and whoever committed it when that is somebody else and no server.
fn recorders<'i>(author: &'i Identity, committer: &'i Identity) -> impl Iterator<Item = &'i Identity> {
    let other = author.email.to_lowercase() != committer.email.to_lowercase();
    std::iter::once(author).chain((other && !is_of_a_machine(committer)).then_some(committer))
}
