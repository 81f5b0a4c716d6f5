//! H1: a dossier goes by destruction only, and a record of one tells of what was really destroyed.

mod replaced;

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use super::Check::TogetherPast;
use super::Severity::Error;
use super::history::{WholePast, nowhere};
use super::{Rule, Whole, rule};
use crate::diagnostic::{Finding, Place, Severity};
use crate::dossier::Number;
use crate::ledger::{DESTRUCTIONS, DESTRUCTIONS_KEY, Destruction, Ledger};
use crate::locale::{Key, Language, Locale, Message};
use crate::trail::{Change, File, Trail, is_place_of_a_dossier, name_of};

pub(super) static RULES: &[Rule] = &[rule(
    "H1",
    "",
    Error,
    &[
        TogetherPast(dossiers_go_by_destruction),
        TogetherPast(replaced::dossiers_are_not_replaced),
        TogetherPast(records_are_true),
    ],
)];

/// The copies that every record begins with as out of reach.
pub const OUT_OF_REACH: [Key; 4] = [
    key!("purge-to-do-clones"),
    key!("purge-to-do-backups"),
    key!("purge-to-do-mail"),
    key!("purge-to-do-paper"),
];

/// The same as they are written, in each language.
static WRITTEN: LazyLock<Vec<[String; 4]>> = LazyLock::new(|| {
    Language::all().map(|language| OUT_OF_REACH.map(|key| Locale::of(language).text(key))).collect()
});

/// Whether a record has all copies out of reach that every one begins with, in any language.
#[must_use]
pub fn has_all_out_of_reach(record: &Destruction) -> bool {
    let is_told = |what: &String| record.to_do.iter().any(|it| it.what == *what);
    WRITTEN.iter().any(|all| all.iter().all(is_told))
}

/// F9 for whoever ticks off a copy that was out of reach.
pub(super) fn tickers_are_known(whole: &Whole<'_>) -> Vec<Finding> {
    let (people, register) = (&whole.register.people, whole.register);
    let to_do = register.destructions.iter().flat_map(|record| &record.to_do);
    // When nobody could be read, that is reported once, with people.yaml.
    let by = to_do.filter_map(|it| it.by.as_ref()).filter(|_| !people.all().is_empty());
    let unknown = by.filter(|by| people.get(&by.value).is_none()).map(|by| {
        let place = Place { source: Arc::clone(&register.destructions_source), span: by.span };
        whole.fault(place, message!("f9-unknown", key = by.value.as_str())).help(message!("f9-help"))
    });
    unknown.collect()
}

/// Each record of a dossier that is there, or is in the history: that is no destruction. A number is
/// never used again either. Each that says that a dossier went before its day, which `klacht` refuses.
/// And each that lacks what only the program can know, and so proves nothing, or what it wrote down as left to
/// do.
#[must_use]
pub fn untrue_records(ledger: &Ledger, trail: &Trail, is_there: impl Fn(&str) -> bool) -> Vec<Finding> {
    let stands = |record: &Destruction| {
        let path = record.number.path();
        is_there(&path) || trail.file(&path).is_some_and(|file| file.path == path)
    };
    let untrue = |record| match stands(record) {
        true => Some(standing(ledger, record)),
        false => unproven(ledger, record),
    };
    ledger.destructions.iter().filter_map(untrue).collect()
}

fn standing(ledger: &Ledger, record: &Destruction) -> Finding {
    let number = record.number.as_str();
    let found = fault(ledger, record, message!("h1-record", number = number));
    found.help(message!("h1-record-help", number = number))
}

fn unproven(ledger: &Ledger, record: &Destruction) -> Option<Finding> {
    let number = record.number.as_str();
    let (message, help) = match record.is_early() {
        true => (message!("h1-early", number = number), message!("h1-early-help")),
        false if !record.is_whole() => {
            (message!("h1-unproven", number = number), message!("h1-unproven-help", number = number))
        }
        // Only the program says in which way it looked for names, and with that it writes these lines.
        false if record.matcher.is_some() && !has_all_out_of_reach(record) => {
            (message!("h1-to-do", number = number), message!("h1-to-do-help"))
        }
        false => return None,
    };
    Some(fault(ledger, record, message).help(help))
}

fn fault(ledger: &Ledger, record: &Destruction, message: Message) -> Finding {
    let place = Place { source: Arc::clone(&ledger.destructions_source), span: record.span };
    let mut finding = Finding::new(code!("H1"), Severity::Error, place, message);
    finding.dossier = Some(record.number.as_str().to_owned());
    finding
}

/// One that was removed is told as that. Of a record that stood there before the part of the history that is
/// looked at, that part tells only that its dossier is there.
fn records_are_true(judge: &WholePast<'_>) -> Vec<Finding> {
    let (past, ledger) = (judge.past, &judge.past.ledger);
    let mut found = Vec::new();
    for record in &ledger.destructions {
        let is_brought = || !past.is_part || brings(&past.trail, record);
        found.extend(match judge.dossiers.contains(record.number.path().as_str()) {
            true => Some(standing(ledger, record)),
            false => unproven(ledger, record).filter(|_| is_brought()),
        });
        let held = record.removed.iter().find(|id| past.evidence.kept.contains(*id));
        found.extend(held.map(|id| {
            let message = message!("h1-kept", number = record.number.as_str(), object = id.to_string());
            fault(ledger, record, message).help(message!("h1-kept-help"))
        }));
    }
    found
}

/// Whether a record of this dossier comes in a trail, or is changed there.
fn brings(trail: &Trail, record: &Destruction) -> bool {
    let number = format!("nummer: {}", record.number);
    let mut changes = trail.of(DESTRUCTIONS).iter().flat_map(|deed| &deed.changes);
    changes.any(|change| match change {
        Change::Field { name, to: Some(to), .. } if name == DESTRUCTIONS_KEY => {
            to.trim_start_matches('{').trim_end_matches('}').split(", ").any(|field| field == number)
        }
        _ => false,
    })
}

/// H1: a dossier goes by destruction only, and then it is in the history no more.
fn dossiers_go_by_destruction(judge: &WholePast<'_>) -> Vec<Finding> {
    let trail = &judge.past.trail;
    let there: HashSet<u32> =
        judge.dossiers.iter().filter_map(|path| trail.places.get(*path)).copied().collect();
    let gone = (0..).zip(&trail.files).filter(|(place, _)| !there.contains(place));
    gone.filter_map(|(_, file)| {
        let number = last_number(file)?;
        let (path, left) = leaving(file)?;
        let commit = judge.past.commit(left);
        if is_reverted(judge, file, left) {
            return None;
        }
        let message = judge.past.say(key!("h1"), commit).with("number", number.as_str());
        let mut finding = judge.fault(nowhere(path), message);
        finding.dossier = Some(number.as_str().to_owned());
        let help = message!("h1-help", commit = commit.id.short(), ..);
        Some(finding.help(help.with("paths", all_of(path)).with("number", number.as_str())))
    })
    .collect()
}

/// What git takes for the file of a dossier and the folder with its documents, whether it had one or
/// not, and for no other dossier.
#[must_use]
pub fn all_of(path: &str) -> String {
    format!("\"{}[./]*\"", path.strip_suffix(".md").unwrap_or(path))
}

/// Whether somebody undid, with `git revert`, a commit of their own that began a dossier, while it was
/// theirs alone.
fn is_reverted(judge: &WholePast<'_>, file: &File, left: u32) -> bool {
    let past = judge.past;
    let begun = file.deeds.iter().find(|deed| deed.changes.contains(&Change::FileAdded));
    begun.is_some_and(|begun| {
        let undoing = format!("This reverts commit {}", past.commit(begun.commit).id);
        past.commit(left).message.contains(&undoing) && past.is_mended(&file.path, [begun.commit, left])
    })
}

/// Where a file stood last before it went, and the commit by which it went: out of the records, or to
/// a place where no dossier is read. None for a file that is there in the last commit.
fn leaving(file: &File) -> Option<(&str, u32)> {
    let changes =
        file.deeds.iter().rev().flat_map(|deed| deed.changes.iter().map(move |change| (deed, change)));
    if is_place_of_a_dossier(&file.path) {
        let removals = changes.filter(|(_, change)| **change == Change::FileRemoved);
        return removals.map(|(deed, _)| (file.path.as_str(), deed.commit)).next();
    }
    let mut moves = changes.filter_map(|(deed, change)| match change {
        Change::FileMoved(from) if is_place_of_a_dossier(from) => Some((from.as_str(), deed.commit)),
        _ => None,
    });
    moves.next()
}

/// The number in whose place a file stood last. A copy that never stood in one was no dossier: taking
/// it out is how that is mended.
fn last_number(file: &File) -> Option<Number> {
    let changes = file.deeds.iter().rev().flat_map(|deed| &deed.changes);
    let earlier = changes.filter_map(|change| match change {
        Change::FileMoved(from) => Some(from.as_str()),
        _ => None,
    });
    std::iter::once(file.path.as_str()).chain(earlier).find_map(number_in_place)
}

fn number_in_place(path: &str) -> Option<Number> {
    let number = Number::parse(name_of(path)?)?;
    (number.path() == path).then_some(number)
}
