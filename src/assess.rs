//! From files to findings: reads everything, judges every dossier, then all of it together.
//!
//! Dossiers are read, judged and handed to the caller one at a time and in parallel; what stays of
//! each is its summary and its findings.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::anonymity::Names;
use crate::calendar::Day;
use crate::case::Case;
use crate::diagnostic::{Finding, Place, Severity};
use crate::dossier::Dossier;
use crate::ledger::{DESTRUCTIONS, Ledger, PUBLICATIONS, SEALS};
use crate::parse::{
    read_destructions, read_dossier, read_people, read_publications, read_published, read_regulation,
    read_report, read_seals,
};
use crate::people::People;
use crate::published::{PublishedFigures, Replaced};
use crate::register::{Register, Summary, destroyed};
use crate::regulation::Regulations;
use crate::report::Report;
use crate::rules::{ReportTexts, finished, judge_dossier, judge_whole};
use crate::source::{Source, Span};
use crate::store::{DossierFile, Failure, Files, Inventory, PEOPLE, Store};

/// So many dossiers a thread takes on before others may take over from it.
const AT_ONCE: usize = 16;

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
    /// What the records know of people.
    pub names: Names,
    /// The records that may know more of people than could be read.
    pub unread: Vec<Unread>,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is no text, or is not there.
    NoText,
    /// Somebody in it has no name that can be read.
    Nameless,
    /// Git keeps it, and it is not in the folder.
    Absent,
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
        let mut reader = Reader { store, findings: &mut findings, failures: &mut failures };
        let mut versions = Vec::new();
        for path in &inventory.regulations {
            let read = reader.read(path, |source| read_regulation(source, today));
            versions.extend(read.flatten().map(Arc::new));
        }
        let ledger = read_ledger(&mut reader, today);
        let mut names = Names::default();
        let mut are_named = true;
        let people = inventory.has_people.then(|| {
            reader.read(PEOPLE, |source| {
                let (people, findings) = read_people(source, today);
                are_named = names.add_people(&people, findings.is_empty());
                (people, findings)
            })
        });
        let people = people.flatten();
        if !inventory.has_people {
            findings.push(no_people());
        }
        let unread = match (people.is_some(), are_named) {
            (true, true) => Vec::new(),
            (true, false) => vec![Unread { path: PEOPLE.to_owned(), why: Why::Nameless }],
            (false, _) => vec![Unread { path: PEOPLE.to_owned(), why: Why::NoText }],
        };
        let regulations = Regulations::new(versions);
        regulations.all().iter().for_each(|regulation| names.allow(regulation));
        let people = people.unwrap_or_else(|| People::new(Arc::new(Source::new(PEOPLE, "")), Vec::new()));
        let (people, ledger) = (Arc::new(people), Arc::new(ledger));
        Self { regulations, people, ledger, inventory, findings, failures, names, unread }
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

    /// Reads and judges one dossier alone, as far as it can be judged without the others; none where no
    /// dossier can stand at that path.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn judge_one<F: Files, T>(
        &self,
        store: &Store<F>,
        path: &str,
        today: Day,
        each: impl Fn(&Judged<'_>) -> T,
    ) -> Result<Option<T>, Failure> {
        let Some(file) = store.dossier_at(path) else { return Ok(None) };
        let reports = ReportTexts::of(&[]);
        let (regulations, people) = (&self.regulations, &*self.people);
        let desk = Desk { store, regulations, people, reports: &reports, today };
        desk.judge(&file, &each).map(|(_, outcome)| Some(outcome.extra))
    }

    /// Reads and judges every dossier, hands each to `each`, then judges everything together. What
    /// `each` returns comes out in the order of the files.
    pub fn assess<F: Files, T: Send>(
        self,
        store: &Store<F>,
        today: Day,
        each: impl Fn(&Judged<'_>) -> T + Sync,
    ) -> (Assessment, Vec<T>) {
        let Self {
            regulations,
            people,
            inventory,
            findings: mut elsewhere,
            mut failures,
            mut names,
            mut unread,
            ledger,
        } = self;
        let mut reader = Reader { store, findings: &mut elsewhere, failures: &mut failures };
        let mut reports: Vec<Report> = Vec::new();
        for (year, path) in &inventory.reports {
            reports.extend(reader.read(path, |source| read_report(source, *year, today)).flatten());
        }
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
        let texts = ReportTexts::of(&reports);
        let desk = Desk { store, regulations: &regulations, people: &people, reports: &texts, today };
        let dossiers = inventory.dossiers.par_iter().with_max_len(AT_ONCE);
        let judge = |file| match desk.judge(file, &each) {
            Ok((summary, outcome)) => (Some(summary), Ok(outcome)),
            Err(failure) => (None, Err(failure)),
        };
        // What is large lands where it stays.
        let (summaries, outcomes): (Vec<Option<Summary>>, Vec<Read<T>>) = dossiers.map(judge).unzip();
        let summaries: Vec<Summary> = summaries.into_iter().flatten().collect();
        let mut findings =
            Vec::with_capacity(outcomes.iter().flatten().map(|outcome| outcome.findings.len()).sum());
        names.reserve(outcomes.len());
        let mut extras = Vec::with_capacity(outcomes.len());
        for outcome in outcomes {
            match outcome {
                Ok(outcome) => {
                    findings.extend(outcome.findings);
                    names.merge(outcome.names);
                    unread.extend(outcome.unread);
                    extras.push(outcome.extra);
                }
                Err(failure) => failures.push(failure),
            }
        }
        let destroyed = destroyed(&ledger.destructions, &regulations);
        let destructions = ledger.destructions.clone();
        let register =
            Register { today, regulations, people, reports, frozen, summaries, destructions, destroyed };
        elsewhere.extend(judge_whole(&register, &names));
        let mut assessment = Assessment { register, findings, failures, names, unread };
        assessment.add(elsewhere);
        (assessment, extras)
    }
}

impl Assessment {
    /// Adds what was found elsewhere than in a single dossier, each at its place.
    pub fn add(&mut self, findings: Vec<Finding>) {
        let register = &self.register;
        let regulation = register.regulations.nearest_to(register.today);
        self.findings.extend(finished(findings, regulation.map(AsRef::as_ref)));
        self.findings.par_sort_by(Finding::compare);
    }
}

/// Reads single files, keeping their findings and what the disk refused.
struct Reader<'a, F> {
    store: &'a Store<F>,
    findings: &'a mut Vec<Finding>,
    failures: &'a mut Vec<Failure>,
}

impl<F: Files> Reader<'_, F> {
    /// The same for a file that need not be there.
    fn read_if_there<T>(
        &mut self,
        path: &str,
        parse: impl FnOnce(&Arc<Source>) -> (T, Vec<Finding>),
    ) -> Option<T> {
        match self.store.read(path) {
            Err(failure) if failure.cause.kind() == std::io::ErrorKind::NotFound => None,
            _ => self.read(path, parse),
        }
    }

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

fn read_ledger<F: Files>(reader: &mut Reader<'_, F>, today: Day) -> Ledger {
    let mut ledger = Ledger::default();
    let seals = reader.read_if_there(SEALS, |source| {
        let (seals, findings) = read_seals(source, today);
        ((Arc::clone(source), seals), findings)
    });
    if let Some((source, seals)) = seals {
        (ledger.seals_source, ledger.seals) = (source, seals);
    }
    let destructions = reader.read_if_there(DESTRUCTIONS, |source| {
        let (destructions, findings) = read_destructions(source, today);
        ((Arc::clone(source), destructions), findings)
    });
    if let Some((source, read)) = destructions {
        (ledger.destructions_source, ledger.destructions) = (source, read.destructions);
        ledger.approvals = read.approvals;
    }
    let publications = reader.read_if_there(PUBLICATIONS, |source| {
        let (publications, findings) = read_publications(source, today);
        (findings.is_empty().then_some(publications), findings)
    });
    ledger.publications = publications.unwrap_or(Some(Vec::new()));
    ledger
}

/// Tells frozen figures when they were corrected. What is kept and equals what came after it was never
/// replaced: the correction was broken off.
fn add_corrections(
    kept: &[(Replaced, Option<PublishedFigures>)],
    frozen: &mut BTreeMap<i32, Option<PublishedFigures>>,
) {
    for (year, figures) in frozen.iter_mut().filter_map(|(year, it)| Some((*year, it.as_mut()?))) {
        let mut after = figures.seal();
        for (replaced, before) in kept.iter().filter(|(kept, _)| kept.year == year).rev() {
            let before = before.as_ref().map(PublishedFigures::seal).unwrap_or_default();
            if before != after && figures.corrected.first() != Some(&replaced.day) {
                figures.corrected.insert(0, replaced.day);
            }
            after = before;
        }
    }
}

struct Desk<'a, F> {
    store: &'a Store<F>,
    regulations: &'a Regulations,
    people: &'a People,
    reports: &'a ReportTexts,
    today: Day,
}

/// What comes of a file of a dossier, besides its summary.
type Read<T> = Result<Outcome<T>, Failure>;

struct Outcome<T> {
    findings: Vec<Finding>,
    names: Names,
    unread: Option<Unread>,
    extra: T,
}

impl<F: Files> Desk<'_, F> {
    fn judge<T>(
        &self,
        file: &DossierFile,
        each: &impl Fn(&Judged<'_>) -> T,
    ) -> Result<(Summary, Outcome<T>), Failure> {
        let (source, unreadable) = match self.store.read(&file.path)? {
            Ok(source) => (source, None),
            Err(finding) => (Arc::clone(&finding.place.source), Some(*finding)),
        };
        let (mut dossier, mut findings) = read_dossier(&source, &file.name, self.regulations, self.today);
        let is_text = unreadable.is_none();
        if let Some(mut finding) = unreadable {
            finding.dossier = Some(file.name.clone());
            findings = vec![finding];
        }
        dossier.on_disk.clone_from(&file.on_disk);
        let mut names = Names::default();
        let whole = findings.iter().all(|finding| finding.severity != Severity::Error);
        let is_sure = names.add_dossier(&dossier, whole);
        let why = if is_text { Why::Nameless } else { Why::NoText };
        let unread = (!is_text || !is_sure).then(|| Unread { path: file.path.clone(), why });
        let case = Case::new(&dossier, self.regulations, self.people, self.today);
        if let Some(case) = &case {
            findings = judge_dossier(case, findings);
        }
        let mut findings = finished(findings, case.as_ref().map(|case| case.regulation));
        let summary = match &case {
            Some(case) => Summary::of(case, &findings),
            None => Summary::unjudged(&dossier, &findings),
        };
        let extra = each(&Judged { dossier: &dossier, case: case.as_ref(), findings: &findings });
        let of_report = case.as_ref().map(|case| self.reports.judge(case)).unwrap_or_default();
        findings.extend(finished(of_report, case.as_ref().map(|case| case.regulation)));
        Ok((summary, Outcome { findings, names, unread, extra }))
    }
}

fn no_people() -> Finding {
    let place = Place { source: Arc::new(Source::new(PEOPLE, "")), span: Span::default() };
    Finding::new(code!("F1"), Severity::Error, place, message!("f1-no-people"))
        .help(message!("f1-no-people-help"))
}
