//! The XML of JUnit, held against the schema of Jenkins.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use klacht::printer::visible;
use snapbox::{IntoData, assert_data_eq, file};
use uppsala::{Document, NodeId, XsdValidator, parse};

use super::{checked, in_a_subfolder, office, shown};
use crate::support::{Finding, Office};

/// One test as it was read: its suite and name, what was told and the text below that.
#[derive(Debug, PartialEq, Eq)]
struct Test {
    file: String,
    name: String,
    told: Option<(String, String, String)>,
}

static SCHEMA: LazyLock<XsdValidator> = LazyLock::new(|| {
    let schema = parse(include_str!("../../vendor/schemas/junit-10.xsd")).unwrap();
    XsdValidator::from_schema(&schema).unwrap()
});

fn faults(xml: &str) -> Vec<String> {
    match parse(xml) {
        Ok(document) => SCHEMA.validate(&document).iter().map(ToString::to_string).collect(),
        Err(fault) => vec![fault.to_string()],
    }
}

fn attribute(document: &Document<'_>, node: NodeId, name: &str) -> String {
    document.element(node).unwrap().get_attribute(name).unwrap_or_default().to_owned()
}

fn children(document: &Document<'_>, node: NodeId) -> Vec<NodeId> {
    document.children(node).into_iter().filter(|child| document.element(*child).is_some()).collect()
}

fn tests(xml: &str) -> Vec<Test> {
    let document = parse(xml).unwrap();
    let suites = document.get_elements_by_tag_name("testsuite");
    let cases = suites
        .into_iter()
        .flat_map(|suite| children(&document, suite).into_iter().map(move |case| (suite, case)));
    cases
        .map(|(suite, case)| {
            let told = children(&document, case).first().map(|told| {
                let kind = document.element(*told).unwrap().name.local_name.to_string();
                let outcome = format!("{kind} {}", attribute(&document, *told, "type"));
                (outcome, attribute(&document, *told, "message"), document.text_content_deep(*told))
            });
            let file = attribute(&document, suite, "name");
            assert_eq!(attribute(&document, case, "classname"), file);
            Test { file, name: attribute(&document, case, "name"), told }
        })
        .collect()
}

/// The report holds these findings and nothing else beside tests that passed, keeps to its schema,
/// and counts what it holds.
pub(super) fn agrees(xml: &str, findings: &[Finding], folder: &str) -> Result<(), String> {
    let faults = faults(xml);
    if !faults.is_empty() {
        return Err(format!("{}\n{xml}", faults.join("\n")));
    }
    let mut wanted: BTreeMap<(String, String), Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        let file = visible(&format!("{folder}{}", finding.path));
        wanted.entry((file, finding.code.clone())).or_default().push(finding);
    }
    let tests = tests(xml);
    for test in tests.iter().filter(|test| test.told.is_some()) {
        let code = test.name.split(' ').next().unwrap().to_owned();
        let (outcome, message, text) = test.told.as_ref().unwrap();
        let broken = wanted.remove(&(test.file.clone(), code)).ok_or_else(|| format!("{test:?}"))?;
        let fails =
            broken.iter().any(|it| !it.accounted && ["error", "breach"].contains(&it.severity.as_str()));
        let told = broken.iter().all(|it| {
            let line = format!(
                "{}:{}:{}: {} {} {}",
                test.file,
                it.line,
                it.column,
                it.code,
                it.severity,
                shown(&it.message)
            );
            text.contains(&line) && it.help.as_ref().is_none_or(|help| text.contains(&shown(help)))
        });
        if !told
            || fails != outcome.starts_with("failure ")
            || !broken.iter().any(|it| shown(&it.message) == *message)
        {
            return Err(format!("{test:#?}\nis not\n{broken:#?}"));
        }
    }
    let count = |start: &str| {
        let is_told = |test: &&Test| test.told.as_ref().is_some_and(|told| told.0.starts_with(start));
        tests.iter().filter(is_told).count()
    };
    let totals = format!("tests=\"{}\" failures=\"{}\" errors=\"0\"", tests.len(), count("failure"));
    match xml.contains(&format!("<testsuites name=\"klacht\" {totals}")) {
        true if wanted.is_empty() => Ok(()),
        _ => Err(format!("{totals}; left: {wanted:?}\n{xml}")),
    }
}

#[test]
fn the_report_keeps_to_the_schema() {
    let office = office();
    let xml = checked(&office, "junit", &[]);
    assert_data_eq!(xml.clone().raw(), file!["../../golden/check-junit.xml"].raw());
    assert_eq!(agrees(&xml, &office.check(), ""), Ok(()));
    for (right, wrong) in [
        ("failure", "mislukt"),
        ("classname=", "klasse="),
        ("<testsuite name=", "<testsuite naam="),
        ("</testcase>", "los</testcase>"),
    ] {
        let broken = xml.replace(right, wrong);
        assert!(parse(&broken).is_ok() && !faults(&broken).is_empty(), "{wrong}");
    }
}

#[test]
fn what_blocks_fails_and_the_rest_is_skipped() {
    let tests = tests(&checked(&office(), "junit", &[]));
    let outcome = |code: &str| {
        let test = tests.iter().find(|test| test.name.starts_with(&format!("{code} "))).unwrap();
        test.told.as_ref().unwrap().0.clone()
    };
    assert_eq!(outcome("F5"), "failure error");
    assert_eq!(outcome("A6.2"), "failure breach");
    assert_eq!(outcome("A3.3"), "skipped late");
    assert_eq!(outcome("A1.8"), "skipped warning");
    assert_eq!(outcome("A5.9"), "skipped accounted");
}

#[test]
fn a_dossier_without_findings_is_a_test_that_passed() {
    let passed = |arguments: &[&str]| {
        let tests = tests(&checked(&office(), "junit", arguments)).into_iter();
        tests.filter(|test| test.told.is_none()).map(|test| test.file).collect::<Vec<_>>()
    };
    let file = |number: &str| format!("records/complaints/{}/{number}.md", &number[..4]);
    assert_eq!(passed(&[]), ["2024-001", "2026-001", "2026-003", "2026-004"].map(file));
    assert_eq!(passed(&["2026-004", "2026-002", "2026-004"]), ["2026-004"].map(file));
    let clean = tests(&checked(&Office::new(), "junit", &[]));
    assert_eq!(clean.len(), 6);
    assert!(clean.iter().all(|test| test.told.is_none()));
}

#[test]
fn a_rule_broken_twice_in_a_file_is_one_test() {
    let path = "records/complaints/2026/2026-001.md";
    let office = Office::new().replace(path, "onderwerp:", "kleur: rood\ngeur: zoet\nonderwerp:");
    let tests = tests(&checked(&office, "junit", &[]));
    let broken: Vec<&Test> = tests.iter().filter(|test| test.told.is_some()).collect();
    assert_eq!(broken.len(), 1, "{broken:?}");
    let text = &broken[0].told.as_ref().unwrap().2;
    assert!(text.contains(":3:1: F3") && text.contains(":4:1: F3"), "{text}");
}

#[test]
fn files_are_named_from_the_top_of_the_git_repository() {
    let run = in_a_subfolder("junit");
    assert_eq!(agrees(&run.stdout, &office().check(), "klachten & co/"), Ok(()));
}
