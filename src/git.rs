//! Git's history, read through libgit2 alone: no program that a repository names is ever run.
//!
//! A walk takes a repository and a commit as its arguments and needs no work tree, so that the same
//! code serves a clone, a bare repository and pushed objects that are still in quarantine.

mod absent;
mod broken;
mod cache;
mod commits;
mod committed;
mod compare;
mod compose;
mod kept;
mod known;
mod moves;
mod named;
mod opening;
pub mod pack;
mod partial;
mod pending;
mod seal;
mod signature;
mod sound;
mod staged;
mod standing;
mod tree;
mod walk;
mod who;

use std::cell::{OnceCell, RefCell};
use std::path::{Path, PathBuf};

use git2::{ErrorClass, ErrorCode, Oid, Repository};
use thiserror::Error;

pub use self::absent::{WayBack, is_absent, names_people, staged_paths, way_back};
pub use self::broken::{Broken, broken_at};
pub use self::cache::KeptTrail;
pub use self::commits::{follows, tree_of};
pub use self::committed::Committed;
pub use self::known::Known;
pub use self::opening::{discovered, open_from_environment, opened};
use self::seal::Sealed;
pub use self::sound::require_sound;
pub use self::standing::{StandingKey, tag_messages};
pub use self::who::{author, committer};
use crate::disk::read;
use crate::trail::{Lineage, ObjectId, Trail, Versions};

/// Why a history can't be read.
#[derive(Debug, Error)]
pub enum GitError {
    /// The folder is in no repository.
    #[error("no git repository")]
    NoRepository,
    /// There is a `.git`, and this is broken of it.
    #[error("broken repository")]
    Broken(Broken),
    /// A shallow clone: a part of the history is not there.
    #[error("shallow clone")]
    Shallow,
    /// An object that the history names is not there, or can't be read: its name, as far as git tells it.
    #[error("missing object {0}")]
    Missing(String),
    /// No commit has this name.
    #[error("no revision {0}")]
    NoRevision(String),
    /// More differs between two trees than an office ever holds.
    #[error("too many files")]
    TooMuch,
    /// A destruction took place, and this kept it from being finished; the next run does that.
    #[error("{0}")]
    Unfinished(Box<GitError>),
    /// What the disk refuses.
    #[error("{0}")]
    Disk(#[from] std::io::Error),
    /// What libgit2 says.
    #[error("{0}")]
    Git(git2::Error),
}

impl From<git2::Error> for GitError {
    /// What a history names and git does not have is no refusal of git's: it can be fetched.
    fn from(refusal: git2::Error) -> Self {
        // Of what is staged libgit2 tells the file's name alone.
        if let Some((_, name)) = refusal.message().split_once("invalid object specified - ") {
            return Self::Missing(name.to_owned());
        }
        match (refusal.code(), refusal.class()) {
            (ErrorCode::NotFound, ErrorClass::Odb) => Self::Missing(named_in(refusal.message())),
            _ => Self::Git(refusal),
        }
    }
}

/// The first digits of the object that a message of libgit2 is about.
fn named_in(message: &str) -> String {
    let words = message.split(|sign: char| !sign.is_ascii_hexdigit());
    words
        .filter(|word| word.len() >= 8)
        .max_by_key(|word| word.len())
        .map_or_else(String::new, |word| word[..8].to_owned())
}

impl GitError {
    /// Whether a part of the history is not here, so that nothing can be said of the whole.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        matches!(self, Self::Shallow | Self::Missing(_))
    }
}

type Result<T> = std::result::Result<T, GitError>;

/// A repository and where in it the folder with `records/` is.
pub struct Records {
    repository: Repository,
    prefix: String,
    /// Where its objects lie; none where some may lie in memory alone.
    objects: Option<Objects>,
    /// Whether the store of objects was looked at, and is whole.
    is_sound: OnceCell<()>,
    /// What was read of objects for seals.
    sealed: RefCell<Sealed>,
}

/// Where the objects of a repository lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Objects {
    /// In its store.
    Stored,
    /// Some where git names it in the environment: those of a push.
    Pushed,
}

impl Objects {
    /// Opens a repository once more, for another thread.
    fn open(self, path: &Path) -> Result<Repository> {
        match self {
            Self::Stored => Ok(opened(path)?),
            Self::Pushed => Ok(open_from_environment(path)?),
        }
    }
}

/// Refuses a repository that has no commits only because its list of branches was lost.
///
/// # Errors
/// [`GitError::Broken`] where git noted commits of the current branch, which is not there.
pub fn require_branch(repository: &Repository) -> Result<()> {
    match broken_at(repository.workdir().unwrap_or_else(|| repository.path())) {
        Some(gone @ Broken::Gone(..)) => Err(GitError::Broken(gone)),
        _ => Ok(()),
    }
}

/// How the objects of a walk are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    /// Each is held to its name.
    Held,
    /// As git takes them: that its content has its name is not verified.
    Taken,
}

impl Records {
    /// The repository that a folder with `records/` is in.
    ///
    /// # Errors
    /// [`GitError::NoRepository`] when it is in none, [`GitError::Broken`] when that can't be opened, and what
    /// libgit2 refuses.
    pub fn discover(root: &Path) -> Result<Self> {
        let repository = discovered(root).map_err(|error| match error.code() {
            ErrorCode::NotFound => broken_at(root).map_or(GitError::NoRepository, GitError::Broken),
            _ => GitError::Git(error),
        })?;
        set_work_tree(&repository, root).map_err(GitError::Git)?;
        let root = resolved(root);
        let within = repository.workdir().map(resolved);
        let below = within.as_deref().and_then(|folder| root.strip_prefix(folder).ok());
        let prefix = below.map(|below| below.to_string_lossy().replace('\\', "/")).unwrap_or_default();
        Ok(Self { objects: Some(Objects::Stored), ..Self::new(repository, &prefix) })
    }

    /// An opened repository, with the folder in which `records/` is; empty for the repository's own.
    #[must_use]
    pub fn new(repository: Repository, folder: &str) -> Self {
        // Each object is read once or twice, so a cache of them costs more than it gives.
        git2::opts::enable_caching(false);
        let folder = folder.trim_matches('/');
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let (is_sound, sealed) = (OnceCell::new(), RefCell::default());
        Self { repository, prefix, objects: None, is_sound, sealed }
    }

    /// The same of a push, of which git names the objects in the environment.
    #[must_use]
    pub fn of_push(repository: Repository, folder: &str) -> Self {
        Self { objects: Some(Objects::Pushed), ..Self::new(repository, folder) }
    }

    /// The folders in which the packs of its objects lie.
    fn folders_of_packs(&self) -> impl Iterator<Item = PathBuf> {
        let pushed = std::env::var_os("GIT_OBJECT_DIRECTORY").map(|store| Path::new(&store).join("pack"));
        let of_push = pushed.filter(|folder| self.objects == Some(Objects::Pushed) && folder.is_dir());
        std::iter::once(self.repository.commondir().join("objects/pack")).chain(of_push)
    }

    /// The repository.
    #[must_use]
    pub fn repository(&self) -> &Repository {
        &self.repository
    }

    /// The folder in which `records/` is, from the top; empty for the top itself.
    #[must_use]
    pub fn office(&self) -> &str {
        self.prefix.trim_end_matches('/')
    }

    /// The tree of a commit.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn tree(&self, commit: ObjectId) -> Result<Oid> {
        tree_of(&self.repository, oid(commit)?)
    }

    /// The last commit; none in an empty repository.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn tip(&self) -> Result<Option<ObjectId>> {
        self.require_sound()?;
        match self.repository.head().and_then(|head| head.peel_to_commit()) {
            Ok(commit) => Ok(Some(object_id(commit.id()))),
            Err(error) if error.code() == ErrorCode::UnbornBranch => {
                require_branch(&self.repository).map(|()| None)
            }
            // Where there is a branch and its commit can't be read, the repository is broken and not empty.
            Err(error) => match self.repository.head().ok().and_then(|head| head.target()) {
                Some(commit) if tree_of(&self.repository, commit).is_ok() => Ok(Some(object_id(commit))),
                Some(commit) => Err(GitError::Missing(object_id(commit).short())),
                None if error.code() == ErrorCode::NotFound => Err(GitError::Missing("HEAD".to_owned())),
                None => Err(error.into()),
            },
        }
    }

    /// The whole trail up to a commit.
    ///
    /// # Errors
    /// As for [`Records::trail_between`].
    pub fn trail(&self, tip: Option<ObjectId>) -> Result<Trail> {
        self.trail_between(None, tip)
    }

    /// The trail of what is reachable from `tip`, and not from `since`.
    ///
    /// # Errors
    /// [`GitError::Shallow`] when a part of the history is not there, and what libgit2 refuses.
    pub fn trail_between(&self, since: Option<ObjectId>, tip: Option<ObjectId>) -> Result<Trail> {
        self.continued(Trail::default(), since, tip, Names::Held)
    }

    fn continued(
        &self,
        trail: Trail,
        since: Option<ObjectId>,
        tip: Option<ObjectId>,
        names: Names,
    ) -> Result<Trail> {
        if self.is_cut_short() {
            return Err(GitError::Shallow);
        }
        self.require_sound()?;
        match tip {
            Some(tip) => compose::continued(self, trail, (since, tip), names),
            None => Ok(trail),
        }
    }

    /// What the files that stood last at these paths said in the history up to `tip`, through all their
    /// names.
    ///
    /// # Errors
    /// [`GitError::Shallow`] when a part of the history is not there, and what libgit2 refuses.
    pub fn versions(&self, tip: ObjectId, paths: &[String]) -> Result<Versions> {
        Ok(self.lineage(tip)?.versions(paths))
    }

    /// Which file is which in the history up to `tip`, through all their names.
    ///
    /// # Errors
    /// As for [`Records::versions`].
    pub fn lineage(&self, tip: ObjectId) -> Result<Lineage> {
        if self.is_cut_short() {
            return Err(GitError::Shallow);
        }
        compose::lineage(self, tip)
    }

    /// Whether a part of the history is not there, or is hidden by grafts, which give commits other
    /// parents than they name.
    fn is_cut_short(&self) -> bool {
        let grafts = read(&self.repository.commondir().join("info/grafts"));
        self.repository.is_shallow() || grafts.is_ok_and(|text| !text.trim_ascii().is_empty())
    }
}

/// The records lie below the folder in which git found itself, wherever its own folder is and whatever
/// that one believes.
///
/// # Errors
/// What libgit2 refuses.
pub fn set_work_tree(repository: &Repository, root: &Path) -> std::result::Result<(), git2::Error> {
    let root = resolved(root);
    let found = root.ancestors().find(|folder| folder.join(".git").exists());
    let is_elsewhere = |folder: &&Path| repository.workdir().map(resolved).as_deref() != Some(*folder);
    match found.filter(|_| !repository.is_bare()).filter(is_elsewhere) {
        Some(folder) => repository.set_workdir(folder, false),
        None => Ok(()),
    }
}

fn resolved(path: &Path) -> std::path::PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}

/// The same repository once more, with the work tree that was found for it: its own folder need not say
/// where that is.
///
/// # Errors
/// What libgit2 refuses.
pub fn opened_again(repository: &Repository) -> std::result::Result<Repository, git2::Error> {
    opened_at(repository.path(), repository.workdir())
}

/// A repository by its own folder, with its work tree.
///
/// # Errors
/// What libgit2 refuses.
pub fn opened_at(folder: &Path, work_tree: Option<&Path>) -> std::result::Result<Repository, git2::Error> {
    let repository = opened(folder)?;
    if let Some(top) = work_tree {
        repository.set_workdir(top, false)?;
    }
    Ok(repository)
}

/// Whether a name stands for no commit at all: by it servers name what was before a new branch.
#[must_use]
pub fn is_no_commit(name: &str) -> bool {
    name.len() == 40 && name.bytes().all(|digit| digit == b'0')
}

/// A name of libgit2 as the trail has it.
#[must_use]
pub fn object_id(oid: Oid) -> ObjectId {
    let mut bytes = [0; 20];
    bytes.copy_from_slice(oid.as_bytes());
    ObjectId(bytes)
}

fn oid(id: ObjectId) -> Result<Oid> {
    Ok(Oid::from_bytes(&id.0)?)
}
