//! SARIF 2.1.0, the Static Analysis Results Interchange Format of OASIS:
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::io::{self, Write};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::{Value, json};

use super::fingerprint::fingerprints;
use super::{Findings, Format, Level, WriteFindings, say, write_json};
use crate::diagnostic::{Finding, Place};
use crate::rules::{RULES, Rule};

/// What paths are relative to, by the name that readers of the format know.
const ROOT: &str = "%SRCROOT%";

/// What may stand in a path of a URI as it is (RFC 3986, 3.3), a colon left out.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The Static Analysis Results Interchange Format, version 2.1.0.
#[derive(Debug)]
pub(super) struct Sarif;

impl Format for Sarif {
    fn name(&self) -> &'static str {
        "sarif"
    }

    fn extension(&self) -> &'static str {
        "sarif"
    }

    fn findings(&self) -> Option<WriteFindings> {
        Some(write)
    }
}

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Value,
    original_uri_base_ids: Value,
    column_kind: &'static str,
    properties: Value,
    results: Vec<Outcome>,
}

/// A result: every key is there, with an empty list where there is nothing to list.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    rule_id: &'static str,
    rule_index: i64,
    level: &'static str,
    message: Text,
    locations: Vec<Location>,
    related_locations: Vec<Location>,
    partial_fingerprints: Fingerprints,
    suppressions: Vec<Suppression>,
    properties: Properties,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "klacht/v1")]
    first: String,
}

/// The reason stands in the dossier itself.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Suppression {
    kind: &'static str,
    status: &'static str,
    justification: String,
}

#[derive(Serialize)]
struct Properties {
    severity: &'static str,
    article: Option<String>,
    dossier: Option<String>,
    due: Option<String>,
}

fn write(findings: &Findings<'_>, to: &mut dyn Write) -> io::Result<()> {
    let pairs = findings.findings.iter().zip(fingerprints(findings.findings));
    let run = Run {
        tool: json!({"driver": driver(findings)}),
        original_uri_base_ids: json!({ROOT: {"description": {"text": findings.locale.text(key!("sarif-root"))}}}),
        column_kind: "unicodeCodePoints",
        properties: json!({"today": findings.today.to_string()}),
        results: pairs.map(|(finding, fingerprint)| result(finding, fingerprint, findings)).collect(),
    };
    let schema = "https://json.schemastore.org/sarif-2.1.0.json";
    write_json(&Log { schema, version: "2.1.0", runs: [run] }, to)
}

fn driver(findings: &Findings<'_>) -> Value {
    let locale = findings.locale;
    json!({
        "name": env!("CARGO_PKG_NAME"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "language": locale.language().code(),
        "rules": RULES.iter().map(|rule| descriptor(rule, findings)).collect::<Vec<_>>(),
    })
}

/// A rule, with what to do about it in the words of the regulation at hand.
fn descriptor(rule: &Rule, findings: &Findings<'_>) -> Value {
    let locale = findings.locale;
    let key = rule.code.key();
    json!({
        "id": rule.code.as_str(),
        "shortDescription": {"text": escape(&locale.text(family!("rule-{key}-title")))},
        "fullDescription": {"text": escape(&locale.say(&rule.why(findings.regulation)))},
        "help": {"text": escape(&locale.say(&rule.remedy(findings.regulation)))},
        "defaultConfiguration": {"level": level(Level::of_severity(rule.severity))},
    })
}

fn result(finding: &Finding, fingerprint: String, findings: &Findings<'_>) -> Outcome {
    let index = RULES.iter().position(|rule| rule.code == finding.code);
    let related = finding.related.iter().map(|related| {
        let label = say(findings.locale, &related.label);
        location(&related.place, Some(label), findings)
    });
    let suppressed = finding.accounted.iter().map(|reason| Suppression {
        kind: "inSource",
        status: "accepted",
        justification: super::visible(reason),
    });
    Outcome {
        rule_id: finding.code.as_str(),
        // The format says of an index that is not there that it is -1.
        rule_index: index.and_then(|index| i64::try_from(index).ok()).unwrap_or(-1),
        level: level(Level::of(finding)),
        message: Text { text: escape(&findings.advice(finding)) },
        locations: vec![location(&finding.place, None, findings)],
        related_locations: related.collect(),
        partial_fingerprints: Fingerprints { first: fingerprint },
        suppressions: suppressed.collect(),
        properties: Properties {
            severity: finding.severity.name(),
            article: finding.article.clone(),
            dossier: finding.dossier.clone(),
            due: finding.due.map(|due| due.to_string()),
        },
    }
}

fn location(place: &Place, label: Option<String>, findings: &Findings<'_>) -> Location {
    let (start, end) = (place.start(), place.end());
    let uri = utf8_percent_encode(&findings.path(place), ENCODED).to_string();
    Location {
        physical_location: Physical {
            artifact_location: Artifact { uri, uri_base_id: ROOT },
            region: Region {
                start_line: start.line,
                start_column: start.column,
                end_line: end.line,
                end_column: end.column,
            },
        },
        message: label.map(|label| Text { text: escape(&label) }),
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    }
}

/// A text in which nothing is a link (3.11.6) or a place for an argument (3.11.5).
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | '[' | ']' => escaped.extend(['\\', character]),
            '{' | '}' => escaped.extend([character, character]),
            _ => escaped.push(character),
        }
    }
    escaped
}
