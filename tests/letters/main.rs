//! Every letter, opened by LibreOffice as a page and as a document of Word, and read back from the
//! paper that comes of it. It needs `soffice` and `pdftotext`: `tests/run` installs them.

use std::fs;
use std::path::Path;
use std::process::Command;

const KINDS: [(&str, &str); 9] = [
    ("ontvangst", "Wij hebben uw klacht in behandeling genomen"),
    ("doorverwijzing", "Wij raden u aan om de klacht zelf in te dienen"),
    ("verlenging", "U hoort dat in ieder geval uiterlijk op"),
    ("niet-behandelen", "U kunt terecht bij: de beroepsmogelijkheid tegen beoordelingen"),
    ("antwoord", "Bureau InterZin, mevrouw J. Kets, Leemzeulder 27, 1251 AM Laren"),
    ("medewerker", "Geachte Marloes Jansen"),
    ("uitkomst-medewerker", "Wij vinden de klacht gegrond"),
    ("derde", "De aard van de klacht is: organisatie"),
    ("omslag", "Vertrouwelijk en Persoonlijk"),
];

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().map(Result::unwrap) {
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The words on the paper that LibreOffice makes of all these files, by the name without its ending.
fn printed(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let files = KINDS.map(|(kind, _)| folder.join(format!("{kind}.{ending}")));
    let out = folder.join(ending);
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut office = Command::new("soffice");
    office.args([
        profile.as_str(),
        "--headless",
        "--writer",
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
    ]);
    let status = office.arg(&out).args(&files).output().expect("soffice runs").status;
    assert!(status.success(), "LibreOffice made no paper of {files:?}");
    let text = |(kind, _): &(&str, &str)| {
        let pdf = out.join(format!("{kind}.pdf"));
        let run = Command::new("pdftotext").arg(&pdf).arg("-").output().expect("pdftotext runs");
        assert!(run.status.success(), "{}: {run:?}", pdf.display());
        let words = String::from_utf8(run.stdout).unwrap();
        assert_eq!(words.matches('\u{c}').count(), 1, "{kind} takes one sheet: {words}");
        ((*kind).to_owned(), words.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    KINDS.iter().map(text).collect()
}

#[test]
fn libreoffice_prints_every_letter_on_one_sheet_with_what_it_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    copy(&root.join("tests/fixtures/base"), &folder.path().join("records"));
    copy(&root.join("records/regulation"), &folder.path().join("records/regulation"));
    for (kind, _) in KINDS {
        let id = if kind == "niet-behandelen" { "2026-003" } else { "2026-001" };
        for ending in ["docx", "html"] {
            let mut klacht = Command::new(env!("CARGO_BIN_EXE_klacht"));
            klacht.current_dir(folder.path()).env_clear();
            let file = format!("{kind}.{ending}");
            let run =
                klacht.args(["letter", id, kind, "--out", &file, "--today", "2026-06-15"]).output().unwrap();
            assert!(run.status.success(), "{kind}: {run:?}");
        }
    }
    for ending in ["docx", "html"] {
        for ((kind, words), (_, says)) in printed(folder.path(), ending).into_iter().zip(KINDS) {
            assert!(words.contains(says), "{kind} as {ending} should say {says}: {words}");
            assert!(
                words.contains("Kenmerk: 2026-00") && words.contains("O21"),
                "{kind} as {ending}: {words}"
            );
        }
    }
    if let Some(kept) = std::env::var_os("KLACHT_LETTERS") {
        copy(folder.path(), Path::new(&kept));
    }
}
