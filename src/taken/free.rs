//! The next number that nobody uses: not here, on no branch, not at others as far as was fetched, and
//! no dossier that was destroyed bore it.

use std::collections::BTreeSet;

use crate::dossier::Number;
use crate::git::{GitError, Records, object_id};
use crate::ledger::Ledger;
use crate::trail::{ObjectId, name_of};

/// The number after the last one of a year. `paths` are the dossiers that lie in the folder.
///
/// # Errors
/// What libgit2 refuses.
pub fn free_number(
    paths: &[impl AsRef<str>],
    ledger: &Ledger,
    records: Option<&Records>,
    year: i32,
) -> Result<Number, GitError> {
    let mut used = used(paths, ledger);
    if let Some(records) = records {
        for tip in tips(records)? {
            used.extend(records.paths(tip)?.iter().filter_map(|path| place_of(path)));
        }
        let index = records.repository().index()?;
        let staged = index.iter().filter_map(|entry| String::from_utf8(entry.path).ok());
        used.extend(staged.filter_map(|path| place_of(&path)));
    }
    let last = used.range((year, 0)..=(year, u32::MAX)).next_back().map_or(0, |(_, sequence)| *sequence);
    Ok(Number::of(year, last.saturating_add(1)))
}

/// Whether another dossier has a number, in however many digits: here, on another branch, or at others as
/// far as was fetched. `is_own` tells of the text of a dossier on a branch whether it is the one that is to
/// have the number.
///
/// # Errors
/// What libgit2 refuses.
pub fn is_taken(
    number: &Number,
    paths: &[impl AsRef<str>],
    ledger: &Ledger,
    records: Option<&Records>,
    is_own: impl Fn(&str) -> bool,
) -> Result<bool, GitError> {
    let place = (number.year, number.sequence);
    if used(paths, ledger).contains(&place) {
        return Ok(true);
    }
    let Some(records) = records else { return Ok(false) };
    for tip in tips(records)? {
        for path in records.paths(tip)?.iter().filter(|path| place_of(path) == Some(place)) {
            if !records.committed_text(tip, path)?.is_some_and(|text| is_own(&text)) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// The numbers of the dossiers that lie in the folder, and of those that were destroyed.
fn used(paths: &[impl AsRef<str>], ledger: &Ledger) -> BTreeSet<(i32, u32)> {
    let destroyed = ledger.destructions.iter().map(|it| (it.number.year, it.number.sequence));
    paths.iter().filter_map(|path| place_of(path.as_ref())).chain(destroyed).collect()
}

/// The last commit of each branch and tag, also of those of others.
fn tips(records: &Records) -> Result<BTreeSet<ObjectId>, GitError> {
    let references = records.repository().references()?.flatten();
    Ok(references.filter_map(|it| Some(object_id(it.peel_to_commit().ok()?.id()))).collect())
}

/// The year and the place in it that a dossier's file has by its name.
fn place_of(path: &str) -> Option<(i32, u32)> {
    let number = Number::parse(name_of(path)?)?;
    Some((number.year, number.sequence))
}
