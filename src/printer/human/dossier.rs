//! One dossier, so that one sees at a glance where it stands.

use std::io::{self, Write};

use crate::calendar::Day;
use crate::case::{Case, NextStep};
use crate::deadline::{Attached, Deadline, attached};
use crate::diagnostic::Finding;
use crate::dossier::{Correction, Dossier, Event};
use crate::locale::{Key, Message};
use crate::printer::shown::{
    details, facts, in_charge, next_step, overdue_colour, standing_name, to_do_for, typed_in_words,
};
use crate::printer::{WholeDossier, say, standing, visible};
use crate::vocabulary::ClosedList;

pub(super) fn write(whole: &WholeDossier<'_>, to: &mut dyn Write) -> io::Result<()> {
    Page(whole).write(to)
}

/// How wide a day is that is written out, and what most steps and documents are called.
const DAY: usize = 17;
const STEP: usize = 30;

/// What else is said, in brackets behind it.
fn in_brackets(notes: &[String]) -> String {
    if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) }
}

struct Page<'a>(&'a WholeDossier<'a>);

impl Page<'_> {
    fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        let dossier = self.0.dossier;
        let subject = dossier.subject.as_ref().map(|subject| visible(&subject.value)).unwrap_or_default();
        writeln!(to, "\x1b[1m{}  {subject}\x1b[0m", visible(dossier.id()))?;
        if let Some(case) = self.0.case {
            self.write_standing(case, to)?;
            self.write_next(case, to)?;
            self.write_course(case, to)?;
            self.write_documents(dossier, to)?;
            self.write_deadlines(case, to)?;
        }
        self.write_findings(self.0.findings, to)
    }

    fn heading(&self, key: Key, to: &mut dyn Write) -> io::Result<()> {
        writeln!(to, "\n\x1b[1m{}\x1b[0m", self.0.locale.text(key))
    }

    fn write_standing(&self, case: &Case<'_>, to: &mut dyn Write) -> io::Result<()> {
        let locale = self.0.locale;
        let stage = locale.text(family!("stage-{}", case.state.stage.name()));
        let outcome = family!("site-outcome-{}", case.state.outcome.name());
        let outcome = case.state.decision.map(|_| locale.text(outcome));
        let ended = Some(case.ending(locale)).filter(|said| !said.is_empty());
        let ending = ended.or(outcome).map(|said| format!(", {said}")).unwrap_or_default();
        writeln!(to, "\x1b[36m{stage}\x1b[0m{}", visible(&ending))?;
        if let Some(caution) = self.caution(case) {
            writeln!(to, "\x1b[33m{}\x1b[0m", visible(&caution))?;
        }
        for (label, value) in facts(case.dossier, case, locale) {
            writeln!(to, "{label:<12}  {}", visible(&value))?;
        }
        self.write_particulars(case, to)
    }

    /// What has to be known first: that it is about the management, and who decides then.
    fn caution(&self, case: &Case<'_>) -> Option<String> {
        let dossier = case.dossier;
        let message = match dossier.acts_for_management() {
            _ if dossier.is_stub() || !dossier.is_about_management() => return None,
            Some(key) => message!("site-management-replaced", name = case.people.name(&key.0), ..),
            None if case.state.stage.is_open() => Message::new(key!("site-management-concerned")),
            None => return None,
        };
        Some(case.regulation.say(message, self.0.locale))
    }

    /// What makes that other steps or terms hold than for most.
    fn write_particulars(&self, case: &Case<'_>, to: &mut dyn Write) -> io::Result<()> {
        let dossier = case.dossier;
        let suspicion = dossier.suspicion.as_ref().map(|suspicion| {
            let known = case.regulation.exclusion(&suspicion.value);
            let name = known.map_or(suspicion.value.as_str(), |known| known.name.as_str());
            message!("show-suspicion", ground = name)
        });
        let anonymous = dossier.is_anonymous().then(|| message!("show-anonymous"));
        let resumed = case.state.courses.last_resumed();
        let resumed = resumed.map(|resumed| message!("show-resumed", day = resumed.day));
        let particulars = [suspicion, anonymous, resumed];
        for particular in particulars.into_iter().flatten() {
            writeln!(to, "{}", visible(&say(self.0.locale, &particular)))?;
        }
        Ok(())
    }

    fn write_course(&self, case: &Case<'_>, to: &mut dyn Write) -> io::Result<()> {
        self.heading(key!("show-course"), to)?;
        for (event, lapsed) in case.dossier.recorded() {
            self.write_event(event, lapsed, case, to)?;
        }
        Ok(())
    }

    fn write_event(
        &self,
        event: &Event,
        lapsed: bool,
        case: &Case<'_>,
        to: &mut dyn Write,
    ) -> io::Result<()> {
        let locale = self.0.locale;
        let day = event.day().map_or_else(|| locale.text(key!("site-no-date")), |day| locale.date(day));
        let by = event.by.as_ref().map(|by| case.people.name(by.value.key())).unwrap_or_default();
        let details = details(event, case, locale);
        let mut notes: Vec<String> = lapsed.then(|| locale.text(key!("show-lapsed"))).into_iter().collect();
        notes.extend(event.corrections.iter().map(|correction| self.corrected(correction, case)));
        let notes = in_brackets(&notes);
        let step = &event.step.value;
        let known = case.regulation.step(step);
        let step = known.map_or_else(|| step.clone(), |known| case.regulation.name_of(known, locale));
        let line = format!("{day:<DAY$}  {step:<STEP$}  {by}{notes}  {details}");
        let (strike, end) = if lapsed { ("\x1b[9m", "\x1b[0m") } else { ("", "") };
        writeln!(to, "  {strike}{}{end}", visible(line.trim_end()))
    }

    /// What lies in the folder, as it is listed.
    fn write_documents(&self, dossier: &Dossier, to: &mut dyn Write) -> io::Result<()> {
        if dossier.documents.is_empty() {
            return Ok(());
        }
        self.heading(key!("show-documents"), to)?;
        for document in &dossier.documents {
            let day = document.date.map(|day| self.0.locale.date(day)).unwrap_or_default();
            let kind = document.kind.map(|kind| family!("site-document-{}", kind.name()));
            let kind = kind.map(|key| self.0.locale.text(key)).unwrap_or_default();
            let about = document.description.as_deref().unwrap_or_default();
            let line = format!("{day:<DAY$}  {kind:<STEP$}  {}  {about}", document.file.value);
            writeln!(to, "  {}", visible(line.trim_end()))?;
        }
        Ok(())
    }

    /// What was typed in a field, and what holds.
    fn corrected(&self, correction: &Correction, case: &Case<'_>) -> String {
        let (field, locale) = (correction.field.as_str(), self.0.locale);
        let said = |value: &Option<String>| match value {
            Some(value) => typed_in_words(field, value, case, locale),
            None => "–".to_owned(),
        };
        let label = member!("field-{field}").map(|key| locale.text(key).to_lowercase());
        let message = message!("show-corrected", field = label.unwrap_or_else(|| field.to_owned()), ..);
        let message = message.with("from", said(&correction.from)).with("to", said(&correction.to));
        self.0.locale.say(&message)
    }

    fn write_deadlines(&self, case: &Case<'_>, to: &mut dyn Write) -> io::Result<()> {
        let end_of_retention = case.end_of_retention();
        if case.deadlines.is_empty() && end_of_retention.is_none() {
            return Ok(());
        }
        self.heading(key!("show-deadlines"), to)?;
        let own = case.deadlines.iter().map(|deadline| (deadline.due, self.deadline(deadline, case)));
        let attached = attached(case.dossier, case.regulation, &case.state).into_iter();
        let mut lines: Vec<(Day, String)> =
            own.chain(attached.map(|it| (it.limit.strict, self.attached(it, case.today)))).collect();
        lines.sort_by_key(|(due, _)| *due);
        for (due, line) in lines {
            writeln!(to, "  {:<DAY$}  {line}", self.0.locale.date(due))?;
        }
        if let Some(end) = end_of_retention {
            let held =
                case.state.hold.map(|_| format!(", {}", self.0.locale.text(key!("site-retention-held"))));
            let (end, held) = (self.0.locale.date(end), held.unwrap_or_default());
            writeln!(to, "  {end:<DAY$}  {}{held}", self.0.locale.text(key!("show-retention")))?;
        }
        Ok(())
    }

    /// A term of a notice of extension: whether that came in time, or the day that it announces lies within it.
    fn attached(&self, attached: Attached, today: Day) -> String {
        let Attached { is_of_notice, limit, measured } = attached;
        let is_announced = measured.is_some_and(|day| day <= limit.strict) && !is_of_notice;
        let (colour, mark, standing) = match measured {
            Some(_) if is_announced => ("\x1b[32m", "✓", key!("site-term-announced-within")),
            Some(day) if day <= limit.strict => ("\x1b[32m", "✓", key!("standing-met")),
            Some(day) if day <= limit.last() => ("\x1b[33m", "✓", key!("standing-met-within-outer")),
            Some(_) if !limit.binding => ("\x1b[33m", "✓", key!("standing-met-after")),
            Some(_) => ("\x1b[31m", "✗", key!("standing-met-late")),
            None if today <= limit.strict => ("", "·", key!("site-term-if-needed")),
            None if today <= limit.last() => ("\x1b[33m", "!", key!("standing-within-outer")),
            None => ("", "·", key!("site-term-over")),
        };
        let what = match is_of_notice {
            true => key!("site-term-extension-notice"),
            false => key!("site-term-answer"),
        };
        let locale = self.0.locale;
        let done = measured.filter(|_| is_of_notice).map(|day| locale.say(&message!("show-done", day = day)));
        let outer = limit.outer.filter(|outer| *outer != limit.strict);
        let outer = outer.map(|outer| locale.say(&message!("show-outer", outer = outer)));
        let notes = in_brackets(&done.into_iter().chain(outer).collect::<Vec<_>>());
        let (standing, what) = (locale.text(standing), locale.text(what));
        format!("{colour}{mark} {standing}\x1b[0m  \x1b[2m{what}\x1b[0m{notes}")
    }

    fn deadline(&self, deadline: &Deadline, case: &Case<'_>) -> String {
        let name = standing_name(deadline, case.today);
        let (mark, colour) = match name {
            "met" => ("✓", "\x1b[32m"),
            "met-within-outer" | "met-after" => ("✓", "\x1b[33m"),
            "running" => ("·", ""),
            "within-outer" | "past" => ("!", "\x1b[33m"),
            _ => ("✗", "\x1b[31m"),
        };
        let outer = deadline.outer.filter(|outer| *outer != deadline.due);
        let outer = outer.map(|outer| self.0.locale.say(&message!("show-outer", outer = outer)));
        let original = deadline.original.filter(|original| *original != deadline.due);
        let original = original.map(|day| self.0.locale.say(&message!("show-original", day = day)));
        let done = deadline.met.map(|met| self.0.locale.say(&message!("show-done", day = met.day)));
        let notes = in_brackets(&done.into_iter().chain(outer).chain(original).collect::<Vec<_>>());
        let standing = self.0.locale.text(family!("standing-{name}"));
        let own = case.regulation.step(&deadline.step).and_then(|step| step.own_name());
        let employee = deadline.subject.as_ref().map(|key| case.people.name(&key.0));
        let what = visible(&to_do_for(own, &deadline.step, employee, self.0.locale));
        format!("{colour}{mark} {standing}\x1b[0m  \x1b[2m{what}\x1b[0m{notes}")
    }

    fn write_next(&self, case: &Case<'_>, to: &mut dyn Write) -> io::Result<()> {
        let (now, later) = case.tasks();
        for (title, steps) in [(key!("show-next"), now), (key!("show-later"), later)] {
            if !steps.is_empty() {
                self.heading(title, to)?;
            }
            steps.iter().try_for_each(|step| self.write_step(step, case, to))?;
        }
        Ok(())
    }

    fn write_step(&self, step: &NextStep, case: &Case<'_>, to: &mut dyn Write) -> io::Result<()> {
        let employee = step.subject.as_ref().map(|key| case.people.name(&key.0));
        let what = next_step(step, employee, self.0.locale);
        let people: Vec<String> =
            case.in_charge(&step.turn).iter().map(|person| person.name.clone()).collect();
        let who = in_charge(&people, &step.turn, self.0.locale);
        // That it was a target is told where it has passed.
        let is_target = !step.binding && step.overdue.is_none();
        let key = if is_target { key!("show-due-target") } else { key!("show-due") };
        let due = step.by();
        let due = due.map(|due| format!(", {}", self.0.locale.say(&Message::new(key).with("due", due))));
        let line = visible(&format!("{what}: {who}{}", due.unwrap_or_default()));
        // Destruction is no step that anybody types.
        let typed = case.regulation.step(&step.step).map(|definition| visible(&definition.key));
        let typed = typed.map(|key| format!("  \x1b[2m({key})\x1b[0m"));
        let overdue = step.overdue.map(|overdue| self.0.locale.text(overdue.label()));
        let overdue = overdue.map(|label| format!(", {}{label}\x1b[0m", overdue_colour(step.overdue)));
        let (overdue, typed) = (overdue.unwrap_or_default(), typed.unwrap_or_default());
        writeln!(to, "  \x1b[33m→\x1b[0m {line}{overdue}{typed}")
    }

    fn write_findings(&self, findings: &[Finding], to: &mut dyn Write) -> io::Result<()> {
        if findings.is_empty() {
            return Ok(());
        }
        self.heading(key!("show-findings"), to)?;
        for finding in findings {
            let name = standing(self.0.locale, finding);
            let line = finding.place.start().line;
            let message = say(self.0.locale, &finding.message);
            writeln!(
                to,
                "  \x1b[31m{}\x1b[0m {name}, {} {line}: {message}",
                self.0.pages.link(finding.code, 6),
                self.0.locale.text(key!("line"))
            )?;
        }
        Ok(())
    }
}
