//! Where a verb may write what somebody asked for: not among the records, and not in git's own folder.

use std::path::{Component, Path, PathBuf};

use super::{Result, Trouble};
use crate::git::discovered;
use crate::store::RECORDS;

/// Refuses a place among the records or in git's own folder, also where a link leads there: what is
/// written would take the place of what nobody can type again.
pub(super) fn refuse_inside(path: &Path, root: &Path) -> Result<()> {
    let place = settled(path);
    let git = discovered(root).ok();
    let git = git.iter().flat_map(|git| [git.path().to_path_buf(), git.commondir().to_path_buf()]);
    let mut own = std::iter::once(root.join(RECORDS)).chain(git);
    match own.any(|folder| place.starts_with(settled(&folder))) {
        false => Ok(()),
        true => Err(Trouble::new(message!("trouble-output-inside", path = path.display().to_string()))),
    }
}

/// Refuses a folder for sites that holds the records: what is made there is kept from git.
pub(super) fn refuse_around(out: &Path, root: &Path) -> Result<()> {
    refuse_inside(out, root)?;
    match settled(&root.join(RECORDS)).starts_with(settled(out)) {
        true => Err(Trouble::new(message!("trouble-output-around", path = out.display().to_string()))),
        false => Ok(()),
    }
}

/// Refuses a place of the private site that git does not pass over.
pub(super) fn refuse_unignored(out: &Path, root: &Path) -> Result<()> {
    let Ok(git) = discovered(root) else { return Ok(()) };
    let place = settled(out).join("private");
    let within = git.workdir().and_then(|folder| place.strip_prefix(settled(folder)).ok());
    let Some(path) = within.map(|path| path.to_string_lossy().replace('\\', "/")) else { return Ok(()) };
    match git.is_path_ignored(format!("{path}/")) {
        Ok(false) => Err(Trouble::new(message!("trouble-output-unignored", path = path))),
        Ok(true) | Err(_) => Ok(()),
    }
}

/// The path without links and without `..`. In what is not there yet `..` leads back too: whoever writes there
/// makes the folders that are lacking.
pub(super) fn settled(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    path.components().fold(PathBuf::new(), |above, part| match part {
        Component::ParentDir => above.parent().map_or_else(|| above.clone(), Path::to_path_buf),
        Component::Normal(name) => {
            let place = above.join(name);
            place.canonicalize().unwrap_or(place)
        }
        part => above.join(part),
    })
}
