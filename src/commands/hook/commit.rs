//! `hook pre-commit` and `hook pre-merge-commit`: what a commit would hold, before it is made.

use std::cell::Cell;
use std::fs;
use std::io::{self, Write};

use chrono::DateTime;
use git2::{ErrorCode, Oid, Reference, Repository, Signature, Time};

use super::{locale_of, open, remedy, tell, tell_objection};
use crate::addition::Addition;
use crate::assess::Assessment;
use crate::commands::trouble::refuse_failures;
use crate::commands::{Desk, Outcome, Result, Trouble};
use crate::diagnostic::{Code, Finding};
use crate::git::{GitError, Records, author, object_id, opened, require_branch, require_sound, tree_of};
use crate::locale::{Key, Message};
use crate::printer::say;
use crate::proposal::{Proposal, Reader, State};
use crate::regulation::Regulation;
use crate::rules::{all_of, with_steps};
use crate::snapshot::{Refusal, offices, staged, unnamed_offices, written_commit};
use crate::taken::tell_taken_numbers;
use crate::trail::ObjectId;

/// What is told of the history of a commit that is not made yet: undoing is simple still. Who makes
/// it and whether it is signed shows in the commit itself.
const UNDONE_NOW: [Code; 4] = [code!("H1"), code!("H2"), code!("H10"), code!("H12")];

/// A commit as it would be made, in memory.
struct Staged {
    by: Signature<'static>,
    /// The last commit first, then those that are merged into it.
    parents: Vec<Oid>,
    /// Why the history was not looked at, where it was not.
    unread: Cell<Option<GitError>>,
}

pub(super) fn judge(desk: &Desk) -> Result<Outcome> {
    let repository = open(desk)?;
    require_sound(repository.commondir())?;
    require_branch(&repository)?;
    let staged = Staged::of(&repository)?;
    // What is staged is made in memory, so each office needs it in a repository of its own.
    let reopen = || {
        let repository = open(desk)?;
        staged.write(&repository)?;
        Ok(repository)
    };
    let reader = Reader { open: &reopen, today: desk.today, clock: None };
    let committed = Reader { open: &|| open(desk), today: desk.today, clock: None };
    let state = staged.write(&repository)?;
    let mut result = Outcome::Clean;
    for folder in staged.unnamed(&repository, state.tree)? {
        let message = message!("unnamed-office", folder = String::from_utf8_lossy(&folder).into_owned());
        tell_objection(&message, &message!("unnamed-office-help"), locale_of(desk, None), desk)?;
        result = Outcome::Found;
    }
    for folder in offices(&repository, state.tree)? {
        let proposal = staged.proposal(&repository, [&reader, &committed], state, folder)?;
        let locale = locale_of(desk, Some(&proposal.assessment));
        if let Some(error) = staged.unread.take() {
            let reason = Trouble::from(error).in_one_line(locale);
            writeln!(io::stderr(), "{}", say(locale, &message!("check-unread", reason = reason)))?;
        }
        tell(&proposal, locale, desk)?;
        if !proposal.addition.added.is_empty() {
            let refused = remedy([&proposal], key!("hook-commit-refused"), key!("hook-commit-breach"));
            writeln!(desk.output(), "{}", locale.text(refused))?;
            result = Outcome::Found;
        }
        refuse_failures(&proposal.assessment.failures)?;
    }
    Ok(result)
}

impl Staged {
    fn of(repository: &Repository) -> std::result::Result<Self, Refusal> {
        let commit_of = |head: Reference<'_>| match head.target() {
            // One that git can't take apart is followed all the same.
            Some(id) => tree_of(repository, id).map(|_| id).or_else(|_| Ok(repository.find_commit(id)?.id())),
            None => head.peel_to_commit().map(|commit| commit.id()),
        };
        let head = match repository.head().and_then(commit_of) {
            Ok(commit) => Some(commit),
            Err(error) if error.code() == ErrorCode::UnbornBranch => None,
            Err(error) => return Err(error),
        };
        let merged = merged(repository);
        let own = by_whom(repository)?;
        Ok(Self { by: own, parents: head.into_iter().chain(merged).collect(), unread: Cell::default() })
    }

    fn write(&self, repository: &Repository) -> std::result::Result<State, Refusal> {
        let tree = staged(repository)?;
        let commit = written_commit(repository, tree, &self.parents, &self.by)?;
        Ok(State { tree, commit: object_id(commit) })
    }

    /// The offices in folders whose name is no text that are new or other than in the parents.
    fn unnamed(&self, repository: &Repository, tree: Oid) -> std::result::Result<Vec<Vec<u8>>, GitError> {
        let mut unnamed = unnamed_offices(repository, tree)?;
        for parent in &self.parents {
            let before = unnamed_offices(repository, tree_of(repository, *parent)?)?;
            unnamed.retain(|folder, records| before.get(folder) != Some(records));
        }
        Ok(unnamed.into_keys().collect())
    }

    fn proposal(
        &self,
        repository: &Repository,
        [reader, committed]: [&Reader<'_>; 2],
        state: State,
        folder: String,
    ) -> std::result::Result<Proposal, GitError> {
        let mut assessment = self.judged(reader, state, &folder)?;
        let is_told = |finding: &Finding| finding.code.group() != 'H' || UNDONE_NOW.contains(&finding.code);
        assessment.findings.retain(is_told);
        self.tell_taken(repository, reader, state.tree, &folder, &mut assessment)?;
        let register = &assessment.register;
        let regulation = register.regulations.nearest_to(register.today).map(AsRef::as_ref);
        assessment.findings.iter_mut().for_each(|finding| say_as_staged(finding, regulation));
        let addition = Addition::of(&assessment.findings, |blocking| {
            self.before(repository, committed, state.tree, &folder, blocking)
        })?;
        Ok(Proposal { folder, assessment, addition })
    }

    /// Judges a state with what lies between the last commit and it.
    fn judged(
        &self,
        reader: &Reader<'_>,
        state: State,
        folder: &str,
    ) -> std::result::Result<Assessment, GitError> {
        match reader.judge_with_history(state, self.head(), folder) {
            // A clone of which a part was fetched can commit all the same.
            Err(error) if error.is_incomplete() => {
                self.unread.set(Some(error));
                Ok(reader.judge(state.tree, folder)?)
            }
            judged => judged,
        }
    }

    fn head(&self) -> Option<ObjectId> {
        self.parents.first().map(|head| object_id(*head))
    }

    /// Tells which numbers others took since the last commit here was theirs too.
    fn tell_taken(
        &self,
        repository: &Repository,
        reader: &Reader<'_>,
        tree: Oid,
        folder: &str,
        assessment: &mut Assessment,
    ) -> std::result::Result<(), Refusal> {
        let records = Records::new(opened(repository.path())?, folder);
        tell_taken_numbers(&reader.store(tree, folder)?, &records, self.head(), assessment);
        Ok(())
    }

    /// What is found in the last commit, and in those that are merged into it with the history that
    /// they bring.
    fn before(
        &self,
        repository: &Repository,
        reader: &Reader<'_>,
        tree: Oid,
        folder: &str,
        blocking: &[&Finding],
    ) -> std::result::Result<Vec<Vec<Finding>>, GitError> {
        let judge = |parent: &Oid| {
            let state = State { tree: tree_of(repository, *parent)?, commit: object_id(*parent) };
            if let Some(found) = reader.found_before(repository, [state.tree, tree], folder, blocking)? {
                return Ok(found);
            }
            let assessment = match self.head() == Some(state.commit) {
                true => {
                    let mut assessment = reader.judge(state.tree, folder)?;
                    self.tell_taken(repository, reader, state.tree, folder, &mut assessment)?;
                    assessment
                }
                false => self.judged(reader, state, folder)?,
            };
            Ok(assessment.findings)
        };
        self.parents.iter().map(judge).collect()
    }
}

/// How git is told of a moment, besides RFC 2822:
/// <https://git-scm.com/docs/git-commit#_date_formats>
const MOMENTS: [&str; 4] = ["@%s %z", "%s %z", "%Y-%m-%dT%H:%M:%S%#z", "%Y-%m-%d %H:%M:%S %#z"];

/// Who makes the commit, and when: git tells its hooks what it was told, and else the clock does.
fn by_whom(repository: &Repository) -> std::result::Result<Signature<'static>, Refusal> {
    let own = author(repository).or_else(|_| Signature::now("?", "?"))?;
    let told = std::env::var("GIT_COMMITTER_DATE").ok();
    let Some(moment) = told.and_then(|text| moment(&text)) else { return Ok(own) };
    let name = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Signature::new(&name(own.name_bytes()), &name(own.email_bytes()), &moment)
}

fn moment(text: &str) -> Option<Time> {
    let told = MOMENTS.iter().find_map(|form| DateTime::parse_from_str(text, form).ok());
    let moment = told.or_else(|| DateTime::parse_from_rfc2822(text).ok())?;
    Some(Time::new(moment.timestamp(), moment.offset().local_minus_utc() / 60))
}

/// What was changed of the history is told without the commit that does not exist yet.
fn say_as_staged(finding: &mut Finding, regulation: Option<&Regulation>) {
    const STAGED: [(Key, Key, Key); 12] = [
        (key!("h1"), key!("h1-staged"), key!("h1-staged-help")),
        (key!("h2-changed"), key!("h2-changed-staged"), key!("h2-changed-staged-help")),
        (key!("h2-removed"), key!("h2-removed-staged"), key!("h2-removed-staged-help")),
        (key!("h10"), key!("h10-staged"), key!("h10-staged-help")),
        (key!("h10-text"), key!("h10-text-staged"), key!("h10-staged-help")),
        (key!("h10-gone"), key!("h10-gone-staged"), key!("h10-staged-help")),
        (key!("h12-document"), key!("h12-document-staged"), key!("h12-document-staged-help")),
        (key!("h12-document-gone"), key!("h12-document-gone-staged"), key!("h12-document-staged-help")),
        (key!("h12-field"), key!("h12-field-staged"), key!("h12-staged-help")),
        (key!("h12-story"), key!("h12-story-staged"), key!("h12-staged-help")),
        (key!("h12-report"), key!("h12-report-staged"), key!("h12-staged-help")),
        (key!("h12-report-gone"), key!("h12-report-gone-staged"), key!("h12-staged-help")),
    ];
    let of_the_past = |(past, ..): &&(Key, Key, Key)| finding.message.key == *past;
    let Some((_, message, help)) = STAGED.iter().find(of_the_past) else { return };
    finding.message.key = *message;
    let path = finding.place.source.path();
    let help = Message::new(*help);
    let help = help.with("path", path).with("paths", all_of(path));
    finding.help = Some(with_steps(help, regulation));
}

/// The commits that are merged: git notes them while a merge waits for its commit, and names them to
/// the hook of a merge that it makes by itself.
fn merged(repository: &Repository) -> Vec<Oid> {
    let noted = fs::read_to_string(repository.path().join("MERGE_HEAD")).unwrap_or_default();
    let named = std::env::vars_os().filter_map(|(name, _)| {
        let name = name.into_string().ok()?;
        Some(name.strip_prefix("GITHEAD_")?.to_owned())
    });
    let names = noted.lines().map(ToOwned::to_owned).chain(named);
    let mut merged: Vec<Oid> = names.filter_map(|name| Oid::from_str(&name).ok()).collect();
    merged.retain(|commit| repository.find_commit(*commit).is_ok());
    merged.dedup();
    merged
}
