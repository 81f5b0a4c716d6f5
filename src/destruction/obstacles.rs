//! What stands in the way of a destruction: each told by name, with the way out, before anything changes.

use std::fs;
use std::path::{Path, PathBuf};

use git2::{Index, ObjectType, Oid, Repository, RepositoryState, Status, StatusOptions};

use super::locks::is_at_work;
use super::nested::nested;
use super::references::{References, STASH, locks, remove_file};
use crate::disk::read;
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
pub(super) fn obstacle(message: Message, help: Key) -> Obstacle {
    let arguments = message.arguments.clone();
    Obstacle { message, help: Message { arguments, ..Message::new(help) }, clearing: None }
}

/// How the index has another repository in this one.
const LINK: u32 = 0o160_000;

/// Everything about a repository, whatever is to be destroyed in it.
///
/// # Errors
/// What libgit2 refuses.
pub fn of_repository(repository: &Repository, names: &References) -> Result<Vec<Obstacle>, GitError> {
    let mut found = Vec::new();
    let own = repository.commondir();
    if repository.state() != RepositoryState::Clean || own.join("sequencer").exists() {
        found.push(obstacle(message!("purge-state"), key!("purge-state-help")));
    }
    // What is committed here hangs on no branch, the record too.
    if names.detached.is_some() && !repository.is_bare() {
        found.push(obstacle(message!("purge-detached"), key!("purge-detached-help")));
    }
    if is_partial(repository) || in_packs(own, "promisor").is_some() {
        found.push(obstacle(message!("purge-partial"), key!("purge-partial-help")));
    }
    if repository.is_shallow() {
        found.push(obstacle(message!("purge-shallow"), key!("purge-shallow-help")));
    }
    if has_text(&own.join("info/grafts")) {
        found.push(obstacle(message!("purge-grafts"), key!("purge-grafts-help")));
    }
    if ["alternates", "http-alternates"].iter().any(|name| has_text(&own.join("objects/info").join(name))) {
        found.push(obstacle(message!("purge-alternates"), key!("purge-alternates-help")));
    }
    if repository.path() != own || has_entries(&own.join("worktrees")) {
        found.push(obstacle(message!("purge-worktrees"), key!("purge-worktrees-help")));
    }
    if names.direct.contains_key(STASH) {
        found.push(obstacle(message!("purge-stash"), key!("purge-stash-help")));
    }
    if let Some(keep) = in_packs(own, "keep") {
        let path = keep.display().to_string();
        found.push(obstacle(message!("purge-keep", path = path.as_str()), key!("purge-keep-help")));
    }
    let index = repository.index()?;
    let has_modules = repository.workdir().is_some_and(|top| top.join(".gitmodules").exists());
    if has_modules || index.iter().any(|entry| entry.mode == LINK) || has_entries(&own.join("modules")) {
        found.push(obstacle(message!("purge-submodules"), key!("purge-submodules-help")));
    }
    for folder in nested(repository) {
        let path = folder.display().to_string();
        found.push(obstacle(message!("purge-nested", path = path.as_str()), key!("purge-nested-help")));
    }
    for name in names.unknown() {
        found.push(obstacle(message!("purge-reference", name = name), key!("purge-reference-help")));
    }
    found.extend(beside_history(repository, names));
    found.extend(at_work(own));
    found.extend(other_lock(repository, names));
    if !repository.is_bare() {
        found.extend(hidden(repository, &index));
        found.extend(uncommitted(repository)?);
    }
    Ok(found)
}

fn has_text(file: &Path) -> bool {
    read(file).is_ok_and(|text| !text.trim_ascii().is_empty())
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

/// A file beside a pack with this ending.
fn in_packs(own: &Path, ending: &str) -> Option<PathBuf> {
    let entries = fs::read_dir(own.join("objects/pack")).ok()?;
    let mut paths = entries.flatten().map(|entry| entry.path());
    paths.find(|path| path.extension().is_some_and(|other| other == ending))
}

/// A lock of git's on something that a destruction does not lock itself.
fn other_lock(repository: &Repository, names: &References) -> Option<Obstacle> {
    let ours = locks(repository, names);
    let entries = fs::read_dir(repository.commondir()).ok()?;
    let mut paths = entries.flatten().map(|entry| entry.path());
    let lock = paths.find(|path| path.extension().is_some_and(|it| it == "lock") && !ours.contains(path))?;
    let path = lock.display().to_string();
    Some(obstacle(message!("purge-locked", path = path.as_str()), key!("purge-locked-help")))
}

/// Names of what is no commit: a file or a folder that such a name holds is in no history, so nothing is
/// taken out of it.
fn beside_history(repository: &Repository, names: &References) -> Vec<Obstacle> {
    let is_other = |target: &Oid| {
        let object = repository.find_object(*target, None);
        object.is_ok_and(|object| object.peel(ObjectType::Commit).is_err())
    };
    let others = names.direct.iter().filter(|(_, target)| is_other(target));
    others
        .map(|(name, _)| {
            obstacle(message!("purge-no-commit", name = name.as_str()), key!("purge-no-commit-help"))
        })
        .collect()
}

/// Git tidies up in the background, and writes the number of its process.
fn at_work(own: &Path) -> Option<Obstacle> {
    let text = String::from_utf8(read(&own.join("gc.pid")).ok()?).ok()?;
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

/// A file that git was told not to look at, and that says something else than what was committed.
fn hidden(repository: &Repository, index: &Index) -> Option<Obstacle> {
    const UNCHANGED: u16 = 0x8000;
    const SKIPPED: u16 = 0x4000;
    let top = repository.workdir()?;
    let is_hidden = |flags: u16, extended: u16| flags & UNCHANGED != 0 || extended & SKIPPED != 0;
    let mut hidden = index.iter().filter(|entry| is_hidden(entry.flags, entry.flags_extended));
    let changed = hidden.find_map(|entry| {
        let path = String::from_utf8_lossy(&entry.path).into_owned();
        let bytes = fs::read(top.join(&path)).ok()?;
        let lines = String::from_utf8_lossy(&bytes).replace("\r\n", "\n").into_bytes();
        let is_same = |bytes| Oid::hash_object(ObjectType::Blob, bytes).is_ok_and(|id| id == entry.id);
        (!is_same(&bytes) && !is_same(&lines)).then_some(path)
    })?;
    Some(obstacle(message!("purge-hidden", path = changed.as_str()), key!("purge-hidden-help")))
}

impl Clearing {
    /// Clears it away. A branch or a tag stays under a name that says nothing.
    ///
    /// # Errors
    /// What the disk or libgit2 refuses.
    pub fn perform(&self, repository: &Repository) -> Result<(), GitError> {
        match self {
            Self::File(path) if path.is_dir() => Ok(fs::remove_dir(path)?),
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
