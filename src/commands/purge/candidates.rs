//! Which dossiers are to be destroyed, and why; each that may not be is refused by name.

use super::super::{Result, Trouble};
use super::{Purge, about};
use crate::assess::Assessment;
use crate::calendar::Day;
use crate::destruction::{figures, last_said};
use crate::diagnostic::{Finding, Severity};
use crate::dossier::Number;
use crate::git::Records;
use crate::ledger::{DestroyedFigures, Ledger, REQUEST};
use crate::locale::{Key, Message};
use crate::register::Summary;
use crate::rules::Rule;
use crate::trail::ObjectId;

/// A dossier that is to be destroyed.
pub(super) struct Candidate {
    pub(super) number: Number,
    /// What stands in the record as the ground.
    pub(super) ground: String,
    /// Until which day it was to be kept.
    pub(super) kept_until: Option<Day>,
    pub(super) figures: DestroyedFigures,
    subject: String,
    is_due: bool,
}

impl Candidate {
    /// The dossier and the reason on one line.
    pub(super) fn line(&self) -> Message {
        let message = match self.kept_until.filter(|_| self.is_due) {
            Some(end) => Message::new(key!("purge-due")).with("end", end),
            None => Message::new(key!("purge-requested")),
        };
        let message = message.with("number", self.number.as_str()).with("subject", self.subject.as_str());
        message.with("ground", self.ground.as_str())
    }
}

/// Who decides which dossiers may be destroyed.
pub(super) struct Judge<'j> {
    pub(super) purge: &'j Purge,
    pub(super) today: Day,
    pub(super) assessment: &'j Assessment,
    pub(super) ledger: &'j Ledger,
}

impl Judge<'_> {
    /// The dossiers that are named, or all that are due.
    pub(super) fn candidates(&self, records: &Records, tip: ObjectId) -> Result<Vec<Candidate>> {
        let register = &self.assessment.register;
        if self.purge.ids.is_empty() {
            let due = register.summaries.iter().filter(|it| it.is_due_for_destruction(self.today));
            let due = due.filter_map(|summary| Some((summary.number.as_ref()?.value.clone(), summary)));
            return due.map(|(number, summary)| self.candidate(number, summary)).collect();
        }
        let named = self.purge.ids.iter().map(|id| {
            let number = Number::parse(id).ok_or_else(|| about(key!("trouble-purge-number"), id))?;
            self.refuse_destroyed(&number)?;
            match register.summaries.iter().find(|it| it.source.path() == number.path()) {
                Some(summary) => self.candidate(number, summary),
                None => {
                    let summary = self.removed(&number, records, tip)?;
                    self.candidate(number, &summary)
                }
            }
        });
        named.collect()
    }

    /// Those that may be due and have an error, where all are meant that are due: until it is mended nobody
    /// knows whether something holds them.
    pub(super) fn passed_over(&self) -> Vec<Message> {
        let summaries = self.assessment.register.summaries.iter().filter(|_| self.purge.ids.is_empty());
        let faulty = summaries.filter(|summary| summary.may_be_due_for_destruction(self.today));
        let told = |summary: &Summary| {
            let fault = self.fault(summary)?;
            Some(about_fault(key!("purge-passed-over"), summary.id.as_str(), fault))
        };
        faulty.filter_map(told).collect()
    }

    /// The first error in the file of a dossier by which a part of it could not be read.
    fn fault(&self, summary: &Summary) -> Option<&Finding> {
        let path = summary.source.path();
        let is_of_reading = |it: &Finding| Rule::of(it.code.as_str()).is_some_and(Rule::is_found_by_reading);
        let is_own = |it: &&Finding| it.severity == Severity::Error && it.place.source.path() == path;
        self.assessment
            .findings
            .iter()
            .filter(is_own)
            .find(|it| is_of_reading(it))
            .filter(|_| summary.is_faulty)
    }

    /// What somebody asks to be erased goes with its errors: a slip of ours is no reason to keep their data.
    /// But what is mistyped for a hold holds against that too.
    fn refuse_faulty(&self, number: &str, summary: &Summary) -> Result<()> {
        let is_requested = self.purge.erasure_request.is_some() && summary.hold.is_none();
        match self.fault(summary).filter(|_| !is_requested) {
            Some(fault) => Err(Trouble::new(about_fault(key!("trouble-purge-fault"), number, fault))
                .detail(message!("purge-fault-help", number = number))),
            None => Ok(()),
        }
    }

    fn refuse_destroyed(&self, number: &Number) -> Result<()> {
        let record = self.ledger.destructions.iter().find(|record| record.number == *number);
        match record.filter(|record| record.is_whole()).and_then(|record| record.date) {
            Some(day) => {
                let message = message!("trouble-purge-destroyed", number = number.as_str(), day = day);
                Err(Trouble::new(message))
            }
            None => Ok(()),
        }
    }

    /// A dossier that somebody removed without destroying it, as it said last what it says most.
    fn removed(&self, number: &Number, records: &Records, tip: ObjectId) -> Result<Summary> {
        let best = last_said(records, tip, number, &self.assessment.register)?;
        best.ok_or_else(|| about(key!("trouble-purge-unknown"), number.as_str()))
    }

    fn candidate(&self, number: Number, summary: &Summary) -> Result<Candidate> {
        let named = number.as_str();
        self.refuse_faulty(named, summary)?;
        if let Some(until) = summary.hold {
            let message = match until {
                Some(until) => Message::new(key!("trouble-purge-held-until")).with("until", until),
                None => Message::new(key!("trouble-purge-held")),
            };
            return Err(Trouble::new(message.with("number", named)));
        }
        let is_due = summary.is_due_for_destruction(self.today);
        if !is_due && self.purge.erasure_request.is_none() {
            return Err(match summary.end_of_retention {
                Some(end) => {
                    let message = message!("trouble-purge-not-due", number = named, end = end);
                    Trouble::new(message).detail(message!("purge-not-due-help", number = named))
                }
                None => {
                    let is_completed = summary.completed.is_some();
                    let key = match is_completed {
                        true => key!("trouble-purge-no-term"),
                        false => key!("trouble-purge-open"),
                    };
                    about(key, named).detail(message!("purge-not-due-help", number = named))
                }
            });
        }
        self.refuse_unfrozen(named, summary)?;
        let ground = match &self.purge.erasure_request {
            Some(reason) => format!("{REQUEST} {}", reason.trim()),
            None => String::new(),
        };
        Ok(Candidate {
            ground,
            kept_until: summary.end_of_retention,
            figures: figures(summary),
            subject: summary.subject.clone(),
            is_due: self.purge.erasure_request.is_none(),
            number,
        })
    }

    /// What is published of a year stays as it was, so it must have been frozen.
    fn refuse_unfrozen(&self, number: &str, summary: &Summary) -> Result<()> {
        match self.assessment.register.lacks_frozen(summary, self.today) {
            Some(year) => {
                let message = message!("trouble-purge-unfrozen", number = number, year = year.to_string());
                Err(Trouble::new(message).detail(message!("purge-unfrozen-help", year = year.to_string())))
            }
            None => Ok(()),
        }
    }
}

/// What is told of the error that keeps a dossier from being destroyed.
fn about_fault(key: Key, number: &str, fault: &Finding) -> Message {
    let line = fault.place.start().line.to_string();
    Message::new(key).with("number", number).with("code", fault.code.as_str()).with("line", line)
}
