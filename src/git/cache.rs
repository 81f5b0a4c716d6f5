//! A trail kept between runs, under the repository's own git directory.
//!
//! It may be removed at any time. It is used only when its checksum holds, it was made by this
//! version for these records, and its last commit is where the history now ends, or where it went on
//! from in a straight line. It holds what the commits hold, so it goes when they do.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::PathBuf;

use git2::{Oid, Sort};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{GitError, Names, Records, Result, oid};
use crate::disk::{keep, open};
use crate::trail::{self, Commit, Identity, ObjectId, Trail};

/// The form of a kept trail; another form is not read. The program's version is a part of it, as
/// another version may see other changes.
const FORM: &str = concat!("klacht-trail 7 ", env!("CARGO_PKG_VERSION"), "\n");
/// So many bytes hold what comes first: the folder of the office, a path, and the last commit.
const HEAD: u64 = 16 << 10;
/// So many commits that a kept trail lacks are walked over again rather than that it is written anew: to
/// write it takes as long as to walk over some forty, and each run walks.
const FEW: usize = 8;
/// The length of a SHA-256, which stands at the end.
const DIGEST: usize = 32;
/// The length of the number that tells how long a part is.
const LENGTH: usize = 8;
/// So many bytes are hashed at a time.
const PIECE: usize = 1 << 16;
/// So many commits, files or places are in one part.
pub(super) const OF_A_PART: usize = 1024;

impl Records {
    /// The whole trail up to a commit, as [`Records::trail`] gives it, with the help of what was kept
    /// of an earlier run, or of what this one holds of it. That nothing can be kept costs time and
    /// nothing else.
    ///
    /// Objects are taken by their names, as git takes them: for the whole process it is no longer
    /// verified that their content has that name. An audit reads with [`Records::trail`].
    ///
    /// # Errors
    /// As for [`Records::trail`].
    pub fn kept_trail(&self, tip: Option<ObjectId>, held: Option<Trail>) -> Result<Trail> {
        self.drop_stale_trail(tip);
        let Some(wanted) = tip else { return self.trail(None) };
        // Hashing all that is read again takes more than half of a walk.
        git2::opts::strict_hash_verification(false);
        let kept = held
            .or_else(|| self.open_kept(|_| true)?.read().ok())
            .filter(|trail| !self.is_cut_short() && trail.tip.is_some());
        let trail = match kept {
            Some(trail) if trail.tip == Some(wanted) => return Ok(trail),
            Some(trail) if self.goes_straight_on(trail.tip, wanted) => {
                let (since, before) = (trail.tip, trail.commits.len());
                let trail = self.continued(trail, since, tip, Names::Taken)?;
                if trail.commits.len() - before <= FEW {
                    return Ok(trail);
                }
                trail
            }
            _ => self.continued(Trail::default(), None, tip, Names::Taken)?,
        };
        // Whoever may not write here walks again next time.
        let _ = self.keep(&trail);
        Ok(trail)
    }

    /// Removes a kept trail whose last commit is no part of the history up to `tip`: what was taken out
    /// of a history does not stay behind here. One that can't be removed is overwritten by the next that
    /// is kept.
    pub fn drop_stale_trail(&self, tip: Option<ObjectId>) {
        let path = self.folder().join("trail");
        let Ok(file) = open(&path) else { return };
        let kept = read_head(&file).and_then(|head| head.tip);
        if !kept.zip(tip).is_some_and(|(kept, tip)| self.is_or_follows(tip, kept)) {
            let _ = fs::remove_file(&path);
        }
    }

    /// What is kept of the trail up to a commit, when it is whole; none otherwise. As with
    /// [`Records::kept_trail`] objects are taken by their names from here on.
    #[must_use]
    pub fn kept_up_to(&self, tip: Option<ObjectId>) -> Option<KeptTrail> {
        if tip.is_none() || self.is_cut_short() {
            return None;
        }
        let kept = self.open_kept(|last| last == tip)?;
        git2::opts::strict_hash_verification(false);
        Some(kept)
    }

    fn is_or_follows(&self, tip: ObjectId, earlier: ObjectId) -> bool {
        let follows = || Ok::<_, GitError>(self.repository.graph_descendant_of(oid(tip)?, oid(earlier)?)?);
        tip == earlier || follows().unwrap_or(false)
    }

    /// Whether the new commits follow one upon another. Where branches come together the order of
    /// commits depends on all of them, so that the walk is made anew.
    fn goes_straight_on(&self, since: Option<ObjectId>, tip: ObjectId) -> bool {
        let straight = || -> Result<bool> {
            let Some(since) = since.map(oid).transpose()? else { return Ok(false) };
            let mut order = self.repository.revwalk()?;
            order.set_sorting(Sort::TOPOLOGICAL)?;
            order.push(oid(tip)?)?;
            order.hide(since)?;
            let mut next: Oid = oid(tip)?;
            for id in order {
                let commit = self.repository.find_commit(id?)?;
                if commit.id() != next || commit.parent_count() != 1 {
                    return Ok(false);
                }
                next = commit.parent_id(0)?;
            }
            Ok(next == since)
        };
        straight().unwrap_or(false)
    }

    fn folder(&self) -> PathBuf {
        self.repository.commondir().join("klacht")
    }

    /// What is kept, when it is whole and its last commit is meant.
    fn open_kept(&self, is_meant: impl FnOnce(Option<ObjectId>) -> bool) -> Option<KeptTrail> {
        let kept = KeptTrail(open(&self.folder().join("trail")).ok()?);
        let head = read_head(&kept.0)?;
        // What is another's is not read to its end.
        (head.prefix == self.prefix && is_meant(head.tip) && kept.is_whole().ok()?).then_some(kept)
    }

    pub(super) fn keep(&self, trail: &Trail) -> io::Result<()> {
        let Trail { tip, identities, commits, files, places } = trail;
        let numbers = [commits.len(), files.len(), places.len()];
        let head = Head { prefix: self.prefix.clone(), tip: *tip, numbers };
        let mut places = places.iter().map(|(path, place)| (Cow::from(path), *place));
        let places = std::iter::from_fn(|| {
            let part: Vec<_> = places.by_ref().take(OF_A_PART).collect();
            (!part.is_empty()).then_some(Part::Places(part))
        });
        let parts = std::iter::once(Part::Identities(identities.into()))
            .chain(commits.chunks(OF_A_PART).map(|some| Part::Commits(some.into())))
            .chain(files.chunks(OF_A_PART).map(|some| Part::Files(some.into())))
            .chain(places);
        let parts =
            std::iter::once(postcard::to_stdvec(&head)).chain(parts.map(|it| postcard::to_stdvec(&it)));
        keep(&self.folder().join("trail"), |file| {
            file.write_all(FORM.as_bytes())?;
            let mut digest = Sha256::new();
            for part in parts {
                let part = part.map_err(io::Error::other)?;
                for bytes in [&(part.len() as u64).to_le_bytes()[..], &part] {
                    digest.update(bytes);
                    file.write_all(bytes)?;
                }
            }
            file.write_all(&digest.finalize())
        })
    }
}

/// What comes first in a kept trail.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Head {
    /// The folder of the office.
    prefix: String,
    /// The last commit.
    tip: Option<ObjectId>,
    /// How many commits, files and places follow.
    numbers: [usize; 3],
}

impl Head {
    /// The parts that hold commits, files and places, by their numbers; before them stands the one with
    /// identities.
    pub(super) fn parts(&self) -> [Range<usize>; 3] {
        let mut end = 1;
        self.numbers.map(|number| {
            let start = end;
            end += number.div_ceil(OF_A_PART);
            start..end
        })
    }
}

/// What follows it, in this order and part by part: a long history is not held twice, once as it is kept.
/// Identities have one part.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Part<'t> {
    Identities(Cow<'t, [Identity]>),
    Commits(Cow<'t, [Commit]>),
    Files(Cow<'t, [trail::File]>),
    Places(Vec<(Cow<'t, str>, u32)>),
}

/// A kept trail of which the checksum holds, before it is read. Nobody changes its file: another is put in
/// its place.
#[derive(Debug)]
pub struct KeptTrail(File);

impl KeptTrail {
    /// All of it behind its form, without its checksum.
    fn content(&self) -> io::Result<io::Take<&File>> {
        let mut file = &self.0;
        let start = file.seek(SeekFrom::Start(FORM.len() as u64))?;
        let length = file.metadata()?.len().saturating_sub(start + DIGEST as u64);
        Ok(file.take(length))
    }

    fn is_whole(&self) -> io::Result<bool> {
        let (mut digest, mut content, mut piece) = (Sha256::new(), self.content()?, vec![0; PIECE]);
        loop {
            match content.read(&mut piece)? {
                0 => break,
                length => digest.update(&piece[..length]),
            }
        }
        let mut said = [0; DIGEST];
        (&self.0).read_exact(&mut said)?;
        Ok(digest.finalize()[..] == said)
    }

    /// Reads it.
    ///
    /// # Errors
    /// What the disk refuses, or it is no trail.
    pub fn read(&self) -> io::Result<Trail> {
        let Head { tip, numbers, .. } = self.head()?;
        let mut trail = Trail { tip, ..Trail::default() };
        // One that was made by somebody else may promise more than there is room for.
        let _ = trail.commits.try_reserve_exact(numbers[0]).and(trail.files.try_reserve_exact(numbers[1]));
        self.each_part(
            |_| true,
            |_, part| {
                match part {
                    Part::Identities(some) => trail.identities.extend(some.into_owned()),
                    Part::Commits(some) => trail.commits.extend(some.into_owned()),
                    Part::Files(some) => trail.files.extend(some.into_owned()),
                    Part::Places(some) => {
                        let some = some.into_iter();
                        trail.places.extend(some.map(|(path, place)| (path.into_owned(), place)));
                    }
                }
                Some(())
            },
        )?;
        let read = [trail.commits.len(), trail.files.len(), trail.places.len()];
        if read == numbers { whole(trail) } else { Err(io::ErrorKind::InvalidData.into()) }
    }

    /// What comes first in it.
    pub(super) fn head(&self) -> io::Result<Head> {
        next(&mut self.content()?, &mut Vec::new())
    }

    /// Reads those parts that are wanted by their number, and gives each with that; the rest is passed over.
    ///
    /// # Errors
    /// What the disk refuses; there are more or fewer parts than are promised; `take` refuses one.
    pub(super) fn each_part(
        &self,
        is_wanted: impl Fn(usize) -> bool,
        mut take: impl FnMut(usize, Part<'static>) -> Option<()>,
    ) -> io::Result<()> {
        let (mut content, mut bytes) = (self.content()?, Vec::new());
        let head: Head = next(&mut content, &mut bytes)?;
        let [.., places] = head.parts();
        for number in 0..places.end {
            if is_wanted(number) {
                let part = next(&mut content, &mut bytes)?;
                take(number, part).ok_or(io::ErrorKind::InvalidData)?;
            } else {
                pass_over(&mut content)?;
            }
        }
        if content.limit() == 0 { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
    }
}

/// A trail that leads nowhere but within itself.
pub(super) fn whole(trail: Trail) -> io::Result<Trail> {
    if trail.is_whole() { Ok(trail) } else { Err(io::ErrorKind::InvalidData.into()) }
}

/// Goes on behind the next part of a kept trail.
fn pass_over(content: &mut io::Take<&File>) -> io::Result<()> {
    let mut length = [0; LENGTH];
    content.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    let rest = content.limit().checked_sub(length).ok_or(io::ErrorKind::UnexpectedEof)?;
    content.get_mut().seek_relative(i64::try_from(length).map_err(io::Error::other)?)?;
    content.set_limit(rest);
    Ok(())
}

/// The next part of a kept trail, for which its bytes are read.
fn next<T: DeserializeOwned>(content: &mut io::Take<&File>, bytes: &mut Vec<u8>) -> io::Result<T> {
    let mut length = [0; LENGTH];
    content.read_exact(&mut length)?;
    bytes.clear();
    let read = content.by_ref().take(u64::from_le_bytes(length)).read_to_end(bytes)?;
    if read.to_le_bytes() != length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    postcard::from_bytes(bytes).map_err(io::Error::other)
}

/// What comes first in a kept trail; none when it is of another form.
fn read_head(file: &File) -> Option<Head> {
    let mut head = Vec::new();
    file.take(HEAD).read_to_end(&mut head).ok()?;
    let content = head.strip_prefix(FORM.as_bytes())?.get(LENGTH..)?;
    Some(postcard::take_from_bytes(content).ok()?.0)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use crate::disk::write_whole;
    use crate::trail::Moment;

    /// A trail of several parts of each kind.
    fn long() -> Trail {
        let moment = Moment { seconds: 1_700_000_000, offset: 60 };
        let commit = |number: usize| Commit {
            id: ObjectId(std::array::from_fn(|at| number.to_le_bytes()[at % 8])),
            author: 0,
            authored: moment,
            committer: 0,
            committed: moment,
            parents: Vec::new(),
            message: format!("Stap {number}"),
        };
        let path = |number: usize| format!("records/complaints/2026/{number}.md");
        let commits: Vec<Commit> = (0..2 * OF_A_PART + 1).map(commit).collect();
        let file = |number| trail::File { path: path(number), deeds: Vec::new() };
        Trail {
            tip: commits.last().map(|commit| commit.id),
            identities: vec![Identity { name: "Bep".to_owned(), email: "bep@o21.example".to_owned() }],
            commits,
            files: (0..=OF_A_PART).map(file).collect(),
            places: (0..=OF_A_PART).map(|number| (path(number), u32::try_from(number).unwrap())).collect(),
        }
    }

    #[test]
    fn a_trail_of_several_parts_is_read_as_it_was_kept_and_one_that_lacks_some_is_not() {
        let folder = tempfile::tempdir().unwrap();
        git2::Repository::init(folder.path()).unwrap();
        let records = Records::discover(folder.path()).unwrap();
        let trail = long();
        records.keep(&trail).unwrap();
        let read = || records.open_kept(|tip| tip == trail.tip).map(|kept| kept.read().ok());
        assert!(read() == Some(Some(trail.clone())));
        let path = records.folder().join("trail");
        let bytes = fs::read(&path).unwrap();
        let content = &bytes[FORM.len()..bytes.len() - DIGEST];
        let mut ends = vec![0];
        while let Some(length) = content[*ends.last().unwrap()..].first_chunk::<LENGTH>() {
            let length = usize::try_from(u64::from_le_bytes(*length)).unwrap();
            ends.push(ends.last().unwrap() + LENGTH + length);
        }
        assert_eq!(ends.len(), 1 + 1 + 1 + 3 + 2 + 2, "the head, and parts of each kind");
        // What somebody made: its digest holds, and it is no whole trail.
        let forged = |content: &[u8]| {
            let digest = Sha256::digest(content);
            write_whole(&path, &[FORM.as_bytes(), content, &digest].concat(), crate::disk::Mode::Private)
                .unwrap();
            read()
        };
        for end in &ends[1..9] {
            assert!(forged(&content[..*end]) == Some(None), "{end}");
        }
        let endless = [&u64::MAX.to_le_bytes(), &content[LENGTH..]].concat();
        assert!(forged(&endless) == Some(None));
        // By accident: it is not taken at all.
        write_whole(&path, &bytes[..bytes.len() - 1], crate::disk::Mode::Private).unwrap();
        assert!(read().is_none());
    }
}
