//! Whole folders: made beside, and put in place in one step.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::{DRAFT, Mode, make_folder};

/// A folder that is not yet whole: what is left of it goes when the work ends, however it ends.
#[derive(Debug)]
pub struct Staging(PathBuf);

impl Staging {
    /// Makes the folder.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn begin(folder: PathBuf, mode: Mode) -> io::Result<Self> {
        make_folder(&folder, mode)?;
        Ok(Self(folder))
    }

    /// Where it stands.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Gives the folder its name, which nothing has yet.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn place(&self, target: &Path) -> io::Result<()> {
        fs::rename(&self.0, target)
    }

    /// Gives the folder the name of one that stands, in one rename where the system can. The one that
    /// stood is kept as `previous`, in the place of what was kept there before.
    ///
    /// # Errors
    /// What the disk refuses; what stood then stands.
    pub fn supersede(&self, target: &Path, previous: &Path) -> io::Result<()> {
        remove_folder(previous)?;
        match exchange(&self.0, target) {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => {
                supersede_in_steps(&self.0, target, previous, |from, to| fs::rename(from, to))
            }
            exchanged => exchanged
                .and_then(|()| fs::rename(&self.0, previous).inspect_err(|_| _ = exchange(&self.0, target))),
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // The next run takes away what this one can't.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Two folders change names, in one rename where the system can. Elsewhere the first stands aside for a
/// moment; [`recover`] puts that right.
///
/// # Errors
/// What the disk refuses; both stand where they stood then.
pub fn exchange_folders(one: &Path, other: &Path) -> io::Result<()> {
    match exchange(one, other) {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => exchange_in_steps(one, other),
        exchanged => exchanged,
    }
}

fn exchange_in_steps(one: &Path, other: &Path) -> io::Result<()> {
    let aside = aside(one);
    fs::rename(one, &aside)?;
    fs::rename(other, one).inspect_err(|_| _ = fs::rename(&aside, one))?;
    fs::rename(&aside, other)
}

/// Exchanges two folders in one rename; [`io::ErrorKind::Unsupported`] where that can't be done.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(|error| match error {
        Errno::INVAL | Errno::NOSYS => io::ErrorKind::Unsupported.into(),
        error => error.into(),
    })
}

#[cfg(not(target_os = "linux"))]
fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Between two of the renames nothing has the name. When one is refused the way back is taken; when
/// that is refused too, or the work ends there, [`recover`] puts right what is left.
fn supersede_in_steps(
    new: &Path,
    target: &Path,
    previous: &Path,
    mut rename: impl FnMut(&Path, &Path) -> io::Result<()>,
) -> io::Result<()> {
    let aside = aside(target);
    rename(target, &aside)?;
    let placed = rename(new, target);
    let kept = placed.and_then(|()| rename(&aside, previous).inspect_err(|_| _ = rename(target, new)));
    kept.inspect_err(|_| _ = rename(&aside, target))
}

/// Where the folder stands that is to be kept, while its name is given to another.
fn aside(target: &Path) -> PathBuf {
    target.with_extension("aside")
}

/// Puts right what a run left that was ended while one folder took the place of another.
///
/// # Errors
/// What the disk refuses.
pub fn recover(target: &Path) -> io::Result<()> {
    let aside = aside(target);
    if aside.exists() && !target.exists() {
        fs::rename(&aside, target)?;
    }
    remove_folder(&aside)
}

/// Takes away the drafts of a folder that runs were writing when they were killed. Where others may be
/// writing in it now, `age` is how long a draft lies there before nobody can be.
///
/// # Errors
/// What the disk refuses.
pub fn remove_drafts(folder: &Path, age: Duration) -> io::Result<()> {
    let before = SystemTime::now().checked_sub(age);
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let entry = entry?;
        let is_draft = entry.file_name().to_string_lossy().starts_with(DRAFT) && entry.file_type()?.is_file();
        let written = || entry.metadata().and_then(|metadata| metadata.modified()).ok();
        if is_draft
            && (age.is_zero() || written().zip(before).is_some_and(|(written, before)| written < before))
        {
            fs::remove_file(entry.path()).or_else(|cause| match cause.kind() {
                io::ErrorKind::NotFound => Ok(()),
                _ => Err(cause),
            })?;
        }
    }
    Ok(())
}

/// Takes a folder and all that is in it away; that it is not there is well.
///
/// # Errors
/// What the disk refuses.
pub fn remove_folder(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
        _ => Ok(()),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    /// A site that stands, one that is to take its place, and where the old one is to be kept.
    struct Sites {
        folder: tempfile::TempDir,
    }

    impl Sites {
        fn new() -> Self {
            let sites = Self { folder: tempfile::tempdir().unwrap() };
            for name in ["site", "new"] {
                fs::create_dir(sites.path(name)).unwrap();
                fs::write(sites.path(name).join("page"), name).unwrap();
            }
            sites
        }

        fn path(&self, name: &str) -> PathBuf {
            self.folder.path().join(name)
        }

        /// What the page says of each folder that is there.
        fn pages(&self) -> Vec<(String, String)> {
            let names = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
            let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
            names.sort();
            let page = |name: &String| fs::read_to_string(self.path(name).join("page")).unwrap();
            names.iter().map(|name| (name.clone(), page(name))).collect()
        }

        fn expect(&self, pages: &[(&str, &str)]) {
            let owned = |(name, page): &(&str, &str)| ((*name).to_owned(), (*page).to_owned());
            assert_eq!(self.pages(), pages.iter().map(owned).collect::<Vec<_>>());
        }

        fn in_steps(&self, rename: impl FnMut(&Path, &Path) -> io::Result<()>) -> io::Result<()> {
            supersede_in_steps(&self.path("new"), &self.path("site"), &self.path("previous"), rename)
        }
    }

    #[test]
    fn the_new_folder_stands_and_the_old_one_is_kept_in_either_way() {
        for in_steps in [false, true] {
            let sites = Sites::new();
            if in_steps {
                sites.in_steps(|from, to| fs::rename(from, to)).unwrap();
            } else {
                let staging = Staging(sites.path("new"));
                staging.supersede(&sites.path("site"), &sites.path("previous")).unwrap();
            }
            sites.expect(&[("previous", "site"), ("site", "new")]);
        }
    }

    #[test]
    fn two_folders_change_names_in_either_way() {
        for exchange in [exchange_folders, exchange_in_steps] {
            let sites = Sites::new();
            exchange(&sites.path("site"), &sites.path("new")).unwrap();
            sites.expect(&[("new", "site"), ("site", "new")]);
            assert!(exchange(&sites.path("site"), &sites.path("nowhere")).is_err());
            sites.expect(&[("new", "site"), ("site", "new")]);
        }
    }

    #[test]
    fn whichever_rename_is_refused_the_old_folder_stands() {
        for refused in 0..3 {
            let sites = Sites::new();
            let mut step = 0;
            let outcome = sites.in_steps(|from, to| {
                step += 1;
                if step == refused + 1 {
                    Err(io::ErrorKind::PermissionDenied.into())
                } else {
                    fs::rename(from, to)
                }
            });
            assert_eq!(outcome.unwrap_err().kind(), io::ErrorKind::PermissionDenied, "rename {refused}");
            sites.expect(&[("new", "new"), ("site", "site")]);
        }
    }

    #[test]
    fn what_the_disk_itself_refuses_leaves_the_old_folder_in_either_way() {
        let sites = Sites::new();
        let nowhere = sites.path("nowhere/previous");
        let staging = Staging(sites.path("new"));
        assert!(staging.supersede(&sites.path("site"), &nowhere).is_err(), "the old one can't be kept there");
        sites.expect(&[("new", "new"), ("site", "site")]);
        drop(staging);
        sites.expect(&[("site", "site")]);
        assert!(sites.in_steps(|from, to| fs::rename(from, to)).is_err(), "there is nothing new any more");
        sites.expect(&[("site", "site")]);
    }

    #[test]
    fn what_stands_aside_after_a_run_that_was_killed_comes_back_unless_its_place_is_taken() {
        let sites = Sites::new();
        fs::rename(sites.path("site"), sites.path("site.aside")).unwrap();
        recover(&sites.path("site")).unwrap();
        sites.expect(&[("new", "new"), ("site", "site")]);
        fs::rename(sites.path("new"), sites.path("site.aside")).unwrap();
        recover(&sites.path("site")).unwrap();
        sites.expect(&[("site", "site")]);
    }
}
