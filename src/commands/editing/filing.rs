//! Putting documents into the folder of a dossier, listed and tied to a step.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use super::{added, judged, recorder, refuse_errors, refused, write};
use crate::calendar::Day;
use crate::commands::office::Office;
use crate::commands::{Desk, Result, Trouble};
use crate::diagnostic::Finding;
use crate::disk::{Mode, make_folder, write_new};
use crate::dossier::DocumentKind;
use crate::editing::{Typed, with_event, with_event_field, with_item};
use crate::git::Records;
use crate::parse::named_event;
use crate::regulation::StepKind;
use crate::source::{Edit, Source, Span, edited};
use crate::trail::{Change, folder_of};
use crate::vocabulary::ClosedList;

/// A document as it is to lie in the folder of a dossier.
pub(in crate::commands) struct Paper {
    /// A name that every system can hold.
    pub(in crate::commands) name: String,
    pub(in crate::commands) bytes: Vec<u8>,
    pub(in crate::commands) kind: DocumentKind,
    pub(in crate::commands) day: Day,
    /// The file that was named for it, which may lie in that folder already.
    pub(in crate::commands) from: Option<PathBuf>,
}

/// Writes the documents, each under a name that nothing has there, lists them, and ties the first to a
/// step. What lies there already and is not listed stays as it is. Gives the names; what is refused leaves
/// nothing behind.
pub(in crate::commands) fn file_papers(
    office: &Office,
    path: &str,
    papers: &[Paper],
    step: Option<&str>,
    before: &[Finding],
    desk: &Desk,
) -> Result<Vec<String>> {
    let folder = office.store.root().join(folder_of(path));
    let (_, mut listed) = judged(office, path, None, desk, |judged| {
        judged.dossier.documents.iter().map(|document| document.file.value.clone()).collect::<Vec<_>>()
    })?;
    let lying: Vec<Option<String>> = papers
        .iter()
        .map(|paper| {
            let name = lies_in(&folder, paper.from.as_deref()?).filter(|name| !listed.contains(name));
            listed.extend(name.clone());
            name
        })
        .collect();
    let others = papers.iter().zip(&lying).filter(|(_, lying)| lying.is_none());
    let laid = lay(others.map(|(paper, _)| paper), &folder)?;
    let mut new = laid.iter().cloned();
    let names: Vec<String> = lying.into_iter().filter_map(|name| name.or_else(|| new.next())).collect();
    let listed = Filing { office, path, desk }.list(papers, &names, step, before);
    if listed.is_err() {
        take_away(&laid, &folder);
    }
    listed.map(|()| names)
}

/// The name of a file in a folder, when it lies there.
fn lies_in(folder: &Path, file: &Path) -> Option<String> {
    let is_plain = file.symlink_metadata().is_ok_and(|file| file.is_file());
    let file = file.canonicalize().ok().filter(|_| is_plain)?;
    let is_there = file.parent() == Some(folder.canonicalize().ok()?.as_path());
    is_there.then(|| file.file_name()?.to_str().map(str::to_owned))?
}

/// Takes away what was laid there, and the folder where nothing else is in it.
pub(in crate::commands) fn take_away(names: &[String], folder: &Path) {
    names.iter().for_each(|name| _ = fs::remove_file(folder.join(name)));
    // A folder that holds something stays.
    _ = fs::remove_dir(folder);
}

/// Writes documents into a folder; what is refused leaves none of them.
pub(in crate::commands) fn lay<'p>(
    papers: impl IntoIterator<Item = &'p Paper>,
    folder: &Path,
) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for paper in papers {
        let laid = make_folder(folder, Mode::Usual).and_then(|()| {
            let laid = (1..1000).find_map(|turn| {
                let name = numbered(&paper.name, turn);
                match write_new(&folder.join(&name), &paper.bytes, Mode::Usual) {
                    Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => None,
                    Err(cause) => Some(Err(cause)),
                    Ok(()) => Some(Ok(name)),
                }
            });
            laid.unwrap_or_else(|| Err(io::ErrorKind::AlreadyExists.into()))
        });
        match laid {
            Ok(name) => names.push(name),
            Err(cause) => {
                take_away(&names, folder);
                return Err(
                    Trouble::new(message!("trouble-write", path = paper.name.as_str())).because(cause)
                );
            }
        }
    }
    Ok(names)
}

/// A text of a dossier in which these documents are listed too.
pub(in crate::commands) fn with_documents(
    source: &Arc<Source>,
    names: &[String],
    kind: DocumentKind,
    day: Day,
) -> Result<Arc<Source>> {
    names.iter().try_fold(Arc::clone(source), |source, name| {
        let refused = |_| Trouble::new(message!("trouble-edit-refused", path = source.path()));
        let edits = with_item(&source, "stukken", &listed_as((kind, day), name)).map_err(refused)?;
        Ok(anew(&source, &edits))
    })
}

fn anew(source: &Source, edits: &[Edit]) -> Arc<Source> {
    Arc::new(Source::of_text(source.path(), edited(source.text(), edits)))
}

/// A document as it stands in the list.
pub(in crate::commands) fn listed_as((kind, day): (DocumentKind, Day), name: &str) -> [(String, Typed); 3] {
    [
        ("bestand".to_owned(), text(name)),
        ("soort".to_owned(), text(kind.name())),
        ("datum".to_owned(), text(&day.to_string())),
    ]
}

fn text(text: &str) -> Typed {
    Typed::Text(text.to_owned())
}

struct Filing<'a> {
    office: &'a Office,
    path: &'a str,
    desk: &'a Desk,
}

impl Filing<'_> {
    fn refusal(&self) -> Trouble {
        Trouble::new(message!("trouble-edit-refused", path = self.path))
    }

    /// Lists the documents, ties the first to the step, and writes it.
    fn list(&self, papers: &[Paper], names: &[String], step: Option<&str>, before: &[Finding]) -> Result<()> {
        let Self { office, path, desk } = *self;
        let typed = office.store.read(path).map_err(|failure| refused(&failure))?;
        let typed = typed.map_err(|_| Trouble::new(message!("trouble-read", path = path)))?;
        let mut source = Arc::clone(&typed);
        for (paper, name) in papers.iter().zip(names) {
            source = with_documents(&source, std::slice::from_ref(name), paper.kind, paper.day)?;
        }
        if let (Some(step), Some(name)) = (step, names.first()) {
            let edits = self.tied(&source, step, name)?;
            source = anew(&source, &edits);
        }
        let (after, _) = judged(office, path, Some(source.text()), desk, |_| ())?;
        refuse_errors(&added(before, &after), path, desk)?;
        let whole = Span::new(0, typed.text().len());
        write(office.store.root(), &typed, &[Edit::new(whole, source.text())])
    }

    /// Ties a document to the last event of a step: in the event itself while that was not committed,
    /// and by a correction afterwards.
    fn tied(&self, source: &Arc<Source>, step: &str, name: &str) -> Result<Vec<Edit>> {
        let Self { office, desk, .. } = *self;
        let events = crate::parse::Version::read(crate::trail::FileKind::Dossier, source.text()).events;
        let lacks = |event: &crate::trail::EventText| event.step() == step && event.get("stuk").is_none();
        let place = events.iter().rposition(lacks);
        let place = place.ok_or_else(|| Trouble::new(message!("trouble-add-step", step = step)))?;
        let is_new = is_uncommitted(office, source.path(), &events[place]).unwrap_or(true);
        if is_new {
            return with_event_field(source, place, "stuk", &text(name)).map_err(|_| self.refusal());
        }
        let correction = office.framework.regulations.nearest_to(desk.today);
        let correction = correction.and_then(|it| it.steps_of(StepKind::Correction).next());
        let named = named_event(source, &office.framework.regulations, place);
        let (Some(correction), Some(named)) = (correction, named) else { return Err(self.refusal()) };
        let by = recorder(office).ok_or_else(|| Trouble::new(message!("trouble-add-by")))?;
        let event = [
            ("datum".to_owned(), text(&desk.today.to_string())),
            ("stap".to_owned(), text(&correction.key)),
            ("door".to_owned(), text(&by.0)),
            ("op".to_owned(), Typed::of_event(&named)),
            ("wordt".to_owned(), Typed::Fields(vec![("stuk".to_owned(), text(name))])),
            ("reden".to_owned(), text(&office.locale.text(key!("add-reason")))),
        ];
        with_event(source, &event).map_err(|_| self.refusal())
    }
}

/// Whether an event is not in the history yet; where there is none, nothing is.
fn is_uncommitted(office: &Office, path: &str, event: &crate::trail::EventText) -> Result<bool> {
    let records = Records::discover(office.store.root())?;
    let pending = records.pending(records.tip()?, office.store.root(), Some(path))?;
    let changes = pending.get(path).map_or(&[][..], Vec::as_slice);
    Ok(changes.iter().any(|change| match change {
        Change::FileAdded => true,
        Change::EventAdded(added) | Change::EventChanged(_, added) => added.says_the_same(event),
        _ => false,
    }))
}

/// The same name with a number before its ending, from the second turn on.
pub(in crate::commands) fn numbered(name: &str, turn: usize) -> String {
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
    fn a_name_that_is_taken_gets_a_number() {
        assert_eq!(numbered("a.pdf", 1), "a.pdf");
        assert_eq!(numbered("a.pdf", 2), "a-2.pdf");
        assert_eq!(numbered("a", 2), "a-2");
    }
}
