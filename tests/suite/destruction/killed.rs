//! Killed at any moment, a destruction leaves the old history or the new one.

use std::process::Stdio;
use std::time::Duration;

use super::{DAY, GONE, SECRETS, office, places_of};

/// Of a process that was killed the system still tells until whoever began it has asked how it ended.
#[test]
#[cfg(target_os = "linux")]
fn a_run_that_was_killed_and_nobody_asked_after_is_finished_too() {
    let office = office();
    let mut child = std::process::Command::new("true").spawn().unwrap();
    let told = format!("/proc/{}/stat", child.id());
    while !std::fs::read_to_string(&told).unwrap().contains(") Z ") {
        std::thread::sleep(Duration::from_millis(5));
    }
    let office = office.write(".git/index.lock", format!("klacht purge {}\n", child.id()));
    office.destroy();
    assert!(!office.path(".git/index.lock").exists());
    child.wait().unwrap();
    let office = office.write(".git/index.lock", format!("klacht purge {}\n", std::process::id()));
    let run = office.purge(&["2026-003", "--execute", "--erasure-request", "brief van 1 juni"]);
    assert!(run.code == 2 && run.stderr.contains("index.lock"), "one at work is waited for: {run:?}");
}

#[test]
fn whenever_it_is_killed_the_next_run_finishes() {
    // So many moments, spread over what a run takes.
    const MOMENTS: u64 = 16;
    for moment in 0..MOMENTS {
        let office = office();
        let old = office.tip();
        let mut command = office.command();
        command.args(["purge", "2024-001", "--execute", "--today", DAY]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(moment * 5000));
        child.kill().unwrap();
        child.wait().unwrap();
        let tip = office.tip();
        let holds = office.git(&["cat-file", "-e", &format!("HEAD:{GONE}")]).code == 0;
        assert_eq!(holds, tip == old, "the old history or the new one, after {moment}");
        let run = office.purge(&["2024-001", "--execute"]);
        let is_done = run.code == 0 || run.stderr.contains("is al vernietigd");
        assert!(is_done, "after {moment}: {run:?}");
        assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new(), "after {moment}");
        office.is_sound();
        assert_eq!(office.must(&["status", "--porcelain"]), "", "after {moment}");
        assert!(!office.path(".git/klacht-purge").exists() && !office.path(".git/index.lock").exists());
        assert_eq!(office.run(&["check"]).code, 0, "after {moment}");
    }
}
