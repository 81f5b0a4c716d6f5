//! Files of no dossier that are copies of what goes with one, and say nothing by which they are known.

use std::fs;

use super::adopted::{clone, force, served_with};
use super::{objects, office_with};
use crate::support::Office;

/// A document that names nobody.
const DOCUMENT: &str = "records/complaints/2024/2024-001/stoep.txt";
const COPY: &str = "map/foto.txt";
const TEXT: &str = "Drie auto’s op de stoep\n";

/// The dossier has the document, and a folder of no dossier had a copy of it.
fn copied_once(office: Office) -> Office {
    let office = office.write(DOCUMENT, TEXT).write(COPY, TEXT).write("map/blijft.txt", "Blijft\n");
    office.commit("Foto erbij");
    let office = office.remove(COPY);
    office.commit("Foto weg");
    office
}

fn has(office: &Office, id: &str) -> bool {
    objects(&office.path("")).iter().any(|(object, _)| object == id)
}

#[test]
fn a_copy_of_a_document_is_told_and_refused_where_it_stands() {
    let office = office_with(|office| office.write(DOCUMENT, TEXT)).write(COPY, TEXT);
    office.commit("Foto erbij");
    let tip = office.tip();
    for arguments in [&["2024-001", "--execute"][..], &["2024-001", "--execute", "--clean"]] {
        let run = office.purge(arguments);
        assert!(run.code == 1 && run.stdout.contains("map/foto.txt is een kopie"), "{run:?}");
        assert_eq!(office.tip(), tip);
    }
}

#[test]
fn a_copy_of_a_document_that_stood_once_goes_where_that_is_asked_for_and_every_copy_follows() {
    let (server, office) = served_with(copied_once);
    let (behind, id) = (clone(&server), office.must(&["rev-parse", &format!("HEAD:{DOCUMENT}")]));
    let commit = office.must(&["rev-parse", "--short=8", "HEAD~1"]);
    let run = office.purge(&["2024-001", "--execute"]);
    assert!(run.code == 1 && run.stdout.contains("map/foto.txt was een kopie"), "{run:?}");
    assert!(run.stdout.contains(&commit) && run.stdout.contains(&id), "{run:?}");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(!has(&office, &id) && office.path("map/blijft.txt").exists());
    assert!(office.read("records/ledger/destructions.yaml").contains(&id), "the record names it");
    office.is_sound();
    let (code, told) = force(&office, "main");
    assert_eq!(code, 0, "the server computes the same: {told}");
    behind.must(&["fetch", "--quiet"]);
    let run = behind.purge(&["--adopt"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(!has(&behind, &id));
    assert_eq!(behind.purge(&["--verify"]).code, 0);
}

/// Nobody can say of which of two dossiers it is a copy, and an empty file is a copy of nothing.
#[test]
fn what_a_dossier_that_stays_holds_too_is_no_copy() {
    const EMPTY: &str = "records/complaints/2024/2024-001/leeg.txt";
    const OTHER: &str = "records/complaints/2026/2026-001/stoep.txt";
    let office = office_with(|office| office.write(DOCUMENT, TEXT).write(OTHER, TEXT).write(EMPTY, ""))
        .write(COPY, TEXT)
        .write("map/leeg.txt", "");
    office.commit("Foto erbij");
    office.destroy();
    assert_eq!(office.read(COPY), TEXT);
    assert_eq!(fs::read(office.path("map/leeg.txt")).unwrap(), b"");
}

/// A clone that was put into the work tree afterwards is looked into as well.
#[test]
fn another_repository_in_the_work_tree_is_told_as_long_as_it_has_some_of_it() {
    let office = office_with(|office| office);
    let elsewhere = tempfile::tempdir().unwrap();
    for (bare, name) in [("--no-checkout", "kopie"), ("--bare", "kopie.git")] {
        let kept = elsewhere.path().join(name).display().to_string();
        office.must(&["clone", "--quiet", bare, ".", &kept]);
    }
    office.destroy();
    assert_eq!(office.purge(&["--verify"]).code, 0);
    for name in ["kopie", "kopie.git"] {
        fs::rename(elsewhere.path().join(name), office.path(name)).unwrap();
        let run = office.purge(&["--verify"]);
        assert!(run.code == 1 && run.stdout.contains(&format!("/{name} staat een andere")), "{run:?}");
        fs::remove_dir_all(office.path(name)).unwrap();
    }
}

/// Nothing can be searched in it, and the old history may be what it is.
#[test]
fn a_history_that_was_committed_in_a_file_is_told_and_goes_where_it_stood_once() {
    type Made = fn(&Office);
    let made: [(&str, Made); 2] = [
        ("map/alles.bundle", |office| {
            office.must(&["bundle", "create", "--quiet", "map/alles.bundle", "main"]);
        }),
        ("map/alles.pack", |office| {
            fs::write(office.path("map/alles.pack"), b"PACK\0\0\0\x02\0\0\0\x01iets").unwrap();
        }),
    ];
    for (path, make) in made {
        let (server, office) = served_with(|office| {
            let office = office.write("map/blijft.txt", "Blijft\n");
            office.commit("Een map");
            make(&office);
            office.commit("Een reservekopie");
            office
        });
        let (behind, id) = (clone(&server), office.must(&["rev-parse", &format!("HEAD:{path}")]));
        for arguments in [&["2024-001", "--execute"][..], &["2024-001", "--execute", "--clean"]] {
            let run = office.purge(arguments);
            let told = format!("{path} bevat een hele geschiedenis");
            assert!(run.code == 1 && run.stdout.contains(&told), "{run:?}");
        }
        let office = office.remove(path);
        office.commit("Zonder reservekopie");
        let run = office.purge(&["2024-001", "--execute"]);
        let told = format!("{path} bevatte een hele geschiedenis");
        assert!(run.code == 1 && run.stdout.contains(&told), "{run:?}");
        server.without_hook(|| {
            office.must(&["push", "--quiet"]);
        });
        behind.must(&["pull", "--quiet"]);
        let run = office.purge(&["2024-001", "--execute", "--clean"]);
        assert_eq!(run.code, 0, "{run:?}");
        assert!(!has(&office, &id) && office.read("records/ledger/destructions.yaml").contains(&id));
        let (code, told) = force(&office, "main");
        assert_eq!(code, 0, "the server computes the same: {told}");
        behind.must(&["fetch", "--quiet"]);
        let run = behind.purge(&["--adopt"]);
        assert_eq!(run.code, 0, "{run:?}");
        assert!(!has(&behind, &id));
    }
}

#[test]
fn what_is_put_into_the_work_tree_afterwards_is_told() {
    let office = office_with(|office| office.write(DOCUMENT, TEXT));
    let elsewhere = tempfile::tempdir().unwrap();
    let bundle = elsewhere.path().join("alles.bundle").display().to_string();
    office.must(&["bundle", "create", "--quiet", &bundle, "main"]);
    let dossier = office.read(super::GONE);
    office.destroy();
    assert_eq!(office.purge(&["--verify"]).code, 0);
    for (path, text) in [("x.md", &dossier), ("y.txt", &TEXT.to_owned()), ("README.md", &dossier)] {
        let before = office.path(path).exists().then(|| office.read(path));
        fs::write(office.path(path), text).unwrap();
        let run = office.purge(&["--verify"]);
        let told = format!("Wat er van 2024-001 was, staat nog in een bestand: {path}");
        assert!(run.code == 1 && run.stdout.contains(&told), "{run:?}");
        match before {
            Some(text) => fs::write(office.path(path), text).unwrap(),
            None => fs::remove_file(office.path(path)).unwrap(),
        }
    }
    fs::copy(&bundle, office.path("alles.bundle")).unwrap();
    let run = office.purge(&["--verify"]);
    assert!(run.code == 1 && run.stdout.contains("alles.bundle bevat een hele geschiedenis"), "{run:?}");
}
