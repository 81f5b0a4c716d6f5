//! The deadlines of a dossier, as a list and as flags in its picture.

use super::names::Names;
use super::timeline::{self, By, Course, Flag, Pictures, Step};
use super::{DeadlineView, ShownDay, Sign, signs};
use crate::calendar::Day;
use crate::case::Case;
use crate::deadline::{Attached, Deadline, Limit, Standing, attached};
use crate::diagnostic::{Overdue, Severity};
use crate::dossier::Event;
use crate::locale::Key;
use crate::regulation::StepKind;
use crate::state::Mark;
use crate::vocabulary::ClosedList;

/// A term of the dossier, whether it is one of its own deadlines or belongs to an extension.
pub(super) struct Line {
    what: String,
    article: String,
    due: Day,
    outer: Option<Day>,
    done: Option<Day>,
    sign: Sign,
    /// Whether the picture shows it.
    flagged: bool,
    missed: bool,
}

/// The deadlines, and how long the dossier is kept.
pub(super) fn deadlines(case: &Case<'_>, lines: Vec<Line>, names: &Names<'_>) -> Vec<DeadlineView> {
    let mut views: Vec<DeadlineView> = lines.into_iter().map(|line| view(line, names)).collect();
    views.extend(retention(case, names));
    views
}

/// The picture of the course against these deadlines.
pub(super) fn timeline(case: &Case<'_>, lines: &[Line], names: &Names<'_>) -> Option<Pictures> {
    let steps = case.dossier.course.iter().filter_map(|event| step(event, names)).collect();
    let open = case.state.stage.is_open();
    let handling = case.handling_deadline();
    let course = Course {
        steps,
        flags: lines.iter().filter(|line| line.flagged).map(flag).chain(turns(case, names)).collect(),
        term: handling.map(|deadline| (deadline.from.day, deadline.due)),
        handled: handling.and_then(|deadline| deadline.met).map(|mark| mark.day),
        today: open.then_some(case.today),
    };
    timeline::draw(&course, names.words)
}

/// Where one course ended, and another began.
fn turns(case: &Case<'_>, names: &Names<'_>) -> Vec<Flag> {
    let flag = |mark: Mark, key: Key| {
        let what = names.words.label(key).to_owned();
        Flag { date: mark.day, what, standing: String::new(), missed: false }
    };
    let turns = case.state.courses.resumed.iter();
    let flags = turns.flat_map(|(ended, resumed)| {
        [flag(*ended, key!("site-turn-ended")), flag(*resumed, key!("site-turn-resumed"))]
    });
    flags.collect()
}

fn flag(line: &Line) -> Flag {
    let (what, standing) = (line.what.clone(), line.sign.word.clone().into_owned());
    Flag { date: line.due, what, standing, missed: line.missed }
}

/// An event as the picture shows it. By its name one finds where the handling began, turned and ended.
fn step(event: &Event, names: &Names<'_>) -> Option<Step> {
    use StepKind::{
        Appealed, ComplainantInformed, Decision, Extended, FollowedUp, Held, Received, Ruled, Withdrawn,
    };
    let kind = event.kind;
    let has_label = matches!(
        kind,
        Some(Received | Decision | Extended | ComplainantInformed | Withdrawn | Appealed | Ruled)
    );
    let label = has_label.then(|| names.words.value("anchor", kind.map_or("", StepKind::name)).to_owned());
    Some(Step {
        number: event.place + 1,
        date: event.day()?,
        by: By::of(event),
        label: label.unwrap_or_default(),
        follows: matches!(kind, Some(FollowedUp | Held)),
    })
}

/// The terms that have a last day.
pub(super) fn lines(case: &Case<'_>, names: &Names<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for deadline in &case.deadlines {
        lines.push(line(deadline, case, names));
        if let Some(original) = deadline.original {
            lines.push(original_line(original, deadline, names));
        }
    }
    lines.extend(extension(case, names));
    lines
}

fn line(deadline: &Deadline, case: &Case<'_>, names: &Names<'_>) -> Line {
    let standing = deadline.standing(case.today);
    let grave = deadline.severity(case.today).is_some_and(|severity| severity > Severity::Warning);
    let missed = grave || standing == Standing::Missing;
    let handling = matches!(deadline.kind, StepKind::ComplainantInformed | StepKind::Consequence);
    Line {
        what: names.task(&deadline.step, deadline.subject.as_ref()),
        article: names.article(&deadline.step),
        due: deadline.due,
        outer: deadline.outer,
        done: deadline.met.map(|mark| mark.day),
        sign: standing_sign(standing, deadline, case, names),
        flagged: handling || missed || matches!(standing, Standing::Running | Standing::Late),
        missed,
    }
}

fn standing_sign(standing: Standing, deadline: &Deadline, case: &Case<'_>, names: &Names<'_>) -> Sign {
    let words = names.words;
    match standing {
        Standing::Met => signs::sign("done", "good", key!("site-term-met"), words),
        Standing::MetWithinOuter => signs::sign("done", "warn", key!("site-term-met-outer"), words),
        Standing::Missing => signs::sign("breach", "bad", key!("site-term-missing"), words),
        Standing::MetLate if !deadline.binding => {
            signs::sign("warning", "warn", key!("site-term-target-missed"), words)
        }
        Standing::MetLate => signs::sign("breach", "bad", key!("site-term-met-late"), words),
        Standing::WithinOuter => signs::sign("warning", "warn", key!("site-term-within-outer"), words),
        Standing::Running | Standing::Late => {
            let calendar = Some(&case.regulation.calendar);
            let due = (deadline.due, deadline.binding);
            signs::time(due, deadline.overdue(case.today), case.today, calendar, words)
        }
    }
}

/// The last day before it was extended.
fn original_line(original: Day, deadline: &Deadline, names: &Names<'_>) -> Line {
    Line {
        what: names.words.label(key!("site-term-original")).to_owned(),
        article: names.article(&deadline.step),
        due: original,
        outer: None,
        done: None,
        sign: signs::sign("dot", "calm", key!("site-term-extended"), names.words),
        flagged: true,
        missed: false,
    }
}

/// The terms of a notice of extension.
fn extension(case: &Case<'_>, names: &Names<'_>) -> Vec<Line> {
    let step = case.regulation.steps_of(StepKind::Extended).next();
    let article = step.map(|step| step.articles.join(", ")).unwrap_or_default();
    let attached = attached(case.dossier, case.regulation, &case.state).into_iter();
    let line = |it: Attached| {
        let (what, met) = match it.is_of_notice {
            true => (key!("site-term-extension-notice"), key!("site-term-met")),
            false => (key!("site-term-answer"), key!("site-term-announced-within")),
        };
        let what = names.words.label(what).to_owned();
        let line = extension_line((what, article.clone()), it.limit, (it.measured, met), case, names);
        Line { done: line.done.filter(|_| it.is_of_notice), ..line }
    };
    attached.map(line).collect()
}

/// A term by which a day is measured: that of the notice, or the one that it announced.
fn extension_line(
    (what, article): (String, String),
    limit: Limit,
    (measured, met): (Option<Day>, Key),
    case: &Case<'_>,
    names: &Names<'_>,
) -> Line {
    let (due, last) = (limit.strict, limit.last());
    let words = names.words;
    let sign = match measured {
        Some(day) if day <= due => signs::sign("done", "good", met, words),
        Some(day) if day <= last => signs::sign("done", "warn", key!("site-term-met-outer"), words),
        Some(_) if !limit.binding => signs::sign("warning", "warn", key!("site-term-target-missed"), words),
        Some(_) => signs::sign("breach", "bad", key!("site-term-met-late"), words),
        None if case.today <= due => signs::sign("dot", "calm", key!("site-term-if-needed"), words),
        None if case.today <= last => signs::sign("warning", "warn", key!("site-term-within-outer"), words),
        None => signs::sign("dot", "calm", key!("site-term-over"), words),
    };
    let missed = measured.is_some_and(|day| limit.severity(day) == Some(Severity::Breach));
    let flagged = measured.is_some();
    Line { what, article, due, outer: limit.outer, done: measured, sign, flagged, missed }
}

fn view(line: Line, names: &Names<'_>) -> DeadlineView {
    let day = |date| ShownDay::of(date, names.words);
    DeadlineView {
        what: line.what,
        article: line.article,
        day: day(line.due),
        outer: line.outer.filter(|outer| *outer != line.due).map(day),
        sign: line.sign,
        done: line.done.map(day),
    }
}

fn retention(case: &Case<'_>, names: &Names<'_>) -> Option<DeadlineView> {
    let retention = case.retention?;
    let end = retention.end;
    let words = names.words;
    let sign = if case.state.hold.is_some() {
        signs::sign("held", "warn", key!("site-retention-held"), words)
    } else if case.is_due_for_destruction() && !retention.binding {
        signs::time(
            (end, retention.binding),
            Some(Overdue::Target),
            case.today,
            Some(&case.regulation.calendar),
            words,
        )
    } else if case.is_due_for_destruction() {
        signs::destruction(retention.destruction, case.today, Some(&case.regulation.calendar), words)
    } else if case.is_past_retention() {
        signs::sign("held", "warn", key!("site-retention-faulty"), words)
    } else {
        signs::sign("archive", "calm", key!("site-retention-running"), words)
    };
    Some(DeadlineView {
        what: words.label(key!("site-term-retention")).to_owned(),
        article: case
            .regulation
            .steps_of(StepKind::Held)
            .next()
            .map(|it| it.articles.join(", "))
            .unwrap_or_default(),
        day: ShownDay::of(end, words),
        outer: None,
        sign,
        done: None,
    })
}
