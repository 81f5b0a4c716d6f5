//! `add`: documents into the folder of a dossier, listed and tied to a step.

pub(super) mod hidden;

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;

use super::choices::closed;
use super::editing::{
    Paper, commit, dossier_path, file_papers, judged, known_step, pick, refuse_lost_commit, tell_next,
};
use super::new::mail::Letter;
use super::office::Office;
use super::taking::read_named;
use super::{Desk, Outcome, Result, Trouble};
use crate::calendar::Day;
use crate::dossier::DocumentKind;
use crate::dossier::names::document_name;
use crate::inbox::is_mail;
use crate::locale::Message;
use crate::printer::say;
use crate::regulation::StepKind;
use crate::trail::{folder_of, name_of};
use crate::vocabulary::ClosedList;

#[derive(Debug, Args)]
pub(super) struct Add {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "KIND", value_parser = closed::<DocumentKind>())]
    kind: Option<DocumentKind>,
    #[arg(long, value_name = "DATE", value_parser = super::day)]
    date: Option<Day>,
    #[arg(long, value_name = "STEP")]
    step: Option<String>,
    #[arg(long)]
    commit: bool,
}

impl Add {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = Office::open_for_one(desk)?;
        if self.commit {
            refuse_lost_commit(office.store.root())?;
        }
        let path = dossier_path(&self.id, &office, desk)?;
        let (before, kind_of_step) = judged(&office, &path, None, desk, |judged| {
            let (Some(step), Some(case)) = (self.step.as_deref(), judged.case) else { return Ok(None) };
            known_step(step, case.regulation).map(|step| Some(step.kind))
        })?;
        let kind = self.kind(kind_of_step?, desk)?;
        let mut said = Vec::new();
        let papers = self.papers(kind, &mut said, desk)?;
        let names = file_papers(&office, &path, &papers, self.step.as_deref(), &before, desk)?;
        if self.commit {
            let id = name_of(&path).unwrap_or_default();
            let below = |name: &String| format!("{}/{name}", folder_of(&path));
            let paths: Vec<String> = std::iter::once(path.clone()).chain(names.iter().map(below)).collect();
            commit(office.store.root(), &paths, &format!("{id}: {}", kind.name()))?;
        }
        let done = office.locale.say(&message!("add-done", path = path.as_str(), names = names.join(", ")));
        let (_, told) = judged(&office, &path, None, desk, |judged| tell_next(&done, judged.case, desk))?;
        told?;
        let laid = names.iter().zip(&papers);
        let hidden = laid.flat_map(|(name, paper)| hidden::told(name, &paper.bytes));
        for message in said.into_iter().chain(hidden) {
            writeln!(io::stderr(), "{}", say(office.locale, &message))?;
        }
        Ok(Outcome::Clean)
    }

    /// What the documents are: as it is said, as the step tells, or as it is chosen.
    fn kind(&self, step: Option<StepKind>, desk: &Desk) -> Result<DocumentKind> {
        let told = step.map(kind_at);
        if let Some(kind) = self.kind.or(told) {
            return Ok(kind);
        }
        let names: Vec<String> = DocumentKind::names().map(str::to_owned).collect();
        if !desk.can_ask() {
            let lacks = message!("step-lacks-one", field = "--kind", choices = names.join(", "));
            return Err(Trouble::new(message!("trouble-add-kind")).detail(lacks));
        }
        let nothing = || Trouble::new(message!("trouble-step-left"));
        Ok(DocumentKind::ALL[pick("soort", &names)?.ok_or_else(nothing)?])
    }

    /// The files, each under a name that every system can hold; of a mail what is attached too.
    fn papers(&self, kind: DocumentKind, told: &mut Vec<Message>, desk: &Desk) -> Result<Vec<Paper>> {
        let mut papers = Vec::new();
        for file in &self.files {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if is_mail(&name) {
                let letter = Letter::open(file)?;
                let shown = file.display().to_string();
                let attached = letter.mail.attachments.iter().map(|it| it.name.as_str());
                let names = attached.collect::<Vec<_>>().join(", ");
                if !names.is_empty() {
                    told.push(message!("mail-taken", file = shown));
                    told.push(message!("mail-taken-documents", names = names));
                }
                told.extend(letter.told(desk.today));
                let day = self.date.or_else(|| letter.day(desk.today)).unwrap_or(desk.today);
                let mut of_mail = letter.papers(kind, day);
                if let Some(original) = of_mail.first_mut() {
                    original.from = Some(file.clone());
                }
                papers.extend(of_mail);
                continue;
            }
            let bytes = read_named(file)?;
            let (day, from) = (self.date.unwrap_or(desk.today), Some(file.clone()));
            papers.push(Paper { name: document_name(&name), bytes, kind, day, from });
        }
        Ok(papers)
    }
}

/// What a document is that belongs to a step.
pub(super) fn kind_at(step: StepKind) -> DocumentKind {
    match step {
        StepKind::ComplainantInformed => DocumentKind::HandlingNotice,
        StepKind::Ruled => DocumentKind::Ruling,
        _ => DocumentKind::Correspondence,
    }
}
