//! The trail on the private site.

use crate::repository::{DIRECTOR, OPEN, Repository, git, succeed};
use crate::support::{Office, TODAY, program, run};

const PAGE: &str = "site/private/2026/2026-006.html";

#[test]
fn a_dossier_s_page_and_the_overview_show_who_recorded_what() {
    let repository = Repository::with_open_dossier();
    repository.append(OPEN, "datum: 2026-06-10, stap: besluit, door: ddirks, uitkomst: toepasselijk");
    let id = repository.commit("Besluit <b>nu</b>", DIRECTOR, "2026-06-11T10:15:00+0200");
    repository.replace(OPEN, "aard: begeleiding", "aard: inhoud");
    repository.klacht(&["build"]);
    let page = repository.office.read(PAGE);
    let overview = repository.office.read("site/private/index.html");
    let event = "10 juni 2026: Besluit over de procedure, Dirk Dirks; uitkomst: procedure van toepassing";
    for text in [event, "Dirk Dirks (medewerker, directie)", "11 juni 2026 10:15"] {
        assert!(page.contains(text), "{text} is not on the page");
        assert!(overview.contains(text), "{text} is not on the overview");
    }
    for text in ["1 werkdag na de gebeurtenis", &id[..8]] {
        assert!(page.contains(text), "{text} is not on the page");
        assert!(!overview.contains(text), "{text} is on the overview");
    }
    // What is technical is folded, below what was recorded.
    let (before, folded) = page.split_once("<summary>Technische gegevens</summary>").unwrap();
    assert!(!before.contains(&id[..8]) && folded.contains(&id[..8]) && before.contains(event));
    assert!(page.contains("Besluit &lt;b&gt;nu&lt;/b&gt;"));
    assert!(page.contains("nog niet vastgelegd") && page.contains("aard: begeleiding → inhoud"));
    assert!(overview.contains("href=\"2026/2026-006.html\""));
    // The public side knows nothing of it.
    for file in crate::support::files_below(&repository.office.path("site/public")) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains(&id[..8]), "{}", file.display());
    }
}

#[test]
fn an_answer_is_told_in_the_language_of_the_page() {
    let repository = Repository::with_open_dossier();
    for (language, told) in [("en", ": yes"), ("nl", ": ja")] {
        repository.klacht(&["build", "--lang", language]);
        let page = repository.office.read(PAGE);
        let (_, trail) = page.split_once("id=\"spoor\"").unwrap();
        assert!(trail.contains(told), "{language}: {trail}");
        assert!(language == "nl" || !trail.contains(": ja"), "{trail}");
    }
}

#[test]
fn the_overview_tells_the_last_five_things_that_the_office_worked_on() {
    let repository = Repository::with_open_dossier();
    for day in 1..8 {
        repository.replace(OPEN, "onderwerp: ", &format!("onderwerp: {day} "));
        repository.commit(&format!("Werk {day}"), DIRECTOR, &format!("2026-06-1{day}T10:15:00+0200"));
    }
    repository.write("records/README.md", "Een regel voor wie het programma bijhoudt.\n");
    repository.commit("Handleiding", DIRECTOR, "2026-06-18T10:15:00+0200");
    repository.klacht(&["build"]);
    let overview = repository.office.read("site/private/index.html");
    let moment = |day: &usize| overview.contains(&format!("1{day} juni 2026 10:15</time>"));
    let told: Vec<usize> = (1..8).filter(moment).collect();
    assert_eq!(told, [3, 4, 5, 6, 7]);
    assert!(!overview.contains("Handleiding") && !overview.contains("records/README.md"));
}

#[test]
fn the_overview_tells_no_addresses_paths_or_keys() {
    let repository = Repository::with_open_dossier();
    repository.replace(
        OPEN,
        "stap: bevestigd, door: mjansen, antwoord: ja",
        "stap: bevestigd, door: mjansen, antwoord: nee",
    );
    repository.commit("Antwoord", "Toos Buiten <toos@elders.example>", "2026-06-11T10:15:00+0200");
    let report = repository.office.read("records/reports/2025.md");
    repository.write("records/reports/2025.md", format!("{report}Een zin.\nNog een.\n"));
    repository.commit("Verslag", DIRECTOR, "2026-06-12T10:15:00+0200");
    repository.klacht(&["build"]);
    let overview = repository.office.read("site/private/index.html");
    let (_, latest) = overview.split_once("id=\"vastgelegd\"").unwrap();
    for text in [
        "<b>Toos Buiten</b>",
        "Een stap is gewijzigd: Nagegaan of het een klacht is.",
        "Het jaarverslag 2025<",
        "De tekst is gewijzigd.",
    ] {
        assert!(latest.contains(text), "{text} is not in {latest}");
    }
    for text in ["toos@elders", "records/", "antwoord:", "regels erbij"] {
        assert!(!latest.contains(text), "{text} is in {latest}");
    }
}

#[test]
fn without_a_repository_there_is_no_trail_on_the_pages() {
    let office = Office::new().write(OPEN, include_str!("../fixtures/open.md"));
    office.run(&["build"]);
    assert!(!office.read(PAGE).contains("id=\"spoor\""));
    assert!(!office.read("site/private/index.html").contains("id=\"vastgelegd\""));
}

#[test]
fn an_empty_repository_shows_what_is_not_recorded_yet() {
    let repository = Repository::empty();
    assert_eq!(repository.klacht(&["build"]).code, 0);
    let page = repository.office.read("site/private/2026/2026-001.html");
    assert!(page.contains("id=\"spoor\"") && page.contains("nog niet vastgelegd"));
}

#[test]
fn a_shallow_clone_says_that_its_pages_show_no_trail() {
    let repository = Repository::with_open_dossier();
    let folder = tempfile::tempdir().unwrap();
    let url = format!("file://{}", repository.office.path("").display());
    succeed(git(folder.path()).args(["clone", "-q", "--depth", "1", &url, "kopie"]));
    let clone = folder.path().join("kopie");
    let build = |arguments: &[&str]| {
        let run = run(program(&clone).args(["build", "--today", TODAY]).args(arguments));
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{run:?}");
        run.stdout
    };
    for (language, said) in [
        ("nl", "De besloten pagina’s tonen geen spoor: deze kopie heeft niet de hele geschiedenis."),
        ("en", "The private pages show no trail: this copy lacks a part of the history."),
    ] {
        let told = build(&["--lang", language]);
        let lines: Vec<&str> = told.lines().filter(|line| line.starts_with(said)).collect();
        assert!(lines.len() == 1 && lines[0].contains("git fetch --unshallow"), "{told}");
    }
    assert!(!std::fs::read_to_string(clone.join(PAGE)).unwrap().contains("id=\"spoor\""));
    assert_eq!(build(&["--quiet"]), "");
    assert!(!build(&["--only", "public"]).contains("unshallow"), "the public site has no trail anyway");
    succeed(git(&clone).args(["fetch", "-q", "--unshallow"]));
    assert!(!build(&[]).contains("unshallow"));
    assert!(std::fs::read_to_string(clone.join(PAGE)).unwrap().contains("id=\"spoor\""));
}

#[test]
fn a_damaged_trail_of_a_history_that_cannot_be_read_hinders_no_pages() {
    let repository = Repository::with_open_dossier();
    let old = repository.git(&["rev-parse", "HEAD:records/complaints"]);
    repository.append(OPEN, "datum: 2026-06-10, stap: besluit, door: ddirks, uitkomst: toepasselijk");
    repository.commit("Besluit", DIRECTOR, "2026-06-11T10:15:00+0200");
    assert_eq!(repository.klacht(&["build"]).code, 0);
    let trail = repository.office.path(".git/klacht/trail");
    let mut bytes = std::fs::read(&trail).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&trail, bytes).unwrap();
    std::fs::remove_file(repository.office.path(&format!(".git/objects/{}/{}", &old[..2], &old[2..])))
        .unwrap();
    repository.replace(OPEN, "aard: begeleiding", "aard: inhoud");
    for _ in 0..2 {
        let run = repository.klacht(&["build"]);
        assert!(run.code == 0 && run.stdout.contains("tonen geen spoor"), "{run:?}");
    }
}
