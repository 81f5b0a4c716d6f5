//! A pack file of git and its index, written as a stream: an object is hashed, deflated and
//! appended, and nothing of it but its name and place is kept.
//!
//! The formats are those of git's `gitformat-pack`: pack version 2, index version 2, deltas by
//! offset.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use sha1::{Digest, Sha1};

/// The name of an object: the SHA-1 of what it holds.
pub(super) type Id = [u8; 20];

/// The kinds of object, with their numbers in a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Commit = 1,
    Tree = 2,
    Blob = 3,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Commit => "commit",
            Self::Tree => "tree",
            Self::Blob => "blob",
        }
    }

    /// The digest of an object of that many bytes, before its bytes.
    pub(super) fn digest(self, size: usize) -> Sha1 {
        Sha1::new_with_prefix(format!("{} {size}\0", self.name()))
    }

    /// The name of an object.
    pub(super) fn id(self, bytes: &[u8]) -> Id {
        self.digest(bytes.len()).chain_update(bytes).finalize().into()
    }
}

/// The number of a delta against an object further back in the same pack.
const DELTA: u8 = 6;

/// An object that is ready to be appended.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) id: Id,
    number: u8,
    size: usize,
    deflated: Vec<u8>,
}

impl Prepared {
    /// A whole object.
    pub(super) fn whole(kind: Kind, bytes: &[u8]) -> Self {
        Self::named(kind.id(bytes), kind, bytes)
    }

    /// A whole object of which the name is known.
    pub(super) fn named(id: Id, kind: Kind, bytes: &[u8]) -> Self {
        Self { id, number: kind as u8, size: bytes.len(), deflated: deflate(bytes) }
    }

    /// An object as what differs from another; the other's place is given when it is appended.
    pub(super) fn delta(id: Id, delta: &[u8]) -> Self {
        Self { id, number: DELTA, size: delta.len(), deflated: deflate(delta) }
    }
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 2 + 16), Compression::fast());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("writing to memory does not fail")
}

/// A pack that is being written.
#[derive(Debug)]
pub(super) struct Pack {
    folder: PathBuf,
    file: BufWriter<File>,
    position: u64,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    id: Id,
    checksum: u32,
    offset: u64,
}

/// The name of the file until it is known what it holds.
const PARTIAL: &str = "tmp_pack_demo";
const VERSION: u32 = 2;

impl Pack {
    /// Begins a pack in a folder, which is `objects/pack` of a repository.
    pub(super) fn begin(folder: &Path) -> io::Result<Self> {
        let file = File::options().read(true).write(true).create_new(true).open(folder.join(PARTIAL))?;
        let mut pack =
            Self { folder: folder.to_owned(), file: BufWriter::new(file), position: 0, entries: Vec::new() };
        pack.append(&header(0))?;
        Ok(pack)
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.position += bytes.len() as u64;
        self.file.write_all(bytes)
    }

    /// Appends an object and returns its place. A delta needs the place of the object that it
    /// differs from. Each object is appended once: git refuses an index that names one twice.
    pub(super) fn write(&mut self, prepared: &Prepared, base: Option<u64>) -> io::Result<u64> {
        let offset = self.position;
        let mut head = size_header(prepared.number, prepared.size);
        if let Some(base) = base {
            distance(&mut head, offset - base);
        }
        let mut checksum = crc32fast::Hasher::new();
        checksum.update(&head);
        checksum.update(&prepared.deflated);
        self.entries.push(Entry { id: prepared.id, checksum: checksum.finalize(), offset });
        self.append(&head)?;
        self.append(&prepared.deflated)?;
        Ok(offset)
    }

    /// Closes the pack, writes its index, and gives both the name that git knows them by.
    pub(super) fn finish(self) -> io::Result<()> {
        let Self { folder, file, mut entries, .. } = self;
        let mut file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        let count = u32::try_from(entries.len())
            .map_err(|_| io::Error::other("a pack holds at most 4,294,967,295 objects"))?;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(&header(count))?;
        let checksum = digest_of(&mut file)?;
        file.write_all(&checksum)?;
        drop(file);
        entries.sort_unstable_by_key(|entry| entry.id);
        let name: String = checksum.iter().map(|byte| format!("{byte:02x}")).collect();
        let target = folder.join(format!("pack-{name}"));
        write_index(&target.with_extension("idx"), &entries, checksum)?;
        fs::rename(folder.join(PARTIAL), target.with_extension("pack"))
    }
}

fn header(count: u32) -> [u8; 12] {
    let mut header = *b"PACK\0\0\0\0\0\0\0\0";
    header[4..8].copy_from_slice(&VERSION.to_be_bytes());
    header[8..].copy_from_slice(&count.to_be_bytes());
    header
}

/// The digest of a whole file; what is written next follows its end.
fn digest_of(file: &mut File) -> io::Result<Id> {
    file.seek(SeekFrom::Start(0))?;
    let mut digest = Sha1::new();
    let mut reader = BufReader::with_capacity(1 << 16, file);
    let mut bytes = [0; 1 << 16];
    loop {
        match reader.read(&mut bytes)? {
            0 => return Ok(digest.finalize().into()),
            read => digest.update(&bytes[..read]),
        }
    }
}

/// Kind and size: four bits of the size beside the kind, then seven a byte.
fn size_header(number: u8, size: usize) -> Vec<u8> {
    let mut bytes = vec![(number << 4) | low_bits(size, 4)];
    let mut rest = size >> 4;
    while rest > 0 {
        *bytes.last_mut().expect("one is there") |= 0x80;
        bytes.push(low_bits(rest, 7));
        rest >>= 7;
    }
    bytes
}

fn low_bits(number: usize, bits: u32) -> u8 {
    u8::try_from(number & ((1 << bits) - 1)).expect("seven bits fit a byte")
}

/// How far back the base of a delta begins: seven bits a byte, the highest first, each but the
/// last less one.
fn distance(head: &mut Vec<u8>, back: u64) {
    let mut bytes = vec![u8::try_from(back & 0x7f).expect("seven bits fit a byte")];
    let mut rest = back >> 7;
    while rest > 0 {
        rest -= 1;
        bytes.push(0x80 | u8::try_from(rest & 0x7f).expect("seven bits fit a byte"));
        rest >>= 7;
    }
    head.extend(bytes.iter().rev());
}

/// Offsets from here on stand in a table of their own.
const LARGE: u64 = 1 << 31;

fn write_index(path: &Path, entries: &[Entry], pack: Id) -> io::Result<()> {
    let mut bytes = Vec::with_capacity(1072 + entries.len() * 28);
    bytes.extend(b"\xfftOc");
    bytes.extend(VERSION.to_be_bytes());
    for first in 0..=u8::MAX {
        let up_to = entries.partition_point(|entry| entry.id[0] <= first);
        bytes.extend(u32::try_from(up_to).expect("the pack's count fits").to_be_bytes());
    }
    entries.iter().for_each(|entry| bytes.extend(entry.id));
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
    let checksum: Id = Sha1::digest(&bytes).into();
    bytes.extend(checksum);
    fs::write(path, bytes)
}

/// What turns one sequence of bytes into another: git's delta, in pieces that copy and insert.
#[derive(Debug)]
pub(super) struct Delta {
    bytes: Vec<u8>,
    /// How far the base was used.
    pub(super) used: usize,
}

impl Delta {
    pub(super) fn new(base: usize, target: usize) -> Self {
        let mut bytes = Vec::with_capacity(64);
        for size in [base, target] {
            let mut rest = size;
            while rest > 0x7f {
                bytes.push(0x80 | low_bits(rest, 7));
                rest >>= 7;
            }
            bytes.push(low_bits(rest, 7));
        }
        Self { bytes, used: 0 }
    }

    /// The delta between two texts that begin and end alike.
    pub(super) fn between(base: &[u8], target: &[u8]) -> Vec<u8> {
        let start = base.iter().zip(target).take_while(|(left, right)| left == right).count();
        let (base_rest, target_rest) = (&base[start..], &target[start..]);
        let both = base_rest.iter().rev().zip(target_rest.iter().rev());
        let end = both.take_while(|(left, right)| left == right).count();
        let mut delta = Self::new(base.len(), target.len());
        delta.copy(start);
        delta.insert(&target_rest[..target_rest.len() - end]);
        delta.skip(base_rest.len() - end);
        delta.copy(end);
        delta.finish()
    }

    /// Takes over the next bytes of the base.
    pub(super) fn copy(&mut self, mut length: usize) {
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
    pub(super) fn insert(&mut self, new: &[u8]) {
        for piece in new.chunks(0x7f) {
            self.bytes.push(low_bits(piece.len(), 7));
            self.bytes.extend(piece);
        }
    }

    /// Passes over bytes of the base.
    pub(super) fn skip(&mut self, length: usize) {
        self.used += length;
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }
}
