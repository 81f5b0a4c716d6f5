//! The name that something needs to be read, where what it is called tells what it is meant to be.

use crate::dossier::names::seen_name;

/// Endings of files that are text, so that such a file needs another name and no more.
pub(super) const TEXT: [&str; 6] = ["", "txt", "md.txt", "md", "markdown", "text"];
/// Endings that a text gets besides its own, or in its place.
const ENDINGS: [&str; 6] = ["md", "markdown", "txt", "text", "yaml", "yml"];
/// What a list of people is called.
const PEOPLE: [&str; 3] = ["people", "personen", "mensen"];
/// The folders of the records.
const FOLDERS: [&str; 4] = ["regulation", "complaints", "reports", "ledger"];
/// The century of a year of two digits: no dossier is older than the program's regulations.
const CENTURY: &str = "20";

/// The name in small letters, without what nobody sees, and without endings of texts.
fn bare(name: &str) -> String {
    let seen = seen_name(name).to_lowercase();
    let mut stem = seen.trim();
    while let Some((rest, ending)) = stem.rsplit_once('.')
        && ENDINGS.contains(&ending.trim())
    {
        stem = rest.trim_end();
    }
    stem.to_owned()
}

/// What the list of people is called, for a file that is meant to be it.
pub(super) fn people(name: &str) -> Option<String> {
    let bare = bare(name);
    let has_ending = name.trim().len() > bare.len();
    (has_ending && PEOPLE.contains(&bare.as_str())).then(|| "people.yaml".to_owned())
}

/// What a folder of the records is called.
pub(super) fn folder(name: &str) -> Option<String> {
    let seen = seen_name(name).to_lowercase();
    FOLDERS.iter().find(|folder| **folder == seen.trim()).map(|folder| (*folder).to_owned())
}

/// What the file of a report or of a version of the regulation is called: `is_stem` tells its name from
/// others.
pub(super) fn text(name: &str, is_stem: fn(&str) -> bool) -> Option<String> {
    let bare = bare(name);
    is_stem(&bare).then(|| format!("{bare}.md"))
}

/// What the folder of a year is called.
pub(super) fn year(name: &str) -> Option<String> {
    let seen = seen_name(name);
    let digits = seen.trim().trim_start_matches(['\'', '’', '‘']);
    let is_year = digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.len() {
        2 if is_year => Some(format!("{CENTURY}{digits}")),
        4 if is_year => Some(digits.to_owned()),
        _ => None,
    }
}

pub(super) fn year_of(name: &str) -> Option<i32> {
    (name.len() == 4 && name.bytes().all(|byte| byte.is_ascii_digit())).then(|| name.parse().ok())?
}

/// Whether somebody may have meant a day by it: F7 tells how a day is written.
pub(super) fn looks_like_day(stem: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    stem.split('-').count() == 3 && stem.split('-').all(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_that_is_needed_follows_from_what_is_meant() {
        for name in ["people.yml", "People.yaml", "people.yaml.txt", "personen.yaml ", "people.YAML"] {
            assert_eq!(people(name).as_deref(), Some("people.yaml"), "{name}");
        }
        for name in ["people", "people.pdf", "people-oud.yaml", "notities.txt"] {
            assert_eq!(people(name), None, "{name}");
        }
        let is_year = |stem: &str| year_of(stem).is_some();
        for name in ["2025.MD", "2025.md.txt", "2025", "2025.txt ", "2025.markdown"] {
            assert_eq!(text(name, is_year).as_deref(), Some("2025.md"), "{name}");
        }
        assert_eq!(text("2025.pdf", is_year).or(text("2025 oud.md", is_year)), None);
        assert_eq!(
            (year("26"), year("2026 "), year("6"), year("oud")),
            (Some("2026".into()), Some("2026".into()), None, None)
        );
        assert_eq!((folder("Reports"), folder("rapporten")), (Some("reports".into()), None));
    }
}
