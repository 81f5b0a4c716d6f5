//! The texts of files that commits changed, compared in terms of the record.

use std::collections::{BTreeMap, HashMap};

use git2::{Odb, Oid};
use rayon::prelude::*;

use super::Result;
use super::tree::text;
use crate::parse::Version;
use crate::trail::{Change, FileId, FileKind};

/// Texts are compared before more of them than so many bytes are in memory.
const MOST_BYTES: usize = 64 << 20;

/// The old and the new content; none where the file is not there.
pub(super) type Sides = (Option<Oid>, Option<Oid>);

/// A file of the records that a commit touched, or documents of it.
#[derive(Debug, Default)]
pub(super) struct Touched {
    /// The commit, by its place in the window.
    pub(super) commit: usize,
    pub(super) path: String,
    pub(super) from: Option<String>,
    pub(super) taken: bool,
    /// The file's content, when it changed.
    pub(super) content: Option<Sides>,
    pub(super) documents: Vec<(String, Option<Oid>, Option<Oid>)>,
    pub(super) file: Option<FileId>,
    pub(super) changes: Vec<Change>,
}

/// Tells of each touched file what became different.
pub(super) fn compare_texts(touched: &mut [Touched], odb: &Odb<'_>) -> Result<()> {
    let mut rest = touched;
    while !rest.is_empty() {
        let (texts, count) = read_texts(rest, odb)?;
        let (part, later) = rest.split_at_mut(count);
        compare_part(part, &texts);
        rest = later;
    }
    Ok(())
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
            changes.extend(self.file_changes(old, new, touched.taken));
        }
        changes.extend(touched.documents.iter().map(|(name, old, new)| match (old, new) {
            (None, _) => Change::DocumentAdded(name.clone()),
            (_, None) => Change::DocumentRemoved(name.clone()),
            _ => Change::DocumentChanged(name.clone()),
        }));
        changes
    }

    fn text(&self, id: Oid) -> Option<&str> {
        self.texts.get(&id).and_then(Option::as_deref)
    }

    fn appended(&self, old: Option<Oid>, new: Option<Oid>) -> Option<Vec<Change>> {
        Version::appended(self.text(old?)?, self.text(new?)?)
    }

    fn file_changes(&mut self, old: Option<Oid>, new: Option<Oid>, taken: bool) -> Vec<Change> {
        if old == new {
            return Vec::new();
        }
        let is_text = |id: Option<Oid>| id.is_none_or(|id| matches!(self.texts.get(&id), Some(Some(_))));
        let appended = if self.kind == FileKind::Dossier { self.appended(old, new) } else { None };
        let mut changes = if let Some(appended) = appended {
            appended
        } else if is_text(old) && is_text(new) {
            for id in [old, new].into_iter().flatten() {
                if !self.read.contains_key(&id) {
                    let version = Version::read(self.kind, self.text(id).unwrap_or_default());
                    self.read.insert(id, version);
                }
            }
            let version = |id: Option<Oid>| id.and_then(|id| self.read.get(&id));
            Version::between(version(old), version(new))
        } else {
            vec![match (old, new) {
                (None, _) => Change::FileAdded,
                (_, None) => Change::FileRemoved,
                _ => Change::Content,
            }]
        };
        if taken {
            changes.retain(loses);
        }
        changes
    }
}

/// Whether something that was recorded is no longer there as it was.
fn loses(change: &Change) -> bool {
    matches!(change, Change::FileRemoved | Change::EventChanged(..) | Change::EventRemoved(_))
}
