//! One dossier, so that one sees at a glance where it stands.

use std::io::{self, Write};

use crate::case::{Case, NextStep};
use crate::deadline::Deadline;
use crate::diagnostic::Finding;
use crate::dossier::{Correction, Dossier, Event};
use crate::locale::Key;
use crate::printer::shown::{details, facts, in_charge, next_step, overdue_colour, standing_name, to_do_for};
use crate::printer::{WholeDossier, say, standing, visible};
use crate::vocabulary::ClosedList;

pub(super) fn write(whole: &WholeDossier<'_>, to: &mut dyn Write) -> io::Result<()> {
    Page(whole).write(to)
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
        let outcome = case.state.decision.map(|_| format!(", {}", locale.text(outcome)));
        writeln!(to, "\x1b[36m{stage}\x1b[0m{}", outcome.unwrap_or_default())?;
        for (label, value) in facts(case.dossier, case, locale) {
            writeln!(to, "{label:<12}  {}", visible(&value))?;
        }
        self.write_particulars(case, to)
    }

    /// What makes that other steps or terms hold than for most.
    fn write_particulars(&self, case: &Case<'_>, to: &mut dyn Write) -> io::Result<()> {
        let dossier = case.dossier;
        let suspicion = dossier.suspicion.as_ref().map(|suspicion| {
            let known = case.regulation.exclusion(&suspicion.value);
            let name = known.map_or(suspicion.value.as_str(), |known| known.name.as_str());
            message!("show-suspicion", ground = name)
        });
        let substitute = case.substitute();
        let substitute = substitute.map(|key| message!("show-substitute", name = case.people.name(&key.0)));
        let anonymous = dossier.is_anonymous().then(|| message!("show-anonymous"));
        let resumed = case.state.courses.last_resumed();
        let resumed = resumed.map(|resumed| message!("show-resumed", day = resumed.day));
        let particulars = [suspicion, substitute, anonymous, resumed];
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
        let day = event.day().map_or("??????????".to_owned(), |day| day.to_string());
        let by = event.by.as_ref().map(|by| case.people.name(by.value.key())).unwrap_or_default();
        let details = details(event, case, self.0.locale);
        let mut notes: Vec<String> =
            lapsed.then(|| self.0.locale.text(key!("show-lapsed"))).into_iter().collect();
        notes.extend(event.corrections.iter().map(|correction| self.corrected(correction)));
        let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
        let step = &event.step.value;
        let line = format!("{day}  {step:<26} {by}{notes}  {details}");
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
            let day = document.date.map(|day| day.to_string()).unwrap_or_default();
            let kind = document.kind.map(ClosedList::name).unwrap_or_default();
            let about = document.description.as_deref().unwrap_or_default();
            let line = format!("{day:<10}  {kind:<26} {}  {about}", document.file.value);
            writeln!(to, "  {}", visible(line.trim_end()))?;
        }
        Ok(())
    }

    /// What was typed in a field, and what holds.
    fn corrected(&self, correction: &Correction) -> String {
        let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
        let message = message!("show-corrected", field = correction.field.as_str(), ..);
        let message = message.with("from", said(&correction.from)).with("to", said(&correction.to));
        self.0.locale.say(&message)
    }

    fn write_deadlines(&self, case: &Case<'_>, to: &mut dyn Write) -> io::Result<()> {
        let end_of_retention = case.end_of_retention();
        if case.deadlines.is_empty() && end_of_retention.is_none() {
            return Ok(());
        }
        self.heading(key!("show-deadlines"), to)?;
        let mut deadlines: Vec<&Deadline> = case.deadlines.iter().collect();
        deadlines.sort_by_key(|deadline| deadline.due);
        for deadline in deadlines {
            self.write_deadline(deadline, case, to)?;
        }
        if let Some(end) = end_of_retention {
            let held =
                case.state.hold.map(|_| format!(", {}", self.0.locale.text(key!("site-retention-held"))));
            let held = held.unwrap_or_default();
            writeln!(to, "  {end}  {}{held}", self.0.locale.text(key!("show-retention")))?;
        }
        Ok(())
    }

    fn write_deadline(&self, deadline: &Deadline, case: &Case<'_>, to: &mut dyn Write) -> io::Result<()> {
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
        let notes: Vec<String> = done.into_iter().chain(outer).chain(original).collect();
        let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
        let standing = self.0.locale.text(family!("standing-{name}"));
        let own = case.regulation.step(&deadline.step).and_then(|step| step.own_name());
        let employee = deadline.subject.as_ref().map(|key| case.people.name(&key.0));
        let what = visible(&to_do_for(own, &deadline.step, employee, self.0.locale));
        let (due, step) = (deadline.due, visible(&deadline.step));
        let what = if what == step { String::new() } else { format!("  \x1b[2m{what}\x1b[0m") };
        writeln!(to, "  {due}  {colour}{mark} {standing}\x1b[0m  {step}{what}{notes}")
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
        let due = step.by().map(|due| format!(", {}", self.0.locale.say(&message!("show-due", due = due))));
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
