//! One walk over the history: for each commit the files below `records/` that it changed.

use std::collections::HashMap;
use std::sync::Arc;

use git2::{Commit, Oid, Repository, Sort};
use rayon::prelude::*;

use super::tree::{Allowance, Difference, Trees};
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

    fn number(&mut self, identity: Identity) -> u32 {
        if let Some(number) = self.numbers.get(&identity) {
            return *number;
        }
        let number = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(identity.clone());
        self.numbers.insert(identity, number);
        number
    }
}

/// So many commits are looked at one after another: a tree that one of them has, the next one compares.
const SPAN: usize = 1024;

/// A commit and what differs between it and each of its parents.
struct Looked {
    commit: trail::Commit,
    author: Identity,
    committer: Identity,
    differences: Vec<Vec<Difference>>,
}

/// Walks over what is reachable from `tip` and not from `since`; a long way on all processors.
pub(super) fn walk(
    records: &Records,
    since: Option<ObjectId>,
    tip: ObjectId,
    identities: &mut Identities<'_>,
) -> Result<Walked> {
    walk_in_spans(SPAN, records, (since, tip), identities)
}

fn walk_in_spans(
    span: usize,
    records: &Records,
    (since, tip): (Option<ObjectId>, ObjectId),
    identities: &mut Identities<'_>,
) -> Result<Walked> {
    let repository = records.repository();
    let mut order = repository.revwalk()?;
    order.set_sorting(Sort::TOPOLOGICAL | Sort::TIME)?;
    order.push(oid(tip)?)?;
    if let Some(since) = since {
        order.hide(oid(since)?)?;
    }
    let order: Vec<Oid> = order.collect::<std::result::Result<_, _>>()?;
    let folder = format!("{}{}", records.prefix, RECORDS);
    let allowance = Arc::new(Allowance::of(order.len()));
    let mut walked = Walked::default();
    let mut add = |looked: Looked| {
        let Looked { mut commit, author, committer, differences } = looked;
        (commit.author, commit.committer) = (identities.number(author), identities.number(committer));
        let changed = combined(differences, &mut walked);
        walked.commits.push((commit, changed));
    };
    if order.len() <= span || !records.is_of_disk {
        look_at(repository, &order, &folder, &allowance, &mut add)?;
    } else {
        // A repository is for one thread.
        let path = repository.path().to_owned();
        let look = |commits: &[Oid]| -> Result<Vec<Looked>> {
            let mut all = Vec::with_capacity(commits.len());
            let repository = Repository::open(&path)?;
            look_at(&repository, commits, &folder, &allowance, &mut |looked| all.push(looked))?;
            Ok(all)
        };
        // What was looked at waits in memory for its turn.
        for some in order.chunks(span.saturating_mul(4 * rayon::current_num_threads())) {
            let spans: Vec<_> = some.par_chunks(span).map(look).collect();
            for span in spans {
                span?.into_iter().for_each(&mut add);
            }
        }
    }
    walked.commits.reverse();
    Ok(walked)
}

fn look_at(
    repository: &Repository,
    commits: &[Oid],
    folder: &str,
    allowance: &Arc<Allowance>,
    each: &mut impl FnMut(Looked),
) -> Result<()> {
    let odb = repository.odb()?;
    let mut trees = Trees::within(Arc::clone(allowance), &odb);
    let mut roots: HashMap<Oid, Option<Oid>> = HashMap::new();
    for id in commits {
        let unread = |_| GitError::Missing(object_id(*id).short());
        let commit = repository.find_commit(*id).map_err(unread)?;
        let own = root(&mut trees, &mut roots, &commit, folder)?;
        let mut differences = Vec::new();
        for parent in commit.parents() {
            let before = root(&mut trees, &mut roots, &parent, folder)?;
            differences.push(compare(&mut trees, before, own)?);
        }
        if commit.parent_count() == 0 {
            differences.push(compare(&mut trees, None, own)?);
        }
        roots.remove(id);
        let (author, committer) = (identity(&commit.author()), identity(&commit.committer()));
        each(Looked { commit: described(&commit), author, committer, differences });
    }
    Ok(())
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

fn identity(signature: &git2::Signature<'_>) -> Identity {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Identity { name: text(signature.name_bytes()), email: text(signature.email_bytes()) }
}

/// What a commit says, but for who wrote it.
fn described(commit: &Commit<'_>) -> trail::Commit {
    let moment = |time: git2::Time| Moment { seconds: time.seconds(), offset: time.offset_minutes() };
    trail::Commit {
        id: object_id(commit.id()),
        author: 0,
        authored: moment(commit.author().when()),
        committer: 0,
        committed: moment(commit.committer().when()),
        parents: commit.parent_ids().map(object_id).collect(),
        message: String::from_utf8_lossy(commit.message_bytes()).trim().to_owned(),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use git2::Signature;

    use super::*;

    /// A history of two branches that are merged now and then, by three people.
    fn history(repository: &Repository) -> ObjectId {
        let mut tips: Vec<Oid> = Vec::new();
        for number in 0..40_usize {
            let mut builder = repository.treebuilder(None).unwrap();
            for file in 0..=number / 2 {
                let text = if file == number % 7 { format!("{number}") } else { format!("{file}") };
                builder
                    .insert(format!("{file}.md"), repository.blob(text.as_bytes()).unwrap(), 0o100_644)
                    .unwrap();
            }
            let mut top = repository.treebuilder(None).unwrap();
            top.insert(RECORDS, builder.write().unwrap(), 0o040_000).unwrap();
            let tree = repository.find_tree(top.write().unwrap()).unwrap();
            let time = git2::Time::new(1_700_000_000 + i64::try_from(number).unwrap(), 60);
            let by = Signature::new(["Bep", "Kim", "Noor"][number % 3], "iemand@o21.example", &time).unwrap();
            let parents = match number {
                0 => vec![],
                _ if number.is_multiple_of(5) => tips.iter().rev().take(2).copied().collect(),
                _ => vec![tips[tips.len().saturating_sub(1 + number % 2)]],
            };
            let parents: Vec<Commit<'_>> =
                parents.iter().map(|id| repository.find_commit(*id).unwrap()).collect();
            let parents: Vec<&Commit<'_>> = parents.iter().collect();
            tips.push(repository.commit(None, &by, &by, &format!("Stap {number}"), &tree, &parents).unwrap());
        }
        object_id(tips[39])
    }

    #[test]
    fn a_way_in_spans_is_the_same_way() {
        let folder = tempfile::tempdir().unwrap();
        let tip = history(&Repository::init(folder.path()).unwrap());
        let records = Records::discover(folder.path()).unwrap();
        let walked = |span: usize| {
            let mut people = Vec::new();
            let walked =
                walk_in_spans(span, &records, (None, tip), &mut Identities::new(&mut people)).unwrap();
            (format!("{:?} {:?}", walked.commits, walked.paths), people)
        };
        let whole = walked(usize::MAX);
        assert!(whole.0.contains("Stap 39") && whole.0.contains("taken_against: Some(1)"), "{}", whole.0);
        for span in [1, 2, 3, 7, 39] {
            assert_eq!(walked(span), whole, "spans of {span}");
        }
    }
}
