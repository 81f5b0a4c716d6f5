//! For each rule records that keep it and records that break it: edits on the base dossiers, and
//! the findings that they give, all of them.

mod archive;
mod case;
mod corrections;
mod examples;
mod form;
mod free_days;
mod handling;
mod helps;
pub(crate) mod history;
mod light;
mod pages;
mod receipt;
mod regulation;
mod report;
mod steps;
mod terms;

use klacht::rules::RULES;

use self::case::Case;
use crate::support::Office;

fn all() -> Vec<Case> {
    [
        form::cases(),
        corrections::cases(),
        regulation::cases(),
        free_days::cases(),
        receipt::cases(),
        handling::cases(),
        light::cases(),
        archive::cases(),
        terms::cases(),
        report::cases(),
        steps::cases(),
    ]
    .concat()
}

#[test]
fn the_base_gives_no_finding_at_all() {
    assert_eq!(Office::new().check(), []);
}

#[test]
fn every_rule_has_a_good_and_a_bad_case() {
    let cases = all();
    // What is judged when the public side is made has its cases in `leak.rs`, through `build`.
    for rule in RULES.iter().filter(|rule| rule.code.group() != 'P') {
        for breaks in [false, true] {
            let has = cases.iter().any(|case| rule.code == *case.code && case.breaks() == breaks);
            let of_history = history::cases();
            let has = has || of_history.iter().any(|it| rule.code == *it.code && it.breaks() == breaks);
            // An example that is a dossier is tried as it stands.
            let has = has || examples::is_tried(rule.code);
            // A shallow clone is no history at all, and has a test of its own.
            let has = has || rule.code == *"H9";
            assert!(has, "{} has no {} case", rule.code, if breaks { "bad" } else { "good" });
        }
    }
    for case in &cases {
        assert!(klacht::rules::Rule::of(case.code).is_some(), "{} is no rule", case.code);
    }
}

#[test]
fn no_two_cases_bear_one_name() {
    let cases = all();
    let mut names: Vec<_> = cases.iter().map(|case| (case.code, case.name)).collect();
    let of_history = history::cases();
    names.extend(of_history.iter().map(|case| (case.code, case.name)));
    names.sort_unstable();
    for pair in names.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
}
