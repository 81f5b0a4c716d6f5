//! Files of no dossier that name somebody of one that goes: what they said once goes with it where that
//! is asked for; what they say now, a person takes out of them first.

use std::collections::{HashMap, HashSet};

use git2::{Oid, Repository};

use super::doomed::{Entry, Part};
use super::plan::Plan;
use super::reader::Reader;
use super::rewriting::in_order;
use super::search::{Beside, Search};
use crate::git::GitError;
use crate::git::pack::ObjectKind;
use crate::published::Replaced;
use crate::trail::ObjectId;

impl Plan {
    /// Lets some files go too, as far as they name somebody of the dossiers that go.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub fn add_besides(
        &mut self,
        repository: &Repository,
        files: impl IntoIterator<Item = ObjectId>,
    ) -> Result<(), GitError> {
        let naming = self.naming(repository, files)?;
        self.besides.extend(naming);
        Ok(())
    }

    /// Those of some files that are of no dossier that goes and name somebody of one.
    pub(super) fn naming(
        &self,
        repository: &Repository,
        files: impl IntoIterator<Item = ObjectId>,
    ) -> Result<HashSet<Oid>, GitError> {
        let own: HashSet<ObjectId> = self.versions.own.keys().map(|(_, version)| *version).collect();
        let mut reader = Reader::new(repository)?;
        let mut texts = Vec::new();
        for id in files.into_iter().filter(|id| !own.contains(id)) {
            let id = Oid::from_bytes(&id.0)?;
            // A copy that was behind never had it.
            if let Ok(object) = reader.read(id)
                && object.kind == ObjectKind::Blob
            {
                texts.push((id, object.bytes));
            }
        }
        let bytes: Vec<&[u8]> = texts.iter().map(|(_, bytes)| bytes.as_slice()).collect();
        let naming = Search::new([&self.known]).naming(&bytes);
        Ok(texts.iter().zip(naming).filter(|(_, names)| *names).map(|((id, _), _)| *id).collect())
    }
}

/// Where some files stand or stood in the history up to some commits.
pub(super) fn places(
    repository: &Repository,
    starts: &[Oid],
    sought: &HashSet<Oid>,
) -> Result<HashMap<Oid, Beside>, GitError> {
    let mut found = HashMap::new();
    if sought.is_empty() {
        return Ok(found);
    }
    let (mut reader, mut met) = (Reader::new(repository)?, HashSet::new());
    let mut tips = Vec::new();
    for start in starts {
        tips.extend(repository.find_object(*start, None)?.peel_to_commit().map(|commit| commit.id()));
    }
    let mut all = Vec::new();
    for tip in &tips {
        all.extend(in_order(&mut reader, *tip, |id| met.contains(&id))?);
        met.extend(all.iter().copied());
    }
    let commits = tips.into_iter().map(|id| (id, true)).chain(all.into_iter().map(|id| (id, false)));
    let mut passed = HashSet::new();
    for (commit, is_now) in commits {
        let tree = repository.find_commit(commit)?.tree_id();
        each_beside(&mut reader, tree, &mut passed, |entry, path| {
            if sought.contains(&entry.id) {
                let stands = is_now && !is_replaced(&path);
                let beside = found.entry(entry.id).or_insert(Beside { path, stands });
                beside.stands |= stands;
            }
        })?;
    }
    Ok(found)
}

/// Of the files that go with some dossiers those that stand in the last commit of before, with no other
/// version in their place in the history that came: these were no earlier versions. Figures that a
/// correction replaced are told as what was said once.
pub(super) fn standing(
    repository: &Repository,
    (old, new): (Oid, Option<Oid>),
    files: &HashSet<Oid>,
) -> Result<HashSet<Oid>, GitError> {
    let mut standing = HashSet::new();
    if files.is_empty() {
        return Ok(standing);
    }
    let new = new.map(|new| repository.find_commit(new)?.tree()).transpose()?;
    let is_there = |path: &str| new.as_ref().is_some_and(|tree| tree.get_path(path.as_ref()).is_ok());
    let old = repository.find_commit(old)?.tree_id();
    each_beside(&mut Reader::new(repository)?, old, &mut HashSet::new(), |entry, path| {
        if files.contains(&entry.id) && !is_replaced(&path) && !is_there(&path) {
            standing.insert(entry.id);
        }
    })?;
    Ok(standing)
}

/// Every file below a tree that is of no dossier, and where it stands; what was `passed` is not entered
/// again.
fn each_beside(
    reader: &mut Reader<'_>,
    tree: Oid,
    passed: &mut HashSet<(Oid, Part)>,
    mut each: impl FnMut(&Entry<'_>, String),
) -> Result<(), GitError> {
    let mut waiting = vec![(tree, Part::Other, String::new())];
    while let Some((tree, part, above)) = waiting.pop() {
        if part == Part::Dossiers || !passed.insert((tree, part)) {
            continue;
        }
        let bytes = reader.read(tree)?.bytes;
        for entry in Entry::all(&bytes).unwrap_or_default() {
            let path = format!("{above}{}", String::from_utf8_lossy(entry.name));
            match entry.is_folder() {
                true => waiting.push((entry.id, part.below(entry.name), path + "/")),
                false if part.owns(&entry) => {}
                false => each(&entry, path),
            }
        }
    }
    Ok(())
}

fn is_replaced(path: &str) -> bool {
    let name = path.rsplit_once("records/ledger/figures-").map(|(_, name)| name);
    name.and_then(|name| Replaced::parse(name.strip_suffix(".yaml")?)).is_some()
}
