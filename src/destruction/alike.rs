//! Trees that are like one that was gone through: only what differs is looked at again, and the rest is
//! what came of that.
//!
//! Whether a folder of documents goes is told by the file beside it, so a tree is cut only where no such
//! pair is: before a file of Markdown whose name has no other full stop. In git's order nothing but
//! `NAME.md` itself and names that begin with `NAME.` lie between `NAME.md` and the folder `NAME`.

use std::cmp::Ordering;
use std::ops::Range;
use std::sync::Arc;

use ahash::AHashMap;

use super::doomed::Entry;
use super::rewriting::Spot;
use crate::git::pack::{common_end, common_start};

/// What came of a tree whose lines are in git's order.
#[derive(Debug, Default)]
pub(super) struct Passed {
    /// Where the lines stood in it that went, in order.
    pub(super) gone: Vec<Range<usize>>,
    /// The bytes that took its place; of a tree in which nothing may change there are none.
    pub(super) text: Arc<Vec<u8>>,
}

impl Passed {
    /// Where the bytes from a place on stand in what came of it.
    pub(super) fn place(&self, at: usize) -> usize {
        let gone = self.gone.iter().take_while(|range| range.end <= at);
        at - gone.map(ExactSizeIterator::len).sum::<usize>()
    }

    /// Where the lines stand that go from a tree like this one, of which those of a part were gone through.
    pub(super) fn gone_with(&self, parts: &Parts, gone: Vec<Range<usize>>) -> Vec<Range<usize>> {
        let Parts { old, new } = parts;
        let before = self.gone.iter().take_while(|range| range.end <= old.start).cloned();
        let within = gone.into_iter().map(|range| range.start + new.start..range.end + new.start);
        let behind = self.gone.iter().skip_while(|range| range.start < old.end);
        let behind = behind.map(|range| range.start + new.end - old.end..range.end + new.end - old.end);
        before.chain(within).chain(behind).collect()
    }

    /// What came of what stands before a part.
    pub(super) fn before(&self, part: &Range<usize>) -> &[u8] {
        &self.text[..self.place(part.start).min(self.text.len())]
    }

    /// What came of what stands behind a part.
    pub(super) fn behind(&self, part: &Range<usize>) -> &[u8] {
        &self.text[self.place(part.end).min(self.text.len())..]
    }
}

/// What was passed lately, and before that.
#[derive(Debug, Default)]
pub(super) struct Lately {
    late: AHashMap<Spot, Arc<Passed>>,
    before: AHashMap<Spot, Arc<Passed>>,
    size: usize,
}

impl Lately {
    const MOST: usize = 4 << 20;

    pub(super) fn keep(&mut self, spot: Spot, passed: Passed) {
        if self.size > Self::MOST {
            self.before = std::mem::take(&mut self.late);
            self.size = 0;
        }
        self.size += passed.text.len() + passed.gone.len() * size_of::<Range<usize>>() + size_of::<Spot>();
        self.late.insert(spot, Arc::new(passed));
    }

    pub(super) fn get(&self, spot: &Spot) -> Option<Arc<Passed>> {
        self.late.get(spot).or_else(|| self.before.get(spot)).cloned()
    }
}

/// The parts of two trees that differ, from one cut to another.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

impl Parts {
    /// Two trees from beginning to end.
    pub(super) fn whole(old: &[u8], new: &[u8]) -> Self {
        Self { old: 0..old.len(), new: 0..new.len() }
    }

    /// What differs; none where one of them is no tree, or the lines are not in order there.
    pub(super) fn differing(old: &[u8], new: &[u8]) -> Option<Self> {
        let same = common_start(old, new);
        // Where a line begins, and the one before it.
        let (mut start, mut at) = ((0, None), (0, None));
        while at.0 < new.len().min(same + 1) {
            let (mode, name, id) = Entry::parts(&new[at.0..])?;
            if can_be_cut(mode, name) {
                start = at;
            }
            at = (at.0 + mode.len() + name.len() + id.len() + " \0".len(), Some(at.0));
        }
        let (start, before) = start;
        let mut before = before.and_then(|before| Entry::at(&new[before..]));
        let limit = new.len() - common_end(&old[start..], &new[start..]);
        let mut end = start;
        while end < new.len() {
            let entry = Entry::at(&new[end..])?;
            if before.is_some_and(|before| !before.sorts_before(&entry)) {
                return None;
            }
            if end >= limit && can_be_cut(entry.mode, entry.name) {
                break;
            }
            end += entry.length();
            before = Some(entry);
        }
        let old_end = old.len() - (new.len() - end);
        let mut at = start;
        while at < old_end {
            at += Entry::at(&old[at..])?.length();
        }
        (at == old_end).then_some(Self { old: start..old_end, new: start..end })
    }
}

fn can_be_cut(mode: &[u8], name: &[u8]) -> bool {
    let name = name.strip_suffix(b".md").filter(|_| mode.first() != Some(&b'4'));
    name.is_some_and(|name| !name.contains(&b'.'))
}

/// The entry of another tree that has the name and the kind of one; those before it are passed over.
pub(super) fn beside<'t>(
    olds: &mut std::iter::Peekable<impl Iterator<Item = Entry<'t>>>,
    entry: &Entry<'_>,
) -> Option<Entry<'t>> {
    while olds.next_if(|old| old.order(entry) == Ordering::Less).is_some() {}
    olds.next_if(|old| old.order(entry) == Ordering::Equal)
}
