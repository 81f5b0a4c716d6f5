//! Killed at any moment, a destruction leaves the old history or the new one.

use std::process::Stdio;
use std::time::Duration;

use super::{DAY, GONE, SECRETS, office, places_of};

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
