//! Which terms run in a dossier, from when, until when, and whether they were met.

use crate::calendar::Day;
use crate::calendar::Term;
use crate::dossier::{Dossier, Event};
use crate::people::PersonKey;
use crate::regulation::{Regulation, StepKind, TermRule};
use crate::state::{Mark, State};

/// The term for telling the complainant how it was handled (art. 5, 9).
pub const HANDLING: &str = "afhandeling";
/// The term for the notice of extension (art. 9).
pub const EXTENSION_NOTICE: &str = "uitstelbericht";
/// The cap on the date that such a notice announces (art. 9).
pub const ANSWER: &str = "uitsluitsel";
/// The term for the consequences of a ruling (art. 9).
pub const CONSEQUENCES: &str = "gevolgen";
/// The term for keeping a dossier (art. 8).
pub const RETENTION: &str = "bewaring";
/// The term for destroying it after that.
pub const DESTRUCTION: &str = "vernietiging";

/// What retention counts from.
pub const COMPLETION: &str = "afronding";
/// What the term of destruction counts from.
pub const END_OF_RETENTION: &str = "einde-bewaring";

/// A dated term of a dossier.
#[derive(Debug, Clone)]
pub struct Deadline {
    /// The term's name in the regulation.
    pub term: String,
    /// The step that meets it.
    pub step: String,
    /// What that step means.
    pub kind: StepKind,
    /// The employee it is for, when the step is asked for each.
    pub subject: Option<PersonKey>,
    /// The event it counts from.
    pub from: Mark,
    /// The last day on the strict reading, or the day that an extension announced.
    pub due: Day,
    /// The last day on the outer reading, where the text can be read in two ways.
    pub outer: Option<Day>,
    /// The last day before it was extended.
    pub original: Option<Day>,
    /// Whether it binds; a target only warns.
    pub binding: bool,
    /// The event that met it.
    pub met: Option<Mark>,
}

/// How a deadline stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Met by the last day.
    Met,
    /// Met after the strict reading, within the outer one.
    MetWithinOuter,
    /// Met too late.
    MetLate,
    /// Still running.
    Running,
    /// Past the strict reading, within the outer one.
    WithinOuter,
    /// Past.
    Late,
}

impl Deadline {
    /// How it stands on a day: a term ends at the end of its last day.
    #[must_use]
    pub fn standing(&self, today: Day) -> Standing {
        let day = self.met.map_or(today, |met| met.day);
        let last = self.outer.map_or(self.due, |outer| outer.max(self.due));
        match (self.met.is_some(), day <= self.due, day <= last) {
            (true, true, _) => Standing::Met,
            (true, false, true) => Standing::MetWithinOuter,
            (true, false, false) => Standing::MetLate,
            (false, true, _) => Standing::Running,
            (false, false, true) => Standing::WithinOuter,
            (false, false, false) => Standing::Late,
        }
    }
}

/// The deadlines of a dossier: of the steps asked for, of what follows a ruling, and of retention.
#[must_use]
pub fn deadlines(dossier: &Dossier, regulation: &Regulation, state: &State) -> Vec<Deadline> {
    let terms = Terms { dossier, regulation, state };
    let mut deadlines: Vec<Deadline> = state
        .steps
        .iter()
        .filter_map(|step| {
            let definition = regulation.step(&step.key)?;
            let name = definition.term.as_deref()?;
            let deadline = terms.deadline(name, step.key.as_str(), step.kind, step.done)?;
            let deadline = Deadline { subject: step.subject.clone(), ..deadline };
            match step.kind {
                StepKind::ComplainantInformed => terms.extended(deadline),
                _ => Some(deadline),
            }
        })
        .collect();
    deadlines.extend(terms.lodging());
    deadlines.extend(terms.consequences());
    deadlines
}

/// The last day on which the dossier is kept, ended by its destruction; none while it is not
/// completed. A hold does not change the day; it suspends what follows from it.
#[must_use]
pub fn end_of_retention(regulation: &Regulation, state: &State) -> Option<Day> {
    let rule = regulation.term(RETENTION)?;
    Some(regulation.calendar.end_of(rule.length, state.completion?.day))
}

/// The day on which a term ends that counts from an event, strict and outer.
#[must_use]
pub fn term_from(
    dossier: &Dossier,
    regulation: &Regulation,
    state: &State,
    name: &str,
    own: Option<Mark>,
) -> Option<(Day, Option<Day>)> {
    let terms = Terms { dossier, regulation, state };
    let rule = regulation.term(name)?;
    let strict = terms.end(rule.length, terms.from(&rule.from, own)?.day);
    let outer =
        rule.outer.as_ref().and_then(|(length, from)| Some(terms.end(*length, terms.from(from, own)?.day)));
    Some((strict, outer))
}

struct Terms<'a> {
    dossier: &'a Dossier,
    regulation: &'a Regulation,
    state: &'a State,
}

impl Terms<'_> {
    fn end(&self, length: Term, from: Day) -> Day {
        self.regulation.calendar.end_of(length, from)
    }

    /// The event that a term counts from. The receipt gives way to the step from which the route
    /// counts; a step that `own` is an event of means that event.
    fn from(&self, step: &str, own: Option<Mark>) -> Option<Mark> {
        let kind = self.regulation.step(step).map(|definition| definition.kind);
        if kind == Some(StepKind::Received) {
            return self.state.start;
        }
        let is_own = |mark: &Mark| self.dossier.course[mark.event].step.value == step;
        own.filter(is_own).or_else(|| {
            let events = self.dossier.course.iter().enumerate();
            let mut events = events.filter(|(_, event)| event.step.value == step);
            events.find_map(|(event, it)| Some(Mark { event, day: it.day()? }))
        })
    }

    fn deadline(&self, name: &str, step: &str, kind: StepKind, met: Option<Mark>) -> Option<Deadline> {
        let rule: &TermRule = self.regulation.term(name)?;
        let from = self.from(&rule.from, None)?;
        let outer = rule.outer.as_ref();
        let outer = outer.and_then(|(length, start)| Some(self.end(*length, self.from(start, None)?.day)));
        Some(Deadline {
            term: name.to_owned(),
            step: step.to_owned(),
            kind,
            subject: None,
            from,
            due: self.end(rule.length, from.day),
            outer,
            original: None,
            binding: rule.binding,
            met,
        })
    }

    /// With an extension the deadline becomes the date that the last one before handling announced;
    /// none while that date can't be read.
    fn extended(&self, handling: Deadline) -> Option<Deadline> {
        let before = |index: usize| self.state.handled.is_none_or(|handled| index < handled.event);
        let events = self.dossier.course.iter().enumerate();
        let extensions =
            events.filter(|(index, event)| event.kind == Some(StepKind::Extended) && before(*index));
        let announces = |event: &&Event| event.details.expected.is_some() || event.is_unread("verwacht");
        match extensions.map(|(_, event)| event).rfind(announces) {
            None => Some(handling),
            Some(event) => {
                let due = event.details.expected.as_ref()?.value;
                Some(Deadline { original: Some(handling.due), due, outer: None, ..handling })
            }
        }
    }

    /// The time that a complainant who was advised to lodge a complaint is given, where lodging is
    /// no step that is asked for.
    fn lodging(&self) -> Option<Deadline> {
        self.dossier.first(StepKind::ReferredToBackOffice)?;
        let mut lodgings = self.regulation.steps_of(StepKind::Lodged);
        let step = lodgings.find(|step| self.state.steps.iter().all(|asked| asked.key != step.key))?;
        let mut events = self.dossier.course.iter().enumerate();
        let lodged = events.find(|(_, event)| event.step.value == step.key);
        let lodged = match lodged {
            Some((event, it)) => Some(Mark { event, day: it.day()? }),
            None => None,
        };
        self.deadline(step.term.as_deref()?, &step.key, step.kind, lodged)
    }

    fn consequences(&self) -> Option<Deadline> {
        let ruling = self.state.ruling?;
        let step = self.regulation.steps_of(StepKind::Consequence).next()?;
        let rule = self.regulation.term(step.term.as_deref()?)?;
        let settled = |event: &Event| {
            use crate::dossier::Progress::{CarriedOut, Nothing};
            event
                .details
                .progress
                .as_ref()
                .is_some_and(|progress| matches!(progress.value, CarriedOut | Nothing))
        };
        let mut events = self.dossier.course.iter().enumerate().skip(ruling.event);
        let met = events.find(|(_, event)| event.kind == Some(StepKind::Consequence) && settled(event));
        // Of what was carried out on a day that can't be read nobody knows whether it was in time.
        let met = match met {
            Some((event, it)) => Some(Mark { event, day: it.day()? }),
            None => None,
        };
        let due = self.end(rule.length, ruling.day);
        let deadline = self.deadline(step.term.as_deref()?, &step.key, step.kind, met)?;
        Some(Deadline { from: ruling, due, ..deadline })
    }
}
