//! How the files of a dossier stand, told without reading them.

use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::{Documents, DossierFile, Files, Store};
use crate::disk::Stamp;
use crate::dossier::OnDisk;

/// The stamps of a dossier's file, of its folder and of each document in it: while they are the same, so
/// is all that can be read of the dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    file: Stamp,
    folder: Option<Stamp>,
    documents: Vec<Stamp>,
}

impl Stand {
    /// Whether no change after a moment, before which all of it was looked at, can leave it as it is.
    #[must_use]
    pub fn is_settled(&self, at: SystemTime) -> bool {
        self.all().all(|stamp| stamp.is_settled(at))
    }

    fn all(&self) -> impl Iterator<Item = &Stamp> {
        std::iter::once(&self.file).chain(&self.folder).chain(&self.documents)
    }
}

impl<F: Files> Store<F> {
    /// How a dossier stands whose folder holds these documents; none where that can't be told.
    #[must_use]
    pub fn stand(&self, file: &DossierFile, documents: &Documents) -> Option<Stand> {
        let folder = if file.has_folder { Some(self.files.stamp(file.folder())?) } else { None };
        let documents = documents.stamps.clone()?;
        Some(Stand { file: self.files.stamp(&file.path)?, folder, documents })
    }

    /// Whether a dossier stands as it stood, with the documents of which it is asked.
    #[must_use]
    pub fn stands(&self, file: &DossierFile, before: &Stand, documents: &[OnDisk]) -> bool {
        let folder = file.folder();
        let is = |path: &str, stamp: &Stamp| self.files.stamp(path).as_ref() == Some(stamp);
        let document = |document: &OnDisk| format!("{folder}/{}", document.name());
        is(&file.path, &before.file)
            && file.has_folder == before.folder.is_some()
            && before.folder.iter().all(|stamp| is(folder, stamp))
            && documents.iter().zip(&before.documents).all(|(it, stamp)| is(&document(it), stamp))
    }
}
