//! What `add` and `check` say of a document besides what it shows.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::Office;

/// A picture with nothing but what a camera writes about it: one field, of a folder of its own or not.
fn picture(folder: u16, tag: u16) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [
            &1_u16.to_le_bytes()[..],
            &tag.to_le_bytes(),
            &kind.to_le_bytes(),
            &count.to_le_bytes(),
            &value,
            &[0; 4],
        ]
        .concat()
    };
    if folder == 0 {
        tiff.extend(entry(tag, 2, 4, *b"abc\0"));
    } else {
        tiff.extend(entry(folder, 4, 1, 26_u32.to_le_bytes()));
        // Three fractions, which stand behind the folder.
        tiff.extend(entry(tag, 5, 3, 44_u32.to_le_bytes()));
        tiff.extend([52_u32, 1, 0, 1, 42, 1].into_iter().flat_map(u32::to_le_bytes));
    }
    let length = u16::try_from(tiff.len() + 8).unwrap().to_be_bytes();
    [b"\xff\xd8\xff\xe1".as_slice(), &length, b"Exif\0\0", &tiff, b"\xff\xd9"].concat()
}

fn office_file(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const CORE: &str = "<cp:coreProperties><dc:creator>Kees Fictie</dc:creator>\
                    <cp:lastModifiedBy>Ans Denkbeeld</cp:lastModifiedBy><dc:title>Iets</dc:title></cp:coreProperties>";
const META: &str = "<office:meta><meta:initial-creator>Kees Fictie</meta:initial-creator></office:meta>";

#[test]
fn what_a_document_tells_besides_what_it_shows_is_said() {
    let text = |inner: &str| format!("<w:document><w:body>{inner}</w:body></w:document>");
    let (plain, struck) = (text("<w:t>Tekst</w:t>"), text("<w:del w:author=\"K\"><w:t>oud</w:t></w:del>"));
    let tracked = "<office:text><text:tracked-changes/></office:text>";
    for (name, bytes, expected) in [
        ("zaal.jpg", picture(0x8825, 2), &["staat waar de foto is gemaakt"][..]),
        ("camera.jpg", picture(0, 0x010f), &[]),
        ("leeg.jpg", b"\xff\xd8\xff\xd9".to_vec(), &[]),
        (
            "brief.docx",
            office_file(&[("docProps/core.xml", CORE), ("word/document.xml", &plain)]),
            &["noemt wie eraan schreef: Ans Denkbeeld, Kees Fictie"],
        ),
        ("concept.docx", office_file(&[("word/document.xml", &struck)]), &["zijn wijzigingen bijgehouden"]),
        (
            "tabel.xlsx",
            office_file(&[("docProps/core.xml", CORE), ("xl/revisions/revisionLog1.xml", "<a/>")]),
            &["Ans Denkbeeld, Kees Fictie", "zijn wijzigingen bijgehouden"],
        ),
        (
            "brief.odt",
            office_file(&[("meta.xml", META), ("content.xml", tracked)]),
            &["schreef: Kees Fictie.", "zijn wijzigingen bijgehouden"],
        ),
        (
            "kaal.docx",
            office_file(&[("docProps/core.xml", "<a><dc:creator/></a>"), ("word/document.xml", &plain)]),
            &[],
        ),
        // What only looks like one is kept as it is.
        ("kapot.docx", b"PK\x03\x04 en dan niets".to_vec(), &[]),
        ("mail.txt", b"Een mail.".to_vec(), &[]),
    ] {
        let office = Office::new().write(&format!("post/{name}"), &bytes);
        let run = office.run(&["add", "2026-003", &format!("post/{name}"), "--kind", "overig"]);
        assert_eq!(run.code, 0, "{name}: {run:?}");
        assert_eq!(run.stderr.lines().count(), expected.len(), "{name}: {}", run.stderr);
        for said in expected {
            assert!(run.stderr.contains(said) && run.stderr.contains(name), "{name}: {}", run.stderr);
        }
        let kept = std::fs::read(office.path(&format!("records/complaints/2026/2026-003/{name}"))).unwrap();
        assert_eq!(kept, bytes, "{name}");
        // It is told again with the dossier, to people alone.
        let check = |more: &[&str]| office.run(&[&["check", "2026-003"], more].concat()).stdout;
        for said in expected {
            let line = format!("2026-003/{name}");
            assert!(check(&[]).lines().any(|it| it.contains(said) && it.contains(&line)), "{}", check(&[]));
        }
        let told = check(&[]).lines().filter(|line| line.starts_with("Let op: ")).count();
        assert_eq!(told, expected.len(), "{name}: {}", check(&[]));
        assert!(!check(&["--quiet"]).contains("Let op") && !check(&["--format", "json"]).contains("Let op"));
    }
}

#[test]
fn a_whole_check_looks_into_the_documents_of_what_is_open() {
    // The first is archived, the second is not yet.
    let archived = "  - {datum: 2026-02-12, stap: gearchiveerd, door: sdevries}\n";
    let office = ["2026-001", "2026-003"].into_iter().fold(Office::new(), |office, number| {
        office.write(&format!("records/complaints/2026/{number}/zaal.jpg"), picture(0x8825, 2))
    });
    let office = office.replace("records/complaints/2026/2026-003.md", archived, "");
    let all = office.run(&["check"]).stdout;
    assert!(all.contains("Let op: in 2026-003/zaal.jpg"), "{all}");
    assert!(!all.contains("Let op: in 2026-001/zaal.jpg"), "{all}");
    assert!(office.run(&["check", "2026-001"]).stdout.contains("Let op: in 2026-001/zaal.jpg"));
}
