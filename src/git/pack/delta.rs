//! What turns one sequence of bytes into another.

use std::ops::Range;

use super::low_bits;

/// Git's delta, in pieces that take over bytes of the base, in order, and put in new ones.
#[derive(Debug)]
pub struct Delta {
    bytes: Vec<u8>,
    /// How far the base was used.
    used: usize,
}

impl Delta {
    /// Begins a delta between sequences of so many bytes. A piece can name no byte of a base beyond
    /// 4 GiB, so a base is smaller than that.
    #[must_use]
    pub fn new(base: u32, target: usize) -> Self {
        let mut bytes = Vec::with_capacity(64);
        for size in [base as usize, target] {
            let mut rest = size;
            while rest > 0x7f {
                bytes.push(0x80 | low_bits(rest, 7));
                rest >>= 7;
            }
            bytes.push(low_bits(rest, 7));
        }
        Self { bytes, used: 0 }
    }

    /// The delta between two texts that begin and end alike; none when the base is 4 GiB or more.
    #[must_use]
    pub fn between(base: &[u8], target: &[u8]) -> Option<Self> {
        let start = common_start(base, target);
        let (base_rest, target_rest) = (&base[start..], &target[start..]);
        let end = common_end(base_rest, target_rest);
        let mut delta = Self::new(u32::try_from(base.len()).ok()?, target.len());
        delta.copy(start);
        delta.insert(&target_rest[..target_rest.len() - end]);
        delta.skip(base_rest.len() - end);
        delta.copy(end);
        Some(delta)
    }

    /// Takes over the next bytes of the base.
    pub fn copy(&mut self, mut length: usize) {
        while length > 0 {
            let size = length.min(0xffff);
            let at = self.bytes.len();
            self.bytes.push(0x80);
            let numbers = [(self.used, 4), (size, 2)];
            let parts =
                numbers.into_iter().flat_map(|(number, count)| number.to_le_bytes().into_iter().take(count));
            for (bit, byte) in parts.enumerate().filter(|(_, byte)| *byte != 0) {
                self.bytes[at] |= 1 << bit;
                self.bytes.push(byte);
            }
            self.used += size;
            length -= size;
        }
    }

    /// Puts in bytes that the base does not have.
    pub fn insert(&mut self, new: &[u8]) {
        for piece in new.chunks(0x7f) {
            self.bytes.push(low_bits(piece.len(), 7));
            self.bytes.extend(piece);
        }
    }

    /// Passes over bytes of the base.
    pub fn skip(&mut self, length: usize) {
        self.used += length;
    }

    /// How many bytes it takes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Whole blocks are compared at the speed of memory before single bytes are.
const BLOCK: usize = 256;

/// How many bytes two texts have in common where they begin.
#[must_use]
pub fn common_start(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.chunks_exact(BLOCK).zip(other.chunks_exact(BLOCK));
    let same = BLOCK * blocks.take_while(|(one, other)| one == other).count();
    let rest = one[same..].iter().zip(&other[same..]);
    same + rest.take_while(|(one, other)| one == other).count()
}

/// The same where they end.
#[must_use]
pub fn common_end(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.rchunks_exact(BLOCK).zip(other.rchunks_exact(BLOCK));
    let same = BLOCK * blocks.take_while(|(one, other)| one == other).count();
    let rest = one[..one.len() - same].iter().rev().zip(other[..other.len() - same].iter().rev());
    same + rest.take_while(|(one, other)| one == other).count()
}

/// What a delta makes of a base.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Applied {
    pub(super) bytes: Vec<u8>,
    /// Where in them stands what was put in, and where pieces of the base meet, which is a place without
    /// a length.
    pub(super) new: Vec<Range<usize>>,
}

/// Applies a delta of anyone; none when it is broken, or is of another base.
pub(super) fn applied(mut delta: &[u8], base: &[u8]) -> Option<Applied> {
    if size(&mut delta)? != base.len() {
        return None;
    }
    let target = size(&mut delta)?;
    // What a broken one promises is not believed before it is there.
    let mut bytes = Vec::with_capacity(target.min(base.len() + delta.len()));
    let mut new = Vec::new();
    while let Some((piece, rest)) = delta.split_first() {
        let start = bytes.len();
        delta = rest;
        if *piece == 0 {
            return None;
        }
        if piece & 0x80 == 0 {
            let (put_in, rest) = delta.split_at_checked(usize::from(*piece))?;
            bytes.extend_from_slice(put_in);
            delta = rest;
            new.push(start..bytes.len());
            continue;
        }
        let mut numbers = [0_usize; 2];
        for bit in (0..7).filter(|bit| piece & (1 << bit) != 0) {
            let (byte, rest) = delta.split_first()?;
            delta = rest;
            let (number, place) = if bit < 4 { (0, bit) } else { (1, bit - 4) };
            numbers[number] |= usize::from(*byte) << (8 * place);
        }
        let [from, length] = numbers;
        let length = if length == 0 { 0x1_0000 } else { length };
        bytes.extend_from_slice(base.get(from..from.checked_add(length)?)?);
        new.push(start..start);
        if bytes.len() > target {
            return None;
        }
    }
    (bytes.len() == target).then_some(Applied { bytes, new })
}

fn size(delta: &mut &[u8]) -> Option<usize> {
    let (mut size, mut shift) = (0_usize, 0);
    loop {
        let (byte, rest) = delta.split_first()?;
        *delta = rest;
        size |= usize::from(byte & 0x7f).checked_shl(shift)?;
        shift += 7;
        if byte & 0x80 == 0 {
            return Some(size);
        }
    }
}
