//! Where a verb writes what somebody asked for: never in the place of a record, of git's own or of what
//! others made.

use std::fs;

use crate::repository::{Repository, SECRETARY};
use crate::support::Office;

const TOLD: &str = "noem een plaats daarbuiten";

#[test]
fn nothing_is_written_among_the_records_or_in_the_folder_of_git() {
    let repository = Repository::with_open_dossier();
    let office = &repository.office;
    let people = office.read("records/people.yaml");
    let head = office.read(".git/HEAD");
    #[cfg(unix)]
    std::os::unix::fs::symlink(office.path("records/people.yaml"), office.path("personen")).unwrap();
    let formats = [
        "json=records/people.yaml",
        "json=records/regulation/2016-06-24.md",
        "json=records/nieuw.json",
        "json=./records/../records/people.yaml",
        "json=nieuw/../records/people.yaml",
        "json=.git/HEAD",
        #[cfg(unix)]
        "json=personen",
    ];
    let of_format = formats.iter().flat_map(|format| {
        [vec!["check", "--format", format], vec!["audit", "--format", "human", "--format", format]]
    });
    let others: [&[&str]; 13] = [
        &["build", "--out", "records"],
        &["build", "--out", "records/complaints/2026/2026-006"],
        &["build", "--out", ".git"],
        &["build", "--out", ".git/site", "--only", "public"],
        &["build", "--out", "nieuw/../records"],
        &["build", "--out", "nieuw/nog/../../records/x"],
        &["build", "--out", "nieuw/../.git"],
        &["due", "--format", "mail", "--out", "nieuw/../records/berichten"],
        &["export", "2026-006", "--out", "nieuw/../records/x.zip"],
        &["audit", "--seal", "--to", "records/people.yaml"],
        &["due", "--format", "mail", "--out", "records/berichten"],
        &["export", "2026-006", "--out", "records/inzage"],
        &["purge", "--list", "records/people.yaml"],
    ];
    for arguments in of_format.chain(others.into_iter().map(<[&str]>::to_vec)) {
        let run = repository.klacht(&arguments);
        // A list is made of what is due alone.
        let is_nothing = arguments[0] == "purge" && run.stdout.starts_with("Er is niets te vernietigen");
        assert!(run.code == 2 && run.stderr.contains(TOLD) || is_nothing, "{arguments:?}: {run:?}");
        assert_eq!(office.read("records/people.yaml"), people, "{arguments:?}");
        assert_eq!(office.read(".git/HEAD"), head, "{arguments:?}");
    }
    let run = repository.klacht(&["check", "--format", "json=uitkomst.json"]);
    assert!(run.code < 2 && office.read("uitkomst.json").starts_with('{'));
    assert_eq!(repository.git(&["status", "--porcelain", "records"]), "");
}

/// What is made is kept from git, and nothing else is: the private site goes into no history, and a new dossier
/// does.
#[test]
fn git_passes_over_the_sites_and_over_nothing_else() {
    for (verb, out) in
        [("build", "."), ("build", ".."), ("build", "./"), ("serve", "."), ("serve", "records")]
    {
        let repository = Repository::with_open_dossier();
        let run = repository.klacht(&[verb, "--out", out]);
        assert!(run.code == 2 && run.stderr.contains("--out") || out == "records", "{verb} {out}: {run:?}");
        assert!(run.code == 2 && !repository.office.path(".gitignore").exists(), "{verb} {out}: {run:?}");
    }
    let repository = Repository::with_open_dossier();
    repository.write("docs/uitleg.md", "Uitleg.\n");
    repository.commit("Uitleg", SECRETARY, "2026-06-09T12:00:00+0200");
    assert!(repository.klacht(&["build", "--out", "docs"]).code < 2);
    repository.write("docs/meer.md", "Meer.\n");
    assert_eq!(repository.git(&["status", "--porcelain", "-uall"]), "?? docs/meer.md");
    // An own list that does not name the private site is no reason to take it.
    let repository = Repository::with_open_dossier();
    repository.write("docs/.gitignore", "*.tmp\n");
    let run = repository.klacht(&["build", "--out", "docs"]);
    assert!(run.code == 2 && run.stderr.contains("‘/docs/private/’"), "{run:?}");
    assert!(!repository.office.path("docs/private").exists());
    repository.write(".gitignore", "/docs/private/\n");
    assert!(repository.klacht(&["build", "--out", "docs"]).code < 2);
}

/// Whatever stands beside the sites and was not made by a run stays, also where one site is ours.
#[test]
fn a_build_takes_away_nothing_that_it_did_not_make() {
    for (before, theirs) in [
        (&[][..], "site/public.aside/foto.jpg"),
        (&[], "site/public.previous/foto.jpg"),
        (&[], "site/private.partial/foto.jpg"),
        (&[], "site/public"),
        (&[], "site/private"),
        (&["build", "--only", "public"], "site/private/mijn.txt"),
        (&["build", "--only", "private"], "site/public/mijn.txt"),
    ] {
        let office = Office::new();
        if !before.is_empty() {
            assert!(office.run(before).code < 2);
        }
        let office = office.write(theirs, "van een ander");
        let run = office.run(&["build"]);
        assert!(run.code == 2, "{theirs}: {run:?}");
        assert_eq!(office.read(theirs), "van een ander", "{run:?}");
    }
    // What was made before marks named the sites is ours as it was.
    let office = Office::new();
    assert!(office.run(&["build"]).code < 2);
    fs::write(office.path("site/.klacht.lock"), "").unwrap();
    assert!(office.run(&["build"]).code < 2);
}

/// A link, a pipe or a folder in the place of a file of the ledger is told, and nothing is read of it.
#[cfg(unix)]
#[test]
fn the_ledger_is_read_from_plain_files_alone() {
    for name in ["seals.yaml", "destructions.yaml", "publications.yaml", "figures-2024.yaml"] {
        let path = format!("records/ledger/{name}");
        let office = Office::new().write("geheim.yaml", "geheim: ja\n").write("records/ledger/.gitkeep", "");
        let file = office.path(&path);
        let _ = fs::remove_file(&file);
        let told = |office: &Office, what: &str| {
            let run = office.run(&["check"]);
            assert!(run.code == 1 && run.stdout.contains("F13"), "{name}: {run:?}");
            assert!(run.stdout.contains(&format!("‘{name}’ {what}")), "{run:?}");
            assert!(!run.stdout.contains("geheim: ja"), "{run:?}");
        };
        std::os::unix::fs::symlink(office.path("geheim.yaml"), &file).unwrap();
        told(&office, "is een koppeling");
        fs::remove_file(&file).unwrap();
        std::os::unix::fs::symlink("/dev/zero", &file).unwrap();
        told(&office, "is een koppeling");
        fs::remove_file(&file).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(&file).status().unwrap().success());
        told(&office, "hoort hier wel, maar dit is geen bestand");
        fs::remove_file(&file).unwrap();
        fs::create_dir(&file).unwrap();
        told(&office, "hoort hier wel, maar dit is geen bestand");
    }
}
