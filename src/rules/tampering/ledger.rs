//! H15: what the tool itself wrote down stays.

use std::collections::{BTreeSet, HashMap};

use super::super::history::{WholePast, nowhere};
use crate::diagnostic::Finding;
use crate::ledger::{DESTRUCTIONS, DESTRUCTIONS_KEY, PUBLICATIONS, Publication, SEALS, Seal};
use crate::trail::{Change, Deed, FileKind, LEDGER};

/// The start of the name of the frozen figures of a year.
const FIGURES: &str = "records/ledger/figures-";
/// What people tick off in a destruction record as they do it; it stands last.
const TO_DO: &str = "nog-te-doen: ";

/// Something that the ledger once said: a field and its value.
type Said<'t> = (&'t str, &'t str);

/// The value without its layout: the fields of an item stand in any order. What is no seal never stood in
/// the list of seals, nor what is no publication in theirs, and no record of a destruction proves one that
/// lacks what only the program can know: taking it out is how that is mended.
fn value_of(path: &str, name: &str, text: &str) -> Option<String> {
    if path == SEALS {
        return Seal::recorded(text).map(|seal| seal.to_string());
    }
    if path == PUBLICATIONS {
        return Publication::recorded(text).map(|publication| publication.item());
    }
    if path == DESTRUCTIONS && !(name == DESTRUCTIONS_KEY && is_proof(text)) {
        return None;
    }
    let inner = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
    Some(inner.map_or_else(
        || text.to_owned(),
        |fields| {
            let mut fields: Vec<&str> = fields.split(", ").collect();
            fields.sort_unstable();
            format!("{{{}}}", fields.join(", "))
        },
    ))
}

/// Whether a record of a destruction has what it takes to be whole.
fn is_proof(text: &str) -> bool {
    ["datum: ", "oude-tip: ", "nieuwe-tip: ", "verwijderd: ", "namen-gevonden: 0"]
        .iter()
        .all(|field| text.contains(field))
}

/// H15: frozen figures, destruction records, publications and seals stay as they were written.
pub(super) fn ledger_only_grows(judge: &WholePast<'_>) -> Vec<Finding> {
    let guarded =
        |path: &str| path.starts_with(FIGURES) || [SEALS, DESTRUCTIONS, PUBLICATIONS].contains(&path);
    let trail = &judge.past.trail;
    let mut findings = Vec::new();
    for path in trail.places.keys().filter(|path| guarded(path)) {
        for (name, value, commit) in lost(judge, path) {
            let commit = judge.past.commit(commit);
            let message = judge.past.say(key!("h15"), commit).with("said", format!("{name}: {value}"));
            findings.push(judge.fault(nowhere(path), message));
            // A year's figures are one whole: its first line that changed is told.
            if path.starts_with(FIGURES) {
                break;
            }
        }
    }
    findings
}

/// An item of the ledger: the name of its field, and its value without its layout.
type Item<'t> = (&'t str, String);

/// What went from a file of the ledger, as it was written, each with the commit that lost it.
type Gone<'t> = HashMap<Item<'t>, (&'t str, u32)>;

/// What a file of the ledger said and says no longer, with the commit that changed it.
fn lost<'t>(judge: &WholePast<'t>, path: &str) -> Vec<(&'t str, &'t str, u32)> {
    let deeds = judge.past.trail.of(path);
    let (mut gone, mut came): (Gone<'t>, HashMap<Item<'t>, u32>) = Default::default();
    for deed in deeds.iter().filter(|deed| !is_corrected(judge, path, deed.commit)) {
        // Items that stand in another order are told as changes of each other: all go, and then all come.
        let fields = deed.changes.iter().filter_map(|change| match change {
            Change::Field { name, from, to } if !is_ticked_off(from.as_deref(), to.as_deref()) => {
                Some((name.as_str(), from.as_deref(), to.as_deref()))
            }
            _ => None,
        });
        let come = fields.clone().filter_map(|(name, _, to)| Some((name, value_of(path, name, to?)?)));
        let come: Vec<Item<'t>> = come.collect();
        let undone = undone(&gone, &came, &come);
        for (name, from, _) in fields {
            let Some(from) = from else { continue };
            // A record that came with the same push was never relied on.
            let is_own =
                judge.past.is_part && path == DESTRUCTIONS && came_before(deeds, name, from, deed.commit);
            let Some(value) = value_of(path, name, from).filter(|_| !is_own) else { continue };
            let item = (name, value);
            if !is_of(&undone, &came, &item) && !is_by_hand(path, deeds, came.get(&item)) {
                gone.insert(item, (from, deed.commit));
            }
        }
        // What was put in the place of something goes where that comes back, also when it went before.
        gone.retain(|item, _| !come.contains(item) && !is_of(&undone, &came, item));
        come.into_iter().for_each(|item| _ = came.entry(item).or_insert(deed.commit));
    }
    let told = gone.into_iter().map(|((name, _), (from, commit))| (name, from, commit));
    let mut told: Vec<_> = told.collect();
    told.sort_unstable();
    told
}

/// The commits that are undone, by the name of the field, where something comes back: the one that lost it,
/// and those that lost what came in such a commit.
fn undone<'t>(gone: &Gone<'t>, came: &HashMap<Item<'t>, u32>, come: &[Item<'t>]) -> BTreeSet<(&'t str, u32)> {
    let back = come.iter().filter_map(|item| Some((item.0, gone.get(item)?.1)));
    let mut undone: BTreeSet<(&str, u32)> = back.collect();
    let mut count = 0;
    while count < undone.len() {
        count = undone.len();
        let further = gone.iter().filter(|(item, _)| is_of(&undone, came, item));
        let further: Vec<(&str, u32)> = further.map(|(item, (_, commit))| (item.0, *commit)).collect();
        undone.extend(further);
    }
    undone
}

/// Whether an item came first in one of these commits.
fn is_of<'t>(commits: &BTreeSet<(&'t str, u32)>, came: &HashMap<Item<'t>, u32>, item: &Item<'t>) -> bool {
    came.get(item).is_some_and(|commit| commits.contains(&(item.0, *commit)))
}

/// Whether a line of frozen figures came later than they did: they are written at once, so that is none of
/// theirs.
fn is_by_hand(path: &str, deeds: &[Deed], came: Option<&u32>) -> bool {
    let with = deeds.iter().filter(|deed| Some(&deed.commit) == came);
    path.starts_with(FIGURES)
        && came.is_some()
        && !with.flat_map(|deed| &deed.changes).any(|change| *change == Change::FileAdded)
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

/// Whether only what is left to do by hand was changed in a destruction record, and each line of it that
/// stood there still does: somebody ticks it off, and adds others.
fn is_ticked_off(from: Option<&str>, to: Option<&str>) -> bool {
    let parts = |text: Option<&str>| {
        let (head, to_do) = text?.split_once(TO_DO)?;
        Some((head.to_owned(), lines_of(to_do.strip_suffix('}').unwrap_or(to_do))))
    };
    let Some(((head, mut before), (other, mut after))) = parts(from).zip(parts(to)) else { return false };
    before.retain(|line| match after.iter().position(|other| other == line) {
        Some(at) => {
            after.remove(at);
            false
        }
        None => true,
    });
    let mut is_kept = |line: &String| {
        let at = after.iter().position(|other| keeps(line, other));
        at.map(|at| after.remove(at)).is_some()
    };
    head == other && before.iter().all(&mut is_kept)
}

/// The lines of a list, as a change tells it.
fn lines_of(list: &str) -> Vec<String> {
    let (mut lines, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, sign) in list.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 && list[at..].starts_with(", ") => {
                lines.push(list[start..at].to_owned());
                start = at + ", ".len();
            }
            _ => {}
        }
    }
    lines.push(list[start..].to_owned());
    lines
}

/// Whether a line of what is left to do says all that another said, and otherwise only when and by whom it
/// was done.
fn keeps(line: &str, other: &str) -> bool {
    const TICKS: [&str; 2] = ["gedaan: ", "door: "];
    let inner =
        |line: &str| line.strip_prefix('{').and_then(|line| line.strip_suffix('}')).map(str::to_owned);
    if inner(line).is_none() && inner(other).is_none() {
        return other.starts_with(line);
    }
    let [before, mut after] = [line, other].map(|line| {
        let line = inner(line).unwrap_or_else(|| format!("wat: {line}"));
        line.split(", ").map(str::to_owned).collect::<Vec<_>>()
    });
    let mut stays = |part: &String| {
        let at = after.iter().position(|other| other == part);
        at.map(|at| after.remove(at)).is_some()
    };
    let all_stay = before.iter().all(&mut stays);
    let is_new = |tick: &str| !before.iter().any(|part| part.starts_with(tick));
    all_stay && after.iter().all(|part| TICKS.iter().any(|tick| part.starts_with(tick) && is_new(tick)))
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
