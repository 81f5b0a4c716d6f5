//! H: the history. These rules look at what git keeps; `audit` asks them of all of it, and a push of
//! what it adds.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::Check::{SinglePast, TogetherPast};
use super::Severity::{Breach, Error, Warning};
use super::{Rule, rule};
use crate::calendar::Day;
use crate::case::Case;
use crate::chronicle::Chronicler;
use crate::diagnostic::{Finding, Place};
use crate::dossier::{Event, Number};
use crate::ledger::{Evidence, Ledger};
use crate::locale::{Key, Message};
use crate::people::Person;
use crate::provenance::{Loss, Provenance};
use crate::regulation::{Regulation, StepKind};
use crate::source::{Source, Span};
use crate::trail::{Change, Commit, EventText, File, Identity, Trail, is_place_of_a_dossier};

pub(super) static RULES: &[Rule] = &[
    rule("H2", "", Breach, &[SinglePast(events_stay_as_recorded)]),
    rule("H3", "", Warning, &[SinglePast(events_are_recorded_promptly)]),
    rule("H4", "", Error, &[SinglePast(events_precede_their_commit)]),
    rule("H5", "", Warning, &[TogetherPast(recorders_are_known)]),
    rule("H6", "", Breach, &[SinglePast(decisions_are_recorded_by_the_office)]),
];

/// An event may be recorded so many working days after it happened.
const PROMPT: i64 = 3;

/// The history, and what it is judged by.
#[derive(Debug)]
pub struct Past<'a> {
    /// The trail.
    pub trail: Trail,
    /// Seals and destructions.
    pub ledger: Arc<Ledger>,
    /// What git was asked.
    pub evidence: Evidence,
    /// Who people are, and what the regulation says.
    pub chronicler: Chronicler<'a>,
}

impl Past<'_> {
    fn commit(&self, place: u32) -> &Commit {
        &self.trail.commits[place as usize]
    }

    /// Who wrote a commit, by the name in people.yaml when there is one.
    fn name(&self, commit: &Commit) -> String {
        self.chronicler.recorder(self.trail.author(commit), commit.committed.day()).name
    }

    pub(super) fn say(&self, key: Key, commit: &Commit) -> Message {
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
        let events = self.case.dossier.course.iter();
        events.filter_map(|event| {
            let commit = self.provenance.brought.get(event.place).copied().flatten()?;
            Some((event, self.past.commit(commit)))
        })
    }

    /// The events that were committed and have a day, with that day and the day of the commit.
    fn dated(&self) -> impl Iterator<Item = (Span, Day, Day, &'a Commit)> {
        self.recorded().filter_map(|(event, commit)| {
            let span = event.date.as_ref().map_or(event.span, |date| date.span);
            // A date that was corrected may stand elsewhere; the event is what it is about.
            let span = if event.corrected { event.span } else { span };
            Some((span, event.day()?, commit.committed.day(), commit))
        })
    }
}

/// Where a dossier's events came from; none when its course can't be followed.
pub(super) fn provenance(case: &Case<'_>, past: &Past<'_>) -> Option<Provenance> {
    let dossier = case.dossier;
    let follows = dossier.typed.len() == dossier.course.len() + dossier.lapsed.len();
    follows.then(|| Provenance::of(past.trail.of(dossier.source.path()), &dossier.typed))
}

/// H2: what was recorded stays, unless a correction says what was wrong with it.
pub(super) fn events_stay_as_recorded(judge: &DossierPast<'_>) -> Vec<Finding> {
    let dossier = judge.case.dossier;
    let is_corrected = |place: usize| dossier.at(place).is_some_and(|event| event.corrected);
    let is_said_anew = |place: usize, loss: &Loss| {
        let is_correction = dossier.at(place).is_some_and(|it| it.kind == Some(StepKind::Correction));
        is_correction && names_its_event_anew(&loss.event, &dossier.typed[place])
    };
    let losses = judge.provenance.losses.iter();
    let losses = losses
        .filter(|loss| loss.became.is_none_or(|place| !is_corrected(place) && !is_said_anew(place, loss)));
    losses.map(|loss| lost(judge, loss)).collect()
}

/// Whether a correction only names its event more precisely, or by what it says instead of by its number:
/// that is how one is mended that fits several events since a line was put between them.
fn names_its_event_anew(was: &EventText, is: &EventText) -> bool {
    let pieces = |text: &str| -> BTreeSet<String> {
        text.trim_start_matches('{').trim_end_matches('}').split(", ").map(str::to_owned).collect()
    };
    let rest = |event: &EventText| {
        let others = event.fields.iter().filter(|(name, _)| name != "op");
        let said = others.map(|(name, value)| match name.as_str() {
            "wordt" => value.trim_start_matches('{').trim_end_matches('}').to_owned(),
            _ => format!("{name}: {value}"),
        });
        pieces(&said.collect::<Vec<_>>().join(", "))
    };
    let named = was.get("op").zip(is.get("op")).is_some_and(|(was, is)| {
        let was_number = was.bytes().all(|byte| byte.is_ascii_digit());
        is.starts_with('{') && (was_number || pieces(is).is_superset(&pieces(was)))
    });
    named && rest(was) == rest(is)
}

fn lost(judge: &DossierPast<'_>, loss: &Loss) -> Finding {
    let dossier = judge.case.dossier;
    let commit = judge.past.commit(loss.commit);
    match loss.became.and_then(|place| dossier.at(place).zip(Some(place))) {
        Some((event, place)) => {
            let fields = dossier.typed[place].differences(&loss.event).join(", ");
            judge.fault(event.span, judge.past.say(key!("h2-changed"), commit).with("fields", fields))
        }
        None => {
            let message = judge.past.say(key!("h2-removed"), commit).with("event", loss.event.line());
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
            let message = judge.past.say(key!("h3"), commit).with("recorded", recorded).with("days", days);
            (days > PROMPT).then(|| judge.fault(span, replaced(message, day)))
        })
        .collect()
}

/// H4: nothing is recorded before it happens.
pub(super) fn events_precede_their_commit(judge: &DossierPast<'_>) -> Vec<Finding> {
    let dated = judge.dated().filter(|(_, day, recorded, _)| day > recorded);
    dated
        .map(|(span, day, recorded, commit)| {
            let message = judge.past.say(key!("h4"), commit).with("recorded", recorded);
            judge.fault(span, replaced(message, day))
        })
        .collect()
}

/// The same message, about the day of the event instead of that of the commit.
fn replaced(mut message: Message, day: Day) -> Message {
    message.arguments.retain(|(name, _)| *name != "day");
    message.with("day", day)
}

/// H6: a decision of the management is recorded by the management, or by those who keep its files;
/// one that was taken in its place also by whoever took it.
pub(super) fn decisions_are_recorded_by_the_office(judge: &DossierPast<'_>) -> Vec<Finding> {
    let decisions = judge.recorded().filter(|(event, _)| is_managements_decision(event, judge.case));
    decisions
        .filter_map(|(event, commit)| {
            let trail = &judge.past.trail;
            let (author, committer) = (trail.author(commit), trail.committer(commit));
            let day = commit.committed.day();
            let people = judge.case.people;
            let office = office_roles(judge.case.regulation);
            let fits = |identity: &Identity| {
                let person = people.of_address(&identity.email);
                let decides = |person: &Person| judge.case.substitute() == Some(&person.key.value);
                let is_office = |person: &Person| office.iter().any(|role| person.holds(role, day));
                person.is_some_and(|it| it.is_doubtful || decides(it) || is_office(it))
            };
            // A server that merges commits under an address of its own; its commits have an author.
            let is_machine = people.of_address(&committer.email).is_none();
            let fitting = fits(author) && (is_machine || fits(committer));
            let who = if fits(author) { committer } else { author };
            let name = judge.past.chronicler.recorder(who, day).name;
            let mut message = judge.past.say(key!("h6"), commit);
            message.arguments.retain(|(argument, _)| *argument != "name");
            (!fitting).then(|| judge.fault(event.span, message.with("name", name)))
        })
        .collect()
}

fn is_managements_decision(event: &Event, case: &Case<'_>) -> bool {
    let role = case.regulation.accountable_role().map(|role| std::slice::from_ref(&role.key));
    let by = event.by.as_ref().map(|by| &by.value);
    let holds = |by, role| event.day().is_some_and(|day| case.holds(by, role, day));
    event.kind == Some(StepKind::Decision) && by.zip(role).is_some_and(|(by, role)| holds(by, role))
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
    pub(super) fn fault(&self, place: Place, message: Message) -> Finding {
        Finding::new(self.rule.code, self.rule.severity, place, message)
    }

    pub(super) fn people_place(&self, span: Span) -> Place {
        Place { source: Arc::clone(&self.past.chronicler.people.source), span }
    }
}

pub(super) fn nowhere(path: &str) -> Place {
    Place { source: Arc::new(Source::new(path, "")), span: Span::default() }
}

/// H1: a dossier goes by destruction only, and then it is in the history no more.
pub(super) fn dossiers_go_by_destruction(judge: &WholePast<'_>) -> Vec<Finding> {
    let trail = &judge.past.trail;
    let there: HashSet<u32> =
        judge.dossiers.iter().filter_map(|path| trail.places.get(*path)).copied().collect();
    let gone = (0..).zip(&trail.files).filter(|(place, _)| !there.contains(place));
    gone.filter_map(|(_, file)| {
        let number = last_number(file)?;
        let (path, commit) = leaving(file)?;
        let commit = judge.past.commit(commit);
        let message = judge.past.say(key!("h1"), commit).with("number", number.as_str());
        let mut finding = judge.fault(nowhere(path), message);
        finding.dossier = Some(number.as_str().to_owned());
        let help = message!("h1-help", commit = commit.id.short(), ..);
        Some(finding.help(help.with("path", path).with("number", number.as_str())))
    })
    .collect()
}

/// Where a file stood last before it went, and the commit by which it went: out of the records, or to
/// a place where no dossier is read. None for a file that is there in the last commit.
fn leaving(file: &File) -> Option<(&str, u32)> {
    let changes =
        file.deeds.iter().rev().flat_map(|deed| deed.changes.iter().map(move |change| (deed, change)));
    if is_place_of_a_dossier(&file.path) {
        let removals = changes.filter(|(_, change)| **change == Change::FileRemoved);
        return removals.map(|(deed, _)| (file.path.as_str(), deed.commit)).next();
    }
    let mut moves = changes.filter_map(|(deed, change)| match change {
        Change::FileMoved(from) if is_place_of_a_dossier(from) => Some((from.as_str(), deed.commit)),
        _ => None,
    });
    moves.next()
}

/// The number in whose place a file stood last. A copy that never stood in one was no dossier: taking
/// it out is how that is mended.
fn last_number(file: &File) -> Option<Number> {
    let changes = file.deeds.iter().rev().flat_map(|deed| &deed.changes);
    let earlier = changes.filter_map(|change| match change {
        Change::FileMoved(from) => Some(from.as_str()),
        _ => None,
    });
    std::iter::once(file.path.as_str()).chain(earlier).find_map(number_in_place)
}

fn number_in_place(path: &str) -> Option<Number> {
    let number = Number::parse(path.rsplit('/').next()?.strip_suffix(".md")?)?;
    (number.path() == path).then_some(number)
}

/// H5: whoever commits to the records is known, and held a role.
pub(super) fn recorders_are_known(judge: &WholePast<'_>) -> Vec<Finding> {
    let trail = &judge.past.trail;
    let people = judge.past.chronicler.people;
    let touching: HashSet<u32> = trail
        .files
        .iter()
        .flat_map(|file| &file.deeds)
        .filter(|deed| !deed.taken)
        .map(|deed| deed.commit)
        .collect();
    let mut touching: Vec<u32> = touching.into_iter().collect();
    touching.sort_unstable();
    let mut unknown: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut without_role: HashMap<&str, (&Person, Vec<u32>)> = HashMap::new();
    for place in touching {
        let commit = judge.past.commit(place);
        let email = &trail.author(commit).email;
        match people.of_address(email) {
            None if people.is_in_doubt() => {}
            None => unknown.entry(email.to_lowercase()).or_default().push(place),
            Some(person) if !person.is_doubtful && !person.holds_any(commit.committed.day()) => {
                let key = person.key.value.0.as_str();
                without_role.entry(key).or_insert_with(|| (person, Vec::new())).1.push(place);
            }
            Some(_) => {}
        }
    }
    let say = |key: Key, commits: &[u32]| {
        judge.past.say(key, judge.past.commit(commits[0])).with("count", commits.len())
    };
    let top = people.source.line(1);
    let unknown = unknown.iter().map(|(email, commits)| {
        judge.fault(judge.people_place(top), say(key!("h5-unknown"), commits).with("email", email.as_str()))
    });
    let without_role = without_role.values().map(|(person, commits)| {
        judge.fault(judge.people_place(person.key.span), say(key!("h5-no-role"), commits))
    });
    unknown.chain(without_role).collect()
}
