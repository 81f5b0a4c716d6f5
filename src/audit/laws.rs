//! The law before and after each commit of a trail.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::calendar::Day;
use crate::git::{GitError, Records, StandingKey};
use crate::law::{Law, Laws};
use crate::parse::{read_people, read_regulation};
use crate::people::People;
use crate::regulation::Regulations;
use crate::source::Source;
use crate::trail::{ObjectId, PEOPLE, Trail};

/// Reads it; only commits that touch these files, and merges, are looked into.
pub(super) fn read(records: &Records, trail: &Trail) -> Result<Laws, GitError> {
    let touches = |path: &str| path == PEOPLE || path.starts_with("records/regulation/");
    let touching: BTreeSet<u32> = trail
        .files
        .iter()
        .filter(|file| touches(&file.path))
        .flat_map(|file| file.deeds.iter().map(|deed| deed.commit))
        .collect();
    let mut reader =
        Reader { records, laws: Laws::default(), read: HashMap::new(), standing: HashMap::new() };
    for (place, commit) in (0..).zip(&trail.commits) {
        let before: Vec<usize> =
            commit.parents.iter().map(|parent| reader.left_by(*parent)).collect::<Result<_, _>>()?;
        let inherited = before.first().copied();
        let after = match inherited {
            Some(law) if commit.parents.len() == 1 && !touching.contains(&place) => law,
            _ => reader.law_of(commit.id, inherited)?,
        };
        // Where there were no people or no regulation yet, a commit is judged by those it brings.
        let before = before.into_iter().map(|law| reader.completed(law, after)).collect();
        reader.standing.insert(commit.id, after);
        reader.laws.commit(before, after);
    }
    Ok(reader.laws)
}

struct Reader<'r> {
    records: &'r Records,
    laws: Laws,
    /// What was read, by the files and by what stood before.
    read: HashMap<(StandingKey, Option<usize>), usize>,
    standing: HashMap<ObjectId, usize>,
}

impl Reader<'_> {
    /// The law that a commit left; one before the part of the history that is walked is read by itself.
    fn left_by(&mut self, commit: ObjectId) -> Result<usize, GitError> {
        if let Some(law) = self.standing.get(&commit) {
            return Ok(*law);
        }
        let law = self.law_of(commit, None)?;
        self.standing.insert(commit, law);
        Ok(law)
    }

    /// What can't be read, or is not there, is as it was before: else one could break a file to be
    /// judged by nothing.
    fn law_of(&mut self, commit: ObjectId, inherited: Option<usize>) -> Result<usize, GitError> {
        let key = self.records.standing(commit)?;
        if let Some(known) = self.read.get(&(key, inherited)) {
            return Ok(*known);
        }
        let before = inherited.map(|law| self.laws.at(law).clone());
        let people = key[0].map(|id| self.records.people_of(id)).transpose()?.flatten();
        let people = people.map(|source| read_people(&source, Day::MAX).0);
        let people = match (people, &before) {
            (Some(people), None) => Arc::new(people),
            (Some(people), Some(_)) if !people.is_in_doubt() => Arc::new(people),
            (_, Some(before)) => Arc::clone(&before.people),
            (None, None) => Arc::new(People::new(Arc::new(Source::new(PEOPLE, "")), Vec::new())),
        };
        let folder = key[1].map(|id| self.records.regulations_of(id)).transpose()?.unwrap_or_default();
        let versions: Vec<_> =
            folder.iter().filter_map(|source| read_regulation(source, Day::MAX).0).map(Arc::new).collect();
        let regulations = match (versions.is_empty(), before) {
            (true, Some(before)) => before.regulations,
            _ => Regulations::new(versions),
        };
        let law = self.laws.add(Law { people, regulations });
        self.read.insert((key, inherited), law);
        Ok(law)
    }

    fn completed(&mut self, law: usize, own: usize) -> usize {
        let (before, after) = (self.laws.at(law), self.laws.at(own));
        let lacks_people = before.people.all().is_empty() && !after.people.all().is_empty();
        let lacks_regulation = before.regulations.all().is_empty() && !after.regulations.all().is_empty();
        match (lacks_people, lacks_regulation) {
            (false, false) => law,
            (true, true) => own,
            (true, false) => {
                let law = Law { people: Arc::clone(&after.people), regulations: before.regulations.clone() };
                self.laws.add(law)
            }
            (false, true) => {
                let law = Law { people: Arc::clone(&before.people), regulations: after.regulations.clone() };
                self.laws.add(law)
            }
        }
    }
}
