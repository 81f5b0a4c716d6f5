//! F11 and F13: what stands on disk, and where.

use super::super::case::paths::*;
use super::{Case, TOP, case};

const LETTER: &str = "records/complaints/2026/2026-001/klachtbrief.txt";

pub(super) fn cases() -> Vec<Case> {
    [documents(), names(), strays(), left_behind(), wrong_names()].concat()
}

fn documents() -> Vec<Case> {
    vec![
        case("F11", "listed and there")
            .write("records/complaints/2026/2026-001/foto.png", "geen foto")
            .replace(FORMAL, "stukken:\n", "stukken:\n  - {bestand: foto.png, soort: overig}\n"),
        case("F11", "listed but absent").remove(LETTER).error(FORMAL, "klachtbrief.txt"),
        case("F11", "present but not listed")
            .write("records/complaints/2026/2026-001/foto.png", "geen foto")
            .error(FORMAL, "stukken:"),
        case("F11", "present, and nothing is listed")
            .write("records/complaints/2026/2026-002/foto.png", "geen foto")
            .error(LIGHT, TOP),
        case("F11", "a path that leaves the folder")
            .replace(
                FORMAL,
                "stukken:\n",
                "stukken:\n  - {bestand: ../2026-005/afhandeling.txt, soort: overig}\n",
            )
            .error(FORMAL, "../2026-005"),
        case("F11", "an absolute path")
            .replace(FORMAL, "stukken:\n", "stukken:\n  - {bestand: /etc/hostname, soort: overig}\n")
            .error(FORMAL, "/etc/hostname"),
        case("F11", "its own folder before the name, told once")
            .replace(FORMAL, "bestand: klachtbrief.txt", "bestand: ./klachtbrief.txt")
            .error(FORMAL, "./klachtbrief.txt"),
        case("F11", "the path of another computer, told once")
            .replace(FORMAL, "bestand: klachtbrief.txt", "bestand: 'C:\\stukken\\Klachtbrief.txt'")
            .error(FORMAL, "'C:\\stukken\\Klachtbrief.txt'"),
        case("F11", "a sign in the name that nobody sees, told once")
            .remove(LETTER)
            .write("records/complaints/2026/2026-001/klacht\u{202f}brief.txt", "x")
            .replace(FORMAL, "bestand: klachtbrief.txt", "bestand: klacht brief.txt")
            .error(FORMAL, "klacht brief.txt"),
        case("F11", "a symbolic link")
            .remove(LETTER)
            .link("../2026-005/afhandeling.txt", LETTER)
            .error(FORMAL, "klachtbrief.txt"),
        case("F11", "a folder")
            .remove(LETTER)
            .write("records/complaints/2026/2026-001/klachtbrief.txt/bladzijde", "1")
            .error(FORMAL, "klachtbrief.txt"),
        case("F11", "an event with a document that is not listed")
            .replace(FORMAL, "stuk: ontvangstbericht.txt", "stuk: ontvangsbericht.txt")
            .error(FORMAL, "ontvangsbericht.txt"),
    ]
}

fn strays() -> Vec<Case> {
    vec![
        case("F13", "what belongs there")
            .write("records/README.md", "Hoe het werkt.")
            .write("records/ledger/seals.yaml", "zegels: []\n")
            .write("records/ledger/destructions.yaml", "vernietigingen: []\n"),
        case("F13", "another file in the ledger")
            .write("records/ledger/2025.yaml", "jaar: 2025")
            .error("records/ledger/2025.yaml", TOP),
        case("F13", "a place-holder of an empty folder").write("records/reports/.gitkeep", ""),
        case("F13", "a place-holder with a text")
            .write("records/reports/.gitkeep", "2024: niets\n")
            .error("records/reports/.gitkeep", TOP),
        case("F13", "a folder by the name of a place-holder")
            .write("records/complaints/2026/.gitkeep/2026-012.md", "x")
            .error("records/complaints/2026/.gitkeep", TOP),
        case("F13", "a stray file").write("records/notities.txt", "x").error("records/notities.txt", TOP),
        case("F13", "a stray folder").write("records/oud/2026-001.md", "x").error("records/oud", TOP),
        case("F13", "a folder without dossier")
            .write("records/complaints/2026/2026-099/brief.txt", "x")
            .error("records/complaints/2026/2026-099", TOP),
        case("F13", "a folder that is no year")
            .write("records/complaints/archief/2026-001.md", "x")
            .error("records/complaints/archief", TOP),
        case("F13", "another file among the dossiers")
            .write("records/complaints/2026/2026-001.docx", "x")
            .error("records/complaints/2026/2026-001.docx", TOP),
        case("F13", "a dossier in no year")
            .write("records/complaints/2026-009.md", "x")
            .error("records/complaints/2026-009.md", TOP),
        case("F13", "a report that is no year")
            .write("records/reports/laatste.md", "x")
            .error("records/reports/laatste.md", TOP),
        case("F13", "a linked dossier").link("2026-001.md", NEW).error(NEW, TOP),
    ]
}

const POINTER: &str = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 1234567\n";
const LISTED: &str = "stukken:\n  - {bestand: foto.png, soort: overig}\n";

/// What is evidence, and by which names it is known.
fn names() -> Vec<Case> {
    vec![
        case("F11", "listed in one form of Unicode, there in another")
            .write("records/complaints/2026/2026-001/coo\u{308}rdinatie.pdf", "x")
            .replace(FORMAL, "stukken:\n", "stukken:\n  - {bestand: coördinatie.pdf, soort: overig}\n"),
        case("F11", "named by an event in another form of Unicode")
            .write("records/complaints/2026/2026-001/ontvängst.txt", "x")
            .replace(FORMAL, "stukken:\n", "stukken:\n  - {bestand: ontvängst.txt, soort: overig}\n")
            .replace(FORMAL, "stuk: ontvangstbericht.txt", "stuk: ontva\u{308}ngst.txt"),
        case("F11", "in another case it is one finding")
            .write("records/complaints/2026/2026-001/Foto.PNG", "x")
            .replace(FORMAL, "stukken:\n", LISTED)
            .error(FORMAL, "foto.png"),
        case("F11", "without a byte")
            .write("records/complaints/2026/2026-001/foto.png", "")
            .replace(FORMAL, "stukken:\n", LISTED)
            .error(FORMAL, "foto.png"),
        case("F11", "without a byte, and not listed")
            .write("records/complaints/2026/2026-001/foto.png", "")
            .error(FORMAL, "stukken:"),
        case("F11", "a pointer of git LFS")
            .write("records/complaints/2026/2026-001/foto.png", POINTER)
            .replace(FORMAL, "stukken:\n", LISTED)
            .error(FORMAL, "foto.png"),
        case("F11", "a pointer of git LFS by its first name")
            .write(
                "records/complaints/2026/2026-001/foto.png",
                POINTER.replace("git-lfs.github", "hawser.github"),
            )
            .replace(FORMAL, "stukken:\n", LISTED)
            .error(FORMAL, "foto.png"),
        case("F11", "a pointer of git-annex")
            .write("records/complaints/2026/2026-001/foto.png", "/annex/objects/SHA256E-s123--4d7a.png\n")
            .replace(FORMAL, "stukken:\n", LISTED)
            .error(FORMAL, "foto.png"),
        case("F11", "a text that tells of git LFS")
            .write("records/complaints/2026/2026-001/foto.png", format!("> {POINTER}"))
            .replace(FORMAL, "stukken:\n", LISTED),
        case("F11", "a name that Windows refuses")
            .write("records/complaints/2026/2026-001/con.pdf", "x")
            .replace(FORMAL, "stukken:\n", "stukken:\n  - {bestand: con.pdf, soort: overig}\n")
            .warning(FORMAL, "con.pdf"),
        case("F11", "a name with a sign that Windows refuses")
            .write("records/complaints/2026/2026-001/brief?.pdf", "x")
            .replace(FORMAL, "stukken:\n", "stukken:\n  - {bestand: brief?.pdf, soort: overig}\n")
            .warning(FORMAL, "brief?.pdf"),
        case("F11", "a name that Windows cuts")
            .write("records/complaints/2026/2026-001/x.pdf.", "x")
            .replace(FORMAL, "stukken:\n", "stukken:\n  - {bestand: x.pdf., soort: overig}\n")
            .warning(FORMAL, "x.pdf."),
        case("F11", "names that differ in capitals alone")
            .write("records/complaints/2026/2026-001/foto.png", "x")
            .write("records/complaints/2026/2026-001/Foto.png", "y")
            .replace(FORMAL, "stukken:\n", format!("{LISTED}  - {{bestand: Foto.png, soort: overig}}\n"))
            .warning(FORMAL, "foto.png"),
        case("F11", "a folder that is not listed")
            .write("records/complaints/2026/2026-001/sub/brief.pdf", "x")
            .error(FORMAL, "stukken:"),
    ]
}

fn left_behind() -> Vec<Case> {
    vec![
        case("F13", "left among the records")
            .write("records/.DS_Store", "x")
            .warning("records/.DS_Store", TOP),
        case("F13", "left among the years")
            .write("records/complaints/Thumbs.db", "x")
            .warning("records/complaints/Thumbs.db", TOP),
        case("F13", "left among the dossiers")
            .write("records/complaints/2026/~$2026-001.md", "x")
            .warning("records/complaints/2026/~$2026-001.md", TOP)
            .write("records/complaints/2026/.2026-001.md.swp", "x")
            .warning("records/complaints/2026/.2026-001.md.swp", TOP)
            .write("records/complaints/2026/2026-001.md~", "x")
            .warning("records/complaints/2026/2026-001.md~", TOP),
        case("F13", "left among the reports and the versions")
            .write("records/reports/.~lock.2025.odt#", "x")
            .warning("records/reports/.~lock.2025.odt#", TOP)
            .write("records/regulation/Desktop.ini", "x")
            .warning("records/regulation/Desktop.ini", TOP),
        case("F13", "left among the documents")
            .write("records/complaints/2026/2026-001/~$brief.docx", "x")
            .warning("records/complaints/2026/2026-001/~$brief.docx", TOP)
            .write("records/complaints/2026/2026-001/.DS_Store", "")
            .warning("records/complaints/2026/2026-001/.DS_Store", TOP),
        case("F13", "a document, though named like what is left behind")
            .write("records/complaints/2026/2026-001/scan.tmp", "x")
            .replace(FORMAL, "stukken:\n", "stukken:\n  - {bestand: scan.tmp, soort: overig}\n"),
        case("F13", "left beside the records").write(".DS_Store", "x"),
    ]
}

fn wrong_names() -> Vec<Case> {
    vec![
        case("F13", "a dossier under another ending, with its documents")
            .write("records/complaints/2026/2026-009.md.txt", "x")
            .write("records/complaints/2026/2026-009/brief.pdf", "x")
            .error("records/complaints/2026/2026-009.md.txt", TOP),
        case("F8", "a copy is told at the copy")
            .copy(LIGHT, "records/complaints/2026/2026-002 - kopie.md")
            .error("records/complaints/2026/2026-002 - kopie.md", "nummer:"),
        case("F7", "a number of another year than the receipt")
            .copy(LIGHT, "records/complaints/2025/2025-001.md")
            .replace("records/complaints/2025/2025-001.md", "nummer: 2026-002", "nummer: 2025-001")
            .warning("records/complaints/2025/2025-001.md", "nummer:"),
        case("F12", "an event twice")
            .replace(
                LIGHT,
                "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n",
                "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n  - {datum: 2026-04-10,  stap: gearchiveerd, door: sdevries}\n",
            )
            .warning(LIGHT, "  - {datum: 2026-04-10,  stap"),
        case("F5", "an e-mail address that can't be one")
            .replace(LIGHT, "elders.example}", "elders}")
            .warning(LIGHT, "klager:"),
    ]
}

/// What is told of the files, of which each is a code, a severity and a path.
fn told(office: &crate::support::Office) -> Vec<String> {
    let findings = office.check();
    findings.iter().map(|it| format!("{} {} {}", it.code, it.severity, it.path)).collect()
}

#[test]
fn what_is_left_behind_is_passed_over_once_its_remedy_is_followed() {
    const LEFT: [&str; 5] = [".DS_Store", "Desktop.ini", "~$brief.docx", ".2026-001.md.swp", "X.TMP"];
    let folder = "records/complaints/2026/2026-001";
    let office = crate::support::Office::new();
    office.must(&["init", "--quiet"]);
    let office = LEFT.iter().fold(office, |office, name| office.write(&format!("{folder}/{name}"), "x"));
    let findings = office.check();
    assert_eq!(findings.len(), LEFT.len(), "{findings:?}");
    let help = |it: &crate::support::Finding| it.help.clone().unwrap();
    let line = |help: String| help.split("Zet ‘").nth(1).unwrap().split('’').next().unwrap().to_owned();
    let lines: Vec<String> = findings.iter().map(|finding| line(help(finding))).collect();
    assert!(findings.iter().all(|finding| !help(finding).contains("stukken")), "{findings:?}");
    let office = office.write(".gitignore", lines.join("\n"));
    assert_eq!(told(&office), [""; 0]);
    // What git has nevertheless reaches everybody.
    office.must(&["add", "--force", &format!("{folder}/.DS_Store")]);
    assert_eq!(told(&office), [format!("F13 warning {folder}/.DS_Store")]);
    // A record is never out of sight, whatever git ignores.
    let office = office.write(".gitignore", "*\n").write("records/notities.txt", "x");
    assert_eq!(
        told(&office),
        [format!("F13 warning {folder}/.DS_Store"), "F13 error records/notities.txt".to_owned()]
    );
}

#[test]
fn the_remedy_for_a_dossier_that_was_saved_wrong_leads_to_a_dossier() {
    let good = "records/complaints/2026/2026-002.md";
    for ending in ["md.txt", "txt", "MD", "markdown"] {
        let wrong = format!("records/complaints/2026/2026-002.{ending}");
        let office = crate::support::Office::new();
        let text = office.read(good);
        let office = office.remove(good).write(&wrong, text);
        let findings = office.check();
        let [finding] = findings.as_slice() else { unreachable!("{findings:?}") };
        let named = format!("Hernoem ‘2026-002.{ending}’ naar ‘2026-002.md’");
        assert!(finding.help.as_deref().unwrap().contains(&named), "{finding:?}");
        std::fs::rename(office.path(&wrong), office.path(good)).unwrap();
        assert_eq!(told(&office), [""; 0]);
    }
    let office = crate::support::Office::new();
    let text = office.read(good);
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [[b"\xff\xfe".as_slice(), &utf16].concat(), utf16] {
        let office = crate::support::Office::new().write(good, bytes);
        let finding = office.check().into_iter().find(|finding| finding.code == "F1").unwrap();
        assert!(finding.message.contains("UTF-16"), "{finding:?}");
        assert!(finding.help.unwrap().contains("Codering"));
    }
}
