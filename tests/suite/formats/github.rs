//! Workflow commands: what a runner makes of the output, and the page about the run.

use std::collections::BTreeMap;

use klacht::printer::visible;
use snapbox::{IntoData, assert_data_eq, file};

use super::{advice, checked, in_a_subfolder, office};
use crate::support::{Finding, Office, Run, run};

/// What a runner understands of one line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Command {
    pub(super) kind: String,
    pub(super) properties: BTreeMap<String, String>,
    pub(super) message: String,
}

/// Every line that a runner takes for a command. It reads a line up to a carriage return too, skips
/// space before `::`, and finds the older `##[` anywhere.
pub(super) fn commands(output: &str) -> Vec<Command> {
    output.split(['\n', '\r']).filter_map(|line| command(line.trim_start())).collect()
}

fn command(line: &str) -> Option<Command> {
    let Some((head, message)) = line.strip_prefix("::").and_then(|line| line.split_once("::")) else {
        let behind = line.split_once("##").map(|(_, behind)| behind)?;
        let (head, message) = behind.split_once('[')?.1.split_once(']')?;
        let kind = format!("##[{head}]");
        return Some(Command { kind, properties: BTreeMap::new(), message: message.to_owned() });
    };
    let (kind, properties) = head.split_once(' ').unwrap_or((head, ""));
    let pairs = properties.split(',').filter_map(|pair| pair.split_once('='));
    let decoded = pairs.map(|(name, value)| (name.to_owned(), decode(value)));
    Some(Command { kind: kind.to_owned(), properties: decoded.collect(), message: decode(message) })
}

fn decode(text: &str) -> String {
    let marks = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")];
    marks.iter().fold(text.to_owned(), |text, (escaped, mark)| text.replace(escaped, mark))
}

/// The command that a finding asks for, its title left out.
fn expected(finding: &Finding, folder: &str) -> Command {
    let kind = match finding.severity.as_str() {
        _ if finding.accounted => "notice",
        "error" | "breach" => "error",
        _ => "warning",
    };
    let mut properties = vec![
        ("file", visible(&format!("{folder}{}", finding.path))),
        ("line", finding.line.to_string()),
        ("endLine", finding.end_line.to_string()),
    ];
    if finding.line == finding.end_line {
        properties.push(("col", finding.column.to_string()));
        properties.push(("endColumn", finding.end_column.to_string()));
    }
    let properties = properties.into_iter().map(|(name, value)| (name.to_owned(), value));
    Command { kind: kind.to_owned(), properties: properties.collect(), message: advice(finding, "\n") }
}

/// The output holds these findings and nothing else: as commands the first ten of each kind, errors
/// first, and all of them as lines of the log in the order of the files.
pub(super) fn agrees(output: &str, findings: &[Finding], folder: &str) -> Result<(), String> {
    let mut wanted = Vec::new();
    for kind in ["error", "warning", "notice"] {
        let of_kind = |finding: &&Finding| expected(finding, folder).kind == kind;
        let mut annotated: Vec<&Finding> = findings.iter().filter(of_kind).collect();
        let rank = |finding: &Finding| {
            ["error", "breach", "late", "warning"].iter().position(|it| *it == finding.severity)
        };
        annotated.sort_by_key(|finding| rank(finding));
        wanted.extend(annotated.into_iter().take(10).map(|finding| expected(finding, folder)));
    }
    let mut read = commands(output);
    for command in &mut read {
        let title = command.properties.remove("title").ok_or_else(|| format!("no title: {command:?}"))?;
        if title.contains(['\r', '\n']) {
            return Err(format!("{title:?}"));
        }
    }
    if read != wanted {
        return Err(format!("{read:#?}\nis not\n{wanted:#?}"));
    }
    let log: Vec<&str> = output.lines().skip(wanted.len()).collect();
    let lines = findings.iter().zip(&log);
    let wrong = lines.clone().find(|(finding, line)| {
        let path = visible(&format!(
            "{folder}{}:{}:{}: {}",
            finding.path, finding.line, finding.column, finding.code
        ));
        let read = |text: &str| text.replace("⟨U+005B⟩", "[").trim_start_matches("./").to_owned();
        !read(line).starts_with(&read(&path))
    });
    match wrong {
        Some(wrong) => Err(format!("{wrong:?}")),
        None if log.len() != findings.len() => {
            Err(format!("{} lines for {} findings", log.len(), findings.len()))
        }
        None => Ok(()),
    }
}

#[test]
fn findings_become_annotations_and_lines_of_the_log() {
    let office = office();
    let output = checked(&office, "github", &[]);
    assert_data_eq!(output.clone().raw(), file!["../../golden/check-github.txt"].raw());
    assert_eq!(agrees(&output, &office.check(), ""), Ok(()));
    assert_eq!(checked(&Office::new(), "github", &[]), "");
    let english = checked(&office, "github", &["--lang", "en"]);
    assert!(english.contains("title=A5.9 accounted for (art. 5)::"), "{english}");
}

#[test]
fn ten_of_a_kind_are_annotated_and_all_are_in_the_log() {
    let keys: String = (0..15).map(|number| format!("sleutel-{number}: x\n")).collect();
    let office = office()
        .replace("records/complaints/2026/2026-005.md", "nummer:", &format!("{keys}nummer:"))
        .replace("records/complaints/2026/2026-001.md", "onderwerp:", &format!("{keys}onderwerp:"));
    let findings = office.check();
    assert!(findings.iter().filter(|finding| finding.severity == "error").count() >= 30);
    let output = checked(&office, "github", &[]);
    let read = commands(&output);
    let count = |kind: &str| read.iter().filter(|command| command.kind == kind).count();
    assert_eq!((count("error"), count("warning"), count("notice")), (10, 2, 1));
    assert_eq!(agrees(&output, &findings, ""), Ok(()));
}

#[test]
fn a_place_of_several_lines_has_no_columns() {
    let office = Office::new().today("2026-07-20");
    let findings = office.check();
    assert!(findings.iter().any(|finding| finding.line < finding.end_line), "{findings:?}");
    assert_eq!(agrees(&checked(&office, "github", &[]), &findings, ""), Ok(()));
}

#[test]
fn files_are_named_from_the_top_of_the_git_repository() {
    let run = in_a_subfolder("github");
    assert_eq!(agrees(&run.stdout, &office().check(), "klachten & co/"), Ok(()));
}

fn with_summary(office: &Office, format: &str, file: &str) -> Run {
    let arguments = ["--today", "2026-06-16", "check", "--format", format];
    run(office.command().env("GITHUB_STEP_SUMMARY", office.path(file)).args(arguments))
}

#[test]
fn the_page_about_the_run_is_appended() {
    let office = office().write("blad.md", "Van een vorige stap.\n\n");
    let run = with_summary(&office, "github", "blad.md");
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    assert_data_eq!(office.read("blad.md").raw(), file!["../../golden/check-job-summary.md"].raw());
    let clean = Office::new();
    with_summary(&clean, "github", "blad.md");
    assert!(clean.read("blad.md").ends_with("6 dossiers\\: niets aan te merken\\.\n"));
}

#[test]
fn only_the_output_for_github_has_a_page() {
    for format in ["human", "github=uit.txt", "sarif"] {
        let office = office();
        with_summary(&office, format, "blad.md");
        assert!(!office.path("blad.md").exists(), "{format}");
    }
    let unset = run(office().command().env("GITHUB_STEP_SUMMARY", "").args(["check", "--format", "github"]));
    assert_eq!(unset.stderr, "");
    let refused = with_summary(&office(), "github", "nergens/blad.md");
    assert!(refused.code == 2 && refused.stderr.contains("nergens/blad.md"), "{refused:?}");
    assert!(refused.stdout.contains("::error "), "{refused:?}");
}

#[test]
fn the_page_stays_within_what_github_takes() {
    const LARGEST: usize = 1024 * 1024;
    const ROOM: usize = 20_000;
    let keys: String = (0..100).map(|number| format!("\"{number} {}\": x\n", "|`<b>".repeat(30))).collect();
    let office = office()
        .replace("records/complaints/2026/2026-001.md", "nummer:", &format!("{keys}nummer:"))
        .write("ruim.md", "x".repeat(LARGEST - ROOM))
        .write("vol.md", "x".repeat(LARGEST - 20));
    with_summary(&office, "github", "ruim.md");
    let page = office.read("ruim.md");
    assert!((LARGEST - 1000..=LARGEST).contains(&page.len()), "{}", page.len());
    let rows = page[LARGEST - ROOM..].lines().filter(|line| line.starts_with('|')).count() - 2;
    let last = page.lines().last().unwrap();
    assert!(last.contains(&format!("nog {}\\;", office.check().len() - rows)), "{rows}: {last}");
    with_summary(&office, "github", "vol.md");
    assert_eq!(office.read("vol.md").len(), LARGEST - 20);
}
