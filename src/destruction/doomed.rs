//! What goes: the files of the dossiers, by where they stand and what they say there.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap, HashSet};

use ahash::{AHashMap, AHashSet};
use git2::Oid;

use crate::trail::Versions;

/// The files that go, as folders within folders, so that a tree is only looked through where one may be.
#[derive(Debug, Default)]
pub struct Doomed {
    folders: Vec<Folder>,
    /// What files of no dossier say that goes, wherever they stand.
    besides: HashSet<Oid>,
}

#[derive(Debug, Default)]
struct Folder {
    below: HashMap<Vec<u8>, usize>,
    files: AHashMap<Vec<u8>, File>,
    /// How the folders of their documents are called.
    documents: AHashSet<Vec<u8>>,
}

#[derive(Debug, Default)]
struct File {
    /// What it says, and which of the dossiers it is.
    versions: HashMap<Oid, usize>,
    owner: usize,
    /// Whether no other file ever stood there.
    alone: bool,
}

/// A folder in which something may go.
pub(super) type Place = usize;

/// A tree, which folder it is of those in which something goes, and what it is to the records.
pub(super) type Spot = (Oid, Option<Place>, Part);

/// What a folder is to the records of an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// None of them.
    Other,
    /// The folder of all records.
    Records,
    /// That of the dossiers, or one in it.
    Dossiers,
}

impl Part {
    /// What a folder in it is.
    pub(super) fn below(self, name: &[u8]) -> Self {
        match (self, name) {
            (Self::Dossiers, _) | (Self::Records, b"complaints") => Self::Dossiers,
            (_, b"records") => Self::Records,
            _ => Self::Other,
        }
    }

    /// Whether a file in it has a term of its own: a dossier with its documents, and who people are.
    pub(super) fn owns(self, entry: &Entry<'_>) -> bool {
        match self {
            Self::Dossiers => true,
            Self::Records => entry.name == b"people.yaml",
            Self::Other => false,
        }
    }
}

/// One line of a tree.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'t> {
    pub(super) mode: &'t [u8],
    pub(super) name: &'t [u8],
    pub(super) id: Oid,
}

impl<'t> Entry<'t> {
    pub(super) fn is_folder(&self) -> bool {
        self.mode.first() == Some(&b'4')
    }

    pub(super) fn is_file(&self) -> bool {
        self.mode.starts_with(b"10") || self.mode.starts_with(b"12")
    }

    /// Whether another line names the same object in the same way.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.id.as_bytes() == other.id.as_bytes() && self.mode == other.mode
    }

    /// How many bytes it takes.
    pub(super) fn length(&self) -> usize {
        self.mode.len() + self.name.len() + " \0".len() + self.id.as_bytes().len()
    }

    /// The entry with which some bytes begin; none when they are no part of a tree.
    pub(super) fn at(bytes: &'t [u8]) -> Option<Self> {
        let (mode, name, id) = Self::parts(bytes)?;
        Some(Entry { mode, name, id: Oid::from_bytes(id).ok()? })
    }

    /// Its mode, its name and the name of its object, as they stand there.
    pub(super) fn parts(bytes: &'t [u8]) -> Option<(&'t [u8], &'t [u8], &'t [u8])> {
        const ID: usize = 20;
        let end = memchr::memchr(0, bytes)?;
        let (mode, name) = bytes[..end].split_at(bytes[..end].iter().position(|byte| *byte == b' ')?);
        Some((mode, &name[1..], bytes.get(end + 1..end + 1 + ID)?))
    }

    /// The entries of a tree's bytes; none when they are no tree.
    pub(super) fn all(bytes: &'t [u8]) -> Option<Vec<Self>> {
        let mut entries = Vec::with_capacity(bytes.len() / 40);
        let mut rest = bytes;
        while !rest.is_empty() {
            let entry = Entry::at(rest)?;
            rest = &rest[entry.length()..];
            entries.push(entry);
        }
        Some(entries)
    }

    /// Git's order, in which a folder's name ends in a slash.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        let shared = self.name.len().min(other.name.len());
        let ending = |entry: &Self| match entry.name.get(shared) {
            Some(byte) => *byte,
            None if entry.is_folder() => b'/',
            None => 0,
        };
        let order = self.name[..shared].cmp(&other.name[..shared]);
        order.then_with(|| ending(self).cmp(&ending(other))).then_with(|| self.name.cmp(other.name))
    }

    /// Whether it stands before another in that order.
    pub(super) fn sorts_before(&self, other: &Self) -> bool {
        self.order(other) == Ordering::Less
    }

    pub(super) fn write(&self, id: Oid, to: &mut Vec<u8>) {
        to.extend(self.mode);
        to.push(b' ');
        to.extend(self.name);
        to.push(0);
        to.extend(id.as_bytes());
    }
}

impl Doomed {
    /// Adds the files of an office that stands in a folder; empty for the top.
    pub fn add(&mut self, office: &str, versions: &Versions) {
        for ((path, version), owner) in &versions.own {
            let path = if office.is_empty() { path.clone() } else { format!("{office}/{path}") };
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
            let place = self.place(folder);
            let folder = &mut self.folders[place];
            folder.documents.extend(name.strip_suffix(".md").map(|name| name.as_bytes().to_vec()));
            let file = folder.files.entry(name.as_bytes().to_vec()).or_default();
            file.versions.extend(Oid::from_bytes(&version.0).map(|id| (id, *owner)));
            (file.alone, file.owner) = (true, *owner);
        }
        for path in &versions.shared {
            let path = if office.is_empty() { path.clone() } else { format!("{office}/{path}") };
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
            let place = self.place(folder);
            if let Some(file) = self.folders[place].files.get_mut(name.as_bytes()) {
                file.alone = false;
            }
        }
    }

    /// Adds files of no dossier, each by where it stands and what it says there.
    pub fn add_called(&mut self, files: &BTreeSet<(String, Oid)>) {
        for (path, id) in files {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            let place = self.place(folder);
            let file = self.folders[place].files.entry(name.as_bytes().to_vec()).or_default();
            file.versions.entry(*id).or_insert(0);
        }
    }

    /// Adds what files of no dossier say.
    pub fn add_besides(&mut self, files: &HashSet<Oid>) {
        self.besides.extend(files);
    }

    /// Whether something may go from any folder.
    pub(super) fn is_everywhere(&self) -> bool {
        !self.besides.is_empty()
    }

    /// Whether a file of no dossier goes.
    pub(super) fn goes_beside(&self, entry: &Entry<'_>) -> bool {
        entry.is_file() && self.besides.contains(&entry.id)
    }

    fn place(&mut self, folder: &str) -> Place {
        if self.folders.is_empty() {
            self.folders.push(Folder::default());
        }
        let mut at = 0;
        for name in folder.split('/').filter(|name| !name.is_empty()) {
            let next = self.folders.len();
            at = *self.folders[at].below.entry(name.as_bytes().to_vec()).or_insert(next);
            if at == next {
                self.folders.push(Folder::default());
            }
        }
        at
    }

    /// The top of a tree; none when nothing goes at all.
    pub(super) fn top(&self) -> Option<Place> {
        (!self.folders.is_empty()).then_some(0)
    }

    /// A folder in another.
    pub(super) fn below(&self, place: Place, name: &[u8]) -> Option<Place> {
        self.folders[place].below.get(name).copied()
    }

    /// Of the entries of a folder those that stand where a file goes, each with what it says.
    pub(super) fn standing<'t>(&self, place: Place, entries: &[Entry<'t>]) -> AHashMap<&'t [u8], Oid> {
        let files = &self.folders[place].files;
        let named = entries.iter().filter(|entry| !entry.is_folder() && files.contains_key(entry.name));
        named.map(|entry| (entry.name, entry.id)).collect()
    }

    /// Whether a folder of documents may go.
    pub(super) fn may_go(&self, place: Place, name: &[u8]) -> bool {
        self.folders[place].documents.contains(name)
    }

    /// Which dossier an entry of a folder is, of those that go: a file by what it says, and the folder of its
    /// documents with the file `standing` beside it. A folder whose file is not there is one when it can be of
    /// no other dossier.
    pub(super) fn goes(
        &self,
        place: Place,
        entry: &Entry<'_>,
        standing: &AHashMap<&[u8], Oid>,
    ) -> Option<usize> {
        let files = &self.folders[place].files;
        if !entry.is_folder() {
            return files.get(entry.name)?.versions.get(&entry.id).copied();
        }
        if !self.may_go(place, entry.name) {
            return None;
        }
        let beside = [entry.name, b".md"].concat();
        let file = files.get(&beside)?;
        match standing.get(beside.as_slice()) {
            Some(said) => file.versions.get(said).copied(),
            None => file.alone.then_some(file.owner),
        }
    }
}
