//! A push to the repository that an office shares: what it would change, and what speaks against it.
//!
//! The main branch, to which `HEAD` points, is the archive: it only grows, its records are in
//! order, and so is the history that a push adds to it; what was found in them before stops nobody.
//! Other branches are work in progress: what they add is told and nothing more. No branch or tag brings
//! back what was destroyed.

mod destroyed;
mod sought;

use git2::{BranchType, Commit, ErrorCode, Oid, Repository};

use crate::addition::Addition;
use crate::anonymity::{Found, Names};
use crate::diagnostic::Finding;
use crate::git::{GitError, follows, object_id, tag_messages};
use crate::locale::{Key, Message};
use crate::proposal::{Proposal, Reader, State};
use crate::rules::{named_in, word_in_message};
use crate::snapshot::{offices, unnamed_offices};

/// One line of what git tells a pre-receive hook: a branch or tag, and where it would point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// Its full name, such as `refs/heads/main`.
    pub reference: String,
    /// Where it points; none when it would be new.
    pub old: Option<Oid>,
    /// Where it would point; none when it would be removed.
    pub new: Option<Oid>,
}

impl Update {
    /// Reads `OLD NEW REFERENCE`; none when it is anything else.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let (old, rest) = line.split_once(' ')?;
        let (new, reference) = rest.split_once(' ')?;
        let id = |text: &str| Oid::from_str(text).ok().filter(|_| text.len() == 40);
        let point = |id: Oid| (!id.is_zero()).then_some(id);
        Some(Self { reference: reference.to_owned(), old: point(id(old)?), new: point(id(new)?) })
    }

    /// The name as people say it.
    #[must_use]
    pub fn name(&self) -> &str {
        let name = self.reference.strip_prefix(BRANCHES).or(self.reference.strip_prefix("refs/tags/"));
        name.unwrap_or(&self.reference)
    }

    fn is_branch(&self) -> bool {
        self.reference.starts_with(BRANCHES)
    }
}

const BRANCHES: &str = "refs/heads/";
const HEAD: &str = "HEAD";
/// So many names git itself follows that only stand for another one.
const MOST_STEPS: usize = 5;

/// Something about a push itself that is not allowed, whatever the records say.
#[derive(Debug, Clone)]
pub struct Objection {
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub help: Message,
}

/// What was found about one update.
#[derive(Debug)]
pub struct Verdict {
    /// The name of the branch or tag.
    pub name: String,
    /// Whether what is found in its records refuses the push: it is the main branch, or there is
    /// none yet.
    pub binds: bool,
    /// What is wrong with the update itself.
    pub objections: Vec<Objection>,
    /// Each office in it, and what was found there.
    pub offices: Vec<Proposal>,
    /// What its tag says, and each that this one is put on.
    said: Vec<String>,
}

impl Verdict {
    /// Whether the push is to be refused for it: for an objection, and on the main branch for an
    /// error that it adds, or a breach that is not accounted for.
    #[must_use]
    pub fn refuses(&self) -> bool {
        !self.objections.is_empty() || self.binds && self.adds()
    }

    /// Whether it adds what the main branch does not take.
    #[must_use]
    pub fn adds(&self) -> bool {
        self.offices.iter().any(|office| !office.addition.added.is_empty())
    }

    /// H16: the name of a branch or tag, and what a tag says, names nobody of a dossier, whatever it points
    /// at.
    fn refuse_a_name(&mut self, names: &Names) {
        let texts: Vec<&str> = std::iter::once(&self.name).chain(&self.said).map(String::as_str).collect();
        let found: Vec<(usize, Found)> = named_in(&texts, names)
            .into_iter()
            .enumerate()
            .filter_map(|(at, found)| Some((at, found.into_iter().next()?)))
            .collect();
        for (at, found) in found {
            let (key, help) = match at {
                0 => (key!("h16-reference"), message!("h16-reference-help")),
                _ => {
                    let help = word_in_message(&found).unwrap_or_else(|| message!("h16-tag-help"));
                    (key!("h16-tag"), help)
                }
            };
            let message = Message::new(key).with("reference", self.name.as_str());
            let message = message.with("text", found.text.as_str());
            self.objections.push(Objection { message, help });
        }
    }

    fn object(&mut self, message: Message, help: Key) {
        self.objections.push(Objection { message, help: Message::new(help) });
    }
}

/// Judges a push as a whole: one verdict an update, in the same order.
///
/// # Errors
/// When git can't read what it needs.
pub fn judge(updates: &[Update], reader: Reader<'_>) -> Result<Vec<Verdict>, GitError> {
    let repository = (reader.open)()?;
    let main = Some(led_to(&repository, HEAD)).filter(|main| main != HEAD);
    let tip = match main.as_deref().map(|main| repository.find_reference(main)) {
        Some(Ok(reference)) => Some(reference.peel_to_commit()?),
        Some(Err(error)) if error.code() != ErrorCode::NotFound => return Err(error.into()),
        _ => None,
    };
    // A server whose HEAD names a branch that nobody uses would guard nothing at all.
    let is_main = |update: &&Update| Some(led_to(&repository, &update.reference)) == main;
    let is_pushed = updates.iter().any(|update| is_main(&update));
    // What a new server is given with its main branch counts for all that comes in the same push.
    let given = updates.iter().find(is_main).filter(|_| tip.is_none());
    let given =
        given.and_then(|update| repository.find_object(update.new?, None).ok()?.peel_to_commit().ok());
    let main = main.filter(|_| is_pushed || tip.is_some());
    let guard = Guard { reader, repository: &repository, main, tip, given };
    updates.iter().map(|update| guard.judge(update)).collect()
}

struct Guard<'g> {
    reader: Reader<'g>,
    repository: &'g Repository,
    /// The full name of the main branch; none as long as there is no such branch.
    main: Option<String>,
    /// Where the main branch points now.
    tip: Option<Commit<'g>>,
    /// Where it would point, when there is none yet.
    given: Option<Commit<'g>>,
}

impl Guard<'_> {
    fn judge(&self, update: &Update) -> Result<Verdict, GitError> {
        let binds = match &self.main {
            Some(main) => *main == led_to(self.repository, &update.reference),
            None => update.is_branch(),
        };
        let name = update.name().to_owned();
        let said = update.new.map(|new| tag_messages(self.repository, new)).unwrap_or_default();
        let mut verdict = Verdict { name, binds, objections: Vec::new(), offices: Vec::new(), said };
        let named = |key| Message::new(key).with("name", update.name());
        let Some(new) = update.new else {
            if binds && update.old.is_some() {
                verdict.object(named(key!("push-deleted")), key!("push-deleted-help"));
            }
            return Ok(verdict);
        };
        let Ok(commit) = self.repository.find_object(new, None)?.peel_to_commit() else {
            verdict.object(named(key!("push-no-commit")), key!("push-no-commit-help"));
            return Ok(verdict);
        };
        let old = update.old.filter(|_| binds).map(|old| self.repository.find_commit(old)).transpose()?;
        let mut since = old.as_ref().map(Commit::id);
        if let Some(old) = &old {
            match self.is_or_follows(commit.id(), old.id())? {
                true => self.refuse_records_by_hand(old, &commit, &mut verdict)?,
                false => since = self.destruction(old, &commit, &mut verdict)?.or(since),
            }
        }
        if binds && self.main.is_some() && self.tip.is_none() {
            self.refuse_without_guarded(&commit, &mut verdict)?;
        }
        self.refuse_destroyed(&commit, since, &mut verdict)?;
        if update.is_branch() {
            self.judge_records((old.as_ref(), since), &commit, &mut verdict)?;
        } else {
            for folder in offices(self.repository, commit.tree_id())? {
                verdict.refuse_a_name(&self.reader.judge(commit.tree_id(), &folder)?.names);
            }
        }
        Ok(verdict)
    }

    /// As long as the main branch is not there every branch is guarded, so what comes as the main branch has
    /// all that they have: what was guarded would be for anyone to remove otherwise.
    fn refuse_without_guarded(&self, main: &Commit<'_>, verdict: &mut Verdict) -> Result<(), GitError> {
        for branch in self.repository.branches(Some(BranchType::Local))? {
            let branch = branch?.0.into_reference();
            let Ok(tip) = branch.peel_to_commit() else { continue };
            if !self.is_or_follows(main.id(), tip.id())? {
                let other = String::from_utf8_lossy(branch.shorthand_bytes()).into_owned();
                let named = |key| Message::new(key).with("other", other.as_str());
                let message = named(key!("push-unguarded")).with("name", verdict.name.as_str());
                let help = named(key!("push-unguarded-help"));
                verdict.objections.push(Objection { message, help });
            }
        }
        Ok(())
    }

    fn is_or_follows(&self, commit: Oid, ancestor: Oid) -> Result<bool, GitError> {
        Ok(commit == ancestor || follows(self.repository, commit, ancestor)?)
    }

    /// Judges the records of a commit, and for the main branch the history that it would add.
    fn judge_records(
        &self,
        (old, since): (Option<&Commit<'_>>, Option<Oid>),
        new: &Commit<'_>,
        verdict: &mut Verdict,
    ) -> Result<(), GitError> {
        let mut folders = offices(self.repository, new.tree_id())?;
        if let Some(old) = old {
            folders.extend(offices(self.repository, old.tree_id())?);
        }
        if verdict.binds {
            self.refuse_unnamed(old, new, verdict)?;
        }
        // What the archive has already, no other branch adds.
        let before = old.or(self.tip.as_ref()).map(state);
        for folder in folders {
            let since = since.map(object_id);
            let assessment = match verdict.binds {
                true => self.reader.judge_with_history(state(new), since, &folder)?,
                false => self.reader.judge(new.tree_id(), &folder)?,
            };
            verdict.refuse_a_name(&assessment.names);
            let seals = assessment.findings.iter().any(|finding| finding.code == code!("H7"));
            let addition = Addition::of(&assessment.findings, |blocking| {
                let found = |before: State| {
                    let trees = [before.tree, new.tree_id()];
                    match self.reader.found_before(self.repository, trees, &folder, blocking)? {
                        Some(found) => Ok(found),
                        None => self.before(before, seals, &folder),
                    }
                };
                before.map(found).into_iter().collect()
            })?;
            verdict.offices.push(Proposal { folder, assessment, addition });
        }
        Ok(())
    }

    /// What stands in a folder whose name is no text is judged by nobody, so it is not taken.
    fn refuse_unnamed(
        &self,
        old: Option<&Commit<'_>>,
        new: &Commit<'_>,
        verdict: &mut Verdict,
    ) -> Result<(), GitError> {
        let of = |commit: &Commit<'_>| unnamed_offices(self.repository, commit.tree_id());
        let before = old.map(of).transpose()?.unwrap_or_default();
        for (folder, _) in of(new)?.iter().filter(|(folder, records)| before.get(*folder) != Some(*records)) {
            let message = message!("unnamed-office", folder = String::from_utf8_lossy(folder).into_owned());
            verdict.object(message, key!("unnamed-office-help"));
        }
        Ok(())
    }

    /// What is found in a state of before. Of its history only the seals matter: all else that is
    /// told of a push is about the commits that it brings.
    fn before(&self, state: State, seals: bool, folder: &str) -> Result<Vec<Finding>, GitError> {
        let assessment = match seals {
            true => self.reader.judge_with_history(state, None, folder)?,
            false => self.reader.judge(state.tree, folder)?,
        };
        Ok(assessment.findings)
    }
}

/// The reference that is meant by a name: another one where this only stands for it, by however many steps.
fn led_to(repository: &Repository, name: &str) -> String {
    let mut name = name.to_owned();
    for _ in 0..MOST_STEPS {
        let reference = repository.find_reference(&name).ok();
        let target = reference.and_then(|it| it.symbolic_target().ok().flatten().map(str::to_owned));
        match target {
            Some(target) => name = target,
            None => break,
        }
    }
    name
}

fn state(commit: &Commit<'_>) -> State {
    State { tree: commit.tree_id(), commit: object_id(commit.id()) }
}

fn short(id: Oid) -> String {
    id.to_string().chars().take(8).collect()
}
