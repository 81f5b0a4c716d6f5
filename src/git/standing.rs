//! The files by which commits are judged, as they stood in one.

use std::sync::Arc;

use git2::{ObjectType, Oid, Repository, TreeWalkMode, TreeWalkResult};

use super::commits::{follows, links, said};
use super::tree::text;
use super::walk::order;
use super::{Records, Result, object_id, oid};
use crate::source::Source;
use crate::trail::{ObjectId, PEOPLE};

/// What tells whether these files are the same in two commits.
pub type StandingKey = [Option<ObjectId>; 2];

/// The folder of the versions of the regulation.
const REGULATION: &str = "records/regulation";
/// The folder of the annual reports.
const REPORTS: &str = "records/reports";

impl Records {
    /// The names of people.yaml and of the folder of the regulation in a commit.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn standing(&self, commit: ObjectId) -> Result<StandingKey> {
        let tree = self.repository.find_tree(self.tree(commit)?)?;
        let at = |path: &str| {
            let entry = tree.get_path(format!("{}{path}", self.prefix).as_ref());
            entry.ok().map(|entry| object_id(entry.id()))
        };
        Ok([at(PEOPLE), at(REGULATION)])
    }

    /// The text of people.yaml of this name; none when it is no text.
    ///
    /// # Errors
    /// [`super::GitError::Missing`] when it is not there, and what libgit2 refuses.
    pub fn people_of(&self, id: ObjectId) -> Result<Option<Arc<Source>>> {
        let text = text(&self.repository.odb()?, oid(id)?)?;
        Ok(text.map(|text| Arc::new(Source::new(PEOPLE, text))))
    }

    /// The versions of the regulation in a folder of this name, by their paths; none for what is no text.
    ///
    /// # Errors
    /// As for [`Records::people_of`].
    pub fn regulations_of(&self, folder: ObjectId) -> Result<Vec<(String, Option<Arc<Source>>)>> {
        self.texts_of(oid(folder)?, REGULATION)
    }

    /// The first of the commits that a commit follows; none for the first of all.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn first_parent(&self, commit: ObjectId) -> Result<Option<ObjectId>> {
        let (_, parents) = links(&self.repository, oid(commit)?)?;
        Ok(parents.first().copied().map(object_id))
    }

    /// The annual reports in a commit.
    ///
    /// # Errors
    /// As for [`Records::people_of`].
    pub fn reports(&self, commit: ObjectId) -> Result<Vec<Arc<Source>>> {
        let tree = self.repository.find_tree(self.tree(commit)?)?;
        let folder = tree.get_path(format!("{}{REPORTS}", self.prefix).as_ref());
        let Ok(folder) = folder else { return Ok(Vec::new()) };
        let reports = self.texts_of(folder.id(), REPORTS)?;
        Ok(reports.into_iter().filter_map(|(_, text)| text).collect())
    }

    /// The folder of the annual reports in a commit; none where there is none.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn reports_folder(&self, commit: ObjectId) -> Result<Option<ObjectId>> {
        let tree = self.repository.find_tree(self.tree(commit)?)?;
        let entry = tree.get_path(format!("{}{REPORTS}", self.prefix).as_ref());
        Ok(entry.ok().map(|entry| object_id(entry.id())))
    }

    /// The text of a file in a commit; none where there is none, or it is no text.
    ///
    /// # Errors
    /// As for [`Records::people_of`].
    pub fn committed_text(&self, commit: ObjectId, path: &str) -> Result<Option<String>> {
        let tree = self.repository.find_tree(self.tree(commit)?)?;
        let Ok(entry) = tree.get_path(format!("{}{path}", self.prefix).as_ref()) else { return Ok(None) };
        match entry.kind() {
            Some(ObjectType::Blob) => text(&self.repository.odb()?, entry.id()),
            _ => Ok(None),
        }
    }

    /// Whether a commit follows another, at whatever distance.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn follows(&self, commit: ObjectId, ancestor: ObjectId) -> Result<bool> {
        follows(&self.repository, oid(commit)?, oid(ancestor)?)
    }

    fn texts_of(&self, folder: Oid, path: &str) -> Result<Vec<(String, Option<Arc<Source>>)>> {
        let Ok(tree) = self.repository.find_tree(folder) else { return Ok(Vec::new()) };
        let mut files = Vec::new();
        tree.walk(TreeWalkMode::PreOrder, |_, entry| {
            let name = entry.name().unwrap_or_default();
            if entry.kind() == Some(ObjectType::Blob) && name.ends_with(".md") {
                files.push((format!("{path}/{name}"), entry.id()));
            }
            TreeWalkResult::Skip
        })?;
        let odb = self.repository.odb()?;
        let read = files.into_iter().map(|(path, id)| {
            let text = text(&odb, id)?.map(|text| Arc::new(Source::new(path.clone(), text)));
            Ok((path, text))
        });
        read.collect()
    }

    /// What people call the branches and tags that are here.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn reference_names(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for reference in self.repository.references()?.flatten() {
            let name = String::from_utf8_lossy(reference.name_bytes()).into_owned();
            let own = ["refs/heads/", "refs/tags/", "refs/remotes/"];
            names.extend(own.iter().find_map(|start| name.strip_prefix(start)).map(str::to_owned));
        }
        Ok(names)
    }

    /// What the tags say that are here, each with the name of its tag.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn tag_messages(&self) -> Result<Vec<(String, String)>> {
        let mut messages = Vec::new();
        for reference in self.repository.references_glob("refs/tags/*")?.flatten() {
            let name = String::from_utf8_lossy(reference.name_bytes()).replace("refs/tags/", "");
            let said = reference.target().map(|id| tag_messages(&self.repository, id));
            messages.extend(said.into_iter().flatten().map(|said| (name.clone(), said)));
        }
        Ok(messages)
    }

    /// When a commit was made, by its committer's clock, in seconds since 1970; none when it is not here.
    #[must_use]
    pub fn seconds_of(&self, commit: ObjectId) -> Option<i64> {
        let (commit, ..) = said(&self.repository, oid(commit).ok()?).ok()?;
        Some(commit.committed.seconds)
    }

    /// The last moment that a commit or one before it states.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn latest_before(&self, commit: ObjectId) -> Result<i64> {
        let mut latest = i64::MIN;
        for id in order(self, None, commit)? {
            latest = latest.max(said(&self.repository, id)?.0.committed.seconds);
        }
        Ok(latest)
    }
}

/// What a tag says, and each tag that it is put on; nothing for a commit.
#[must_use]
pub fn tag_messages(repository: &Repository, id: Oid) -> Vec<String> {
    let mut said = Vec::new();
    let mut next = repository.find_tag(id).ok();
    while let Some(tag) = next {
        said.push(String::from_utf8_lossy(tag.message_bytes().unwrap_or_default()).into_owned());
        next = repository.find_tag(tag.target_id()).ok();
    }
    said
}
