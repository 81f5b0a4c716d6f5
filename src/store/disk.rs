//! The files of an office on disk.

use std::fs::{self, DirEntry, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{Entry, Files, Kind};

/// A folder on disk.
#[derive(Debug, Clone)]
pub struct Disk {
    root: PathBuf,
}

impl Disk {
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }
}

impl Files for Disk {
    fn entries(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let read = fs::read_dir(self.root.join(folder))?;
        read.map(|entry| entry.and_then(|entry| entry_of(folder, &entry))).collect()
    }

    fn bytes(&self, path: &str, largest: u64) -> io::Result<Option<Vec<u8>>> {
        let mut file = File::open(self.root.join(path))?;
        let length = file.metadata()?.len();
        if length > largest {
            return Ok(None);
        }
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        file.read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }
}

fn entry_of(folder: &str, entry: &DirEntry) -> io::Result<Entry> {
    let kind = entry.file_type()?;
    let kind = if kind.is_symlink() {
        Kind::Link
    } else if kind.is_dir() {
        Kind::Folder
    } else if kind.is_file() {
        Kind::File
    } else {
        Kind::Other
    };
    Ok(Entry::new(folder, entry.file_name().as_encoded_bytes(), kind))
}
