//! H12 of documents: what was listed keeps its bytes.

use std::collections::{BTreeMap, HashSet};

use super::super::history::{DossierPast, Told, is_mended, renamed_documents};
use crate::source::Span;
use crate::trail::{Change, Deed, ObjectId};

/// What became of one document. What whoever brought it mended at once counts as what came.
struct Fate {
    /// What it was when it came, or before the part of the history that is looked at.
    first: ObjectId,
    /// What it is; none when it is gone.
    now: Option<ObjectId>,
    /// The commit that brought it; none when it came before the part of the history that is looked at.
    brought: Option<u32>,
    /// The last commit that changed it.
    commit: u32,
}

/// H12: a listed document keeps its bytes, also under another name.
pub(super) fn documents_keep_their_bytes(judge: &DossierPast<'_>) -> Vec<Told> {
    let dossier = judge.case.dossier;
    let deeds = judge.past.trail.of(dossier.source.path());
    let fates = fates(judge);
    let listed = dossier.documents.iter().map(|document| document.file.value.as_str());
    let once = deeds.iter().flat_map(|deed| &deed.changes).filter_map(|change| match change {
        Change::Field { name, from: Some(from), .. } if name == "stukken" => Some(from.as_str()),
        _ => None,
    });
    let once: Vec<&str> = once.collect();
    let listed: HashSet<&str> = listed.collect();
    let kept: HashSet<ObjectId> = fates.values().filter_map(|fate| fate.now).collect();
    let is_listed = |name: &str| {
        listed.contains(name) || once.iter().any(|item| item.contains(&format!("bestand: {name}")))
    };
    let changed = fates.iter().filter(|(name, fate)| {
        let is_renamed = fate.now.is_none() && kept.contains(&fate.first);
        fate.now != Some(fate.first) && !is_renamed && is_listed(name)
    });
    changed
        .map(|(name, fate)| {
            let document = dossier.documents.iter().find(|document| document.file.value == *name);
            let span = document.map_or_else(|| dossier.source.line(1), |document| document.file.span);
            (fate.commit, fault(judge, name, span, fate))
        })
        .collect()
}

fn fault(judge: &DossierPast<'_>, name: &str, span: Span, fate: &Fate) -> crate::diagnostic::Finding {
    let key = if fate.now.is_some() { key!("h12-document") } else { key!("h12-document-gone") };
    judge.fault(span, judge.past.say(key, judge.past.commit(fate.commit)).with("document", name))
}

/// The last commit that took something out of the list of documents, or changed it; none when all that the
/// list said it still says, but for another name of the same document. That a document went itself is told
/// of it.
pub(super) fn changed_in_the_list<'d>(
    judge: &DossierPast<'_>,
    deeds: impl Iterator<Item = &'d Deed>,
) -> Option<u32> {
    let mut said: BTreeMap<String, (i64, u32)> = BTreeMap::new();
    for (change, commit) in deeds.flat_map(|deed| deed.changes.iter().map(move |it| (it, deed.commit))) {
        let Change::Field { name, from, to } = change else { continue };
        for (item, count) in [(from, -1), (to, 1)] {
            if let Some(item) = item.as_ref().filter(|_| name == "stukken") {
                let (balance, last) = said.entry(in_order(item)).or_default();
                (*balance, *last) = (*balance + count, commit);
            }
        }
    }
    let renamed = renamed_documents(judge.past.trail.of(judge.case.dossier.source.path()));
    let is_there = |item: &str| {
        let mut names = renamed.iter().map(|names| (bestand(names.0), bestand(names.1)));
        names.any(|(old, new)| {
            let fields = fields(item).map(|field| if field == old { new.as_str() } else { field });
            let now = sorted(fields.collect());
            now != item && said.get(&now).is_some_and(|(balance, _)| *balance > 0)
        })
    };
    let fates = fates(judge);
    let is_told = |item: &str| {
        fields(item).any(|field| {
            let fate = field.strip_prefix("bestand: ").and_then(|name| fates.get(name));
            fate.is_some_and(|fate| fate.now.is_none())
        })
    };
    let gone = said.iter().filter(|(item, (balance, _))| *balance < 0 && !is_there(item) && !is_told(item));
    gone.map(|(_, (_, commit))| *commit).max()
}

fn bestand(name: &str) -> String {
    format!("bestand: {name}")
}

/// An item without its layout: its fields stand in any order.
fn in_order(item: &str) -> String {
    sorted(fields(item).collect())
}

fn fields(item: &str) -> impl Iterator<Item = &str> {
    item.trim_start_matches('{').trim_end_matches('}').split(", ")
}

fn sorted(mut fields: Vec<&str>) -> String {
    fields.sort_unstable();
    fields.join(", ")
}

/// Of a commit that is not made yet the whole history tells who brought what, and it tells of that commit alone.
fn fates<'d>(judge: &DossierPast<'d>) -> BTreeMap<&'d str, Fate> {
    let (past, path) = (judge.past, judge.case.dossier.source.path());
    let trail = past.whole.as_ref().unwrap_or(&past.trail);
    let mut fates: BTreeMap<&str, Fate> = BTreeMap::new();
    let deeds = trail.of(path).iter();
    for (change, commit) in deeds.flat_map(|deed| deed.changes.iter().map(|it| (it, deed.commit))) {
        let (name, first, now, brought) = match change {
            Change::DocumentAdded(name, new) => (name.as_str(), *new, Some(*new), Some(commit)),
            Change::DocumentChanged(name, [old, new]) => (name.as_str(), *old, Some(*new), None),
            Change::DocumentRemoved(name, old) => (name.as_str(), *old, None, None),
            _ => continue,
        };
        let fate = fates.entry(name).or_insert(Fate { first, now: Some(first), brought, commit });
        let brought = fate.brought.filter(|brought| *brought != commit);
        let mends = |brought| is_mended(trail, path, [brought, commit], judge.case.regulation);
        match (now, brought.is_some_and(mends)) {
            (Some(now), true) => fate.first = now,
            (None, true) => {
                fates.remove(name);
                continue;
            }
            (_, false) => {}
        }
        (fate.now, fate.commit) = (now, commit);
    }
    if past.whole.is_some() {
        let place = |id: ObjectId| (0..).zip(&past.trail.commits).find(|(_, commit)| commit.id == id);
        fates.retain(|_, fate| match place(trail.commits[fate.commit as usize].id) {
            Some((place, _)) => {
                fate.commit = place;
                true
            }
            None => false,
        });
    }
    fates
}
