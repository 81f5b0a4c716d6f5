//! What is told: what can come next, and what follows.

use std::io::Write;

use crate::case::{Case, NextStep};
use crate::commands::{Desk, Result, Trouble};
use crate::diagnostic::{Finding, Overdue, Severity};
use crate::editing::choices;
use crate::locale::{Locale, Message};
use crate::printer::{in_charge, next_step, say, visible};
use crate::regulation::{Regulation, StepDefinition};
use crate::vocabulary::nearest;

/// A step that is to be done, as one line: what, by whom and by when.
pub(in crate::commands) fn in_words(next: &NextStep, case: &Case<'_>, locale: &Locale) -> String {
    let employee = next.subject.as_ref().map(|key| case.people.name(&key.0));
    let people: Vec<String> =
        case.in_charge(&next.turn).into_iter().map(|person| person.name.clone()).collect();
    let (what, who) = (next_step(next, None, locale), in_charge(&people, &next.turn, locale));
    let what = employee.map_or(what.clone(), |employee| format!("{what}: {employee}"));
    let line = match next.by() {
        Some(due) if next.binding => message!("step-next-due", what = what, who = who, due = due),
        Some(due) => message!("step-next-target", what = what, who = who, due = due),
        None => message!("step-next", what = what, who = who),
    };
    match passed(next, case) {
        Some(passed) => format!("{} ({})", say(locale, &line), say(locale, &passed)),
        None => say(locale, &line),
    }
}

/// Since when the day is past on which a step should have been done. What may be done until long after it
/// became due is late only then.
fn passed(next: &NextStep, case: &Case<'_>) -> Option<Message> {
    let overdue = if next.last.is_some() { Overdue::Late } else { next.overdue? };
    let day = next.by().filter(|day| *day < case.today)?;
    let days = case.regulation.calendar.working_days_between(day, case.today).max(1);
    Some(Message::new(overdue.since()).with("days", days))
}

/// What is possible in a dossier now: first what is to be done, then what can happen besides.
pub(in crate::commands) fn possible(case: &Case<'_>, locale: &Locale) -> Vec<String> {
    let choices = choices(case);
    let id = case.dossier.id();
    let mut lines = Vec::new();
    let to_do = choices.iter().filter_map(|choice| Some((choice, choice.next.as_ref()?)));
    for (choice, next) in to_do {
        lines.push(format!("{:<26} {}", visible(&choice.step.key), in_words(next, case, locale)));
    }
    if lines.is_empty() {
        lines.push(locale.text(key!("step-nothing")));
    }
    let others: Vec<&str> = choices
        .iter()
        .filter(|choice| choice.next.is_none())
        .map(|choice| choice.step.key.as_str())
        .collect();
    lines.push(say(locale, &message!("step-others", steps = others.join(", "))));
    lines.push(say(locale, &message!("step-how", id = id)));
    lines
}

/// Tells what is against the regulation of what was written: it is the truth, and stands there.
pub(in crate::commands) fn tell_breaches(found: &[&Finding], locale: &Locale, desk: &Desk) -> Result<()> {
    for finding in found.iter().filter(|finding| finding.severity == Severity::Breach) {
        let line = format!("{} {}", finding.code, locale.say(&finding.message));
        writeln!(desk.output(), "{}", visible(&line))?;
    }
    Ok(())
}

/// Tells what was written, and what follows from it.
pub(in crate::commands) fn tell_next(done: &str, case: Option<&Case<'_>>, desk: &Desk) -> Result<()> {
    if desk.quiet {
        return Ok(());
    }
    let locale = desk.locale();
    let next = case.and_then(|case| Some((case, case.next_steps().into_iter().next()?)));
    let follows = match next {
        Some((case, next)) => {
            let (id, step) = (case.dossier.id(), next.step.as_str());
            let what = in_words(&next, case, locale);
            let is_step = case.regulation.step(step).is_some();
            match is_step {
                true => say(locale, &message!("step-follows", what = what, id = id, step = step)),
                false => say(locale, &message!("step-follows-apart", what = what)),
            }
        }
        None => locale.text(key!("step-nothing")),
    };
    let mut to = desk.output();
    writeln!(to, "{}", visible(done))?;
    writeln!(to, "{follows}")?;
    Ok(())
}

/// The step that is meant; of a word that the regulation does not have, the nearest is told.
pub(in crate::commands) fn known_step<'r>(
    step: &str,
    regulation: &'r Regulation,
) -> Result<&'r StepDefinition> {
    let known = || regulation.steps.iter().map(|step| step.key.as_str());
    regulation.step(step).ok_or_else(|| {
        let trouble = Trouble::new(message!("trouble-no-such-step", step = step));
        trouble.detail(match nearest(step, known()) {
            Some(near) => message!("help-nearest", near = near),
            None => message!("help-choose", choices = known().collect::<Vec<_>>().join(", ")),
        })
    })
}
