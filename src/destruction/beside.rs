//! Files of no dossier that name somebody of one that goes: what they said once goes with it where that
//! is asked for; what they say now, a person takes out of them first.

use std::collections::{HashMap, HashSet};

use git2::{Oid, Repository};

use super::doomed::Entry;
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
        self.besides.extend(texts.iter().zip(naming).filter(|(_, names)| *names).map(|((id, _), _)| *id));
        Ok(())
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
        let mut waiting = vec![(repository.find_commit(commit)?.tree_id(), String::new())];
        while let Some((tree, above)) = waiting.pop() {
            if !passed.insert(tree) {
                continue;
            }
            let bytes = reader.read(tree)?.bytes;
            for entry in Entry::all(&bytes).unwrap_or_default() {
                let path = format!("{above}{}", String::from_utf8_lossy(entry.name));
                if entry.is_folder() {
                    waiting.push((entry.id, path + "/"));
                } else if sought.contains(&entry.id) {
                    let stands = is_now && !is_replaced(&path);
                    let beside = found.entry(entry.id).or_insert(Beside { path, stands });
                    beside.stands |= stands;
                }
            }
        }
    }
    Ok(found)
}

fn is_replaced(path: &str) -> bool {
    let name = path.rsplit_once("records/ledger/figures-").map(|(_, name)| name);
    name.and_then(|name| Replaced::parse(name.strip_suffix(".yaml")?)).is_some()
}
