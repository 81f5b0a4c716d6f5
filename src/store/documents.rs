//! What stands in the folder of a dossier.

use super::{DossierFile, Entry, Failure, Files, Kind, Store};
use crate::disk::Stamp;
use crate::dossier::OnDisk;

/// How a pointer begins that stands in the place of a document, and how long it can be: of git LFS, under the
/// names that it had too, and of git-annex.
const POINTERS: [&[u8]; 4] = [
    b"version https://git-lfs.github.com/spec/",
    b"version https://hawser.github.com/spec/",
    b"version http://git-media.io/v/",
    b"/annex/objects/",
];
const LONGEST_POINTER: u64 = 1023;

/// What stands in the folder of a dossier.
#[derive(Debug, Default)]
pub struct Documents {
    /// The documents and whatever else, in order of name.
    pub on_disk: Vec<OnDisk>,
    /// The stamp of each, taken before it was looked at; none where that can't be told.
    pub(super) stamps: Option<Vec<Stamp>>,
    /// Whether systems or editors left something behind there, which git may pass over or not.
    pub has_left_behind: bool,
}

impl<F: Files> Store<F> {
    /// What stands in the folder of a dossier, in order of name.
    ///
    /// # Errors
    /// What can't be listed.
    pub fn documents(&self, file: &DossierFile) -> Result<Documents, Failure> {
        if !file.has_folder {
            return Ok(Documents { stamps: Some(Vec::new()), ..Documents::default() });
        }
        let entries = self.listed(file.folder())?;
        let has_left_behind = entries.iter().any(Entry::is_left_behind);
        let looked_at = |entry: Entry| {
            let stamp = self.files.stamp(&entry.path);
            let on_disk = match entry.kind {
                Kind::File => self.document(entry, stamp.as_ref()),
                Kind::Folder => OnDisk::Folder(entry.name),
                Kind::Link | Kind::Other => OnDisk::Other(entry.name),
                Kind::Ignored => return None,
            };
            Some((on_disk, stamp))
        };
        let (on_disk, stamps): (_, Vec<_>) = entries.into_iter().filter_map(looked_at).unzip();
        Ok(Documents { on_disk, stamps: stamps.into_iter().collect(), has_left_behind })
    }

    /// A document is evidence, so it is looked at whether it is there itself. What can't be read is
    /// told by whoever needs it.
    fn document(&self, entry: Entry, stamp: Option<&Stamp>) -> OnDisk {
        if stamp.is_some_and(|stamp| stamp.length() > LONGEST_POINTER) {
            return OnDisk::File(entry.name);
        }
        match self.files.bytes(&entry.path, LONGEST_POINTER) {
            Ok(Some(bytes)) if bytes.is_empty() => OnDisk::Empty(entry.name),
            Ok(Some(bytes)) if POINTERS.iter().any(|it| bytes.starts_with(it)) => OnDisk::Pointer(entry.name),
            _ => OnDisk::File(entry.name),
        }
    }
}
