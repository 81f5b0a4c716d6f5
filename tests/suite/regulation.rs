//! The bundled records: the regulation's own words, and examples of everything.

use std::collections::BTreeSet;
use std::fs;

use klacht::regulation::{Outcome, Route};
use klacht::vocabulary::ClosedList;

use crate::support::{Office, TODAY, files_below, root};

/// The last day that the bundled records tell of.
const LAST_DAY: &str = "2026-06-12";

/// The words of a text, without bullets, marks of Markdown and forced line ends.
fn words(text: &str) -> Vec<&str> {
    let marks = ["•", "-", "#", "##"];
    let words = text.split_whitespace().map(|word| word.trim_end_matches('\\'));
    words.filter(|word| !marks.contains(word)).collect()
}

fn body(text: &str) -> &str {
    let (_, rest) = text.split_once("\n---\n").expect("a record has a front matter");
    rest
}

#[test]
fn the_regulation_is_word_for_word_the_text_that_was_received() {
    let regulation = fs::read_to_string(root().join("records/regulation/2016-06-24.md")).unwrap();
    let received = fs::read_to_string(root().join("tests/fixtures/klachtenregeling-o21.txt")).unwrap();
    let (published, received) = (words(body(&regulation)), words(&received));
    for (at, (one, other)) in published.iter().zip(&received).enumerate() {
        let around = &received[at.saturating_sub(5)..(at + 5).min(received.len())];
        assert_eq!(one, other, "near: {}", around.join(" "));
    }
    assert_eq!(published.len(), received.len());
}

#[test]
fn the_regulation_has_eleven_articles() {
    let regulation = fs::read_to_string(root().join("records/regulation/2016-06-24.md")).unwrap();
    let headings = body(&regulation).lines().filter_map(|line| line.strip_prefix("## Artikel "));
    let numbers: Vec<&str> = headings.filter_map(|heading| heading.split(' ').next()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
}

#[test]
fn the_bundled_records_have_no_error() {
    let document = Office::of("").today(TODAY).document(&[]);
    let errors: Vec<_> = document.findings.iter().filter(|finding| finding.severity == "error").collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert!(document.summary.dossiers >= 16, "{:?}", document.summary);
}

#[test]
fn no_record_tells_of_a_later_day() {
    let is_date = |word: &&str| {
        let bytes = word.as_bytes();
        bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            })
    };
    let records = texts("records").into_iter().filter(|(path, _)| !path.ends_with("README.md"));
    for (path, text) in records {
        let words = text.split(|character: char| !character.is_ascii_digit() && character != '-');
        // What is expected or held until lies ahead by nature.
        let ahead: Vec<&str> = ["verwacht: ", "tot: "]
            .iter()
            .flat_map(|key| text.split(key).skip(1))
            .filter_map(|rest| rest.get(..10))
            .collect();
        let late: Vec<&str> =
            words.filter(is_date).filter(|date| *date > LAST_DAY && !ahead.contains(date)).collect();
        assert!(late.is_empty(), "{path}: {late:?}");
    }
}

/// The texts below a folder, each with its path.
fn texts(folder: &str) -> Vec<(String, String)> {
    let files = files_below(&root().join(folder)).into_iter();
    files
        .filter_map(|file| {
            let text = fs::read_to_string(&file).ok()?;
            Some((file.display().to_string(), text))
        })
        .collect()
}

#[test]
fn the_bundled_dossiers_show_every_route_channel_and_outcome() {
    let dossiers: Vec<String> = texts("records/complaints")
        .into_iter()
        .filter(|(path, _)| path.ends_with(".md"))
        .map(|(_, text)| text)
        .collect();
    let shown = |key: &str| -> BTreeSet<String> {
        let values = dossiers.iter().flat_map(|text| text.split(key).skip(1));
        values.map(|rest| rest.split([',', '\n', '}']).next().unwrap_or_default().trim().to_owned()).collect()
    };
    let routes = shown("\nroute: ");
    for route in Route::names() {
        assert!(routes.contains(route), "no dossier of the route {route}");
    }
    let channels = shown("\nkanaal: ");
    for channel in ["mondeling", "schriftelijk", "evaluatie", "nazorggesprek"] {
        assert!(channels.contains(channel), "no dossier by {channel}");
    }
    let mut outcomes = shown("uitkomst: ");
    if dossiers.iter().any(|text| text.contains("stap: ingetrokken")) {
        outcomes.insert(Outcome::Withdrawn.name().to_owned());
    }
    for outcome in Outcome::names() {
        assert!(outcomes.contains(outcome), "no dossier is {outcome}");
    }
}

#[test]
fn every_address_is_an_example() {
    let mut seen = 0;
    for (path, text) in texts("records").into_iter().chain(texts("tests/fixtures")) {
        let is_part = |character: char| character.is_alphanumeric() || "._%+-".contains(character);
        for (at, _) in text.match_indices('@') {
            let before = text[..at].chars().next_back().is_some_and(is_part);
            let domain: String = text[at + 1..].chars().take_while(|character| is_part(*character)).collect();
            let domain = domain.trim_end_matches('.');
            if before && domain.contains('.') {
                assert!(domain.to_lowercase().ends_with(".example"), "{path}: @{domain}");
                seen += 1;
            }
        }
    }
    assert!(seen > 50, "only {seen} addresses were seen");
}

/// Links of the public site begin with its address, so what would make something else of them is none.
#[test]
fn the_address_of_the_site_has_no_query_no_fragment_and_no_backslash() {
    for address in ["https://evil.example/?q=", "https://x.example/#", "https://x.example/\\evil"] {
        let office = Office::new().replace(
            "records/regulation/2016-06-24.md",
            "  adres: https://klachten.o21.example/",
            &format!("  adres: '{address}'"),
        );
        let found = office.check();
        assert!(
            found.iter().any(|it| it.code == "F5" && it.message.contains(address)),
            "{address}: {found:?}"
        );
        office.run(&["build"]);
        assert!(!office.read("site/public/index.html").contains(address));
    }
}

const REGULATION: &str = "records/regulation/2016-06-24.md";
const LIGHT: &str = "records/complaints/2026/2026-002.md";

#[test]
fn every_article_that_a_parameter_cites_is_there() {
    for (typed, cited) in [
        ("licht:\n  artikel: 6", "licht:\n  artikel: 66"),
        ("kpi: 3 werkweken\n  artikel: 10", "kpi: 3 werkweken\n  artikel: 66"),
        (
            "bewaring: {duur: 2 jaar, vanaf: afronding, artikel: 8}",
            "bewaring: {duur: 2 jaar, vanaf: afronding, artikel: 66}",
        ),
        ("beoordeling van eindopdrachten\n    artikel: 1", "beoordeling van eindopdrachten\n    artikel: 66"),
    ] {
        let found = Office::new().replace(REGULATION, typed, cited).check();
        let told: Vec<&str> = found.iter().map(|it| it.code.as_str()).collect();
        assert!(told == ["R5"] && found[0].message.contains("66"), "{cited}: {found:?}");
    }
}

/// What the regulation says of light handling holds where the step itself says nothing of it.
#[test]
fn who_may_settle_a_light_complaint_may_tell_the_complainant() {
    let answer = "  klager-geinformeerd:\n    artikel: \"5, 9\"\n    wie: [directie]\n";
    let own = format!("{answer}    wie-bij: {{licht: [directie, secretariaat]}}\n");
    let office = || Office::new().replace(REGULATION, &own, answer);
    assert_eq!(office().check().len(), 0);
    let by_another =
        office().replace(LIGHT, "klager-geinformeerd, door: sdevries", "klager-geinformeerd, door: bbakker");
    let found = by_another.check();
    assert!(found.iter().any(|it| it.code == "A6.2" && it.line == 16), "{found:?}");
    let only = office().replace(
        REGULATION,
        "licht:\n  artikel: 6\n  wie: [directie, secretariaat]",
        "licht:\n  artikel: 6\n  wie: [directie]",
    );
    let found = only.check();
    assert!(found.iter().any(|it| it.code == "A6.2" && it.line == 16), "{found:?}");
}

/// It was completed on 9 April 2026.
#[test]
fn a_dossier_is_kept_by_the_longest_reading_and_for_ever_by_none() {
    let typed = "bewaring: {duur: 2 jaar, vanaf: afronding, artikel: 8}";
    for (term, kept, over) in [
        (typed, "2028-04-09", "2028-04-10"),
        ("bewaring: {duur: 2 jaar, vanaf: afronding, ruim: 3 jaar}", "2029-04-09", "2029-04-10"),
        ("bewaring: {duur: 2 jaar, vanaf: uitstel}", "2028-04-09", "2028-04-10"),
        ("bewaring: {duur: 2 jaar, vanaf: uitstel, ruim: 3 jaar}", "2029-04-09", "2029-04-10"),
    ] {
        let is_over = |day: &str| {
            let found = Office::new().replace(REGULATION, typed, term).today(day).check();
            found.iter().any(|it| it.code == "A8.1" && it.dossier.as_deref() == Some("2026-002"))
        };
        assert_eq!((is_over(kept), is_over(over)), (false, true), "{term}");
    }
}

#[test]
fn a_text_of_which_two_versions_stand_is_not_published() {
    for (path, line) in [(REGULATION, "## Artikel 2 "), ("records/reports/2025.md", "## ")] {
        let office = Office::new();
        let text = office.read(path);
        let both = format!("<<<<<<< HEAD\nOud.\n=======\nNieuw.\n>>>>>>> ander\n\n{line}");
        let office = office.write(path, text.replacen(line, &both, 1));
        let built = office.run(&["build"]);
        assert!(built.code == 1 && built.stdout.contains("P1") && built.stdout.contains(path), "{built:?}");
        assert!(!office.path("site/public/index.html").exists(), "{path}");
    }
}

#[test]
fn keys_below_the_data_are_told_where_they_stand() {
    for typed in ["klager:\n  naam: Ans Denkbeeld", "vermoeden: integriteit", "directie-gevraagd: ja"] {
        let office = Office::new();
        let text = office.read(LIGHT);
        let line = text.lines().count() + 2;
        let found = office.write(LIGHT, format!("{text}\n{typed}\n")).check();
        assert!(found.iter().any(|it| it.code == "F2" && it.line == line), "{typed}: {found:?}");
    }
}
