//! Right of access: all that the records hold of a dossier or of a person, as one page to print and an
//! archive of the documents, with what belongs to others marked for a person to decide.

mod archive;
mod gather;
mod owners;
mod page;

use std::sync::Arc;

pub use self::archive::{Enclosure, Packed, pack};
pub use self::gather::{involvement, mentions, of_dossier, of_employee, of_third};
pub use self::owners::{Marked, Others, Own, Owners};
pub use self::page::page;

/// A part of the page: rows of texts, or one text as it was typed.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What stands above the columns; nothing for rows of a label and a text.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// Whether every line and space counts.
    pub is_typed: bool,
}

/// A document as it lies with a dossier.
#[derive(Debug, Clone)]
pub struct Filed {
    /// The number of the dossier.
    pub dossier: Arc<str>,
    /// Its name there.
    pub name: String,
    /// What it says; none where it is no file, or can't be read.
    pub bytes: Option<Vec<u8>>,
}
