//! Locks as git knows them: a file that is there.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A name that stands while somebody is at work, as git's own locks do; it goes when the work ends.
#[derive(Debug)]
pub struct Lock(PathBuf);

impl Lock {
    /// Takes a lock that says what stands in a file, by which one knows whose it is. Where the system can,
    /// it says so from the moment on that it is there.
    ///
    /// # Errors
    /// What the disk refuses, and [`io::ErrorKind::AlreadyExists`] when another has it.
    pub fn take(path: PathBuf, text: &Path) -> io::Result<Self> {
        match fs::hard_link(text, &path) {
            Ok(()) => Ok(Self(path)),
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => Err(cause),
            Err(_) => {
                let text = fs::read(text)?;
                let mut file = OpenOptions::new().write(true).create_new(true).open(&path)?;
                let lock = Self(path);
                file.write_all(&text)?;
                Ok(lock)
            }
        }
    }

    /// Gives it back; that it is gone, with the folder that it stood in, is well.
    ///
    /// # Errors
    /// What the disk refuses: then others find it there.
    pub fn release(mut self) -> io::Result<()> {
        let path = std::mem::take(&mut self.0);
        match fs::remove_file(&path).or_else(|_| fs::remove_file(&path)) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
            _ => Ok(()),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if !self.0.as_os_str().is_empty() {
            let _ = fs::remove_file(&self.0);
        }
    }
}
