//! Where a dossier stands: what it is held to, which steps that asks for, which are done.
//!
//! Everything here is derived from the events; nothing of it is ever typed.

mod courses;
mod hidden;
mod step;
mod steps;

pub use self::courses::Courses;
pub use self::hidden::Hidden;
pub use self::step::{Asked, Step};
use crate::calendar::Day;
use crate::dossier::{Dossier, Event, Progress};
use crate::people::People;
use crate::regulation::{Outcome, Regulation, StepDefinition, StepKind};
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
    /// The same before anything took the dossier up again.
    first_start: Option<Mark>,
    /// Where it ended and was taken up again.
    pub courses: Courses,
    /// What may have happened besides, and could not be read.
    pub hidden: Hidden,
    /// What it is held to; before the decision that is the full procedure.
    pub outcome: Outcome,
    /// The decision in force.
    pub decision: Option<Mark>,
    /// When the complainant was told how it was handled.
    pub handled: Option<Mark>,
    /// When the complainant withdrew it, or said that it is not meant as a complaint, and nothing
    /// took it up again.
    pub withdrawn: Option<Mark>,
    /// The last appeal.
    pub appeal: Option<Mark>,
    /// The last ruling, when it came after the last appeal.
    pub ruling: Option<Mark>,
    /// When it was archived.
    pub archived: Option<Mark>,
    /// The steps asked for, in the order of the regulation.
    pub steps: Vec<Step>,
    /// The steps that no outcome ever asks for, and that were done all the same.
    pub unasked: Vec<Step>,
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
        let courses = Courses::of(dossier, regulation);
        let hidden = Hidden::of(dossier, regulation);
        let facts = Facts { dossier, regulation, people, courses: &courses, hidden: &hidden };
        let received = facts.first(StepKind::Received);
        let decision = facts.decision();
        let first_start = facts.first_start(received, decision);
        let withdrawn = courses.ended;
        let outcome = facts.outcome(withdrawn);
        let appeal = facts.last(StepKind::Appealed);
        let ruling = facts
            .last(StepKind::Ruled)
            .filter(|ruling| appeal.is_none_or(|appeal| appeal.event < ruling.event));
        let mut state = Self {
            received,
            start: first_start.map(|start| later(start, courses.last_resumed())),
            first_start,
            courses: courses.clone(),
            hidden: hidden.clone(),
            outcome,
            decision,
            handled: facts.first_in_force(StepKind::ComplainantInformed),
            withdrawn,
            appeal,
            ruling,
            archived: facts.first_in_force(StepKind::Archived),
            steps: Vec::new(),
            unasked: Vec::new(),
            stage: Stage::Unreadable,
            completion: None,
            hold: facts.last_hold().filter(|hold| hold.until.is_none_or(|until| today <= until)),
            held_until: facts.last_hold().and_then(|hold| hold.until),
        };
        state.steps = facts.steps(&state);
        state.unasked = facts.unasked(&state);
        state.stage = facts.stage(&state);
        state.completion = facts.completion(&state);
        state
    }

    /// The event from which the terms counted when this one happened.
    #[must_use]
    pub fn start_at(&self, event: usize) -> Option<Mark> {
        self.first_start.map(|start| later(start, self.courses.resumed_before(event)))
    }

    /// The event of a step from which a term counts, or the one that took the dossier up after that.
    #[must_use]
    pub fn start_of(&self, dossier: &Dossier, step: &StepDefinition) -> Option<Mark> {
        self.courses.first_of(dossier, step).map(|mark| later(mark, self.courses.last_resumed()))
    }

    /// Whether something is not told since nobody knows whether it is so.
    #[must_use]
    pub fn is_obscured(&self) -> bool {
        let is_hidden = self.hidden.is_undecided() || self.hidden.notices().next().is_some();
        is_hidden || self.judged().any(|step| step.obscured)
    }

    /// The steps that are held to their rows: those that are asked for, and what was done unasked.
    pub fn judged(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().chain(&self.unasked)
    }

    /// The steps that are asked for and not done, and that the dossier waits for.
    pub fn open_steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.done.is_none() && step.is_awaited())
    }

    /// The steps by which can be looked back, and that are not done.
    pub fn looking_back(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.done.is_none() && !step.is_awaited())
    }
}

/// The later of two events.
fn later(one: Mark, other: Option<Mark>) -> Mark {
    other.filter(|other| other.event > one.event).unwrap_or(one)
}

struct Facts<'a> {
    dossier: &'a Dossier,
    regulation: &'a Regulation,
    people: &'a People,
    courses: &'a Courses,
    hidden: &'a Hidden,
}

impl Facts<'_> {
    fn marks(&self, wanted: impl Fn(&Event) -> bool) -> impl DoubleEndedIterator<Item = Mark> {
        let events = self.dossier.course.iter().enumerate();
        events.filter_map(move |(event, it)| wanted(it).then_some(Mark { event, day: it.day()? }))
    }

    fn first(&self, kind: StepKind) -> Option<Mark> {
        self.marks(|event| event.kind == Some(kind)).next()
    }

    /// The first of a kind that nothing has overtaken.
    fn first_in_force(&self, kind: StepKind) -> Option<Mark> {
        self.in_force(|event| event.kind == Some(kind)).next()
    }

    /// The events after which the handling did not begin anew, and that no later decision with
    /// another outcome has overtaken.
    fn in_force(&self, wanted: impl Fn(&Event) -> bool) -> impl DoubleEndedIterator<Item = Mark> {
        let wanted = self.marks(move |event| wanted(event) && !self.dossier.is_overtaken(event));
        wanted.filter(|mark| !self.courses.began_anew_after(mark.event))
    }

    fn last(&self, kind: StepKind) -> Option<Mark> {
        self.marks(|event| event.kind == Some(kind)).next_back()
    }

    /// The decision in force; none once the complainant no longer agrees to a light one.
    fn decision(&self) -> Option<Mark> {
        if self.courses.refused.is_some() {
            return None;
        }
        self.marks(|event| event.kind == Some(StepKind::Decision) && event.details.outcome.is_some())
            .next_back()
    }

    /// A route may count from another step than the receipt. A decision shows that the procedure
    /// is followed all the same, and then the receipt is the start; not while that step may stand there
    /// and could not be read.
    fn first_start(&self, received: Option<Mark>, decision: Option<Mark>) -> Option<Mark> {
        match self.lodging_step() {
            None => received,
            Some(step) => {
                let lodged = self.marks(|event| event.step.value == step).next();
                let is_undated = || self.dossier.steps(step).next().is_some();
                let is_mistyped = || self.regulation.step(step).is_some_and(|step| self.hidden.may_be(step));
                lodged.or_else(|| decision.and(received).filter(|_| !is_undated() && !is_mistyped()))
            }
        }
    }

    /// Whether it was lodged where its route asks for that, or decided all the same.
    fn is_under_the_procedure(&self) -> bool {
        let lodged = |step| self.dossier.steps(step).next().is_some();
        self.lodging_step().is_none_or(lodged) || self.dossier.first(StepKind::Decision).is_some()
    }

    /// The step from which its route counts. Of a route that could not be read, a step that was
    /// taken shows it. Nobody is sent elsewhere with what may be kept as a stub only.
    fn lodging_step(&self) -> Option<&str> {
        if self.dossier.suspicion.is_some() {
            return None;
        }
        let starts = &self.regulation.starts;
        let step = match &self.dossier.route {
            Some(route) => starts.get(&route.value),
            None => starts.values().find(|step| self.dossier.steps(step).next().is_some()),
        };
        step.map(String::as_str)
    }

    fn outcome(&self, withdrawn: Option<Mark>) -> Outcome {
        if withdrawn.is_some() { Outcome::Withdrawn } else { self.decided() }
    }

    /// The outcome of the decision; before it the full procedure, or what is suspected.
    fn decided(&self) -> Outcome {
        let decided =
            self.decision().and_then(|mark| self.dossier.course[mark.event].details.outcome.as_ref());
        let before = if self.dossier.suspicion.is_some() { Outcome::Excluded } else { Outcome::Applicable };
        decided.map_or(before, |outcome| outcome.value)
    }

    /// The last hold. One that is mistyped holds, and one that may have been corrected has no end.
    fn last_hold(&self) -> Option<Hold> {
        let events = self.dossier.course.iter().enumerate().rev();
        let mut holds = events
            .filter(|(place, event)| event.kind == Some(StepKind::Held) || self.hidden.may_hold(*place));
        let (event, held) = holds.next()?;
        let until = held.details.until.as_ref().filter(|_| !self.hidden.may_be_corrected());
        Some(Hold { event, until: until.map(|until| until.value) })
    }

    fn stage(&self, state: &State) -> Stage {
        if state.received.is_none() {
            return Stage::Unreadable;
        }
        if state.start.is_none() && state.withdrawn.is_none() && state.decision.is_none() {
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
        let reopened = state.open_steps().any(Step::is_open);
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
    /// anything else is pending, or may be.
    fn completion(&self, state: &State) -> Option<Mark> {
        if self.hidden.may_go_on() {
            return None;
        }
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
        let closing = [StepKind::ComplainantInformed, StepKind::Withdrawn, StepKind::Ruled].map(Some);
        let closed = self.in_force(|event| closing.contains(&event.kind));
        let settled =
            self.marks(|event| event.kind == Some(StepKind::Consequence)).filter(|mark| self.settles(*mark));
        let last = closed.chain(settled).chain(state.withdrawn).max_by_key(|mark| mark.day);
        let nothing_to_handle = matches!(state.outcome, Outcome::Inadmissible | Outcome::Excluded);
        last.or_else(|| state.decision.filter(|_| nothing_to_handle)).or_else(|| self.last_of_all(state))
    }

    /// The last of what was asked for, where nobody can be told how it was handled; none while
    /// anything but archiving is still to be done.
    fn last_of_all(&self, state: &State) -> Option<Mark> {
        let steps = || state.steps.iter().filter(|step| step.kind != StepKind::Archived);
        let is_settled = state.decision.is_some() && !steps().any(Step::is_open);
        let is_silent = is_settled && self.dossier.has_nobody_for(StepKind::ComplainantInformed);
        let done = steps().filter_map(|step| step.done).max_by_key(|mark| mark.day);
        done.filter(|_| is_silent)
    }
}
