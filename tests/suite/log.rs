//! `log`: what the trail says of real repositories.

use serde_json::Value;

use crate::repository::{DIRECTOR, EMPLOYEE, OPEN, Repository, SECRETARY, STRANGER, git, succeed};
use crate::support::{Office, program, run};

/// What `log --format json` gives of each record: the message, and the changes in words.
fn log(repository: &Repository, id: &str) -> Vec<(Option<String>, Vec<String>)> {
    let run = repository.klacht(&["--lang", "en", "log", id, "--format", "json"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{run:?}");
    let document: Value = serde_json::from_str(&run.stdout).unwrap();
    let records = document["records"].as_array().unwrap();
    let texts = |record: &Value| {
        let changes = record["changes"].as_array().unwrap().iter();
        changes.map(|change| change["text"].as_str().unwrap().to_owned()).collect()
    };
    records.iter().map(|record| (record["message"].as_str().map(str::to_owned), texts(record))).collect()
}

fn told(message: &str, changes: &[&str]) -> (Option<String>, Vec<String>) {
    (Some(message.to_owned()), changes.iter().map(|change| (*change).to_owned()).collect())
}

#[test]
fn a_director_reads_who_recorded_what_and_when() {
    let repository = Repository::with_open_dossier();
    repository.append(OPEN, "datum: 2026-06-09, stap: besluit, door: ddirks, uitkomst: toepasselijk");
    let id = repository.commit("Besluit genomen", DIRECTOR, "2026-06-11T10:15:00+0200");
    repository.replace(OPEN, "aard: begeleiding", "aard: inhoud");
    let author = (SECRETARY, "2026-06-11T09:00:00+0200");
    repository.commit_as("Aard verbeterd", author, (EMPLOYEE, "2026-06-12T08:00:00+0200"));
    repository.append(OPEN, "datum: 2026-06-15, stap: opvolging, door: sdevries");
    let page = repository.klacht(&["log", "2026-006"]).stdout;
    let wanted = [
        "nog niet vastgelegd\n  · Gebeurtenis toegevoegd: 2026-06-15 opvolging sdevries – dezelfde werkdag\n",
        "2026-06-12 08:00 +02:00  Saskia de Vries (secretariaat)\n  vastgelegd door Petra de Boer (medewerker)\n  \
         geschreven op 2026-06-11 09:00 +02:00\n  “Aard verbeterd”\n  · aard: begeleiding → inhoud\n",
        &format!(
            "{}  2026-06-11 10:15 +02:00  Dirk Dirks (medewerker, directie)\n  “Besluit genomen”\n  \
             · Gebeurtenis toegevoegd: 2026-06-09 besluit ddirks, uitkomst: toepasselijk – \
             2 werkdagen na de gebeurtenis\n",
            &id[..8]
        ),
        "“Klacht ontvangen”\n  · Bestand toegevoegd\n",
        "\n3 keer vastgelegd.\n",
    ];
    let mut rest = page.as_str();
    for text in wanted {
        let at = rest.find(text).unwrap_or_else(|| panic!("{text}\nis not in\n{rest}"));
        rest = &rest[at + text.len()..];
    }
}

#[test]
fn whoever_is_not_known_is_named_as_the_commit_says() {
    let repository = Repository::with_open_dossier();
    repository.replace(OPEN, "aard: begeleiding", "aard: inhoud");
    repository.commit("Van buiten", STRANGER, "2026-06-11T10:00:00+0200");
    let page = repository.klacht(&["log", "2026-006"]).stdout;
    assert!(page.contains("Wie Weet <wie@elders.example> (staat niet in people.yaml)"), "{page}");
}

#[test]
fn documents_people_and_regulation_have_a_trail_too() {
    let repository = Repository::with_open_dossier();
    repository.write("records/complaints/2026/2026-006/brief.pdf", "een");
    repository.commit("Stuk", SECRETARY, "2026-06-09T10:00:00+0200");
    repository.write("records/complaints/2026/2026-006/brief.pdf", "twee");
    repository.commit("Ander stuk", SECRETARY, "2026-06-09T11:00:00+0200");
    repository.replace("records/people.yaml", "naam: Bea Bakker", "naam: Bea Bakker-Smit");
    repository.replace("records/regulation/2016-06-24.md", "  intern: 2016-06-27\n", "");
    repository.commit("Naam en regeling", DIRECTOR, "2026-06-10T10:00:00+0200");
    let dossier = log(&repository, "2026-006");
    assert_eq!(dossier[0], told("Ander stuk", &["Document replaced by another of the same name: brief.pdf"]));
    assert_eq!(dossier[1], told("Stuk", &["Document added: brief.pdf"]));
    let people = log(&repository, "records/people.yaml");
    assert_eq!(people[0], told("Naam en regeling", &["personen.bbakker.naam: Bea Bakker → Bea Bakker-Smit"]));
    let regulation = log(&repository, "records/regulation/2016-06-24.md");
    assert_eq!(regulation[0], told("Naam en regeling", &["bekendgemaakt.intern: removed 2016-06-27"]));
}

#[test]
fn a_moved_dossier_keeps_its_trail() {
    let repository = Repository::with_open_dossier();
    repository.write("records/complaints/2026/2026-006/brief.pdf", "een");
    repository.commit("Stuk", SECRETARY, "2026-06-09T10:00:00+0200");
    let to = "records/complaints/2026/2026-007.md";
    repository.git(&["mv", OPEN, to]);
    repository.git(&["mv", "records/complaints/2026/2026-006", "records/complaints/2026/2026-007"]);
    repository.replace(to, "nummer: 2026-006", "nummer: 2026-007");
    repository.commit("Nummer was al vergeven", SECRETARY, "2026-06-09T12:00:00+0200");
    let moved = log(&repository, "2026-007");
    let changes = ["File moved, stood in records/complaints/2026/2026-006.md", "nummer: 2026-006 → 2026-007"];
    assert_eq!(moved[0], told("Nummer was al vergeven", &changes));
    assert_eq!(moved[1], told("Stuk", &["Document added: brief.pdf"]));
    assert_eq!(moved[2].0.as_deref(), Some("Klacht ontvangen"));
    assert_eq!(log(&repository, OPEN), moved);
}

#[test]
fn a_merge_tells_its_own_changes_only() {
    let repository = Repository::with_open_dossier();
    repository.git(&["checkout", "-q", "-b", "other"]);
    repository.append(OPEN, "datum: 2026-06-09, stap: geregistreerd, door: sdevries");
    repository.commit("Op de andere tak", SECRETARY, "2026-06-09T10:00:00+0200");
    repository.git(&["checkout", "-q", "main"]);
    repository.append(OPEN, "datum: 2026-06-09, stap: directie-geinformeerd, door: sdevries");
    repository.commit("Op main", SECRETARY, "2026-06-09T11:00:00+0200");
    let mut merge = repository.command();
    assert_ne!(run(merge.args(["merge", "other"])).code, 0, "the two touch the same line");
    let text = repository.office.read(OPEN);
    let kept: String = text
        .lines()
        .filter(|line| !["<<<<", "====", ">>>>"].iter().any(|mark| line.starts_with(mark)))
        .map(|line| format!("{line}\n"))
        .collect();
    repository.write(OPEN, kept.replace("aard: begeleiding", "aard: inhoud"));
    repository.commit("Samengevoegd", SECRETARY, "2026-06-09T12:00:00+0200");
    let records = log(&repository, "2026-006");
    let messages: Vec<_> = records.iter().filter_map(|(message, _)| message.as_deref()).collect();
    assert_eq!(messages, ["Samengevoegd", "Op main", "Op de andere tak", "Klacht ontvangen"]);
    assert!(records[0].1.contains(&"aard: begeleiding → inhoud".to_owned()), "{records:?}");
    assert_eq!(records[1].1, ["Event added: 2026-06-09 directie-geinformeerd sdevries"]);

    // A merge that git makes by itself changes nothing of its own.
    repository.git(&["checkout", "-q", "-b", "third"]);
    repository.replace(OPEN, "aard: inhoud", "aard: communicatie");
    repository.commit("Op de derde tak", SECRETARY, "2026-06-10T10:00:00+0200");
    repository.git(&["checkout", "-q", "main"]);
    repository.write("records/README.md", "Over deze map.\n");
    repository.commit("Iets anders", SECRETARY, "2026-06-10T11:00:00+0200");
    repository.git(&["merge", "-q", "third", "-m", "Vanzelf samengevoegd"]);
    let records = log(&repository, "2026-006");
    assert_eq!(records[0].0.as_deref(), Some("Op de derde tak"));
}

#[test]
fn a_file_added_on_two_branches_is_told_twice_and_merged_once() {
    let repository = Repository::without_dossiers();
    repository.git(&["checkout", "-q", "-b", "other"]);
    let text = include_str!("../fixtures/open.md");
    repository.write(OPEN, text);
    repository.commit("Eerste", SECRETARY, "2026-06-08T10:00:00+0200");
    repository.git(&["checkout", "-q", "main"]);
    repository.write(OPEN, text.replace("aard: begeleiding", "aard: inhoud"));
    repository.commit("Tweede", SECRETARY, "2026-06-08T11:00:00+0200");
    repository.git(&["merge", "-q", "-X", "ours", "other", "-m", "Samengevoegd"]);
    let records = log(&repository, "2026-006");
    let messages: Vec<_> = records.iter().filter_map(|(message, _)| message.as_deref()).collect();
    assert_eq!(messages, ["Tweede", "Eerste"]);
    assert_eq!(records[0].1[0], "File added");
    assert_eq!(records[1].1[0], "File added");
}

#[test]
fn records_may_be_a_folder_of_a_larger_repository() {
    let office = Office::new();
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("kantoor/klachten");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::rename(office.path("records"), folder.join("records")).unwrap();
    std::fs::create_dir_all(outer.path().join("records/complaints/2026")).unwrap();
    std::fs::write(outer.path().join("records/complaints/2026/2026-001.md"), "van een ander").unwrap();
    succeed(git(outer.path()).args(["init", "-q"]));
    let commit = ["-c", "user.name=A", "-c", "user.email=a@o21.example", "commit", "-q", "-m", "Alles"];
    succeed(git(outer.path()).args(["add", "-A"]));
    succeed(git(outer.path()).args(commit));
    let run = run(program(&folder).args(["--today", "2026-06-15", "log", "2026-001"]));
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.starts_with("records/complaints/2026/2026-001.md\n"), "{run:?}");
    assert!(run.stdout.contains("Gebeurtenis toegevoegd: 2026-"), "{run:?}");
    assert!(!run.stdout.contains("nog niet vastgelegd"), "{run:?}");
}

#[test]
fn an_empty_repository_has_nothing_but_what_is_not_recorded_yet() {
    let repository = Repository::empty();
    let records = log(&repository, "2026-001");
    assert_eq!(records.len(), 1);
    assert_eq!((records[0].0.as_ref(), records[0].1[0].as_str()), (None, "File added"));
}

#[test]
fn without_a_repository_and_in_a_shallow_clone_there_is_no_trail() {
    let run = Office::new().run(&["log", "2026-001"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("git-repository"), "{run:?}");
    let repository = Repository::with_open_dossier();
    let clone = tempfile::tempdir().unwrap();
    let url = format!("file://{}", repository.office.path("").display());
    succeed(git(clone.path()).args(["clone", "-q", "--depth", "1", &url, "kopie"]));
    let run = run_in(&clone.path().join("kopie"), &["log", "2026-006"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("git fetch --unshallow"), "{run:?}");
}

#[test]
fn a_dossier_that_is_gone_or_unknown_is_told() {
    let repository = Repository::with_open_dossier();
    repository.git(&["rm", "-q", OPEN]);
    repository.commit("Weg ermee", SECRETARY, "2026-06-09T10:00:00+0200");
    let records = log(&repository, "2026-006");
    assert_eq!(records[0], told("Weg ermee", &["File removed"]));
    let run = repository.klacht(&["log", "2026-066"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("2026-006"), "{run:?}");
}

fn run_in(folder: &std::path::Path, arguments: &[&str]) -> crate::support::Run {
    run(program(folder).args(["--today", "2026-06-15"]).args(arguments))
}

/// Of a complaint that turns out to be about integrity no more than a stub is kept: what it said of the
/// victim before is shown nowhere.
#[test]
fn the_trail_of_a_stub_tells_what_changed_and_not_what_it_said() {
    let repository = Repository::with_open_dossier();
    repository.append(OPEN, "datum: 2026-06-09, stap: opvolging, door: sdevries, opmerking: Truus belde");
    repository.commit("Gebeld", SECRETARY, "2026-06-09T12:00:00+0200");
    repository.write(
        OPEN,
        "---\nnummer: 2026-006\nvermoeden: integriteit\nverloop:\n  - {datum: 2026-06-08, stap: ontvangen, door: mjansen}\n  - {datum: 2026-06-10, stap: besluit, door: ddirks, uitkomst: uitgesloten, grond: integriteit, verwezen-naar: vertrouwenspersoon}\n---\n",
    );
    for is_committed in [false, true] {
        if is_committed {
            repository.commit("2026-006", SECRETARY, "2026-06-10T10:00:00+0200");
        }
        let built = repository.klacht(&["build"]);
        assert!(built.code < 2, "{built:?}");
        let page = repository.office.read("site/private/2026/2026-006.html");
        let overview = repository.office.read("site/private/index.html");
        let said = ["human", "json"].map(|format| {
            let run = repository.klacht(&["log", "2026-006", "--format", format]);
            assert_eq!(run.code, 0, "{run:?}");
            run.stdout
        });
        assert!(said[0].contains("klager.naam") && said[0].contains("opvolging"), "{}", said[0]);
        // The overview tells of what was committed, by what was committed.
        let overview = is_committed.then_some(&overview);
        for text in said.iter().chain([&page]).chain(overview) {
            assert!(!text.contains("Schijngestalte") && !text.contains("Truus"), "{is_committed}: {text}");
        }
    }
}
