//! What each commit is judged by: people.yaml and the regulation as they stood before it.
//!
//! So nobody makes himself known, entitled or free from signing in the commit that needs it.

use std::sync::Arc;

use crate::people::People;
use crate::regulation::Regulations;

/// The people and the regulation at some moment of the history.
#[derive(Debug, Clone)]
pub struct Law {
    /// Everyone of the organisation.
    pub people: Arc<People>,
    /// Every version of the regulation.
    pub regulations: Regulations,
    /// Whether people.yaml stands there. Where it does not, people are as they were before.
    pub has_people: bool,
    /// Whether a version of the regulation stands there. Where none does, they are as they were before.
    pub has_regulation: bool,
}

impl Law {
    /// Whether there are no people, or no regulation, to judge by.
    #[must_use]
    pub fn lacks_a_part(&self) -> bool {
        self.people.all().is_empty() || self.regulations.all().is_empty()
    }

    /// The same with the people of another.
    #[must_use]
    pub fn with_people_of(&self, other: &Self) -> Self {
        Self { people: Arc::clone(&other.people), has_people: other.has_people, ..self.clone() }
    }

    /// The same with the regulation of another.
    #[must_use]
    pub fn with_regulation_of(&self, other: &Self) -> Self {
        let (regulations, has_regulation) = (other.regulations.clone(), other.has_regulation);
        Self { regulations, has_regulation, ..self.clone() }
    }
}

/// The law before each commit of a trail, and after it.
#[derive(Debug, Default)]
pub struct Laws {
    all: Vec<Law>,
    commits: Vec<Places>,
}

/// Places in the list of laws.
#[derive(Debug, Clone, Default)]
struct Places {
    /// What each of its parents left.
    before: Vec<usize>,
    after: usize,
}

impl Laws {
    /// Adds a law, and gives its place.
    pub fn add(&mut self, law: Law) -> usize {
        self.all.push(law);
        self.all.len() - 1
    }

    /// The law at a place.
    #[must_use]
    pub fn at(&self, place: usize) -> &Law {
        &self.all[place]
    }

    /// The next commit of the trail, by the places of the law that each of its parents left and of its
    /// own.
    pub fn commit(&mut self, before: Vec<usize>, after: usize) {
        self.commits.push(Places { before, after });
    }

    /// The place of the law after a commit.
    #[must_use]
    pub fn place_after(&self, commit: usize) -> usize {
        self.commits[commit].after
    }

    /// The law by which a commit is judged: that of its first parent.
    #[must_use]
    pub fn before(&self, commit: u32) -> &Law {
        &self.all[self.commits[commit as usize].before[0]]
    }

    /// The law of each of its parents, the first one first.
    pub fn before_each(&self, commit: u32) -> impl Iterator<Item = &Law> {
        self.commits[commit as usize].before.iter().map(|place| &self.all[*place])
    }

    /// The law after a commit, where that is another than its first parent's.
    #[must_use]
    pub fn changed_by(&self, commit: u32) -> Option<&Law> {
        let places = &self.commits[commit as usize];
        (places.before[0] != places.after).then(|| &self.all[places.after])
    }
}
