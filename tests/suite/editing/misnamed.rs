//! What stands under a name by which it is not read: one finding, with the name that it needs.

use std::fs;

use crate::support::Office;

const YEAR: &str = "records/complaints/2026";

/// The office with something of it in another place.
fn moved(office: Office, from: &str, to: &str) -> Office {
    let (from, to) = (office.path(from), office.path(to));
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    fs::rename(from, to).unwrap();
    office
}

fn errors(office: &Office) -> Vec<String> {
    let found = office.check().into_iter().filter(|it| it.severity == "error");
    found.map(|it| format!("{} {} {}", it.code, it.message, it.help.unwrap_or_default())).collect()
}

#[test]
fn a_file_or_folder_says_which_name_it_needs_and_gets_it() {
    let dossier = |name: &str| format!("{YEAR}/{name}");
    for (from, to, needed) in [
        ("records/people.yaml", "records/people.yaml.txt".to_owned(), "people.yaml"),
        ("records/people.yaml", "records/people.yml".to_owned(), "people.yaml"),
        ("records/people.yaml", "records/People.yaml".to_owned(), "people.yaml"),
        ("records/reports/2025.md", "records/reports/2025.md.txt".to_owned(), "2025.md"),
        ("records/reports/2025.md", "records/reports/2025.MD".to_owned(), "2025.md"),
        (
            "records/regulation/2016-06-24.md",
            "records/regulation/2016-06-24.md.txt".to_owned(),
            "2016-06-24.md",
        ),
        (YEAR, "records/complaints/26".to_owned(), "2026"),
        ("records/complaints/2026/2026-002.md", dossier("2026-002.md.md"), "2026-002.md"),
        ("records/complaints/2026/2026-002.md", dossier("2026–002.md"), "2026-002.md"),
        ("records/complaints/2026/2026-002.md", dossier("Dossier 2026-002.md"), "2026-002.md"),
        ("records/complaints/2026/2026-002.md", dossier("2026-2.md"), "2026-002.md"),
        ("records/complaints/2026/2026-002.md", dossier("2026-2.txt"), "2026-002.md"),
        ("records/complaints/2026/2026-002.md", dossier("2026-002/2026-002.md"), "2026-002.md"),
    ] {
        let office = moved(Office::new(), from, &to);
        let found = errors(&office);
        assert!(found.len() == 1 && found[0].contains(needed), "{to}: {found:#?}");
        let ended = office.run(&["fix"]);
        assert_eq!((ended.code, errors(&office)), (0, Vec::new()), "{to}: {ended:?}");
        assert!(office.path(from).exists() && !office.path(&to).exists(), "{to}");
    }
}

#[test]
fn documents_under_another_form_of_the_number_are_those_of_the_dossier() {
    let dossier = format!("{YEAR}/2026-002.md");
    let list = "\nstukken:\n  - {bestand: a.pdf, soort: overig}\n---\n";
    let office = || Office::new().replace(&dossier, "\n---\n", list);
    // The folder is called otherwise, and what it lacks elsewhere is the same mistake.
    let folder = office().write(&format!("{YEAR}/2026-2/a.pdf"), "x");
    let found = errors(&folder);
    assert!(
        found.iter().any(|it| it.contains("de map met stukken van dit dossier heet 2026-002")),
        "{found:#?}"
    );
    assert_eq!((folder.run(&["fix"]).code, errors(&folder)), (0, Vec::new()));
    // The dossier is.
    let file = moved(office(), &dossier, &format!("{YEAR}/2026-2.md"));
    let file = file.write(&format!("{YEAR}/2026-002/a.pdf"), "x");
    let found = errors(&file);
    assert!(
        found.iter().any(|it| it.starts_with("F7")) && !found.iter().any(|it| it.starts_with("F13")),
        "{found:#?}"
    );
    assert_eq!((file.run(&["fix"]).code, errors(&file)), (0, Vec::new()));
}

#[test]
fn of_two_of_which_one_has_the_name_nothing_is_renamed() {
    let office =
        Office::new().write("records/people.yml", "personen: []\n").write("records/reports/2025.txt", "x");
    let found = errors(&office);
    assert!(found.len() == 2 && found.iter().all(|it| it.contains("hoort nergens bij")), "{found:#?}");
    assert!(office.run(&["fix"]).stdout.contains("Er is niets dat"));
}

#[test]
fn a_copy_is_told_once_and_gets_a_number_of_its_own() {
    let list = "\nstukken:\n  - {bestand: a.pdf, soort: overig}\n---\n";
    let office = Office::new().replace(&format!("{YEAR}/2026-002.md"), "\n---\n", list);
    let copy = format!("{YEAR}/2026-002 - kopie.md");
    let text = office.read(&format!("{YEAR}/2026-002.md"));
    let office = office.write(&format!("{YEAR}/2026-002/a.pdf"), "x").write(&copy, text);
    let found = errors(&office);
    let told = format!("klacht renumber \"{copy}\" 2026-006");
    assert!(found.len() == 1 && found[0].starts_with("F8") && found[0].contains(&told), "{found:#?}");
    assert_eq!(office.run(&["renumber", &copy, "2026-006"]).code, 0);
    let found = errors(&office);
    assert!(found.len() == 1 && found[0].starts_with("F11"), "{found:#?}");
}

#[test]
fn what_systems_leave_is_no_error_and_a_document_gets_no_such_name() {
    let folder = format!("{YEAR}/2026-002");
    let list = "\nstukken:\n  - {bestand: a.pdf, soort: overig}\n---\n";
    let mut office = Office::new().replace(&format!("{YEAR}/2026-002.md"), "\n---\n", list);
    for left in [
        "a.pdf",
        ".directory",
        "a.pdf.part",
        "a.crdownload",
        "b.asd",
        "c.wbk",
        "__MACOSX/a.pdf",
        ".Trash-1000/x",
    ] {
        office = office.write(&format!("{folder}/{left}"), "x");
    }
    let office =
        office.write("records/.Spotlight-V100/x", "x").write("records/complaints/$RECYCLE.BIN/x", "x");
    assert_eq!(errors(&office), Vec::<String>::new());
    let told = office.check().into_iter().filter(|it| it.code == "F13" && it.severity == "warning").count();
    assert_eq!(told, 9, "{:#?}", office.check());
    let office = office.write("brief.bak", "x");
    let run = office.run(&["add", "2026-002", "brief.bak", "--kind", "overig"]);
    assert_eq!((run.code, errors(&office)), (0, Vec::new()), "{run:?}");
    assert!(office.path(&format!("{folder}/brief-bak")).exists());
}
