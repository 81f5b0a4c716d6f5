//! What git keeps of the records and does not lie in the folder, and how it comes back.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use git2::Config;
use walkdir::WalkDir;

use super::broken::Folders;
use super::staged::staged;
use super::{Records, Result};
use crate::trail::{DOSSIERS, FileKind, PEOPLE, RECORDS, subject_of};

/// How a file comes back that git keeps and that does not lie in the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayBack {
    /// By its own name.
    Named,
    /// With all that this checkout leaves out.
    Whole,
    /// After the list of what is staged, which is gone.
    Listed,
}

impl Records {
    /// The files of the records that git keeps, or is about to, and that do not lie below `root`, in
    /// order: left out of a sparse checkout, or deleted by hand. Those of `read` lie there.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn absent(&self, root: &Path, read: &HashSet<&str>) -> Result<Vec<String>> {
        let mut absent = self.tracked(|path| is_absent(path, root, read))?;
        if absent.iter().any(|path| is_dossier(path)) {
            let come = came(root, &self.tracked(|_| true)?);
            // What a file said that git can't read is not known to stand elsewhere.
            let tip = self.tip().ok().flatten();
            let said = |path: &str| self.committed_text(tip?, path).ok().flatten();
            let stands_elsewhere =
                |path: &str| said(path).is_some_and(|text| come.iter().any(|new| says_all(new, &text)));
            absent.retain(|path| !(is_dossier(path) && stands_elsewhere(path)));
        }
        Ok(absent)
    }

    /// The paths of what git keeps, or is about to, of which it is asked.
    fn tracked(&self, is_asked: impl Fn(&str) -> bool) -> Result<Vec<String>> {
        let asked = |path: &[u8]| {
            let path = std::str::from_utf8(path).ok()?.strip_prefix(&self.prefix)?;
            is_asked(path).then(|| path.to_owned())
        };
        if let Some(paths) = staged(&self.repository().path().join("index"), asked) {
            return Ok(paths);
        }
        let paths = self.tip()?.map(|tip| self.paths(tip)).transpose()?.unwrap_or_default();
        Ok(paths.into_iter().filter(|path| is_asked(path)).collect())
    }
}

/// The paths that the index of the repository lists that a folder is in, from that folder on, though the
/// rest of it can't be opened; none where the index can't be read either.
#[must_use]
pub fn staged_paths(folder: &Path) -> Option<Vec<String>> {
    let (folders, prefix) = around(folder)?;
    let below = |path: &[u8]| Some(std::str::from_utf8(path).ok()?.strip_prefix(&prefix)?.to_owned());
    staged(&folders.own.join("index"), below)
}

/// How a file comes back to a folder, with what git calls the folder from the top of its repository on.
#[must_use]
pub fn way_back(folder: &Path) -> (WayBack, String) {
    let Some((Folders { own, common }, prefix)) = around(folder) else {
        return (WayBack::Named, String::new());
    };
    if !own.join("index").exists() {
        return (WayBack::Listed, prefix);
    }
    let settings = [common.join("config"), own.join("config.worktree")];
    let settings = settings.iter().filter_map(|path| Config::open(path).ok());
    let is_sparse = settings.filter_map(|it| it.get_bool("core.sparsecheckout").ok()).next_back();
    (if is_sparse == Some(true) { WayBack::Whole } else { WayBack::Named }, prefix)
}

/// Git's own folders of the repository that a folder is in, with the path from its top to that folder.
fn around(folder: &Path) -> Option<(Folders, String)> {
    let folder = folder.canonicalize().ok()?;
    let top = folder.ancestors().find(|above| above.join(".git").symlink_metadata().is_ok())?;
    let below = folder.strip_prefix(top).ok()?.to_string_lossy().replace('\\', "/");
    let prefix = if below.is_empty() { below } else { format!("{below}/") };
    Some((Folders::of(&top.join(".git")).ok()?, prefix))
}

/// Whether a path is one of the records, and nothing that lies below `root`. Those of `read` lie there. A
/// document is told where it is listed, and nobody is looked for in it.
#[must_use]
pub fn is_absent(path: &str, root: &Path, read: &HashSet<&str>) -> bool {
    let names_people = names_people(path);
    let is_record = names_people
        || path.strip_prefix(RECORDS).is_some_and(|below| below.starts_with('/'))
            && subject_of(path).1.is_none()
            && !path.ends_with("/.gitkeep");
    // What a link leads to is not read.
    let is_read = |metadata: fs::Metadata| metadata.is_file() || !names_people;
    is_record && !read.contains(path) && !root.join(path).symlink_metadata().is_ok_and(is_read)
}

/// Whether a path is that of a dossier or of the people.
#[must_use]
pub fn names_people(path: &str) -> bool {
    is_dossier(path) || path == PEOPLE
}

fn is_dossier(path: &str) -> bool {
    FileKind::of(path) == FileKind::Dossier
}

/// The lines of each dossier that git does not know yet.
fn came(root: &Path, kept: &[String]) -> Vec<HashSet<String>> {
    let kept: HashSet<&str> = kept.iter().map(String::as_str).collect();
    let files = WalkDir::new(root.join(DOSSIERS)).into_iter().filter_map(std::result::Result::ok);
    let paths = files.filter_map(|file| {
        let path = file.path().strip_prefix(root).ok()?.to_str()?.replace('\\', "/");
        (is_dossier(&path) && !kept.contains(path.as_str())).then(|| file.into_path())
    });
    let texts = paths.filter_map(|path| fs::read_to_string(path).ok());
    texts.map(|text| text.lines().map(str::to_owned).collect()).collect()
}

/// Whether a dossier says all that another said but its number, so that it names whom that named.
fn says_all(new: &HashSet<String>, old: &str) -> bool {
    let mut said = old.lines().filter(|line| !line.starts_with("nummer:")).peekable();
    said.peek().is_some() && said.all(|line| new.contains(line))
}
