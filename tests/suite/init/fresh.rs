//! What klacht itself wrote into a new office says of nobody who they are.

use super::{made_from, rows};
use crate::support::{TODAY, root};

#[test]
fn a_new_office_publishes_and_its_drafted_report_names_nobody() {
    let regulation = std::fs::read_to_string(root().join("records/regulation/2016-06-24.md")).unwrap();
    for language in ["nl", "en"] {
        let regulation = regulation.replace("  taal: nl\n", &format!("  taal: {language}\n"));
        let director = ["--director", "Ann Boss", "--director-email", "ann@hh.example"];
        let office = made_from(&regulation, &director).today(TODAY);
        let run = office.run(&["build"]);
        assert_eq!(run.code, 0, "{language}: {run:?}");
        let run = office.run(&["report", "2025", "--draft"]);
        assert_eq!(run.code, 0, "{language}: {run:?}");
        let found: Vec<String> = rows(&office).into_iter().filter(|row| row.contains("A10.7")).collect();
        assert!(found.is_empty(), "{language}: {found:?}");
        let run = office.run(&["build"]);
        assert_eq!(run.code, 0, "{language}: {run:?}");
    }
}

#[test]
fn an_editor_that_knows_schemas_only_finds_that_of_the_people() {
    let regulation = std::fs::read_to_string(root().join("records/regulation/2016-06-24.md")).unwrap();
    let office = made_from(&regulation, &["--director", "Ann Boss", "--director-email", "ann@hh.example"]);
    let people = office.read("records/people.yaml");
    let schema = people.lines().next().and_then(|line| line.split_once("$schema=")).unwrap().1;
    let path = office.path("records").join(schema);
    let written = std::fs::read_to_string(&path).unwrap();
    assert_eq!(written, office.run(&["schema", "people"]).stdout);
    assert!(office.today(TODAY).check().iter().all(|finding| finding.code != "F2"));
}
