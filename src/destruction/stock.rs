//! The fresh store of objects: one pack, written by a thread of its own while the history is rewritten.
//!
//! What stays as it is, is taken over as it lies in the old packs: deflated, and told by what differs
//! from another object where that stays too. Only what was made anew is deflated.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use git2::Oid;

use crate::git::object_id;
use crate::git::pack::{Delta, Difference, Object, Pack, Packs, Place, Spot, Told, Whole};
use crate::trail::ObjectId;

/// An object that another is like.
pub(super) type Like = (ObjectId, Arc<Vec<u8>>);

/// To read the last of a chain of differences git reads all of it.
const LONGEST_CHAIN: u8 = 40;
/// So many objects are handed to the thread that writes at a time, for each time wakes it; and so many
/// times may wait for it.
const TOGETHER: usize = 32;
const WAITING: usize = 2;

/// The objects that stay.
#[derive(Debug)]
pub struct Stock {
    met: HashSet<Oid>,
    /// What is taken over in the end, in the order in which it lies.
    lying: HashMap<ObjectId, Spot>,
    made: Vec<Made>,
    jobs: Option<SyncSender<Vec<Made>>>,
    writer: Option<JoinHandle<io::Result<Writer>>>,
}

/// An object that was made, and one of the new history that it is like.
type Made = (ObjectId, Object, Option<Like>);

impl Stock {
    /// Begins a pack in a folder, beside the packs that are there.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn begin(folder: &Path, packs: &Packs) -> io::Result<Self> {
        let (pack, packs) = (Pack::begin(folder)?, packs.again()?);
        let writer = Writer { pack, packs, written: HashMap::new() };
        let (jobs, waiting) = sync_channel(WAITING);
        let writer = thread::Builder::new().spawn(move || writer.run(&waiting))?;
        let (met, lying, made) = (HashSet::new(), HashMap::new(), Vec::new());
        Ok(Self { met, lying, made, jobs: Some(jobs), writer: Some(writer) })
    }

    /// Whether an object is there.
    #[must_use]
    pub fn has(&self, id: Oid) -> bool {
        self.met.contains(&id)
    }

    /// Adds an object, told by what differs from one like it where that was made too and it pays.
    ///
    /// # Errors
    /// What the disk refused.
    pub fn put(&mut self, id: Oid, object: Object, like: Option<Like>) -> io::Result<()> {
        if self.met.insert(id) {
            self.made.push((object_id(id), object, like));
        }
        if self.made.len() < TOGETHER { Ok(()) } else { self.send() }
    }

    /// Adds an object as it lies.
    pub fn take_over(&mut self, id: Oid, spot: Spot) {
        if self.met.insert(id) {
            self.lying.insert(object_id(id), spot);
        }
    }

    fn send(&mut self) -> io::Result<()> {
        let made = std::mem::take(&mut self.made);
        match self.jobs.as_ref().map(|jobs| jobs.send(made)) {
            Some(Ok(())) => Ok(()),
            _ => Err(self.end().err().unwrap_or_else(|| io::ErrorKind::BrokenPipe.into())),
        }
    }

    /// Waits for the thread.
    fn end(&mut self) -> io::Result<Option<Writer>> {
        self.jobs = None;
        let Some(writer) = self.writer.take() else { return Ok(None) };
        writer.join().unwrap_or_else(|_| Err(io::Error::other("the thread that writes"))).map(Some)
    }

    /// Closes the pack; gives the names of its objects, in the order in which they are read fastest: each
    /// after the one that it differs from.
    ///
    /// # Errors
    /// What the disk refuses; nothing stays then.
    pub fn finish(mut self) -> io::Result<Vec<ObjectId>> {
        self.send()?;
        match self.end()? {
            Some(writer) => writer.finish(&self.lying),
            None => Ok(Vec::new()),
        }
    }
}

impl Drop for Stock {
    /// The draft of the pack goes before the folder that it is in.
    fn drop(&mut self) {
        let _ = self.end();
    }
}

/// What writes the pack.
#[derive(Debug)]
struct Writer {
    pack: Pack,
    /// The old ones.
    packs: Packs,
    written: HashMap<ObjectId, (Place, u8)>,
}

impl Writer {
    fn run(mut self, jobs: &Receiver<Vec<Made>>) -> io::Result<Self> {
        for (id, object, like) in jobs.iter().flatten() {
            self.write(id, &object, like)?;
        }
        Ok(self)
    }

    fn write(&mut self, id: ObjectId, object: &Object, like: Option<Like>) -> io::Result<()> {
        let base = like.and_then(|(id, base)| {
            let (place, depth) = *self.written.get(&id)?;
            let bytes = &object.bytes;
            let delta = Delta::between(&base, bytes).filter(|delta| delta.size() < bytes.len() / 2)?;
            (depth < LONGEST_CHAIN).then_some((delta, place, depth))
        });
        let written = match base {
            Some((delta, base, depth)) => {
                let place = self.pack.append_difference(&Difference::new(id, &delta), base)?;
                (place, depth + 1)
            }
            None => (self.pack.append(&Whole::named(id, object.kind, &object.bytes))?, 0),
        };
        self.written.insert(id, written);
        Ok(())
    }

    /// Takes an object over, and before it what it differs from, as far as that stays.
    fn take_over(&mut self, lying: &HashMap<ObjectId, Spot>, (id, spot): (ObjectId, Spot)) -> io::Result<()> {
        let mut waiting = vec![(id, spot)];
        while let Some((id, spot)) = waiting.last().copied() {
            let told = self.packs.lying(spot)?.told;
            let base = match told {
                Told::From(base) => self.packs.name(base).map(|name| (name, base)),
                Told::Whole(_) => None,
            };
            match base {
                // A chain that comes back to itself is told when it is read.
                Some((name, base))
                    if !self.written.contains_key(&name)
                        && lying.contains_key(&name)
                        && !waiting.iter().any(|(other, _)| *other == name) =>
                {
                    waiting.push((name, base));
                }
                base => {
                    if !self.written.contains_key(&id) {
                        self.copy(id, spot, base.map(|(name, _)| name))?;
                    }
                    waiting.pop();
                }
            }
        }
        Ok(())
    }

    fn copy(&mut self, id: ObjectId, spot: Spot, base: Option<ObjectId>) -> io::Result<()> {
        let known = base.map(|base| self.written.get(&base).copied());
        let written = match known {
            None => (self.pack.append_lying(id, &self.packs.lying(spot)?, None)?, 0),
            Some(Some((base, depth))) => {
                let place = self.pack.append_lying(id, &self.packs.lying(spot)?, Some(base))?;
                (place, depth.saturating_add(1))
            }
            Some(None) => {
                let (object, _) = self.packs.read_at(spot)?;
                let like = self.like(spot)?;
                return self.write(id, &object, like);
            }
        };
        self.written.insert(id, written);
        Ok(())
    }

    /// Of what an object is told by, through one that does not stay, the nearest that was written.
    fn like(&mut self, mut spot: Spot) -> io::Result<Option<Like>> {
        while let Told::From(base) = self.packs.lying(spot)?.told {
            if let Some(name) = self.packs.name(base).filter(|name| self.written.contains_key(name)) {
                return Ok(Some((name, self.packs.read_at(base)?.0.bytes)));
            }
            spot = base;
        }
        Ok(None)
    }

    fn finish(mut self, lying: &HashMap<ObjectId, Spot>) -> io::Result<Vec<ObjectId>> {
        let mut order: Vec<(Spot, ObjectId)> = lying.iter().map(|(id, spot)| (*spot, *id)).collect();
        order.sort_unstable();
        for (spot, id) in order {
            if !self.written.contains_key(&id) {
                self.take_over(lying, (id, spot))?;
            }
        }
        self.pack.finish()?;
        let mut written: Vec<(Place, ObjectId)> =
            self.written.into_iter().map(|(id, (at, _))| (at, id)).collect();
        written.sort_unstable();
        Ok(written.into_iter().map(|(_, id)| id).collect())
    }
}
