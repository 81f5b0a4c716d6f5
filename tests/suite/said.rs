//! What messages and names of branches say (H16), before a commit is made and on a push; and whose clock
//! counts on a server.

mod cleanup;

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
fn a_message_that_begins_like_a_comment_is_read_where_no_editor_was_opened() {
    let office = Office::new().write(OPEN, include_str!("../fixtures/open.md"));
    office.must(&["init", "-q", "-b", "main"]);
    office.commit("Begin");
    assert_eq!(office.run(&["hook", "install"]).code, 0);
    let (code, told) = committing(&office, "#Schijngestalte belde");
    assert!(code == 1 && told.contains("[H16]"), "{told}");
    // What git shows in an editor is taken out.
    office.must(&["add", "--all"]);
    let template = "2026-006: gebeld\n# Schijngestalte staat niet in het bericht.\n";
    let office = office.write("bericht", template);
    let run = crate::support::run(office.command().args([
        "hook",
        "commit-msg",
        "bericht",
        "--today",
        "2026-06-15",
    ]));
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn a_name_that_is_an_ordinary_word_has_a_way_out_in_every_place() {
    let with = |listed: &str| {
        let text = include_str!("../fixtures/open.md");
        let text = text.replace("Wubbe Schijngestalte", &format!("Els Post{listed}"));
        let office = Office::new().write(OPEN, text);
        office.must(&["init", "-q", "-b", "main"]);
        office.commit("Begin");
        assert_eq!(office.run(&["hook", "install"]).code, 0);
        office
    };
    let (code, told) = committing(&with(""), "antwoord per post");
    let offered = "‘leesbaar: [post]’ onder ‘klager’ in records/complaints/2026/2026-006.md";
    assert!(code == 1 && told.contains(offered), "{told}");
    let listed = with("\n  leesbaar: [post]");
    assert_eq!(committing(&listed, "antwoord per post").0, 0);
    let (code, told) = committing(&listed, "mevrouw Post belde");
    assert!(code == 1 && !told.contains("leesbaar"), "{told}");
}

#[test]
fn what_a_tag_says_names_nobody_either() {
    let (server, repository) = (Server::new(), Repository::with_open_dossier());
    repository.git(&["remote", "add", "origin", &server.path().display().to_string()]);
    assert_eq!(repository.office.push(&["main"]), (0, String::new()));
    repository.git(&["tag", "-a", "v1", "-m", "Wubbe Schijngestalte gesproken"]);
    repository.git(&["tag", "-a", "v2", "-m", "Van een ander", "v1"]);
    repository.git(&["tag", "-a", "v3", "-m", "2026-006 gesproken"]);
    for tag in ["v1", "v2"] {
        let (code, told) = repository.office.push(&[tag]);
        assert!(code == 1 && told.contains("Het bericht van het etiket"), "{tag}: {told}");
    }
    assert_eq!(repository.office.push(&["v3"]).0, 0);
    let told = repository.klacht(&["audit"]).stdout;
    assert!(told.contains("[H16]") && told.contains("het etiket ‘v1’"), "{told}");
    assert!(!told.contains("het etiket ‘v3’"), "{told}");
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
