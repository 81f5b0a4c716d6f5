//! Where the regulation asks that a second person agrees, and that one thinks about it.

use super::{DAY, office};
use crate::support::Office;

const REGULATION: &str = "records/regulation/2016-06-24.md";

/// The office of [`office`] with a regulation that asks for a second person and seven days.
fn careful() -> Office {
    let office = office();
    let text = office.read(REGULATION);
    let asked = text.replacen("---\n", "---\nvernietiging: {tweede-persoon: ja, bedenktijd: 7 dagen}\n", 1);
    let office = office.write(REGULATION, asked);
    office.commit("Een tweede persoon");
    office
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
    refuses(&office, "8 juli 2026");
    let office = office.today("2026-07-07");
    refuses(&office, "bedenktijd");
    let office = office.today("2026-07-08");
    office.destroy();
    assert_eq!(office.run(&["check"]).code, 0);
    assert!(DAY < "2026-07-08");
}
