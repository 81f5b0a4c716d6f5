//! The texts of files that commits changed, compared in terms of the record.

use std::collections::{BTreeMap, HashMap};

use git2::{Odb, Oid};
use rayon::prelude::*;

use super::tree::text;
use super::{Result, object_id};
use crate::parse::Version;
use crate::regulation::StepKind;
use crate::trail::{Change, FileId, FileKind, IDENTITY, ObjectId, is_evidence};
use crate::vocabulary::ClosedList;

/// Texts are compared before more of them than so many bytes are in memory.
const MOST_BYTES: usize = 64 << 20;

/// The old and the new content; none where the file is not there.
pub(super) type Sides = (Option<Oid>, Option<Oid>);

/// A file of the records that a commit touched, or documents of it.
#[derive(Debug, Default)]
pub(super) struct Touched {
    /// The commit, by its place in the trail.
    pub(super) commit: usize,
    pub(super) path: String,
    pub(super) from: Option<String>,
    pub(super) taken: bool,
    /// The file's content, when it changed.
    pub(super) content: Option<Sides>,
    pub(super) documents: Vec<(String, Option<Oid>, Option<Oid>)>,
    pub(super) file: Option<FileId>,
    pub(super) changes: Vec<Change>,
    /// Where the old content can't be read: the last that could.
    pub(super) readable: Option<Oid>,
}

/// For each version of a file that can't be read, by its path: the last one before it that could. What
/// was changed across such a version shows all the same.
#[derive(Default)]
pub(super) struct LastReadable(HashMap<(String, Oid), Option<Oid>>);

/// Tells of each touched file what became different. `earlier` finds the last readable version of a file
/// in what lies before the part of the history that is walked.
pub(super) fn compare_texts(
    touched: &mut [Touched],
    odb: &Odb<'_>,
    last: &mut LastReadable,
    earlier: &dyn Fn(&str) -> Result<Option<Oid>>,
) -> Result<()> {
    let mut rest = touched;
    while !rest.is_empty() {
        let (mut texts, count) = read_texts(rest, odb)?;
        let (part, later) = rest.split_at_mut(count);
        for file in part.iter_mut().filter(|file| FileKind::of(&file.path) != FileKind::Other) {
            last.follow(file, &texts, earlier)?;
            if let Some(id) = file.readable.filter(|id| !texts.contains_key(id)) {
                texts.insert(id, text(odb, id)?);
            }
        }
        compare_part(part, &texts);
        rest = later;
    }
    Ok(())
}

impl LastReadable {
    fn follow(
        &mut self,
        file: &mut Touched,
        texts: &Texts,
        earlier: &dyn Fn(&str) -> Result<Option<Oid>>,
    ) -> Result<()> {
        let Some((old, new)) = file.content else { return Ok(()) };
        let is_unread = |id: &Oid| matches!(texts.get(id), Some(None));
        if let Some(old) = old.filter(is_unread) {
            let path = file.from.as_ref().unwrap_or(&file.path);
            file.readable = match self.0.get(&(path.clone(), old)) {
                Some(known) => *known,
                None => earlier(path)?,
            };
        }
        if let Some(new) = new.filter(is_unread) {
            let before = old.filter(|id| !is_unread(id)).or(file.readable);
            self.0.insert((file.path.clone(), new), before);
        }
        Ok(())
    }
}

type Texts = HashMap<Oid, Option<String>>;

/// The texts of as many files as fit, each read once, and how many files those are.
fn read_texts(touched: &[Touched], odb: &Odb<'_>) -> Result<(Texts, usize)> {
    let (mut texts, mut size) = (Texts::new(), 0);
    for (at, file) in touched.iter().enumerate() {
        if size > MOST_BYTES {
            return Ok((texts, at));
        }
        if FileKind::of(&file.path) == FileKind::Other {
            continue;
        }
        for id in file.content.iter().flat_map(|(old, new)| [old, new]).flatten() {
            if !texts.contains_key(id) {
                let text = text(odb, *id)?;
                size += text.as_ref().map_or(0, String::len);
                texts.insert(*id, text);
            }
        }
    }
    Ok((texts, touched.len()))
}

/// The files side by side, the versions of each in order.
fn compare_part(touched: &mut [Touched], texts: &Texts) {
    let mut by_path: BTreeMap<String, Vec<&mut Touched>> = BTreeMap::new();
    for file in touched {
        by_path.entry(file.path.clone()).or_default().push(file);
    }
    by_path.into_par_iter().for_each(|(path, touched)| {
        let mut versions = Versions { kind: FileKind::of(&path), texts, read: HashMap::new() };
        for file in touched {
            file.changes = versions.changes(file);
        }
    });
}

/// The versions of one file.
struct Versions<'t> {
    kind: FileKind,
    texts: &'t Texts,
    read: HashMap<Oid, Version>,
}

impl Versions<'_> {
    fn changes(&mut self, touched: &Touched) -> Vec<Change> {
        let mut changes: Vec<Change> = touched.from.clone().map(Change::FileMoved).into_iter().collect();
        if let Some((old, new)) = touched.content {
            changes.extend(self.file_changes([old, new], touched.readable, touched.taken));
        }
        changes.extend(
            touched
                .documents
                .iter()
                .filter_map(|(name, old, new)| document_change(name, old.map(object_id), new.map(object_id))),
        );
        changes
    }

    fn text(&self, id: Oid) -> Option<&str> {
        self.texts.get(&id).and_then(Option::as_deref)
    }

    fn appended(&self, old: Option<Oid>, new: Option<Oid>) -> Option<Vec<Change>> {
        if self.kind != FileKind::Dossier {
            return None;
        }
        Version::appended(self.text(old?)?, self.text(new?)?)
    }

    fn file_changes(
        &mut self,
        [old, new]: [Option<Oid>; 2],
        readable: Option<Oid>,
        taken: bool,
    ) -> Vec<Change> {
        if old == new {
            return Vec::new();
        }
        let mut changes = match self.kind {
            FileKind::Other => vec![content_change(old, new)],
            _ => self.text_changes(old, new, readable),
        };
        if taken {
            let was_archived = old.is_some_and(|old| self.was_archived(old));
            keep_what_is_lost(self.kind, was_archived, &mut changes);
        }
        changes
    }

    fn was_archived(&mut self, version: Oid) -> bool {
        if self.kind != FileKind::Dossier {
            return false;
        }
        self.read(version);
        let mut events = self.read.get(&version).into_iter().flat_map(|version| &version.events);
        events.any(|event| event.step() == StepKind::Archived.name())
    }

    fn text_changes(&mut self, old: Option<Oid>, new: Option<Oid>, readable: Option<Oid>) -> Vec<Change> {
        let is_unread = |id: Option<Oid>| id.is_some_and(|id| self.text(id).is_none());
        match (is_unread(old), is_unread(new)) {
            (true, true) => vec![Change::Content],
            (false, true) => {
                let first = old.is_none().then_some(Change::FileAdded);
                first.into_iter().chain([Change::Unreadable]).collect()
            }
            (true, false) => {
                let mut changes = self.between(readable, new);
                changes.retain(|change| *change != Change::FileAdded);
                if new.is_none() && readable.is_none() {
                    changes.insert(0, Change::FileRemoved);
                }
                changes
            }
            (false, false) => self.appended(old, new).unwrap_or_else(|| self.between(old, new)),
        }
    }

    fn read(&mut self, id: Oid) {
        if !self.read.contains_key(&id) {
            let version = Version::read(self.kind, self.text(id).unwrap_or_default());
            self.read.insert(id, version);
        }
    }

    fn between(&mut self, old: Option<Oid>, new: Option<Oid>) -> Vec<Change> {
        [old, new].into_iter().flatten().for_each(|id| self.read(id));
        let version = |id: Option<Oid>| id.and_then(|id| self.read.get(&id));
        Version::between(version(old), version(new))
    }
}

/// What became of a document; nothing when it is on neither side.
pub(super) fn document_change(name: &str, old: Option<ObjectId>, new: Option<ObjectId>) -> Option<Change> {
    let name = name.to_owned();
    match (old, new) {
        (None, new) => Some(Change::DocumentAdded(name, new?)),
        (Some(old), None) => Some(Change::DocumentRemoved(name, old)),
        (Some(old), Some(new)) => Some(Change::DocumentChanged(name, [old, new])),
    }
}

fn content_change(old: Option<Oid>, new: Option<Oid>) -> Change {
    match (old, new) {
        (None, _) => Change::FileAdded,
        (_, None) => Change::FileRemoved,
        _ => Change::Content,
    }
}

/// Leaves of what a merge took over what is no longer there as it was recorded.
fn keep_what_is_lost(kind: FileKind, was_archived: bool, changes: &mut Vec<Change>) {
    let is_field = |change: &Change, named: &str| match change {
        Change::Field { name, from, to } => name == named && from.is_some() && to.is_some(),
        _ => false,
    };
    let has = |named: &str| changes.iter().any(|change| is_field(change, named));
    let is_replaced = kind == FileKind::Dossier && IDENTITY.iter().all(|named| has(named));
    let is_lost = |change: &Change| match change {
        Change::FileRemoved | Change::EventChanged(..) | Change::EventRemoved(_) => true,
        Change::Text { .. } => was_archived,
        Change::Field { name, .. } if was_archived && is_evidence(name) => true,
        change => is_replaced && IDENTITY.iter().any(|named| is_field(change, named)),
    };
    // What stands elsewhere in a list goes and comes, so of the ledger all of it tells what is lost.
    let shrinks = changes.iter().any(|change| matches!(change, Change::Field { from: Some(_), .. }));
    if kind != FileKind::Ledger || !shrinks {
        changes.retain(is_lost);
    }
}
