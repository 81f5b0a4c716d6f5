//! The courses of a dossier: where one ends, and what takes it up again.

use super::Mark;
use crate::dossier::{Dossier, Event};
use crate::regulation::{Outcome, Regulation, StepDefinition, StepKind};

/// From what a dossier, or the handling in it, begins anew.
#[derive(Debug, Clone, Default)]
pub struct Courses {
    /// When the complainant withdrew it, or said that it is not meant as a complaint, as long as
    /// nothing took it up again.
    pub ended: Option<Mark>,
    /// The events that took it up again after that, and the end that each came after.
    pub resumed: Vec<(Mark, Mark)>,
    /// The complainant no longer agrees to the light handling, and nothing was decided or settled
    /// since.
    pub refused: Option<Mark>,
    /// The last time that the complainant no longer agreed, whatever came of it.
    anew: Option<Mark>,
    /// What ended the light handling: that, or the new decision.
    pub formal_since: Option<Mark>,
    /// The first step since it ended that handles a complaint, and changes nothing as long as nothing
    /// takes it up.
    pub idle: Option<Mark>,
}

impl Courses {
    /// Follows the events in the order of the file.
    pub(super) fn of(dossier: &Dossier, regulation: &Regulation) -> Self {
        let mut walk =
            Walk { regulation, courses: Self::default(), decided: None, is_decided: false, is_told: false };
        let events = dossier.course.iter().enumerate();
        for (event, it) in events {
            if let Some(day) = it.day() {
                walk.step(Mark { event, day }, it);
            }
        }
        walk.courses
    }

    /// The event that took it up for the last time.
    #[must_use]
    pub fn last_resumed(&self) -> Option<Mark> {
        self.resumed.last().map(|(_, resumed)| *resumed)
    }

    /// The event that had taken it up when this one happened.
    #[must_use]
    pub fn resumed_before(&self, event: usize) -> Option<Mark> {
        let mut resumed = self.resumed.iter().rev().map(|(_, resumed)| *resumed);
        resumed.find(|resumed| resumed.event <= event)
    }

    /// Whether this event belongs to a course that is over.
    #[must_use]
    pub fn is_over(&self, event: usize) -> bool {
        self.last_resumed().is_some_and(|resumed| event < resumed.event)
    }

    /// Whether the handling began anew after this event: what was told and archived then settles
    /// nothing, and presupposes nothing.
    #[must_use]
    pub fn began_anew_after(&self, event: usize) -> bool {
        self.is_over(event) || self.anew.is_some_and(|anew| event < anew.event)
    }

    /// The event of a step from which a term counts: the decision in force from the day on which it
    /// was first taken, the last appeal and the last ruling, what nothing has overtaken, and of any
    /// other step the first, if there is one since the dossier was taken up.
    pub(super) fn first_of(&self, dossier: &Dossier, step: &StepDefinition) -> Option<Mark> {
        let events = dossier.course.iter().enumerate();
        let marks = events.filter_map(|(event, it)| Some((it, Mark { event, day: it.day()? })));
        let mut marks = marks.filter(|(event, _)| event.step.value == step.key);
        let found = match step.kind {
            StepKind::Decision => return self.decided_since(dossier),
            StepKind::Appealed | StepKind::Ruled => marks.next_back(),
            StepKind::ComplainantInformed | StepKind::Archived => {
                marks.find(|(event, mark)| !dossier.is_overtaken(event) && !self.began_anew_after(mark.event))
            }
            _ => {
                let first = marks.next()?;
                let since = std::iter::once(first).chain(marks).find(|(_, mark)| !self.is_over(mark.event));
                since.or(Some(first))
            }
        };
        found.map(|(_, mark)| mark)
    }

    /// The first of the last decisions that agree: repeating a decision starts nothing anew, unless
    /// the handling began anew in between.
    fn decided_since(&self, dossier: &Dossier) -> Option<Mark> {
        if self.refused.is_some() {
            return None;
        }
        let events = dossier.course.iter().enumerate().rev();
        let decisions = events.filter(|(_, event)| event.kind == Some(StepKind::Decision));
        let mut decided = decisions.filter_map(|(event, it)| {
            Some((it.details.outcome.as_ref()?.value, Mark { event, day: it.day()? }))
        });
        let (outcome, last) = decided.next()?;
        let turns = [self.resumed_before(last.event), self.anew.filter(|anew| anew.event < last.event)];
        let turn = turns.into_iter().flatten().map(|turn| turn.event).max().unwrap_or_default();
        let agreeing = decided.take_while(|(other, mark)| *other == outcome && mark.event >= turn);
        Some(agreeing.last().map_or(last, |(_, mark)| mark))
    }
}

struct Walk<'a> {
    regulation: &'a Regulation,
    courses: Courses,
    /// The decision in force.
    decided: Option<Outcome>,
    /// Whether it was taken in this course.
    is_decided: bool,
    /// Whether the complainant was told how it was handled since the last decision.
    is_told: bool,
}

impl Walk<'_> {
    fn step(&mut self, mark: Mark, event: &Event) {
        if let Some(ended) = self.courses.ended {
            return self.after_the_end(ended, mark, event);
        }
        match event.kind {
            Some(StepKind::Withdrawn) if !self.is_told => self.courses.ended = Some(mark),
            Some(StepKind::Confirmed) if answer(event) == Some(false) && !self.is_decided => {
                self.courses.ended = Some(mark);
            }
            Some(StepKind::Decision) => self.decision(mark, event),
            Some(StepKind::ComplainantAgreed) => self.agreement(mark, answer(event).unwrap_or(true)),
            Some(StepKind::ComplainantInformed) => {
                // Settled all the same: it stays a light one, and that is against the agreement.
                self.is_told = true;
                if self.courses.refused.take().is_some() {
                    self.courses.formal_since = None;
                }
            }
            _ => {}
        }
    }

    /// A confirmation or a decision takes it up again; whatever else handles a complaint does not.
    fn after_the_end(&mut self, ended: Mark, mark: Mark, event: &Event) {
        let takes_up = match event.kind {
            Some(StepKind::Confirmed) => answer(event) == Some(true),
            Some(StepKind::Decision) => event.details.outcome.is_some(),
            _ => false,
        };
        if takes_up {
            (self.courses.ended, self.courses.idle) = (None, None);
            self.courses.resumed.push((ended, mark));
            (self.is_decided, self.is_told) = (false, false);
            self.step(mark, event);
        } else if self.handles(event) {
            self.courses.idle = self.courses.idle.or(Some(mark));
        }
    }

    fn decision(&mut self, mark: Mark, event: &Event) {
        let Some(outcome) = event.details.outcome.as_ref().map(|outcome| outcome.value) else { return };
        if outcome == Outcome::Light {
            self.courses.formal_since = None;
        } else if self.decided == Some(Outcome::Light) {
            self.courses.formal_since = self.courses.formal_since.or(Some(mark));
        }
        if self.decided != Some(outcome) {
            self.is_told = false;
        }
        (self.decided, self.is_decided) = (Some(outcome), true);
        self.courses.refused = None;
    }

    fn agreement(&mut self, mark: Mark, agrees: bool) {
        if self.decided != Some(Outcome::Light) {
            return;
        }
        let stopped = if agrees { None } else { self.courses.refused.or(Some(mark)) };
        (self.courses.refused, self.courses.formal_since) = (stopped, stopped);
        if stopped.is_some() {
            (self.courses.anew, self.is_told) = (stopped, false);
        }
    }

    /// Whether a step handles a complaint. Whoever was told of it may be told that it was withdrawn,
    /// and a regulation may ask more after that.
    fn handles(&self, event: &Event) -> bool {
        let step = self.regulation.step(&event.step.value);
        let is_asked = step.is_some_and(|step| step.required.contains(&Outcome::Withdrawn));
        !is_asked && event.kind.is_some_and(|kind| HANDLING.contains(&kind))
    }
}

/// What is done with a complaint that stands.
const HANDLING: [StepKind; 10] = [
    StepKind::Received,
    StepKind::ReferredToBackOffice,
    StepKind::Lodged,
    StepKind::ComplainantAgreed,
    StepKind::Acknowledged,
    StepKind::Consulted,
    StepKind::Extended,
    StepKind::ComplainantInformed,
    StepKind::Measure,
    StepKind::NoMeasure,
];

fn answer(event: &Event) -> Option<bool> {
    event.details.answer.as_ref().map(|answer| answer.value)
}
