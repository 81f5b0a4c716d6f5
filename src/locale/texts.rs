//! What the files of texts have, as it was read when the program was compiled (`build.rs`).

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The files of a language.
pub(super) struct Folder {
    /// The name of the folder: a code of BCP 47.
    pub(super) code: &'static str,
    /// Each text as a Fluent file has it, in the order of [`TEXTS`].
    pub(super) texts: &'static [&'static str],
    /// The other files, by name.
    pub(super) documents: &'static [(&'static str, &'static str)],
}

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// The arguments that a text takes; none when no text has the key.
pub(super) const fn find(key: &str) -> Option<&'static [&'static str]> {
    let (mut low, mut high) = (0, TEXTS.len());
    while low < high {
        let middle = low.midpoint(high);
        match compare(TEXTS[middle].0, key) {
            0 => return Some(TEXTS[middle].1),
            order if order < 0 => low = middle + 1,
            _ => high = middle,
        }
    }
    None
}

/// Whether a list holds a name.
pub(super) const fn holds(names: &[&str], name: &str) -> bool {
    let mut at = 0;
    while at < names.len() {
        if is_same(names[at], name) {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether there is a rule with this code: it has its texts.
#[must_use]
pub const fn is_rule(code: &str) -> bool {
    holds(RULES, code)
}

/// Which text has a key; none when no text has it.
pub(super) fn position(key: &str) -> Option<usize> {
    TEXTS.binary_search_by(|(known, _)| (*known).cmp(key)).ok()
}

/// The name of an argument as it stands among the texts; none where no text takes it. A message may be
/// given more than its own text takes.
pub(super) fn argument(name: &str) -> Option<&'static str> {
    static NAMES: LazyLock<BTreeSet<&str>> =
        LazyLock::new(|| TEXTS.iter().flat_map(|(_, taken)| taken.iter().copied()).collect());
    NAMES.get(name).copied()
}

/// The code of a rule as it stands among the texts; none where no rule has it.
pub fn rule(code: &str) -> Option<&'static str> {
    RULES.iter().find(|known| **known == code).copied()
}

/// Whether some key has the shape of a pattern, in which `{…}` stands for anything.
pub(super) const fn fits_some(pattern: &str) -> bool {
    let mut at = 0;
    while at < TEXTS.len() {
        if fits(pattern.as_bytes(), 0, TEXTS[at].0.as_bytes(), 0) {
            return true;
        }
        at += 1;
    }
    false
}

const fn fits(pattern: &[u8], mut at: usize, key: &[u8], mut from: usize) -> bool {
    while at < pattern.len() {
        if pattern[at] == b'{' {
            while pattern[at] != b'}' {
                at += 1;
            }
            while from <= key.len() {
                if fits(pattern, at + 1, key, from) {
                    return true;
                }
                from += 1;
            }
            return false;
        }
        if from == key.len() || pattern[at] != key[from] {
            return false;
        }
        (at, from) = (at + 1, from + 1);
    }
    from == key.len()
}

/// Whether two texts are the same.
pub(super) const fn is_same(one: &str, other: &str) -> bool {
    compare(one, other) == 0
}

/// The order of two texts by their bytes: below, at or above 0.
const fn compare(one: &str, other: &str) -> i32 {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return one[at] as i32 - other[at] as i32;
        }
        at += 1;
    }
    one.len() as i32 - other.len() as i32
}
