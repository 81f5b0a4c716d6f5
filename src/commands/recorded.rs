//! What was recorded of an opened office: the trail, and what is not committed yet.

use std::collections::HashSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use super::office::Office;
use super::{Desk, Result, Trouble};
use crate::calendar::Day;
use crate::chronicle::{Chronicler, Record};
use crate::git::{Committed, GitError, KeptTrail, Records};
use crate::trail::{Change, ObjectId, Trail};

/// So many of the latest records are listed.
const LATEST: usize = 5;

/// Where that is which an office works on.
const WORK: [&str; 4] =
    ["records/complaints/", "records/reports/", "records/regulation/", "records/people.yaml"];

/// The trail, and the last commit, against which it is told what is not committed yet.
pub(super) struct Recorded {
    /// The last commit; none in an empty repository.
    pub(super) tip: Option<ObjectId>,
    trail: OnceLock<Trail>,
    /// From what it is read when it is first asked for.
    kept: Mutex<Option<KeptTrail>>,
    committed: Committed,
    root: PathBuf,
}

impl Recorded {
    /// What was recorded of a whole office; none without a repository, and where the history can't be
    /// read, as in a shallow clone, in which one can't see who first recorded something. Of the latter it
    /// tells. `held` is what a process that stays has of its trail.
    pub(super) fn of(office: &Office, held: Option<Trail>, desk: &Desk) -> Result<Option<Self>> {
        let root = office.store.root();
        let read = Records::discover(root).and_then(|records| {
            let tip = records.tip()?;
            let kept = if held.is_none() { records.kept_up_to(tip) } else { None };
            match kept {
                Some(kept) => Self::up_to(tip, OnceLock::new(), Some(kept), root),
                None => Self::with(records.kept_trail(tip, held)?, root),
            }
        });
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
        Self::up_to(trail.tip, OnceLock::from(trail), None, root)
    }

    fn up_to(
        tip: Option<ObjectId>,
        trail: OnceLock<Trail>,
        kept: Option<KeptTrail>,
        root: &Path,
    ) -> std::result::Result<Self, GitError> {
        // A repository serves one thread, so that which looks up has its own.
        let committed = Committed::of(Records::discover(root)?, tip);
        Ok(Self { tip, trail, kept: Mutex::new(kept), committed, root: root.to_owned() })
    }

    /// The trail up to the last commit.
    ///
    /// # Errors
    /// What is kept of it can't be read, and neither can the history.
    pub(super) fn trail(&self) -> Result<&Trail> {
        if let Some(trail) = self.trail.get() {
            return Ok(trail);
        }
        // One reads it for all.
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(trail) = self.trail.get() {
            return Ok(trail);
        }
        let trail = match kept.as_ref().and_then(|kept| kept.read().ok()) {
            Some(trail) => trail,
            // What another build of the program kept may be whole and yet no trail.
            None => Records::discover(&self.root)?.kept_trail(self.tip, None)?,
        };
        Ok(self.trail.get_or_init(|| trail))
    }

    /// The trail, if anybody asked for it.
    pub(super) fn into_trail(self) -> Option<Trail> {
        self.trail.into_inner()
    }

    /// What was changed in a file, and in the documents that belong to it, since the last commit.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub(super) fn pending(&self, path: &str) -> Result<Vec<Change>> {
        Ok(self.committed.pending(path, &self.root)?)
    }

    /// Everything that was recorded of a file, the newest first: what is not committed yet on top.
    ///
    /// # Errors
    /// As for [`Recorded::trail`].
    pub(super) fn records<'r>(
        &'r self,
        path: &str,
        pending: &'r [Change],
        chronicler: Chronicler<'_>,
        today: Day,
    ) -> Result<Vec<Record<'r>>> {
        let pending = chronicler.pending(pending, today);
        Ok(pending.into_iter().chain(chronicler.records(self.trail()?, path)).collect())
    }

    /// What was recorded last, the newest first.
    ///
    /// # Errors
    /// As for [`Recorded::trail`].
    pub(super) fn latest(&self, chronicler: Chronicler<'_>) -> Result<Vec<(&str, Record<'_>)>> {
        let trail = self.trail()?;
        // What the office works on: the manual and the settings are nobody's news.
        let is_work = |path: &str| WORK.iter().any(|folder| path.starts_with(folder));
        let files = trail.files.iter().filter(|file| is_work(&file.path));
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
        Ok(single.take(LATEST).map(|(path, deed)| (path, chronicler.record(trail, deed))).collect())
    }
}
