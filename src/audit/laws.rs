//! The law before and after each commit of a trail.

use std::collections::{BTreeSet, HashMap, HashSet};
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
/// What follows `since` is looked at; all of the history where that is none.
pub(super) fn read(records: &Records, since: Option<ObjectId>, trail: &Trail) -> Result<Laws, GitError> {
    let touches = |path: &str| path == PEOPLE || path.starts_with("records/regulation/");
    let touching: BTreeSet<u32> = trail
        .files
        .iter()
        .filter(|file| touches(&file.path))
        .flat_map(|file| file.deeds.iter().map(|deed| deed.commit))
        .collect();
    let mut reader = Reader {
        records,
        laws: Laws::default(),
        read: HashMap::new(),
        standing: HashMap::new(),
        doubtful: HashSet::new(),
        beginning: None,
    };
    reader.beginning = since.map(|since| reader.left_by(since)).transpose()?;
    for (place, commit) in (0..).zip(&trail.commits) {
        let before: Vec<usize> =
            commit.parents.iter().map(|parent| reader.left_by(*parent)).collect::<Result<_, _>>()?;
        let inherited = before.first().copied();
        let after = match inherited {
            Some(law) if commit.parents.len() == 1 && !touching.contains(&place) => law,
            _ => reader.law_of(commit.id, inherited)?,
        };
        // Where there were no people or no regulation yet, a commit is judged by those it brings; but the
        // history begins once, and a second beginning is judged by the first.
        let beginning = reader.beginning.map_or(after, |beginning| reader.completed(beginning, after));
        let before = match before.is_empty() || before.iter().any(|law| reader.laws.at(*law).lacks_a_part()) {
            true => reader.begun(before, after, beginning),
            false => before,
        };
        reader.beginning = Some(beginning);
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
    /// Those with a version of the regulation that can't be read, and that nothing was inherited of.
    doubtful: HashSet<usize>,
    /// The first people and the first regulation of what is looked at.
    beginning: Option<usize>,
}

impl Reader<'_> {
    /// The law that a commit left; one before the part of the history that is walked is read by itself.
    fn left_by(&mut self, commit: ObjectId) -> Result<usize, GitError> {
        if let Some(law) = self.standing.get(&commit) {
            return Ok(*law);
        }
        let law = self.law_before(commit)?;
        self.standing.insert(commit, law);
        Ok(law)
    }

    /// That of a commit before the part of the history that is walked. What can't be read of the regulation
    /// there is as it was in the last commit before it in which it could.
    fn law_before(&mut self, commit: ObjectId) -> Result<usize, GitError> {
        let law = self.law_of(commit, None)?;
        let mut before = commit;
        while self.doubtful.contains(&law) {
            let Some(parent) = self.records.first_parent(before)? else { break };
            before = parent;
            let older = self.law_of(before, None)?;
            if !self.doubtful.contains(&older) {
                let readable = self.law_of(commit, Some(older))?;
                let law = self.laws.at(law).with_regulation_of(self.laws.at(readable));
                return Ok(self.laws.add(law));
            }
        }
        Ok(law)
    }

    /// What can't be read is as it was before, and so is what one judges by where nothing of it is there:
    /// else one could break or remove a file to be judged by nothing.
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
        let before = before.map(|before| before.regulations).filter(|before| !before.all().is_empty());
        let inherited_of = |path: &str| {
            before.iter().flat_map(Regulations::all).find(|version| version.source.path() == path).cloned()
        };
        let (mut versions, mut is_doubtful) = (Vec::new(), false);
        for (path, source) in folder {
            let version = source.and_then(|source| read_regulation(&source, Day::MAX).0);
            match version.map(Arc::new) {
                Some(version) if !version.unread.is_partial => versions.push(version),
                // What is new and can't be read is not there yet.
                _ if before.is_some() => versions.extend(inherited_of(&path)),
                version => {
                    is_doubtful = true;
                    versions.extend(version);
                }
            }
        }
        let (has_people, has_regulation) = (key[0].is_some(), !versions.is_empty());
        let regulations = match before {
            Some(before) if !has_regulation => before,
            _ => Regulations::new(versions),
        };
        let law = self.laws.add(Law { people, regulations, has_people, has_regulation });
        if is_doubtful {
            self.doubtful.insert(law);
        }
        self.read.insert((key, inherited), law);
        Ok(law)
    }

    /// By what a commit is judged that brings what one before it lacks: as that was at the beginning.
    fn begun(&mut self, before: Vec<usize>, after: usize, beginning: usize) -> Vec<usize> {
        let brought = self.as_begun(after, beginning);
        let before: Vec<usize> = before.into_iter().map(|law| self.completed(law, brought)).collect();
        if before.is_empty() { vec![brought] } else { before }
    }

    fn as_begun(&mut self, own: usize, beginning: usize) -> usize {
        if own == beginning {
            return own;
        }
        let (after, begun) = (self.laws.at(own), self.laws.at(beginning));
        let mut law = begun.clone();
        if after.people.all().is_empty() {
            law = law.with_people_of(after);
        }
        if after.regulations.all().is_empty() {
            law = law.with_regulation_of(after);
        }
        self.laws.add(law)
    }

    fn completed(&mut self, law: usize, own: usize) -> usize {
        let (before, after) = (self.laws.at(law), self.laws.at(own));
        let lacks_people = before.people.all().is_empty() && !after.people.all().is_empty();
        let lacks_regulation = before.regulations.all().is_empty() && !after.regulations.all().is_empty();
        match (lacks_people, lacks_regulation) {
            (false, false) => law,
            (true, true) => own,
            (true, false) => {
                let law = before.with_people_of(after);
                self.laws.add(law)
            }
            (false, true) => {
                let law = before.with_regulation_of(after);
                self.laws.add(law)
            }
        }
    }
}
