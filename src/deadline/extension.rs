//! Notices of extension: which answer each puts off, and what moves with it.

use super::{ANSWER, Deadline, EXTENSION_NOTICE, Limit, Terms, limit};
use crate::calendar::Day;
use crate::dossier::{Dossier, Event};
use crate::regulation::{Regulation, StepDefinition, StepKind};
use crate::state::{Mark, Stage, State, Step};

/// A notice of extension (art. 9).
#[derive(Debug, Clone)]
pub struct Extension {
    /// The notice.
    pub mark: Mark,
    /// The step that it puts off: the first answer to the complainant that was asked for and not yet
    /// given; none when there was none.
    pub answer: Option<String>,
    /// How many the regulation allows, where this is one more; it moves nothing then.
    pub beyond: Option<usize>,
}

/// The notices of extension in the order of the file.
#[must_use]
pub fn extensions(dossier: &Dossier, regulation: &Regulation, state: &State) -> Vec<Extension> {
    let terms = Terms { dossier, regulation, state };
    let mut extensions: Vec<Extension> = Vec::new();
    for (event, it) in dossier.course.iter().enumerate() {
        let Some(day) = it.day().filter(|_| it.kind == Some(StepKind::Extended)) else { continue };
        let mark = Mark { event, day };
        let answer = terms.put_off(mark).map(|step| step.key.clone());
        let course = |event| state.courses.resumed_before(event);
        let is_like =
            |before: &&Extension| before.answer == answer && course(before.mark.event) == course(event);
        let before = extensions.iter().filter(is_like).count();
        let most = regulation.step(&it.step.value).and_then(|definition| definition.at_most);
        let beyond = most.filter(|most| before >= *most);
        extensions.push(Extension { mark, answer, beyond });
    }
    extensions
}

/// A term that comes with an extension, and the day that is held against it.
#[derive(Debug, Clone, Copy)]
pub struct Attached {
    /// Whether it is that for giving notice; else that for the day which the notice announces.
    pub is_of_notice: bool,
    /// The term.
    pub limit: Limit,
    /// The day of the notice, or the one that it announces; none while none was given.
    pub measured: Option<Day>,
}

/// The terms of a notice of extension: the first one sent, or the one that can still be sent.
#[must_use]
pub fn attached(dossier: &Dossier, regulation: &Regulation, state: &State) -> Vec<Attached> {
    let events = dossier.course.iter().enumerate();
    let mut notices = events.filter(|(_, event)| event.kind == Some(StepKind::Extended));
    let sent = notices.find_map(|(event, it)| Some(Mark { event, day: it.day()? }));
    if sent.is_none() && !matches!(state.stage, Stage::Deciding | Stage::Handling) {
        return Vec::new();
    }
    let term = |name| limit(dossier, regulation, state, name, sent);
    let measured = sent.map(|sent| sent.day);
    let notice = term(EXTENSION_NOTICE).map(|limit| Attached { is_of_notice: true, limit, measured });
    let announced = sent.and_then(|sent| dossier.course[sent.event].details.expected.as_ref());
    let measured = announced.map(|announced| announced.value);
    let answer = announced.and_then(|_| term(ANSWER));
    let answer = answer.map(|limit| Attached { is_of_notice: false, limit, measured });
    notice.into_iter().chain(answer).collect()
}

/// Whether this answer was put off as often as the regulation allows.
#[must_use]
pub fn extensions_are_spent(dossier: &Dossier, regulation: &Regulation, state: &State, answer: &str) -> bool {
    let notices = extensions(dossier, regulation, state);
    let is_current = |notice: &&Extension| {
        notice.answer.as_deref() == Some(answer) && !state.courses.is_over(notice.mark.event)
    };
    let given = notices.iter().filter(is_current).count();
    let mut steps = regulation.steps_of(StepKind::Extended).peekable();
    steps.peek().is_some() && steps.all(|step| step.at_most.is_some_and(|most| most <= given))
}

/// Whether the regulation still allows today that the answer of this deadline is put off: not as often
/// as it may be yet, and in time for the notice of that.
#[must_use]
pub fn may_extend(
    dossier: &Dossier,
    regulation: &Regulation,
    state: &State,
    deadline: &Deadline,
    today: Day,
) -> bool {
    if extensions_are_spent(dossier, regulation, state, &deadline.step) {
        return false;
    }
    if deadline.original.is_some() || deadline.term.is_none() {
        return today <= deadline.due;
    }
    let limit = extension_limit(dossier, regulation, state, EXTENSION_NOTICE, (Some(&deadline.step), None));
    limit.is_none_or(|limit| !limit.binding || today <= limit.last())
}

/// A term of the extension as it holds for a notice about an answer: it is about the one that the
/// regulation gives first, or one whose term counts from the same step.
#[must_use]
pub fn extension_limit(
    dossier: &Dossier,
    regulation: &Regulation,
    state: &State,
    name: &str,
    (answer, notice): (Option<&str>, Option<Mark>),
) -> Option<Limit> {
    let starts = |key: &str| {
        let term = regulation.term(regulation.step(key)?.term.as_deref()?)?;
        Some(term.from.as_str())
    };
    let first = regulation.steps_of(StepKind::ComplainantInformed).next();
    let from = regulation.term(name)?.from.as_str();
    let is_meant = answer
        .is_none_or(|answer| first.is_some_and(|first| first.key == answer) || starts(answer) == Some(from));
    is_meant.then(|| limit(dossier, regulation, state, name, notice))?
}

impl Terms<'_> {
    /// The first answer that was waited for when this notice was given: its term ran, or no term
    /// runs and nothing was answered yet.
    fn put_off(&self, notice: Mark) -> Option<&Step> {
        let answers = || self.state.judged().filter(|step| step.kind == StepKind::ComplainantInformed);
        let given = |step: &Step| step.done.is_some_and(|done| done.event < notice.event);
        let runs = |step: &Step| self.of_step(step).is_some_and(|it| it.from.event <= notice.event);
        let running = answers().find(|step| !given(step) && runs(step));
        running.or_else(|| answers().next().filter(|_| !answers().any(given)))
    }

    /// With an extension the last day becomes the one that the last notice before the step announced;
    /// none while that date can't be read, or another notice. What has the term of an answer moves with it.
    pub(super) fn extended(
        &self,
        step: &Step,
        deadline: Option<Deadline>,
        notices: &[Extension],
    ) -> Option<Deadline> {
        let moves = |notice: &&Extension| {
            let before = step.done.is_none_or(|done| notice.mark.event < done.event);
            let is_over = self.state.courses.is_over(notice.mark.event);
            notice.beyond.is_none()
                && !is_over
                && before
                && self.announces(notice)
                && self.shares_term(step, notice)
        };
        let notice = notices.iter().rfind(moves);
        if self.may_be_put_off(step, notice) {
            return None;
        }
        let Some(notice) = notice else { return deadline };
        let due = self.announced(notice)?;
        Some(match deadline {
            Some(deadline) => Deadline { original: Some(deadline.due), due, outer: None, ..deadline },
            None => Deadline::plain(step, notice.mark, due, true),
        })
    }

    /// Whether what could not be read may be a notice after this one that puts off the step too.
    fn may_be_put_off(&self, step: &Step, notice: Option<&Extension>) -> bool {
        let counts = |event: usize| {
            notice.is_none_or(|notice| notice.mark.event < event)
                && step.done.is_none_or(|done| event < done.event)
                && !self.state.courses.is_over(event)
        };
        let term = |key: &str| self.regulation.step(key).and_then(|definition| definition.term.as_deref());
        let mut answers = self.regulation.steps_of(StepKind::ComplainantInformed);
        let is_moved = |answer: &StepDefinition| {
            answer.key == step.key || answer.term.is_some() && answer.term.as_deref() == term(&step.key)
        };
        self.state.hidden.notices().any(counts) && answers.any(is_moved)
    }

    fn shares_term(&self, step: &Step, notice: &Extension) -> bool {
        let Some(answer) = notice.answer.as_deref() else { return false };
        let term = |key: &str| self.regulation.step(key).and_then(|definition| definition.term.as_deref());
        step.key == answer || term(&step.key).is_some_and(|own| term(answer) == Some(own))
    }

    fn announces(&self, notice: &Extension) -> bool {
        let event = self.event(notice);
        event.details.expected.is_some() || event.is_unread("verwacht")
    }

    fn announced(&self, notice: &Extension) -> Option<Day> {
        self.event(notice).details.expected.as_ref().map(|expected| expected.value)
    }

    fn event(&self, notice: &Extension) -> &Event {
        &self.dossier.course[notice.mark.event]
    }
}
