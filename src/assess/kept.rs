//! What was found of each dossier, kept between runs, so that only what changed is judged again.
//!
//! A dossier is as it was when its file, its folder and its documents stand as they stood; when not,
//! its text and the names of its documents decide. What was found of it holds as long as the
//! regulation, the people and the reports say the same, up to the next day on which it changes by
//! itself. The program that kept it is a part of that too. So whatever is not sure is judged again. What
//! was found of everything together holds for a day as long as all of that does.
//!
//! Of a dossier that nobody asks for, what its documents hold is passed over.
//!
//! `audit` and the hooks use none of it: they read what git keeps.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ahash::AHashMap;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Why;
use crate::anonymity::Names;
use crate::calendar::Day;
use crate::diagnostic::{Code, Finding, Overdue, Place, Related, Rename, Severity};
use crate::disk::{Kept, Shelf};
use crate::dossier::OnDisk;
use crate::locale::Message;
use crate::register::Summary;
use crate::regulation::{Nature, Regulations};
use crate::source::{Edit, Source, Span};
use crate::store::{DossierFile, Stand};

/// How the files of the years are named on the shelf.
const OF_A_YEAR: &str = "dossiers-";

/// How what was found of everything together is named on the shelf.
const TOGETHER: &str = "together";

/// The digest of a text, or of what was found.
pub type Fingerprint = [u8; 32];

/// The fingerprint of bytes.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> Fingerprint {
    Sha256::digest(bytes).into()
}

/// What is kept of one dossier.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Entry<'a> {
    #[serde(borrow)]
    pub(super) name: Cow<'a, str>,
    pub(super) stand: Stand,
    /// Whether it had settled when it was read: otherwise it may have changed and stand as before.
    pub(super) is_settled: bool,
    pub(super) on_disk: Vec<OnDisk>,
    pub(super) text: Fingerprint,
    /// The day on which it was judged, and the first on which it must be judged again.
    pub(super) days: (Day, Day),
    /// What was found, and its fingerprint.
    #[serde(borrow)]
    pub(super) result: Cow<'a, [u8]>,
    pub(super) found: Fingerprint,
    /// What the verb made of it, when that stands as the dossier does.
    #[serde(borrow)]
    pub(super) made: Cow<'a, [u8]>,
}

impl Entry<'_> {
    pub(super) fn holds_on(&self, today: Day) -> bool {
        self.days.0 <= today && today < self.days.1
    }
}

/// What is kept of the dossiers of a year, as it was read.
pub(super) struct Stock(Option<Kept>);

/// The same by the names of the dossiers; none where nothing is to be kept.
#[derive(Default)]
pub(super) struct Entries<'s>(Option<AHashMap<Cow<'s, str>, Entry<'s>>>);

impl Stock {
    pub(super) fn read(shelf: &Shelf, year: &str) -> Self {
        Self(shelf.read(&name_of(year)))
    }

    /// What of it was found in this environment.
    pub(super) fn found_in(&self, environment: &Fingerprint) -> Entries<'_> {
        let read = self.0.as_ref().and_then(Kept::content);
        let (_, entries) = read
            .filter(|(found_in, _): &(Fingerprint, Vec<Entry<'_>>)| found_in == environment)
            .unwrap_or_default();
        Entries(Some(entries.into_iter().map(|entry| (entry.name.clone(), entry)).collect()))
    }
}

impl<'s> Entries<'s> {
    pub(super) fn are_kept(&self) -> bool {
        self.0.is_some()
    }

    pub(super) fn of(&self, file: &DossierFile) -> Option<&Entry<'s>> {
        self.0.as_ref()?.get(file.name.as_str())
    }

    /// Keeps this of the dossiers of a year, as far as it is not what was kept already. That nothing can
    /// be kept costs time and nothing else.
    pub(super) fn keep(
        &self,
        shelf: &Shelf,
        year: &str,
        environment: &Fingerprint,
        entries: &[Cow<'_, Entry<'_>>],
    ) {
        let before = self.0.as_ref().map_or(0, |before| before.len());
        if before == entries.len() && entries.iter().all(|entry| matches!(entry, Cow::Borrowed(_))) {
            return;
        }
        let _ = shelf.keep(&name_of(year), &(environment, entries));
    }
}

fn name_of(year: &str) -> String {
    format!("{OF_A_YEAR}{year}")
}

/// Removes what is kept of other years than those that have a dossier.
pub(super) fn forget_other_years<'y>(shelf: &Shelf, years: impl Iterator<Item = &'y str>) {
    let years: BTreeSet<&str> = years.collect();
    let is_other = |name: &String| name.strip_prefix(OF_A_YEAR).is_some_and(|year| !years.contains(year));
    shelf.names().into_iter().filter(is_other).for_each(|name| shelf.forget(&name));
}

/// The year folder in which a dossier stands, by its path.
#[must_use]
pub fn year_of(path: &str) -> &str {
    path.rsplit('/').nth(1).unwrap_or_default()
}

/// What was found of one dossier; the nature is known by its place in its regulation, and the findings that
/// are its own are bytes by themselves, which are read where they are told.
type KeptResult<'a> = (Summary, Option<(usize, usize)>, [&'a [u8]; 2], Names, Option<Why>);

/// A finding, of which the files are known by their paths, or by a number.
#[derive(Serialize, Deserialize)]
struct KeptFinding {
    code: Code,
    severity: Severity,
    article: Option<String>,
    dossier: Option<String>,
    place: (String, Span),
    message: Message,
    help: Option<Message>,
    mend: Vec<Edit>,
    rename: Option<Rename>,
    related: Vec<((String, Span), Message)>,
    due: Option<Day>,
    overdue: Option<Overdue>,
    accounted: Option<String>,
    number: usize,
}

/// What was found of one dossier, as it is used.
pub(super) struct Found {
    pub(super) summary: Summary,
    /// Those of the dossier itself.
    pub(super) findings: Vec<Finding>,
    /// Those that are of no dossier though this one leads to them: a report that repeats it.
    pub(super) elsewhere: Vec<Finding>,
    pub(super) names: Names,
    pub(super) unread: Option<Why>,
}

impl Found {
    /// As bytes that are kept; none where it can't be kept.
    pub(super) fn to_bytes(&self, regulations: &Regulations) -> Option<Vec<u8>> {
        let nature = self.summary.facts.nature.as_ref();
        let place = match nature {
            Some(nature) => Some(nature.place_among(regulations)?),
            None => None,
        };
        let findings = [as_bytes(&self.findings)?, as_bytes(&self.elsewhere)?];
        let mut bytes =
            postcard::to_stdvec(&(&self.summary, place, findings, &self.names, self.unread)).ok()?;
        bytes.shrink_to_fit();
        Some(bytes)
    }

    /// From what was kept, with its own findings where they are told; none where that is not whole. `source`
    /// gives a file that a finding is in.
    pub(super) fn from_bytes(
        bytes: &[u8],
        regulations: &Regulations,
        is_told: bool,
        mut source: impl FnMut(&str) -> Option<Arc<Source>>,
    ) -> Option<Self> {
        let (mut summary, nature, [own, elsewhere], names, unread): KeptResult =
            postcard::from_bytes(bytes).ok()?;
        summary.facts.nature = match nature {
            Some(place) => Some(Nature::at_place(regulations, place)?),
            None => None,
        };
        let findings = if is_told { from_findings(own, &mut source)? } else { Vec::new() };
        let elsewhere = from_findings(elsewhere, &mut source)?;
        Some(Self { summary, findings, elsewhere, names, unread })
    }
}

/// Findings as bytes; none where that can't be.
pub(super) fn as_bytes(findings: &[Finding]) -> Option<Vec<u8>> {
    let kept = findings.iter().map(|finding| to_kept(finding, &mut |source| source.path().to_owned()));
    postcard::to_stdvec(&kept.collect::<Vec<_>>()).ok()
}

/// What was found of everything together when it was judged by the same; none where it must be judged
/// again.
pub(super) fn together_before(shelf: &Shelf, judged_by: &Fingerprint) -> Option<Vec<Finding>> {
    let kept = shelf.read(TOGETHER)?;
    let (found_by, sources, findings): (Fingerprint, AHashMap<&str, Arc<Source>>, &[u8]) = kept.content()?;
    let findings = (found_by == *judged_by).then_some(findings)?;
    from_findings(findings, &mut |number| sources.get(number).cloned())
}

/// Keeps what was found of everything together with the texts in which, in the place of what was kept of
/// it before; that goes where this can't be kept.
pub(super) fn keep_together<'f>(shelf: &Shelf, judged_by: Option<&Fingerprint>, findings: &'f [Finding]) {
    let kept = judged_by.and_then(|judged_by| {
        // A path may have several texts: of a dossier a part, or nothing where it should stand.
        let mut files: BTreeMap<_, (String, &Source)> = BTreeMap::new();
        let mut number = |source: &'f Source| {
            let next = (files.len().to_string(), source);
            files.entry((source.path(), source.span(), source.text())).or_insert(next).0.clone()
        };
        let findings: Vec<KeptFinding> = findings.iter().map(|it| to_kept(it, &mut number)).collect();
        let sources: BTreeMap<String, &Source> = files.into_values().collect();
        shelf.keep(TOGETHER, &(judged_by, sources, postcard::to_stdvec(&findings).ok()?)).ok()
    });
    if kept.is_none() {
        shelf.forget(TOGETHER);
    }
}

/// Findings from bytes; none where these are not whole, or a file can't be had.
fn from_findings(bytes: &[u8], source: &mut impl FnMut(&str) -> Option<Arc<Source>>) -> Option<Vec<Finding>> {
    let kept: Vec<KeptFinding> = postcard::from_bytes(bytes).ok()?;
    kept.into_iter().map(|kept| from_kept(kept, source)).collect()
}

/// A finding of which the files are known by what `file` calls them.
fn to_kept<'f>(finding: &'f Finding, file: &mut impl FnMut(&'f Source) -> String) -> KeptFinding {
    let mut place = |place: &'f Place| (file(&place.source), place.span);
    KeptFinding {
        code: finding.code,
        severity: finding.severity,
        article: finding.article.clone(),
        dossier: finding.dossier.clone(),
        place: place(&finding.place),
        message: finding.message.clone(),
        help: finding.help.clone(),
        mend: finding.mend.clone(),
        rename: finding.rename.clone(),
        related: finding.related.iter().map(|it| (place(&it.place), it.label.clone())).collect(),
        due: finding.due,
        overdue: finding.overdue,
        accounted: finding.accounted.clone(),
        number: finding.number,
    }
}

fn from_kept(kept: KeptFinding, source: &mut impl FnMut(&str) -> Option<Arc<Source>>) -> Option<Finding> {
    let mut place = |(path, span): (String, Span)| Some(Place { source: source(&path)?, span });
    let related = kept.related.into_iter();
    let related =
        related.map(|(at, label)| Some(Related { place: place(at)?, label })).collect::<Option<_>>()?;
    Some(Finding {
        code: kept.code,
        severity: kept.severity,
        article: kept.article,
        dossier: kept.dossier,
        place: place(kept.place)?,
        message: kept.message,
        help: kept.help,
        mend: kept.mend,
        rename: kept.rename,
        related,
        due: kept.due,
        overdue: kept.overdue,
        accounted: kept.accounted,
        number: kept.number,
    })
}
