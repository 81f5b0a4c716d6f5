//! `letter`: a letter from what the dossier and the regulation say, and the finished one among its
//! documents.

pub(in crate::commands) mod making;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use self::making::{LetterFormat, Made, bytes, made};
use super::choices::closed;
use super::editing::{Paper, commit, dossier_path, file_papers, judged, recorder, refuse_lost_commit};
use super::office::Office;
use super::outputs::settled;
use super::quoting::quoted;
use super::taking::read_named;
use super::{Desk, Outcome, Result, Trouble};
use crate::disk::{Mode, write_new};
use crate::dossier::DocumentKind;
use crate::letters::{LetterKind, is_unfinished, other_than, sensible};
use crate::printer::say;
use crate::vocabulary::ClosedList;

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

impl LetterArguments {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = Office::open_for_one(desk)?;
        if self.commit {
            refuse_lost_commit(office.store.root())?;
        }
        let path = dossier_path(&self.id, &office, desk)?;
        let Some(kind) = self.kind else { return self.list(&office, &path, desk) };
        let recorder = recorder(&office);
        let (before, made) = judged(&office, &path, None, desk, |judged| {
            let case = judged.case.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
            made(kind, case, self.to.as_deref(), recorder.as_ref(), &office)
        })?;
        let made = made?;
        if !self.attach {
            return self.write(&made, &office, &path, desk);
        }
        let Some(step) = made.step.as_deref() else {
            return Err(Trouble::new(message!("trouble-letter-cover")));
        };
        let paper = self.finished(kind, id(&path), &made, &office, desk)?;
        let tied = made.is_awaited.then_some(step);
        let locale = office.locale;
        if let Some(name) = lies_already(&paper, &office, &path, desk)?.filter(|_| tied.is_none()) {
            let there = message!("letter-attached-already", path = path.as_str(), name = name);
            writeln!(desk.output(), "{}", say(office.locale, &there))?;
            return Ok(Outcome::Clean);
        }
        let names = file_papers(&office, &path, &[paper], tied, &before, desk)?;
        let id = id(&path);
        if self.commit {
            let below = names.iter().map(|name| format!("{}/{name}", path.trim_end_matches(".md")));
            let paths: Vec<String> = std::iter::once(path.clone()).chain(below).collect();
            commit(office.store.root(), &paths, &format!("{id}: {step}"))?;
        }
        let mut to = desk.output();
        let name = names.first().map_or("", String::as_str);
        writeln!(to, "{}", say(locale, &message!("letter-attached", path = path.as_str(), name = name)))?;
        if tied.is_none() && !desk.quiet {
            let how = message!("letter-step-how", id = id, step = step, name = quoted(name));
            writeln!(to, "{}", say(locale, &how))?;
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
            writeln!(to, "{}", say(locale, &row))?;
        }
        let about = match kinds.is_empty() {
            true => message!("letter-none", id = id(path)),
            false => message!("letter-how", id = id(path)),
        };
        writeln!(to, "{}", say(locale, &about))?;
        Ok(Outcome::Clean)
    }

    fn format(&self) -> LetterFormat {
        let of_name = || LetterFormat::of_ending(&ending(self.out.as_deref()?)?);
        self.format.or_else(of_name).unwrap_or(LetterFormat::Html)
    }

    /// Refuses a name that says that the file is something else than the letter will be.
    fn refuse_ending(&self, out: &Path) -> Result<()> {
        let of_name = ending(out).map(|ending| LetterFormat::of_ending(&ending));
        if of_name.is_none_or(|format| format == Some(self.format())) {
            return Ok(());
        }
        let all = LetterFormat::ALL.iter().filter(|it| self.format.is_none_or(|format| format == **it));
        let endings: Vec<String> = all.map(|it| format!(".{}", it.name())).collect();
        let path = out.display().to_string();
        Err(Trouble::new(message!("trouble-letter-ending", path = path, endings = endings.join(", "))))
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
        self.refuse_ending(out)?;
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
        writeln!(to, "{}", say(locale, &message!("letter-written", path = shown.as_str())))?;
        if settled(out).starts_with(settled(office.store.root())) {
            writeln!(to, "{}", say(locale, &message!("letter-inside", path = shown.as_str())))?;
        }
        let marks = made.letter.marks();
        if !marks.is_empty() {
            let (number, marks) = (marks.len(), marks.join(", "));
            writeln!(to, "{}", say(locale, &message!("letter-to-write", number = number, marks = marks)))?;
        }
        if made.step.is_some() {
            let kind = made.letter.kind.name();
            let how = message!("letter-attach-how", id = id(path), kind = kind, path = quoted(&shown));
            writeln!(to, "{}", say(locale, &how))?;
        }
        Ok(Outcome::Clean)
    }

    /// The letter as it goes to the dossier: the one that a person finished, or the one that needs
    /// nothing more.
    fn finished(
        &self,
        kind: LetterKind,
        id: &str,
        made: &Made,
        office: &Office,
        desk: &Desk,
    ) -> Result<Paper> {
        let format = self.format();
        let document = match kind {
            LetterKind::Answer => DocumentKind::HandlingNotice,
            _ => DocumentKind::Correspondence,
        };
        let (bytes, name) = match &self.out {
            Some(out) => {
                let shown = out.display().to_string();
                (read_named(out)?, shown)
            }
            None => (bytes(&made.letter, format, office)?, format!("x.{}", format.name())),
        };
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
        if let Some((found, wanted)) = other_than(kind, id, &bytes, office.locale) {
            let message = message!("trouble-letter-other", path = name, found = found, wanted = wanted);
            return Err(Trouble::new(message));
        }
        match is_unfinished(&name, &bytes) {
            Ok(false) => {}
            Ok(true) => {
                let trouble = Trouble::new(message!("trouble-letter-unfinished"));
                let (id, kind) = (self.id.as_str(), kind.name());
                let how = message!("letter-attach-how", id = id, kind = kind, path = format!("{kind}.docx"));
                return Err(if self.out.is_some() { trouble } else { trouble.detail(how) });
            }
            Err(_) => {
                let (id, file) = (quoted(&self.id), quoted(&name));
                let mut command = format!("klacht add {id} {file} --kind {}", document.name());
                if let Some(step) = made.step.as_deref().filter(|_| made.is_awaited) {
                    command += &format!(" --step {}", quoted(step));
                }
                let message = message!("trouble-letter-unreadable", path = name, command = command);
                return Err(Trouble::new(message));
            }
        }
        let step = kind.step().map_or("", ClosedList::name);
        let (name, from) = (format!("{step}.{ending}"), self.out.clone());
        Ok(Paper { name, bytes, kind: document, day: desk.today, from })
    }
}

/// The name under which the same letter lies with the dossier already, listed as what it is.
fn lies_already(paper: &Paper, office: &Office, path: &str, desk: &Desk) -> Result<Option<String>> {
    let folder = office.store.root().join(path.trim_end_matches(".md"));
    let is_same = |file: &String| fs::read(folder.join(file)).is_ok_and(|bytes| bytes == paper.bytes);
    let (_, mut listed) = judged(office, path, None, desk, |judged| {
        let own = judged.dossier.documents.iter().filter(|document| document.kind == Some(paper.kind));
        own.map(|document| document.file.value.clone()).collect::<Vec<_>>()
    })?;
    listed.retain(is_same);
    Ok(listed.pop())
}

fn ending(file: &Path) -> Option<String> {
    Some(file.extension()?.to_str()?.to_lowercase())
}

fn id(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path).trim_end_matches(".md")
}
