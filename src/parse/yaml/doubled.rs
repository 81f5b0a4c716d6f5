//! Keys that stand twice in one mapping.

use std::collections::HashSet;

use super::faults::Fault;
use super::{Entry, Node, Value, shown};
use crate::locale::{Key, Message};
use crate::source::Span;

/// Of so many keys each is compared with all before it; of more they are put in order first.
const FEW: usize = 24;

/// How many items two lists have together that are read as one.
const MOST_JOINED: usize = 400;

/// Leaves out the entries whose key stands before them already; the first one counts, with the items
/// of another list behind its own.
pub(super) fn distinct(entries: Vec<Entry>) -> (Vec<Entry>, Vec<Fault>) {
    let stands_before =
        |(at, entry): (usize, &Entry)| entries[..at].iter().any(|before| before.key.value == entry.key.value);
    if entries.len() <= FEW && !entries.iter().enumerate().any(stands_before) {
        return (entries, Vec::new());
    }
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|at| entries[*at].key.value.as_str());
    let mut first_of: Vec<usize> = (0..entries.len()).collect();
    for at in 1..order.len() {
        let (one, other) = (order[at - 1], order[at]);
        if entries[one].key.value == entries[other].key.value {
            first_of[other] = first_of[one];
        }
    }
    let spans: Vec<Span> = entries.iter().map(|entry| entry.key.span).collect();
    let (mut kept, mut faults) = (Vec::<Entry>::with_capacity(entries.len()), Vec::new());
    let mut place_of = vec![0; spans.len()];
    for (at, entry) in entries.into_iter().enumerate() {
        if first_of[at] == at {
            place_of[at] = kept.len();
            kept.push(entry);
            continue;
        }
        let message = message!("f12", key = entry.key.value.as_str());
        let first = Some(spans[first_of[at]]);
        let help = taken(&mut kept[place_of[first_of[at]]].value, entry.value);
        faults.push(Fault {
            code: code!("F12"),
            span: entry.key.span,
            message,
            help: Message::new(help).with("key", entry.key.value),
            first,
            mend: Vec::new(),
        });
    }
    (kept, faults)
}

/// Takes up what stands behind a key again, as far as nothing is lost by that; gives what to do about it.
fn taken(first: &mut Node, again: Node) -> Key {
    let is_empty = |node: &Node| matches!(&node.value, Value::Scalar { text, .. } if text.trim().is_empty());
    if is_empty(first) || is_empty(&again) {
        if is_empty(first) {
            *first = again;
        }
        return key!("f12-empty-help");
    }
    match (&mut first.value, again.value) {
        (Value::List(items), Value::List(more)) if items.len() + more.len() <= MOST_JOINED => {
            // A copy of what stands in the first adds nothing.
            let said: HashSet<String> = items.iter().map(text).collect();
            items.extend(more.into_iter().filter(|item| !said.contains(&text(item))));
            key!("f12-list-help")
        }
        _ => key!("f12-help"),
    }
}

/// What an item says; nothing else says the same as one that can't be read.
fn text(item: &Node) -> String {
    match &item.value {
        Value::Scalar { text, .. } => text.clone(),
        Value::Map(entries) => shown(entries),
        Value::List(_) | Value::Unread => format!("{:?}", item.span),
    }
}
