//! Long output on a terminal goes through a pager, and codes of rules lead to their pages.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use crate::command_line::troubled;
use crate::support::{Office, run};
use crate::window::in_a_window;

const SMALL: Option<(u16, u16)> = Some((80, 12));
const LARGE: Option<(u16, u16)> = Some((200, 900));

/// The verbs whose results are read, and that don't fail here.
const READ: [&[&str]; 6] =
    [&["check"], &["due"], &["show", "2026-006"], &["explain"], &["report", "2026"], &["--help"]];

/// The program in an office, where only this is known of pagers.
fn command(office: &Office, arguments: &[&str], known: &[(&str, &str)]) -> Command {
    let mut command = office.command();
    command.env("PATH", std::env::var("PATH").unwrap()).args(arguments).args(["--today", "2026-06-16"]);
    command.envs(known.iter().copied());
    command
}

fn program(office: &Office, name: &str, lines: &str) -> String {
    let path = office.path(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, format!("#!/bin/sh\n{lines}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path.display().to_string()
}

#[test]
fn what_is_longer_than_the_window_is_shown_by_the_pager_and_the_exit_code_stays() {
    let office = troubled();
    let pager = program(&office, "pager", "echo \"begin $1\"; cat; echo eind");
    let known = [("KLACHT_PAGER", &*format!("{pager} zo")), ("PAGER", "/geen/pager")];
    for arguments in READ {
        let (code, whole) = in_a_window(command(&office, arguments, &known), LARGE, "");
        assert!(!whole.contains("begin zo"), "{arguments:?} fits: {whole}");
        let (paged_code, paged) = in_a_window(command(&office, arguments, &known), SMALL, "");
        assert!(paged.starts_with("begin zo\r\n") && paged.ends_with("eind\r\n"), "{arguments:?}: {paged}");
        assert_eq!(paged_code, code, "{arguments:?}");
        assert_eq!(code, i32::from(arguments == ["check"]), "{arguments:?}");
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let within = words(&paged.replacen("begin zo", "", 1).replace("eind\r\n", ""));
        if arguments != ["check"] {
            assert_eq!(within, words(&whole), "{arguments:?}");
        }
    }
}

#[test]
fn there_is_no_pager_where_none_is_wanted_or_nobody_reads() {
    let office = troubled();
    let pager = program(&office, "pager", "echo begin; cat");
    let named: &[(&str, &str)] = &[("PAGER", &pager)];
    let paged = |arguments: &[&str], known: &[(&str, &str)]| {
        let (code, text) = in_a_window(command(&office, arguments, known), SMALL, "");
        assert_eq!(code, 1, "{text}");
        assert!(text.contains("A6.2") && text.contains("7 dossiers"), "{text}");
        text.starts_with("begin")
    };
    assert!(paged(&["check"], named));
    assert!(paged(&["check", "--format", "json", "--format", "human"], named));
    assert!(!paged(&["check", "--no-pager"], named));
    assert!(!paged(&["--no-pager", "check"], named));
    for known in [("KLACHT_PAGER", ""), ("KLACHT_PAGER", "cat"), ("TERM", "dumb")] {
        assert!(!paged(&["check"], &[named, &[known]].concat()), "{known:?}");
    }
    // A pager that is not there keeps nothing from being read.
    assert!(!paged(&["check"], &[("PAGER", "/geen/pager")]));
    let piped = run(&mut command(&office, &["check"], named));
    assert!(!piped.stdout.contains("begin"), "{piped:?}");
    let help = in_a_window(command(&office, &["--help", "--no-pager"], named), SMALL, "").1;
    assert!(!help.contains("begin") && help.contains("check"), "{help}");
    // What writes into the records goes on telling at once.
    let written = in_a_window(command(&office, &["completions", "bash"], named), SMALL, "").1;
    assert!(!written.contains("begin"), "{written}");
}

#[test]
fn less_is_what_pages_unless_something_else_is_named() {
    let office = troubled();
    program(&office, "bin/less", "echo \"less $LESS\"; cat");
    let path = format!("{}:{}", office.path("bin").display(), std::env::var("PATH").unwrap());
    let shown = |known: &[(&str, &str)]| {
        let known = [&[("PATH", &*path)], known].concat();
        in_a_window(command(&office, &["check"], &known), SMALL, "").1
    };
    assert!(shown(&[]).starts_with("less FRX\r\n"));
    assert!(shown(&[("LESS", "-S")]).starts_with("less -S\r\n"));
}

#[test]
fn who_leaves_the_pager_has_read_enough() {
    let office = troubled();
    for (name, lines) in
        [("early", "head -n 1"), ("at-once", "exit 3"), ("broken-off", "kill -INT $PPID; cat")]
    {
        let pager = program(&office, name, lines);
        let (code, text) = in_a_window(command(&office, &["check"], &[("PAGER", &pager)]), SMALL, "");
        assert_eq!(code, 1, "{name}: {text}");
        assert!(!text.contains("fout:") && !text.contains("panicked"), "{name}: {text}");
        assert_eq!(text.contains("7 dossiers"), name == "broken-off", "{name}: {text}");
    }
}

#[test]
fn a_code_leads_to_its_page_where_that_stands_and_the_terminal_takes_links() {
    let office = troubled();
    let link = "\u{1b}]8;;file://";
    let takes = [("FORCE_HYPERLINK", "1")];
    let seen = |arguments: &[&str], known: &[(&str, &str)]| {
        in_a_window(command(&office, arguments, known), LARGE, "").1
    };
    assert!(!seen(&["check"], &takes).contains(link), "no page stands there yet");
    assert_eq!(office.run(&["build", "--only", "private"]).code, 1);
    for (arguments, code) in [
        (&["check"][..], "A6.2"),
        (&["show", "2026-002"], "A6.2"),
        (&["explain"], "H2"),
        (&["explain", "h2"], "H2"),
    ] {
        let text = seen(arguments, &takes);
        let page = text.split(link).find_map(|part| {
            let (address, rest) = part.split_once("\u{1b}\\")?;
            rest.starts_with(code).then_some(address)
        });
        let page = page.unwrap_or_else(|| panic!("{arguments:?} leads nowhere: {text}"));
        assert!(page.ends_with(&format!("/site/private/rules/{code}.html")), "{page}");
        assert!(fs::exists(page).unwrap(), "{page}");
        assert!(seen(arguments, &[("VTE_VERSION", "7600")]).contains(link), "{arguments:?}");
        for known in
            [&[][..], &[("FORCE_HYPERLINK", "0"), ("VTE_VERSION", "7600")], &[takes[0], ("NO_COLOR", "1")]]
        {
            assert!(!seen(arguments, known).contains("\u{1b}]8"), "{arguments:?} {known:?}");
        }
        let plain = [arguments, &["--color", "never"]].concat();
        assert!(!seen(&plain, &takes).contains("\u{1b}]8"), "{arguments:?}");
        let piped = run(&mut command(&office, arguments, &takes));
        assert!(!piped.stdout.contains('\u{1b}'), "{arguments:?}: {piped:?}");
    }
    let json = seen(&["check", "--format", "json"], &takes);
    assert!(!json.contains('\u{1b}'), "{json}");
    seen(&["check", "--format", "human=uit.txt"], &takes);
    assert!(office.read("uit.txt").contains("[A6.2]"), "{}", office.read("uit.txt"));
}
