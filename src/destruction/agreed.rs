//! Whether a second person agreed with a destruction, by what the history says, and what a record of one
//! lacks to be believed.

use std::path::Path;

use git2::{Oid, Repository, Sort};

use super::plan::{Open, Plan};
use super::recorded::approvals_in;
use crate::calendar::Day;
use crate::dossier::Number;
use crate::git::GitError;
use crate::ledger::{Approval, DESTRUCTIONS, Destruction, REQUEST};
use crate::trail::Moment;

/// Why a dossier might not be destroyed on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// Its term was not over, or it was on hold.
    Term,
    /// What could not be read of it may have kept it.
    Fault,
    /// The figures of its year were not frozen.
    Frozen(i32),
    /// Why somebody asked for it was not said, or it names somebody.
    Reason,
    /// Nobody else agreed.
    Second,
    /// It could be done from that day on.
    Thinking(Day),
}

impl Plan {
    /// What was lacking when a dossier was destroyed, as its record says; `by` are the people who did that.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn lack(
        &self,
        open: &Open<'_>,
        record: &Destruction,
        (by, day): (&[&str], Day),
    ) -> Result<Option<Lack>, GitError> {
        let register = &self.assessment.register;
        let summary = self.summary(open, &record.number)?;
        let is_requested = record.ground.starts_with(REQUEST);
        let Some(summary) = summary else { return Ok(Some(Lack::Term)) };
        // An error that hides nothing of this is for whoever destroys: an older program may not have known it.
        if summary.hold.is_some() || !is_requested && !summary.is_past_retention(day) {
            let is_fault = summary.is_faulty && summary.end_of_retention.is_none();
            return Ok(Some(if is_fault { Lack::Fault } else { Lack::Term }));
        }
        if let Some(reason) = record.ground.strip_prefix(REQUEST)
            && (reason.trim().is_empty() || self.named_by(reason).is_some())
        {
            return Ok(Some(Lack::Reason));
        }
        if let Some(year) = register.lacks_frozen(&summary, day) {
            return Ok(Some(Lack::Frozen(year)));
        }
        self.disagreement(&open()?, &record.number, (by, day))
    }

    /// Where the regulation asks for a second person: one other than whoever destroys agreed, committed
    /// that themselves, and the time to think is over.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn disagreement(
        &self,
        repository: &Repository,
        number: &Number,
        (by, day): (&[&str], Day),
    ) -> Result<Option<Lack>, GitError> {
        let Some(regulation) = self.assessment.register.regulations.nearest_to(day) else { return Ok(None) };
        let Some(second) = &regulation.second_person else { return Ok(None) };
        let mut first: Option<Day> = None;
        for approval in self.approvals(repository)? {
            if approval.numbers.contains(number) && !by.contains(&approval.by.as_str()) {
                let agreed = self.agreed(repository, &approval)?;
                first = first.into_iter().chain(agreed).min();
            }
        }
        let Some(agreed) = first else { return Ok(Some(Lack::Second)) };
        let from = regulation.calendar.end_of(second.thinking, agreed);
        Ok((day < from).then_some(Lack::Thinking(from)))
    }

    fn approvals(&self, repository: &Repository) -> Result<Vec<Approval>, GitError> {
        let tree = repository.find_commit(Oid::from_bytes(&self.tip.0)?)?.tree()?;
        let file = tree.get_path(&Path::new(&self.folder).join(DESTRUCTIONS)).ok();
        Ok(file.map(|file| approvals_in(repository, file.id())).transpose()?.unwrap_or_default())
    }

    /// The day on which whoever agreed committed that; none when somebody else committed it.
    fn agreed(&self, repository: &Repository, approval: &Approval) -> Result<Option<Day>, GitError> {
        let mut walk = repository.revwalk()?;
        walk.set_sorting(Sort::TOPOLOGICAL)?;
        walk.push(Oid::from_bytes(&self.tip.0)?)?;
        let path = Path::new(&self.folder).join(DESTRUCTIONS);
        let (mut last_blob, mut oldest, mut holds) = (None, None, false);
        for id in walk {
            let commit = repository.find_commit(id?)?;
            let blob = commit.tree()?.get_path(&path).ok().map(|item| item.id());
            if blob != last_blob {
                last_blob = blob;
                let approvals = blob.map(|blob| approvals_in(repository, blob)).transpose()?;
                holds = approvals.unwrap_or_default().iter().any(|it| {
                    (&it.numbers, &it.by, it.date) == (&approval.numbers, &approval.by, approval.date)
                });
            }
            if holds {
                oldest = Some(commit.id());
            }
        }
        let Some(commit) = oldest.map(|id| repository.find_commit(id)).transpose()? else { return Ok(None) };
        let email = String::from_utf8_lossy(commit.author().email_bytes()).into_owned();
        let person = self.assessment.register.people.of_address(&email);
        let is_own = person.is_some_and(|person| person.key.value.0 == approval.by);
        let when = commit.time();
        let moment = Moment { seconds: when.seconds(), offset: when.offset_minutes() };
        Ok(is_own.then(|| moment.day().max(approval.date.unwrap_or(moment.day()))))
    }
}
