//! The proof that nothing stayed: every object is read again, and searched.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};
use std::ops::Range;
use std::path::Path;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, Input};
use git2::Oid;
use rayon::prelude::*;

use super::charsets::legible;
use super::commit::Letter;
use super::copies::Sign;
use super::inside::Inside;
use super::sentences::Sentences;
use super::unseen::Unseen;
use super::words::{Known, found};
use crate::anonymity::Searched;
use crate::git::GitError;
use crate::git::pack::{Object, ObjectKind, Packs};
use crate::source::Span;
use crate::trail::ObjectId;

/// What is looked for is at least so long, in bytes: less says nothing.
const SHORTEST: usize = 4;

/// So many objects are read one after the other, most of which differ little from the one before.
const OF_ONE: usize = 16 << 10;
/// So many bytes of text are searched at once.
const AT_ONCE: usize = 4 << 20;

/// Looks for what the dossiers know that go, and nothing else does.
pub struct Search<'k> {
    known: Vec<(&'k Known, Sentences)>,
    automaton: Option<AhoCorasick>,
    /// How long the longest is of what is looked for.
    longest: usize,
}

/// What was found: where, and a little of what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// The object, the name or the file.
    pub place: String,
    /// The file that the object is, where it is one.
    pub file: Option<Beside>,
    /// Whether it is a folder of the history, in which the name of a file says it.
    pub is_folder: bool,
    /// What stands there.
    pub text: String,
}

/// A file of no dossier.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Beside {
    /// Where it stands, or stood.
    pub path: String,
    /// Whether it says that now. Figures that a correction replaced are kept as what was said once.
    pub stands: bool,
    /// A commit in which it stands.
    pub commit: String,
    /// By what it was found.
    pub sign: Sign,
}

impl<'k> Search<'k> {
    /// Gets ready for what the dossiers of one or more offices know.
    #[must_use]
    pub fn new(known: impl IntoIterator<Item = &'k Known>) -> Self {
        let known: Vec<&Known> = known.into_iter().collect();
        let sought = |known: &&'k Known| {
            let others = known.others.typed();
            let own = known.names.typed().into_iter().filter(move |text| !others.contains(text));
            own.chain(known.sentences.iter().map(String::as_str)).collect::<Vec<_>>()
        };
        Self::of(known.iter().flat_map(sought).collect(), known)
    }

    /// Looks for what of people `is_sought`, as it was typed, in files of no dossier.
    pub(super) fn of_files(known: &'k Known, is_sought: impl Fn(&str) -> bool) -> Self {
        let others = known.others.typed();
        let own = known.in_files.typed_unlisted().into_iter().filter(|text| !others.contains(text));
        let own = own.filter(|text| is_sought(text)).chain(known.sentences.iter().map(String::as_str));
        Self::of(own.collect(), vec![known])
    }

    fn of(mut sought: Vec<&str>, known: Vec<&'k Known>) -> Self {
        sought.retain(|text| text.len() >= SHORTEST);
        let built = AhoCorasickBuilder::new().ascii_case_insensitive(true).build(&sought);
        Self {
            known: known.into_iter().map(|known| (known, Sentences::of(&known.sentences))).collect(),
            automaton: built.ok().filter(|_| !sought.is_empty()),
            longest: sought.iter().map(|text| text.len()).max().unwrap_or(0),
        }
    }

    /// What stands in some bytes as it was typed, as a word of its own.
    #[must_use]
    pub fn in_bytes(&self, bytes: &[u8]) -> Option<String> {
        self.in_part(bytes, 0..bytes.len())
    }

    fn in_part(&self, bytes: &[u8], part: Range<usize>) -> Option<String> {
        let automaton = self.automaton.as_ref()?;
        let is_word =
            |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphanumeric);
        let mut found = automaton.find_overlapping_iter(Input::new(bytes).range(part));
        let found =
            found.find(|found| !is_word(found.start().checked_sub(1)) && !is_word(Some(found.end())))?;
        Some(String::from_utf8_lossy(&bytes[found.range()]).into_owned())
    }

    /// The same of what is new in some bytes; so far around each place that nothing is missed that
    /// reaches into it.
    fn in_new(&self, bytes: &[u8], new: &[Range<usize>]) -> Option<String> {
        let reach = self.longest + 1;
        let mut around: Vec<Range<usize>> = Vec::with_capacity(new.len());
        for range in new {
            let (start, end) = (range.start.saturating_sub(reach), (range.end + reach).min(bytes.len()));
            match around.last_mut().filter(|last| start <= last.end) {
                Some(last) => last.end = last.end.max(end),
                None => around.push(start..end),
            }
        }
        around.into_iter().find_map(|range| self.in_part(bytes, range))
    }

    /// The same, and what is written otherwise than it was typed, or is packed.
    #[must_use]
    pub fn in_file(&self, bytes: &[u8]) -> Option<String> {
        self.in_text(bytes).or_else(|| self.in_packed(bytes))
    }

    /// The same of what a person called something, or set up: there are no capitals in the name of a branch.
    #[must_use]
    pub fn in_note(&self, note: &[u8]) -> Option<String> {
        self.in_file(note).or_else(|| self.in_texts(&[note], Searched::NOTED).pop().flatten())
    }

    fn in_text(&self, bytes: &[u8]) -> Option<String> {
        self.in_bytes(bytes).or_else(|| self.in_texts(&[bytes], Searched::RECORDS).pop().flatten())
    }

    /// What is found in what is packed in a file.
    pub(super) fn in_packed(&self, bytes: &[u8]) -> Option<String> {
        Inside::of(bytes).texts.iter().find_map(|text| self.in_text(text))
    }

    /// Whether some files say anything of it, in whatever way.
    pub(super) fn naming(&self, texts: &[&[u8]]) -> Vec<bool> {
        self.naming_in(texts, Searched::RECORDS)
    }

    fn naming_in(&self, texts: &[&[u8]], which: Searched) -> Vec<bool> {
        let otherwise = self.in_texts(texts, which);
        let both = texts.iter().zip(otherwise);
        both.map(|(text, otherwise)| otherwise.is_some() || self.in_bytes(text).is_some()).collect()
    }

    /// Those of some names of files and folders that say anything of it.
    pub(super) fn called_so(&self, names: impl IntoIterator<Item = Vec<u8>>) -> HashSet<Vec<u8>> {
        let (names, said): (Vec<_>, Vec<_>) = names
            .into_iter()
            .map(|name| {
                let said = spaced(&String::from_utf8_lossy(&name));
                (name, said)
            })
            .unzip();
        let said: Vec<&[u8]> = said.iter().map(String::as_bytes).collect();
        let naming = self.naming_in(&said, Searched::NOTED);
        names.into_iter().zip(naming).filter(|(_, names)| *names).map(|(name, _)| name).collect()
    }

    /// What stands in each of some texts and is written otherwise than it was typed.
    fn in_texts(&self, texts: &[&[u8]], which: Searched) -> Vec<Option<String>> {
        let texts: Vec<_> = texts.iter().map(|text| legible(text)).collect();
        let found = found(&self.known, &texts.iter().map(AsRef::as_ref).collect::<Vec<_>>(), which);
        let first = |(text, spans): (&Cow<'_, str>, Vec<Span>)| {
            let words = |span: &Span| text[span.start..span.end].split_whitespace().collect::<Vec<_>>();
            spans.first().map(|span| words(span).join(" "))
        };
        texts.iter().zip(found).map(first).collect()
    }

    /// Reads every object of a store, and holds it to its name. What a dossier or people.yaml holds that
    /// stays is its own, and has its own term; `elsewhere` names the other files, which are looked into where
    /// they are packed. `each` hears of every object.
    ///
    /// # Errors
    /// What the disk refuses, also an object that can't be read or is another than its name says.
    pub fn in_objects(
        &self,
        store: &Path,
        objects: &[ObjectId],
        elsewhere: &HashSet<Oid>,
        each: impl Fn() + Sync,
    ) -> Result<(Vec<Found>, HashMap<Oid, Unseen>), GitError> {
        let packs = Packs::open([store.join("pack")])?;
        let all =
            objects.par_chunks(OF_ONE).map(|some| self.in_some(&mut packs.again()?, some, elsewhere, &each));
        let (mut found, mut unseen) = (Vec::new(), HashMap::new());
        for (some, unseen_of_some) in all.collect::<Result<Vec<_>, _>>()? {
            found.extend(some);
            unseen.extend(unseen_of_some);
        }
        found.sort();
        found.dedup_by(|one, other| one.place == other.place);
        Ok((found, unseen))
    }

    fn in_some(
        &self,
        packs: &mut Packs,
        objects: &[ObjectId],
        elsewhere: &HashSet<Oid>,
        each: impl Fn(),
    ) -> Result<(Vec<Found>, HashMap<Oid, Unseen>), GitError> {
        let (mut found, mut unseen) = (Vec::new(), HashMap::new());
        let (mut heap, mut messages) = (Heap::default(), Heap::default());
        for id in objects {
            let broken = || GitError::Missing(id.short());
            let (Object { kind, bytes }, new) = packs.read_at(packs.find(*id).ok_or_else(broken)?)?;
            if kind.id(&bytes) != *id {
                return Err(broken());
            }
            let file = Oid::from_bytes(&id.0)?;
            let is_elsewhere = kind == ObjectKind::Blob && elsewhere.contains(&file);
            let inside = if is_elsewhere { Inside::of(&bytes) } else { Inside::default() };
            unseen.extend(inside.unseen.map(|why| (file, why)));
            let text = match (kind, new) {
                // What a tree takes over from another is searched there.
                (ObjectKind::Tree, Some(new)) => self.in_new(&bytes, &new),
                (ObjectKind::Blob, _) if !is_elsewhere => None,
                _ => self.in_bytes(&bytes),
            };
            let text = text.or_else(|| inside.texts.iter().find_map(|text| self.in_bytes(text)));
            found.extend(text.map(|text| Found {
                place: id.to_string(),
                file: None,
                is_folder: kind == ObjectKind::Tree,
                text,
            }));
            match kind {
                ObjectKind::Blob if is_elsewhere => heap.add(*id, &bytes),
                ObjectKind::Blob | ObjectKind::Tree => {}
                _ => Letter::read(&bytes).texts().for_each(|text| messages.add(*id, text)),
            }
            inside.texts.into_iter().for_each(|text| heap.push(*id, text));
            if heap.size + messages.size > AT_ONCE {
                heap.search((self, Searched::RECORDS), &mut found);
                messages.search((self, Searched::NOTED), &mut found);
            }
            each();
        }
        heap.search((self, Searched::RECORDS), &mut found);
        messages.search((self, Searched::NOTED), &mut found);
        Ok((found, unseen))
    }
}

/// A name with what stands between its words made spaces.
pub(super) fn spaced(name: &str) -> String {
    name.replace(['-', '_', '/', '.'], " ")
}

/// Texts that are to be searched together; messages once, however many objects hold one.
#[derive(Default)]
struct Heap {
    texts: Vec<(ObjectId, Vec<u8>)>,
    size: usize,
    met: HashSet<u64>,
    state: RandomState,
}

impl Heap {
    fn add(&mut self, id: ObjectId, text: &[u8]) {
        if self.met.insert(self.state.hash_one(text)) {
            self.push(id, text.to_owned());
        }
    }

    /// Of what is packed each file is told that holds it.
    fn push(&mut self, id: ObjectId, text: Vec<u8>) {
        self.size += text.len();
        self.texts.push((id, text));
    }

    fn search(&mut self, (search, which): (&Search<'_>, Searched), found: &mut Vec<Found>) {
        let texts: Vec<&[u8]> = self.texts.iter().map(|(_, text)| text.as_slice()).collect();
        let said = search.in_texts(&texts, which);
        let said = self.texts.drain(..).zip(said);
        found.extend(said.filter_map(|((id, _), text)| {
            Some(Found { place: id.to_string(), file: None, is_folder: false, text: text? })
        }));
        self.size = 0;
    }
}
