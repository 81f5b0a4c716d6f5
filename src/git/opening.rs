//! Repositories are opened here, by what git's settings and the environment say of their owners.

use std::path::Path;

use git2::{Error, ErrorCode, Repository, RepositoryOpenFlags};

/// Opens the repository at a path or above it, with the objects that git names in the environment: those of
/// a push that is not taken yet.
///
/// # Errors
/// What libgit2 refuses.
pub fn open_from_environment(path: &Path) -> Result<Repository, Error> {
    Repository::open_ext(path, RepositoryOpenFlags::FROM_ENV, None::<&str>)
}

/// Opens a repository by its own folder or its top.
///
/// # Errors
/// What libgit2 refuses.
pub fn opened(path: &Path) -> Result<Repository, Error> {
    trusted(Repository::open(path), path, RepositoryOpenFlags::NO_SEARCH)
}

/// Opens the repository that a folder is in.
///
/// # Errors
/// What libgit2 refuses.
pub fn discovered(folder: &Path) -> Result<Repository, Error> {
    trusted(Repository::discover(folder), folder, RepositoryOpenFlags::CROSS_FS)
}

/// Where the settings that are always read don't trust an owner, those may that the environment names
/// (`GIT_CONFIG_GLOBAL`, `GIT_CONFIG_SYSTEM`).
fn trusted(
    found: Result<Repository, Error>,
    path: &Path,
    how: RepositoryOpenFlags,
) -> Result<Repository, Error> {
    match found {
        Err(error) if error.code() == ErrorCode::Owner => {
            let flags = how | RepositoryOpenFlags::FROM_ENV;
            Repository::open_ext(path, flags, None::<&str>).map_err(|_| error)
        }
        found => found,
    }
}
