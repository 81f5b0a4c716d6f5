//! The trail as people read it: who recorded what, in which role, and how long after it happened.

use std::borrow::Cow;

use crate::calendar::Day;
use crate::locale::Message;
use crate::people::{People, PersonKey};
use crate::regulation::Regulations;
use crate::trail::{Change, Commit, Deed, EventText, Identity, Trail};

/// Someone who recorded something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorder {
    /// The person of people.yaml who has this address; none when nobody has.
    pub person: Option<PersonKey>,
    /// The person's name, or else the name that the commit states.
    pub name: String,
    /// The address that the commit states.
    pub email: String,
    /// The names of the roles that the person held then.
    pub roles: Vec<String>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// What became different; of a stub without what it said.
    pub change: Cow<'a, Change>,
    /// Of an event that was added: its day, and how many working days later it was recorded.
    pub delay: Option<(Day, i64)>,
}

/// What was recorded at once.
#[derive(Debug, Clone)]
pub struct Record<'a> {
    /// The commit, with who wrote it and, where it was somebody else, who committed it; none for
    /// what was not committed yet.
    pub commit: Option<(&'a Commit, Recorder, Option<Recorder>)>,
    /// What became different.
    pub lines: Vec<Line<'a>>,
}

/// What a chronicle needs to know besides the trail.
#[derive(Debug, Clone, Copy)]
pub struct Chronicler<'a> {
    /// Everyone of the organisation.
    pub people: &'a People,
    /// Every version of the regulation.
    pub regulations: &'a Regulations,
}

impl Chronicler<'_> {
    /// What one commit did to one file.
    #[must_use]
    pub fn record<'t>(&self, trail: &'t Trail, path: &str, deed: &'t Deed) -> Record<'t> {
        self.recorded(trail, deed, self.is_stub(trail.of(path)))
    }

    fn recorded<'t>(&self, trail: &'t Trail, deed: &'t Deed, is_stub: bool) -> Record<'t> {
        let commit = trail.commit(deed);
        let (author, committer) = (trail.author(commit), trail.committer(commit));
        let day = commit.committed.day();
        let other = (author.email != committer.email).then(|| self.recorder(committer, day));
        let lines = self.lines(&deed.changes, day, is_stub);
        Record { commit: Some((commit, self.recorder(author, day), other)), lines }
    }

    /// Everything that happened to a file, the newest first, with what is not committed yet on top. What a
    /// merge only took over is left out.
    #[must_use]
    pub fn all<'t>(
        &self,
        trail: &'t Trail,
        path: &str,
        pending: &'t [Change],
        today: Day,
    ) -> Vec<Record<'t>> {
        let is_stub = self.is_stub(trail.of(path)) || pending.iter().any(|change| self.makes_a_stub(change));
        let own = trail.of(path).iter().rev().filter(|deed| !deed.taken);
        let recorded = own.map(|deed| self.recorded(trail, deed, is_stub));
        self.pending(pending, today, is_stub).into_iter().chain(recorded).collect()
    }

    /// What was not committed yet.
    fn pending<'t>(&self, changes: &'t [Change], today: Day, is_stub: bool) -> Option<Record<'t>> {
        (!changes.is_empty()).then(|| Record { commit: None, lines: self.lines(changes, today, is_stub) })
    }

    /// Whether a dossier was brought down to a stub: of that nothing is told that it does not hold.
    fn is_stub(&self, deeds: &[Deed]) -> bool {
        deeds.iter().flat_map(|deed| &deed.changes).any(|change| self.makes_a_stub(change))
    }

    fn makes_a_stub(&self, change: &Change) -> bool {
        let is_ground = |ground: &str| {
            let mut versions = self.regulations.all().iter();
            versions.any(|version| version.exclusion(ground).is_some_and(|exclusion| exclusion.stub_only))
        };
        match change {
            Change::EventAdded(event) | Change::EventChanged(_, event) => {
                event.get("grond").is_some_and(is_ground)
            }
            Change::Field { name, to, .. } => name == "vermoeden" && to.as_deref().is_some_and(is_ground),
            _ => false,
        }
    }

    fn lines<'t>(&self, changes: &'t [Change], day: Day, is_stub: bool) -> Vec<Line<'t>> {
        let is_gone = changes.contains(&Change::FileRemoved);
        // That the events of a removed file are gone goes without saying.
        let shown = changes.iter().filter(|change| !(is_gone && matches!(change, Change::EventRemoved(_))));
        let told =
            |change: &'t Change| if is_stub { Cow::Owned(discreet(change)) } else { Cow::Borrowed(change) };
        shown.map(|change| Line { change: told(change), delay: self.delay(change, day) }).collect()
    }

    fn delay(&self, change: &Change, recorded: Day) -> Option<(Day, i64)> {
        let Change::EventAdded(event) = change else { return None };
        let day = event.day()?;
        Some((day, self.working_days(day, recorded)?))
    }

    /// How many working days lie between an event and the day it was recorded; negative when it was
    /// recorded before.
    #[must_use]
    pub fn working_days(&self, event: Day, recorded: Day) -> Option<i64> {
        let regulation = self.regulations.nearest_to(event)?;
        Some(regulation.calendar.working_days_between(event, recorded))
    }

    /// Who an identity is, with the roles held on a day.
    #[must_use]
    pub fn recorder(&self, identity: &Identity, day: Day) -> Recorder {
        let email = identity.email.clone();
        let Some(person) = self.people.of_address(&email) else {
            return Recorder { person: None, name: identity.name.clone(), email, roles: Vec::new() };
        };
        let held = person.roles.iter().filter(|period| period.holds_on(day));
        let mut roles: Vec<String> = Vec::new();
        for role in held.map(|period| self.role_name(&period.role.value, day)) {
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
        Recorder { person: Some(person.key.value.clone()), name: person.name.clone(), email, roles }
    }

    fn role_name(&self, key: &str, day: Day) -> String {
        let regulation = self.regulations.nearest_to(day);
        let mut roles = regulation.iter().flat_map(|regulation| &regulation.roles);
        roles.find(|role| role.key == key).map_or_else(|| key.to_owned(), |role| role.name.clone())
    }
}

/// What stands for something that is not told.
const UNTOLD: &str = "…";
/// What a stub may hold of an event.
const TOLD: [&str; 5] = ["datum", "stap", "door", "uitkomst", "grond"];

/// The change by the names of what it changed.
fn discreet(change: &Change) -> Change {
    let untold = |value: &Option<String>| value.as_ref().map(|_| UNTOLD.to_owned());
    let event = |event: &EventText| {
        EventText::new(
            event.fields().map(|field| if TOLD.contains(&field.0) { field } else { (field.0, UNTOLD) }),
        )
    };
    match change {
        Change::Field { name, from, to } => {
            Change::Field { name: name.clone(), from: untold(from), to: untold(to) }
        }
        Change::EventAdded(added) => Change::EventAdded(event(added)),
        Change::EventChanged(from, to) => Change::EventChanged(event(from), event(to)),
        Change::EventRemoved(removed) => Change::EventRemoved(event(removed)),
        Change::DocumentAdded(_, id) => Change::DocumentAdded(UNTOLD.to_owned(), *id),
        Change::DocumentChanged(_, ids) => Change::DocumentChanged(UNTOLD.to_owned(), *ids),
        Change::DocumentRemoved(_, id) => Change::DocumentRemoved(UNTOLD.to_owned(), *id),
        other => other.clone(),
    }
}

impl Recorder {
    /// Who it is, with the roles in brackets, or the address of somebody who is not known.
    #[must_use]
    pub fn message(&self) -> Message {
        let key = match (&self.person, self.roles.is_empty()) {
            (None, _) => key!("trail-recorder-unknown"),
            (Some(_), true) => key!("trail-recorder-no-role"),
            (Some(_), false) => key!("trail-recorder"),
        };
        Message::new(key)
            .with("name", self.name.as_str())
            .with("email", self.email.as_str())
            .with("roles", self.roles.join(", "))
    }
}

impl Line<'_> {
    /// How long after the event it was recorded.
    #[must_use]
    pub fn delay_message(&self) -> Option<Message> {
        let (day, working_days) = self.delay?;
        let key = if working_days < 0 { key!("trail-delay-before") } else { key!("trail-delay") };
        Some(Message::new(key).with("days", working_days.abs()).with("day", day))
    }
}
