//! What was recorded of an opened office: the trail, and what is not committed yet.

use std::collections::{BTreeMap, HashSet};
use std::io::Write;

use super::office::Office;
use super::{Desk, Result, Trouble};
use crate::calendar::Day;
use crate::chronicle::{Chronicler, Record};
use crate::git::{GitError, Records};
use crate::trail::{Change, Trail};

/// So many of the latest records are listed.
const LATEST: usize = 5;

/// Where that is which an office works on.
const WORK: [&str; 4] =
    ["records/complaints/", "records/reports/", "records/regulation/", "records/people.yaml"];

/// The trail, and what was not committed yet.
pub(super) struct Recorded {
    pub(super) trail: Trail,
    pub(super) pending: BTreeMap<String, Vec<Change>>,
}

impl Recorded {
    /// What was recorded of a whole office; none without a repository, and where the history can't be
    /// read, as in a shallow clone, in which one can't see who first recorded something. Of the latter it
    /// tells.
    pub(super) fn of(office: &Office, desk: &Desk) -> Result<Option<Self>> {
        let error = match Self::read(office) {
            Ok(recorded) => return Ok(Some(recorded)),
            Err(GitError::NoRepository) => return Ok(None),
            Err(error) => error,
        };
        if !desk.quiet {
            let message = match error {
                GitError::Shallow => message!("build-shallow"),
                error => message!("build-unread", reason = Trouble::from(error).in_one_line(office.locale)),
            };
            writeln!(desk.output(), "{}", office.locale.say(&message))?;
        }
        Ok(None)
    }

    fn read(office: &Office) -> std::result::Result<Self, GitError> {
        let root = office.store.root();
        let records = Records::discover(root)?;
        let tip = records.tip()?;
        // A repository serves one thread, so the other opens its own.
        let (trail, pending) = rayon::join(
            move || records.kept_trail(tip),
            || Records::discover(root)?.pending(tip, root, None),
        );
        Ok(Self { trail: trail?, pending: pending? })
    }

    /// Everything that was recorded of a file, the newest first: what is not committed yet on top.
    pub(super) fn records(&self, path: &str, chronicler: Chronicler<'_>, today: Day) -> Vec<Record<'_>> {
        let pending = self.pending.get(path).and_then(|changes| chronicler.pending(changes, today));
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
