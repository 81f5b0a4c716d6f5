//! What stands in the output folder already.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::{Output, PREVIOUS, Result, on};
use crate::disk::{Mode, correct_mode, remove_folder};

/// So many bytes of two files are compared at a time.
const PIECE: usize = 1 << 14;

/// A public site that was made before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The one that stands.
    Public,
    /// The one before it.
    Previous,
}

impl Output {
    /// Every file of the public site that stands, or of the one before it, by its path within that.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn standing(&self, which: Standing) -> Result<Vec<(String, Vec<u8>)>> {
        let folder = self.folder_of(which);
        let read = |file: PathBuf| -> Result<(String, Vec<u8>)> {
            let path = file.strip_prefix(&folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
            Ok((path, fs::read(&file).map_err(on(&file))?))
        };
        files_with_mode(&folder, Mode::Public)?.into_iter().map(read).collect()
    }

    /// Where the public site stands, or the one before it.
    #[must_use]
    pub fn folder_of(&self, which: Standing) -> PathBuf {
        self.root.join(match which {
            Standing::Public => "public",
            Standing::Previous => PREVIOUS,
        })
    }

    /// Takes the public site before this one away.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn remove_previous(&self) -> Result<()> {
        let previous = self.folder_of(Standing::Previous);
        remove_folder(&previous).map_err(on(&previous))
    }
}

/// Whether a file holds just these bytes. A link is no file of ours, whatever it leads to.
pub(super) fn has_bytes(path: &Path, bytes: &[u8]) -> bool {
    length(path) == Some(bytes.len() as u64) && File::open(path).is_ok_and(|file| same_bytes(file, bytes))
}

/// Whether a file holds what a document does.
pub(super) fn has_content(path: &Path, document: &Path) -> bool {
    let length = (length(path), length(document));
    let files = || Some((File::open(path).ok()?, File::open(document).ok()?));
    length.0.is_some() && length.0 == length.1 && files().is_some_and(|(one, other)| same_bytes(one, other))
}

fn length(path: &Path) -> Option<u64> {
    fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len())
}

/// Whether all that is read from one is read from the other too, a piece at a time: some pages are large.
fn same_bytes(mut one: impl Read, mut other: impl Read) -> bool {
    let (mut left, mut right) = ([0; PIECE], [0; PIECE]);
    loop {
        match one.read(&mut left) {
            Ok(0) => return true,
            Ok(read) if other.read_exact(&mut right[..read]).is_ok() && left[..read] == right[..read] => {}
            Ok(_) | Err(_) => return false,
        }
    }
}

/// Every file under a folder, links not followed; none when it is not there. Folders and files that
/// stand there already get the mode that such as are new have.
pub(super) fn files_with_mode(folder: &Path, mode: Mode) -> Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    Ok(files_and_folders(folder, mode, |_| false)?.0)
}

/// The same, with the folders, at and under a folder that stands; `is_known` says of which files the mode
/// is known.
pub(super) fn files_and_folders(
    folder: &Path,
    mode: Mode,
    is_known: impl Fn(&Path) -> bool,
) -> Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|error| on(folder)(error.into()))?;
        let is_folder = entry.file_type().is_dir();
        if is_folder || !is_known(entry.path()) {
            correct_mode(entry.path(), mode).map_err(on(entry.path()))?;
        }
        let found = if is_folder { &mut folders } else { &mut files };
        found.push(entry.into_path());
    }
    Ok((files, folders))
}

/// Takes away the folders in which nothing stands any more.
pub(super) fn remove_empty_folders(folder: &Path) -> Result<()> {
    for entry in WalkDir::new(folder).min_depth(1).contents_first(true) {
        let entry = entry.map_err(|error| on(folder)(error.into()))?;
        let path = entry.path();
        if entry.file_type().is_dir() && fs::read_dir(path).map_err(on(path))?.next().is_none() {
            fs::remove_dir(path).map_err(on(path))?;
        }
    }
    Ok(())
}
