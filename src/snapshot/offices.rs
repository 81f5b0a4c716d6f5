//! Which folders of a tree are an office's.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use git2::{Oid, Repository, TreeEntry};

use super::{Refusal, kind};
use crate::store::{Kind, RECORDS};

/// What is called `records` in a folder of a tree.
struct Found {
    id: Oid,
    has_regulation: bool,
    has_people: bool,
}

/// The folders of a tree that are an office's: those with `records/regulation/`, and the top itself
/// when it has anything called `records`. Empty is the top.
///
/// # Errors
/// When git can't read the tree.
pub fn offices(repository: &Repository, tree: Oid) -> Result<BTreeSet<String>, Refusal> {
    let found = found(repository, tree)?.into_iter();
    let found = found.filter(|(folder, it)| it.has_regulation || folder.is_empty());
    Ok(found.filter_map(|(folder, _)| String::from_utf8(folder).ok()).collect())
}

/// The folders of a tree with the records of an office whose name, or that of one above it, is no text:
/// what stands there can't be opened by what is shown of it. Each with what its records are.
///
/// # Errors
/// When git can't read the tree.
pub fn unnamed_offices(repository: &Repository, tree: Oid) -> Result<BTreeMap<Vec<u8>, Oid>, Refusal> {
    let found = found(repository, tree)?.into_iter();
    let found = found.filter(|(_, it)| it.has_regulation || it.has_people);
    let unnamed = found.filter(|(folder, _)| std::str::from_utf8(folder).is_err());
    Ok(unnamed.map(|(folder, it)| (folder, it.id)).collect())
}

fn found(repository: &Repository, tree: Oid) -> Result<BTreeMap<Vec<u8>, Found>, Refusal> {
    let mut all = BTreeMap::new();
    let mut seen = HashSet::new();
    let mut waiting = vec![(Vec::new(), tree)];
    while let Some((folder, id)) = waiting.pop() {
        // A tree that was looked through under one name has nothing new under another; without
        // this, a few trees inside each other could keep a server busy for ever.
        if !seen.insert((id, std::str::from_utf8(&folder).is_ok())) {
            continue;
        }
        let tree = repository.find_tree(id)?;
        if let Some(records) = tree.get_name(RECORDS) {
            let within = Some(&records).filter(|item| kind(item) == Kind::Folder);
            let within = within.map(|item| repository.find_tree(item.id())).transpose()?;
            let has = |name| within.as_ref().is_some_and(|records| records.get_name(name).is_some());
            let (has_regulation, has_people) = (has("regulation"), has("people.yaml"));
            all.insert(folder.clone(), Found { id: records.id(), has_regulation, has_people });
        }
        let is_looked_in =
            |item: &TreeEntry<'_>| kind(item) == Kind::Folder && item.name_bytes() != RECORDS.as_bytes();
        waiting.extend(tree.iter().filter(is_looked_in).map(|item| {
            let above = if folder.is_empty() { Vec::new() } else { [&folder[..], b"/"].concat() };
            ([&above, item.name_bytes()].concat(), item.id())
        }));
    }
    Ok(all)
}
