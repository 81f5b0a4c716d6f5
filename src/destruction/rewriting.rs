//! The history as it is without what goes: each commit in the place of the one it was.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io;
use std::iter::Peekable;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use ahash::{AHashMap, AHashSet};
use git2::{Oid, Repository};

use super::alike::{Lately, Made, Parts, Passed, beside};
use super::commit::Letter;
use super::copies::Files;
use super::doomed::{Doomed, Entry, Part, Place, Spot};
use super::reader::Reader;
use super::stock::Stock;
use super::words::Words;
use crate::git::pack::{Object, ObjectKind};
use crate::git::{GitError, object_id};
use crate::trail::ObjectId;

type Result<T> = std::result::Result<T, GitError>;

/// What rewriting has made so far.
pub struct Rewriting<'r> {
    reader: Reader<'r>,
    doomed: &'r Doomed,
    words: &'r Words,
    /// Each commit, and the one that takes its place: most often another.
    commits: BTreeMap<Oid, Oid>,
    /// Those of them that were signed.
    signed: Vec<ObjectId>,
    /// The tree that each of them had.
    roots: HashMap<Oid, Oid>,
    trees: AHashMap<Spot, Option<Oid>>,
    removed: AHashSet<(Oid, usize)>,
    /// The folders that went with them and were gone through.
    emptied: AHashSet<(Oid, usize)>,
    stock: Option<Stock>,
    /// The files that stay, and those that go with a dossier.
    files: Files,
    /// How they and their folders are called.
    names: HashSet<Vec<u8>>,
    /// Trees that were made and are no object of the old store.
    made: Made,
    /// Trees that were gone through.
    lately: Lately,
}

/// The commits up to `tip`, each after all that it follows, as far as they are not `known`. The order
/// follows from the commits alone.
pub(super) fn in_order(reader: &mut Reader<'_>, tip: Oid, known: impl Fn(Oid) -> bool) -> Result<Vec<Oid>> {
    let mut order = Vec::new();
    let mut met = HashSet::new();
    let mut waiting = vec![(tip, false)];
    while let Some((id, is_ready)) = waiting.pop() {
        if is_ready {
            order.push(id);
        } else if !known(id) && met.insert(id) {
            waiting.push((id, true));
            let parents = Letter::read(&reader.read(id)?.bytes).parents();
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
    /// Those of them that are copies of what goes with a dossier.
    pub copies: HashSet<Oid>,
    /// How they and their folders are called.
    pub names: HashSet<Vec<u8>>,
}

impl<'r> Rewriting<'r> {
    /// Begins; what stays is written into a pack in the folder where one is given.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub fn new(
        repository: &'r Repository,
        doomed: &'r Doomed,
        words: &'r Words,
        folder: Option<&Path>,
    ) -> Result<Self> {
        let reader = Reader::new(repository)?;
        let stock = folder.map(|folder| Stock::begin(folder, reader.packs())).transpose()?;
        Ok(Self {
            reader,
            doomed,
            words,
            commits: BTreeMap::new(),
            signed: Vec::new(),
            roots: HashMap::new(),
            trees: AHashMap::new(),
            removed: AHashSet::new(),
            emptied: AHashSet::new(),
            stock,
            files: Files::default(),
            names: HashSet::new(),
            made: Made::default(),
            lately: Lately::default(),
        })
    }

    pub(super) fn reader(&mut self) -> &mut Reader<'r> {
        &mut self.reader
    }

    pub(super) fn words(&self) -> &'r Words {
        self.words
    }

    /// From here on more goes than before, on the commits that were not rewritten yet.
    pub fn go_on(&mut self, doomed: &'r Doomed) {
        self.doomed = doomed;
        self.trees.clear();
        self.lately = Lately::default();
    }

    /// What takes the place of each commit that was rewritten.
    #[must_use]
    pub fn commits(&self) -> &BTreeMap<Oid, Oid> {
        &self.commits
    }

    /// The commits that were signed, of those that were rewritten.
    #[must_use]
    pub fn signed(&self) -> &[ObjectId] {
        &self.signed
    }

    /// Closes.
    #[must_use]
    pub fn finish(self) -> Outcome {
        let mut removed = self.removed;
        if let Some(stock) = &self.stock {
            removed.retain(|(id, _)| !stock.has(*id));
        }
        let (removed, copies) = (removed.into_iter().collect(), self.files.copies());
        Outcome { stock: self.stock, removed, elsewhere: self.files.elsewhere, copies, names: self.names }
    }

    /// Rewrites everything up to a commit; gives what takes its place. `each` hears of every commit.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub fn commit(&mut self, tip: Oid, mut each: impl FnMut()) -> Result<Oid> {
        let order = in_order(&mut self.reader, tip, |id| self.commits.contains_key(&id))?;
        for id in order {
            let new = self.one(id)?;
            self.commits.insert(id, new);
            each();
        }
        Ok(self.commits[&tip])
    }

    fn one(&mut self, id: Oid) -> Result<Oid> {
        let bytes = self.reader.read(id)?.bytes;
        let letter = Letter::read(&bytes);
        let tree = letter.tree().ok_or_else(|| broken("commit", id))?;
        self.roots.insert(id, tree);
        if letter.is_signed() {
            self.signed.push(object_id(id));
        }
        let like = letter.parents().first().and_then(|parent| self.roots.get(parent).copied());
        let new = match self.tree((tree, self.doomed.top(), Part::Other), like)? {
            Some(new) => new,
            None => self.empty_tree()?,
        };
        let commits = &self.commits;
        let named = |id: Oid| if id == tree { new } else { commits.get(&id).copied().unwrap_or(id) };
        let text = letter.rewritten(&bytes, named, self.words, |word| mentioned(commits, word));
        self.changed(ObjectKind::Commit, (id, &bytes), Arc::new(text), None)
    }

    /// A tag, and what it points at; gives the names of both kinds that took their place.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub fn object(&mut self, id: Oid, each: &mut impl FnMut()) -> Result<Option<Oid>> {
        let Object { kind, bytes } = self.reader.read(id)?;
        match kind {
            ObjectKind::Commit => self.commit(id, each).map(Some),
            ObjectKind::Tree => self.tree((id, self.doomed.top(), Part::Other), None),
            ObjectKind::Tag => {
                let letter = Letter::read(&bytes);
                let target = letter.object().ok_or_else(|| broken("tag", id))?;
                let Some(new) = self.object(target, each)? else { return Ok(None) };
                let commits = &self.commits;
                let text = letter.rewritten(&bytes, |_| new, self.words, |word| mentioned(commits, word));
                self.changed(ObjectKind::Tag, (id, &bytes), Arc::new(text), None).map(Some)
            }
            ObjectKind::Blob => {
                self.keep(id)?;
                Ok(Some(id))
            }
        }
    }

    /// A tree without what goes, and all below it; none when nothing stays of it. `like` is one that it
    /// probably differs little from.
    fn tree(&mut self, spot: Spot, like: Option<Oid>) -> Result<Option<Oid>> {
        let (id, place, part) = spot;
        if let Some(done) = self.trees.get(&spot) {
            return Ok(*done);
        }
        let may_change = place.is_some() || self.doomed.is_everywhere();
        if !may_change && self.stock.is_none() {
            return Ok(Some(id));
        }
        let bytes = self.reader.read(id)?.bytes;
        // What stands in one that was gone through needs no second look.
        let like = like.map(|like| (like, place, part)).filter(|like| self.trees.contains_key(like));
        let before = like.map(|(like, ..)| Ok::<_, GitError>(self.reader.read(like)?.bytes)).transpose()?;
        let before = before.as_ref().map_or(&[][..], |before| before.as_slice());
        let passed = like.and_then(|like| self.lately.get(&like));
        let parts = passed.as_ref().and_then(|_| Parts::differing(before, &bytes));
        let passed = passed.filter(|_| parts.is_some()).unwrap_or_default();
        let Parts { old, new } = parts.unwrap_or_else(|| Parts::whole(before, &bytes));
        let entries = Entry::all(&bytes[new.clone()]).ok_or_else(|| broken("tree", id))?;
        let olds = Entry::all(&before[old.clone()]).unwrap_or_default().into_iter();
        let (text, gone) = self.lines(spot, &entries, &mut olds.peekable())?;
        let is_sorted = entries.windows(2).all(|pair| pair[0].sorts_before(&pair[1]));
        let text = Arc::new(match may_change {
            true => [passed.before(&old), &text, passed.behind(&old)].concat(),
            false => Vec::new(),
        });
        let result = match may_change {
            false => {
                self.keep(id)?;
                Some(id)
            }
            true if text.is_empty() && !bytes.is_empty() => None,
            true => {
                let like = like.and_then(|like| *self.trees.get(&like)?);
                Some(self.changed(ObjectKind::Tree, (id, &bytes), Arc::clone(&text), like)?)
            }
        };
        if is_sorted {
            let gone = passed.gone_with(&Parts { old, new }, gone);
            self.lately.keep(spot, Passed { gone, text });
        }
        self.trees.insert(spot, result);
        Ok(result)
    }

    /// Goes through lines of a tree; gives what stays of them, and where those stood that go. `olds` are those
    /// of another that was gone through.
    fn lines<'t>(
        &mut self,
        (_, place, part): Spot,
        entries: &[Entry<'t>],
        olds: &mut Peekable<impl Iterator<Item = Entry<'t>>>,
    ) -> Result<(Vec<u8>, Vec<Range<usize>>)> {
        let may_change = place.is_some() || self.doomed.is_everywhere();
        let standing = place.map(|place| self.doomed.standing(place, entries)).unwrap_or_default();
        let (mut text, mut gone, mut at) = (Vec::new(), Vec::new(), 0);
        for entry in entries {
            let range = at..at + entry.length();
            at = range.end;
            let old = beside(olds, entry);
            let owner = place.and_then(|place| self.doomed.goes(place, entry, &standing));
            let beside = Some(0).filter(|_| !part.owns(entry) && self.doomed.goes_beside(entry));
            if let Some(owner) = owner.or(beside) {
                self.remove(entry, owner, part.owns(entry))?;
                gone.push(range);
                continue;
            }
            let new = match entry.is_folder() {
                true => self.folder((entry, old), place, part)?,
                false => self.file(entry, old.is_some_and(|old| old.is_same(entry)), part)?,
            };
            let is_new = old.is_none_or(|old| !old.is_same(entry));
            if new.is_some() && is_new && !part.owns(entry) && !self.names.contains(entry.name) {
                self.names.insert(entry.name.to_vec());
            }
            match new.filter(|_| may_change) {
                Some(new) => entry.write(new, &mut text),
                None => gone.push(range),
            }
        }
        Ok((text, gone))
    }

    fn folder(
        &mut self,
        (entry, old): (&Entry<'_>, Option<Entry<'_>>),
        place: Option<Place>,
        part: Part,
    ) -> Result<Option<Oid>> {
        let below = place.and_then(|place| self.doomed.below(place, entry.name));
        // Whether a folder goes with the file beside it may change although it stays the same.
        let is_settled = !self.doomed.is_everywhere()
            && below.is_none()
            && place.is_none_or(|place| !self.doomed.may_go(place, entry.name));
        match old.is_some_and(|old| old.is_same(entry)) && is_settled {
            true => Ok(Some(entry.id)),
            false => self.tree((entry.id, below, part.below(entry.name)), old.map(|old| old.id)),
        }
    }

    fn file(&mut self, entry: &Entry<'_>, is_known: bool, part: Part) -> Result<Option<Oid>> {
        if entry.is_file() && !is_known {
            self.keep(entry.id)?;
            self.files.stays(entry.id, part.owns(entry));
        }
        Ok(Some(entry.id))
    }

    fn empty_tree(&mut self) -> Result<Oid> {
        self.put(ObjectKind::Tree, Arc::default(), None)
    }

    /// Keeps an object as it is.
    fn keep(&mut self, id: Oid) -> Result<()> {
        let Some(stock) = self.stock.as_mut().filter(|stock| !stock.has(id)) else { return Ok(()) };
        match self.reader.packs().find(object_id(id)) {
            Some(spot) => {
                stock.take_over(id, spot);
                Ok(())
            }
            None => Ok(stock.put(id, self.reader.read(id)?, None)?),
        }
    }

    /// An object with other bytes, which may be the same ones.
    fn changed(
        &mut self,
        kind: ObjectKind,
        (id, bytes): (Oid, &[u8]),
        text: Arc<Vec<u8>>,
        like: Option<Oid>,
    ) -> Result<Oid> {
        if *text != bytes {
            return self.put(kind, text, like);
        }
        self.keep(id)?;
        Ok(id)
    }

    /// Notes what goes with an entry: every file below it, of a dossier or of none.
    fn remove(&mut self, entry: &Entry<'_>, owner: usize, is_of_a_dossier: bool) -> Result<()> {
        if entry.is_file() {
            self.removed.insert((entry.id, owner));
        }
        if entry.is_file() && is_of_a_dossier {
            self.files.goes(entry.id);
        }
        if !entry.is_folder() || !self.emptied.insert((entry.id, owner)) {
            return Ok(());
        }
        let tree = self.reader.read(entry.id)?.bytes;
        for entry in Entry::all(&tree).unwrap_or_default() {
            self.remove(&entry, owner, is_of_a_dossier)?;
        }
        Ok(())
    }

    /// Adds an object to the stock, where there is one; `like` is the name of an object of the new history.
    pub(super) fn put(&mut self, kind: ObjectKind, bytes: Arc<Vec<u8>>, like: Option<Oid>) -> Result<Oid> {
        let id = Oid::from_bytes(&kind.id(&bytes).0)?;
        let Some(stock) = self.stock.as_mut().filter(|stock| !stock.has(id)) else { return Ok(id) };
        let like = like.and_then(|like| Some((object_id(like), self.made.get(like)?)));
        if kind == ObjectKind::Tree {
            self.made.keep(id, &bytes);
        }
        stock.put(id, Object { kind, bytes }, like)?;
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

fn broken(kind: &str, id: Oid) -> GitError {
    GitError::Disk(io::Error::new(io::ErrorKind::InvalidData, format!("{kind} {id}")))
}
