//! The audit trail: who recorded what, and when, as git keeps it, in terms of the records.
//!
//! Everything here is plain data. What a person's name and role are is looked up when a trail is
//! shown, so that a trail that was kept stays true when people.yaml changes.

mod deed;
mod event;
mod lineage;

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, FixedOffset, Utc};
use serde::{Deserialize, Serialize};

pub use self::deed::{Change, DOSSIERS, Deed, FileKind, IDENTITY, LEDGER, is_evidence};
pub use self::deed::{folder_of, is_place_of_a_dossier, is_typed, name_of, subject_of};
pub use self::event::EventText;
pub use self::lineage::{FileId, Lineage, Versions};
use crate::calendar::Day;
use crate::hexadecimal;

/// The folder that holds the records.
pub const RECORDS: &str = "records";

/// Where everyone of the organisation stands.
pub const PEOPLE: &str = "records/people.yaml";

/// The name of a git object: a SHA-1, twenty bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ObjectId(pub [u8; 20]);

impl ObjectId {
    /// Reads forty hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        hexadecimal::bytes(text).map(Self)
    }

    /// The first eight digits, enough to find it in an office's repository.
    #[must_use]
    pub fn short(self) -> String {
        self.to_string()[..8].to_owned()
    }
}

impl fmt::Display for ObjectId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&hexadecimal::digits(&self.0))
    }
}

impl fmt::Debug for ObjectId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self}")
    }
}

/// A moment as a commit states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// Seconds since 1970, UTC.
    pub seconds: i64,
    /// The zone, in minutes east of UTC.
    pub offset: i32,
}

impl Moment {
    /// The day on which it was in Europe/Amsterdam, the office's day.
    #[must_use]
    pub fn day(self) -> Day {
        self.utc().with_timezone(&chrono_tz::Europe::Amsterdam).date_naive().into()
    }

    /// Date, time and zone as the commit states them. A zone that no clock has counts as UTC.
    #[must_use]
    pub fn stated(self) -> DateTime<FixedOffset> {
        let zone = self.offset.checked_mul(60).and_then(FixedOffset::east_opt);
        let utc = FixedOffset::east_opt(0).expect("no offset is an offset");
        self.utc().with_timezone(&zone.unwrap_or(utc))
    }

    /// A moment outside the calendar counts as the first of 1970.
    fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.seconds, 0).unwrap_or_default()
    }
}

/// A name and an address, as a commit states them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Identity {
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
}

/// One commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commit {
    /// Its name.
    pub id: ObjectId,
    /// Who wrote it, as a place in [`Trail::identities`].
    pub author: u32,
    /// When it was written, as the author's clock or hand says.
    pub authored: Moment,
    /// Who committed it, as a place in [`Trail::identities`].
    pub committer: u32,
    /// When it was committed, as the committer's clock says.
    pub committed: Moment,
    /// The commits that it follows: none for the first, two or more for a merge.
    pub parents: Vec<ObjectId>,
    /// The message, without the space around it.
    pub message: String,
}

/// A file of the records through all its names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Where it stands, or stood last.
    pub path: String,
    /// What happened to it, the oldest first; a dossier's documents belong to its file.
    pub deeds: Vec<Deed>,
}

/// What happened to the records up to a commit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trail {
    /// The last commit; none in an empty repository.
    pub tip: Option<ObjectId>,
    /// Everyone who wrote or committed.
    pub identities: Vec<Identity>,
    /// Every commit, each after all that it follows.
    pub commits: Vec<Commit>,
    /// Every file that a commit changed, in order of path.
    pub files: Vec<File>,
    /// Every path at which such a file stands or once stood, with its place in [`Trail::files`]. After
    /// a merge that kept both of two names a file may stand at both.
    pub places: BTreeMap<String, u32>,
}

impl Trail {
    /// Whether all that it leads to is there: of a trail that somebody else wrote one can't know.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let holds = |place: u32, length: usize| (place as usize) < length;
        let mut people = self.commits.iter().flat_map(|commit| [commit.author, commit.committer]);
        let mut deeds = self.files.iter().flat_map(|file| &file.deeds);
        people.all(|person| holds(person, self.identities.len()))
            && deeds.all(|deed| holds(deed.commit, self.commits.len()))
            && self.places.values().all(|place| holds(*place, self.files.len()))
    }

    /// The file that stands at a path, or stood there last; none when none ever did.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&File> {
        self.places.get(path).map(|place| &self.files[*place as usize])
    }

    /// What happened to the file at a path, the oldest first; nothing when it was never committed.
    #[must_use]
    pub fn of(&self, path: &str) -> &[Deed] {
        self.file(path).map_or(&[], |file| file.deeds.as_slice())
    }

    /// The latest of what happened to some files, the newest first: so many commits, each by the first of
    /// its files, so that one that touches everything does not fill the list by itself. What a merge only
    /// took over is left out.
    #[must_use]
    pub fn latest<'f>(files: impl Iterator<Item = &'f File>, number: usize) -> Vec<(&'f File, &'f Deed)> {
        let mut latest: BTreeMap<u32, (&File, &Deed)> = BTreeMap::new();
        for file in files {
            for deed in file.deeds.iter().rev().filter(|deed| !deed.taken).take(number) {
                let first = latest.entry(deed.commit).or_insert((file, deed));
                if file.path < first.0.path {
                    *first = (file, deed);
                }
                if latest.len() > number {
                    latest.pop_first();
                }
            }
        }
        latest.into_values().rev().collect()
    }

    /// The commit of a deed.
    #[must_use]
    pub fn commit(&self, deed: &Deed) -> &Commit {
        &self.commits[deed.commit as usize]
    }

    /// Who wrote a commit.
    #[must_use]
    pub fn author(&self, commit: &Commit) -> &Identity {
        &self.identities[commit.author as usize]
    }

    /// Who committed a commit.
    #[must_use]
    pub fn committer(&self, commit: &Commit) -> &Identity {
        &self.identities[commit.committer as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_s_name_reads_back_as_it_is_written() {
        let text = "0123456789abcdef0123456789abcdef01234567";
        let id = ObjectId::parse(text).expect("forty digits");
        assert_eq!((id.to_string().as_str(), id.short().as_str()), (text, "01234567"));
        assert_eq!(ObjectId::parse("xyz"), None);
        assert_eq!(ObjectId::parse(&"é".repeat(20)), None);
    }

    #[test]
    fn the_day_is_the_one_in_amsterdam() {
        // 31 March 2026, 23:30 in New York is 1 April in Amsterdam.
        let moment = Moment { seconds: 1_775_014_200, offset: -240 };
        assert_eq!(moment.day().to_string(), "2026-04-01");
        assert_eq!(moment.stated().to_rfc3339(), "2026-03-31T23:30:00-04:00");
        let broken = Moment { seconds: i64::MAX, offset: i32::MAX };
        assert_eq!(broken.stated().to_rfc3339(), "1970-01-01T00:00:00+00:00");
    }
}
