//! Which terms run in a dossier, from when, until when, and whether they were met.

mod extension;

pub use self::extension::{
    Attached, Extension, attached, extension_limit, extensions, extensions_are_spent, may_extend,
};
use crate::calendar::{Day, Term, Unit};
use crate::diagnostic::{Overdue, Severity};
use crate::dossier::Dossier;
use crate::people::PersonKey;
use crate::regulation::{COMPLAINANT, Outcome, Regulation, StepKind, TermRule};
use crate::state::{Asked, Mark, State, Step};

/// The term for the notice of extension (art. 9).
pub const EXTENSION_NOTICE: &str = "uitstelbericht";
/// The cap on the date that such a notice announces (art. 9).
pub const ANSWER: &str = "uitsluitsel";
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
    /// The term's name in the regulation; none where an extension alone set the day.
    pub term: Option<String>,
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
    /// How grave it is at most that the day was missed.
    pub gravest: Severity,
    /// The event that met it.
    pub met: Option<Mark>,
    /// Whether it can no longer be met: the step is missing.
    pub missing: bool,
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
    /// Never met, and what presupposes it has happened: the step is missing, on whatever day.
    Missing,
}

impl Deadline {
    /// How it stands on a day: a term ends at the end of its last day.
    #[must_use]
    pub fn standing(&self, today: Day) -> Standing {
        let day = self.met.map_or(today, |met| met.day);
        let last = self.outer.map_or(self.due, |outer| outer.max(self.due));
        match (self.met.is_some(), day <= self.due, day <= last) {
            (false, _, _) if self.missing => Standing::Missing,
            (true, true, _) => Standing::Met,
            (true, false, true) => Standing::MetWithinOuter,
            (true, false, false) => Standing::MetLate,
            (false, true, _) => Standing::Running,
            (false, false, true) => Standing::WithinOuter,
            (false, false, false) => Standing::Late,
        }
    }

    /// How grave that is; none when all is well. Every verb judges a deadline by this. That a step is
    /// missing is grave by itself, whatever its term.
    #[must_use]
    pub fn severity(&self, today: Day) -> Option<Severity> {
        match self.standing(today) {
            Standing::Met | Standing::Running | Standing::Missing => None,
            Standing::MetWithinOuter | Standing::WithinOuter => Some(Severity::Warning),
            Standing::Late => Some(self.gravest.min(Severity::Late)),
            // Once it was asked whether it is meant as a complaint, a target for that has served.
            Standing::MetLate if self.kind == StepKind::Confirmed && !self.binding => None,
            Standing::MetLate if self.gravest == Severity::Breach => Some(Severity::Breach),
            Standing::MetLate => Some(Severity::Warning),
        }
    }
}

impl Deadline {
    /// What it is when its day has passed and the step is still to be done; none otherwise.
    #[must_use]
    pub fn overdue(&self, today: Day) -> Option<Overdue> {
        self.severity(today).filter(|_| self.met.is_none()).and_then(Overdue::of)
    }
}

/// The deadlines of a dossier: of every step that is asked for or was done, and has a term. Of a step of which it
/// is not known whether it was done, it is not known either whether that was in time.
#[must_use]
pub fn deadlines(dossier: &Dossier, regulation: &Regulation, state: &State) -> Vec<Deadline> {
    let terms = Terms { dossier, regulation, state };
    let notices = extensions(dossier, regulation, state);
    let mut steps: Vec<&Step> = state.judged().filter(|step| !step.obscured).collect();
    // What need not happen comes after what every such dossier asks for.
    steps.sort_by_key(|step| matches!(step.asked, Asked::Since(_) | Asked::Freely));
    let deadline = |step: &Step| terms.extended(step, terms.of_step(step), &notices);
    steps.into_iter().filter_map(deadline).collect()
}

/// How long a dossier is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// The event it counts from.
    pub from: Mark,
    /// The last day on which it is kept; that of the hold, where a hold ends later.
    pub end: Day,
    /// The last day for its destruction.
    pub destruction: Day,
    /// Whether that binds; a target only warns.
    pub binding: bool,
}

/// The time for destruction where the regulation gives none.
const GRACE: Term = Term { count: 30, unit: Unit::Day };

/// How long the dossier is kept; none while it is not completed. While a hold keeps it, nothing
/// follows from the day.
#[must_use]
pub fn retention(dossier: &Dossier, regulation: &Regulation, state: &State) -> Option<Retention> {
    let rule = regulation.term(RETENTION)?;
    let completion = state.completion?;
    let from = match regulation.step(&rule.from) {
        Some(step) if step.kind == StepKind::Received => state.received?,
        // Without an event of that step it would be kept for ever.
        Some(step) => state.start_of(dossier, step).unwrap_or(completion),
        None => completion,
    };
    // Whoever reads it otherwise may not find it destroyed.
    let terms = Terms { dossier, regulation, state };
    let (strict, outer) =
        terms.ends(rule, from, |start| if start == rule.from { Some(from) } else { terms.from(start, None) });
    let end = outer.map_or(strict, |outer| outer.max(strict));
    let end = state.held_until.map_or(end, |held| held.max(end));
    let grace = regulation.term(DESTRUCTION).map_or(GRACE, |rule| rule.length);
    let destruction = regulation.calendar.end_of(grace, end);
    Some(Retention { from, end, destruction, binding: rule.binding })
}

/// A term that counts from an event which is no step asked for: the strict and the outer day, and
/// whether it binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The event it counts from.
    pub from: Mark,
    /// The last day on the strict reading.
    pub strict: Day,
    /// The last day on the outer reading, where there is one.
    pub outer: Option<Day>,
    /// Whether it binds; a target only warns.
    pub binding: bool,
}

impl Limit {
    /// The last day on either reading.
    #[must_use]
    pub fn last(&self) -> Day {
        self.outer.map_or(self.strict, |outer| outer.max(self.strict))
    }

    /// How grave it is that something came on this day; none when that was in time.
    #[must_use]
    pub fn severity(&self, day: Day) -> Option<Severity> {
        match (day <= self.strict, day <= self.last()) {
            (true, _) => None,
            (false, false) if self.binding => Some(Severity::Breach),
            (false, _) => Some(Severity::Warning),
        }
    }
}

/// The day on which a term ends that counts from an event; a step that `own` is an event of means
/// that event.
#[must_use]
pub fn limit(
    dossier: &Dossier,
    regulation: &Regulation,
    state: &State,
    name: &str,
    own: Option<Mark>,
) -> Option<Limit> {
    let terms = Terms { dossier, regulation, state };
    let rule = regulation.term(name)?;
    let from = terms.from(&rule.from, own)?;
    let (strict, outer) = terms.ends(rule, from, |start| terms.from(start, own));
    Some(Limit { from, strict, outer, binding: rule.binding })
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

    /// The strict and the outer day of a term that counts from this event; `starts` gives the one
    /// from which the outer reading counts.
    fn ends(&self, rule: &TermRule, from: Mark, starts: impl Fn(&str) -> Option<Mark>) -> (Day, Option<Day>) {
        let outer = rule.outer.as_ref();
        let outer = outer.and_then(|(length, start)| Some(self.end(*length, starts(start)?.day)));
        (self.end(rule.length, from.day), outer)
    }

    /// The event that a term counts from. The receipt gives way to the step from which the route
    /// counts; a step that `own` is an event of means that event.
    fn from(&self, step: &str, own: Option<Mark>) -> Option<Mark> {
        if step == COMPLETION {
            return self.state.completion;
        }
        let definition = self.regulation.step(step)?;
        if definition.kind == StepKind::Received {
            return own.map_or(self.state.start, |own| self.state.start_at(own.event));
        }
        let is_own = |mark: &Mark| self.dossier.course[mark.event].step.value == step;
        own.filter(is_own).or_else(|| self.state.start_of(self.dossier, definition))
    }

    /// The event of a step that was done in a course that is over: what was late then stays so. What was done
    /// between its end and what took it up counts when it was asked for all the same.
    fn done_before(&self, step: &Step, rule: &TermRule) -> Option<Mark> {
        let courses = &self.state.courses;
        let done = step.done.filter(|done| courses.is_over(done.event))?;
        let is_between =
            |(ended, resumed): &&(Mark, Mark)| (ended.event..resumed.event).contains(&done.event);
        let Some((ended, _)) = courses.resumed.iter().find(is_between) else { return Some(done) };
        let is_asked =
            self.regulation.step(&step.key).is_some_and(|it| it.required.contains(&Outcome::Withdrawn));
        let was_due = || {
            let from = self.start_then(&rule.from, Some(done));
            from.is_some_and(|from| self.end(rule.length, from.day) < ended.day)
        };
        let was_asked = is_asked || step.kind == StepKind::ManagementInformed && was_due();
        was_asked.then_some(done)
    }

    /// The event that a term counts from; where that is the receipt, what had taken it up when this one
    /// happened.
    fn start_then(&self, step: &str, then: Option<Mark>) -> Option<Mark> {
        let is_receipt = self.regulation.step(step).is_some_and(|it| it.kind == StepKind::Received);
        self.from(step, then.filter(|_| is_receipt))
    }

    /// What nothing asked for while it was handled lightly counts at the earliest from the day on
    /// which that stopped. The handling keeps its own term.
    fn not_while_light(&self, step: &Step, from: Mark) -> Mark {
        let is_asked = |outcome| {
            let definition = self.regulation.step(&step.key);
            definition.is_some_and(|it| it.is_asked_by(outcome, self.dossier.management_requested))
        };
        let is_new = step.kind != StepKind::ComplainantInformed && !is_asked(Outcome::Light);
        let stopped = self.state.courses.formal_since.filter(|stopped| is_new && stopped.event > from.event);
        stopped.unwrap_or(from)
    }

    /// Whether it is the complainant who does it, and nobody of the office.
    fn is_complainants(&self, step: &Step) -> bool {
        let performers = self.regulation.step(&step.key).map(|it| it.performers.as_slice());
        let is_theirs = |performers: &[String]| {
            !performers.is_empty() && performers.iter().all(|performer| performer == COMPLAINANT)
        };
        matches!(step.kind, StepKind::Lodged | StepKind::Withdrawn | StepKind::Appealed)
            || performers.is_some_and(is_theirs)
    }

    fn of_step(&self, step: &Step) -> Option<Deadline> {
        let name = self.regulation.step(&step.key)?.term.as_deref()?;
        let rule = self.regulation.term(name)?;
        let then = self.done_before(step, rule);
        let starts = |start: &str| Some(self.not_while_light(step, self.start_then(start, then)?));
        let from = starts(&rule.from)?;
        let (due, outer) = self.ends(rule, from, starts);
        Some(Deadline {
            term: Some(name.to_owned()),
            outer,
            gravest: gravest(step, self.is_complainants(step), rule.binding),
            ..Deadline::plain(step, from, due, rule.binding)
        })
    }
}

impl Deadline {
    fn plain(step: &Step, from: Mark, due: Day, binding: bool) -> Self {
        Self {
            term: None,
            step: step.key.clone(),
            kind: step.kind,
            subject: step.subject.clone(),
            from,
            due,
            outer: None,
            original: None,
            binding,
            gravest: gravest(step, false, binding),
            met: step.done,
            missing: step.done.is_none() && step.closed_by.is_some(),
        }
    }
}

/// A target only warns, but what is ordered by a ruling is late past it (art. 9); when the
/// complainant does what no outcome asks for, such as lodging a complaint (art. 4) or an appeal, is no
/// duty of the office.
fn gravest(step: &Step, is_complainants: bool, binding: bool) -> Severity {
    match step.kind {
        _ if is_complainants && step.asked != Asked::ByOutcome => Severity::Warning,
        _ if binding => Severity::Breach,
        StepKind::Consequence => Severity::Late,
        _ => Severity::Warning,
    }
}
