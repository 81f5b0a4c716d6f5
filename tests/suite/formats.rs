//! What each format holds, held against its schema, also when the records are hostile.

mod github;
mod gitlab;
mod hostile;
mod json;
mod junit;
mod sarif;
pub(crate) mod verbs;

use std::path::PathBuf;
use std::process::Command;

use jsonschema::Validator;
use serde_json::Value;

use self::verbs::formats_of;
use crate::command_line::troubled;
use crate::support::{Finding, Office, Run};

/// A finding of each severity, one accounted for, and one about a file of which nothing was read.
fn office() -> Office {
    let appeal = "records/complaints/2026/2026-005.md";
    let reason = "De directie was ziek [zie](dossier) {0}.";
    let accounting =
        format!("verantwoording: [{{regel: A5.9, door: ddirks, datum: 2026-01-21, reden: \"{reason}\"}}]\n");
    troubled()
        .replace(appeal, "klager-geinformeerd, door: ddirks", "klager-geinformeerd, door: bbakker")
        .replace(appeal, "stukken:\n", &format!("{accounting}stukken:\n"))
        .write("records/notities.txt", "x")
}

/// What `check` writes in a format, with more arguments; it could do its work.
fn checked(office: &Office, format: &str, arguments: &[&str]) -> String {
    let run = office.run(&[&["check", "--format", format], arguments].concat());
    assert!(run.code < 2 && run.stderr.is_empty(), "{run:?}");
    run.stdout
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|cause| panic!("{cause}: {text}"))
}

fn schema(text: &str) -> Validator {
    jsonschema::options().should_validate_formats(true).build(&parsed(text)).unwrap()
}

fn faults(schema: &Validator, document: &Value) -> Vec<String> {
    schema.iter_errors(document).map(|fault| format!("{}: {fault}", fault.instance_path())).collect()
}

/// How a format for people shows a text: on one line, with nothing that acts.
fn shown(text: &str) -> String {
    klacht::printer::visible(&text.replace('\n', " "))
}

/// The finding's message and what to do, as they are shown.
fn advice(finding: &Finding, between: &str) -> String {
    let help = finding.help.iter().map(|help| shown(help));
    std::iter::once(shown(&finding.message)).chain(help).collect::<Vec<_>>().join(between)
}

/// The office in the folder `klachten & co` of a git repository, checked in a format.
fn in_a_subfolder(format: &str) -> Run {
    let repository = tempfile::tempdir().unwrap();
    let made = Command::new("git").args(["init", "--quiet"]).arg(repository.path()).status().unwrap();
    assert!(made.success());
    let folder: PathBuf = repository.path().join("klachten & co");
    std::fs::rename(office().into_folder(), &folder).unwrap();
    let arguments = ["--today", "2026-06-16", "check", "--format", format];
    crate::support::run(crate::support::program(&folder).args(arguments))
}

#[test]
fn every_format_goes_to_its_own_file_in_one_run() {
    // Control characters come through too: taken for colour, they would take text with them.
    let path = "records/complaints/2026/2026-001.md";
    let office = office().replace(path, "aard: organisatie", r#"aard: "x\x7f\x9b31m""#);
    assert!(office.document(&[]).findings.iter().any(|it| it.message.contains("x\u{7f}\u{9b}31m")));
    let names: Vec<&str> = formats_of("check").map(|format| format.name()).collect();
    let targets: Vec<String> = names.iter().map(|name| format!("--format={name}={name}.txt")).collect();
    let arguments: Vec<&str> = std::iter::once("check").chain(targets.iter().map(String::as_str)).collect();
    let run = office.run(&arguments);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (1, "", ""));
    for name in names {
        assert_eq!(office.read(&format!("{name}.txt")), checked(&office, name, &[]), "{name}");
    }
}

#[test]
fn the_outcome_is_the_same_in_every_format() {
    for format in formats_of("check").map(|format| format.name()) {
        assert_eq!(office().run(&["check", "--format", format]).code, 1, "{format}");
        assert_eq!(Office::new().run(&["check", "--format", format]).code, 0, "{format}");
    }
}
