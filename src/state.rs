//! Where a dossier stands: what it is held to, which steps that asks for, which are done.
//!
//! Everything here is derived from the events; nothing of it is ever typed.

mod steps;

use crate::calendar::Day;
use crate::dossier::{Dossier, Event, Progress};
use crate::people::{People, PersonKey};
use crate::regulation::{Outcome, Regulation, Route, StepDefinition, StepKind};
use crate::vocabulary::closed_list;

/// An event of the course with its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The index of the event in the course.
    pub event: usize,
    /// Its day.
    pub day: Day,
}

closed_list! {
    /// How far the procedure is. The names are keys of the localisation, after `stage-`.
    pub enum Stage {
        /// Nothing was received yet as far as can be read.
        Unreadable = "unreadable",
        /// The complainant was advised to lodge it and has not done so: no complaint under the
        /// procedure, no term.
        Advised = "advised",
        /// Received, not yet decided.
        Deciding = "deciding",
        /// Decided, not yet handled.
        Handling = "handling",
        /// Handled; steps remain before it can be archived.
        Finishing = "finishing",
        /// An appeal waits for the ruling of the independent third.
        Appeal = "appeal",
        /// A ruling waits for its consequences.
        Consequences = "consequences",
        /// Everything is done but archiving.
        Archiving = "archiving",
        /// Everything is done, where the regulation has no archiving.
        Completed = "completed",
        /// Archived.
        Archived = "archived",
    }
}

impl Stage {
    /// Whether something is still to be done by someone.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Archived | Self::Completed)
    }
}

/// Why a step is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Its row names the outcome that the dossier is held to.
    ByOutcome,
    /// Its route waits for it before there is a complaint under the procedure.
    ByRoute,
    /// It answers this event, for which no outcome asks either: a ruling answers an appeal.
    Since(Mark),
}

/// One step that is asked for, for one person where it is asked for each employee concerned.
#[derive(Debug, Clone)]
pub struct Step {
    /// The step as the regulation names it.
    pub key: String,
    /// What it means.
    pub kind: StepKind,
    /// The employee concerned it is asked for.
    pub subject: Option<PersonKey>,
    /// Why it is asked for.
    pub asked: Asked,
    /// The event that fulfils it.
    pub done: Option<Mark>,
    /// The event that presupposes it and has happened.
    pub presupposed_by: Option<Mark>,
    /// The event from which on it is missing and no longer open: what presupposes it, or archiving.
    pub closed_by: Option<Mark>,
    /// Whether an event that may fulfil it could not be read to the end: until that is mended nobody
    /// knows whether the step is missing.
    pub obscured: bool,
}

impl Step {
    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done.is_none() && self.closed_by.is_none()
    }
}

/// A reason to keep a dossier beyond its term (art. 8).
#[derive(Debug, Clone, Copy)]
pub struct Hold {
    /// The event.
    pub event: usize,
    /// The last day; none when it is open.
    pub until: Option<Day>,
}

/// Where a dossier stands.
#[derive(Debug, Clone)]
pub struct State {
    /// When the complaint was received.
    pub received: Option<Mark>,
    /// The event from which the terms count; none while there is no complaint under the procedure.
    pub start: Option<Mark>,
    /// What it is held to; before the decision that is the full procedure.
    pub outcome: Outcome,
    /// The decision in force.
    pub decision: Option<Mark>,
    /// When the complainant was told how it was handled.
    pub handled: Option<Mark>,
    /// When the complainant withdrew it, or said that it is not meant as a complaint.
    pub withdrawn: Option<Mark>,
    /// The last appeal.
    pub appeal: Option<Mark>,
    /// The last ruling, when it came after the last appeal.
    pub ruling: Option<Mark>,
    /// When it was archived.
    pub archived: Option<Mark>,
    /// The steps asked for, in the order of the regulation.
    pub steps: Vec<Step>,
    /// How far the procedure is.
    pub stage: Stage,
    /// The day of completion, from which retention counts; none while something is pending.
    pub completion: Option<Mark>,
    /// What keeps the dossier beyond its term.
    pub hold: Option<Hold>,
    /// The last day of the last hold, also when it is over; none when that is open.
    pub held_until: Option<Day>,
}

impl State {
    /// Derives it from the events. `today` decides whether a hold still holds.
    #[must_use]
    pub fn derive(dossier: &Dossier, regulation: &Regulation, people: &People, today: Day) -> Self {
        let facts = Facts { dossier, regulation, people };
        let received = facts.first(StepKind::Received);
        let decision = facts.decision();
        let start = facts.start(received, decision);
        let withdrawn = facts.withdrawn();
        let outcome = facts.outcome(withdrawn);
        let appeal = facts.last(StepKind::Appealed);
        let ruling = facts
            .last(StepKind::Ruled)
            .filter(|ruling| appeal.is_none_or(|appeal| appeal.event < ruling.event));
        let mut state = Self {
            received,
            start,
            outcome,
            decision,
            handled: facts.first_in_force(StepKind::ComplainantInformed),
            withdrawn,
            appeal,
            ruling,
            archived: facts.first_in_force(StepKind::Archived),
            steps: Vec::new(),
            stage: Stage::Unreadable,
            completion: None,
            hold: facts.last_hold().filter(|hold| hold.until.is_none_or(|until| today <= until)),
            held_until: facts.last_hold().and_then(|hold| hold.until),
        };
        state.steps = facts.steps(&state);
        state.stage = facts.stage(&state);
        state.completion = facts.completion(&state);
        state
    }

    /// The steps that are asked for and not done.
    pub fn open_steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.done.is_none())
    }
}

/// The event of a step from which a term counts: the decision in force from the day on which it
/// was first taken, the last appeal and the last ruling, what no later decision has overtaken, and
/// of any other step the first.
#[must_use]
pub fn start_of(dossier: &Dossier, step: &StepDefinition) -> Option<Mark> {
    let events = dossier.course.iter().enumerate();
    let marks = events.filter_map(|(event, it)| Some((it, Mark { event, day: it.day()? })));
    let mut marks = marks.filter(|(event, _)| event.step.value == step.key);
    let found = match step.kind {
        StepKind::Decision => return in_force_since(dossier),
        StepKind::Appealed | StepKind::Ruled => marks.next_back(),
        StepKind::ComplainantInformed | StepKind::Archived => {
            marks.find(|(event, _)| !dossier.is_overtaken(event))
        }
        _ => marks.next(),
    };
    found.map(|(_, mark)| mark)
}

/// The first of the last decisions that agree: repeating a decision starts nothing anew.
fn in_force_since(dossier: &Dossier) -> Option<Mark> {
    let events = dossier.course.iter().enumerate().rev();
    let decisions = events.filter(|(_, event)| event.kind == Some(StepKind::Decision));
    let mut decided = decisions
        .filter_map(|(event, it)| Some((it.details.outcome.as_ref()?.value, Mark { event, day: it.day()? })));
    let (outcome, last) = decided.next()?;
    let agreeing = decided.take_while(|(other, _)| *other == outcome);
    Some(agreeing.last().map_or(last, |(_, mark)| mark))
}

struct Facts<'a> {
    dossier: &'a Dossier,
    regulation: &'a Regulation,
    people: &'a People,
}

impl Facts<'_> {
    fn marks(&self, wanted: impl Fn(&Event) -> bool) -> impl DoubleEndedIterator<Item = Mark> {
        let events = self.dossier.course.iter().enumerate();
        events.filter_map(move |(event, it)| wanted(it).then_some(Mark { event, day: it.day()? }))
    }

    fn first(&self, kind: StepKind) -> Option<Mark> {
        self.marks(|event| event.kind == Some(kind)).next()
    }

    /// The first of a kind that no later decision with another outcome has overtaken.
    fn first_in_force(&self, kind: StepKind) -> Option<Mark> {
        self.marks(|event| event.kind == Some(kind) && !self.dossier.is_overtaken(event)).next()
    }

    fn last(&self, kind: StepKind) -> Option<Mark> {
        self.marks(|event| event.kind == Some(kind)).next_back()
    }

    fn decision(&self) -> Option<Mark> {
        self.marks(|event| event.kind == Some(StepKind::Decision) && event.details.outcome.is_some())
            .next_back()
    }

    /// A route may count from another step than the receipt. A decision shows that the procedure
    /// is followed all the same, and then the receipt is the start.
    fn start(&self, received: Option<Mark>, decision: Option<Mark>) -> Option<Mark> {
        match self.lodging_step() {
            None => received,
            Some(step) => {
                let lodged = self.marks(|event| event.step.value == step).next();
                lodged.or_else(|| decision.and(received))
            }
        }
    }

    /// Whether it was lodged where its route asks for that, or decided all the same.
    fn is_under_the_procedure(&self) -> bool {
        let lodged = |step| self.dossier.steps(step).next().is_some();
        self.lodging_step().is_none_or(lodged) || self.dossier.first(StepKind::Decision).is_some()
    }

    /// The step from which its route counts. Of a route that could not be read, a step that was
    /// taken shows it.
    fn lodging_step(&self) -> Option<&str> {
        let starts = &self.regulation.starts;
        let step = match &self.dossier.route {
            Some(route) => starts.get(&route.value),
            None => starts.values().find(|step| self.dossier.steps(step).next().is_some()),
        };
        step.map(String::as_str)
    }

    /// A complaint that the complainant does not mean as one is treated as withdrawn (art. 1).
    fn withdrawn(&self) -> Option<Mark> {
        let denied = |event: &Event| {
            event.kind == Some(StepKind::Confirmed)
                && event.details.answer.as_ref().is_some_and(|answer| !answer.value)
        };
        let confirmed = |event: &Event| {
            event.kind == Some(StepKind::Confirmed)
                && event.details.answer.as_ref().is_some_and(|answer| answer.value)
        };
        let handled = self.first_in_force(StepKind::ComplainantInformed);
        let withdrawal = self.first(StepKind::Withdrawn);
        let withdrawal = withdrawal.filter(|mark| handled.is_none_or(|handled| mark.event < handled.event));
        let denial = self.marks(denied).next_back();
        let denial = denial.filter(|denial| !self.marks(confirmed).any(|later| later.event > denial.event));
        withdrawal.or(denial.filter(|_| self.decision().is_none()))
    }

    fn outcome(&self, withdrawn: Option<Mark>) -> Outcome {
        if withdrawn.is_some() { Outcome::Withdrawn } else { self.decided() }
    }

    /// The outcome of the decision; before it the full procedure.
    fn decided(&self) -> Outcome {
        let decision = self.dossier.decision().and_then(|decision| decision.details.outcome.as_ref());
        decision.map_or(Outcome::Applicable, |outcome| outcome.value)
    }

    fn last_hold(&self) -> Option<Hold> {
        let events = self.dossier.course.iter().enumerate().rev();
        let mut holds = events.filter(|(_, event)| event.kind == Some(StepKind::Held));
        let (event, held) = holds.next()?;
        Some(Hold { event, until: held.details.until.as_ref().map(|until| until.value) })
    }

    fn stage(&self, state: &State) -> Stage {
        if state.received.is_none() {
            return Stage::Unreadable;
        }
        if state.start.is_none() && state.withdrawn.is_none() {
            return if state.archived.is_some() { Stage::Archived } else { Stage::Advised };
        }
        let rules = self.regulation.steps_of(StepKind::Ruled).next().is_some();
        if rules && state.appeal.is_some() && state.ruling.is_none() {
            return Stage::Appeal;
        }
        if state.ruling.is_some() && !self.consequences_settled(state) {
            return Stage::Consequences;
        }
        self.stage_of_steps(state)
    }

    /// Where nothing is ever archived, what is missing for good keeps no dossier open.
    fn stage_of_steps(&self, state: &State) -> Stage {
        let archives = self.regulation.steps_of(StepKind::Archived).next().is_some();
        let reopened = state.steps.iter().any(Step::is_open);
        let waits = |step: &&Step| step.is_open() || (archives && state.archived.is_none());
        let undone = || state.open_steps().filter(waits);
        let waits_for = |kind| undone().any(|step| step.kind == kind);
        if state.archived.is_some() && !reopened {
            Stage::Archived
        } else if waits_for(StepKind::Decision) {
            Stage::Deciding
        } else if waits_for(StepKind::ComplainantInformed) {
            Stage::Handling
        } else if undone().any(|step| step.kind != StepKind::Archived) {
            Stage::Finishing
        } else if archives {
            Stage::Archiving
        } else {
            Stage::Completed
        }
    }

    fn consequences_settled(&self, state: &State) -> bool {
        let Some(ruling) = state.ruling else { return true };
        self.consequences(ruling).any(|mark| self.settles(mark))
    }

    fn consequences(&self, ruling: Mark) -> impl DoubleEndedIterator<Item = Mark> {
        self.marks(|event| event.kind == Some(StepKind::Consequence))
            .filter(move |mark| mark.event > ruling.event)
    }

    fn has_consequences(&self, ruling: Mark) -> bool {
        self.consequences(ruling).next().is_some()
    }

    fn settles(&self, mark: Mark) -> bool {
        let progress = self.dossier.course[mark.event].details.progress.as_ref();
        progress.is_some_and(|progress| matches!(progress.value, Progress::CarriedOut | Progress::Nothing))
    }

    /// The last of being told, withdrawal, ruling and settled consequences, or the decision where
    /// there was nothing to handle; none while an appeal, an ordered consequence or the answer to
    /// anything else is pending.
    fn completion(&self, state: &State) -> Option<Mark> {
        let is_answer = |step: &Step| {
            let without = [StepKind::Lodged, StepKind::Consequence].contains(&step.kind);
            matches!(step.asked, Asked::Since(_)) && !without
        };
        if state.stage == Stage::Appeal || state.steps.iter().any(|step| step.is_open() && is_answer(step)) {
            return None;
        }
        if state.ruling.is_some_and(|ruling| self.has_consequences(ruling))
            && !self.consequences_settled(state)
        {
            return None;
        }
        let closing = |event: &Event| match event.kind {
            Some(StepKind::ComplainantInformed) => !self.dossier.is_overtaken(event),
            Some(StepKind::Withdrawn | StepKind::Ruled) => true,
            _ => false,
        };
        let settled =
            self.marks(|event| event.kind == Some(StepKind::Consequence)).filter(|mark| self.settles(*mark));
        let last = self.marks(closing).chain(settled).chain(state.withdrawn).max_by_key(|mark| mark.day);
        let nothing_to_handle = matches!(state.outcome, Outcome::Inadmissible | Outcome::Excluded);
        last.or(state.decision.filter(|_| nothing_to_handle))
    }
}

/// Whether a dossier is about the management itself.
#[must_use]
pub fn is_about_management(dossier: &Dossier) -> bool {
    dossier.route.as_ref().is_some_and(|route| route.value == Route::Management)
}
