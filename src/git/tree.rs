//! Two trees compared by hand.
//!
//! libgit2's own comparison of two commits costs forty times git's walk over a whole history, for it
//! turns every tree into objects. Here the trees' bytes are read from the object database, what is
//! the same at their beginning and end is passed over, and only folders that differ are entered.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

use git2::{ObjectType, Odb, OdbObject, Oid};

use super::commits::links;
use super::named::Named;
use super::pack::Packs;
use super::{GitError, Records, Result, object_id, oid};
use crate::parse::LARGEST_FILE;
use crate::trail::ObjectId;

/// Recently read trees are kept up to so many bytes: a commit's tree is soon needed as the parent's.
const MOST_KEPT: usize = 16 << 20;

/// Folders are entered so far below the folder of the records.
const DEEPEST: usize = 32;

/// What may be compared, in files that differ or as many trees: more than an office ever holds. Trees
/// within trees can stand for more files than there is room for.
const MOST_COMPARED: usize = 500_000;

/// So much more may be compared for each commit that is walked over.
const COMPARED_OF_A_COMMIT: usize = 100;

/// So many bytes of two trees cost as much to compare as one file that differs.
const BYTES_OF_A_FILE: usize = 1 << 14;

/// A file that differs between two trees. A submodule is none of its objects: it stands as zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    /// The path from where the comparison began.
    pub(super) path: String,
    pub(super) old: Option<Oid>,
    pub(super) new: Option<Oid>,
}

/// How much may still be compared, by all who compare at once.
pub(super) struct Allowance(AtomicUsize);

impl Allowance {
    /// What so many commits may cost.
    pub(super) fn of(commits: usize) -> Self {
        Self(AtomicUsize::new(MOST_COMPARED.saturating_add(commits.saturating_mul(COMPARED_OF_A_COMMIT))))
    }

    fn spend(&self, cost: usize) -> Result<()> {
        let left = self.0.fetch_update(Relaxed, Relaxed, |left| left.checked_sub(cost));
        left.map(|_| ()).map_err(|_| GitError::TooMuch)
    }
}

/// The bytes of a tree. Those of libgit2 are the object itself: a copy of each would cost a tenth of a
/// walk.
#[derive(Clone)]
enum Read<'r> {
    Object(Rc<OdbObject<'r>>),
    Bytes(Arc<Vec<u8>>),
}

impl Read<'_> {
    fn data(&self) -> &[u8] {
        match self {
            Self::Object(object) => object.data(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

/// Reads trees by name.
pub(super) struct Trees<'r> {
    odb: &'r Odb<'r>,
    /// What is read before libgit2 is asked.
    packs: Option<Packs>,
    /// Where what is read there is held to its name.
    named: Option<Named>,
    kept: HashMap<Oid, Read<'r>>,
    size: usize,
    allowance: Arc<Allowance>,
}

impl<'r> Trees<'r> {
    pub(super) fn new(odb: &'r Odb<'r>) -> Self {
        Self::within(Arc::new(Allowance::of(1)), odb)
    }

    /// A reader that compares no more than is allowed to all.
    pub(super) fn within(allowance: Arc<Allowance>, odb: &'r Odb<'r>) -> Self {
        Self { odb, packs: None, named: None, kept: HashMap::new(), size: 0, allowance }
    }

    /// The same, with packs that we read ourselves, which holds no tree to its name.
    pub(super) fn of_packs(allowance: Arc<Allowance>, odb: &'r Odb<'r>, packs: Packs) -> Self {
        Self { packs: Some(packs), ..Self::within(allowance, odb) }
    }

    /// The same, each tree held to its name.
    pub(super) fn of_named(allowance: Arc<Allowance>, odb: &'r Odb<'r>, packs: Packs) -> Self {
        Self { named: Some(Named::default()), ..Self::of_packs(allowance, odb, packs) }
    }

    fn read(&mut self, id: Oid) -> Result<Read<'r>> {
        if let Some(tree) = self.kept.get(&id) {
            return Ok(tree.clone());
        }
        let packed = self.packs.as_mut().and_then(|packs| packs.read(object_id(id)).ok().flatten());
        let is_packed = packed.is_some();
        let tree = match (packed, &mut self.named) {
            (Some(object), None) => return Ok(Read::Bytes(object.bytes)),
            (Some(object), Some(named)) => named.is(id, &object.bytes).then_some(Read::Bytes(object.bytes)),
            (None, _) => None,
        };
        let tree = match tree {
            Some(tree) => tree,
            // What has another name libgit2 refuses in its own words, unless it was told to take names.
            None => {
                let object = self.odb.read(id)?;
                if is_packed && Oid::hash_object(ObjectType::Tree, object.data())? != id {
                    return Err(GitError::Missing(object_id(id).short()));
                }
                Read::Object(Rc::new(object))
            }
        };
        if self.size > MOST_KEPT {
            self.kept.clear();
            self.size = 0;
        }
        self.size += tree.data().len();
        self.kept.insert(id, tree.clone());
        Ok(tree)
    }

    /// The folder at a path below a tree; none when there is no folder there.
    pub(super) fn folder(&mut self, tree: Oid, path: &str) -> Result<Option<Oid>> {
        let mut at = tree;
        for name in path.split('/') {
            let tree = self.read(at)?;
            let mut entries = Entries { rest: tree.data() };
            match entries.find(|entry| entry.name == name.as_bytes() && entry.is_folder) {
                Some(entry) => at = entry.id,
                None => return Ok(None),
            }
        }
        Ok(Some(at))
    }

    /// What stands in a tree: each name with its object, and whether that is a folder.
    pub(super) fn entries(&mut self, tree: Oid) -> Result<Vec<(String, Oid, bool)>> {
        let tree = self.read(tree)?;
        let entries = Entries { rest: tree.data() };
        let named = |entry: Entry<'_>| {
            let id = if entry.is_module { Oid::ZERO_SHA1 } else { entry.id };
            (String::from_utf8_lossy(entry.name).into_owned(), id, entry.is_folder)
        };
        Ok(entries.map(named).collect())
    }

    /// Every file that differs between two trees, either of which may be absent, below `path`.
    pub(super) fn compare(
        &mut self,
        old: Option<Oid>,
        new: Option<Oid>,
        path: &str,
        found: &mut Vec<Difference>,
    ) -> Result<()> {
        if old == new {
            return Ok(());
        }
        let (old, new) = (old.map(|id| self.read(id)).transpose()?, new.map(|id| self.read(id)).transpose()?);
        let (old, new) = (bytes(old.as_ref()), bytes(new.as_ref()));
        self.allowance.spend((old.len() + new.len()) / BYTES_OF_A_FILE)?;
        let start = common_start(old, new);
        let (mut olds, mut news) = (Entries { rest: &old[start..] }, Entries { rest: &new[start..] });
        let (mut one, mut other) = (olds.next(), news.next());
        while one.is_some() || other.is_some() {
            let order = match (&one, &other) {
                (Some(one), Some(other)) => one.order(other),
                (Some(_), None) => Ordering::Less,
                _ => Ordering::Greater,
            };
            let before = one.take_if(|_| order.is_le());
            let after = other.take_if(|_| order.is_ge());
            self.compare_entries(before.as_ref(), after.as_ref(), path, found)?;
            if before.is_some() && after.is_some() && olds.rest == news.rest {
                return Ok(());
            }
            one = one.or_else(|| olds.next());
            other = other.or_else(|| news.next());
        }
        Ok(())
    }

    /// Two entries of one name and kind, or one that is in one tree only.
    fn compare_entries(
        &mut self,
        old: Option<&Entry<'_>>,
        new: Option<&Entry<'_>>,
        path: &str,
        found: &mut Vec<Difference>,
    ) -> Result<()> {
        let Some(entry) = old.or(new) else { return Ok(()) };
        let (before, after) = (old.map(|entry| entry.id), new.map(|entry| entry.id));
        if before == after {
            return Ok(());
        }
        let content = |entry: &Entry<'_>| if entry.is_module { Oid::ZERO_SHA1 } else { entry.id };
        let (before, after) = (old.map(content), new.map(content));
        self.allowance.spend(1)?;
        let path = format!("{path}{}", String::from_utf8_lossy(entry.name));
        // What is nested deeper than any record is told by its folder, whatever lies below it.
        if entry.is_folder && path.matches('/').count() < DEEPEST {
            return self.compare(before, after, &format!("{path}/"), found);
        }
        found.push(Difference { path, old: before, new: after });
        Ok(())
    }
}

fn bytes<'t>(tree: Option<&'t Read<'_>>) -> &'t [u8] {
    tree.map_or(&[], |tree| tree.data())
}

/// One line of a tree.
struct Entry<'t> {
    name: &'t [u8],
    is_folder: bool,
    is_module: bool,
    id: Oid,
}

impl Entry<'_> {
    /// Git's order: a folder sorts as if its name ended in a slash. So a file and a folder of one
    /// name are two entries.
    fn order(&self, other: &Self) -> Ordering {
        let key = |entry: &Self| (entry.name.len(), entry.is_folder);
        let shared = self.name.len().min(other.name.len());
        let ending = |entry: &Self| match key(entry) {
            (length, _) if length > shared => entry.name[shared],
            (_, true) => b'/',
            _ => 0,
        };
        let order = self.name[..shared].cmp(&other.name[..shared]);
        order.then_with(|| ending(self).cmp(&ending(other))).then_with(|| self.name.cmp(other.name))
    }
}

/// The entries of a tree's bytes: a mode, a space, a name, a zero, and twenty bytes.
struct Entries<'t> {
    rest: &'t [u8],
}

impl<'t> Iterator for Entries<'t> {
    type Item = Entry<'t>;

    /// Ends at what is no entry: git refuses such trees itself.
    fn next(&mut self) -> Option<Entry<'t>> {
        let length = entry_length(self.rest)?;
        let (entry, rest) = self.rest.split_at(length);
        self.rest = rest;
        let (head, id) = entry.split_at(length - ID);
        let space = head.iter().position(|byte| *byte == b' ')?;
        let name = &head[space + 1..head.len() - 1];
        let (is_folder, is_module) = (head[0] == b'4', head.starts_with(b"160000 "));
        Some(Entry { name, is_folder, is_module, id: Oid::from_bytes(id).ok()? })
    }
}

/// The length of a SHA-1.
const ID: usize = 20;

fn entry_length(tree: &[u8]) -> Option<usize> {
    let end = memchr::memchr(0, tree)?;
    Some(end + 1 + ID).filter(|length| *length <= tree.len())
}

/// Where the first entry begins that is not the same in both.
fn common_start(old: &[u8], new: &[u8]) -> usize {
    let first = super::pack::common_start(old, new);
    let mut start = 0;
    while let Some(length) = entry_length(&old[start..]).filter(|length| start + length <= first) {
        start += length;
    }
    start
}

/// A blob's bytes; none when it is no blob. One that is not there is no empty text.
pub(super) fn blob(odb: &Odb<'_>, id: Oid) -> Result<Option<Vec<u8>>> {
    if id.is_zero() {
        return Ok(None);
    }
    let object = odb.read(id)?;
    Ok((object.kind() == ObjectType::Blob).then(|| object.data().to_vec()))
}

/// The text of a blob; none when it is no text, or too large. The size is asked before anything is
/// read: a small pack can hold a blob that fills the memory.
pub(super) fn text(odb: &Odb<'_>, id: Oid) -> Result<Option<String>> {
    if id.is_zero() {
        return Ok(None);
    }
    match odb.read_header(id)? {
        (size, ObjectType::Blob) if size as u64 <= LARGEST_FILE => {}
        _ => return Ok(None),
    }
    Ok(blob(odb, id)?.and_then(|bytes| String::from_utf8(bytes).ok()))
}

/// Refuses a history of which an object is not there.
pub(super) fn require(odb: &Odb<'_>, id: Oid) -> Result<()> {
    match id.is_zero() || odb.exists(id) {
        true => Ok(()),
        false => Err(GitError::Missing(id.to_string()[..8].to_owned())),
    }
}

impl Records {
    /// The last version of a file that can be read, in a commit or before it along the first parents.
    pub(super) fn readable_before(&self, commit: Option<ObjectId>, path: &str) -> Result<Option<Oid>> {
        let Some(commit) = commit else { return Ok(None) };
        let path = format!("{}{path}", self.prefix);
        let odb = self.repository.odb()?;
        let (mut commit, mut seen) = (oid(commit)?, None);
        loop {
            let (tree, parents) = links(&self.repository, commit)?;
            let entry = self.repository.find_tree(tree)?.get_path(path.as_ref()).ok();
            let entry = entry.filter(|entry| entry.kind() == Some(ObjectType::Blob)).map(|entry| entry.id());
            if let Some(id) = entry.filter(|_| entry != seen)
                && text(&odb, id)?.is_some()
            {
                return Ok(Some(id));
            }
            seen = entry;
            let Some(parent) = parents.first() else { return Ok(None) };
            commit = *parent;
        }
    }
}
