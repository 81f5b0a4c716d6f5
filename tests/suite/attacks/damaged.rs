//! Repositories of which git's own files are damaged: each verb says what is broken and names a command
//! that helps, in both languages; and who follows it as it stands has a history again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::repository::{Repository, SECRETARY, git, succeed};
use crate::support::{Run, TODAY, program, run};

/// What happened to git's own folder, what a verb says of it, and whether that is followed.
struct Damage {
    name: &'static str,
    act: fn(&Path),
    says: &'static [&'static str],
    is_mended: bool,
}

const fn damage(name: &'static str, act: fn(&Path), says: &'static [&'static str]) -> Damage {
    Damage { name, act, says, is_mended: true }
}

const fn lost(name: &'static str, act: fn(&Path), says: &'static [&'static str]) -> Damage {
    Damage { name, act, says, is_mended: false }
}

const COPY: &[&str] = &["git clone"];
const FETCH: &[&str] = &["git fsck", "git clone"];

fn write(path: &Path, text: &str) {
    let _ = fs::remove_file(path);
    fs::write(path, text).unwrap();
}

/// The loose object of a name, cut off.
fn cut(git_folder: &Path, name: &str) {
    let id = succeed(git(git_folder).args(["rev-parse", name]));
    let path = git_folder.join("objects").join(&id[..2]).join(&id[2..]);
    let bytes = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
}

fn pack(git_folder: &Path, extension: &str) -> PathBuf {
    succeed(git(git_folder).args(["gc", "-q", "--prune=now"]));
    let entries = fs::read_dir(git_folder.join("objects/pack")).unwrap().map(|entry| entry.unwrap().path());
    entries.into_iter().find(|path| path.extension().is_some_and(|it| it == extension)).unwrap()
}

const DAMAGES: &[Damage] = &[
    damage("HEAD is garbage", |it| write(&it.join("HEAD"), "rommel\n"), &["echo ref: refs/heads/main"]),
    damage("HEAD is empty", |it| write(&it.join("HEAD"), ""), &["echo ref: refs/heads/main"]),
    damage("HEAD is gone", |it| fs::remove_file(it.join("HEAD")).unwrap(), &["echo ref: refs/heads/main"]),
    damage(
        "HEAD is a folder",
        |it| {
            fs::remove_file(it.join("HEAD")).unwrap();
            fs::create_dir(it.join("HEAD")).unwrap();
        },
        COPY,
    ),
    damage(
        "the branch is garbage",
        |it| write(&it.join("refs/heads/main"), "rommel\n"),
        &["refs/heads/main"],
    ),
    damage("the branch is empty", |it| write(&it.join("refs/heads/main"), ""), &["refs/heads/main"]),
    damage("the branch is zeros", |it| write(&it.join("refs/heads/main"), &"\0".repeat(41)), &["git log"]),
    lost(
        "the branch is garbage, and nothing was noted",
        |it| {
            fs::remove_dir_all(it.join("logs")).unwrap();
            write(&it.join("refs/heads/main"), "rommel\n");
        },
        COPY,
    ),
    damage("objects are gone", |it| fs::remove_dir_all(it.join("objects")).unwrap(), COPY),
    damage(
        "objects is a file",
        |it| {
            fs::remove_dir_all(it.join("objects")).unwrap();
            write(&it.join("objects"), "");
        },
        COPY,
    ),
    damage("branches are gone", |it| fs::remove_dir_all(it.join("refs")).unwrap(), COPY),
    lost(
        "everything is gone",
        |it| {
            fs::remove_dir_all(it).unwrap();
            fs::create_dir(it).unwrap();
        },
        COPY,
    ),
    damage(
        "packed-refs is garbage",
        |it| {
            succeed(git(it).args(["pack-refs", "--all"]));
            write(&it.join("packed-refs"), "rommel rommel\n");
        },
        &["git update-ref refs/heads/main"],
    ),
    damage(
        "packed-refs is gone",
        |it| {
            succeed(git(it).args(["pack-refs", "--all"]));
            fs::remove_file(it.join("packed-refs")).unwrap();
        },
        &["git update-ref refs/heads/main"],
    ),
    damage(
        "the branch is gone",
        |it| fs::remove_file(it.join("refs/heads/main")).unwrap(),
        &["git update-ref refs/heads/main"],
    ),
    lost(
        "the settings are broken",
        |it| {
            let text = fs::read_to_string(it.join("config")).unwrap();
            write(&it.join("config"), &format!("{text}[core\nrommel\n"));
        },
        &["git config --list", ".git/config"],
    ),
    damage("the note of a shallow clone is garbage", |it| write(&it.join("shallow"), "rommel\n"), &["rm "]),
    lost(
        ".git is a file that points nowhere",
        |it| {
            fs::remove_dir_all(it).unwrap();
            write(it, "gitdir: /nergens/klachten.git\n");
        },
        &["git worktree repair"],
    ),
    lost(
        ".git is a file of something else",
        |it| {
            fs::remove_dir_all(it).unwrap();
            write(it, "rommel\n");
        },
        COPY,
    ),
    lost("an object is cut off", |it| cut(it, "HEAD~1^{tree}"), FETCH),
    lost("the last commit is cut off", |it| cut(it, "HEAD"), FETCH),
    lost(
        "a pack is cut off",
        |it| {
            let path = pack(it, "pack");
            let bytes = fs::read(&path).unwrap();
            write(&path, "");
            fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
        },
        FETCH,
    ),
    lost("a pack is gone", |it| fs::remove_file(pack(it, "pack")).unwrap(), FETCH),
    lost("an index of a pack is cut off", |it| write(&pack(it, "idx"), "rommel"), FETCH),
];

/// The verbs that look at the history and can do nothing without it.
const VERBS: &[&[&str]] = &[
    &["audit"],
    &["log", "2026-006"],
    &["hook", "pre-commit"],
    &["check", "--since", "HEAD"],
    &["purge", "2026-006"],
];

/// Words of libgit2, and advice that is wrong where a repository stands.
const NEVER: &[&str] = &["git init", "no match for id", "corrupted", "could not find", "panicked", "peeled"];

fn klacht(folder: &Path, arguments: &[&str]) -> Run {
    let begun = Instant::now();
    let run = run(program(folder).args(arguments).args(["--today", TODAY]));
    assert!(begun.elapsed() < Duration::from_secs(30), "{arguments:?}");
    run
}

/// A clone with two commits, of which the origin is still there.
fn cloned() -> (Repository, tempfile::TempDir, PathBuf) {
    let repository = Repository::with_open_dossier();
    repository.write("records/README.md", "Over deze map.\n");
    repository.commit("Nog eens", SECRETARY, "2026-06-10T10:00:00+0200");
    let folder = tempfile::tempdir().unwrap();
    let url = repository.office.path("").display().to_string();
    succeed(git(folder.path()).args(["clone", "-q", &url, "werk"]));
    let clone = folder.path().join("werk");
    (repository, folder, clone)
}

#[test]
fn what_is_broken_of_a_repository_is_named_with_a_command_that_helps() {
    DAMAGES.par_iter().for_each(|Damage { name, act, says, is_mended }| {
        let (_origin, folder, clone) = cloned();
        let sound = klacht(&clone, &["audit", "--lang", "en"]);
        act(&clone.join(".git"));
        let told = |verb: &[&str], language: &str| {
            let run = klacht(&clone, &[verb, &["--lang", language]].concat());
            let told = [run.stdout.as_str(), &run.stderr].join(" ");
            let flat = told.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(says.iter().all(|word| flat.contains(word)), "{name}: {verb:?} {run:?}");
            assert!(!NEVER.iter().any(|word| told.contains(word)), "{name}: {verb:?} {run:?}");
            run
        };
        let asked = VERBS.iter().map(|verb| (*verb, "nl")).chain([(VERBS[0], "en"), (VERBS[2], "en")]);
        for (verb, language) in asked {
            let run = told(verb, language);
            let is_h9 = run.code == 1 && verb[0] == "audit" && run.stdout.contains("[H9]");
            assert!(run.code == 2 || is_h9, "{name}: {verb:?} {run:?}");
        }
        // What the files say is judged and shown all the same.
        for verb in ["check", "build"] {
            assert!(told(&[verb], "nl").code < 2, "{name}: {verb}");
        }
        assert_eq!(klacht(&clone, &["show", "2026-006"]).code, 0, "{name}");
        if *is_mended {
            follow(&clone, folder.path(), name);
            assert_eq!(klacht(&clone, &["audit", "--lang", "en"]), sound, "{name}");
        }
    });
}

#[test]
fn what_is_no_index_of_a_pack_is_no_concern() {
    let (_origin, _folder, clone) = cloned();
    let sound = klacht(&clone, &["audit"]);
    for name in ["x.idx", "multi-pack-index"] {
        fs::create_dir(clone.join(".git/objects/pack").join(name)).unwrap();
    }
    assert_eq!(klacht(&clone, &["audit"]), sound);
}

/// Does what the message says, as it stands there between its quotation marks.
fn follow(clone: &Path, beside: &Path, name: &str) {
    let told = klacht(clone, &["audit", "--lang", "en"]).stderr;
    for command in commands(&told) {
        let is_clone = command.starts_with("git clone");
        let done = shell(if is_clone { beside } else { clone }, command);
        assert_eq!(done.code, 0, "{name}: {command}: {done:?}");
        if is_clone {
            fs::remove_dir_all(clone.join(".git")).unwrap();
            fs::rename(beside.join("new/.git"), clone.join(".git")).unwrap();
        }
    }
}

fn commands(told: &str) -> impl Iterator<Item = &str> {
    told.split('‘').skip(1).filter_map(|rest| rest.split_once('’')).map(|(command, _)| command)
}

fn shell(folder: &Path, command: &str) -> Run {
    let mut shell = Command::new("sh");
    shell
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("HOME", folder)
        .env("GIT_PAGER", "cat");
    run(shell.args(["-c", command]))
}

/// A list of what is staged that can't be read stops what needs it, and hides no history.
#[test]
fn a_damaged_list_of_what_is_staged_is_made_anew_by_the_command_that_is_named() {
    let (_origin, _folder, clone) = cloned();
    write(&clone.join(".git/index"), "rommel");
    for language in ["nl", "en"] {
        let refused = klacht(&clone, &["hook", "pre-commit", "--lang", language]);
        assert!(refused.code == 2 && refused.stderr.contains("git reset"), "{refused:?}");
        assert!(!refused.stderr.contains("no longer exists"), "{refused:?}");
    }
    let told = klacht(&clone, &["hook", "pre-commit", "--lang", "en"]).stderr;
    for command in commands(&told) {
        assert_eq!(shell(&clone, command).code, 0, "{command}");
    }
    assert_eq!(klacht(&clone, &["hook", "pre-commit"]).code, 0);
}

/// Where git can't even say what it keeps, nobody knows whether a record is missing.
#[test]
fn nothing_is_published_where_git_can_not_say_what_it_keeps() {
    let (_origin, _folder, clone) = cloned();
    fs::remove_file(clone.join("records/complaints/2026/2026-006.md")).unwrap();
    fs::remove_dir_all(clone.join(".git/objects")).unwrap();
    let absent = klacht(&clone, &["build", "--only", "public", "--lang", "en"]);
    assert!(absent.code == 1 && absent.stdout.contains("2026-006.md"), "{absent:?}");
    fs::remove_file(clone.join(".git/index")).unwrap();
    let unlisted = klacht(&clone, &["build", "--only", "public", "--lang", "en"]);
    assert!(unlisted.code == 1 && unlisted.stdout.contains("error[P1]"), "{unlisted:?}");
    assert!(unlisted.stdout.contains("klacht audit") && !clone.join("site/public").exists(), "{unlisted:?}");
}

/// What stands in a repository is no part of a command that somebody copies.
#[test]
fn no_command_holds_what_a_shell_would_take_for_its_own() {
    let named = |act: fn(&Path)| {
        let (_origin, _folder, clone) = cloned();
        act(&clone.join(".git"));
        klacht(&clone, &["audit", "--lang", "en"]).stderr
    };
    let head = named(|it| {
        fs::rename(it.join("refs/heads/main"), it.join("refs/heads/$(date)")).unwrap();
        write(&it.join("HEAD"), "rommel\n");
    });
    assert!(head.contains("echo ref: refs/heads/main") && !head.contains("$(date)"), "{head}");
    for url in ["https://bea:geheim@git.example/k.git", "x\"; date; \""] {
        let (_origin, _folder, clone) = cloned();
        succeed(git(&clone).args(["config", "remote.origin.url", url]));
        fs::remove_dir_all(clone.join(".git/objects")).unwrap();
        let told = klacht(&clone, &["audit", "--lang", "en"]).stderr;
        assert!(told.contains("git clone ADDRESS new") && !told.contains(url), "{told}");
    }
}

/// The settings that a person has for all repositories.
#[test]
fn broken_settings_of_ones_own_are_named_with_their_line() {
    let (_origin, folder, clone) = cloned();
    write(&folder.path().join(".gitconfig"), "[user]\n\tname = Bea\n[core\nrommel\n");
    let run = run(program(&clone).args(["audit", "--lang", "en"]).env("HOME", folder.path()));
    assert!(run.code == 2 && run.stderr.contains(".gitconfig:3"), "{run:?}");
    assert!(run.stderr.contains("git config --list") && !run.stderr.contains("parse"), "{run:?}");
}
