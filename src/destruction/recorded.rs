//! The destructions that a repository tells of.

use std::collections::BTreeMap;
use std::sync::Arc;

use git2::{Commit, Oid, Repository};

use super::charsets::text_of;
use super::plan::Open;
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
