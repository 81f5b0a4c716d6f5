//! Where the parts of the head stand.

use crate::parse::limits::MOST_ITEMS;
use crate::parse::yaml::{Entry, Node, Value};
use crate::regulation::Places;

/// The longest key of which the place is kept.
const LONGEST: usize = 100;
/// How deep keys stand that are told of: `uitgesloten`, a ground, its `artikel`.
const DEEPEST: usize = 3;

/// Where each key of the head stands, and each entry of what stands behind it.
pub(super) fn places(root: &Node) -> Places {
    let mut places = Places::default();
    add(&mut places, root, &[]);
    places
}

fn add(places: &mut Places, node: &Node, above: &[&str]) {
    if above.len() == DEEPEST {
        return;
    }
    for entry in entries(node) {
        let path = [above, &[entry.key.value.as_str()]].concat();
        // Of what fills lines of its own the key is shown.
        let is_one_value = matches!(entry.value.value, Value::Scalar { .. });
        places.add(&path, if is_one_value { entry.span() } else { entry.key.span });
        add(places, &entry.value, &path);
    }
}

fn entries(node: &Node) -> impl Iterator<Item = &Entry> {
    let entries = match &node.value {
        Value::Map(entries) => entries.as_slice(),
        Value::Scalar { .. } | Value::List(_) | Value::Unread => &[],
    };
    entries.iter().take(MOST_ITEMS).filter(|entry| entry.key.value.len() <= LONGEST)
}
