//! SARIF, held against the schema of the standard.

use std::sync::LazyLock;

use jsonschema::Validator;
use klacht::rules::RULES;
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::{advice, checked, faults, in_a_subfolder, office, parsed, schema};
use crate::support::{Finding, Office};

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    // One pattern holds a bracket that means itself; said so, every reader of patterns takes it.
    let text = include_str!("../../vendor/schemas/sarif-2.1.0.json");
    schema(&text.replace("{2}]?$", r"{2}\\]?$"))
});

/// As a reader of the format shows a text without links and arguments.
fn plain(text: &Value) -> String {
    let text = text.as_str().unwrap().replace("{{", "{").replace("}}", "}");
    let mut shown = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        assert!(!['[', ']'].contains(&character), "a link: {text}");
        shown.extend(if character == '\\' { characters.next() } else { Some(character) });
    }
    shown
}

/// The log holds these findings and nothing else, and keeps to its schema.
pub(super) fn agrees(log: &str, findings: &[Finding], folder: &str) -> Result<(), String> {
    let log = parsed(log);
    let faults = faults(&SCHEMA, &log);
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    let results = log["runs"][0]["results"].as_array().unwrap();
    if results.len() != findings.len() {
        return Err(format!("{} results for {} findings", results.len(), findings.len()));
    }
    for (result, finding) in results.iter().zip(findings) {
        let level = match finding.severity.as_str() {
            _ if finding.accounted => "note",
            "error" | "breach" => "error",
            _ => "warning",
        };
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().unwrap();
        let read = json!([
            result["ruleId"],
            result["level"],
            plain(&result["message"]["text"]),
            result["properties"],
            percent_decode_str(uri).decode_utf8().unwrap(),
            place["region"],
            result["suppressions"].as_array().unwrap().len(),
        ]);
        let wanted = json!([
            finding.code, level, advice(finding, " "),
            {"severity": finding.severity, "article": finding.article, "dossier": finding.dossier, "due": finding.due},
            format!("{folder}{}", finding.path),
            {"startLine": finding.line, "startColumn": finding.column,
             "endLine": finding.end_line, "endColumn": finding.end_column},
            usize::from(finding.accounted),
        ]);
        if read != wanted {
            return Err(format!("{read:#}\nis not\n{wanted:#}"));
        }
    }
    Ok(())
}

fn log(office: &Office, arguments: &[&str]) -> Value {
    parsed(&checked(office, "sarif", arguments))["runs"][0].take()
}

#[test]
fn the_log_keeps_to_the_schema_of_the_standard() {
    let office = office();
    let text = checked(&office, "sarif", &[]);
    assert_eq!(agrees(&text, &office.check(), ""), Ok(()));
    assert_eq!(agrees(&checked(&Office::new(), "sarif", &[]), &[], ""), Ok(()));
    let mut broken = parsed(&text);
    broken["runs"][0]["results"][0]["level"] = json!("grave");
    broken["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] = json!(0);
    broken["runs"][0]["columnKind"] = json!("bytes");
    assert_eq!(faults(&SCHEMA, &broken).len(), 3);
}

#[test]
fn every_rule_is_described_and_nothing_leads_elsewhere() {
    let office = office();
    for (language, words) in [("nl", "Bewaartermijn"), ("en", "retention")] {
        let run = log(&office, &["--lang", language]);
        let driver = &run["tool"]["driver"];
        assert_eq!(driver["language"], language);
        let rules = driver["rules"].as_array().unwrap();
        let ids: Vec<&str> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
        assert_eq!(ids, RULES.iter().map(|rule| rule.code.as_str()).collect::<Vec<_>>());
        for rule in rules {
            for key in ["shortDescription", "fullDescription", "help"] {
                let text = plain(&rule[key]["text"]);
                assert!(text.chars().count() > 10 && !text.contains("rule-"), "{rule:#}");
            }
        }
        let text = run.to_string().to_lowercase();
        assert!(text.contains(&words.to_lowercase()), "{language}");
        assert!(!text.contains("helpuri") && !text.contains("http"), "{language}");
        for result in run["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(result["ruleId"], ids[index]);
        }
    }
}

/// The catalogue says what to do in the words of the regulation at hand, as `explain` does.
#[test]
fn rules_are_described_with_the_steps_as_the_regulation_calls_them() {
    let office = Office::of("tests/fixtures/association").today("2024-06-15");
    let rules = log(&office, &[])["tool"]["driver"]["rules"].take();
    let rules = rules.as_array().unwrap();
    let help = |code: &str| plain(&rules.iter().find(|rule| rule["id"] == code).unwrap()["help"]["text"]);
    assert!(help("A9.1").contains("‘verlengd’") && !help("A9.1").contains("‘uitstel’"), "{}", help("A9.1"));
    let explained = parsed(&office.run(&["explain", "A9.5", "--format", "json"]).stdout).to_string();
    assert!(explained.contains("‘verlengd’"), "{explained}");
    assert!(help("A9.5").contains("‘verlengd’"), "{}", help("A9.5"));
}

#[test]
fn a_breach_that_is_accounted_for_is_suppressed_with_its_reason() {
    let run = log(&office(), &[]);
    let results = run["results"].as_array().unwrap();
    let accounted = results.iter().find(|result| result["ruleId"] == "A5.9").unwrap();
    let reason = "De directie was ziek [zie](dossier) {0}.";
    let wanted = json!([{"kind": "inSource", "status": "accepted", "justification": reason}]);
    assert_eq!(accounted["suppressions"], wanted);
    let related = accounted["relatedLocations"].as_array().unwrap();
    let label = related.iter().find(|place| place["message"]["text"] == "hier verantwoord").unwrap();
    let region = &label["physicalLocation"]["region"];
    assert_eq!((region["startLine"].as_u64(), region["startColumn"].as_u64()), (Some(24), Some(18)));
}

#[test]
fn columns_count_characters() {
    let path = "records/complaints/2026/2026-002.md";
    let office = Office::new().replace(
        path,
        "klager: {naam: Teun Modelman,",
        "klager: {naam: \"Teun 𝔐odelmän\", kleur: rood,",
    );
    let run = log(&office, &[]);
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let region = &run["results"][0]["locations"][0]["physicalLocation"]["region"];
    let line = office.read(path).lines().nth(7).unwrap().to_owned();
    let column =
        line.chars().collect::<Vec<_>>().windows(5).position(|it| it.iter().eq(&['k', 'l', 'e', 'u', 'r']));
    assert_eq!(region["startColumn"].as_u64(), column.map(|column| column as u64 + 1), "{region}: {line}");
}

#[test]
fn files_are_named_from_the_top_of_the_git_repository() {
    let text = in_a_subfolder("sarif").stdout;
    assert_eq!(agrees(&text, &office().check(), "klachten & co/"), Ok(()));
    assert!(text.contains("\"uri\": \"klachten%20%26%20co/records/notities.txt\""), "{text}");
    let run = parsed(&text)["runs"][0].take();
    assert!(run["originalUriBaseIds"]["%SRCROOT%"]["uri"].is_null(), "no machine's own path");
}
