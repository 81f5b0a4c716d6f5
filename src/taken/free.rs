//! The next number that nobody uses: not here, on no branch, not at others as far as was fetched, and
//! no dossier that was destroyed bore it.

use std::collections::BTreeSet;

use crate::dossier::Number;
use crate::git::{GitError, Records, object_id};
use crate::ledger::Ledger;

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
    let mut last = 0;
    let mut take = |number: Number| {
        if number.year == year {
            last = last.max(number.sequence);
        }
    };
    paths.iter().filter_map(|path| number_of(path.as_ref())).for_each(&mut take);
    ledger.destructions.iter().for_each(|destruction| take(destruction.number.clone()));
    if let Some(records) = records {
        let mut tips = BTreeSet::new();
        for reference in records.repository().references()?.flatten() {
            tips.extend(reference.peel_to_commit().ok().map(|commit| commit.id()));
        }
        for tip in tips {
            records.paths(object_id(tip))?.iter().filter_map(|path| number_of(path)).for_each(&mut take);
        }
        let index = records.repository().index()?;
        let staged = index.iter().filter_map(|entry| String::from_utf8(entry.path).ok());
        staged.filter_map(|path| number_of(&path)).for_each(&mut take);
    }
    Ok(Number::of(year, last.saturating_add(1)))
}

/// The number in the name of a dossier's file.
fn number_of(path: &str) -> Option<Number> {
    Number::parse(path.rsplit('/').next()?.strip_suffix(".md")?)
}
