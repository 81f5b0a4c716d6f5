//! The examples that explain the rules are true: put into a dossier, the bad one breaks its rule
//! there, and the good one keeps it.

use std::collections::BTreeMap;

use klacht::diagnostic::Code;
use klacht::rules::{RULES, example};
use rayon::prelude::*;

use super::case::paths::REGULATION;
use crate::support::Office;

/// What a good example can't show: the regulation gives no route for a complaint about the
/// management, so that each of them is told, however well it goes.
const ALWAYS_TOLD: &str = "A3.6";

/// Where an example is tried: a dossier that has no documents.
const TRIED: &str = "records/complaints/2026/2026-050.md";

/// What an example leaves out.
const AROUND: &str = "nummer: 2026-050
onderwerp: Lesmateriaal kwam na de eerste lesdag
aard: organisatie
dienst: leergang
kanaal: schriftelijk
route: algemeen
klager: {naam: Sanne Voorbeeld}";

/// Whether the example of a rule is a dossier, and so is tried here. One of the history is more than
/// a dossier shows, and one of a regulation's own steps needs that regulation.
pub(super) fn is_tried(code: Code) -> bool {
    !matches!(code.group(), 'H' | 'S')
        && example(code)
            .is_some_and(|it| [&it.good, &it.bad].iter().all(|text| by_key(text).contains_key("verloop")))
}

#[test]
fn a_bad_example_breaks_its_rule_and_a_good_one_keeps_it() {
    let tried: Vec<Code> = RULES.iter().map(|rule| rule.code).filter(|code| is_tried(*code)).collect();
    assert!(tried.len() > 40, "only {tried:?} are dossiers");
    let faults: Vec<String> = tried.into_par_iter().flat_map_iter(faults).collect();
    assert_eq!(faults, Vec::<String>::new());
}

fn faults(code: Code) -> Vec<String> {
    let example = example(code).unwrap();
    let (broken, kept) = (lines(code.as_str(), &example.bad), lines(code.as_str(), &example.good));
    let strays = broken.iter().filter(|line| !example.bad.contains(*line));
    let mut faults: Vec<String> = strays.map(|line| format!("{code} is told elsewhere: {line}")).collect();
    if broken.is_empty() {
        faults.push(format!("the bad example of {code} does not break it"));
    }
    if !kept.is_empty() && code != *ALWAYS_TOLD {
        faults.push(format!("the good example of {code} breaks it: {kept:?}"));
    }
    faults
}

/// The lines of which a rule tells in a dossier with the parts of an example in place of its own.
fn lines(code: &str, example: &str) -> Vec<String> {
    let of_example = by_key(example);
    // An example that has a number is a whole dossier; another has what it does not show from here.
    let mut parts = if of_example.contains_key("nummer") { BTreeMap::new() } else { by_key(AROUND) };
    parts.extend(of_example);
    let parts: Vec<String> = parts.into_values().collect();
    let text = format!("---\n{}\n---\n", parts.join("\n"));
    let office = under_its_regulation(&text).write(TRIED, &text);
    let of_rule = |finding: &crate::support::Finding| finding.code == code && finding.path == TRIED;
    let line = |finding: crate::support::Finding| text.lines().nth(finding.line - 1).unwrap().to_owned();
    office.check().into_iter().filter(of_rule).map(line).collect()
}

/// What an example shows of the regulation stands in remarks: the list, and a row of it.
fn under_its_regulation(example: &str) -> Office {
    let remarks = example.lines().filter_map(|line| line.trim_start().strip_prefix("# regeling, "));
    let rows = remarks.filter_map(|remark| remark.split_once(": "));
    rows.fold(Office::new(), |office, (list, row)| {
        let list = format!("\n{list}:\n");
        office.replace(REGULATION, &list, &format!("{list}  {row}\n"))
    })
}

/// The parts of a mapping by their keys at the margin, each with its lines.
fn by_key(text: &str) -> BTreeMap<String, String> {
    let mut parts: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match line.split_once(':').filter(|(key, _)| !key.starts_with([' ', '#', '-']) && !key.is_empty()) {
            Some((key, _)) => parts.push((key.to_owned(), line.to_owned())),
            None => {
                if let Some((_, lines)) = parts.last_mut() {
                    lines.push('\n');
                    lines.push_str(line);
                }
            }
        }
    }
    parts.into_iter().collect()
}
