//! A year on its way to being fixed: its draft report, its signature, and the figures that stay as they
//! were published.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Complaint, FORMAL, LATE, json, office, report, several};
use crate::support::{Office, root};

const REPORT: &str = "records/reports/2025.md";
const FROZEN: &str = "records/ledger/figures-2025.yaml";

#[test]
fn a_draft_is_accepted_once_it_is_filled_in_and_signed() {
    let complaints = several(&Complaint { sentence: Some("Beter opletten."), ..FORMAL }, 5);
    let office = office(&complaints).remove(REPORT);
    let codes = |office: &Office| {
        let findings = office.check().into_iter().filter(|finding| finding.path == REPORT);
        findings.map(|finding| finding.code).collect::<BTreeSet<_>>()
    };
    let late: BTreeSet<String> = ["A10.1", "A3.2"].map(str::to_owned).into();
    assert_eq!(codes(&office), late);
    let run = report(&office, &["--draft"]);
    assert_eq!(run.code, 0, "{run:?}");
    let draft = office.read(REPORT);
    for part in ["## a. ", "## b. ", "## c. ", "## d. ", "## e. ", "- Beter opletten.", "5 klachten"] {
        assert!(draft.contains(part), "{part} in {draft}");
    }
    let again = report(&office, &["--draft"]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("bestaat al"), "{}", again.stderr);
    assert_eq!(office.read(REPORT), draft, "it stands as it was");
    let unfinished: BTreeSet<String> = ["A10.1", "A3.2"].map(str::to_owned).into();
    assert_eq!(codes(&office), unfinished, "a draft may be empty still");
    let signed = office
        .replace(REPORT, "opgesteld:\n", "opgesteld: 2026-01-12\n")
        .replace(REPORT, "vastgesteld:\n", "vastgesteld: 2026-01-26\n")
        .replace(REPORT, "### Aantal\n", "### Aantal\n\nHet waren er niet veel.\n");
    assert_eq!(codes(&signed), BTreeSet::new());
    assert_eq!(report(&signed, &["--freeze"]).code, 0);
    assert_eq!(signed.run(&["build"]).code, 0);
    let page = signed.read("site/public/report/2025.html");
    assert!(page.contains("Het waren er niet veel."), "the management's words");
    assert!(!page.contains("Noem geen personen"), "hints are not published");
}

#[test]
fn what_was_frozen_stays_published_and_a_difference_is_told() {
    let office = office(&several(&FORMAL, 6));
    let before = report(&office, &[]);
    assert!(before.stderr.contains("nog niet vastgelegd"), "{}", before.stderr);
    let run = report(&office, &["--freeze"]);
    assert_eq!(run.code, 0, "{run:?}");
    let frozen = office.read(FROZEN);
    let told = json(&office, "2025", "public");
    assert_eq!(told["standing"], "frozen");
    assert_eq!(report(&office, &[]).stderr, "");
    let again = report(&office, &["--freeze"]);
    assert_eq!((again.code, office.read(FROZEN)), (2, frozen.clone()), "{}", again.stderr);
    assert!(again.stderr.contains("‘klacht report 2025 --correct’ vervangt ze"), "{}", again.stderr);
    let late = Complaint { answered: LATE, sentence: Some("Later."), ..FORMAL };
    let office = office.write("records/complaints/2025/2025-006.md", late.text("2025-006"));
    assert_eq!(json(&office, "2025", "public"), told);
    let run = report(&office, &["--format", "json"]);
    let differences: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(differences["differences"], serde_json::json!(["doorlooptijd", "maatregelen"]));
    assert!(run.stderr.contains("de doorlooptijd, de maatregelen"), "{}", run.stderr);
    let build = office.run(&["build"]);
    assert!(build.stdout.contains("de doorlooptijd, de maatregelen"), "{}", build.stdout);
    let page = office.read("site/public/report/2025.html");
    assert!(page.contains("6 van de 6 klachten") && !page.contains("Later."), "{page}");
    let site: Value = serde_json::from_str(&office.read("site/public/report/2025.json")).unwrap();
    assert_eq!(site, told);
    assert_eq!(office.read(FROZEN), frozen);
}

#[test]
fn freezing_waits_for_the_end_of_the_year_the_signature_and_sound_records() {
    let refused = |office: &Office, year: &str| {
        let run = office.run(&["report", year, "--freeze"]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run:?}");
        run.stderr
    };
    let sound = office(&several(&FORMAL, 2));
    assert!(refused(&sound, "2026").contains("nog niet voorbij"));
    let unsigned = sound.replace(REPORT, "vastgesteld: 2026-01-26\n", "");
    assert!(refused(&unsigned, "2025").contains("nog niet vastgesteld"));
    assert!(refused(&unsigned.remove(REPORT), "2025").contains("nog niet vastgesteld"));
    let broken = office(&[Complaint { nature: "onzin", ..FORMAL }]);
    let said = refused(&broken, "2025");
    assert!(said.contains("records/complaints/2025/2025-001.md"), "{said}");
    let named = office(&[Complaint { sentence: Some("Ans Denkbeeld kreeg bloemen."), ..FORMAL }]);
    let said = refused(&named, "2025");
    assert!(said.contains("records/complaints/2025/2025-001.md"), "{said}");
    assert_eq!(named.check()[0].code, "A10.7");
    assert!(!broken.path(FROZEN).exists());
}

#[test]
fn frozen_figures_that_were_changed_are_found_and_not_published() {
    let of = |nature| Complaint { nature, ..FORMAL };
    let rare = [of("communicatie"), of("communicatie"), of("begeleiding")];
    let frozen = || {
        let office = office(&[several(&FORMAL, 4), rare.to_vec()].concat());
        assert_eq!(report(&office, &["--freeze"]).code, 0);
        office
    };
    let found = |office: &Office| {
        let findings = office.check().into_iter().filter(|finding| finding.path == FROZEN);
        findings.map(|finding| (finding.code, finding.line)).collect::<BTreeSet<_>>()
    };
    assert_eq!(found(&frozen()), BTreeSet::new());
    for (from, to, code, line) in [
        ("klachten: 7", "klachten: 8", "F5", 7),
        ("doorlooptijd: 7", "doorlooptijd: 6", "F5", 14),
        ("doorlooptijd: 7", "doorlooptijd: 9", "F5", 10),
        ("doorlooptijd: 7", "doorlooptijd: alle", "F5", 10),
        ("doorlooptijd: 7", "doorlooptijd: {achterwege: zomaar}", "F5", 10),
        ("\"inhoud\": 4", "\"inhoud\": 5", "F5", 14),
        ("\"inhoud\": 4", "\"geheim\": 4", "F5", 7),
        ("jaar: 2025", "jaar: 2024", "F7", 2),
        ("norm: 3 werkweken\n", "", "F4", 1),
        ("licht:", "lichte:", "F3", 9),
        ("maatregelen: []", "maatregelen: [", "F2", 13),
    ] {
        let office = frozen().replace(FROZEN, from, to);
        let found = found(&office);
        assert!(found.contains(&(code.to_owned(), line)), "{to}: {found:?}");
        let run = report(&office, &["--audience", "public"]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{to}: {run:?}");
        assert!(run.stderr.contains(FROZEN), "{}", run.stderr);
        assert_eq!(office.run(&["build"]).code, 1, "{to}");
        let page = std::fs::read_to_string(office.path("site/public/report/2025.html")).unwrap_or_default();
        assert!(!page.contains("klachten geregistreerd"), "{to}: nothing is computed in its place");
    }
}

#[test]
fn the_bundled_years_are_frozen_and_agree_with_the_dossiers() {
    let office = Office::of(root());
    for year in ["2022", "2023", "2024", "2025"] {
        let run = office.run(&["report", year, "--audience", "public"]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{year}");
        for name in ["Jansen", "Dirks", "2025-0", "niet-ontvankelijk", "leergang", "coaching"] {
            assert!(
                !run.stdout.contains(name) || run.stdout.contains("van een leergang"),
                "{year} says {name}"
            );
        }
    }
}

/// What klacht itself wrote between comment signs is never published; what somebody wrote there, they wrote.
#[test]
fn a_hint_of_the_draft_names_nobody() {
    const GONE: &str = "records/complaints/2024/2024-001.md";
    let found = |office: &Office| {
        let findings = office.check().into_iter().filter(|it| it.code == "A10.7" && it.path == REPORT);
        findings.map(|finding| finding.line).collect::<Vec<_>>()
    };
    for (language, name, said) in [
        ("nl", "Els Weg", "weg"),
        ("nl", "Piet Meer", "meer"),
        ("nl", "Ben Klaar", "klaar"),
        ("en", "Ann Like", "like"),
        ("en", "Ann Finished", "finished"),
    ] {
        let mut office = Office::new()
            .replace("records/regulation/2016-06-24.md", "taal: nl", &format!("taal: {language}"))
            .replace(GONE, "klager: {anoniem: ja}", &format!("klager: {{naam: {name}}}"))
            .remove(REPORT);
        let run = report(&office, &["--draft"]);
        assert_eq!(run.code, 0, "{run:?}");
        assert_eq!(found(&office), Vec::<usize>::new(), "{name}");
        let draft = office.read(REPORT);
        let line = draft.lines().position(|line| line.to_lowercase().contains(said)).unwrap() + 1;
        let hint = draft.lines().nth(line - 1).unwrap();
        let written = [
            draft.replace(hint, &hint.replace(" -->", &format!(" {name} -->"))),
            draft.replace(hint, &format!("{hint} Dat was {name}.")),
            draft.replace(hint, &format!("Dat was {name}, en {said}.\n")),
        ];
        for written in written {
            office = office.write(REPORT, &written);
            assert_eq!(found(&office), [line], "{name}: {written}");
        }
    }
}
