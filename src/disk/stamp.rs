//! Telling without reading whether a file is still what it was.

use std::fs::{self, Metadata};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

/// What the system says of a file or a folder besides its content: as long as that is the same, so is
/// the content, unless the file was still being written when the stamp was taken ([`Stamp::is_settled`]).
/// A folder's changes when something in it comes, goes or gets another name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    length: u64,
    /// Nanoseconds since 1970.
    modified: i64,
    /// When anything of it changed, its mode and its name included; the same, where the system tells.
    changed: i64,
    /// Which file it is, and of what kind and mode, where the system tells.
    node: u64,
    mode: u32,
}

/// How long after a change of a file another one may bear the same time: a few ticks of the system's
/// clock.
const TICKS: Duration = Duration::from_millis(40);
/// The same where times are kept in whole seconds, or in pairs of them.
const SECONDS: Duration = Duration::from_secs(3);

impl Stamp {
    /// The stamp of what stands at a path; a link's own.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn of(path: &Path) -> io::Result<Self> {
        Ok(Self::from(&fs::symlink_metadata(path)?))
    }

    /// How many bytes it holds.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Whether at a moment, at which the content was not read yet, the last change lay so far back that
    /// any later one has another time. This is how git sees whether its index can be trusted.
    #[must_use]
    pub fn is_settled(&self, at: SystemTime) -> bool {
        let last = self.modified.max(self.changed);
        let whole_seconds = self.modified % 1_000_000_000 == 0;
        let margin = if whole_seconds { SECONDS } else { TICKS };
        let quiet = i64::try_from(margin.as_nanos()).ok().and_then(|margin| last.checked_add(margin));
        quiet.zip(nanoseconds(at)).is_some_and(|(quiet, at)| quiet < at)
    }
}

impl From<&Metadata> for Stamp {
    fn from(metadata: &Metadata) -> Self {
        let modified = metadata.modified().ok().and_then(nanoseconds).unwrap_or(i64::MAX);
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let changed =
                metadata.ctime().saturating_mul(1_000_000_000).saturating_add(metadata.ctime_nsec());
            let (node, mode) = (metadata.ino(), metadata.mode());
            Self { length: metadata.len(), modified, changed, node, mode }
        }
        #[cfg(not(unix))]
        Self { length: metadata.len(), modified, changed: modified, node: 0, mode: 0 }
    }
}

fn nanoseconds(time: SystemTime) -> Option<i64> {
    i64::try_from(time.duration_since(UNIX_EPOCH).ok()?.as_nanos()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(modified: i64, changed: i64) -> Stamp {
        Stamp { length: 1, modified, changed, node: 1, mode: 0 }
    }

    #[test]
    fn a_file_that_may_change_within_the_same_tick_is_not_settled() {
        let at = UNIX_EPOCH + Duration::from_secs(1_000);
        let before = |nanoseconds: i64| 1_000_000_000_000 - nanoseconds;
        for (modified, changed, settled) in [
            (before(1_000_000_001), before(1_000_000_001), true),
            (before(1_000_001), before(1_000_000_001), false),
            (before(1_000_000_001), before(1_000_001), false),
            (before(2_000_000_000), before(2_000_000_000), false),
            (before(4_000_000_000), before(4_000_000_000), true),
            (before(-1), before(-1), false),
            (i64::MAX, 0, false),
        ] {
            assert_eq!(stamp(modified, changed).is_settled(at), settled, "{modified} {changed}");
        }
    }

    #[test]
    fn whatever_changes_changes_the_stamp() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("a");
        let write = |text: &str| crate::disk::write_whole(&path, text.as_bytes(), crate::disk::Mode::Usual);
        write("een").expect("a disk");
        let first = Stamp::of(&path).expect("a file");
        let of_folder = Stamp::of(folder.path()).expect("a folder");
        assert_eq!(first, Stamp::of(&path).expect("a file"));
        write("twee").expect("a disk");
        assert_ne!(first, Stamp::of(&path).expect("a file"));
        assert_ne!(of_folder, Stamp::of(folder.path()).expect("a folder"));
    }
}
