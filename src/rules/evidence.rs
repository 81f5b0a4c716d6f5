//! H7 to H9: whether the history is the one that was sealed, is signed, and is all there.

use std::collections::HashMap;
use std::sync::Arc;

use super::Check::{Beforehand, TogetherPast};
use super::Severity::{Error, Warning};
use super::entitled::keys_are_given_by_whom_may;
use super::history::{Past, WholePast, nowhere};
use super::{Rule, rule};
use crate::diagnostic::{Finding, Place, Severity};
use crate::ledger::{Destruction, SEALS, Seal, SealState, SignatureState};
use crate::locale::Message;
use crate::trail::{Change, FileKind, PEOPLE, RECORDS, is_place_of_a_dossier, name_of};

pub(super) static RULES: &[Rule] = &[
    rule("H7", "", Error, &[TogetherPast(sealed_history_is_there), Beforehand]),
    rule("H8", "", Error, &[TogetherPast(commits_are_signed), TogetherPast(keys_are_given_by_whom_may)]),
    rule("H9", "", Error, &[TogetherPast(commits_are_whole), Beforehand]),
    rule("H11", "", Warning, &[TogetherPast(versions_can_be_read)]),
];

/// H7: what was sealed is still there.
pub(super) fn sealed_history_is_there(judge: &WholePast<'_>) -> Vec<Finding> {
    let ledger = &judge.past.ledger;
    let earlier = ledger.seals.len() - ledger.current_seals().len();
    let states = ledger.seals.iter().zip(&judge.past.evidence.seals).enumerate();
    let broken = states.filter_map(|(at, (seal, state))| {
        let key = match state {
            SealState::Holds => return None,
            // Of before a destruction, which rewrites. What is there all the same must hold.
            SealState::Gone if at < earlier => return None,
            SealState::Gone => key!("h7-gone"),
            SealState::Differs => key!("h7-differs"),
        };
        let message = Message::new(key).with("commit", seal.value.tip.short()).with("day", seal.value.date);
        let place = Place { source: Arc::clone(&ledger.seals_source), span: seal.span };
        Some(judge.fault(place, message))
    });
    broken.collect()
}

/// H8: where signatures are required, each commit has a good one.
pub(super) fn commits_are_signed(judge: &WholePast<'_>) -> Vec<Finding> {
    let commits: HashMap<_, _> = judge.past.trail.commits.iter().map(|commit| (commit.id, commit)).collect();
    let signatures = judge.past.evidence.signatures.iter();
    signatures
        .filter_map(|(id, state)| {
            let commit = commits.get(id)?;
            let say = |key| judge.past.say(key, commit);
            let message = match state {
                SignatureState::Good | SignatureState::Verified => return None,
                SignatureState::Missing => say(key!("h8-missing")),
                SignatureState::Bad => say(key!("h8-bad")),
                SignatureState::Unsupported => say(key!("h8-unsupported")),
                SignatureState::Unlisted(key) => say(key!("h8-unlisted")).with("key", key.as_str()),
                SignatureState::OfAnother(name) => say(key!("h8-other")).with("other", name.as_str()),
            };
            Some(judge.fault(signatures_place(judge.past), message))
        })
        .collect()
}

fn signatures_place(past: &Past<'_>) -> Place {
    let versions = past.chronicler.regulations.all().iter().rev();
    let mut asking = versions.filter_map(|version| Some((version, version.signatures.as_ref()?)));
    asking.next().map_or_else(
        || nowhere(RECORDS),
        |(version, from)| Place { source: Arc::clone(&version.source), span: from.span },
    )
}

/// A clone that lacks a part of the history can't be audited (H9): a shallow one, or one in which an
/// object is missing, whose name is given.
#[must_use]
pub fn history_is_whole(missing: Option<&str>) -> Finding {
    let find = |message| Finding::new(code!("H9"), Severity::Error, nowhere(RECORDS), message);
    match missing {
        None => find(message!("h9")),
        Some(object) => find(message!("h9-missing", object = object)).help(message!("h9-missing-help")),
    }
}

/// H9: of each commit it can be read who made it, and when.
pub(super) fn commits_are_whole(judge: &WholePast<'_>) -> Vec<Finding> {
    let malformed = judge.past.evidence.malformed.iter();
    let told = malformed.map(|(id, line)| {
        let message = message!("h9-malformed", commit = id.short(), line = *line);
        let help = message!("h9-malformed-help", commit = id.short());
        judge.fault(nowhere(RECORDS), message).help(help)
    });
    told.collect()
}

/// H11: what is committed can be read.
pub(super) fn versions_can_be_read(judge: &WholePast<'_>) -> Vec<Finding> {
    let files = judge.past.trail.files.iter().filter(|file| is_record(&file.path));
    let unread = files.flat_map(|file| {
        let deeds = file.deeds.iter().filter(|deed| deed.changes.contains(&Change::Unreadable));
        deeds.map(move |deed| (file, deed))
    });
    unread
        .map(|(file, deed)| {
            let message = judge.past.say(key!("h11"), judge.past.trail.commit(deed));
            let mut finding = judge.fault(nowhere(&file.path), message);
            let stem = name_of(&file.path);
            finding.dossier = stem.filter(|_| is_place_of_a_dossier(&file.path)).map(ToOwned::to_owned);
            finding
        })
        .collect()
}

/// Whether a file is one that must be readable: a note beside the records need not be.
fn is_record(path: &str) -> bool {
    let is_in = |folder: &str| path.strip_prefix(RECORDS).is_some_and(|below| below.starts_with(folder));
    is_place_of_a_dossier(path)
        || FileKind::of(path) != FileKind::Other
            && (path == PEOPLE || ["/regulation/", "/reports/", "/ledger/"].iter().any(|it| is_in(it)))
}

/// A seal that somebody kept elsewhere and that this history does not hold (H7). Where the ledger tells
/// of a destruction since, that is a reason, which is to be looked at; it could be made up.
#[must_use]
pub fn broken_outside_seal(seal: &Seal, state: SealState, records: &[Destruction]) -> Option<Finding> {
    let key = match state {
        SealState::Holds => return None,
        SealState::Gone => key!("h7-outside-gone"),
        SealState::Differs => key!("h7-outside-differs"),
    };
    let message = Message::new(key).with("commit", seal.tip.short()).with("day", seal.date);
    let finding = Finding::new(code!("H7"), Severity::Error, nowhere(SEALS), message);
    let told = records.iter().filter(|record| record.is_whole());
    let since = told.filter_map(|record| Some((record, record.date?))).find(|(_, day)| *day >= seal.date);
    Some(match since.filter(|_| matches!(state, SealState::Gone)) {
        Some((record, day)) => {
            let help = message!("h7-outside-destroyed-help", number = record.number.as_str(), ..);
            finding.help(help.with("day", day))
        }
        None => finding,
    })
}
