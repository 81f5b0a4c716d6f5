//! The Code Quality report.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::json;
use snapbox::{IntoData, assert_data_eq, file};

use super::{advice, checked, faults, in_a_subfolder, office, parsed, schema};
use crate::support::{Finding, Office};

static SCHEMA: LazyLock<Validator> =
    LazyLock::new(|| schema(include_str!("../../fixtures/gitlab-code-quality.json")));

/// The report holds these findings and nothing else, and keeps to its schema.
pub(super) fn agrees(report: &str, findings: &[Finding], folder: &str) -> Result<(), String> {
    let report = parsed(report);
    let faults = faults(&SCHEMA, &report);
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    let fingerprints: BTreeSet<&str> =
        report.as_array().unwrap().iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
    if fingerprints.len() != findings.len() {
        return Err(format!("{} fingerprints for {} findings", fingerprints.len(), findings.len()));
    }
    for (issue, finding) in report.as_array().unwrap().iter().zip(findings) {
        let severity = match finding.severity.as_str() {
            _ if finding.accounted => "info",
            "error" => "blocker",
            "breach" => "critical",
            "late" => "major",
            _ => "minor",
        };
        let wanted = json!({
            "description": format!("{}: {}", finding.code, advice(finding, " ")),
            "check_name": finding.code,
            "fingerprint": issue["fingerprint"],
            "severity": severity,
            "location": {
                "path": format!("{folder}{}", finding.path),
                "lines": {"begin": finding.line, "end": finding.end_line},
            },
        });
        if *issue != wanted {
            return Err(format!("{issue:#}\nis not\n{wanted:#}"));
        }
    }
    Ok(())
}

/// The rule and path of each fingerprint.
fn fingerprints(office: &Office, arguments: &[&str]) -> BTreeMap<String, String> {
    let report = parsed(&checked(office, "gitlab", arguments));
    let issues = report.as_array().unwrap().iter();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    issues
        .map(|issue| {
            let what = format!("{} {}", text(&issue["check_name"]), text(&issue["location"]["path"]));
            (text(&issue["fingerprint"]), what)
        })
        .collect()
}

#[test]
fn the_report_keeps_to_its_schema() {
    let office = office();
    let report = checked(&office, "gitlab", &[]);
    assert_data_eq!(report.clone().raw(), file!["../../golden/check-gitlab.json"].raw());
    assert_eq!(agrees(&report, &office.check(), ""), Ok(()));
    assert_eq!(checked(&Office::new(), "gitlab", &[]), "[]\n");
    let mut broken = parsed(&report);
    broken[0]["severity"] = json!("grave");
    broken[1]["location"]["lines"] = json!({});
    broken[2]["location"]["path"] = json!("/records/people.yaml");
    assert_eq!(faults(&SCHEMA, &broken).len(), 3);
}

#[test]
fn files_are_named_from_the_top_of_the_git_repository() {
    let run = in_a_subfolder("gitlab");
    assert_eq!(agrees(&run.stdout, &office().check(), "klachten & co/"), Ok(()));
}

#[test]
fn a_fingerprint_outlives_lines_above_the_language_and_the_day() {
    let office = office();
    let before = fingerprints(&office, &[]);
    assert_eq!(before.len(), 6);
    assert_eq!(before, fingerprints(&office, &["--lang", "en"]));
    let moved = ["2026-002", "2026-005", "2026-006"].into_iter().fold(office, |office, number| {
        let path = format!("records/complaints/2026/{number}.md");
        office.replace(&path, "---\nnummer:", "---\n# Een opmerking.\n\nnummer:")
    });
    assert_eq!(before, fingerprints(&moved, &[]));
    // Later more is late, and what was a warning is graver; what was there stays the same thing.
    let later = fingerprints(&moved.today("2026-06-24"), &[]);
    assert!(
        before.iter().all(|(fingerprint, what)| later.get(fingerprint) == Some(what)),
        "{before:?}{later:?}"
    );
    assert!(later.len() > before.len());
}

#[test]
fn a_warning_keeps_its_fingerprint_when_it_becomes_late() {
    let on = |day: &str| {
        let term = "terstond: {duur: 1 werkdag, ruim: 3 werkdagen, vanaf: ontvangen";
        let open = include_str!("../../fixtures/open.md");
        let informed = "  - {datum: 2026-06-09, stap: directie-geinformeerd, door: mjansen}\n";
        let office = Office::new()
            .replace("records/regulation/2016-06-24.md", "terstond: {duur: 1 werkdag, vanaf: ontvangen", term)
            .write("records/complaints/2026/2026-006.md", open.replace(informed, ""))
            .today(day);
        let severity = office.check().into_iter().find(|finding| finding.code == "A3.3").unwrap().severity;
        let prints = fingerprints(&office, &[]);
        (severity, prints.into_iter().find(|(_, what)| what.starts_with("A3.3")).unwrap())
    };
    let (warning, late) = (on("2026-06-11"), on("2026-06-12"));
    assert_eq!((warning.0.as_str(), late.0.as_str()), ("warning", "late"));
    assert_eq!(warning.1, late.1);
}

#[test]
fn one_fault_typed_twice_has_two_fingerprints() {
    let path = "records/complaints/2026/2026-001.md";
    let twice = Office::new()
        .replace(path, "kanaal: schriftelijk", "kanaal: schriftelijk\nkleur: rood\nkleur: rood")
        .write("records/complaints/2026/2026-001/los.txt", "x")
        .write("records/complaints/2026/2026-001/vast.txt", "x");
    let number = twice.check().len();
    assert!(number >= 4, "{:?}", twice.check());
    assert_eq!(fingerprints(&twice, &[]).len(), number);
}
