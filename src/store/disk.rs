//! The files of an office on disk.

use std::fs::{self, DirEntry, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use git2::Repository;

use super::{Entry, Files, Kind};
use crate::disk::Stamp;

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
        let entries: io::Result<Vec<Entry>> =
            read.map(|entry| entry.and_then(|entry| entry_of(folder, &entry))).collect();
        let mut entries = entries?;
        if entries.iter().any(|entry| entry.line_to_ignore().is_some()) {
            self.pass_over_ignored(&mut entries);
        }
        Ok(entries)
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

    fn stamp(&self, path: &str) -> Option<Stamp> {
        Stamp::of(&self.root.join(path)).ok()
    }
}

impl Disk {
    /// Tells what systems and editors left behind and git ignores. All other files are looked at
    /// whatever git does with them, so that no record is out of sight.
    fn pass_over_ignored(&self, entries: &mut [Entry]) {
        let Ok(repository) = Repository::discover(&self.root) else { return };
        let (Some(within), Ok(root)) = (repository.workdir(), self.root.canonicalize()) else { return };
        let within = within.canonicalize().unwrap_or_else(|_| within.to_path_buf());
        let Ok(office) = root.strip_prefix(&within) else { return };
        let index = repository.index();
        for entry in entries.iter_mut().filter(|entry| entry.line_to_ignore().is_some()) {
            let path = office.join(&entry.path);
            let is_tracked = index.as_ref().is_ok_and(|index| match entry.kind {
                Kind::Folder => index.find_prefix(path.join("").as_path()).is_ok(),
                _ => index.get_path(&path, 0).is_some(),
            });
            if !is_tracked && repository.is_path_ignored(&path).unwrap_or(false) {
                entry.kind = Kind::Ignored;
            }
        }
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
