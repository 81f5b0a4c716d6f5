//! A copy follows a destruction that might be made, and no other: what it destroys comes back nowhere.

use std::fs;

use super::GONE;
use super::adopted::{clone, force, served, served_with};
use crate::support::Office;

const RECORD: &str = "records/ledger/destructions.yaml";
const HELD: &str = "  - {datum: 2026-06-30, stap: bewaren, door: ddirks, reden: rechtszaak}\n";
const ARCHIVED: &str = "  - {datum: 2024-06-18, stap: gearchiveerd, door: sdevries}\n";

/// The office destroys, changes the commit of the record, and puts it on a server without a hook: each clone
/// refuses it with these words and stays as it was.
fn refused(
    (server, office): (crate::git::Server, Office),
    clones: &[Office],
    change: impl FnOnce(&Office),
    says: &[&str],
) {
    office.destroy();
    change(&office);
    office.must(&["commit", "--quiet", "--no-verify", "--all", "--amend", "--no-edit"]);
    let (code, told) = force(&office, "main");
    assert_eq!(code, 1, "the hook refuses it too: {told}");
    assert!(told.contains(says[0]), "for the same reason: {told}");
    server.without_hook(|| assert_eq!(force(&office, "main").0, 0));
    for clone in clones {
        clone.must(&["fetch", "--quiet"]);
        let tip = clone.tip();
        let run = clone.purge(&["--adopt", "origin/main"]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(says.iter().all(|word| run.stderr.contains(word)), "{says:?}: {run:?}");
        assert_eq!(clone.tip(), tip);
        assert!(clone.path(GONE).exists());
        clone.is_sound();
    }
}

#[test]
fn what_was_not_due_is_not_destroyed_in_a_copy() {
    let (server, office) = served();
    let clones = [clone(&server), clone(&server)];
    let behind = &clones[1];
    behind.must(&["reset", "--quiet", "--hard", "HEAD~1"]);
    behind.must(&["update-ref", "-d", "refs/remotes/origin/main"]);
    behind.must(&["reflog", "expire", "--all", "--expire=now"]);
    behind.must(&["gc", "--quiet", "--prune=now"]);
    let earlier = |office: &Office| {
        let record = office.read(RECORD).replace("datum: 2026-07-01", "datum: 2026-06-15");
        fs::write(office.path(RECORD), record).unwrap();
    };
    let [whole, behind] = clones;
    refused((server, office), &[whole, behind], earlier, &["mocht op die dag nog niet", "niets veranderd"]);
}

#[test]
fn a_reason_that_names_somebody_is_not_followed() {
    let (server, office) = served();
    let clones = [clone(&server)];
    let named = |office: &Office| {
        let record = office.read(RECORD);
        let record = record.replace("\"artikel 8\"", "\"verzoek: brief van Zwaantje Unieknaam\"");
        fs::write(office.path(RECORD), record).unwrap();
    };
    refused((server, office), &clones, named, &["noemt daar iemand"]);
}

#[test]
fn a_record_that_brings_something_else_is_not_followed() {
    let (server, office) = served();
    let clones = [clone(&server)];
    let other = |office: &Office| {
        let path = "records/complaints/2026/2026-004.md";
        let text = office.read(path);
        let subject = text.lines().find(|line| line.starts_with("onderwerp: ")).unwrap();
        fs::write(office.path(path), text.replace(subject, "onderwerp: Iets heel anders")).unwrap();
    };
    office.destroy();
    other(&office);
    office.must(&["commit", "--quiet", "--no-verify", "--all", "--amend", "--no-edit"]);
    let (code, told) = force(&office, "main");
    assert!(code == 1 && told.contains("niet precies de geschiedenis"), "{told}");
    server.without_hook(|| assert_eq!(force(&office, "main").0, 0));
    for clone in clones {
        clone.must(&["fetch", "--quiet"]);
        let run = clone.purge(&["--adopt"]);
        assert!(run.code == 2 && run.stderr.contains("niet de eigen geschiedenis"), "{run:?}");
        assert!(clone.path(GONE).exists());
    }
}

/// What somebody holds is known in the copy alone, and the office destroyed it from a history without that.
#[test]
fn what_is_held_in_a_copy_that_was_behind_stays_there() {
    let (server, office) = served_with(|office| {
        let office = office.replace(GONE, ARCHIVED, &format!("{ARCHIVED}{HELD}"));
        office.commit("Langer bewaren");
        office
    });
    let behind = clone(&server);
    let office = office.replace(GONE, HELD, "");
    office.commit("Niet langer bewaren");
    office.destroy();
    server.without_hook(|| assert_eq!(force(&office, "main").0, 0));
    behind.must(&["fetch", "--quiet"]);
    let run = behind.purge(&["--adopt"]);
    assert!(run.code == 2 && run.stderr.contains("mocht op die dag nog niet"), "{run:?}");
    assert!(run.stderr.contains("git clone"), "the way out of a copy that was behind: {run:?}");
    assert!(behind.path(GONE).exists());
}
