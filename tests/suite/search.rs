//! What the register searches in: a script for each year, of the private site alone.

use std::fs;

use crate::support::Office;

const SCRIPT: &str = "site/private/assets/search-2026.js";
const DOSSIER: &str = "records/complaints/2026/2026-001.md";

fn build(office: &Office) {
    let run = office.run(&["build"]);
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn a_dossier_is_found_by_its_words_and_its_people_until_it_is_gone() {
    let office = Office::new();
    let text = office.read(DOSSIER);
    let office = office.write(DOSSIER, format!("{text}\nEen Caf\u{e9}bezoek bij `x`]);alert(1)//\n"));
    build(&office);
    let script = office.read(SCRIPT);
    let line = script.lines().find(|line| line.contains("\"2026-001\"")).expect("it is among them");
    let line: Vec<String> = serde_json::from_str(line.trim_end_matches(',')).unwrap();
    let [number, page, subject, _, words] = line.as_slice() else { panic!("{line:?}") };
    assert_eq!((number.as_str(), page.as_str()), ("2026-001", "2026/2026-001.html"));
    assert!(text.contains(subject.as_str()) && !subject.is_empty());
    for word in ["cafebezoek", "alert"] {
        assert!(words.split(' ').any(|it| it == word), "{word} in {words}");
    }
    let people = office.read("records/people.yaml");
    let named = people.lines().filter_map(|line| line.trim().strip_prefix("naam: "));
    let family = named.filter_map(|name| name.split(' ').next_back()).map(str::to_lowercase);
    assert!(family.into_iter().any(|name| words.split(' ').any(|it| it == name)), "{words}");
    let whole =
        script.strip_prefix("klachtSearch(\"2026\", ").and_then(|it| it.strip_suffix(");\n")).unwrap();
    let entries: Vec<Vec<String>> = serde_json::from_str(whole).expect("whatever stands in records is data");
    assert!(entries.len() > 1);
    assert!(!office.path("site/public/assets/search-2026.js").exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(office.path(SCRIPT)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    fs::remove_dir_all(office.path("records/complaints/2026/2026-001")).ok();
    let office = office.remove(DOSSIER);
    office.run(&["build"]);
    assert!(!office.read(SCRIPT).contains("2026-001"), "it is gone with its dossier");
}
