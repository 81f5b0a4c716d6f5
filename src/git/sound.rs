//! Whether a store of objects is whole enough to be read.
//!
//! libgit2 reads a loose object that was cut off for ever, and reads past the end of a pack whose index
//! leads there. A power cut or a full disk leaves such files, so they are looked for before anything is
//! read.

use std::fs::{self, File, Metadata};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::read::ZlibDecoder;
use git2::Oid;
use rayon::prelude::*;
use sha1::{Digest, Sha1};

use super::{GitError, Records, Result};

/// Loose objects of more bytes on disk are larger than any text that is read; seals alone read those.
const LARGEST: u64 = 2 << 20;

/// The length of a digest, which stands at the end of an index.
const DIGEST: usize = 20;
/// Where the list of an index of the second version begins: behind its mark and its version.
const FANOUT: u64 = 8;
/// A table of so many numbers of four bytes, of which the last is how many objects there are.
const NAMES: u64 = FANOUT + 256 * 4;
/// So much of an index is held at once.
const PIECE: usize = 1 << 16;
/// The bit that tells an offset of four bytes from the place of one of eight.
const IS_LONG: u32 = 1 << 31;

impl Records {
    /// Refuses a store with an object or an index that was cut off or damaged.
    pub(super) fn require_sound(&self) -> Result<()> {
        if self.is_sound.get().is_none() {
            require_sound(self.repository.commondir())?;
            let _ = self.is_sound.set(());
        }
        Ok(())
    }
}

/// Refuses a loose object that was cut off, of any size, of the repository with this folder.
pub(super) fn require_whole(repository: &Path, id: Oid) -> Result<()> {
    let name = id.to_string();
    let path = repository.join("objects").join(&name[..2]).join(&name[2..]);
    // What is not loose stands in a pack.
    match File::open(path).is_ok_and(|file| !is_whole(file)) {
        true => Err(GitError::Missing(name[..8].to_owned())),
        false => Ok(()),
    }
}

/// Refuses a repository, by its folder, in whose store an object or an index was cut off or damaged.
///
/// # Errors
/// [`GitError::Missing`] with the first of them.
pub fn require_sound(repository: &Path) -> Result<()> {
    let objects = repository.join("objects");
    let below = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let is_digits = |path: &Path| name_of(path).len() == 2 && Oid::from_str(&name_of(path)).is_ok();
    let loose: Vec<PathBuf> = below(&objects).into_iter().filter(|path| is_digits(path)).collect();
    let loose: Vec<PathBuf> = loose.par_iter().flat_map_iter(|folder| below(folder)).collect();
    let is_broken = |path: &&PathBuf| match File::open(path) {
        Ok(file) => file.metadata().is_ok_and(|it| it.is_file() && it.len() <= LARGEST) && !is_whole(file),
        Err(_) => false,
    };
    let packs = below(&objects.join("pack"));
    let index = packs.iter().find(|path| !is_sound_index(path));
    if let Some(index) = index {
        return Err(GitError::Missing(name_of(index)));
    }
    match loose.par_iter().filter(|path| name_of(path).len() == 2 * DIGEST - 2).find_any(is_broken) {
        Some(path) => {
            let folder = path.parent().map(name_of).unwrap_or_default();
            Err(GitError::Missing(format!("{folder}{}", name_of(path))[..8].to_owned()))
        }
        None => Ok(()),
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Whether a loose object reads to its end, and is as long as it says.
fn is_whole(file: File) -> bool {
    let mut reader = BufReader::new(ZlibDecoder::new(file));
    let mut head = Vec::new();
    let kind = io::BufRead::read_until(&mut reader, 0, &mut head);
    let stated = head.strip_suffix(b"\0").and_then(|head| {
        let (_, size) = std::str::from_utf8(head).ok()?.split_once(' ')?;
        size.parse::<u64>().ok()
    });
    kind.is_ok() && stated.is_some() && io::copy(&mut reader, &mut io::sink()).ok() == stated
}

/// Whether an index, of one pack or of several, says what it said when it was written; and that of one
/// pack leads nowhere but into it. Any other file is none of its concern.
fn is_sound_index(path: &Path) -> bool {
    let of_one = path.extension().is_some_and(|extension| extension == "idx");
    if !of_one && name_of(path) != "multi-pack-index" {
        return true;
    }
    // What is no file, or can't be read, is told by whoever needs it.
    let Ok(file) = File::open(path) else { return true };
    let Some(length) = file.metadata().ok().filter(Metadata::is_file).map(|it| it.len()) else { return true };
    let Some(length) = length.checked_sub(DIGEST as u64) else { return false };
    let pack = match of_one.then(|| fs::metadata(path.with_extension("pack"))) {
        Some(Ok(pack)) => Some(pack.len()),
        Some(Err(_)) => return false,
        None => None,
    };
    let said = Digested { file, digest: Sha1::new() }.take(length);
    let is_as_written = is_as_written(BufReader::with_capacity(PIECE, said), pack);
    is_as_written.unwrap_or_else(|error| error.kind() != io::ErrorKind::UnexpectedEof)
}

/// The same of what an index says, piece by piece, for that of a large store is large; with the length of
/// its one pack.
fn is_as_written(mut said: BufReader<io::Take<Digested>>, pack: Option<u64>) -> io::Result<bool> {
    if let Some(length) = pack
        && !leads_into(&mut said, length)?
    {
        return Ok(false);
    }
    io::copy(&mut said, &mut io::sink())?;
    let Digested { mut file, digest } = said.into_inner().into_inner();
    let mut written = [0; DIGEST];
    file.read_exact(&mut written)?;
    Ok(digest.finalize().as_slice() == written)
}

/// Whether every offset of an index of the second version lies in a pack of this length. libgit2 knows no
/// later version, and of the first git has made none for many years.
fn leads_into(index: &mut impl Read, length: u64) -> io::Result<bool> {
    pass_over(index, NAMES - 4)?;
    let count = u32::from_be_bytes(number(index)?);
    pass_over(index, (DIGEST as u64 + 4) * u64::from(count))?;
    let mut long = 0;
    for _ in 0..count {
        let offset = u32::from_be_bytes(number(index)?);
        match offset & IS_LONG {
            0 if u64::from(offset) >= length => return Ok(false),
            0 => {}
            _ => long = long.max((offset & !IS_LONG) + 1),
        }
    }
    for _ in 0..long {
        if u64::from_be_bytes(number(index)?) >= length {
            return Ok(false);
        }
    }
    Ok(true)
}

fn number<const LENGTH: usize>(reader: &mut impl Read) -> io::Result<[u8; LENGTH]> {
    let mut bytes = [0; LENGTH];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn pass_over(reader: &mut impl Read, length: u64) -> io::Result<()> {
    io::copy(&mut reader.take(length), &mut io::sink()).map(drop)
}

/// A file whose digest is taken while it is read.
struct Digested {
    file: File,
    digest: Sha1,
}

impl Read for Digested {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let length = self.file.read(bytes)?;
        self.digest.update(&bytes[..length]);
        Ok(length)
    }
}
