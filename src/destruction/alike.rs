//! Trees that are like one that was gone through: only what differs is looked at again, and the rest is
//! what came of that.
//!
//! Whether a folder of documents goes is told by the file beside it, so a tree is cut only where no such
//! pair is: before a file of Markdown whose name has no other full stop. In git's order nothing but
//! `NAME.md` itself and names that begin with `NAME.` lie between `NAME.md` and the folder `NAME`.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use ahash::AHashMap;
use git2::Oid;

use super::doomed::{Entry, Spot};
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

/// Trees that were made, each what another is like that follows: those that were met lately, and those
/// before that.
#[derive(Debug, Default)]
pub(super) struct Made {
    late: HashMap<Oid, Arc<Vec<u8>>>,
    before: HashMap<Oid, Arc<Vec<u8>>>,
    size: usize,
}

impl Made {
    const MOST: usize = 4 << 20;

    pub(super) fn keep(&mut self, id: Oid, bytes: &Arc<Vec<u8>>) {
        if self.size > Self::MOST {
            self.before = std::mem::take(&mut self.late);
            self.size = 0;
        }
        self.size += bytes.len();
        self.late.insert(id, Arc::clone(bytes));
    }

    pub(super) fn get(&self, id: Oid) -> Option<Arc<Vec<u8>>> {
        self.late.get(&id).or_else(|| self.before.get(&id)).cloned()
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    /// Names that lie between a file and the folder of its documents too.
    const NAMES: [&str; 14] = [
        "1.md", "1", "1.mdx", "1.n", "2.md", "2", "2.a.md", "2.a", "3.md", "3", "30.md", "30", "4.md",
        "a.b.md",
    ];

    /// A tree of the names at these places: a folder where the name has no ending.
    fn tree(lines: &BTreeMap<usize, u8>) -> Vec<u8> {
        let id = |say: u8| Oid::from_bytes(&[say; 20]).expect("twenty bytes");
        let line = |(at, say): (&usize, &u8)| {
            let name = NAMES[*at];
            let mode: &[u8] = if name.contains(".md") || name == "1.n" { b"100644" } else { b"40000" };
            Entry { mode, name: name.as_bytes(), id: id(*say) }
        };
        let mut entries: Vec<Entry<'_>> = lines.iter().map(line).collect();
        entries.sort_by(Entry::order);
        let mut bytes = Vec::new();
        entries.iter().for_each(|entry| entry.write(entry.id, &mut bytes));
        bytes
    }

    /// What stays of some lines: a file goes by what it says, and a folder with the file beside it.
    fn stays(bytes: &[u8]) -> (Vec<u8>, Vec<Range<usize>>) {
        let entries = Entry::all(bytes).expect("a tree");
        let (mut text, mut gone, mut at) = (Vec::new(), Vec::new(), 0);
        for entry in &entries {
            let beside = [entry.name, b".md"].concat();
            let beside = entries.iter().find(|other| other.name == beside);
            let said = if entry.is_folder() { beside.map_or(Oid::ZERO_SHA1, |it| it.id) } else { entry.id };
            match said.as_bytes()[0] % 2 {
                0 => gone.push(at..at + entry.length()),
                _ => entry.write(entry.id, &mut text),
            }
            at += entry.length();
        }
        (text, gone)
    }

    proptest! {
        #[test]
        fn what_is_taken_over_from_a_tree_before_is_what_would_have_come_of_it(
            old in proptest::collection::btree_map(0..NAMES.len(), 1_u8..4, 0..14),
            changes in proptest::collection::vec((0..NAMES.len(), proptest::option::of(1_u8..4)), 0..4),
        ) {
            let mut new = old.clone();
            for (at, say) in changes {
                match say {
                    Some(say) => _ = new.insert(at, say),
                    None => _ = new.remove(&at),
                }
            }
            let (old, new) = (tree(&old), tree(&new));
            let (text, gone) = stays(&old);
            let passed = Passed { gone, text: Arc::new(text) };
            let parts = Parts::differing(&old, &new).expect("trees in order");
            let (text, gone) = stays(&new[parts.new.clone()]);
            let text = [passed.before(&parts.old), &text, passed.behind(&parts.old)].concat();
            prop_assert_eq!((text, passed.gone_with(&parts, gone)), stays(&new));
        }
    }
}
