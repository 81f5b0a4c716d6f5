//! Laying out the folder in which something is tried.

use std::fs;
use std::path::Path;

/// Copies every file below a folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten().filter(|it| it.file_type().is_file()) {
        let file = to.join(entry.path().strip_prefix(from).unwrap());
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::copy(entry.path(), file).unwrap();
    }
}
