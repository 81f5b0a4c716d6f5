//! Files of no dossier that are copies of what goes with one, or of a whole history.

use std::collections::HashSet;

use ahash::AHashSet;
use git2::{ObjectType, Oid};

/// By what a file of no dossier was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// It says it.
    Text,
    /// Its name says it.
    Name,
    /// It is, byte for byte, a version or a document of a dossier that goes.
    Copy,
    /// It holds a history, in which nothing can be searched.
    History,
}

/// The files that are met while a history is rewritten.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// Those that stay and belong to no dossier.
    pub(super) elsewhere: HashSet<Oid>,
    of_staying: AHashSet<Oid>,
    of_going: AHashSet<Oid>,
}

impl Files {
    pub(super) fn stays(&mut self, id: Oid, is_of_a_dossier: bool) {
        match is_of_a_dossier {
            true => _ = self.of_staying.insert(id),
            false => _ = self.elsewhere.insert(id),
        }
    }

    /// A file goes with its dossier.
    pub(super) fn goes(&mut self, id: Oid) {
        self.of_going.insert(id);
    }

    /// What stays elsewhere although it goes with a dossier. What a dossier that stays holds too is its own,
    /// and an empty file says nothing.
    pub(super) fn copies(&self) -> HashSet<Oid> {
        let empty = Oid::hash_object(ObjectType::Blob, b"").ok();
        let copies = self.of_going.iter().filter(|id| self.elsewhere.contains(*id));
        copies.filter(|id| !self.of_staying.contains(*id) && Some(**id) != empty).copied().collect()
    }
}
