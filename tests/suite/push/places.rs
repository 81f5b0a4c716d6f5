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
