//! One walk over the history: for each commit the files below `records/` that it changed.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use git2::{Oid, Repository, Sort};
use rayon::prelude::*;

use super::commits::{Links, Said, descent, links, read_links, said};
use super::pack::Packs;
use super::tree::{Allowance, Difference, Trees};
use super::{Names, Records, Result, object_id, oid};
use crate::trail::{self, Identity, ObjectId, RECORDS};

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

/// Commits, each after all that it follows: what is told of each, and what it changed.
pub(super) struct Walked<T> {
    pub(super) told: Vec<T>,
    pub(super) changed: Vec<Vec<Changed>>,
    pub(super) paths: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl<T> Walked<T> {
    fn new(commits: usize) -> Self {
        let (told, changed) = (Vec::with_capacity(commits), Vec::with_capacity(commits));
        Self { told, changed, paths: Vec::new(), numbers: HashMap::new() }
    }

    fn add(&mut self, told: T, differences: Vec<Vec<Difference>>) {
        let changed = combined(differences, self);
        self.told.push(told);
        self.changed.push(changed);
    }

    /// The oldest first, where the newest was walked over first; no more is added.
    fn turned(mut self) -> Self {
        self.numbers = HashMap::new();
        self.told.reverse();
        self.changed.reverse();
        self
    }

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
const SPAN: usize = 512;

/// Walks over what is reachable from `tip` and not from `since`, and tells who did what when; a long way
/// on all processors.
pub(super) fn walk(
    records: &Records,
    between: (Option<ObjectId>, ObjectId),
    names: Names,
    identities: &mut Identities<'_>,
) -> Result<Walked<trail::Commit>> {
    walk_in_spans(SPAN, records, between, names, identities)
}

fn walk_in_spans(
    span: usize,
    records: &Records,
    (since, tip): (Option<ObjectId>, ObjectId),
    names: Names,
    identities: &mut Identities<'_>,
) -> Result<Walked<trail::Commit>> {
    let order = order(records, since, tip)?;
    let folder = format!("{}{}", records.prefix, RECORDS);
    let allowance = Arc::new(Allowance::of(order.len()));
    // Of what is short no index is read.
    let far = records.objects.filter(|_| order.len() > span);
    let open = || Packs::open(records.folders_of_packs()).ok();
    let packs = if far.is_some() && names == Names::Held { open() } else { None };
    let mut walked = Walked::new(order.len());
    let mut add = |((mut commit, author, committer), differences): (Said, Vec<Vec<Difference>>)| {
        (commit.author, commit.committer) = (identities.number(author), identities.number(committer));
        walked.add(commit, differences);
    };
    let look_at = |repository: &Repository, commits: &[Oid], add: &mut dyn FnMut((Said, _))| -> Result<()> {
        let odb = repository.odb()?;
        let read = |id| links(repository, id);
        let allowance = Arc::clone(&allowance);
        let trees = match packs.as_ref().and_then(|packs| packs.again().ok()) {
            Some(packs) => Trees::of_named(allowance, &odb, packs),
            None => Trees::within(allowance, &odb),
        };
        let mut look = Look { trees, links: read, roots: HashMap::new() };
        for id in commits {
            let differences = look.differences(*id, &folder)?;
            add((said(repository, *id)?, differences));
        }
        Ok(())
    };
    if let Some(objects) = far {
        // A repository is for one thread.
        let path = records.repository().path().to_owned();
        let look = |commits: &[Oid]| -> Result<Vec<_>> {
            let mut all = Vec::with_capacity(commits.len());
            look_at(&objects.open(&path)?, commits, &mut |looked| all.push(looked))?;
            Ok(all)
        };
        let mut add_all = |spans: Vec<Result<Vec<_>>>| -> Result<()> {
            spans.into_iter().try_for_each(|span| {
                span?.into_iter().for_each(&mut add);
                Ok(())
            })
        };
        // What was looked at waits in memory for its turn, while the next is looked at.
        let mut waiting = Vec::new();
        for some in order.chunks(span.saturating_mul(8 * rayon::current_num_threads())) {
            let (looked, added) = rayon::join(
                || some.par_chunks(span).map(look).collect(),
                || add_all(std::mem::take(&mut waiting)),
            );
            added?;
            waiting = looked;
        }
        add_all(waiting)?;
    } else {
        look_at(records.repository(), &order, &mut add)?;
    }
    Ok(walked.turned())
}

/// Walks over all that is reachable from `tip`, for what the commits changed alone. Packs are read by
/// ourselves, which holds no object to its name.
pub(super) fn walk_unverified(records: &Records, tip: ObjectId) -> Result<Walked<()>> {
    let repository = records.repository();
    let mut packs = Packs::open(records.folders_of_packs())?;
    let odb = repository.odb()?;
    let (order, folder) = (order(records, None, tip)?, format!("{}{}", records.prefix, RECORDS));
    let trees = Trees::of_packs(Arc::new(Allowance::of(order.len())), &odb, packs.again()?);
    let read = |id: Oid| {
        let object = packs.read(object_id(id)).ok().flatten();
        match object.and_then(|object| read_links(&object.bytes)) {
            Some(links) => Ok(links),
            None => links(repository, id),
        }
    };
    let mut look = Look { trees, links: read, roots: HashMap::new() };
    let mut walked = Walked::new(order.len());
    for id in order {
        walked.add((), look.differences(id, &folder)?);
    }
    Ok(walked.turned())
}

/// The commits that are walked over, each before all that it follows.
pub(super) fn order(records: &Records, since: Option<ObjectId>, tip: ObjectId) -> Result<Vec<Oid>> {
    let (since, tip) = (since.map(oid).transpose()?, oid(tip)?);
    let walked = || -> std::result::Result<Vec<Oid>, git2::Error> {
        let mut order = records.repository().revwalk()?;
        order.set_sorting(Sort::TOPOLOGICAL | Sort::TIME)?;
        order.push(tip)?;
        since.map_or(Ok(()), |since| order.hide(since))?;
        order.collect()
    };
    // libgit2 walks over no commit that it can't take apart.
    walked().or_else(|refusal| order_anyhow(records.repository(), since, tip).map_err(|_| refusal.into()))
}

fn order_anyhow(repository: &Repository, since: Option<Oid>, tip: Oid) -> Result<Vec<Oid>> {
    let mut seen = HashSet::new();
    since.map(|since| descent(repository, since, &mut seen)).transpose()?;
    let mut order = descent(repository, tip, &mut seen)?;
    order.reverse();
    Ok(order)
}

/// Commits that are looked at one after another.
struct Look<'r, L> {
    trees: Trees<'r>,
    links: L,
    /// The folder of the records in each commit; kept until the commit itself was looked at.
    roots: HashMap<Oid, Option<Oid>>,
}

impl<L: FnMut(Oid) -> Result<Links>> Look<'_, L> {
    /// What differs between a commit and each of its parents; all of it where it has none.
    fn differences(&mut self, id: Oid, folder: &str) -> Result<Vec<Vec<Difference>>> {
        let (tree, parents) = (self.links)(id)?;
        let own = match self.roots.remove(&id) {
            Some(root) => root,
            None => self.trees.folder(tree, folder)?,
        };
        let mut differences = Vec::new();
        for parent in &parents {
            let before = match self.roots.get(parent) {
                Some(root) => *root,
                None => self.trees.folder((self.links)(*parent)?.0, folder)?,
            };
            self.roots.insert(*parent, before);
            differences.push(compare(&mut self.trees, before, own)?);
        }
        if parents.is_empty() {
            differences.push(compare(&mut self.trees, None, own)?);
        }
        Ok(differences)
    }
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
    // There are as many of these as commits, and most hold one.
    let mut changed = Vec::with_capacity(differences.iter().map(Vec::len).sum());
    for (parent, list) in differences.into_iter().enumerate() {
        for (at, Difference { path, old, new }) in list.into_iter().enumerate() {
            let taken = parent > 0 || !own[at];
            let path = walked.path(path);
            changed.push(Changed { path, old, new, taken_against: taken.then_some(parent) });
        }
    }
    changed
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use git2::{Commit, Signature};

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
                walk_in_spans(span, &records, (None, tip), Names::Held, &mut Identities::new(&mut people))
                    .unwrap();
            (format!("{:?} {:?} {:?}", walked.told, walked.changed, walked.paths), people)
        };
        let whole = walked(usize::MAX);
        assert!(whole.0.contains("Stap 39") && whole.0.contains("taken_against: Some(1)"), "{}", whole.0);
        for span in [1, 2, 3, 7, 39] {
            assert_eq!(walked(span), whole, "spans of {span}");
        }
    }
}
