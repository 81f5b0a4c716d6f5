//! The files of an office as git keeps them: those of a commit, or those that are staged. No work
//! tree is looked at, and nothing is written to disk.

mod offices;

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use ahash::AHashMap;
use git2::{
    ErrorClass, ErrorCode, Index, IndexEntryExtendedFlag, ObjectType, Oid, Repository, Signature, TreeEntry,
};

pub use self::offices::{offices, unnamed_offices};
use crate::disk::Stamp;
use crate::git::open_from_environment;
use crate::store::{Entry, Files, Kind, RECORDS};

/// What git refuses, as it says it.
pub type Refusal = git2::Error;

/// The files below one folder of a tree in git.
pub struct Snapshot {
    /// It alone has what lies in memory.
    repository: Mutex<Repository>,
    /// Where that repository is, to open it once more: one serves one thread at a time.
    place: PathBuf,
    /// Those that nobody uses now.
    others: Mutex<Vec<Repository>>,
    /// What was listed, because looking a path up from the top would read the folder of a whole year
    /// again for every dossier in it.
    ids: Mutex<AHashMap<String, Oid>>,
}

impl Snapshot {
    /// The files of the office that stands in a folder of a tree. The folder is a path with forward
    /// slashes, empty for the top; one that is not there has no files.
    ///
    /// # Errors
    /// When git can't read the tree.
    pub fn new(repository: Repository, tree: Oid, office: &str) -> Result<Self, Refusal> {
        let office = folder(&repository, tree, office)?;
        let ids = office.map(|folder| (String::new(), folder)).into_iter().collect();
        Ok(Self {
            place: repository.path().to_owned(),
            repository: Mutex::new(repository),
            others: Mutex::default(),
            ids: Mutex::new(ids),
        })
    }

    /// Reads with a repository that no other thread reads with meanwhile. What the first one has it gives,
    /// however the others were opened.
    fn with<T>(&self, read: impl Fn(&Repository) -> Result<T, Refusal>) -> Result<T, Refusal> {
        if let Ok(first) = self.repository.try_lock() {
            return read(&first);
        }
        let other = locked(&self.others).pop();
        let done = other.map_or_else(|| open_from_environment(&self.place), Ok).and_then(|other| {
            let done = read(&other);
            locked(&self.others).push(other);
            done
        });
        done.or_else(|_| read(&locked(&self.repository)))
    }

    /// The object at a path. Folders above it that were not listed yet are listed on the way.
    fn find(&self, path: &str) -> io::Result<Option<Oid>> {
        let known = |path: &str| locked(&self.ids).get(path).copied();
        let above = path.match_indices('/').map(|(at, _)| &path[..at]);
        for folder in std::iter::once("").chain(above) {
            if let Some(id) = known(path) {
                return Ok(Some(id));
            }
            let Some(id) = known(folder) else { break };
            self.list(folder, id)?;
        }
        Ok(known(path))
    }

    fn list(&self, folder: &str, id: Oid) -> io::Result<Vec<Entry>> {
        let listed = |repository: &Repository| -> Result<Vec<(Entry, Oid)>, Refusal> {
            let tree = repository.find_tree(id)?;
            let entry = |item: TreeEntry<'_>| (Entry::new(folder, item.name_bytes(), kind(&item)), item.id());
            Ok(tree.iter().map(entry).collect())
        };
        let listed = self.with(listed).map_err(io::Error::other)?;
        let files = listed.iter().filter(|(entry, _)| matches!(entry.kind(), Kind::File | Kind::Folder));
        locked(&self.ids).extend(files.map(|(entry, id)| (entry.path().to_owned(), *id)));
        Ok(listed.into_iter().map(|(entry, _)| entry).collect())
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Files for Snapshot {
    fn entries(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let Some(id) = self.find(folder)? else { return Ok(Vec::new()) };
        self.list(folder, id)
    }

    fn bytes(&self, path: &str, largest: u64) -> io::Result<Option<Vec<u8>>> {
        let id = self.find(path)?.ok_or(io::ErrorKind::NotFound)?;
        let read = |repository: &Repository| {
            let objects = repository.odb()?;
            if objects.read_header(id)?.0 as u64 > largest {
                return Ok(None);
            }
            let object = objects.read(id)?;
            Ok(Some((object.kind(), object.data().to_vec())))
        };
        match self.with(read).map_err(io::Error::other)? {
            Some((ObjectType::Blob, bytes)) => Ok(Some(bytes)),
            Some(_) => Err(io::ErrorKind::InvalidData.into()),
            None => Ok(None),
        }
    }

    fn stamp(&self, _: &str) -> Option<Stamp> {
        None
    }
}

fn kind(item: &TreeEntry<'_>) -> Kind {
    match (item.kind(), item.filemode()) {
        (_, LINK) => Kind::Link,
        (Some(ObjectType::Tree), _) => Kind::Folder,
        (Some(ObjectType::Blob), _) => Kind::File,
        _ => Kind::Other,
    }
}

/// How many folders a document lies in.
const DEEPEST: usize = 4;
/// The mode of a folder in a tree.
const FOLDER: i32 = 0o040_000;
/// The mode of a symbolic link in a tree.
const LINK: i32 = 0o120_000;

fn folder(repository: &Repository, tree: Oid, path: &str) -> Result<Option<Oid>, Refusal> {
    let mut id = tree;
    for name in path.split('/').filter(|name| !name.is_empty()) {
        let tree = repository.find_tree(id)?;
        match tree.get_name(name).filter(|item| kind(item) == Kind::Folder) {
            Some(item) => id = item.id(),
            None => return Ok(None),
        }
    }
    Ok(Some(id))
}

/// The paths below the records of an office at which one tree has something else than another, or of
/// another kind: files, and folders that are empty or lie deeper than any document.
///
/// # Errors
/// When git can't read the trees.
pub fn differing(
    repository: &Repository,
    [one, other]: [Oid; 2],
    office: &str,
) -> Result<BTreeSet<String>, Refusal> {
    let records = if office.is_empty() { RECORDS.to_owned() } else { format!("{office}/{RECORDS}") };
    let pair = [folder(repository, one, &records)?, folder(repository, other, &records)?];
    let (mut found, mut waiting) = (BTreeSet::new(), vec![(RECORDS.to_owned(), pair)]);
    while let Some((path, pair)) = waiting.pop() {
        let mut entries: HashMap<Vec<u8>, [Vec<(Oid, i32)>; 2]> = HashMap::new();
        for (side, tree) in pair.into_iter().enumerate() {
            let tree = tree.map(|id| repository.find_tree(id)).transpose()?;
            for entry in tree.iter().flatten() {
                let pair = entries.entry(entry.name_bytes().to_owned()).or_default();
                pair[side].push((entry.id(), entry.filemode()));
            }
        }
        if entries.is_empty() {
            found.insert(path);
            continue;
        }
        for (name, pair) in entries.into_iter().filter(|(_, [before, after])| before != after) {
            let path = format!("{path}/{}", String::from_utf8_lossy(&name));
            // A name that stands twice in a tree, as git never writes it, is no folder to go into.
            let is_folder = |side: &Vec<(Oid, i32)>| side.len() < 2 && side.iter().all(|it| it.1 == FOLDER);
            if pair.iter().all(is_folder) && path.matches('/').count() < DEEPEST {
                let folders = pair.map(|side| side.first().map(|(id, _)| *id));
                waiting.push((path, folders));
            } else {
                found.insert(path);
            }
        }
    }
    Ok(found)
}

/// The tree that is staged: what a commit would hold now. It is made in memory.
///
/// # Errors
/// When the index can't be read, or holds a merge that was not resolved.
pub fn staged(repository: &Repository) -> Result<Oid, Refusal> {
    repository.odb()?.add_new_mempack_backend(IN_FRONT)?;
    let (whole, mut index) = (repository.index()?, Index::new()?);
    if whole.has_conflicts() {
        return Err(Refusal::new(ErrorCode::Unmerged, ErrorClass::Index, "unmerged entries in the index"));
    }
    for entry in whole.iter() {
        // `git add -N` only announces a file: a commit leaves it out.
        if entry.flags_extended & IndexEntryExtendedFlag::INTENT_TO_ADD.bits() == 0 {
            index.add(&entry)?;
        }
    }
    index.write_tree_to(repository)
}

/// Writes the commit that somebody is about to make, in memory.
///
/// # Errors
/// When a parent can't be read.
pub fn written_commit(
    repository: &Repository,
    tree: Oid,
    parents: &[Oid],
    by: &Signature<'_>,
) -> Result<Oid, Refusal> {
    let objects = repository.odb()?;
    let text = repository.commit_create_buffer(by, by, "", &repository.find_tree(tree)?, &[])?;
    // They are named here, for libgit2 does so with no commit that it can't take apart. The tree stands first.
    let first = memchr::memchr(b'\n', &text).map_or(text.len(), |end| end + 1);
    let mut commit = text[..first].to_vec();
    for parent in parents {
        objects.read_header(*parent)?;
        commit.extend(format!("parent {parent}\n").bytes());
    }
    commit.extend(&text[first..]);
    objects.write(ObjectType::Commit, &commit)
}

/// The priority of a store of objects that takes what is written before any on disk does.
const IN_FRONT: i32 = 1000;
