//! The pages of the dossiers, of which those are made again that may have changed.
//!
//! A page shows its dossier, what was recorded of it, and words and templates that all pages share. It is
//! taken as it stands when all of that is the same as when it was made, and its files stand as they were
//! written. The pages that span dossiers are made again together, unless nothing at all changed.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::slice;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};

use crate::assess::{Assessment, Fingerprint, Judged, Work, fingerprint, year_of};
use crate::calendar::Day;
use crate::chronicle::Chronicler;
use crate::commands::Result;
use crate::commands::recorded::Recorded;
use crate::disk::{Shelf, Stamp};
use crate::git::Records;
use crate::hexadecimal::digits;
use crate::publish::PrivateFolder;
use crate::register::Summary;
use crate::site::Page;
use crate::site::private_view::{PrivateSite, Reading, downloads, lines_of, script_path, search_script};
use crate::trail::{ObjectId, Trail};

/// What is kept of a whole site.
#[derive(Serialize, Deserialize)]
struct KeptSite {
    /// What all of its pages depend on.
    shared: Fingerprint,
    /// All that it was made of.
    whole: Option<Fingerprint>,
    tip: Option<ObjectId>,
    /// What each script of the search was made of, by its path.
    scripts: Vec<(String, Fingerprint)>,
    /// The files that belong to no single dossier.
    files: Vec<(String, Stamp)>,
}

/// What is kept of the page of a dossier.
#[derive(Serialize, Deserialize)]
struct KeptPage {
    shared: Fingerprint,
    /// What was recorded of it.
    past: Fingerprint,
    /// The only day on which it holds, where it tells how long ago something happened that is not
    /// committed yet.
    day: Option<Day>,
    /// The fingerprint of the line by which it is found.
    found_by: Fingerprint,
    /// The page, and the documents that it offers.
    files: Vec<(String, Stamp)>,
}

/// What was made of a dossier.
pub(super) struct Made {
    /// The fingerprint of the line by which it is found.
    found_by: Fingerprint,
    /// The line; none where the page stands.
    line: Option<Box<str>>,
}

/// What the pages are made of besides the dossiers.
pub(super) struct Ground<'b> {
    pub(super) site: &'b PrivateSite,
    pub(super) folder: &'b PrivateFolder,
    pub(super) root: &'b Path,
    pub(super) recorded: Option<&'b Recorded>,
    pub(super) chronicler: Chronicler<'b>,
    pub(super) today: Day,
    /// Where pages are known from another run.
    pub(super) shelf: Option<&'b Shelf>,
}

/// What was put that belongs to no single dossier.
#[derive(Default)]
struct Put {
    /// What each script was made of, by its path.
    scripts: Vec<(String, Fingerprint)>,
    /// How each file stood when it was written: whoever changes it while the rest is made is seen next time.
    files: BTreeMap<String, Stamp>,
}

/// The pages of all dossiers while they are made, and of each year the script in which they are searched.
pub(super) struct Pages<'b> {
    ground: &'b Ground<'b>,
    shared: Fingerprint,
    before: Option<KeptSite>,
    put: Mutex<Put>,
    /// Whether a script can't be made of what is left of it.
    is_spoiled: AtomicBool,
    /// The dossiers of which something was committed since; none where that is not known.
    committed: Option<HashSet<String>>,
    /// The files that belong to no single dossier and stand as they were written.
    standing: HashSet<String>,
}

impl<'b> Pages<'b> {
    /// The pages on a ground; `shared` is what all of them depend on besides that and the program.
    pub(super) fn new(ground: &'b Ground<'b>, shared: &[u8]) -> Self {
        let shared = fingerprint(shared);
        let before = ground.shelf.and_then(|shelf| KeptSite::read(shelf, ground.folder));
        let before = before.filter(|before| before.shared == shared);
        let committed = before.as_ref().and_then(|before| ground.committed_since(before.tip));
        let files = before.iter().flat_map(|before| &before.files);
        let standing = files.filter(|(path, stamp)| ground.folder.stamp(path).as_ref() == Some(stamp));
        let standing = standing.map(|(path, _)| path.clone()).collect();
        let (put, is_spoiled) = (Mutex::default(), AtomicBool::default());
        Self { ground, shared, before, put, is_spoiled, committed, standing }
    }

    fn make_page(&self, judged: &Judged<'_>) -> Result<(Made, KeptPage)> {
        let Ground { site, folder, recorded, today, .. } = *self.ground;
        let path = judged.dossier.source.path();
        let pending = recorded.map(|it| it.pending(path)).transpose()?.unwrap_or_default();
        let trail = self.ground.trail_of(path)?;
        let of = |trail| self.ground.chronicler.all(trail, path, &pending, today);
        let records = trail.as_deref().map(of).unwrap_or_default();
        let Judged { dossier, case, findings, .. } = *judged;
        let reading = Reading { dossier, case, findings, records: &records };
        let page = site.dossier_page(&reading)?;
        folder.write(&page)?;
        let mut written = vec![page.path];
        let documents = self.ground.root.join(path).with_extension("");
        for download in downloads(dossier) {
            folder.copy(&documents.join(&download.file), &download.path)?;
            written.push(download.path);
        }
        let line = site.search_line(&reading);
        let files = written.into_iter().filter_map(|path| Some((folder.stamp(&path)?, path)));
        let found_by = fingerprint(line.as_bytes());
        let kept = KeptPage {
            shared: self.shared,
            past: past_of(trail.as_deref(), path),
            day: (!pending.is_empty()).then_some(today),
            found_by,
            files: files.map(|(stamp, path)| (path, stamp)).collect(),
        };
        Ok((Made { found_by, line: Some(line) }, kept))
    }

    /// Whether nothing was recorded of a dossier since a page of it was made.
    fn is_recorded(&self, path: &str, page: &KeptPage) -> bool {
        let is_known = self.committed.as_ref().is_some_and(|committed| !committed.contains(path));
        let tip = self.before.as_ref().map(|before| before.tip);
        let is_same = || {
            let trail = self.ground.trail_of(path);
            trail.is_ok_and(|trail| past_of(trail.as_deref(), path) == page.past)
        };
        is_known && (tip == Some(self.ground.tip()) || is_same())
    }
}

impl Work for Pages<'_> {
    type Made = Result<Made>;

    fn make(&self, judged: &Judged<'_>) -> (Result<Made>, Vec<u8>) {
        match self.make_page(judged) {
            Ok((made, kept)) => (Ok(made), postcard::to_stdvec(&kept).unwrap_or_default()),
            Err(trouble) => (Err(trouble), Vec::new()),
        }
    }

    fn again(&self, path: &str, kept: &[u8]) -> Option<Result<Made>> {
        let page: KeptPage = postcard::from_bytes(kept).ok()?;
        let is_found = self.standing.contains(&script_path(year_of(path)));
        let is_of_today = page.day.is_none_or(|day| day == self.ground.today);
        let is_same = page.shared == self.shared && is_of_today && is_found && self.is_recorded(path, &page);
        let made = Made { found_by: page.found_by, line: None };
        (is_same && self.ground.folder.keep(&page.files)).then_some(Ok(made))
    }

    /// The lines of all years together are large.
    fn end_year(&self, dossiers: &[Summary], made: &mut [Result<Made>]) {
        let lines = made.iter_mut().map(|made| made.as_mut().ok()).collect::<Option<Vec<_>>>();
        let put = lines.map(|lines| self.put_script(dossiers, lines)).transpose();
        // What could not be made is told when all is.
        if let (Err(trouble), Some(first)) = (put, made.first_mut()) {
            *first = Err(trouble);
        }
    }

    fn tells_of(&self, _: &str) -> bool {
        true
    }
}

impl Ground<'_> {
    fn tip(&self) -> Option<ObjectId> {
        self.recorded.and_then(|recorded| recorded.tip)
    }

    fn trail_of(&self, path: &str) -> Result<Option<Cow<'_, Trail>>> {
        self.recorded.map(|recorded| recorded.trail_of(path)).transpose()
    }

    fn committed_since(&self, before: Option<ObjectId>) -> Option<HashSet<String>> {
        match (before, self.tip()) {
            (before, now) if before == now => Some(HashSet::new()),
            (Some(before), Some(now)) => Records::discover(self.root).ok()?.changed_between(before, now).ok(),
            _ => None,
        }
    }
}

/// What was committed of a dossier, in short.
fn past_of(trail: Option<&Trail>, path: &str) -> Fingerprint {
    let Some(trail) = trail else { return Fingerprint::default() };
    let told = trail.of(path).iter().map(|deed| {
        let commit = trail.commit(deed);
        let who = [trail.author(commit), trail.committer(commit)];
        (&deed.changes, deed.taken, commit.id, who, commit.authored, commit.committed)
    });
    fingerprint(&postcard::to_stdvec(&told.collect::<Vec<_>>()).unwrap_or_default())
}

impl Pages<'_> {
    /// Puts the script in which the dossiers of a year are searched, unless no line of it changed.
    fn put_script(&self, dossiers: &[Summary], made: Vec<&mut Made>) -> Result<()> {
        let year = dossiers.first().map(|summary| summary.year.as_str()).unwrap_or_default();
        let path = script_path(year);
        let found_by: Vec<u8> = made.iter().flat_map(|made| made.found_by).collect();
        let script = (path.clone(), fingerprint(&found_by));
        let before = self.before.iter().filter(|before| before.scripts.contains(&script));
        let mut file = before.flat_map(|before| &before.files).filter(|(it, _)| *it == path);
        match file.next().filter(|file| self.ground.folder.keep(slice::from_ref(file))) {
            Some((_, stamp)) => _ = self.put().files.insert(path, *stamp),
            None => {
                let standing = LazyCell::new(|| self.ground.folder.text(&path).unwrap_or_default());
                match lines(dossiers, made, &standing) {
                    Some(lines) => self.publish(&search_script(year, &lines))?,
                    None => self.is_spoiled.store(true, Ordering::Relaxed),
                }
            }
        }
        self.put().scripts.push(script);
        Ok(())
    }

    fn put(&self) -> MutexGuard<'_, Put> {
        self.put.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes a file that belongs to no single dossier.
    pub(super) fn publish(&self, page: &Page) -> Result<()> {
        let folder = self.ground.folder;
        folder.write(page)?;
        self.put().files.extend(folder.stamp(&page.path).map(|stamp| (page.path.clone(), stamp)));
        Ok(())
    }

    /// Whether a page that stands can't be found any more, so that all must be made anew.
    pub(super) fn is_spoiled(&self) -> bool {
        self.is_spoiled.load(Ordering::Relaxed)
    }

    /// All that the site is made of; none where that can't be told.
    pub(super) fn whole(&self, assessment: &Assessment) -> Option<Fingerprint> {
        let scripts = &self.put().scripts;
        let parts = (assessment.fingerprint, self.shared, self.ground.today, self.ground.tip(), scripts);
        let parts = assessment.fingerprint.and_then(|_| postcard::to_stdvec(&parts).ok());
        parts.map(|parts| fingerprint(&parts))
    }

    /// Whether all of a site stands as it would be made now; its files are kept then.
    pub(super) fn stand(&self, whole: Option<Fingerprint>) -> bool {
        let before = self.before.as_ref().filter(|before| whole.is_some() && before.whole == whole);
        before.is_some_and(|before| self.ground.folder.keep(&before.files))
    }

    /// Keeps what was made.
    pub(super) fn keep(self, whole: Option<Fingerprint>) {
        let Ground { shelf, folder, .. } = self.ground;
        let Put { scripts, files } = self.put.into_inner().unwrap_or_else(PoisonError::into_inner);
        let (shared, tip, files) = (self.shared, self.ground.tip(), files.into_iter().collect());
        let kept = KeptSite { shared, whole, tip, scripts, files };
        if let Some(shelf) = shelf {
            let _ = shelf.keep(&KeptSite::name(folder), &kept);
        }
    }
}

/// The lines of a script, in the order of the dossiers. None where the one that stands has another line
/// of a dossier whose page stands than was made with that.
fn lines<'s>(
    dossiers: &[Summary],
    made: Vec<&mut Made>,
    standing: &'s LazyCell<String, impl FnOnce() -> String>,
) -> Option<Vec<Cow<'s, str>>> {
    let mut before = LazyCell::new(|| lines_of(standing));
    let line = |(made, summary): (&mut Made, &Summary)| match made.line.take() {
        Some(line) => Some(Cow::Owned(line.into())),
        None => {
            let line = before.remove(&summary.id)?;
            (fingerprint(line.as_bytes()) == made.found_by).then_some(Cow::Borrowed(line))
        }
    };
    made.into_iter().zip(dossiers).map(line).collect()
}

impl KeptSite {
    /// A site is kept by the folder in which it stands.
    fn name(folder: &PrivateFolder) -> String {
        // The folder itself may not be there yet.
        let place = folder.place().parent().and_then(|above| above.canonicalize().ok()).unwrap_or_default();
        format!("site-{}", digits(&fingerprint(place.as_os_str().as_encoded_bytes())[..8]))
    }

    fn read(shelf: &Shelf, folder: &PrivateFolder) -> Option<Self> {
        shelf.read(&Self::name(folder))?.content()
    }
}
