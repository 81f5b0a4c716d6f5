//! What lies in the folder, held against a commit.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use git2::{ObjectType, Oid};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::compare::document_change;
use super::staged::staged;
use super::tree::{Trees, blob};
use super::{Records, Result, object_id, oid};
use crate::parse::{LARGEST_FILE, Version};
use crate::trail::{Change, DOSSIERS, FileKind, ObjectId, PEOPLE, RECORDS, subject_of};

impl Records {
    /// The paths below `root`, in order, of the files of the records that are not as they are in a
    /// commit: changed, new or gone.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub fn differing(&self, commit: Option<ObjectId>, root: &Path) -> Result<Vec<String>> {
        Ok(self.differences(commit, root, None)?.into_keys().collect())
    }

    /// The dossiers and the people that git keeps, or is about to, and that do not lie below `root`, in
    /// order: left out of a sparse checkout, or deleted by hand. Those of `read` lie there.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn absent(&self, root: &Path, read: &HashSet<&str>) -> Result<Vec<String>> {
        let absent = self.tracked(|path| is_absent(path, root, read))?;
        if absent.is_empty() {
            return Ok(absent);
        }
        let come = came(root, &self.tracked(|_| true)?);
        let tip = self.tip()?;
        let mut unknown = Vec::new();
        for path in absent {
            let text = tip.map(|commit| self.committed_text(commit, &path)).transpose()?.flatten();
            let stands_in = |text: &String| come.iter().any(|new| says_all(new, text));
            if !text.as_ref().is_some_and(stands_in) {
                unknown.push(path);
            }
        }
        Ok(unknown)
    }

    /// The paths of what git keeps, or is about to, of which it is asked.
    fn tracked(&self, is_asked: impl Fn(&str) -> bool) -> Result<Vec<String>> {
        let asked = |path: &[u8]| {
            let path = std::str::from_utf8(path).ok()?.strip_prefix(&self.prefix)?;
            is_asked(path).then(|| path.to_owned())
        };
        if let Some(paths) = staged(&self.repository().path().join("index"), asked) {
            return Ok(paths);
        }
        let paths = self.tip()?.map(|tip| self.paths(tip)).transpose()?.unwrap_or_default();
        Ok(paths.into_iter().filter(|path| is_asked(path)).collect())
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
        let tree = self.repository.find_commit(oid(commit)?)?.tree_id();
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

/// Whether a path is that of a dossier or of the people, and nothing that lies below `root`. Those of `read`
/// lie there.
#[must_use]
pub fn is_absent(path: &str, root: &Path, read: &HashSet<&str>) -> bool {
    let names_people = FileKind::of(path) == FileKind::Dossier || path == PEOPLE;
    // What a link leads to is not read.
    let is_here = || root.join(path).symlink_metadata().is_ok_and(|metadata| metadata.is_file());
    names_people && !read.contains(path) && !is_here()
}

/// The lines of each dossier that git does not know yet.
fn came(root: &Path, kept: &[String]) -> Vec<HashSet<String>> {
    let kept: HashSet<&str> = kept.iter().map(String::as_str).collect();
    let files = WalkDir::new(root.join(DOSSIERS)).into_iter().filter_map(std::result::Result::ok);
    let paths = files.filter_map(|file| {
        let path = file.path().strip_prefix(root).ok()?.to_str()?.replace('\\', "/");
        let is_new = FileKind::of(&path) == FileKind::Dossier && !kept.contains(path.as_str());
        is_new.then(|| file.into_path())
    });
    let texts = paths.filter_map(|path| fs::read_to_string(path).ok());
    texts.map(|text| text.lines().map(str::to_owned).collect()).collect()
}

/// Whether a dossier says all that another said but its number, so that it names whom that named.
fn says_all(new: &HashSet<String>, old: &str) -> bool {
    let mut said = old.lines().filter(|line| !line.starts_with("nummer:")).peekable();
    said.peek().is_some() && said.all(|line| new.contains(line))
}
