//! The fresh store of objects: one pack, written as the history is rewritten.

use std::collections::HashMap;
use std::io;
use std::path::Path;

use git2::Oid;

use crate::git::object_id;
use crate::git::pack::{Delta, Difference, ObjectKind, Pack, Place, Whole};

/// To read the last of a chain of differences git reads all of it.
const LONGEST_CHAIN: u8 = 40;

/// The objects that stay.
#[derive(Debug)]
pub struct Stock {
    pack: Pack,
    written: HashMap<Oid, (Place, u8)>,
}

impl Stock {
    /// Begins a pack in a folder.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn begin(folder: &Path) -> io::Result<Self> {
        Ok(Self { pack: Pack::begin(folder)?, written: HashMap::new() })
    }

    /// Whether an object is there.
    #[must_use]
    pub fn has(&self, id: Oid) -> bool {
        self.written.contains_key(&id)
    }

    /// How many objects there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.written.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.written.is_empty()
    }

    /// Adds an object, told by what differs from one like it where that is there and it pays.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn put(
        &mut self,
        kind: ObjectKind,
        id: Oid,
        bytes: &[u8],
        like: Option<(Oid, &[u8])>,
    ) -> io::Result<()> {
        if self.has(id) {
            return Ok(());
        }
        let base = like.and_then(|(id, base)| {
            let (place, depth) = *self.written.get(&id)?;
            let delta = Delta::between(base, bytes).filter(|delta| delta.size() < bytes.len() / 2)?;
            (depth < LONGEST_CHAIN).then_some((delta, place, depth))
        });
        let written = match base {
            Some((delta, base, depth)) => {
                let place = self.pack.append_difference(&Difference::new(object_id(id), &delta), base)?;
                (place, depth + 1)
            }
            None => (self.pack.append(&Whole::named(object_id(id), kind, bytes))?, 0),
        };
        self.written.insert(id, written);
        Ok(())
    }

    /// Closes the pack; gives the names of its objects, in the order in which they are read fastest: each
    /// after the one that it differs from.
    ///
    /// # Errors
    /// What the disk refuses; nothing stays then.
    pub fn finish(self) -> io::Result<Vec<Oid>> {
        self.pack.finish()?;
        let mut written: Vec<(Place, Oid)> = self.written.into_iter().map(|(id, (at, _))| (at, id)).collect();
        written.sort_unstable();
        Ok(written.into_iter().map(|(_, id)| id).collect())
    }
}
