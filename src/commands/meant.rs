//! Which dossier is meant by what somebody typed: its number, as short as people say it, or the path
//! of its file, of its folder of documents or of one of them.

use std::path::{Path, PathBuf};

use strsim::osa_distance;

use super::{Desk, Trouble};
use crate::ledger::{Destruction, Ledger};
use crate::locale::Message;
use crate::trail::{DOSSIERS, is_typed};
use crate::vocabulary::nearest;

/// What somebody typed to name a dossier or another file of the records.
pub(super) struct Meant {
    given: String,
    /// Year and sequence, when it can be a number.
    number: Option<(i32, u32)>,
    /// The paths that it can be, from the folder with `records/`.
    paths: Vec<PathBuf>,
}

impl Meant {
    /// `3` is a dossier of this year. A path counts from the current folder, from the one that `-C`
    /// names, or from the folder with `records/`.
    pub(super) fn of(given: &Path, root: &Path, desk: &Desk) -> Self {
        let text = given.to_string_lossy();
        let root = resolved(root);
        let below = |path: PathBuf| resolved(&path).strip_prefix(&root).map(Path::to_path_buf).ok();
        let in_repository = desk.directory.as_ref().map(|folder| folder.join(given));
        let places = [Some(given.to_path_buf()), in_repository].into_iter().flatten();
        let plain = PathBuf::from(text.trim_start_matches("./"));
        let paths = places.filter_map(below).chain([plain]).collect();
        Self { number: number(&text, desk), given: text.into_owned(), paths }
    }

    /// Whether it is the dossier in this file: itself, a folder above it, or its documents.
    pub(super) fn is_dossier(&self, path: &str) -> bool {
        let file = Path::new(path);
        let folder = file.with_extension("");
        let is_there = |given: &PathBuf| {
            !given.as_os_str().is_empty() && (file.starts_with(given) || given.starts_with(&folder))
        };
        self.is_number_of(path) || self.paths.iter().any(is_there)
    }

    /// Whether it is exactly this file: by its path, or by the number of the dossier in it.
    pub(super) fn is_file(&self, path: &str) -> bool {
        self.is_number_of(path) || self.paths.iter().any(|given| given == Path::new(path))
    }

    fn is_number_of(&self, path: &str) -> bool {
        let name = path.strip_prefix(DOSSIERS).and_then(|rest| rest.rsplit('/').next());
        let Some(name) = name.and_then(|name| name.strip_suffix(".md")) else { return false };
        name == self.given || self.number.is_some() && split(name) == self.number
    }

    /// The file of the records that it names by its path, whether it is there or not: a dossier, or one
    /// that people type besides.
    pub(super) fn record(&self) -> Option<String> {
        let paths = self.paths().map(|path| path.to_string_lossy().replace('\\', "/"));
        let mut typed = paths.filter(|path| is_typed(path));
        typed.next()
    }

    /// What is left of a dossier that was destroyed, where its number is meant.
    pub(super) fn destroyed<'l>(&self, ledger: &'l Ledger) -> Option<&'l Destruction> {
        let whole = ledger.destructions.iter().filter(|record| record.is_whole());
        let mut meant = whole.filter(|record| self.is_number_of(&record.number.path()));
        meant.next()
    }

    /// No dossier is meant: it was destroyed, or one of those that are there was.
    pub(super) fn of_nothing<'d>(
        &self,
        told: Message,
        paths: impl IntoIterator<Item = &'d str>,
        ledger: &Ledger,
    ) -> Trouble {
        let numbers = paths.into_iter().filter_map(|path| path.rsplit('/').next()?.strip_suffix(".md"));
        // Of a number any other is some digits away: only one that was mistyped is meant.
        let is_near = |near: &&str| self.number.is_none() || osa_distance(&self.given, near) == 1;
        let near = || Some(message!("help-nearest", near = nearest(&self.given, numbers).filter(is_near)?));
        let help = self.destroyed(ledger).and_then(told_destroyed).or_else(near);
        help.into_iter().fold(Trouble::new(told), Trouble::detail)
    }

    /// The paths that it can be, from the folder with `records/`.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.paths.iter().map(PathBuf::as_path)
    }
}

/// When a dossier was destroyed, by whom and why.
pub(super) fn told_destroyed(record: &Destruction) -> Option<Message> {
    let by = record.by.clone().unwrap_or_default();
    let message = message!("log-destroyed", number = record.number.as_str(), ..).with("day", record.date?);
    Some(message.with("ground", record.ground.as_str()).with("by", by))
}

fn number(text: &str, desk: &Desk) -> Option<(i32, u32)> {
    let of_this_year = || Some((desk.today.year(), digits(text)?));
    split(text).or_else(of_this_year)
}

/// `2026-3` and `2026-003` are the same number.
fn split(name: &str) -> Option<(i32, u32)> {
    let (year, sequence) = name.split_once('-')?;
    let year = year.parse().ok().filter(|_| year.len() == 4 && digits(year).is_some())?;
    Some((year, digits(sequence)?))
}

fn digits(text: &str) -> Option<u32> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

/// The path without `..` and links, where it leads somewhere; else just made absolute.
fn resolved(path: &Path) -> PathBuf {
    path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_path_buf())
}
