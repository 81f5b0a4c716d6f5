//! The documents of a dossier: as they are listed, and as they stand in its folder.

use super::DocumentKind;
use serde::{Deserialize, Serialize};

use crate::calendar::Day;
use crate::source::Spanned;

/// One document as it is listed.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its name within the dossier's own folder.
    pub file: Spanned<String>,
    /// What it is.
    pub kind: Option<DocumentKind>,
    /// Its date.
    pub date: Option<Day>,
    /// What it says, in a few words.
    pub description: Option<String>,
}

/// What stands in a dossier's folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum OnDisk {
    /// A plain file.
    File(String),
    /// A file without a single byte.
    Empty(String),
    /// What git LFS puts in the place of a file that was not fetched.
    Pointer(String),
    /// A folder.
    Folder(String),
    /// A symbolic link or anything else that is no document.
    Other(String),
}

impl OnDisk {
    /// Its name, as it stands there.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::File(name)
            | Self::Empty(name)
            | Self::Pointer(name)
            | Self::Folder(name)
            | Self::Other(name) => name,
        }
    }
}
