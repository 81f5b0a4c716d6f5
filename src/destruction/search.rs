//! The proof that nothing stayed: every object is read again, and searched.

use std::collections::HashSet;
use std::path::Path;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use git2::{ObjectType, Odb, Oid};

use super::commit::Letter;
use super::words::Known;
use crate::git::GitError;

/// What is looked for is at least so long, in bytes: less says nothing.
const SHORTEST: usize = 4;

/// Looks for what the dossiers know that go, and nothing else does.
pub struct Search<'k> {
    known: &'k Known,
    automaton: Option<AhoCorasick>,
}

/// What was found: where, and a little of what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// The object, the name or the file.
    pub place: String,
    /// What stands there.
    pub text: String,
}

impl<'k> Search<'k> {
    /// Gets ready.
    #[must_use]
    pub fn new(known: &'k Known) -> Self {
        let others = known.others.typed();
        let own = known.names.typed();
        let own = own.into_iter().filter(|text| !others.contains(text) && text.len() >= SHORTEST);
        let sought: Vec<&str> = own.chain(known.sentences.iter().map(String::as_str)).collect();
        let built = AhoCorasickBuilder::new().ascii_case_insensitive(true).build(&sought);
        Self { known, automaton: built.ok().filter(|_| !sought.is_empty()) }
    }

    /// Looks for the people of the dossiers that go, whoever else knows them too.
    #[must_use]
    pub fn of_people(known: &'k Known) -> Self {
        let sought: Vec<&str> =
            known.names.typed().into_iter().filter(|text| text.len() >= SHORTEST).collect();
        let built = AhoCorasickBuilder::new().ascii_case_insensitive(true).build(&sought);
        Self { known, automaton: built.ok().filter(|_| !sought.is_empty()) }
    }

    /// What stands in some bytes as it was typed, as a word of its own.
    #[must_use]
    pub fn in_bytes(&self, bytes: &[u8]) -> Option<String> {
        let automaton = self.automaton.as_ref()?;
        let is_word =
            |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphanumeric);
        let mut found = automaton.find_iter(bytes);
        let found =
            found.find(|found| !is_word(found.start().checked_sub(1)) && !is_word(Some(found.end())))?;
        Some(String::from_utf8_lossy(&bytes[found.range()]).into_owned())
    }

    /// The same, and what is written otherwise than it was typed.
    #[must_use]
    pub fn in_file(&self, bytes: &[u8]) -> Option<String> {
        let text = String::from_utf8_lossy(bytes);
        self.in_bytes(bytes).or_else(|| self.known.in_text(&text).into_iter().next())
    }

    /// Reads every object of a store. What a dossier or people.yaml holds that stays is its own, and has
    /// its own term; `elsewhere` names the other files. `each` hears of every object.
    ///
    /// # Errors
    /// What libgit2 refuses, also an object that can't be read.
    pub fn in_objects(
        &self,
        store: &Path,
        objects: &[Oid],
        elsewhere: &HashSet<Oid>,
        mut each: impl FnMut(),
    ) -> Result<Vec<Found>, GitError> {
        let odb = Odb::new()?;
        odb.add_disk_alternate(&store.display().to_string())?;
        let mut found = Vec::new();
        for id in objects {
            let object = odb.read(*id)?;
            let text = match object.kind() {
                ObjectType::Blob if !elsewhere.contains(id) => None,
                ObjectType::Blob => self.in_file(object.data()),
                ObjectType::Tree => self.in_bytes(object.data()),
                _ => {
                    let letter = Letter::read(object.data());
                    let said = letter.texts().find_map(|text| self.in_file(text));
                    said.or_else(|| self.in_bytes(object.data()))
                }
            };
            found.extend(text.map(|text| Found { place: id.to_string(), text }));
            each();
        }
        Ok(found)
    }
}
