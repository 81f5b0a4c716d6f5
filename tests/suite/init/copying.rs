//! What stands in the manual to be copied is right under the very regulation it was made from.

use super::manual::{ENGLISH, ODD_KEYS, shapes};
use super::{COMPLETE, made, made_from};
use crate::support::{Finding, Office, files_below};

/// The blocks of code, without the signs around them and without indentation.
fn blocks(manual: &str) -> Vec<String> {
    let blocks = manual.split("```").skip(1).step_by(2);
    let text = |block: &str| {
        let (_, text) = block.split_once('\n').unwrap();
        let indentation = text.len() - text.trim_start_matches(' ').len();
        let lines = text.lines().map(|line| line.get(indentation..).unwrap_or_default());
        lines.map(|line| format!("{line}\n")).collect()
    };
    blocks.map(text).collect()
}

fn block(manual: &str, begins: &str) -> Option<String> {
    blocks(manual).into_iter().find(|block| block.starts_with(begins))
}

/// What is typed behind a key, the first time.
fn typed<'t>(text: &'t str, key: &str) -> &'t str {
    let behind = text.split_once(&format!("{key}: ")).unwrap().1;
    behind.split([',', '\n', '}']).next().unwrap().trim()
}

/// An office with the dossier and the people of the manual, on the day of that dossier; and the path
/// of the dossier.
fn copied(office: Office, manual: &str) -> (Office, String) {
    let dossier = block(manual, "---\nnummer").unwrap();
    let (number, day) = (typed(&dossier, "nummer").to_owned(), typed(&dossier, "datum").to_owned());
    let path = format!("records/complaints/{}/{number}.md", number.split('-').next().unwrap());
    let people = block(manual, "personen").unwrap();
    (office.write("records/people.yaml", people).write(&path, dossier).today(&day), path)
}

/// One office for each shape of a regulation, for the model, and for a regulation that lacks a report.
fn offices() -> Vec<(&'static str, Office)> {
    let all = shapes().into_iter().map(|(shape, text)| (shape, made_from(&text, &[])));
    let unreported: String =
        ODD_KEYS.split_inclusive('\n').filter(|line| !line.starts_with("jaarverslag")).collect();
    assert_ne!(unreported, ODD_KEYS);
    all.chain([("model", made(&COMPLETE)), ("unreported", made_from(&unreported, &[]))]).collect()
}

/// The findings about dossiers and people: what a regulation itself lacks is told elsewhere.
fn about_what_was_copied(office: &Office) -> Vec<Finding> {
    let copied = |finding: &Finding| {
        ["records/complaints", "records/people"].iter().any(|place| finding.path.starts_with(place))
    };
    office.check().into_iter().filter(copied).collect()
}

#[test]
fn the_dossier_and_the_people_give_no_finding() {
    for (shape, office) in offices() {
        let manual = office.read("records/README.md");
        let (office, _) = copied(office, &manual);
        assert_eq!(about_what_was_copied(&office), [], "{shape}");
        assert_eq!(office.document(&[]).summary.dossiers, 1, "{shape}");
    }
}

#[test]
fn the_event_the_correction_and_the_accounting_are_well_formed() {
    for (shape, office) in offices() {
        let manual = office.read("records/README.md");
        let (office, path) = copied(office, &manual);
        let indented = |block: String| block.lines().map(|line| format!("  {line}\n")).collect::<String>();
        // The correction is of the receipt in the dossier; the other event is one more receipt.
        let events = blocks(&manual).into_iter().rev().filter(|block| block.starts_with("- datum"));
        let events: String = events.map(indented).collect();
        assert!(events.contains("opmerking"), "{shape}");
        let accounting = block(&manual, "verantwoording").unwrap();
        let dossier = office.read(&path);
        let (front, body) = dossier.rsplit_once("---\n").unwrap();
        let office = office.write(&path, format!("{front}{events}{accounting}---\n{body}"));
        let findings = about_what_was_copied(&office);
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.as_str()).collect();
        assert_eq!(codes, ["F15"], "{shape}: {findings:?}");
        assert_eq!(events.contains("op: {stap"), manual.contains("`op`"), "{shape}");
    }
}

/// The keys in the first column of a table of fields, by the heading above it.
fn keys(manual: &str, heading: &str) -> Vec<String> {
    let section = manual.split_once(&format!("{heading}\n")).unwrap().1;
    let table = section.lines().skip_while(|line| !line.starts_with('|'));
    let rows = table.take_while(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.split('`').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn every_field_that_it_names_is_known() {
    let office = made(&[]);
    let manual = office.read("records/README.md");
    let typed = |heading: &str, indentation: &str| -> String {
        keys(&manual, heading).iter().map(|key| format!("{indentation}{key}: [x]\n")).collect()
    };
    let without = |text: String, keys: &[&str]| -> String {
        let kept = text.lines().filter(|line| !keys.iter().any(|key| line.starts_with(&format!("{key}:"))));
        kept.map(|line| format!("{line}\n")).collect()
    };
    let top = without(typed("## De velden van een dossier", ""), &["klager", "stukken", "verantwoording"]);
    let dossier = format!(
        "---\n{top}klager:\n{}stukken:\n  -\n{}verantwoording:\n  -\n{}---\n",
        typed("### Klager", "  "),
        typed("### Stukken", "    "),
        typed("Een verantwoording staat in de bovenkant van het dossier:", "    "),
    );
    let people = format!("personen:\n  -\n{}", typed("## people.yaml", "    "));
    let report =
        format!("---\n{}---\n", typed("wat de buitenwereld ziet van een jaar dat is vastgelegd.", ""));
    let office = office.write("records/complaints/2026/2026-012.md", dossier);
    let office = office.write("records/people.yaml", people).write("records/reports/2025.md", report);
    let findings = office.check();
    let unknown: Vec<&Finding> =
        findings.iter().filter(|it| ["F2", "F3"].contains(&it.code.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert!(findings.iter().any(|finding| finding.code == "F5"), "it was read");
}

/// What may hardly be kept is written down as the manual says, before the decision and with it.
#[test]
fn a_complaint_of_which_hardly_anything_may_be_kept_can_be_typed_as_it_says() {
    let office = made(&COMPLETE);
    let manual = office.read("records/README.md");
    assert!(manual.contains("vanaf de eerste dag `integriteit` bij `vermoeden`"));
    let (office, path) = copied(office, &manual);
    let dossier = office.read(&path);
    let (front, _) = dossier.rsplit_once("---\n").unwrap();
    let (top, course) = front.split_once("klager:").unwrap();
    let course = course.split_once("verloop:").unwrap().1;
    let before = format!("{top}vermoeden: integriteit\nverloop:{course}");
    let office = office.write(&path, format!("{before}---\n"));
    assert_eq!(about_what_was_copied(&office), []);
    let day = typed(&dossier, "datum");
    let decision = format!(
        "  - {{datum: {day}, stap: directie-geinformeerd, door: avoorbeeld}}\n  - {{datum: {day}, stap: besluit, \
         door: bproef, uitkomst: uitgesloten, grond: integriteit, verwezen-naar: de vertrouwenspersoon}}\n"
    );
    let office = office.write(&path, format!("{before}{decision}---\n"));
    assert_eq!(about_what_was_copied(&office), []);
}

#[test]
fn the_first_commit_of_every_regulation_with_its_first_person_is_accepted() {
    for (shape, text) in shapes() {
        let office =
            made_from(&text, &["--director", "Els Vries", "--director-email", "e.vries@ons.example"]);
        let undefined: Vec<Finding> =
            office.check().into_iter().filter(|it| it.path.ends_with("people.yaml")).collect();
        assert_eq!(undefined, [], "{shape}");
        office.must(&["add", "--all"]);
        let commit = office.git(&["commit", "--quiet", "--message", "Begin"]);
        assert_eq!(commit.code, 0, "{shape}: {commit:?}");
    }
}

#[test]
fn the_first_person_has_the_regulation_s_own_roles() {
    for (shape, text) in shapes() {
        let office = made_from(&text, &["--director", "Els Vries"]);
        let people = office.read("records/people.yaml");
        let roles: Vec<&str> = people.lines().filter(|line| line.starts_with("      - {rol:")).collect();
        let expected: &[&str] = match shape {
            "records/regulation/2016-06-24.md" => &["medewerker", "directie"],
            "tests/fixtures/association/records/regulation/2023-02-01.md" => &["lid", "bestuur"],
            "plain" | "full" => &["staff", "partner"],
            "odd" => &["de baas"],
            _ => &["docent", "coordinator"],
        };
        let line = |role: &&str| format!("      - {{rol: {role}, van: 2026-06-15}}");
        assert_eq!(roles, expected.iter().map(line).collect::<Vec<_>>(), "{shape}");
        let comment: String = people.lines().filter(|line| line.starts_with('#')).collect();
        assert!(expected.iter().all(|role| comment.contains(role)), "{shape}: {comment}");
    }
}

#[test]
fn a_person_whose_name_has_no_latin_letter_gets_a_key_all_the_same() {
    for (text, key) in [(ENGLISH, "partner"), (ODD_KEYS, "de baas")] {
        let office = made_from(text, &["--director", "李明"]);
        assert!(office.read("records/people.yaml").contains(&format!("sleutel: \"{key}\"")));
    }
    let model = made(&["--director", "李明"]);
    assert!(model.read("records/people.yaml").contains("sleutel: \"directie\""));
}

/// Nothing is written by way of a link to where somebody else keeps what is theirs.
#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_folder_is_refused() {
    for (name, below) in [("records", ""), (".github", ""), ("regulation", "records/")] {
        let office = Office::empty().write("andere/iets.txt", "x").write(&format!("n/{below}iets.txt"), "x");
        let place = format!("n/{below}{name}");
        let office = {
            let other = office.path("andere").display().to_string();
            office.link(&other, &place)
        };
        let run = office.run(&["init", "n"]);
        assert!(run.code == 2 && run.stderr.contains(&format!("{place} is een koppeling")), "{run:?}");
        assert_eq!(files_below(&office.path("andere")).len(), 1);
        assert!(!office.path("n/.git").exists());
    }
}
