//! The index of a pack: where each object stands, by its name.

use std::ops::Range;

use sha1::{Digest, Sha1};

use super::VERSION;
use crate::trail::ObjectId;

/// An object of a pack.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: ObjectId,
    /// The CRC-32 of the bytes that stand in the pack.
    pub(super) checksum: u32,
    pub(super) offset: u64,
}

/// Offsets from here on stand in a table of their own.
const LARGE: u64 = 1 << 31;

/// The index of a pack with this checksum; the entries stand in order of name.
pub(super) fn index(entries: &[Entry], pack: [u8; 20]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(1072 + entries.len() * 28);
    bytes.extend(b"\xfftOc");
    bytes.extend(VERSION.to_be_bytes());
    for first in 0..=u8::MAX {
        let up_to = entries.partition_point(|entry| entry.id.0[0] <= first);
        bytes.extend(u32::try_from(up_to).expect("the pack's count fits").to_be_bytes());
    }
    entries.iter().for_each(|entry| bytes.extend(entry.id.0));
    entries.iter().for_each(|entry| bytes.extend(entry.checksum.to_be_bytes()));
    let mut large = Vec::new();
    for entry in entries {
        let short = match u32::try_from(entry.offset) {
            Ok(offset) if entry.offset < LARGE => offset,
            _ => {
                large.push(entry.offset);
                0x8000_0000 | u32::try_from(large.len() - 1).expect("the pack's count fits")
            }
        };
        bytes.extend(short.to_be_bytes());
    }
    large.iter().for_each(|offset| bytes.extend(offset.to_be_bytes()));
    bytes.extend(pack);
    let checksum: [u8; 20] = Sha1::digest(&bytes).into();
    bytes.extend(checksum);
    bytes
}

const HEAD: usize = 8;
const FANOUT: usize = 1024;
const NAME: usize = 20;

/// The index of a pack that is there.
#[derive(Debug)]
pub(super) struct Index {
    bytes: Vec<u8>,
    count: usize,
    /// Where each object begins, in that order, with its place in the order of names.
    starts: Vec<(u64, u32)>,
    pack_end: u64,
}

impl Index {
    /// Reads it; none when it is of another version, or is broken. The objects of the pack end there.
    pub(super) fn read(bytes: Vec<u8>, pack_end: u64) -> Option<Self> {
        if !bytes.starts_with(b"\xfftOc") || number(&bytes, 4)? != VERSION {
            return None;
        }
        let count = number(&bytes, HEAD + FANOUT - 4)? as usize;
        let mut index = Self { bytes, count, starts: Vec::new(), pack_end };
        let starts = (0..count).map(|place| Some((index.offset(place)?, u32::try_from(place).ok()?)));
        let mut starts = starts.collect::<Option<Vec<_>>>()?;
        starts.sort_unstable();
        index.starts = starts;
        Some(index)
    }

    pub(super) fn pack_end(&self) -> u64 {
        self.pack_end
    }

    fn names(&self) -> usize {
        HEAD + FANOUT
    }

    fn offset(&self, place: usize) -> Option<u64> {
        let offsets = self.names() + self.count * (NAME + 4);
        let short = number(&self.bytes, offsets + place * 4)?;
        if u64::from(short) < LARGE {
            return Some(u64::from(short));
        }
        let at = offsets + self.count * 4 + (short & 0x7fff_ffff) as usize * 8;
        Some(u64::from_be_bytes(*self.bytes.get(at..)?.first_chunk()?))
    }

    fn name_at(&self, place: usize) -> Option<&[u8; NAME]> {
        self.bytes.get(self.names() + place * NAME..)?.first_chunk()
    }

    /// Where an object begins.
    pub(super) fn find(&self, id: ObjectId) -> Option<u64> {
        let up_to = |first: usize| Some(number(&self.bytes, HEAD + first * 4)? as usize);
        let first = usize::from(id.0[0]);
        let mut range: Range<usize> = match first {
            0 => 0..up_to(0)?,
            _ => up_to(first - 1)?..up_to(first)?,
        };
        while !range.is_empty() {
            let middle = range.start + range.len() / 2;
            match self.name_at(middle)?.cmp(&id.0) {
                std::cmp::Ordering::Less => range.start = middle + 1,
                std::cmp::Ordering::Greater => range.end = middle,
                std::cmp::Ordering::Equal => return self.offset(middle),
            }
        }
        None
    }

    fn place_of(&self, offset: u64) -> Option<usize> {
        self.starts.binary_search_by_key(&offset, |(start, _)| *start).ok()
    }

    /// Where the object ends that begins there.
    pub(super) fn end(&self, offset: u64) -> Option<u64> {
        let next = self.starts.get(self.place_of(offset)? + 1);
        Some(next.map_or(self.pack_end, |(start, _)| *start))
            .filter(|end| (offset..=self.pack_end).contains(end))
    }

    /// The name of the object that begins there.
    pub(super) fn name(&self, offset: u64) -> Option<ObjectId> {
        let (_, place) = self.starts.get(self.place_of(offset)?)?;
        self.name_at(*place as usize).copied().map(ObjectId)
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}
