//! Killed at any moment, or on a disk that is full, a destruction leaves the old history or the new one.

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

/// On a disk of its own, of which so many kilobytes are free: what is left of the repository, and of it once
/// there is room again and the same is asked. Each on a line of its own.
#[cfg(target_os = "linux")]
const FULL: &str = r#"
mount -t tmpfs -o size=8m tmpfs "$1" && cp -r "$2" "$1/o" && cd "$1/o" || exit 1
purge() {
    told=$(env -i PATH="$PATH" "$1" purge 2024-001 --execute --today 2026-07-01 2>&1 >/dev/null)
    echo "$?"
}
state() {
    echo "$(git rev-parse HEAD) $(ls .git/objects/pack | tr '\n' ' ')"
    git status --porcelain --untracked-files=all | tr '\n' ' '; echo
    ls -d .git/klacht-purge .git/*.lock 2>/dev/null | tr '\n' ' '; echo
}
state
head -c $((($(df --output=avail -k . | tail -1) - $4) * 1024)) /dev/zero >"$1/fill"
purge "$3"; state; echo $told
rm "$1/fill"
purge "$3"; state
"#;

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_leaves_the_old_history_or_one_that_the_next_run_finishes() {
    let office = office();
    office.must(&["gc", "--quiet"]);
    let (folder, from) = (tempfile::tempdir().unwrap(), office.path("").display().to_string());
    let program = office.command().get_program().to_owned();
    let mut codes = std::collections::BTreeSet::new();
    for free in (0..=480).step_by(32) {
        let mut command = std::process::Command::new("unshare");
        command.args(["--map-root-user", "--mount", "sh", "-c", FULL, "sh"]);
        command.arg(folder.path()).arg(&from).arg(&program).arg(free.to_string());
        let run = crate::support::run(&mut command);
        // Not everywhere somebody may make a disk.
        if run.code == 1 {
            return;
        }
        let lines: Vec<&str> = run.stdout.lines().collect();
        let [tip, _, _, code, after @ ..] = lines.as_slice() else { panic!("{run:?}") };
        let ([first, told], last) = ([&after[..3], &after[3..4]], &after[4..]);
        codes.insert(code.to_string());
        match *code {
            "0" => {}
            _ if told[0].contains("nog niet af") => assert_ne!(first[0], *tip, "{free}: {run:?}"),
            _ => assert_eq!(first, [*tip, "", ""], "{free}: {run:?}"),
        }
        let [again, new, rest @ ..] = last else { panic!("{run:?}") };
        assert!(*code == "0" || *again == "0", "{free}: {run:?}");
        assert!(new != tip && rest == ["", ""], "{free}: {run:?}");
    }
    assert_eq!(codes, ["0", "2"].map(str::to_owned).into(), "both came about");
}
