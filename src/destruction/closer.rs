//! Files of no dossier in which something was found, read once more and more closely: a word that is
//! somebody's name too is no name in the regulation, in what klacht wrote itself, and where the dossier says
//! that it may be read.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use git2::{Oid, Repository};

use super::charsets::legible;
use super::inside::Inside;
use super::plan::Plan;
use super::search::{Beside, Search};
use super::sentences::Sentences;
use super::words::Known;
use crate::anonymity::{Searched, is_one_word};
use crate::git::GitError;
use crate::locale::{Language, Locale};
use crate::manual::{MANUAL, manual, template};
use crate::parse::read_regulation;
use crate::reading::unescaped;
use crate::source::{Source, Span};

/// Where the versions of the regulation stand in an office.
const REGULATION: &str = "records/regulation/";

/// What a file is.
enum Kind<'w> {
    /// A version of the regulation, which stands as it was adopted and may not be changed.
    Regulation,
    /// One that klacht wrote, in each of the ways in which it can have; what a person wrote in it counts.
    Written(&'w [String]),
    /// Any other.
    Other,
}

struct File<'w> {
    id: Oid,
    kind: Kind<'w>,
    text: String,
}

/// Of the files in which something was `said` what is still found in each that is read closely.
pub(super) fn read_closer(
    plans: &[Plan],
    repository: &Repository,
    places: &BTreeMap<(String, Oid), Beside>,
    said: &HashMap<Oid, String>,
) -> Result<HashMap<Oid, String>, GitError> {
    let written = written(plans);
    let mut still = HashMap::new();
    let mut files: Vec<File<'_>> = Vec::new();
    for (id, found) in said {
        let blob = repository.find_blob(*id)?;
        // What is packed is read by its parts, of which none is such a file.
        if !Inside::of(blob.content()).texts.is_empty() {
            still.insert(*id, found.clone());
            continue;
        }
        let text = legible(blob.content()).into_owned();
        let mut paths = places.keys().filter(|(_, other)| other == id).map(|(path, _)| path.as_str());
        let kind = paths.find_map(|path| kind(plans, &written, path, &text)).unwrap_or(Kind::Other);
        files.push(File { id: *id, kind, text });
    }
    for plan in plans {
        for (file, found) in files.iter().zip(found(&plan.known, &files)) {
            still.extend(found.map(|found| (file.id, found)));
        }
    }
    Ok(still)
}

/// What klacht writes into a new office, by path. Its examples are dated by the day on which it wrote, so
/// there a zero stands for any digit.
fn written(plans: &[Plan]) -> HashMap<String, Vec<String>> {
    let mut written: HashMap<String, Vec<String>> = HashMap::new();
    for plan in plans {
        for regulation in plan.assessment.register.regulations.all() {
            let text = manual(regulation, plan.day);
            let undated = text.replace(|sign: char| sign.is_ascii_digit(), "0");
            written.entry(MANUAL.to_owned()).or_default().extend([text, undated]);
        }
    }
    for (path, text) in Language::all().flat_map(|language| template(Locale::of(language))) {
        written.entry(path).or_default().push(text);
    }
    written
}

fn kind<'w>(
    plans: &[Plan],
    written: &'w HashMap<String, Vec<String>>,
    path: &str,
    text: &str,
) -> Option<Kind<'w>> {
    let within = plans.iter().filter_map(|plan| {
        let folder = plan.folder.as_str();
        let rest = path.strip_prefix(folder)?;
        Some((plan, if folder.is_empty() { rest } else { rest.strip_prefix('/')? }))
    });
    for (plan, path) in within {
        let is_version = path.starts_with(REGULATION) && path.ends_with(".md");
        if is_version && read_regulation(&Arc::new(Source::new(path, text)), plan.day).0.is_some() {
            return Some(Kind::Regulation);
        }
        if let Some(texts) = written.get(path) {
            return Some(Kind::Written(texts));
        }
    }
    // What sets up a server stands at the top, wherever the office is.
    written.get(path).map(|texts| Kind::Written(texts))
}

/// The first in each file that the dossiers know and nothing else does, as [`Search`] finds it.
fn found(known: &Known, files: &[File<'_>]) -> Vec<Option<String>> {
    let typed = Search::of_files(known, |_| true);
    let typed_at_length = Search::of_files(known, |text| !is_one_word(text));
    let sentences = Sentences::of(&known.sentences);
    let readings: Vec<_> = files.iter().map(|file| unescaped(&file.text)).collect();
    let fixed = |at: usize| match &files[at].kind {
        Kind::Written(texts) => texts.iter().flat_map(|text| unescaped(text)).collect(),
        _ => Vec::new(),
    };
    let own = known.in_files.search_beside(&readings, |_| Searched::RECORDS, fixed);
    let others = known.others.search(&readings, |_| Searched::RECORDS);
    let all = files.iter().zip(own).zip(others);
    all.map(|((file, own), others)| {
        let is_others = |span: Span| {
            others.iter().any(|other| other.span.start <= span.start && span.end <= other.span.end)
        };
        let is_regulation = matches!(file.kind, Kind::Regulation);
        let mut own = own
            .into_iter()
            .filter(|it| !(is_others(it.span) || is_regulation && it.may_be_a_word && is_one_word(&it.text)));
        let typed = if matches!(file.kind, Kind::Other) { &typed } else { &typed_at_length };
        let as_typed = || typed.in_bytes(file.text.as_bytes());
        let sentence = || sentences.first_in(&file.text);
        own.next().map(|found| found.text).or_else(as_typed).or_else(sentence)
    })
    .collect()
}
