//! The history as it is without what goes: each commit in the place of the one it was.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io;

use git2::{ErrorCode, ObjectType, Odb, Oid, Repository};

use super::commit::Letter;
use super::doomed::{Doomed, Entry, Place};
use super::stock::Stock;
use super::words::Words;
use crate::git::GitError;
use crate::git::pack::ObjectKind;

type Result<T> = std::result::Result<T, GitError>;

/// What rewriting has made so far.
pub struct Rewriting<'r> {
    odb: Odb<'r>,
    doomed: &'r Doomed,
    words: &'r Words,
    /// Each commit, and the one that takes its place: most often another.
    commits: BTreeMap<Oid, Oid>,
    trees: HashMap<Spot, Option<Oid>>,
    removed: BTreeSet<(Oid, usize)>,
    stock: Option<Stock>,
    /// The files that belong to no dossier.
    elsewhere: HashSet<Oid>,
    /// Trees that were made and are no object of the old store.
    made: Made,
}

/// A tree, which folder it is of those in which something goes, and whether it holds dossiers.
type Spot = (Oid, Option<Place>, bool);

/// The folder of the dossiers, and the file of the people: who is named there has a term of their own.
const DOSSIERS: &[u8] = b"complaints";
const PEOPLE: &[u8] = b"people.yaml";

/// What was made last, up to so many bytes.
#[derive(Debug, Default)]
struct Made {
    bytes: HashMap<Oid, Vec<u8>>,
    size: usize,
}

impl Made {
    const MOST: usize = 32 << 20;

    fn keep(&mut self, id: Oid, bytes: Vec<u8>) {
        if self.size > Self::MOST {
            self.bytes.clear();
            self.size = 0;
        }
        self.size += bytes.len();
        self.bytes.insert(id, bytes);
    }
}

/// The commits up to `tip`, each after all that it follows, as far as they are not `known`. The order
/// follows from the commits alone.
pub(super) fn in_order(odb: &Odb<'_>, tip: Oid, known: impl Fn(Oid) -> bool) -> Result<Vec<Oid>> {
    let mut order = Vec::new();
    let mut met = HashSet::new();
    let mut waiting = vec![(tip, false)];
    while let Some((id, is_ready)) = waiting.pop() {
        if is_ready {
            order.push(id);
        } else if !known(id) && met.insert(id) {
            waiting.push((id, true));
            let object = odb.read(id)?;
            let parents = Letter::read(object.data()).parents();
            waiting.extend(parents.into_iter().rev().map(|parent| (parent, false)));
        }
    }
    Ok(order)
}

/// What came of rewriting.
#[derive(Debug)]
pub struct Outcome {
    /// What stays.
    pub stock: Option<Stock>,
    /// The names of the files that went and that nothing holds any more, each with its dossier.
    pub removed: BTreeSet<(Oid, usize)>,
    /// The files that stay and belong to no dossier.
    pub elsewhere: HashSet<Oid>,
}

impl<'r> Rewriting<'r> {
    /// Begins; what stays goes into the stock where one is given.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn new(
        repository: &'r Repository,
        doomed: &'r Doomed,
        words: &'r Words,
        stock: Option<Stock>,
    ) -> Result<Self> {
        Ok(Self {
            odb: repository.odb()?,
            doomed,
            words,
            commits: BTreeMap::new(),
            trees: HashMap::new(),
            removed: BTreeSet::new(),
            stock,
            elsewhere: HashSet::new(),
            made: Made::default(),
        })
    }

    pub(super) fn odb(&self) -> &Odb<'r> {
        &self.odb
    }

    pub(super) fn words(&self) -> &'r Words {
        self.words
    }

    /// From here on more goes than before, on the commits that were not rewritten yet.
    pub fn go_on(&mut self, doomed: &'r Doomed) {
        self.doomed = doomed;
        self.trees.clear();
    }

    /// What takes the place of each commit that was rewritten.
    #[must_use]
    pub fn commits(&self) -> &BTreeMap<Oid, Oid> {
        &self.commits
    }

    /// Closes.
    #[must_use]
    pub fn finish(self) -> Outcome {
        let mut removed = self.removed;
        if let Some(stock) = &self.stock {
            removed.retain(|(id, _)| !stock.has(*id));
        }
        Outcome { stock: self.stock, removed, elsewhere: self.elsewhere }
    }

    /// Rewrites everything up to a commit; gives what takes its place. `each` hears of every commit.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub fn commit(&mut self, tip: Oid, mut each: impl FnMut()) -> Result<Oid> {
        let order = in_order(&self.odb, tip, |id| self.commits.contains_key(&id))?;
        for id in order {
            let new = self.one(id)?;
            self.commits.insert(id, new);
            each();
        }
        Ok(self.commits[&tip])
    }

    fn one(&mut self, id: Oid) -> Result<Oid> {
        let bytes = self.odb.read(id)?.data().to_vec();
        let letter = Letter::read(&bytes);
        let tree = letter.tree().ok_or_else(|| broken("commit", id))?;
        let like = match letter.parents().first() {
            Some(parent) => Letter::read(self.odb.read(*parent)?.data()).tree(),
            None => None,
        };
        let new = match self.tree((tree, self.doomed.top(), false), like)? {
            Some(new) => new,
            None => self.empty_tree()?,
        };
        let commits = &self.commits;
        let named = |id: Oid| if id == tree { new } else { commits.get(&id).copied().unwrap_or(id) };
        let text = letter.rewritten(&bytes, named, self.words, |word| mentioned(commits, word));
        self.put(ObjectKind::Commit, &text, None)
    }

    /// A tag, and what it points at; gives the names of both kinds that took their place.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub fn object(&mut self, id: Oid, each: &mut impl FnMut()) -> Result<Option<Oid>> {
        let (kind, bytes) = {
            let object = self.odb.read(id)?;
            (object.kind(), object.data().to_vec())
        };
        match kind {
            ObjectType::Commit => self.commit(id, each).map(Some),
            ObjectType::Tree => self.tree((id, self.doomed.top(), false), None),
            ObjectType::Tag => {
                let letter = Letter::read(&bytes);
                let target = letter.object().ok_or_else(|| broken("tag", id))?;
                let Some(new) = self.object(target, each)? else { return Ok(None) };
                let commits = &self.commits;
                let text = letter.rewritten(&bytes, |_| new, self.words, |word| mentioned(commits, word));
                self.put(ObjectKind::Tag, &text, None).map(Some)
            }
            _ => {
                self.blob(id, None)?;
                Ok(Some(id))
            }
        }
    }

    /// A tree without what goes, and all below it; none when nothing stays of it. `like` is one that it
    /// probably differs little from.
    fn tree(&mut self, spot: Spot, like: Option<Oid>) -> Result<Option<Oid>> {
        let (id, place, is_record) = spot;
        if let Some(done) = self.trees.get(&spot) {
            return Ok(*done);
        }
        if place.is_none() && self.stock.is_none() {
            return Ok(Some(id));
        }
        let bytes = self.odb.read(id)?.data().to_vec();
        let entries = Entry::all(&bytes).ok_or_else(|| broken("tree", id))?;
        let before = match like.filter(|like| *like != id) {
            Some(like) => self.odb.read(like)?.data().to_vec(),
            None => Vec::new(),
        };
        let mut olds = Entry::all(&before).unwrap_or_default().into_iter().peekable();
        let standing = place.map(|place| self.doomed.standing(place, &entries)).unwrap_or_default();
        let mut text = Vec::with_capacity(bytes.len());
        for entry in &entries {
            let old = olds.next_if(|old| old.name == entry.name).or_else(|| {
                while olds.next_if(|old| sorts_before(old, entry)).is_some() {}
                olds.next_if(|old| old.name == entry.name)
            });
            let old = old.filter(|old| old.is_folder() == entry.is_folder()).map(|old| old.id);
            if let Some(owner) = place.and_then(|place| self.doomed.goes(place, entry, &standing)) {
                self.remove(entry, owner)?;
                continue;
            }
            let new = if entry.is_folder() {
                let below = place.and_then(|place| self.doomed.below(place, entry.name));
                self.tree((entry.id, below, is_record || entry.name == DOSSIERS), old)?
            } else {
                if entry.is_file() {
                    self.blob(entry.id, old)?;
                    if !is_record && entry.name != PEOPLE {
                        self.elsewhere.insert(entry.id);
                    }
                }
                Some(entry.id)
            };
            if let Some(new) = new {
                entry.write(new, &mut text);
            }
        }
        let like = like.and_then(|like| *self.trees.get(&(like, place, is_record))?);
        let new = match text.is_empty() && !bytes.is_empty() {
            true => None,
            false => Some(self.put(ObjectKind::Tree, &text, like)?),
        };
        self.trees.insert(spot, new);
        Ok(new)
    }

    fn empty_tree(&mut self) -> Result<Oid> {
        self.put(ObjectKind::Tree, &[], None)
    }

    fn blob(&mut self, id: Oid, like: Option<Oid>) -> Result<()> {
        let Some(stock) = self.stock.as_mut().filter(|stock| !stock.has(id)) else { return Ok(()) };
        let object = self.odb.read(id)?;
        let base = like.filter(|like| stock.has(*like)).map(|like| self.odb.read(like)).transpose()?;
        let base = like.zip(base.as_ref().map(|base| base.data()));
        Ok(stock.put(ObjectKind::Blob, id, object.data(), base)?)
    }

    /// Notes what goes with an entry: every file below it.
    fn remove(&mut self, entry: &Entry<'_>, owner: usize) -> Result<()> {
        if entry.is_file() {
            self.removed.insert((entry.id, owner));
            return Ok(());
        }
        let mut waiting = vec![entry.id];
        while let Some(id) = waiting.pop().filter(|_| entry.is_folder()) {
            let tree = self.odb.read(id)?;
            for entry in Entry::all(tree.data()).unwrap_or_default() {
                match entry.is_folder() {
                    true => waiting.push(entry.id),
                    false => _ = self.removed.insert((entry.id, owner)),
                }
            }
        }
        Ok(())
    }

    /// Adds an object to the stock, where there is one; `like` is the name of an object of the new history.
    pub(super) fn put(&mut self, kind: ObjectKind, bytes: &[u8], like: Option<Oid>) -> Result<Oid> {
        let id = Oid::from_bytes(&kind.id(bytes).0)?;
        let Some(stock) = self.stock.as_mut().filter(|stock| !stock.has(id)) else { return Ok(id) };
        let read;
        let base = match like {
            None => None,
            Some(like) => match self.made.bytes.get(&like) {
                Some(base) => Some((like, base.as_slice())),
                None => match self.odb.read(like) {
                    Ok(object) => {
                        read = object;
                        Some((like, read.data()))
                    }
                    Err(error) if error.code() == ErrorCode::NotFound => None,
                    Err(error) => return Err(error.into()),
                },
            },
        };
        stock.put(kind, id, bytes, base)?;
        if kind == ObjectKind::Tree {
            self.made.keep(id, bytes.to_vec());
        }
        Ok(id)
    }
}

/// The name that a commit has now, as short as it was given; none when that names no commit, or several.
fn mentioned(commits: &BTreeMap<Oid, Oid>, word: &[u8]) -> Option<Vec<u8>> {
    let word = std::str::from_utf8(word).ok()?;
    let first = Oid::from_str(&format!("{word:0<40}")).ok()?;
    let mut meant = commits.range(first..).take_while(|(old, _)| old.to_string().starts_with(word));
    let (old, new) = meant.next()?;
    if meant.next().is_some() || old == new {
        return None;
    }
    Some(new.to_string().into_bytes()[..word.len()].to_vec())
}

/// Git's order, in which a folder's name ends in a slash.
fn sorts_before(one: &Entry<'_>, other: &Entry<'_>) -> bool {
    let key = |entry: &Entry<'_>| {
        let ending: &[u8] = if entry.is_folder() { b"/" } else { b"" };
        [entry.name, ending].concat()
    };
    key(one) < key(other)
}

fn broken(kind: &str, id: Oid) -> GitError {
    GitError::Disk(io::Error::new(io::ErrorKind::InvalidData, format!("{kind} {id}")))
}
