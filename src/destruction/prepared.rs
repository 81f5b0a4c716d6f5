//! The new history, written beside the old one and searched, before anything changes.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};

use git2::{Odb, Oid, Repository};

use super::beside::{is_called_so, places};
use super::chain::Chain;
use super::closer::read_closer;
use super::copies::Sign;
use super::doomed::{Doomed, Entry};
use super::plan::{Plan, words};
use super::progress::Progress;
use super::references::{NOTES, REMOTES, References};
use super::rewriting::Rewriting;
use super::search::{Beside, Found, Search};
use super::stock::Stock;
use super::unseen::Unseen;
use crate::disk::{Mode, Staging, make_folder};
use crate::git::{GitError, Records, object_id, opened};
use crate::trail::{ObjectId, Versions};

/// The folder in which a destruction is made ready, in the repository's own.
pub(super) const WORKSHOP: &str = "klacht-purge";
/// The fresh store in it.
pub(super) const STORE: &str = "objects";

/// The new history, ready to take the place of the old one.
#[derive(Debug)]
pub struct Prepared {
    /// Its folder; what is in it goes when this goes.
    pub(super) workshop: Staging,
    /// The names as they were.
    pub(super) before: References,
    /// The names as they will be.
    pub(super) after: References,
    /// What takes the place of the last commit.
    pub new_tip: ObjectId,
    /// How many commits there are up to it.
    pub commits: usize,
    /// How many objects there are, each of which was searched.
    pub objects: usize,
    /// The names of the files that went, each with the place of its dossier in the plan.
    pub removed: Vec<(ObjectId, usize)>,
    /// The files of the work tree that go.
    pub(super) gone: Vec<String>,
    /// The commits up to the last of the old history that were signed.
    pub signed: Vec<ObjectId>,
    /// What was found all the same: then nothing may change.
    pub found: Vec<Found>,
    /// How many messages and names say something else now.
    pub cleaned: usize,
    /// The files of no dossier that were not looked into, or not wholly.
    pub unseen: Vec<(String, Unseen)>,
}

impl Prepared {
    /// Writes the new history of everything that has a name in a repository.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses; nothing stays then.
    pub fn make(
        repository: &Repository,
        plan: &Plan,
        before: References,
        progress: &dyn Progress,
    ) -> Result<Self, GitError> {
        let plans = (std::slice::from_ref(plan), Oid::from_bytes(&plan.tip.0)?);
        Self::of(repository, plans, (before, None), progress)
    }

    /// The same where others destroyed: what was fetched of them stays, as far as it is the new history, up to
    /// the commit `other`.
    ///
    /// # Errors
    /// As for [`Prepared::make`].
    pub fn adopting(
        repository: &Repository,
        chain: &Chain,
        (before, other): (References, Oid),
        progress: &dyn Progress,
    ) -> Result<Self, GitError> {
        Self::of(repository, (&chain.plans, chain.tip), (before, Some(other)), progress)
    }

    fn of(
        repository: &Repository,
        (plans, tip): (&[Plan], Oid),
        (before, other): (References, Option<Oid>),
        progress: &dyn Progress,
    ) -> Result<Self, GitError> {
        let adopts = other.is_some();
        let (mut own, mut all) = (Doomed::default(), Doomed::default());
        for plan in plans {
            plan.doom(&mut own);
            plan.doom_elsewhere(repository, (&before, adopts), &mut all)?;
        }
        let starts: Vec<Oid> =
            std::iter::once(tip).chain(kept(&before, adopts).map(|(_, target)| target)).collect();
        let (words, commits) = words(plans, repository, &starts, &noted(&before))?;
        let workshop = Staging::begin(repository.commondir().join(WORKSHOP), Mode::Private)?;
        let store = workshop.path().join(STORE);
        make_folder(&store.join("pack"), Mode::Usual)?;
        make_folder(&store.join("info"), Mode::Usual)?;
        progress.begin(commits);
        let mut rewriting = Rewriting::new(repository, &own, &words, Some(&store.join("pack")))?;
        let new_tip = rewriting.commit(tip, || progress.step())?;
        let (commits, signed) = (rewriting.commits().len(), rewriting.signed().to_vec());
        rewriting.go_on(&all);
        let after = renamed(&mut rewriting, (&before, adopts), progress)?;
        let head = head_of(repository)?;
        let new_head = head.map(|head| rewriting.commit(head, || ())).transpose()?;
        let outcome = rewriting.finish();
        let objects = outcome.stock.map(Stock::finish).transpose()?.unwrap_or_default();
        progress.begin(objects.len());
        let search = Search::new(plans.iter().map(|plan| &plan.known));
        let (mut found, unseen) =
            search.in_objects(&store, &objects, &outcome.elsewhere, || progress.step())?;
        let names = after.direct.keys().filter_map(|name| {
            let text = search.in_note(name.as_bytes())?;
            Some(Found { place: name.clone(), file: None, is_folder: false, text })
        });
        found.extend(names);
        let called = search.called_so(outcome.names);
        let histories = unseen.iter().filter(|(_, why)| **why == Unseen::History);
        let histories = histories.map(|(id, _)| (*id, Sign::History));
        let copies = outcome.copies.iter().map(|id| (*id, Sign::Copy));
        let signs = of_own(repository, other, histories.chain(copies).collect())?;
        let found = placed((repository, plans), &starts, (found, &outcome.elsewhere), (&called, &signs))?;
        let unseen = unseen_at(repository, &starts, &unseen)?;
        let gone = match head.zip(new_head) {
            Some((old, new)) => lost(repository, &store, old, new)?,
            None => Vec::new(),
        };
        Ok(Self {
            workshop,
            before,
            after,
            new_tip: object_id(new_tip),
            commits,
            objects: objects.len(),
            removed: outcome.removed.into_iter().map(|(id, owner)| (object_id(id), owner)).collect(),
            gone,
            signed,
            found,
            cleaned: words.len(),
            unseen,
        })
    }

    /// Whether all that was found can go: files of no dossier that stand there no more.
    #[must_use]
    pub fn may_go_too(&self) -> bool {
        let is_earlier = |found: &Found| found.file.as_ref().is_some_and(|file| !file.stands);
        !self.found.is_empty() && self.found.iter().all(is_earlier)
    }

    /// The names of the files of one of the dossiers.
    #[must_use]
    pub fn removed_of(&self, place: usize) -> Vec<ObjectId> {
        self.removed.iter().filter(|(_, owner)| *owner == place).map(|(id, _)| *id).collect()
    }

    /// The fresh store.
    pub(super) fn store(&self) -> PathBuf {
        self.workshop.path().join(STORE)
    }
}

/// Without what the history holds too that others made: they decided about that.
fn of_own(
    repository: &Repository,
    other: Option<Oid>,
    mut signs: HashMap<Oid, Sign>,
) -> Result<HashMap<Oid, Sign>, GitError> {
    if let Some(other) = other.filter(|_| !signs.is_empty()) {
        let theirs = places(repository, &[other], |_, id| signs.contains_key(&id))?;
        theirs.keys().for_each(|(_, id)| _ = signs.remove(id));
    }
    Ok(signs)
}

/// What was found, each file by where it stands, what is `called` so, and what bears a sign. A folder of the
/// history is told only where no file in it is, and no file that names nobody when it is read closely.
fn placed(
    (repository, plans): (&Repository, &[Plan]),
    starts: &[Oid],
    (found, elsewhere): (Vec<Found>, &HashSet<Oid>),
    (called, signs): (&HashSet<Vec<u8>>, &HashMap<Oid, Sign>),
) -> Result<Vec<Found>, GitError> {
    let file = |found: &Found| Oid::from_str(&found.place).ok().filter(|id| elsewhere.contains(id));
    let said: HashMap<Oid, String> =
        found.iter().filter_map(|it| Some((file(it)?, it.text.clone()))).collect();
    if said.is_empty() && called.is_empty() && signs.is_empty() {
        return Ok(found);
    }
    let is_called = |path: &str, id: &Oid| signs.contains_key(id) || is_called_so(path, called);
    let is_sought = |path: &str, id| said.contains_key(&id) || is_called(path, &id);
    let mut files = places(repository, starts, is_sought)?;
    let placed: HashSet<Oid> = files.keys().map(|(_, id)| *id).collect();
    let said = read_closer(plans, repository, &files, &said)?;
    files.retain(|(path, id), _| said.contains_key(id) || is_called(path, id));
    let has_called = files.keys().any(|(path, _)| is_called_so(path, called));
    let told = |it: &Found| match file(it) {
        Some(id) => !placed.contains(&id),
        None => !(it.is_folder && has_called),
    };
    let mut all: Vec<Found> = found.into_iter().filter(told).collect();
    all.extend(files.into_iter().map(|((path, id), file)| {
        let text = said.get(&id).cloned();
        let other = || signs.get(&id).copied().unwrap_or(Sign::Name);
        let file = Beside { sign: text.as_ref().map_or_else(other, |_| Sign::Text), ..file };
        Found { place: id.to_string(), file: Some(file), is_folder: false, text: text.unwrap_or(path) }
    }));
    Ok(all)
}

/// Where those files stand or stood that were not looked into.
fn unseen_at(
    repository: &Repository,
    starts: &[Oid],
    unseen: &HashMap<Oid, Unseen>,
) -> Result<Vec<(String, Unseen)>, GitError> {
    if unseen.is_empty() {
        return Ok(Vec::new());
    }
    let files = places(repository, starts, |_, id| unseen.contains_key(&id))?;
    let mut paths: BTreeMap<String, Unseen> = BTreeMap::new();
    for ((path, id), _) in files {
        let worst = paths.entry(path).or_insert(unseen[&id]);
        *worst = (*worst).max(unseen[&id]);
    }
    Ok(paths.into_iter().collect())
}

/// What is rewritten: everything but what comes from elsewhere and the notes, which follow.
fn kept(references: &References, adopts: bool) -> impl Iterator<Item = (&String, Oid)> {
    let direct = references.direct.iter();
    direct
        .filter(move |(name, _)| (adopts || !name.starts_with(REMOTES)) && !name.starts_with(NOTES))
        .map(|(name, target)| (name, *target))
}

fn noted(references: &References) -> Vec<Oid> {
    let direct = references.direct.iter();
    direct.filter(|(name, _)| name.starts_with(NOTES)).map(|(_, target)| *target).collect()
}

fn head_of(repository: &Repository) -> Result<Option<Oid>, GitError> {
    match repository.is_bare() {
        true => Ok(None),
        false => Ok(Some(repository.head()?.peel_to_commit()?.id())),
    }
}

/// What was fetched and is of the old history goes, for the server that it was fetched from is rid of it
/// too, or will be.
fn renamed(
    rewriting: &mut Rewriting<'_>,
    (before, adopts): (&References, bool),
    progress: &dyn Progress,
) -> Result<References, GitError> {
    let mut after = References::default();
    for (name, target) in kept(before, adopts) {
        let new = rewriting.object(target, &mut || progress.step())?;
        if let Some(new) = new.filter(|new| !name.starts_with(REMOTES) || *new == target) {
            after.direct.insert(name.clone(), new);
        }
    }
    for (name, target) in before.direct.iter().filter(|(name, _)| name.starts_with(NOTES)) {
        after.direct.insert(name.clone(), rewriting.notes(*target)?);
    }
    after.detached = before.detached.map(|tip| rewriting.commit(tip, || progress.step())).transpose()?;
    Ok(after)
}

impl Plan {
    /// Adds what goes, also on other branches, where the dossiers may have other names and say other things.
    fn doom_elsewhere(
        &self,
        repository: &Repository,
        (names, adopts): (&References, bool),
        doomed: &mut Doomed,
    ) -> Result<(), GitError> {
        self.doom(doomed);
        let tip = Oid::from_bytes(&self.tip.0)?;
        let mut others = BTreeSet::new();
        for (_, target) in kept(names, adopts) {
            let object = repository.find_object(target, None)?.peel_to_commit();
            let Ok(commit) = object.map(|commit| commit.id()) else { continue };
            if commit != tip && !repository.graph_descendant_of(tip, commit)? {
                others.insert(commit);
            }
        }
        if !others.is_empty() {
            doomed.add(&self.folder, &self.versions_elsewhere(repository, others)?);
        }
        Ok(())
    }

    /// What the dossiers say in all of these histories, as if they came together in one commit, which is
    /// made in memory.
    fn versions_elsewhere(
        &self,
        repository: &Repository,
        others: BTreeSet<Oid>,
    ) -> Result<Versions, GitError> {
        const IN_FRONT: i32 = 1000;
        let repository = opened(repository.path())?;
        let odb = repository.odb()?;
        odb.add_new_mempack_backend(IN_FRONT)?;
        let tip = Oid::from_bytes(&self.tip.0)?;
        let mut text = format!("tree {}\nparent {tip}\n", repository.find_commit(tip)?.tree_id());
        for other in others {
            text.push_str(&format!("parent {other}\n"));
        }
        text.push_str("author . <.> 0 +0000\ncommitter . <.> 0 +0000\n\n");
        let all = odb.write(git2::ObjectType::Commit, text.as_bytes())?;
        drop(odb);
        let paths: Vec<String> = self.numbers.iter().map(crate::dossier::Number::path).collect();
        Records::new(repository, &self.folder).versions(object_id(all), &paths)
    }
}

/// The files of one commit that another does not have, by the tree of each, from two stores.
fn lost(repository: &Repository, store: &Path, old: Oid, new: Oid) -> Result<Vec<String>, GitError> {
    let odb = repository.odb()?;
    let fresh = Odb::new()?;
    fresh.add_disk_alternate(&store.display().to_string())?;
    let tree = |odb: &Odb<'_>, id: Oid| -> Result<Option<Oid>, GitError> {
        Ok(super::commit::Letter::read(odb.read(id)?.data()).tree())
    };
    let mut gone = Vec::new();
    if let Some(old) = tree(&odb, old)? {
        compare(&odb, &fresh, old, tree(&fresh, new)?, "", &mut gone)?;
    }
    Ok(gone)
}

fn compare(
    odb: &Odb<'_>,
    fresh: &Odb<'_>,
    old: Oid,
    new: Option<Oid>,
    above: &str,
    gone: &mut Vec<String>,
) -> Result<(), GitError> {
    if Some(old) == new {
        return Ok(());
    }
    let (olds, news) = (odb.read(old)?, new.map(|new| fresh.read(new)).transpose()?);
    let news = news.as_ref().and_then(|tree| Entry::all(tree.data())).unwrap_or_default();
    for entry in Entry::all(olds.data()).unwrap_or_default() {
        let path = format!("{above}{}", String::from_utf8_lossy(entry.name));
        let same = news.iter().find(|new| new.name == entry.name && new.is_folder() == entry.is_folder());
        match (entry.is_folder(), same) {
            (true, same) => {
                compare(odb, fresh, entry.id, same.map(|it| it.id), &format!("{path}/"), gone)?;
            }
            (false, None) => gone.push(path),
            (false, Some(_)) => {}
        }
    }
    Ok(())
}
