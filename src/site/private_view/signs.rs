//! How things stand, as signs: the same shape, tone and word for the same thing on every page.

use super::names::Names;
use super::words::{Time, Words};
use super::{FindingView, Sign};
use crate::calendar::Calendar;
use crate::calendar::Day;
use crate::case::{NextStep, SOON};
use crate::diagnostic::{Finding, Overdue, Severity};
use crate::locale::{Key, Language};
use crate::people::People;
use crate::regulation::Regulation;
use crate::state::Stage;
use crate::vocabulary::ClosedList;

/// A sign with the word of a label.
pub(super) fn sign(shape: &'static str, tone: &'static str, label: Key, words: &Words) -> Sign {
    Sign { shape, tone, word: words.label(label).into() }
}

/// How far a dossier is.
pub(super) fn stage(stage: Stage, words: &Words) -> Sign {
    let (shape, tone) = match stage {
        Stage::Unreadable => ("error", "bad"),
        Stage::Advised | Stage::Deciding => ("open", "calm"),
        Stage::Handling | Stage::Finishing => ("half", "calm"),
        Stage::Appeal | Stage::Consequences => ("appeal", "warn"),
        Stage::Archiving => ("done", "good"),
        Stage::Archived | Stage::Completed => ("archive", "calm"),
    };
    Sign { shape, tone, word: words.value("stage", stage.name()).into() }
}

/// What is past its day.
pub(super) fn overdue(overdue: Overdue, words: &Words) -> Sign {
    let (shape, tone) = shape_of(overdue);
    sign(shape, tone, overdue.label(), words)
}

fn shape_of(overdue: Overdue) -> (&'static str, &'static str) {
    match overdue {
        Overdue::Late | Overdue::Retention => ("late", "late"),
        Overdue::Target => ("warning", "warn"),
    }
}

/// How much time there is until a day, which may bind or be a target, or since when it is past.
pub(super) fn time(
    (due, binding): (Day, bool),
    overdue: Option<Overdue>,
    today: Day,
    calendar: Option<&Calendar>,
    words: &Words,
) -> Sign {
    let between =
        |from: Day, to: Day| calendar.map_or(to - from, |calendar| calendar.working_days_between(from, to));
    if let Some(overdue) = overdue {
        let (shape, tone) = shape_of(overdue);
        let days = between(due, today).max(1);
        return Sign { shape, tone, word: words.time(Time::Passed(overdue), days) };
    }
    let (left, now) = match binding {
        true => (Time::Left, key!("site-time-today")),
        false => (Time::Aimed, key!("site-time-aimed-today")),
    };
    match between(today, due) {
        0 => sign("soon", "warn", now, words),
        days if days <= SOON => Sign { shape: "soon", tone: "warn", word: words.time(left, days) },
        days => Sign { shape: "dot", tone: "calm", word: words.time(left, days) },
    }
}

/// How it stands with what is still to be done, beside its last day. What may be done until long after it
/// became due is late only then.
pub(super) fn step(step: &NextStep, today: Day, calendar: Option<&Calendar>, words: &Words) -> Option<Sign> {
    let Some(last) = step.last else {
        return Some(time((step.due?, step.binding), step.overdue, today, calendar, words));
    };
    let passed = (last < today).then_some(Overdue::Late);
    let sign = time((last, true), passed, today, calendar, words);
    let what = step.overdue.map_or("", |overdue| words.label(overdue.label()));
    let (shape, tone) = if passed.is_none() { ("soon", "warn") } else { (sign.shape, sign.tone) };
    Some(Sign { shape, tone, word: format!("{what}, {}", sign.word).into() })
}

/// A dossier that has to be destroyed, with the last day for that.
pub(super) fn destruction(last: Day, today: Day, calendar: Option<&Calendar>, words: &Words) -> Sign {
    if today <= last {
        let word = words.say(&message!("site-destroy-by", day = last));
        return Sign { shape: "soon", tone: "warn", word: word.into() };
    }
    let late = time((last, true), Some(Overdue::Late), today, calendar, words);
    let word = words.say(&message!("site-destroy-late", day = last, late = late.word.as_ref()));
    Sign { word: word.into(), ..late }
}

/// How grave a finding is.
pub(super) fn severity(finding: &Finding, words: &Words) -> Sign {
    if finding.accounted.is_some() {
        return sign("accounted", "calm", key!("accounted"), words);
    }
    finding.overdue.map_or_else(|| grave(finding.severity, words), |passed| overdue(passed, words))
}

/// A severity as such.
pub(super) fn grave(severity: Severity, words: &Words) -> Sign {
    match severity {
        Severity::Error => sign("error", "bad", key!("severity-error"), words),
        Severity::Breach => sign("breach", "bad", key!("severity-breach"), words),
        Severity::Late => sign("late", "late", key!("severity-late"), words),
        Severity::Warning => sign("warning", "warn", key!("severity-warning"), words),
    }
}

/// What was found, in words; about the form of a file by the keys that stand in it.
pub(super) fn said(finding: &Finding, names: &Names<'_>) -> String {
    let said = names.words.say(&finding.message);
    if is_of_form(finding) { said } else { names.in_words(&said) }
}

/// What was found, for people who do not see the file: under this regulation, among these people.
#[must_use]
pub fn finding_in_words(
    finding: &Finding,
    regulation: Option<&Regulation>,
    people: &People,
    language: Language,
) -> String {
    said(finding, &Names::of_office(regulation, people, &Words::of(language)))
}

fn is_of_form(finding: &Finding) -> bool {
    matches!(finding.code.group(), 'F' | 'R')
}

/// A finding as a page shows it.
pub(super) fn finding(finding: &Finding, root: &str, names: &Names<'_>) -> FindingView {
    let words = names.words;
    let line = finding.place.start().line;
    let place = message!("site-place", path = finding.place.source.path(), line = line);
    let is_of_retention = finding.overdue == Some(Overdue::Retention) && finding.accounted.is_none();
    let due = names.case.filter(|_| is_of_retention);
    let destroyed = due.and_then(|case| {
        let calendar = Some(&case.regulation.calendar);
        let retention = case.retention.filter(|retention| retention.binding)?;
        Some(destruction(retention.destruction, case.today, calendar, words))
    });
    FindingView {
        code: finding.code.as_str(),
        href: format!("{root}rules/{}.html", finding.code),
        sign: destroyed.unwrap_or_else(|| severity(finding, words)),
        article: finding.article.clone().unwrap_or_default(),
        message: said(finding, names),
        help: finding.help.as_ref().map(|help| words.say(help)).unwrap_or_default(),
        place: words.say(&place),
        is_of_form: is_of_form(finding),
    }
}
