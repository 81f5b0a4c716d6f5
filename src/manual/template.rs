//! The files of a new office that are the same for everyone: those of `office-template/`, with what stands in
//! them for people in its language.

use std::path::Path;

use include_dir::{Dir, DirEntry, File, include_dir};

use super::fill::fill;
use crate::locale::Locale;

static TEMPLATE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/office-template");
/// What tells people about the template; no file of an office.
const ABOUT: &str = "README.md";
/// The regulation in the template; the office's own is named by its day of adoption.
pub const MODEL: &str = "records/regulation/regulation.md";

/// The model of a regulation, with its places still to be filled in.
#[must_use]
pub fn model() -> &'static str {
    TEMPLATE.get_file(MODEL).and_then(File::contents_utf8).unwrap_or_default()
}

/// Every other file: its path with forward slashes, and its text.
#[must_use]
pub fn template(locale: &Locale) -> Vec<(String, String)> {
    let written = |place: &str| member!("office-{place}").map(|key| locale.text(key));
    let files = below(&TEMPLATE).into_iter().filter(|(path, _)| path != MODEL);
    files.map(|(path, text)| (path, fill(text, &written))).collect()
}

fn below(folder: &'static Dir<'static>) -> Vec<(String, &'static str)> {
    let entries = folder.entries().iter().filter(|entry| entry.path() != Path::new(ABOUT));
    entries
        .flat_map(|entry| match entry {
            DirEntry::Dir(folder) => below(folder),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                vec![(path, file.contents_utf8().unwrap_or_default())]
            }
        })
        .collect()
}
