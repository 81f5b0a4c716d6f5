//! From files to findings: reads everything, judges every dossier, then all of it together.
//!
//! Dossiers are read, judged and handed to the caller one at a time and in parallel; what stays of
//! each is its summary and its findings.

mod alone;
mod desk;
mod kept;
mod reader;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use self::desk::{Anew, Telling, Work};
use self::desk::{Desk, Outcome};
pub use self::kept::{Fingerprint, fingerprint, year_of};
use self::kept::{Stock, as_bytes, forget_other_years, keep_together, together_before};
use self::reader::{Reader, add_corrections, read_ledger};
use crate::anonymity::Names;
use crate::calendar::Day;
use crate::case::Case;
use crate::diagnostic::{Finding, Place, Severity};
use crate::disk::Shelf;
use crate::dossier::{Dossier, Number};
use crate::ledger::Ledger;
use crate::parse::{read_people, read_published, read_regulation, read_report};
use crate::people::People;
use crate::register::{Register, Summary, destroyed};
use crate::regulation::Regulations;
use crate::report::Report;
use crate::rules::{ReportTexts, finished, judge_whole};
use crate::source::{Source, Span};
use crate::store::{Failure, Files, Inventory, PEOPLE, Store};

/// So many dossiers a thread takes on before others may take over from it.
const AT_ONCE: usize = 16;
/// Of so many dossiers it is held what came of them before it is put with the rest.
const IN_HAND: usize = 512;

/// A dossier as it was read and judged.
pub struct Judged<'a> {
    /// What is written down.
    pub dossier: &'a Dossier,
    /// What follows from it; none when there is no regulation to judge it by.
    pub case: Option<&'a Case<'a>>,
    /// Its findings, in the order of the file.
    pub findings: &'a [Finding],
    /// What it knows of people.
    pub names: &'a Names,
}

/// Everything that was read and found.
#[derive(Debug)]
pub struct Assessment {
    /// What was read, with the summaries of the dossiers.
    pub register: Register,
    /// Every finding, in order of file and place.
    pub findings: Vec<Finding>,
    /// What the disk refused.
    pub failures: Vec<Failure>,
    /// What the records know of people.
    pub names: Names,
    /// The records that may know more of people than could be read.
    pub unread: Vec<Unread>,
    /// By what one can tell that all of it is as it was in another run of the same day; none where nothing
    /// is kept, or something can't be kept.
    pub fingerprint: Option<Fingerprint>,
}

/// A record of which nobody knows whom it names.
#[derive(Debug, Clone)]
pub struct Unread {
    /// Its path.
    pub path: String,
    /// Why.
    pub why: Why,
}

/// Why nobody knows whom a record names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// It is no text, or is not there.
    NoText,
    /// Somebody in it has no name that can be read.
    Nameless,
    /// Git keeps it, and it is not in the folder.
    Absent,
    /// It may be a dossier, and is not where one is read.
    Misplaced,
    /// It is git's own, and does not tell which records it keeps.
    Unlisted,
}

/// What the dossiers are judged by.
#[derive(Debug)]
pub struct Framework {
    /// Every version of the regulation.
    pub regulations: Regulations,
    /// Everyone of the organisation.
    pub people: Arc<People>,
    /// Seals and destructions.
    pub ledger: Arc<Ledger>,
    /// What is found before any dossier is read.
    pub findings: Vec<Finding>,
    inventory: Inventory,
    failures: Vec<Failure>,
    names: Names,
    unread: Vec<Unread>,
    /// The regulation and the people as they were read, and the ledger.
    read: Sha256,
    ledger_read: Sha256,
}

impl Framework {
    /// Reads the regulation and the people, and lists the rest.
    #[must_use]
    pub fn read<F: Files>(store: &Store<F>, today: Day) -> Self {
        Self::of(store, store.inventory(), today)
    }

    /// The same without a list of the dossiers, for whoever judges some of them alone.
    #[must_use]
    pub fn without_dossiers<F: Files>(store: &Store<F>, today: Day) -> Self {
        Self::of(store, store.inventory_without_dossiers(), today)
    }

    fn of<F: Files>(store: &Store<F>, mut inventory: Inventory, today: Day) -> Self {
        let mut findings = std::mem::take(&mut inventory.strays);
        let mut failures = std::mem::take(&mut inventory.failures);
        let mut read = Sha256::new();
        let mut reader = Reader { store, findings: &mut findings, failures: &mut failures, read: &mut read };
        let mut versions = Vec::new();
        for path in &inventory.regulations {
            let read = reader.read(path, |source| read_regulation(source, today));
            versions.extend(read.flatten().map(Arc::new));
        }
        let regulations = Regulations::new(versions);
        let mut names = Names::default();
        let mut are_named = true;
        let people = inventory.has_people.then(|| {
            reader.read(PEOPLE, |source| {
                let (people, findings) = read_people(source, today);
                are_named = names.add_people(&people, findings.is_empty());
                // Whoever keeps a dossier has a name.
                are_named &= inventory.dossiers.is_empty() || names.name_somebody();
                (people.doubting(|role| regulations.know_role(role)), findings)
            })
        });
        let people = people.flatten();
        let mut ledger_read = Sha256::new();
        let ledger = read_ledger(&mut Reader { read: &mut ledger_read, ..reader }, &inventory.ledger, today);
        let is_people = |finding: &Finding| finding.rename.as_ref().is_some_and(|rename| rename.to == PEOPLE);
        if !inventory.has_people && !findings.iter().any(is_people) {
            findings.push(no_people());
        }
        let why_people = match (people.is_some(), are_named) {
            (true, true) => None,
            (true, false) => Some(Why::Nameless),
            (false, _) => Some(Why::NoText),
        };
        let unread = |path: &str, why| Unread { path: path.to_owned(), why };
        let misplaced = inventory.misplaced.iter().map(|path| unread(path, Why::Misplaced));
        let unread = why_people.map(|why| unread(PEOPLE, why)).into_iter().chain(misplaced).collect();
        regulations.all().iter().for_each(|regulation| names.allow(regulation));
        let people = people.unwrap_or_else(|| People::new(Arc::new(Source::new(PEOPLE, "")), Vec::new()));
        let (people, ledger) = (Arc::new(people), Arc::new(ledger));
        Self { regulations, people, ledger, inventory, findings, failures, names, unread, read, ledger_read }
    }

    /// What the disk refused so far.
    #[must_use]
    pub fn failures(&self) -> &[Failure] {
        &self.failures
    }

    /// How many dossiers there are.
    #[must_use]
    pub fn dossiers(&self) -> usize {
        self.inventory.dossiers.len()
    }

    /// The files of the dossiers, in order.
    #[must_use]
    pub fn dossier_paths(&self) -> Vec<&str> {
        self.inventory.dossiers.iter().map(|file| file.path.as_str()).collect()
    }

    /// The files that people type, in order of kind: dossiers, people, regulations, reports.
    #[must_use]
    pub fn text_paths(&self) -> Vec<String> {
        let inventory = &self.inventory;
        let dossiers = inventory.dossiers.iter().map(|file| file.path.clone());
        let people = inventory.has_people.then(|| PEOPLE.to_owned());
        let regulations = inventory.regulations.iter().cloned();
        dossiers.chain(people).chain(regulations).chain(inventory.reports.values().cloned()).collect()
    }

    /// Reads and judges every dossier, hands each to `each`, then judges everything together. What
    /// `each` returns comes out in the order of the files.
    pub fn assess<F: Files, T: Send>(
        self,
        store: &Store<F>,
        today: Day,
        each: impl Fn(&Judged<'_>) -> T + Sync,
    ) -> (Assessment, Vec<T>) {
        self.assess_with(store, today, &Anew(each), None)
    }

    /// The same, where of each dossier that did not change what was found and made of it is taken from a
    /// shelf, and kept there for another time. The result is the same.
    pub fn assess_with<F: Files, W: Work + Sync>(
        self,
        store: &Store<F>,
        today: Day,
        work: &W,
        shelf: Option<&Shelf>,
    ) -> (Assessment, Vec<W::Made>)
    where
        W::Made: Send,
    {
        let Self {
            regulations,
            people,
            inventory,
            findings: mut elsewhere,
            mut failures,
            mut names,
            mut unread,
            ledger,
            mut read,
            ledger_read,
        } = self;
        let mut reader = Reader { store, findings: &mut elsewhere, failures: &mut failures, read: &mut read };
        let mut reports: Vec<Report> = Vec::new();
        for (year, path) in &inventory.reports {
            reports.extend(reader.read(path, |source| read_report(source, *year, today)).flatten());
        }
        let environment = reader.read.clone().finalize().into();
        let mut frozen = BTreeMap::new();
        for (year, path) in &inventory.figures {
            let read = reader.read(path, |source| read_published(source, *year, &regulations, today));
            frozen.insert(*year, read.flatten());
        }
        let kept = inventory.replaced.iter().map(|kept| {
            let read = |source: &Arc<Source>| read_published(source, kept.year, &regulations, today);
            (*kept, reader.read(&kept.file(), read).flatten())
        });
        add_corrections(&kept.collect::<Vec<_>>(), &mut frozen);
        let beside: Fingerprint = read.clone().chain_update(ledger_read.finalize()).finalize().into();
        let texts = ReportTexts::of(&reports);
        let desk = Desk {
            store,
            regulations: &regulations,
            people: &people,
            reports: &reports,
            texts: &texts,
            today,
        };
        let mut summaries = Vec::with_capacity(inventory.dossiers.len());
        let mut all_made = Vec::with_capacity(inventory.dossiers.len());
        let mut findings = Vec::new();
        names.reserve(inventory.dossiers.len());
        let mut all = shelf.map(|_| Sha256::new_with_prefix(beside).chain_update(today.to_string()));
        // A year at a time, so that no more is held of what is kept.
        for files in inventory.dossiers.chunk_by(|one, other| year_of(&one.path) == year_of(&other.path)) {
            let year = year_of(&files[0].path);
            let stock = shelf.map(|shelf| Stock::read(shelf, year));
            let kept = stock.as_ref().map(|stock| stock.found_in(&environment)).unwrap_or_default();
            let judge = |file| match desk.judge(file, work, &kept) {
                Ok((summary, outcome)) => (Some(summary), Ok(outcome)),
                Err(failure) => (None, Err(failure)),
            };
            let mut entries = Vec::with_capacity(files.len());
            let (read, made) = (summaries.len(), all_made.len());
            for files in files.chunks(IN_HAND) {
                // What is large lands where it stays.
                let (some, outcomes): (Vec<Option<Summary>>, Vec<Read<'_, W::Made>>) =
                    files.par_iter().with_max_len(AT_ONCE).map(judge).unzip();
                summaries.extend(some.into_iter().flatten());
                // What is large grows no further than it must.
                let found = outcomes.iter().flatten().map(|outcome| outcome.findings.len());
                findings.reserve_exact(found.sum());
                for (file, outcome) in files.iter().zip(outcomes) {
                    match outcome {
                        Ok(outcome) => {
                            findings.extend(outcome.findings);
                            names.merge(outcome.names);
                            unread.extend(outcome.unread);
                            failures.extend(outcome.failure);
                            all_made.push(outcome.made);
                            all = all
                                .zip(outcome.entry.as_ref())
                                .map(|(all, entry)| all.chain_update(&file.path).chain_update(entry.found));
                            entries.extend(outcome.entry);
                        }
                        Err(failure) => failures.push(failure),
                    }
                }
            }
            if let Some(shelf) = shelf {
                kept.keep(shelf, year, &environment, &entries);
            }
            drop(entries);
            drop(kept);
            drop(stock);
            // Of what could not be read nothing is known to be gone.
            if failures.is_empty() {
                work.end_year(&summaries[read..], &mut all_made[made..]);
            }
        }
        if let Some(shelf) = shelf {
            forget_other_years(shelf, inventory.dossiers.iter().map(|file| year_of(&file.path)));
        }
        let destroyed = destroyed(&ledger.destructions, &regulations);
        let destructions = ledger.destructions.clone();
        let register = Register {
            today,
            regulations,
            people,
            reports,
            frozen,
            summaries,
            destructions,
            destructions_source: Arc::clone(&ledger.destructions_source),
            destroyed,
        };
        let judged_by = all.clone().filter(|_| failures.is_empty()).map(|all| all.finalize().into());
        elsewhere.extend(together(&register, &names, shelf, judged_by.as_ref()));
        // A regulation that is called otherwise is told as that.
        if elsewhere.iter().any(|it| it.message.key == key!("f13-regulation")) {
            elsewhere.retain(|it| it.message.key != key!("r3-no-file"));
        }
        // A copy under a name that is no number is told as that: what it is called is no second fault.
        let is_named = |it: &Finding| it.dossier.as_deref().and_then(Number::parse).is_some();
        let is_copy = |it: &&Finding| it.code == code!("F8") && !is_named(it);
        let copies: Vec<&str> = elsewhere.iter().filter(is_copy).map(path_of).collect();
        findings.retain(|it| it.message.key != key!("f7-name") || !copies.contains(&path_of(it)));
        let fingerprint = all.and_then(|all| Some(all.chain_update(as_bytes(&elsewhere)?).finalize().into()));
        let mut assessment = Assessment { register, findings, failures, names, unread, fingerprint };
        assessment.add(elsewhere);
        (assessment, all_made)
    }
}

/// What is found of everything together; from the shelf when it was judged by the same before.
fn together(
    register: &Register,
    names: &Names,
    shelf: Option<&Shelf>,
    judged_by: Option<&Fingerprint>,
) -> Vec<Finding> {
    let Some(shelf) = shelf else { return judge_whole(register, names) };
    judged_by.and_then(|judged_by| together_before(shelf, judged_by)).unwrap_or_else(|| {
        let findings = judge_whole(register, names);
        keep_together(shelf, judged_by, &findings);
        findings
    })
}

/// What comes of a file of a dossier, besides its summary.
type Read<'s, M> = Result<Outcome<'s, M>, Failure>;

impl Assessment {
    /// Adds what was found elsewhere than in a single dossier, each at its place.
    pub fn add(&mut self, findings: Vec<Finding>) {
        let register = &self.register;
        let regulation = register.regulations.nearest_to(register.today);
        self.findings.extend(finished(findings, regulation.map(AsRef::as_ref)));
        self.findings.par_sort_by(Finding::compare);
    }
}

fn path_of(finding: &Finding) -> &str {
    finding.place.source.path()
}

fn no_people() -> Finding {
    let place = Place { source: Arc::new(Source::new(PEOPLE, "")), span: Span::default() };
    Finding::new(code!("F1"), Severity::Error, place, message!("f1-no-people"))
        .help(message!("f1-no-people-help"))
}
