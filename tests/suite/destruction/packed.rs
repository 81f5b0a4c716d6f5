//! Files of no dossier in which a name does not stand as it is: packed, or written in a code.

use std::fs;
use std::io::{Cursor, Write};

use super::adopted::{clone, force, served_with};
use super::{GONE, office, office_with};
use crate::support::Office;

fn docx() -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let text = b"<w:p><w:r><w:t>Mevrouw Uniek</w:t></w:r><w:r><w:t>naam</w:t></w:r></w:p>";
    archive.write_all(text).unwrap();
    archive.finish().unwrap().into_inner()
}

fn gz() -> Vec<u8> {
    let mut to = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    to.write_all(b"Bel mevrouw Unieknaam\n").unwrap();
    to.finish().unwrap()
}

fn pdf() -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(b"BT [(Mevrouw U)15(nieknaam)] TJ ET").unwrap();
    let packed = packed.finish().unwrap();
    let head = format!("%PDF-1.4\n1 0 obj <</Length {}/Filter/FlateDecode>>\nstream\n", packed.len());
    [head.as_bytes(), &packed, b"\nendstream\nendobj\n%%EOF\n"].concat()
}

fn eml() -> Vec<u8> {
    b"From: Iemand <i@elders.example>\nSubject: Vraag\nMIME-Version: 1.0\n\
        Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n\
        QmVsIG1ldnJvdXcgVW5pZWtuYWFt\n"
        .to_vec()
}

fn all() -> [(&'static str, Vec<u8>); 4] {
    [("brief.docx", docx()), ("oud.gz", gz()), ("verslag.pdf", pdf()), ("vraag.eml", eml())]
}

#[test]
fn a_name_in_a_packed_file_keeps_a_dossier_from_being_destroyed() {
    for (path, bytes) in all() {
        let office = office().write(path, &bytes);
        let run = office.purge(&["2024-001", "--execute"]);
        assert!(run.code == 2 && format!("{}{}", run.stdout, run.stderr).contains(path), "beside: {run:?}");
        office.commit("Erbij");
        let run = office.purge(&["2024-001", "--execute"]);
        assert!(run.code == 1 && run.stdout.contains(&format!("{path} zegt")), "{run:?}");
        assert!(office.path(GONE).exists());
    }
}

/// Each of them that says it goes, also where two hold the same text.
#[test]
fn what_packed_files_said_once_goes_and_every_copy_follows() {
    let (server, office) = served_with(|_| {
        let mut office = office_with(|office| office);
        for (path, bytes) in all() {
            office = office.write(path, &bytes);
        }
        let other = [gz(), gz()].concat();
        office = office.write("ook.gz", other);
        office.commit("Erbij");
        for (path, _) in all() {
            office = office.write(path, "Niets\n");
        }
        office = office.write("ook.gz", "Niets\n");
        office.commit("Eruit");
        office
    });
    let clone = clone(&server);
    let blobs: Vec<String> = ["brief.docx", "oud.gz", "verslag.pdf", "vraag.eml", "ook.gz"]
        .iter()
        .map(|path| office.must(&["rev-parse", &format!("HEAD~1:{path}")]))
        .collect();
    let run = office.purge(&["2024-001", "--execute"]);
    assert!(run.code == 1 && run.stdout.contains("--clean"), "{run:?}");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    let is_gone = |office: &Office| blobs.iter().all(|blob| office.git(&["cat-file", "-e", blob]).code != 0);
    assert!(is_gone(&office));
    office.is_sound();
    let (code, told) = force(&office, "main");
    assert_eq!(code, 0, "the server computes the same: {told}");
    clone.must(&["fetch", "--quiet"]);
    let run = clone.purge(&["--adopt"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(is_gone(&clone));
}

#[test]
fn what_can_not_be_looked_into_is_named() {
    const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0";
    let office = office().write("foto.png", PICTURE).write("tekst.txt", "Niets bijzonders\n");
    office.commit("Erbij");
    fs::write(office.path("los.png"), PICTURE).unwrap();
    let run = office.purge(&["2024-001", "--execute"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.contains("Niet in gekeken"), "{run:?}");
    for path in ["foto.png: een beeld", "los.png: een beeld"] {
        assert!(run.stdout.contains(path), "{path}: {run:?}");
    }
    assert!(!run.stdout.contains("tekst.txt"), "{run:?}");
}

/// What a program of before wrote, on Windows, DOS and a Mac, and what takes four bytes a sign; also where
/// only a word of it is no UTF-8.
#[test]
fn a_name_in_a_text_that_is_no_utf_8_is_found() {
    let of_four = "Bel Zönnekamp\n".chars().flat_map(|sign| u32::from(sign).to_le_bytes()).collect();
    let files: [(&str, Vec<u8>); 5] = [
        ("windows.csv", b"mevrouw Z\xf6nnekamp\n".to_vec()),
        ("dos.csv", b"mevrouw Z\x94nnekamp\n".to_vec()),
        ("mac.txt", b"mevrouw Z\x9annekamp\n".to_vec()),
        ("vier.txt", of_four),
        ("twee.txt", b"Ren\xe9e en Z\xc3\xb6nnekamp\n".to_vec()),
    ];
    let mut office = office_with(|office| office.replace(GONE, "Zwaantje Unieknaam", "Renée Zönnekamp"));
    for (path, bytes) in &files {
        office = office.write(path, bytes);
    }
    office.commit("Erbij");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    for (path, _) in files {
        assert!(run.code == 1 && run.stdout.contains(&format!("{path} zegt ‘")), "{path}: {run:?}");
    }
}

/// A letter with a diacritic is written in a code on a page, in an address and in RTF; a mail program writes
/// any letter so.
#[test]
fn a_name_with_letters_in_a_code_is_found() {
    let files = [
        ("a.html", "<p>Tot ziens&nbsp;&onbekend; Z&ouml;nnekamp</p>\n"),
        ("b.md", "Bel Z&#246;n&shy;nekamp & co\n"),
        ("c.json", "{\"n\": \"Z\\u00f6nnekamp\"}\n"),
        ("d.txt", "https://elders.example/?q=Z%C3%B6nnekamp\n"),
        ("e.rtf", "{\\rtf1\\ansi\\pard Bel Z\\'f6nnekamp\\par}\n"),
    ];
    let mut office = office_with(|office| office.replace(GONE, "Zwaantje Unieknaam", "Renée Zönnekamp"));
    for (path, text) in files {
        office = office.write(path, text);
    }
    office.commit("Terugbellen: Z&#246;nne&shy;kamp en Z%C3%B6nnekamp");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    for (path, _) in files {
        assert!(run.code == 1 && run.stdout.contains(&format!("{path} zegt ‘")), "{path}: {run:?}");
        office = office.remove(path);
    }
    office.commit("Weg");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    let said = office.must(&["log", "--format=%s"]);
    assert!(said.contains("Terugbellen: [vernietigd] en [vernietigd]"), "{said}");
}

/// Its people are known, and what is said of them goes, whatever the dossier was written in.
#[test]
fn a_version_of_the_dossier_that_is_no_utf_8_tells_whom_it_names() {
    let office = office_with(|office| office);
    let text = office.read(GONE);
    let other = text.replace("Zwaantje Unieknaam", "Renée Zönnekamp");
    let bytes: Vec<u8> = other.chars().map(|sign| u8::try_from(sign).unwrap_or(b'?')).collect();
    let office = office.write(GONE, bytes);
    office.commit("Anders bewaard");
    let office = office.write(GONE, text);
    office.commit("Weer goed");
    let office = office.write("map/notitie.txt", "Bel mevrouw Zönnekamp\n");
    office.commit("Zönnekamp belde");
    let run = office.purge(&["2024-001", "--execute"]);
    assert!(run.code == 1 && run.stdout.contains("map/notitie.txt zegt ‘Zönnekamp’"), "{run:?}");
    let office = office.remove("map/notitie.txt");
    office.commit("Weg");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(!office.must(&["log", "--format=%B"]).contains("nnekamp"));
}
