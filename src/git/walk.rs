//! One walk over the history: for each commit the files below `records/` that it changed.

use std::collections::HashMap;

use git2::{Commit, Oid, Repository, Sort};

use super::pack::Packs;
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

/// Commits, with what is told of each and what it changed, each after all that it follows.
pub(super) struct Walked<T> {
    pub(super) commits: Vec<(T, Vec<Changed>)>,
    pub(super) paths: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl<T> Walked<T> {
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

/// Walks over what is reachable from `tip` and not from `since`, and tells who did what when.
pub(super) fn walk(
    records: &Records,
    since: Option<ObjectId>,
    tip: ObjectId,
    identities: &mut Identities<'_>,
) -> Result<Walked<trail::Commit>> {
    let find = |id: Oid| find(records.repository(), id);
    let links = |id: Oid| find(id).map(|commit| links_of(&commit));
    let odb = records.repository().odb()?;
    let told = |id: Oid| Ok(described(&find(id)?, identities));
    walked(records, (since, tip), Trees::new(&odb), links, told)
}

/// Walks over all that is reachable from `tip`, for what the commits changed alone. Packs are read by
/// ourselves, which holds no object to its name.
pub(super) fn walk_unverified(records: &Records, tip: ObjectId) -> Result<Walked<()>> {
    let repository = records.repository();
    let mut packs = Packs::open(&repository.commondir().join("objects/pack"))?;
    let odb = repository.odb()?;
    let trees = Trees::of_packs(&odb, packs.again()?);
    let links = |id: Oid| {
        let object = packs.read(object_id(id)).ok().flatten();
        match object.and_then(|object| read_links(&object.bytes)) {
            Some(links) => Ok(links),
            None => find(repository, id).map(|commit| links_of(&commit)),
        }
    };
    walked(records, (None, tip), trees, links, |_| Ok(()))
}

fn find(repository: &Repository, id: Oid) -> Result<Commit<'_>> {
    repository.find_commit(id).map_err(|_| GitError::Missing(object_id(id).short()))
}

/// The tree of a commit, and what it follows.
type Links = (Oid, Vec<Oid>);

fn links_of(commit: &Commit<'_>) -> Links {
    (commit.tree_id(), commit.parent_ids().collect())
}

/// The same from the bytes of a commit; none when they begin otherwise than git writes them.
fn read_links(bytes: &[u8]) -> Option<Links> {
    let mut lines = bytes.split(|byte| *byte == b'\n').map(|line| std::str::from_utf8(line).unwrap_or(""));
    let named = |line: &str, name: &str| {
        let id = line.strip_prefix(name).filter(|id| id.len() == 40)?;
        Oid::from_str(id).ok()
    };
    let tree = named(lines.next()?, "tree ")?;
    let mut parents = Vec::new();
    for line in lines {
        match named(line, "parent ") {
            Some(parent) => parents.push(parent),
            None => return line.starts_with("author ").then_some((tree, parents)),
        }
    }
    None
}

fn walked<T>(
    records: &Records,
    (since, tip): (Option<ObjectId>, ObjectId),
    mut trees: Trees<'_>,
    mut links: impl FnMut(Oid) -> Result<Links>,
    mut told: impl FnMut(Oid) -> Result<T>,
) -> Result<Walked<T>> {
    let mut order = records.repository().revwalk()?;
    order.set_sorting(Sort::TOPOLOGICAL | Sort::TIME)?;
    order.push(oid(tip)?)?;
    if let Some(since) = since {
        order.hide(oid(since)?)?;
    }
    let folder = format!("{}{}", records.prefix, RECORDS);
    // The folder of the records in each commit; kept until the commit itself was looked at.
    let mut roots: HashMap<Oid, Option<Oid>> = HashMap::new();
    let mut walked = Walked { commits: Vec::new(), paths: Vec::new(), numbers: HashMap::new() };
    for id in order {
        let id = id?;
        let (tree, parents) = links(id)?;
        trees.go_on();
        let own = match roots.remove(&id) {
            Some(root) => root,
            None => trees.folder(tree, &folder)?,
        };
        let mut differences = Vec::new();
        for parent in &parents {
            let before = match roots.get(parent) {
                Some(root) => *root,
                None => trees.folder(links(*parent)?.0, &folder)?,
            };
            roots.insert(*parent, before);
            differences.push(compare(&mut trees, before, own)?);
        }
        if parents.is_empty() {
            differences.push(compare(&mut trees, None, own)?);
        }
        let changed = combined(differences, &mut walked);
        walked.commits.push((told(id)?, changed));
    }
    walked.commits.reverse();
    Ok(walked)
}

fn compare(trees: &mut Trees<'_>, old: Option<Oid>, new: Option<Oid>) -> Result<Vec<Difference>> {
    let mut found = Vec::new();
    trees.compare(old, new, &format!("{}/", RECORDS), &mut found)?;
    Ok(found)
}

/// What differs from every parent is a commit's own; what a merge has as another of its parents has
/// it was taken over. The own changes of a merge are told against the first parent, and count as
/// taken over against the others.
fn combined<T>(differences: Vec<Vec<Difference>>, walked: &mut Walked<T>) -> Vec<Changed> {
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
