//! What is kept between runs so that the next one is quicker: files of the tool's own, which may be
//! removed at any time.

use std::env;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crc32fast::Hasher;
use serde::{Deserialize, Serialize};

use super::{Draft, Mode, Stamp, make_folder, read, remove_drafts};

/// A draft that lies there so long was left by a run that was killed.
pub(super) const ABANDONED: Duration = Duration::from_secs(60 * 60);

/// A folder of kept files. What was kept by another version of the program is not read, and neither is
/// what was damaged.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
    /// How each file begins.
    form: Vec<u8>,
    /// Whether what was kept earlier is used.
    is_read: bool,
}

/// The length of the checksum at the end.
const CHECKSUM: usize = 4;
/// So many bytes are written at a time.
const PIECE: usize = 1 << 16;

impl Shelf {
    /// The shelf in a folder, which need not be there; none where the program can't tell which one it
    /// is itself, since another one may find something else.
    #[must_use]
    pub fn at(folder: PathBuf) -> Option<Self> {
        let program = Stamp::of(&env::current_exe().ok()?.canonicalize().ok()?).ok()?;
        let mut form = concat!("klacht-kept 1 ", env!("CARGO_PKG_VERSION"), "\n").as_bytes().to_vec();
        form.extend(postcard::to_stdvec(&program).ok()?);
        Some(Self { folder, form, is_read: true })
    }

    /// The same shelf, of which nothing is used that is on it.
    #[must_use]
    pub fn cleared(self) -> Self {
        Self { is_read: false, ..self }
    }

    /// What was kept under a name; none where nothing was, or nothing that can be used.
    #[must_use]
    pub fn read(&self, name: &str) -> Option<Kept> {
        let mut bytes = read(&self.folder.join(name)).ok().filter(|_| self.is_read)?;
        let (whole, checksum) = bytes.split_last_chunk::<CHECKSUM>()?;
        let content = whole.strip_prefix(self.form.as_slice())?;
        let is_whole = crc32fast::hash(content).to_le_bytes() == *checksum;
        bytes.truncate(whole.len());
        is_whole.then_some(Kept { bytes, start: self.form.len() })
    }

    /// Keeps something under a name.
    ///
    /// # Errors
    /// What the disk refuses. Whoever may not write does without next time.
    pub fn keep(&self, name: &str, content: &impl Serialize) -> io::Result<()> {
        keep(&self.folder.join(name), |file| {
            file.write_all(&self.form)?;
            // Written as it is made: of many dossiers it is large.
            let mut writer = BufWriter::with_capacity(PIECE, Checked { file, hasher: Hasher::new() });
            postcard::to_io(content, &mut writer).map_err(io::Error::other)?;
            let Checked { file, hasher } = writer.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.write_all(&hasher.finalize().to_le_bytes())
        })
    }

    /// The names under which something is kept.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
    }

    /// Removes what was kept under a name.
    pub fn forget(&self, name: &str) {
        let _ = fs::remove_file(self.folder.join(name));
    }
}

/// Writes a file of the tool's own that may be removed at any time, beside and renamed, so that two runs at
/// once don't disturb each other. Only the owner may read it. What runs that were killed were writing there
/// goes.
///
/// # Errors
/// What the disk refuses, and what `write` does.
pub fn keep(path: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        make_folder(folder, Mode::Private)?;
        // What can't be taken away is in nobody's way.
        let _ = remove_drafts(folder, ABANDONED);
    }
    let mut draft = Draft::beside(path, Mode::Private)?;
    write(draft.file())?;
    draft.replace(path)
}

/// A file of which the checksum is taken while it is written.
struct Checked<'f> {
    file: &'f mut File,
    hasher: Hasher,
}

impl Write for Checked<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.file.write(bytes)?;
        self.hasher.update(&bytes[..length]);
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// What was kept, whole.
#[derive(Debug)]
pub struct Kept {
    bytes: Vec<u8>,
    start: usize,
}

impl Kept {
    /// What it is; none where that is not what was kept.
    #[must_use]
    pub fn content<'k, T: Deserialize<'k>>(&'k self) -> Option<T> {
        postcard::from_bytes(&self.bytes[self.start..]).ok()
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    #[test]
    fn what_a_killed_run_was_writing_goes_and_what_another_writes_stays() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let shelf = Shelf::at(folder.path().to_owned()).expect("a program");
        let begun = |age| {
            let mut draft = tempfile::Builder::new();
            let draft = draft.prefix(super::super::DRAFT).tempfile_in(folder.path()).expect("a disk");
            draft.as_file().set_modified(SystemTime::now() - age).expect("a disk");
            draft
        };
        let (_left, _now) = (begun(ABANDONED * 2), begun(ABANDONED / 2));
        shelf.keep("a", &"inhoud").expect("a disk");
        assert_eq!(shelf.names().len(), 2, "{:?}", shelf.names());
    }

    #[test]
    fn what_is_damaged_or_of_another_program_is_not_read() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let shelf = Shelf::at(folder.path().join("kept")).expect("a program");
        shelf.keep("a", &"inhoud").expect("a disk");
        assert_eq!(shelf.read("a").expect("it was kept").content(), Some("inhoud"));
        assert!(shelf.read("b").is_none());
        let path = folder.path().join("kept/a");
        let whole = fs::read(&path).expect("it was kept");
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            super::super::write_whole(&path, &damaged, Mode::Private).expect("a disk");
            assert!(shelf.read("a").is_none(), "at {at}");
            super::super::write_whole(&path, &whole[..at], Mode::Private).expect("a disk");
            assert!(shelf.read("a").is_none(), "cut at {at}");
        }
    }
}
