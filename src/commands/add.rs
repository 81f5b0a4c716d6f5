//! `add`: documents into the folder of a dossier, listed and tied to a step.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use unicode_normalization::UnicodeNormalization;

use super::choices::closed;
use super::editing::{
    added, commit, dossier_path, judged, pick, recorder, refuse_errors, refused, tell_next, write,
};
use super::office::Office;
use super::{Desk, Outcome, Result, Trouble};
use crate::calendar::Day;
use crate::disk::{Mode, make_folder, write_new};
use crate::dossier::DocumentKind;
use crate::dossier::names::is_held_everywhere;
use crate::editing::{Typed, with_event, with_event_field, with_item};
use crate::git::Records;
use crate::parse::named_event;
use crate::regulation::StepKind;
use crate::source::{Edit, Source, Span, edited};
use crate::trail::Change;
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
        let office = desk.office()?;
        let path = dossier_path(&self.id, &office, desk)?;
        let (before, kind_of_step) = judged(&office, &path, None, desk, |judged| {
            let regulation = judged.case?.regulation;
            Some(regulation.step(self.step.as_deref()?)?.kind)
        })?;
        let kind = self.kind(kind_of_step, desk)?;
        let folder = office.store.root().join(path.trim_end_matches(".md"));
        let names = self.copy(&folder)?;
        let changed = self.listed(&office, &path, &names, kind, &before, desk);
        if changed.is_err() {
            names.iter().for_each(|name| _ = fs::remove_file(folder.join(name)));
        }
        changed?;
        if self.commit {
            let id = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
            let below = |name: &String| format!("{}/{name}", path.trim_end_matches(".md"));
            let paths: Vec<String> = std::iter::once(path.clone()).chain(names.iter().map(below)).collect();
            commit(office.store.root(), &paths, &format!("{id}: {}", kind.name()))?;
        }
        let done = office.locale.say(&message!("add-done", path = path.as_str(), names = names.join(", ")));
        let (_, told) = judged(&office, &path, None, desk, |judged| tell_next(&done, judged.case, desk))?;
        told?;
        Ok(Outcome::Clean)
    }

    /// What the documents are: as it is said, as the step tells, or as it is chosen.
    fn kind(&self, step: Option<StepKind>, desk: &Desk) -> Result<DocumentKind> {
        if let Some(kind) = self.kind.or(step.map(kind_at)) {
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

    /// Copies the files, each under a name that every system can hold and that nothing has there.
    fn copy(&self, folder: &Path) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for file in &self.files {
            let told = |cause: io::Error| {
                Trouble::new(message!("trouble-read", path = file.display().to_string())).because(cause)
            };
            let bytes = fs::read(file).map_err(told)?;
            make_folder(folder, Mode::Usual).map_err(told)?;
            let name = safe_name(&file.file_name().unwrap_or_default().to_string_lossy());
            let copied = (1..1000).find_map(|turn| {
                let name = numbered(&name, turn);
                match write_new(&folder.join(&name), &bytes, Mode::Usual) {
                    Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => None,
                    Err(cause) => Some(Err(cause)),
                    Ok(()) => Some(Ok(name)),
                }
            });
            match copied.unwrap_or_else(|| Err(io::ErrorKind::AlreadyExists.into())) {
                Ok(name) => names.push(name),
                Err(cause) => {
                    names.iter().for_each(|name| _ = fs::remove_file(folder.join(name)));
                    return Err(told(cause));
                }
            }
        }
        Ok(names)
    }

    /// Lists the documents, ties the first to the step, and writes it.
    fn listed(
        &self,
        office: &Office,
        path: &str,
        names: &[String],
        kind: DocumentKind,
        before: &[crate::diagnostic::Finding],
        desk: &Desk,
    ) -> Result<()> {
        let typed = office.store.read(path).map_err(|failure| refused(&failure))?;
        let typed = typed.map_err(|_| Trouble::new(message!("trouble-read", path = path)))?;
        let mut source = with_documents(&typed, names, kind, self.date.unwrap_or(desk.today))?;
        if let (Some(step), Some(name)) = (&self.step, names.first()) {
            let edits = self.tied(office, &source, step, name, desk)?;
            source = anew(&source, &edits);
        }
        let (after, _) = judged(office, path, Some(source.text()), desk, |_| ())?;
        refuse_errors(&added(before, &after), path, desk)?;
        let whole = Span::new(0, typed.text().len());
        write(office.store.root(), &typed, &[Edit::new(whole, source.text())])
    }

    /// Ties a document to the last event of a step: in the event itself while that was not committed,
    /// and by a correction afterwards.
    fn tied(
        &self,
        office: &Office,
        source: &Arc<Source>,
        step: &str,
        name: &str,
        desk: &Desk,
    ) -> Result<Vec<Edit>> {
        let refusal = || Trouble::new(message!("trouble-edit-refused", path = source.path()));
        let events = crate::parse::Version::read(crate::trail::FileKind::Dossier, source.text()).events;
        let lacks = |event: &crate::trail::EventText| event.step() == step && event.get("stuk").is_none();
        let place = events.iter().rposition(lacks);
        let place = place.ok_or_else(|| Trouble::new(message!("trouble-add-step", step = step)))?;
        let text = |text: &str| Typed::Text(text.to_owned());
        let is_new = is_uncommitted(office, source.path(), &events[place]).unwrap_or(true);
        if is_new {
            return with_event_field(source, place, "stuk", &text(name)).map_err(|_| refusal());
        }
        let correction = office.framework.regulations.nearest_to(desk.today);
        let correction = correction.and_then(|it| it.steps_of(StepKind::Correction).next());
        let named = named_event(source, &office.framework.regulations, place);
        let (Some(correction), Some(named)) = (correction, named) else { return Err(refusal()) };
        let by = recorder(office).ok_or_else(|| Trouble::new(message!("trouble-add-by")))?;
        let fields = named.fields.into_iter().map(|(key, value)| (key, Typed::Text(value))).collect();
        let event = [
            ("datum".to_owned(), text(&desk.today.to_string())),
            ("stap".to_owned(), text(&correction.key)),
            ("door".to_owned(), text(&by.0)),
            ("op".to_owned(), Typed::Fields(fields)),
            ("wordt".to_owned(), Typed::Fields(vec![("stuk".to_owned(), text(name))])),
            ("reden".to_owned(), text(&office.locale.text(key!("add-reason")))),
        ];
        with_event(source, &event).map_err(|_| refusal())
    }
}

fn anew(source: &Source, edits: &[Edit]) -> Arc<Source> {
    Arc::new(Source::new(source.path(), edited(source.text(), edits)))
}

/// What a document is that belongs to a step.
pub(super) fn kind_at(step: StepKind) -> DocumentKind {
    match step {
        StepKind::ComplainantInformed => DocumentKind::HandlingNotice,
        StepKind::Ruled => DocumentKind::Ruling,
        _ => DocumentKind::Correspondence,
    }
}

/// A text of a dossier in which these documents are listed too.
pub(super) fn with_documents(
    source: &Arc<Source>,
    names: &[String],
    kind: DocumentKind,
    day: Day,
) -> Result<Arc<Source>> {
    let text = |text: &str| Typed::Text(text.to_owned());
    names.iter().try_fold(Arc::clone(source), |source, name| {
        let item = [
            ("bestand".to_owned(), text(name)),
            ("soort".to_owned(), text(kind.name())),
            ("datum".to_owned(), text(&day.to_string())),
        ];
        let edits = with_item(&source, "stukken", &item);
        let edits =
            edits.map_err(|_| Trouble::new(message!("trouble-edit-refused", path = source.path())))?;
        Ok(anew(&source, &edits))
    })
}

/// Whether an event is not in the history yet; where there is none, nothing is.
fn is_uncommitted(office: &Office, path: &str, event: &crate::trail::EventText) -> Result<bool> {
    let records = Records::discover(office.store.root())?;
    let pending = records.pending(records.tip()?, office.store.root(), Some(path))?;
    let changes = pending.get(path).map_or(&[][..], Vec::as_slice);
    Ok(changes.iter().any(|change| match change {
        Change::FileAdded => true,
        Change::EventAdded(added) | Change::EventChanged(_, added) => added.fields == event.fields,
        _ => false,
    }))
}

/// A name that Windows, macOS and Linux can hold, and that needs no quotes.
pub(super) fn safe_name(name: &str) -> String {
    let sign =
        |sign: char| if sign.is_alphanumeric() || matches!(sign, '.' | '-' | '_') { sign } else { '-' };
    let name: String = name.nfc().map(sign).collect();
    let name = name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let name = name.trim_matches(['.', '-']);
    match is_held_everywhere(name) && name.starts_with(char::is_alphanumeric) {
        true => name.to_owned(),
        false => format!("stuk-{name}"),
    }
}

/// The same name with a number before its ending, from the second turn on.
pub(super) fn numbered(name: &str, turn: usize) -> String {
    match name.rsplit_once('.') {
        _ if turn == 1 => name.to_owned(),
        Some((stem, ending)) => format!("{stem}-{turn}.{ending}"),
        None => format!("{name}-{turn}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_safe_and_told_apart() {
        for (given, safe) in [
            ("Brief van mw. X: 12-6.PDF", "Brief-van-mw.-X-12-6.PDF"),
            ("a, b #1.pdf", "a-b-1.pdf"),
            ("../..", "stuk-"),
            ("cafe\u{301}.txt", "caf\u{e9}.txt"),
            (".verborgen", "verborgen"),
        ] {
            assert_eq!(safe_name(given), safe);
        }
        assert_eq!(numbered("a.pdf", 2), "a-2.pdf");
    }
}
