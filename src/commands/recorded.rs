//! What was recorded of an opened office: the trail, and what is not committed yet.

use std::borrow::Cow;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use super::office::Office;
use super::{Desk, Result, Trouble};
use crate::chronicle::{Chronicler, Record};
use crate::git::{Committed, GitError, KeptTrail, Records};
use crate::printer::say;
use crate::trail::{Change, ObjectId, Trail, is_typed};

/// So many of the latest records are listed.
const LATEST: usize = 5;

/// So many times it is read from a kept trail what that has of one file; who asks more often reads all of it.
const FEW: usize = 4;

/// The trail, and the last commit, against which it is told what is not committed yet.
pub(super) struct Recorded {
    /// The last commit; none in an empty repository.
    pub(super) tip: Option<ObjectId>,
    trail: OnceLock<Trail>,
    kept: Mutex<Kept>,
    committed: Committed,
    root: PathBuf,
}

/// From what a trail is read when it is first asked for.
struct Kept {
    trail: Option<KeptTrail>,
    /// How often one file was asked for.
    asked: usize,
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
            writeln!(desk.output(), "{}", say(office.locale, &message))?;
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
        let kept = Mutex::new(Kept { trail: kept, asked: 0 });
        Ok(Self { tip, trail, kept, committed, root: root.to_owned() })
    }

    /// The trail up to the last commit, as far as it is about the file at a path.
    ///
    /// # Errors
    /// What is kept of it can't be read, and neither can the history.
    pub(super) fn trail_of(&self, path: &str) -> Result<Cow<'_, Trail>> {
        self.read(|kept| {
            kept.asked += 1;
            let trail = kept.trail.as_ref().filter(|_| kept.asked <= FEW);
            trail?.of(path).ok()
        })
    }

    /// From what is kept, or else of the whole trail, which is read once for all.
    fn read(&self, part: impl FnOnce(&mut Kept) -> Option<Trail>) -> Result<Cow<'_, Trail>> {
        if let Some(trail) = self.trail.get() {
            return Ok(Cow::Borrowed(trail));
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(trail) = self.trail.get() {
            return Ok(Cow::Borrowed(trail));
        }
        if let Some(trail) = part(&mut kept) {
            return Ok(Cow::Owned(trail));
        }
        let trail = match kept.trail.as_ref().and_then(|kept| kept.read().ok()) {
            Some(trail) => trail,
            // What another build of the program kept may be whole and yet no trail.
            None => Records::discover(&self.root)?.kept_trail(self.tip, None)?,
        };
        Ok(Cow::Borrowed(self.trail.get_or_init(|| trail)))
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

    /// The trail as far as it is about what was recorded last.
    ///
    /// # Errors
    /// As for [`Recorded::trail_of`].
    pub(super) fn trail_of_latest(&self) -> Result<Cow<'_, Trail>> {
        self.read(|kept| kept.trail.as_ref()?.latest(LATEST, is_typed).ok())
    }
}

/// What was recorded last by a trail, the newest first, with the path of each file.
pub(super) fn latest<'t>(trail: &'t Trail, chronicler: Chronicler<'_>) -> Vec<(&'t str, Record<'t>)> {
    // The manual, the settings and what only keeps a folder are nobody's news. A document belongs to its dossier.
    let files = trail.files.iter().filter(|file| is_typed(&file.path));
    let latest = Trail::latest(files, LATEST).into_iter();
    latest.map(|(file, deed)| (file.path.as_str(), chronicler.record(trail, &file.path, deed))).collect()
}
