//! One walk over the history: for each commit the files below `records/` that it changed.

use std::collections::HashMap;

use git2::{Commit, Oid, Sort};

use super::tree::{Difference, Trees};
use super::{GitError, Records, Result, object_id, oid};
use crate::trail::{self, Identity, Moment, ObjectId, RECORDS};

/// A file that a commit changed.
#[derive(Debug, Clone)]
pub(super) struct Changed {
    /// The path below the folder of `records/`, as a place in [`Walked::paths`].
    pub(super) path: u32,
    pub(super) old: Option<Oid>,
    pub(super) new: Option<Oid>,
    /// Where a merge took it over from another of its branches: the place among the parents of the
    /// one that differs.
    pub(super) taken_against: Option<usize>,
}

/// Commits and what they changed, each after all that it follows.
#[derive(Default)]
pub(super) struct Walked {
    pub(super) commits: Vec<(trail::Commit, Vec<Changed>)>,
    pub(super) paths: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Walked {
    fn path(&mut self, path: String) -> u32 {
        if let Some(number) = self.numbers.get(&path) {
            return *number;
        }
        let number = u32::try_from(self.paths.len()).unwrap_or(u32::MAX);
        self.paths.push(path.clone());
        self.numbers.insert(path, number);
        number
    }
}

/// Everyone who wrote or committed, each once.
pub(super) struct Identities<'a> {
    list: &'a mut Vec<Identity>,
    numbers: HashMap<Identity, u32>,
}

impl<'a> Identities<'a> {
    pub(super) fn new(list: &'a mut Vec<Identity>) -> Self {
        let numbered = list.iter().cloned().zip(0..).collect();
        Self { list, numbers: numbered }
    }

    fn number(&mut self, signature: &git2::Signature<'_>) -> u32 {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let identity = Identity { name: text(signature.name_bytes()), email: text(signature.email_bytes()) };
        if let Some(number) = self.numbers.get(&identity) {
            return *number;
        }
        let number = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(identity.clone());
        self.numbers.insert(identity, number);
        number
    }
}

/// Walks over what is reachable from `tip` and not from `since`.
pub(super) fn walk(
    records: &Records,
    since: Option<ObjectId>,
    tip: ObjectId,
    identities: &mut Identities<'_>,
) -> Result<Walked> {
    let repository = records.repository();
    let mut order = repository.revwalk()?;
    order.set_sorting(Sort::TOPOLOGICAL | Sort::TIME)?;
    order.push(oid(tip)?)?;
    if let Some(since) = since {
        order.hide(oid(since)?)?;
    }
    let odb = repository.odb()?;
    let mut trees = Trees::new(&odb);
    let folder = format!("{}{}", records.prefix, RECORDS);
    let mut roots: HashMap<Oid, Option<Oid>> = HashMap::new();
    let mut walked = Walked::default();
    for id in order {
        let id = id?;
        let unread = |_| GitError::Missing(object_id(id).short());
        let commit = repository.find_commit(id).map_err(unread)?;
        trees.go_on();
        let own = root(&mut trees, &mut roots, &commit, &folder)?;
        let mut differences = Vec::new();
        for parent in commit.parents() {
            let before = root(&mut trees, &mut roots, &parent, &folder)?;
            differences.push(compare(&mut trees, before, own)?);
        }
        if commit.parent_count() == 0 {
            differences.push(compare(&mut trees, None, own)?);
        }
        roots.remove(&commit.id());
        let changed = combined(differences, &mut walked);
        walked.commits.push((described(&commit, identities), changed));
    }
    walked.commits.reverse();
    Ok(walked)
}

/// The folder of the records in a commit; kept until the commit itself was looked at.
fn root(
    trees: &mut Trees<'_>,
    roots: &mut HashMap<Oid, Option<Oid>>,
    commit: &Commit<'_>,
    folder: &str,
) -> Result<Option<Oid>> {
    if let Some(root) = roots.get(&commit.id()) {
        return Ok(*root);
    }
    let root = trees.folder(commit.tree_id(), folder)?;
    roots.insert(commit.id(), root);
    Ok(root)
}

fn compare(trees: &mut Trees<'_>, old: Option<Oid>, new: Option<Oid>) -> Result<Vec<Difference>> {
    let mut found = Vec::new();
    trees.compare(old, new, &format!("{}/", RECORDS), &mut found)?;
    Ok(found)
}

/// What differs from every parent is a commit's own; what a merge has as another of its parents has
/// it was taken over. The own changes of a merge are told against the first parent, and count as
/// taken over against the others.
fn combined(differences: Vec<Vec<Difference>>, walked: &mut Walked) -> Vec<Changed> {
    let others = differences.len().saturating_sub(1);
    let mut lists: HashMap<&str, usize> = HashMap::new();
    for Difference { path, .. } in differences.iter().skip(1).flatten() {
        *lists.entry(path).or_default() += 1;
    }
    let everywhere = |it: &Difference| lists.get(it.path.as_str()).copied().unwrap_or(0) == others;
    let own: Vec<bool> = differences.first().into_iter().flatten().map(everywhere).collect();
    let mut changed = Vec::new();
    for (parent, list) in differences.into_iter().enumerate() {
        for (at, Difference { path, old, new }) in list.into_iter().enumerate() {
            let taken = parent > 0 || !own[at];
            let path = walked.path(path);
            changed.push(Changed { path, old, new, taken_against: taken.then_some(parent) });
        }
    }
    changed
}

fn described(commit: &Commit<'_>, identities: &mut Identities<'_>) -> trail::Commit {
    let (author, committer) = (commit.author(), commit.committer());
    let moment = |time: git2::Time| Moment { seconds: time.seconds(), offset: time.offset_minutes() };
    trail::Commit {
        id: object_id(commit.id()),
        author: identities.number(&author),
        authored: moment(author.when()),
        committer: identities.number(&committer),
        committed: moment(committer.when()),
        parents: commit.parent_ids().map(object_id).collect(),
        message: String::from_utf8_lossy(commit.message_bytes()).trim().to_owned(),
    }
}
