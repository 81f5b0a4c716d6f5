//! H: the history. These rules look at what git keeps; `audit` asks them of all of it, and a push of
//! what it adds.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::Check::{Beforehand, SinglePast, TogetherPast};
use super::Severity::{Breach, Error, Warning};
use super::{Rule, rule};
use crate::calendar::Day;
use crate::case::Case;
use crate::chronicle::Chronicler;
use crate::diagnostic::{Finding, Place, Severity};
use crate::dossier::{Event, Number};
use crate::ledger::{Evidence, Ledger, SEALS, SEALS_KEY, Seal, SealState, SignatureState};
use crate::locale::Message;
use crate::parse::Version;
use crate::people::Person;
use crate::regulation::{Regulation, StepKind};
use crate::source::{Source, Span};
use crate::trail::{Change, Commit, Entry, Identity, Kind, Loss, ObjectId, Provenance, RECORDS, Trail};

pub(super) static RULES: &[Rule] = &[
    rule("H1", "", Error, &[TogetherPast(dossiers_go_by_destruction)]),
    rule("H2", "", Breach, &[SinglePast(events_stay_as_recorded)]),
    rule("H3", "", Warning, &[SinglePast(events_are_recorded_promptly)]),
    rule("H4", "", Error, &[SinglePast(events_precede_their_commit)]),
    rule("H5", "", Warning, &[TogetherPast(recorders_are_known)]),
    rule("H6", "", Breach, &[SinglePast(decisions_are_recorded_by_the_office)]),
    rule("H7", "", Error, &[TogetherPast(sealed_history_is_there), Beforehand]),
    rule("H8", "", Error, &[TogetherPast(commits_are_signed)]),
    rule("H9", "", Error, &[Beforehand]),
];

/// An event may be recorded so many working days after it happened.
const PROMPT: i64 = 3;

/// The history, and what it is judged by.
#[derive(Clone, Copy)]
pub struct Past<'a> {
    /// The trail.
    pub trail: &'a Trail,
    /// Seals and destructions.
    pub ledger: &'a Ledger,
    /// What git was asked.
    pub evidence: &'a Evidence,
    /// Who people are, and what the regulation says.
    pub chronicler: Chronicler<'a>,
}

impl<'a> Past<'a> {
    fn commit(&self, place: u32) -> &'a Commit {
        &self.trail.commits[place as usize]
    }

    /// Who wrote a commit, by the name in people.yaml when there is one.
    fn name(&self, commit: &Commit) -> String {
        self.chronicler.recorder(self.trail.author(commit), commit.committed.day()).name
    }

    fn say(&self, key: &'static str, commit: &Commit) -> Message {
        Message::new(key)
            .with("commit", commit.id.short())
            .with("day", commit.committed.day())
            .with("name", self.name(commit))
    }
}

/// What a rule sees of one dossier and its history.
pub(super) struct DossierPast<'a> {
    pub(super) past: &'a Past<'a>,
    pub(super) case: &'a Case<'a>,
    pub(super) provenance: &'a Provenance,
    pub(super) rule: &'static Rule,
}

impl<'a> DossierPast<'a> {
    fn fault(&self, span: Span, message: Message) -> Finding {
        let dossier = self.case.dossier;
        let place = Place { source: Arc::clone(&dossier.source), span };
        let mut finding = Finding::new(self.rule.code, self.rule.severity, place, message);
        finding.dossier = Some(dossier.name.clone());
        finding
    }

    /// The events that were committed, with the commit that brought each.
    fn recorded(&self) -> impl Iterator<Item = (&'a Event, &'a Commit)> {
        let brought = self.provenance.brought.iter();
        let events = self.case.dossier.course.iter().zip(brought);
        events.filter_map(|(event, commit)| Some((event, self.past.commit((*commit)?))))
    }

    /// The events that were committed and have a day, with that day and the day of the commit.
    fn dated(&self) -> impl Iterator<Item = (Span, Day, Day, &'a Commit)> {
        self.recorded().filter_map(|(event, commit)| {
            let span = event.date.as_ref().map_or(event.span, |date| date.span);
            // A date that was corrected may stand elsewhere; the event is what it is about.
            let span = if event.recorded.is_some() { event.span } else { span };
            Some((span, event.day()?, commit.committed.day(), commit))
        })
    }
}

/// Where a dossier's events came from; none when its course can't be followed.
pub(super) fn provenance(case: &Case<'_>, past: &Past<'_>) -> Option<Provenance> {
    let dossier = case.dossier;
    let version = Version::read(Kind::Dossier, dossier.source.text());
    let follows = version.events.len() == dossier.course.len();
    follows.then(|| Provenance::of(past.trail.of(dossier.source.path()), &version.events))
}

/// H2: what was recorded stays, unless a correction says what was wrong with it.
pub(super) fn events_stay_as_recorded(judge: &DossierPast<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let is_corrected = |place: usize| {
        let corrections = dossier.events(StepKind::Correction);
        corrections
            .into_iter()
            .any(|event| event.details.corrects.as_ref().is_some_and(|number| number.value == place + 1))
    };
    let losses = judge.provenance.losses.iter();
    let losses = losses.filter(|loss| loss.became.is_none_or(|place| !is_corrected(place)));
    losses.map(|loss| lost(judge, loss)).collect()
}

fn lost(judge: &DossierPast<'_>, loss: &Loss) -> Finding {
    let dossier = judge.case.dossier;
    let commit = judge.past.commit(loss.commit);
    match loss.became.and_then(|place| dossier.course.get(place).zip(Some(place))) {
        Some((event, place)) => {
            let version = Version::read(Kind::Dossier, dossier.source.text());
            let fields = version.events[place].differences(&loss.event).join(", ");
            judge.fault(event.span, judge.past.say("h2-changed", commit).with("fields", fields))
        }
        None => {
            let message = judge.past.say("h2-removed", commit).with("event", loss.event.line());
            judge.fault(course_heading(&dossier.source), message)
        }
    }
}

/// Where the course begins; the first line when it has no line of its own.
fn course_heading(source: &Source) -> Span {
    let line = source.text().lines().position(|line| line.starts_with("verloop:"));
    source.line(line.map_or(1, |index| index + 1))
}

/// H3: what happens is recorded within a few working days.
pub(super) fn events_are_recorded_promptly(judge: &DossierPast<'_>) -> Vec<Finding> {
    let dated = judge.dated();
    dated
        .filter_map(|(span, day, recorded, commit)| {
            let days = judge.case.regulation.calendar.working_days_between(day, recorded);
            let message = judge.past.say("h3", commit).with("recorded", recorded).with("days", days);
            (days > PROMPT).then(|| judge.fault(span, replaced(message, day)))
        })
        .collect()
}

/// H4: nothing is recorded before it happens.
pub(super) fn events_precede_their_commit(judge: &DossierPast<'_>) -> Vec<Finding> {
    let dated = judge.dated().filter(|(_, day, recorded, _)| day > recorded);
    dated
        .map(|(span, day, recorded, commit)| {
            let message = judge.past.say("h4", commit).with("recorded", recorded);
            judge.fault(span, replaced(message, day))
        })
        .collect()
}

/// The same message, about the day of the event instead of that of the commit.
fn replaced(mut message: Message, day: Day) -> Message {
    message.arguments.retain(|(name, _)| *name != "day");
    message.with("day", day)
}

/// H6: a decision of the management is recorded by the management, or by those who keep its files.
pub(super) fn decisions_are_recorded_by_the_office(judge: &DossierPast<'_>) -> Vec<Finding> {
    let decisions = judge.recorded().filter(|(event, _)| is_managements_decision(event, judge.case));
    decisions
        .filter_map(|(event, commit)| {
            let trail = judge.past.trail;
            let (author, committer) = (trail.author(commit), trail.committer(commit));
            let day = commit.committed.day();
            let people = judge.case.people;
            let office = office_roles(judge.case.regulation);
            let fits = |identity: &Identity| {
                let person = people.of_address(&identity.email);
                person.is_some_and(|person| office.iter().any(|role| person.holds(role, day)))
            };
            // A server that merges commits under an address of its own; its commits have an author.
            let is_machine = people.of_address(&committer.email).is_none();
            let fitting = fits(author) && (is_machine || fits(committer));
            let who = if fits(author) { committer } else { author };
            let name = judge.past.chronicler.recorder(who, day).name;
            let mut message = judge.past.say("h6", commit);
            message.arguments.retain(|(argument, _)| *argument != "name");
            (!fitting).then(|| judge.fault(event.span, message.with("name", name)))
        })
        .collect()
}

fn is_managements_decision(event: &Event, case: &Case<'_>) -> bool {
    let role = case.regulation.accountable_role().map(|role| role.key.as_str());
    let person = event.by.as_ref().and_then(|by| case.people.get(&by.value.person()?.0));
    let holds = |person: &Person, role: &str| event.day().is_some_and(|day| person.holds(role, day));
    event.kind == Some(StepKind::Decision)
        && person.zip(role).is_some_and(|(person, role)| holds(person, role))
}

/// The management, whoever registers and whoever acknowledges: at O21 management, secretariat and
/// back office.
fn office_roles(regulation: &Regulation) -> HashSet<&str> {
    let kinds = [StepKind::Registered, StepKind::Acknowledged];
    let steps = kinds.into_iter().flat_map(|kind| regulation.steps_of(kind));
    let performers = steps.flat_map(|step| step.performers.iter().map(String::as_str));
    performers.chain(regulation.accountable_role().map(|role| role.key.as_str())).collect()
}

/// What a rule sees of the whole history.
pub(super) struct WholePast<'a> {
    pub(super) past: &'a Past<'a>,
    /// The paths of the dossiers that are there.
    pub(super) dossiers: &'a HashSet<&'a str>,
    pub(super) rule: &'static Rule,
}

impl WholePast<'_> {
    fn fault(&self, place: Place, message: Message) -> Finding {
        Finding::new(self.rule.code, self.rule.severity, place, message)
    }

    fn people_place(&self, span: Span) -> Place {
        Place { source: Arc::clone(&self.past.chronicler.people.source), span }
    }
}

fn nowhere(path: &str) -> Place {
    Place { source: Arc::new(Source::new(path, "")), span: Span::default() }
}

/// H1: a dossier goes by destruction only.
pub(super) fn dossiers_go_by_destruction(judge: &WholePast<'_>) -> Vec<Finding> {
    let destroyed: HashSet<&Number> =
        judge.past.ledger.destructions.iter().map(|record| &record.number).collect();
    let subjects = judge.past.trail.subjects.iter();
    subjects
        .filter(|(path, _)| !judge.dossiers.contains(path.as_str()))
        .filter_map(|(path, entries)| {
            let number = last_number(path, entries).filter(|number| !destroyed.contains(number))?;
            let entry = entries.iter().rfind(|entry| entry.changes.contains(&Change::FileRemoved))?;
            let commit = judge.past.trail.commit(entry);
            let message = judge.past.say("h1", commit).with("number", number.as_str());
            let mut finding = judge.fault(nowhere(path), message);
            finding.dossier = Some(number.as_str().to_owned());
            let help = Message::new("h1-help").with("commit", commit.id.short());
            Some(finding.help(help.with("path", path.as_str()).with("number", number.as_str())))
        })
        .collect()
}

/// The number in whose place a file stood last. A copy that never stood in one was no dossier: taking
/// it out is how that is mended.
fn last_number(path: &str, entries: &[Entry]) -> Option<Number> {
    let changes = entries.iter().rev().flat_map(|entry| &entry.changes);
    let earlier = changes.filter_map(|change| match change {
        Change::FileMoved(from) => Some(from.as_str()),
        _ => None,
    });
    std::iter::once(path).chain(earlier).find_map(number_in_place)
}

fn number_in_place(path: &str) -> Option<Number> {
    let number = Number::parse(path.rsplit('/').next()?.strip_suffix(".md")?)?;
    (number.path() == path).then_some(number)
}

/// H5: whoever commits to the records is known, and held a role.
pub(super) fn recorders_are_known(judge: &WholePast<'_>) -> Vec<Finding> {
    let trail = judge.past.trail;
    let people = judge.past.chronicler.people;
    let touching: HashSet<u32> =
        trail.subjects.values().flatten().filter(|entry| !entry.taken).map(|entry| entry.commit).collect();
    let mut touching: Vec<u32> = touching.into_iter().collect();
    touching.sort_unstable();
    let mut unknown: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut without_role: HashMap<&str, (&Person, Vec<u32>)> = HashMap::new();
    for place in touching {
        let commit = judge.past.commit(place);
        let email = &trail.author(commit).email;
        match people.of_address(email) {
            None => unknown.entry(email.to_lowercase()).or_default().push(place),
            Some(person) if !person.holds_any(commit.committed.day()) => {
                let key = person.key.value.0.as_str();
                without_role.entry(key).or_insert_with(|| (person, Vec::new())).1.push(place);
            }
            Some(_) => {}
        }
    }
    let say = |key: &'static str, commits: &[u32]| {
        judge.past.say(key, judge.past.commit(commits[0])).with("count", commits.len())
    };
    let top = people.source.line(1);
    let unknown = unknown.iter().map(|(email, commits)| {
        judge.fault(judge.people_place(top), say("h5-unknown", commits).with("email", email.as_str()))
    });
    let without_role = without_role.values().map(|(person, commits)| {
        judge.fault(judge.people_place(person.key.span), say("h5-no-role", commits))
    });
    unknown.chain(without_role).collect()
}

/// H7: what was sealed is still there.
pub(super) fn sealed_history_is_there(judge: &WholePast<'_>) -> Vec<Finding> {
    let ledger = judge.past.ledger;
    let states = ledger.current_seals().iter().zip(&judge.past.evidence.seals);
    let broken = states.filter_map(|(seal, state)| {
        let key = match state {
            SealState::Holds => return None,
            SealState::Gone => "h7-gone",
            SealState::Differs => "h7-differs",
        };
        let message = Message::new(key).with("commit", seal.value.tip.short()).with("day", seal.value.date);
        let place = Place { source: Arc::clone(&ledger.seals_source), span: seal.span };
        Some(judge.fault(place, message))
    });
    broken.chain(removed_seals(judge)).collect()
}

/// A seal that stood in the list in some commit, and stands there no longer. Whatever else was ever
/// typed in that file and taken out again was none.
fn removed_seals(judge: &WholePast<'_>) -> Vec<Finding> {
    let ledger = judge.past.ledger;
    let kept: HashSet<ObjectId> = ledger.seals.iter().map(|seal| seal.value.tip).collect();
    let changes = judge.past.trail.of(SEALS).iter().flat_map(|entry| &entry.changes);
    let stood = changes.flat_map(|change| match change {
        Change::Field { name, from, to } if name == SEALS_KEY => [from.as_deref(), to.as_deref()],
        _ => [None, None],
    });
    let is_gone = |item: &&str| Seal::recorded(item).is_some_and(|seal| !kept.contains(&seal.tip));
    let gone: BTreeSet<&str> = stood.flatten().filter(is_gone).collect();
    let place = || Place { source: Arc::clone(&ledger.seals_source), span: ledger.seals_source.line(1) };
    gone.into_iter().map(|seal| judge.fault(place(), Message::new("h7-removed").with("seal", seal))).collect()
}

/// H8: where signatures are required, each commit has a good one.
pub(super) fn commits_are_signed(judge: &WholePast<'_>) -> Vec<Finding> {
    let commits: HashMap<_, _> = judge.past.trail.commits.iter().map(|commit| (commit.id, commit)).collect();
    let signatures = judge.past.evidence.signatures.iter();
    signatures
        .filter_map(|(id, state)| {
            let commit = commits.get(id)?;
            let say = |key| judge.past.say(key, commit);
            let message = match state {
                SignatureState::Good => return None,
                SignatureState::Missing => say("h8-missing"),
                SignatureState::Bad => say("h8-bad"),
                SignatureState::Unsupported => say("h8-unsupported"),
                SignatureState::Unlisted(key) => say("h8-unlisted").with("key", key.as_str()),
                SignatureState::OfAnother(name) => say("h8-other").with("other", name.as_str()),
            };
            Some(judge.fault(signatures_place(judge.past), message))
        })
        .collect()
}

fn signatures_place(past: &Past<'_>) -> Place {
    let versions = past.chronicler.regulations.all().iter().rev();
    let mut asking = versions.filter_map(|version| Some((version, version.signatures.as_ref()?)));
    asking.next().map_or_else(
        || nowhere(RECORDS),
        |(version, from)| Place { source: Arc::clone(&version.source), span: from.span },
    )
}

/// A shallow clone can't be audited (H9).
#[must_use]
pub fn history_is_whole() -> Finding {
    Finding::new("H9", Severity::Error, nowhere(RECORDS), Message::new("h9"))
}

/// A seal that somebody kept elsewhere and that this history does not hold (H7).
#[must_use]
pub fn broken_outside_seal(seal: &Seal, state: SealState) -> Option<Finding> {
    let key = match state {
        SealState::Holds => return None,
        SealState::Gone => "h7-outside-gone",
        SealState::Differs => "h7-outside-differs",
    };
    let message = Message::new(key).with("commit", seal.tip.short()).with("day", seal.date);
    Some(Finding::new("H7", Severity::Error, nowhere(SEALS), message))
}
