//! Right of access: everything of a dossier or a person, with what belongs to others for a person to
//! decide.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use crate::repository::{Repository, SECRETARY};
use crate::support::{Office, Run, copy, files_below};

const FIRST: &str = "records/complaints/2026/2026-001.md";
/// Everyone of people.yaml, by name and key.
const STAFF: [&str; 12] = [
    "Dirk Dirks",
    "Saskia de Vries",
    "Bea Bakker",
    "Petra de Boer",
    "Marloes Jansen",
    "Hidde Postma",
    "ddirks",
    "sdevries",
    "bbakker",
    "pdeboer",
    "mjansen",
    "hpostma",
];

/// An archive as names and bytes.
fn unpacked(zip: &Path) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(fs::read(zip).unwrap())).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut member = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            member.read_to_end(&mut bytes).unwrap();
            (member.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn exported(office: &Office, words: &[&str]) -> (String, Vec<(String, Vec<u8>)>, Run) {
    let run = office.run(&[&["export"], words, &["--out", "uit"]].concat());
    assert_eq!(run.code, 0, "{words:?}: {run:?}");
    let files = files_below(&office.path("uit"));
    let of =
        |ending: &str| files.iter().find(|file| file.extension().is_some_and(|it| it == ending)).unwrap();
    let page = fs::read_to_string(of("html")).unwrap();
    let archive = unpacked(of("zip"));
    (page, archive, run)
}

fn list(archive: &[(String, Vec<u8>)]) -> String {
    let list = archive.iter().find(|(name, _)| name == "lijst.csv").unwrap();
    String::from_utf8(list.1.clone()).unwrap()
}

#[test]
fn a_dossier_is_given_with_every_line_and_every_document_byte_for_byte() {
    let office = Office::new().write("records/complaints/2026/2026-001/scan.pdf", b"%PDF-1.7 \xff\x00");
    let (page, archive, run) = exported(&office, &["2026-001"]);
    for line in office.read(FIRST).lines() {
        let line = line.trim().replace('"', "&quot;");
        // A name that is marked stands in pieces.
        let is_whole = !STAFF.iter().any(|name| line.contains(name));
        assert!(!is_whole || page.contains(&line), "{line}");
    }
    for text in ["Sanne Voorbeeld", "010 000 00 00", "gegrond", "De drukker moet nog antwoorden."] {
        assert!(page.contains(text), "{text}");
    }
    assert!(page.contains("<mark title=\"betrokken medewerker\">Marloes Jansen</mark>"), "{page}");
    assert!(!page.contains("<mark title=\"betrokken medewerker\">Sanne"), "{page}");
    let list = list(&archive);
    for file in files_below(&office.path("records/complaints/2026/2026-001")) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = fs::read(&file).unwrap();
        let packed = archive.iter().find(|(member, _)| member.ends_with(&name));
        assert_eq!(packed.map(|(_, packed)| packed), Some(&bytes), "{name}");
        assert!(list.contains(&format!("2026-001/{name},{},", bytes.len())), "{name}: {list}");
    }
    assert!(
        archive
            .iter()
            .any(|(name, bytes)| name.ends_with("2026-001.md") && *bytes == office.read(FIRST).as_bytes())
    );
    // What nobody can search stands apart, and is told.
    assert!(archive.iter().any(|(name, _)| name == "te-beoordelen/2026-001/scan.pdf"), "{list}");
    assert!(run.stderr.contains("te-beoordelen") && run.stderr.contains("betrokken medewerker"), "{run:?}");
    let digest = "SHA-256";
    assert!(list.starts_with("in het zipbestand,stuk,bytes,SHA-256,") && page.contains(digest), "{list}");
}

const OTHER: &str = "records/complaints/2026/2026-002.md";

/// The other dossier with somebody who complains.
fn complained(who: &str) -> String {
    let text = Office::new().read(OTHER);
    let line = text.lines().find(|line| line.starts_with("klager:")).unwrap();
    text.replacen(line, &format!("klager: {who}"), 1)
}

#[test]
fn without_others_nobody_else_is_named_anywhere() {
    let body = "Mevrouw Jansen en Marloes zeiden: bel Bea Bakker (b.bakker@o21.example), en nog eens Bea Bakker.\n\
                Ook Ans Denkbeeld belde, op 06 12 34 56 78.\n<b>mjansen</b> & co\n";
    let text = fs::read_to_string(Office::new().path(FIRST)).unwrap();
    let named = complained("{naam: Ans Denkbeeld, telefoon: \"0612345678\"}");
    let office = Office::new()
        .write(FIRST, format!("{text}{body}"))
        .write(OTHER, named)
        .write("records/complaints/2026/2026-001/gesprek-mjansen.txt", "Gesprek met Marloes Jansen.")
        .write("records/complaints/2026/2026-001/neutraal.txt", "Er kwam niets.");
    let (page, archive, run) = exported(&office, &["2026-001", "--without-others"]);
    let everyone = ["Jansen", "Marloes", "b.bakker@", "Denkbeeld", "06 12 34"];
    for name in STAFF.iter().chain(&everyone) {
        assert!(!page.contains(name), "{name} stands in {page}");
        assert!(!run.stdout.contains(name) && !run.stderr.contains(name), "{name}: {run:?}");
        let list = list(&archive);
        assert!(!list.contains(name), "{name}: {list}");
        assert!(!archive.iter().any(|(member, _)| member.contains(name)), "{name}: {list}");
        for (member, bytes) in archive.iter().filter(|(member, _)| member.starts_with("stukken/")) {
            assert!(!String::from_utf8_lossy(bytes).contains(name), "{name} stands in {member}");
        }
    }
    assert!(page.contains("[betrokken medewerker]") && page.contains("[directie]"), "{page}");
    assert!(page.contains("[klager in een ander dossier]") && page.contains("Sanne Voorbeeld"), "{page}");
    assert!(page.contains("&lt;b&gt;"), "text of a record is no markup: {page}");
    assert!(archive.iter().any(|(name, _)| name == "stukken/2026-001/neutraal.txt"));
    let hidden = archive.iter().find(|(_, bytes)| bytes == b"Gesprek met Marloes Jansen.").unwrap();
    assert!(hidden.0.starts_with("te-beoordelen/2026-001/stuk-"), "{}", hidden.0);
}

#[test]
fn whoever_works_there_and_complained_elsewhere_is_told_by_the_role() {
    let text = fs::read_to_string(Office::new().path(FIRST)).unwrap();
    let named = complained("{naam: Bea Bakker, organisatie: bbakker}");
    let office = Office::new()
        .write(FIRST, format!("{text}Toen belde Bea Bakker (bbakker) terug.\n"))
        .write(OTHER, named);
    let (page, ..) = exported(&office, &["2026-001", "--without-others"]);
    let called = r#"<mark title="backoffice">[backoffice]</mark>"#;
    assert!(page.contains(&format!("Toen belde {called} ({called}) terug.")), "{page}");
    assert!(!page.contains("klager in een ander dossier"), "{page}");
}

#[test]
fn a_person_is_found_as_complainant_as_employee_and_where_named() {
    let report = "records/reports/2025.md";
    let office =
        Office::new().write(report, "---\njaar: 2025\n---\nMarloes Jansen en S. Voorbeeld werkten mee.\n");
    let (page, _, _) = exported(&office, &["--person", "sanne voorbeeld"]);
    assert!(page.contains("2026-001: gegevens"), "{page}");
    assert!(
        page.contains("s.voorbeeld@ergens.example") && page.contains("records/reports/2025.md:4"),
        "{page}"
    );
    assert!(page.contains("<mark title=\"medewerker\">Marloes Jansen</mark>"), "{page}");
    let office = Office::new().write(report, "---\njaar: 2025\n---\nMarloes Jansen werkte mee.\n");
    for name in ["Marloes Jansen", "M. Jansen", "mjansen", "M.Jansen@o21.example"] {
        let (page, archive, _) = exported(&office, &["--person", name]);
        assert!(
            page.contains("Wat er in people.yaml staat") && page.contains("2016-01-15"),
            "{name}: {page}"
        );
        assert!(
            page.contains("De klacht betreft deze persoon.") && page.contains("2026-001: aandeel"),
            "{name}"
        );
        assert!(page.contains("records/reports/2025.md:4"), "{name}: {page}");
        assert!(!page.contains(">Marloes Jansen</mark>"), "{name}: {page}");
        assert!(
            page.contains(">Sanne Voorbeeld</mark>") || !page.contains("Sanne Voorbeeld"),
            "{name}: {page}"
        );
        assert!(archive.iter().any(|(name, _)| name.ends_with("2026-001/klachtbrief.txt")), "{name}");
        fs::remove_dir_all(office.path("uit")).unwrap();
    }
}

#[test]
fn a_name_that_nobody_has_is_told_with_the_nearest() {
    let office = Office::new();
    for (name, near) in [
        ("Sanne Voorbeelt", "Sanne Voorbeeld"),
        ("Marlous Jansen", "Marloes Jansen"),
        ("Voorbeeld", "Sanne Voorbeeld"),
    ] {
        let run = office.run(&["export", "--person", name, "--out", "uit"]);
        assert!(run.code == 2 && run.stdout.is_empty() && run.stderr.contains(near), "{name}: {run:?}");
    }
    assert!(office.run(&["export", "2026-0001x"]).code == 2 && office.run(&["export"]).code == 2);
    assert_eq!(office.run(&["export", "2026-001", "--person", "x"]).code, 2);
    assert!(!office.path("uit").exists());
}

#[test]
fn it_stands_beside_the_archive_for_its_owner_alone_and_nothing_is_overwritten() {
    let repository = Repository::empty();
    repository.commit("Begin", SECRETARY, "2026-06-01T09:00:00+0200");
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("archief");
    copy(&repository.office.path(""), &inner);
    let klacht = |words: &[&str]| {
        crate::support::run(crate::support::program(&inner).args(words).args(["--today", "2026-06-15"]))
    };
    let run = klacht(&["export", "2026-001"]);
    assert_eq!(run.code, 0, "{run:?}");
    for name in ["dossier-2026-001.html", "dossier-2026-001.zip"] {
        let path = folder.path().join(name);
        assert!(run.stdout.contains(name) && path.is_file(), "{run:?}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
        }
    }
    let page = fs::read_to_string(folder.path().join("dossier-2026-001.html")).unwrap();
    assert!(
        page.contains("wie wat heeft vastgelegd") && page.contains("Saskia de Vries</mark> (secretariaat)"),
        "{page}"
    );
    assert!(
        fs::read_dir(&inner).unwrap().all(|entry| !entry
            .unwrap()
            .file_name()
            .to_string_lossy()
            .contains("dossier-"))
    );
    // One of the two that stands there keeps the other away too.
    fs::remove_file(folder.path().join("dossier-2026-001.html")).unwrap();
    fs::write(folder.path().join("dossier-2026-001.zip"), "van mij").unwrap();
    let run = klacht(&["export", "2026-001"]);
    assert!(run.code == 2 && run.stderr.contains("--out"), "{run:?}");
    assert!(!folder.path().join("dossier-2026-001.html").exists());
    assert_eq!(fs::read(folder.path().join("dossier-2026-001.zip")).unwrap(), b"van mij");
    for (out, is_within) in [("../elders", false), ("uit", true), ("records/../uit/diep", true)] {
        let run = klacht(&["export", "2026-001", "--out", out]);
        assert!(run.code == 0 && run.stderr.contains("in de repository zelf") == is_within, "{out}: {run:?}");
    }
}

#[test]
fn the_independent_third_gets_what_the_regulation_and_the_steps_say() {
    let office = Office::new();
    let (page, _, _) = exported(&office, &["--person", "mevrouw J. Kets"]);
    for said in ["Bureau InterZin", "Leemzeulder", "Onafhankelijke derde", "2026-001: aandeel"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("2026-002"), "{page}");
}
