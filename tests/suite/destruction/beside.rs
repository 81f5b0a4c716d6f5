//! Files of no dossier that name somebody of one that goes.

use super::adopted::{clone, force, served_with};
use super::{GONE, SECRETS, objects, office_with, places_of};
use crate::support::Office;

const README: &str = "README.md";
const FIGURES: &str = "records/ledger/figures-2024.yaml";
const KEPT: &str = "records/ledger/figures-2024-2026-06-15.yaml";

/// A file named her once, under a folder that nothing else is in, and says something else since.
fn named_once(office: Office) -> Office {
    let office = office.write("map/uitleg.txt", "Zie het dossier van mevrouw Unieknaam\n");
    office.commit("Uitleg");
    let office = office.write("map/uitleg.txt", "Zie het dossier\n").write("map/ander.txt", "Blijft\n");
    office.commit("Zonder naam");
    office
}

#[test]
fn what_a_file_says_now_is_taken_out_by_a_person_first() {
    let office = office_with(|office| office).write(README, "Zie het dossier van Zwaantje Unieknaam\n");
    office.commit("Leesmij");
    let tip = office.tip();
    for clean in [&["2024-001", "--execute"][..], &["2024-001", "--execute", "--clean"]] {
        let run = office.purge(clean);
        assert!(run.code == 1 && run.stdout.contains("README.md zegt ‘Zwaantje Unieknaam’"), "{run:?}");
        assert!(run.stdout.contains("--clean"), "{run:?}");
        assert_eq!(office.tip(), tip);
    }
    let office = office.write(README, "Zie het dossier\n");
    office.commit("Zonder naam");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new());
    assert_eq!(office.read(README), "Zie het dossier\n");
    office.is_sound();
}

#[test]
fn what_a_file_said_once_goes_where_that_is_asked_for_and_every_copy_follows() {
    let (server, office) = served_with(named_once);
    let behind = clone(&server);
    let blob = office.must(&["rev-parse", "HEAD~1:map/uitleg.txt"]);
    let (tip, others) = (office.tip(), office.must(&["rev-parse", "HEAD:map"]));
    let run = office.purge(&["2024-001", "--execute"]);
    let told = [
        format!(
            "map/uitleg.txt zei ‘Unieknaam’, zoals in commit {}",
            office.must(&["rev-parse", "--short=8", "HEAD~1"])
        ),
        format!("(object {blob})"),
        "klacht purge 2024-001 --execute --clean".to_owned(),
    ];
    assert!(run.code == 1 && told.iter().all(|told| run.stdout.contains(told)), "{run:?}");
    assert_eq!(office.tip(), tip);
    let command = run.stdout.lines().find_map(|line| Some(line.split_once("klacht purge ")?.1)).unwrap();
    let run = office.purge(&command.split(' ').collect::<Vec<_>>());
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new());
    assert!(office.read("records/ledger/destructions.yaml").contains(&blob), "the record names it");
    assert_eq!(office.must(&["rev-parse", "HEAD:map"]), others, "what it says now stays");
    assert_eq!(office.git(&["cat-file", "-e", "HEAD~2:map/uitleg.txt"]).code, 128, "and is not there before");
    office.is_sound();
    let (code, told) = force(&office, "main");
    assert_eq!(code, 0, "the server computes the same: {told}");
    assert_eq!(places_of(&server.path(), &SECRETS), Vec::<String>::new());
    behind.must(&["fetch", "--quiet"]);
    let run = behind.purge(&["--adopt"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(places_of(&behind.path(""), &SECRETS), Vec::<String>::new());
    assert!(objects(&behind.path("")).iter().all(|(id, _)| *id != blob));
}

/// Figures that were corrected are kept beside those that hold now, and nobody may change either.
#[test]
fn figures_that_a_correction_replaced_go_with_whom_they_name() {
    let holding = std::cell::RefCell::new(String::new());
    let office = office_with(|office| {
        let text = office.read(FIGURES);
        holding.replace(text.clone());
        office.write(FIGURES, text + "# Mevrouw Unieknaam\n")
    });
    let replaced = office.read(FIGURES);
    let office = office.write(KEPT, &replaced).write(FIGURES, holding.take());
    office.commit("Cijfers gecorrigeerd");
    let found = |office: &Office| {
        let audit = office.run(&["audit", "--format", "concise"]).stdout;
        audit.lines().filter(|line| line.contains("H15 ")).count()
    };
    let before = found(&office);
    let run = office.purge(&["2024-001", "--execute"]);
    assert!(run.code == 1 && run.stdout.contains("--clean"), "{run:?}");
    assert!([KEPT, FIGURES].iter().any(|path| run.stdout.contains(path)), "{run:?}");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(places_of(&office.path(""), &SECRETS), Vec::<String>::new());
    assert!(!office.path(KEPT).exists() && office.path(FIGURES).exists());
    assert_eq!(office.must(&["status", "--porcelain"]), "");
    assert!(found(&office) <= before, "no trace of the figures was lost that the history tells of");
    office.is_sound();
    assert_eq!(office.run(&["check"]).code, 0);
}

/// Another dossier keeps what it says for its own term, also where another file said the same once.
#[test]
fn what_another_dossier_says_too_stays_there() {
    const COPY: &str = "records/complaints/2026/2026-001/uitleg.txt";
    let office = office_with(named_once).write(COPY, "Zie het dossier van mevrouw Unieknaam\n");
    office.commit("Bij een ander dossier");
    let blob = office.must(&["rev-parse", &format!("HEAD:{COPY}")]);
    let run = office.purge(&["2024-001", "--execute"]);
    assert!(run.code == 1 && run.stdout.contains("map/uitleg.txt zei ‘Unieknaam’"), "{run:?}");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(office.must(&["rev-parse", &format!("HEAD:{COPY}")]), blob);
    assert!(!office.read("records/ledger/destructions.yaml").contains(&blob), "it did not go");
    let earlier = office.git(&["log", "--all", "--format=", "--raw", "--no-abbrev", "--", "map"]);
    assert!(!earlier.stdout.contains(&blob), "{earlier:?}");
    office.is_sound();
}

/// Only the records have dossiers with a term of their own.
#[test]
fn a_folder_that_is_called_like_that_of_the_dossiers_is_searched_too() {
    for path in ["map/complaints/uitleg.txt", "map/people.yaml"] {
        let office = office_with(|office| office).write(path, "# Mevrouw Unieknaam\n");
        office.commit("Uitleg");
        let run = office.purge(&["2024-001", "--execute"]);
        assert!(run.code == 1 && run.stdout.contains(&format!("{path} zegt ‘Unieknaam’")), "{run:?}");
    }
}

/// What the dossier says in its own words is that too where somebody laid it out anew.
#[test]
fn a_sentence_of_the_dossier_is_found_wherever_its_lines_end() {
    let sentence = "Hij stond ’s nachts met zijn lichten aan en ging niet weg.";
    let office = office_with(|office| {
        let text = office.read(GONE) + "\n" + sentence + "\n";
        office.write(GONE, text)
    });
    let laid_out = "Overgenomen: hij stond ’s nachts met\nzijn  lichten aan en\r\nging niet weg. En toen?\n";
    let office = office.write("map/overgenomen.md", laid_out);
    office.commit("Overgenomen");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    let told = "map/overgenomen.md zegt ‘hij stond ’s nachts met zijn lichten aan en ging niet weg.’";
    assert!(run.code == 1 && run.stdout.contains(told), "{run:?}");
}
