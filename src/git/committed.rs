//! What a commit holds of single dossiers, looked up one by one while they are read.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use git2::Oid;

use super::pending::{compare, differing, files};
use super::tree::Trees;
use super::{Records, Result};
use crate::trail::{Change, ObjectId, RECORDS, subject_of};

/// The files of a commit, against which those that lie in the folder are held.
pub struct Committed {
    records: Mutex<Records>,
    commit: Option<ObjectId>,
    years: Mutex<HashMap<String, Arc<Year>>>,
}

/// What stands in the folder of a year: its files, and the folders of documents.
#[derive(Default)]
struct Year {
    files: HashMap<String, Oid>,
    folders: HashMap<String, Oid>,
}

impl Committed {
    /// The dossiers as they are in a commit; none without one.
    #[must_use]
    pub fn of(records: Records, commit: Option<ObjectId>) -> Self {
        Self { records: Mutex::new(records), commit, years: Mutex::default() }
    }

    /// What was changed in a dossier and its documents since then; of one that the commit lacks, that it
    /// is new.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub fn pending(&self, path: &str, root: &Path) -> Result<Vec<Change>> {
        let known = self.known(path)?;
        let folder = root.join(path.strip_suffix(".md").unwrap_or(path));
        let mut lying = Vec::new();
        if root.join(path).is_file() {
            lying.push((path.to_owned(), root.join(path)));
        }
        if folder.is_dir() && folder != root.join(path) {
            lying.extend(files(&folder, root)?);
        }
        let compared = lying.into_iter().map(|file| compare(file, &known)).collect::<Result<_>>()?;
        let differing = differing(compared, known);
        if differing.is_empty() {
            return Ok(Vec::new());
        }
        let records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(records.changes(differing, root)?.remove(path).unwrap_or_default())
    }

    fn known(&self, path: &str) -> Result<BTreeMap<String, Oid>> {
        let Some((folder, name)) = path.rsplit_once('/') else { return Ok(BTreeMap::new()) };
        let year = self.year(folder)?;
        let mut known = BTreeMap::new();
        known.extend(year.files.get(name).map(|id| (path.to_owned(), *id)));
        let documents = name.strip_suffix(".md").and_then(|name| Some((name, *year.folders.get(name)?)));
        if let Some((name, tree)) = documents {
            let records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
            known.extend(records.files_of(tree, &format!("{folder}/{name}/"))?);
        }
        Ok(known)
    }

    fn year(&self, folder: &str) -> Result<Arc<Year>> {
        let mut years = self.years.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(year) = years.get(folder) {
            return Ok(Arc::clone(year));
        }
        let records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        let year =
            Arc::new(self.commit.map(|commit| records.year(commit, folder)).transpose()?.unwrap_or_default());
        years.insert(folder.to_owned(), Arc::clone(&year));
        Ok(year)
    }
}

impl Records {
    /// The records, with the documents that belong to them, that are not the same in two commits.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn changed_between(&self, one: ObjectId, other: ObjectId) -> Result<HashSet<String>> {
        let odb = self.repository.odb()?;
        let mut trees = Trees::new(&odb);
        let mut folder = |commit| -> Result<Option<Oid>> {
            let tree = self.tree(commit)?;
            trees.folder(tree, &format!("{}{RECORDS}", self.prefix))
        };
        let (one, other) = (folder(one)?, folder(other)?);
        let mut found = Vec::new();
        trees.compare(one, other, &format!("{RECORDS}/"), &mut found)?;
        Ok(found.iter().map(|file| subject_of(&file.path).0.into_owned()).collect())
    }

    fn year(&self, commit: ObjectId, folder: &str) -> Result<Year> {
        let odb = self.repository.odb()?;
        let tree = self.tree(commit)?;
        let mut trees = Trees::new(&odb);
        let Some(tree) = trees.folder(tree, &format!("{}{folder}", self.prefix))? else {
            return Ok(Year::default());
        };
        let (folders, files) =
            trees.entries(tree)?.into_iter().partition::<Vec<_>, _>(|(_, _, is_folder)| *is_folder);
        let named =
            |entries: Vec<(String, Oid, bool)>| entries.into_iter().map(|(name, id, _)| (name, id)).collect();
        Ok(Year { files: named(files), folders: named(folders) })
    }

    fn files_of(&self, tree: Oid, path: &str) -> Result<Vec<(String, Oid)>> {
        let odb = self.repository.odb()?;
        let mut found = Vec::new();
        Trees::new(&odb).compare(None, Some(tree), path, &mut found)?;
        Ok(found.into_iter().filter_map(|file| Some((file.path, file.new?))).collect())
    }
}
