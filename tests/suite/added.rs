//! A commit, a push and a change are judged by what they add: what stood there already stops nobody.

use crate::git::Server;
use crate::support::{Office, run};

const LIGHT: &str = "records/complaints/2026/2026-002.md";
const FORMAL: &str = "records/complaints/2026/2026-001.md";
const OPEN: &str = "records/complaints/2026/2026-006.md";
const STORY: &str = "Zij belde twee keer.\n";

/// A repository whose records have an error and a breach that nobody accounted for, committed before
/// there was a hook.
fn troubled() -> Office {
    let office = Office::new().replace(FORMAL, "aard: ", "aardd: ").replace(
        LIGHT,
        "klager-geinformeerd, door: sdevries",
        "klager-geinformeerd, door: bbakker",
    );
    office.must(&["init", "--quiet", "--initial-branch", "main"]);
    office.commit("Wat er al was");
    assert_eq!(office.run(&["check"]).code, 1);
    assert_eq!(office.run(&["hook", "install"]).code, 0);
    office
}

fn with_open_dossier(office: Office) -> Office {
    office.write(OPEN, include_str!("../fixtures/open.md"))
}

fn with_story(office: Office, path: &str) -> Office {
    let text = office.read(path) + STORY;
    office.write(path, text)
}

/// The exit code of a commit of everything, and what was told.
fn commit(office: &Office) -> (i32, String) {
    office.must(&["add", "--all"]);
    let run = office.git(&["commit", "--quiet", "--message", "Vastgelegd"]);
    (run.code, run.stdout + &run.stderr)
}

#[test]
fn an_honest_commit_goes_through_and_hears_in_one_line_what_stood_there() {
    let office = with_story(with_open_dossier(troubled()), OPEN);
    let (code, told) = commit(&office);
    assert_eq!(code, 0, "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(told.contains("stonden er al") && told.contains("‘klacht check’"), "{told}");
}

#[test]
fn what_a_commit_adds_is_refused_and_nothing_else_is_told() {
    let office = with_open_dossier(troubled()).replace(OPEN, "kanaal: ", "kanaaal: ");
    let (code, told) = commit(&office);
    assert_eq!(code, 1, "{told}");
    assert!(told.contains("2026-006.md") && !told.contains("2026-001.md"), "{told}");
    assert!(!told.contains("A6.2"), "{told}");
}

#[test]
fn a_line_above_and_half_a_repair_stop_nobody() {
    let office = troubled().replace(FORMAL, "onderwerp: ", "# Nagekeken.\nonderwerp: ");
    assert_eq!(commit(&office).0, 0);
    let two = office.replace(FORMAL, "dienst: ", "diensst: ");
    assert_eq!(commit(&two).0, 1, "a second error is new");
    let office = two.replace(FORMAL, "diensst: ", "dienst: ");
    let office = office.replace(FORMAL, "aardd: ", "aard: ");
    assert_eq!(commit(&office).0, 0);
    let again = office.replace(FORMAL, "aard: ", "aardd: ");
    assert_eq!(commit(&again).0, 1, "what was mended is new when it comes back");
}

#[test]
fn a_reason_is_asked_for_where_one_can_be_given() {
    let error = with_open_dossier(troubled()).replace(OPEN, "kanaal: ", "kanaaal: ");
    assert!(!commit(&error).1.contains("verantwoording"));
    let last = "stap: geregistreerd, door: sdevries}\n";
    let breach = "  - {datum: 2026-06-09, stap: klager-geinformeerd, door: bbakker, oordeel: gegrond}\n";
    let office = error.replace(OPEN, "kanaaal: ", "kanaal: ").replace(OPEN, last, &format!("{last}{breach}"));
    let (code, told) = commit(&office);
    assert_eq!(code, 1, "{told}");
    assert!(told.contains("[A5.9]") && told.contains("‘verantwoording’"), "{told}");
}

#[test]
fn a_push_is_judged_by_what_it_adds_too() {
    let (server, office) = Server::with_records();
    let office =
        office.replace(LIGHT, "klager-geinformeerd, door: sdevries", "klager-geinformeerd, door: bbakker");
    office.commit("Zo was het echt");
    server.without_hook(|| assert_eq!(office.push(&["main"]).0, 0));
    let office = with_open_dossier(office).replace(LIGHT, "onderwerp: ", "# Nagekeken.\nonderwerp: ");
    let tip = office.commit("2026-006: ontvangen");
    let (code, told) = office.push(&["main"]);
    assert_eq!((code, server.tip("main")), (0, tip), "{told}");
    assert!(told.contains("er al") && !told.contains("[A6.2]"), "{told}");
}

#[test]
fn check_since_counts_what_was_added() {
    let office = with_story(troubled(), LIGHT);
    let since = office.run(&["check", "--since", "HEAD"]);
    assert_eq!(since.code, 0, "{since:?}");
    assert!(!since.stdout.contains("A6.2") && since.stdout.contains("stond er al"), "{since:?}");
    let office = office.replace(LIGHT, "kanaal: ", "kanaaal: ");
    let since = office.run(&["check", "--since", "HEAD", "--format", "concise"]);
    assert_eq!(since.code, 1, "{since:?}");
    assert!(since.stdout.contains("F3") && !since.stdout.contains("A6.2"), "{since:?}");
    let none = "0".repeat(40);
    let all = office.run(&["check", "--since", &none, "--format", "concise"]);
    assert!(all.stdout.contains("A6.2") && all.stdout.contains("2026-001.md"), "{all:?}");
}

#[test]
fn what_git_is_told_of_another_repository_changes_nothing_of_what_was_found_before() {
    let mut office = troubled();
    let text = office.read(LIGHT);
    for number in 100..200 {
        let path = LIGHT.replace("-002", &format!("-{number}"));
        office = office.write(&path, text.replace("2026-002", &format!("2026-{number}")));
    }
    office.must(&["add", "--all"]);
    office.must(&["commit", "--quiet", "--no-verify", "--message", "Meer"]);
    let office = with_story(office, LIGHT);
    let arguments = ["check", "--since", "HEAD", "--no-cache"];
    let known = office.run(&arguments);
    for (name, value) in [("GIT_WORK_TREE", "/nergens"), ("GIT_OBJECT_DIRECTORY", "/nergens")] {
        let told = run(office.command().args(arguments).env(name, value).env("RAYON_NUM_THREADS", "8"));
        assert_eq!((told.code, told.stdout), (known.code, known.stdout.clone()), "{name}");
    }
}

#[test]
fn a_recorded_event_that_is_changed_is_told_while_undoing_is_simple() {
    let office = troubled().replace(
        LIGHT,
        "{datum: 2026-04-10, stap: gearchiveerd",
        "{datum: 2026-04-11, stap: gearchiveerd",
    );
    office.must(&["add", "--all"]);
    let mut hook = office.command();
    let run = run(hook.env("GIT_COMMITTER_DATE", "2026-06-20T10:00:00+0200").args(["hook", "pre-commit"]));
    let (code, told) = (run.code, run.stdout);
    assert_eq!(code, 1, "{told}");
    assert!(told.contains("[H2]") && told.contains("datum") && told.contains("git diff --cached"), "{told}");
    let diff = office.must(&["diff", "--cached", "--", LIGHT]);
    assert!(diff.contains("-  - {datum: 2026-04-10"), "{diff}");
}

#[test]
fn a_dossier_that_is_removed_is_put_back_as_the_hook_says() {
    let office = troubled().remove(LIGHT);
    let (code, told) = commit(&office);
    assert_eq!(code, 1, "{told}");
    let remedy = told.split("‘git ").nth(1).and_then(|rest| rest.split('’').next()).expect(&told);
    let arguments: Vec<&str> = remedy.split(' ').map(|word| word.trim_matches('"')).collect();
    office.must(&arguments);
    assert_eq!(office.must(&["status", "--porcelain"]), "");
}

#[test]
fn a_merge_is_checked_for_what_neither_side_had() {
    let office = troubled();
    office.must(&["switch", "--quiet", "--create", "zijtak"]);
    let office = with_open_dossier(office).replace(OPEN, "kanaal: ", "kanaaal: ");
    office.must(&["add", "--all"]);
    office.must(&["commit", "--quiet", "--no-verify", "--message", "Met een fout"]);
    office.must(&["switch", "--quiet", "main"]);
    let office = office.write("README.md", "Ons archief\n");
    assert_eq!(commit(&office).0, 0);
    let merged = office.git(&["merge", "--quiet", "--no-edit", "zijtak"]);
    assert_eq!(merged.code, 0, "what the other side had stops no merge: {merged:?}");
    // A dossier of one side names someone who has another key on the other.
    office.must(&["switch", "--quiet", "--create", "links", "HEAD~1"]);
    let other = "records/complaints/2026/2026-007.md";
    let text = include_str!("../fixtures/open.md").replace("nummer: 2026-006", "nummer: 2026-007");
    let office = office.write(other, text);
    assert_eq!(commit(&office).0, 0);
    office.must(&["switch", "--quiet", "--create", "rechts", "HEAD~1"]);
    let office = office.replace("records/people.yaml", "sleutel: mjansen", "sleutel: mjanssen");
    office.must(&["add", "--all"]);
    let _ = office.git(&["commit", "--quiet", "--no-verify", "--message", "Een andere sleutel"]);
    let merged = office.git(&["merge", "--quiet", "--no-edit", "links"]);
    assert_ne!(merged.code, 0, "{merged:?}");
    assert!((merged.stdout + &merged.stderr).contains("2026-007.md"));
}

#[test]
fn audit_since_looks_at_what_was_added_and_says_nothing_of_the_rest() {
    let office = troubled();
    let changed = "{datum: 2026-04-11, stap: gearchiveerd";
    let office = office.replace(LIGHT, "{datum: 2026-04-10, stap: gearchiveerd", changed);
    office.must(&["commit", "--quiet", "--all", "--no-verify", "--message", "Een andere dag"]);
    let audit = |arguments: &[&str]| office.run(&[&["audit"], arguments].concat());
    assert!(audit(&["--since", "HEAD~1"]).stdout.contains("[H2]"));
    let since = audit(&["--since", "HEAD"]);
    assert_eq!(since.code, 0, "{since:?}");
    assert!(!since.stdout.contains("H2") && !since.stdout.contains("zegel"), "{since:?}");
    assert!(audit(&[]).stdout.contains("Er is geen zegel"));
}

#[test]
fn a_clone_of_which_a_part_was_fetched_can_commit_and_merge() {
    let whole = troubled();
    whole.must(&["switch", "--quiet", "--create", "zijtak"]);
    let whole = with_open_dossier(whole);
    assert_eq!(commit(&whole).0, 0);
    whole.must(&["switch", "--quiet", "main"]);
    let part = Office::empty();
    let from = format!("file://{}", whole.path("").display());
    part.must(&["clone", "--quiet", "--no-single-branch", "--depth", "1", &from, "."]);
    assert_eq!(part.run(&["hook", "install"]).code, 0);
    let other = include_str!("../fixtures/open.md").replace("nummer: 2026-006", "nummer: 2026-007");
    let part = part.write("records/complaints/2026/2026-007.md", other);
    assert_eq!(commit(&part).0, 0);
    // Without what lies before them the two sides have nothing in common.
    let merge = ["merge", "--quiet", "--no-edit", "--allow-unrelated-histories", "origin/zijtak"];
    let merged = part.git(&merge);
    assert_eq!(merged.code, 0, "{merged:?}");
}
