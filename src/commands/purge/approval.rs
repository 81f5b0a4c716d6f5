//! `purge --approve`: a second person agrees, and their agreement is looked up when it counts.

use std::io::Write;
use std::path::Path;

use git2::{Oid, Sort};

use super::super::{Desk, Outcome, Result, Trouble};
use super::{Errand, about};
use crate::calendar::Day;
use crate::destruction::approvals_in;
use crate::disk::{Mode, make_folder, write_whole};
use crate::ledger::{Approval, DESTRUCTIONS, destructions_text};
use crate::printer::say;
use crate::source::Span;

impl Errand {
    /// Adds the agreement of whoever is at the keyboard to the ledger, to be committed by them.
    pub(super) fn approve(&self, by: String, desk: &Desk) -> Result<Outcome> {
        self.refuse_unread_record()?;
        let ledger = &self.office.framework.ledger;
        let numbers = self.plan.numbers.clone();
        let approval = Approval { numbers, by, date: Some(desk.today), span: Span::default() };
        let approvals: Vec<Approval> = ledger.approvals.iter().cloned().chain([approval]).collect();
        let comment = self.locale().text(key!("purge-comment"));
        let text = destructions_text(&comment, &ledger.destructions, &approvals);
        let file = self.office.store.root().join(DESTRUCTIONS);
        let written = make_folder(file.parent().unwrap_or(Path::new(".")), Mode::Usual)
            .and_then(|()| write_whole(&file, text.as_bytes(), Mode::Usual));
        written
            .map_err(|cause| Trouble::new(message!("trouble-write", path = DESTRUCTIONS)).because(cause))?;
        let mut index = self.records.repository().index()?;
        let folder = self.records.office();
        index.add_path(&Path::new(folder).join(DESTRUCTIONS))?;
        index.write()?;
        writeln!(desk.output(), "{}", say(self.locale(), &message!("purge-approved", path = DESTRUCTIONS)))?;
        Ok(Outcome::Clean)
    }

    /// Where the regulation asks for a second person: one other than whoever destroys agreed, committed
    /// that themselves, and the time to think is over.
    pub(super) fn refuse_unapproved(&self, by: &str, desk: &Desk) -> Result<()> {
        let regulations = &self.office.framework.regulations;
        let Some(regulation) = regulations.nearest_to(desk.today) else { return Ok(()) };
        let Some(second) = &regulation.second_person else { return Ok(()) };
        for number in &self.plan.numbers {
            let approvals = self.office.framework.ledger.approvals.iter();
            let own = approvals.filter(|it| it.numbers.contains(number) && it.by != by);
            let mut first: Option<Day> = None;
            for approval in own {
                let day = self.agreed(approval)?;
                first = first.into_iter().chain(day).min();
            }
            let Some(day) = first else {
                return Err(about(key!("trouble-purge-second"), number.as_str())
                    .detail(message!("purge-second-help", number = number.as_str())));
            };
            let from = regulation.calendar.end_of(second.thinking, day);
            if desk.today < from {
                let message = message!("trouble-purge-thinking", number = number.as_str(), ..);
                return Err(Trouble::new(message.with("from", from)));
            }
        }
        Ok(())
    }

    /// The day on which whoever agreed committed that; none when somebody else committed it.
    fn agreed(&self, approval: &Approval) -> Result<Option<Day>> {
        let repository = self.records.repository();
        let mut walk = repository.revwalk()?;
        walk.set_sorting(Sort::TOPOLOGICAL)?;
        walk.push(Oid::from_bytes(&self.plan.tip.0)?)?;
        let path = Path::new(self.records.office()).join(DESTRUCTIONS);
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
        let person = self.office.framework.people.of_address(&email);
        let is_own = person.is_some_and(|person| person.key.value.0 == approval.by);
        let when = commit.time();
        let moment = crate::trail::Moment { seconds: when.seconds(), offset: when.offset_minutes() };
        Ok(is_own.then(|| moment.day().max(approval.date.unwrap_or(moment.day()))))
    }
}
