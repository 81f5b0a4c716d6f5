//! The Code Quality report of GitLab: <https://docs.gitlab.com/ci/testing/code_quality/>.

use std::io::{self, Write};

use serde::Serialize;

use super::fingerprint::fingerprints;
use super::{Findings, Format, WriteFindings, write_json};
use crate::diagnostic::{Finding, Severity};

/// The Code Quality report of GitLab.
#[derive(Debug)]
pub(super) struct Gitlab;

impl Format for Gitlab {
    fn name(&self) -> &'static str {
        "gitlab"
    }

    fn extension(&self) -> &'static str {
        "json"
    }

    fn findings(&self) -> Option<WriteFindings> {
        Some(write)
    }
}

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

fn write(findings: &Findings<'_>, to: &mut dyn Write) -> io::Result<()> {
    let fingerprints = fingerprints(findings.findings);
    let pairs = findings.findings.iter().zip(fingerprints);
    let issues: Vec<Issue<'_>> =
        pairs.map(|(finding, fingerprint)| issue(finding, fingerprint, findings)).collect();
    write_json(&issues, to)
}

fn issue<'a>(finding: &Finding, fingerprint: String, findings: &Findings<'a>) -> Issue<'a> {
    Issue {
        description: format!("{}: {}", finding.code, findings.advice(finding)),
        check_name: finding.code.as_str(),
        fingerprint,
        severity: severity(finding),
        location: Location {
            path: findings.path(&finding.place),
            lines: Lines { begin: finding.place.start().line, end: finding.place.end().line },
        },
    }
}

fn severity(finding: &Finding) -> &'static str {
    match finding.severity {
        _ if finding.accounted.is_some() => "info",
        Severity::Error => "blocker",
        Severity::Breach => "critical",
        Severity::Late => "major",
        Severity::Warning => "minor",
    }
}
