//! Pages to disk, so that a reader never meets half of them.
//!
//! The public site is small: it is built beside the old one and exchanged in one rename; the
//! previous one is kept once. The private site can be large: the first time it is built beside and
//! renamed; after that only files whose bytes changed are written, each to a temporary name and
//! renamed, and what no longer belongs there goes last. Killed at any moment, every file is whole
//! and the next run finishes.
//!
//! Pages are made anew by any run, so nobody waits for the disk to have them. Whatever the user's
//! mask, the public site is for a web server too, and the private one for its owner alone.

mod standing;
#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "what a test writes is read by the test alone")]
mod tests;

use std::collections::HashSet;
use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use ahash::AHashMap;
use thiserror::Error;

pub use self::standing::Standing;
use self::standing::{files_and_folders, files_with_mode, has_bytes, has_content, remove_empty_folders};
use crate::disk::{
    Draft, Mode, Staging, Stamp, correct_mode, create, make_folder, read, recover, remove_folder,
};
use crate::site::Page;

/// The file that marks a folder as ours and keeps two runs apart.
const LOCK: &str = ".klacht.lock";
/// A document of so many bytes is read and written: to have the system copy it takes longer.
const SMALL: u64 = 64 * 1024;
/// What the private folder is called until it is whole.
const PARTIAL: &str = "private.partial";
/// What the public folder is called until it is whole.
const PUBLIC_PARTIAL: &str = "public.partial";
/// The public site before this one.
const PREVIOUS: &str = "public.previous";

/// The folders that a run makes, each with the site that it is of.
const FOLDERS: [(&str, &str); 6] = [
    ("private", "private"),
    ("private", PARTIAL),
    ("public", "public"),
    ("public", PUBLIC_PARTIAL),
    ("public", PREVIOUS),
    ("public", "public.aside"),
];

/// Why the pages could not be written.
#[derive(Debug, Error)]
pub enum PublishError {
    /// The disk refused.
    #[error("{path}: {cause}")]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// Another run is writing there.
    #[error("{0}: another run is writing here")]
    Busy(PathBuf),
    /// The folder holds something that this tool did not make.
    #[error("{0}: not made by this tool")]
    NotOurs(PathBuf),
}

type Result<T> = std::result::Result<T, PublishError>;

fn on(path: &Path) -> impl FnOnce(io::Error) -> PublishError {
    let path = path.to_owned();
    move |cause| PublishError::Disk { path, cause }
}

/// The output folder, held by this run until it is dropped.
#[derive(Debug)]
pub struct Output {
    root: PathBuf,
    lock: File,
}

impl Output {
    /// Takes the folder, making it when it is not there.
    ///
    /// # Errors
    /// What the disk refuses; another run that holds it; a site of somebody else's.
    pub fn open(root: &Path) -> Result<Self> {
        let lock_path = root.join(LOCK);
        // A link would let the lock be made, or a page be written, in another place; a pipe would wait.
        if fs::symlink_metadata(&lock_path).is_ok_and(|it| !it.is_file()) {
            return Err(PublishError::NotOurs(lock_path));
        }
        let made = read(&lock_path).ok().and_then(|text| String::from_utf8(text).ok());
        let is_ours = made.is_some();
        for (side, folder) in FOLDERS {
            let folder = root.join(folder);
            // A mark that names nothing is of a time when none named what was made.
            let is_made = made.as_ref().is_some_and(|it| it.is_empty() || it.lines().any(|it| it == side));
            if folder.is_symlink() || !is_made && holds_something(&folder) {
                return Err(PublishError::NotOurs(folder));
            }
        }
        make_folder(root, Mode::Public).map_err(on(root))?;
        keep_from_git(root, is_ours)?;
        #[expect(clippy::disallowed_methods, reason = "no more than names are written in a lock")]
        let lock = File::options().create(true).truncate(false).write(true).open(&lock_path);
        let lock = lock.map_err(on(&lock_path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(PublishError::Busy(root.to_owned())),
            Err(TryLockError::Error(cause)) => return Err(on(&lock_path)(cause)),
        }
        let output = Self { root: root.to_owned(), lock };
        if !is_ours {
            output.mark("klacht")?;
        }
        output.tidy()?;
        Ok(output)
    }

    /// Writes into the mark of the folder that a site in it is ours, where it does not say so yet.
    fn mark(&self, side: &str) -> Result<()> {
        let path = self.root.join(LOCK);
        let made = fs::read_to_string(&path).map_err(on(&path))?;
        let is_known = made.is_empty() && side != "klacht" || made.lines().any(|line| line == side);
        match is_known {
            true => Ok(()),
            false => {
                let mut lock = &self.lock;
                lock.seek(SeekFrom::End(0)).and_then(|_| writeln!(lock, "{side}")).map_err(on(&path))
            }
        }
    }

    /// Puts right what a run left that was ended before its time.
    fn tidy(&self) -> Result<()> {
        let public = self.root.join("public");
        recover(&public).map_err(on(&public))?;
        let mut partials = [PARTIAL, PUBLIC_PARTIAL].map(|partial| self.root.join(partial)).into_iter();
        partials.try_for_each(|partial| remove_folder(&partial).map_err(on(&partial)))
    }

    /// Puts the public site in place; returns how many files changed.
    ///
    /// # Errors
    /// What the disk refuses; the old site then still stands.
    pub fn exchange_public(&self, pages: &[Page]) -> Result<usize> {
        let public = self.root.join("public");
        self.mark("public")?;
        let changed = pages.iter().filter(|page| !has_bytes(&public.join(&page.path), &page.bytes)).count();
        let stale = files_with_mode(&public, Mode::Public)?.len() > pages.len();
        if changed == 0 && !stale {
            return Ok(0);
        }
        let partial = self.root.join(PUBLIC_PARTIAL);
        let staged = Staging::begin(partial.clone(), Mode::Public).map_err(on(&partial))?;
        for page in pages {
            let path = partial.join(&page.path);
            make_folder(path.parent().unwrap_or(&partial), Mode::Public)
                .and_then(|()| create(&path, Mode::Public)?.write_all(&page.bytes))
                .map_err(on(&path))?;
        }
        let placed = match public.exists() {
            true => staged.supersede(&public, &self.root.join(PREVIOUS)),
            false => staged.place(&public),
        };
        placed.map_err(on(&public))?;
        Ok(changed.max(1))
    }

    /// Begins the private site.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn begin_private(&self) -> Result<PrivateFolder> {
        self.mark("private")?;
        let whole = self.root.join("private");
        let partial = self.root.join(PARTIAL);
        let (staging, folder) = if whole.exists() {
            correct_mode(&whole, Mode::Private).map_err(on(&whole))?;
            (None, whole.clone())
        } else {
            (Some(Staging::begin(partial.clone(), Mode::Private).map_err(on(&partial))?), partial)
        };
        Ok(PrivateFolder {
            staging,
            folder,
            whole,
            kept: Mutex::default(),
            made: Mutex::default(),
            written: AtomicUsize::new(0),
        })
    }
}

/// Whether something stands there, other than an empty folder.
fn holds_something(path: &Path) -> bool {
    let has_entries = || fs::read_dir(path).map_or(true, |mut entries| entries.next().is_some());
    path.symlink_metadata().is_ok_and(|it| !it.is_dir() || has_entries())
}

/// Wherever the sites are made, no `git add` takes what is private into a history. It is written in its
/// place, before the mark that the folder is ours: a run that is killed leaves no draft here, and of the
/// first run an empty one at most.
fn keep_from_git(root: &Path, is_ours: bool) -> Result<()> {
    let ignore = root.join(".gitignore");
    let stands = fs::symlink_metadata(&ignore).is_ok_and(|it| is_ours || !it.is_file() || it.len() > 0);
    if stands {
        return Ok(());
    }
    let folders = FOLDERS.map(|(_, folder)| format!("/{folder}/\n")).concat();
    let text = format!("{folders}/{LOCK}\n/.gitignore\n");
    create(&ignore, Mode::Public).and_then(|mut file| file.write_all(text.as_bytes())).map_err(on(&ignore))
}

/// The private site while it is written; many threads may write at once.
#[derive(Debug)]
pub struct PrivateFolder {
    /// Where the site is made the first time.
    staging: Option<Staging>,
    folder: PathBuf,
    whole: PathBuf,
    /// The files that belong to it, and whether it is known that they stand as they were written.
    kept: Mutex<AHashMap<PathBuf, bool>>,
    made: Mutex<HashSet<PathBuf>>,
    written: AtomicUsize,
}

impl PrivateFolder {
    /// The folder in which the site stands when it is whole.
    #[must_use]
    pub fn place(&self) -> &Path {
        &self.whole
    }

    /// How a file of the site stands; none when it does not.
    #[must_use]
    pub fn stamp(&self, path: &str) -> Option<Stamp> {
        Stamp::of(&self.folder.join(path)).ok()
    }

    /// Keeps files of the site without writing them, as long as each stands as it was written; whether
    /// that was so. Otherwise nothing is kept of them.
    pub fn keep(&self, files: &[(String, Stamp)]) -> bool {
        let stands = |(path, stamp): &(String, Stamp)| self.stamp(path).as_ref() == Some(stamp);
        if self.staging.is_some() || !files.iter().all(stands) {
            return false;
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.extend(files.iter().map(|(path, _)| (self.folder.join(path), true)));
        true
    }

    /// The text of a file of the site; none where there is none.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.folder.join(path)).ok()
    }

    /// Writes a page when its bytes differ from what stands there.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn write(&self, page: &Page) -> Result<()> {
        let path = self.claim(&page.path)?;
        if self.staging.is_none() && has_bytes(&path, &page.bytes) {
            return Ok(());
        }
        self.put(&path, |file| file.write_all(&page.bytes))
    }

    /// Copies a document when it differs from what stands there. A document that is no plain file
    /// is not copied: F11 reports it.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn copy(&self, document: &Path, path: &str) -> Result<()> {
        let metadata = fs::symlink_metadata(document).ok().filter(fs::Metadata::is_file);
        let Some(length) = metadata.map(|metadata| metadata.len()) else { return Ok(()) };
        let path = self.claim(path)?;
        if self.staging.is_none() && has_content(&path, document) {
            return Ok(());
        }
        let mut source = File::open(document).map_err(on(document))?;
        self.put(&path, |file| {
            if length > SMALL {
                return io::copy(&mut source, file).map(|_| ());
            }
            let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
            source.read_to_end(&mut bytes)?;
            file.write_all(&bytes)
        })
    }

    fn put(&self, path: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> Result<()> {
        match self.staging {
            Some(_) => create(path, Mode::Private).and_then(|mut file| write(&mut file)),
            None => Draft::beside(path, Mode::Private).and_then(|mut draft| {
                write(draft.file())?;
                draft.replace(path)
            }),
        }
        .map_err(on(path))?;
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Ends the site: what was not written this time goes, and a fresh site gets its name. Returns
    /// how many files changed.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn finish(self) -> Result<usize> {
        let kept = self.kept.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut changed = self.written.into_inner();
        if let Some(staging) = &self.staging {
            staging.place(&self.whole).map_err(on(&self.whole))?;
            return Ok(changed);
        }
        let is_known = |path: &Path| kept.get(path) == Some(&true);
        let (files, folders) = files_and_folders(&self.folder, Mode::Private, is_known)?;
        for stale in files.into_iter().filter(|path| !kept.contains_key(path)) {
            fs::remove_file(&stale).map_err(on(&stale))?;
            changed += 1;
        }
        let parents: HashSet<&Path> = kept.keys().filter_map(|path| path.parent()).collect();
        let used: HashSet<&Path> = parents.into_iter().flat_map(Path::ancestors).collect();
        if folders.iter().any(|folder| !used.contains(folder.as_path())) {
            remove_empty_folders(&self.folder)?;
        }
        Ok(changed)
    }

    /// Notes that a file belongs to the site, unless nothing else can stand in that, and makes the folder
    /// it stands in.
    fn claim(&self, path: &str) -> Result<PathBuf> {
        let path = self.folder.join(path);
        self.make_once(path.parent().unwrap_or(&self.folder))?;
        if self.staging.is_none() {
            self.kept.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone(), false);
        }
        Ok(path)
    }

    /// The folder is made while the others wait: whoever finds it noted may write in it.
    fn make_once(&self, folder: &Path) -> Result<()> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if made.contains(folder) {
            return Ok(());
        }
        if folder.is_symlink() {
            return Err(PublishError::NotOurs(folder.to_owned()));
        }
        make_folder(folder, Mode::Private).map_err(on(folder))?;
        made.insert(folder.to_owned());
        Ok(())
    }
}
