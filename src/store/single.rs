//! Dossiers one by one, for whoever needs no list of all that is there.

use super::{DossierFile, Files, Kind, Store, year_of};
use crate::trail::{DOSSIERS, is_place_of_a_dossier};

impl<F: Files> Store<F> {
    /// The paths of the dossiers, in order, of which nothing is read.
    #[must_use]
    pub fn dossier_paths(&self) -> Vec<String> {
        let list = |folder: &str| self.list(folder).unwrap_or_default();
        let years = list(DOSSIERS.trim_end_matches('/')).into_iter();
        let years = years.filter(|entry| entry.kind == Kind::Folder && year_of(&entry.name).is_some());
        let files = years.flat_map(|year| list(&year.path));
        let files = files.filter(|entry| entry.kind == Kind::File && entry.stem().is_some());
        files.map(|entry| entry.path).collect()
    }

    /// The dossier that stands at a path; none where no dossier can stand. Whether its file is there shows when it is read.
    #[must_use]
    pub fn dossier_at(&self, path: &str) -> Option<DossierFile> {
        let folder = path.strip_suffix(".md").filter(|_| is_place_of_a_dossier(path))?;
        let name = folder.rsplit('/').next()?.to_owned();
        let has_folder = self.list(folder).is_ok();
        Some(DossierFile { path: path.to_owned(), name, has_folder })
    }
}
