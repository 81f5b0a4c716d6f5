//! Reads `records/`: what stands there, and the text of each file.
//!
//! Nothing is skipped: what belongs to nothing is a finding, and what the disk refuses is a
//! [`Failure`]. Symbolic links are never followed.

use std::collections::BTreeMap;
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use thiserror::Error;

use crate::diagnostic::{Finding, Place, Severity};
use crate::dossier::{Number, OnDisk};
use crate::locale::Message;
use crate::parse::LARGEST_FILE;
use crate::source::{Source, Span};
pub use crate::trail::RECORDS;

/// Something that the disk refused.
#[derive(Debug, Error)]
#[error("{path}: {cause}")]
pub struct Failure {
    /// The file or folder, relative to the repository.
    pub path: String,
    /// What the system says.
    pub cause: io::Error,
}

/// A dossier's file and what stands in its folder.
#[derive(Debug, Clone)]
pub struct DossierFile {
    /// The path within the repository.
    pub path: String,
    /// The file's name without its ending.
    pub name: String,
    /// What stands in the folder of the same name, in order of name.
    pub on_disk: Vec<OnDisk>,
}

/// Everything that stands under `records/`, in order of path.
#[derive(Debug, Default)]
pub struct Inventory {
    /// The versions of the regulation.
    pub regulations: Vec<String>,
    /// Whether there is a people.yaml.
    pub has_people: bool,
    /// The dossiers.
    pub dossiers: Vec<DossierFile>,
    /// The annual reports by year.
    pub reports: BTreeMap<i32, String>,
    /// What belongs to nothing (F13).
    pub strays: Vec<Finding>,
    /// What the disk refused.
    pub failures: Vec<Failure>,
}

/// A repository's records on disk.
#[derive(Debug, Clone)]
pub struct Store {
    root: PathBuf,
}

/// Where people.yaml stands.
pub const PEOPLE: &str = "records/people.yaml";

impl Store {
    /// The records of a repository.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The repository's folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The nearest folder at or above `start` that has `records/regulation/`.
    #[must_use]
    pub fn find(start: &Path) -> Option<Self> {
        let mut folders = start.ancestors();
        folders.find(|folder| folder.join(RECORDS).join("regulation").is_dir()).map(Self::new)
    }

    /// Whether a file is there.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.root.join(path).is_file()
    }

    /// Lists everything that stands under `records/`.
    #[must_use]
    pub fn inventory(&self) -> Inventory {
        let mut inventory = Inventory::default();
        if self.root.join(RECORDS).is_symlink() {
            let (name, path) = (RECORDS.to_owned(), RECORDS.to_owned());
            inventory.strays.push(stray(&Entry { name, path, kind: Kind::Link }));
            return inventory;
        }
        for entry in self.entries(RECORDS, &mut inventory) {
            match (entry.name.as_str(), entry.kind) {
                ("regulation", Kind::Folder) => self.list_regulations(&entry.path, &mut inventory),
                ("complaints", Kind::Folder) => self.list_years(&entry.path, &mut inventory),
                ("reports", Kind::Folder) => self.list_reports(&entry.path, &mut inventory),
                ("people.yaml", Kind::File) => inventory.has_people = true,
                ("ledger", Kind::Folder) | ("README.md", Kind::File) => {}
                _ => inventory.strays.push(stray(&entry)),
            }
        }
        inventory
    }

    /// The text of a file; a finding (F1) when it is no text that can be read.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn read(&self, path: &str) -> Result<Result<Arc<Source>, Box<Finding>>, Failure> {
        let refused = |cause| Failure { path: path.to_owned(), cause };
        let file = self.root.join(path);
        if fs::metadata(&file).map_err(refused)?.len() > LARGEST_FILE {
            return Ok(Err(Box::new(unreadable(path, "", 0, "f1-large"))));
        }
        let bytes = fs::read(&file).map_err(refused)?;
        Ok(match String::from_utf8(bytes) {
            Ok(text) => match text.find('\0') {
                None => Ok(Arc::new(Source::new(path, text))),
                Some(at) => Err(Box::new(unreadable(path, &text[..at], at, "f1-binary"))),
            },
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
                Err(Box::new(unreadable(path, &text, valid, "f1-not-utf8")))
            }
        })
    }

    fn list_regulations(&self, folder: &str, inventory: &mut Inventory) {
        for entry in self.entries(folder, inventory) {
            let named_by_day = entry.stem().is_some_and(|stem| stem.parse::<NaiveDate>().is_ok());
            if entry.kind == Kind::File && named_by_day {
                inventory.regulations.push(entry.path);
            } else {
                inventory.strays.push(stray(&entry));
            }
        }
    }

    fn list_reports(&self, folder: &str, inventory: &mut Inventory) {
        for entry in self.entries(folder, inventory) {
            let year = entry.stem().and_then(year_of).filter(|_| entry.kind == Kind::File);
            match year {
                Some(year) => _ = inventory.reports.insert(year, entry.path),
                None => inventory.strays.push(stray(&entry)),
            }
        }
    }

    fn list_years(&self, folder: &str, inventory: &mut Inventory) {
        for entry in self.entries(folder, inventory) {
            if entry.kind == Kind::Folder && year_of(&entry.name).is_some() {
                self.list_dossiers(&entry.path, inventory);
            } else {
                inventory.strays.push(stray(&entry));
            }
        }
    }

    /// Every Markdown file in a year's folder is a dossier, whatever its name: F7 judges that.
    fn list_dossiers(&self, folder: &str, inventory: &mut Inventory) {
        let entries = self.entries(folder, inventory);
        let (files, others): (Vec<Entry>, Vec<Entry>) =
            entries.into_iter().partition(|entry| entry.kind == Kind::File && entry.stem().is_some());
        let mut folders = BTreeMap::new();
        for entry in others {
            match entry.kind {
                Kind::Folder if files.iter().any(|file| file.stem() == Some(&entry.name)) => {
                    folders.insert(entry.name.clone(), self.list_documents(&entry.path, inventory));
                }
                _ => inventory.strays.push(stray(&entry)),
            }
        }
        for file in files {
            let name = file.stem().unwrap_or_default().to_owned();
            let on_disk = folders.remove(&name).unwrap_or_default();
            inventory.dossiers.push(DossierFile { path: file.path, name, on_disk });
        }
    }

    fn list_documents(&self, folder: &str, inventory: &mut Inventory) -> Vec<OnDisk> {
        let entries = self.entries(folder, inventory).into_iter();
        entries
            .map(
                |entry| {
                    if entry.kind == Kind::File {
                        OnDisk::File(entry.name)
                    } else {
                        OnDisk::Other(entry.name)
                    }
                },
            )
            .collect()
    }

    /// What stands in a folder, in order of name; an empty folder's place-holder is left out.
    fn entries(&self, folder: &str, inventory: &mut Inventory) -> Vec<Entry> {
        let refused = |cause| Failure { path: folder.to_owned(), cause };
        let read = match fs::read_dir(self.root.join(folder)) {
            Ok(read) => read,
            Err(cause) => {
                inventory.failures.push(refused(cause));
                return Vec::new();
            }
        };
        let mut entries = Vec::new();
        for entry in read {
            match entry.and_then(|entry| Entry::of(folder, &entry)) {
                Ok(entry) if entry.name == ".gitkeep" => {}
                Ok(entry) => entries.push(entry),
                Err(cause) => inventory.failures.push(refused(cause)),
            }
        }
        entries.sort_by(|one, other| one.path.cmp(&other.path));
        entries
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Folder,
    Link,
    Other,
}

struct Entry {
    name: String,
    path: String,
    kind: Kind,
}

impl Entry {
    fn of(folder: &str, entry: &DirEntry) -> io::Result<Self> {
        let kind = entry.file_type()?;
        // A name that is no text can't be opened by what is shown of it.
        let kind = if entry.file_name().to_str().is_none() {
            Kind::Other
        } else if kind.is_symlink() {
            Kind::Link
        } else if kind.is_dir() {
            Kind::Folder
        } else if kind.is_file() {
            Kind::File
        } else {
            Kind::Other
        };
        let name = entry.file_name().to_string_lossy().into_owned();
        Ok(Self { path: format!("{folder}/{name}"), name, kind })
    }

    /// The name without `.md`; none for other files.
    fn stem(&self) -> Option<&str> {
        self.name.strip_suffix(".md").filter(|stem| !stem.is_empty() && !stem.starts_with('.'))
    }
}

fn year_of(name: &str) -> Option<i32> {
    (name.len() == 4 && name.bytes().all(|byte| byte.is_ascii_digit())).then(|| name.parse().ok())?
}

fn stray(entry: &Entry) -> Finding {
    let (message, help) = match entry.kind {
        Kind::Link => ("f13-link", "f13-link-help"),
        Kind::Folder if Number::parse(&entry.name).is_some() => ("f13-folder", "f13-folder-help"),
        _ => ("f13", "f13-help"),
    };
    let place = Place { source: Arc::new(Source::new(entry.path.clone(), "")), span: Span::default() };
    let message = Message::new(message).with("name", entry.name.as_str());
    let help = Message::new(help).with("name", entry.name.as_str());
    Finding::new("F13", Severity::Error, place, message).help(help)
}

/// A file that is no text: what could be read of it shows the line.
fn unreadable(path: &str, text: &str, at: usize, message: &'static str) -> Finding {
    let place = Place { source: Arc::new(Source::new(path, text)), span: Span::new(at, at) };
    Finding::new("F1", Severity::Error, place, Message::new(message)).help(Message::new("f1-unreadable-help"))
}
