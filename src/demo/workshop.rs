//! Where an office is made until it is whole: a folder within the one where it is to stand, so that a run
//! that was killed leaves nothing else, and the next one clears it away.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::disk::{Mode, Staging, create, make_folder, remove_folder, rename};

const NAME: &str = ".klacht-demo";
/// What within it tells that a run is at work.
const LOCK: &str = "lock";
/// By these a folder is a repository, so they come last.
const LAST: [&str; 2] = [".git", "HEAD"];

/// Held by one run until it is dropped, by which what is left in it goes.
pub(super) struct Workshop {
    folder: PathBuf,
    // Let go before the folder in which it lies.
    _lock: File,
    staging: Staging,
}

impl Workshop {
    /// Begins in a folder that is empty, not there yet, or holds what a killed run left; none where it
    /// holds anything else, or another run is at work.
    pub(super) fn begin(folder: &Path) -> io::Result<Option<Self>> {
        let place = folder.join(NAME);
        if holds_something(folder)? || place.is_symlink() {
            return Ok(None);
        }
        make_folder(&place, Mode::Usual)?;
        let lock = create(&place.join(LOCK), Mode::Usual)?;
        if lock.try_lock().is_err() {
            return Ok(None);
        }
        let workshop =
            Self { folder: folder.to_owned(), _lock: lock, staging: Staging::begin(place, Mode::Usual)? };
        remove_folder(&workshop.office())?;
        make_folder(&workshop.office(), Mode::Usual)?;
        Ok(Some(workshop))
    }

    /// Where the office is made.
    pub(super) fn office(&self) -> PathBuf {
        self.staging.path().join("office")
    }

    /// Gives what was made its place.
    pub(super) fn finish(self) -> io::Result<()> {
        let entries = fs::read_dir(self.office())?.map(|entry| Ok(entry?.file_name()));
        let mut names: Vec<OsString> = entries.collect::<io::Result<_>>()?;
        names.sort_by_key(|name| LAST.iter().any(|last| name == last));
        names.iter().try_for_each(|name| rename(&self.office().join(name), &self.folder.join(name)))
    }
}

fn holds_something(folder: &Path) -> io::Result<bool> {
    let entries = match fs::read_dir(folder) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(false),
        entries => entries?,
    };
    let names: Vec<OsString> = entries.map(|entry| Ok(entry?.file_name())).collect::<io::Result<_>>()?;
    Ok(names.iter().any(|name| name != NAME))
}
