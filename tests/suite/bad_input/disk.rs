//! A disk that refuses, and readers of the output that go away.

#![cfg(target_os = "linux")]

use std::fs::{self, File, Permissions};
use std::io::Read;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::formats::verbs::{VERBS, formats_of};
use crate::repository::Repository;
use crate::support::{Office, Run, TODAY, files_below, run};

const LIGHT: &str = "records/complaints/2026/2026-002.md";
const REGULATION: &str = "records/regulation/2016-06-24.md";

/// To whom the rights of a folder matter: root may do everything, so then it is somebody else.
const NOBODY: u32 = 65_534;

fn is_root() -> bool {
    fs::metadata("/proc/self").unwrap().uid() == 0
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// The program in the office, run by someone to whom rights matter.
fn run_as_somebody(office: &Office, arguments: &[&str]) -> Run {
    let root = is_root();
    let program = office.path(".program");
    if root && !program.exists() {
        // Where the program was built may be closed to others. Another program copies it: a file that
        // this one writes stays open in what other tests start meanwhile, and can't be run till then.
        let copied = Command::new("cp").arg(env!("CARGO_BIN_EXE_klacht")).arg(&program).status();
        assert!(copied.is_ok_and(|status| status.success()));
        set_mode(&program, 0o755);
        set_mode(&office.path(""), 0o755);
    }
    let mut command = if root { Command::new(&program) } else { Command::new(env!("CARGO_BIN_EXE_klacht")) };
    command.current_dir(office.path("")).env_clear().args(arguments).args(["--today", TODAY]);
    if root {
        command.uid(NOBODY).gid(NOBODY);
    }
    run(&mut command)
}

#[test]
fn every_place_that_can_not_be_read_is_named_and_the_rest_is_judged() {
    let office = Office::new().replace(LIGHT, "aard: communicatie", "aard: comunicatie");
    let closed = [
        "records/complaints/2024",
        "records/complaints/2026/2026-001.md",
        "records/complaints/2026/2026-005",
        "records/people.yaml",
        "records/reports/2025.md",
    ];
    for path in closed {
        set_mode(&office.path(path), 0);
    }
    fs::create_dir(office.path("open")).unwrap();
    set_mode(&office.path("open"), 0o777);
    for (language, told) in [("nl", "De rechten ontbreken"), ("en", "The rights to it are lacking")] {
        for verb in [&["check"][..], &["due"], &["build", "--out", "open/site"]] {
            let run = run_as_somebody(&office, &[verb, &["--lang", language]].concat());
            assert_eq!(run.code, 2, "{verb:?}: {run:?}");
            for path in closed {
                let line = run.stderr.lines().find(|line| line.trim().starts_with(&format!("{path}: ")));
                assert!(line.is_some_and(|line| line.contains(told)), "{verb:?} {path}: {run:?}");
            }
            assert_eq!(verb[0] == "check", run.stdout.contains("comunicatie"), "{run:?}");
        }
        // One dossier by itself needs no other, and no report, but the people.
        let run = run_as_somebody(&office, &["show", "2026-002", "--lang", language]);
        let is_told = run.stderr.contains("records/people.yaml") && run.stderr.contains(told);
        assert!(run.code == 2 && is_told && run.stdout.is_empty(), "{run:?}");
    }
    set_mode(&office.path("records/complaints/2024"), 0o755);
    set_mode(&office.path("records/complaints/2026/2026-005"), 0o755);
}

#[test]
fn one_place_that_can_not_be_read_is_told_on_one_line() {
    let office = Office::new();
    set_mode(&office.path(LIGHT), 0);
    let run = run_as_somebody(&office, &["check"]);
    let lines: Vec<&str> = run.stderr.lines().collect();
    assert_eq!(lines[0], format!("fout: {LIGHT} is niet te lezen."), "{run:?}");
    assert!(lines[1].contains("rechten"), "{run:?}");
    let office = Office::new();
    set_mode(&office.path("records"), 0);
    let folder = office.path("").display().to_string();
    let run = run_as_somebody(&office, &["-C", &folder, "check"]);
    set_mode(&office.path("records"), 0o755);
    assert!(run.code == 2 && run.stderr.contains("niet te lezen"), "{run:?}");
}

#[test]
fn a_folder_without_records_is_no_office() {
    let office = Office::empty();
    for verb in ["check", "build", "due"] {
        let run = office.run(&[verb]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run:?}");
        assert!(run.stderr.contains("records/regulation/") && run.stderr.contains("-C"), "{run:?}");
    }
    for (folder, told) in [("nergens", "Er is geen map "), (".", "staat geen map records")] {
        let folder = office.path(folder).display().to_string();
        let run = office.run(&["-C", &folder, "check"]);
        assert!(run.code == 2 && run.stderr.contains(told), "{run:?}");
    }
    assert_eq!(files_below(&office.path("")).len(), 0);
}

#[test]
fn an_output_folder_that_may_not_be_written_gets_nothing() {
    let office = Office::new();
    fs::create_dir(office.path("vol")).unwrap();
    set_mode(&office.path("vol"), 0o555);
    if is_root() {
        set_mode(&office.path("records"), 0o755);
    }
    let run = run_as_somebody(&office, &["build", "--out", "vol"]);
    assert!(run.code == 2 && run.stderr.contains("vol") && run.stderr.contains("rechten"), "{run:?}");
    let run = run_as_somebody(&office, &["check", "--format", "json=vol/uit.json"]);
    assert!(
        run.code == 2 && run.stderr.contains("vol/uit.json") && run.stderr.contains("rechten"),
        "{run:?}"
    );
    assert_eq!(files_below(&office.path("vol")).len(), 0);
    set_mode(&office.path("vol"), 0o755);
}

fn to(office: &Office, arguments: &[&str], output: Stdio) -> Run {
    let mut command = office.command();
    command.args(arguments).args(["--today", TODAY]).stdout(output).stderr(Stdio::piped());
    let output = command.spawn().unwrap().wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        stdout: String::new(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn a_full_disk_is_told_and_not_taken_for_success() {
    let office = Repository::empty().office.replace(LIGHT, "aard: communicatie", "aard: comunicatie");
    let others = [&["build"][..], &["completions", "bash"], &["man"], &["--help"]];
    let writing = VERBS.iter().flat_map(|verb| verb.formats().map(|format| verb.writing(format)));
    for verb in writing.chain(others.map(<[&str]>::to_vec)) {
        // Of an empty history there is nothing to tell on one line each.
        let told = office.run(&verb).stdout;
        let run = to(&office, &verb, File::options().write(true).open("/dev/full").unwrap().into());
        match told.is_empty() {
            true => assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{verb:?}: {run:?}"),
            false => assert!(run.code == 2 && run.stderr.contains("De schijf is vol"), "{verb:?}: {run:?}"),
        }
    }
    let run = office.run(&["check", "--format", "json=/dev/full"]);
    assert!(
        run.code == 2 && run.stderr.contains("/dev/full") && run.stderr.contains("schijf is vol"),
        "{run:?}"
    );
}

#[test]
fn whoever_stops_reading_gets_what_is_read_in_every_format() {
    let office = Repository::empty().office;
    for verb in VERBS {
        for format in verb.formats() {
            let run = to(&office, &verb.writing(format), closed_pipe());
            assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{:?} {format:?}", verb.arguments);
        }
    }
}

#[test]
fn whoever_stops_reading_does_not_change_the_outcome() {
    let broken = Office::new().replace(LIGHT, "aard: communicatie", "aard: comunicatie");
    for (office, found) in [(broken, 1), (Office::new(), 0)] {
        for format in formats_of("check") {
            let run = to(&office, &["check", "--format", format.name()], closed_pipe());
            assert_eq!((run.code, run.stderr.as_str()), (found, ""), "{format:?}");
        }
        for verb in [&["man"][..], &["--help"], &["--version"]] {
            let run = to(&office, verb, closed_pipe());
            assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{verb:?}");
        }
        let run = to(&office, &["build"], closed_pipe());
        assert_eq!((run.code, run.stderr.as_str()), (found, ""));
        assert!(office.path("site/public/index.html").exists());
    }
}

/// The end to write to of a pipe that nobody reads from.
fn closed_pipe() -> Stdio {
    let (mut reader, writer) = std::io::pipe().unwrap();
    drop(Command::new("true").stdin(Stdio::null()).status());
    let _ = reader.read(&mut []);
    drop(reader);
    writer.into()
}

#[test]
fn a_file_of_findings_is_whole_or_stays_as_it_was() {
    let office = Office::new().write("uit.json", "van gisteren");
    fs::create_dir(office.path("map")).unwrap();
    let run = office.run(&["check", "--format", "json=map"]);
    assert!(run.code == 2 && run.stderr.contains("map"), "{run:?}");
    assert_eq!(office.run(&["check", "--format", "json=uit.json"]).code, 0);
    assert!(office.read("uit.json").contains("\"schema\": 1"));
    assert!(office.read(REGULATION).contains("titel"), "and nothing else was touched");
    let beside = fs::read_dir(office.path("")).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(beside.into_iter().all(|name| !name.to_string_lossy().starts_with(".klacht-")));
}

/// Git's own files that somebody may not read are named, with what gives the right to read them.
#[test]
fn what_the_disk_does_not_give_of_a_repository_is_named() {
    let closed = [".git", ".git/HEAD", ".git/objects", ".git/packed-refs", ".git/refs/heads"];
    for path in closed {
        let repository = Repository::with_open_dossier();
        repository.git(&["pack-refs", "--all"]);
        let office = &repository.office;
        if is_root() {
            let everything = walkdir::WalkDir::new(office.path("")).into_iter();
            for entry in everything {
                chown(entry.unwrap().path(), Some(NOBODY), Some(NOBODY)).unwrap();
            }
        }
        set_mode(&office.path(path), 0);
        for (language, told) in [("nl", "mag"), ("en", "may not read")] {
            for verb in
                [&["audit"][..], &["log", "2026-006"], &["hook", "pre-commit"], &["check", "--since", "HEAD"]]
            {
                let run = run_as_somebody(office, &[verb, &["--lang", language]].concat());
                assert_eq!(run.code, 2, "{path} {verb:?}: {run:?}");
                let help = format!("chmod -R u+rwX \"{}\"", office.path(".git").display());
                assert!(run.stderr.contains(told) && run.stderr.contains(&help), "{path} {verb:?}: {run:?}");
            }
        }
        set_mode(&office.path(path), 0o755);
        assert!(run_as_somebody(office, &["log", "2026-006"]).code == 0, "{path}");
    }
}
