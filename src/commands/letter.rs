//! `letter`: a letter from what the dossier and the regulation say, and the finished one among its
//! documents.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;

use super::build::overrides_in;
use super::choices::closed;
use super::editing::{Paper, commit, dossier_path, file_papers, judged, recorder};
use super::office::Office;
use super::{Desk, Outcome, Result, Trouble};
use crate::case::Case;
use crate::disk::{Mode, write_new};
use crate::dossier::DocumentKind;
use crate::letters::{
    LETTERHEAD, Letter, LetterKind, LetterheadError, compose, document, is_promised, is_unfinished, page,
    recipients, sensible,
};
use crate::people::PersonKey;
use crate::printer::visible;
use crate::regulation::{Outcome as Decided, StepKind};
use crate::vocabulary::{ClosedList, closed_list};

closed_list! {
    /// What a letter is made as.
    enum LetterFormat {
        /// A page to print.
        Html = "html",
        /// A document of Word.
        Docx = "docx",
    }
}

#[derive(Debug, Args)]
pub(super) struct LetterArguments {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(value_name = "KIND", value_parser = closed::<LetterKind>())]
    kind: Option<LetterKind>,
    #[arg(long, value_name = "FORMAT", value_parser = closed::<LetterFormat>())]
    format: Option<LetterFormat>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long, value_name = "PERSON")]
    to: Option<String>,
    #[arg(long, requires = "kind")]
    attach: bool,
    #[arg(long, requires = "attach")]
    commit: bool,
}

/// A letter as it is made, and how it is tied to the dossier.
struct Made {
    letter: Letter,
    /// The step that it is the document of.
    step: Option<String>,
    /// Whether that step was done, and has no document yet.
    is_awaited: bool,
}

impl LetterArguments {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = desk.office()?;
        let path = dossier_path(&self.id, &office, desk)?;
        let Some(kind) = self.kind else { return self.list(&office, &path, desk) };
        let recorder = recorder(&office);
        let (before, made) = judged(&office, &path, None, desk, |judged| {
            let case = judged.case.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
            self.made(kind, case, recorder.as_ref(), &office)
        })?;
        let made = made?;
        if !self.attach {
            return self.write(&made, &office, &path, desk);
        }
        let Some(step) = made.step.as_deref() else {
            return Err(Trouble::new(message!("trouble-letter-cover")));
        };
        let paper = self.finished(kind, &made.letter, &office, desk)?;
        let tied = made.is_awaited.then_some(step);
        let names = file_papers(&office, &path, &[paper], tied, &before, desk)?;
        let id = id(&path);
        let locale = office.locale;
        if self.commit {
            let below = names.iter().map(|name| format!("{}/{name}", path.trim_end_matches(".md")));
            let paths: Vec<String> = std::iter::once(path.clone()).chain(below).collect();
            commit(office.store.root(), &paths, &format!("{id}: {step}"))?;
        }
        let mut to = desk.output();
        let name = names.first().map_or("", String::as_str);
        writeln!(to, "{}", locale.say(&message!("letter-attached", path = path.as_str(), name = name)))?;
        if tied.is_none() && !desk.quiet {
            let how = message!("letter-step-how", id = id, step = step, name = name);
            writeln!(to, "{}", locale.say(&how))?;
        }
        Ok(Outcome::Clean)
    }

    /// The letters that make sense now.
    fn list(&self, office: &Office, path: &str, desk: &Desk) -> Result<Outcome> {
        let (_, kinds) = judged(office, path, None, desk, |judged| Some(sensible(judged.case?)))?;
        let kinds = kinds.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
        let (locale, mut to) = (office.locale, desk.output());
        for kind in &kinds {
            let what = locale.text(family!("letter-kind-{}", kind.word()));
            let row = message!("letter-row", kind = format!("{:<20}", kind.name()), what = what);
            writeln!(to, "{}", locale.say(&row))?;
        }
        let about = match kinds.is_empty() {
            true => message!("letter-none", id = id(path)),
            false => message!("letter-how", id = id(path)),
        };
        writeln!(to, "{}", visible(&locale.say(&about)))?;
        Ok(Outcome::Clean)
    }

    fn made(
        &self,
        kind: LetterKind,
        case: &Case<'_>,
        recorder: Option<&PersonKey>,
        office: &Office,
    ) -> Result<Made> {
        refuse(kind, case)?;
        let to = self.addressee(kind, case)?;
        let letter = compose(kind, case, to.as_ref(), recorder, office.locale);
        let events = || kind.step().into_iter().flat_map(|step| case.dossier.events(step));
        let step = events().next_back().map(|event| event.step.value.clone());
        let own = kind.step().and_then(|step| case.regulation.steps_of(step).next());
        let step = step.or_else(|| own.map(|step| step.key.clone()));
        let is_awaited = events().any(|event| event.document.is_none());
        Ok(Made { letter, step, is_awaited })
    }

    /// The employee to whom it goes, where it goes to one.
    fn addressee(&self, kind: LetterKind, case: &Case<'_>) -> Result<Option<PersonKey>> {
        if !kind.is_for_employee() && kind != LetterKind::Cover {
            return Ok(None);
        }
        let concerned = &case.dossier.subjects;
        if let Some(named) = &self.to {
            let key = concerned.iter().find(|subject| subject.value.0 == *named);
            let unknown = || {
                let id = case.dossier.id();
                let keys: Vec<&str> = concerned.iter().map(|subject| subject.value.0.as_str()).collect();
                Trouble::new(message!("trouble-letter-not-concerned", key = named.as_str(), id = id))
                    .detail(message!("help-choose", choices = keys.join(", ")))
            };
            return key.map(|key| Some(key.value.clone())).ok_or_else(unknown);
        }
        let found = recipients(kind, case);
        match found.as_slice() {
            [] => Ok(None),
            [only] => Ok(Some(only.clone())),
            _ if kind == LetterKind::Cover => Ok(None),
            several => {
                let keys: Vec<&str> = several.iter().map(|key| key.0.as_str()).collect();
                let choices = keys.join(", ");
                let how = message!("step-lacks-one", field = "--to", choices = choices);
                Err(Trouble::new(message!("trouble-letter-whom")).detail(how))
            }
        }
    }

    fn format(&self) -> LetterFormat {
        let of_name = || {
            let ending = self.out.as_ref()?.extension()?.to_str()?.to_lowercase();
            LetterFormat::from_name(&ending)
        };
        self.format.or_else(of_name).unwrap_or(LetterFormat::Html)
    }

    fn write(&self, made: &Made, office: &Office, path: &str, desk: &Desk) -> Result<Outcome> {
        let format = self.format();
        let Some(out) = &self.out else {
            if format == LetterFormat::Docx {
                return Err(Trouble::new(message!("trouble-letter-docx")));
            }
            desk.plain_output().write_all(&bytes(&made.letter, format, office)?)?;
            return Ok(Outcome::Clean);
        };
        let shown = out.display().to_string();
        write_new(out, &bytes(&made.letter, format, office)?, Mode::Private).map_err(|cause| match cause
            .kind()
        {
            io::ErrorKind::AlreadyExists => {
                Trouble::new(message!("trouble-letter-there", path = shown.as_str()))
            }
            _ => Trouble::new(message!("trouble-write", path = shown.as_str())).because(cause),
        })?;
        if desk.quiet {
            return Ok(Outcome::Clean);
        }
        let (locale, mut to) = (office.locale, desk.output());
        writeln!(to, "{}", visible(&locale.say(&message!("letter-written", path = shown.as_str()))))?;
        let marks = made.letter.marks();
        if !marks.is_empty() {
            let (number, marks) = (marks.len(), marks.join(", "));
            writeln!(to, "{}", locale.say(&message!("letter-to-write", number = number, marks = marks)))?;
        }
        if made.step.is_some() {
            let kind = made.letter.kind.name();
            let how = message!("letter-attach-how", id = id(path), kind = kind, path = shown);
            writeln!(to, "{}", visible(&locale.say(&how)))?;
        }
        Ok(Outcome::Clean)
    }

    /// The letter as it goes to the dossier: the one that a person finished, or the one that needs
    /// nothing more.
    fn finished(&self, kind: LetterKind, letter: &Letter, office: &Office, desk: &Desk) -> Result<Paper> {
        let format = self.format();
        let (bytes, name) = match &self.out {
            Some(out) => {
                let shown = out.display().to_string();
                let read = fs::read(out).map_err(|cause| {
                    Trouble::new(message!("trouble-read", path = shown.as_str())).because(cause)
                })?;
                (read, shown)
            }
            None => (bytes(letter, format, office)?, format!("x.{}", format.name())),
        };
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
        match is_unfinished(&name, &bytes) {
            Ok(false) => {}
            Ok(true) => {
                let trouble = Trouble::new(message!("trouble-letter-unfinished"));
                let (id, kind) = (self.id.as_str(), kind.name());
                let how = message!("letter-attach-how", id = id, kind = kind, path = format!("{kind}.docx"));
                return Err(if self.out.is_some() { trouble } else { trouble.detail(how) });
            }
            Err(_) => {
                let id = self.id.as_str();
                return Err(Trouble::new(message!("trouble-letter-unreadable", path = name, id = id)));
            }
        }
        let step = kind.step().map_or("", ClosedList::name);
        let kind = match kind {
            LetterKind::Answer => DocumentKind::HandlingNotice,
            _ => DocumentKind::Correspondence,
        };
        Ok(Paper { name: format!("{step}.{ending}"), bytes, kind, day: desk.today })
    }
}

fn id(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path).trim_end_matches(".md")
}

/// Refuses a letter that the regulation has not, that nobody would get, or that would not be true.
fn refuse(kind: LetterKind, case: &Case<'_>) -> Result<()> {
    let id = case.dossier.id();
    if !is_promised(kind, case.regulation) {
        let trouble = Trouble::new(message!("trouble-letter-not-promised", id = id, kind = kind.name()));
        let promised = LetterKind::ALL.iter().filter(|kind| is_promised(**kind, case.regulation));
        let names: Vec<&str> = promised.map(|kind| kind.name()).collect();
        return Err(trouble.detail(message!("help-choose", choices = names.join(", "))));
    }
    if kind.is_for_complainant() && case.dossier.is_anonymous() {
        return Err(Trouble::new(message!("trouble-letter-anonymous", id = id)));
    }
    let is_handled = matches!(case.state.outcome, Decided::Applicable | Decided::Light);
    let is_decided = case.dossier.first(StepKind::Decision).is_some();
    if kind == LetterKind::NotHandled && is_decided && is_handled {
        return Err(Trouble::new(message!("trouble-letter-handled", id = id)));
    }
    Ok(())
}

fn bytes(letter: &Letter, format: LetterFormat, office: &Office) -> Result<Vec<u8>> {
    let root = office.store.root();
    match format {
        LetterFormat::Html => {
            let overrides = overrides_in(root)?;
            let made = page(letter, office.locale.language(), &overrides);
            Ok(made.map_err(|error| {
                Trouble::new(message!("trouble-letter-template", cause = error.to_string()))
            })?)
        }
        LetterFormat::Docx => {
            let own = root.join("site-templates").join(LETTERHEAD);
            let own = match fs::read(&own) {
                Ok(bytes) => Some(bytes),
                Err(cause) if cause.kind() == io::ErrorKind::NotFound => None,
                Err(cause) => return Err(letterhead().because(cause)),
            };
            document(letter, own.as_deref()).map_err(|error| {
                letterhead().detail(match error {
                    LetterheadError::NoWord => message!("trouble-letterhead-no-word"),
                    LetterheadError::Macros => message!("trouble-letterhead-macros"),
                    LetterheadError::Large => message!("trouble-letterhead-large"),
                    LetterheadError::NoText => {
                        let tags: Vec<&str> = letter.parts().iter().map(|(name, _)| *name).collect();
                        message!("trouble-letterhead-no-text", tags = tags.join(", "))
                    }
                })
            })
        }
    }
}

fn letterhead() -> Trouble {
    Trouble::new(message!("trouble-letterhead", path = format!("site-templates/{LETTERHEAD}")))
}
