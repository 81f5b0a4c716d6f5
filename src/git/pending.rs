//! What lies in the folder, held against a commit.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use git2::{ObjectType, Oid};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::compare::document_change;
use super::tree::{Trees, blob};
use super::{Records, Result, object_id};
use crate::parse::{LARGEST_FILE, Version};
use crate::trail::{Change, FileKind, ObjectId, RECORDS, subject_of};

impl Records {
    /// The paths below `root`, in order, of the files of the records that are not as they are in a
    /// commit: changed, new or gone.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub fn differing(&self, commit: Option<ObjectId>, root: &Path) -> Result<Vec<String>> {
        Ok(self.differences(commit, root, None)?.into_keys().collect())
    }

    /// What was changed in each file of the records, and the documents that belong to it, since a
    /// commit. `only` leaves it at one file.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub fn pending(
        &self,
        commit: Option<ObjectId>,
        root: &Path,
        only: Option<&str>,
    ) -> Result<BTreeMap<String, Vec<Change>>> {
        self.changes(self.differences(commit, root, only)?, root)
    }

    /// What was changed in each file, of those that differ.
    pub(super) fn changes(
        &self,
        differing: BTreeMap<String, Option<Oid>>,
        root: &Path,
    ) -> Result<BTreeMap<String, Vec<Change>>> {
        let mut pending: BTreeMap<String, Vec<Change>> = BTreeMap::new();
        for (path, committed) in differing {
            let (subject, document) = subject_of(&path);
            let changes = match document {
                Some(name) => {
                    let file = root.join(&path);
                    let now = file.is_file().then(|| Oid::hash_file(ObjectType::Blob, &file)).transpose()?;
                    let change = document_change(name, committed.map(object_id), now.map(object_id));
                    change.into_iter().collect()
                }
                None => self.file_changes(committed, root, &path)?,
            };
            pending.entry(subject.into_owned()).or_default().extend(changes);
        }
        Ok(pending)
    }

    /// The files that differ, with what each is in the commit.
    fn differences(
        &self,
        commit: Option<ObjectId>,
        root: &Path,
        only: Option<&str>,
    ) -> Result<BTreeMap<String, Option<Oid>>> {
        let is_meant = |path: &str| only.is_none_or(|only| subject_of(path).0 == only);
        let mut known = self.listing(commit)?;
        known.retain(|path, _| is_meant(path));
        let meant = files(&root.join(RECORDS), root)?.into_par_iter().filter(|(path, _)| is_meant(path));
        let compared = meant.map(|file| compare(file, &known)).collect::<Result<_>>()?;
        Ok(differing(compared, known))
    }

    fn file_changes(&self, committed: Option<Oid>, root: &Path, path: &str) -> Result<Vec<Change>> {
        let odb = self.repository.odb()?;
        let before = committed.map(|id| blob(&odb, id)).transpose()?.flatten();
        let file = root.join(path);
        let is_small = fs::metadata(&file).is_ok_and(|it| it.is_file() && it.len() <= LARGEST_FILE);
        let after = if is_small { Some(fs::read(&file)?) } else { None };
        let text = |bytes: Option<Vec<u8>>| bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        Ok(Version::changes(FileKind::of(path), text(before).as_deref(), text(after).as_deref()))
    }

    /// Every file of the records in a commit.
    pub(super) fn listing(&self, commit: Option<ObjectId>) -> Result<BTreeMap<String, Oid>> {
        let Some(commit) = commit else { return Ok(BTreeMap::new()) };
        let tree = self.tree(commit)?;
        let odb = self.repository.odb()?;
        let mut trees = Trees::new(&odb);
        let folder = trees.folder(tree, &format!("{}{RECORDS}", self.prefix))?;
        let mut found = Vec::new();
        trees.compare(None, folder, &format!("{RECORDS}/"), &mut found)?;
        Ok(found.into_iter().filter_map(|file| Some((file.path, file.new?))).collect())
    }
}

/// Whether a file is as it was committed.
pub(super) fn compare(
    (path, file): (String, PathBuf),
    known: &BTreeMap<String, Oid>,
) -> Result<(String, bool)> {
    let same = match known.get(&path) {
        Some(id) => is_same(&fs::read(file)?, *id)?,
        None => false,
    };
    Ok((path, same))
}

/// What is not as it was committed, with what that was: `known`, of which the rest is gone.
pub(super) fn differing(
    compared: Vec<(String, bool)>,
    mut known: BTreeMap<String, Oid>,
) -> BTreeMap<String, Option<Oid>> {
    let mut differing = BTreeMap::new();
    for (path, same) in compared {
        let committed = known.remove(&path);
        if !same {
            differing.insert(path, committed);
        }
    }
    differing.extend(known.into_iter().map(|(path, id)| (path, Some(id))));
    differing
}

/// The plain files below a folder, by their path within the repository's.
pub(super) fn files(below: &Path, root: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in WalkDir::new(below) {
        let entry = entry.map_err(std::io::Error::from)?;
        if !entry.file_type().is_file() {
            continue;
        }
        let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
        found.push((below.to_string_lossy().replace('\\', "/"), entry.into_path()));
    }
    Ok(found)
}

/// Whether bytes are a blob's, also when git turned its line ends into those of Windows.
fn is_same(bytes: &[u8], id: Oid) -> Result<bool> {
    if Oid::hash_object(ObjectType::Blob, bytes)? == id {
        return Ok(true);
    }
    if !bytes.windows(2).any(|pair| pair == b"\r\n") {
        return Ok(false);
    }
    let mut unix = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        if *byte != b'\r' || bytes.get(at + 1) != Some(&b'\n') {
            unix.push(*byte);
        }
    }
    Ok(Oid::hash_object(ObjectType::Blob, &unix)? == id)
}
