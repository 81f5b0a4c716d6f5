//! From changed files to a trail: what belongs together is brought together, and each file is followed
//! through its names.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::mem;

use git2::{Odb, Oid};

use super::compare::{LastReadable, Sides, Touched, compare_texts};
use super::moves::{Side, recognise};
use super::tree::require;
use super::walk::{Changed, Identities, Walked, walk, walk_unverified};
use super::{Names, Records, Result, object_id};
use crate::trail::{Deed, FileId, FileKind, Lineage, ObjectId, Trail, subject_of};

/// So many commits are composed at a time.
const WINDOW: usize = 4096;

/// A trail with what lies between `since` and `tip` added to it.
pub(super) fn continued(
    records: &Records,
    mut trail: Trail,
    (since, tip): (Option<ObjectId>, ObjectId),
    names: Names,
) -> Result<Trail> {
    let mut identities = Identities::new(&mut trail.identities);
    let Walked { told, changed, paths, .. } = walk(records, (since, tip), names, &mut identities)?;
    let first = trail.commits.len();
    trail.commits.reserve_exact(told.len());
    trail.commits.extend(told);
    let odb = records.repository().odb()?;
    let mut lineage = Lineage::from_the_end_of(&mut trail);
    let mut last = LastReadable::default();
    let mut changed = (first..).zip(changed).peekable();
    while changed.peek().is_some() {
        let mut touched = Vec::new();
        for (commit, changed) in changed.by_ref().take(WINDOW) {
            touched.extend(files_of(commit, changed, &paths, &odb, &mut lineage)?);
        }
        compare_texts(&mut touched, &odb, &mut last, &|path| records.readable_before(since, path))?;
        record(touched, &mut lineage);
    }
    lineage.settle(&mut trail);
    trail.tip = Some(tip);
    Ok(trail)
}

/// Which file is which in the history up to `tip`, wherever they stood.
pub(super) fn lineage(records: &Records, tip: ObjectId) -> Result<Lineage> {
    let Walked { changed, paths: all, .. } = walk_unverified(records, tip)?;
    let odb = records.repository().odb()?;
    let mut lineage = Lineage::default();
    for (commit, changed) in changed.into_iter().enumerate() {
        files_of(commit, changed, &all, &odb, &mut lineage)?;
    }
    Ok(lineage)
}

fn record(touched: Vec<Touched>, lineage: &mut Lineage) {
    for Touched { commit, taken, file, mut changes, .. } in touched {
        if let Some(file) = file.filter(|_| !changes.is_empty()) {
            let commit = u32::try_from(commit).unwrap_or(u32::MAX);
            // Most hold one, and all of them stay.
            changes.shrink_to_fit();
            lineage.record(file, Deed { commit, taken, changes });
        }
    }
}

/// What one commit touched, in order of path, and after it what a merge took over.
fn files_of(
    commit: usize,
    changed: Vec<Changed>,
    paths: &[String],
    odb: &Odb<'_>,
    lineage: &mut Lineage,
) -> Result<Vec<Touched>> {
    let mut own: BTreeMap<String, Touched> = BTreeMap::new();
    let mut taken: BTreeMap<usize, Vec<(String, Sides)>> = BTreeMap::new();
    for Changed { path, old, new, taken_against } in changed {
        let path = &paths[path as usize];
        let (subject, document) = subject_of(path);
        match (taken_against, document) {
            // Documents that a merge takes over are no news, and no rule of the history asks for them.
            (Some(_), Some(_)) => {}
            (Some(parent), None) => taken.entry(parent).or_default().push((path.clone(), (old, new))),
            (None, Some(name)) => {
                let touched = own.entry(subject.into_owned()).or_default();
                new.map(|id| require(odb, id)).transpose()?;
                touched.documents.push((name.to_owned(), old, new));
            }
            (None, None) => own.entry(subject.into_owned()).or_default().content = Some((old, new)),
        }
    }
    move_own(&mut own, odb)?;
    let kept = move_renumbered(&mut own, &mut taken, odb, lineage)?;
    let own = own.into_iter().map(|(path, touched)| Touched { commit, path, ..touched });
    let mut all: Vec<Touched> = own.collect();
    for touched in &mut all {
        touched.file = Some(follow(touched, lineage));
    }
    for (path, version) in kept {
        lineage.standing(&path, version);
    }
    for list in taken.into_values() {
        all.extend(taken_over(commit, &list, odb, lineage)?);
    }
    Ok(all)
}

/// Which file it is that was touched.
fn follow(touched: &Touched, lineage: &mut Lineage) -> FileId {
    let path = &touched.path;
    match touched.content {
        Some((Some(old), Some(new))) => match &touched.from {
            Some(from) => lineage.moved(from, object_id(old), path, object_id(new)),
            None => lineage.changed(path, object_id(old), object_id(new)),
        },
        Some((None, Some(new))) => lineage.added(path, object_id(new)),
        Some((Some(old), None)) => lineage.removed(path, object_id(old)),
        Some((None, None)) | None => lineage.untouched(path),
    }
}

/// Brings together what a move took apart; the documents of a dossier move along.
fn move_own(touched: &mut BTreeMap<String, Touched>, odb: &Odb<'_>) -> Result<()> {
    let sides = |wanted: fn(&Sides) -> Option<Oid>| -> Vec<Side> {
        let files = touched.iter();
        files.filter_map(|(path, file)| Some((path.clone(), wanted(file.content.as_ref()?)?))).collect()
    };
    let (gone, come) = (sides(went), sides(came));
    for (old, new) in recognise(&gone, &come, odb)? {
        let ((from, old), (path, new)) = (&gone[old], &come[new]);
        let left = touched.remove(from).unwrap_or_default();
        let Some(file) = touched.get_mut(path) else { continue };
        file.documents = moved_documents(left.documents, mem::take(&mut file.documents));
        file.content = Some((Some(*old), Some(*new)));
        file.from = Some(from.clone());
    }
    Ok(())
}

/// Two branches can each begin a dossier under one number. A merge that keeps one of them there and
/// has the other under a number of its own moved that one; what stands at the old place is the other
/// branch's, as it was. Gives what stands there.
fn move_renumbered(
    own: &mut BTreeMap<String, Touched>,
    taken: &mut BTreeMap<usize, Vec<(String, Sides)>>,
    odb: &Odb<'_>,
    lineage: &mut Lineage,
) -> Result<Vec<(String, ObjectId)>> {
    let mut kept = Vec::new();
    for list in taken.values_mut() {
        let mut gone: Vec<Side> = Vec::new();
        for (path, sides) in &*list {
            let (Some(old), Some(new)) = *sides else { continue };
            let is_dossier = FileKind::of(path) == FileKind::Dossier;
            if is_dossier && lineage.standing(path, object_id(old)) != lineage.standing(path, object_id(new))
            {
                gone.push((path.clone(), old));
            }
        }
        if gone.is_empty() {
            continue;
        }
        let added = own.iter().filter_map(|(path, file)| Some((path.clone(), came(file.content.as_ref()?)?)));
        let come: Vec<Side> = added.collect();
        for (old, new) in recognise(&gone, &come, odb)? {
            let ((from, old), (path, new)) = (&gone[old], &come[new]);
            let Some(file) = own.get_mut(path) else { continue };
            (file.content, file.from) = (Some((Some(*old), Some(*new))), Some(from.clone()));
            let place = list.iter().position(|(path, _)| path == from);
            if let Some((path, (_, Some(stands)))) = place.map(|at| list.remove(at)) {
                kept.push((path, object_id(stands)));
            }
        }
    }
    Ok(kept)
}

fn went((old, new): &Sides) -> Option<Oid> {
    old.filter(|_| new.is_none())
}

fn came((old, new): &Sides) -> Option<Oid> {
    new.filter(|_| old.is_none())
}

/// A document that went from the one folder and came in the other is no news.
fn moved_documents(
    left: Vec<(String, Option<Oid>, Option<Oid>)>,
    came: Vec<(String, Option<Oid>, Option<Oid>)>,
) -> Vec<(String, Option<Oid>, Option<Oid>)> {
    let is_in = |list: &[(String, Option<Oid>, Option<Oid>)], name: &str, id: Option<Oid>| {
        list.iter().any(|(other, old, new)| other == name && old.or(*new) == id)
    };
    let news = came.iter().filter(|(name, _, new)| !is_in(&left, name, *new));
    news.chain(left.iter().filter(|(name, old, _)| !is_in(&came, name, *old))).cloned().collect()
}

/// What a merge took over, against one of its parents. A file that this parent has under another name
/// is compared with that, so that what the merge drops of it shows.
fn taken_over(
    commit: usize,
    list: &[(String, Sides)],
    odb: &Odb<'_>,
    lineage: &mut Lineage,
) -> Result<Vec<Touched>> {
    let sides = |wanted: fn(&Sides) -> Option<Oid>| -> Vec<Side> {
        list.iter().filter_map(|(path, sides)| Some((path.clone(), wanted(sides)?))).collect()
    };
    let (gone, come) = (sides(went), sides(came));
    let renamed = renamed(&gone, &come, odb, lineage)?;
    let mut all = Vec::new();
    let mut add = |path: &str, file, content| {
        let (path, content, file) = (path.to_owned(), Some(content), Some(file));
        all.push(Touched { commit, path, content, file, taken: true, ..Touched::default() });
    };
    for (old, new) in &renamed {
        let ((from, old), (path, new)) = (&gone[*old], &come[*new]);
        let file = lineage.moved(from, object_id(*old), path, object_id(*new));
        add(path, file, (Some(*old), Some(*new)));
    }
    let is_renamed: HashSet<&str> = renamed.iter().map(|(old, _)| gone[*old].0.as_str()).collect();
    for (path, (old, new)) in list {
        match (old, new) {
            (Some(before), Some(after)) => {
                let file = lineage.changed(path, object_id(*before), object_id(*after));
                add(path, file, (*old, *new));
            }
            (Some(before), None) if !is_renamed.contains(path.as_str()) => {
                let file = lineage.removed(path, object_id(*before));
                add(path, file, (*old, *new));
            }
            _ => {}
        }
    }
    Ok(all)
}

/// The files that a merge and one of its parents have under two names: what is known to be one file,
/// and what is recognised as one where the history that is walked does not hold the move.
fn renamed(
    gone: &[Side],
    come: &[Side],
    odb: &Odb<'_>,
    lineage: &mut Lineage,
) -> Result<Vec<(usize, usize)>> {
    let mut stand = |(path, id): &Side| lineage.standing(path, object_id(*id));
    let (went, came): (Vec<FileId>, Vec<FileId>) =
        (gone.iter().map(&mut stand).collect(), come.iter().map(&mut stand).collect());
    let known: HashMap<FileId, usize> = went.iter().copied().zip(0..).collect();
    let mut pairs: Vec<(usize, usize)> =
        came.iter().enumerate().filter_map(|(new, file)| Some((*known.get(file)?, new))).collect();
    let (old, new): (HashSet<usize>, HashSet<usize>) = pairs.iter().copied().unzip();
    let mut unknown = |side: &[Side], files: &[FileId], paired: &HashSet<usize>| -> Vec<(usize, Side)> {
        let open = (0..files.len()).filter(|at| !paired.contains(at) && lineage.is_older(files[*at]));
        open.map(|at| (at, side[at].clone())).collect()
    };
    let (old_places, old): (Vec<usize>, Vec<Side>) = unknown(gone, &went, &old).into_iter().unzip();
    let (new_places, new): (Vec<usize>, Vec<Side>) = unknown(come, &came, &new).into_iter().unzip();
    let recognised = recognise(&old, &new, odb)?;
    pairs.extend(recognised.into_iter().map(|(old, new)| (old_places[old], new_places[new])));
    Ok(pairs)
}
