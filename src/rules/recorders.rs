//! H5 and H6: whether whoever commits is known, and had a say.

use std::collections::{BTreeMap, BTreeSet};

use super::Check::{SinglePast, TogetherPast};
use super::Severity::{Breach, Warning};
use super::entitled::{
    deciding_office, deciding_roles, is_of_a_machine, nobody_entitles_himself, office_roles,
    rows_are_changed_by_whom_may, without_a_say,
};
use super::history::{DossierPast, Told, WholePast};
use super::{Rule, rule};
use crate::calendar::Day;
use crate::case::Case;
use crate::diagnostic::Finding;
use crate::dossier::{Actor, Event};
use crate::locale::Key;
use crate::people::PersonKey;
use crate::regulation::StepKind;
use crate::trail::{EventText, Identity};

pub(super) static RULES: &[Rule] = &[
    rule("H5", "", Warning, &[TogetherPast(recorders_are_known)]),
    rule(
        "H6",
        "",
        Breach,
        &[
            SinglePast(decisions_are_recorded_by_the_office),
            TogetherPast(nobody_entitles_himself),
            TogetherPast(rows_are_changed_by_whom_may),
        ],
    ),
];

/// H6: what the management decides and does, and what corrects that, is recorded by the management, or by
/// those who keep its files; what was done in its place also by whoever did it. What others decide, to whom
/// the regulation leaves that, they may record as well.
pub(super) fn decisions_are_recorded_by_the_office(judge: &DossierPast<'_>) -> Vec<Told> {
    let case = judge.case;
    let recorded = judge.recorded().filter_map(|(event, place, commit)| {
        let key = act_of_the_management(event, event.by.as_ref().map(|by| &by.value), event.day(), case);
        Some((event, place, commit, key.or_else(|| correction_of_an_act(event, case))?))
    });
    recorded
        .filter_map(|(event, place, commit, key)| {
            let of_others = [key!("h6-decision"), key!("h6-decision-correction")].contains(&key);
            let office = if of_others { deciding_office } else { office_roles };
            let who = without_a_say(judge.past, place, case.substitute(), office)?;
            let name = judge.past.chronicler.recorder(who, commit.committed.day()).name;
            let mut message = judge.past.say(key, commit);
            message.arguments.retain(|(argument, _)| *argument != "name");
            Some((place, judge.fault(event.span, message.with("name", name))))
        })
        .collect()
}

/// What is told when somebody without a say records this as done by whoever it names: a decision, and what
/// else is for the management alone to do; none when neither the management nor whoever else decides did it.
fn act_of_the_management(
    event: &Event,
    by: Option<&Actor>,
    day: Option<Day>,
    case: &Case<'_>,
) -> Option<Key> {
    let role = case.regulation.accountable_role().map(|role| std::slice::from_ref(&role.key))?;
    let kind = event.kind?;
    let is_for_it_alone = || {
        let mut steps = case.regulation.steps_of(kind).peekable();
        steps.peek().is_some() && steps.all(|step| step.performers == role)
    };
    let (by, day) = (by?, day?);
    let by_it = |key| case.holds(by, role, day).then_some(key);
    match kind {
        StepKind::Decision => {
            let roles: Vec<String> = deciding_roles(case.regulation).map(str::to_owned).collect();
            by_it(key!("h6")).or_else(|| case.holds(by, &roles, day).then_some(key!("h6-decision")))
        }
        _ if is_for_it_alone() => by_it(key!("h6-act")),
        _ => None,
    }
}

/// The same of what corrects an act of the management, as it was typed or as it has become since: one that
/// takes the act away from the management moves it too. What opens an archived dossier again is one as well.
fn correction_of_an_act(correction: &Event, case: &Case<'_>) -> Option<Key> {
    let op = correction.details.corrects.as_ref()?;
    let lapses = correction.details.lapses.as_ref().is_some_and(|lapses| lapses.value);
    let fits = |said: &EventText| op.value.fields().all(|(name, value)| said.get(name) == Some(value));
    let named = case.dossier.typed.iter().enumerate().take(correction.place).filter(|(_, said)| fits(said));
    let mut named = named.filter_map(|(place, said)| Some((case.dossier.at(place)?, said)));
    named.find_map(|(event, said)| {
        let typed_by = said.get("door").map(|key| Actor::Person(PersonKey(key.to_owned())));
        let typed_day = said.get("datum").and_then(|day| day.parse().ok());
        let by = [event.by.as_ref().map(|by| by.value.clone()), typed_by];
        let days = [event.day(), typed_day];
        let mut pairs = by.iter().flat_map(|by| days.iter().map(move |day| (by.as_ref(), *day)));
        let act = pairs.find_map(|(by, day)| act_of_the_management(event, by, day, case));
        match act {
            Some(key) if key == key!("h6") => Some(key!("h6-correction")),
            Some(key) if key == key!("h6-decision") => Some(key!("h6-decision-correction")),
            Some(_) => Some(key!("h6-act-correction")),
            None => (lapses && event.kind == Some(StepKind::Archived)).then_some(key!("h6-reopened")),
        }
    })
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
