//! The XML of JUnit: a suite for each file, and a test for each rule that was broken in it.
//!
//! What blocks a push is a failure. What doesn't is skipped, so that it is seen and fails nothing:
//! what is late, a warning, a breach that is accounted for. A dossier without findings is one test
//! that passed.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

use quick_xml::se::Serializer;
use serde::Serialize;

use super::{Findings, Format, Level, WriteFindings, concise, say, visible};
use crate::diagnostic::{Code, Finding};

/// The XML of JUnit, as test reports are read by most servers.
#[derive(Debug)]
pub(super) struct Junit;

impl Format for Junit {
    fn name(&self) -> &'static str {
        "junit"
    }

    fn extension(&self) -> &'static str {
        "xml"
    }

    fn findings(&self) -> Option<WriteFindings> {
        Some(write)
    }
}

#[derive(Serialize)]
struct Report {
    #[serde(rename = "@name")]
    name: &'static str,
    #[serde(rename = "@tests")]
    tests: usize,
    #[serde(rename = "@failures")]
    failures: usize,
    #[serde(rename = "@errors")]
    errors: usize,
    #[serde(rename = "testsuite")]
    suites: Vec<Suite>,
}

#[derive(Serialize)]
struct Suite {
    #[serde(rename = "@name")]
    name: String,
    #[serde(rename = "@tests")]
    tests: usize,
    #[serde(rename = "@failures")]
    failures: usize,
    #[serde(rename = "@errors")]
    errors: usize,
    #[serde(rename = "@skipped")]
    skipped: usize,
    #[serde(rename = "testcase")]
    cases: Vec<Case>,
}

#[derive(Serialize)]
struct Case {
    #[serde(rename = "@name")]
    name: String,
    #[serde(rename = "@classname")]
    class: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    failure: Option<Told>,
    #[serde(skip_serializing_if = "Option::is_none")]
    skipped: Option<Told>,
}

#[derive(Serialize)]
struct Told {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@message")]
    message: String,
    #[serde(rename = "$text")]
    text: String,
}

fn write(findings: &Findings<'_>, to: &mut dyn Write) -> io::Result<()> {
    let files = by_file(findings).into_iter();
    let suites: Vec<Suite> = files.map(|(path, found)| suite(path, &found, findings)).collect();
    let report = Report {
        name: env!("CARGO_PKG_NAME"),
        tests: suites.iter().map(|suite| suite.tests).sum(),
        failures: suites.iter().map(|suite| suite.failures).sum(),
        errors: 0,
        suites,
    };
    let mut xml = String::new();
    let mut serializer = Serializer::with_root(&mut xml, Some("testsuites")).map_err(io::Error::other)?;
    serializer.indent(' ', 2);
    report.serialize(serializer).map_err(io::Error::other)?;
    writeln!(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{xml}")
}

/// The findings of each file that has any, and of each dossier, in order of path. One that stands
/// elsewhere and is about a dossier belongs to that dossier.
fn by_file<'a>(findings: &Findings<'a>) -> BTreeMap<&'a str, Vec<&'a Finding>> {
    let dossiers = findings.dossiers.iter();
    let mut files: BTreeMap<&str, Vec<&Finding>> =
        dossiers.clone().map(|dossier| (dossier.source.path(), Vec::new())).collect();
    let by_id: HashMap<&str, &str> =
        dossiers.map(|dossier| (dossier.id.as_str(), dossier.source.path())).collect();
    for finding in findings.findings {
        let path = finding.place.source.path();
        let about = finding.dossier.as_deref().and_then(|id| by_id.get(id).copied());
        let file = about.filter(|_| !files.contains_key(path)).unwrap_or(path);
        files.entry(file).or_default().push(finding);
    }
    files
}

fn suite(path: &str, found: &[&Finding], findings: &Findings<'_>) -> Suite {
    let name = visible(&format!("{}{path}", findings.folder));
    let mut by_rule: BTreeMap<Code, Vec<&Finding>> = BTreeMap::new();
    for finding in found {
        by_rule.entry(finding.code).or_default().push(finding);
    }
    let mut cases: Vec<Case> =
        by_rule.into_iter().map(|(code, broken)| case(code, &broken, &name, findings)).collect();
    if cases.is_empty() {
        let passed = findings.locale.text(key!("summary-clean"));
        cases.push(Case { name: passed, class: name.clone(), failure: None, skipped: None });
    }
    Suite {
        tests: cases.len(),
        failures: cases.iter().filter(|case| case.failure.is_some()).count(),
        errors: 0,
        skipped: cases.iter().filter(|case| case.skipped.is_some()).count(),
        name,
        cases,
    }
}

/// One rule in one file: a reader takes two tests of one name for the same.
fn case(code: Code, broken: &[&Finding], file: &str, findings: &Findings<'_>) -> Case {
    let gravest =
        broken.iter().min_by_key(|finding| Level::of(finding)).expect("a rule is listed when it was broken");
    let name = match member!("rule-{}-title", code.key()) {
        Some(title) => format!("{code} {}", findings.locale.text(title)),
        None => code.to_string(),
    };
    let told = Told {
        kind: if gravest.accounted.is_some() { "accounted" } else { gravest.severity.name() },
        message: say(findings.locale, &gravest.message),
        text: broken.iter().map(|finding| paragraph(finding, findings)).collect(),
    };
    let fails = Level::of(gravest) == Level::Error;
    let (failure, skipped) = if fails { (Some(told), None) } else { (None, Some(told)) };
    Case { name, class: file.to_owned(), failure, skipped }
}

fn paragraph(finding: &Finding, findings: &Findings<'_>) -> String {
    let line = concise::line(finding, &findings.path(&finding.place), findings.locale);
    match &finding.help {
        Some(help) => format!("{line}\n{}\n", say(findings.locale, help)),
        None => format!("{line}\n"),
    }
}
