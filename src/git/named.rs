//! Holding trees to their names.
//!
//! A commit has the folder of a year once more, of which nearly all is as it was in the commit beside it:
//! hashing each whole takes half of an audit. Here the digest goes on from the last point before the first
//! byte that differs. As git's own it finds what was made to collide.

use std::sync::Arc;

use ahash::AHashMap;
use git2::Oid;
use sha1_checked::{Digest, Sha1};

use super::pack::common_start;

/// So many bytes lie between two points from which a digest can go on.
const STEP: usize = 4096;

/// Of trees of all lengths together so many bytes are kept, and none that is larger than any folder of an
/// office.
const MOST_KEPT: usize = 8 << 20;
const LARGEST: usize = 1 << 20;

/// The last tree of each length that was held to its name.
#[derive(Default)]
pub(super) struct Named {
    last: AHashMap<usize, Digested>,
    size: usize,
}

struct Digested {
    tree: Arc<Vec<u8>>,
    /// The digest behind the header, and behind each step.
    points: Vec<Sha1>,
}

impl Named {
    /// Whether a tree of these bytes has this name.
    pub(super) fn is(&mut self, id: Oid, tree: &Arc<Vec<u8>>) -> bool {
        // Of another length the header is another.
        let (shared, mut points) = match self.last.remove(&tree.len()) {
            Some(last) => {
                self.size -= tree.len();
                (common_start(&last.tree, tree), last.points)
            }
            None => (0, vec![Sha1::new_with_prefix(format!("tree {}\0", tree.len()))]),
        };
        points.truncate(shared / STEP + 1);
        let mut digest = points[points.len() - 1].clone();
        for part in tree[(points.len() - 1) * STEP..].chunks(STEP) {
            digest.update(part);
            if part.len() == STEP && tree.len() <= LARGEST {
                points.push(digest.clone());
            }
        }
        let found = digest.try_finalize();
        let is_named = !found.has_collision() && found.hash().as_slice() == id.as_bytes();
        if is_named && (STEP..=LARGEST).contains(&tree.len()) {
            if self.size > MOST_KEPT {
                *self = Self::default();
            }
            self.size += tree.len();
            self.last.insert(tree.len(), Digested { tree: Arc::clone(tree), points });
        }
        is_named
    }
}

#[cfg(test)]
mod tests {
    use git2::ObjectType;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever was looked at before: a tree has the name that git gives it, and no other.
        #[test]
        fn a_tree_has_its_own_name_and_no_other(
            lengths in prop::collection::vec(prop::sample::select(vec![0, 1, 4095, 4096, 4097, 12_288, 20_000]), 1..12),
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 12),
        ) {
            let mut named = Named::default();
            for (length, (at, byte)) in lengths.into_iter().zip(changes) {
                let mut tree = vec![7; length];
                if length > 0 {
                    tree[at.index(length)] = byte;
                }
                let id = Oid::hash_object(ObjectType::Tree, &tree).expect("a tree's name");
                let mut other = tree.clone();
                other.push(byte);
                let tree = Arc::new(tree);
                prop_assert!(named.is(id, &tree));
                prop_assert!(!named.is(id, &Arc::new(other)));
                if length > 0 {
                    let mut changed = tree.to_vec();
                    changed[length - 1] ^= 1;
                    prop_assert!(!named.is(id, &Arc::new(changed)));
                }
                prop_assert!(named.is(id, &tree));
            }
        }
    }
}
