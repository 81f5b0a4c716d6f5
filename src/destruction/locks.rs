//! Git's own locks, so that nobody else changes anything meanwhile.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use git2::Repository;

use super::references::{References, locks};
use crate::disk::Lock;

/// What our locks say, before the number of the process.
const OURS: &str = "klacht purge ";

/// All of git's locks on a repository.
#[derive(Debug)]
pub struct Locks {
    _held: Vec<Lock>,
}

impl Locks {
    /// Takes them all, in place of those of a run that was killed.
    ///
    /// # Errors
    /// The lock that another has, and why it can't be had.
    pub fn take(repository: &Repository, references: &References) -> Result<Self, (PathBuf, io::Error)> {
        let text = format!("{OURS}{}\n", std::process::id());
        let mut held = Vec::new();
        for path in locks(repository, references) {
            if is_left_behind(&path) {
                let _ = fs::remove_file(&path);
            }
            match Lock::take(path.clone(), &text) {
                Ok(lock) => held.push(lock),
                Err(cause) => return Err((path, cause)),
            }
        }
        Ok(Self { _held: held })
    }
}

/// Whether a run of ours took a lock that is at work no more.
fn is_left_behind(lock: &Path) -> bool {
    let text = fs::read_to_string(lock).unwrap_or_default();
    let process = text.strip_prefix(OURS).map(str::trim);
    process.is_some_and(|process| !is_at_work(process)) || text.is_empty() && lock.is_file() && is_old(lock)
}

/// Where the system tells of its processes, it is asked; elsewhere a lock that is there counts.
pub(super) fn is_at_work(process: &str) -> bool {
    let known = Path::new("/proc/self").exists();
    !known || Path::new("/proc").join(process).exists()
}

/// A lock in which nothing was written yet, of a run that was killed there, or of git, which fills its own
/// within a moment.
fn is_old(lock: &Path) -> bool {
    const PATIENCE: u64 = 24 * 60 * 60;
    let age = fs::metadata(lock).and_then(|metadata| metadata.modified()).ok();
    age.and_then(|since| since.elapsed().ok()).is_some_and(|age| age.as_secs() > PATIENCE)
}
