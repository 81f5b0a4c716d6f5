//! Where the regulation asks that a second person agrees, and that one thinks about it.

use super::adopted::{force, served_with};
use super::{DAY, office};
use crate::support::Office;

const REGULATION: &str = "records/regulation/2016-06-24.md";

/// The office of [`office`] with a regulation that asks for a second person and seven days.
fn careful() -> Office {
    asking(office())
}

fn asking(office: Office) -> Office {
    let text = office.read(REGULATION);
    let asked = text.replacen("---\n", "---\nvernietiging: {tweede-persoon: ja, bedenktijd: 7 dagen}\n", 1);
    let office = office.write(REGULATION, asked);
    office.commit("Een tweede persoon");
    office
}

/// Somebody else agrees, and commits that.
fn agree(office: &Office) {
    assert_eq!(office.purge(&["2024-001", "--approve", "--by", "sdevries"]).code, 0);
    office.must(&[
        "commit",
        "--quiet",
        "--no-verify",
        "--author",
        "Saskia de Vries <s.devries@o21.example>",
        "--message",
        "Akkoord",
    ]);
}

#[test]
fn a_second_person_agrees_and_the_days_pass() {
    let office = careful();
    assert_eq!(office.check().iter().filter(|finding| finding.path == REGULATION).count(), 0);
    let refuses = |office: &Office, says: &str| {
        let run = office.purge(&["2024-001", "--execute"]);
        assert!(run.code == 2 && run.stderr.contains(says), "{run:?}");
    };
    refuses(&office, "klacht purge 2024-001 --approve");
    // Whoever destroys is no second person.
    assert_eq!(office.purge(&["2024-001", "--approve"]).code, 0);
    office.commit("Akkoord");
    refuses(&office, "--approve");
    // Nor is one whose agreement somebody else recorded.
    assert_eq!(office.purge(&["2024-001", "--approve", "--by", "ddirks"]).code, 0);
    office.commit("Akkoord van Dirk");
    refuses(&office, "--approve");
    // Nor whoever agreed and now says to be called otherwise.
    let run = office.purge(&["2024-001", "--execute", "--by", "ddirks"]);
    assert!(run.code == 2 && run.stderr.contains("--approve"), "{run:?}");
    agree(&office);
    refuses(&office, "8 juli 2026");
    let office = office.today("2026-07-07");
    refuses(&office, "bedenktijd");
    let office = office.today("2026-07-08");
    office.destroy();
    assert_eq!(office.run(&["check"]).code, 0);
    assert!(DAY < "2026-07-08");
}

/// The server believes nobody: what was lacking is looked up there in the history of before.
#[test]
fn the_server_looks_up_whether_a_second_person_agreed() {
    const RECORD: &str = "records/ledger/destructions.yaml";
    let (server, office) = served_with(|office| {
        let office = asking(office);
        agree(&office);
        office
    });
    let old = server.tip("main");
    let office = office.today("2026-07-08");
    office.destroy();
    let record = office.read(RECORD);
    let amend = |text: &str, author: &str| {
        std::fs::write(office.path(RECORD), text).unwrap();
        office.must(&[
            "commit",
            "--quiet",
            "--no-verify",
            "--all",
            "--amend",
            "--no-edit",
            "--author",
            author,
        ]);
    };
    let bea = "Bea Bakker <b.bakker@o21.example>";
    let by = record.replace("door: \"bbakker\"", "door: \"sdevries\"");
    let early = record.replace("datum: 2026-07-08", "datum: 2026-07-07");
    for (text, author, says) in [
        (&by, bea, "iemand anders dan wie het vernietigde"),
        (&record, "Saskia de Vries <s.devries@o21.example>", "iemand anders dan wie het vernietigde"),
        (&early, bea, "vernietigen kan vanaf 8 juli 2026"),
    ] {
        amend(text, author);
        let (code, told) = force(&office, "main");
        assert!(code == 1 && told.contains(says), "{says}: {told}");
        assert_eq!(server.tip("main"), old);
    }
    amend(&record, bea);
    let run = office.git(&["push", "--force", "origin", "main"]);
    assert!(run.code == 0, "{run:?}");
}

#[test]
fn the_server_looks_up_whether_the_figures_were_frozen() {
    const RECORD: &str = "records/ledger/destructions.yaml";
    let (server, office) = served_with(|office| {
        let office = office.remove("records/ledger/figures-2024.yaml");
        office.commit("Zonder cijfers");
        office.today("2024-12-30")
    });
    let run = office.purge(&["2024-001", "--execute", "--erasure-request", "gevraagd"]);
    assert_eq!(run.code, 0, "its own year is not over: {run:?}");
    let record = office.read(RECORD).replace("datum: 2024-12-30", &format!("datum: {DAY}"));
    std::fs::write(office.path(RECORD), record).unwrap();
    office.must(&["commit", "--quiet", "--no-verify", "--all", "--amend", "--no-edit"]);
    let old = server.tip("main");
    let (code, told) = force(&office, "main");
    assert!(code == 1 && told.contains("cijfers van 2024") && told.contains("--freeze"), "{told}");
    assert_eq!(server.tip("main"), old);
}
