//! From changed files to a trail: what belongs together is brought together, moves are recognised,
//! and texts are compared in terms of the record.

use std::collections::{BTreeMap, HashMap};
use std::mem;

use git2::{Odb, Oid};
use rayon::prelude::*;

use super::tree::blob;
use super::walk::{Changed, History, Identities, walk};
use super::{Records, Result};
use crate::parse::{LARGEST_FILE, Version};
use crate::trail::{Change, Kind, ObjectId, Trail, subject_of};

/// So many commits are composed at a time: their texts are in memory together.
const WINDOW: usize = 4096;

/// What one commit did to one file of the records and its documents.
#[derive(Debug, Default)]
struct Deed {
    commit: usize,
    path: String,
    from: Option<String>,
    taken: bool,
    /// The file's old and new content, when it changed.
    file: Option<(Option<Oid>, Option<Oid>)>,
    documents: Vec<(String, Option<Oid>, Option<Oid>)>,
    changes: Vec<Change>,
}

/// A trail with what lies between `since` and `tip` added to it.
pub(super) fn continued(
    records: &Records,
    mut trail: Trail,
    since: Option<ObjectId>,
    tip: ObjectId,
) -> Result<Trail> {
    let mut identities = Identities::new(&mut trail.identities);
    let History { commits, paths, .. } = walk(records, since, tip, &mut identities)?;
    let odb = records.repository().odb()?;
    let mut commits = commits.into_iter().peekable();
    while commits.peek().is_some() {
        let window: Vec<_> = commits.by_ref().take(WINDOW).collect();
        let mut deeds = Vec::new();
        let mut added = Vec::with_capacity(window.len());
        for (at, (commit, changed)) in window.into_iter().enumerate() {
            deeds.extend(deeds_of(at, changed, &paths, &odb)?);
            added.push(commit);
        }
        compare_texts(&mut deeds, &odb)?;
        record(&mut trail, added, deeds);
    }
    trail.tip = Some(tip);
    Ok(trail)
}

fn record(trail: &mut Trail, commits: Vec<crate::trail::Commit>, deeds: Vec<Deed>) {
    let mut deeds = deeds.into_iter().peekable();
    for (at, commit) in commits.into_iter().enumerate() {
        trail.commits.push(commit);
        while let Some(deed) = deeds.next_if(|deed| deed.commit == at) {
            if !deed.changes.is_empty() {
                trail.record(&deed.path, deed.from.as_deref(), deed.taken, deed.changes);
            }
        }
    }
}

/// The deeds of one commit, in order of path. What a merge took over is a deed apart.
fn deeds_of(commit: usize, changed: Vec<Changed>, paths: &[String], odb: &Odb<'_>) -> Result<Vec<Deed>> {
    let mut own: BTreeMap<String, Deed> = BTreeMap::new();
    let mut taken = Vec::new();
    for Changed { path, old, new, taken: is_taken } in changed {
        let path = &paths[path as usize];
        let (subject, document) = subject_of(path);
        if is_taken {
            // Documents that a merge takes over are no news, and no rule of the history asks for them.
            if document.is_none() {
                let path = path.clone();
                taken.push(Deed { commit, path, taken: true, file: Some((old, new)), ..Deed::default() });
            }
            continue;
        }
        let deed = own.entry(subject.into_owned()).or_default();
        match document {
            Some(name) => deed.documents.push((name.to_owned(), old, new)),
            None => deed.file = Some((old, new)),
        }
    }
    recognise_moves(&mut own, odb)?;
    let own = own.into_iter().map(|(path, deed)| Deed { commit, path, ..deed });
    Ok(own.chain(taken).collect())
}

/// A file's content before and after.
type Ids = (Option<Oid>, Option<Oid>);

/// A file that went and one that came with the same content, or else one that is much alike, is a
/// move; so are the documents of a dossier that moved.
fn recognise_moves(deeds: &mut BTreeMap<String, Deed>, odb: &Odb<'_>) -> Result<()> {
    let with = |wanted: fn(&Ids) -> Option<Oid>| -> Vec<(String, Oid)> {
        let files = deeds
            .iter()
            .filter_map(|(path, deed)| Some((path.clone(), deed.file.as_ref().and_then(wanted)?)));
        files.collect()
    };
    let mut gone = with(|(old, new)| old.filter(|_| new.is_none()));
    let come = with(|(old, new)| new.filter(|_| old.is_none()));
    if gone.is_empty() || come.is_empty() {
        return Ok(());
    }
    for exactly in [true, false] {
        for (path, id) in &come {
            if deeds[path].from.is_some() {
                continue;
            }
            let mut found = None;
            for (at, (from, old)) in gone.iter().enumerate() {
                let same_kind = Kind::of(from) == Kind::of(path);
                if same_kind && (old == id || !exactly && are_alike(odb, *old, *id)?) {
                    found = Some(at);
                    break;
                }
            }
            if let Some(at) = found {
                let (from, old) = gone.swap_remove(at);
                move_deed(deeds, from, old, path, *id);
            }
        }
    }
    Ok(())
}

fn move_deed(deeds: &mut BTreeMap<String, Deed>, from: String, old: Oid, path: &str, new: Oid) {
    let left = deeds.remove(&from).unwrap_or_default();
    let Some(deed) = deeds.get_mut(path) else { return };
    let came = mem::take(&mut deed.documents);
    let is_in = |list: &[(String, Option<Oid>, Option<Oid>)], name: &str, id: Option<Oid>| {
        list.iter().any(|(other, old, new)| other == name && old.or(*new) == id)
    };
    let went = left.documents.iter().filter(|(name, old, _)| !is_in(&came, name, *old));
    deed.documents = came
        .iter()
        .filter(|(name, _, new)| !is_in(&left.documents, name, *new))
        .chain(went)
        .cloned()
        .collect();
    deed.file = Some((Some(old), Some(new)));
    deed.from = Some(from);
}

/// Whether two texts share more than half of their lines.
fn are_alike(odb: &Odb<'_>, one: Oid, other: Oid) -> Result<bool> {
    let (Some(one), Some(other)) = (text(odb, one)?, text(odb, other)?) else { return Ok(false) };
    let mut lines: HashMap<&str, usize> = HashMap::new();
    one.lines().for_each(|line| *lines.entry(line).or_default() += 1);
    let shared = other.lines().filter(|line| match lines.get_mut(line) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    });
    Ok(2 * shared.count() > one.lines().count().max(other.lines().count()))
}

/// The text of a blob; none when it is no text, too large, or not there.
fn text(odb: &Odb<'_>, id: Oid) -> Result<Option<String>> {
    let bytes = blob(odb, id)?.filter(|bytes| bytes.len() as u64 <= LARGEST_FILE);
    Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()))
}

/// Compares the versions of each file, the files side by side. A version that several commits need
/// is read once.
fn compare_texts(deeds: &mut [Deed], odb: &Odb<'_>) -> Result<()> {
    let mut texts: HashMap<Oid, Option<String>> = HashMap::new();
    for deed in deeds.iter().filter(|deed| Kind::of(&deed.path) != Kind::Other) {
        for id in deed.file.iter().flat_map(|(old, new)| [old, new]).flatten() {
            if !texts.contains_key(id) {
                texts.insert(*id, text(odb, *id)?);
            }
        }
    }
    let mut by_path: BTreeMap<String, Vec<&mut Deed>> = BTreeMap::new();
    for deed in deeds {
        by_path.entry(deed.path.clone()).or_default().push(deed);
    }
    by_path.into_par_iter().for_each(|(path, deeds)| {
        let mut versions = Versions { kind: Kind::of(&path), texts: &texts, read: HashMap::new() };
        for deed in deeds {
            deed.changes = versions.changes(deed);
        }
    });
    Ok(())
}

/// The versions of one file.
struct Versions<'t> {
    kind: Kind,
    texts: &'t HashMap<Oid, Option<String>>,
    read: HashMap<Oid, Version>,
}

impl Versions<'_> {
    fn changes(&mut self, deed: &Deed) -> Vec<Change> {
        let mut changes: Vec<Change> = deed.from.clone().map(Change::FileMoved).into_iter().collect();
        if let Some((old, new)) = deed.file {
            changes.extend(self.file_changes(old, new, deed.taken));
        }
        changes.extend(deed.documents.iter().map(|(name, old, new)| match (old, new) {
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
        let appended = if self.kind == Kind::Dossier { self.appended(old, new) } else { None };
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
