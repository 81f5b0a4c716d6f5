//! Writing to disk: beside and renamed, with modes by name.
//!
//! Whoever reads a file meets the old one or the new one, never half of one; what can't be written
//! leaves what stood, and nothing beside it. Nothing else in the program makes a file, a folder or a
//! name: the lints refuse it (`clippy.toml`).
#![expect(clippy::disallowed_methods, reason = "this is the room that the others are sent to")]

mod folder;
mod kept;
mod lock;
mod stamp;

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

pub use self::folder::{Staging, exchange_folders, recover, remove_drafts, remove_folder};
use self::kept::ABANDONED;
pub use self::kept::{Kept, Shelf, keep};
pub use self::lock::Lock;
pub use self::stamp::Stamp;

/// What the file is called until it is whole, before digits of chance.
const DRAFT: &str = ".klacht-";

/// Who may read a file or enter a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The owner alone, whatever the user's mask: files 0600, folders 0700.
    Private,
    /// Everyone, whatever the user's mask: files 0644, folders 0755.
    Public,
    /// Everyone, to run: files and folders 0755, whatever the user's mask.
    Program,
    /// What the user's mask leaves to others; a file that stands already keeps its mode.
    Usual,
}

impl Mode {
    fn of_file(self) -> Option<u32> {
        match self {
            Self::Private => Some(0o600),
            Self::Public => Some(0o644),
            Self::Program => Some(0o755),
            Self::Usual => None,
        }
    }

    fn of_folder(self) -> Option<u32> {
        match self {
            Self::Private => Some(0o700),
            Self::Public | Self::Program => Some(0o755),
            Self::Usual => None,
        }
    }
}

/// Writes a file that somebody keeps, in place of what stands there. When this returns, the file
/// outlasts a loss of power. A link is followed; a device or a pipe takes what it gets.
///
/// # Errors
/// What the disk refuses; what stood then stands.
pub fn write_whole(path: &Path, bytes: &[u8], mode: Mode) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return File::create(path)?.write_all(bytes);
    }
    let path = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    if let Some(folder) = path.parent() {
        // What can't be taken away is in nobody's way.
        let _ = remove_drafts(folder, ABANDONED);
    }
    let mut draft = Draft::beside(&path, mode)?;
    draft.file().write_all(bytes)?;
    draft.sync()?;
    draft.replace(&path)?;
    sync_folder(&path);
    Ok(())
}

/// Writes a new file that somebody keeps, whole or not at all, as [`write_whole`] does.
///
/// # Errors
/// What the disk refuses, and [`io::ErrorKind::AlreadyExists`] when something stands there.
pub fn write_new(path: &Path, bytes: &[u8], mode: Mode) -> io::Result<()> {
    let mut draft = Draft::beside(path, mode)?;
    draft.file().write_all(bytes)?;
    draft.sync()?;
    draft.place(path)?;
    sync_folder(path);
    Ok(())
}

/// Opens a file that a program left, to be read. To open a pipe would wait for somebody who writes.
///
/// # Errors
/// What the disk refuses, and [`io::ErrorKind::InvalidInput`] for what is no file.
pub fn open(path: &Path) -> io::Result<File> {
    match fs::metadata(path)?.is_file() {
        true => File::open(path),
        false => Err(io::ErrorKind::InvalidInput.into()),
    }
}

/// Reads such a file whole.
///
/// # Errors
/// Those of [`open`], and what the disk refuses.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Begins a file in a folder that has no name of its own yet, so that nobody meets it before it is
/// whole; takes the place of what stands there.
///
/// # Errors
/// What the disk refuses.
pub fn create(path: &Path, mode: Mode) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode.of_file().unwrap_or(0o666));
    let file = options.open(path)?;
    if let Some(wanted) = mode.of_file() {
        set_mode(&file, wanted)?;
    }
    Ok(file)
}

/// Makes a folder with those above it that are lacking; what is there already keeps its mode.
///
/// # Errors
/// What the disk refuses.
pub fn make_folder(folder: &Path, mode: Mode) -> io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent() {
        make_folder(above, mode)?;
    }
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, mode.of_folder().unwrap_or(0o777));
    match builder.create(folder) {
        // Another thread or program may have made it meanwhile.
        Err(_) if folder.is_dir() => Ok(()),
        Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {
            Err(io::ErrorKind::NotADirectory.into())
        }
        made => made.and_then(|()| correct_mode(folder, mode)),
    }
}

/// Gives a file or folder that stands already the mode that it should have. A link is left alone.
///
/// # Errors
/// What the disk refuses.
pub fn correct_mode(path: &Path, mode: Mode) -> io::Result<()> {
    let metadata = fs::symlink_metadata(path)?;
    let wanted = if metadata.is_dir() { mode.of_folder() } else { mode.of_file() };
    match wanted {
        Some(wanted) if !metadata.is_symlink() => set_mode_of(path, &metadata, wanted),
        _ => Ok(()),
    }
}

/// Whether its owner can run a file; without such modes anybody can.
#[must_use]
pub fn is_program(path: &Path) -> bool {
    mode_of(path).is_none_or(|mode| mode & 0o100 != 0)
}

/// Gives a file a second name in another folder; where the system can't, a copy.
///
/// # Errors
/// What the disk refuses. That the name is there already is well.
pub fn link(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Err(_) if to.exists() => Ok(()),
        Err(_) => {
            let mut draft = Draft::beside(to, Mode::Usual)?;
            io::copy(&mut File::open(from)?, draft.file())?;
            draft.sync()?;
            draft.replace(to)
        }
        linked => linked,
    }
}

/// Gives a file or folder another name, where nothing has that name yet.
///
/// # Errors
/// What the disk refuses, and [`io::ErrorKind::AlreadyExists`] when something has that name.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    if to.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)?;
    sync_folder(to);
    Ok(())
}

/// A file that is written beside and gets its name when it is whole; without a name it goes again.
#[derive(Debug)]
pub struct Draft(NamedTempFile);

impl Draft {
    /// Begins a file that is to stand at a path.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn beside(path: &Path, mode: Mode) -> io::Result<Self> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let draft = Self::named(folder.unwrap_or(Path::new(".")), DRAFT, mode)?;
        if mode == Mode::Usual
            && let Some(standing) = mode_of(path)
        {
            set_mode(draft.0.as_file(), standing)?;
        }
        Ok(draft)
    }

    /// Begins a file in a folder, called by a beginning and digits of chance until it has its name.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn named(folder: &Path, beginning: &str, mode: Mode) -> io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(beginning);
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode.of_file().unwrap_or(0o666)));
        let draft = Self(builder.tempfile_in(folder)?);
        if let Some(wanted) = mode.of_file() {
            set_mode(draft.0.as_file(), wanted)?;
        }
        Ok(draft)
    }

    /// What is written in.
    #[must_use]
    pub fn file(&mut self) -> &mut File {
        self.0.as_file_mut()
    }

    /// Waits until what was written outlasts a loss of power.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn sync(&self) -> io::Result<()> {
        self.0.as_file().sync_all()
    }

    /// Gives the file its name, in place of what has that name.
    ///
    /// # Errors
    /// What the disk refuses; what stood then stands.
    pub fn replace(self, path: &Path) -> io::Result<()> {
        self.0.persist(path).map(|_| ()).map_err(|error| error.error)
    }

    /// Gives the file a name that nothing has.
    ///
    /// # Errors
    /// What the disk refuses, and [`io::ErrorKind::AlreadyExists`] when something has that name.
    pub fn place(self, path: &Path) -> io::Result<()> {
        self.0.persist_noclobber(path).map(|_| ()).map_err(|error| error.error)
    }
}

/// A name outlasts a loss of power once its folder does. The file stands under its name by now, so
/// that a system on which folders can't be waited for is no failure.
fn sync_folder(file: &Path) {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder: PathBuf = folder.unwrap_or(Path::new(".")).to_path_buf();
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

#[cfg(unix)]
mod modes {
    use std::fs::{self, File, Metadata, Permissions};
    use std::io;
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    /// What may be done by owner, group and others.
    const RIGHTS: u32 = 0o777;

    pub(super) fn set_mode(file: &File, mode: u32) -> io::Result<()> {
        file.set_permissions(Permissions::from_mode(mode))
    }

    /// What else the system keeps beside these rights, such as whose group is handed down, stays.
    pub(super) fn set_mode_of(path: &Path, metadata: &Metadata, mode: u32) -> io::Result<()> {
        let there = metadata.permissions().mode();
        if there & RIGHTS == mode {
            return Ok(());
        }
        fs::set_permissions(path, Permissions::from_mode(there & !RIGHTS | mode))
    }

    pub(super) fn mode_of(path: &Path) -> Option<u32> {
        fs::metadata(path).ok().map(|metadata| metadata.permissions().mode() & RIGHTS)
    }
}

/// Without such modes a file is whose its folder is.
#[cfg(not(unix))]
mod modes {
    use std::fs::{File, Metadata};
    use std::io;
    use std::path::Path;

    pub(super) fn set_mode(_file: &File, _mode: u32) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn set_mode_of(_path: &Path, _metadata: &Metadata, _mode: u32) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn mode_of(_path: &Path) -> Option<u32> {
        None
    }
}

use self::modes::{mode_of, set_mode, set_mode_of};

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    /// The names in a folder, in order.
    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_whole_file_takes_the_place_of_what_stands_and_a_new_one_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lijst");
        write_new(&path, b"een", Mode::Usual).unwrap();
        let refused = write_new(&path, b"twee", Mode::Usual).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"een");
        write_whole(&path, b"drie", Mode::Usual).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"drie");
        assert_eq!(names(folder.path()), ["lijst"]);
    }

    #[test]
    fn a_draft_that_gets_no_name_goes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map");
        fs::create_dir(&path).unwrap();
        for named in [false, true] {
            let mut draft = Draft::beside(&path, Mode::Private).unwrap();
            draft.file().write_all(b"half").unwrap();
            assert_eq!(names(folder.path()).len(), 2);
            match named {
                true => assert!(draft.replace(&path).is_err(), "a folder has that name"),
                false => drop(draft),
            }
            assert_eq!(names(folder.path()), ["map"]);
        }
    }

    #[test]
    fn a_folder_in_the_place_of_a_file_is_no_folder() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("bestand"), "").unwrap();
        let refused = make_folder(&folder.path().join("bestand"), Mode::Usual).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::NotADirectory);
        make_folder(&folder.path().join("een/twee"), Mode::Usual).unwrap();
        make_folder(&folder.path().join("een/twee"), Mode::Usual).unwrap();
        make_folder(Path::new(""), Mode::Usual).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_to_the_file_it_leads_to() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("bestand"), folder.path().join("link"));
        fs::write(&file, "een").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write_whole(&link, b"twee", Mode::Usual).unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"twee");
    }
}
