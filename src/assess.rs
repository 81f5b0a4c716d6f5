//! From files to findings: reads everything, judges every dossier, then all of it together.
//!
//! Dossiers are read, judged and handed to the caller one at a time and in parallel; what stays of
//! each is its summary and its findings.

use std::sync::Arc;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::anonymity::{Names, NamesBuilder};
use crate::case::Case;
use crate::diagnostic::{Finding, Place, Severity};
use crate::dossier::Dossier;
use crate::ledger::{DESTRUCTIONS, Ledger, SEALS};
use crate::locale::Message;
use crate::parse::{read_destructions, read_dossier, read_people, read_regulation, read_report, read_seals};
use crate::people::People;
use crate::register::{Register, Summary};
use crate::regulation::Regulations;
use crate::report::Report;
use crate::rules::{complete, judge_dossier, judge_whole};
use crate::source::{Source, Span};
use crate::store::{DossierFile, Failure, Inventory, PEOPLE, Store};

/// A dossier as it was read and judged.
pub struct Judged<'a> {
    /// What is written down.
    pub dossier: &'a Dossier,
    /// What follows from it; none when there is no regulation to judge it by.
    pub case: Option<&'a Case<'a>>,
    /// Its findings, in the order of the file.
    pub findings: &'a [Finding],
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
    inventory: Inventory,
    findings: Vec<Finding>,
    failures: Vec<Failure>,
}

impl Framework {
    /// Reads the regulation and the people, and lists the rest.
    #[must_use]
    pub fn read(store: &Store, today: NaiveDate) -> Self {
        let mut inventory = store.inventory();
        let mut findings = std::mem::take(&mut inventory.strays);
        let mut failures = std::mem::take(&mut inventory.failures);
        let mut reader = Reader { store, findings: &mut findings, failures: &mut failures };
        let mut versions = Vec::new();
        for path in &inventory.regulations {
            let read = reader.read(path, |source| read_regulation(source, today));
            versions.extend(read.flatten().map(Arc::new));
        }
        let ledger = read_ledger(&mut reader, today);
        let people =
            inventory.has_people.then(|| reader.read(PEOPLE, |source| read_people(source, today))).flatten();
        if !inventory.has_people {
            findings.push(no_people());
        }
        let regulations = Regulations::new(versions);
        findings.extend(overlaps(&regulations));
        if regulations.all().is_empty() {
            findings.push(no_regulation());
        }
        let people = people.unwrap_or_else(|| People::new(Arc::new(Source::new(PEOPLE, "")), Vec::new()));
        let (people, ledger) = (Arc::new(people), Arc::new(ledger));
        Self { regulations, people, ledger, inventory, findings, failures }
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

    /// Reads and judges every dossier, hands each to `each`, then judges everything together. What
    /// `each` returns comes out in the order of the files.
    pub fn assess<T: Send>(
        self,
        store: &Store,
        today: NaiveDate,
        each: impl Fn(&Judged<'_>) -> T + Sync,
    ) -> (Assessment, Vec<T>) {
        let Self { regulations, people, inventory, mut findings, mut failures, .. } = self;
        let mut reader = Reader { store, findings: &mut findings, failures: &mut failures };
        let mut reports: Vec<Report> = Vec::new();
        for (year, path) in &inventory.reports {
            reports.extend(reader.read(path, |source| read_report(source, *year, today)).flatten());
        }
        // Names are looked for in the reports only.
        let gathers_names = !reports.is_empty();
        let desk = Desk { store, regulations: &regulations, people: &people, today, gathers_names };
        let results: Vec<Result<Outcome<T>, Failure>> =
            inventory.dossiers.par_iter().map(|file| desk.judge(file, &each)).collect();
        let mut names = NamesBuilder::default();
        names.add_people(&people);
        allow_published(&mut names, &regulations);
        let (mut summaries, mut extras) = (Vec::new(), Vec::new());
        for result in results {
            match result {
                Ok(outcome) => {
                    findings.extend(outcome.findings);
                    names.merge(outcome.names);
                    summaries.push(outcome.summary);
                    extras.push(outcome.extra);
                }
                Err(failure) => failures.push(failure),
            }
        }
        let register = Register { today, regulations, people, reports, summaries };
        let assessment = judge_together(register, findings, failures, &names.build());
        (assessment, extras)
    }
}

fn judge_together(
    register: Register,
    mut findings: Vec<Finding>,
    failures: Vec<Failure>,
    names: &Names,
) -> Assessment {
    findings.extend(judge_whole(&register, names));
    let regulation = register.regulations.nearest_to(register.today).cloned();
    for finding in findings.iter_mut().filter(|finding| finding.help.is_none()) {
        complete(finding, regulation.as_deref());
    }
    findings.sort_by(Finding::compare);
    Assessment { register, findings, failures }
}

/// Reads single files, keeping their findings and what the disk refused.
struct Reader<'a> {
    store: &'a Store,
    findings: &'a mut Vec<Finding>,
    failures: &'a mut Vec<Failure>,
}

impl Reader<'_> {
    fn read<T>(&mut self, path: &str, parse: impl FnOnce(&Arc<Source>) -> (T, Vec<Finding>)) -> Option<T> {
        match self.store.read(path) {
            Err(failure) => self.failures.push(failure),
            Ok(Err(finding)) => self.findings.push(*finding),
            Ok(Ok(source)) => {
                let (value, findings) = parse(&source);
                self.findings.extend(findings);
                return Some(value);
            }
        }
        None
    }
}

fn read_ledger(reader: &mut Reader<'_>, today: NaiveDate) -> Ledger {
    let mut ledger = Ledger::default();
    if reader.store.has(SEALS) {
        let read = reader.read(SEALS, |source| {
            let (seals, findings) = read_seals(source, today);
            ((Arc::clone(source), seals), findings)
        });
        if let Some((source, seals)) = read {
            (ledger.seals_source, ledger.seals) = (source, seals);
        }
    }
    if reader.store.has(DESTRUCTIONS) {
        let read = reader.read(DESTRUCTIONS, |source| read_destructions(source, today));
        ledger.destructions = read.unwrap_or_default();
    }
    ledger
}

struct Desk<'a> {
    store: &'a Store,
    regulations: &'a Regulations,
    people: &'a People,
    today: NaiveDate,
    gathers_names: bool,
}

struct Outcome<T> {
    summary: Summary,
    findings: Vec<Finding>,
    names: NamesBuilder,
    extra: T,
}

impl Desk<'_> {
    fn judge<T>(&self, file: &DossierFile, each: &impl Fn(&Judged<'_>) -> T) -> Result<Outcome<T>, Failure> {
        let (source, unreadable) = match self.store.read(&file.path)? {
            Ok(source) => (source, None),
            Err(finding) => (Arc::clone(&finding.place.source), Some(*finding)),
        };
        let (mut dossier, mut findings) = read_dossier(&source, &file.name, self.regulations, self.today);
        if let Some(mut finding) = unreadable {
            finding.dossier = Some(file.name.clone());
            findings = vec![finding];
        }
        dossier.on_disk.clone_from(&file.on_disk);
        let mut names = NamesBuilder::default();
        if self.gathers_names {
            names.add_dossier(&dossier);
        }
        let case = Case::new(&dossier, self.regulations, self.people, self.today);
        if let Some(case) = &case {
            findings = judge_dossier(case, findings);
        }
        let summary = match &case {
            Some(case) => Summary::of(case, &findings),
            None => Summary::unjudged(&dossier, &findings),
        };
        let extra = each(&Judged { dossier: &dossier, case: case.as_ref(), findings: &findings });
        Ok(Outcome { summary, findings, names, extra })
    }
}

/// Names that the regulation itself publishes may be read in public.
fn allow_published(names: &mut NamesBuilder, regulations: &Regulations) {
    for regulation in regulations.all() {
        names.allow(&regulation.organisation.name);
        for third in &regulation.third_parties {
            names.allow(&third.name);
            names.allow(&third.organisation);
        }
    }
}

fn no_people() -> Finding {
    let place = Place { source: Arc::new(Source::new(PEOPLE, "")), span: Span::default() };
    Finding::new("F1", Severity::Error, place, Message::new("f1-no-people"))
        .help(Message::new("f1-no-people-help"))
}

fn no_regulation() -> Finding {
    let source = Source::new("records/regulation", "");
    let place = Place { source: Arc::new(source), span: Span::default() };
    Finding::new("R3", Severity::Error, place, Message::new("r3-no-file"))
        .help(Message::new("r3-no-file-help"))
}

/// R3 for the versions themselves: of two that are in force on one day, the later one is reported.
fn overlaps(regulations: &Regulations) -> Vec<Finding> {
    let versions = regulations.all();
    let later = |at: usize| versions[at + 1..].iter();
    let pairs = versions.iter().enumerate().flat_map(|(at, one)| later(at).map(move |other| (one, other)));
    pairs
        .filter(|(one, other)| one.valid_to.is_none_or(|to| other.valid_from.value <= to))
        .map(|(one, other)| {
            let place = |version: &Arc<crate::regulation::Regulation>| Place {
                source: Arc::clone(&version.source),
                span: version.valid_from.span,
            };
            let message = Message::new("r3-two")
                .with("day", other.valid_from.value)
                .with("one", one.source.path())
                .with("other", other.source.path());
            Finding::new("R3", Severity::Error, place(other), message)
                .related(place(one), Message::new("label-in-force-here"))
        })
        .collect()
}
