//! The index of a pack: where each object stands, by its name.

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
