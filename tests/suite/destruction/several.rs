//! Destructions one after the other, as they reach those who were not there.

use std::fs;

use super::adopted::{clone, force, served};
use super::{DAY, GONE, SECRETS, places_of};
use crate::support::{self, Office, Run, files_below};

/// The complainant of the dossier that goes second.
const SECOND: &str = "Denkbeeld";

fn all() -> Vec<&'static str> {
    SECRETS.into_iter().chain([SECOND]).collect()
}

/// The second destruction, after work that nobody else has yet.
fn destroy_twice(office: Office) -> Office {
    office.destroy();
    let office = office.write("tussendoor.txt", "Werk tussen de twee\n");
    office.commit("Tussendoor");
    let run = office.purge(&["2026-003", "--execute", "--erasure-request", "brief van 1 juni"]);
    assert_eq!(run.code, 0, "{run:?}");
    office
}

fn follows(clone: &Office, tip: &str) {
    clone.must(&["fetch", "--quiet"]);
    assert_eq!(clone.purge(&["--verify"]).code, 1, "there is something to clean");
    let run = clone.purge(&["--adopt"]);
    assert_eq!(run.code, 0, "{run:?}");
    for number in ["2024-001", "2026-003"] {
        assert!(run.stdout.contains(number), "{run:?}");
    }
    assert_eq!(places_of(&clone.path(""), &all()), Vec::<String>::new());
    assert_eq!(clone.purge(&["--verify"]).code, 0);
    clone.is_sound();
    assert_eq!(clone.must(&["status", "--porcelain"]), "");
    assert_eq!(clone.must(&["merge-base", "HEAD", tip]), tip, "it goes on from what the server has");
    let run = clone.purge(&["--adopt"]);
    assert!(run.code == 0 && run.stdout.contains("geen vernietiging"), "{run:?}");
}

#[test]
fn a_clone_that_missed_two_follows_both_at_once() {
    let (server, office) = served();
    let (behind, own) = (clone(&server), clone(&server).write("eigen.txt", "Eigen werk\n"));
    own.commit("Eigen werk");
    let office = office.write("later.txt", "Wat de anderen nog niet hebben\n");
    office.commit("Later");
    assert_eq!(office.push(&["main"]), (0, String::new()));
    let (plain, working) = (clone(&server), clone(&server).write("eigen.txt", "Eigen werk\n"));
    working.commit("Eigen werk");
    office.destroy();
    assert_eq!(force(&office, "main").0, 0);
    let office = office.write("tussendoor.txt", "Werk tussen de twee\n");
    office.commit("Tussendoor");
    assert_eq!(office.push(&["main"]).0, 0);
    let run = office.purge(&["2026-003", "--execute", "--erasure-request", "brief van 1 juni"]);
    assert_eq!(run.code, 0, "{run:?}");
    let (code, told) = force(&office, "main");
    assert_eq!(code, 0, "{told}");
    let tip = office.tip();
    for clone in [&plain, &behind] {
        follows(clone, &tip);
        assert_eq!(clone.tip(), tip);
    }
    for clone in [&working, &own] {
        follows(clone, &tip);
        assert_eq!(clone.must(&["rev-parse", "HEAD~1"]), tip, "own work is on top, and nothing else");
        assert_eq!(clone.read("eigen.txt"), "Eigen werk\n");
    }
}

/// A clone that was behind when there was only one, as every clone of a colleague is.
#[test]
fn a_clone_that_was_behind_follows_and_one_that_differs_does_not() {
    let (server, office) = served();
    let (behind, other) = (clone(&server), clone(&server));
    let office = office.write("later.txt", "Wat de anderen nog niet hebben\n");
    office.commit("Later");
    assert_eq!(office.push(&["main"]), (0, String::new()));
    office.destroy();
    assert_eq!(force(&office, "main").0, 0);
    behind.must(&["fetch", "--quiet"]);
    assert_eq!(behind.purge(&["--adopt"]).code, 0);
    assert_eq!(behind.tip(), office.tip());
    assert_eq!(places_of(&behind.path(""), &SECRETS), Vec::<String>::new());
    // Somebody changed who wrote a commit of long ago, and kept its moments.
    let server = server.path();
    fs::remove_dir_all(server.join("hooks")).unwrap();
    let mut command = std::process::Command::new("git");
    command.current_dir(office.path("")).env("FILTER_BRANCH_SQUELCH_WARNING", "1");
    let filter = "case $(git log -1 --format=%s $GIT_COMMIT) in Brief*) export GIT_AUTHOR_NAME=Ander;; esac";
    let filter = ["filter-branch", "-f", "--env-filter", filter, "main"];
    assert_eq!(crate::support::run(command.args(filter)).code, 0);
    assert_eq!(force(&office, "main").0, 0);
    other.must(&["fetch", "--quiet"]);
    let tip = other.tip();
    let run = other.purge(&["--adopt"]);
    assert!(run.code == 2 && run.stderr.contains("niet de eigen geschiedenis"), "{run:?}");
    assert_eq!(other.tip(), tip);
    // A fresh copy is the way out, with what was not pushed.
    let other = other.write("eigen.txt", "Eigen werk\n");
    other.commit("Eigen werk");
    let told = run.stderr.split('‘').filter_map(|part| part.split_once('’')?.0.strip_prefix("git "));
    let told: Vec<String> = told.map(str::to_owned).collect();
    assert_eq!(told.len(), 2, "{run:?}");
    let shell = |line: &str| {
        let mut command = std::process::Command::new("sh");
        command.current_dir(other.path("")).args(["-c", &format!("git {}", line.replace("COMMIT", "HEAD"))]);
        command.env("GIT_COMMITTER_NAME", "Bea Bakker").env("GIT_COMMITTER_EMAIL", "b.bakker@o21.example");
        let run = crate::support::run(&mut command);
        assert_eq!(run.code, 0, "{line}: {run:?}");
    };
    told.iter().for_each(|line| shell(line));
    let folder = told[0].rsplit('"').nth(1).unwrap();
    shell(&format!("-C {folder} cat-file -e HEAD:eigen.txt"));
    assert_eq!(places_of(&other.path(folder), &SECRETS), Vec::<String>::new());
}

#[test]
fn two_destructions_in_one_push_are_accepted_and_cleaned() {
    let (server, office) = served();
    let office = destroy_twice(office);
    let (code, told) = force(&office, "main");
    assert_eq!(code, 0, "{told}");
    assert_eq!(server.tip("main"), office.tip());
    assert_eq!(places_of(&server.path(), &all()), Vec::<String>::new(), "{told}");
}

#[test]
fn of_two_destructions_in_one_push_neither_may_do_more() {
    let (server, office) = served();
    let old = server.tip("main");
    let office = destroy_twice(office);
    let record = "records/ledger/destructions.yaml";
    let text = office.read(record).replace("grond: \"verzoek: brief van 1 juni\"", "grond: \"artikel 8\"");
    fs::write(office.path(record), text).unwrap();
    office.must(&["commit", "--quiet", "--all", "--amend", "--no-edit", "--no-verify"]);
    let (code, told) = force(&office, "main");
    assert!(code == 1 && told.contains("2026-003 mocht op die dag nog niet"), "{told}");
    assert_eq!(server.tip("main"), old);
}

/// A repository of two offices, each of which destroys a dossier.
#[test]
fn two_offices_destroy_in_one_push() {
    let (server, office) = served();
    let top = office.path("");
    for file in files_below(&office.path("records")) {
        let path = file.strip_prefix(&top).unwrap();
        let to = top.join("noord").join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(&file, to).unwrap();
    }
    let twin = format!("noord/{GONE}");
    let text = office.read(&twin).replace("Zwaantje", "Minoes").replace("Unieknaam", "Anderszins");
    let brief = "noord/records/complaints/2024/2024-001/brief.txt";
    let office = office.write(&twin, text).write(brief, "Geachte Minoes Anderszins\n");
    office.commit("Ook een kantoor in het noorden");
    server.without_hook(|| {
        office.must(&["push", "--quiet", "origin", "main"]);
    });
    let missed = clone(&server);
    office.destroy();
    let run = office.run(&["-C", "noord", "purge", "2024-001", "--execute"]);
    assert_eq!(run.code, 0, "{run:?}");
    let (code, told) = force(&office, "main");
    assert_eq!(code, 0, "{told}");
    let secrets: Vec<&str> = SECRETS.into_iter().chain(["Anderszins"]).collect();
    assert_eq!(places_of(&server.path(), &secrets), Vec::<String>::new(), "{told}");
    missed.must(&["fetch", "--quiet"]);
    let run = missed.purge(&["--adopt"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(missed.tip(), office.tip());
    assert_eq!(places_of(&missed.path(""), &secrets), Vec::<String>::new());
}

/// Another version of the program may find other names in messages. Where that matters it is told as
/// that, and where it does not the destruction counts.
#[test]
fn another_way_of_looking_for_names_is_told_and_not_judged() {
    let record = "records/ledger/destructions.yaml";
    for (way, server_says, clone_says) in [
        ("4", "Werk klacht op de server bij", "Werk klacht hier bij"),
        ("3", "niet precies", "niet de eigen geschiedenis"),
    ] {
        let (server, office) = served();
        let (good, other) = (clone(&server), clone(&server));
        office.destroy();
        let text = office.read(record);
        assert!(text.contains("zoekwijze: 3\n"), "{text}");
        fs::write(office.path(record), text.replace("zoekwijze: 3", &format!("zoekwijze: {way}"))).unwrap();
        office.must(&["commit", "--quiet", "--no-verify", "--all", "--amend", "--no-edit"]);
        let exact = office.tip();
        let mut command = std::process::Command::new("git");
        command.current_dir(office.path("")).env("FILTER_BRANCH_SQUELCH_WARNING", "1");
        let filter =
            ["filter-branch", "-f", "--msg-filter", "sed 's/over .vernietigd./over Parkeren/'", "main"];
        assert_eq!(crate::support::run(command.args(filter)).code, 0);
        let tip = office.must(&["rev-parse", "HEAD~1"]);
        let text = office.read(record);
        let line = text.lines().find(|line| line.contains("nieuwe-tip")).unwrap().to_owned();
        fs::write(office.path(record), text.replace(&line, &format!("    nieuwe-tip: {tip}"))).unwrap();
        office.must(&["commit", "--quiet", "--no-verify", "--all", "--amend", "--no-edit"]);
        let (code, told) = force(&office, "main");
        assert!(code == 1 && told.contains(server_says), "{told}");
        server.without_hook(|| assert_eq!(force(&office, "main").0, 0));
        other.must(&["fetch", "--quiet"]);
        let run = other.purge(&["--adopt"]);
        assert!(run.code == 2 && run.stderr.contains(clone_says), "{run:?}");
        // What was found is the same all the same.
        office.must(&["reset", "--quiet", "--hard", &exact]);
        server.without_hook(|| assert_eq!(force(&office, "main").0, 0));
        good.must(&["fetch", "--quiet"]);
        let run = good.purge(&["--adopt"]);
        assert_eq!(run.code, 0, "{run:?}");
    }
}

/// Sends as a run says, to the letter.
fn send(office: &Office, told: &Run) -> (i32, String) {
    let line = told.stdout.lines().find_map(|line| Some(line.split_once("git ")?.1)).expect("what to send");
    let mut git = std::process::Command::new("git");
    git.current_dir(office.path("")).args(line.split(' ')).env("KLACHT_TODAY", DAY);
    let run = support::run(&mut git);
    (run.code, run.stderr)
}

#[test]
fn what_is_told_for_sending_can_be_done_whatever_was_sent_before() {
    for is_sent_between in [None, Some(false), Some(true)] {
        let (server, office) = served();
        let mut told = office.destroy();
        if let Some(is_sent) = is_sent_between {
            if is_sent {
                assert_eq!(send(&office, &told).0, 0);
            }
            told = office.purge(&["2026-003", "--execute", "--erasure-request", "brief van 1 juni"]);
        }
        let (code, said) = send(&office, &told);
        assert_eq!(code, 0, "{is_sent_between:?}: {said}");
        assert_eq!(server.tip("main"), office.tip());
    }
}

/// A server takes a destruction of exactly what it has: what was not sent is told before anything is done.
#[test]
fn work_that_was_not_sent_is_told_before_a_destruction() {
    let (_server, office) = served();
    let told = |office: &Office| office.purge(&[]).stdout.contains("geen werk dat meekomt");
    assert!(!told(&office));
    office.must(&["commit", "--quiet", "--no-verify", "--allow-empty", "--message=Eigen werk"]);
    assert!(told(&office));
    office.must(&["push", "--quiet", "--no-verify", "origin", "main"]);
    assert!(!told(&office));
}
