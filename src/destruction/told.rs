//! What a record tells of a destruction, held against the history that it tells of.

use std::collections::{BTreeSet, HashSet};

use git2::{Oid, Repository};

use super::plan::{Open, Plan};
use super::recorded::{Epoch, last_said};
use super::sentences::Sentences;
use crate::anonymity::Searched;
use crate::calendar::Day;
use crate::dossier::Number;
use crate::git::{GitError, Records, object_id};
use crate::ledger::{DestroyedFigures, Destruction, REQUEST};
use crate::reading::Reading;
use crate::register::Summary;
use crate::regulation::Outcome;
use crate::rules::{RULES, has_all_out_of_reach};
use crate::trail::ObjectId;

/// What came of rewriting a history once more.
pub(super) struct Rewritten {
    /// What took the place of its last commit.
    pub(super) tip: Oid,
    /// How many commits there are up to it.
    pub(super) commits: usize,
    /// Those of the old history that were signed.
    pub(super) signed: Vec<ObjectId>,
    /// The files that went.
    pub(super) removed: HashSet<Oid>,
}

impl Plan {
    /// What a text says of somebody or of the dossiers that go: a name that the records know, an address, a
    /// telephone number, or an organisation or a sentence of those dossiers.
    #[must_use]
    pub fn named_by(&self, text: &str) -> Option<String> {
        let reading = [vec![Reading::plain(text)]];
        let known =
            [(&self.known.names, Searched::NOTED), (&self.known.others, Searched::RECORDS)].into_iter();
        let mut found =
            known.flat_map(|(names, which)| names.of_persons().search(&reading, |_| which).concat());
        let is_address =
            |word: &&str| word.split_once('@').is_some_and(|(a, b)| !a.is_empty() && !b.is_empty());
        let name = found.next().map(|found| found.text);
        let address = text.split_whitespace().find(is_address).map(str::to_owned);
        let own = || {
            let organisations = self.known.names.of_organisations();
            let mut found = organisations.search(&reading, |_| Searched::RECORDS).concat().into_iter();
            found.next().map(|found| found.text)
        };
        let said = || Sentences::of(&self.known.sentences).first_in(text);
        name.or(address).or_else(|| telephone(text)).or_else(own).or_else(said)
    }

    /// What each of some texts says of the people of the dossiers that go, whoever else knows them too. By a
    /// first name alone nobody is told from another.
    #[must_use]
    pub fn people_in(&self, texts: &[&str]) -> Vec<Option<String>> {
        let people = self.known.names.of_persons();
        let typed = people.typed().into_iter().filter_map(|name| name.split_once(' '));
        let first_names: HashSet<String> = typed.map(|(first, _)| first.to_lowercase()).collect();
        let texts: Vec<_> = texts.iter().map(|text| vec![Reading::plain(text)]).collect();
        let found = people.search(&texts, |_| Searched::RECORDS).into_iter();
        let told = found.map(|found| {
            found.into_iter().map(|it| it.text).find(|text| !first_names.contains(&text.to_lowercase()))
        });
        told.collect()
    }

    /// The article by which a dossier goes when its term is over.
    #[must_use]
    pub fn article(&self, day: Day) -> String {
        let regulation = self.assessment.register.regulations.nearest_to(day).map(AsRef::as_ref);
        let rule = RULES.iter().find(|rule| rule.code == code!("A8.1"));
        let article = rule.and_then(|rule| rule.article_in(regulation));
        article.map_or_else(|| "bewaartermijn".to_owned(), |article| format!("artikel {article}"))
    }

    /// A dossier as the last commit has it, or as it said most.
    pub(super) fn summary(&self, open: &Open<'_>, number: &Number) -> Result<Option<Summary>, GitError> {
        let register = &self.assessment.register;
        let mut summaries = register.summaries.iter();
        match summaries.find(|it| it.source.path() == number.path()) {
            Some(summary) => Ok(Some(summary.clone())),
            None => last_said(&Records::new(open()?, &self.folder), self.tip, number, register),
        }
    }

    /// Whether the records of a destruction tell what this history gives, as far as that can be computed.
    pub(super) fn is_told(&self, open: &Open<'_>, epoch: &Epoch, made: &Rewritten) -> Result<bool, GitError> {
        let records = Records::new(open()?, &self.folder);
        let good = records.good_signatures(&made.signed, &self.assessment.register.people)?;
        let counted = |number: usize| u32::try_from(number).ok();
        let seal = self.seal;
        for record in &epoch.records {
            let Some(summary) = self.summary(open, &record.number)? else { return Ok(false) };
            let is_grounded = record.ground.starts_with(REQUEST) || record.ground == self.article(epoch.date);
            let is_so = is_grounded
                && is_kept_until(record, &summary)
                && record.figures == Some(told_figures(record, &summary))
                && record.commits == counted(made.commits)
                && record.signatures == counted(good)
                && record.seal == seal
                && record.by.as_deref().is_some_and(|by| self.assessment.register.people.get(by).is_some())
                && has_all_out_of_reach(record);
            if !is_so {
                return Ok(false);
            }
        }
        self.tells_all_that_went(&records, epoch, made)
    }

    /// Whatever went is told, but for what the new history has all the same in another place.
    fn tells_all_that_went(
        &self,
        records: &Records,
        epoch: &Epoch,
        made: &Rewritten,
    ) -> Result<bool, GitError> {
        let told: BTreeSet<ObjectId> =
            epoch.records.iter().flat_map(|record| record.removed.iter().copied()).collect();
        let untold: Vec<ObjectId> =
            made.removed.iter().map(|id| object_id(*id)).filter(|id| !told.contains(id)).collect();
        let Some(record) = epoch.records.first().filter(|_| !untold.is_empty()) else { return Ok(true) };
        if !has(records.repository(), epoch.new_tip)? {
            return Ok(true);
        }
        let kept = records.kept(&[Destruction { removed: untold.clone(), ..record.clone() }])?;
        Ok(untold.iter().all(|id| kept.contains(id)))
    }
}

fn has(repository: &Repository, id: ObjectId) -> Result<bool, GitError> {
    Ok(repository.odb()?.exists(Oid::from_bytes(&id.0)?))
}

/// Whether it tells until when a dossier was kept. Of one in which something can't be read an older program
/// knew that all the same.
fn is_kept_until(record: &Destruction, summary: &Summary) -> bool {
    let is_unknown = summary.end_of_retention.is_none() && summary.is_faulty;
    is_unknown || record.kept_until == summary.end_of_retention
}

/// What the figures of its year need of a dossier that goes.
#[must_use]
pub fn figures(summary: &Summary) -> DestroyedFigures {
    let is_known = summary.decided || summary.outcome == Outcome::Withdrawn;
    let lead = summary.facts.lead;
    let figures = DestroyedFigures {
        year: summary.year_of_receipt().unwrap_or_default(),
        nature: summary.facts.nature.as_ref().map(|nature| nature.key().to_owned()).unwrap_or_default(),
        outcome: Some(summary.outcome).filter(|_| is_known),
        within: lead.map(|lead| !lead.exceeded),
        unanswered: false,
        in_time: summary.facts.in_time.filter(|_| lead.is_some_and(|lead| lead.answered)),
    };
    let unanswered = figures.is_handled() && lead.is_some_and(|lead| !lead.answered);
    DestroyedFigures { unanswered, ..figures }
}

/// The same as a record tells it that may be older.
fn told_figures(record: &Destruction, summary: &Summary) -> DestroyedFigures {
    let figures = figures(summary);
    DestroyedFigures { in_time: figures.in_time.filter(|_| record.tells_in_time()), ..figures }
}

/// A telephone number, whoever has it; dates and numbers of dossiers are none.
fn telephone(text: &str) -> Option<String> {
    const DIGITS: std::ops::RangeInclusive<usize> = 9..=15;
    let is_part = |word: &&str| {
        let is_date = word.split(['-', '/', '.']).map(str::len).eq([2, 2, 4]);
        let is_sign = |sign: char| sign.is_ascii_digit() || matches!(sign, '+' | '(' | ')' | '-' | '.' | '/');
        !is_date && Number::parse(word).is_none() && word.chars().all(is_sign)
    };
    let words: Vec<&str> = text.split([' ', ',', ';', ':', '\t', '\n']).collect();
    words.split(|word| !is_part(&word.trim_end_matches('.'))).find_map(|words| {
        let number = words.join(" ");
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let start = number.trim_start_matches([' ', '(']);
        (start.starts_with(['0', '+']) && DIGITS.contains(&digits)).then_some(number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_is_told_from_dates_and_numbers() {
        for text in ["bel 06-12345678", "op +31 6 1234 5678.", "(0182) 11 22 33, thuis"] {
            assert!(telephone(text).is_some(), "{text}");
        }
        for text in ["brief van 01-06-2026", "2022-001 en 2022-002", "01-06-2026 2022-001", "0 1 2", "AVG 17"]
        {
            assert_eq!(telephone(text), None, "{text}");
        }
    }
}
