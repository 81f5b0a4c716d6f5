//! Files of no dossier whose names say who it was, and copies of a dossier.

use std::fs;

use super::adopted::{clone, force, served_with};
use super::{GONE, SECRETS, office_with, places_of};
use crate::support::Office;

/// Files that stood there once: under which name, and what each said.
const CALLED: [(&str, &str); 5] = [
    ("Zwaantje Unieknaam.txt", "Niets\n"),
    ("Unieknaam.txt", "Niets anders\n"),
    ("unieknaam/a.txt", "Een\n"),
    ("map/zwaantje-unieknaam.txt", "Twee\n"),
    ("map/kopie.md", ""),
];

/// One of them was there and is gone; another with the same text stays.
fn once(office: Office, (path, text): (&str, &str)) -> Office {
    let text = if text.is_empty() { office.read(GONE) } else { text.to_owned() };
    let office = office.write(path, &text);
    let office = if path.ends_with("kopie.md") { office } else { office.write("gelijk.txt", &text) };
    office.commit("Erbij");
    let office = office.remove(path);
    // Only an empty folder goes, as git itself would do.
    let _ = office.path(path).parent().map(fs::remove_dir);
    let office = office.write("map/blijft.txt", "Blijft\n");
    office.commit("Weg");
    office
}

#[test]
fn a_file_that_is_called_so_is_told_and_goes_where_that_is_asked_for() {
    for called in CALLED {
        let (server, office) = served_with(|office| once(office, called));
        let (behind, tip) = (clone(&server), office.tip());
        let commit = office.must(&["rev-parse", "--short=8", "HEAD~1"]);
        let run = office.purge(&["2024-001", "--execute"]);
        assert!(run.code == 1 && run.stdout.contains(called.0) && run.stdout.contains(&commit), "{run:?}");
        assert_eq!(office.tip(), tip);
        let command = run.stdout.lines().find_map(|line| Some(line.split_once("klacht purge ")?.1)).unwrap();
        let run = office.purge(&command.split(' ').collect::<Vec<_>>());
        assert_eq!(run.code, 0, "{called:?}: {run:?}");
        assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new(), "{called:?}");
        assert_eq!(office.path("gelijk.txt").exists(), !called.1.is_empty(), "what says the same stays");
        office.is_sound();
        let (code, told) = force(&office, "main");
        assert_eq!(code, 0, "the server computes the same: {called:?} {told}");
        assert_eq!(places_of(&server.path(), &SECRETS), Vec::<String>::new(), "{called:?}");
        behind.must(&["fetch", "--quiet"]);
        let run = behind.purge(&["--adopt"]);
        assert_eq!(run.code, 0, "{called:?} {run:?}");
        assert_eq!(places_of(&behind.path(""), &SECRETS), Vec::<String>::new(), "{called:?}");
    }
}

#[test]
fn a_file_that_is_called_so_now_gets_another_name_first() {
    for (path, text) in CALLED.into_iter().filter(|(_, text)| !text.is_empty()) {
        let office = office_with(|office| office).write(path, text);
        office.commit("Erbij");
        let run = office.purge(&["2024-001", "--execute", "--clean"]);
        assert!(run.code == 1 && run.stdout.contains(&format!("{path} zegt")), "{run:?}");
        office.must(&["mv", path, "ander.txt"]);
        office.must(&["commit", "--quiet", "-m", "Een andere naam"]);
        let run = office.purge(&["2024-001", "--execute", "--clean"]);
        assert_eq!(run.code, 0, "{run:?}");
        assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new());
        assert_eq!(office.read("ander.txt"), text);
    }
}

/// What another program wrote above a message is cleaned as the message is.
#[test]
fn a_line_of_another_program_in_a_commit_says_nothing_any_more() {
    let (_server, office) = served_with(|office| {
        let text = office.must(&["cat-file", "commit", "HEAD"]);
        let changed = text.replacen("\n\n", "\ndoor Zwaantje Unieknaam\n\n", 1);
        fs::write(office.path("../commit"), changed + "\n").unwrap();
        let id = office.must(&["hash-object", "-t", "commit", "-w", "--literally", "../commit"]);
        fs::remove_file(office.path("../commit")).unwrap();
        office.must(&["update-ref", "refs/heads/main", &id]);
        office
    });
    office.destroy();
    assert!(office.must(&["cat-file", "commit", "HEAD~1"]).contains("door [vernietigd]"));
    let (code, told) = force(&office, "main");
    assert_eq!(code, 0, "{told}");
}

/// Own work that was not sent yet says it, and says it no more.
#[test]
fn own_work_that_names_somebody_is_told_and_goes_where_that_is_asked_for() {
    let (server, office) = served_with(|office| office);
    let own = clone(&server).write("eigen.txt", "Bel mevrouw Unieknaam\n");
    own.commit("Eigen werk");
    office.destroy();
    assert_eq!(force(&office, "main").0, 0);
    own.must(&["fetch", "--quiet"]);
    let run = own.purge(&["--adopt"]);
    assert!(run.code == 1 && run.stdout.contains("eigen.txt zegt ‘Unieknaam’"), "{run:?}");
    let own = own.write("eigen.txt", "Bel terug\n");
    own.commit("Zonder naam");
    let run = own.purge(&["--adopt"]);
    assert!(run.code == 1 && run.stdout.contains("eigen.txt zei ‘Unieknaam’, zoals in commit "), "{run:?}");
    let command = run.stdout.lines().find_map(|line| Some(line.split_once("klacht purge ")?.1)).unwrap();
    let run = own.purge(&command.split(' ').collect::<Vec<_>>());
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(places_of(&own.path(""), &SECRETS), Vec::<String>::new());
    assert_eq!(own.read("eigen.txt"), "Bel terug\n");
    assert_eq!(own.purge(&["--verify"]).code, 0);
}

/// A family name without its particles is written small in what people call things, and in messages.
#[test]
fn a_name_in_small_letters_is_found_where_things_are_called() {
    let office = office_with(|office| office.replace(GONE, "Zwaantje Unieknaam", "Renée van den Zonnekamp"));
    let refused = |says: &str| {
        let run = office.purge(&["2024-001", "--execute"]);
        assert!(run.code != 0 && format!("{}{}", run.stdout, run.stderr).contains(says), "{says}: {run:?}");
    };
    office.must(&["branch", "zonnekamp"]);
    refused("zonnekamp");
    office.must(&["branch", "-D", "zonnekamp"]);
    office.must(&["config", "remote.zonnekamp.url", "x"]);
    refused(".git/config");
    office.must(&["config", "--remove-section", "remote.zonnekamp"]);
    fs::write(office.path("zonnekamp.txt"), "Niets\n").unwrap();
    refused("zonnekamp.txt");
    office.commit("zonnekamp belde");
    refused("zonnekamp.txt zegt");
    let reason = ["2024-001", "--execute", "--erasure-request", "verzoek van zonnekamp"];
    let run = office.purge(&reason);
    assert!(run.code != 0 && run.stderr.contains("zonnekamp"), "{run:?}");
    office.must(&["mv", "zonnekamp.txt", "de zon.txt"]);
    let text = "De zonnekamp is een kamp voor de zon\n";
    let office = office.write("de zon.txt", text);
    office.commit("Anders genoemd");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(office.must(&["log", "--format=%s"]).contains("[vernietigd] belde"));
    assert_eq!(office.read("de zon.txt"), text, "in a text it may be a word");
}
