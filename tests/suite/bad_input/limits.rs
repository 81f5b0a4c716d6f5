//! Files that are broken a thousand times over: what is told stays within reading, and nothing is
//! left out in silence.

use klacht::diagnostic::MOST_OF_A_FILE;

use crate::support::Office;

const LIGHT: &str = "records/complaints/2026/2026-002.md";
const PEOPLE: &str = "records/people.yaml";
const REGULATION: &str = "records/regulation/2016-06-24.md";
const OTHER: &str = "records/complaints/2026/2026-003.md";

fn lines(number: usize, line: impl Fn(usize) -> String) -> String {
    (0..number).map(line).collect()
}

/// The office with ten thousand faults in one file and one in another.
fn broken(path: &str, before: &str, faults: &str) -> Office {
    Office::new().replace(path, before, &format!("{faults}{before}")).replace(OTHER, "aard: ", "aard: x")
}

#[test]
fn of_one_file_a_thousand_findings_are_told_and_the_last_says_how_many_more() {
    let keys = lines(10_000, |at| format!("sleutel-{at}: x\n"));
    let office = broken(LIGHT, "onderwerp: De koffie", &keys);
    for (language, more) in [("nl", "9001 bevindingen"), ("en", "9001 more findings")] {
        let document = office.document(&["--lang", language]);
        let found: Vec<_> = document.findings.iter().filter(|finding| finding.path == LIGHT).collect();
        assert_eq!(found.len(), MOST_OF_A_FILE);
        let (last, before) = found.split_last().unwrap();
        assert!(before.iter().all(|finding| finding.message.contains("sleutel-")));
        assert_eq!((last.code.as_str(), last.severity.as_str(), last.line), ("F3", "error", 1002));
        let message = last.message.replace(['\u{a0}', '.', ','], "");
        assert!(message.contains(more), "{}", last.message);
        assert!(document.findings.iter().any(|finding| finding.path == OTHER), "other files keep theirs");
    }
    assert_eq!(office.run(&["check"]).code, 1);
}

#[test]
fn what_is_left_out_counts_as_the_gravest_of_it() {
    // Two thousand warnings, and below them one error.
    let accountings =
        lines(2000, |_| "  - {regel: A9.1, door: ddirks, datum: 2026-04-20, reden: Vakantie.}\n".to_owned());
    let last = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";
    let text = format!("{last}verantwoording:\n{accountings}onzin: x\n");
    let office = Office::new().replace(LIGHT, last, &text);
    let found = office.check();
    let last = found.last().unwrap();
    assert_eq!((found.len(), last.code.as_str(), last.severity.as_str()), (MOST_OF_A_FILE, "F3", "error"));
    assert_eq!(office.run(&["check"]).code, 1);
}

#[test]
fn every_kind_of_file_has_the_ceiling() {
    let offices = [
        broken(LIGHT, "  - {datum: 2026-04-10, stap: gearchiveerd", &"  - {}\n".repeat(5000)),
        broken(LIGHT, "  - {datum: 2026-04-10, stap: gearchiveerd", &"  - {stap: a: b\n".repeat(5000)),
        broken(LIGHT, "onderwerp: De koffie", &lines(5000, |at| format!("regel {at}\n"))),
        broken(LIGHT, "onderwerp: De koffie", &lines(5000, |at| format!("\tregel{at}: x\n\n"))),
        broken(PEOPLE, "  - sleutel: ddirks", &"  - {sleutl: x}\n".repeat(5000)),
        broken(REGULATION, "titel: Klachtenregeling", &lines(5000, |at| format!("k{at}: x\n"))),
        broken(
            REGULATION,
            "  geregistreerd:",
            &lines(5000, |at| format!("  s{at}: {{soort: opvolging, wie: [x]}}\n")),
        ),
    ];
    for office in offices {
        let found = office.check();
        let of = |path| found.iter().filter(|finding| finding.path == path).count();
        assert!(
            [LIGHT, PEOPLE, REGULATION].into_iter().any(|path| of(path) == MOST_OF_A_FILE),
            "{}",
            found.len()
        );
        assert!(of(OTHER) > 0);
    }
}

#[test]
fn of_the_steps_of_a_regulation_no_more_are_read_than_a_list_may_have_items() {
    let steps = |number| lines(number, |at| format!("  s{at}: {{soort: overleg, wie: [directie]}}\n"));
    let with =
        |number| Office::new().replace(REGULATION, "  geregistreerd:", &(steps(number) + "  geregistreerd:"));
    let faults = |office: &Office| {
        let found =
            office.check().into_iter().filter(|finding| finding.path == REGULATION && finding.code == "F2");
        found.map(|finding| finding.line).collect::<Vec<_>>()
    };
    let office = with(2000);
    let text = office.read(REGULATION);
    let (before, _) = text.split_once("\nstappen:\n").unwrap();
    let first = before.lines().count() + 2;
    let mut entries = text
        .lines()
        .enumerate()
        .skip(first - 1)
        .filter(|(_, line)| line.starts_with("  ") && !line.starts_with("   "));
    let (line, _) = entries.nth(2000).unwrap();
    assert_eq!(faults(&office), [line + 1]);
    assert!(faults(&with(100)).is_empty());
}

#[test]
fn a_long_line_is_shown_around_the_place() {
    let events = "{datum: x}, ".repeat(2000);
    let text = Office::new().read(LIGHT);
    let front = text.split("verloop:").next().unwrap();
    let office = Office::new().write(LIGHT, format!("{front}verloop: [{events}]\n---\n"));
    let printed = office.run(&["check"]).stdout;
    let longest = printed.lines().map(|line| line.chars().count()).max().unwrap();
    assert!(longest < 600, "{longest}");
    assert!(printed.contains("2026-002.md:10:11"), "{}", &printed[..2000]);
}

#[test]
fn a_key_as_long_as_a_book_gets_no_suggestion() {
    let key = "onderwerp".repeat(50_000);
    let office = Office::new().replace(LIGHT, "onderwerp: De", &format!("{key}: x\nonderwerp: De"));
    assert!(office.check().iter().any(|finding| finding.path == LIGHT && finding.line == 3));
}

#[test]
fn of_the_text_of_a_regulation_no_more_is_read_than_anybody_types() {
    for (more, told) in
        [("\n## Artikel 1\n".repeat(50_000), "1000 artikelen"), ("- x\n".repeat(200_000), "10000 regels")]
    {
        let office = Office::new();
        let text = office.read(REGULATION) + &more;
        let office = office.write(REGULATION, text);
        let found = office.check();
        let message = |it: &crate::support::Finding| it.message.replace(['\u{a0}', '.'], "");
        assert!(
            found.iter().any(|it| it.code == "R5" && it.severity == "error" && message(it).contains(told))
        );
        assert_eq!(office.run(&["build"]).code, 1);
    }
}
