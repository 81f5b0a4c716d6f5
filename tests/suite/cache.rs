//! The trail that is kept between runs: safe to remove, to break and to mistake.

use std::fs;

use sha2::{Digest, Sha256};

use crate::repository::{OPEN, Repository, SECRETARY};

const KEPT: &str = ".git/klacht/trail";

fn log(repository: &Repository) -> String {
    let run = repository.klacht(&["log", "2026-006"]);
    assert_eq!(run.code, 0, "{run:?}");
    run.stdout
}

/// What `log` says when nothing was kept.
fn anew(repository: &Repository) -> String {
    fs::remove_dir_all(repository.office.path(".git/klacht")).unwrap();
    log(repository)
}

fn lodge(repository: &Repository, when: &str) {
    repository.append(
        OPEN,
        &format!("datum: 2026-06-09, stap: opvolging, door: sdevries, opmerking: Om {}", &when[11..13]),
    );
    repository.commit("Opvolging", SECRETARY, when);
}

#[test]
fn a_second_run_says_the_same_from_what_was_kept() {
    let repository = Repository::with_open_dossier();
    let first = log(&repository);
    let kept = fs::read(repository.office.path(KEPT)).unwrap();
    assert_eq!(log(&repository), first);
    assert_eq!(fs::read(repository.office.path(KEPT)).unwrap(), kept);
    assert_eq!(anew(&repository), first);
}

#[test]
fn new_commits_are_added_to_what_was_kept() {
    let repository = Repository::with_open_dossier();
    log(&repository);
    lodge(&repository, "2026-06-09T11:00:00+0200");
    lodge(&repository, "2026-06-09T12:00:00+0200");
    let continued = log(&repository);
    assert_eq!(continued.matches("“Opvolging”").count(), 2, "{continued}");
    assert_eq!(anew(&repository), continued);
}

#[test]
fn branches_that_come_together_give_the_same_as_a_walk_anew() {
    let repository = Repository::with_open_dossier();
    repository.git(&["checkout", "-q", "-b", "ander"]);
    repository.replace(OPEN, "aard: begeleiding", "aard: inhoud");
    repository.commit("Op de andere tak", SECRETARY, "2026-06-09T10:00:00+0200");
    repository.git(&["checkout", "-q", "main"]);
    lodge(&repository, "2026-06-09T11:00:00+0200");
    log(&repository);
    repository.git(&["merge", "-q", "ander", "-m", "Samengevoegd"]);
    let merged = log(&repository);
    assert!(merged.contains("aard: begeleiding → inhoud"), "{merged}");
    assert_eq!(anew(&repository), merged);
}

#[test]
fn a_rewritten_history_is_read_anew() {
    let repository = Repository::with_open_dossier();
    lodge(&repository, "2026-06-09T11:00:00+0200");
    log(&repository);
    repository.rewrite();
    let rewritten = log(&repository);
    assert!(!rewritten.contains("“Opvolging”"), "{rewritten}");
    assert_eq!(anew(&repository), rewritten);
    let kept = fs::read(repository.office.path(KEPT)).unwrap();
    let other = Repository::with_open_dossier();
    let own = log(&other);
    fs::write(other.office.path(KEPT), kept).unwrap();
    assert_eq!(log(&other), own, "what another repository kept is not believed");
}

#[test]
fn what_is_broken_is_not_believed() {
    let repository = Repository::with_open_dossier();
    let first = log(&repository);
    let kept = fs::read(repository.office.path(KEPT)).unwrap();
    let mut turned = kept.clone();
    let last = turned.len() - 1;
    turned[last] ^= 1;
    for broken in [&b""[..], b"klacht-trail 2", &kept[..kept.len() / 2], &turned] {
        fs::write(repository.office.path(KEPT), broken).unwrap();
        assert_eq!(log(&repository), first);
        assert_eq!(fs::read(repository.office.path(KEPT)).unwrap(), kept, "it is made whole again");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_where_something_was_kept_is_not_waited_for() {
    let repository = Repository::with_open_dossier();
    let verbs: [&[&str]; 4] =
        [&["log", "2026-006"], &["check"], &["build"], &["audit", "--fail-on", "never"]];
    let run = || verbs.map(|verb| repository.klacht(verb).stdout);
    run();
    let said = run();
    let kept = [".git/klacht", "site"].map(|folder| repository.office.path(folder));
    let within = |folder: &std::path::Path| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, mut files): (Vec<_>, Vec<_>) = within(&kept[0]).partition(|path| path.is_dir());
    files.extend(folders.iter().flat_map(|folder| within(folder)));
    assert!(files.len() > 2, "{files:?}");
    for file in files {
        let _ = fs::remove_file(&file);
        assert!(std::process::Command::new("mkfifo").arg(&file).status().unwrap().success());
    }
    assert_eq!(run(), said);
    fs::remove_dir_all(&kept[1]).unwrap();
    fs::create_dir(&kept[1]).unwrap();
    assert!(
        std::process::Command::new("mkfifo").arg(kept[1].join(".klacht.lock")).status().unwrap().success()
    );
    let built = repository.klacht(&["build"]);
    assert!(built.code == 2 && built.stderr.contains(".klacht.lock"), "{built:?}");
}

#[test]
fn what_a_killed_run_was_writing_in_the_records_is_told_and_goes() {
    let repository = Repository::with_open_dossier();
    let draft = repository.office.path("records/ledger/.klacht-Ynochq");
    fs::create_dir_all(draft.parent().unwrap()).unwrap();
    fs::write(&draft, "half").unwrap();
    let run = repository.klacht(&["check"]);
    assert!(run.code == 0 && run.stdout.contains("F13") && run.stdout.contains(".klacht-*"), "{run:?}");
    let seal = || repository.klacht(&["audit", "--seal", "-q", "--fail-on", "never"]);
    assert_eq!(seal().code, 0);
    assert!(draft.exists(), "another may be writing it");
    let file = fs::File::options().write(true).open(&draft).unwrap();
    file.set_modified(std::time::SystemTime::now() - std::time::Duration::from_secs(2 * 60 * 60)).unwrap();
    repository.commit("Zegel", SECRETARY, "2026-06-09T12:00:00+0200");
    assert_eq!(seal().code, 0);
    assert!(!draft.exists());
}

#[test]
fn what_is_whole_and_no_trail_is_read_anew() {
    let repository = Repository::with_open_dossier();
    log(&repository);
    let kept = fs::read(repository.office.path(KEPT)).unwrap();
    let start = kept.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let content = &kept[start..kept.len() - 32];
    repository.append(OPEN, "datum: 2026-06-10, stap: opvolging, door: sdevries, opmerking: Gebeld");
    let page = |options: &[&str]| {
        let built = repository.klacht(&[&["build"], options].concat());
        assert_eq!(built.code, 0, "{built:?}");
        repository.office.read("site/private/2026/2026-006.html")
    };
    let (wanted, said) = (page(&["--no-cache"]), log(&repository));
    let mut parts: Vec<&[u8]> = Vec::new();
    let mut rest = content;
    while let Some((length, _)) = rest.split_first_chunk::<8>() {
        let (part, others) = rest.split_at(8 + usize::try_from(u64::from_le_bytes(*length)).unwrap());
        parts.push(part);
        rest = others;
    }
    assert_eq!(parts.len(), 5, "the head, and a part of each kind");
    let without = |left_out: usize| {
        let others = parts.iter().enumerate().filter(|(at, _)| *at != left_out);
        others.flat_map(|(_, part)| part.to_vec()).collect::<Vec<u8>>()
    };
    let mut forms: Vec<Vec<u8>> = (1..parts.len()).map(without).collect();
    forms.extend((1..parts.len()).map(|end| parts[..end].concat()));
    forms.extend((2..parts.len()).map(|one| {
        let mut parts = parts.clone();
        parts.swap(one - 1, one);
        parts.concat()
    }));
    forms.extend([1, content.len() / 2].map(|cut| content[..content.len() - cut].to_vec()));
    for (at, content) in forms.iter().enumerate() {
        let forged = [&kept[..start], content, &Sha256::digest(content)].concat();
        fs::write(repository.office.path(KEPT), &forged).unwrap();
        fs::remove_dir_all(repository.office.path("site")).unwrap();
        assert!(page(&[]) == wanted, "form {at}");
        fs::write(repository.office.path(KEPT), &forged).unwrap();
        assert_eq!(log(&repository), said, "form {at}");
    }
}

/// Commits a dossier that names somebody, lets `log` keep a trail of it, and takes it out again, with all
/// that git itself keeps of it.
fn taken_out(repository: &Repository) -> std::path::PathBuf {
    let before = repository.git(&["rev-parse", "HEAD"]);
    repository
        .append(OPEN, "datum: 2026-06-09, stap: opvolging, door: sdevries, opmerking: Zwaantje Unieknaam");
    repository.commit("Opvolging", SECRETARY, "2026-06-09T11:00:00+0200");
    log(repository);
    let kept = repository.office.path(KEPT);
    assert!(fs::read(&kept).unwrap().windows(8).any(|bytes| bytes == b"Zwaantje"));
    repository.git(&["reset", "-q", "--hard", &before]);
    repository.git(&["reflog", "expire", "--expire=now", "--all"]);
    repository.git(&["gc", "-q", "--prune=now"]);
    kept
}

#[test]
fn what_was_taken_out_of_the_history_does_not_stay_behind_in_what_is_kept() {
    let repository = Repository::with_open_dossier();
    let kept = taken_out(&repository);
    assert_eq!(repository.klacht(&["audit"]).code, 0);
    assert!(!kept.exists(), "an audit drops it");
    let kept = taken_out(&repository);
    log(&repository);
    assert!(!fs::read(&kept).unwrap().windows(8).any(|bytes| bytes == b"Zwaantje"), "log makes it anew");
}

#[test]
fn an_audit_leaves_what_was_kept_of_a_history_that_went_on() {
    let repository = Repository::with_open_dossier();
    log(&repository);
    let kept = fs::read(repository.office.path(KEPT)).unwrap();
    lodge(&repository, "2026-06-09T11:00:00+0200");
    repository.klacht(&["audit"]);
    assert_eq!(fs::read(repository.office.path(KEPT)).unwrap(), kept);
}
