//! Notes on commits: they go along with the commits that they are about.

use std::collections::BTreeMap;
use std::sync::Arc;

use git2::Oid;

use super::commit::Letter;
use super::doomed::Entry;
use super::rewriting::{Rewriting, in_order};
use crate::git::GitError;
use crate::git::pack::ObjectKind;

/// Git shares notes out over folders, two digits of a name at a time.
const DEEPEST: usize = 20;

impl Rewriting<'_> {
    /// Rewrites the history of notes: each note is kept under the new name of its commit, in the words of
    /// the new history.
    ///
    /// # Errors
    /// What libgit2 or the disk refuses.
    pub fn notes(&mut self, tip: Oid) -> Result<Oid, GitError> {
        let order = in_order(self.reader(), tip, |_| false)?;
        let mut renamed: BTreeMap<Oid, Oid> = BTreeMap::new();
        for id in order {
            let bytes = self.reader().read(id)?.bytes;
            let letter = Letter::read(&bytes);
            let Some(tree) = letter.tree() else { continue };
            let mut notes = BTreeMap::new();
            self.gather(tree, &mut String::new(), &mut notes, 0)?;
            let mut text = Vec::new();
            for (name, (mode, blob)) in &notes {
                let blob = self.said(*blob)?;
                Entry { mode, name: name.as_bytes(), id: blob }.write(blob, &mut text);
            }
            let new = self.put(ObjectKind::Tree, Arc::new(text), None)?;
            let named = |id: Oid| if id == tree { new } else { renamed.get(&id).copied().unwrap_or(id) };
            let text = letter.rewritten(&bytes, named, self.words(), |_| None);
            let new = self.put(ObjectKind::Commit, Arc::new(text), None)?;
            renamed.insert(id, new);
        }
        Ok(renamed.get(&tip).copied().unwrap_or(tip))
    }

    /// Every note below a tree, by the new name of what it is about.
    fn gather(
        &mut self,
        tree: Oid,
        above: &mut String,
        notes: &mut BTreeMap<String, (Vec<u8>, Oid)>,
        depth: usize,
    ) -> Result<(), GitError> {
        let object = self.reader().read(tree)?;
        for entry in Entry::all(&object.bytes).unwrap_or_default() {
            let name = format!("{above}{}", String::from_utf8_lossy(entry.name));
            if entry.is_folder() && depth < DEEPEST {
                self.gather(entry.id, &mut name.clone(), notes, depth + 1)?;
                continue;
            }
            let about = Oid::from_str(&name).ok().and_then(|old| self.commits().get(&old));
            let name = about.map_or(name, ToString::to_string);
            notes.insert(name, (entry.mode.to_vec(), entry.id));
        }
        Ok(())
    }

    /// A note in the words of the new history.
    fn said(&mut self, blob: Oid) -> Result<Oid, GitError> {
        let object = self.reader().read(blob)?;
        if object.kind != ObjectKind::Blob {
            return Ok(blob);
        }
        let text = self.words().say(&object.bytes).to_vec();
        self.put(ObjectKind::Blob, Arc::new(text), None)
    }
}
