//! H: the history. These rules look at what git keeps; `audit` asks them of all of it, and a push of
//! what it adds.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::Check::SinglePast;
use super::Severity::{Breach, Error, Warning};
use super::{Rule, rule};
use crate::calendar::Day;
use crate::case::Case;
use crate::chronicle::Chronicler;
use crate::diagnostic::{Finding, Place};
use crate::dossier::Event;
use crate::law::Laws;
use crate::ledger::{Evidence, Ledger};
use crate::locale::{Key, Message};
use crate::provenance::{Loss, Provenance};
use crate::regulation::{Regulation, StepKind};
use crate::source::{Source, Span};
use crate::trail::{Change, Commit, Deed, EventText, ObjectId, Trail};

pub(super) static RULES: &[Rule] = &[
    rule("H2", "", Breach, &[SinglePast(events_stay_as_recorded)]),
    rule("H3", "", Warning, &[SinglePast(events_are_recorded_promptly)]),
    rule("H4", "", Error, &[SinglePast(events_precede_their_commit)]),
];

/// A clock may be a day off, in seconds.
pub(super) const A_CLOCK_MAY_BE_OFF: i64 = 24 * 60 * 60;

/// When a commit was made.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// The commit.
    pub of: ObjectId,
    /// Seconds since 1970.
    pub seconds: i64,
}

impl Moment {
    /// Whether it is later than another moment by more than a clock may be off.
    #[must_use]
    pub fn is_long_after(self, seconds: i64) -> bool {
        self.seconds > seconds + A_CLOCK_MAY_BE_OFF
    }
}

/// An event may be recorded so many working days after it happened.
pub(super) const PROMPT: i64 = 3;

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
    /// The people and the regulation before each commit, by which it is judged.
    pub laws: Laws,
    /// Where a commit is judged that is not made yet, and loses what was recorded: the whole history, by which one
    /// may mend what one has just committed. What was pushed is shared, and no longer one's own.
    pub whole: Option<Trail>,
    /// Whether a part of the history is looked at.
    pub is_part: bool,
    /// The latest moment up to each commit of the trail, each that they follow and each that is sealed.
    pub moments: HashMap<ObjectId, Moment>,
    /// Those commits that are dated before a sealed one that they follow.
    pub across_seals: HashSet<ObjectId>,
    /// The annual reports as they were committed last.
    pub reports: Vec<Arc<Source>>,
    /// What commits made of the annual reports, the oldest first.
    pub revisions: Vec<Revision>,
    /// The names of branches and tags; none where a part of the history is looked at.
    pub references: Vec<String>,
    /// What tags say, each with its name; none where a part of the history is looked at.
    pub tags: Vec<(String, String)>,
    /// The clock of the server that takes these commits, in seconds since 1970.
    pub clock: Option<i64>,
}

/// What a commit made of an annual report.
#[derive(Debug)]
pub struct Revision {
    /// The commit, as a place in the trail.
    pub commit: u32,
    /// Where the report stands, or stood.
    pub path: String,
    /// What it said in each of the commits that this one follows; none where it was not there, or could
    /// not be read.
    pub before: Vec<Option<Arc<Source>>>,
    /// What it says.
    pub after: Option<Arc<Source>>,
}

impl Past<'_> {
    pub(super) fn commit(&self, place: u32) -> &Commit {
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

/// A finding about what a commit did, with the commit's place in the trail.
pub(super) type Told = (u32, Finding);

/// What a rule sees of one dossier and its history.
pub(super) struct DossierPast<'a> {
    pub(super) past: &'a Past<'a>,
    pub(super) case: &'a Case<'a>,
    pub(super) provenance: &'a Provenance,
    pub(super) rule: &'static Rule,
}

impl<'a> DossierPast<'a> {
    pub(super) fn fault(&self, span: Span, message: Message) -> Finding {
        let dossier = self.case.dossier;
        let place = Place { source: Arc::clone(&dossier.source), span };
        let mut finding = Finding::new(self.rule.code, self.rule.severity, place, message);
        finding.dossier = Some(dossier.name.clone());
        finding
    }

    /// The events that were committed, with the commit that brought each.
    pub(super) fn recorded(&self) -> impl Iterator<Item = (&'a Event, u32, &'a Commit)> {
        let events = self.case.dossier.course.iter();
        events.filter_map(|event| {
            let commit = self.provenance.brought.get(event.place).copied().flatten()?;
            Some((event, commit, self.past.commit(commit)))
        })
    }

    /// The events that were committed and have a day, with that day and the commit.
    fn dated(&self) -> impl Iterator<Item = (&'a Event, Day, u32, &'a Commit)> {
        self.recorded().filter_map(|(event, place, commit)| Some((event, event.day()?, place, commit)))
    }

    /// The day of the event whose place this one takes: it stood there before, and of two such steps the
    /// first counts for a term.
    fn displaced(&self, event: &Event, brought: u32) -> Option<Day> {
        self.case.regulation.step(&event.step.value)?.term.as_ref()?;
        let stood = self.dated().filter(|(other, _, place, _)| other.kind == event.kind && *place < brought);
        stood.map(|(_, day, ..)| day).filter(|day| event.day().is_some_and(|own| own < *day)).min()
    }
}

/// Where the day of an event stands. One that was corrected may stand elsewhere; the event is what it is about.
fn place_of_day(event: &Event) -> Span {
    let date = event.date.as_ref().filter(|_| !event.corrected);
    date.map_or(event.span, |date| date.span)
}

/// Where a dossier's events came from; none when its course can't be followed.
pub(super) fn provenance(case: &Case<'_>, past: &Past<'_>) -> Option<Provenance> {
    let dossier = case.dossier;
    let follows = dossier.typed.len() == dossier.course.len() + dossier.lapsed.len();
    let path = dossier.source.path();
    let mended = |trail: &Trail, brought: Option<u32>, lost: u32| {
        brought.is_some_and(|brought| is_mended(trail, path, [brought, lost], case.regulation))
    };
    let own = |brought, lost| !mended(&past.trail, brought, lost);
    let mut found = follows.then(|| Provenance::with_losses(past.trail.of(path), &dossier.typed, own))?;
    if let Some(whole) = past.whole.as_ref().filter(|_| !found.losses.is_empty()) {
        // What a part of the history loses is known by all of it: who brought it, and what was put back.
        let places: HashMap<ObjectId, u32> =
            past.trail.commits.iter().map(|commit| commit.id).zip(0..).collect();
        let place = |lost: u32| places.get(&whole.commits[lost as usize].id).copied();
        let counts = |brought, lost| place(lost).is_some() && !mended(whole, brought, lost);
        let losses = Provenance::with_losses(whole.of(path), &dossier.typed, counts).losses;
        let here = |loss: Loss| Some(Loss { commit: place(loss.commit)?, ..loss });
        found.losses = losses.into_iter().filter_map(here).collect();
    }
    Some(found)
}

impl Past<'_> {
    /// Whether whoever brought something changed it likewise, by the calendar of before that change.
    pub(super) fn is_mended(&self, path: &str, [brought, lost]: [u32; 2]) -> bool {
        let regulation = self.laws.before(lost).regulations.nearest_to(self.commit(lost).committed.day());
        regulation.is_some_and(|regulation| is_mended(&self.trail, path, [brought, lost], regulation))
    }
}

/// Within a working day means within so many hours; days that are none in between don't count.
const HOURS_TO_MEND: i64 = 20;

/// Whether whoever brought something changed it within a working day, before anyone else touched the
/// file: that is a typing error, or one's own commit undone.
pub(super) fn is_mended(
    trail: &Trail,
    path: &str,
    [brought, lost]: [u32; 2],
    regulation: &Regulation,
) -> bool {
    const HOUR: i64 = 60 * 60;
    let at = |place: u32| &trail.commits[place as usize];
    let (first, last) = (at(brought).committed, at(lost).committed);
    let days = first.day().and_after().skip(1).take_while(|day| *day < last.day());
    // No more days than fit in the longest series of free days need to be looked at.
    let free = days.take(31).filter(|day| !regulation.calendar.is_working_day(*day)).count();
    let hours = (last.seconds - first.seconds) / HOUR - 24 * i64::try_from(free).unwrap_or(i64::MAX);
    let author = |place: u32| trail.author(at(place)).email.to_lowercase();
    let between = trail.of(path).iter().map(|deed| deed.commit).filter(|it| (brought..=lost).contains(it));
    (-24..HOURS_TO_MEND).contains(&hours) && between.map(author).all(|who| who == author(brought))
}

/// H2: what was recorded stays, unless a correction says what was wrong with it.
pub(super) fn events_stay_as_recorded(judge: &DossierPast<'_>) -> Vec<Told> {
    let dossier = judge.case.dossier;
    let is_corrected = |place: usize, loss: &Loss| {
        let fields = dossier.typed[place].differing(&loss.event);
        dossier.at(place).is_some_and(|event| {
            event.corrected && fields.into_iter().all(|(name, _, to)| is_said(event, name, to))
        })
    };
    let is_said_anew = |place: usize, loss: &Loss| {
        let is_correction = dossier.at(place).is_some_and(|it| it.kind == Some(StepKind::Correction));
        is_correction && names_its_event_anew(&loss.event, &dossier.typed[place])
    };
    let losses = judge.provenance.losses.iter();
    let losses = losses.filter(|loss| {
        let is_excused = |place| is_corrected(place, loss) || is_said_anew(place, loss);
        !loss.became.is_some_and(is_excused) && !is_renaming(judge, loss)
    });
    losses.map(|loss| (loss.commit, lost(judge, loss))).collect()
}

/// Whether all that became different is the name of a document that went under the one name and came under
/// the other.
fn is_renaming(judge: &DossierPast<'_>, loss: &Loss) -> bool {
    let renamed = renamed_documents(judge.past.trail.of(judge.case.dossier.source.path()));
    let is_name = |(_, from, to): (&str, Option<&str>, Option<&str>)| {
        from.zip(to).is_some_and(|names| renamed.contains(&names))
    };
    loss.next.as_ref().is_some_and(|next| next.differing(&loss.event).all(is_name))
}

/// The documents that have another name: the old one and the new one.
pub(super) fn renamed_documents(deeds: &[Deed]) -> HashSet<(&str, &str)> {
    let (mut gone, mut come) = (HashMap::<ObjectId, Vec<&str>>::new(), Vec::new());
    for change in deeds.iter().flat_map(|deed| &deed.changes) {
        match change {
            Change::DocumentRemoved(name, object) => gone.entry(*object).or_default().push(name),
            Change::DocumentAdded(name, object) => come.push((name.as_str(), *object)),
            _ => {}
        }
    }
    let old_names = |object: &ObjectId| gone.get(object).into_iter().flatten().copied();
    come.iter().flat_map(|(new, object)| old_names(object).map(|old| (old, *new))).collect()
}

/// Whether a correction of this event says this of a field: one that is about another field or another
/// event excuses nothing.
fn is_said(event: &Event, name: &str, to: Option<&str>) -> bool {
    event.becomes.iter().any(|(field, value)| field == name && value == to.unwrap_or_default())
}

/// Whether a correction only names its event more precisely, or by what it says instead of by its number:
/// that is how one is mended that fits several events since a line was put between them.
fn names_its_event_anew(was: &EventText, is: &EventText) -> bool {
    let pieces = |text: &str| -> BTreeSet<String> {
        text.trim_start_matches('{').trim_end_matches('}').split(", ").map(str::to_owned).collect()
    };
    let rest = |event: &EventText| {
        let others = event.fields().filter(|(name, _)| *name != "op");
        let said = others.map(|(name, value)| match name {
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
            let next = loss.next.as_ref().unwrap_or(&dossier.typed[place]);
            let fields = next.differences(&loss.event).join(", ");
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
pub(super) fn events_are_recorded_promptly(judge: &DossierPast<'_>) -> Vec<Told> {
    let dated = judge.dated();
    dated
        .filter_map(|(event, day, place, commit)| {
            let recorded = commit.committed.day();
            let days = judge.case.regulation.calendar.working_days_between(day, recorded);
            if days <= PROMPT {
                return None;
            }
            let displaced = judge.displaced(event, place);
            let key = if displaced.is_some() { key!("h3-displaced") } else { key!("h3") };
            let message = judge.past.say(key, commit).with("recorded", recorded).with("days", days);
            let message = displaced.into_iter().fold(message, |message, day| message.with("displaced", day));
            Some((place, judge.fault(place_of_day(event), replaced(message, day))))
        })
        .collect()
}

/// H4: nothing is recorded before it happens. A clock that is a day off, or stands in another part of the
/// world, is no such thing.
pub(super) fn events_precede_their_commit(judge: &DossierPast<'_>) -> Vec<Told> {
    let late = judge.dated().filter(|(_, day, _, commit)| *day > last_day_of(commit).next());
    late.map(|(event, day, place, commit)| {
        let message = judge.past.say(key!("h4"), commit).with("recorded", commit.committed.day());
        (place, judge.fault(place_of_day(event), replaced(message, day)))
    })
    .collect()
}

/// The day of a commit in the Netherlands, or where its clock stood when that was later.
pub(super) fn last_day_of(commit: &Commit) -> Day {
    commit.committed.day().max(commit.committed.stated().date_naive().into())
}

/// The same message, about the day of the event instead of that of the commit.
fn replaced(mut message: Message, day: Day) -> Message {
    message.arguments.retain(|(name, _)| *name != "day");
    message.with("day", day)
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

    /// The first line of a version of the regulation as it is now; nowhere when it is gone.
    pub(super) fn version_place(&self, path: &str) -> Place {
        let mut versions = self.past.chronicler.regulations.all().iter();
        let now = versions.find(|version| version.source.path() == path);
        now.map_or_else(
            || nowhere(path),
            |version| Place { source: Arc::clone(&version.source), span: version.source.line(1) },
        )
    }
}

pub(super) fn nowhere(path: &str) -> Place {
    Place { source: Arc::new(Source::new(path, "")), span: Span::default() }
}
