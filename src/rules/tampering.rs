//! H10, H12 and H15: what the past was judged by, evidence, and the ledger stay as they were.

mod documents;
mod ledger;
mod standard;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Check::{SinglePast, TogetherPast};
use super::Severity::{Breach, Error};
use super::history::{DossierPast, Revision, Told, WholePast, nowhere};
use super::{Rule, rule};
use crate::calendar::Day;
use crate::diagnostic::{Finding, Place};
use crate::parse::{Version, read_report};
use crate::regulation::StepKind;
use crate::source::{Source, Span};
use crate::trail::{Change, Deed, FileKind, is_evidence, name_of};

pub(super) static RULES: &[Rule] = &[
    rule("H10", "", Breach, &[TogetherPast(standard::past_is_judged_as_it_was)]),
    rule(
        "H12",
        "",
        Breach,
        &[
            SinglePast(documents::documents_keep_their_bytes),
            SinglePast(archived_dossiers_stay),
            TogetherPast(established_reports_stay),
        ],
    ),
    rule("H15", "", Error, &[TogetherPast(ledger::ledger_only_grows)]),
];

/// H12: of an archived dossier also the complainant, the subject, the list of documents and the story stay,
/// and do so when it is opened again.
fn archived_dossiers_stay(judge: &DossierPast<'_>) -> Vec<Told> {
    let dossier = judge.case.dossier;
    let recorded = dossier.course.iter().chain(&dossier.lapsed);
    let archived = recorded.filter(|event| event.kind == Some(StepKind::Archived));
    let brought = archived.map(|event| judge.provenance.brought.get(event.place).copied().flatten());
    // In a part of the history what it does not bring stood there before it.
    let since = match brought.min() {
        Some(None) if judge.past.is_part => None,
        Some(Some(place)) => Some(place),
        _ => return Vec::new(),
    };
    let deeds = judge.past.trail.of(dossier.source.path());
    let after = deeds.iter().filter(|deed| !deed.taken && since.is_none_or(|since| deed.commit > since));
    let listed = documents::changed_in_the_list(judge, after.clone()).map(|place| ("stukken", place));
    let mut changed = changed_fields(after.clone(), is_evidence);
    let dropped = dropped_by_merges(deeds, judge.past.is_part);
    changed.extend(dropped.iter().filter_map(|(change, deed)| Some((field_of(change)?, deed.commit))));
    let changed = changed.into_iter().chain(listed);
    let fields = changed.map(|(name, place)| {
        let message = judge.past.say(key!("h12-field"), judge.past.commit(place)).with("field", name);
        (place, judge.fault(dossier.source.line(1), message))
    });
    let mut told = changed_texts(after);
    told.extend(dropped.iter().filter(|(change, _)| field_of(change).is_none()).map(|(_, deed)| *deed));
    let texts = told.into_iter().map(|deed| {
        let message = judge.past.say(key!("h12-story"), judge.past.trail.commit(deed));
        (deed.commit, judge.fault(Span::new(dossier.body.start, dossier.body.start), message))
    });
    fields.chain(texts).collect()
}

fn field_of(change: &Change) -> Option<&str> {
    match change {
        Change::Field { name, .. } => Some(name),
        _ => None,
    }
}

/// What merges dropped of an archived dossier for what a branch says that began it by itself: no commit
/// changed that, and none put it back. In a part of the history such a beginning lies in that part.
fn dropped_by_merges(deeds: &[Deed], is_part: bool) -> Vec<(&Change, &Deed)> {
    let begins = |deed: &Deed| deed.changes.contains(&Change::FileAdded);
    if is_part && !deeds.iter().any(begins) {
        return Vec::new();
    }
    let follows = |change: &Change, was: &Change| match (change, was) {
        (Change::Field { name, from, .. }, Change::Field { name: other, from: was, .. }) => {
            (name, from) == (other, was)
        }
        (Change::Text { states, .. }, Change::Text { states: was, .. }) => states[0] == was[0],
        _ => false,
    };
    let puts_back = |change: &Change, was: &Change| match (change, was) {
        (Change::Field { name, to, .. }, Change::Field { name: other, from, .. }) => {
            (name, to) == (other, from)
        }
        (Change::Text { states, .. }, Change::Text { states: was, .. }) => states[1] == was[0],
        _ => false,
    };
    let own = || deeds.iter().filter(|deed| !deed.taken && !begins(deed)).flat_map(|deed| &deed.changes);
    let taken = deeds.iter().enumerate().filter(|(_, deed)| deed.taken);
    let changes = taken.flat_map(|(at, deed)| deed.changes.iter().map(move |change| (at, change, deed)));
    let dropped = changes.filter(|(at, was, _)| {
        let is_kept = was.is_of_words() || field_of(was).is_some_and(is_evidence);
        let mut later = deeds[at + 1..].iter().flat_map(|deed| &deed.changes);
        is_kept && !own().any(|it| follows(it, was)) && !later.any(|it| puts_back(it, was))
    });
    dropped.map(|(_, change, deed)| (change, deed)).collect()
}

/// The deeds that changed the story, since it last said what it did before all of them.
fn changed_texts<'d>(deeds: impl Iterator<Item = &'d Deed>) -> Vec<&'d Deed> {
    let mut was = None;
    let mut changed = Vec::new();
    // A file that comes to another branch as it was changes nothing of what it says.
    for deed in deeds.filter(|deed| !deed.changes.contains(&Change::FileAdded)) {
        for change in deed.changes.iter().filter(|change| change.is_of_words()) {
            let Change::Text { states: [before, after], .. } = change else { continue };
            changed.push(deed);
            if *after == *was.get_or_insert(*before) {
                changed.clear();
            }
        }
    }
    changed
}

/// The fields that say something else after these deeds than before, each with the last commit that
/// changed it; what was put back is none of them.
fn changed_fields<'d>(
    deeds: impl Iterator<Item = &'d Deed>,
    counts: impl Fn(&str) -> bool,
) -> BTreeMap<&'d str, u32> {
    let mut balance: BTreeMap<&str, (BTreeMap<&str, i64>, u32)> = BTreeMap::new();
    for (change, deed) in deeds.flat_map(|deed| deed.changes.iter().map(move |it| (it, deed))) {
        let Change::Field { name, from, to } = change else { continue };
        // A key that was mistyped and is mended says what it said.
        let is_its_key = |it: &Change| match it {
            Change::Field { name: other, from: was, to: now } => !counts(other) && (was, now) == (to, from),
            _ => false,
        };
        let is_mended = (from.is_none() || to.is_none()) && deed.changes.iter().any(is_its_key);
        if counts(name) && !is_mended {
            let (values, last) = balance.entry(name).or_default();
            from.iter().for_each(|value| *values.entry(value).or_default() -= 1);
            to.iter().for_each(|value| *values.entry(value).or_default() += 1);
            *last = deed.commit;
        }
    }
    let differs = |(_, (values, _)): &(&str, (BTreeMap<&str, i64>, u32))| values.values().any(|it| *it != 0);
    balance.into_iter().filter(differs).map(|(name, (_, commit))| (name, commit)).collect()
}

/// H12: a report that was established stays, and stays there.
fn established_reports_stay(judge: &WholePast<'_>) -> Vec<Finding> {
    let past = judge.past;
    let mut first: BTreeMap<&str, &Source> = BTreeMap::new();
    let mut findings = Vec::new();
    for Revision { commit, path, before, after } in &past.revisions {
        let established = before.iter().flatten().filter(|report| is_established(report));
        let established: Vec<&Source> = established.map(|report| &**report).collect();
        let Some(was) = established.first() else { continue };
        let was = *first.entry(path).or_insert(was);
        let now = past.reports.iter().find(|report| report.path() == path.as_str());
        let is_put_back = now.is_some_and(|now| !differs(was, Some(now)));
        let after = after.as_deref();
        // What a merge takes over from a branch on which it was established is that branch's doing.
        let is_taken = before.len() > 1 && established.iter().any(|report| !differs(report, after));
        if is_put_back || is_taken || !established.iter().any(|report| differs(report, after)) {
            continue;
        }
        let (place, key) = match now {
            Some(now) => (Place { source: Arc::clone(now), span: now.line(1) }, key!("h12-report")),
            None => (nowhere(path), key!("h12-report-gone")),
        };
        findings.push(judge.fault(place, past.say(key, past.commit(*commit))));
    }
    findings
}

fn is_established(report: &Arc<Source>) -> bool {
    let stem = name_of(report.path());
    let year = stem.and_then(|year| year.parse().ok()).unwrap_or_default();
    read_report(report, year, Day::MAX).0.is_some_and(|report| report.established.is_some())
}

/// Whether a report says something else than it did, besides the reasons that it gives.
fn differs(was: &Source, now: Option<&Source>) -> bool {
    let changes = Version::changes(FileKind::Text, Some(was.text()), now.map(Source::text));
    changes.iter().any(|change| match change {
        Change::Field { name, .. } => name != "verantwoording",
        change => change.is_of_words() || *change == Change::FileRemoved,
    })
}
