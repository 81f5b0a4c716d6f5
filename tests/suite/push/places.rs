//! Offices in folders of a repository, and what lies where no dossier belongs.

use std::fs;

use super::{refuses, takes};
use crate::git::Server;
use crate::support::{Office, root};

/// The records of an office in a folder that is called by bytes which are no text, below the top.
#[cfg(unix)]
fn with_unnamed_office(office: &Office) -> std::path::PathBuf {
    use std::os::unix::ffi::OsStrExt;
    let folder = office.path("").join(std::ffi::OsStr::from_bytes(b"k\xffantoor"));
    crate::support::copy(&root().join("tests/fixtures/base"), &folder.join("records"));
    crate::support::copy(&root().join("records/regulation"), &folder.join("records/regulation"));
    folder
}

#[cfg(unix)]
#[test]
fn an_office_in_a_folder_whose_name_is_no_text_is_refused() {
    let (server, office) = Server::with_records();
    let folder = with_unnamed_office(&office);
    office.commit("Nog een kantoor");
    let names = ["map k\u{fffd}antoor is geen tekst in UTF-8", "git mv"];
    refuses(&server, &office, &["main"], &names);
    // What was there before the hook stands; what changes in it is refused.
    server.without_hook(|| assert_eq!(office.push(&["main"]).0, 0));
    let office = office.write("README.md", "Iets.\n");
    office.commit("Iets anders");
    takes(&office, &["main"]);
    fs::write(folder.join("records/people.yaml"), "personen: []\n").unwrap();
    office.commit("Daar iets");
    refuses(&server, &office, &["main"], &names);
    fs::rename(&folder, office.path("kantoor")).unwrap();
    fs::copy(office.path("records/people.yaml"), office.path("kantoor/records/people.yaml")).unwrap();
    office.commit("Hernoemd");
    takes(&office, &["main"]);
}

/// The hook for a commit tells the same.
#[cfg(unix)]
#[test]
fn no_commit_brings_an_office_in_a_folder_whose_name_is_no_text() {
    let (_server, office) = Server::with_records();
    assert_eq!(office.run(&["hook", "install"]).code, 0);
    with_unnamed_office(&office);
    office.must(&["add", "--all"]);
    let run = office.git(&["commit", "--quiet", "--message", "Nog een kantoor"]);
    let told = run.stdout + &run.stderr;
    assert!(run.code == 1 && told.contains("k\u{fffd}antoor is geen tekst"), "{told}");
}

/// Ten folders in each folder, seven deep: ten million files in a push of some hundreds of bytes.
#[test]
fn folders_within_folders_are_not_worked_through() {
    for place in ["records/bom", "records/complaints/2026/bom", "records/complaints/bom"] {
        let (server, office) = Server::with_records();
        let repository = git2::Repository::open(office.path("")).unwrap();
        let file = repository.blob(b"x").unwrap();
        let ten = |id, mode| {
            let mut tree = repository.treebuilder(None).unwrap();
            (0..10).for_each(|at| drop(tree.insert(format!("d{at}"), id, mode).unwrap()));
            tree.write().unwrap()
        };
        let bomb = (0..6).fold(ten(file, 0o100_644), |tree, _| ten(tree, 0o040_000));
        let head = repository.head().unwrap().peel_to_commit().unwrap();
        let mut update = git2::build::TreeUpdateBuilder::new();
        let tree = update.upsert(place, bomb, git2::FileMode::Tree);
        let tree = tree.create_updated(&repository, &head.tree().unwrap()).unwrap().to_string();
        let tip = head.id().to_string();
        let commit = office.must(&["commit-tree", &tree, "-p", &tip, "-m", "Bom"]);
        let begun = std::time::Instant::now();
        refuses(&server, &office, &[&format!("{commit}:refs/heads/main")], &[]);
        assert!(begun.elapsed().as_secs() < 60, "{place}: {:?}", begun.elapsed());
    }
}
