//! `purge --execute`: makes the new history, proves it, puts it in place, and gives account.

use std::io::Write;

use git2::Repository;

use super::super::{Desk, Outcome, Result, Trouble};
use super::found::{tell_found, tell_unseen};
use super::progress::Shown;
use super::{Errand, Purge, refuse, tell_bundles};
use crate::audit::signing_starts;
use crate::destruction::{Account, Locks, MATCHER, Prepared, References, Search, holders, unseen_beside};
use crate::git::{author, opened_again};
use crate::ledger::{DESTRUCTIONS, Destruction, ToDo, destructions_text};
use crate::locale::Message;
use crate::printer::{say, visible};
use crate::rules::OUT_OF_REACH;
use crate::source::Span;
use crate::trail::ObjectId;

impl Errand {
    pub(super) fn execute(mut self, purge: &Purge, desk: &Desk) -> Result<Outcome> {
        let locale = self.locale();
        let by = self.performer(purge)?;
        self.refuse_unapproved(&by, desk)?;
        self.refuse_unread_record()?;
        let search = Search::new([&self.plan.known]);
        let held = holders(self.records.repository(), &self.names, &search)?;
        let names = match purge.clean {
            true => {
                for clearing in held.iter().filter_map(|it| it.clearing.as_ref()) {
                    clearing.perform(self.records.repository())?;
                }
                References::of(self.records.repository())?
            }
            false => self.names.clone(),
        };
        let held: Vec<_> = held.into_iter().filter(|it| !purge.clean || it.clearing.is_none()).collect();
        if held.iter().any(|it| it.clearing.is_some()) {
            writeln!(desk.output(), "{}", locale.text(key!("purge-clean-help")))?;
        }
        refuse(&held, locale, desk)?;
        let repository = opened_again(self.records.repository())?;
        let locks = Locks::take(&repository, &names).map_err(|(path, cause)| {
            let path = path.display().to_string();
            match cause.kind() {
                std::io::ErrorKind::AlreadyExists => {
                    Trouble::new(message!("purge-locked", path = path)).detail(message!("purge-locked-help"))
                }
                _ => Trouble::new(message!("trouble-write", path = path)).because(cause),
            }
        })?;
        // What was committed elsewhere until the locks were there goes along.
        let now = References::of(&repository)?;
        let is_same = now.direct.keys().eq(names.direct.keys()) && self.records.tip()? == Some(self.plan.tip);
        if !is_same {
            return Err(Trouble::new(message!("trouble-purge-meanwhile")));
        }
        let mut prepared = self.prepare(&repository, now.clone(), desk)?;
        if purge.clean && prepared.may_go_too() {
            self.plan.add_besides(&repository, &prepared.found)?;
            // Each is made in the one folder.
            drop(prepared);
            prepared = self.prepare(&repository, now, desk)?;
        }
        if !prepared.found.is_empty() {
            let numbers: Vec<&str> = self.chosen.iter().map(|it| it.number.as_str()).collect();
            let help = message!("purge-found-earlier-help", numbers = numbers.join(" "));
            tell_found(&prepared.found, &help, locale, desk)?;
            return Ok(Outcome::Found);
        }
        let records = self.entries(&prepared, &by, desk)?;
        let is_signed = self.is_signed(desk);
        let account = self.account(&records, is_signed);
        let branch = branch_of(&repository);
        let mut unseen = std::mem::take(&mut prepared.unseen);
        unseen.extend(unseen_beside(&repository)?);
        if !prepared.put_in_place(&repository, locks, Some(account))? {
            return Err(Trouble::new(message!("trouble-purge-meanwhile")));
        }
        self.tell_done(&records, is_signed, branch.as_deref(), desk)?;
        tell_unseen(&unseen, locale, desk)?;
        Ok(Outcome::Clean)
    }

    fn prepare(&self, repository: &Repository, names: References, desk: &Desk) -> Result<Prepared> {
        let shown = Shown::of(desk, self.locale().text(key!("progress-purge")));
        let prepared = Prepared::make(repository, &self.plan, names, &shown);
        shown.finish();
        Ok(prepared?)
    }

    /// Who destroys, by the key in people.yaml.
    pub(super) fn performer(&self, purge: &Purge) -> Result<String> {
        let people = &self.office.framework.people;
        let signature = author(self.records.repository());
        let signature = signature.map_err(|_| Trouble::new(message!("trouble-purge-identity")))?;
        if let Some(key) = &purge.by {
            let known = people.get(key).map(|person| person.key.value.0.clone());
            return known.ok_or_else(|| Trouble::new(message!("trouble-purge-by", key = key.as_str())));
        }
        let email = String::from_utf8_lossy(signature.email_bytes()).into_owned();
        let person = people.of_address(&email).map(|person| person.key.value.0.clone());
        person.ok_or_else(|| Trouble::new(message!("trouble-purge-who", email = email)))
    }

    /// The list is written anew from the records that were read, so all of it must have been.
    pub(super) fn refuse_unread_record(&self) -> Result<()> {
        // By whom or when something was ticked off can be wrong and is read all the same.
        let is_read = |code| [code!("F9"), code!("F10")].contains(&code);
        let mut findings = self.plan.assessment.findings.iter().filter(|finding| !is_read(finding.code));
        match findings.find(|finding| finding.place.source.path() == DESTRUCTIONS) {
            None => Ok(()),
            Some(finding) => {
                let line = finding.place.start().line;
                Err(Trouble::new(message!("trouble-purge-unread", path = DESTRUCTIONS, line = line)))
            }
        }
    }

    /// The records of this destruction, one a dossier.
    fn entries(&self, prepared: &Prepared, by: &str, desk: &Desk) -> Result<Vec<Destruction>> {
        let counted = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let people = &self.office.framework.people;
        let good = self.records.good_signatures(&prepared.signed, people)?;
        let to_do = self.to_do();
        let entry = |(place, candidate): (usize, &super::Candidate)| Destruction {
            number: candidate.number.clone(),
            ground: candidate.ground.clone(),
            date: Some(desk.today),
            by: Some(by.to_owned()),
            kept_until: candidate.kept_until,
            old_tip: Some(self.plan.tip),
            new_tip: Some(prepared.new_tip),
            seal: self.plan.seal,
            commits: Some(counted(prepared.commits)),
            searched: Some(counted(prepared.objects)),
            found: Some(0),
            signatures: Some(counted(good)),
            matcher: Some(MATCHER),
            figures: Some(candidate.figures.clone()),
            removed: prepared.removed_of(place),
            to_do: to_do.clone(),
            remark: String::new(),
            span: Span::default(),
        };
        Ok(self.chosen.iter().enumerate().map(entry).collect())
    }

    /// The copies that are out of reach.
    fn to_do(&self) -> Vec<ToDo> {
        let locale = self.locale();
        let remotes = self.records.repository().remotes();
        let remotes =
            remotes.iter().flat_map(|remotes| remotes.iter().filter_map(|name| name.ok().flatten()));
        let servers = remotes.map(|name| locale.say(&message!("purge-to-do-server", name = name)));
        let all = servers.chain(OUT_OF_REACH.into_iter().map(|key| locale.text(key)));
        all.map(|what| ToDo { what, done: None, by: None }).collect()
    }

    fn is_signed(&self, desk: &Desk) -> bool {
        signing_starts(&self.office.framework.regulations).is_some_and(|from| from <= desk.today)
    }

    fn account(&self, records: &[Destruction], is_signed: bool) -> Account {
        let locale = self.locale();
        let ledger = &self.office.framework.ledger;
        let numbers: Vec<&str> = records.iter().map(|record| record.number.as_str()).collect();
        let going: Vec<_> = records.iter().map(|record| &record.number).collect();
        let earlier = ledger.destructions.iter().filter(|record| !going.contains(&&record.number));
        let all: Vec<Destruction> = earlier.chain(records).cloned().collect();
        let text = destructions_text(&locale.text(key!("purge-comment")), &all, &ledger.approvals);
        let folder = self.records.office();
        let path =
            if folder.is_empty() { DESTRUCTIONS.to_owned() } else { format!("{folder}/{DESTRUCTIONS}") };
        let message = message!("purge-commit", numbers = numbers.join(", "));
        Account { path, text, message: (!is_signed).then(|| locale.say(&message) + "\n") }
    }

    /// Where a branch of a server stands, as far as that is known here.
    fn tip_at(&self, remote: &str, branch: &str) -> ObjectId {
        // A destruction takes away what was fetched, so that without it nothing was sent since the last one.
        let before = || self.office.framework.ledger.destructions.last()?.old_tip;
        self.names.fetched(remote, branch).or_else(before).unwrap_or(self.plan.tip)
    }

    /// Servers that have something else than what stands here: what is destroyed here they can't follow.
    pub(super) fn tell_unsent(&self, to: &mut impl Write) -> Result<()> {
        let repository = self.records.repository();
        let Some(branch) = branch_of(repository) else { return Ok(()) };
        for remote in repository.remotes()?.iter().filter_map(|name| name.ok().flatten()) {
            if self.names.fetched(remote, &branch).is_some_and(|tip| tip != self.plan.tip) {
                let message = message!("purge-unsent", remote = remote, branch = branch.as_str());
                writeln!(to, "  · {}", say(self.locale(), &message))?;
            }
        }
        Ok(())
    }

    fn tell_done(
        &self,
        records: &[Destruction],
        is_signed: bool,
        branch: Option<&str>,
        desk: &Desk,
    ) -> Result<()> {
        let (locale, mut to) = (self.locale(), desk.output());
        let Some(first) = records.first() else { return Ok(()) };
        let numbers: Vec<&str> = records.iter().map(|record| record.number.as_str()).collect();
        let done = Message::new(key!("purge-done"))
            .with("numbers", numbers.join(", "))
            .with("objects", first.searched.map_or(0, |number| number as usize));
        writeln!(to, "{}", say(locale, &done))?;
        if is_signed {
            writeln!(to, "{}", say(locale, &message!("purge-sign", path = DESTRUCTIONS)))?;
        }
        let remotes = self.records.repository().remotes()?;
        for remote in remotes.iter().filter_map(|name| name.ok().flatten()) {
            let branch = branch.unwrap_or("main");
            let message = Message::new(key!("purge-push")).with("remote", remote).with("branch", branch);
            let old = self.tip_at(remote, branch);
            writeln!(to, "{}", say(locale, &message.with("old", old.to_string())))?;
        }
        writeln!(to, "{}", locale.text(key!("purge-left")))?;
        for left in &first.to_do {
            writeln!(to, "  · {}", visible(&left.what))?;
        }
        tell_bundles(self.records.repository(), (locale, &mut to))?;
        Ok(())
    }
}

fn branch_of(repository: &Repository) -> Option<String> {
    let head = repository.head().ok()?;
    head.is_branch().then(|| head.shorthand().ok().map(str::to_owned))?
}
