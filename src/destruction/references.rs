//! Every branch, tag, note and other name of a repository, and writing them all in one step.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use git2::{ObjectType, Oid, ReferenceType, Repository};

use crate::disk::{Mode, write_whole};
use crate::git::{GitError, object_id};
use crate::trail::ObjectId;

/// The names below which a destruction knows what to do.
const KNOWN: [&str; 4] = ["refs/heads/", "refs/tags/", "refs/notes/", "refs/remotes/"];
/// Where git keeps what was set aside.
pub(super) const STASH: &str = "refs/stash";
/// What was fetched of others: it comes back by itself, and holds what they have.
pub(super) const REMOTES: &str = "refs/remotes/";
/// Notes on commits, whose names they bear.
pub(super) const NOTES: &str = "refs/notes/";

/// The names of a repository and what they point at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct References {
    /// Each full name.
    pub direct: BTreeMap<String, Oid>,
    /// Names of names.
    pub symbolic: Vec<String>,
    /// Where `HEAD` points when it is no branch.
    pub detached: Option<Oid>,
}

impl References {
    /// Reads them all.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn of(repository: &Repository) -> Result<Self, GitError> {
        let mut all = Self::default();
        for reference in repository.references()? {
            let reference = reference?;
            let name = String::from_utf8_lossy(reference.name_bytes()).into_owned();
            match (reference.kind(), reference.target()) {
                (Some(ReferenceType::Direct), Some(target)) => _ = all.direct.insert(name, target),
                _ => all.symbolic.push(name),
            }
        }
        let head = repository.find_reference("HEAD")?;
        all.detached = head.target();
        Ok(all)
    }

    /// The names of which nobody here knows what they are for.
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        let all = self.direct.keys().map(String::as_str);
        all.filter(|name| *name != STASH && !KNOWN.iter().any(|known| name.starts_with(known)))
    }

    /// Where a branch of a server stood when it was last fetched or sent.
    #[must_use]
    pub fn fetched(&self, remote: &str, branch: &str) -> Option<ObjectId> {
        self.direct.get(&format!("{REMOTES}{remote}/{branch}")).map(|tip| object_id(*tip))
    }

    /// The text of `packed-refs`.
    fn packed(&self, repository: &Repository) -> String {
        let mut text = "# pack-refs with: peeled fully-peeled sorted \n".to_owned();
        for (name, target) in &self.direct {
            text.push_str(&format!("{target} {name}\n"));
            let tag = repository.find_object(*target, None).ok();
            let tag = tag.filter(|object| object.kind() == Some(ObjectType::Tag));
            if let Some(peeled) = tag.and_then(|tag| tag.peel(ObjectType::Any).ok()) {
                text.push_str(&format!("^{}\n", peeled.id()));
            }
        }
        text
    }

    /// Puts all of them in the place of all that are there. What stands in single files goes into the
    /// one of all first, as it is, so that the step from the old ones to the new is one rename.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn write(&self, repository: &Repository) -> Result<(), GitError> {
        let folder = repository.commondir().to_path_buf();
        let path = folder.join("packed-refs");
        let before = Self::of(repository)?;
        write_whole(&path, before.packed(repository).as_bytes(), Mode::Usual)?;
        for name in before.direct.keys() {
            remove_file(&folder.join(name))?;
        }
        write_whole(&path, self.packed(repository).as_bytes(), Mode::Usual)?;
        for name in before.symbolic.iter().filter(|name| name.starts_with(REMOTES)) {
            let target = repository.find_reference(name).ok();
            let target = target.and_then(|it| it.symbolic_target().ok().flatten().map(str::to_owned));
            if target.is_none_or(|target| !self.direct.contains_key(&target)) {
                remove_file(&folder.join(name))?;
            }
        }
        if let Some(detached) = self.detached {
            write_whole(&folder.join("HEAD"), format!("{detached}\n").as_bytes(), Mode::Usual)?;
        }
        Ok(())
    }
}

/// Takes a file away; that it is not there is well.
pub(super) fn remove_file(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(cause) if !matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Err(cause)
        }
        _ => Ok(()),
    }
}

/// The places of git's own locks for all of them.
pub(super) fn locks(repository: &Repository, references: &References) -> Vec<PathBuf> {
    let folder = repository.commondir();
    let fixed = ["index.lock", "HEAD.lock", "packed-refs.lock", "gc.pid.lock"];
    let fixed = fixed.into_iter().map(|name| folder.join(name));
    let objects = std::iter::once(folder.join("objects/maintenance.lock"));
    let named = references.direct.keys().map(|name| folder.join(format!("{name}.lock")));
    fixed.chain(objects).chain(named.filter(|path| path.parent().is_some_and(Path::is_dir))).collect()
}
