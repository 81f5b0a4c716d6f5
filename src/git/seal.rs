//! Seals: a digest over a whole history, made and verified.

use std::cell::RefMut;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use git2::{ObjectType, Odb, Oid, Repository};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::commits::{links, read_links};
use super::sound::require_whole;
use super::tree::{blob, require};
use super::{GitError, Records, Result, object_id, oid};
use crate::calendar::Day;
use crate::hexadecimal;
use crate::ledger::{Chain, Seal, SealState};
use crate::trail::ObjectId;

/// What the digest of a seal of the second form begins with.
const SECOND_FORM: &[u8] = b"klacht-zegel 2";

/// So many files are read with one opening of the repository.
const AT_ONCE: usize = 512;

type Hash = [u8; 32];

/// What was read of objects for seals of the second form: each commit and each file once, however many
/// seals there are and however often they are verified.
#[derive(Debug, Default)]
pub(super) struct Sealed {
    /// The digest of a commit, and what it follows.
    commits: HashMap<Oid, (Hash, Vec<Oid>)>,
    files: HashMap<Oid, Hash>,
}

/// A history as seals are made on it and verified.
struct Sealing<'r> {
    records: &'r Records,
    odb: Odb<'r>,
    read: RefMut<'r, Sealed>,
    /// The commit up to which it goes and all before it.
    known: BTreeSet<Oid>,
}

impl Records {
    /// A seal on everything up to a commit, that names the one before it.
    ///
    /// The digest is SHA-256 over the day, the digest of the seal before, and the digest of every commit
    /// as git keeps it, in order of name; and then over the path and the digest of every file of the
    /// records in the last one. A commit names what it follows and what it holds by SHA-1; the digest
    /// does not rely on that alone for the commits themselves and for what the records say now.
    ///
    /// # Errors
    /// [`GitError::Shallow`] when a part of the history is not there, [`GitError::Missing`] when an object
    /// is not, and what libgit2 refuses.
    pub fn seal(&self, tip: ObjectId, date: Day, chain: Chain) -> Result<Seal> {
        let seal = Seal { date, commits: 0, tip, chain, digest: String::new() };
        let (commits, digest) = Sealing::of(self, tip)?.digest(&seal)?;
        Ok(Seal { commits, digest, ..seal })
    }

    /// Whether what each of these seals covers is a part of the history up to a commit, and says what it
    /// said.
    ///
    /// # Errors
    /// As for [`Records::seal`].
    pub fn seal_states(&self, seals: &[&Seal], tip: ObjectId) -> Result<Vec<SealState>> {
        if seals.is_empty() {
            return Ok(Vec::new());
        }
        let mut sealing = Sealing::of(self, tip)?;
        let mut states = Vec::with_capacity(seals.len());
        for seal in seals {
            states.push(match sealing.known.contains(&oid(seal.tip)?) {
                false => SealState::Gone,
                true if sealing.digest(seal)? == (seal.commits, seal.digest.clone()) => SealState::Holds,
                true => SealState::Differs,
            });
        }
        Ok(states)
    }

    /// The commit that a name stands for, such as `HEAD~5`, a branch or a number.
    ///
    /// # Errors
    /// [`super::GitError::NoRevision`] when there is none.
    pub fn revision(&self, name: &str) -> Result<ObjectId> {
        self.require_sound()?;
        let object = self.repository.revparse_single(name).and_then(|object| object.peel_to_commit());
        object.map(|commit| object_id(commit.id())).map_err(|refusal| match GitError::from(refusal) {
            // What a branch names is not here; a number that nobody knows was mistyped.
            GitError::Missing(object) if !object.is_empty() && !name.contains(&object) => {
                GitError::Missing(object)
            }
            _ => GitError::NoRevision(name.to_owned()),
        })
    }
}

impl<'r> Sealing<'r> {
    fn of(records: &'r Records, tip: ObjectId) -> Result<Self> {
        if records.is_cut_short() {
            return Err(GitError::Shallow);
        }
        let (odb, read) = (records.repository.odb()?, records.sealed.borrow_mut());
        let mut sealing = Self { records, odb, read, known: BTreeSet::new() };
        sealing.known = sealing.covered(oid(tip)?)?;
        Ok(sealing)
    }

    /// How many commits lie under a seal, and its digest as it would be now.
    fn digest(&mut self, seal: &Seal) -> Result<(usize, String)> {
        let commits = self.covered(oid(seal.tip)?)?;
        let files: BTreeMap<String, Oid> = self.records.listing(Some(seal.tip))?;
        let mut digest = Sha256::new();
        if seal.is_of_the_first_form() {
            for commit in &commits {
                add(&mut digest, self.odb.read(*commit)?.data());
            }
            for (path, id) in files {
                add(&mut digest, path.as_bytes());
                add(&mut digest, &blob(&self.odb, id)?.unwrap_or_default());
            }
        } else {
            let day = seal.date.to_string();
            for part in [SECOND_FORM, day.as_bytes(), seal.chain.word().as_bytes()] {
                add(&mut digest, part);
            }
            for commit in &commits {
                digest.update(self.commit(*commit)?.0);
            }
            self.read_ahead(files.values());
            for (path, id) in files {
                add(&mut digest, path.as_bytes());
                digest.update(self.file(id)?);
            }
        }
        Ok((commits.len(), hexadecimal::digits(&digest.finalize())))
    }

    /// A commit and all before it, in order of name.
    fn covered(&mut self, tip: Oid) -> Result<BTreeSet<Oid>> {
        let (mut found, mut waiting) = (BTreeSet::new(), vec![tip]);
        while let Some(id) = waiting.pop() {
            if found.insert(id) {
                waiting.extend(&self.commit(id)?.1);
            }
        }
        Ok(found)
    }

    fn commit(&mut self, id: Oid) -> Result<&(Hash, Vec<Oid>)> {
        Ok(match self.read.commits.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let object = self.odb.read(id)?;
                let is_commit = object.kind() == ObjectType::Commit;
                let parents = match read_links(object.data()).filter(|_| is_commit) {
                    Some((_, parents)) => parents,
                    None => links(&self.records.repository, id)?.1,
                };
                new.insert((Sha256::digest(object.data()).into(), parents))
            }
        })
    }

    /// Reads what was not read yet of some files on all processors; what can't be read is told in its turn.
    fn read_ahead<'f>(&mut self, files: impl Iterator<Item = &'f Oid>) {
        let unread: Vec<Oid> = files.filter(|id| !self.read.files.contains_key(id)).copied().collect();
        let Some(objects) = self.records.objects.filter(|_| unread.len() > AT_ONCE) else { return };
        let place = self.records.repository.path();
        let read = |some: &[Oid]| -> Result<Vec<(Oid, Hash)>> {
            // A repository is for one thread.
            let repository = objects.open(place)?;
            let odb = repository.odb()?;
            let read = some.iter().filter_map(|id| Some((*id, digest_of(&repository, &odb, *id).ok()?)));
            Ok(read.collect())
        };
        let read: Vec<_> = unread.par_chunks(AT_ONCE).filter_map(|some| read(some).ok()).collect();
        self.read.files.extend(read.into_iter().flatten());
    }

    fn file(&mut self, id: Oid) -> Result<Hash> {
        if let Some(known) = self.read.files.get(&id) {
            return Ok(*known);
        }
        let hash = digest_of(&self.records.repository, &self.odb, id)?;
        self.read.files.insert(id, hash);
        Ok(hash)
    }
}

/// The digest of a file.
fn digest_of(repository: &Repository, odb: &Odb<'_>, id: Oid) -> Result<Hash> {
    require(odb, id)?;
    require_whole(repository.commondir(), id)?;
    Ok(Sha256::digest(blob(odb, id)?.unwrap_or_default()).into())
}

/// Each part is preceded by its length, so that no two lists of parts give the same bytes.
fn add(digest: &mut Sha256, bytes: &[u8]) {
    digest.update((bytes.len() as u64).to_be_bytes());
    digest.update(bytes);
}
