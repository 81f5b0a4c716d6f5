//! A repository opened for a verb: where its records are, and what they are judged by.

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use git2::Repository;

use super::progress::Progress;
use super::{Desk, Result, Trouble};
use crate::assess::{Anew, Assessment, Framework, Judged, Telling, Work, fingerprint};
use crate::disk::Shelf;
use crate::git::{discovered, open_from_environment, set_work_tree, staged_paths};
use crate::hexadecimal::digits;
use crate::locale::{Language, Locale};
use crate::register::Summary;
use crate::snapshot::Refusal;
use crate::store::{RECORDS, Replacements, Store};

/// Where the versions of the regulation stand.
const REGULATION: &str = "records/regulation/";

impl Desk {
    pub(super) fn office(&self) -> Result<Office> {
        Office::open(self)
    }
}

/// An opened repository.
pub(super) struct Office {
    pub(super) store: Store,
    pub(super) framework: Framework,
    pub(super) locale: &'static Locale,
    /// What is read in the place of files on disk.
    instead: Replacements,
}

impl Office {
    /// Opens the repository that `-C` names, or the nearest one above the current folder.
    pub(super) fn open(desk: &Desk) -> Result<Self> {
        let store = find(desk)?;
        let framework = Framework::read(&store, desk.today);
        Ok(Self::with(store, framework, Replacements::new(), desk))
    }

    /// The same for a verb that looks at single dossiers, which lists none.
    pub(super) fn open_for_one(desk: &Desk) -> Result<Self> {
        let store = find(desk)?;
        let framework = Framework::without_dossiers(&store, desk.today);
        Ok(Self::with(store, framework, Replacements::new(), desk))
    }

    /// The same, with something else in the place of files on disk: `replaced` tells what, knowing
    /// where the records are.
    pub(super) fn open_with(
        desk: &Desk,
        replaced: impl FnOnce(&Store) -> Result<Replacements>,
    ) -> Result<Self> {
        let store = find(desk)?;
        let instead = replaced(&store)?;
        let framework = Framework::read(&store.with(instead.clone()), desk.today);
        Ok(Self::with(store, framework, instead, desk))
    }

    /// The office at a folder as an editor has it, without a list of the dossiers.
    pub(super) fn at(root: PathBuf, instead: Replacements, desk: &Desk) -> Self {
        let store = Store::new(root);
        let framework = Framework::without_dossiers(&store.with(instead.clone()), desk.today);
        Self::with(store, framework, instead, desk)
    }

    fn with(store: Store, framework: Framework, instead: Replacements, desk: &Desk) -> Self {
        let own =
            framework.regulations.nearest_to(desk.today).map(|regulation| regulation.publication.language);
        let locale = Locale::of(desk.language.or(own).unwrap_or(Language::known("nl")));
        let locale = *desk.spoken.get_or_init(|| locale);
        let opened = message!(
            "note-opened",
            folder = store.root().display().to_string(),
            dossiers = framework.dossiers(),
            versions = framework.regulations.all().len(),
            today = desk.today
        );
        desk.note(locale, &opened);
        Self { store, framework, locale, instead }
    }

    /// Reads and judges everything, taking what was kept of dossiers that did not change, and shows
    /// progress meanwhile. What was found of a dossier is told where the name of its file passes.
    pub(super) fn assess_quickly(self, desk: &Desk, tells_of: impl Fn(&str) -> bool + Sync) -> Assessed {
        self.assess_with(desk, &Telling(tells_of)).0
    }

    /// The same, with something that is made of each dossier.
    pub(super) fn assess_with<W: Work + Sync>(self, desk: &Desk, work: &W) -> (Assessed, Vec<W::Made>)
    where
        W::Made: Send,
    {
        let shelf = self.shelf(desk);
        self.assess_on(shelf, desk, work)
    }

    /// Where results are kept between runs: under the repository's own git directory, in a folder of
    /// this office and this checkout; none outside a repository.
    pub(super) fn shelf(&self, desk: &Desk) -> Option<Shelf> {
        let root = self.store.root().canonicalize().ok()?;
        let repository = discovered(&root).ok()?;
        let place = digits(&fingerprint(root.as_os_str().as_encoded_bytes())[..8]);
        let shelf = Shelf::at(repository.commondir().join("klacht").join(format!("kept-{place}")))?;
        Some(if desk.no_cache { shelf.cleared() } else { shelf })
    }

    /// Reads and judges everything, handing each dossier to `each`, and shows progress meanwhile.
    pub(super) fn assess<T: Send>(
        self,
        desk: &Desk,
        each: impl Fn(&Judged<'_>) -> T + Sync,
    ) -> (Assessed, Vec<T>) {
        self.assess_on(None, desk, &Anew(each))
    }

    fn assess_on<W: Work + Sync>(
        self,
        shelf: Option<Shelf>,
        desk: &Desk,
        work: &W,
    ) -> (Assessed, Vec<W::Made>)
    where
        W::Made: Send,
    {
        let Self { store, framework, locale, instead } = self;
        let progress = Progress::new(framework.dossiers(), desk.quiet, locale);
        let work = &Watched { work, progress };
        let (assessment, made) = match instead.is_empty() {
            true => framework.assess_with(&store, desk.today, work, shelf.as_ref()),
            false => framework.assess_with(&store.with(instead), desk.today, work, shelf.as_ref()),
        };
        work.progress.finish();
        (Assessed { store, locale, assessment: ManuallyDrop::new(assessment) }, made)
    }
}

/// Work of which the progress is shown.
struct Watched<'w, W> {
    work: &'w W,
    progress: Progress,
}

impl<W: Work> Work for Watched<'_, W> {
    type Made = W::Made;

    fn make(&self, judged: &Judged<'_>) -> (W::Made, Vec<u8>) {
        let made = self.work.make(judged);
        self.progress.step();
        made
    }

    fn again(&self, path: &str, kept: &[u8]) -> Option<W::Made> {
        let made = self.work.again(path, kept);
        made.iter().for_each(|_| self.progress.step());
        made
    }

    fn end_year(&self, dossiers: &[Summary], made: &mut [W::Made]) {
        self.work.end_year(dossiers, made);
    }

    fn tells_of(&self, name: &str) -> bool {
        self.work.tells_of(name)
    }
}

/// A repository of which everything was read and judged.
pub(super) struct Assessed {
    pub(super) store: Store,
    pub(super) locale: &'static Locale,
    /// It is not given back piece by piece: the verb that asked for it ends with the process.
    pub(super) assessment: ManuallyDrop<Assessment>,
}

fn find(desk: &Desk) -> Result<Store> {
    let folder = match &desk.directory {
        Some(folder) => folder.clone(),
        None => env::current_dir()
            .map_err(|cause| Trouble::new(message!("trouble-current-folder")).because(cause))?,
    };
    let named = folder.display().to_string();
    if desk.directory.is_some() {
        // A named folder is taken as it is: what stands above it is not meant.
        return match fs::metadata(folder.join(RECORDS)) {
            Ok(metadata) if metadata.is_dir() => Ok(Store::new(folder)),
            Err(cause) if cause.kind() == io::ErrorKind::PermissionDenied => {
                Err(Trouble::new(message!("trouble-read", path = named)).because(cause))
            }
            _ if !folder.exists() => Err(Trouble::new(message!("trouble-no-such-folder", folder = named))),
            _ => Err(Trouble::new(message!("trouble-no-records", folder = named))),
        };
    }
    let store = Store::find(&folder).or_else(|| kept_by_git(&folder));
    store.ok_or_else(|| Trouble::new(message!("trouble-no-repository", folder = named)))
}

/// The records at or above a folder of which git keeps a regulation that is not in its folder.
fn kept_by_git(start: &Path) -> Option<Store> {
    let is_regulation = |path: &String| path.starts_with(REGULATION);
    let is_kept = |root: &&Path| {
        root.join(RECORDS).is_dir() && staged_paths(root).is_some_and(|paths| paths.iter().any(is_regulation))
    };
    start.ancestors().find(is_kept).map(Store::new)
}

/// The repository that git names in the environment, with the objects of a push that is not taken
/// yet; otherwise the one that `-C` names, or the nearest above the current folder.
pub(super) fn open_repository(desk: &Desk) -> std::result::Result<Repository, Refusal> {
    let start = desk.directory.as_deref().unwrap_or(Path::new("."));
    let repository = open_from_environment(start)?;
    set_work_tree(&repository, start)?;
    Ok(repository)
}
