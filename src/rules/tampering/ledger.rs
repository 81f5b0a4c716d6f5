//! H15: what the tool itself wrote down stays.

use std::collections::HashMap;

use super::super::history::{WholePast, nowhere};
use crate::diagnostic::Finding;
use crate::ledger::{DESTRUCTIONS, SEALS};
use crate::trail::{Change, Deed, FileKind, LEDGER};

/// The start of the name of the frozen figures of a year.
const FIGURES: &str = "records/ledger/figures-";
/// What people tick off in a destruction record as they do it; it stands last.
const TO_DO: &str = "nog-te-doen: ";

/// Something that the ledger once said: a field and its value.
type Said<'t> = (&'t str, &'t str);

/// H15: frozen figures, destruction records and seals stay as they were written.
pub(super) fn ledger_only_grows(judge: &WholePast<'_>) -> Vec<Finding> {
    let guarded = |path: &str| path.starts_with(FIGURES) || [SEALS, DESTRUCTIONS].contains(&path);
    let trail = &judge.past.trail;
    let mut findings = Vec::new();
    for path in trail.places.keys().filter(|path| guarded(path)) {
        for (name, value, commit) in lost(judge, path) {
            let commit = judge.past.commit(commit);
            let said = if name.is_empty() { value.to_owned() } else { format!("{name}: {value}") };
            let message = judge.past.say(key!("h15"), commit).with("said", said);
            findings.push(judge.fault(nowhere(path), message));
            // A year's figures are one whole: its first line that changed is told.
            if path.starts_with(FIGURES) {
                break;
            }
        }
    }
    findings
}

/// What a file of the ledger said and says no longer, with the commit that changed it.
fn lost<'t>(judge: &WholePast<'t>, path: &str) -> Vec<(&'t str, &'t str, u32)> {
    let trail = &judge.past.trail;
    let mut gone: HashMap<Said<'t>, u32> = HashMap::new();
    for deed in trail.of(path) {
        if is_corrected(judge, path, deed.commit) {
            continue;
        }
        for change in &deed.changes {
            match change {
                Change::Field { name, from, to } if !is_ticked_off(from.as_deref(), to.as_deref()) => {
                    if let Some(to) = to {
                        gone.remove(&(name.as_str(), to.as_str()));
                    }
                    // A record that came with the same push was never relied on.
                    let is_own = judge.past.is_part && path == DESTRUCTIONS;
                    let came = |from: &str| is_own && came_before(trail.of(path), name, from, deed.commit);
                    if let Some(from) = from.as_ref().filter(|from| !came(from)) {
                        gone.insert((name.as_str(), from.as_str()), deed.commit);
                    }
                }
                Change::FileRemoved => {
                    gone.entry(("", "")).or_insert(deed.commit);
                }
                Change::FileAdded => {
                    gone.remove(&("", ""));
                }
                _ => {}
            }
        }
    }
    let is_told = |((name, _), _): &(Said<'t>, u32)| !name.is_empty();
    let all: Vec<(Said<'t>, u32)> = gone.into_iter().collect();
    let has_fields = all.iter().any(is_told);
    let told = all.into_iter().filter(|it| is_told(it) || !has_fields);
    let mut told: Vec<_> = told.map(|((name, value), commit)| (name, value, commit)).collect();
    told.sort_unstable();
    told
}

/// Whether a value was added within the part of the history that is looked at.
fn came_before(deeds: &[Deed], name: &str, value: &str, commit: u32) -> bool {
    let earlier = deeds.iter().filter(|deed| deed.commit < commit).flat_map(|deed| &deed.changes);
    let mut added = earlier.filter(|change| match change {
        Change::Field { name: other, from, to } => {
            other == name && from.is_none() && to.as_deref() == Some(value)
        }
        _ => false,
    });
    added.next().is_some()
}

/// Whether only what is left to do by hand was changed in a destruction record.
fn is_ticked_off(from: Option<&str>, to: Option<&str>) -> bool {
    let head = |text: &str| text.split_once(TO_DO).map(|(head, _)| head.to_owned());
    from.zip(to).is_some_and(|(from, to)| head(from).is_some() && head(from) == head(to))
}

/// Whether a commit that changes frozen figures keeps the old ones in a file beside them, as a
/// correction does.
fn is_corrected(judge: &WholePast<'_>, path: &str, commit: u32) -> bool {
    let Some(stem) = path.strip_suffix(".yaml").filter(|_| path.starts_with(FIGURES)) else { return false };
    let trail = &judge.past.trail;
    let of_commit = |path: &str| {
        let deeds = trail.of(path).iter().filter(|deed| deed.commit == commit);
        deeds.flat_map(|deed| &deed.changes).collect::<Vec<_>>()
    };
    let replaced: Vec<Said<'_>> = of_commit(path)
        .into_iter()
        .filter_map(|change| match change {
            Change::Field { name, from: Some(from), .. } => Some((name.as_str(), from.as_str())),
            _ => None,
        })
        .collect();
    let beside = trail.places.keys().filter(|other| {
        other.starts_with(LEDGER)
            && FileKind::of(other) == FileKind::Ledger
            && other.strip_prefix(stem).is_some_and(|rest| rest.starts_with('-'))
    });
    beside.map(|other| of_commit(other)).any(|changes| {
        let keeps = |said: &Said<'_>| {
            changes.iter().any(|change| match change {
                Change::Field { name, to: Some(to), .. } => (name.as_str(), to.as_str()) == *said,
                _ => false,
            })
        };
        !replaced.is_empty() && changes.contains(&&Change::FileAdded) && replaced.iter().all(keeps)
    })
}
