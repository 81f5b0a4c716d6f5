//! What can come on a command line in this office: numbers, steps, people, words of its lists, codes.
//! Names of files, the regulation and people.yaml tell it; no dossier is read but the one whose step is
//! asked for.

use std::path::PathBuf;

use super::super::Desk;
use super::super::editing::{dossier_path, judged};
use super::super::new::words;
use super::super::office::Office;
use super::super::usage::WITH_VALUE;
use crate::case::NextStep;
use crate::dossier::is_of_persons;
use crate::editing::choices;
use crate::rules::codes;
use crate::trail::name_of;

/// The verbs that take dossiers: one, or any number of them.
const ONE: [&str; 7] = ["show", "log", "step", "add", "letter", "export", "renumber"];
const SEVERAL: [&str; 3] = ["check", "fix", "purge"];

/// The fields of a new dossier.
const OF_NEW: [&str; 8] = ["onderwerp", "aard", "dienst", "kanaal", "route", "klager.naam", "door", "datum"];

/// The words that begin as the one at the cursor and can come there; none where the program's own words
/// come, or there is no office.
pub(super) fn candidates(before: &[String], current: &str, desk: &Desk) -> Vec<String> {
    let Some((folder, verb, given)) = verb(before) else { return Vec::new() };
    let named: Vec<&String> =
        given.iter().filter(|word| !word.starts_with('-') && !word.contains('=')).collect();
    let field = current.split_once('=').map(|(field, _)| field);
    let of_verb = match (verb, field) {
        _ if current.starts_with('-') => return Vec::new(),
        ("explain", _) => return begun(codes().map(|code| code.as_str().to_owned()), current),
        ("new", None) => {
            let is_given = |field: &str| given.iter().any(|word| word.split('=').next() == Some(field));
            let left = OF_NEW.into_iter().filter(|field| !is_given(field));
            return begun(left.map(|field| format!("{field}=")), current);
        }
        ("new" | "step", Some(field)) => Asked::Field(field),
        ("step", None) if named.len() == 1 => Asked::Step { of: named[0] },
        _ if SEVERAL.contains(&verb) || ONE.contains(&verb) && named.is_empty() => Asked::Dossier,
        _ => return Vec::new(),
    };
    let desk = desk.at(folder.or_else(|| desk.directory.clone()).unwrap_or_else(|| ".".into()), desk.today);
    let Ok(office) = Office::open_for_one(&desk) else { return Vec::new() };
    of_verb
        .words(&office, &desk)
        .into_iter()
        .map(|words| begun(words, current))
        .find(|it| !it.is_empty())
        .unwrap_or_default()
}

fn begun(words: impl IntoIterator<Item = String>, current: &str) -> Vec<String> {
    words.into_iter().filter(|word| word.starts_with(current)).collect()
}

/// The folder that is named before the verb, the verb, and what stands behind it.
fn verb(before: &[String]) -> Option<(Option<PathBuf>, &str, &[String])> {
    let (mut folder, mut at) = (None, 0);
    while let Some(option) = before.get(at).filter(|word| word.starts_with('-')) {
        if option == "-C" {
            folder = before.get(at + 1).map(PathBuf::from);
        }
        at += if WITH_VALUE.contains(&option.as_str()) { 2 } else { 1 };
    }
    Some((folder, before.get(at)?, &before[at + 1..]))
}

/// What is asked for at the cursor.
enum Asked<'a> {
    Dossier,
    Step { of: &'a str },
    Field(&'a str),
}

impl Asked<'_> {
    /// What is most likely meant, and then what else is possible, for whoever types that.
    fn words(&self, office: &Office, desk: &Desk) -> Vec<Vec<String>> {
        let regulation = office.framework.regulations.nearest_to(desk.today);
        let words = match (self, regulation) {
            (Self::Dossier, _) => {
                let paths = office.store.dossier_paths();
                let names = paths.iter().filter_map(|path| name_of(path));
                names.map(str::to_owned).collect()
            }
            (Self::Step { of }, Some(regulation)) => {
                let all = regulation.steps.iter().map(|step| step.key.clone()).collect();
                return [steps_now(of, office, desk), Some(all)].into_iter().flatten().collect();
            }
            (Self::Field(field), Some(regulation)) => {
                let kind = if is_of_persons(field) { "door" } else { field };
                let values = words(kind, regulation, office, desk);
                values.into_iter().map(|value| format!("{field}={value}")).collect()
            }
            (_, None) => Vec::new(),
        };
        vec![words]
    }
}

/// The steps that a dossier waits for now; none where it can't be read.
fn steps_now(id: &str, office: &Office, desk: &Desk) -> Option<Vec<String>> {
    let path = dossier_path(id, office, desk).ok()?;
    let (_, steps) = judged(office, &path, None, desk, |judged| {
        let choices = judged.case.map(choices).unwrap_or_default();
        let now = choices.into_iter().filter(|choice| choice.next.as_ref().is_some_and(NextStep::is_for_now));
        now.map(|choice| choice.step.key.clone()).collect()
    })
    .ok()?;
    Some(steps)
}
