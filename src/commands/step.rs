//! `step`: what is possible in a dossier now, and the next event in its place.

use std::io::Write;
use std::sync::Arc;

use clap::Args;

use super::editing::{
    added, ask, assigned, commit, dossier_path, judged, known_step, pick, possible, recorder, refuse_errors,
    refuse_lost_commit, refuse_twice, tell_breaches, tell_next, write,
};
use super::office::Office;
use super::{Desk, Outcome, Result, Trouble};
use crate::assess::Judged;
use crate::case::Case;
use crate::diagnostic::Finding;
use crate::dossier::FieldName;
use crate::editing::{
    Lacking, Typed, choices, doer, event_fields, in_braces, lacking, performers, subject, with_event,
};
use crate::parse::named_event;
use crate::people::PersonKey;
use crate::regulation::{Outcome as Decided, Regulations, StepDefinition, StepKind};
use crate::source::{Edit, Source, edited};
use crate::trail::name_of;
use crate::vocabulary::ClosedList;

#[derive(Debug, Args)]
pub(super) struct Step {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(value_name = "STEP | FIELD=VALUE")]
    words: Vec<String>,
    #[arg(long)]
    commit: bool,
}

/// An event as it is to be added.
pub(super) struct Composed {
    pub(super) source: Arc<Source>,
    pub(super) step: String,
    pub(super) fields: Vec<(String, Typed)>,
}

impl Composed {
    /// The edits by which it stands in a text of the dossier.
    pub(super) fn edits(&self, source: &Arc<Source>) -> Result<Vec<Edit>> {
        with_event(source, &self.fields).map_err(|_| {
            let line = format!("- {}", in_braces(&self.fields));
            Trouble::new(message!("trouble-edit-refused", path = source.path()))
                .detail(message!("step-paste", line = line))
        })
    }
}

/// Puts an event together from what is given and what goes without saying. With it comes what is found
/// in the dossier before it is added.
pub(super) fn composed(
    office: &Office,
    path: &str,
    step: &str,
    given: &[(String, String)],
    desk: &Desk,
) -> Result<(Vec<Finding>, Composed)> {
    let recorder = recorder(office);
    let compose = |judged: &Judged<'_>| {
        let case = judged.case.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
        let regulations = &office.framework.regulations;
        let clerk = Clerk { case, recorder: recorder.as_ref(), regulations, can_ask: desk.can_ask() };
        clerk.compose(step, given)
    };
    let (before, composed) = judged(office, path, None, desk, compose)?;
    Ok((before, composed?))
}

impl Step {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = Office::open_for_one(desk)?;
        if self.commit {
            refuse_lost_commit(office.store.root())?;
        }
        let path = dossier_path(&self.id, &office, desk)?;
        let given: Vec<(String, String)> = self.words.iter().filter_map(|word| assigned(word)).collect();
        let named: Vec<&str> =
            self.words.iter().filter(|word| !word.contains('=')).map(String::as_str).collect();
        if let [_, second, ..] = named.as_slice() {
            return Err(Trouble::new(message!("trouble-step-word", word = *second)));
        }
        refuse_twice(&given)?;
        let own = given.iter().find(|(key, _)| key == "stap").map(|(_, step)| step.as_str());
        let Some(step) = self.chosen(named.first().copied().or(own), &office, &path, desk)? else {
            return Ok(Outcome::Clean);
        };
        let (before, composed) = composed(&office, &path, &step, &given, desk)?;
        self.record(&office, &path, &before, &composed, desk)
    }

    /// The step that is meant: as it was named, or chosen from a list. Without either it is told what
    /// is possible.
    fn chosen(
        &self,
        named: Option<&str>,
        office: &Office,
        path: &str,
        desk: &Desk,
    ) -> Result<Option<String>> {
        if let Some(named) = named {
            return Ok(Some(named.to_owned()));
        }
        if let Some(word) = self.words.first().filter(|_| !desk.can_ask()) {
            return Err(Trouble::new(message!("trouble-step-nameless", word = word.as_str())));
        }
        let locale = office.locale;
        let (_, told) = judged(office, path, None, desk, |judged| {
            let case = judged.case?;
            let keys: Vec<String> = choices(case).into_iter().map(|choice| choice.step.key.clone()).collect();
            Some((keys, possible(case, locale)))
        })?;
        let (keys, lines) = told.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
        if desk.can_ask() {
            let question = locale.say(&message!("step-which", id = self.id.as_str()));
            let mut items: Vec<String> = lines.iter().take(lines.len() - 2).cloned().collect();
            items.truncate(keys.len());
            let rest = keys.iter().skip(items.len()).cloned();
            let items: Vec<String> = items.into_iter().chain(rest).collect();
            return Ok(pick(&question, &items)?.and_then(|at| keys.get(at).cloned()));
        }
        let mut to = desk.output();
        for line in lines {
            writeln!(to, "{line}")?;
        }
        Ok(None)
    }

    fn record(
        &self,
        office: &Office,
        path: &str,
        before: &[Finding],
        composed: &Composed,
        desk: &Desk,
    ) -> Result<Outcome> {
        let Composed { source, step, fields } = composed;
        let edits = composed.edits(source)?;
        let text = edited(source.text(), &edits);
        let (after, _) = judged(office, path, Some(&text), desk, |_| ())?;
        let new = added(before, &after);
        refuse_errors(&new, path, desk)?;
        write(office.store.root(), source, &edits)?;
        let locale = office.locale;
        tell_breaches(&new, locale, desk)?;
        let id = name_of(path).unwrap_or_default();
        if self.commit {
            commit(office.store.root(), &[path.to_owned()], &format!("{id}: {step}"))?;
        }
        let done = locale.say(&message!("step-done", id = id, event = in_braces(fields)));
        let (_, told) = judged(office, path, None, desk, |judged| tell_next(&done, judged.case, desk))?;
        told?;
        Ok(Outcome::Clean)
    }
}

/// Puts an event together from what is given and what goes without saying.
struct Clerk<'a> {
    case: &'a Case<'a>,
    recorder: Option<&'a PersonKey>,
    regulations: &'a Regulations,
    can_ask: bool,
}

impl Clerk<'_> {
    fn compose(&self, step: &str, given: &[(String, String)]) -> Result<Composed> {
        let case = self.case;
        let step = known_step(step, case.regulation)?;
        let mut given: Vec<(String, String)> = given.to_vec();
        given.retain(|(key, _)| key != "stap");
        given.push(("stap".to_owned(), step.key.clone()));
        let has = |given: &[(String, String)], name: &str| {
            given.iter().any(|(key, _)| key == name || key.split('.').next() == Some(name))
        };
        if !has(&given, "datum") {
            given.push(("datum".to_owned(), case.today.to_string()));
        }
        let day = given.iter().find(|(key, _)| key == "datum").and_then(|(_, day)| day.parse().ok());
        let actors = performers(case, step, decided(&given), day.unwrap_or(case.today));
        if !has(&given, "door")
            && let Some(actor) = doer(&actors, self.recorder)
        {
            given.push(("door".to_owned(), actor.key().to_owned()));
        }
        for name in ["aan", "met"] {
            let takes = step.kind.fields().iter().any(|field| field.name.name() == name);
            if takes
                && !has(&given, name)
                && let Some(subject) = subject(case, step)
            {
                given.push((name.to_owned(), subject.0));
            }
        }
        let named = |given: &[(String, String)]| -> Vec<String> {
            given.iter().filter_map(|(key, _)| key.split('.').next().map(str::to_owned)).collect()
        };
        let names = named(&given);
        let mut lacks = lacking(case, step, &names.iter().map(String::as_str).collect::<Vec<_>>());
        if !has(&given, "door") {
            let words = actors.iter().map(|actor| actor.key().to_owned()).collect();
            lacks.insert(0, Lacking { name: "door".to_owned(), words, of_persons: true });
        }
        self.complete(step, lacks, &mut given)?;
        let mut fields = event_fields(step.kind, &given);
        self.name_the_event(step.kind, &mut fields)?;
        let source = Arc::clone(&case.dossier.source);
        Ok(Composed { source, step: step.key.clone(), fields })
    }

    /// Asks for what lacks where somebody can be asked; otherwise it is told.
    fn complete(
        &self,
        step: &StepDefinition,
        lacks: Vec<Lacking>,
        given: &mut Vec<(String, String)>,
    ) -> Result<()> {
        if lacks.is_empty() {
            return Ok(());
        }
        if !self.can_ask {
            let trouble = Trouble::new(message!("trouble-step-lacks", step = step.key.as_str()));
            return Err(lacks.iter().fold(trouble, |trouble, lacking| {
                trouble.detail(match lacking.words.is_empty() {
                    true => message!("step-lacks", field = lacking.name.as_str()),
                    false => {
                        let words = lacking.words.join(", ");
                        message!("step-lacks-one", field = lacking.name.as_str(), choices = words)
                    }
                })
            }));
        }
        for lacking in lacks {
            let words =
                if lacking.name == FieldName::Corrects.word() { self.course() } else { lacking.words };
            let value = match words.is_empty() {
                true => ask(&lacking.name)?,
                false => {
                    let nothing = || Trouble::new(message!("trouble-step-left"));
                    let at = pick(&lacking.name, &words)?.ok_or_else(nothing)?;
                    if lacking.name == FieldName::Corrects.word() {
                        (at + 1).to_string()
                    } else {
                        words[at].clone()
                    }
                }
            };
            given.push((lacking.name, value));
        }
        Ok(())
    }

    /// The events as they stand, to choose from.
    fn course(&self) -> Vec<String> {
        self.case.dossier.typed.iter().map(|event| event.line()).collect()
    }

    /// The event that a correction corrects, by what it says: named by its step, of which the last one
    /// is meant, or by its place.
    fn name_the_event(&self, kind: StepKind, fields: &mut [(String, Typed)]) -> Result<()> {
        let op = FieldName::Corrects.word();
        let Some((_, value)) = fields.iter_mut().find(|(key, _)| kind == StepKind::Correction && key == op)
        else {
            return Ok(());
        };
        let Typed::Text(word) = value else { return Ok(()) };
        let events = &self.case.dossier.typed;
        let place = match word.parse::<usize>() {
            Ok(number) => number.checked_sub(1).filter(|place| *place < events.len()),
            Err(_) => events.iter().rposition(|event| event.step() == word),
        };
        let source = &self.case.dossier.source;
        let named = place.and_then(|place| named_event(source, self.regulations, place));
        let Some(named) = named else {
            let trouble = Trouble::new(message!("trouble-step-op", word = word.as_str()));
            let lines = self.course().into_iter().enumerate();
            return Err(
                lines.fold(trouble, |trouble, (at, line)| trouble.because(format!("{}  {line}", at + 1)))
            );
        };
        *value = Typed::of_event(&named);
        Ok(())
    }
}

/// The outcome that is decided on.
fn decided(given: &[(String, String)]) -> Option<Decided> {
    let uitkomst = given.iter().find(|(key, _)| key == FieldName::Outcome.word());
    uitkomst.and_then(|(_, word)| Decided::from_name(word))
}
