//! What a repository still has of what was destroyed, by the names of objects and of files alone.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use git2::{ObjectType, Oid, Repository};
use walkdir::WalkDir;

use super::holders::is_bundle;
use super::nested::nested;
use super::plan::Open;
use super::recorded::{is_called_after, records_in};
use super::references::References;
use crate::calendar::Day;
use crate::dossier::Number;
use crate::git::{GitError, object_id};
use crate::ledger::{DESTRUCTIONS, Destruction};
use crate::parse::read_destructions;
use crate::snapshot::offices;
use crate::source::Source;
use crate::trail::ObjectId;

/// What is still there of something that was destroyed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remnant {
    /// A version of the dossier or a document.
    Object(Number, ObjectId),
    /// The last commit of the old history.
    Commit(Number, ObjectId),
    /// A file that is called after it.
    File(Number, String),
    /// Another repository in the work tree, which still has some of it.
    Clone(Number, String),
    /// A file in the work tree that says what a version or a document said.
    Copy(Number, String),
    /// A file in the work tree that holds a history, in which nothing can be searched.
    History(String),
}

/// What a repository tells of destructions, and still has of what was destroyed.
#[derive(Debug, Default)]
pub struct Remnants {
    /// How many records there are.
    pub records: usize,
    /// The dossiers of those that were not committed yet.
    pub waiting: Vec<Number>,
    /// What is still there.
    pub found: Vec<Remnant>,
}

/// Searches a repository for what was destroyed, by what the records of any branch or tag say, and those that
/// wait to be committed: names of objects and of files.
///
/// # Errors
/// What libgit2 refuses.
pub fn remnants(open: &Open<'_>, today: Day) -> Result<Remnants, GitError> {
    let repository = open()?;
    let names = References::of(&repository)?;
    let mut records: BTreeMap<(Number, Option<ObjectId>), Destruction> = BTreeMap::new();
    for target in names.direct.values().copied().chain(names.detached) {
        let Ok(commit) = repository.find_object(target, None)?.peel_to_commit() else { continue };
        for (_, record) in records_in(open, &commit, today)? {
            records.insert((record.number.clone(), record.old_tip), record);
        }
    }
    let mut waiting = Vec::new();
    for record in beside(&repository, today)? {
        if let Entry::Vacant(place) = records.entry((record.number.clone(), record.old_tip)) {
            waiting.push(record.number.clone());
            place.insert(record);
        }
    }
    let odb = repository.odb()?;
    let mut found = Vec::new();
    for record in records.values() {
        let is_there = |id: &&ObjectId| Oid::from_bytes(&id.0).is_ok_and(|id| odb.exists(id));
        let objects = record.removed.iter().filter(is_there);
        found.extend(objects.map(|id| Remnant::Object(record.number.clone(), *id)));
        let tip = record.old_tip.iter().filter(is_there);
        found.extend(tip.map(|id| Remnant::Commit(record.number.clone(), *id)));
    }
    if let Some(top) = repository.workdir().filter(|_| !records.is_empty()) {
        found.extend(in_work_tree(&repository, top, &records.values().collect::<Vec<_>>())?);
    }
    for folder in nested(&repository) {
        // What can't be opened is told before a destruction.
        let Ok(other) = Repository::open(&folder) else { continue };
        let odb = other.odb()?;
        let path = folder.display().to_string();
        let is_there = |id: &ObjectId| Oid::from_bytes(&id.0).is_ok_and(|id| odb.exists(id));
        let has = |record: &&Destruction| record.removed.iter().chain(&record.old_tip).any(is_there);
        let numbers = records.values().filter(has).map(|record| record.number.clone());
        found.extend(numbers.map(|number| Remnant::Clone(number, path.clone())));
    }
    found.sort();
    found.dedup();
    Ok(Remnants { records: records.len(), waiting, found })
}

/// The records in the work tree, as far as they are whole.
fn beside(repository: &Repository, today: Day) -> Result<Vec<Destruction>, GitError> {
    let mut records = Vec::new();
    let head = repository.head().ok().and_then(|head| head.peel_to_commit().ok());
    let Some((top, head)) = repository.workdir().zip(head) else { return Ok(records) };
    for folder in offices(repository, head.tree_id())? {
        let Ok(text) = fs::read_to_string(top.join(folder).join(DESTRUCTIONS)) else { continue };
        let source = Arc::new(Source::new(DESTRUCTIONS, text));
        let read = read_destructions(&source, today).0.destructions;
        records.extend(read.into_iter().filter(Destruction::is_whole));
    }
    Ok(records)
}

/// What stands in the work tree. What git keeps as it stands there was found among the objects.
fn in_work_tree(
    repository: &Repository,
    top: &Path,
    records: &[&Destruction],
) -> Result<Vec<Remnant>, GitError> {
    let index = repository.index()?;
    let removed = records.iter().flat_map(|record| record.removed.iter().map(|id| (*id, &record.number)));
    let removed: HashMap<ObjectId, &Number> = removed.collect();
    let mut found = Vec::new();
    let walk = WalkDir::new(top).into_iter().filter_entry(|entry| entry.file_name() != ".git");
    for entry in walk.filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy();
        let within = entry.path().strip_prefix(top).unwrap_or(entry.path());
        let path = within.display().to_string();
        let called = records.iter().find(|record| is_called_after(&name, &record.number));
        found.extend(called.map(|record| Remnant::File(record.number.clone(), path.clone())));
        if !entry.file_type().is_file() {
            continue;
        }
        if is_bundle(entry.path()) {
            found.push(Remnant::History(path.clone()));
        }
        let length = entry.metadata().map(|metadata| metadata.len()).ok();
        let is_kept = index.get_path(within, 0).is_some_and(|kept| length == Some(kept.file_size.into()));
        if !is_kept && let Ok(id) = Oid::hash_file(ObjectType::Blob, entry.path()) {
            let number = removed.get(&object_id(id));
            found.extend(number.map(|number| Remnant::Copy((*number).clone(), path)));
        }
    }
    Ok(found)
}
