//! `check`: every finding.

use std::collections::HashSet;
use std::env;
use std::fs::OpenOptions;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Args;

use super::office::{Assessed, Office, folder_in_git, outcome, refuse_failures};
use super::{Desk, Outcome, Result, Trouble};
use crate::diagnostic::{Finding, Severity};
use crate::disk::{Mode, write_whole};
use crate::git::Records;
use crate::locale::Message;
use crate::printer::{Findings, Format};
use crate::register::Summary;
use crate::trail::subject_of;
use crate::vocabulary::ClosedList;

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    #[arg(long, value_name = "FORMAT[=PATH]", default_value = "human")]
    format: Vec<Target>,
    #[arg(long, value_name = "SEVERITY", default_value = "breach",
        value_parser = ["error", "breach", "late", "warning", "never"])]
    fail_on: String,
}

/// A format and where it goes: standard output unless a file is named.
#[derive(Debug, Clone)]
pub(super) struct Target {
    format: Format,
    file: Option<PathBuf>,
}

impl FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let (name, file) = match text.split_once('=') {
            Some((name, file)) => (name, Some(PathBuf::from(file))),
            None => (text, None),
        };
        let formats = Format::names().collect::<Vec<_>>().join(", ");
        let format = Format::from_name(name).ok_or(formats)?;
        Ok(Self { format, file })
    }
}

impl Check {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = desk.office()?;
        let changed = self.changed(&office)?;
        let (assessed, _) = office.assess(desk, |_| ());
        let dossiers = self.dossiers(&assessed, &changed, desk)?;
        let findings = self.select(&assessed, &dossiers);
        let shown = Findings {
            today: desk.today,
            dossiers: &dossiers,
            findings: &findings,
            folder: &folder_in_git(assessed.store.root()),
            locale: assessed.locale,
            quiet: desk.quiet,
        };
        for target in &self.format {
            target.write(&shown, desk)?;
        }
        refuse_failures(&assessed.assessment.failures)?;
        Ok(outcome(&findings, threshold(&self.fail_on)))
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
                let message = Message::new("trouble-no-such-path").with("path", path.display().to_string());
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

impl Target {
    /// Whether it is for people, and goes to standard output.
    pub(super) fn is_human_output(&self) -> bool {
        self.format == Format::Human && self.file.is_none()
    }

    pub(super) fn write(&self, findings: &Findings<'_>, desk: &Desk) -> Result<()> {
        // Only what is for people has colours; taking them out of the rest could take text with them.
        let is_styled = self.format == Format::Human;
        let write = |to: &mut dyn Write| -> io::Result<()> {
            let mut to = BufWriter::new(to);
            findings.write(self.format, &mut to)?;
            to.flush()
        };
        let Some(path) = &self.file else {
            if is_styled {
                write(&mut desk.output())?;
            } else {
                write(&mut desk.plain_output())?;
            }
            return if self.format == Format::Github { append_job_summary(findings) } else { Ok(()) };
        };
        let mut text = Vec::new();
        let gathered =
            if is_styled { write(&mut anstream::StripStream::new(&mut text)) } else { write(&mut text) };
        gathered.and_then(|()| write_whole(path, &text, Mode::Usual)).map_err(|cause| unwritten(path, &cause))
    }
}

/// Below a run GitHub shows what was appended to the file that it names.
fn append_job_summary(findings: &Findings<'_>) -> Result<()> {
    /// What GitHub takes of one step, in bytes; a file that is larger it refuses as a whole.
    const LARGEST: usize = 1024 * 1024;
    let Some(path) = env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) else {
        return Ok(());
    };
    let append = || -> io::Result<()> {
        #[expect(clippy::disallowed_methods, reason = "the file is the server's and is added to")]
        let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
        let written = usize::try_from(file.metadata()?.len()).unwrap_or(LARGEST);
        file.write_all(findings.job_summary(LARGEST.saturating_sub(written)).as_bytes())
    };
    append().map_err(|cause| unwritten(Path::new(&path), &cause))
}

fn unwritten(path: &Path, cause: &io::Error) -> Trouble {
    Trouble::new(Message::new("trouble-write").with("path", path.display().to_string())).because(cause)
}

/// The path without `..` and links, where it leads somewhere; else just made absolute.
fn resolved(path: &Path) -> PathBuf {
    path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_path_buf())
}

pub(super) fn threshold(name: &str) -> Option<Severity> {
    Severity::ALL.into_iter().find(|severity| severity.name() == name)
}
