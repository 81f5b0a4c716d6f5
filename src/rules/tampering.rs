//! H10, H12 and H15: what the past was judged by, evidence, and the ledger stay as they were.

mod documents;
mod ledger;
mod standard;

use std::collections::BTreeMap;

use super::Check::{SinglePast, TogetherPast};
use super::Severity::{Breach, Error};
use super::history::{DossierPast, Told, WholePast};
use super::{Rule, rule};
use crate::calendar::Day;
use crate::diagnostic::{Finding, Place};
use crate::parse::read_report;
use crate::regulation::StepKind;
use crate::source::Span;
use crate::trail::{Change, Deed};

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

/// The fields of a dossier that say what it is about, and of whom.
const EVIDENCE: &[&str] = &["klager", "onderwerp", "aard", "kanaal", "betreft"];

/// H12: of an archived dossier also the complainant, the subject and the story stay.
fn archived_dossiers_stay(judge: &DossierPast<'_>) -> Vec<Told> {
    let dossier = judge.case.dossier;
    let archived = dossier.course.iter().filter(|event| event.kind == Some(StepKind::Archived));
    let brought = archived.map(|event| judge.provenance.brought.get(event.place).copied().flatten());
    // In a part of the history what it does not bring stood there before it.
    let since = match brought.min() {
        Some(None) if judge.past.is_part => None,
        Some(Some(place)) => Some(place),
        _ => return Vec::new(),
    };
    let deeds = judge.past.trail.of(dossier.source.path()).iter();
    let after = deeds.filter(|deed| !deed.taken && since.is_none_or(|since| deed.commit > since));
    let is_evidence = |name: &str| {
        let root = name.split('.').next().unwrap_or_default();
        EVIDENCE.contains(&root) && name != "klager.leesbaar"
    };
    let changed = changed_fields(after.clone(), is_evidence).into_iter();
    let fields = changed.map(|(name, place)| {
        let message = judge.past.say(key!("h12-field"), judge.past.commit(place)).with("field", name);
        (place, judge.fault(dossier.source.line(1), message))
    });
    let told = after.filter(|deed| deed.changes.iter().any(|it| matches!(it, Change::Text { .. })));
    let texts = told.map(|deed| {
        let message = judge.past.say(key!("h12-story"), judge.past.trail.commit(deed));
        (deed.commit, judge.fault(Span::new(dossier.body.start, dossier.body.start), message))
    });
    fields.chain(texts).collect()
}

/// The fields that say something else after these deeds than before, each with the last commit that
/// changed it; what was put back is none of them.
fn changed_fields<'d>(
    deeds: impl Iterator<Item = &'d Deed>,
    counts: impl Fn(&str) -> bool,
) -> BTreeMap<&'d str, u32> {
    let mut balance: BTreeMap<&str, (BTreeMap<&str, i64>, u32)> = BTreeMap::new();
    for (change, commit) in deeds.flat_map(|deed| deed.changes.iter().map(move |it| (it, deed.commit))) {
        let Change::Field { name, from, to } = change else { continue };
        if counts(name) {
            let (values, last) = balance.entry(name).or_default();
            from.iter().for_each(|value| *values.entry(value).or_default() -= 1);
            to.iter().for_each(|value| *values.entry(value).or_default() += 1);
            *last = commit;
        }
    }
    let differs = |(_, (values, _)): &(&str, (BTreeMap<&str, i64>, u32))| values.values().any(|it| *it != 0);
    balance.into_iter().filter(differs).map(|(name, (_, commit))| (name, commit)).collect()
}

/// H12: a report that was established stays.
fn established_reports_stay(judge: &WholePast<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in &judge.past.reports {
        let deeds = judge.past.trail.of(source.path());
        let stem = source.path().rsplit('/').next().and_then(|name| name.strip_suffix(".md"));
        let year = stem.and_then(|year| year.parse().ok()).unwrap_or_default();
        let is_established =
            read_report(source, year, Day::MAX).0.is_some_and(|report| report.established.is_some());
        let Some(first) = established_by(deeds, is_established, judge.past.is_part) else { continue };
        let after = deeds.iter().filter(|deed| first.is_none_or(|first| deed.commit > first));
        let place = || Place { source: source.clone(), span: source.line(1) };
        for deed in after.filter(|deed| !deed.taken && deed.changes.iter().any(is_of_a_report)) {
            let message = judge.past.say(key!("h12-report"), judge.past.trail.commit(deed));
            findings.push(judge.fault(place(), message));
        }
    }
    findings
}

fn is_of_a_report(change: &Change) -> bool {
    match change {
        Change::Field { name, .. } => name != "verantwoording",
        change => matches!(change, Change::Text { .. } | Change::FileRemoved),
    }
}

/// The commit by which a report was established first; none within it where that was before the part
/// of the history that is looked at.
fn established_by(deeds: &[Deed], is_established: bool, is_part: bool) -> Option<Option<u32>> {
    for deed in deeds {
        for change in &deed.changes {
            match change {
                // A draft has the key already, without a day.
                Change::Field { name, from, .. }
                    if name == "vastgesteld" && from.as_ref().is_none_or(|from| from.trim().is_empty()) =>
                {
                    return Some(Some(deed.commit));
                }
                Change::Field { name, .. } if name == "vastgesteld" => {
                    // It said so when the file came, or before all that is looked at.
                    let added = deeds.iter().find(|it| it.changes.contains(&Change::FileAdded));
                    return Some(added.map(|it| it.commit));
                }
                _ => {}
            }
        }
    }
    let added = deeds.iter().find(|deed| deed.changes.contains(&Change::FileAdded)).map(|deed| deed.commit);
    (is_established && (added.is_some() || is_part)).then_some(added)
}
