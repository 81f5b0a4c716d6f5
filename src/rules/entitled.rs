//! Who has a say, and that nobody gives it to himself.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::history::{Past, WholePast};
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::law::Law;
use crate::locale::Key;
use crate::people::{People, Person, PersonKey};
use crate::regulation::{COMPLAINANT, RECEIVER, Regulation, StepKind, THIRD};
use crate::trail::Identity;

/// Whether an address is one that a server commits with when it merges: nobody else's begins so.
pub(super) fn is_of_a_machine(identity: &Identity) -> bool {
    let name = identity.email.split('@').next().unwrap_or_default().to_lowercase();
    ["noreply", "no-reply"].contains(&name.as_str())
}

/// The management, whoever registers and whoever acknowledges: at O21 management, secretariat and
/// back office.
pub(super) fn office_roles(regulation: &Regulation) -> HashSet<&str> {
    let kinds = [StepKind::Registered, StepKind::Acknowledged];
    let steps = kinds.into_iter().flat_map(|kind| regulation.steps_of(kind));
    let performers = steps.flat_map(|step| step.performers.iter().map(String::as_str));
    performers.chain(regulation.accountable_role().map(|role| role.key.as_str())).collect()
}

/// The same with whoever else decides: those who may record such a decision.
pub(super) fn deciding_office(regulation: &Regulation) -> HashSet<&str> {
    office_roles(regulation).into_iter().chain(deciding_roles(regulation)).collect()
}

/// The management, and whoever else the row of the decision leaves it to.
pub(super) fn deciding_roles(regulation: &Regulation) -> impl Iterator<Item = &str> {
    let is_role = |performer: &&String| ![RECEIVER, COMPLAINANT, THIRD].contains(&performer.as_str());
    let rows = regulation.steps_of(StepKind::Decision).flat_map(|step| &step.performers);
    let accountable = regulation.accountable_role().map(|role| &role.key);
    rows.filter(is_role).chain(accountable).map(String::as_str)
}

/// Who, of the author and the committer of what the management did, had no say in it by people.yaml as it
/// stood before; none when both did. Whoever holds a role of the office has one, and whoever acts in the
/// place of the management.
///
/// A server that merges commits under an address of its own, and a colleague who rebases commits what
/// another wrote before.
pub(super) fn without_a_say<'p>(
    past: &'p Past<'_>,
    place: u32,
    substitute: Option<&PersonKey>,
    office: fn(&Regulation) -> HashSet<&str>,
) -> Option<&'p Identity> {
    let commit = past.commit(place);
    let (author, committer) = (past.trail.author(commit), past.trail.committer(commit));
    let (law, day) = (past.laws.before(place), commit.committed.day());
    let office = office(law.regulations.nearest_to(day)?);
    let person = |identity: &Identity| law.people.of_address(&identity.email);
    let fits = |identity: &Identity| {
        let decides = |person: &Person| substitute == Some(&person.key.value);
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

/// H6: an address gets a say by a commit of somebody who has one.
pub(super) fn nobody_entitles_himself(judge: &WholePast<'_>) -> Vec<Finding> {
    granted(judge, key!("h6-entitled"), |grant, person| {
        let mut addresses = person.email.iter().map(|email| email.value.as_str());
        addresses.any(|address| {
            let periods = person.roles.iter().filter(|period| {
                grant.office.contains(period.role.value.as_str())
                    && period.to.is_none_or(|to| to >= grant.day)
            });
            let held = |people: &People| {
                people.of_address(address).is_some_and(|old| {
                    old.is_doubtful
                        || periods.clone().all(|new| {
                            old.roles.iter().any(|period| {
                                let lasts = period.to.is_none() || new.to.is_some() && period.to >= new.to;
                                period.role.value == new.role.value && period.from <= new.from && lasts
                            })
                        })
                })
            };
            grant.new.of_address(address).is_some_and(|it| it.key.value == person.key.value)
                && periods.clone().next().is_some()
                && !grant.before.iter().any(|people| held(people))
        })
    })
}

/// H8: where signatures are asked for, somebody gets another key to sign with by a commit of his own, or of
/// somebody who has a say.
pub(super) fn keys_are_given_by_whom_may(judge: &WholePast<'_>) -> Vec<Finding> {
    granted(judge, key!("h8-key"), |grant, person| {
        let is_own = |identity: &Identity| {
            let own = grant.before[0].of_address(&identity.email);
            own.is_some_and(|own| own.key.value == person.key.value)
        };
        let mut keys = person.signing_keys.iter().map(|key| &key.value);
        grant.is_signed
            && !is_own(grant.by)
            && keys.any(|key| {
                !grant.before.iter().any(|people| {
                    let old = people.get(&person.key.value.0);
                    old.is_some_and(|old| old.signing_keys.iter().any(|known| known.value == *key))
                })
            })
    })
}

/// A commit of somebody without a say that changes people.yaml or the regulation.
struct Grant<'g> {
    by: &'g Identity,
    day: Day,
    office: HashSet<&'g str>,
    /// Whether it had to be signed.
    is_signed: bool,
    /// Everyone in each of the commits that it follows.
    before: Vec<&'g People>,
    new: &'g People,
}

/// Tells of each person to whom such a commit gives what it may not give.
fn granted(judge: &WholePast<'_>, key: Key, gives: impl Fn(&Grant<'_>, &Person) -> bool) -> Vec<Finding> {
    let past = judge.past;
    let mut findings = Vec::new();
    for (place, law, by) in changed_without_a_say(past) {
        let commit = past.commit(place);
        let day = commit.committed.day();
        let before: Vec<&People> = past.laws.before_each(place).map(|law| &*law.people).collect();
        let is_signed = past.evidence.signatures.iter().any(|(id, _)| *id == commit.id);
        let Some(regulation) = past.laws.before(place).regulations.nearest_to(day) else { continue };
        let office = deciding_office(regulation);
        let grant = Grant { by, day, office, is_signed, before, new: &law.people };
        for person in law.people.all().iter().filter(|person| gives(&grant, person)) {
            let now = past.chronicler.people.get(&person.key.value.0);
            let top = past.chronicler.people.source.line(1);
            let message = past.say(key, commit).with("who", person.name.as_str());
            let span = now.map_or(top, |now| now.key.span);
            findings.push(judge.fault(judge.people_place(span), message));
        }
    }
    findings
}

/// The commits that change the law by somebody who had no say, each with that law.
fn changed_without_a_say<'p>(past: &'p Past<'_>) -> impl Iterator<Item = (u32, &'p Law, &'p Identity)> {
    (0..).zip(&past.trail.commits).filter_map(|(place, _)| {
        let law = past.laws.changed_by(place)?;
        Some((place, law, without_a_say(past, place, None, office_roles)?))
    })
}

/// H6: what the regulation says of who has a say is changed by somebody who has one.
pub(super) fn rows_are_changed_by_whom_may(judge: &WholePast<'_>) -> Vec<Finding> {
    let past = judge.past;
    let mut findings = Vec::new();
    for (place, law, _) in changed_without_a_say(past) {
        let commit = past.commit(place);
        let before: Vec<&Law> = past.laws.before_each(place).collect();
        let mut given: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for day in days_of_change(commit.committed.day(), before.iter().copied().chain([law])) {
            let Some(version) = law.regulations.nearest_to(day) else { continue };
            let gained = before.iter().map(|before| gained(before, law, version, day));
            let gained = gained.reduce(|one, other| one.intersection(&other).copied().collect());
            given.entry(version.source.path()).or_default().extend(gained.unwrap_or_default());
        }
        for (path, roles) in given.into_iter().filter(|(_, roles)| !roles.is_empty()) {
            let roles = roles.into_iter().collect::<Vec<_>>().join(", ");
            let message = past.say(key!("h6-row"), commit).with("roles", roles);
            findings.push(judge.fault(judge.version_place(path), message));
        }
    }
    findings
}

/// The days from one on on which another version of the regulation may come in force.
fn days_of_change<'l>(first: Day, laws: impl Iterator<Item = &'l Law>) -> BTreeSet<Day> {
    let versions = laws.flat_map(|law| law.regulations.all());
    let days = versions.flat_map(|version| [Some(version.valid_from.value), version.valid_to.map(Day::next)]);
    days.flatten().filter(|day| *day > first).chain([first]).collect()
}

/// The roles that have a say by a version and had none on that day by the law before, where somebody holds
/// them who had none; and the role that comes to carry the final responsibility.
fn gained<'v>(before: &Law, after: &Law, version: &'v Regulation, day: Day) -> BTreeSet<&'v str> {
    let Some(old) = before.regulations.nearest_to(day) else { return BTreeSet::new() };
    let had = deciding_office(old);
    let is_outside = |person: &&Person| !had.iter().any(|role| person.holds(role, day));
    let holds = |role: &str| {
        let lasts = |person: &Person| {
            person.roles.iter().any(|held| held.role.value == role && held.to.is_none_or(|to| to >= day))
        };
        after.people.all().iter().filter(is_outside).any(lasts)
    };
    let office = deciding_office(version);
    let carries = version.accountable_role().map(|role| role.key.as_str());
    let moved = carries.filter(|role| old.accountable_role().is_none_or(|old| old.key != *role));
    office.into_iter().filter(|role| !had.contains(role) && holds(role)).chain(moved).collect()
}
