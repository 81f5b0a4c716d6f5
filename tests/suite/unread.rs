//! What can't be read is missing from what is gathered of all records, and that is said.

use crate::support::Office;

const BROKEN: &str = "records/complaints/2026/2026-001.md";

fn utf16(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

#[test]
fn what_is_due_is_told_with_the_files_of_which_it_is_not_known() {
    let text = Office::new().read(BROKEN);
    for broken in
        [utf16(&text), text.replacen("---\n", "", 1).into(), text.replace("datum: 2026", "datum: x").into()]
    {
        let office = Office::new().write(BROKEN, broken);
        for arguments in [&["due"][..], &["due", "--format", "json"], &["due", "--format", "ics"]] {
            let run = office.run(arguments);
            assert!(run.stderr.contains(BROKEN) && run.stderr.contains("‘klacht check’"), "{run:?}");
        }
    }
    assert_eq!(Office::new().run(&["due"]).stderr, "");
    let lawless = Office::new().remove("records/regulation/2016-06-24.md");
    let run = lawless.run(&["due", "--exit-code"]);
    assert!(run.code == 1 && !run.stderr.is_empty(), "{run:?}");
}

#[test]
fn what_leaves_the_office_names_nobody_after_whom_a_file_was_named() {
    let text = include_str!("../fixtures/open.md");
    let named = "records/complaints/2026/klacht van Sanne Voorbeeld.md";
    let typed = Office::new().write(named, text);
    let untyped = Office::new().write(named, text.replace("nummer: 2026-006", "nummer: x"));
    for (office, which) in [(typed, "2026-006"), (untyped, "dossier zonder nummer")] {
        for format in ["ics", "mail"] {
            let told = office.run(&["due", "--within", "90", "--format", format]).stdout;
            assert!(told.contains(which) && !told.contains("Sanne"), "{told}");
        }
        assert!(office.run(&["due", "--within", "90"]).stdout.contains("Sanne"));
    }
}

#[test]
fn an_export_of_a_person_names_the_records_that_could_not_be_read() {
    let text = Office::new().read(BROKEN);
    let office = Office::new().write(BROKEN, utf16(&text));
    for person in ["Dirk Dirks", "Niemand Hier"] {
        let run = office.run(&["export", "--person", person, "--out", "uit"]);
        assert!(run.stderr.contains(BROKEN), "{run:?}");
    }
}
