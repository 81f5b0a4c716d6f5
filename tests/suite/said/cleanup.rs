//! What git takes out of a message before it records it: the hook reads what is left, and nothing else.

use std::fs;

use crate::repository::OPEN;
use crate::support::Office;

const NAME: &str = "Schijngestalte";
/// In a message of one's own this line ends nothing.
const CUT: &str = "gebeld\n# ------------------------ >8 ------------------------\nSchijngestalte belde";

/// Settings, options of `git commit`, and what is typed in the editor above what git wrote there; nothing
/// where none is opened.
type Way = (&'static [&'static str], &'static [&'static str], Option<&'static str>);

const WAYS: &[Way] = &[
    (&[], &[], Some("2026-006: gebeld")),
    (&[], &[], Some("gebeld\n# Schijngestalte staat er niet in")),
    (&[], &[], Some(CUT)),
    (&[], &["-v"], Some("2026-006: gebeld")),
    (&[], &["-v"], Some("Schijngestalte belde")),
    (&["core.commentChar=;"], &[], Some("2026-006: gebeld")),
    (&["core.commentChar=;"], &[], Some("gebeld\n# Schijngestalte belde")),
    (&["core.commentChar=;"], &[], Some("gebeld\n; Schijngestalte staat er niet in")),
    (&["core.commentChar=;"], &["-v"], Some("2026-006: gebeld")),
    (&["core.commentString=//"], &[], Some("2026-006: gebeld")),
    (&["core.commentString=//"], &[], Some("gebeld\n# Schijngestalte belde")),
    (&["core.commentChar=auto"], &[], Some("2026-006: gebeld")),
    (&["core.commentChar=auto"], &["-e", "-m", "#12 gebeld"], Some("")),
    (&["core.commentChar=auto"], &["-e", "-m", "#Schijngestalte belde"], Some("")),
    (&["commit.cleanup=scissors"], &[], Some("2026-006: gebeld")),
    (&["commit.cleanup=scissors"], &[], Some("gebeld\n# Schijngestalte belde")),
    (&["commit.cleanup=scissors", "core.commentChar=;"], &[], Some("2026-006: gebeld")),
    (&["commit.cleanup=scissors"], &["-m", CUT], None),
    (&["commit.cleanup=whitespace"], &[], Some("gebeld\n# Schijngestalte belde")),
    (&["commit.cleanup=whitespace"], &[], Some("2026-006: gebeld")),
    (&["commit.cleanup=verbatim"], &[], Some("gebeld\n# Schijngestalte belde")),
    (&["commit.cleanup=verbatim"], &["-v"], Some("2026-006: gebeld")),
    (&["commit.cleanup=verbatim"], &["-m", "# Schijngestalte belde"], None),
    (&["commit.cleanup=strip"], &["-m", "gebeld", "-m", "# Schijngestalte"], None),
    (&["commit.cleanup=default"], &["-m", "gebeld", "-m", "# Schijngestalte"], None),
    (&[], &["-m", "2026-006: gebeld"], None),
];

/// An office that is about to commit a document with somebody's name, which git shows in the editor.
fn staged() -> Office {
    let office = Office::new();
    office.must(&["init", "-q", "-b", "main"]);
    office.commit("Begin");
    assert_eq!(office.run(&["hook", "install"]).code, 0);
    let listed = "stukken:\n  - {bestand: brief van Schijngestalte.pdf, soort: klachtbrief}\nverloop:";
    let dossier = include_str!("../../fixtures/open.md").replacen("verloop:", listed, 1);
    let office = office.write(OPEN, dossier);
    let office = office.write("records/complaints/2026/2026-006/brief van Schijngestalte.pdf", "Een brief.");
    let office = office.write(".git/editor", "cat .git/typed \"$1\" > .git/both && mv .git/both \"$1\"\n");
    office.must(&["add", "--all"]);
    office
}

fn commit(office: &Office, (settings, options, typed): &Way, more: &[&str]) -> (i32, String) {
    let written = typed.map(|typed| if typed.is_empty() { String::new() } else { format!("{typed}\n") });
    fs::write(office.path(".git/typed"), written.unwrap_or_default()).unwrap();
    let settings = settings.iter().flat_map(|setting| ["-c", setting]);
    let arguments: Vec<&str> = ["-c", "core.editor=sh .git/editor"]
        .into_iter()
        .chain(settings)
        .chain(["commit"])
        .chain(options.iter().copied())
        .chain(more.iter().copied())
        .collect();
    let run = office.git(&arguments);
    (run.code, run.stdout + &run.stderr)
}

#[test]
fn a_message_is_refused_when_what_git_records_of_it_names_somebody() {
    let mut wrong = Vec::new();
    for way in WAYS {
        let office = staged();
        let before = office.must(&["rev-parse", "HEAD"]);
        let (code, told) = commit(&office, way, &["--no-verify"]);
        assert_eq!(code, 0, "{way:?}: {told}");
        let recorded = office.must(&["log", "-1", "--format=%B"]);
        office.must(&["reset", "-q", "--soft", &before]);
        let (code, told) = commit(&office, way, &[]);
        let names = recorded.contains(NAME);
        if names != (code != 0) || names != told.contains("[H16]") {
            wrong.push(format!("{way:?} records {recorded:?}: {code} {told}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same, set in the repository.
#[test]
fn settings_of_the_repository_count() {
    let office = staged();
    office.must(&["config", "core.commentChar", ";"]);
    let (code, told) = commit(&office, &(&[], &[], Some("gebeld\n# Schijngestalte belde")), &[]);
    assert!(code == 1 && told.contains("[H16]"), "{told}");
    assert_eq!(commit(&office, &(&[], &[], Some("2026-006: gebeld")), &[]).0, 0);
}
