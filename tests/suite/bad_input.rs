//! What people, editors and mischief can put under `records/`: it is told, never skipped, never slow.

mod disk;
mod files;
mod limits;
mod terminal;
mod variants;
mod yaml;

use std::fs;
use std::time::{Duration, Instant};

use crate::support::Office;

const DOSSIER: &str = "records/complaints/2026/2026-003.md";

/// The codes found in the dossier, with their lines.
fn found(office: &Office) -> Vec<(String, usize)> {
    let findings = office.check().into_iter();
    findings.filter(|finding| finding.path == DOSSIER).map(|finding| (finding.code, finding.line)).collect()
}

#[test]
fn a_dossier_that_can_not_be_read_is_told_once() {
    let texts: [&[u8]; 5] = [b"", b"hallo", b"---\nnummer: 2026-003\n", b"---\na\0: 1\n---\n", b"\xff\xfe\0"];
    for text in texts {
        let found = found(&Office::new().write(DOSSIER, text));
        assert_eq!(found.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), ["F1"], "{text:?}");
    }
}

/// A file of Windows begins with a mark of order; what joins two such files can leave a second one.
#[test]
fn a_second_mark_of_order_moves_no_place() {
    let office = Office::new();
    let text = office.read(DOSSIER).replacen("aard: ", "aard: xx€€€€y #", 1);
    let marked = |marks: &str| {
        let office = Office::new().write(DOSSIER, format!("{marks}{text}"));
        let run = office.run(&["check", "--color", "never"]);
        assert!(run.code < 2, "{run:?}");
        run.stdout.replace('\u{feff}', "")
    };
    let once = marked("\u{feff}");
    assert!(once.contains("xx€€€€y"), "{once}");
    assert_eq!(marked("\u{feff}\u{feff}"), once);
}

#[cfg(unix)]
#[test]
fn records_that_are_a_link_are_not_followed() {
    let office = Office::new();
    fs::rename(office.path("records"), office.path("elsewhere")).unwrap();
    let office = office.link("elsewhere", "records");
    let document = office.document(&[]);
    assert_eq!(document.summary.dossiers, 0);
    assert!(document.findings.iter().any(|finding| finding.code == "F13" && finding.path == "records"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_told() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let office = Office::new();
    let folder = office.path("records/complaints/2026");
    fs::write(folder.join(OsStr::from_bytes(b"2026-0\xff.md")), "").unwrap();
    assert!(office.check().iter().any(|finding| finding.code == "F13" && finding.path.contains('\u{fffd}')));
}

#[test]
fn thousands_of_corrections_take_no_long_time() {
    let line = "  - {datum: 2026-03-10, stap: correctie, door: ddirks, op: {stap: ontvangen}, reden: x, wordt: {onzin: 1}}\n";
    let office = Office::new();
    let text = office.read(DOSSIER).replacen("stukken:\n", &format!("{}stukken:\n", line.repeat(5000)), 1);
    let office = office.write(DOSSIER, text);
    let start = Instant::now();
    assert!(office.run(&["check"]).code < 2);
    // An unoptimised program on a busy machine; counted in squares it takes minutes.
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}
