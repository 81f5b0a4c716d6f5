//! The destructions that a repository tells of, and what is still there of them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs;
use std::sync::Arc;

use git2::{Commit, Oid, Repository};
use walkdir::WalkDir;

use super::charsets::text_of;
use super::plan::Open;
use super::references::References;
use crate::calendar::Day;
use crate::case::Case;
use crate::dossier::Number;
use crate::git::{GitError, Records};
use crate::ledger::{Approval, DESTRUCTIONS, Destruction};
use crate::parse::{read_destructions, read_dossier};
use crate::register::{Register, Summary};
use crate::snapshot::{Snapshot, offices};
use crate::source::Source;
use crate::store::Store;
use crate::trail::ObjectId;

/// One destruction: all dossiers of one office that went together.
#[derive(Debug, Clone)]
pub struct Epoch {
    /// The folder of the office; empty for the top.
    pub folder: String,
    /// The last commit of the old history.
    pub old_tip: ObjectId,
    /// The commit that took its place.
    pub new_tip: ObjectId,
    /// The day.
    pub date: Day,
    /// The records, one a dossier.
    pub records: Vec<Destruction>,
}

impl Epoch {
    /// The dossiers.
    #[must_use]
    pub fn numbers(&self) -> Vec<Number> {
        self.records.iter().map(|record| record.number.clone()).collect()
    }
}

/// The records in a commit, each with the folder of its office. What is wrong with the file is found when
/// the records are judged.
///
/// # Errors
/// What libgit2 refuses.
pub fn records_in(
    open: &Open<'_>,
    commit: &Commit<'_>,
    today: Day,
) -> Result<Vec<(String, Destruction)>, GitError> {
    let repository = open()?;
    let mut records = Vec::new();
    for folder in offices(&repository, commit.tree_id())? {
        let store = Store::of(Snapshot::new(open()?, commit.tree_id(), &folder)?);
        if let Ok(Ok(source)) = store.read(DESTRUCTIONS) {
            let read = read_destructions(&source, today).0.destructions;
            records.extend(read.into_iter().map(|record| (folder.clone(), record)));
        }
    }
    Ok(records)
}

/// The agreements in one version of the file of the destructions.
///
/// # Errors
/// What libgit2 refuses.
pub(super) fn approvals_in(repository: &Repository, file: Oid) -> Result<Vec<Approval>, GitError> {
    let blob = repository.find_blob(file)?;
    let Ok(text) = String::from_utf8(blob.content().to_vec()) else { return Ok(Vec::new()) };
    let source = Arc::new(Source::new(DESTRUCTIONS, text));
    Ok(read_destructions(&source, Day::MAX).0.approvals)
}

/// The destructions that records tell of, as far as they say all that is needed.
#[must_use]
pub fn epochs(records: Vec<(String, Destruction)>) -> Vec<Epoch> {
    let mut epochs: BTreeMap<(String, ObjectId, ObjectId), Epoch> = BTreeMap::new();
    for (folder, record) in records.into_iter().filter(|(_, record)| record.is_whole()) {
        let (Some(old_tip), Some(new_tip), Some(date)) = (record.old_tip, record.new_tip, record.date) else {
            continue;
        };
        let key = (folder.clone(), old_tip, new_tip);
        let epoch =
            epochs.entry(key).or_insert(Epoch { folder, old_tip, new_tip, date, records: Vec::new() });
        epoch.records.push(record);
    }
    epochs.into_values().collect()
}

/// What is still there of something that was destroyed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remnant {
    /// A version of the dossier or a document.
    Object(Number, ObjectId),
    /// The last commit of the old history.
    Commit(Number, ObjectId),
    /// A file that is called after it.
    File(Number, String),
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
    if let Some(top) = repository.workdir() {
        let numbers: Vec<&Number> = records.values().map(|record| &record.number).collect();
        let walk = WalkDir::new(top).into_iter().filter_entry(|entry| entry.file_name() != ".git");
        for entry in walk.filter_map(Result::ok) {
            let name = entry.file_name().to_string_lossy();
            let number = numbers.iter().find(|number| is_called_after(&name, number));
            let path = entry.path().strip_prefix(top).unwrap_or(entry.path()).display().to_string();
            found.extend(number.map(|number| Remnant::File((*number).clone(), path)));
        }
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

/// Whether a file bears a number, and not a longer one.
#[must_use]
pub fn is_called_after(name: &str, number: &Number) -> bool {
    let is_digit = |text: &str, at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let mut places = name.match_indices(number.as_str());
    places.any(|(at, found)| {
        let is_longer = is_digit(name, at + found.len()) || at > 0 && is_digit(name, at - 1);
        !is_longer
    })
}

/// A dossier that somebody removed without destroying it, as it was where it said most; none when there
/// never was one.
///
/// # Errors
/// What libgit2 refuses.
pub fn last_said(
    records: &Records,
    tip: ObjectId,
    number: &Number,
    register: &Register,
) -> Result<Option<Summary>, GitError> {
    let versions = records.versions(tip, &[number.path()])?;
    let mut best: Option<Summary> = None;
    let mut most = 0;
    for (path, version) in versions.own.keys() {
        let blob = records.repository().find_blob(Oid::from_bytes(&version.0)?)?;
        let Some(text) = text_of(blob.content()) else { continue };
        let source = Arc::new(Source::new(path.as_str(), text));
        let (dossier, _) = read_dossier(&source, number.as_str(), &register.regulations, register.today);
        let case = Case::new(&dossier, &register.regulations, &register.people, register.today);
        if let Some(case) = case.filter(|_| best.is_none() || dossier.course.len() >= most) {
            most = dossier.course.len();
            best = Some(Summary::of(&case, &[]));
        }
    }
    Ok(best)
}
