//! Files of no dossier that name somebody of one that goes: what they said once goes with it where that
//! is asked for; what they say now, a person takes out of them first.

use std::collections::{BTreeMap, HashSet};

use git2::{Oid, Repository};

use super::copies::Sign;
use super::doomed::{Doomed, Entry, Part};
use super::inside::Inside;
use super::plan::Plan;
use super::reader::Reader;
use super::rewriting::{Rewriting, in_order};
use super::search::{Beside, Found, Search};
use super::unseen::Unseen;
use super::words::Words;
use crate::git::pack::ObjectKind;
use crate::git::{GitError, object_id};
use crate::published::Replaced;
use crate::trail::ObjectId;

impl Plan {
    /// Lets files of no dossier go too that were found.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub fn add_besides(&mut self, repository: &Repository, found: &[Found]) -> Result<(), GitError> {
        let own = self.own();
        let mut said = Vec::new();
        for found in found {
            let (Some(file), Ok(id)) = (&found.file, Oid::from_str(&found.place)) else { continue };
            match file.sign {
                Sign::Text | Sign::History if !own.contains(&id) => said.push(object_id(id)),
                _ => _ = self.called.insert((file.path.clone(), id)),
            }
        }
        let naming = self.naming(repository, said)?;
        self.besides.extend(naming);
        Ok(())
    }

    /// Lets go too what stood where a name says it, and copies of a dossier that goes, in the history up to
    /// a commit; not what stands there still, unless `later` it can have gone. Of its documents those copies
    /// went that are among what was `removed`.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub(super) fn add_called(
        &mut self,
        repository: &Repository,
        tip: Oid,
        later: bool,
        removed: &HashSet<Oid>,
    ) -> Result<(), GitError> {
        let all = places(repository, &[tip], |_, _| true)?;
        let parts = all.keys().flat_map(|(path, _)| path.split('/').map(|part| part.as_bytes().to_vec()));
        let called = Search::new([&self.known]).called_so(parts.collect::<HashSet<_>>());
        let mut own = self.own();
        let met = all.keys().map(|(_, id)| *id).filter(|id| removed.contains(id) && !own.contains(id));
        let met = met.collect::<HashSet<_>>();
        own.extend(self.going_among(repository, tip, met)?);
        let goes = |(path, id): &(String, Oid)| own.contains(id) || is_called_so(path, &called);
        let gone = all.into_iter().filter(|(_, file)| later || !file.stands).map(|(place, _)| place);
        self.called.extend(gone.filter(goes));
        Ok(())
    }

    /// Those of some files that go with the dossiers, out of the history up to a commit.
    fn going_among(
        &self,
        repository: &Repository,
        tip: Oid,
        mut files: HashSet<Oid>,
    ) -> Result<HashSet<Oid>, GitError> {
        if !files.is_empty() {
            let (mut doomed, words) = (Doomed::default(), Words::default());
            doomed.add(&self.folder, &self.versions);
            let mut rewriting = Rewriting::new(repository, &doomed, &words, None)?;
            rewriting.commit(tip, || ())?;
            let gone: HashSet<Oid> = rewriting.finish().removed.into_iter().map(|(id, _)| id).collect();
            files.retain(|id| gone.contains(id));
        }
        Ok(files)
    }

    /// What the dossiers said that go.
    fn own(&self) -> HashSet<Oid> {
        let own = self.versions.own.keys();
        own.filter_map(|(_, version)| Oid::from_bytes(&version.0).ok()).collect()
    }

    /// Those of some files that are of no dossier that goes and name somebody of one, or hold a history.
    pub(super) fn naming(
        &self,
        repository: &Repository,
        files: impl IntoIterator<Item = ObjectId>,
    ) -> Result<HashSet<Oid>, GitError> {
        let own: HashSet<ObjectId> = self.own().into_iter().map(object_id).collect();
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
        let search = Search::new([&self.known]);
        let naming = texts.iter().zip(search.naming(&bytes));
        let holds_history = |bytes: &[u8]| Inside::of(bytes).unseen == Some(Unseen::History);
        let naming = naming.filter(|((_, bytes), names)| {
            *names || search.in_packed(bytes).is_some() || holds_history(bytes)
        });
        Ok(naming.map(|((id, _), _)| *id).collect())
    }
}

/// Whether a path has a part that is `called` so.
pub(super) fn is_called_so(path: &str, called: &HashSet<Vec<u8>>) -> bool {
    path.split('/').any(|part| called.contains(part.as_bytes()))
}

/// Where files of no dossier stand or stood in the history up to some commits, by path and what they say.
pub(super) fn places(
    repository: &Repository,
    starts: &[Oid],
    is_sought: impl Fn(&str, Oid) -> bool,
) -> Result<BTreeMap<(String, Oid), Beside>, GitError> {
    let mut found: BTreeMap<(String, Oid), Beside> = BTreeMap::new();
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
            if is_sought(&path, entry.id) {
                let stands = is_now && !is_replaced(&path);
                let commit = object_id(commit).short();
                let beside = Beside { path: path.clone(), stands, commit, sign: Sign::Text };
                found.entry((path, entry.id)).or_insert(beside).stands |= stands;
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
    passed: &mut HashSet<(Oid, Part, String)>,
    mut each: impl FnMut(&Entry<'_>, String),
) -> Result<(), GitError> {
    let mut waiting = vec![(tree, Part::Other, String::new())];
    while let Some((tree, part, above)) = waiting.pop() {
        if part == Part::Dossiers || !passed.insert((tree, part, above.clone())) {
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
