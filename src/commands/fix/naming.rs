//! Files whose name has one answer: a dossier whose number is written otherwise, that was saved under
//! another ending or lies in the folder of another year, and a document with a sign in its name that nobody sees.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::super::editing::{found, refused};
use super::super::office::Office;
use super::super::{Desk, Result, Trouble};
use crate::diagnostic::Rename;
use crate::disk::{Mode, make_folder, rename};
use crate::trail::{PEOPLE, is_place_of_a_dossier};

/// The files that are meant and should be called otherwise, where nothing is called so yet and no two
/// would be.
pub(super) fn called_better(
    office: &Office,
    is_meant: &dyn Fn(&str) -> bool,
    desk: &Desk,
) -> Result<Vec<Rename>> {
    let root = office.store.root();
    let strays = office.framework.findings.iter().filter_map(|finding| finding.rename.clone());
    // What does not begin as a dossier does may be a document.
    let mut renames: Vec<Rename> = strays
        .filter(|stray| is_meant(&stray.from) || is_meant(&stray.to))
        .filter(|stray| is_as_meant(stray, root))
        .collect();
    for path in office.framework.dossier_paths().into_iter().filter(|path| is_meant(path)) {
        let Ok(source) = office.store.read(path).map_err(|failure| refused(&failure))? else { continue };
        let found = found(office, &source, desk)?;
        for rename in found.into_iter().filter_map(|finding| finding.rename) {
            renames.extend(folder_of(root, &rename));
            renames.push(rename);
        }
    }
    let is_free = |rename: &&Rename| {
        !root.join(&rename.to).exists() && renames.iter().filter(|other| other.to == rename.to).count() == 1
    };
    // Documents come before the folder that they lie in, and a dossier goes with its folder or not at all.
    let mut free: Vec<Rename> = renames.iter().filter(is_free).cloned().collect();
    let is_kept = |rename: &Rename| {
        folder_of(root, rename).is_none_or(|folder| free.contains(&folder))
            && renames
                .iter()
                .all(|file| folder_of(root, file).as_ref() != Some(rename) || free.contains(file))
    };
    let kept: Vec<bool> = free.iter().map(is_kept).collect();
    let mut kept = kept.into_iter();
    free.retain(|_| kept.next().unwrap_or_default());
    free.sort_by_key(|rename| std::cmp::Reverse(rename.from.matches('/').count()));
    Ok(free)
}

/// The folder of documents of a dossier, which goes by the dossier's name.
fn folder_of(root: &Path, file: &Rename) -> Option<Rename> {
    let from = file.from.strip_suffix(".md").filter(|_| is_place_of_a_dossier(&file.from))?;
    let to = file.to.strip_suffix(".md")?;
    root.join(from).is_dir().then(|| Rename { from: from.to_owned(), to: to.to_owned() })
}

/// A folder holds what it holds, and the list of people has no dashes above it.
fn is_as_meant(stray: &Rename, root: &Path) -> bool {
    let from = root.join(&stray.from);
    stray.to == PEOPLE || from.is_dir() || begins_with_data(&from)
}

fn begins_with_data(path: &Path) -> bool {
    let mut start = Vec::new();
    let read = File::open(path).and_then(|file| file.take(8).read_to_end(&mut start));
    let text = start.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&start);
    read.is_ok() && text.starts_with(b"---")
}

pub(super) fn rename_all(office: &Office, renames: &[Rename]) -> Result<()> {
    let root = office.store.root();
    for it in renames {
        let to = root.join(&it.to);
        // The folder of a year stands there when a dossier does.
        let year = to.parent().map_or(Ok(()), |year| make_folder(year, Mode::Usual));
        let moved = year.and_then(|()| rename(&root.join(&it.from), &to));
        moved
            .map_err(|cause| Trouble::new(message!("trouble-write", path = it.to.as_str())).because(cause))?;
    }
    Ok(())
}
