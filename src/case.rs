//! A dossier with everything that follows from it, for those who judge and show it.

mod ending;
mod keeping;
mod receiver;
mod waiting;

pub use self::ending::{ended_as, in_appeal};
use serde::{Deserialize, Serialize};

use crate::calendar::Day;
use crate::deadline::{Deadline, Retention, Standing, deadlines, retention};
use crate::diagnostic::Overdue;
use crate::dossier::{Actor, Dossier, Event, NO_SERVICE};
use crate::people::{People, Person, PersonKey};
use crate::regulation::{
    COMPLAINANT, Outcome, RECEIVER, Regulation, Regulations, StepDefinition, StepKind, THIRD,
};
use crate::state::{Mark, Stage, State, Step};

/// How many working days ahead something counts as due soon.
pub const SOON: i64 = 5;

/// Whose turn it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Turn {
    /// Whoever holds one of these roles.
    Roles(Vec<String>),
    /// One person.
    Person(PersonKey),
    /// The complainant.
    Complainant,
    /// The independent third.
    Third,
    /// Whoever decides in the place of the management, as long as nobody is named.
    Substitute,
}

/// A step that is still to be done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NextStep {
    /// The step as it is typed.
    pub step: String,
    /// What the regulation itself calls it; none where the words for its kind are meant.
    pub name: Option<String>,
    /// What it means.
    pub kind: StepKind,
    /// The employee it is for, when the step is asked for each.
    pub subject: Option<PersonKey>,
    /// Whose turn it is.
    pub turn: Turn,
    /// The day on which it becomes due; none where the regulation gives no term.
    pub due: Option<Day>,
    /// The last day, where it may be done until long after it became due; none where that is the same.
    pub last: Option<Day>,
    /// Whether that day binds; a target only warns.
    pub binding: bool,
    /// What it is today, its day having passed; none while it has not.
    pub overdue: Option<Overdue>,
    /// Whether it is the decision on a service outside the regulation, which can only be rejected.
    pub only_rejection: bool,
    /// Whether something else that is still to be done comes before it.
    pub waits: bool,
}

impl NextStep {
    /// Whether it can be done now, or should have been done.
    #[must_use]
    pub fn is_for_now(&self) -> bool {
        !self.waits || self.overdue.is_some()
    }

    /// The day by which, as people are told: the last one where there is one.
    #[must_use]
    pub fn by(&self) -> Option<Day> {
        self.last.or(self.due)
    }

    /// Whether `check` finds it `late` too: a target that has passed only warns.
    #[must_use]
    pub fn is_late(&self) -> bool {
        match self.overdue {
            Some(Overdue::Late) => true,
            Some(Overdue::Retention) => self.binding,
            Some(Overdue::Target) | None => false,
        }
    }
}

/// A dossier, the regulation and people it is judged by, and what follows from it on a day.
#[derive(Debug)]
pub struct Case<'a> {
    /// What is written down.
    pub dossier: &'a Dossier,
    /// The regulation it is judged by.
    pub regulation: &'a Regulation,
    /// Every version of the regulation.
    pub regulations: &'a Regulations,
    /// Everyone of the organisation.
    pub people: &'a People,
    /// The day on which it is looked at.
    pub today: Day,
    /// Where it stands.
    pub state: State,
    /// Its deadlines.
    pub deadlines: Vec<Deadline>,
    /// How long it is kept; none while it is not completed.
    pub retention: Option<Retention>,
    /// Whether something in it could not be read, that must be mended before it may be destroyed.
    pub is_faulty: bool,
}

impl<'a> Case<'a> {
    /// Derives everything; none when there is no regulation at all to judge by.
    #[must_use]
    pub fn new(
        dossier: &'a Dossier,
        regulations: &'a Regulations,
        people: &'a People,
        today: Day,
    ) -> Option<Self> {
        let regulation = dossier.regulation.as_deref()?;
        let state = State::derive(dossier, regulation, people, today);
        let deadlines = deadlines(dossier, regulation, &state);
        let retention = retention(dossier, regulation, &state);
        let is_faulty = false;
        Some(Self { dossier, regulation, regulations, people, today, state, deadlines, retention, is_faulty })
    }

    /// What happened at a mark.
    #[must_use]
    pub fn event(&self, mark: Mark) -> &'a Event {
        &self.dossier.course[mark.event]
    }

    /// The outcome in force at an event; what the dossier is held to where nothing was decided yet.
    #[must_use]
    pub fn outcome_at(&self, event: &Event) -> Outcome {
        self.dossier.outcome_at(event).unwrap_or(self.state.outcome)
    }

    /// The deadline for telling the complainant how it was handled; the first one of several.
    #[must_use]
    pub fn handling_deadline(&self) -> Option<&Deadline> {
        self.answers().next()
    }

    /// From when until when days on which the office works are counted, by the terms of an open dossier
    /// that still run or were missed.
    #[must_use]
    pub fn counted(&self) -> Option<(Day, Day)> {
        if !self.state.stage.is_open() {
            return None;
        }
        let counts = |deadline: &&Deadline| {
            !matches!(deadline.standing(self.today), Standing::Met | Standing::Missing)
                && deadline.original.is_none()
        };
        let days = self.deadlines.iter().filter(counts).filter_map(|deadline| {
            let rule = self.regulation.term(deadline.term.as_deref()?)?;
            let strict = rule.length.counts_working_days().then_some(deadline.due);
            let counted = rule.outer.as_ref().is_some_and(|(length, _)| length.counts_working_days());
            Some((deadline.from.day, strict.max(deadline.outer.filter(|_| counted))?))
        });
        days.reduce(|(from, to), (other, last)| (from.min(other), to.max(last)))
    }

    /// The deadlines of every answer to the complainant.
    pub fn answers(&self) -> impl Iterator<Item = &Deadline> {
        self.deadlines.iter().filter(|deadline| deadline.kind == StepKind::ComplainantInformed)
    }

    /// Whether it is said what follows from the ruling; without one there is nothing to say.
    #[must_use]
    pub fn ruling_is_followed(&self) -> bool {
        self.state.ruling.is_none_or(|ruling| {
            let since = &self.dossier.course[ruling.event..];
            since.iter().any(|event| event.kind == Some(StepKind::Consequence))
        })
    }

    /// Whether an employee concerned, the receiver or anyone who did something holds a role then. That
    /// of the management is held by whoever was named in its place.
    #[must_use]
    pub fn holds(&self, actor: &Actor, roles: &[String], day: Day) -> bool {
        roles.iter().any(|role| match (role.as_str(), actor) {
            (COMPLAINANT, Actor::Complainant) | (THIRD, Actor::Third) => true,
            (RECEIVER, actor) => self.receiver() == Some(actor),
            (role, Actor::Person(key)) if self.is_managements(role) && self.substitute().is_some() => {
                self.substitute() == Some(key)
            }
            (role, Actor::Person(key)) => {
                self.people.get(&key.0).is_some_and(|person| person.holds(role, day))
            }
            _ => false,
        })
    }

    /// Whether it is not known which roles somebody holds, since people.yaml could not be read whole.
    #[must_use]
    pub fn is_doubtful(&self, actor: &Actor) -> bool {
        actor.person().is_some_and(|key| self.people.is_doubtful(key))
    }

    /// Whoever was named to act in the place of the management.
    #[must_use]
    pub fn substitute(&self) -> Option<&'a PersonKey> {
        self.dossier.acts_for_management()
    }

    /// Whether a role is the one that carries the final responsibility.
    fn is_managements(&self, role: &str) -> bool {
        self.regulation.accountable_role().is_some_and(|accountable| accountable.key == role)
    }

    /// Whether nobody holds a role in this dossier: that of the management, while the complaint is about
    /// that and nobody was named in its place.
    #[must_use]
    pub fn is_vacant(&self, role: &str) -> bool {
        self.is_managements(role) && self.is_replaced() && self.substitute().is_none()
    }

    /// Whether a person belongs to the management that a complaint is about, and is replaced in it.
    #[must_use]
    pub fn stands_aside(&self, person: &Person) -> bool {
        let accountable = self.regulation.accountable_role().filter(|role| self.is_vacant(&role.key));
        accountable.is_some_and(|role| person.holds(&role.key, self.today))
    }

    /// Whether another acts for the management in this dossier, or has to, unless the regulation itself
    /// says who decides then.
    fn is_replaced(&self) -> bool {
        let says = self.regulation.says_who_judges_the_management();
        self.dossier.is_about_management() && (self.substitute().is_some() || !says)
    }

    /// The last day up to which nothing changes by itself; none while a step or a term is open.
    #[must_use]
    pub fn stays_until(&self) -> Option<Day> {
        let is_met = self.deadlines.iter().all(|deadline| deadline.met.is_some());
        if self.state.stage.is_open() || !is_met || !self.next_steps().is_empty() {
            return None;
        }
        let days = self.state.hold.and_then(|hold| hold.until).into_iter().chain(self.end_of_retention());
        Some(days.filter(|day| *day >= self.today).min().unwrap_or(Day::MAX))
    }

    /// What is still to be done: what is for now by its day, and then what waits for that.
    #[must_use]
    pub fn next_steps(&self) -> Vec<NextStep> {
        let mut steps: Vec<NextStep> = match self.state.stage {
            Stage::Archived | Stage::Completed => Vec::new(),
            Stage::Unreadable => self.dated_steps().collect(),
            Stage::Appeal => self.next_after(StepKind::Ruled),
            Stage::Consequences => self.next_after(StepKind::Consequence),
            _ => self.next_open_steps(),
        };
        steps.extend(self.looking_back().filter(|step| step.due.is_some()));
        if self.is_due_for_destruction() {
            steps.extend(self.retention.map(|retention| self.destruction(retention)));
        }
        let waiting: Vec<bool> = steps.iter().map(|step| self.waits(step, &steps)).collect();
        for (step, waits) in steps.iter_mut().zip(waiting) {
            step.waits = waits;
        }
        steps.sort_by_key(NextStep::rank);
        steps
    }

    /// What can be done without a day and without anybody waiting for it: asking how things went on.
    #[must_use]
    pub fn possible_steps(&self) -> Vec<NextStep> {
        if self.is_due_for_destruction() {
            return Vec::new();
        }
        self.looking_back().filter(|step| step.due.is_none()).collect()
    }

    fn looking_back(&self) -> impl Iterator<Item = NextStep> {
        let steps = self.state.looking_back();
        steps.filter_map(|step| self.next_step(&step.key, step.subject.clone()))
    }

    /// While one thing is waited for, of the rest only what has a last day goes on.
    fn next_after(&self, awaited: StepKind) -> Vec<NextStep> {
        let rest = self.dated_steps().filter(|step| step.kind != awaited);
        self.next_of(awaited).into_iter().chain(rest).collect()
    }

    fn dated_steps(&self) -> impl Iterator<Item = NextStep> {
        self.next_open_steps().into_iter().filter(|step| step.due.is_some())
    }

    /// Whose turn it is: that of the first step still to be done.
    #[must_use]
    pub fn turn(&self) -> Option<Turn> {
        self.next_steps().into_iter().next().map(|step| step.turn)
    }

    /// The people of the organisation whose turn it is today.
    #[must_use]
    pub fn in_charge(&self, turn: &Turn) -> Vec<&'a Person> {
        match turn {
            Turn::Roles(roles) => {
                let everyone = self.people.all().iter();
                everyone.filter(|person| roles.iter().any(|role| person.holds(role, self.today))).collect()
            }
            Turn::Person(key) => self.people.get(&key.0).into_iter().collect(),
            Turn::Complainant | Turn::Third | Turn::Substitute => Vec::new(),
        }
    }

    /// Archiving comes last, whatever the order of the regulation.
    fn next_open_steps(&self) -> Vec<NextStep> {
        // Once archived only what was asked for after that is still to be done.
        let to_do = |step: &&Step| self.state.archived.is_none() || step.is_open();
        let open = || self.state.open_steps().filter(to_do);
        let steps = open().filter(|step| step.kind != StepKind::Archived);
        let steps = steps.chain(open().filter(|step| step.kind == StepKind::Archived));
        steps.filter_map(|step| self.next_step(&step.key, step.subject.clone())).collect()
    }

    fn next_of(&self, kind: StepKind) -> Option<NextStep> {
        let definition = self.regulation.steps_of(kind).next()?;
        self.next_step(&definition.key, None)
    }

    fn next_step(&self, key: &str, subject: Option<PersonKey>) -> Option<NextStep> {
        let definition = self.regulation.step(key)?;
        let route = self.dossier.route.as_ref().map(|route| route.value);
        let deadline = self.deadlines.iter().find(|deadline| {
            deadline.step == key
                && deadline.met.is_none()
                && !deadline.missing
                && (subject.is_none() || deadline.subject == subject)
        });
        let turn = match definition.kind {
            StepKind::Lodged => self.lodged_with(definition),
            _ => self.turn_of(definition.performers_in(route, self.state.outcome)),
        };
        Some(NextStep {
            step: key.to_owned(),
            name: definition.own_name().map(str::to_owned),
            kind: definition.kind,
            subject,
            turn,
            due: deadline.map(|deadline| deadline.due),
            last: None,
            binding: deadline.is_some_and(|deadline| deadline.binding),
            overdue: deadline.and_then(|deadline| deadline.overdue(self.today)),
            only_rejection: definition.kind == StepKind::Decision && self.is_outside_the_services(),
            waits: false,
        })
    }

    /// The complainant lodges a complaint, unless whoever received it may take it: then that was done,
    /// and only has to be written down.
    fn lodged_with(&self, definition: &StepDefinition) -> Turn {
        let received = self.state.received.map(|received| received.day);
        let may_take = |actor: &&Actor| {
            let roles = &definition.performers;
            !roles.is_empty() && received.is_some_and(|day| self.holds(actor, roles, day))
        };
        let taker = self.receiver().filter(may_take).and_then(Actor::person);
        taker.map_or(Turn::Complainant, |key| Turn::Person(key.clone()))
    }

    fn is_outside_the_services(&self) -> bool {
        let service = self.dossier.service.as_ref();
        service.is_some_and(|service| service.value == NO_SERVICE) && self.dossier.suspicion.is_none()
    }

    /// What is the management's is done in its place when the complaint is about that.
    fn turn_of(&self, performers: &[String]) -> Turn {
        let is_managements = performers.iter().any(|role| self.is_managements(role));
        if is_managements && self.is_replaced() {
            return self.substitute().map_or(Turn::Substitute, |key| Turn::Person(key.clone()));
        }
        match performers.first().map(String::as_str) {
            Some(COMPLAINANT) => Turn::Complainant,
            Some(THIRD) => Turn::Third,
            Some(RECEIVER) => match self.receiver() {
                Some(Actor::Person(key)) => Turn::Person(key.clone()),
                _ => Turn::Roles(Vec::new()),
            },
            _ => Turn::Roles(performers.to_vec()),
        }
    }
}
