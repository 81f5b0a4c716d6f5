//! The folders of the repository, as git's trees.
//!
//! A year's folder of a large office has thousands of names and changes with every commit. So a
//! tree is kept as the bytes that git hashes; a change is made in place; hashing goes on from the
//! last point that did not change; and a tree is stored as what differs from an earlier one.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use sha1::{Digest, Sha1};

use crate::git::pack::{Delta, Difference, ObjectKind, Pack, Place, Whole};
use crate::trail::ObjectId;

/// After so many versions a tree is stored whole again.
const VERSIONS: usize = 1024;
/// The digest of a tree is kept at every so many bytes.
const CHECKPOINT: usize = 4096;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    File,
    Folder,
}

impl Mode {
    fn text(self) -> &'static str {
        match self {
            Self::File => "100644",
            Self::Folder => "40000",
        }
    }
}

/// One folder.
#[derive(Debug, Default)]
struct Tree {
    /// The entries, as git stores them and in its order: mode, space, name, zero, id.
    bytes: Vec<u8>,
    /// Where each entry begins.
    starts: Vec<u32>,
    /// The digest of the header and of so many checkpoints' bytes; empty when the size changed.
    digests: Vec<Sha1>,
    /// The versions since the last whole one: place in the pack, size.
    versions: Vec<(Place, u32)>,
    changes: Vec<Change>,
}

#[derive(Debug)]
struct Change {
    /// The version that has it first.
    version: usize,
    name: String,
    mode: Mode,
    is_new: bool,
}

impl Tree {
    fn set(&mut self, name: &str, mode: Mode, id: ObjectId) {
        let found = self.find(name, mode);
        let is_new = found.is_err();
        match found {
            Ok(index) => {
                let end = self.end(index);
                self.bytes[end - 20..end].copy_from_slice(&id.0);
                let kept = self.start(index) / CHECKPOINT + 1;
                self.digests.truncate(kept);
            }
            Err(index) => {
                let entry = [mode.text().as_bytes(), b" ", name.as_bytes(), b"\0", &id.0].concat();
                let at = if index == self.starts.len() { self.bytes.len() } else { self.start(index) };
                let length = u32::try_from(entry.len()).expect("a name is short");
                self.bytes.splice(at..at, entry);
                self.starts.insert(index, u32::try_from(at).expect("a tree stays below 4 GiB"));
                self.starts[index + 1..].iter_mut().for_each(|start| *start += length);
                self.digests.clear();
            }
        }
        self.changes.push(Change { version: self.versions.len(), name: name.to_owned(), mode, is_new });
    }

    fn start(&self, index: usize) -> usize {
        self.starts[index] as usize
    }

    fn end(&self, index: usize) -> usize {
        self.starts.get(index + 1).map_or(self.bytes.len(), |start| *start as usize)
    }

    /// Where an entry stands, or would stand: git sorts a folder as if its name ended in a slash.
    fn find(&self, name: &str, mode: Mode) -> Result<usize, usize> {
        let slash = |mode| if mode == Mode::Folder { &b"/"[..] } else { b"" };
        let wanted = || name.bytes().chain(slash(mode).iter().copied());
        self.starts.binary_search_by(|start| {
            let entry = &self.bytes[*start as usize..];
            let is_folder = entry.starts_with(Mode::Folder.text().as_bytes());
            let from = if is_folder { Mode::Folder } else { Mode::File };
            let name = entry[from.text().len() + 1..].iter().copied().take_while(|byte| *byte != 0);
            name.chain(slash(from).iter().copied()).cmp(wanted())
        })
    }

    fn id(&mut self) -> ObjectId {
        if self.digests.is_empty() {
            self.digests.push(ObjectKind::Tree.digest(self.bytes.len()));
        }
        let mut done = (self.digests.len() - 1) * CHECKPOINT;
        let mut digest = self.digests[self.digests.len() - 1].clone();
        while self.bytes.len() - done >= CHECKPOINT {
            digest.update(&self.bytes[done..done + CHECKPOINT]);
            done += CHECKPOINT;
            self.digests.push(digest.clone());
        }
        ObjectId(digest.chain_update(&self.bytes[done..]).finalize().into())
    }

    /// Appends this version to the pack.
    fn write(&mut self, pack: &mut Pack) -> io::Result<ObjectId> {
        let id = self.id();
        if self.versions.len() == VERSIONS {
            self.versions.clear();
            self.changes.clear();
        }
        let version = self.versions.len();
        let place = if version == 0 {
            self.changes.clear();
            pack.append(&Whole::named(id, ObjectKind::Tree, &self.bytes))?
        } else {
            // The base is the version whose number lacks the lowest bit of this one's: few changes
            // lie between the two, and no chain is longer than the number has bits.
            let base = version & (version - 1);
            let (place, size) = self.versions[base];
            pack.append_difference(&Difference::new(id, &self.delta(base, size)), place)?
        };
        self.versions.push((place, u32::try_from(self.bytes.len()).expect("a tree stays below 4 GiB")));
        Ok(id)
    }

    fn delta(&self, base: usize, size: u32) -> Delta {
        let later = self.changes.iter().rev().take_while(|change| change.version > base);
        let mut changed: BTreeMap<usize, bool> = BTreeMap::new();
        for change in later {
            let index = self.find(&change.name, change.mode).expect("a changed entry is there");
            *changed.entry(index).or_default() |= change.is_new;
        }
        let mut delta = Delta::new(size, self.bytes.len());
        let mut at = 0;
        for (index, is_new) in changed {
            let end = self.end(index);
            let from = if is_new { self.start(index) } else { end - 20 };
            delta.copy(from - at);
            delta.insert(&self.bytes[from..end]);
            if !is_new {
                delta.skip(20);
            }
            at = end;
        }
        delta.copy(self.bytes.len() - at);
        delta
    }
}

/// All folders, by their path; the root's is empty.
#[derive(Debug, Default)]
pub(super) struct Folders {
    trees: BTreeMap<String, Tree>,
    /// The folders that changed since they were written: the deepest come last.
    changed: BTreeSet<(usize, String)>,
}

impl Folders {
    /// Puts a file at a path.
    pub(super) fn put(&mut self, path: &str, id: ObjectId) {
        self.set(path, Mode::File, id);
    }

    fn set(&mut self, path: &str, mode: Mode, id: ObjectId) {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let depth = if folder.is_empty() { 0 } else { 1 + folder.matches('/').count() };
        self.trees.entry(folder.to_owned()).or_default().set(name, mode, id);
        self.changed.insert((depth, folder.to_owned()));
    }

    /// Appends the folders that changed, the deepest first, and returns the root's id.
    pub(super) fn write(&mut self, pack: &mut Pack) -> io::Result<Option<ObjectId>> {
        while let Some((_, path)) = self.changed.pop_last() {
            let tree = self.trees.get_mut(&path).expect("what changed is there");
            let id = tree.write(pack)?;
            if path.is_empty() {
                return Ok(Some(id));
            }
            self.set(&path, Mode::Folder, id);
        }
        Ok(None)
    }
}
