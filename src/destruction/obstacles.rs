//! What stands in the way of a destruction: each told by name, with the way out, before anything changes.

use std::fs;
use std::path::{Path, PathBuf};

use git2::{Repository, RepositoryState, Status, StatusOptions};
use walkdir::WalkDir;

use super::exchange::{is_rendered, sites};
use super::locks::is_at_work;
use super::references::{NOTES, REMOTES, References, STASH, remove_file};
use super::search::Search;
use crate::git::GitError;
use crate::locale::{Key, Message};

/// Something that stands in the way.
#[derive(Debug, Clone)]
pub struct Obstacle {
    /// What.
    pub message: Message,
    /// The way out.
    pub help: Message,
    /// How the program itself can clear it away, when it is asked to.
    pub clearing: Option<Clearing>,
}

/// How something is cleared away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clearing {
    /// A file goes.
    File(PathBuf),
    /// A branch or a tag is called otherwise.
    Name(String),
}

/// What is said, and the way out, which has the same arguments.
fn obstacle(message: Message, help: Key) -> Obstacle {
    let arguments = message.arguments.clone();
    Obstacle { message, help: Message { arguments, ..Message::new(help) }, clearing: None }
}

/// Everything about a repository, whatever is to be destroyed in it.
///
/// # Errors
/// What libgit2 refuses.
pub fn of_repository(repository: &Repository, names: &References) -> Result<Vec<Obstacle>, GitError> {
    let mut found = Vec::new();
    let own = repository.commondir();
    if repository.state() != RepositoryState::Clean {
        found.push(obstacle(message!("purge-state"), key!("purge-state-help")));
    }
    if is_partial(repository) {
        found.push(obstacle(message!("purge-partial"), key!("purge-partial-help")));
    }
    if repository.is_shallow() {
        found.push(obstacle(message!("purge-shallow"), key!("purge-shallow-help")));
    }
    if has_text(&own.join("info/grafts")) {
        found.push(obstacle(message!("purge-grafts"), key!("purge-grafts-help")));
    }
    if has_text(&own.join("objects/info/alternates")) {
        found.push(obstacle(message!("purge-alternates"), key!("purge-alternates-help")));
    }
    if repository.path() != own || has_entries(&own.join("worktrees")) {
        found.push(obstacle(message!("purge-worktrees"), key!("purge-worktrees-help")));
    }
    if names.direct.contains_key(STASH) {
        found.push(obstacle(message!("purge-stash"), key!("purge-stash-help")));
    }
    if let Some(keep) = kept_pack(&own.join("objects/pack")) {
        let path = keep.display().to_string();
        found.push(obstacle(message!("purge-keep", path = path.as_str()), key!("purge-keep-help")));
    }
    let has_modules = repository.workdir().is_some_and(|top| top.join(".gitmodules").exists());
    if has_modules || has_entries(&own.join("modules")) {
        found.push(obstacle(message!("purge-submodules"), key!("purge-submodules-help")));
    }
    for name in names.unknown() {
        found.push(obstacle(message!("purge-reference", name = name), key!("purge-reference-help")));
    }
    found.extend(at_work(own));
    if !repository.is_bare() {
        found.extend(uncommitted(repository)?);
    }
    Ok(found)
}

fn has_text(file: &Path) -> bool {
    fs::read_to_string(file).is_ok_and(|text| !text.trim().is_empty())
}

fn has_entries(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
}

fn is_partial(repository: &Repository) -> bool {
    let Ok(config) = repository.config() else { return false };
    let has_promisor =
        |pattern: &str| config.entries(Some(pattern)).is_ok_and(|mut entries| entries.next().is_some());
    config.get_string("extensions.partialclone").is_ok() || has_promisor(r"remote\..*\.promisor")
}

fn kept_pack(folder: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?;
    let mut paths = entries.flatten().map(|entry| entry.path());
    paths.find(|path| path.extension().is_some_and(|ending| ending == "keep"))
}

/// Git tidies up in the background, and writes the number of its process.
fn at_work(own: &Path) -> Option<Obstacle> {
    let text = fs::read_to_string(own.join("gc.pid")).ok()?;
    let process = text.split_whitespace().next()?;
    is_at_work(process).then(|| obstacle(message!("purge-busy", path = "gc.pid"), key!("purge-busy-help")))
}

fn uncommitted(repository: &Repository) -> Result<Option<Obstacle>, GitError> {
    let mut options = StatusOptions::new();
    options.include_untracked(false).include_ignored(false).exclude_submodules(true);
    let statuses = repository.statuses(Some(&mut options))?;
    let changed =
        statuses.iter().find(|entry| !entry.status().is_empty() && entry.status() != Status::IGNORED);
    let path = changed.map(|entry| String::from_utf8_lossy(entry.path_bytes()).into_owned());
    Ok(path.map(|path| {
        obstacle(message!("purge-uncommitted", path = path.as_str()), key!("purge-uncommitted-help"))
    }))
}

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
        if search.in_file(words(short).as_bytes()).is_none() {
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
    let own = repository.commondir();
    for file in ["description", "config", "info/exclude", "info/attributes"].map(|file| own.join(file)) {
        found.extend(in_file(&file, search, file.ends_with("description")));
    }
    for file in files(&own.join("hooks")).chain(files(&own.join("rr-cache"))) {
        let is_ours = file.starts_with(own.join("rr-cache"));
        found.extend(in_file(&file, search, is_ours));
    }
    if let Some(top) = repository.workdir() {
        found.extend(untracked(repository, top, search)?);
    }
    Ok(found)
}

/// A name with what stands between its words made spaces.
fn words(name: &str) -> String {
    name.replace(['-', '_', '/', '.'], " ")
}

fn in_file(file: &Path, search: &Search<'_>, may_go: bool) -> Option<Obstacle> {
    let bytes = fs::read(file).ok()?;
    search.in_file(&bytes)?;
    let path = file.display().to_string();
    let mut obstacle = obstacle(message!("purge-file", path = path.as_str()), key!("purge-file-help"));
    obstacle.clearing = may_go.then(|| Clearing::File(file.to_owned()));
    Some(obstacle)
}

fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = WalkDir::new(folder).into_iter().filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path)
}

/// Files in the work tree that git does not keep, such as an editor's backups. What klacht rendered goes by
/// itself.
fn untracked(repository: &Repository, top: &Path, search: &Search<'_>) -> Result<Vec<Obstacle>, GitError> {
    let index = repository.index()?;
    let sites = sites(top);
    let walk = WalkDir::new(top).into_iter().filter_entry(|entry| entry.file_name() != ".git");
    let entries = walk.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let others = entries.filter(|entry| {
        let path = entry.path().strip_prefix(top).unwrap_or(entry.path());
        index.get_path(path, 0).is_none() && !is_rendered(entry.path(), &sites)
    });
    let found = others.filter_map(|entry| {
        let name = entry.path().strip_prefix(top).unwrap_or(entry.path()).to_string_lossy().into_owned();
        match search.in_file(words(&name).as_bytes()) {
            None => in_file(entry.path(), search, true),
            Some(_) => Some(Obstacle {
                clearing: Some(Clearing::File(entry.path().to_owned())),
                ..obstacle(message!("purge-file", path = name.as_str()), key!("purge-file-help"))
            }),
        }
    });
    Ok(found.collect())
}

impl Clearing {
    /// Clears it away. A branch or a tag stays under a name that says nothing.
    ///
    /// # Errors
    /// What the disk or libgit2 refuses.
    pub fn perform(&self, repository: &Repository) -> Result<(), GitError> {
        match self {
            Self::File(path) => Ok(remove_file(path)?),
            Self::Name(name) => {
                let folder = if name.starts_with("refs/tags/") { "refs/tags" } else { "refs/heads" };
                let is_free = |new: &String| repository.find_reference(new).is_err();
                let free = (1..).map(|number| format!("{folder}/vernietigd-{number}")).find(is_free);
                let mut reference = repository.find_reference(name)?;
                if let Some(free) = free {
                    reference.rename(&free, false, "klacht purge --clean")?;
                }
                Ok(())
            }
        }
    }
}
