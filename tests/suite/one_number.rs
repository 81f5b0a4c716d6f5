//! Two people give one number to two complaints: it is told before the push, and both ways out lead
//! to a push that is taken and a history without a fault.

use std::process::Command;

use crate::git::{Server, git};
use crate::support::{Document, Office, run};

const TAKEN: &str = "records/complaints/2026/2026-006.md";
const FREE: &str = "records/complaints/2026/2026-007.md";
const LETTER: &str = "brief van mevrouw Denkbeeld";

/// Another complaint under the same number, with a document.
fn theirs() -> String {
    let open = include_str!("../fixtures/open.md");
    assert!(open.contains("\nklager:") && open.contains("\nverloop:\n"));
    let mut text = String::new();
    for line in open.lines() {
        match line.split(':').next() {
            Some("onderwerp") => text += "onderwerp: De trainer was te laat\n",
            Some("klager") => text += "klager: {naam: Joop Verzonnen}\n",
            Some("verloop") => {
                text += "stukken:\n  - {bestand: brief.txt, soort: overig}\nverloop:\n";
            }
            Some(start) if start.starts_with("  naam") || start.starts_with("  email") => {}
            _ => text += &format!("{line}\n"),
        }
    }
    text
}

/// A server on which a colleague has the number, and our clone with a dossier of our own under it,
/// which is staged when nothing was fetched yet.
fn two_of_a_number() -> (Server, Office) {
    let (server, colleague) = Server::with_records();
    let ours = server.clone();
    let installed = ours.run(&["hook", "install"]);
    assert_eq!(installed.code, 0, "{installed:?}");
    let colleague = colleague.write(TAKEN, include_str!("../fixtures/open.md"));
    colleague.commit("2026-006: ontvangen");
    assert_eq!(colleague.push(&["main"]), (0, String::new()));
    let ours = ours.write(TAKEN, theirs()).write("records/complaints/2026/2026-006/brief.txt", LETTER);
    (server, ours)
}

fn found(office: &Office) -> Document {
    office.document(&[])
}

fn commit(office: &Office, message: &str) -> (i32, String) {
    office.must(&["add", "--all"]);
    let run = office.git(&["commit", "--quiet", "--message", message]);
    (run.code, run.stdout + &run.stderr)
}

/// Types what the remedy says, as it stands.
fn follow(office: &Office, help: &str) {
    let commands = help.split('‘').nth(1).and_then(|rest| rest.split('’').next()).unwrap();
    let mut shell = Command::new("sh");
    shell.current_dir(office.path("")).env_clear().env("GIT_CONFIG_GLOBAL", "/dev/null");
    shell.envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    let run = run(shell.args(["-e", "-c", &commands.replace("; ", "\n")]));
    assert_eq!(run.code, 0, "{commands}: {run:?}");
}

fn renumber(office: Office) -> Office {
    office.replace(FREE, "nummer: 2026-006", "nummer: 2026-007")
}

/// Both dossiers are whole, nothing is found in the history, and the server takes the push.
fn ends_well(office: &Office) {
    assert_eq!(office.read(TAKEN), include_str!("../fixtures/open.md"));
    assert_eq!(office.read(FREE), theirs().replace("2026-006", "2026-007"));
    assert_eq!(office.read("records/complaints/2026/2026-007/brief.txt"), LETTER);
    assert!(!office.path("records/complaints/2026/2026-006").exists());
    assert!(found(office).findings.iter().all(|finding| finding.code != "F8"));
    let audit = office.run(&["audit", "--format", "concise"]);
    assert!(!audit.stdout.contains(" H1 ") && !audit.stdout.contains(" H2 "), "{audit:?}");
    assert_eq!(office.push(&["main"]), (0, String::new()));
    let log = |number| office.run(&["log", number]).stdout;
    assert!(log("2026-006").contains("2026-006: ontvangen"), "{}", log("2026-006"));
    assert!(log("2026-007").contains("Onze klacht"), "{}", log("2026-007"));
    assert!(!log("2026-006").contains("Onze klacht"), "{}", log("2026-006"));
}

#[test]
fn a_number_that_was_fetched_is_told_by_check_and_by_the_hook() {
    let (_server, ours) = two_of_a_number();
    assert!(found(&ours).findings.is_empty(), "nothing is known yet, and nothing is fetched");
    ours.must(&["fetch", "--quiet"]);
    let findings = found(&ours).findings;
    let [finding] = findings.as_slice() else { unreachable!("{findings:?}") };
    assert_eq!((finding.code.as_str(), finding.severity.as_str(), finding.line), ("F8", "error", 2));
    assert!(finding.message.contains("origin/main"), "{finding:?}");
    let (code, told) = commit(&ours, "Onze klacht");
    assert!(code == 1 && told.contains("fout[F8]") && told.contains("2026-007"), "{told}");
    let told = found(&ours).findings;
    follow(&ours, told[0].help.as_deref().unwrap());
    let ours = renumber(ours);
    assert_eq!(commit(&ours, "Onze klacht"), (0, String::new()));
    ours.must(&["pull", "--quiet", "--no-rebase"]);
    ends_well(&ours);
}

#[test]
fn an_own_dossier_that_git_does_not_know_yet_can_be_renamed_too() {
    let (_server, ours) = two_of_a_number();
    ours.must(&["fetch", "--quiet"]);
    follow(&ours, found(&ours).findings[0].help.as_deref().unwrap());
    let ours = renumber(ours);
    assert_eq!(commit(&ours, "Onze klacht"), (0, String::new()));
    ours.must(&["pull", "--quiet", "--no-rebase"]);
    ends_well(&ours);
}

/// What others have under that number is another dossier, so ours can still get another one.
#[test]
fn a_number_that_others_gave_to_another_dossier_is_changed_by_the_verb() {
    for is_committed in [false, true] {
        let (_server, ours) = two_of_a_number();
        if is_committed {
            assert_eq!(commit(&ours, "Onze klacht"), (0, String::new()));
        }
        ours.must(&["fetch", "--quiet"]);
        let run = ours.run(&["renumber", "2026-006"]);
        assert_eq!(run.code, 0, "{run:?}");
        let message = if is_committed { "2026-007: nummer" } else { "Onze klacht" };
        assert_eq!(commit(&ours, message), (0, String::new()));
        ours.must(&["pull", "--quiet", "--no-rebase"]);
        ends_well(&ours);
        let run = ours.run(&["renumber", "2026-006"]);
        assert!(run.code == 2 && run.stderr.contains("al bij anderen"), "{run:?}");
    }
    let (_server, ours) = two_of_a_number();
    assert_eq!(commit(&ours, "Onze klacht"), (0, String::new()));
    assert_eq!(ours.git(&["pull", "--quiet", "--no-rebase"]).code, 1);
    let run = ours.run(&["renumber", "2026-006"]);
    assert!(run.code == 2 && run.stderr.contains("conflicten") && !ours.path(FREE).exists(), "{run:?}");
}

#[test]
fn a_conflict_in_the_merge_is_undone_and_the_own_dossier_renumbered_first() {
    let (_server, ours) = two_of_a_number();
    assert_eq!(commit(&ours, "Onze klacht"), (0, String::new()));
    let pulled = ours.git(&["pull", "--quiet", "--no-rebase"]);
    assert_eq!(pulled.code, 1, "{pulled:?}");
    let told = found(&ours).findings;
    let told = told.iter().find(|finding| finding.code == "F8").expect("the number is told");
    follow(&ours, told.help.as_deref().unwrap());
    let ours = renumber(ours);
    assert_eq!(commit(&ours, "2026-007: nummer"), (0, String::new()));
    ours.must(&["pull", "--quiet", "--no-rebase"]);
    ends_well(&ours);
}

#[test]
fn the_own_dossier_can_be_renumbered_in_the_merge() {
    let (_server, ours) = two_of_a_number();
    assert_eq!(commit(&ours, "Onze klacht"), (0, String::new()));
    assert_eq!(ours.git(&["pull", "--quiet", "--no-rebase"]).code, 1);
    let own = ours.must(&["show", &format!("HEAD:{TAKEN}")]);
    let ours = ours.write(FREE, format!("{own}\n"));
    ours.must(&["checkout", "--quiet", "--theirs", TAKEN]);
    ours.must(&["mv", "records/complaints/2026/2026-006", "records/complaints/2026/2026-007"]);
    let ours = renumber(ours);
    assert_eq!(commit(&ours, "Samengevoegd"), (0, String::new()));
    ends_well(&ours);
}

#[test]
fn a_merge_by_the_other_side_is_no_breach_either() {
    let (server, ours) = two_of_a_number();
    assert_eq!(commit(&ours, "Onze klacht"), (0, String::new()));
    ours.must(&["push", "--quiet", "origin", "main:ander"]);
    let main = server.clone();
    let run = git(&main.path(""), &["merge", "--quiet", "origin/ander"]);
    assert_eq!(run.code, 1, "{run:?}");
    main.must(&["checkout", "--quiet", "--ours", TAKEN]);
    main.must(&["mv", "records/complaints/2026/2026-006", "records/complaints/2026/2026-007"]);
    let main = main.write(FREE, theirs().replace("2026-006", "2026-007"));
    main.commit("Samengevoegd");
    ends_well(&main);
}

#[test]
fn the_same_dossier_on_both_sides_is_no_other_one() {
    let (_server, ours) = two_of_a_number();
    let later = include_str!("../fixtures/open.md").replace("onderwerp: ", "onderwerp: Toch ");
    let ours = ours.write(TAKEN, later).remove("records/complaints/2026/2026-006/brief.txt");
    ours.must(&["fetch", "--quiet"]);
    assert!(found(&ours).findings.iter().all(|finding| finding.code != "F8"));
}
