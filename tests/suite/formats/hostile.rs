//! Records are typed by outsiders too: whatever they hold, no format lets it act.

use proptest::prelude::*;
use proptest::sample::select;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::verbs::{formats_of, well_formed};
use super::{github, gitlab, junit, sarif};
use crate::repository::{OPEN, Repository};
use crate::support::{Document, Finding, Office, run};

/// Pieces that mean something to a runner, in Markdown, in XML, in SARIF or on a terminal.
const PIECES: &[&str] = &[
    "::error::",
    "::stop-commands::x",
    "::add-mask::",
    "##[error]",
    "##[",
    "##vso[task.setvariable]",
    "#",
    "\n",
    "\r",
    "\r\n",
    "%0A",
    "%25",
    "%",
    ":",
    ",",
    "=",
    " ",
    "\t",
    "|",
    "\\",
    "`",
    "```",
    "<script>alert(1)</script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&",
    "\"",
    "'",
    "[a](https://ergens.example)",
    "![b](c)",
    "{0}",
    "{{",
    "}",
    "@iemand",
    "https://ergens.example",
    "\u{1b}[2J",
    "\u{1b}]0;x\u{7}",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{9b}",
    "é",
    "𝔐",
    "---",
    "...",
    "*",
    "_",
    "~~",
];

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => select(PIECES.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

/// A text between quotes, as YAML reads it.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// One run in every format, each held against what JSON tells of it.
fn agree(office: &Office, verb: &str, day: &str) -> Result<(), String> {
    let mut command = office.command();
    command.env("GITHUB_STEP_SUMMARY", office.path("blad.md")).args([verb, "--today", day]);
    // The page about the run belongs to what goes to standard output.
    command.args(["--format", "github"]);
    for name in formats_of(verb).map(|format| format.name()) {
        command.arg(format!("--format={name}={name}.txt"));
    }
    let run = run(&mut command);
    if run.code >= 2 || !run.stderr.is_empty() {
        return Err(format!("{run:?}"));
    }
    let document: Document = serde_json::from_str(&office.read("json.txt")).unwrap();
    let findings = &document.findings;
    if findings.is_empty() {
        return Err("nothing was found".to_owned());
    }
    for format in formats_of(verb) {
        let text = office.read(&format!("{}.txt", format.name()));
        well_formed(format, &text)?;
        if let Some(finding) = findings.iter().find(|finding| !text.contains(&finding.code)) {
            return Err(format!("{format:?} lacks {finding:?}: {text}"));
        }
        reader(format.name()).map_or(Ok(()), |agrees| agrees(&text, findings, ""))?;
    }
    if run.stdout != office.read("github.txt") {
        return Err(format!("{run:?}"));
    }
    page(&office.read("blad.md"), findings.len())
}

/// Holds what was written against the findings and the folder that files are named from.
type Reader = fn(&str, &[Finding], &str) -> Result<(), String>;

/// What reads a format as a server does and holds it against the findings, where we have that.
fn reader(format: &str) -> Option<Reader> {
    match format {
        "github" => Some(github::agrees),
        "gitlab" => Some(gitlab::agrees),
        "sarif" => Some(sarif::agrees),
        "junit" => Some(junit::agrees),
        _ => None,
    }
}

/// The page about the run is a heading, a sentence and a table of text alone.
fn page(markdown: &str, rows: usize) -> Result<(), String> {
    let mut read = 0;
    for event in Parser::new_ext(markdown, Options::all()) {
        match event {
            Event::Start(Tag::TableRow) => read += 1,
            Event::Start(
                Tag::Heading { .. } | Tag::Paragraph | Tag::Table(_) | Tag::TableHead | Tag::TableCell,
            )
            | Event::End(_)
            | Event::Text(_) => {}
            other => return Err(format!("{other:?} in {markdown}")),
        }
    }
    if read == rows { Ok(()) } else { Err(format!("{read} rows for {rows} findings: {markdown}")) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hostile_text_comes_through_every_format_as_text(nature in hostile(), key in hostile(), step in hostile()) {
        let office = Office::new()
            .replace("records/complaints/2026/2026-002.md", "aard: communicatie", &format!("aard: {}", quoted(&nature)))
            .replace("records/complaints/2026/2026-003.md", "dienst: opleiding", &format!("dienst: opleiding\n{}: x", quoted(&key)))
            .replace("records/complaints/2026/2026-005.md", "stap: beroep,", &format!("stap: {},", quoted(&step)));
        agree(&office, "check", "2026-06-15").map_err(TestCaseError::fail)?;
    }
}

#[cfg(unix)]
#[test]
fn a_hostile_name_of_a_file_comes_through_every_format_as_text() {
    let names = [
        "::error::x",
        " ::stop-commands::x",
        "##[group]x",
        "a\n::error::b",
        "a\r##[add-mask]b",
        "a|b`c<d>.md",
        "[a](b)",
        "a:b,c%0Ad=e",
        "\u{1b}]0;x",
        "é 𝔐\u{202e}.txt",
        "?a=b#c",
        "]]>&amp;",
    ];
    let office =
        names.iter().fold(Office::new(), |office, name| office.write(&format!("records/{name}"), "x"));
    assert_eq!(agree(&office, "check", "2026-06-15"), Ok(()));
}

#[test]
fn a_reason_that_is_hostile_suppresses_and_does_nothing_else() {
    let reason = "::error::x\n##[error]y ]]> <script> [a](b) {0} | `c`";
    let accounting = format!(
        "verantwoording: [{{regel: A5.9, door: ddirks, datum: 2026-01-21, reden: {}}}]\n",
        quoted(reason)
    );
    let path = "records/complaints/2026/2026-005.md";
    let office = Office::new()
        .replace(path, "klager-geinformeerd, door: ddirks", "klager-geinformeerd, door: bbakker")
        .replace(path, "stukken:\n", &format!("{accounting}stukken:\n"));
    assert_eq!(agree(&office, "check", "2026-06-15"), Ok(()));
}

/// The workflows that klacht makes run these in the format for people.
#[test]
fn what_people_read_in_the_log_of_a_runner_is_no_command() {
    for text in ["::stop-commands::x", "##[error]pwn", "x ##vso[task.setvariable]y", " ::error::z"] {
        let office = Office::new()
            .write(OPEN, include_str!("../../fixtures/open.md"))
            .replace(OPEN, "onderwerp: ", &format!("onderwerp: {} # ", quoted(text)))
            .replace("records/people.yaml", "naam: Dirk Dirks", &format!("naam: {}", quoted(text)));
        for verb in [
            &["due", "--within", "90"][..],
            &["check"],
            &["show", "2026-006"],
            &["build"],
            &["report", "2026"],
        ] {
            let run = office.run(verb);
            for line in run.stdout.lines().chain(run.stderr.lines()) {
                assert!(!line.trim_start().starts_with("::"), "{run:?}");
                assert!(!line.contains("##[") && !line.contains("##vso["), "{run:?}");
            }
        }
        assert!(office.run(&["due", "--within", "90"]).stdout.contains("⟨U+00"));
    }
}

#[test]
fn a_repository_with_nothing_in_it_is_told_in_every_format() {
    let office = Office::new();
    std::fs::remove_dir_all(office.path("records/complaints")).unwrap();
    let office = office.remove("records/people.yaml").remove("records/regulation/2016-06-24.md");
    assert_eq!(agree(&office, "check", "2026-06-15"), Ok(()));
}

#[test]
fn a_hostile_name_in_the_history_comes_through_every_format_of_audit() {
    let repository = Repository::with_open_dossier();
    repository.append(OPEN, "datum: 2026-06-09, stap: geregistreerd, door: sdevries");
    let stranger = "##[group] | <script>alert(1)</script>`[a](b)@elders.example";
    let who = format!("::stop-commands::x <{}>", stranger.replace(['<', '>'], "%0A"));
    repository.commit("::error::\n##[error]x", &who, "2026-06-09T10:00:00+0200");
    assert_eq!(agree(&repository.office, "audit", "2026-06-15"), Ok(()));
    assert!(repository.office.read("json.txt").contains("##[group]"), "the address is told");
}
