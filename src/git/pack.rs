//! A pack of git and its index, written as a stream: an object is named, deflated and appended, and
//! nothing of it but its name and place is kept.
//!
//! The formats are those of git's `gitformat-pack`: pack version 2, index version 2, differences by
//! offset. Which objects are told by what differs from another, and from which, is for the caller to
//! choose, who knows what looks alike.

mod delta;
mod index;
mod stored;

use std::cell::RefCell;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use sha1::{Digest, Sha1};

pub use self::delta::{Delta, common_end, common_start};
use self::index::Entry;
pub use self::stored::{Lying, Object, Packs, Spot, Told, distance as read_distance};
use crate::disk::{Draft, Mode};
use crate::hexadecimal;
use crate::trail::ObjectId;

/// The kinds of object, with their numbers in a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectKind {
    /// A commit.
    Commit = 1,
    /// A folder.
    Tree = 2,
    /// A file.
    Blob = 3,
    /// A tag with a message.
    Tag = 4,
}

/// The number of an object that is told by what differs from another, further back in the same pack.
const DIFFERENCE: u8 = 6;

impl ObjectKind {
    fn name(self) -> &'static str {
        match self {
            Self::Commit => "commit",
            Self::Tree => "tree",
            Self::Blob => "blob",
            Self::Tag => "tag",
        }
    }

    /// The digest of an object of so many bytes, to which the bytes are still to be added. It can be
    /// kept at any point, for an object that begins in the same way.
    #[must_use]
    pub fn digest(self, size: usize) -> Sha1 {
        Sha1::new_with_prefix(format!("{} {size}\0", self.name()))
    }

    /// The name of an object: the SHA-1 of its kind, its size and its bytes.
    #[must_use]
    pub fn id(self, bytes: &[u8]) -> ObjectId {
        ObjectId(self.digest(bytes.len()).chain_update(bytes).finalize().into())
    }
}

/// A whole object, deflated and ready to be appended.
#[derive(Debug)]
pub struct Whole(Prepared);

impl Whole {
    /// Takes the bytes that git keeps under the name [`ObjectKind::id`] gives.
    #[must_use]
    pub fn new(kind: ObjectKind, bytes: &[u8]) -> Self {
        Self::named(kind.id(bytes), kind, bytes)
    }

    /// The same with a name that was computed already; it is not computed again.
    #[must_use]
    pub fn named(id: ObjectId, kind: ObjectKind, bytes: &[u8]) -> Self {
        Self(Prepared::new(id, kind as u8, bytes))
    }

    /// Its name.
    #[must_use]
    pub fn id(&self) -> ObjectId {
        self.0.id
    }
}

/// An object told by what differs from another of the same kind, deflated and ready to be appended.
#[derive(Debug)]
pub struct Difference(Prepared);

impl Difference {
    /// Takes the name of the object that the delta makes, which is not verified.
    #[must_use]
    pub fn new(id: ObjectId, delta: &Delta) -> Self {
        Self(Prepared::new(id, DIFFERENCE, delta.as_bytes()))
    }

    /// Its name.
    #[must_use]
    pub fn id(&self) -> ObjectId {
        self.0.id
    }
}

thread_local! {
    /// One for all objects of a thread: clearing its tables costs less than having them anew.
    static DEFLATER: RefCell<ZlibEncoder<Vec<u8>>> =
        RefCell::new(ZlibEncoder::new(Vec::new(), Compression::fast()));
}

#[derive(Debug)]
struct Prepared {
    id: ObjectId,
    number: u8,
    size: usize,
    deflated: Vec<u8>,
}

/// A difference that is so short gets no shorter by being deflated.
const SHORT: usize = 64;

/// Some bytes as they are, in what zlib takes for deflated.
fn stored(bytes: &[u8]) -> Option<Vec<u8>> {
    const MODULUS: u32 = 65_521;
    let length = u16::try_from(bytes.len()).ok()?;
    let (mut sum, mut sums) = (1_u32, 0_u32);
    for byte in bytes {
        sum = (sum + u32::from(*byte)) % MODULUS;
        sums = (sums + sum) % MODULUS;
    }
    let head = [&[0x78, 1, 1][..], &length.to_le_bytes(), &(!length).to_le_bytes()].concat();
    Some([&head[..], bytes, &((sums << 16) | sum).to_be_bytes()].concat())
}

impl Prepared {
    fn new(id: ObjectId, number: u8, bytes: &[u8]) -> Self {
        let is_short = number == DIFFERENCE && bytes.len() <= SHORT;
        if let Some(deflated) = is_short.then(|| stored(bytes)).flatten() {
            return Self { id, number, size: bytes.len(), deflated };
        }
        let deflated = DEFLATER.with_borrow_mut(|deflater| {
            deflater.write_all(bytes)?;
            deflater.reset(Vec::with_capacity(bytes.len() / 2 + 16))
        });
        Self { id, number, size: bytes.len(), deflated: deflated.expect("writing to memory does not fail") }
    }
}

/// Where an object stands in the pack that it was appended to, for a later one that differs from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(u64);

/// A pack that is being written. Without [`Pack::finish`] nothing of it stays.
#[derive(Debug)]
pub struct Pack {
    folder: PathBuf,
    draft: Draft,
    file: BufWriter<File>,
    position: u64,
    entries: Vec<Entry>,
}

const VERSION: u32 = 2;

impl Pack {
    /// Begins a pack in a folder, which is `objects/pack` of a repository.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn begin(folder: &Path) -> io::Result<Self> {
        // What is called so, git takes away when it was left by a run that was killed.
        let mut draft = Draft::named(folder, "tmp_pack_", Mode::Usual)?;
        let file = BufWriter::new(draft.file().try_clone()?);
        let mut pack = Self { folder: folder.to_owned(), draft, file, position: 0, entries: Vec::new() };
        pack.write(&header(0))?;
        Ok(pack)
    }

    /// Appends a whole object. Each object is appended once.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn append(&mut self, object: &Whole) -> io::Result<Place> {
        let head = size_header(object.0.number, object.0.size);
        self.put(object.0.id, &object.0.deflated, &head)
    }

    /// Appends an object by what differs from one that stands in this pack. To read the last of a
    /// chain of them git reads all, so a chain had better stay below fifty.
    ///
    /// # Errors
    /// What the disk refuses, and [`io::ErrorKind::InvalidInput`] for a place that is not in this pack.
    pub fn append_difference(&mut self, object: &Difference, base: Place) -> io::Result<Place> {
        let back = self.position.checked_sub(base.0).filter(|back| *back > 0);
        let back = back.ok_or(io::ErrorKind::InvalidInput)?;
        let mut head = size_header(object.0.number, object.0.size);
        distance(&mut head, back);
        self.put(object.0.id, &object.0.deflated, &head)
    }

    /// Appends an object as it lies in another pack; `base` is where in this one stands what it differs
    /// from, where it is told so.
    ///
    /// # Errors
    /// As for [`Pack::append_difference`].
    pub fn append_lying(
        &mut self,
        id: ObjectId,
        object: &Lying<'_>,
        base: Option<Place>,
    ) -> io::Result<Place> {
        let mut head = match object.told {
            Told::Whole(kind) => size_header(kind as u8, object.size),
            Told::From(_) => size_header(DIFFERENCE, object.size),
        };
        if let Told::From(_) = object.told {
            let back = base.and_then(|base| self.position.checked_sub(base.0)).filter(|back| *back > 0);
            distance(&mut head, back.ok_or(io::ErrorKind::InvalidInput)?);
        }
        self.put(id, object.deflated, &head)
    }

    fn put(&mut self, id: ObjectId, deflated: &[u8], head: &[u8]) -> io::Result<Place> {
        let offset = self.position;
        let mut checksum = crc32fast::Hasher::new();
        checksum.update(head);
        checksum.update(deflated);
        self.entries.push(Entry { id, checksum: checksum.finalize(), offset });
        self.write(head)?;
        self.write(deflated)?;
        Ok(Place(offset))
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.position += bytes.len() as u64;
        self.file.write_all(bytes)
    }

    /// Closes the pack and puts it beside its index under the name by which git finds both; returns
    /// the name, without an ending. When this returns, both outlast a loss of power.
    ///
    /// # Errors
    /// What the disk refuses, and [`io::ErrorKind::InvalidData`] when an object was appended twice: git
    /// takes no index that names one twice. Nothing stays then.
    pub fn finish(self) -> io::Result<String> {
        let Self { folder, draft, file, mut entries, .. } = self;
        entries.sort_unstable_by_key(|entry| entry.id);
        if let Some(pair) = entries.windows(2).find(|pair| pair[0].id == pair[1].id) {
            let twice = format!("object {} stands in the pack twice", pair[0].id);
            return Err(io::Error::new(io::ErrorKind::InvalidData, twice));
        }
        let count = u32::try_from(entries.len())
            .map_err(|_| io::Error::other("a pack holds at most 4,294,967,295 objects"))?;
        let mut file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(&header(count))?;
        let checksum = digest_of(&mut file)?;
        file.write_all(&checksum)?;
        draft.sync()?;
        let mut index = Draft::named(&folder, "tmp_idx_", Mode::Usual)?;
        index.file().write_all(&index::index(&entries, checksum))?;
        index.sync()?;
        let name = format!("pack-{}", hexadecimal::digits(&checksum));
        // Git looks for a pack when it meets its index.
        let [pack, beside] = ["pack", "idx"].map(|ending| folder.join(&name).with_extension(ending));
        draft.replace(&pack)?;
        index.replace(&beside).inspect_err(|_| _ = fs::remove_file(&pack))?;
        Ok(name)
    }
}

fn header(count: u32) -> [u8; 12] {
    let mut header = *b"PACK\0\0\0\0\0\0\0\0";
    header[4..8].copy_from_slice(&VERSION.to_be_bytes());
    header[8..].copy_from_slice(&count.to_be_bytes());
    header
}

/// The digest of a whole file; what is written next follows its end.
fn digest_of(file: &mut File) -> io::Result<[u8; 20]> {
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

/// How far back the base of a difference begins: seven bits a byte, the highest first, each but the
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

#[cfg(test)]
mod tests;
