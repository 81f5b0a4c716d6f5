//! A frozen year that is corrected: what it said is kept, and the public is told.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Complaint, FORMAL, json, office, report, several};
use crate::repository::{DIRECTOR, Repository, SECRETARY};
use crate::rules::history::audit;
use crate::support::{Office, run};

const FROZEN: &str = "records/ledger/figures-2025.yaml";
const DOSSIER: &str = "records/complaints/2025/2025-001.md";
const LATER: &str = "2026-06-15T10:00:00+0200";
const KEPT: [&str; 3] = [
    "records/ledger/figures-2025-2026-06-15.yaml",
    "records/ledger/figures-2025-2026-06-15-2.yaml",
    "records/ledger/figures-2025-2026-06-16.yaml",
];

/// Six complaints, of which the first has this sentence, in a repository and frozen.
fn frozen(sentence: &'static str) -> Repository {
    let mut complaints = several(&FORMAL, 6);
    complaints[0].sentence = Some(sentence);
    let repository = Repository { office: office(&complaints) };
    repository.git(&["init", "-q", "-b", "main"]);
    repository.commit("Begin", SECRETARY, "2026-06-10T09:00:00+0200");
    assert_eq!(report(&repository.office, &["--freeze"]).code, 0);
    repository.commit("Vastgelegd", DIRECTOR, "2026-06-10T10:00:00+0200");
    repository
}

fn correct_sentence(repository: &Repository, from: &str, to: &str) {
    repository.append(
        DOSSIER,
        &format!(
            "datum: 2026-06-12, stap: correctie, door: ddirks, op: {{stap: maatregel, publiek: {from}}}, \
             wordt: {{publiek: {to}}}, reden: Te herkennen"
        ),
    );
    repository.commit("Zin verbeterd", DIRECTOR, LATER);
}

fn history(repository: &Repository) -> BTreeSet<String> {
    audit(repository).findings.into_iter().map(|finding| format!("{finding:?}")).collect()
}

fn of_ledger(office: &Office) -> Vec<(String, String)> {
    let found = office.check().into_iter().filter(|finding| finding.path.starts_with("records/ledger"));
    found.map(|finding| (finding.code, finding.path)).collect()
}

#[test]
fn a_correction_keeps_what_was_frozen_and_the_public_is_told_when() {
    let repository = frozen("Eerst dit.");
    let office = &repository.office;
    let old = office.read(FROZEN);
    correct_sentence(&repository, "Eerst dit.", "Toen dat.");
    let before = history(&repository);
    let run = report(office, &["--correct"]);
    assert!(run.code == 0 && run.stdout.contains(KEPT[0]), "{run:?}");
    assert_eq!(office.read(KEPT[0]), old, "byte for byte");
    assert!(office.read(FROZEN).contains("Toen dat.") && !office.read(FROZEN).contains("Eerst dit."));
    repository.commit("Cijfers gecorrigeerd", DIRECTOR, LATER);
    assert_eq!(history(&repository), before, "H15 sees a correction in it");
    assert_eq!(of_ledger(office), []);
    let told = json(office, "2025", "public");
    assert_eq!(
        (&told["standing"], &told["corrected"]),
        (&"frozen".into(), &serde_json::json!(["2026-06-15"]))
    );
    assert_eq!(office.run(&["build"]).code, 0);
    let page = office.read("site/public/report/2025.html");
    assert!(page.contains("Gecorrigeerd op 15 juni 2026.") && page.contains("Toen dat."), "{page}");
    assert!(!page.contains("Eerst dit."));
    let site: Value = serde_json::from_str(&office.read("site/public/report/2025.json")).unwrap();
    assert_eq!(site, told);
    assert!(office.read("site/public/report/2025.csv").contains("2025,corrected,2026-06-15,"));
    assert!(!office.read("site/public/report/2024.html").contains("Gecorrigeerd"), "another year");
    let english = report(office, &["--audience", "public", "--lang", "en"]);
    assert!(english.stdout.contains("Corrected on 15 June 2026."), "{english:?}");
}

#[test]
fn corrections_on_one_day_and_on_another_are_kept_each() {
    let repository = frozen("Een.");
    let office = &repository.office;
    let before = history(&repository);
    let mut said = vec![office.read(FROZEN)];
    for (from, to, day) in
        [("Een.", "Twee.", "2026-06-15"), ("Twee.", "Een.", "2026-06-15"), ("Een.", "Drie.", "2026-06-16")]
    {
        let text = office.read(DOSSIER).replacen(&format!("publiek: {from}"), &format!("publiek: {to}"), 1);
        repository.write(DOSSIER, text);
        let run = run(office.command().args(["report", "2025", "--correct", "--today", day]));
        assert_eq!(run.code, 0, "{run:?}");
        repository.git(&["add", "records/ledger"]);
        repository.git(&["commit", "-q", "-m", "Gecorrigeerd"]);
        said.push(office.read(FROZEN));
    }
    repository.git(&["checkout", "-q", "--", "."]);
    for (kept, said) in KEPT.iter().zip(&said) {
        assert_eq!(office.read(kept), *said);
    }
    assert_eq!(history(&repository), before);
    let told = json(office, "2025", "public");
    assert_eq!(told["corrected"], serde_json::json!(["2026-06-15", "2026-06-16"]));
}

#[test]
fn a_correction_is_refused_where_there_is_nothing_to_correct() {
    let refused = |office: &Office, says: &str| {
        let ledger = || std::fs::read_dir(office.path("records/ledger")).unwrap().count();
        let before = ledger();
        let run = office.run(&["report", "2025", "--correct"]);
        assert!(run.code == 2 && run.stdout.is_empty() && run.stderr.contains(says), "{says}: {run:?}");
        assert_eq!(ledger(), before, "{says}");
    };
    let complaints = several(&Complaint { sentence: Some("Zo."), ..FORMAL }, 6);
    refused(&office(&complaints), "zijn niet vastgelegd");
    let frozen = office(&complaints);
    assert_eq!(report(&frozen, &["--freeze"]).code, 0);
    refused(&frozen, "hetzelfde");
    let named = frozen.replace(DOSSIER, "publiek: Zo.", "publiek: Ans Denkbeeld kreeg bloemen.");
    refused(&named, DOSSIER);
    let broken = named.replace(DOSSIER, "publiek: Ans", "aard: onzin\n    publiek: Ans");
    refused(&broken, DOSSIER);
    let changed = broken.replace(FROZEN, "klachten: 6", "klachten: 7");
    refused(&changed, FROZEN);
    for other in ["--draft", "--freeze"] {
        assert_eq!(changed.run(&["report", "2025", "--correct", other]).code, 2, "{other}");
    }
}

#[test]
fn a_correction_that_was_broken_off_is_none_and_is_made_anew() {
    let repository = frozen("Eerst dit.");
    let office = &repository.office;
    repository.write(KEPT[0], office.read(FROZEN));
    assert_eq!(json(office, "2025", "public")["corrected"], serde_json::json!([]));
    correct_sentence(&repository, "Eerst dit.", "Toen dat.");
    assert_eq!(report(office, &["--correct"]).code, 0);
    assert!(!office.path(KEPT[1]).exists(), "what is kept is not kept twice");
    assert_eq!(json(office, "2025", "public")["corrected"], serde_json::json!(["2026-06-15"]));
}

/// The message about a name in a frozen sentence tells a way that leads out of it.
#[test]
fn a_frozen_sentence_with_a_name_is_mended_by_what_the_message_says() {
    let repository = frozen("Bij Fantasia is de zaal bekeken.");
    let office = &repository.office;
    repository.replace("records/complaints/2025/2025-002.md", "Ans Denkbeeld", "Truus Fantasia");
    let run = office.run(&["build", "--only", "public"]);
    assert_eq!(run.code, 1, "{run:?}");
    let said = format!("{}{}", run.stdout, run.stderr);
    assert!(said.contains("klacht report 2025 --correct"), "{said}");
    correct_sentence(&repository, "Bij Fantasia is de zaal bekeken.", "De zaal is bekeken.");
    assert_eq!(report(office, &["--correct"]).code, 0);
    let run = office.run(&["build", "--only", "public"]);
    assert_eq!(run.code, 0, "{run:?}");
}

/// The records no longer know what a destroyed dossier counted for.
#[test]
fn a_year_with_a_destroyed_dossier_keeps_its_figures_and_loses_the_sentence_with_a_name() {
    let repository = frozen("Bij Fantasia is de zaal bekeken.");
    let office = &repository.office;
    repository.replace("records/complaints/2025/2025-002.md", "Ans Denkbeeld", "Truus Fantasia");
    repository.git(&["rm", "-qf", DOSSIER]);
    let record = "vernietigingen:\n  - {nummer: 2025-001, grond: art. 8, datum: 2026-06-14}\n";
    repository.write("records/ledger/destructions.yaml", record);
    let old = office.read(FROZEN);
    let run = report(office, &["--correct"]);
    assert_eq!(run.code, 0, "{run:?}");
    let new = office.read(FROZEN);
    assert!(old.contains("klachten: 6") && new.contains("klachten: 6"), "{new}");
    assert!(new.contains("maatregelen: []"), "{new}");
}

#[test]
fn what_is_kept_is_read_and_what_only_looks_like_it_is_not() {
    let repository = frozen("Eerst dit.");
    let office = &repository.office;
    let old = office.read(FROZEN);
    for name in ["figures-2025-oud", "figures-2025-2026-02-30", "figures-2025-2026-06-15-1", "figures-2025-"]
    {
        let path = format!("records/ledger/{name}.yaml");
        repository.write(&path, &old);
        assert_eq!(of_ledger(office), [("F13".to_owned(), path.clone())]);
        std::fs::remove_file(office.path(&path)).unwrap();
    }
    repository.write(KEPT[1], &old);
    assert_eq!(of_ledger(office), []);
    repository.write(KEPT[1], old.replace("klachten: 6", "klachten: 7"));
    let found: BTreeSet<_> = of_ledger(office).into_iter().collect();
    assert_eq!(found, [("F5".to_owned(), KEPT[1].to_owned())].into());
}

/// What a dossier that is still there says otherwise counts, also beside one that was destroyed.
#[test]
fn a_sentence_is_mended_in_a_year_with_a_destroyed_dossier_and_that_of_the_destroyed_one_stays() {
    let mut complaints = several(&FORMAL, 6);
    complaints[0].sentence = Some("Eerst dit.");
    complaints[1].sentence = Some("Van een ander.");
    let repository = Repository { office: office(&complaints) };
    let office = &repository.office;
    repository.git(&["init", "-q", "-b", "main"]);
    repository.commit("Begin", SECRETARY, "2026-06-10T09:00:00+0200");
    assert_eq!(report(office, &["--freeze"]).code, 0);
    std::fs::remove_file(office.path("records/complaints/2025/2025-002.md")).unwrap();
    let record = "vernietigingen:\n  - {nummer: 2025-002, grond: art. 8, datum: 2026-06-14}\n";
    repository.write("records/ledger/destructions.yaml", record);
    let same = report(office, &["--correct"]);
    assert!(same.code == 2 && same.stderr.contains("is het dossier vernietigd"), "{same:?}");
    correct_sentence(&repository, "Eerst dit.", "Toen dat.");
    let run = report(office, &["--correct"]);
    assert_eq!(run.code, 0, "{run:?}");
    let new = office.read(FROZEN);
    assert!(new.contains("Toen dat.") && new.contains("Van een ander.") && !new.contains("Eerst"), "{new}");
    assert!(new.contains("klachten: 6"), "{new}");
}
