//! A server with the hook, and clones of it.

use std::fs;

use super::{DAY, GONE, SECRETS, office, places_of};
use crate::git::{Server, must};
use crate::support::{Office, program, run};

/// A server that has the office of [`office`], with that office. Its messages name somebody, as they
/// may from before the hook was there.
pub(super) fn served() -> (Server, Office) {
    served_with(|office| office)
}

/// The same with what was changed in the office before.
pub(super) fn served_with(change: impl FnOnce(Office) -> Office) -> (Server, Office) {
    let server = Server::on("2026-07-08");
    let office = change(office());
    office.must(&["remote", "add", "origin", &server.path().display().to_string()]);
    server.without_hook(|| {
        office.must(&["push", "--quiet", "--set-upstream", "origin", "main"]);
    });
    (server, office)
}

pub(super) fn clone(server: &Server) -> Office {
    let clone = server.clone().today(DAY);
    clone.must(&["config", "user.name", "Bea Bakker"]);
    clone.must(&["config", "user.email", "b.bakker@o21.example"]);
    clone
}

/// Pushes with force on the day of the destruction.
pub(super) fn force(office: &Office, what: &str) -> (i32, String) {
    let mut command = std::process::Command::new("git");
    command.current_dir(office.path("")).args(["push", "--force", "origin", what]).env("KLACHT_TODAY", DAY);
    let run = run(&mut command);
    (run.code, run.stderr)
}

#[test]
fn the_server_takes_it_and_every_clone_follows() {
    let (server, office) = served();
    let (plain, working) = (clone(&server), clone(&server));
    let working = working.write("eigen.txt", "Eigen werk\n");
    working.commit("Eigen werk");
    office.destroy();
    let (code, told) = force(&office, "main");
    assert_eq!(code, 0, "{told}");
    assert_eq!(server.tip("main"), office.tip());
    assert_eq!(
        places_of(&server.path(), &SECRETS),
        Vec::<String>::new(),
        "the hook cleaned the server: {told}"
    );
    for clone in [&plain, &working] {
        clone.must(&["fetch", "--quiet"]);
        let run = clone.purge(&["--verify"]);
        assert_eq!(run.code, 1, "a clone that did not follow: {run:?}");
        let run = clone.purge(&["--adopt"]);
        assert_eq!(run.code, 0, "{run:?}");
        assert_eq!(places_of(&clone.path(""), &SECRETS), Vec::<String>::new());
        let run = clone.purge(&["--verify"]);
        assert_eq!(run.code, 0, "{run:?}");
        clone.is_sound();
        assert_eq!(clone.must(&["status", "--porcelain"]), "");
    }
    assert_eq!(plain.tip(), office.tip());
    assert_eq!(working.read("eigen.txt"), "Eigen werk\n");
    assert_eq!(working.must(&["rev-parse", "HEAD~1"]), office.tip(), "own work is on top");
    assert_eq!(working.push(&["main"]).0, 0);
    assert_eq!(server_purge(&server, &["--verify"]).0, 0);
}

fn server_purge(server: &Server, arguments: &[&str]) -> (i32, String) {
    let run = run(program(&server.path()).arg("purge").args(arguments).args(["--today", DAY]));
    (run.code, run.stdout + &run.stderr)
}

#[test]
fn a_server_is_cleaned_by_hand_where_its_hook_was_not_called() {
    let (server, office) = served();
    let branch = clone(&server);
    branch.must(&["push", "--quiet", "origin", "main:refs/heads/oud"]);
    fs::remove_file(server.path().join("hooks/post-receive")).unwrap();
    office.destroy();
    assert_eq!(force(&office, "main").0, 0);
    assert_ne!(places_of(&server.path(), &SECRETS), Vec::<String>::new());
    let (code, told) = server_purge(&server, &["--adopt"]);
    assert_eq!(code, 0, "{told}");
    assert_eq!(places_of(&server.path(), &SECRETS), Vec::<String>::new());
    assert_eq!(server.tip("main"), office.tip());
    assert_eq!(server.tip("oud"), office.must(&["rev-parse", "HEAD~1"]), "the old branch went along");
}

/// Whatever differs from the one rewriting is refused, and the server stays as it was.
#[test]
fn any_other_rewriting_is_refused() {
    type Trick = (&'static str, fn(&Office));
    /// Rewrites each commit with git itself.
    fn filter(office: &Office, arguments: &[&str]) {
        let mut command = std::process::Command::new("git");
        command.current_dir(office.path("")).env("FILTER_BRANCH_SQUELCH_WARNING", "1");
        let run = run(command.args(["filter-branch", "-f"]).args(arguments).arg("main"));
        assert_eq!(run.code, 0, "{run:?}");
        let tip = office.must(&["rev-parse", "HEAD~1"]);
        let record = office.read("records/ledger/destructions.yaml");
        let line = record.lines().find(|line| line.contains("nieuwe-tip")).unwrap().to_owned();
        fs::write(
            office.path("records/ledger/destructions.yaml"),
            record.replace(&line, &format!("    nieuwe-tip: {tip}")),
        )
        .unwrap();
        office.must(&["add", "--all"]);
        office.must(&["commit", "--quiet", "--amend", "--no-edit"]);
    }
    let tricks: [Trick; 5] = [
        ("een byte", |office| {
            filter(office, &["--tree-filter", "echo >> records/complaints/2026/2026-001.md"]);
        }),
        ("een schrijver", |office| {
            filter(office, &["--env-filter", "export GIT_AUTHOR_NAME=Ander"]);
        }),
        ("een datum", |office| {
            filter(office, &["--env-filter", "export GIT_COMMITTER_DATE=2026-06-15T10:00:01+02:00"]);
        }),
        ("een bericht", |office| filter(office, &["--msg-filter", "sed s/Brief/Bericht/"])),
        ("een commit minder", |office| {
            filter(
                office,
                &[
                    "--commit-filter",
                    "case $(git log -1 --format=%s $GIT_COMMIT) in 2024-001*) skip_commit \"$@\";; *) git commit-tree \"$@\";; esac",
                ],
            );
        }),
    ];
    for (what, trick) in tricks {
        let (server, office) = served();
        let old = server.tip("main");
        office.destroy();
        trick(&office);
        let (code, told) = force(&office, "main");
        assert_eq!(code, 1, "{what}: {told}");
        assert!(told.contains("niet precies"), "{what}: {told}");
        assert_eq!(server.tip("main"), old, "{what}");
    }
}

#[test]
fn a_dossier_that_was_not_due_is_refused() {
    let (server, office) = served();
    let office = office.today("2027-12-31");
    let run = office.purge(&["2024-001", "--execute"]);
    assert_eq!(run.code, 0, "{run:?}");
    // A record that says that it was done before the term.
    let record = office.read("records/ledger/destructions.yaml").replace("2027-12-31", "2026-06-16");
    fs::write(office.path("records/ledger/destructions.yaml"), record).unwrap();
    office.must(&["commit", "--quiet", "--all", "--amend", "--no-edit"]);
    let (code, told) = force(&office, "main");
    assert!(code == 1 && told.contains("mocht op die dag nog niet"), "{told}");
    assert!(!server.tip("main").is_empty());
}

#[test]
fn the_old_history_comes_back_under_no_name() {
    let (server, office) = served();
    let stale = clone(&server);
    let early = stale.must(&["rev-parse", "HEAD~1"]);
    office.destroy();
    assert_eq!(force(&office, "main").0, 0);
    stale.must(&["branch", "vroeger", &early]);
    stale.must(&["tag", "oud"]);
    for name in ["main:refs/heads/oud", "oud", "vroeger"] {
        let (code, told) = force(&stale, name);
        assert!(code == 1, "{name}: {told}");
        assert!(told.contains("vernietig"), "{name}: {told}");
    }
    stale.must(&["fetch", "--quiet"]);
    stale.must(&[
        "merge",
        "--quiet",
        "--no-edit",
        "--allow-unrelated-histories",
        "-X",
        "ours",
        "origin/main",
    ]);
    let (code, told) = force(&stale, "main");
    assert!(code == 1 && told.contains("vernietig"), "{told}");
    // A document comes back by itself, under another name.
    let fresh = clone(&server).write("kopie.txt", "Geachte Zwaantje Unieknaam\n");
    fresh.commit("Een kopie");
    let (code, told) = force(&fresh, "main");
    assert!(code == 1 && told.contains("2024-001 is vernietigd"), "{told}");
    assert_eq!(server.tip("main"), office.tip());
    assert!(!office.path(GONE).exists());
}

#[test]
fn a_record_without_the_rewriting_is_refused_everywhere() {
    let (server, office) = served();
    let other = clone(&server);
    office.destroy();
    let record = office.read("records/ledger/destructions.yaml");
    let other = other.remove(GONE).write("records/ledger/destructions.yaml", record);
    fs::remove_dir_all(other.path("records/complaints/2024/2024-001")).unwrap();
    other.commit("Verklaring met de hand");
    for verb in ["check", "audit"] {
        let run = other.run(&[verb]);
        assert!(run.code == 1 && run.stdout.contains("H1"), "{verb}: {run:?}");
    }
    let (code, told) = force(&other, "main");
    assert!(code == 1 && told.contains("er is dus niets vernietigd"), "{told}");
    assert_eq!(must(&server.path(), &["cat-file", "-t", &format!("main:{GONE}")]), "blob");
}
