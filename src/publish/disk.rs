//! What publishing asks of the disk, each with the path in its error.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{PublishError, Result};

/// The ending of what stands aside for a moment where two folders can't be exchanged in one rename.
pub(super) const ASIDE: &str = "aside";

pub(super) fn on(path: &Path) -> impl FnOnce(io::Error) -> PublishError {
    let path = path.to_owned();
    move |cause| PublishError::Disk { path, cause }
}

pub(super) fn make_folder(file: &Path) -> Result<()> {
    let Some(folder) = file.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(on(folder))
}

/// Only the owner may enter (mode 0700), whatever the user's mask.
pub(super) fn make_private(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(on(folder))?;
    set_mode(folder, 0o700)
}

/// A staging folder is made for its owner alone; a public site is for a web server too.
pub(super) fn make_readable(folder: &Path) -> Result<()> {
    set_mode(folder, 0o755)
}

#[cfg(unix)]
fn set_mode(folder: &Path, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(mode)).map_err(on(folder))
}

#[cfg(not(unix))]
fn set_mode(_folder: &Path, _mode: u32) -> Result<()> {
    Ok(())
}

/// Exchanges two folders in one rename where the system can.
#[cfg(target_os = "linux")]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        // Some file systems can't; then it takes two renames.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => exchange_in_steps(one, other),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    exchange_in_steps(one, other)
}

fn exchange_in_steps(one: &Path, other: &Path) -> io::Result<()> {
    let aside = other.with_extension(ASIDE);
    fs::rename(other, &aside)?;
    fs::rename(one, other)?;
    fs::rename(&aside, one)
}

pub(super) fn replace(path: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    let mut temporary =
        tempfile::Builder::new().prefix(".klacht-").tempfile_in(folder).map_err(on(folder))?;
    write(temporary.as_file_mut()).map_err(on(path))?;
    temporary.persist(path).map_err(|error| on(path)(error.error))?;
    Ok(())
}

pub(super) fn has_bytes(path: &Path, bytes: &[u8]) -> bool {
    let same_length = fs::metadata(path).is_ok_and(|metadata| metadata.len() == bytes.len() as u64);
    same_length && fs::read(path).is_ok_and(|found| found == bytes)
}

pub(super) fn same_content(one: &Path, other: &Path) -> bool {
    let length = |path| fs::metadata(path).map(|metadata| metadata.len()).ok();
    length(one).is_some() && length(one) == length(other) && same_bytes(one, other).unwrap_or(false)
}

fn same_bytes(one: &Path, other: &Path) -> io::Result<bool> {
    let (mut one, mut other) = (File::open(one)?, File::open(other)?);
    let (mut left, mut right) = (vec![0; 1 << 16], vec![0; 1 << 16]);
    loop {
        let read = one.read(&mut left)?;
        if read == 0 {
            return Ok(true);
        }
        other.read_exact(&mut right[..read])?;
        if left[..read] != right[..read] {
            return Ok(false);
        }
    }
}

/// Every file under a folder, links not followed; none when it is not there.
pub(super) fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = walkdir::WalkDir::new(folder).into_iter();
    entries
        .filter(|entry| !entry.as_ref().is_ok_and(|entry| entry.file_type().is_dir()))
        .map(|entry| entry.map(walkdir::DirEntry::into_path).map_err(|error| on(folder)(error.into())))
        .collect()
}

/// Takes away the folders in which nothing stands any more.
pub(super) fn remove_empty_folders(folder: &Path) -> Result<()> {
    for entry in walkdir::WalkDir::new(folder).min_depth(1).contents_first(true) {
        let entry = entry.map_err(|error| on(folder)(error.into()))?;
        let path = entry.path();
        if entry.file_type().is_dir() && fs::read_dir(path).map_err(on(path))?.next().is_none() {
            fs::remove_dir(path).map_err(on(path))?;
        }
    }
    Ok(())
}

/// Takes a folder and all that is in it away; that it is not there is well.
pub(super) fn remove_folder(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(on(folder)(cause)),
        _ => Ok(()),
    }
}

/// A folder that is not yet whole: what is left of it goes when the work ends, however it ends.
#[derive(Debug)]
pub(super) struct Staging(PathBuf);

impl Staging {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // The next run takes away what this one can't.
        let _ = fs::remove_dir_all(&self.0);
    }
}
