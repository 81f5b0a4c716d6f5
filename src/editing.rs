//! Changing a file of the records so that nothing else of it changes.
//!
//! A change is a list of edits: stretches of the text as it stands, and what comes in their place. The
//! text that comes of it is read again, and unless exactly what was meant became different it is
//! refused. So comments, order, quotes and line ends of all the rest keep their bytes.

mod fields;
mod list;
mod next;
mod schema;
mod typed;

use std::sync::Arc;

pub use self::fields::{event_fields, nested};
pub use self::list::{add_item, line_end, put_field};
pub use self::next::{Choice, Lacking, choices, doer, lacking, performers, subject, words};
pub use self::schema::{Schema, schema};
pub use self::typed::{Typed, in_braces};
use crate::calendar::Day;
use crate::parse::{Outline, Value, Version};
use crate::source::{Edit, Source, edited};
use crate::trail::{Change, EventText, FileKind};

/// Why a change is not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The data can't be read to the end, so that nobody can tell what would change.
    Unread,
    /// Another thing than was meant would change.
    Otherwise,
}

/// The text with an event added to the course, where its day puts it.
///
/// # Errors
/// When the file can't be read whole, or something else would change.
pub fn with_event(source: &Arc<Source>, event: &[(String, Typed)]) -> Result<Vec<Edit>, Refusal> {
    let wanted = EventText::new(typed::inline(event));
    let before = Version::read(FileKind::Dossier, source.text());
    let place = place_of(&before.events, wanted.day());
    let edits = add_item(source, "verloop", place, event).ok_or(Refusal::Unread)?;
    let after = Version::read(FileKind::Dossier, &edited(source.text(), &edits));
    let mut changes = Version::between(Some(&before), Some(&after));
    changes.retain(|change| !is_begun(change, "verloop"));
    match changes.as_slice() {
        [Change::EventAdded(added)] if added.says_the_same(&wanted) => Ok(edits),
        _ => Err(Refusal::Otherwise),
    }
}

/// Whether a list of which only the key stood there is no longer empty.
fn is_begun(change: &Change, list: &str) -> bool {
    matches!(change, Change::Field { name, from: Some(from), .. } if name == list && from.is_empty())
}

/// How many events stand above one of this day: all but those of a later day, from the first of those
/// on.
fn place_of(events: &[EventText], day: Option<Day>) -> usize {
    let is_later = |event: &EventText| event.day().zip(day).is_some_and(|(other, day)| other > day);
    events.iter().position(is_later).unwrap_or(events.len())
}

/// The text with an item added at the end of another list of the dossier.
///
/// # Errors
/// When the file can't be read whole, or something else would change.
pub fn with_item(source: &Arc<Source>, list: &str, item: &[(String, Typed)]) -> Result<Vec<Edit>, Refusal> {
    let edits = add_item(source, list, usize::MAX, item).ok_or(Refusal::Unread)?;
    let outline = Outline::of(source).ok_or(Refusal::Unread)?;
    let is_bare = outline.entry(list).is_some_and(|it| !matches!(it.value.value, Value::List(_)));
    let (from, to) = (is_bare.then(String::new), Some(Typed::Fields(item.to_vec()).inline()));
    expect(source, edits, &Change::Field { name: list.to_owned(), from, to })
}

/// The text with a field added to an event.
///
/// # Errors
/// When the file can't be read whole, or something else would change.
pub fn with_event_field(
    source: &Arc<Source>,
    place: usize,
    field: &str,
    value: &Typed,
) -> Result<Vec<Edit>, Refusal> {
    let events = Version::read(FileKind::Dossier, source.text()).events;
    let event = events.get(place).ok_or(Refusal::Otherwise)?;
    let said = value.inline();
    let changed = EventText::new(event.fields().chain([(field, said.as_str())]));
    let edits = put_field(source, place, field, value).ok_or(Refusal::Unread)?;
    expect(source, edits, &Change::EventChanged(event.clone(), changed))
}

/// The text with another value of a key at the top.
///
/// # Errors
/// When the file can't be read whole, or something else would change.
pub fn with_value(source: &Arc<Source>, key: &str, value: &str) -> Result<Vec<Edit>, Refusal> {
    let outline = Outline::of(source).ok_or(Refusal::Unread)?;
    let entry = outline.entry(key).filter(|_| outline.is_whole).ok_or(Refusal::Unread)?;
    let Value::Scalar { text, .. } = &entry.value.value else { return Err(Refusal::Otherwise) };
    let change = Change::Field {
        name: key.to_owned(),
        from: Some(text.trim().to_owned()),
        to: Some(value.to_owned()),
    };
    let edits = vec![Edit::new(entry.value.span, Typed::Text(value.to_owned()).written())];
    expect(source, edits, &change)
}

/// The edits, when exactly this changes by them.
fn expect(source: &Source, edits: Vec<Edit>, change: &Change) -> Result<Vec<Edit>, Refusal> {
    let after = edited(source.text(), &edits);
    let changes = Version::changes(FileKind::of(source.path()), Some(source.text()), Some(&after));
    if changes.as_slice() == std::slice::from_ref(change) { Ok(edits) } else { Err(Refusal::Otherwise) }
}
