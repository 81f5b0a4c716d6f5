//! What can't be read may keep a dossier: it is not destroyed before that is mended.

use super::adopted::{clone, force, served};
use super::{GONE, office};
use crate::support::Office;

const ARCHIVED: &str = "  - {datum: 2024-06-18, stap: gearchiveerd, door: sdevries}\n";

/// The office with these lines behind the archiving of the dossier, committed.
fn with(events: &str) -> Office {
    let office = office().replace(GONE, ARCHIVED, &format!("{ARCHIVED}{events}"));
    office.commit("Nog iets");
    office
}

fn line_of(office: &Office, text: &str) -> usize {
    office.read(GONE).lines().position(|line| line.contains(text)).expect("it stands there") + 1
}

#[test]
fn a_dossier_with_an_error_is_not_destroyed_before_it_is_mended() {
    let hold = "  - {datum: 2024-06-19, stap: bewaren, door: ddirks, reden: Rechtszaak, tot: 2024-12-31}\n";
    let longer =
        |rest: &str| format!("{hold}  - {{datum: 2024-06-20, stap: correctie, door: ddirks, {rest}}}\n");
    let of_hold = "op: {datum: 2024-06-19, stap: bewaren}";
    for (events, code, at) in [
        (
            "  - {datum: 2024-06-19, stap: bewarn, door: ddirks, reden: Rechtszaak}\n".to_owned(),
            "F3",
            "bewarn",
        ),
        ("  - {datum: 2024-06-19, stap: beoep, door: klager}\n".to_owned(), "F3", "beoep"),
        ("  - {datum: 2024-06-19, door: klager}\n".to_owned(), "F4", "2024-06-19"),
        ("  - {datum: 2024-06-31, stap: beroep, door: klager}\n".to_owned(), "F6", "2024-06-31"),
        ("  - {stap: beroep, door: klager}\n".to_owned(), "F4", "beroep"),
        ("  - {datum: 2027-06-19, stap: beroep, door: klager}\n".to_owned(), "F6", "2027"),
        (
            longer("reden: Typfout, op: {datum: 2024-06-18, stap: bewaren}, wordt: {tot: 2027-12-31}"),
            "F14",
            "correctie",
        ),
        (longer(&format!("reden: Typfout, {of_hold}, wordt: {{stap: bewarn}}")), "F3", "correctie"),
        (
            "  - {datum: 2024-06-19, stap: opvolging, door: ddirks, opmerkng: Goed}\n".to_owned(),
            "F3",
            "opmerkng",
        ),
    ] {
        let office = with(&events);
        let found = office.check().into_iter().filter(|finding| finding.path == GONE);
        let found: Vec<String> = found.map(|it| it.code).collect();
        assert_eq!(found, [code], "{events}");
        let place = format!("{code} op regel {}", line_of(&office, at));
        let refused = office.purge(&["2024-001", "--execute"]);
        let told = format!("{}{}", refused.stdout, refused.stderr);
        assert!(refused.code == 2 && told.contains("eerst verbeteren") && told.contains(&place), "{told}");
        for arguments in [&["--due"][..], &[], &["--due", "--execute"]] {
            let run = office.purge(arguments);
            assert!(run.code == 0 && run.stdout.contains("2024-001 wordt overgeslagen"), "{run:?}");
            assert!(run.stdout.contains(&place), "{run:?}");
        }
        assert!(office.read(GONE).contains("Unieknaam"));
        assert!(!office.run(&["due"]).stdout.contains("2024-001"), "{events}");
    }
}

/// A slip of the office is no reason to keep what somebody asks to be erased; what holds it is.
#[test]
fn what_somebody_asks_to_be_erased_goes_with_its_errors() {
    let request = ["2024-001", "--execute", "--erasure-request", "brief van 1 juni"];
    let held = with("  - {datum: 2024-06-19, stap: bewarn, door: ddirks, reden: Rechtszaak}\n");
    let refused = held.purge(&request);
    assert!(refused.code == 2 && refused.stderr.contains("F3 op regel"), "{refused:?}");
    let (server, office) = served();
    let office = office.replace(
        GONE,
        ARCHIVED,
        &format!("{ARCHIVED}  - {{datum: 2024-06-19, stap: beoep, door: klager}}\n"),
    );
    office.commit("In beroep");
    server.without_hook(|| {
        office.must(&["push", "--quiet"]);
    });
    let behind = clone(&server);
    let done = office.purge(&request);
    assert_eq!(done.code, 0, "{done:?}");
    let (code, told) = force(&office, "main");
    assert_eq!(code, 0, "{told}");
    behind.must(&["fetch", "--quiet"]);
    let followed = behind.purge(&["--adopt"]);
    assert_eq!(followed.code, 0, "{followed:?}");
}
