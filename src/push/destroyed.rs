//! Destructions: the one way in which the main branch may be rewritten, and what never comes back.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use git2::{Commit, Oid};

use super::{Guard, Verdict, short};
use crate::destruction::{Chain, Epoch, Lack, MATCHER, Plan, epochs, records_in};
use crate::dossier::Number;
use crate::git::{GitError, object_id};
use crate::ledger::{DESTRUCTIONS, Destruction};
use crate::locale::{Key, Message};
use crate::snapshot::Refusal;
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
        if let Some((message, help)) = self.lacking(&chain, (rewritten, new))? {
            verdict.object(message, help);
            return Ok(None);
        }
        let rewritten = match rewritten {
            Some(_) if !self.comes_alone(&chain, (rewritten, new))? => None,
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

    /// What was lacking on the day of one of the records, and the way out.
    fn lacking(
        &self,
        chain: &Chain,
        (base, new): (Option<Oid>, &Commit<'_>),
    ) -> Result<Option<(Message, Key)>, GitError> {
        for epoch in &chain.epochs {
            let Some(plan) = chain.plan_of(epoch) else { continue };
            let committer = self.committer_of(epoch, plan, (base, new))?;
            for record in &epoch.records {
                let by: Vec<&str> = committer.iter().chain(&record.by).map(String::as_str).collect();
                let named = |key| Message::new(key).with("number", record.number.as_str());
                let lack = plan.lack(self.reader.open, record, (&by, epoch.date))?;
                return Ok(Some(match lack {
                    None => continue,
                    Some(Lack::Term) => (named(key!("push-purge-due")), key!("push-purge-due-help")),
                    Some(Lack::Frozen(year)) => {
                        let message = named(key!("push-purge-unfrozen")).with("year", year.to_string());
                        (message, key!("push-purge-unfrozen-help"))
                    }
                    Some(Lack::Reason) => (named(key!("push-purge-reason")), key!("push-purge-reason-help")),
                    Some(Lack::Second) => (named(key!("push-purge-second")), key!("push-purge-second-help")),
                    Some(Lack::Thinking(from)) => (
                        named(key!("push-purge-thinking")).with("from", from),
                        key!("push-purge-second-help"),
                    ),
                }));
            }
        }
        Ok(None)
    }

    /// Who brought the records of a destruction, by the key in people.yaml: they are no second person.
    fn committer_of(
        &self,
        epoch: &Epoch,
        plan: &Plan,
        range: (Option<Oid>, &Commit<'_>),
    ) -> Result<Option<String>, GitError> {
        let Some(commit) = self.commit_of(epoch, range)? else { return Ok(None) };
        let email = String::from_utf8_lossy(commit.author().email_bytes()).into_owned();
        let person = plan.assessment.register.people.of_address(&email);
        Ok(person.map(|person| person.key.value.0.clone()))
    }

    /// The commit that brought the records of a destruction.
    fn commit_of(
        &self,
        epoch: &Epoch,
        (base, new): (Option<Oid>, &Commit<'_>),
    ) -> Result<Option<Commit<'_>>, GitError> {
        let mut walk = self.repository.revwalk()?;
        walk.set_sorting(git2::Sort::TOPOLOGICAL | git2::Sort::REVERSE)?;
        walk.push(new.id())?;
        if let Some(base) = base {
            walk.hide(base)?;
        }
        for id in walk {
            let commit = self.repository.find_commit(id?)?;
            let records = self.destroyed(&commit)?;
            if records.iter().any(|(folder, record)| {
                *folder == epoch.folder && epoch.records.iter().any(|it| it.number == record.number)
            }) {
                return Ok(Some(commit));
            }
        }
        Ok(None)
    }

    /// Whether each commit that brought records brought nothing else.
    fn comes_alone(&self, chain: &Chain, range: (Option<Oid>, &Commit<'_>)) -> Result<bool, GitError> {
        for epoch in &chain.epochs {
            let Some(commit) = self.commit_of(epoch, range)? else { continue };
            let parent = commit.parent(0).ok().map(|parent| parent.tree()).transpose()?;
            let changes = self.repository.diff_tree_to_tree(parent.as_ref(), Some(&commit.tree()?), None)?;
            let ledger = std::path::Path::new(&epoch.folder).join(DESTRUCTIONS);
            if changes.deltas().any(|delta| delta.new_file().path() != Some(&ledger)) {
                return Ok(false);
            }
        }
        Ok(true)
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
        let sought = Sought::of(records, &main.tree()?)?;
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

/// What was destroyed, as it may come back: where the dossiers stood, and what went.
struct Sought<'r> {
    /// Each place with what the main branch itself holds there now, which is no dossier that comes back.
    places: BTreeMap<String, (&'r Number, Option<Oid>)>,
    removed: BTreeMap<Oid, &'r Number>,
}

impl<'r> Sought<'r> {
    fn of(records: &'r [(String, Destruction)], now: &git2::Tree<'_>) -> Result<Self, Refusal> {
        let (mut places, mut removed) = (BTreeMap::new(), BTreeMap::new());
        for (folder, record) in records {
            let path = path_in(folder, &record.number);
            let stands = now.get_path(path.as_ref()).map(|item| item.id()).ok();
            places.insert(path, (&record.number, stands));
            for id in &record.removed {
                removed.insert(Oid::from_bytes(&id.0)?, &record.number);
            }
        }
        Ok(Self { places, removed })
    }

    fn in_commit(
        &self,
        repository: &git2::Repository,
        commit: &Commit<'_>,
    ) -> Result<BTreeSet<&'r Number>, Refusal> {
        let tree = commit.tree()?;
        let mut back = BTreeSet::new();
        for (path, (number, stands)) in &self.places {
            let there = tree.get_path(path.as_ref()).map(|item| item.id()).ok();
            if there.is_some() && there != *stands {
                back.insert(*number);
            }
        }
        let parent = commit.parent(0).ok().map(|parent| parent.tree()).transpose()?;
        let changes = repository.diff_tree_to_tree(parent.as_ref(), Some(&tree), None)?;
        let new = changes.deltas().map(|delta| delta.new_file().id());
        back.extend(new.filter_map(|id| self.removed.get(&id).copied()));
        Ok(back)
    }
}

/// Where a dossier belongs, from the top of the repository.
fn path_in(folder: &str, number: &Number) -> String {
    let top = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    top + &number.path()
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
