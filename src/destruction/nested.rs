//! Other repositories in the work tree of this one: what they hold, nobody destroys here.

use std::path::{Path, PathBuf};

use git2::Repository;
use walkdir::WalkDir;

/// What a folder has that is the own folder of a repository.
const OWN: [&str; 3] = ["HEAD", "objects", "refs"];

/// The folders in the work tree that are repositories of their own, whether a work tree stands there or not.
pub(super) fn nested(repository: &Repository) -> Vec<PathBuf> {
    let Some(top) = repository.workdir() else { return Vec::new() };
    let own = top.join(".git");
    let walk = WalkDir::new(top).min_depth(1).into_iter().filter_entry(|entry| entry.path() != own);
    let found = walk.filter_map(Result::ok).filter_map(|entry| match entry.file_name() == ".git" {
        true => entry.path().parent().map(Path::to_path_buf),
        false => {
            let has_all = || OWN.iter().all(|name| entry.path().join(name).exists());
            (entry.file_type().is_dir() && has_all()).then(|| entry.into_path())
        }
    });
    let mut found: Vec<PathBuf> = found.collect();
    found.sort();
    found.dedup();
    found
}
