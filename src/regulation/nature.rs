//! The nature of a complaint, as an entry of a regulation's closed list.

use std::fmt;
use std::sync::Arc;

use super::{Entry, Regulation, Regulations};

/// The key of the nature that takes in what is too rare to be shown by itself.
pub const REST: &str = "overig";

/// An entry of a regulation's closed list of natures. It holds no text of its own, so nothing that
/// was typed in a dossier can pass for one.
#[derive(Clone)]
pub struct Nature {
    regulation: Arc<Regulation>,
    index: usize,
}

impl Nature {
    /// The nature of a key; none when the list lacks it.
    #[must_use]
    pub fn of(regulation: &Arc<Regulation>, key: &str) -> Option<Self> {
        let index = regulation.natures.iter().position(|entry| entry.key == key)?;
        Some(Self { regulation: Arc::clone(regulation), index })
    }

    /// All natures of a regulation, in its order.
    pub fn all(regulation: &Arc<Regulation>) -> impl Iterator<Item = Self> + '_ {
        (0..regulation.natures.len()).map(|index| Self { regulation: Arc::clone(regulation), index })
    }

    /// The same nature of the same version among others.
    #[must_use]
    pub fn among(&self, regulations: &Regulations) -> Option<Self> {
        let mut versions = regulations.all().iter();
        Self::of(versions.find(|version| version.version == self.regulation.version)?, self.key())
    }

    /// Its place in its regulation, and of that among the versions.
    #[must_use]
    pub fn place_among(&self, regulations: &Regulations) -> Option<(usize, usize)> {
        let mut versions = regulations.all().iter();
        Some((versions.position(|version| Arc::ptr_eq(version, &self.regulation))?, self.index))
    }

    /// The nature at such a place; none where the regulations have none there.
    #[must_use]
    pub fn at_place(regulations: &Regulations, (version, index): (usize, usize)) -> Option<Self> {
        let regulation = regulations.all().get(version).filter(|it| index < it.natures.len())?;
        Some(Self { regulation: Arc::clone(regulation), index })
    }

    /// What is typed.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.entry().key
    }

    /// What people read.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.entry().label
    }

    fn entry(&self) -> &Entry {
        &self.regulation.natures[self.index]
    }
}

impl PartialEq for Nature {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Nature {}

impl fmt::Debug for Nature {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Nature").field(&self.key()).finish()
    }
}
