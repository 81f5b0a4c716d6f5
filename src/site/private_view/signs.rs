//! How things stand, as signs: the same shape, tone and word for the same thing on every page.

use chrono::NaiveDate;

use super::words::Words;
use super::{Day, FindingView, Sign};
use crate::calendar::Calendar;
use crate::case::SOON;
use crate::diagnostic::{Finding, Severity};
use crate::locale::Message;
use crate::state::Stage;
use crate::vocabulary::ClosedList;

/// A sign with the word of a label.
pub(super) fn sign(shape: &'static str, tone: &'static str, label: &str, words: &Words) -> Sign {
    Sign { shape, tone, word: words.label(label) }
}

/// How far a dossier is.
pub(super) fn stage(stage: Stage, words: &Words) -> Sign {
    let (shape, tone) = match stage {
        Stage::Unreadable => ("error", "bad"),
        Stage::Advised | Stage::Deciding => ("open", "calm"),
        Stage::Handling | Stage::Finishing => ("half", "calm"),
        Stage::Appeal | Stage::Consequences => ("appeal", "warn"),
        Stage::Archiving => ("done", "good"),
        Stage::Archived => ("archive", "calm"),
    };
    Sign { shape, tone, word: words.value("stage", stage.name()) }
}

/// How much time there is until a day, or since when it is too late. A target that has passed is
/// not late: it does not bind.
pub(super) fn time(
    due: NaiveDate,
    binding: bool,
    today: NaiveDate,
    calendar: Option<&Calendar>,
    words: &Words,
) -> Sign {
    let between = |from: NaiveDate, to: NaiveDate| {
        calendar.map_or((to - from).num_days(), |calendar| calendar.working_days_between(from, to))
    };
    let say = |key: &'static str, days: i64| words.say(&Message::new(key).with("days", days));
    if due < today {
        let (shape, tone, key) = if binding {
            ("late", "late", "site-time-late")
        } else {
            ("warning", "warn", "site-time-target-passed")
        };
        return Sign { shape, tone, word: say(key, between(due, today).max(1)) };
    }
    match between(today, due) {
        0 => sign("soon", "warn", "time_today", words),
        days if days <= SOON => Sign { shape: "soon", tone: "warn", word: say("site-time-left", days) },
        days => Sign { shape: "dot", tone: "calm", word: say("site-time-left", days) },
    }
}

/// How grave a finding is.
pub(super) fn severity(finding: &Finding, words: &Words) -> Sign {
    if finding.accounted.is_some() {
        return sign("accounted", "calm", "severity_accounted", words);
    }
    grave(finding.severity, words)
}

/// A severity as such.
pub(super) fn grave(severity: Severity, words: &Words) -> Sign {
    match severity {
        Severity::Error => sign("error", "bad", "severity_error", words),
        Severity::Breach => sign("breach", "bad", "severity_breach", words),
        Severity::Late => sign("late", "late", "severity_late", words),
        Severity::Warning => sign("warning", "warn", "severity_warning", words),
    }
}

/// A finding as a page shows it.
pub(super) fn finding(finding: &Finding, words: &Words) -> FindingView {
    let line = finding.place.start().line;
    let place = Message::new("site-place").with("path", finding.place.source.path()).with("line", line);
    FindingView {
        code: finding.code.0.to_owned(),
        href: format!("rules/{}.html", finding.code),
        sign: severity(finding, words),
        article: finding.article.clone().unwrap_or_default(),
        message: words.say(&finding.message),
        help: finding.help.as_ref().map(|help| words.say(help)).unwrap_or_default(),
        place: words.say(&place),
        due: finding.due.map(|due| Day::of(due, words)),
    }
}
