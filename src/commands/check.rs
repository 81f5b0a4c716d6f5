//! `check`: every finding.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Args;

use super::office::{Assessed, outcome, refuse_failures};
use super::{Desk, Outcome, Result, Trouble};
use crate::diagnostic::{Finding, Severity};
use crate::locale::Message;
use crate::printer::{Findings, Format};
use crate::register::Summary;
use crate::vocabulary::ClosedList;

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "FORMAT[=PATH]", default_value = "human")]
    format: Vec<Target>,
    #[arg(long, value_name = "SEVERITY", default_value = "breach",
        value_parser = ["error", "breach", "late", "warning", "never"])]
    fail_on: String,
}

/// A format and where it goes: standard output unless a file is named.
#[derive(Debug, Clone)]
struct Target {
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
        let (assessed, _) = desk.office()?.assess(desk, |_| ());
        let findings = self.select(&assessed, desk)?;
        let shown = Findings {
            today: desk.today,
            dossiers: assessed.assessment.register.summaries.len(),
            findings: &findings,
            locale: assessed.locale,
            quiet: desk.quiet,
        };
        for target in &self.format {
            target.write(&shown, desk)?;
        }
        refuse_failures(&assessed.assessment.failures)?;
        Ok(outcome(&findings, threshold(&self.fail_on)))
    }

    /// With paths: what concerns the named dossiers, and all that concerns the whole.
    fn select(&self, assessed: &Assessed, desk: &Desk) -> Result<Vec<Finding>> {
        let findings = &assessed.assessment.findings;
        if self.paths.is_empty() {
            return Ok(findings.clone());
        }
        let mut named = Vec::new();
        for path in &self.paths {
            let found = self.dossiers_at(path, assessed, desk);
            if found.is_empty() && !path.exists() {
                let message = Message::new("trouble-no-such-path").with("path", path.display().to_string());
                return Err(Trouble::new(message));
            }
            named.extend(found);
        }
        let concerns = |finding: &&Finding| {
            finding.dossier.is_none() || named.iter().any(|path| *path == finding.place.source.path())
        };
        Ok(findings.iter().filter(concerns).cloned().collect())
    }

    /// The files of the dossiers that a path names: the file itself, a folder above it, its folder
    /// of documents or one of them, or just its number.
    fn dossiers_at<'a>(&self, path: &Path, assessed: &'a Assessed, desk: &Desk) -> Vec<&'a str> {
        let root = resolved(assessed.store.root());
        let in_repository = desk.directory.as_ref().map(|folder| resolved(&folder.join(path)));
        let candidates: Vec<PathBuf> = std::iter::once(resolved(path)).chain(in_repository).collect();
        let is_named = |summary: &&Summary| {
            let file = root.join(summary.source.path());
            let folder = file.with_extension("");
            let is_there = |given: &PathBuf| file.starts_with(given) || given.starts_with(&folder);
            Path::new(&summary.id) == path || candidates.iter().any(is_there)
        };
        let summaries = assessed.assessment.register.summaries.iter();
        summaries.filter(is_named).map(|summary| summary.source.path()).collect()
    }
}

impl Target {
    fn write(&self, findings: &Findings<'_>, desk: &Desk) -> Result<()> {
        let Some(path) = &self.file else {
            let mut to = BufWriter::new(desk.output());
            findings.write(self.format, &mut to)?;
            return Ok(to.flush()?);
        };
        let refused = |cause| {
            Trouble::new(Message::new("trouble-write").with("path", path.display().to_string()))
                .because(cause)
        };
        let mut text = anstream::StripStream::new(Vec::new());
        findings.write(self.format, &mut text).map_err(refused)?;
        write_whole(path, &text.into_inner()).map_err(refused)
    }
}

/// A file is there as a whole or not at all; a device or a pipe takes what it gets.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return File::create(path)?.write_all(bytes);
    }
    let path = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = temporary().tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.persist(&path)?;
    Ok(())
}

/// A temporary file is its owner's alone, unless said otherwise.
fn temporary() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".klacht-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

/// The path without `..` and links, where it leads somewhere; else just made absolute.
fn resolved(path: &Path) -> PathBuf {
    path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_path_buf())
}

fn threshold(name: &str) -> Option<Severity> {
    Severity::ALL.into_iter().find(|severity| severity.name() == name)
}
