//! Reads the objects of a repository: those in packs by ourselves, for that takes a fraction of what
//! libgit2 takes, and all others through it.

use std::io;
use std::sync::Arc;

use git2::{ObjectType, Odb, Oid, Repository};

use crate::git::pack::{Object, ObjectKind, Packs};
use crate::git::{GitError, object_id};

/// The objects of a repository.
pub(super) struct Reader<'r> {
    odb: Odb<'r>,
    packs: Packs,
}

impl<'r> Reader<'r> {
    /// Opens the store of a repository.
    pub(super) fn new(repository: &'r Repository) -> Result<Self, GitError> {
        let packs = Packs::open([repository.commondir().join("objects/pack")])?;
        Ok(Self { odb: repository.odb()?, packs })
    }

    /// Reads an object.
    pub(super) fn read(&mut self, id: Oid) -> Result<Object, GitError> {
        // What is broken libgit2 tells.
        if let Ok(Some(object)) = self.packs.read(object_id(id)) {
            return Ok(object);
        }
        let object = self.odb.read(id)?;
        let kind = match object.kind() {
            ObjectType::Commit => ObjectKind::Commit,
            ObjectType::Tree => ObjectKind::Tree,
            ObjectType::Tag => ObjectKind::Tag,
            ObjectType::Blob => ObjectKind::Blob,
            _ => return Err(io::Error::from(io::ErrorKind::InvalidData).into()),
        };
        Ok(Object { kind, bytes: Arc::new(object.data().to_vec()) })
    }

    pub(super) fn packs(&self) -> &Packs {
        &self.packs
    }
}
