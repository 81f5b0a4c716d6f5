//! `renumber`: another number for a dossier that nobody else has seen: its file, its folder and the
//! number in it.

use std::io::Write;
use std::path::Path;

use clap::Args;

use super::editing::{commit, dossier_path, refuse_lost_commit};
use super::office::Office;
use super::{Desk, Outcome, Result, Trouble};
use crate::disk::{Mode, make_folder, rename};
use crate::dossier::Number;
use crate::editing::with_value;
use crate::git::{GitError, Records};
use crate::locale::Locale;
use crate::printer::say;
use crate::source::{Edit, Source};
use crate::taken::{free_number, is_one_dossier, is_taken, is_with_others};
use crate::trail::{folder_of, is_place_of_a_dossier, name_of};

#[derive(Debug, Args)]
pub(super) struct Renumber {
    #[arg(value_name = "OLD")]
    old: String,
    #[arg(value_name = "NEW")]
    new: Option<String>,
    #[arg(long)]
    commit: bool,
}

impl Renumber {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = desk.office()?;
        let root = office.store.root();
        if self.commit {
            refuse_lost_commit(root)?;
        }
        let path = dossier_path(&self.old, &office, desk)?;
        let source = office.store.read(&path).map_err(|failure| super::editing::refused(&failure))?;
        let source = source.map_err(|_| Trouble::new(message!("trouble-read", path = path.as_str())))?;
        let records = match Records::discover(root) {
            Ok(records) => Some(records),
            Err(GitError::NoRepository) => None,
            // Whether others have the dossier is not known then.
            Err(error) => return Err(Trouble::from(error).explained(root)),
        };
        if let Some(records) = &records {
            refuse_conflict(records, &path)?;
            if is_with_others(records, &path, source.text()).unwrap_or(true) {
                return Err(Trouble::new(message!("trouble-renumber-pushed", path = path.as_str())));
            }
        }
        let name = name_of(&path).unwrap_or_default().to_owned();
        let paths = office.framework.dossier_paths();
        let year = Number::parse(&name).map_or(desk.today.year(), |number| number.year);
        let ledger = &office.framework.ledger;
        let new = match &self.new {
            Some(new) => Number::parse(new)
                .filter(|number| number.sequence > 0)
                .map(|number| Number::of(number.year, number.sequence))
                .ok_or_else(|| Trouble::new(message!("trouble-renumber-number", number = new.as_str())))?,
            None => free_number(&paths, ledger, records.as_ref(), year)?,
        };
        let others: Vec<&str> = paths.iter().copied().filter(|other| *other != path).collect();
        let is_this = |text: &str| is_one_dossier(source.text(), text);
        let to = new.path();
        let [folder, new_folder] = [&path, &to].map(|path| folder_of(path).to_owned());
        if is_taken(&new, &others, ledger, records.as_ref(), is_this)? || root.join(&to).exists() {
            return Err(Trouble::new(message!("trouble-renumber-taken", number = new.as_str())));
        }
        if root.join(&new_folder).symlink_metadata().is_ok() {
            return Err(Trouble::new(message!("trouble-renumber-folder", path = new_folder)));
        }
        let refused = || Trouble::new(message!("trouble-edit-refused", path = path.as_str()));
        let edits = with_value(&source, "nummer", new.as_str()).map_err(|_| refused())?;
        place(&source, &edits, [&path, &to], root)?;
        let mut changed = vec![path.clone(), to.clone()];
        if root.join(&new_folder).is_dir() {
            changed.extend([folder, new_folder]);
        }
        if self.commit {
            commit(root, &changed, &format!("{name}: {}", new.as_str()))?;
        }
        tell(&name, &to, &referring(&office, &path, &to, &name), office.locale, desk)
    }
}

/// Writes the dossier in its new place, with its folder. What the disk refuses halfway is undone.
fn place(source: &Source, edits: &[Edit], [from, to]: [&str; 2], root: &Path) -> Result<()> {
    let moved = |cause: std::io::Error| Trouble::new(message!("trouble-write", path = to)).because(cause);
    let at = |path: &str| root.join(path);
    if let Some(folder) = at(to).parent() {
        make_folder(folder, Mode::Usual).map_err(moved)?;
    }
    let [folder, new_folder] = [from, to].map(|path| at(folder_of(path)));
    let has_folder = folder.is_dir();
    if has_folder {
        rename(&folder, &new_folder).map_err(moved)?;
    }
    let back = || has_folder.then(|| rename(&new_folder, &folder));
    rename(&at(from), &at(to)).inspect_err(|_| _ = back()).map_err(moved)?;
    let placed = Source::new(to, source.text());
    super::editing::write(root, &placed, edits).inspect_err(|_| {
        _ = rename(&at(to), &at(from));
        _ = back();
    })
}

/// The number that a dossier can have instead, where nobody else has it yet and it is a dossier's place.
pub(super) fn can_be_renumbered(office: &Office, path: &str, desk: &Desk) -> Option<Number> {
    if !is_place_of_a_dossier(path) {
        return None;
    }
    let records = Records::discover(office.store.root()).ok()?;
    let source = office.store.read(path).ok()?.ok()?;
    if is_with_others(&records, path, source.text()).unwrap_or(true) {
        return None;
    }
    let name = name_of(path)?;
    let year = Number::parse(name).map_or(desk.today.year(), |number| number.year);
    let paths = office.store.dossier_paths();
    free_number(&paths, &office.framework.ledger, Some(&records), year).ok()
}

/// In a merge the file holds two dossiers, ours and that of others, and neither is to be moved.
fn refuse_conflict(records: &Records, path: &str) -> Result<()> {
    let of_file = format!("{}/{path}", records.office());
    let of_file = of_file.trim_start_matches('/').as_bytes();
    let index = records.repository().index()?;
    let mut conflicts = index.conflicts()?.flatten();
    let is_of_file = |entry: Option<git2::IndexEntry>| entry.is_some_and(|entry| entry.path == of_file);
    match conflicts.any(|it| is_of_file(it.our) || is_of_file(it.their)) {
        true => Err(Trouble::new(message!("trouble-git-unmerged"))),
        false => Ok(()),
    }
}

/// The files in which the number stands, with that of the dossier itself at its new place.
fn referring(office: &Office, path: &str, to: &str, number: &str) -> Vec<String> {
    let files = office.framework.text_paths().into_iter().filter(|other| other != path);
    let is_named = |text: &str| {
        let behind = |at: usize| text[at + number.len()..].chars().next();
        text.match_indices(number).any(|(at, _)| !behind(at).is_some_and(|sign| sign.is_ascii_digit()))
    };
    let names_it =
        |file: &String| matches!(office.store.read(file), Ok(Ok(source)) if is_named(source.text()));
    files.chain([to.to_owned()]).filter(names_it).collect()
}

fn tell(old: &str, path: &str, referring: &[String], locale: &Locale, desk: &Desk) -> Result<Outcome> {
    let mut to = desk.output();
    writeln!(to, "{}", say(locale, &message!("renumber-done", old = old, path = path)))?;
    if !referring.is_empty() {
        let named = message!("renumber-named", old = old, paths = referring.join(", "));
        writeln!(to, "{}", say(locale, &named))?;
    }
    Ok(Outcome::Clean)
}
