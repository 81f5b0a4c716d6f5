//! What turns one sequence of bytes into another.

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
        let start = base.iter().zip(target).take_while(|(left, right)| left == right).count();
        let (base_rest, target_rest) = (&base[start..], &target[start..]);
        let both = base_rest.iter().rev().zip(target_rest.iter().rev());
        let end = both.take_while(|(left, right)| left == right).count();
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
