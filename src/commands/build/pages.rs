//! The pages of the dossiers, of which those are made again that may have changed.
//!
//! A page shows its dossier, what was recorded of it, and words and templates that all pages share. It is
//! taken as it stands when all of that is the same as when it was made, and its files stand as they were
//! written. The pages that span dossiers are made again together, unless nothing at all changed.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;

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
use crate::site::private_view::{PrivateSite, Reading, SearchEntry, downloads, script_path};
use crate::trail::{ObjectId, Trail};

/// What is kept of a whole site.
#[derive(Serialize, Deserialize)]
struct KeptSite {
    /// What all of its pages depend on.
    shared: Fingerprint,
    /// All that it was made of.
    whole: Option<Fingerprint>,
    tip: Option<ObjectId>,
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
    /// The line by which it is found.
    line: Fingerprint,
    /// The page, and the documents that it offers.
    files: Vec<(String, Stamp)>,
}

/// What was made of a dossier.
pub(super) struct Made {
    /// The line by which it is found.
    line: Fingerprint,
    /// The same as a text; none where the page stands.
    entry: Option<SearchEntry>,
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

/// The pages of all dossiers while they are made.
pub(super) struct Pages<'b> {
    ground: &'b Ground<'b>,
    shared: Fingerprint,
    before: Option<KeptSite>,
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
        Self { ground, shared, before, committed, standing }
    }

    fn make_page(&self, judged: &Judged<'_>) -> Result<(Made, KeptPage)> {
        let Ground { site, folder, recorded, today, .. } = *self.ground;
        let path = judged.dossier.source.path();
        let pending = recorded.map(|it| it.pending(path)).transpose()?.unwrap_or_default();
        let trail = self.ground.trail_of(path)?;
        let of = |trail| self.ground.chronicler.all(trail, path, &pending, today);
        let records = trail.as_deref().map(of).unwrap_or_default();
        let Judged { dossier, case, findings } = *judged;
        let reading = Reading { dossier, case, findings, records: &records };
        let page = site.dossier_page(&reading)?;
        folder.write(&page)?;
        let mut written = vec![page.path];
        let documents = self.ground.root.join(path).with_extension("");
        for download in downloads(dossier) {
            folder.copy(&documents.join(&download.file), &download.path)?;
            written.push(download.path);
        }
        let entry = site.search_entry(&reading);
        let files = written.into_iter().filter_map(|path| Some((folder.stamp(&path)?, path)));
        let line = fingerprint(entry.line().as_bytes());
        let kept = KeptPage {
            shared: self.shared,
            past: past_of(trail.as_deref(), path),
            day: (!pending.is_empty()).then_some(today),
            line,
            files: files.map(|(stamp, path)| (path, stamp)).collect(),
        };
        Ok((Made { line, entry: Some(entry) }, kept))
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
        (is_same && self.ground.folder.keep(&page.files)).then_some(Ok(Made { line: page.line, entry: None }))
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

/// The site when the pages of all dossiers are made.
pub(super) struct Site<'p, 'b> {
    pages: &'p Pages<'b>,
    /// All that it is made of; none where that can't be told.
    whole: Option<Fingerprint>,
    made: Vec<Made>,
}

impl<'b> Pages<'b> {
    /// What is left to be made, when all dossiers have their pages.
    pub(super) fn site(&self, assessment: &Assessment, made: Vec<Made>) -> Site<'_, 'b> {
        let lines = made.iter().flat_map(|made| made.line);
        let parts = (
            assessment.fingerprint,
            self.shared,
            self.ground.today,
            self.ground.tip(),
            lines.collect::<Vec<u8>>(),
        );
        let whole = assessment.fingerprint.and_then(|_| postcard::to_stdvec(&parts).ok());
        Site { pages: self, whole: whole.map(|parts| fingerprint(&parts)), made }
    }
}

impl Site<'_, '_> {
    /// Whether all of it stands as it would be made now; its files are kept then.
    pub(super) fn stands(&self) -> bool {
        let before = self.pages.before.as_ref().filter(|_| self.whole.is_some());
        let before = before.filter(|before| before.whole == self.whole);
        before.is_some_and(|before| self.pages.ground.folder.keep(&before.files))
    }

    /// What the dossiers are found by, in their order; of those whose pages stand as the scripts have it.
    /// None where a script has another line than was made with the page.
    pub(super) fn search_entries(&mut self, assessment: &Assessment) -> Option<Vec<SearchEntry>> {
        let mut scripts: HashMap<String, HashMap<String, SearchEntry>> = HashMap::new();
        let made = self.made.iter_mut().zip(&assessment.register.summaries);
        let entry = |(made, summary): (&mut Made, &Summary)| {
            let year = year_of(summary.source.path());
            made.entry.take().or_else(|| {
                let read = || {
                    let script = self.pages.ground.folder.text(&script_path(year)).unwrap_or_default();
                    SearchEntry::read(year, &script)
                };
                let entry = scripts.entry(year.to_owned()).or_insert_with(read).remove(&summary.id)?;
                (fingerprint(entry.line().as_bytes()) == made.line).then_some(entry)
            })
        };
        made.map(entry).collect()
    }

    /// Keeps what was made, with the files that belong to no single dossier.
    pub(super) fn keep(&self, shared_files: BTreeSet<String>) {
        let Ground { shelf, folder, .. } = self.pages.ground;
        let files = shared_files.into_iter().filter_map(|path| Some((folder.stamp(&path)?, path)));
        let kept = KeptSite {
            shared: self.pages.shared,
            whole: self.whole,
            tip: self.pages.ground.tip(),
            files: files.map(|(stamp, path)| (path, stamp)).collect(),
        };
        if let Some(shelf) = shelf {
            let _ = shelf.keep(&KeptSite::name(folder), &kept);
        }
    }
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
