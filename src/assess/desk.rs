//! Where one dossier is read and judged, or taken as it was judged before.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::SystemTime;

use super::kept::{Entries, Entry, Found, fingerprint};
use super::{Judged, Unread, Why};
use crate::anonymity::Names;
use crate::calendar::Day;
use crate::case::Case;
use crate::diagnostic::{Finding, Place, Severity};
use crate::dossier::OnDisk;
use crate::parse::read_dossier;
use crate::people::People;
use crate::register::Summary;
use crate::regulation::Regulations;
use crate::report::Report;
use crate::rules::{ReportTexts, finished, judge_dossier};
use crate::source::{Source, Span};
use crate::store::{Documents, DossierFile, Failure, Files, Stand, Store};

/// What a verb makes of each dossier besides its summary and its findings.
pub trait Work {
    /// What it makes.
    type Made;

    /// Makes it of a dossier that was judged now, and gives what is kept of it for another run.
    fn make(&self, judged: &Judged<'_>) -> (Self::Made, Vec<u8>);

    /// What it made before of a dossier that is as it was then, by its path and what was kept; none
    /// where it must be made again, for which the dossier is judged again.
    fn again(&self, path: &str, kept: &[u8]) -> Option<Self::Made>;

    /// What comes once all dossiers of a year are made, in their order; not where the disk refused any.
    fn end_year(&self, dossiers: &[Summary], made: &mut [Self::Made]);

    /// Whether what was found in a dossier itself, by the name of its file, is told; where not, its
    /// documents are looked into only when the dossier changed.
    fn tells_of(&self, name: &str) -> bool;
}

/// Work of which nothing is kept.
pub struct Anew<E>(pub E);

impl<T, E: Fn(&Judged<'_>) -> T> Work for Anew<E> {
    type Made = T;

    fn make(&self, judged: &Judged<'_>) -> (T, Vec<u8>) {
        (self.0(judged), Vec::new())
    }

    fn again(&self, _: &str, _: &[u8]) -> Option<T> {
        None
    }

    fn end_year(&self, _: &[Summary], _: &mut [T]) {}

    fn tells_of(&self, _: &str) -> bool {
        true
    }
}

/// Nothing is made of the dossiers by themselves; of those whose names pass, what was found is told.
pub struct Telling<P>(pub P);

impl<P: Fn(&str) -> bool> Work for Telling<P> {
    type Made = ();

    fn make(&self, _: &Judged<'_>) -> ((), Vec<u8>) {
        ((), Vec::new())
    }

    fn again(&self, _: &str, _: &[u8]) -> Option<()> {
        Some(())
    }

    fn end_year(&self, _: &[Summary], _: &mut [()]) {}

    fn tells_of(&self, name: &str) -> bool {
        (self.0)(name)
    }
}

pub(super) struct Desk<'a, F> {
    pub(super) store: &'a Store<F>,
    pub(super) regulations: &'a Regulations,
    pub(super) people: &'a People,
    pub(super) reports: &'a [Report],
    pub(super) texts: &'a ReportTexts,
    pub(super) today: Day,
}

/// What comes of a file of a dossier, besides its summary.
pub(super) struct Outcome<'s, M> {
    pub(super) findings: Vec<Finding>,
    pub(super) names: Names,
    pub(super) unread: Option<Unread>,
    pub(super) made: M,
    /// What the disk refused of its documents.
    pub(super) failure: Option<Failure>,
    /// What is kept of it: what was kept before, or something else.
    pub(super) entry: Option<Cow<'s, Entry<'s>>>,
}

/// A dossier as it lies there.
struct Lying {
    stand: Option<Stand>,
    is_settled: bool,
    on_disk: Vec<OnDisk>,
    failure: Option<Failure>,
    /// Its text, or why it is none.
    source: Arc<Source>,
    unreadable: Option<Finding>,
}

impl Lying {
    fn is_as(&self, entry: &Entry<'_>) -> bool {
        self.unreadable.is_none()
            && self.failure.is_none()
            && self.on_disk == entry.on_disk
            && fingerprint(self.source.text().as_bytes()) == entry.text
    }
}

impl<F: Files> Desk<'_, F> {
    /// What is found of a dossier, and what the work makes of it; as it was kept, where that holds.
    pub(super) fn judge<'s, W: Work>(
        &self,
        file: &DossierFile,
        work: &W,
        kept: &'s Entries<'s>,
    ) -> Result<(Summary, Outcome<'s, W::Made>), Failure> {
        let before = kept.of(file).filter(|entry| entry.holds_on(self.today));
        let is_told = work.tells_of(&file.name);
        // What a document holds is found in its own dossier and nowhere else; which there are, its folder
        // tells.
        let stands = |entry: &&Entry<'_>| {
            let documents = if is_told { &entry.on_disk[..] } else { &[] };
            entry.is_settled && self.store.stands(file, &entry.stand, documents)
        };
        if let Some(entry) = before.filter(stands)
            && let Some(found) = self.found_before(entry, is_told, None)
            && let Some(made) = work.again(&file.path, &entry.made)
        {
            return Ok(outcome(file, found, made, Some(Cow::Borrowed(entry))));
        }
        let lying = self.look(file)?;
        if let Some(entry) = before.filter(|entry| lying.is_as(entry))
            && let Some(found) = self.found_before(entry, is_told, Some(&lying.source))
            // What was made may show documents too, of which one may have changed.
            && let Some(made) = work.again(&file.path, &[])
        {
            let entry = lying.stand.map(|stand| {
                let (is_settled, made) = (lying.is_settled, Cow::default());
                Cow::Owned(Entry { stand, is_settled, made, ..entry.clone() })
            });
            return Ok(outcome(file, found, made, entry));
        }
        let (summary, mut outcome) = self.judge_anew(file, lying, work, kept);
        // That a verb looked at it again is no reason to write what is kept anew.
        let is_same = |entry: &&Entry<'_>| {
            let new = outcome.entry.as_ref();
            new.is_some_and(|new| {
                let stands = new.stand == entry.stand && new.is_settled == entry.is_settled;
                stands && new.found == entry.found && new.made.is_empty()
            })
        };
        if let Some(entry) = before.filter(is_same) {
            outcome.entry = Some(Cow::Borrowed(entry));
        }
        outcome.findings.retain(|finding| is_told || !is_of(finding, &file.name));
        Ok((summary, outcome))
    }

    /// What changes from this moment on is not settled, or stands otherwise next time.
    fn look(&self, file: &DossierFile) -> Result<Lying, Failure> {
        let now = SystemTime::now();
        let (documents, failure) = match self.store.documents(file) {
            Ok(documents) => (documents, None),
            Err(failure) => (Documents::default(), Some(failure)),
        };
        // What git passes over is decided elsewhere, and what lies in a folder of a folder has no stamp.
        let has_folder = documents.on_disk.iter().any(|it| matches!(it, OnDisk::Folder(_)));
        let is_plain = failure.is_none() && !documents.has_left_behind && !has_folder;
        let stand = is_plain.then(|| self.store.stand(file, &documents)).flatten();
        let (source, unreadable) = match self.store.read(&file.path)? {
            Ok(source) => (source, None),
            Err(finding) => (Arc::clone(&finding.place.source), Some(*finding)),
        };
        let is_settled = stand.as_ref().is_some_and(|stand| stand.is_settled(now));
        Ok(Lying { stand, is_settled, on_disk: documents.on_disk, failure, source, unreadable })
    }

    fn found_before(&self, entry: &Entry<'_>, is_told: bool, own: Option<&Arc<Source>>) -> Option<Found> {
        let mut own = own.cloned();
        Found::from_bytes(&entry.result, self.regulations, is_told, |path| {
            let mut beside = self.beside().filter(|source| source.path() == path);
            let of_dossier = || self.store.read(path).ok()?.ok();
            beside.next().cloned().or_else(|| {
                own = own.take().filter(|source| source.path() == path).or_else(of_dossier);
                own.clone()
            })
        })
    }

    /// The files by which dossiers are judged.
    fn beside(&self) -> impl Iterator<Item = &Arc<Source>> {
        let regulations = self.regulations.all().iter().map(|regulation| &regulation.source);
        let reports = self.reports.iter().map(|report| &report.source);
        regulations.chain(reports).chain([&self.people.source])
    }

    fn judge_anew<'s, W: Work>(
        &self,
        file: &DossierFile,
        lying: Lying,
        work: &W,
        kept: &Entries<'_>,
    ) -> (Summary, Outcome<'s, W::Made>) {
        let source = &lying.source;
        let (mut dossier, mut findings) = read_dossier(source, &file.name, self.regulations, self.today);
        let is_text = lying.unreadable.is_none();
        if let Some(mut finding) = lying.unreadable {
            finding.dossier = Some(file.name.clone());
            findings = vec![finding];
        }
        dossier.on_disk = lying.on_disk;
        let mut names = Names::default();
        let whole = findings.iter().all(|finding| finding.severity != Severity::Error);
        let is_sure = names.add_dossier(&dossier, whole);
        let why = if is_text { Why::Nameless } else { Why::NoText };
        let unread = (!is_text || !is_sure).then_some(why);
        let mut case = Case::new(&dossier, self.regulations, self.people, self.today);
        if let Some(case) = &mut case {
            case.is_faulty = !whole;
            findings = judge_dossier(case, findings);
        }
        let mut findings = finished(findings, case.as_ref().map(|case| case.regulation));
        let summary = match &case {
            Some(case) => Summary::of(case, &findings),
            None => Summary::unjudged(&dossier, &findings),
        };
        let judged = Judged { dossier: &dossier, case: case.as_ref(), findings: &findings, names: &names };
        let (made, made_kept) = work.make(&judged);
        let of_report = case.as_ref().map(|case| self.texts.judge(case)).unwrap_or_default();
        findings.extend(finished(of_report, case.as_ref().map(|case| case.regulation)));
        let until = case.as_ref().filter(|_| findings.is_empty()).and_then(Case::stays_until);
        let (findings, elsewhere) = findings.into_iter().partition(|finding| is_of(finding, &file.name));
        let found = Found { summary, findings, elsewhere, names, unread };
        let until = until.unwrap_or(self.today).next();
        let entry = lying.stand.filter(|_| kept.are_kept() && is_text).and_then(|stand| {
            let result = found.to_bytes(self.regulations)?;
            Some(Entry {
                name: Cow::Owned(file.name.clone()),
                stand,
                is_settled: lying.is_settled,
                on_disk: std::mem::take(&mut dossier.on_disk),
                text: fingerprint(source.text().as_bytes()),
                days: (self.today, until),
                found: fingerprint(&result),
                result: Cow::Owned(result),
                made: Cow::Owned(made_kept),
            })
        });
        let failure = lying.failure;
        let (summary, outcome) = outcome(file, found, made, entry.map(Cow::Owned));
        (summary, Outcome { failure, ..outcome })
    }
}

/// Whether it was found in the dossier itself, by the name of its file.
fn is_of(finding: &Finding, name: &str) -> bool {
    finding.dossier.as_deref() == Some(name)
}

fn outcome<'s, M>(
    file: &DossierFile,
    found: Found,
    made: M,
    entry: Option<Cow<'s, Entry<'s>>>,
) -> (Summary, Outcome<'s, M>) {
    let Found { summary, mut findings, elsewhere, names, unread } = found;
    findings.extend(elsewhere);
    shorten(&mut findings, &file.path);
    let unread = unread.map(|why| Unread { path: file.path.clone(), why });
    (summary, Outcome { findings, names, unread, made, failure: None, entry })
}

/// Of the file of a dossier its findings hold the lines that are shown, and those between them: whole texts
/// would take more memory than all else that stays.
fn shorten(findings: &mut [Finding], path: &str) {
    let mut places: Vec<&mut Place> = Vec::new();
    for finding in findings {
        places.push(&mut finding.place);
        places.extend(finding.related.iter_mut().map(|it| &mut it.place));
    }
    let Some(source) = places.iter().map(|it| Arc::clone(&it.source)).find(|it| it.path() == path) else {
        return;
    };
    places.retain(|place| Arc::ptr_eq(&place.source, &source));
    let Some(shown) = places.iter().map(|place| place.span).reduce(Span::to) else { return };
    let shown = Arc::new(source.lines_around(shown));
    places.into_iter().for_each(|place| place.source = Arc::clone(&shown));
}
