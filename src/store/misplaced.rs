//! What lies under `records/` where no dossier is read, and may be one: whom it names nobody knows.

use std::collections::HashSet;

use super::strays::number_of;
use super::{Entry, Files, Inventory, Kind, Store};
use crate::anonymity::first_keys;
use crate::parse::LARGEST_FILE;

/// Keys with which the front matter of a dossier begins a line.
const KEYS: [&str; 8] =
    ["nummer", "klager", "verloop", "betreft", "onderwerp", "aard", "kanaal", "vermoeden"];
/// So many of them are no chance.
const ENOUGH: usize = 2;
/// How deep folders are looked through.
const DEEPEST: usize = 8;

impl<F: Files> Store<F> {
    /// Adds what may be a dossier of something that belongs to nothing, and of all within it. A link is
    /// never followed, so what it leads to may be one.
    pub(super) fn look_for_dossiers(&self, entry: &Entry, inventory: &mut Inventory) {
        self.look_within(entry, DEEPEST, inventory);
    }

    fn look_within(&self, entry: &Entry, depth: usize, inventory: &mut Inventory) {
        let may_be_one = match entry.kind {
            Kind::Folder if depth > 0 => {
                let within = self.list(&entry.path).unwrap_or_default();
                let within = within.iter().filter(|entry| !entry.is_left_behind());
                within.for_each(|entry| self.look_within(entry, depth - 1, inventory));
                false
            }
            Kind::File => self.may_be_dossier(entry),
            Kind::Folder | Kind::Link | Kind::Other => true,
            Kind::Ignored => false,
        };
        if may_be_one {
            inventory.misplaced.push(entry.path.clone());
        }
    }

    /// Whether a file reads like a dossier. What can't be read tells it by its name alone.
    fn may_be_dossier(&self, entry: &Entry) -> bool {
        match self.files.bytes(&entry.path, LARGEST_FILE) {
            Ok(Some(bytes)) => reads_like_dossier(&bytes),
            Ok(None) | Err(_) => entry.stem().is_some() || number_of(entry).is_some(),
        }
    }
}

/// Whether lines begin with keys of a dossier, also in UTF-16, of which every second byte is zero.
fn reads_like_dossier(bytes: &[u8]) -> bool {
    let plain: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&plain);
    let keys: HashSet<String> = first_keys(&text).collect();
    KEYS.iter().filter(|key| keys.contains(**key)).count() >= ENOUGH
}

#[cfg(test)]
mod tests {
    use super::reads_like_dossier;

    #[test]
    fn front_matter_is_known_however_it_was_saved() {
        let text = "---\r\nnummer: 2025-001\r\nKlager: {naam: Sanne Denkbeeld}\r\n---\r\n";
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(reads_like_dossier(text.as_bytes()) && reads_like_dossier(&wide));
        assert!(reads_like_dossier(text.replace("\r\n", "\r").as_bytes()));
        for text in ["", "# Notities\n\nDe klager belde.\nOnderwerp: les\n", "\u{0}\u{1}%PDF nummer: 1"] {
            assert!(!reads_like_dossier(text.as_bytes()), "{text}");
        }
    }
}
