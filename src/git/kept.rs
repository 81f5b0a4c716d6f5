//! What was destroyed, as far as the history holds it all the same.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use git2::Oid;

use super::commits::{links, tree_of};
use super::tree::{Allowance, Trees};
use super::walk::order;
use super::{Records, Result, object_id, oid};
use crate::ledger::Destruction;
use crate::trail::ObjectId;

impl Records {
    /// Of the files that destructions removed by their records, those that the history has which came of
    /// each. Where that is not here, for it was rewritten since, nothing can be said of it.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn kept(&self, records: &[Destruction]) -> Result<HashSet<ObjectId>> {
        let odb = self.repository.odb()?;
        let mut sought: BTreeMap<Oid, HashSet<Oid>> = BTreeMap::new();
        for record in records {
            let Some(tip) = record.new_tip.map(oid).transpose()?.filter(|tip| odb.exists(*tip)) else {
                continue;
            };
            for id in &record.removed {
                let id = oid(*id)?;
                if odb.exists(id) {
                    sought.entry(tip).or_default().insert(id);
                }
            }
        }
        let mut kept = HashSet::new();
        for (tip, sought) in sought {
            kept.extend(self.held(tip, &sought)?.into_iter().map(object_id));
        }
        Ok(kept)
    }

    /// Those of some files that a commit has in its history: each was new in some commit of it.
    fn held(&self, tip: Oid, sought: &HashSet<Oid>) -> Result<HashSet<Oid>> {
        let odb = self.repository.odb()?;
        let commits = order(self, None, object_id(tip))?;
        let mut trees = Trees::within(Arc::new(Allowance::of(commits.len())), &odb);
        let mut held = HashSet::new();
        for id in commits {
            let (tree, parents) = links(&self.repository, id)?;
            let parent = parents.first().map(|parent| tree_of(&self.repository, *parent)).transpose()?;
            let mut changed = Vec::new();
            trees.compare(parent, Some(tree), "", &mut changed)?;
            held.extend(changed.into_iter().filter_map(|it| it.new).filter(|new| sought.contains(new)));
            if held.len() == sought.len() {
                break;
            }
        }
        Ok(held)
    }
}
