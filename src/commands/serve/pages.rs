//! The site as it stands on disk, made anew when the records change, and who waits for that.

use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ahash::AHasher;
use rayon::prelude::*;

use crate::commands::build::{Side, render};
use crate::commands::{Desk, Result};
use crate::disk::Stamp;
use crate::git::{Records, author};
use crate::trail::Trail;
use crate::vocabulary::ClosedList;

/// So long a page waits at once for a change; then it asks again.
const LONGEST: Duration = Duration::from_secs(20);

/// Files and folders, with the stamp of each file.
type Stamps = Vec<(PathBuf, Option<Stamp>)>;
type Lying = [Stamps; 2];

/// What the pages were made from: each file with its size and moment, and where git stands.
type Fingerprint = u64;

#[derive(Debug, Default)]
struct Made {
    from: Option<Fingerprint>,
    /// How often they were made.
    turn: u64,
    /// Why the last time failed, in words.
    trouble: Option<String>,
}

/// What stays with whoever makes the pages: the trail as it was the last time.
type Held = Option<Trail>;

/// The pages of one side.
#[derive(Debug)]
pub(super) struct Pages {
    root: PathBuf,
    out: PathBuf,
    side: Side,
    made: Mutex<Made>,
    /// One makes them at a time.
    making: Mutex<Held>,
    changed: Condvar,
}

impl Pages {
    pub(super) fn new(root: PathBuf, out: PathBuf, side: Side) -> Self {
        let (made, making, changed) = (Mutex::default(), Mutex::default(), Condvar::new());
        Self { root, out, side, made, making, changed }
    }

    fn made(&self) -> MutexGuard<'_, Made> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets nobody make pages meanwhile: whoever records something would see half of it made.
    pub(super) fn hold_still(&self) -> Still<'_> {
        Still { pages: self, lying: None, held: self.making.lock().unwrap_or_else(PoisonError::into_inner) }
    }

    /// Makes the pages when what they are made from is another than it was.
    fn refresh(&self, lying: Lying, held: &mut Held, desk: &Desk) -> Result<()> {
        let from = fingerprint(lying, &self.root, desk);
        if self.made().from == Some(from) {
            return Ok(());
        }
        let rendered = render(desk, &self.out, self.side, held);
        let mut made = self.made();
        let trouble = match &rendered {
            Ok(true) => None,
            Ok(false) => Some(desk.locale().text(key!("build-withheld"))),
            Err(trouble) => Some(trouble.in_one_line(desk.locale())),
        };
        // What failed is tried again, so that it mends itself.
        made.from = rendered.is_ok().then_some(from);
        if rendered.is_ok() || made.trouble != trouble {
            made.turn += 1;
            self.changed.notify_all();
        }
        made.trouble = trouble;
        rendered.map(|_| ())
    }

    /// How often the pages were made, and why they could not be made the last time.
    pub(super) fn turn(&self) -> (u64, Option<String>) {
        let made = self.made();
        (made.turn, made.trouble.clone())
    }

    /// Waits until the pages were made since that time; whether they were.
    pub(super) fn wait(&self, since: u64) -> bool {
        let waited = self.changed.wait_timeout_while(self.made(), LONGEST, |made| made.turn == since);
        waited.unwrap_or_else(PoisonError::into_inner).0.turn != since
    }

    /// The bytes of a page; none where none stands. No name leads out of the site.
    pub(super) fn read(&self, path: &str) -> Option<Vec<u8>> {
        let is_plain =
            |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
        let mut file = self.out.join(self.side.name());
        for part in path.split('/') {
            if !is_plain(part) {
                return None;
            }
            file.push(part);
        }
        let is_file = fs::symlink_metadata(&file).is_ok_and(|metadata| metadata.is_file());
        is_file.then(|| fs::read(&file).ok())?
    }
}

/// Pages that nobody else makes.
pub(super) struct Still<'p> {
    pages: &'p Pages,
    lying: Option<Lying>,
    held: MutexGuard<'p, Held>,
}

impl Still<'_> {
    /// Looks already at what lies in the folder: what changes from now on is for the time after the next.
    pub(super) fn look(&mut self) {
        self.lying = Some(lying(&self.pages.root));
    }

    /// Makes the pages when what they are made from is another than it was.
    pub(super) fn refresh(&mut self, desk: &Desk) -> Result<()> {
        let lying = self.lying.take().unwrap_or_else(|| lying(&self.pages.root));
        self.pages.refresh(lying, &mut self.held, desk)
    }
}

/// Everything that lies in the folder and that the pages are made from.
fn lying(root: &Path) -> Lying {
    ["records", "site-templates"].map(|folder| stamps(&root.join(folder)))
}

/// Everything below a folder, with the stamp of each file, in one order.
fn stamps(folder: &Path) -> Stamps {
    let mut entries: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().collect();
    entries.sort_unstable_by_key(fs::DirEntry::file_name);
    let below = entries.into_par_iter().flat_map(|entry| {
        let (path, is_folder) = (entry.path(), entry.file_type().is_ok_and(|kind| kind.is_dir()));
        let mut found = if is_folder { stamps(&path) } else { Vec::new() };
        let stamp = if is_folder { None } else { Stamp::of(&path).ok() };
        found.push((path, stamp));
        found
    });
    below.collect()
}

/// What can be told without reading a file.
fn fingerprint(lying: Lying, root: &Path, desk: &Desk) -> Fingerprint {
    let mut hasher = AHasher::default();
    (desk.today.to_string(), lying).hash(&mut hasher);
    if let Ok(records) = Records::discover(root) {
        let tip = records.tip().ok().flatten().map(|tip| tip.to_string());
        let signature = author(records.repository());
        let address = signature.as_ref().ok().and_then(|it| it.email().ok()).map(str::to_owned);
        (tip, address).hash(&mut hasher);
    }
    hasher.finish()
}
