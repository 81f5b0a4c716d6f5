//! Dossiers that were removed and put back, which are compared with what they were.

use crate::git::{GitError, Records};
use crate::parse::Version;
use crate::trail::{Change, Deed, FileKind, Trail};

/// Puts what became different across a removal in the place of what a new file tells.
pub(super) fn compare(records: &Records, trail: &mut Trail) -> Result<(), GitError> {
    let Trail { commits, files, places, .. } = trail;
    let gone = |deed: &Deed| deed.changes.contains(&Change::FileRemoved);
    for (at, file) in (0_u32..).zip(files).filter(|(_, file)| FileKind::of(&file.path) == FileKind::Dossier) {
        let Some(first) = file.deeds.iter().position(gone) else { continue };
        let paths: Vec<&str> =
            places.iter().filter(|(_, place)| **place == at).map(|(path, _)| path.as_str()).collect();
        let text = |commit| -> Result<Option<String>, GitError> {
            for path in &paths {
                if let Some(text) = records.committed_text(commit, path)? {
                    return Ok(Some(text));
                }
            }
            Ok(None)
        };
        let mut last = None;
        for parent in &commits[file.deeds[first].commit as usize].parents {
            last = last.or(text(*parent)?);
        }
        let mut was_there = true;
        for deed in &mut file.deeds[first..] {
            let now = text(commits[deed.commit as usize].id)?;
            if let (false, Some(before), Some(after)) = (was_there, &last, &now) {
                let is_told = |change: &Change| matches!(change, Change::Field { .. } | Change::Text { .. });
                // Who gives a reason is judged by the commit that brought it.
                let is_reason =
                    |it: &Change| matches!(it, Change::Field { name, .. } if name == "verantwoording");
                let changes = Version::changes(FileKind::Dossier, Some(before), Some(after));
                deed.changes.retain(|change| !is_told(change) || is_reason(change));
                deed.changes.extend(changes.into_iter().filter(|it| is_told(it) && !is_reason(it)));
            }
            was_there = now.is_some();
            last = now.or(last);
        }
    }
    Ok(())
}
