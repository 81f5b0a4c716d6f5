//! The new history in the place of the old one, and everything that still tells of it cleared away.
//!
//! At each moment the repository is whole: first the new objects are there beside the old ones, then
//! all names change in one rename, then the stores do. What is to be done after that stands in a
//! journal, so that a run that was killed is finished by the next.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use git2::{Index, IndexEntry, IndexTime, Oid, Repository};
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use super::locks::{Locks, clear_left_behind};
use super::prepared::{Prepared, STORE, WORKSHOP};
use super::references::{References, remove_file};
use super::room;
use crate::disk::{Mode, exchange_folders, link, recover, remove_drafts, remove_folder, write_whole};
use crate::git::{GitError, author, committer, opened_again};

/// What is still to be done, in the workshop.
const JOURNAL: &str = "journal";
/// What tells the fresh store from the old one.
const FRESH: &str = "info/klacht-purge";
/// How sites that were rendered are known, and what in them holds dossiers.
const SITE: &str = ".klacht.lock";
const RENDERED: [&str; 4] = ["private", "private.partial", "public.partial", "public.previous"];
/// What git notes of what was done, besides the files whose names end in `_HEAD`.
const NOTED: [&str; 10] = [
    "COMMIT_EDITMSG",
    "EDIT_DESCRIPTION",
    "TAG_EDITMSG",
    "NOTES_EDITMSG",
    "MERGE_MSG",
    "SQUASH_MSG",
    "MERGE_MODE",
    "MERGE_RR",
    "gc.log",
    "addp-hunk-edit.diff",
];

/// What is to be written and committed when all is done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Account {
    /// The file, from the top of the repository.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The message of the commit; none when it is only staged, for somebody to sign.
    pub message: Option<String>,
}

/// What is to be done after the names have changed.
#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    names: Vec<(String, String)>,
    gone: Vec<String>,
    account: Option<Account>,
}

impl Prepared {
    /// Puts the new history in its place. Somebody who changed a name meanwhile keeps it: then nothing is
    /// done, and it says so.
    ///
    /// # Errors
    /// What the disk or libgit2 refuses.
    pub fn put_in_place(
        self,
        repository: &Repository,
        locks: Locks,
        account: Option<Account>,
    ) -> Result<bool, GitError> {
        if References::of(repository)? != self.before {
            return Ok(false);
        }
        let (workshop, folder) = (self.workshop.path(), repository.commondir().to_path_buf());
        let store = self.store();
        write_whole(&store.join(FRESH), b"", Mode::Usual)?;
        let names = self.after.direct.iter().map(|(name, target)| (name.clone(), target.to_string()));
        let journal = Journal { names: names.collect(), gone: self.gone.clone(), account };
        let text = serde_json::to_vec(&journal).map_err(io::Error::other)?;
        write_whole(&workshop.join(JOURNAL), &text, Mode::Private)?;
        let index = fs::metadata(repository.path().join("index")).map_or(0, |index| index.len());
        let text = journal.account.as_ref().map_or(0, |account| account.text.len());
        room::keep(workshop, usize::try_from(index).unwrap_or(usize::MAX / 8) + text)?;
        let mut shared = Vec::new();
        let written = share(&store.join("pack"), &folder.join("objects/pack"), &mut shared);
        let written = written.map_err(GitError::from).and_then(|()| self.after.write(repository));
        if let Err(cause) = written {
            if References::of(repository).is_ok_and(|names| names.direct == self.before.direct) {
                shared.iter().rev().try_for_each(|file| remove_file(file))?;
                return Err(cause);
            }
            std::mem::forget(self.workshop);
            return Err(unfinished(cause));
        }
        // From here on it goes forward only: what is left now, the next run finishes.
        std::mem::forget(self.workshop);
        finish(repository, locks, &journal).map_err(unfinished)?;
        Ok(true)
    }
}

fn unfinished(cause: GitError) -> GitError {
    GitError::Unfinished(Box::new(cause))
}

/// The files of one folder under the same names in another; those of a pack before their index. Tells which
/// were not there yet.
fn share(from: &Path, to: &Path, shared: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(from)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.sort_by_key(|path| path.extension().is_some_and(|ending| ending == "idx"));
    for file in files {
        if let Some(name) = file.file_name() {
            let to = to.join(name);
            let is_new = !to.exists();
            link(&file, &to)?;
            shared.extend(is_new.then_some(to));
        }
    }
    Ok(())
}

/// What a run left that was killed.
#[derive(Debug, PartialEq, Eq)]
pub enum Left {
    /// Nothing.
    Nothing,
    /// The old history stands, and what was made ready is cleared away.
    Old,
    /// The new history stands, and what was left to do is done.
    New,
}

/// Finishes what a run left that was killed, or takes it back.
///
/// # Errors
/// What the disk or libgit2 refuses, and a lock that another has.
pub fn finish_what_was_left(repository: &Repository) -> Result<Left, GitError> {
    let workshop = repository.commondir().join(WORKSHOP);
    let refused = |(path, cause): (PathBuf, io::Error)| {
        GitError::Disk(io::Error::new(cause.kind(), format!("{}: {cause}", path.display())))
    };
    let names = References::of(repository)?;
    clear_left_behind(repository, &names).map_err(refused)?;
    if !workshop.is_dir() {
        return Ok(Left::Nothing);
    }
    recover(&repository.commondir().join("objects"))?;
    let journal = fs::read(workshop.join(JOURNAL)).ok();
    let journal: Option<Journal> = journal.and_then(|text| serde_json::from_slice(&text).ok());
    let has_changed = |journal: &Journal| {
        let mut names_then = journal.names.iter();
        names_then.all(|(name, target)| {
            let now = names.direct.get(name);
            now.is_some_and(|now| now.to_string() == *target || follows(repository, *now, target))
        })
    };
    let Some(journal) = journal.filter(has_changed) else {
        take_back(repository, &workshop)?;
        return Ok(Left::Old);
    };
    let locks = Locks::take(repository, &names).map_err(refused)?;
    let is_as_left = journal.names.len() == names.direct.len()
        && journal
            .names
            .iter()
            .all(|(name, target)| names.direct.get(name).is_some_and(|now| now.to_string() == *target));
    // Who went on meanwhile has new objects in the old store; both are kept then, for the next run.
    if !is_as_left && workshop.join(STORE).join(FRESH).exists() {
        share_all(&repository.commondir().join("objects"), &workshop.join(STORE), &names, repository)?;
    }
    finish(repository, locks, &journal).map_err(unfinished)?;
    Ok(Left::New)
}

fn follows(repository: &Repository, now: Oid, then: &str) -> bool {
    let then = Oid::from_str(then).ok();
    then.is_some_and(|then| repository.graph_descendant_of(now, then).unwrap_or(false))
}

/// What is reachable now and lacks in the fresh store is put there.
fn share_all(
    _objects: &Path,
    store: &Path,
    names: &References,
    repository: &Repository,
) -> Result<(), GitError> {
    use super::doomed::Doomed;
    use super::rewriting::Rewriting;
    use super::stock::Stock;
    use super::words::Words;
    let (doomed, words) = (Doomed::default(), Words::default());
    let mut rewriting = Rewriting::new(repository, &doomed, &words, Some(&store.join("pack")))?;
    for target in names.direct.values() {
        rewriting.object(*target, &mut || ())?;
    }
    rewriting.finish().stock.map(Stock::finish).transpose()?;
    Ok(())
}

/// The old history stands: what was made ready goes, also what of it lies among the old objects.
fn take_back(repository: &Repository, workshop: &Path) -> io::Result<()> {
    let pack = repository.commondir().join("objects/pack");
    if let Ok(made) = fs::read_dir(workshop.join(STORE).join("pack")) {
        for entry in made.flatten() {
            remove_file(&pack.join(entry.file_name()))?;
        }
    }
    remove_drafts(repository.commondir(), Duration::ZERO)?;
    remove_folder(workshop)
}

/// Everything after the names have changed, from wherever it was left.
fn finish(found: &Repository, locks: Locks, journal: &Journal) -> Result<(), GitError> {
    let repository = opened_again(found)?;
    let own = repository.commondir().to_path_buf();
    let (workshop, objects) = (own.join(WORKSHOP), own.join("objects"));
    room::give_free(&workshop)?;
    // Nothing may point into the old store any more when it goes.
    clean_index(&repository, &workshop, &journal.gone)?;
    clean_repository(&own)?;
    if workshop.join(STORE).join(FRESH).exists() {
        exchange_folders(&objects, &workshop.join(STORE))?;
    }
    remove_folder(&workshop.join(STORE))?;
    if let Some(top) = repository.workdir() {
        clean_work_tree(top, &journal.gone)?;
    }
    drop(repository);
    let repository = opened_again(found)?;
    if let Some(account) = &journal.account {
        give_account(&repository, &workshop, account)?;
    }
    remove_half_objects(&objects)?;
    remove_file(&objects.join(FRESH))?;
    // Whoever is killed here finds all of it done, and his locks are gone.
    locks.release()?;
    Ok(remove_folder(&workshop)?)
}

/// The index is written beside and renamed, for its lock is ours.
fn clean_index(repository: &Repository, workshop: &Path, gone: &[String]) -> Result<(), GitError> {
    let path = repository.path().join("index");
    let Ok(bytes) = fs::read(&path) else { return Ok(()) };
    if gone.is_empty() {
        return Ok(());
    }
    let copy = workshop.join("index");
    let mut index = copied(&bytes, &copy)?;
    for path in gone {
        // One that is not there any more was taken out by the run before.
        let _ = index.remove_path(Path::new(path));
    }
    index.write()?;
    write_whole(&path, &fs::read(&copy)?, Mode::Usual)?;
    Ok(())
}

/// An index in the workshop, where a run that was killed may have left a lock on it.
fn copied(bytes: &[u8], copy: &Path) -> Result<Index, GitError> {
    remove_file(&copy.with_extension("lock"))?;
    write_whole(copy, bytes, Mode::Private)?;
    Ok(Index::open(copy)?)
}

fn clean_repository(own: &Path) -> io::Result<()> {
    remove_drafts(own, Duration::ZERO)?;
    for folder in ["logs", "klacht", "lost-found", "rr-cache"] {
        remove_folder(&own.join(folder))?;
    }
    for entry in fs::read_dir(own)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_file() && is_noted(&name) {
            remove_file(&entry.path())?;
        }
    }
    Ok(())
}

/// Whether git noted in a file what was done: such a file goes.
pub(super) fn is_noted(name: &str) -> bool {
    name.ends_with("_HEAD") || NOTED.contains(&name)
}

/// Takes away what git noted while a branch was moved.
pub(super) fn forget(repository: &Repository) -> io::Result<()> {
    clean_repository(repository.commondir())
}

/// The files of the dossiers, the folders of their documents, and the pages that were made of them.
fn clean_work_tree(top: &Path, gone: &[String]) -> io::Result<()> {
    let mut above = BTreeSet::new();
    for path in gone {
        let file = top.join(path);
        remove_file(&file)?;
        if let Some(documents) = path.strip_suffix(".md") {
            remove_folder(&top.join(documents))?;
        }
        above.extend(Path::new(path).ancestors().skip(1).filter(|above| !above.as_os_str().is_empty()));
    }
    for folder in above.iter().rev() {
        // A folder in which something stands stays.
        let _ = fs::remove_dir(top.join(folder));
    }
    for site in sites(top) {
        for folder in RENDERED {
            remove_folder(&site.join(folder))?;
        }
    }
    Ok(())
}

/// The folders into which a site was rendered, as far as they stand in the work tree.
pub(super) fn sites(top: &Path) -> Vec<PathBuf> {
    let walk = WalkDir::new(top).into_iter().filter_entry(|entry| entry.file_name() != ".git");
    let marks = walk.filter_map(Result::ok).filter(|entry| entry.file_name() == SITE);
    marks.filter_map(|mark| mark.path().parent().map(Path::to_path_buf)).collect()
}

/// Whether a file is of a site that was rendered.
pub(super) fn is_rendered(file: &Path, sites: &[PathBuf]) -> bool {
    sites.iter().any(|site| RENDERED.iter().any(|folder| file.starts_with(site.join(folder))))
}

/// Writes the record and commits it, unless that was done already. The locks are ours all the while, so the
/// index and the branch are written beside and renamed.
fn give_account(repository: &Repository, workshop: &Path, account: &Account) -> Result<(), GitError> {
    let Some(top) = repository.workdir() else { return Ok(()) };
    remove_half_objects(&repository.commondir().join("objects"))?;
    let path = top.join(&account.path);
    if let Some(folder) = path.parent() {
        crate::disk::make_folder(folder, Mode::Usual)?;
        remove_drafts(folder, Duration::ZERO)?;
    }
    write_whole(&path, account.text.as_bytes(), Mode::Usual)?;
    let (own, copy) = (repository.path().join("index"), workshop.join("index"));
    let mut index = copied(&fs::read(&own)?, &copy)?;
    let id = repository.blob(account.text.as_bytes())?;
    index.add(&file_entry(&account.path, id))?;
    index.write()?;
    write_whole(&own, &fs::read(&copy)?, Mode::Usual)?;
    let Some(message) = &account.message else { return Ok(()) };
    let tree = repository.find_tree(index.write_tree_to(repository)?)?;
    let head = repository.head()?.peel_to_commit()?;
    if head.tree_id() == tree.id() {
        return Ok(());
    }
    let (author, committer) = (author(repository)?, committer(repository)?);
    let tip = repository.commit(None, &author, &committer, message, &tree, &[&head])?;
    let branch = repository.find_reference("HEAD")?.symbolic_target()?.map(str::to_owned);
    let file = repository.commondir().join(branch.as_deref().unwrap_or("HEAD"));
    if let Some(folder) = file.parent() {
        crate::disk::make_folder(folder, Mode::Usual)?;
        remove_drafts(folder, Duration::ZERO)?;
    }
    Ok(write_whole(&file, format!("{tip}\n").as_bytes(), Mode::Usual)?)
}

/// A file of the index of which nothing but its content is known; git looks at it again by itself.
fn file_entry(path: &str, id: Oid) -> IndexEntry {
    const FILE: u32 = 0o100_644;
    IndexEntry {
        ctime: IndexTime::new(0, 0),
        mtime: IndexTime::new(0, 0),
        dev: 0,
        ino: 0,
        mode: FILE,
        uid: 0,
        gid: 0,
        file_size: 0,
        id,
        flags: 0,
        flags_extended: 0,
        path: path.as_bytes().to_vec(),
    }
}

/// Takes away the objects that libgit2 was writing when a run was killed; nobody else writes in the store
/// now.
fn remove_half_objects(objects: &Path) -> io::Result<()> {
    for entry in WalkDir::new(objects).into_iter().filter_map(Result::ok) {
        if entry.file_name().to_string_lossy().starts_with("tmp_object_git2") {
            remove_file(entry.path())?;
        }
    }
    Ok(())
}
