//! Git's own locks, so that nobody else changes anything meanwhile.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use git2::Repository;

use super::references::{References, locks};
use crate::disk::{Lock, Mode, write_whole};

/// What our locks say, before the number of the process.
const OURS: &str = "klacht purge ";

/// The text of the locks, until they are there; it is called as what a run that was killed leaves is.
const DRAFT: &str = ".klacht-lock";

/// All of git's locks on a repository.
#[derive(Debug)]
pub struct Locks {
    held: Vec<Lock>,
}

impl Locks {
    /// Takes them all, in place of those of a run that was killed.
    ///
    /// # Errors
    /// The lock that another has, and why it can't be had.
    pub fn take(repository: &Repository, references: &References) -> Result<Self, (PathBuf, io::Error)> {
        let draft = repository.commondir().join(DRAFT);
        let text = format!("{OURS}{}\n", std::process::id());
        write_whole(&draft, text.as_bytes(), Mode::Private).map_err(|cause| (draft.clone(), cause))?;
        let taken = clear_left_behind(repository, references).and_then(|()| {
            let all = locks(repository, references).into_iter();
            let held = all.map(|path| Lock::take(path.clone(), &draft).map_err(|cause| (path, cause)));
            held.collect::<Result<_, _>>()
        });
        let cleared = fs::remove_file(&draft).or_else(|_| fs::remove_file(&draft));
        let held = taken?;
        cleared.map_err(|cause| (draft, cause))?;
        Ok(Self { held })
    }

    /// Gives them back.
    ///
    /// # Errors
    /// What the disk refuses; those that can be given back are.
    pub fn release(self) -> io::Result<()> {
        self.held.into_iter().map(Lock::release).fold(Ok(()), io::Result::and)
    }
}

/// Takes away the locks of a run that was killed.
pub(super) fn clear_left_behind(
    repository: &Repository,
    references: &References,
) -> Result<(), (PathBuf, io::Error)> {
    let mut left = locks(repository, references).into_iter().filter(|path| is_left_behind(path));
    left.try_for_each(|path| fs::remove_file(&path).map_err(|cause| (path, cause)))
}

/// Whether a run of ours took a lock that is at work no more.
fn is_left_behind(lock: &Path) -> bool {
    let text = fs::read_to_string(lock).unwrap_or_default();
    let process = text.strip_prefix(OURS).map(str::trim);
    process.is_some_and(|process| !is_at_work(process)) || text.is_empty() && lock.is_file() && is_old(lock)
}

/// Where the system tells of its processes, it is asked; elsewhere a lock that is there counts.
pub(super) fn is_at_work(process: &str) -> bool {
    let own = Path::new("/proc").join(process);
    match fs::read_to_string(own.join("stat")) {
        Ok(told) => !has_ended(&told),
        Err(_) => own.exists() || !Path::new("/proc/self").exists(),
    }
}

/// Of a process that ended the system still tells until whoever began it has asked how. Its state stands
/// behind its name, which can hold anything.
fn has_ended(told: &str) -> bool {
    let state = told.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next());
    state.is_some_and(|state| matches!(state, 'Z' | 'X' | 'x'))
}

/// A lock in which nothing was written yet, of a run that was killed there, or of git, which fills its own
/// within a moment.
fn is_old(lock: &Path) -> bool {
    const PATIENCE: u64 = 24 * 60 * 60;
    let age = fs::metadata(lock).and_then(|metadata| metadata.modified()).ok();
    age.and_then(|since| since.elapsed().ok()).is_some_and(|age| age.as_secs() > PATIENCE)
}
