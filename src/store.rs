//! Reads `records/`: what stands there, and the text of each file.
//!
//! The files are an argument: they stand on [`Disk`], or in whatever else lists folders and gives
//! bytes. Nothing is skipped: what belongs to nothing is a finding, and what can't be read is a
//! [`Failure`]. Symbolic links are never followed.

mod disk;
mod documents;
mod misplaced;
mod needed;
mod overlay;
mod single;
mod stand;
mod strays;
mod unreadable;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ahash::AHashSet;
use rayon::prelude::*;
use thiserror::Error;

pub use self::disk::Disk;
pub use self::documents::Documents;
use self::needed::{looks_like_day, year_of};
pub use self::overlay::{Overlay, Replacements};
pub use self::stand::Stand;
use self::strays::{misnamed_at_the_top, misnamed_text, misplaced, stray};
use self::unreadable::{no_text, too_large};
use crate::diagnostic::Finding;
use crate::disk::Stamp;
use crate::dossier::names;
use crate::parse::LARGEST_FILE;
use crate::published::Replaced;
use crate::rules::file_left_behind;
use crate::source::Source;
pub use crate::trail::RECORDS;

/// Where the files of an office are read from. Paths are relative to the office's folder, with
/// forward slashes; that folder itself is the empty path.
pub trait Files: Send + Sync {
    /// What stands in a folder, in any order.
    ///
    /// # Errors
    /// What can't be listed.
    fn entries(&self, folder: &str) -> io::Result<Vec<Entry>>;

    /// The bytes of a file; none when there are more than `largest`.
    ///
    /// # Errors
    /// What can't be read.
    fn bytes(&self, path: &str, largest: u64) -> io::Result<Option<Vec<u8>>>;

    /// That by which one can tell without reading whether something is still as it was; none where
    /// nothing tells.
    fn stamp(&self, path: &str) -> Option<Stamp>;
}

/// What an entry of a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file that can be read.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link,
    /// Anything else: a device, a repository inside this one, a name that is no text.
    Other,
    /// A file that systems and editors leave behind and that git passes over: it reaches nobody else.
    Ignored,
}

/// Something that stands in a folder.
#[derive(Debug, Clone)]
pub struct Entry {
    name: String,
    path: String,
    kind: Kind,
}

/// Something that the disk refused.
#[derive(Debug, Error)]
#[error("{path}: {cause}")]
pub struct Failure {
    /// The file or folder, relative to the repository.
    pub path: String,
    /// What the system says.
    pub cause: io::Error,
}

/// A dossier's file.
#[derive(Debug, Clone)]
pub struct DossierFile {
    /// The path within the repository.
    pub path: String,
    /// The file's name without its ending.
    pub name: String,
    /// Whether a folder of the same name stands beside it, for its documents.
    pub has_folder: bool,
}

impl DossierFile {
    fn folder(&self) -> &str {
        self.path.strip_suffix(".md").unwrap_or(&self.path)
    }
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
    /// The frozen figures by year.
    pub figures: BTreeMap<i32, String>,
    /// What corrections replaced, in their order.
    pub replaced: Vec<Replaced>,
    /// The files that the tool itself writes besides.
    pub ledger: AHashSet<String>,
    /// What belongs to nothing (F13).
    pub strays: Vec<Finding>,
    /// What of that is still to be looked through.
    odd: Vec<Entry>,
    /// What of that may be a dossier.
    pub misplaced: Vec<String>,
    /// What the disk refused.
    pub failures: Vec<Failure>,
}

/// A repository's records, on disk unless said otherwise.
#[derive(Debug, Clone)]
pub struct Store<F = Disk> {
    files: F,
}

/// Where people.yaml stands.
pub const PEOPLE: &str = "records/people.yaml";

impl Store {
    /// The records of a repository on disk.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self::of(Disk::new(root.into()))
    }

    /// The repository's folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        self.files.root()
    }

    /// The nearest folder at or above `start` that has `records/regulation/`.
    #[must_use]
    pub fn find(start: &Path) -> Option<Self> {
        let mut folders = start.ancestors();
        folders.find(|folder| folder.join(RECORDS).join("regulation").is_dir()).map(Self::new)
    }
}

impl<F: Files> Store<F> {
    /// The records among these files.
    #[must_use]
    pub fn of(files: F) -> Self {
        Self { files }
    }

    /// Lists everything that stands under `records/`.
    #[must_use]
    pub fn inventory(&self) -> Inventory {
        self.inventory_of(true)
    }

    /// The same without the dossiers, of which there may be many.
    #[must_use]
    pub fn inventory_without_dossiers(&self) -> Inventory {
        self.inventory_of(false)
    }

    fn inventory_of(&self, has_dossiers: bool) -> Inventory {
        let mut inventory = Inventory::default();
        let top = self.list("").unwrap_or_else(|failure| {
            inventory.failures.push(failure);
            Vec::new()
        });
        match top.into_iter().find(|entry| entry.name == RECORDS) {
            Some(entry) if entry.kind == Kind::Folder => self.list_records(has_dossiers, &mut inventory),
            Some(entry) => inventory.strays.push(stray(&entry)),
            None => {}
        }
        self.look_for_dossiers(&mut inventory);
        inventory
    }

    fn list_records(&self, has_dossiers: bool, inventory: &mut Inventory) {
        let entries = self.entries(RECORDS, inventory);
        for entry in &entries {
            match (entry.name.as_str(), entry.kind) {
                ("regulation", Kind::Folder) => self.list_regulations(&entry.path, inventory),
                ("complaints", Kind::Folder) if !has_dossiers => {}
                ("complaints", Kind::Folder) => self.list_years(&entry.path, inventory),
                ("reports", Kind::Folder) => self.list_reports(&entry.path, inventory),
                ("people.yaml", Kind::File) => inventory.has_people = true,
                ("ledger", Kind::Folder) => self.list_ledger(&entry.path, inventory),
                ("README.md", Kind::File) => {}
                _ => {
                    inventory.strays.push(misnamed_at_the_top(entry, &entries));
                    inventory.odd.push(entry.clone());
                }
            }
        }
    }

    /// The text of a file; a finding (F1) when it is no text that can be read.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn read(&self, path: &str) -> Result<Result<Arc<Source>, Box<Finding>>, Failure> {
        let refused = |cause| Failure { path: path.to_owned(), cause };
        let Some(bytes) = self.files.bytes(path, LARGEST_FILE).map_err(refused)? else {
            return Ok(Err(Box::new(too_large(path))));
        };
        Ok(match String::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') => Ok(Arc::new(Source::new(path, text))),
            Ok(text) => Err(Box::new(no_text(path, text.as_bytes()))),
            Err(error) => Err(Box::new(no_text(path, error.as_bytes()))),
        })
    }

    /// Whether anything stands in a folder.
    #[must_use]
    pub fn has_files(&self, folder: &str) -> bool {
        self.list(folder).is_ok_and(|entries| !entries.is_empty())
    }

    fn list_regulations(&self, folder: &str, inventory: &mut Inventory) {
        let entries = self.entries(folder, inventory);
        for entry in &entries {
            if entry.kind == Kind::File && entry.stem().is_some_and(looks_like_day) {
                inventory.regulations.push(entry.path.clone());
            } else {
                inventory.strays.push(misnamed_text(entry, looks_like_day, strays::REGULATION, &entries));
            }
        }
    }

    fn list_reports(&self, folder: &str, inventory: &mut Inventory) {
        let entries = self.entries(folder, inventory);
        for entry in &entries {
            let year = entry.stem().and_then(year_of).filter(|_| entry.kind == Kind::File);
            match year {
                Some(year) => _ = inventory.reports.insert(year, entry.path.clone()),
                None => {
                    let is_year = |stem: &str| year_of(stem).is_some();
                    inventory.strays.push(misnamed_text(entry, is_year, strays::REPORT, &entries));
                }
            }
        }
    }

    /// What the tool itself writes.
    fn list_ledger(&self, folder: &str, inventory: &mut Inventory) {
        for entry in self.entries(folder, inventory) {
            let figures = entry.name.strip_prefix("figures-").and_then(|name| name.strip_suffix(".yaml"));
            match (entry.name.as_str(), entry.kind, figures.and_then(year_of)) {
                ("seals.yaml" | "destructions.yaml" | "publications.yaml", Kind::File, _) => {
                    _ = inventory.ledger.insert(entry.path);
                }
                (_, Kind::File, Some(year)) => _ = inventory.figures.insert(year, entry.path),
                (_, Kind::File, None) => match figures.and_then(Replaced::parse) {
                    Some(replaced) => inventory.replaced.push(replaced),
                    None => inventory.strays.push(stray(&entry)),
                },
                _ => inventory.strays.push(stray(&entry)),
            }
        }
        inventory.replaced.sort_unstable();
    }

    fn list_years(&self, folder: &str, inventory: &mut Inventory) {
        let entries = self.entries(folder, inventory);
        let listed = |entry: &Entry| {
            let mut listed = Inventory::default();
            if entry.kind == Kind::Folder && year_of(&entry.name).is_some() {
                self.list_dossiers(&entry.path, &mut listed);
            } else {
                listed.strays.push(misplaced(entry, &entries));
                listed.odd.push(entry.clone());
            }
            listed
        };
        for listed in entries.par_iter().map(listed).collect::<Vec<_>>() {
            inventory.dossiers.extend(listed.dossiers);
            inventory.strays.extend(listed.strays);
            inventory.odd.extend(listed.odd);
            inventory.failures.extend(listed.failures);
        }
    }

    /// Every Markdown file in a year's folder is a dossier, whatever its name: F7 judges that.
    fn list_dossiers(&self, folder: &str, inventory: &mut Inventory) {
        let entries = self.entries(folder, inventory);
        let (files, others): (Vec<Entry>, Vec<Entry>) =
            entries.into_iter().partition(|entry| entry.kind == Kind::File && entry.stem().is_some());
        let names: AHashSet<&str> = files.iter().filter_map(Entry::stem).collect();
        let is_own = |entry: &Entry| entry.kind == Kind::Folder && names.contains(entry.name.as_str());
        let (own, others): (Vec<Entry>, Vec<Entry>) = others.into_iter().partition(is_own);
        inventory.strays.extend(self.strays_of_year(&others, &own, &names));
        inventory.odd.extend(others);
        let folders: AHashSet<String> = own.into_iter().map(|folder| folder.name).collect();
        inventory.dossiers.extend(files.into_iter().map(|file| {
            let name = file.stem().unwrap_or_default().to_owned();
            DossierFile { path: file.path, has_folder: folders.contains(&name), name }
        }));
    }

    /// The same as [`Self::list`], without what systems and editors left behind, which is told; what
    /// can't be listed is a failure of the inventory.
    fn entries(&self, folder: &str, inventory: &mut Inventory) -> Vec<Entry> {
        let mut entries = self.list(folder).unwrap_or_else(|failure| {
            inventory.failures.push(failure);
            Vec::new()
        });
        entries.retain(|entry| {
            let left = entry.line_to_ignore().map(|line| file_left_behind(&entry.path, line));
            let is_kept = left.is_none();
            inventory.strays.extend(left);
            is_kept
        });
        entries
    }

    /// What stands in a folder, in order of name; an empty folder's place-holder is left out.
    fn list(&self, folder: &str) -> Result<Vec<Entry>, Failure> {
        let mut entries = self.listed(folder)?;
        entries.retain(|entry| entry.kind != Kind::Ignored);
        Ok(entries)
    }

    /// The same with what git passes over.
    fn listed(&self, folder: &str) -> Result<Vec<Entry>, Failure> {
        let refused = |cause| Failure { path: folder.to_owned(), cause };
        let mut entries = self.files.entries(folder).map_err(refused)?;
        entries.retain(|entry| !self.is_place_holder(entry));
        entries.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(entries)
    }
}

impl Entry {
    /// Something that stands in a folder. A name that is no text can't be opened by what is shown
    /// of it, so whatever bears it is [`Kind::Other`].
    #[must_use]
    pub fn new(folder: &str, name: &[u8], kind: Kind) -> Self {
        let kind = if std::str::from_utf8(name).is_ok() { kind } else { Kind::Other };
        let name = String::from_utf8_lossy(name).into_owned();
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        Self { name, path, kind }
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The path within the office.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The line of `.gitignore` for what a system or an editor left behind; none for anything else.
    fn line_to_ignore(&self) -> Option<&str> {
        match self.kind {
            Kind::File => names::left_behind(&self.name),
            Kind::Folder => names::folder_left_behind(&self.name),
            Kind::Link | Kind::Other | Kind::Ignored => None,
        }
    }

    fn is_left_behind(&self) -> bool {
        self.kind == Kind::Ignored || self.line_to_ignore().is_some()
    }

    /// The name without `.md`; none for other files.
    fn stem(&self) -> Option<&str> {
        self.name.strip_suffix(".md").filter(|stem| !stem.is_empty() && !stem.starts_with('.'))
    }
}
