//! `show`: one dossier in the terminal, so that one sees at a glance where it stands.

use std::io::Write;
use std::sync::Mutex;

use clap::Args;

use super::due::to_do;
use super::office::refuse_failures;
use super::{Desk, Outcome, Result, Trouble};
use crate::assess::Judged;
use crate::case::{Case, NextStep, Turn};
use crate::deadline::{Deadline, Standing};
use crate::diagnostic::{Finding, Severity};
use crate::dossier::{Dossier, Event, Number, Said};
use crate::locale::{Locale, Message};
use crate::printer::{say, standing, visible};
use crate::vocabulary::{ClosedList, nearest};

#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(value_name = "ID")]
    id: String,
}

impl Show {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = desk.office()?;
        let locale = office.locale;
        let shown: Mutex<Vec<u8>> = Mutex::default();
        let (assessed, _) = office.assess(desk, |judged| {
            if judged.dossier.id() == self.id {
                let mut page = Vec::new();
                // Writing to memory does not fail.
                let _ = Page { judged, locale }.write(&mut page);
                if let Ok(mut shown) = shown.lock() {
                    shown.extend(page);
                }
            }
        });
        let page = shown.into_inner().unwrap_or_default();
        refuse_failures(&assessed.assessment.failures)?;
        if page.is_empty() {
            let ids = assessed.assessment.register.summaries.iter().map(|summary| summary.id.as_str());
            let trouble = Trouble::new(Message::new("trouble-no-such-dossier").with("id", self.id.as_str()));
            return Err(match nearest(&self.id, ids) {
                Some(near) => trouble.because(locale.say(&Message::new("help-nearest").with("near", near))),
                None => trouble,
            });
        }
        desk.output().write_all(&page)?;
        Ok(Outcome::Clean)
    }
}

struct Page<'a> {
    judged: &'a Judged<'a>,
    locale: &'static Locale,
}

impl Page<'_> {
    fn write(&self, to: &mut impl Write) -> Result<()> {
        let dossier = self.judged.dossier;
        let subject = dossier.subject.as_ref().map(|subject| visible(&subject.value)).unwrap_or_default();
        writeln!(to, "\x1b[1m{}  {subject}\x1b[0m", visible(dossier.id()))?;
        if let Some(case) = self.judged.case {
            self.write_standing(case, to)?;
            self.write_course(case, to)?;
            self.write_deadlines(case, to)?;
            self.write_next(case, to)?;
        }
        self.write_findings(self.judged.findings, to)
    }

    fn heading(&self, key: &str, to: &mut impl Write) -> Result<()> {
        Ok(writeln!(to, "\n\x1b[1m{}\x1b[0m", self.locale.text(key))?)
    }

    fn write_standing(&self, case: &Case<'_>, to: &mut impl Write) -> Result<()> {
        let stage = self.locale.text(&format!("stage-{}", case.state.stage.name()));
        let outcome =
            case.state.decision.map(|_| format!(", {}", case.state.outcome.name())).unwrap_or_default();
        writeln!(to, "\x1b[36m{stage}\x1b[0m{outcome}")?;
        let facts = facts(case.dossier, case);
        Ok(writeln!(to, "{}", visible(&facts.join(" · ")))?)
    }

    fn write_course(&self, case: &Case<'_>, to: &mut impl Write) -> Result<()> {
        self.heading("show-course", to)?;
        for event in &case.dossier.course {
            self.write_event(event, case, to)?;
        }
        Ok(())
    }

    fn write_event(&self, event: &Event, case: &Case<'_>, to: &mut impl Write) -> Result<()> {
        let day = event.day().map_or("??????????".to_owned(), |day| day.to_string());
        let by = event.by.as_ref().map(|by| case.people.name(by.value.key())).unwrap_or_default();
        let details = details(event, case, self.locale);
        let corrected = match &event.recorded {
            Some(_) => format!(" ({})", self.locale.text("show-corrected")),
            None => String::new(),
        };
        let step = &event.step.value;
        let line = format!("{step:<26} {by}{corrected}  {details}");
        Ok(writeln!(to, "  {day}  {}", visible(line.trim_end()))?)
    }

    fn write_deadlines(&self, case: &Case<'_>, to: &mut impl Write) -> Result<()> {
        let end_of_retention = case.end_of_retention();
        if case.deadlines.is_empty() && end_of_retention.is_none() {
            return Ok(());
        }
        self.heading("show-deadlines", to)?;
        for deadline in &case.deadlines {
            self.write_deadline(deadline, case, to)?;
        }
        if let Some(end) = end_of_retention {
            writeln!(to, "  {end}  {}", self.locale.text("show-retention"))?;
        }
        Ok(())
    }

    fn write_deadline(&self, deadline: &Deadline, case: &Case<'_>, to: &mut impl Write) -> Result<()> {
        let only_warns = deadline.severity(case.today).is_none_or(|grave| grave == Severity::Warning);
        let (mark, colour, key) = match deadline.standing(case.today) {
            Standing::Met => ("✓", "\x1b[32m", "standing-met"),
            Standing::MetWithinOuter => ("✓", "\x1b[33m", "standing-met-within-outer"),
            Standing::MetLate if only_warns => ("✓", "\x1b[33m", "standing-met-after"),
            Standing::MetLate => ("✗", "\x1b[31m", "standing-met-late"),
            Standing::Running => ("·", "", "standing-running"),
            Standing::WithinOuter => ("!", "\x1b[33m", "standing-within-outer"),
            Standing::Late if only_warns => ("!", "\x1b[33m", "standing-past"),
            Standing::Late => ("✗", "\x1b[31m", "standing-late"),
            Standing::Missing => ("✗", "\x1b[31m", "standing-missing"),
        };
        let outer = deadline.outer.filter(|outer| *outer != deadline.due);
        let outer = outer.map(|outer| self.locale.say(&Message::new("show-outer").with("outer", outer)));
        let original = deadline.original.filter(|original| *original != deadline.due);
        let original = original.map(|day| self.locale.say(&Message::new("show-original").with("day", day)));
        let notes: Vec<String> = outer.into_iter().chain(original).collect();
        let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
        let standing = self.locale.text(key);
        let (due, step) = (deadline.due, visible(&deadline.step));
        Ok(writeln!(to, "  {due}  {colour}{mark} {standing}\x1b[0m  {step}{notes}")?)
    }

    fn write_next(&self, case: &Case<'_>, to: &mut impl Write) -> Result<()> {
        let steps = case.next_steps();
        if steps.is_empty() {
            return Ok(());
        }
        self.heading("show-next", to)?;
        for step in &steps {
            self.write_step(step, case, to)?;
        }
        Ok(())
    }

    fn write_step(&self, step: &NextStep, case: &Case<'_>, to: &mut impl Write) -> Result<()> {
        let what = to_do(step.name.as_deref(), &step.step, self.locale);
        let subject =
            step.subject.as_ref().map(|key| format!(" ({})", case.people.name(&key.0))).unwrap_or_default();
        let people: Vec<&str> =
            case.in_charge(&step.turn).iter().map(|person| person.name.as_str()).collect();
        let who = match (&step.turn, people.is_empty()) {
            (Turn::Complainant, _) => self.locale.text("turn-complainant"),
            (Turn::Third, _) => self.locale.text("turn-third"),
            (Turn::Roles(roles), _) if roles.is_empty() => self.locale.text("turn-anyone"),
            (Turn::Roles(roles), true) => roles.join(", "),
            _ => people.join(", "),
        };
        let due =
            step.due.map(|due| format!(", {}", self.locale.say(&Message::new("show-due").with("due", due))));
        let line = format!("{what}{subject}: {who}{}", due.unwrap_or_default());
        Ok(writeln!(to, "  \x1b[33m→\x1b[0m {}", visible(&line))?)
    }

    fn write_findings(&self, findings: &[Finding], to: &mut impl Write) -> Result<()> {
        if findings.is_empty() {
            return Ok(());
        }
        self.heading("show-findings", to)?;
        for finding in findings {
            let name = standing(self.locale, finding);
            let line = finding.place.start().line;
            let message = say(self.locale, &finding.message);
            writeln!(
                to,
                "  \x1b[31m{:<6}\x1b[0m {name}, {} {line}: {message}",
                finding.code.0,
                self.locale.text("line")
            )?;
        }
        Ok(())
    }
}

/// What one wants to know first: nature, channel, route, complainant, whom it concerns.
fn facts(dossier: &Dossier, case: &Case<'_>) -> Vec<String> {
    let complainant = dossier.complainant.as_ref().map(|complainant| complainant.name.clone());
    let subjects = dossier.subjects.iter().map(|subject| case.people.name(&subject.value.0).to_owned());
    let words = [&dossier.nature, &dossier.channel].into_iter().flatten().map(|word| word.value.clone());
    let route = dossier.route.as_ref().map(|route| route.value.name().to_owned());
    words.chain(route).chain(complainant).chain(subjects).filter(|fact| !fact.is_empty()).collect()
}

/// What an event says, each field by its name and in the words that were typed.
fn details(event: &Event, case: &Case<'_>, locale: &Locale) -> String {
    let told = event.told().map(|(field, said)| (field.name.word(), typed(said, case)));
    let remark = event.remark.clone().map(|remark| ("opmerking", remark));
    let named = told.chain(remark).map(|(field, value)| {
        let name = locale.text(&format!("field-{field}"));
        format!("{name}: {value}")
    });
    named.collect::<Vec<_>>().join("; ")
}

fn typed(said: Said<'_>, case: &Case<'_>) -> String {
    match said {
        Said::Text(text) => text.to_owned(),
        Said::YesOrNo(answer) => if answer { "ja" } else { "nee" }.to_owned(),
        Said::Day(day) => day.to_string(),
        Said::Persons(persons) => {
            let names = persons.iter().map(|person| case.people.name(person.value.key()));
            names.collect::<Vec<_>>().join(", ")
        }
        Said::DossierOrNo(number) => number.map_or("nee", Number::as_str).to_owned(),
        Said::Event(number) => number.to_string(),
    }
}
