//! Where the regulation asks for signatures, which can't hold for commits that are rewritten.

use super::office_with;
use crate::support::{Office, run};

const RECORD: &str = "records/ledger/destructions.yaml";

/// The office of [`super::office`] with signatures on every commit.
fn signing(keys: &std::path::Path) -> Office {
    let key = keys.join("bea");
    let mut keygen = std::process::Command::new("ssh-keygen");
    let made = run(keygen.args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"]).arg(&key));
    assert_eq!(made.code, 0, "{made:?}");
    let public = std::fs::read_to_string(key.with_extension("pub")).unwrap().trim().to_owned();
    office_with(|office| {
        for (name, value) in
            [("gpg.format", "ssh"), ("user.signingkey", key.to_str().unwrap()), ("commit.gpgsign", "true")]
        {
            office.must(&["config", name, value]);
        }
        let email = "email: [b.bakker@o21.example]";
        let signs = format!("{email}\n    ondertekening: [{public}]");
        office.replace("records/people.yaml", email, &signs).replace(
            "records/regulation/2016-06-24.md",
            "kanalen:",
            "handtekeningen: verplicht\nkanalen:",
        )
    })
}

fn unsigned(office: &Office) -> usize {
    let audit = office.run(&["audit", "--format", "concise"]).stdout;
    audit.lines().filter(|line| line.contains("H8 ")).count()
}

#[test]
fn what_was_verified_before_stands_in_the_record_and_counts() {
    let keys = tempfile::tempdir().unwrap();
    let office = signing(keys.path());
    assert_eq!(unsigned(&office), 0);
    office.destroy();
    let record = office.read(RECORD);
    assert!(record.contains("handtekeningen: 3"), "{record}");
    assert_eq!(office.must(&["status", "--porcelain"]), "A  records/ledger/destructions.yaml");
    let run = office.purge(&["--verify"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.contains("2024-001 is nog niet vastgelegd") && run.stdout.contains(RECORD), "{run:?}");
    office.commit("Verklaring van vernietiging");
    let run = office.purge(&["--verify"]);
    assert!(run.code == 0 && !run.stdout.contains("nog niet vastgelegd"), "{run:?}");
    assert_eq!(unsigned(&office), 0);
    let told = office.run(&["audit"]).stdout;
    assert!(told.contains("3 handtekeningen vervielen bij een vernietiging"), "{told}");
    // The record itself is signed, and what comes after.
    office.must(&["commit", "--quiet", "--no-gpg-sign", "--amend", "--no-edit", "--no-verify"]);
    assert_eq!(unsigned(&office), 1, "the record");
    // No more count than were good.
    std::fs::write(office.path(RECORD), record.replace("handtekeningen: 3", "handtekeningen: 1")).unwrap();
    office.must(&["commit", "--quiet", "--all", "--amend", "--no-edit", "--no-verify"]);
    assert_eq!(unsigned(&office), 2, "two of the three");
}

#[test]
fn a_second_destruction_keeps_what_the_first_verified() {
    let keys = tempfile::tempdir().unwrap();
    let office = signing(keys.path());
    office.destroy();
    office.commit("Verklaring van vernietiging");
    let run = office.purge(&["2026-003", "--execute", "--erasure-request", "brief van 1 juni"]);
    assert_eq!(run.code, 0, "{run:?}");
    office.commit("Nog een verklaring");
    assert_eq!(unsigned(&office), 0);
    let told = office.run(&["audit"]).stdout;
    assert!(told.contains("4 handtekeningen vervielen"), "{told}");
}
