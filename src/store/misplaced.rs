//! What lies under `records/` where no dossier is read, and may be one: whom it names nobody knows.

use std::collections::HashSet;

use super::strays::{number_of, too_much};
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
/// So many bytes are read of all that belongs to nothing: a few trees inside each other can stand for more
/// files than anybody could wait for.
const MOST_READ: u64 = 1 << 28;
/// What each name costs at least.
const LEAST: u64 = 1 << 12;

impl<F: Files> Store<F> {
    /// Adds what may be a dossier of all that belongs to nothing, and of all within it. A link is never
    /// followed, so what it leads to may be one; and so may whatever is more than is read.
    pub(super) fn look_for_dossiers(&self, inventory: &mut Inventory) {
        let mut left = Left(MOST_READ);
        for entry in std::mem::take(&mut inventory.odd) {
            let mut found = Vec::new();
            if self.look_within(&entry, DEEPEST, &mut left, &mut found).is_none() {
                inventory.strays.push(too_much(&entry));
                found = vec![entry.path];
            }
            inventory.misplaced.extend(found);
        }
    }

    /// None when there is more than may still be read.
    fn look_within(
        &self,
        entry: &Entry,
        depth: usize,
        left: &mut Left,
        found: &mut Vec<String>,
    ) -> Option<()> {
        left.spend(LEAST)?;
        let may_be_one = match entry.kind {
            Kind::Folder if depth > 0 => {
                let within = self.list(&entry.path).unwrap_or_default();
                left.spend(LEAST * within.len() as u64)?;
                let mut within = within.iter().filter(|entry| !entry.is_left_behind());
                within.try_for_each(|entry| self.look_within(entry, depth - 1, left, found))?;
                false
            }
            Kind::File => self.may_be_dossier(entry, left)?,
            Kind::Folder | Kind::Link | Kind::Other => true,
            Kind::Ignored => false,
        };
        found.extend(may_be_one.then(|| entry.path.clone()));
        Some(())
    }

    /// Whether a file reads like a dossier. What can't be read tells it by its name alone.
    fn may_be_dossier(&self, entry: &Entry, left: &mut Left) -> Option<bool> {
        match self.files.bytes(&entry.path, LARGEST_FILE) {
            Ok(Some(bytes)) => {
                left.spend(bytes.len() as u64)?;
                Some(reads_like_dossier(&bytes))
            }
            Ok(None) | Err(_) => Some(entry.stem().is_some() || number_of(entry).is_some()),
        }
    }
}

/// How much may still be read.
struct Left(u64);

impl Left {
    /// None once there is not so much; nothing is read any more then.
    fn spend(&mut self, cost: u64) -> Option<()> {
        let left = self.0.checked_sub(cost);
        self.0 = left.unwrap_or_default();
        left.map(|_| ())
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
