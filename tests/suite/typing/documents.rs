//! Documents that were put in another place than where they are listed.

use super::elsewhere::only;
use crate::support::Office;

const FORMAL: &str = "records/complaints/2026/2026-001.md";
const LETTER: &str = "records/complaints/2026/2026-001/klachtbrief.txt";

/// The letter of the office, moved to another place.
fn moved(to: &str) -> Office {
    let text = Office::new().read(LETTER);
    Office::new().remove(LETTER).write(to, text)
}

#[test]
fn a_document_in_a_folder_of_its_own_is_told_once_with_where_it_goes() {
    for listed in ["klachtbrief.txt", "brieven/klachtbrief.txt", "brieven\\klachtbrief.txt"] {
        let typed = format!("{{bestand: {listed}, soort: klachtbrief");
        let office = moved("records/complaints/2026/2026-001/brieven/klachtbrief.txt").replace(
            FORMAL,
            "{bestand: klachtbrief.txt, soort: klachtbrief",
            &typed,
        );
        let (message, help) = only(&office, "F11", (FORMAL, 42, 1));
        assert!(message.contains("‘brieven’") && help.contains("Verplaats"), "{listed}: {help}");
    }
}

#[test]
fn a_document_beside_its_dossier_is_told_to_be_moved() {
    let found = moved("records/complaints/2026/klachtbrief.txt").check();
    let helps: Vec<_> = found.iter().map(|it| (&*it.code, it.help.as_deref().unwrap_or_default())).collect();
    assert!(
        matches!(helps[..], [("F11", put), ("F13", moved)] if put.contains("2026-001") && moved.contains("verplaats")),
        "{helps:?}"
    );
}
