//! What the verbs share that write into the records: which file is meant, what a change brings, and
//! what is told of it.

mod asking;
mod committing;
mod filing;
mod keeping;
mod telling;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

pub(super) use self::asking::{ask, can_ask, pick};
pub(super) use self::committing::{commit, literal, refuse_lost_commit};
pub(super) use self::filing::{Paper, file_papers, lay, listed_as, numbered, take_away, with_documents};
pub(super) use self::keeping::{rewrites_committed, rewrites_events};
pub(super) use self::telling::{in_words, known_step, possible, tell_breaches, tell_next};
use super::meant::Meant;
use super::office::Office;
use super::{Desk, Result, Trouble};
use crate::assess::Judged;
use crate::diagnostic::{Finding, Severity};
use crate::disk::{Mode, write_whole};
use crate::git::{Records, author};
use crate::parse::{read_people, read_regulation, read_report};
use crate::people::PersonKey;
use crate::source::{Edit, Source, edited};
use crate::store::{Failure, PEOPLE};
use crate::trail::{is_place_of_a_dossier, name_of};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

impl Desk {
    /// Whether there is somebody to ask on the terminal.
    pub(super) fn can_ask(&self) -> bool {
        !self.at_page && can_ask()
    }
}

/// A word as somebody typed it on the command line: a field with its value, or none.
pub(super) fn assigned(word: &str) -> Option<(String, String)> {
    let (key, value) = word.split_once('=')?;
    Some((key.trim().to_owned(), value.to_owned()))
}

/// Refuses a field that was given twice: one of the two would be lost.
pub(super) fn refuse_twice(given: &[(String, String)]) -> Result<()> {
    let is_again = |at: usize| given[..at].iter().any(|(key, _)| *key == given[at].0);
    match (0..given.len()).find(|at| is_again(*at)) {
        Some(at) => Err(Trouble::new(message!("trouble-field-twice", field = given[at].0.as_str()))),
        None => Ok(()),
    }
}

/// The path of the dossier that is meant.
pub(super) fn dossier_path(id: &str, office: &Office, desk: &Desk) -> Result<String> {
    let meant = Meant::of(Path::new(id), office.store.root(), desk);
    let paths = office.store.dossier_paths();
    let is_named = |path: &str| name_of(path) == Some(id);
    let is_meant = |path: &&str| is_named(path) || meant.is_dossier(path);
    let found: Vec<&str> = paths.iter().map(String::as_str).filter(is_meant).collect();
    match found.as_slice() {
        [only] => Ok((*only).to_owned()),
        [] => {
            let nothing = message!("trouble-no-such-dossier", id = id);
            Err(meant.of_nothing(nothing, paths.iter().map(String::as_str), &office.framework.ledger))
        }
        several => {
            Err(Trouble::new(message!("trouble-several-dossiers", id = id, paths = several.join(", "))))
        }
    }
}

/// Who commits here, when people.yaml knows the address.
pub(super) fn recorder(office: &Office) -> Option<PersonKey> {
    let records = Records::discover(office.store.root()).ok()?;
    let signature = author(records.repository()).ok()?;
    let person = office.framework.people.of_address(signature.email().ok()?)?;
    Some(person.key.value.clone())
}

pub(super) fn refused(failure: &Failure) -> Trouble {
    Trouble::new(message!("trouble-read", path = failure.path.as_str())).because(&failure.cause)
}

/// What is found of a dossier with this text in the place of what stands on disk, and what `each` makes
/// of it.
pub(super) fn judged<T>(
    office: &Office,
    path: &str,
    text: Option<&str>,
    desk: &Desk,
    each: impl Fn(&Judged<'_>) -> T,
) -> Result<(Vec<Finding>, T)> {
    let texts = text.map(|text| (path.to_owned(), text.to_owned()));
    judged_among(office, path, texts.into_iter().collect(), desk, each)
}

/// The same with these texts in the place of what stands on disk, by their paths.
pub(super) fn judged_among<T>(
    office: &Office,
    path: &str,
    texts: BTreeMap<String, String>,
    desk: &Desk,
    each: impl Fn(&Judged<'_>) -> T,
) -> Result<(Vec<Finding>, T)> {
    let texts = texts.into_iter().map(|(path, text)| (path, text.into_bytes()));
    let store = office.store.with(texts.collect());
    let each = |judged: &Judged<'_>| (office.framework.found_alone(judged), each(judged));
    let judged = office.framework.judge_one(&store, path, desk.today, each);
    let judged = judged.map_err(|failure| refused(&failure))?;
    judged.ok_or_else(|| Trouble::new(message!("trouble-path-of-nothing", path = path)))
}

/// What is found in a text by itself.
pub(super) fn found(office: &Office, source: &Arc<Source>, desk: &Desk) -> Result<Vec<Finding>> {
    let path = source.path();
    if is_place_of_a_dossier(path) {
        return Ok(judged(office, path, Some(source.text()), desk, |_| ())?.0);
    }
    let year = || Path::new(path).file_stem()?.to_str()?.parse().ok();
    Ok(match (path, path.starts_with("records/reports/")) {
        (PEOPLE, _) => read_people(source, desk.today).1,
        (_, true) => year().map_or_else(Vec::new, |year| read_report(source, year, desk.today).1),
        _ => read_regulation(source, desk.today).1,
    })
}

/// What is found after a change and was not before.
pub(super) fn added<'f>(before: &[Finding], after: &'f [Finding]) -> Vec<&'f Finding> {
    let mut left: Vec<_> = before.iter().map(|finding| (finding.code, &finding.message)).collect();
    let mut new = Vec::new();
    for finding in after {
        match left.iter().position(|(code, message)| *code == finding.code && **message == finding.message) {
            Some(at) => _ = left.swap_remove(at),
            None => new.push(finding),
        }
    }
    new
}

/// Refuses a change that brings errors; nothing is written.
pub(super) fn refuse_errors(added: &[&Finding], path: &str, desk: &Desk) -> Result<()> {
    let errors: Vec<_> = added.iter().filter(|finding| finding.severity == Severity::Error).collect();
    if errors.is_empty() {
        return Ok(());
    }
    let locale = desk.locale();
    let trouble = Trouble::new(message!("trouble-edit-errors", path = path, number = errors.len()));
    Err(errors.into_iter().fold(trouble, |trouble, finding| {
        let help = finding.help.as_ref().map(|help| locale.say(help)).unwrap_or_default();
        let text = locale.say(&finding.message);
        let code = finding.code.as_str();
        trouble.detail(message!("trouble-edit-finding", code = code, text = text, help = help))
    }))
}

/// Writes the edits into a file, whose byte order mark stays.
pub(super) fn write(root: &Path, source: &Source, edits: &[Edit]) -> Result<()> {
    let path = root.join(source.path());
    let has_mark = fs::read(&path).is_ok_and(|bytes| bytes.starts_with(BYTE_ORDER_MARK));
    let mut bytes = if has_mark { BYTE_ORDER_MARK.to_vec() } else { Vec::new() };
    bytes.extend(edited(source.text(), edits).as_bytes());
    write_whole(&path, &bytes, Mode::Usual)
        .map_err(|cause| Trouble::new(message!("trouble-write", path = source.path())).because(cause))
}
