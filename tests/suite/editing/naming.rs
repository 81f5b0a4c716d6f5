//! `fix` where a name has one answer: of a file, of a document, of a person.

use crate::repository::{OPEN, Repository};
use crate::support::Office;

const LIGHT: &str = "records/complaints/2026/2026-002.md";
const FOLDER: &str = "records/complaints/2026/2026-002";

fn errors(office: &Office) -> Vec<String> {
    let errors = office.check().into_iter().filter(|finding| finding.severity == "error");
    errors.map(|finding| format!("{}: {}", finding.code, finding.message)).collect()
}

/// The office with a document that is called so in the list and so in the folder.
fn with_document(listed: &str, lying: &str) -> Office {
    let list = format!("\nstukken:\n  - {{bestand: {listed}, soort: overig}}\n---\n");
    Office::new().replace(LIGHT, "\n---\n", &list).write(&format!("{FOLDER}/{lying}"), "x")
}

/// Shows first, with nothing changed; then mends, and nothing is left to mend.
fn mends(office: &Office, what: &str) {
    assert!(!errors(office).is_empty(), "{what}");
    let shown = office.run(&["fix", "--diff"]);
    let before = errors(office);
    let is_shown = shown.stdout.contains("rename to ") || shown.stdout.contains("\n+");
    assert!(shown.code == 0 && is_shown, "{what}: {shown:?}");
    assert_eq!(before, errors(office), "{what}: only shown");
    let run = office.run(&["fix"]);
    assert_eq!(run.code, 0, "{what}: {run:?}");
    assert_eq!(errors(office), Vec::<String>::new(), "{what}: {run:?}\n{}", office.run(&["check"]).stdout);
    assert!(office.run(&["fix"]).stdout.contains("Er is niets dat"), "{what}");
}

#[test]
fn a_document_that_is_called_otherwise_but_for_capitals_and_unseen_signs_is_called_the_same() {
    for (listed, lying) in [
        ("Brief.pdf", "brief.pdf"),
        ("brief mevrouw.pdf", "brief\u{a0}mevrouw.pdf"),
        ("\"brief\u{200b}.pdf\"", "brief.pdf"),
        ("Brief\u{a0}1.pdf", "brief\u{2009}1.pdf"),
        ("stukken/brief.pdf", "brief.pdf"),
        ("BRIEF.pdf", "'brief' #2.pdf"),
    ] {
        let office = with_document(listed, lying);
        match lying.contains('#') {
            // What differs by more has no one answer.
            true => assert!(office.run(&["fix"]).stdout.contains("Er is niets dat"), "{listed}"),
            false => mends(&office, listed),
        }
    }
    let office = with_document("\"'Brief' #2.pdf\"", "'brief' #2.pdf");
    mends(&office, "a name in quotes");
}

#[test]
fn of_two_documents_that_may_be_meant_a_person_chooses() {
    let office =
        with_document("brief\u{a0}1.pdf", "brief\u{2009}1.pdf").write(&format!("{FOLDER}/brief 1.pdf"), "y");
    let run = office.run(&["fix"]);
    assert!(office.path(&format!("{FOLDER}/brief\u{2009}1.pdf")).exists(), "{run:?}");
    assert_eq!(office.read(&format!("{FOLDER}/brief 1.pdf")), "y");
}

#[test]
fn a_dossier_is_called_by_its_number_with_its_folder() {
    let at = |name: &str| format!("records/complaints/2026/{name}");
    for (name, number) in [
        ("2026-2.md", "2026-2"),
        ("2026-2.md", "2026-002"),
        ("2026-0002.md", "2026-002"),
        ("2026-002.md", "2026-2"),
        ("2026-002.md.txt", "2026-002"),
        ("2026-002.markdown", "2026-002"),
        ("2026-002.txt", "2026-002"),
        // Of a file that is called as it should be, the number is what was mistyped.
        ("2026-002.md", "2026-0002"),
        ("2026-002.md", "2026-00002"),
    ] {
        let list = "\nstukken:\n  - {bestand: brief.pdf, soort: overig}\n---\n";
        let office = Office::new().replace(LIGHT, "\n---\n", list);
        let text = office.read(LIGHT).replace("nummer: 2026-002", &format!("nummer: {number}"));
        let folder = name.split('.').next().unwrap();
        let office =
            office.remove(LIGHT).write(&at(name), text).write(&at(&format!("{folder}/brief.pdf")), "x");
        mends(&office, name);
        assert!(office.read(LIGHT).contains("nummer: 2026-002\n"), "{name}");
        assert_eq!(office.read(&format!("{FOLDER}/brief.pdf")), "x", "{name}");
    }
}

#[test]
fn a_dossier_in_the_folder_of_another_year_goes_to_its_own() {
    let list = "\nstukken:\n  - {bestand: brief.pdf, soort: overig}\n---\n";
    let office = Office::new().replace(LIGHT, "\n---\n", list);
    let text = office.read(LIGHT);
    let office = office.remove(LIGHT).write("records/complaints/2024/2026-002.md", &text);
    let office = office.write("records/complaints/2024/2026-002/brief.pdf", "x");
    mends(&office, "another year");
    assert_eq!(
        (office.read(LIGHT), office.read(&format!("{FOLDER}/brief.pdf"))),
        (text.clone(), "x".to_owned())
    );
    // One that is there already is not written over.
    let other = "records/complaints/2024/2026-002.md";
    let office = Office::new().write(other, text.replace("koud", "lauw"));
    office.run(&["fix"]);
    assert!(office.read(other).contains("lauw") && office.read(LIGHT).contains("koud"));
}

#[test]
fn a_name_that_is_taken_is_given_to_nobody_else() {
    let office = Office::new();
    let text = office.read(LIGHT);
    for name in ["2026-2.md", "2026-002.md.txt"] {
        let other = format!("records/complaints/2026/{name}");
        let office = Office::new().write(&other, &text);
        office.run(&["fix"]);
        assert_eq!((office.read(&other), office.read(LIGHT)), (text.clone(), text.clone()), "{name}");
    }
    // What is no dossier is left, whatever its name.
    let letter = "records/complaints/2026/2026-077.txt";
    let office = Office::new().write(letter, "Geachte heer");
    office.run(&["fix"]);
    assert!(office.path(letter).exists());
}

#[test]
fn a_person_who_is_named_in_full_or_in_capitals_is_named_by_key() {
    for typed in ["SdeVries", "Saskia de Vries"] {
        let by = format!("geregistreerd, door: {typed}");
        let office = Office::new().replace(LIGHT, "geregistreerd, door: sdevries", &by);
        mends(&office, typed);
        assert!(office.read(LIGHT).contains("geregistreerd, door: sdevries"), "{typed}");
    }
}

#[test]
fn a_document_that_is_called_almost_so_is_told_once() {
    for (listed, lying, is_sure) in [
        ("brief.pdf", "breif.pdf", false),
        ("brief aan.pdf", "brief  aan.pdf", true),
        ("brief-aan.pdf", "brief–aan.pdf", true),
        ("brief.pdf", "brief", true),
        ("brief", "Brief.pdf", true),
    ] {
        let office = with_document(listed, lying);
        let found = errors(&office);
        assert!(found.len() == 1 && office.run(&["check"]).stdout.contains(lying), "{lying}: {found:#?}");
        match is_sure {
            true => mends(&office, lying),
            false => assert!(office.run(&["fix"]).stdout.contains("Er is niets dat"), "{lying}"),
        }
    }
}

#[test]
fn a_first_name_an_address_or_a_role_of_one_person_proposes_the_key() {
    for (typed, key) in
        [("Saskia", "sdevries"), ("S.deVries@o21.example", "sdevries"), ("backoffice", "bbakker")]
    {
        let by = format!("geregistreerd, door: {typed}");
        let office = Office::new().replace(LIGHT, "geregistreerd, door: sdevries", &by);
        let found = office.check().into_iter().find(|it| it.code == "F9").unwrap();
        assert_eq!(found.help, Some(format!("Bedoelt u ‘{key}’?")), "{typed}");
    }
    let office =
        Office::new().replace(LIGHT, "geregistreerd, door: sdevries", "geregistreerd, door: medewerker");
    let found = office.check().into_iter().find(|it| it.code == "F9").unwrap();
    assert!(!found.help.unwrap().contains("Bedoelt u"));
}

/// One slip in people.yaml makes a key unknown wherever it stands: what was committed is not written anew
/// for it, though an event that was not is mended.
#[test]
fn a_mistyped_key_of_a_person_rewrites_nothing_that_was_committed() {
    let repository = Repository::with_open_dossier();
    let people = repository.office.read("records/people.yaml");
    repository.write("records/people.yaml", people.replace("sleutel: mjansen", "sleutel: MJansen"));
    let open = repository.office.read(OPEN);
    let run = repository.klacht(&["fix"]);
    assert!(run.code == 0 && run.stdout.contains("Er is niets dat"), "{run:?}");
    assert_eq!(repository.office.read(OPEN), open);
    repository.write("records/people.yaml", &people);
    let event = "  - {datum: 2026-06-15, stap: overleg, door: DDirks, met: mjansen}\n---\n";
    let end = open.rfind("---\n").unwrap();
    repository.write(OPEN, format!("{}{event}{}", &open[..end], &open[end + 4..]));
    assert_eq!(repository.klacht(&["fix"]).code, 0);
    assert!(repository.office.read(OPEN).contains("stap: overleg, door: ddirks"));
}
