//! Files on disk, with others in the place of some: those that an editor has not saved, or that are
//! about to be written.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use super::{Disk, Entry, Files, Kind, Store};
use crate::disk::Stamp;

/// What stands in the place of files, by their paths.
pub type Replacements = BTreeMap<String, Vec<u8>>;

/// A folder on disk, seen through what stands in the place of some of its files.
#[derive(Debug, Clone)]
pub struct Overlay {
    disk: Disk,
    instead: Replacements,
}

impl Store {
    /// The same with these bytes in the place of what stands on disk, by their paths; a file that is
    /// not there yet, is there now.
    #[must_use]
    pub fn with(&self, instead: Replacements) -> Store<Overlay> {
        Store::of(Overlay { disk: self.files.clone(), instead })
    }
}

impl Overlay {
    /// What would stand in a folder if it were written.
    fn added(&self, folder: &str) -> BTreeSet<(&str, bool)> {
        let below = self.instead.keys().filter_map(|path| match folder {
            "" => Some(path.as_str()),
            _ => path.strip_prefix(folder)?.strip_prefix('/'),
        });
        below
            .map(|rest| match rest.split_once('/') {
                Some((folder, _)) => (folder, true),
                None => (rest, false),
            })
            .collect()
    }
}

impl Files for Overlay {
    fn entries(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let added = self.added(folder);
        let mut entries = match self.disk.entries(folder) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound && !added.is_empty() => Vec::new(),
            listed => listed?,
        };
        for (name, is_folder) in added {
            if !entries.iter().any(|entry| entry.name == name) {
                let kind = if is_folder { Kind::Folder } else { Kind::File };
                entries.push(Entry::new(folder, name.as_bytes(), kind));
            }
        }
        Ok(entries)
    }

    fn bytes(&self, path: &str, largest: u64) -> io::Result<Option<Vec<u8>>> {
        match self.instead.get(path) {
            Some(bytes) => Ok((bytes.len() as u64 <= largest).then(|| bytes.clone())),
            None => self.disk.bytes(path, largest),
        }
    }

    fn stamp(&self, path: &str) -> Option<Stamp> {
        let is_below = |instead: &str| instead.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
        let is_other = self.instead.keys().any(|instead| instead == path || is_below(instead));
        if is_other { None } else { self.disk.stamp(path) }
    }
}
