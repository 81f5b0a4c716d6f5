//! Destructions: the one way in which the main branch may be rewritten, and what never comes back.

use std::collections::{BTreeSet, HashSet};

use git2::{Commit, Oid};

use super::sought::Sought;
use super::{Guard, Verdict, short};
use crate::destruction::{After, Chain, MATCHER, epochs, records_in};
use crate::git::{GitError, object_id};
use crate::ledger::Destruction;
use crate::locale::Message;
use crate::source::Span;
use crate::trail::ObjectId;

impl Guard<'_> {
    /// The commit from which a rewritten main branch goes on, when it was rewritten by a destruction and
    /// by nothing else: the old history is here, so it is rewritten once more, and only the names of the
    /// last commits are compared.
    pub(super) fn destruction(
        &self,
        old: &Commit<'_>,
        new: &Commit<'_>,
        verdict: &mut Verdict,
    ) -> Result<Option<Oid>, GitError> {
        let name = verdict.name.clone();
        let named = |key| Message::new(key).with("name", name.as_str());
        let (before, after) = (self.destroyed(old)?, self.destroyed(new)?);
        let fresh: Vec<_> = after.iter().filter(|record| !is_known(&before, record)).cloned().collect();
        let (count, found) = (fresh.len(), epochs(fresh));
        if count == 0 || found.iter().map(|epoch| epoch.records.len()).sum::<usize>() != count {
            let (message, help) = match count {
                0 => (named(key!("push-rewritten")), key!("push-rewritten-help")),
                _ => (named(key!("push-purge-record")), key!("push-purge-record-help")),
            };
            verdict.object(message, help);
            return Ok(None);
        }
        if !found.iter().any(|epoch| epoch.old_tip == object_id(old.id())) {
            verdict.object(named(key!("push-purge-behind")), key!("push-purge-behind-help"));
            return Ok(None);
        }
        let chain = Chain::new(self.reader.open, found, (old.id(), new.id()))?;
        let rewritten = chain.rewritten_in(self.reader.open, self.repository, new.id())?;
        let (open, today) = (self.reader.open, self.reader.today);
        let made = After { open, repository: self.repository, base: rewritten, tip: new.id(), today };
        if let Some(lacking) = chain.lacking(made)?.first() {
            let (message, help) = lacking.told();
            verdict.object(message, help);
            return Ok(None);
        }
        let rewritten = match rewritten {
            Some(_) if !chain.comes_alone(made)? => None,
            rewritten => rewritten,
        };
        match rewritten {
            None if chain.other_matcher().is_some() => {
                let theirs = chain.other_matcher().unwrap_or_default();
                let help = match theirs > MATCHER {
                    true => key!("push-purge-newer-help"),
                    false => key!("push-purge-older-help"),
                };
                let message = named(key!("push-purge-version"));
                verdict.object(
                    message.with("theirs", theirs.to_string()).with("ours", MATCHER.to_string()),
                    help,
                );
            }
            Some(_) => refuse_changed_records(&before, &after, verdict),
            None if chain.epochs.len() > 1 => {
                verdict.object(named(key!("push-purge-differs")), key!("push-purge-several-help"));
            }
            None => verdict.object(named(key!("push-purge-differs")), key!("push-purge-differs-help")),
        }
        Ok(rewritten)
    }

    /// A record comes with the rewritten history that it tells of, or it is none; and one that is there
    /// stays as it is, but for what is ticked off in it.
    pub(super) fn refuse_records_by_hand(
        &self,
        old: &Commit<'_>,
        new: &Commit<'_>,
        verdict: &mut Verdict,
    ) -> Result<(), GitError> {
        let (before, after) = (self.destroyed(old)?, self.destroyed(new)?);
        for (_, record) in after.iter().filter(|record| !is_known(&before, record)) {
            let message = message!("push-by-hand", number = record.number.as_str());
            verdict.object(message, key!("push-kept-help"));
        }
        refuse_changed_records(&before, &after, verdict);
        Ok(())
    }

    /// Whatever the branch or tag: the history of before a destruction stays away, and so does a
    /// dossier that was destroyed. A record that comes with the main branch must be true of it.
    pub(super) fn refuse_destroyed(
        &self,
        commit: &Commit<'_>,
        since: Option<Oid>,
        verdict: &mut Verdict,
    ) -> Result<(), GitError> {
        let main = self.tip.as_ref().or(self.given.as_ref().filter(|_| !verdict.binds));
        let known = main.map(|tip| self.destroyed(tip)).transpose()?.unwrap_or_default();
        let claimed = if verdict.binds { self.destroyed(commit)? } else { Vec::new() };
        let name = verdict.name.clone();
        let named = |key, old: Oid| Message::new(key).with("name", name.as_str()).with("tip", short(old));
        for tip in tips(&known) {
            // What the main branch has all the same is no longer for a push to mend.
            let in_main = main.map(|main| self.kept(main, tip)).transpose()?.flatten();
            if let Some(old) = self.kept(commit, tip)?.filter(|_| in_main.is_none()) {
                verdict.object(named(key!("push-old-tip"), old), key!("push-destroyed-help"));
                return Ok(());
            }
        }
        for tip in tips(&claimed).difference(&tips(&known)) {
            if let Some(old) = self.kept(commit, *tip)? {
                verdict.object(named(key!("push-kept"), old), key!("push-kept-help"));
                return Ok(());
            }
        }
        match main.filter(|_| !known.is_empty()) {
            Some(main) => self.refuse_destroyed_dossiers(commit, since, (main, &known), verdict),
            None => Ok(()),
        }
    }

    /// The destruction records in a commit, each with the folder of its office.
    fn destroyed(&self, commit: &Commit<'_>) -> Result<Vec<(String, Destruction)>, GitError> {
        records_in(self.reader.open, commit, self.reader.today)
    }

    /// An old tip, when a commit has it in its history. One that is not here at all is in nobody's.
    fn kept(&self, commit: &Commit<'_>, tip: ObjectId) -> Result<Option<Oid>, GitError> {
        let Ok(old) = Oid::from_bytes(&tip.0).and_then(|id| self.repository.find_commit(id)) else {
            return Ok(None);
        };
        Ok(self.is_or_follows(commit.id(), old.id())?.then_some(old.id()))
    }

    /// A clone that was already behind when a dossier was destroyed knows no old tip. What counts
    /// then is whether a commit that is new here holds the dossier again, or anything of it.
    fn refuse_destroyed_dossiers(
        &self,
        commit: &Commit<'_>,
        since: Option<Oid>,
        (main, records): (&Commit<'_>, &[(String, Destruction)]),
        verdict: &mut Verdict,
    ) -> Result<(), GitError> {
        let mut walk = self.repository.revwalk()?;
        walk.push(commit.id())?;
        walk.hide_glob("refs/*")?;
        if let Some(since) = since {
            walk.hide(since)?;
        }
        // What a new server is given as its main branch may tell of a number in all that came before.
        let by_name = self.tip.is_some() || !verdict.binds;
        let mut sought = Sought::of(records, (self.repository, main.tree()?), by_name)?;
        let mut told = HashSet::new();
        for id in walk {
            let commit = self.repository.find_commit(id?)?;
            let back = sought.in_commit(self.repository, &commit)?;
            for number in back.into_iter().filter(|number| told.insert((*number).clone())) {
                let message = message!("push-destroyed", number = number.as_str(), ..);
                verdict.object(message.with("commit", short(commit.id())), key!("push-destroyed-help"));
            }
        }
        Ok(())
    }
}

fn tips(records: &[(String, Destruction)]) -> BTreeSet<ObjectId> {
    records.iter().filter_map(|(_, record)| record.old_tip).collect()
}

fn refuse_changed_records(
    before: &[(String, Destruction)],
    after: &[(String, Destruction)],
    verdict: &mut Verdict,
) {
    for record in before.iter().filter(|record| record.1.is_whole() && !is_known(after, record)) {
        let message = message!("push-record-changed", number = record.1.number.as_str());
        verdict.object(message, key!("push-record-changed-help"));
    }
}

/// Whether a record is among others, as far as it is for nobody to change: copies out of reach are ticked
/// off, and somebody can add what they think of.
fn is_known(records: &[(String, Destruction)], (folder, record): &(String, Destruction)) -> bool {
    let proof = |record: &Destruction| {
        let mut removed = record.removed.clone();
        removed.sort_unstable();
        let (to_do, remark, span) = (Vec::new(), String::new(), Span::default());
        Destruction { removed, to_do, remark, span, ..record.clone() }
    };
    records.iter().any(|(other, known)| other == folder && proof(known) == proof(record))
}
