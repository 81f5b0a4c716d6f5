//! F8 before a push: a number that others gave to another dossier, as far as that is known here.

mod free;

use std::collections::BTreeSet;
use std::sync::Arc;

use git2::{Oid, Repository, RepositoryState};

pub use self::free::{free_number, is_taken};
use crate::assess::Assessment;
use crate::diagnostic::{Finding, Severity};
use crate::dossier::Number;
use crate::git::{GitError, Known, Records, object_id};
use crate::ledger::DESTRUCTIONS;
use crate::parse::{Version, read_destructions};
use crate::register::{Register, Summary};
use crate::store::{Files, Store};
use crate::trail::{FileKind, ObjectId, folder_of, name_of};

/// Adds to what was found in a state each dossier whose number another one has in a branch of others
/// that was fetched. The state follows `ours`. What can't be read there is not known here, and stops
/// nobody: whoever takes the push judges it.
pub fn tell_taken_numbers<F: Files>(
    store: &Store<F>,
    records: &Records,
    ours: Option<ObjectId>,
    assessment: &mut Assessment,
) {
    let found = Desk { store, records, assessment }.taken(ours).unwrap_or_default();
    if !found.is_empty() {
        assessment.add(found);
    }
}

struct Desk<'a, F> {
    store: &'a Store<F>,
    records: &'a Records,
    assessment: &'a Assessment,
}

impl<F: Files> Desk<'_, F> {
    fn taken(&self, ours: Option<ObjectId>) -> Result<Vec<Finding>, GitError> {
        let known = self.records.known_elsewhere(ours)?;
        let mut free = Free { desk: self, known: &known, used: None };
        let mut findings = Vec::new();
        for summary in &self.assessment.register.summaries {
            let Some(own) = Number::parse(&summary.id) else { continue };
            let path = summary.source.path();
            let Some((branch, theirs)) = known.iter().find_map(|it| Some((it, it.dossiers.get(path)?)))
            else {
                continue;
            };
            let is_ours = match self.store.read(path) {
                Ok(Ok(source)) => is_one_dossier(source.text(), theirs),
                _ => false,
            };
            if !is_ours {
                let new = free.next(own.year)?;
                findings.push(self.tell(summary, &own, branch, &new));
            }
        }
        Ok(findings)
    }

    fn tell(&self, summary: &Summary, own: &Number, branch: &Known, free: &Number) -> Finding {
        let span = summary.number.as_ref().map_or_else(|| summary.source.line(1), |number| number.span);
        let message = message!("f8-taken", number = own.as_str(), branch = branch.name.as_str());
        let help = message!("f8-taken-help", number = free.as_str(), commands = self.commands(own, free));
        let place = Register::place(summary, span);
        let mut finding = Finding::new(code!("F8"), Severity::Error, place, message).help(help);
        finding.dossier = Some(summary.id.clone());
        finding
    }

    /// What to type to give a dossier another number.
    fn commands(&self, own: &Number, free: &Number) -> String {
        let mut commands = Vec::new();
        if is_merging(self.records.repository()) {
            commands.push("git merge --abort".to_owned());
        }
        let (from, to) = (own.path(), free.path());
        commands.push(self.rename(&from, &to));
        let folder = folder_of(&from);
        if self.store.has_files(folder) {
            commands.push(self.rename(folder, folder_of(&to)));
        }
        commands.join("; ")
    }

    /// Git renames what it knows.
    fn rename(&self, from: &str, to: &str) -> String {
        let place = match self.records.office() {
            "" => from.to_owned(),
            office => format!("{office}/{from}"),
        };
        let is_known = self.records.repository().index().is_ok_and(|index| {
            index.iter().any(|entry| {
                let rest = entry.path.strip_prefix(place.as_bytes());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(b"/"))
            })
        });
        format!("{} {from} {to}", if is_known { "git mv" } else { "mv" })
    }
}

fn is_merging(repository: &Repository) -> bool {
    repository.state() == RepositoryState::Merge
}

/// The numbers that nobody uses, one after the other.
struct Free<'a, F> {
    desk: &'a Desk<'a, F>,
    known: &'a [Known],
    used: Option<BTreeSet<(i32, u32)>>,
}

impl<F: Files> Free<'_, F> {
    fn next(&mut self, year: i32) -> Result<Number, GitError> {
        let mut used = match self.used.take() {
            Some(used) => used,
            None => self.used()?,
        };
        let last = used.range((year, 0)..=(year, u32::MAX)).next_back();
        let next = Number::of(year, last.map_or(1, |(_, sequence)| sequence.saturating_add(1)));
        used.insert((next.year, next.sequence));
        self.used = Some(used);
        Ok(next)
    }

    /// Every number that we use, that others use, or that a dossier bore that was destroyed.
    fn used(&self) -> Result<BTreeSet<(i32, u32)>, GitError> {
        let (register, mut used) = (&self.desk.assessment.register, Vec::new());
        for summary in &register.summaries {
            used.extend(summary.number.as_ref().map(|number| number.value.clone()));
            used.extend(Number::parse(&summary.id));
        }
        for known in self.known {
            for path in self.desk.records.paths(known.tip)? {
                let name = name_of(&path);
                used.extend(name.and_then(Number::parse));
            }
        }
        if let Ok(Ok(source)) = self.desk.store.read(DESTRUCTIONS) {
            let (read, _) = read_destructions(&Arc::clone(&source), register.today);
            used.extend(read.destructions.into_iter().map(|destruction| destruction.number));
        }
        Ok(used.into_iter().map(|number| (number.year, number.sequence)).collect())
    }
}

/// Whether a branch of others that was fetched has this dossier, and not another one in its place: it
/// stood there when our history parted from theirs, or tells of the same complaint.
///
/// # Errors
/// What libgit2 refuses.
pub fn is_with_others(records: &Records, path: &str, text: &str) -> Result<bool, GitError> {
    let repository = records.repository();
    let own = repository.head().ok().and_then(|head| Some(head.peel_to_commit().ok()?.id()));
    let has = |commit: Oid| Ok::<_, GitError>(records.paths(object_id(commit))?.iter().any(|it| it == path));
    for reference in repository.references_glob("refs/remotes/*")?.flatten() {
        let Ok(tip) = reference.peel_to_commit().map(|commit| commit.id()) else { continue };
        if !has(tip)? {
            continue;
        }
        let parted = own.and_then(|own| repository.merge_base(own, tip).ok());
        let theirs = records.committed_text(object_id(tip), path)?;
        // Of what can't be read there nobody knows that it is another one.
        let is_this = theirs.is_none_or(|theirs| is_one_dossier(text, &theirs));
        if is_this || parted.map(has).transpose()?.unwrap_or(false) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether two texts tell of one complaint: they agree who complains and how it came in. Of somebody
/// who is not named they must agree on the subject too.
#[must_use]
pub fn is_one_dossier(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (ours, theirs) = (Version::read(FileKind::Dossier, one), Version::read(FileKind::Dossier, other));
    let shares =
        |one: &Version, other: &Version| one.events.first().is_some_and(|it| other.events.contains(it));
    ours.complaint() == theirs.complaint() && (shares(&ours, &theirs) || shares(&theirs, &ours))
}
