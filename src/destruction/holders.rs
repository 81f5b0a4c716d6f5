//! What bears a name of what is to be destroyed, and is no part of the history.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use git2::Repository;
use walkdir::{DirEntry, WalkDir};

use super::exchange::{is_noted, is_rendered, sites};
use super::inside::{Inside, is_history};
use super::obstacles::{Clearing, Obstacle, obstacle};
use super::references::{NOTES, REMOTES, References};
use super::search::{Search, spaced};
use super::unseen::Unseen;
use crate::git::GitError;

/// What bears a name of what is to be destroyed, and is no part of the history: a person decides about it.
///
/// # Errors
/// What libgit2 refuses.
pub fn holders(
    repository: &Repository,
    names: &References,
    search: &Search<'_>,
) -> Result<Vec<Obstacle>, GitError> {
    let mut found = Vec::new();
    let all = names.direct.keys().chain(&names.symbolic).filter(|name| !name.starts_with(REMOTES));
    for name in all {
        let short = name.rsplit_once("refs/").map_or(name.as_str(), |(_, rest)| rest);
        let short = short.split_once('/').map_or(short, |(_, rest)| rest);
        if search.in_note(spaced(short).as_bytes()).is_none() {
            continue;
        }
        let mut obstacle = match name {
            name if name.starts_with("refs/tags/") => {
                obstacle(message!("purge-tag", name = short), key!("purge-tag-help"))
            }
            name if name.starts_with(NOTES) => {
                obstacle(message!("purge-reference", name = name.as_str()), key!("purge-reference-help"))
            }
            _ => obstacle(message!("purge-branch", name = short), key!("purge-branch-help")),
        };
        obstacle.clearing = (!name.starts_with(NOTES)).then(|| Clearing::Name(name.clone()));
        found.push(obstacle);
    }
    for file in of_git(repository.commondir()) {
        let may_go = !is_of_use(&file, repository.commondir());
        found.extend(in_file(&file, may_go, |bytes| search.in_note(bytes)));
    }
    if let Some(top) = repository.workdir() {
        found.extend(untracked(repository, top, search)?);
    }
    Ok(found)
}

fn in_file(file: &Path, may_go: bool, search: impl Fn(&[u8]) -> Option<String>) -> Option<Obstacle> {
    search(&fs::read(file).ok()?)?;
    let path = file.display().to_string();
    let mut obstacle = obstacle(message!("purge-file", path = path.as_str()), key!("purge-file-help"));
    obstacle.clearing = may_go.then(|| Clearing::File(file.to_owned()));
    Some(obstacle)
}

/// The files in the repository's own folder that are neither its objects and names nor go by themselves.
fn of_git(own: &Path) -> impl Iterator<Item = PathBuf> {
    const OTHERWISE: [&str; 9] =
        ["objects", "refs", "logs", "klacht", "klacht-purge", "lost-found", "index", "packed-refs", "HEAD"];
    let is_searched = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() != 1 || !OTHERWISE.contains(&name.as_ref()) && !is_noted(&name)
    };
    let entries = WalkDir::new(own).into_iter().filter_entry(is_searched).filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).map(DirEntry::into_path)
}

/// Whether git does something with a file, so that it goes by nobody's hand but a person's.
fn is_of_use(file: &Path, own: &Path) -> bool {
    const USED: [&str; 4] = ["config", "config.worktree", "info", "hooks"];
    USED.iter().any(|name| file.starts_with(own.join(name)))
}

/// What stands in the work tree and git does not keep, such as an editor's backups and folders without
/// files. What klacht rendered goes by itself.
fn untracked(repository: &Repository, top: &Path, search: &Search<'_>) -> Result<Vec<Obstacle>, GitError> {
    let found = others(repository, top)?.filter_map(|entry| {
        let name = entry.path().strip_prefix(top).unwrap_or(entry.path()).to_string_lossy().into_owned();
        match search.in_note(spaced(&name).as_bytes()) {
            None if is_bundle(entry.path()) => {
                Some(obstacle(message!("purge-bundle", path = name.as_str()), key!("purge-bundle-help")))
            }
            None => in_file(entry.path(), true, |bytes| search.in_file(bytes)),
            Some(_) => Some(Obstacle {
                clearing: Some(Clearing::File(entry.path().to_owned())),
                ..obstacle(message!("purge-file", path = name.as_str()), key!("purge-file-help"))
            }),
        }
    });
    Ok(found.collect())
}

fn others(repository: &Repository, top: &Path) -> Result<impl Iterator<Item = DirEntry>, GitError> {
    let (index, sites) = (repository.index()?, sites(top));
    let walk = WalkDir::new(top).min_depth(1).into_iter().filter_entry(|entry| entry.file_name() != ".git");
    let is_empty = |path: &Path| fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none());
    let top = top.to_owned();
    Ok(walk.filter_map(Result::ok).filter(move |entry| {
        let path = entry.path().strip_prefix(&top).unwrap_or(entry.path());
        match entry.file_type().is_dir() {
            true => is_empty(entry.path()),
            false => index.get_path(path, 0).is_none() && !is_rendered(entry.path(), &sites),
        }
    }))
}

/// Those of the files in the work tree that git does not keep that can't be looked into, or not wholly.
///
/// # Errors
/// What libgit2 refuses.
pub fn unseen_beside(repository: &Repository) -> Result<Vec<(String, Unseen)>, GitError> {
    let Some(top) = repository.workdir() else { return Ok(Vec::new()) };
    let files = others(repository, top)?.filter(|entry| entry.file_type().is_file());
    let unseen = files.filter_map(|entry| {
        let unseen = Inside::of(&fs::read(entry.path()).ok()?).unseen?;
        let path = entry.path().strip_prefix(top).unwrap_or(entry.path());
        Some((path.to_string_lossy().into_owned(), unseen))
    });
    let mut unseen: Vec<_> = unseen.collect();
    unseen.sort();
    Ok(unseen)
}

/// The copies of a history in one file that stand beside the work tree.
#[must_use]
pub fn bundles_beside(repository: &Repository) -> Vec<PathBuf> {
    let around = repository.workdir().and_then(Path::parent);
    let entries = around.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten();
    let mut all: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| is_bundle(path)).collect();
    all.sort();
    all
}

/// Whether a file holds a history, which can't be searched.
pub(super) fn is_bundle(file: &Path) -> bool {
    let mut start = [0; 16];
    let read = fs::File::open(file).and_then(|mut file| io::Read::read_exact(&mut file, &mut start));
    read.is_ok() && is_history(&start)
}
