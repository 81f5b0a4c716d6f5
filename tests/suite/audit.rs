//! `audit`: seals, signatures, and what it says of each way to tamper with a history.

mod kinds;
mod late;
mod refused;

use std::path::Path;
use std::process::Command;

use klacht::assess::Framework;
use klacht::audit::gather;
use klacht::chronicle::Chronicler;
use klacht::git::Records;
use klacht::ledger::SealState;
use klacht::rules::{judge_past, judge_past_of_dossier};
use klacht::store::Store;
use klacht::trail::ObjectId;

use crate::repository::{DIRECTOR, EMPLOYEE, OPEN, Repository, SECRETARY, STRANGER, succeed};
use crate::rules::history::audit;
use crate::support::Run;

const REGULATION: &str = "records/regulation/2016-06-24.md";
const SEALS: &str = "records/ledger/seals.yaml";

fn codes(repository: &Repository) -> Vec<String> {
    let mut codes: Vec<String> = audit(repository).findings.into_iter().map(|finding| finding.code).collect();
    codes.sort();
    codes
}

/// The page for people.
fn page(repository: &Repository, arguments: &[&str]) -> Run {
    repository.klacht(&[&["audit", "--lang", "en"], arguments].concat())
}

/// The line that `audit --seal` gives, to be kept outside.
fn seal(repository: &Repository) -> String {
    let run = page(repository, &["--seal", "-q", "--fail-on", "never"]);
    assert_eq!(run.code, 0, "{run:?}");
    let line = run.stdout.lines().last().unwrap().to_owned();
    assert!(line.starts_with("klacht-zegel 2 2026-06-15 "), "{line}");
    line
}

#[test]
fn a_clean_history_says_what_was_verified_and_what_does_not_follow() {
    let repository = Repository::with_open_dossier();
    let run = page(&repository, &[]);
    assert_eq!(run.code, 0, "{run:?}");
    for text in [
        "Recorded 2 times under 1 name, from 1 June 2026 to 9 June 2026.",
        "There is no seal, so nothing proves that the history was not rewritten.",
        "The regulation asks for no signatures; they were not verified.",
        "What does not follow from it",
        "That dates and times are true",
    ] {
        assert!(run.stdout.contains(text), "{text}\nis not in\n{}", run.stdout);
    }
}

#[test]
fn an_empty_repository_has_nothing_to_audit_or_seal() {
    let repository = Repository::empty();
    assert_eq!(codes(&repository), Vec::<String>::new());
    assert!(page(&repository, &[]).stdout.contains("Nothing was recorded yet."));
    assert_eq!(page(&repository, &["--seal"]).code, 2);
}

#[test]
fn a_seal_is_appended_once_and_holds_while_the_history_goes_on() {
    let repository = Repository::with_open_dossier();
    let first = seal(&repository);
    assert_eq!(seal(&repository), first, "the same commit is not sealed twice");
    repository.commit("Zegel", SECRETARY, "2026-06-10T10:00:00+0200");
    let second = seal(&repository);
    assert_ne!(second, first);
    let file = repository.office.read(SEALS);
    assert_eq!(file.matches("  - {datum: 2026-06-15, commits: ").count(), 2, "{file}");
    let run = page(&repository, &[]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.contains("The last seal, of 15 June 2026, holds"), "{}", run.stdout);
    let checked = repository.office.check();
    assert!(checked.iter().all(|finding| finding.path != SEALS), "{checked:?}");
}

#[test]
fn the_seal_s_own_line_must_fit_the_history() {
    let repository = Repository::with_open_dossier();
    seal(&repository);
    repository.replace(SEALS, "commits: 2", "commits: 3");
    repository.commit("Zegel", SECRETARY, "2026-06-10T10:00:00+0200");
    assert_eq!(codes(&repository), ["H7"]);
}

#[test]
fn a_broken_ledger_is_an_error_in_check_and_audit() {
    let repository = Repository::with_open_dossier();
    repository.write(SEALS, "zegels:\n  - {datum: 2026-06-15, commits: veel, tip: x, sha256: y}\n");
    let checked = repository.office.check();
    let of_seals: Vec<_> =
        checked.iter().filter(|it| it.path == SEALS).map(|it| (it.code.as_str(), it.line)).collect();
    assert_eq!(of_seals, [("F5", 2), ("F5", 2), ("F5", 2)]);
    assert_eq!(codes(&repository), ["F5", "F5", "F5"]);
}

// The ways to tamper that the documentation names.

#[test]
fn a_backdated_author_is_late_by_the_committer_s_clock() {
    let repository = Repository::with_open_dossier();
    repository.append(OPEN, "datum: 2026-06-03, stap: opvolging, door: sdevries");
    let author = (SECRETARY, "2026-06-03T10:00:00+0200");
    repository.commit_as("Teruggedateerd", author, (SECRETARY, "2026-06-12T10:00:00+0200"));
    assert_eq!(codes(&repository), ["H3"]);
    let run = page(&repository, &[]);
    assert!(
        run.stdout.contains("In 1 commits, writing and committing are more than a day apart."),
        "{}",
        run.stdout
    );
}

#[test]
fn a_changed_event_is_found() {
    let repository = Repository::with_open_dossier();
    repository.replace(OPEN, "06-08, stap: ontvangen", "06-05, stap: ontvangen");
    repository.commit("Niets bijzonders", SECRETARY, "2026-06-10T10:00:00+0200");
    let findings = audit(&repository).findings;
    assert_eq!(findings.len(), 1, "{findings:?}");
    let said = "datum: 2026-06-08 → 2026-06-05";
    assert!(findings[0].code == "H2" && findings[0].message.contains(said), "{findings:?}");
}

#[test]
fn a_truncated_history_shows_by_its_seal() {
    let repository = Repository::with_open_dossier();
    let line = seal(&repository);
    repository.commit("Zegel", SECRETARY, "2026-06-10T10:00:00+0200");
    let file = repository.office.read(SEALS);
    repository.git(&["reset", "-q", "--hard", "HEAD~2"]);
    repository.write(SEALS, &file);
    repository.commit("Zegel", SECRETARY, "2026-06-10T10:00:00+0200");
    assert_eq!(codes(&repository), ["H7"]);
    // Without the list only the line that was kept elsewhere tells.
    repository.git(&["reset", "-q", "--hard", "HEAD^"]);
    assert_eq!(codes(&repository), Vec::<String>::new());
    let run = page(&repository, &["--against", &line]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("the commit of the seal that was given"), "{}", run.stdout);
}

#[test]
fn a_history_that_grafts_hide_is_not_audited() {
    let repository = Repository::with_open_dossier();
    let tip = repository.git(&["rev-parse", "HEAD"]);
    repository.write(".git/info/grafts", format!("{tip}\n"));
    assert_eq!(codes(&repository), ["H9"]);
}

#[test]
fn a_rewritten_history_shows_by_a_seal_and_not_without_one() {
    let repository = Repository::with_open_dossier();
    repository.rewrite();
    assert_eq!(codes(&repository), Vec::<String>::new(), "nothing tells, and audit says that no seal does");
    assert!(page(&repository, &[]).stdout.contains("There is no seal"));

    let repository = Repository::with_open_dossier();
    let line = seal(&repository);
    repository.commit("Zegel", SECRETARY, "2026-06-10T10:00:00+0200");
    repository.write("zegel.txt", format!("Beste Dirk,\n\n> {line}\n"));
    assert_eq!(page(&repository, &["--against", "zegel.txt"]).code, 0);
    repository.rewrite();
    assert_eq!(codes(&repository), ["H7"]);
    let refused = page(&repository, &["--seal", "--fail-on", "never"]);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(refused.stderr.contains("would cover that up"), "{refused:?}");
    // Rewritten along with its list, and sealed anew: the copy elsewhere still tells.
    repository.git(&["rm", "-q", SEALS]);
    repository.rewrite();
    seal(&repository);
    assert_eq!(codes(&repository), Vec::<String>::new());
    assert_eq!(page(&repository, &["--against", "zegel.txt"]).code, 1);
}

/// A push is judged by what it brings, from the object store alone.
#[test]
fn a_range_is_judged_without_a_work_tree() {
    let repository = Repository::with_open_dossier();
    let old = repository.git(&["rev-parse", "HEAD"]);
    repository.append(OPEN, "datum: 2026-06-10, stap: besluit, door: ddirks, uitkomst: toepasselijk");
    let new = repository.commit("Besluit", EMPLOYEE, "2026-06-10T10:00:00+0200");
    let bare = tempfile::tempdir().unwrap();
    let from = repository.office.path("").display().to_string();
    succeed(repository.command().args(["clone", "-q", "--bare", &from]).arg(bare.path()));
    let records = Records::new(git2::Repository::open_bare(bare.path()).unwrap(), "");
    let (store, today) = (Store::new(repository.office.path("")), "2026-06-15".parse().unwrap());
    let framework = Framework::read(&store, today);
    let (people, regulations) = (framework.people.clone(), framework.regulations.clone());
    let chronicler = Chronicler { people: &people, regulations: &regulations };
    let id = |text: &str| ObjectId::parse(text);
    let past = gather(&records, id(&old), id(&new), &framework.ledger, chronicler).unwrap();
    assert_eq!(past.trail.commits.len(), 1);
    let (_, found) =
        framework.assess(&store, today, |judged| judge_past_of_dossier(judged.case.unwrap(), &past));
    let codes: Vec<&str> = found.iter().flatten().map(|finding| finding.code.as_str()).collect();
    assert_eq!(codes, ["H6"]);
    assert_eq!(judge_past(&past, &[OPEN].into()).len(), 0);
}

/// Verifying a seal reads the whole history, so a push does it only when it brings one.
#[test]
fn a_range_looks_at_seals_only_when_the_ledger_changes_in_it() {
    let repository = Repository::with_open_dossier();
    let begin = repository.git(&["rev-parse", "HEAD"]);
    seal(&repository);
    repository.replace(SEALS, "commits: 2", "commits: 3");
    let sealed = repository.commit("Zegel", SECRETARY, "2026-06-10T10:00:00+0200");
    repository.write("records/README.md", "Over deze map.\n");
    let later = repository.commit("Iets anders", SECRETARY, "2026-06-10T11:00:00+0200");
    let store = Store::new(repository.office.path(""));
    let framework = Framework::read(&store, "2026-06-15".parse().unwrap());
    let chronicler = Chronicler { people: &framework.people, regulations: &framework.regulations };
    let states = |since: Option<&str>, tip: &str| {
        let records = Records::discover(store.root()).unwrap();
        let since = since.and_then(ObjectId::parse);
        let tip = ObjectId::parse(tip);
        gather(&records, since, tip, &framework.ledger, chronicler).unwrap().evidence.seals
    };
    assert_eq!(states(Some(&begin), &sealed), [SealState::Differs]);
    assert_eq!(states(Some(&begin), &later), [SealState::Differs]);
    assert_eq!(states(Some(&sealed), &later), []);
    assert_eq!(states(None, &later), [SealState::Differs], "an audit looks at them always");
}

/// Makes a key with OpenSSH and gives its public half.
fn key(folder: &Path, name: &str, kind: &[&str]) -> String {
    let mut keygen = Command::new("ssh-keygen");
    keygen.env_clear().arg("-q").args(kind).args(["-N", "", "-C", "", "-f"]).arg(folder.join(name));
    if let Some(path) = std::env::var_os("PATH") {
        keygen.env("PATH", path);
    }
    succeed(&mut keygen);
    std::fs::read_to_string(folder.join(format!("{name}.pub"))).unwrap().trim().to_owned()
}

/// A repository in which the regulation asks for signatures and the secretariat has a key.
struct Signing {
    repository: Repository,
    keys: tempfile::TempDir,
}

impl Signing {
    fn new(kind: &[&str]) -> Self {
        let signing = Self { repository: Repository::empty(), keys: tempfile::tempdir().unwrap() };
        let repository = &signing.repository;
        std::fs::remove_dir_all(repository.office.path("records/complaints")).unwrap();
        let public = key(signing.keys.path(), "saskia", kind);
        let email = "email: [s.devries@o21.example]";
        repository.replace("records/people.yaml", email, &format!("{email}\n    ondertekening: [{public}]"));
        repository.replace(REGULATION, "kanalen:", "handtekeningen: verplicht\nkanalen:");
        signing.commit("Begin van het archief", SECRETARY, "saskia", "2026-06-01T09:00:00+0200");
        repository.write(OPEN, include_str!("../fixtures/open.md"));
        signing.commit("Klacht ontvangen", SECRETARY, "saskia", "2026-06-09T09:00:00+0200");
        signing
    }

    /// Commits everything, signed with one of the keys.
    fn commit(&self, message: &str, who: &str, key: &str, when: &str) {
        let path = self.keys.path().join(key).display().to_string();
        self.repository.git(&["config", "gpg.format", "ssh"]);
        self.repository.git(&["config", "user.signingkey", &path]);
        self.repository.git(&["config", "commit.gpgsign", "true"]);
        self.repository.commit(message, who, when);
        self.repository.git(&["config", "commit.gpgsign", "false"]);
    }

    fn findings(&self) -> Vec<String> {
        audit(&self.repository).findings.into_iter().map(|finding| finding.message).collect()
    }
}

#[test]
fn signatures_of_listed_keys_are_good() {
    for kind in [["-t", "ed25519"], ["-t", "ecdsa"]] {
        let signing = Signing::new(&kind);
        assert_eq!(signing.findings(), Vec::<String>::new(), "{kind:?}");
        let run = page(&signing.repository, &[]);
        assert!(
            run.stdout.contains("Signatures are asked for from 1 June 2016: 2 of 2 are good."),
            "{}",
            run.stdout
        );
    }
}

#[test]
fn an_unsigned_commit_an_unknown_key_and_the_key_of_another_are_found() {
    let signing = Signing::new(&["-t", "ed25519"]);
    let repository = &signing.repository;
    repository.write("records/README.md", "Een.\n");
    repository.commit("Zonder", SECRETARY, "2026-06-10T10:00:00+0200");
    key(signing.keys.path(), "vreemd", &["-t", "ed25519"]);
    repository.write("records/README.md", "Twee.\n");
    signing.commit("Vreemde sleutel", SECRETARY, "vreemd", "2026-06-10T11:00:00+0200");
    repository.write("records/README.md", "Drie.\n");
    signing.commit("Andermans naam", DIRECTOR, "saskia", "2026-06-10T12:00:00+0200");
    let findings = signing.findings();
    assert_eq!(findings.len(), 3, "{findings:?}");
    for text in [
        "heeft geen handtekening",
        "met een sleutel van niemand: SHA256:",
        "van iemand anders: Saskia de Vries",
    ] {
        assert!(findings.iter().any(|finding| finding.contains(text)), "{text} is not in {findings:?}");
    }
}

#[test]
fn a_signature_does_not_hold_for_another_commit() {
    let signing = Signing::new(&["-t", "ed25519"]);
    let repository = &signing.repository;
    // The signed commit word for word, with another message under the same signature.
    let commit =
        repository.git(&["cat-file", "commit", "HEAD"]).replace("Klacht ontvangen", "Klacht verzonnen");
    repository.write("vals", format!("{commit}\n"));
    let forged = repository.git(&["hash-object", "-t", "commit", "-w", "vals"]);
    repository.git(&["update-ref", "refs/heads/main", &forged]);
    let findings = signing.findings();
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(findings[0].starts_with("De handtekening van commit"), "{findings:?}");
}

#[test]
fn a_rewritten_and_resigned_history_shows_by_its_seal_alone() {
    for sealed in [false, true] {
        let signing = Signing::new(&["-t", "ed25519"]);
        let repository = &signing.repository;
        let list = if sealed {
            seal(repository);
            repository.office.read(SEALS)
        } else {
            String::new()
        };
        repository.git(&["update-ref", "-d", "HEAD"]);
        repository.git(&["rm", "-rq", "--cached", "."]);
        repository.replace(OPEN, "06-08, stap: ontvangen", "06-05, stap: ontvangen");
        if sealed {
            repository.write(SEALS, list);
        }
        signing.commit("Begin van het archief", SECRETARY, "saskia", "2026-06-09T09:00:00+0200");
        let expected: &[&str] = if sealed { &["H7"] } else { &[] };
        assert_eq!(codes(repository), expected, "sealed: {sealed}");
    }
}

#[test]
fn once_signing_began_a_backdated_commit_does_not_escape() {
    let repository = Repository::with_open_dossier();
    let from = "handtekeningen: {vanaf: 2026-06-10}\nkanalen:";
    repository.replace(REGULATION, "kanalen:", from);
    repository.commit("Voortaan tekenen", DIRECTOR, "2026-06-10T11:00:00+0200");
    repository.write("records/README.md", "Een.\n");
    repository.commit("Teruggedateerd", EMPLOYEE, "2026-06-01T10:00:00+0200");
    // The first of them asks for signatures and needs none yet; the clock of the second went back.
    assert_eq!(codes(&repository), ["H13", "H8"]);
}

#[test]
fn keys_that_are_of_no_use_are_errors_in_people_yaml() {
    let repository = Repository::with_open_dossier();
    let keys = tempfile::tempdir().unwrap();
    let rsa = key(keys.path(), "rsa", &["-t", "rsa"]);
    let email = "email: [s.devries@o21.example]";
    let list = format!("{email}\n    ondertekening:\n      - {rsa}\n      - ssh-ed25519 AAAA");
    repository.replace("records/people.yaml", email, &list);
    let findings = repository.office.check();
    let messages: Vec<&str> =
        findings.iter().filter(|it| it.code == "F5").map(|it| it.message.as_str()).collect();
    let wanted = [
        "Met een sleutel van het soort ssh-rsa kan hier niets worden nagekeken.",
        "Dit is geen openbare sleutel van SSH.",
    ];
    assert_eq!(messages, wanted);
}

#[test]
fn a_stranger_who_takes_a_name_is_found_by_the_address() {
    let repository = Repository::with_open_dossier();
    repository.append(OPEN, "datum: 2026-06-10, stap: besluit, door: ddirks, uitkomst: toepasselijk");
    repository.commit("Besluit", STRANGER, "2026-06-10T10:00:00+0200");
    assert_eq!(codes(&repository), ["H5", "H6"]);
}
