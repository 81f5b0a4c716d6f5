//! `purge --approve`: a second person agrees, and their agreement is looked up when it counts.

use std::io::Write;
use std::path::Path;

use super::super::{Desk, Outcome, Result, Trouble};
use super::{Errand, about};
use crate::destruction::Lack;
use crate::disk::{Mode, make_folder, write_whole};
use crate::git::author;
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

    /// Where the regulation asks for a second person. Whoever commits the record is none, whatever they
    /// say that they are called.
    pub(super) fn refuse_unapproved(&self, by: &str, desk: &Desk) -> Result<()> {
        let repository = self.records.repository();
        let email = author(repository)?;
        let email = String::from_utf8_lossy(email.email_bytes()).into_owned();
        let person = self.office.framework.people.of_address(&email);
        let by: Vec<&str> =
            person.map(|person| person.key.value.0.as_str()).into_iter().chain([by]).collect();
        for number in &self.plan.numbers {
            let number_said = number.as_str();
            match self.plan.disagreement(repository, number, (&by, desk.today))? {
                Some(Lack::Thinking(from)) => {
                    let message = message!("trouble-purge-thinking", number = number_said, ..);
                    return Err(Trouble::new(message.with("from", from)));
                }
                Some(_) => {
                    return Err(about(key!("trouble-purge-second"), number_said)
                        .detail(message!("purge-second-help", number = number_said)));
                }
                None => {}
            }
        }
        Ok(())
    }
}
