//! Packs that are there: an object read, or taken as it lies, deflated and told by what differs from
//! another.
//!
//! What can't be read here, such as the index of a git of before 2008, is left to libgit2, which finds
//! every object.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use ahash::AHashMap;
use flate2::{Decompress, FlushDecompress, Status};

use super::delta::{Applied, applied};
use super::index::Index;
use super::{DIFFERENCE, ObjectKind};
use crate::trail::ObjectId;

/// The number of an object that is told by what differs from one that is named.
const DIFFERENCE_OF_NAMED: u8 = 7;
/// The digest at the end of a pack.
const ENDING: u64 = 20;
/// So much of a pack is read at a time.
const AT_ONCE: u64 = 1 << 16;
/// So many bytes of objects are kept, twice: what was met lately, and what was before that.
const MOST_KEPT: usize = 8 << 20;
/// No chain of differences is longer.
const LONGEST_CHAIN: usize = 1 << 14;

/// Where an object lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Spot {
    pack: u32,
    offset: u64,
}

/// By what an object is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// By itself.
    Whole(ObjectKind),
    /// By what differs from the object that lies there.
    From(Spot),
}

/// An object as it lies.
#[derive(Debug)]
pub struct Lying<'p> {
    /// By what it is told.
    pub told: Told,
    /// How many bytes it has, or what tells how it differs.
    pub size: usize,
    /// Those bytes, deflated.
    pub deflated: &'p [u8],
}

/// An object that was read.
#[derive(Debug, Clone)]
pub struct Object {
    /// Its kind.
    pub kind: ObjectKind,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
}

/// All packs of a store.
#[derive(Debug)]
pub struct Packs {
    packs: Vec<Held>,
    kept: Kept,
    /// One for all: its tables are large.
    inflater: Option<Decompress>,
}

#[derive(Debug)]
struct Held {
    path: PathBuf,
    index: Arc<Index>,
    file: File,
    /// A part of the pack, and where it begins.
    part: Vec<u8>,
    start: u64,
}

impl Packs {
    /// Opens those in some folders, each of which is `objects/pack` of a repository.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn open(folders: impl IntoIterator<Item = PathBuf>) -> io::Result<Self> {
        let mut packs = Vec::new();
        let listed: Vec<fs::ReadDir> = folders.into_iter().map(fs::read_dir).collect::<io::Result<_>>()?;
        for entry in listed.into_iter().flatten() {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "pack")
                && let Ok(bytes) = fs::read(path.with_extension("idx"))
                && let Some(index) = Index::read(bytes, fs::metadata(&path)?.len().saturating_sub(ENDING))
            {
                packs.push(Held::open(path, Arc::new(index))?);
            }
        }
        Ok(Self { packs, kept: Kept::default(), inflater: None })
    }

    /// The same packs once more, for another thread.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn again(&self) -> io::Result<Self> {
        let packs = self.packs.iter().map(|held| Held::open(held.path.clone(), Arc::clone(&held.index)));
        let packs = packs.collect::<io::Result<_>>()?;
        Ok(Self { packs, kept: Kept::default(), inflater: None })
    }

    /// Where an object lies.
    #[must_use]
    pub fn find(&self, id: ObjectId) -> Option<Spot> {
        let mut packs = (0..).zip(&self.packs);
        packs.find_map(|(pack, held)| Some(Spot { pack, offset: held.index.find(id)? }))
    }

    /// The name of what lies somewhere.
    #[must_use]
    pub fn name(&self, spot: Spot) -> Option<ObjectId> {
        self.packs.get(spot.pack as usize)?.index.name(spot.offset)
    }

    /// An object as it lies.
    ///
    /// # Errors
    /// What the disk refuses, and [`io::ErrorKind::InvalidData`] for a broken pack.
    pub fn lying(&mut self, spot: Spot) -> io::Result<Lying<'_>> {
        let held = self.packs.get_mut(spot.pack as usize).ok_or(io::ErrorKind::InvalidInput)?;
        let end = held.index.end(spot.offset).ok_or(io::ErrorKind::InvalidInput)?;
        let range = held.load(spot.offset..end)?;
        let mut rest = &held.part[range.clone()];
        let (number, size) = size_header(&mut rest).ok_or_else(broken)?;
        let mut named = None;
        let told = match number {
            1 => Some(Told::Whole(ObjectKind::Commit)),
            2 => Some(Told::Whole(ObjectKind::Tree)),
            3 => Some(Told::Whole(ObjectKind::Blob)),
            4 => Some(Told::Whole(ObjectKind::Tag)),
            DIFFERENCE => {
                let back = distance(&mut rest).ok_or_else(broken)?;
                let offset = spot.offset.checked_sub(back).filter(|_| back > 0);
                Some(Told::From(Spot { offset: offset.ok_or_else(broken)?, ..spot }))
            }
            DIFFERENCE_OF_NAMED => {
                let (id, others) = rest.split_first_chunk().ok_or_else(broken)?;
                (named, rest) = (Some(ObjectId(*id)), others);
                None
            }
            _ => return Err(broken()),
        };
        let deflated = range.end - rest.len()..range.end;
        let told = match (told, named) {
            (Some(told), _) => told,
            (None, named) => Told::From(named.and_then(|id| self.find(id)).ok_or_else(broken)?),
        };
        Ok(Lying { told, size, deflated: &self.packs[spot.pack as usize].part[deflated] })
    }

    /// Reads an object; none when it lies in no pack.
    ///
    /// # Errors
    /// As for [`Packs::lying`].
    pub fn read(&mut self, id: ObjectId) -> io::Result<Option<Object>> {
        let Some(spot) = self.find(id) else { return Ok(None) };
        match self.kept.get(spot) {
            Some(object) => Ok(Some(object)),
            None => Ok(Some(self.read_at(spot)?.0)),
        }
    }

    /// Reads what lies somewhere; and where in it stands what it did not take over from another, where it
    /// is told by what differs from that.
    ///
    /// # Errors
    /// As for [`Packs::lying`].
    pub fn read_at(&mut self, spot: Spot) -> io::Result<(Object, Option<Vec<Range<usize>>>)> {
        let (mut at, mut differences) = (spot, Vec::new());
        let mut object = loop {
            if let Some(object) = self.kept.get(at).filter(|_| at != spot) {
                break object;
            }
            if differences.len() > LONGEST_CHAIN {
                return Err(broken());
            }
            let (told, bytes) = self.inflated(at)?;
            match told {
                Told::Whole(kind) => {
                    let object = Object { kind, bytes: Arc::new(bytes) };
                    self.kept.keep(at, &object);
                    break object;
                }
                Told::From(base) => {
                    differences.push((at, bytes));
                    at = base;
                }
            }
        };
        let mut new = None;
        for (at, difference) in differences.into_iter().rev() {
            let Applied { bytes, new: ranges } = applied(&difference, &object.bytes).ok_or_else(broken)?;
            (object.bytes, new) = (Arc::new(bytes), Some(ranges));
            self.kept.keep(at, &object);
        }
        Ok((object, new))
    }

    fn inflated(&mut self, spot: Spot) -> io::Result<(Told, Vec<u8>)> {
        let mut inflater = self.inflater.take().unwrap_or_else(|| Decompress::new(true));
        inflater.reset(true);
        let Lying { told, size, deflated } = self.lying(spot)?;
        // Deflating makes nothing shorter than a thousandth.
        let room = size.min(deflated.len().saturating_mul(1032)) + 1;
        let mut bytes = Vec::with_capacity(room);
        let status = inflater.decompress_vec(deflated, &mut bytes, FlushDecompress::Finish);
        self.inflater = Some(inflater);
        match status {
            Ok(Status::StreamEnd) if bytes.len() == size => Ok((told, bytes)),
            _ => Err(broken()),
        }
    }
}

impl Held {
    fn open(path: PathBuf, index: Arc<Index>) -> io::Result<Self> {
        let file = File::open(&path)?;
        Ok(Self { path, index, file, part: Vec::new(), start: 0 })
    }

    /// Sees to it that some bytes are in memory; gives where in the part.
    fn load(&mut self, wanted: Range<u64>) -> io::Result<Range<usize>> {
        let end = self.start + self.part.len() as u64;
        if wanted.start < self.start || wanted.end > end {
            let length = (wanted.end - wanted.start).max(AT_ONCE);
            // Whoever goes back goes on going back.
            let from =
                if wanted.start < self.start { wanted.end.saturating_sub(length) } else { wanted.start };
            let to = (from + length).min(self.index.pack_end());
            self.part.resize(usize::try_from(to - from).map_err(io::Error::other)?, 0);
            self.start = from;
            self.file.seek(SeekFrom::Start(from))?;
            if let Err(cause) = self.file.read_exact(&mut self.part) {
                self.part.clear();
                return Err(cause);
            }
        }
        let place = |at: u64| usize::try_from(at - self.start).map_err(io::Error::other);
        Ok(place(wanted.start)?..place(wanted.end)?)
    }
}

/// What was read lately: others are told by what differs from it.
#[derive(Debug, Default)]
struct Kept {
    late: AHashMap<Spot, Object>,
    before: AHashMap<Spot, Object>,
    size: usize,
}

impl Kept {
    fn get(&mut self, spot: Spot) -> Option<Object> {
        if let Some(object) = self.late.get(&spot) {
            return Some(object.clone());
        }
        let object = self.before.remove(&spot)?;
        self.keep(spot, &object);
        Some(object)
    }

    fn keep(&mut self, spot: Spot, object: &Object) {
        if object.bytes.len() > MOST_KEPT / 4 {
            return;
        }
        if self.size > MOST_KEPT {
            self.before = std::mem::take(&mut self.late);
            self.size = 0;
        }
        self.size += object.bytes.len();
        self.late.insert(spot, object.clone());
    }
}

fn broken() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "a pack is broken")
}

fn next(rest: &mut &[u8]) -> Option<u8> {
    let (byte, others) = rest.split_first()?;
    *rest = others;
    Some(*byte)
}

/// The number of the kind, and the size.
fn size_header(rest: &mut &[u8]) -> Option<(u8, usize)> {
    let first = next(rest)?;
    let (number, mut size, mut shift) = ((first >> 4) & 7, usize::from(first & 0xf), 4);
    let mut byte = first;
    while byte & 0x80 != 0 {
        byte = next(rest)?;
        size |= usize::from(byte & 0x7f).checked_shl(shift)?;
        shift += 7;
    }
    Some((number, size))
}

/// A number of git's of seven bits a byte, the highest first, each but the last less one: how far back
/// something stands, or how much of a path is another; what is read of it is taken off.
pub fn distance(rest: &mut &[u8]) -> Option<u64> {
    let mut byte = next(rest)?;
    let mut back = u64::from(byte & 0x7f);
    while byte & 0x80 != 0 {
        byte = next(rest)?;
        back = back.checked_add(1)?.checked_mul(128)? | u64::from(byte & 0x7f);
    }
    Some(back)
}
