//! What was recorded of an opened office: the trail, and what is not committed yet.

use std::collections::HashSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::office::Office;
use super::{Desk, Result, Trouble};
use crate::calendar::Day;
use crate::chronicle::{Chronicler, Record};
use crate::git::{Committed, GitError, Records};
use crate::trail::{Change, Trail};

/// So many of the latest records are listed.
const LATEST: usize = 5;

/// Where that is which an office works on.
const WORK: [&str; 4] =
    ["records/complaints/", "records/reports/", "records/regulation/", "records/people.yaml"];

/// The trail, and the last commit, against which it is told what is not committed yet.
pub(super) struct Recorded {
    pub(super) trail: Trail,
    committed: Committed,
    root: PathBuf,
}

impl Recorded {
    /// What was recorded of a whole office; none without a repository, and where the history can't be
    /// read, as in a shallow clone, in which one can't see who first recorded something. Of the latter it
    /// tells. `held` is what a process that stays has of its trail.
    pub(super) fn of(office: &Office, held: Option<Trail>, desk: &Desk) -> Result<Option<Self>> {
        let root = office.store.root();
        let read = Records::discover(root)
            .and_then(|records| Self::with(records.kept_trail(records.tip()?, held)?, root));
        let error = match read {
            Ok(recorded) => return Ok(Some(recorded)),
            Err(GitError::NoRepository) => return Ok(None),
            Err(error) => error,
        };
        if !desk.quiet {
            let message = match error {
                GitError::Shallow => message!("build-shallow"),
                error => {
                    let reason = Trouble::from(error).explained(root).in_one_line(office.locale);
                    message!("build-unread", reason = reason)
                }
            };
            writeln!(desk.output(), "{}", office.locale.say(&message))?;
        }
        Ok(None)
    }

    /// What was recorded by a trail, of an office at this folder.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub(super) fn with(trail: Trail, root: &Path) -> std::result::Result<Self, GitError> {
        // A repository serves one thread, so that which looks up has its own.
        let committed = Committed::of(Records::discover(root)?, trail.tip);
        Ok(Self { trail, committed, root: root.to_owned() })
    }

    /// What was changed in a file, and in the documents that belong to it, since the last commit.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub(super) fn pending(&self, path: &str) -> Result<Vec<Change>> {
        Ok(self.committed.pending(path, &self.root)?)
    }

    /// Everything that was recorded of a file, the newest first: what is not committed yet on top.
    pub(super) fn records<'r>(
        &'r self,
        path: &str,
        pending: &'r [Change],
        chronicler: Chronicler<'_>,
        today: Day,
    ) -> Vec<Record<'r>> {
        let pending = chronicler.pending(pending, today);
        pending.into_iter().chain(chronicler.records(&self.trail, path)).collect()
    }

    /// What was recorded last, the newest first.
    pub(super) fn latest(&self, chronicler: Chronicler<'_>) -> Vec<(&str, Record<'_>)> {
        // What the office works on: the manual and the settings are nobody's news.
        let is_work = |path: &str| WORK.iter().any(|folder| path.starts_with(folder));
        let files = self.trail.files.iter().filter(|file| is_work(&file.path));
        let own = files.flat_map(|file| {
            let deeds = file.deeds.iter().rev().filter(|deed| !deed.taken);
            deeds.take(LATEST).map(move |deed| (file.path.as_str(), deed))
        });
        let mut all: Vec<_> = own.collect();
        all.sort_by_key(|(path, deed)| (std::cmp::Reverse(deed.commit), *path));
        // A commit that touches everything, such as the first one, would fill the list by itself.
        let mut commits = HashSet::new();
        let several: HashSet<u32> =
            all.iter().map(|(_, deed)| deed.commit).filter(|commit| !commits.insert(*commit)).collect();
        let single = all
            .into_iter()
            .filter(|(_, deed)| !several.contains(&deed.commit) || commits.remove(&deed.commit));
        single.take(LATEST).map(|(path, deed)| (path, chronicler.record(&self.trail, deed))).collect()
    }
}
