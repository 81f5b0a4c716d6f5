//! What the private site says of a record is read by people who never see the file: the steps and
//! fields are in words there, and what to do in the file is folded.

use std::collections::BTreeMap;
use std::fs;

use rayon::prelude::*;

use super::all;
use super::case::Case;
use crate::support::files_below;

/// What was found, as the pages of an office tell it.
fn messages(case: &Case) -> Vec<String> {
    let office = case.office();
    let built = office.run(&["build", "--only", "private", "--out", "pages"]);
    let pages = files_below(&office.path("pages/private"));
    assert!(!pages.is_empty(), "{} {}: {built:?}", case.code, case.name);
    let pages = pages.iter().filter(|path| path.extension().is_some_and(|it| it == "html"));
    let texts: Vec<String> = pages.map(|path| fs::read_to_string(path).unwrap()).collect();
    let found = texts.iter().flat_map(|text| text.split("<p class=\"finding-head\">").skip(1));
    let message = |found: &str| {
        let behind = found.split("</p>\n<p>").nth(1).expect("a finding has a message");
        behind.split("</p>").next().unwrap_or_default().to_owned()
    };
    found.map(message).collect()
}

/// The key of a step or a field in quotes, a path, a day in digits, or a piece of a file.
fn is_of_a_file(message: &str) -> bool {
    let quoted = message.split('‘').skip(1).filter_map(|part| part.split_once('’'));
    let mut keys = quoted.map(|(quoted, _)| quoted);
    let is_key =
        |text: &str| text.contains('-') && text.bytes().all(|it| it.is_ascii_lowercase() || it == b'-');
    let mut days = message.split(|it: char| !(it.is_ascii_digit() || it == '-'));
    let is_day = |text: &str| text.len() == 10 && text.matches('-').count() == 2;
    keys.any(is_key)
        || days.any(is_day)
        || ["records/", ".yaml", "{", "}"].iter().any(|it| message.contains(it))
}

#[test]
fn findings_are_told_in_words_on_the_pages_of_the_private_site() {
    let mut first: BTreeMap<&str, Case> = BTreeMap::new();
    for case in all().into_iter().filter(|case| case.breaks() && case.code.starts_with(['A', 'S'])) {
        first.entry(case.code).or_insert(case);
    }
    assert!(first.len() > 50, "{}", first.len());
    let told: Vec<(&str, Vec<String>)> =
        first.par_iter().map(|(code, case)| (*code, messages(case))).collect();
    let silent: Vec<_> = told.iter().filter(|(_, told)| told.is_empty()).map(|(code, _)| code).collect();
    assert!(silent.is_empty(), "{silent:?}");
    let of_files: Vec<_> = told
        .iter()
        .flat_map(|(code, told)| told.iter().map(move |it| (code, it)))
        .filter(|(_, message)| is_of_a_file(message))
        .collect();
    assert!(of_files.is_empty(), "{of_files:#?}");
}
