//! What is known of the branches of others: they are as somebody fetched them last. Nothing is fetched.

use std::collections::BTreeMap;

use git2::{ErrorCode, Oid};

use super::commits::tree_of;
use super::tree::{Trees, text};
use super::{Records, Result, object_id, oid};
use crate::trail::{FileKind, ObjectId, RECORDS};

/// A branch of others, and what it brings that we don't have.
#[derive(Debug)]
pub struct Known {
    /// What people call it: `origin/main`.
    pub name: String,
    /// Its last commit.
    pub tip: ObjectId,
    /// The dossiers that it got since our history parted from it: their texts by their paths.
    pub dossiers: BTreeMap<String, String>,
}

impl Records {
    /// The main branches of the remotes, and the branch that ours follows, as far as they go on
    /// beside `ours`.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn known_elsewhere(&self, ours: Option<ObjectId>) -> Result<Vec<Known>> {
        let mut branches: BTreeMap<Oid, String> = BTreeMap::new();
        for reference in self.repository.references_glob("refs/remotes/*/main")?.flatten() {
            let name = reference.shorthand().unwrap_or_default().to_owned();
            branches.insert(reference.peel_to_commit()?.id(), name);
        }
        if let Some((tip, name)) = self.followed() {
            branches.insert(tip, name);
        }
        branches.into_iter().map(|(tip, name)| self.known(ours, tip, name)).collect()
    }

    /// The branch that the current one follows.
    fn followed(&self) -> Option<(Oid, String)> {
        let head = self.repository.head().ok()?;
        let followed = self.repository.branch_upstream_name(head.name().ok()?).ok()?;
        let followed = self.repository.find_reference(followed.as_str().ok()?).ok()?;
        let name = followed.shorthand().ok()?.to_owned();
        Some((followed.peel_to_commit().ok()?.id(), name))
    }

    fn known(&self, ours: Option<ObjectId>, tip: Oid, name: String) -> Result<Known> {
        let parted = match ours.map(oid).transpose()?.map(|ours| self.repository.merge_base(ours, tip)) {
            Some(Err(error)) if error.code() == ErrorCode::NotFound => None,
            parted => parted.transpose()?,
        };
        let odb = self.repository.odb()?;
        let mut trees = Trees::new(&odb);
        let folder = format!("{}{RECORDS}", self.prefix);
        let mut root = |commit: Oid| -> Result<Option<Oid>> {
            trees.folder(tree_of(&self.repository, commit)?, &folder)
        };
        let (before, after) = (parted.map(&mut root).transpose()?.flatten(), root(tip)?);
        let mut found = Vec::new();
        trees.compare(before, after, &format!("{RECORDS}/"), &mut found)?;
        let mut dossiers = BTreeMap::new();
        for file in found.into_iter().filter(|file| FileKind::of(&file.path) == FileKind::Dossier) {
            if let (None, Some(new)) = (file.old, file.new) {
                dossiers.extend(text(&odb, new)?.map(|text| (file.path, text)));
            }
        }
        Ok(Known { name, tip: object_id(tip), dossiers })
    }

    /// The paths of the files of the records in a commit.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn paths(&self, commit: ObjectId) -> Result<Vec<String>> {
        Ok(self.listing(Some(commit))?.into_keys().collect())
    }
}
