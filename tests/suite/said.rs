//! What messages and names of branches say (H16), before a commit is made and on a push; and whose clock
//! counts on a server.

use crate::git::{Server, git};
use crate::repository::{OPEN, Repository, SECRETARY};
use crate::support::Office;

fn committing(office: &Office, message: &str) -> (i32, String) {
    office.must(&["add", "--all"]);
    let run = office.git(&["commit", "--allow-empty", "-m", message]);
    (run.code, run.stdout + &run.stderr)
}

#[test]
fn a_message_that_names_somebody_is_refused_before_the_commit_is_made() {
    let office = Office::new();
    office.must(&["init", "-q", "-b", "main"]);
    office.commit("Begin");
    let installed = office.run(&["hook", "install"]);
    assert!(installed.code == 0 && installed.stdout.contains("commit-msg"), "{installed:?}");
    let office = office.write(OPEN, include_str!("../fixtures/open.md"));
    let before = office.must(&["rev-parse", "HEAD"]);
    for message in ["mevrouw Schijngestalte gebeld", "2026-006: Wubbe Schijngestalte belde"] {
        let (code, told) = committing(&office, message);
        assert!(code == 1 && told.contains("[H16]") && told.contains("2026-006.md:"), "{message}: {told}");
    }
    assert_eq!(office.must(&["rev-parse", "HEAD"]), before);
    let (code, told) = committing(&office, "2026-006: gebeld door Bea Bakker");
    assert_eq!(code, 0, "{told}");
}

#[test]
fn a_branch_or_a_message_that_names_somebody_does_not_reach_the_server() {
    let (server, repository) = (Server::new(), Repository::with_open_dossier());
    repository.git(&["remote", "add", "origin", &server.path().display().to_string()]);
    assert_eq!(repository.office.push(&["main"]), (0, String::new()));
    for reference in ["main:refs/heads/klacht-schijngestalte", "main:refs/tags/schijngestalte"] {
        let (code, told) = repository.office.push(&[reference]);
        assert!(code == 1 && told.contains("Hernoem de tak"), "{reference}: {told}");
    }
    repository.write("records/README.md", "Over deze map.\n");
    repository.commit("Wubbe Schijngestalte gebeld", SECRETARY, "2026-06-10T10:00:00+0200");
    let (code, told) = repository.office.push(&["main"]);
    assert!(code == 1 && told.contains("[H16]"), "{told}");
}

/// Whoever pushes to a folder hands the hook their own environment.
#[test]
fn the_pusher_sets_no_clock() {
    let (server, repository) = (Server::new(), Repository::with_open_dossier());
    let hook = server.path().join("hooks/pre-receive");
    let script = std::fs::read_to_string(&hook).unwrap();
    std::fs::write(&hook, script.replace("--today 2026-06-15 ", "")).unwrap();
    repository.git(&["remote", "add", "origin", &server.path().display().to_string()]);
    // An event of a day to come: by the day that git's environment names here it would be none.
    repository.append(OPEN, "datum: 2099-06-10, stap: opvolging, door: sdevries");
    repository.commit("Later", SECRETARY, "2099-06-10T10:00:00+0200");
    let mut push = std::process::Command::new("git");
    push.current_dir(repository.office.path("")).args(["push", "origin", "main"]);
    push.env("KLACHT_TODAY", "2099-06-15").env("GIT_CONFIG_GLOBAL", "/dev/null");
    let pushed = push.output().unwrap();
    let told = String::from_utf8_lossy(&pushed.stderr).into_owned();
    assert!(!pushed.status.success() && told.contains("[F6]"), "{told}");
    assert_eq!(git(&server.path(), &["rev-parse", "--verify", "main"]).code, 128);
}
