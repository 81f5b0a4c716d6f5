//! Files on disk, with other texts in the place of some: those that an editor has not saved, or that
//! are about to be written.

use std::collections::BTreeMap;
use std::io;

use super::{Disk, Entry, Files, Kind, Store};

/// A folder on disk, seen through texts that stand in the place of some of its files.
#[derive(Debug, Clone)]
pub struct Overlay {
    disk: Disk,
    texts: BTreeMap<String, String>,
}

impl Store {
    /// The same with these texts in the place of what stands on disk, by their paths.
    #[must_use]
    pub fn with_texts(&self, texts: BTreeMap<String, String>) -> Store<Overlay> {
        Store::of(Overlay { disk: self.files.clone(), texts })
    }
}

impl Files for Overlay {
    fn entries(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let below = |path: &str| path.strip_prefix(folder)?.strip_prefix('/').map(str::to_owned);
        let names = self.texts.keys().filter_map(|path| below(path)).filter(|name| !name.contains('/'));
        let mut new: Vec<String> = names.collect();
        let mut entries = match self.disk.entries(folder) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound && !new.is_empty() => Vec::new(),
            read => read?,
        };
        new.retain(|name| entries.iter().all(|entry| entry.name != *name));
        entries.extend(new.iter().map(|name| Entry::new(folder, name.as_bytes(), Kind::File)));
        Ok(entries)
    }

    fn bytes(&self, path: &str, largest: u64) -> io::Result<Option<Vec<u8>>> {
        match self.texts.get(path) {
            Some(text) => Ok((text.len() as u64 <= largest).then(|| text.clone().into_bytes())),
            None => self.disk.bytes(path, largest),
        }
    }
}
