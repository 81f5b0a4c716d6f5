//! What the figures of a year need of a dossier.

use serde::{Deserialize, Serialize};

use crate::calendar::Day;
use crate::case::Case;
use crate::deadline::{Deadline, Standing};
use crate::dossier::{Actor, Aim, Event, Kept, MeasureKind, Progress, Verdict};
use crate::people::PersonKey;
use crate::published::PublicSentence;
use crate::regulation::{Nature, Outcome, StepKind};
use crate::source::{Position, Source, Spanned};
use crate::state::Mark;

/// What the figures of a year need of a dossier.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Facts {
    /// The nature; none when it could not be read. It is what the regulation at hand lists, so it is kept
    /// by its place there.
    #[serde(skip)]
    pub nature: Option<Nature>,
    /// Whether it was destroyed, so that the figures are all that is left of it.
    #[serde(skip)]
    pub is_destroyed: bool,
    /// Whether it was destroyed with a record that does not tell whether the answer was in time.
    #[serde(skip)]
    pub lacks_in_time: bool,
    /// How long it took; none while no clock runs.
    pub lead: Option<Lead>,
    /// Whether the complainant was told by the day that was set, or announced by an extension; none
    /// while that is open, or not asked for.
    pub in_time: Option<bool>,
    /// From receipt to asking whether it is meant as a complaint, in working days.
    pub to_confirmation: Option<i64>,
    /// From receipt to telling the management, in working days.
    pub to_management: Option<i64>,
    /// From the start to the decision, in working days.
    pub to_decision: Option<i64>,
    /// From the decision to telling the complainant, in working days.
    pub to_answer: Option<i64>,
    /// From telling the complainant to archiving, in working days.
    pub to_archive: Option<i64>,
    /// Who of the organisation told the complainant how it was handled.
    pub handled_by: Option<PersonKey>,
    /// The measures, in the order of the course.
    pub measures: Box<[Measure]>,
    /// What was found of the complaint.
    pub verdict: Option<Verdict>,
    /// Whether the assignment was kept; none while nobody asked.
    pub kept: Option<Kept>,
    /// Whether a new complaint followed; none while nobody asked.
    pub renewed: Option<bool>,
    /// Whether the complainant went to the independent third.
    pub appealed: bool,
    /// What the independent third found, once that was ruled.
    pub ruling: Option<Verdict>,
}

/// How long a complaint took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// Whether it took longer than the indicator, so far.
    pub exceeded: bool,
    /// Working days from the start until the complainant was told, it was withdrawn, or it was
    /// decided that there was nothing to handle; none while none of these happened.
    pub days: Option<i64>,
    /// Whether it ended with telling the complainant how it was handled.
    pub answered: bool,
}

/// A measure.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Measure {
    /// The day on which it was recorded.
    pub day: Option<Day>,
    /// Whether it mends or prevents.
    pub kind: Option<MeasureKind>,
    /// Whether it was taken or proposed.
    pub progress: Option<Progress>,
    /// What it aims at.
    pub aim: Option<Aim>,
    /// What it is, for the organisation itself.
    pub description: Option<String>,
    /// What the public may read about it.
    pub sentence: Option<PublicSentence>,
    /// Where that sentence stands in the dossier.
    pub written_at: Option<Position>,
}

impl Facts {
    pub(super) fn of(case: &Case<'_>) -> Self {
        let (dossier, state) = (case.dossier, &case.state);
        let calendar = &case.regulation.calendar;
        let between = |from: Option<Mark>, to: Option<Mark>| {
            from.zip(to).map(|(from, to)| calendar.working_days_between(from.day, to.day))
        };
        let since_receipt = |kind| {
            let done = dossier.first(kind).and_then(Event::day);
            let days = |(from, to): (Mark, Day)| calendar.working_days_between(from.day, to);
            state.received.zip(done).map(days)
        };
        let verdict = |mark: Option<Mark>| {
            mark.and_then(|mark| case.event(mark).details.verdict.as_ref()).map(|verdict| verdict.value)
        };
        let nature = dossier.nature.as_ref().zip(dossier.regulation.as_ref());
        let follow_ups = || dossier.events(StepKind::FollowedUp);
        let kept = follow_ups().rev().find_map(|event| event.details.assignment_kept.as_ref());
        let renewed = follow_ups().filter_map(|event| event.details.new_complaint.as_ref());
        Self {
            is_destroyed: false,
            lacks_in_time: false,
            nature: nature.and_then(|(key, regulation)| Nature::of(regulation, &key.value)),
            lead: Lead::of(case),
            in_time: in_time(case),
            to_confirmation: since_receipt(StepKind::Confirmed),
            to_management: since_receipt(StepKind::ManagementInformed),
            to_decision: between(state.start, state.decision),
            to_answer: between(state.decision, state.handled),
            to_archive: between(state.handled, state.archived),
            handled_by: state.handled.and_then(|mark| case.event(mark).by.as_ref()).and_then(person),
            measures: dossier
                .events(StepKind::Measure)
                .map(|event| Measure::of(event, &dossier.source))
                .collect(),
            verdict: verdict(state.handled),
            kept: kept.map(|kept| kept.value),
            renewed: renewed.map(|number| number.value.is_some()).reduce(|one, other| one || other),
            appealed: state.appeal.is_some(),
            ruling: verdict(state.ruling),
        }
    }
}

fn person(by: &Spanned<Actor>) -> Option<PersonKey> {
    match &by.value {
        Actor::Person(key) => Some(key.clone()),
        _ => None,
    }
}

impl Lead {
    /// All complaints have the same clock, so that how many kept to it tells nothing about what
    /// they were.
    fn of(case: &Case<'_>) -> Option<Self> {
        let (state, calendar) = (&case.state, &case.regulation.calendar);
        let start = state.start?;
        // Where nobody can be told, it ends with the last that was asked for.
        let unanswered = state.completion.filter(|_| case.dossier.is_anonymous());
        let end = match state.outcome {
            Outcome::Withdrawn => state.withdrawn,
            Outcome::Inadmissible | Outcome::Excluded => state.decision,
            Outcome::Applicable | Outcome::Light => state.handled.or(unanswered),
        };
        let last = calendar.end_of(case.regulation.annual_report.indicator, start.day);
        Some(Self {
            exceeded: end.map_or(case.today, |end| end.day) > last,
            days: end.map(|end| calendar.working_days_between(start.day, end.day)),
            answered: end.is_some() && end == state.handled,
        })
    }
}

/// Of several answers each must have been in time.
fn in_time(case: &Case<'_>) -> Option<bool> {
    let standing = |deadline: &Deadline| match deadline.standing(case.today) {
        Standing::Met | Standing::MetWithinOuter => Some(true),
        Standing::MetLate | Standing::Late | Standing::Missing => Some(false),
        Standing::Running | Standing::WithinOuter => None,
    };
    let answers: Vec<Option<bool>> = case.answers().map(standing).collect();
    if answers.contains(&Some(false)) {
        return Some(false);
    }
    answers.into_iter().reduce(|one, other| one.and(other)).flatten()
}

impl Measure {
    fn of(event: &Event, source: &Source) -> Self {
        let details = &event.details;
        let sentence = details.public.as_ref();
        Self {
            day: event.day(),
            kind: details.measure.as_ref().map(|kind| kind.value),
            progress: details.progress.as_ref().map(|progress| progress.value),
            aim: details.aim.as_ref().map(|aim| aim.value),
            description: details.description.as_ref().map(|text| text.value.clone()),
            sentence: sentence.and_then(|text| PublicSentence::written_for_the_public(&text.value)),
            written_at: sentence.map(|text| source.position(text.span.start)),
        }
    }
}
