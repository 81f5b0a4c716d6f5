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
