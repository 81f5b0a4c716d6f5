//! An office in a temporary folder, and the built program run in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde::Deserialize;
use tempfile::TempDir;

/// The day on which the base dossiers give no finding at all.
pub(crate) const TODAY: &str = "2026-06-15";

/// The repository's own folder.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A repository with the bundled regulation and the base dossiers of `tests/fixtures/base`.
pub(crate) struct Office {
    folder: TempDir,
    today: String,
}

impl Office {
    pub(crate) fn new() -> Self {
        let office = Self::empty();
        copy(&root().join("tests/fixtures/base"), &office.path("records"));
        copy(&root().join("records/regulation"), &office.path("records/regulation"));
        office
    }

    /// A copy of another repository's records, such as `tests/fixtures/sister`.
    pub(crate) fn of(repository: impl AsRef<Path>) -> Self {
        let office = Self::empty();
        copy(&root().join(repository).join("records"), &office.path("records"));
        office
    }

    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), today: TODAY.to_owned() }
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Keeps the folder, for whoever moves it elsewhere.
    pub(crate) fn into_folder(self) -> PathBuf {
        self.folder.keep()
    }

    /// The text of a file; what is not UTF-8 becomes a mark.
    pub(crate) fn read(&self, path: &str) -> String {
        let bytes = fs::read(self.path(path)).unwrap_or_else(|cause| panic!("{path}: {cause}"));
        String::from_utf8_lossy(&bytes).into_owned()
    }

    pub(crate) fn write(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let file = self.path(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
        self
    }

    /// Replaces a text that stands in the file exactly once.
    pub(crate) fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.read(path);
        let times = text.matches(from).count();
        assert_eq!(times, 1, "{path} should hold this once:\n{from}");
        let text = text.replacen(from, to, 1);
        self.write(path, text)
    }

    pub(crate) fn remove(self, path: &str) -> Self {
        fs::remove_file(self.path(path)).unwrap_or_else(|cause| panic!("{path}: {cause}"));
        self
    }

    #[cfg(unix)]
    pub(crate) fn link(self, target: &str, path: &str) -> Self {
        std::os::unix::fs::symlink(target, self.path(path)).unwrap();
        self
    }

    pub(crate) fn today(mut self, today: &str) -> Self {
        self.today = today.to_owned();
        self
    }

    /// Every finding of `check`, in Dutch.
    pub(crate) fn check(&self) -> Vec<Finding> {
        self.document(&[]).findings
    }

    /// What `check --format json` gives, with more arguments.
    pub(crate) fn document(&self, arguments: &[&str]) -> Document {
        let run = self.run(&[&["check", "--format", "json"], arguments].concat());
        assert!(run.code < 2, "{run:?}");
        assert_eq!(run.stderr, "");
        serde_json::from_str(&run.stdout).unwrap_or_else(|cause| panic!("{cause}: {}", run.stdout))
    }

    /// Runs the program in the repository, with the fixture's day.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let today = ["--today", self.today.as_str()];
        run(self.command().args(arguments).args(today))
    }

    /// The program, to be run in the repository with nothing of our environment.
    pub(crate) fn command(&self) -> Command {
        program(self.folder.path())
    }
}

/// The built program in a folder, with an empty environment.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_klacht"));
    command.current_dir(folder).env_clear();
    command
}

/// What the public site has of `site-templates` as it is, by its path within the site.
pub(crate) fn public_assets() -> BTreeMap<String, Vec<u8>> {
    let templates = root().join("site-templates");
    let folders = ["public", "shared"].map(|folder| fs::read_dir(templates.join(folder)).unwrap());
    let files = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
    let assets = files.filter(|file| file.extension().is_some_and(|kind| kind != "html"));
    assets
        .map(|file| {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            (format!("assets/{name}"), fs::read(file).unwrap())
        })
        .collect()
}

pub(crate) fn run(command: &mut Command) -> Run {
    let Output { status, stdout, stderr } = command.output().unwrap();
    Run {
        code: status.code().unwrap(),
        stdout: String::from_utf8(stdout).unwrap(),
        stderr: String::from_utf8(stderr).unwrap(),
    }
}

/// How the program ended and what it said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The document of `check --format json`; a key too many or too few is refused.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    pub(crate) schema: u32,
    pub(crate) today: String,
    pub(crate) findings: Vec<Finding>,
    pub(crate) summary: Summary,
}

#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Summary {
    pub(crate) dossiers: usize,
    pub(crate) error: usize,
    pub(crate) breach: usize,
    pub(crate) late: usize,
    pub(crate) warning: usize,
}

#[derive(Debug, Clone, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
pub(crate) struct Finding {
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) code: String,
    pub(crate) severity: String,
    pub(crate) due: Option<String>,
    pub(crate) accounted: bool,
    pub(crate) article: Option<String>,
    pub(crate) dossier: Option<String>,
    pub(crate) column: usize,
    pub(crate) end_line: usize,
    pub(crate) end_column: usize,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

/// Every file below a folder, in order of path.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
    let entries = entries.into_iter().map(|entry| entry.unwrap());
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

pub(crate) fn copy(from: &Path, to: &Path) {
    for file in files_below(from) {
        let target = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(&file, target).unwrap();
    }
}
