//! Moves: a file that went and one that came which are the same file under another name.
//!
//! Of a dossier that asks for more than of other files, so that nobody hides a removal as a move: the
//! complainant is the same, and every event is there still. A file of the ledger never moves, as its
//! name says what it is.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, Hasher};

use ahash::{AHashMap, RandomState};
use git2::{Odb, Oid};
use rayon::prelude::*;

use super::Result;
use super::tree::text;
use crate::parse::Version;
use crate::trail::FileKind;

/// Files that are not found by their content are compared by their lines, as far as so many lines of
/// one commit can be looked at. A dossier is compared with those of the same complainant alone, so no
/// office comes near it; what lies past it went and came.
const MOST_LINES: usize = 20_000_000;
/// What it costs to compare two files besides their lines.
const COST_OF_A_PAIR: usize = 16;
/// So many files are in memory at a time.
const BATCH: usize = 256;

/// A file that went or came: its path and its content.
pub(super) type Side = (String, Oid);

/// The pairs of a file that went and a file that came, as places in the two lists.
pub(super) fn recognise(gone: &[Side], come: &[Side], odb: &Odb<'_>) -> Result<Vec<(usize, usize)>> {
    let mut search = Search {
        gone,
        come,
        odb,
        is_open: [vec![true; gone.len()], vec![true; come.len()]],
        hasher: RandomState::new(),
        pairs: Vec::new(),
    };
    search.match_by(|_, (path, id)| Ok(can_move(path).then_some((FileKind::of(path), *id))))?;
    search.match_by(|search, (path, id)| match FileKind::of(path) {
        FileKind::Dossier => Ok(text(search.odb, *id)?.map(|text| search.without_number(&text))),
        _ => Ok(None),
    })?;
    search.match_alike()?;
    Ok(search.pairs)
}

fn can_move(path: &str) -> bool {
    FileKind::of(path) != FileKind::Ledger
}

struct Search<'s> {
    gone: &'s [Side],
    come: &'s [Side],
    odb: &'s Odb<'s>,
    /// Which of those that went, and of those that came, have no counterpart yet.
    is_open: [Vec<bool>; 2],
    hasher: RandomState,
    pairs: Vec<(usize, usize)>,
}

impl Search<'_> {
    fn open(&self, side: usize) -> Vec<usize> {
        (0..self.is_open[side].len()).filter(|at| self.is_open[side][*at]).collect()
    }

    fn pair(&mut self, gone: usize, come: usize) {
        self.is_open[0][gone] = false;
        self.is_open[1][come] = false;
        self.pairs.push((gone, come));
    }

    /// Pairs files that have one key, in order of path.
    fn match_by<K: Hash + Eq>(&mut self, key: impl Fn(&Self, &Side) -> Result<Option<K>>) -> Result<()> {
        let (gone, come) = (self.open(0), self.open(1));
        if gone.is_empty() || come.is_empty() {
            return Ok(());
        }
        let mut by_key: HashMap<K, Vec<usize>> = HashMap::new();
        for at in gone.into_iter().rev() {
            if let Some(key) = key(self, &self.gone[at])? {
                by_key.entry(key).or_default().push(at);
            }
        }
        for at in come {
            let found = key(self, &self.come[at])?.and_then(|key| by_key.get_mut(&key)?.pop());
            if let Some(gone) = found {
                self.pair(gone, at);
            }
        }
        Ok(())
    }

    /// A fingerprint of a dossier but for the line with its number, all that a renumbering changes.
    fn without_number(&self, text: &str) -> u64 {
        let mut hasher = self.hasher.build_hasher();
        let number = text.lines().position(is_number);
        let rest = text.lines().enumerate().filter(|(at, _)| Some(*at) != number);
        rest.for_each(|(_, line)| line.hash(&mut hasher));
        hasher.finish()
    }

    /// Pairs what is most alike first.
    fn match_alike(&mut self) -> Result<()> {
        let (gone, come) = (self.open(0), self.open(1));
        if gone.is_empty() || come.is_empty() {
            return Ok(());
        }
        let mut left = MOST_LINES;
        let gone = self.sketches(self.gone, &gone, &mut left)?;
        let come = self.sketches(self.come, &come, &mut left)?;
        let mut by_key: AHashMap<u64, Vec<&Sketch>> = AHashMap::new();
        for sketch in &gone {
            by_key.entry(sketch.keys[0]).or_default().push(sketch);
        }
        let mut alike = Vec::new();
        for new in &come {
            for old in new.keys.iter().filter_map(|key| by_key.get(key)).flatten() {
                let cost = old.lines.len() + new.lines.len() + COST_OF_A_PAIR;
                let Some(rest) = left.checked_sub(cost) else { break };
                left = rest;
                alike.extend(old.likeness(new).map(|likeness| (Reverse(likeness), old.at, new.at)));
            }
        }
        alike.sort_unstable();
        for (_, gone, come) in alike {
            if self.is_open[0][gone] && self.is_open[1][come] {
                self.pair(gone, come);
            }
        }
        Ok(())
    }

    /// What is compared of each of these files, as far as there are lines left.
    fn sketches(&self, side: &[Side], places: &[usize], left: &mut usize) -> Result<Vec<Sketch>> {
        let mut sketches = Vec::new();
        for batch in places.chunks(BATCH) {
            let mut texts = Vec::new();
            for at in batch.iter().filter(|at| can_move(&side[**at].0)) {
                texts.extend(text(self.odb, side[*at].1)?.map(|text| (*at, text)));
            }
            let sketch = |(at, text): (usize, String)| Sketch::of(at, &side[at].0, &text, &self.hasher);
            let read: Vec<Sketch> = texts.into_par_iter().map(sketch).collect();
            let Some(rest) = left.checked_sub(read.iter().map(|sketch| sketch.lines.len()).sum()) else {
                break;
            };
            *left = rest;
            sketches.extend(read);
        }
        Ok(sketches)
    }
}

/// Whether a line gives a dossier's number and nothing else.
fn is_number(line: &str) -> bool {
    let value = line.strip_prefix("nummer:");
    value.is_some_and(|value| value.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'-' | b' ')))
}

/// What is compared of a file: hashes, so that many fit.
struct Sketch {
    /// Its place in its list.
    at: usize,
    /// Only files that have a key in common can be one: the first key of the one that went, and any
    /// of the one that came.
    keys: Vec<u64>,
    /// Every event of a dossier, in order.
    events: Vec<u64>,
    /// Every line, in order.
    lines: Vec<u64>,
}

impl Sketch {
    fn of(at: usize, path: &str, text: &str, hasher: &RandomState) -> Self {
        let sorted = |mut hashes: Vec<u64>| {
            hashes.sort_unstable();
            hashes
        };
        let lines = sorted(text.lines().map(|line| hasher.hash_one(line)).collect());
        let kind = FileKind::of(path);
        if kind != FileKind::Dossier {
            return Self { at, keys: vec![hasher.hash_one(kind)], events: Vec::new(), lines };
        }
        let version = Version::read(kind, text);
        let complaint = hasher.hash_one(version.complaint());
        let events: Vec<u64> = version.events.iter().map(|event| hasher.hash_one(event)).collect();
        let firsts = events.iter().map(Some).chain([None]);
        let keys = firsts.map(|first| hasher.hash_one((complaint, first))).collect();
        Self { at, keys, events: sorted(events), lines }
    }

    /// How much of the longer one's lines both have, in parts of 65,536; none when this one can't have
    /// become the other.
    fn likeness(&self, other: &Self) -> Option<usize> {
        let (shorter, longer) =
            (self.lines.len().min(other.lines.len()), self.lines.len().max(other.lines.len()));
        let is_kept = || shared(&self.events, &other.events) == self.events.len();
        if 2 * shorter <= longer || !is_kept() {
            return None;
        }
        let lines = shared(&self.lines, &other.lines);
        (2 * lines > longer).then(|| (lines << 16) / longer)
    }
}

/// How many values two lists in order have in common.
fn shared(one: &[u64], other: &[u64]) -> usize {
    let (mut count, mut rest) = (0, other);
    for value in one {
        rest = &rest[rest.partition_point(|it| it < value)..];
        if rest.first() == Some(value) {
            count += 1;
            rest = &rest[1..];
        }
    }
    count
}
