//! What commits made of the annual reports.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::git::{GitError, Records};
use crate::rules::Revision;
use crate::source::Source;
use crate::trail::{ObjectId, Trail};

type Reports = BTreeMap<String, Arc<Source>>;

/// Reads it; only commits that touch these files, and merges, are looked into.
pub(super) fn revisions(records: &Records, trail: &Trail) -> Result<Vec<Revision>, GitError> {
    let files = trail.places.iter().filter(|(path, _)| path.starts_with("records/reports/"));
    let files: BTreeSet<u32> = files.map(|(_, place)| *place).collect();
    let deeds = files.iter().flat_map(|place| &trail.files[*place as usize].deeds);
    let touching: BTreeSet<u32> = deeds.map(|deed| deed.commit).collect();
    let mut read: HashMap<Option<ObjectId>, Arc<Reports>> = HashMap::new();
    let mut revisions = Vec::new();
    for (place, commit) in (0..).zip(&trail.commits) {
        if commit.parents.len() < 2 && !touching.contains(&place) {
            continue;
        }
        let mut reports = |commit: ObjectId| -> Result<Arc<Reports>, GitError> {
            let folder = records.reports_folder(commit)?;
            if let Some(known) = read.get(&folder) {
                return Ok(Arc::clone(known));
            }
            let found = records.reports(commit)?.into_iter();
            let found: Reports = found.map(|source| (source.path().to_owned(), source)).collect();
            let found = Arc::new(found);
            read.insert(folder, Arc::clone(&found));
            Ok(found)
        };
        let after = reports(commit.id)?;
        let before: Vec<_> = commit.parents.iter().map(|it| reports(*it)).collect::<Result<_, _>>()?;
        let paths: BTreeSet<&String> = before.iter().flat_map(|it| it.keys()).chain(after.keys()).collect();
        for path in paths {
            let before: Vec<_> = before.iter().map(|reports| reports.get(path).cloned()).collect();
            let after = after.get(path).cloned();
            let text = |report: &Option<Arc<Source>>| report.as_ref().map(|it| it.text().to_owned());
            if before.iter().any(|it| text(it) != text(&after)) {
                revisions.push(Revision { commit: place, path: path.clone(), before, after });
            }
        }
    }
    Ok(revisions)
}
