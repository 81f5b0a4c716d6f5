//! What a server with the hook says of the history that a push brings.

use crate::git::{Server, git, must};
use crate::repository::{DIRECTOR, EMPLOYEE, OPEN, Repository, SECRETARY, STRANGER};
use crate::rules::history::audit;
use crate::support::{Office, TODAY, program, run};

const DECISION: &str = "datum: 2026-06-10, stap: besluit, door: ddirks, uitkomst: toepasselijk";
const REGISTERED: &str = "datum: 2026-06-09, stap: geregistreerd";
const LATER: &str = "datum: 2026-06-10, stap: geregistreerd";

/// A server that has the open dossier on its main branch, and the clone that it came from.
fn served() -> (Server, Repository) {
    let (server, repository) = (Server::new(), Repository::with_open_dossier());
    repository.git(&["remote", "add", "origin", &server.path().display().to_string()]);
    takes(&server, &repository);
    (server, repository)
}

fn takes(server: &Server, repository: &Repository) {
    assert_eq!(repository.office.push(&["main"]), (0, String::new()));
    assert_eq!(server.tip("main"), repository.git(&["rev-parse", "main"]));
}

/// The push is refused for exactly these rules, and the pusher sees each of the texts.
fn refuses(server: &Server, repository: &Repository, rules: &[&str], texts: &[&str]) {
    let before = server.tip("main");
    let (code, told) = repository.office.push(&["main"]);
    assert_eq!(code, 1, "{told}");
    let found: Vec<&str> =
        told.lines().filter_map(|line| line.split_once('[')?.1.split_once("]: ")).map(|it| it.0).collect();
    assert_eq!(found, rules, "{told}");
    for text in texts {
        assert!(told.contains(text), "{text} should be in:\n{told}");
    }
    assert_eq!(server.tip("main"), before);
    let stored = must(&server.path(), &["cat-file", "--batch-check", "--batch-all-objects"]);
    assert!(!stored.contains(&repository.git(&["rev-parse", "main"])), "nothing of it is kept");
}

#[test]
fn an_event_that_was_changed_is_refused_until_it_is_put_back() {
    let (server, repository) = served();
    repository.replace(OPEN, REGISTERED, LATER);
    repository.commit("Niets bijzonders", SECRETARY, "2026-06-10T10:00:00+0200");
    let texts = [
        "in strijd met de regeling[H2]",
        "datum: 2026-06-09 → 2026-06-10",
        "2026-006.md:14:",
        "Saskia de Vries",
        "wat te doen: Zet de gebeurtenis terug zoals zij was en leg de verbetering vast als ‘correctie’.",
        "main is geweigerd",
    ];
    refuses(&server, &repository, &["H2"], &texts);
    // What is put back is no loss, and the commit that changed it may come along: it hides nothing.
    repository.replace(OPEN, LATER, REGISTERED);
    repository.commit("Teruggezet", SECRETARY, "2026-06-10T11:00:00+0200");
    takes(&server, &repository);
}

#[test]
fn an_event_that_was_removed_is_refused_until_a_reason_stands_in_the_dossier() {
    let (server, repository) = served();
    repository.replace(OPEN, "  - {datum: 2026-06-09, stap: geregistreerd, door: sdevries}\n", "");
    repository.commit("Weg ermee", SECRETARY, "2026-06-10T10:00:00+0200");
    let texts =
        ["Een vastgelegde gebeurtenis is verwijderd: 2026-06-09 geregistreerd sdevries", "2026-006.md:10:"];
    refuses(&server, &repository, &["H2"], &texts);
    let reason =
        "verantwoording:\n  - {regel: H2, door: ddirks, datum: 2026-06-11, reden: Hoorde bij een ander.}\n";
    repository.replace(OPEN, "verloop:\n", &format!("{reason}verloop:\n"));
    repository.commit("Verantwoord", DIRECTOR, "2026-06-11T10:00:00+0200");
    takes(&server, &repository);
}

#[test]
fn a_dossier_that_was_removed_is_refused_until_it_is_back() {
    let (server, repository) = served();
    repository.git(&["rm", "-q", OPEN]);
    let removed = repository.commit("Opgeruimd", SECRETARY, "2026-06-10T10:00:00+0200");
    let dossier = OPEN.trim_end_matches(".md");
    let back = format!("git checkout {}^ -- \"{dossier}[./]*\"", &removed[..8]);
    let texts =
        ["fout[H1]: Dossier 2026-006 is verwijderd", &format!("╭▸ {OPEN}"), "Saskia de Vries", back.as_str()];
    refuses(&server, &repository, &["H1"], &texts);
    // The remedy is one that can be typed.
    let typed: Vec<&str> = back.split(' ').skip(1).map(|word| word.trim_matches('"')).collect();
    repository.git(&typed);
    repository.commit("Terug", SECRETARY, "2026-06-10T11:00:00+0200");
    takes(&server, &repository);
}

#[test]
fn a_long_history_is_judged_the_same_in_a_pack_and_in_loose_objects() {
    let (server, office) = (Server::new(), Office::empty());
    let invented = ["demo", "klachten", "--dossiers", "90", "--years", "2", "--today", TODAY];
    let made = run(program(&office.path("")).args(invented));
    assert_eq!(made.code, 0, "{made:?}");
    let folder = office.path("klachten");
    let dossiers = must(&folder, &["ls-files", "records/complaints/*/*.md"]);
    must(&folder, &["rm", "-q", dossiers.lines().next().unwrap()]);
    must(&folder, &["commit", "--quiet", "--no-verify", "--message", "Opgeruimd"]);
    let commits: usize = must(&folder, &["rev-list", "--count", "main"]).parse().unwrap();
    assert!(commits > 512, "a long way is walked on all processors: {commits}");
    // So many objects of a push are unpacked, and kept as they came where there are more.
    let told = ["1", "1000000"].map(|most| {
        must(&server.path(), &["config", "receive.unpackLimit", most]);
        let pushed = git(&folder, &["push", &server.path().display().to_string(), "main"]);
        assert_eq!((pushed.code, server.tip("main").as_str()), (1, ""), "{pushed:?}");
        pushed.stderr.lines().filter(|line| line.starts_with("remote:")).collect::<Vec<_>>().join("\n")
    });
    assert_eq!(told[0], told[1]);
    assert!(told[0].contains("[H1]"), "{}", told[0]);
}

#[test]
fn a_dossier_that_came_and_went_within_one_push_is_no_less_removed() {
    let (server, repository) = served();
    let other = OPEN.replace("006", "007");
    repository.write(&other, repository.office.read(OPEN).replace("2026-006", "2026-007"));
    repository.commit("Klacht ontvangen", SECRETARY, "2026-06-10T10:00:00+0200");
    repository.git(&["rm", "-q", &other]);
    repository.commit("Toch maar niet", SECRETARY, "2026-06-10T11:00:00+0200");
    refuses(&server, &repository, &["H1"], &["Dossier 2026-007 is verwijderd"]);
}

#[test]
fn a_decision_recorded_by_someone_else_is_refused_until_the_management_says_why() {
    for who in [EMPLOYEE, STRANGER] {
        let (server, repository) = served();
        repository.append(OPEN, DECISION);
        repository.commit("Besluit", who, "2026-06-10T10:00:00+0200");
        let name = who.split(" <").next().unwrap();
        let texts = ["2026-006.md:15:", "vastgelegd door", name, "Laat de leiding bevestigen"];
        // That the address is of nobody (H5) is a warning, and not told.
        refuses(&server, &repository, &["H6"], &texts);
        let reason =
            "verantwoording:\n  - {regel: H6, door: ddirks, datum: 2026-06-11, reden: Op mijn verzoek.}\n";
        repository.replace(OPEN, "verloop:\n", &format!("{reason}verloop:\n"));
        repository.commit("Verantwoord", DIRECTOR, "2026-06-11T10:00:00+0200");
        takes(&server, &repository);
    }
}

#[test]
fn an_event_of_after_its_commit_is_refused() {
    let (server, repository) = served();
    repository.append(OPEN, "datum: 2026-06-12, stap: opvolging, door: sdevries");
    repository.commit("Vast opgeschreven", SECRETARY, "2026-06-10T10:00:00+0200");
    refuses(&server, &repository, &["H4"], &["2026-006.md:15:", "12 juni 2026", "10 juni 2026"]);
}

#[test]
fn a_late_record_and_an_unknown_address_are_warnings_that_audit_tells() {
    let (server, repository) = served();
    repository.append(OPEN, "datum: 2026-06-09, stap: opvolging, door: sdevries");
    repository.commit("Achteraf", STRANGER, "2026-06-15T10:00:00+0200");
    takes(&server, &repository);
    let audit = repository.klacht(&["audit"]);
    assert!(audit.code == 0 && audit.stdout.contains("[H3]") && audit.stdout.contains("[H5]"), "{audit:?}");
}

#[test]
fn a_seal_that_was_recorded_stays_in_the_list() {
    let (server, repository) = served();
    assert_eq!(repository.klacht(&["audit", "--seal"]).code, 0);
    repository.commit("Zegel", SECRETARY, "2026-06-15T10:00:00+0200");
    takes(&server, &repository);
    repository.git(&["rm", "-q", "records/ledger/seals.yaml"]);
    repository.commit("Zonder zegel", SECRETARY, "2026-06-15T11:00:00+0200");
    refuses(&server, &repository, &["H15"], &["Wat klacht zelf had vastgelegd, is veranderd of weggehaald"]);
}

/// Does something while the server has no hook.
fn without_hook(server: &Server, work: impl FnOnce()) {
    let (hook, aside) = (server.path().join("hooks/pre-receive"), server.path().join("hooks/aside"));
    std::fs::rename(&hook, &aside).unwrap();
    work();
    std::fs::rename(&aside, &hook).unwrap();
}

#[test]
fn what_the_main_branch_has_already_stops_no_push() {
    let (server, repository) = served();
    without_hook(&server, || {
        repository.replace(OPEN, REGISTERED, LATER);
        repository.commit("Van voor de hook", SECRETARY, "2026-06-10T10:00:00+0200");
        takes(&server, &repository);
    });
    repository.append(OPEN, "datum: 2026-06-10, stap: opvolging, door: sdevries");
    repository.commit("Verder", SECRETARY, "2026-06-10T11:00:00+0200");
    takes(&server, &repository);
    // A server that is new sees the whole history for the first time.
    let new = Server::new();
    repository.git(&["remote", "set-url", "origin", &new.path().display().to_string()]);
    refuses(&new, &repository, &["H2"], &["2026-006.md:14:"]);
}

#[test]
fn once_signing_began_no_backdated_commit_is_pushed_unsigned_whatever_lies_before_it() {
    const REGULATION: &str = "records/regulation/2016-06-24.md";
    let (server, repository) = served();
    let backdated = |text: &str| {
        repository.write("records/README.md", text);
        repository.commit("Teruggedateerd", SECRETARY, "2026-06-01T10:00:00+0200")
    };
    without_hook(&server, || {
        let from = "handtekeningen: {vanaf: 2026-06-10}\nkanalen:";
        repository.replace(REGULATION, "kanalen:", from);
        repository.commit("Voortaan tekenen", DIRECTOR, "2026-06-10T11:00:00+0200");
        backdated("Een.\n");
        takes(&server, &repository);
    });
    let last = backdated("Twee.\n");
    refuses(&server, &repository, &["H8"], &[&last[..7]]);
}

#[test]
fn other_branches_are_not_held_to_it_until_they_are_merged() {
    let (server, repository) = served();
    repository.git(&["checkout", "-q", "-b", "werk"]);
    repository.git(&["rm", "-q", OPEN]);
    repository.commit("Opgeruimd", SECRETARY, "2026-06-10T10:00:00+0200");
    assert_eq!(repository.office.push(&["werk"]), (0, String::new()));
    repository.git(&["checkout", "-q", "main"]);
    repository.git(&["merge", "-q", "--no-ff", "werk", "-m", "Samengevoegd"]);
    let before = server.tip("main");
    let (code, told) = repository.office.push(&["main"]);
    assert!(code == 1 && told.contains("fout[H1]"), "{told}");
    assert_eq!(server.tip("main"), before);
}

#[test]
fn what_a_merge_drops_is_found() {
    let (server, repository) = served();
    repository.git(&["checkout", "-q", "-b", "ander", "HEAD^"]);
    repository.write("records/README.md", "Over deze map.\n");
    repository.commit("Iets anders", SECRETARY, "2026-06-10T10:00:00+0200");
    repository.git(&["merge", "-q", "-s", "ours", "main", "-m", "Samengevoegd"]);
    repository.git(&["branch", "-q", "-f", "main", "ander"]);
    refuses(&server, &repository, &["H1"], &["2026-006"]);
}

#[test]
fn an_office_in_a_folder_has_a_history_of_its_own() {
    let (server, repository) = (Server::new(), Repository::with_open_dossier());
    repository.git(&["remote", "add", "origin", &server.path().display().to_string()]);
    std::fs::create_dir(repository.office.path("kantoor")).unwrap();
    repository.git(&["mv", "records", "kantoor/records"]);
    // One commit takes the place of all, so that nothing ever stood at the top.
    repository.rewrite();
    takes(&server, &repository);
    let dossier = format!("kantoor/{OPEN}");
    repository.replace(&dossier, REGISTERED, LATER);
    repository.commit("Niets bijzonders", SECRETARY, "2026-06-10T13:00:00+0200");
    refuses(&server, &repository, &["H2"], &["In de map kantoor:", &format!("╭▸ {OPEN}:14:")]);
}

/// Gives the open dossier another number.
fn renumber(repository: &Repository, from: &str, to: &str, when: &str) {
    let path = |number: &str| OPEN.replace("2026-006", number);
    repository.git(&["mv", &path(from), &path(to)]);
    repository.replace(&path(to), &format!("nummer: {from}"), &format!("nummer: {to}"));
    repository.commit("Hernummerd", SECRETARY, when);
}

/// Someone records an event on a branch, before and after which main gives the dossier other numbers;
/// then both come together.
fn renumbered_meanwhile(
    event: &str,
    who: &str,
    between: impl FnOnce(&Server, &Repository),
) -> (Server, Repository) {
    let (server, repository) = served();
    repository.git(&["checkout", "-q", "-b", "zijtak"]);
    repository.append(OPEN, event);
    repository.commit("Op de zijtak", who, "2026-06-10T16:00:00+0200");
    repository.git(&["checkout", "-q", "main"]);
    renumber(&repository, "2026-006", "2026-007", "2026-06-10T12:00:00+0200");
    renumber(&repository, "2026-007", "2026-008", "2026-06-10T13:00:00+0200");
    between(&server, &repository);
    repository.git(&["merge", "-q", "zijtak", "-m", "Samengevoegd"]);
    (server, repository)
}

const FOLLOWED_UP: &str = "datum: 2026-06-10, stap: opvolging, door: sdevries";

#[test]
fn a_renumbering_is_no_removal_and_hides_nothing() {
    let (server, repository) = renumbered_meanwhile(FOLLOWED_UP, SECRETARY, |_, _| {});
    takes(&server, &repository);
    let (server, repository) = renumbered_meanwhile(DECISION, EMPLOYEE, |_, _| {});
    refuses(&server, &repository, &["H6"], &["2026-008.md:15:", "Petra de Boer"]);
}

#[test]
fn a_renumbering_that_the_server_has_already_hides_nothing_either() {
    let (server, repository) = renumbered_meanwhile(FOLLOWED_UP, SECRETARY, takes);
    takes(&server, &repository);
    let (server, repository) = renumbered_meanwhile(DECISION, EMPLOYEE, takes);
    refuses(&server, &repository, &["H6"], &["2026-008.md:15:", "Petra de Boer"]);
}

#[test]
fn a_dossier_that_another_took_the_place_of_is_refused() {
    let (server, repository) = served();
    let other = OPEN.replace("006", "007");
    repository.git(&["mv", OPEN, &other]);
    repository.replace(&other, "nummer: 2026-006", "nummer: 2026-007");
    repository.replace(&other, "Wubbe Schijngestalte", "Fokke Verzonnen");
    repository.commit("Hernummerd", SECRETARY, "2026-06-10T12:00:00+0200");
    refuses(&server, &repository, &["H1"], &["Dossier 2026-006 is verwijderd"]);
}

#[test]
fn a_commit_of_after_the_server_s_clock_is_taken_and_told() {
    let (server, repository) = served();
    repository.write("records/README.md", "Over deze map.\n");
    // The server has another day than its clock.
    repository.commit("Vooruit", SECRETARY, "2026-06-20T10:00:00+0200");
    let (code, told) = repository.office.push(&["main"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("waarschuwing[H13]: Commit"), "{told}");
    assert!(told.contains("na die van de klok van deze server"), "{told}");
    assert_eq!(server.tip("main"), repository.git(&["rev-parse", "main"]));
}

#[test]
fn an_old_date_beside_a_seal_is_a_warning_to_the_hook_as_it_is_to_an_audit() {
    let (server, repository) = served();
    repository.git(&["branch", "zijtak", "HEAD^"]);
    repository.klacht(&["audit", "--seal", "-q"]);
    repository.commit("Zegel", SECRETARY, "2026-06-10T10:00:00+0200");
    repository.git(&["checkout", "-q", "zijtak"]);
    repository.write("records/README.md", "Over deze map.\n");
    repository.commit("Oud", SECRETARY, "2022-06-10T10:00:00+0200");
    repository.git(&["checkout", "-q", "main"]);
    repository.git(&["merge", "-q", "--no-commit", "--no-ff", "zijtak"]);
    repository.commit("Samen", SECRETARY, "2026-06-11T10:00:00+0200");
    let found = audit(&repository).findings;
    let found: Vec<_> = found.iter().map(|it| (it.code.as_str(), it.severity.as_str())).collect();
    assert_eq!(found, [("H13", "warning")]);
    let (code, told) = repository.office.push(&["main"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("waarschuwing[H13]: Commit"), "{told}");
    assert_eq!(server.tip("main"), repository.git(&["rev-parse", "main"]));
}
