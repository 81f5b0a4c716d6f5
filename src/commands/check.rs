//! `check`: every finding.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use clap::Args;

use super::choices::closed;
use super::formats::{Target, targets, write_findings};
use super::office::{Assessed, Office};
use super::outcome::Threshold;
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result, Trouble};
use crate::diagnostic::Finding;
use crate::git::Records;
use crate::register::Summary;
use crate::trail::subject_of;

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    #[arg(long, value_name = "FORMAT[=PATH]", default_value = "human", value_parser = targets())]
    format: Vec<Target>,
    #[arg(long, value_name = "SEVERITY", default_value = "breach", value_parser = closed::<Threshold>())]
    fail_on: Threshold,
}

impl Check {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = desk.office()?;
        let changed = self.changed(&office)?;
        let (assessed, _) = office.assess(desk, |_| ());
        let dossiers = self.dossiers(&assessed, &changed, desk)?;
        let findings = self.select(&assessed, &dossiers);
        write_findings(&self.format, &findings, &dossiers, &assessed, desk)?;
        refuse_failures(&assessed.assessment.failures)?;
        Ok(self.fail_on.outcome(&findings))
    }

    /// The files of the dossiers that changed since a revision, committed or not, themselves or in
    /// their documents.
    fn changed(&self, office: &Office) -> Result<HashSet<String>> {
        let Some(name) = &self.since else { return Ok(HashSet::new()) };
        let root = office.store.root();
        let records = Records::discover(root)?;
        let differing = records.differing(Some(records.revision(name)?), root)?;
        Ok(differing.iter().map(|path| subject_of(path).0.into_owned()).collect())
    }

    /// The dossiers that the paths name and those that changed, in the order of their files; all of
    /// them without paths and revision.
    fn dossiers<'a>(
        &self,
        assessed: &'a Assessed,
        changed: &HashSet<String>,
        desk: &Desk,
    ) -> Result<Vec<&'a Summary>> {
        let all = assessed.assessment.register.summaries.iter();
        if self.names_everything() {
            return Ok(all.collect());
        }
        let mut named: Vec<&Summary> =
            all.filter(|summary| changed.contains(summary.source.path())).collect();
        for path in &self.paths {
            let found = self.dossiers_at(path, assessed, desk);
            if found.is_empty() && !path.exists() {
                let message = message!("trouble-no-such-path", path = path.display().to_string());
                return Err(Trouble::new(message));
            }
            named.extend(found);
        }
        named.sort_by_key(|summary| summary.source.path());
        named.dedup_by_key(|summary| summary.source.path());
        Ok(named)
    }

    fn names_everything(&self) -> bool {
        self.paths.is_empty() && self.since.is_none()
    }

    /// With paths or a revision: what concerns those dossiers, and all that concerns the whole.
    fn select(&self, assessed: &Assessed, dossiers: &[&Summary]) -> Vec<Finding> {
        let findings = &assessed.assessment.findings;
        if self.names_everything() {
            return findings.clone();
        }
        let ids: HashSet<&str> = dossiers.iter().map(|summary| summary.id.as_str()).collect();
        let concerns = |finding: &&Finding| finding.dossier.as_deref().is_none_or(|id| ids.contains(id));
        findings.iter().filter(concerns).cloned().collect()
    }

    /// The dossiers that a path names: by the file itself, a folder above it, its folder of
    /// documents or one of them, or just its number.
    fn dossiers_at<'a>(&self, path: &Path, assessed: &'a Assessed, desk: &Desk) -> Vec<&'a Summary> {
        let root = resolved(assessed.store.root());
        let in_repository = desk.directory.as_ref().map(|folder| resolved(&folder.join(path)));
        let candidates: Vec<PathBuf> = std::iter::once(resolved(path)).chain(in_repository).collect();
        let is_named = |summary: &&Summary| {
            let file = root.join(summary.source.path());
            let folder = file.with_extension("");
            let is_there = |given: &PathBuf| file.starts_with(given) || given.starts_with(&folder);
            Path::new(&summary.id) == path || candidates.iter().any(is_there)
        };
        assessed.assessment.register.summaries.iter().filter(is_named).collect()
    }
}

/// The path without `..` and links, where it leads somewhere; else just made absolute.
fn resolved(path: &Path) -> PathBuf {
    path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_path_buf())
}
