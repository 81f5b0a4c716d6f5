//! What was committed, and stays as it was.

use crate::commands::office::Office;
use crate::git::Records;
use crate::parse::Version;
use crate::source::Source;
use crate::trail::{Change, FileKind};

/// Whether a text in the place of this one would say something else of more events that were committed than
/// this one does.
pub(in crate::commands) fn rewrites_events(office: &Office, source: &Source, text: &str) -> bool {
    rewrites(office, source, text, is_of_event)
}

/// The same of all that was committed.
pub(in crate::commands) fn rewrites_committed(office: &Office, source: &Source, text: &str) -> bool {
    let is_said = |change: &Change| matches!(change, Change::Field { from: Some(_), .. });
    rewrites(office, source, text, |change| is_of_event(change) || is_said(change))
}

fn is_of_event(change: &Change) -> bool {
    matches!(change, Change::EventChanged(..) | Change::EventRemoved(_))
}

fn rewrites(office: &Office, source: &Source, text: &str, counts: impl Fn(&Change) -> bool) -> bool {
    let committed = Records::discover(office.store.root()).and_then(|records| match records.tip()? {
        Some(tip) => records.committed_text(tip, source.path()),
        None => Ok(None),
    });
    let Ok(Some(committed)) = committed else { return false };
    let changed = |text: &str| {
        let changes = Version::changes(FileKind::of(source.path()), Some(&committed), Some(text));
        changes.iter().filter(|change| counts(change)).count()
    };
    changed(text) > changed(source.text())
}
